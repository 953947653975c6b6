import type { Resource } from '../cost/billed.ts';
import type { Arm } from './arm.ts';

const versions = { Compute: '2025-04-01', Network: '2025-05-01' } as const;
const kinds = ['Compute/virtualMachineScaleSets', 'Compute/virtualMachines', 'Network/publicIPAddresses', 'Network/loadBalancers', 'Network/natGateways'] as const;

/** What of a resource group is billed, as Azure has it: scale sets, single machines, addresses, balancers and gateways, one list each. */
export async function listBilled(arm: Arm, group: string): Promise<Resource[]> {
  const lists = await Promise.all(
    kinds.map(async (kind) => {
      const [namespace] = kind.split('/') as ['Compute' | 'Network'];
      const path = `/subscriptions/${arm.subscriptionId}/resourceGroups/${encodeURIComponent(group)}/providers/Microsoft.${kind}`;
      const items = await arm.list({ path, apiVersion: versions[namespace], allow: [403, 404], doing: `Listing ${kind}` });
      return items.map((body) => ({ type: `Microsoft.${kind}`, name: String(body['name']), body }));
    }),
  );
  return lists.flat();
}
