import type { Instance } from '../report/report.ts';
import type { Arm } from './arm.ts';

const apiVersion = '2025-04-01';

export interface ScaleSet {
  id: string;
  name: string;
  capacity: number;
  adminUsername: string | undefined;
}

/** The scale sets of a resource group. */
export async function listScaleSets(arm: Arm, group: string): Promise<ScaleSet[]> {
  const path = `/subscriptions/${arm.subscriptionId}/resourceGroups/${encodeURIComponent(group)}/providers/Microsoft.Compute/virtualMachineScaleSets`;
  const items = await arm.list({ path, apiVersion, doing: 'Listing the scale sets' });
  return items.map((item) => {
    const profile = (item['properties'] as { virtualMachineProfile?: { osProfile?: { adminUsername?: string } } } | undefined)?.virtualMachineProfile;
    return {
      id: String(item['id']),
      name: String(item['name']),
      capacity: (item['sku'] as { capacity?: number } | undefined)?.capacity ?? 0,
      adminUsername: profile?.osProfile?.adminUsername,
    };
  });
}

interface RawInstance {
  instanceId?: string;
  name?: string;
  properties?: {
    provisioningState?: string;
    latestModelApplied?: boolean;
    osProfile?: { computerName?: string };
    instanceView?: { statuses?: { code?: string }[] };
  };
}

/** The instances of a scale set with their power states, in the order of their ids. */
export async function listInstances(arm: Arm, scaleSet: ScaleSet): Promise<Instance[]> {
  const path = `${scaleSet.id}/virtualMachines`;
  const items = await arm.list({ path, apiVersion, query: { $expand: 'instanceView' }, doing: `Listing the instances of ${scaleSet.name}` });
  return (items as RawInstance[])
    .map((item) => {
      const properties = item.properties ?? {};
      const power = properties.instanceView?.statuses?.map((one) => one.code ?? '').find((code) => code.startsWith('PowerState/'));
      return {
        instanceId: item.instanceId ?? item.name ?? '',
        computerName: properties.osProfile?.computerName ?? '',
        power: power?.slice('PowerState/'.length) ?? 'unknown',
        provisioning: properties.provisioningState ?? 'unknown',
        latestModel: properties.latestModelApplied ?? false,
      };
    })
    .toSorted((a, b) => a.instanceId.localeCompare(b.instanceId, 'en', { numeric: true }));
}
