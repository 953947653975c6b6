import type { Restriction, Size } from '../pool/preflight/sizes.ts';
import { plainLocation } from '../pool/preflight/wanted.ts';
import type { Arm } from './arm.ts';

const apiVersion = '2021-07-01';

interface RawSku {
  resourceType?: string;
  name?: string;
  family?: string;
  capabilities?: { name?: string; value?: string }[];
  restrictions?: { type?: string; values?: string[]; reasonCode?: string; restrictionInfo?: { locations?: string[]; zones?: string[] } }[];
}

/** The VM sizes of a region, with what this subscription may not have of them; names of regions are as in `plainLocation`. */
export async function listSizes(arm: Arm, location: string): Promise<Size[]> {
  const items = await arm.list({
    path: `/subscriptions/${arm.subscriptionId}/providers/Microsoft.Compute/skus`,
    apiVersion,
    query: { $filter: `location eq '${location}'` },
    doing: `Listing the VM sizes of ${location}`,
  });
  return (items as RawSku[]).filter((one) => one.resourceType?.toLowerCase() === 'virtualmachines').map(toSize);
}

function toSize(raw: RawSku): Size {
  const capability = (name: string): string => raw.capabilities?.find((one) => one.name?.toLowerCase() === name.toLowerCase())?.value ?? '';
  return {
    name: raw.name ?? '',
    family: raw.family ?? '',
    vCpus: Number(capability('vCPUs')) || 0,
    generations: capability('HyperVGenerations').split(',').map((one) => one.trim()).filter(Boolean),
    architecture: capability('CpuArchitectureType'),
    restrictions: (raw.restrictions ?? []).map((one): Restriction => {
      const zonal = one.type?.toLowerCase() === 'zone';
      const closed = zonal ? (one.restrictionInfo?.zones ?? []) : (one.values ?? one.restrictionInfo?.locations ?? []).map(plainLocation);
      return { type: zonal ? 'Zone' : 'Location', reason: one.reasonCode ?? '', closed };
    }),
  };
}
