import type { Usage } from '../pool/preflight/quota.ts';
import type { Arm } from './arm.ts';

const apiVersion = '2025-04-01';

interface RawUsage {
  limit?: number;
  currentValue?: number;
  name?: { value?: string; localizedValue?: string };
}

/** Compute's quotas of a region: the total and one a family, with what is in use. */
export async function listUsages(arm: Arm, location: string): Promise<Usage[]> {
  const items = await arm.list({
    path: `/subscriptions/${arm.subscriptionId}/providers/Microsoft.Compute/locations/${encodeURIComponent(location)}/usages`,
    apiVersion,
    doing: `Reading the quotas of ${location}`,
  });
  return (items as RawUsage[]).flatMap(({ limit, currentValue, name }) =>
    typeof limit === 'number' && typeof currentValue === 'number' && name?.value !== undefined
      ? [{ name: name.value, title: name.localizedValue ?? name.value, used: currentValue, limit }]
      : [],
  );
}
