import type { Arm } from './arm.ts';

const apiVersion = '2025-05-01';

/** Whether a DNS label is free in a region, in all of Azure. */
export async function isLabelFree(arm: Arm, location: string, label: string): Promise<boolean> {
  const { body } = await arm.send({
    method: 'GET',
    path: `/subscriptions/${arm.subscriptionId}/providers/Microsoft.Network/locations/${encodeURIComponent(location)}/CheckDnsNameAvailability`,
    apiVersion,
    query: { domainNameLabel: label },
    doing: `Asking Azure for the DNS label ${label}`,
  });
  // Whatever is no plain "no" is left to the deployment.
  return (body as { available?: unknown } | undefined)?.available !== false;
}
