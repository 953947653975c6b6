import type { Instance } from '../report/report.ts';
import { ActionError } from '../errors.ts';
import type { Arm, ArmRequest } from './arm.ts';
import { runOperation } from './operation.ts';

const apiVersion = '2025-04-01';

export interface ScaleSet {
  id: string;
  name: string;
  location: string;
  capacity: number;
  adminUsername: string | undefined;
}

/** One scale set by its id; undefined where there is none, or where it may not be read. */
export async function readScaleSet(arm: Arm, id: string): Promise<ScaleSet | undefined> {
  const { status, body } = await arm.send({ method: 'GET', path: id, apiVersion, allow: [403, 404], doing: 'Reading the scale set' });
  return status >= 400 ? undefined : toScaleSet(body as Record<string, unknown>);
}

/** The scale sets of a resource group. */
export async function listScaleSets(arm: Arm, group: string): Promise<ScaleSet[]> {
  const path = `/subscriptions/${arm.subscriptionId}/resourceGroups/${encodeURIComponent(group)}/providers/Microsoft.Compute/virtualMachineScaleSets`;
  const items = await arm.list({ path, apiVersion, doing: 'Listing the scale sets' });
  return items.map(toScaleSet);
}

/** A scale set of its body as Azure answers it. */
export function toScaleSet(item: Readonly<Record<string, unknown>>): ScaleSet {
  const profile = (item['properties'] as { virtualMachineProfile?: { osProfile?: { adminUsername?: string } } } | undefined)?.virtualMachineProfile;
  return {
    id: String(item['id']),
    name: String(item['name']),
    location: String(item['location']),
    capacity: (item['sku'] as { capacity?: number } | undefined)?.capacity ?? 0,
    adminUsername: profile?.osProfile?.adminUsername,
  };
}

interface RawInstance {
  instanceId?: string;
  name?: string;
  properties?: {
    provisioningState?: string;
    latestModelApplied?: boolean;
    protectionPolicy?: { protectFromScaleIn?: boolean; protectFromScaleSetActions?: boolean };
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
      return {
        instanceId: item.instanceId ?? item.name ?? '',
        computerName: properties.osProfile?.computerName ?? '',
        power: powerOf(properties),
        provisioning: properties.provisioningState ?? 'unknown',
        latestModel: properties.latestModelApplied ?? false,
        ...protectionOf(properties),
      };
    })
    .toSorted((a, b) => a.instanceId.localeCompare(b.instanceId, 'en', { numeric: true }));
}

// Of a machine that was never made there is no power state. That alone says nothing, because at times Azure leaves it out of others as well
// (learn.microsoft.com, "States and billing status of Azure Virtual Machines"); together with the failure to find room for it, it does.
function powerOf({ provisioningState = '', instanceView }: NonNullable<RawInstance['properties']>): string {
  const codes = instanceView?.statuses?.map((one) => one.code ?? '') ?? [];
  const power = codes.find((code) => code.startsWith('PowerState/'));
  if (power !== undefined) return power.slice('PowerState/'.length);
  return /^failed$/i.test(provisioningState) && codes.some((code) => /^ProvisioningState\/failed\/\w*Allocation/i.test(code)) ? 'unallocated' : 'unknown';
}

// The stronger one brings the weaker with it, and only the weaker is ever ours.
function protectionOf({ protectionPolicy = {} }: NonNullable<RawInstance['properties']>): Pick<Instance, 'protectedFromScaleIn' | 'protectedFromActions'> {
  if (protectionPolicy.protectFromScaleSetActions === true) return { protectedFromActions: true };
  return protectionPolicy.protectFromScaleIn === true ? { protectedFromScaleIn: true } : {};
}

/** Sets how many instances there are and waits for the end; alone, so that nothing else of the model is written back. */
export async function setCapacity(arm: Arm, { id, name }: Pick<ScaleSet, 'id' | 'name'>, capacity: number, turn: () => Promise<void>): Promise<void> {
  await finish(arm, { method: 'PATCH', path: id, apiVersion, body: { sku: { capacity } }, doing: `Setting the capacity of ${name} to ${capacity}` }, turn);
}

/** Deletes instances by their ids, which lowers the capacity with them, and waits for the end. */
export async function deleteInstances(arm: Arm, { id, name }: Pick<ScaleSet, 'id' | 'name'>, instanceIds: readonly string[], turn: () => Promise<void>): Promise<void> {
  await finish(arm, { method: 'POST', path: `${id}/delete`, apiVersion, body: { instanceIds }, idempotent: true, doing: `Deleting instances ${instanceIds.join(', ')} of ${name}` }, turn);
}

/** Protects an instance from scale-in, or no longer; the body of Azure's own documentation of instance protection. */
export async function protectInstance(arm: Arm, { id }: Pick<ScaleSet, 'id'>, instanceId: string, protectFromScaleIn: boolean): Promise<void> {
  const doing = `${protectFromScaleIn ? 'Protecting' : 'Releasing'} instance ${instanceId}`;
  await finish(arm, { method: 'PUT', path: `${id}/virtualMachines/${encodeURIComponent(instanceId)}`, apiVersion, body: { properties: { protectionPolicy: { protectFromScaleIn } } }, doing });
}

async function finish(arm: Arm, request: ArmRequest, turn: () => Promise<void> = async () => undefined): Promise<void> {
  const end = await runOperation(arm, request, turn);
  if (end.status !== 'succeeded') throw new ActionError(end.problems);
}
