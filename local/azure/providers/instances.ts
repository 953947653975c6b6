import { objectOf, textOf, tidy, type Json } from '../json.ts';
import { computeTime } from '../clock.ts';
import type { Resource } from '../state.ts';
import type { World } from '../world.ts';
import type { Card } from './cards.ts';
import { viewExtensions } from './extensions.ts';
import { viewHealth, type Health } from './health.ts';

/** One VM of a scale set, as it was when it was made or last upgraded. */
export interface Instance {
  scaleSetId: string;
  instanceId: string;
  vmId: string;
  computerName: string;
  /** Which version of the scale set's model it has. */
  version: number;
  sku: Json;
  /** The scale set's virtualMachineProfile at that version, secrets included. */
  profile: Json;
  exactVersion: string;
  generation: 'V1' | 'V2' | undefined;
  cards: Card[];
  state: 'Creating' | 'Updating' | 'Deleting' | 'Succeeded' | 'Failed';
  /** `none`: Azure found no room for it, so it never had a power state. */
  power: 'starting' | 'running' | 'stopping' | 'stopped' | 'deallocating' | 'deallocated' | 'none';
  /** Its system is up (without machines: its provisioning time is over) and may be reached. */
  booted: boolean;
  zone?: string;
  faultDomain: number;
  /** It has room in Azure; a deallocated one has none. */
  allocated?: boolean;
  /** Made beyond the capacity, and taken away when the others stand. */
  spare?: boolean;
  /** Counts its disks: each reimage gives it a new one. */
  disk: number;
  /** Its next start begins with a new disk: a new image came while it was off. */
  stale?: boolean;
  /** It has been written by itself with a model of its own. */
  detached?: boolean;
  protectionPolicy?: ProtectionPolicy;
  /** What its health extension said last. */
  health?: Health;
  created: number;
  changed: number;
  failure?: { code: string; message: string };
}

export interface ProtectionPolicy {
  protectFromScaleIn?: boolean;
  protectFromScaleSetActions?: boolean;
}

const typeName = 'Microsoft.Compute/virtualMachineScaleSets/virtualMachines';

/** An instance as the list and GET show it. */
export function viewInstance(set: Resource, instance: Instance, latest: number, expand: boolean, world: World): Json {
  const id = `${set.id}/virtualMachines/${instance.instanceId}`;
  const osProfile = objectOf(instance.profile['osProfile']);
  const storage = objectOf(instance.profile['storageProfile']);
  const disk = objectOf(storage['osDisk']);
  const diskName = diskOf(set, instance);
  const nics = [...new Set(instance.cards.map((card) => card.nic))];
  return tidy({
    name: `${set.name}_${instance.instanceId}`,
    id,
    type: typeName,
    location: set.location,
    tags: set.model['tags'],
    instanceId: instance.instanceId,
    sku: { name: instance.sku['name'], tier: instance.sku['tier'] },
    zones: instance.zone === undefined ? undefined : [instance.zone],
    plan: set.model['plan'],
    properties: tidy({
      latestModelApplied: instance.version === latest && instance.detached !== true,
      modelDefinitionApplied: instance.detached ? 'VirtualMachine' : 'VirtualMachineScaleSet',
      protectionPolicy: instance.protectionPolicy,
      networkProfileConfiguration: {
        networkInterfaceConfigurations: objectOf(instance.profile['networkProfile'])['networkInterfaceConfigurations'],
      },
      vmId: instance.vmId,
      hardwareProfile: { vmSize: instance.sku['name'] },
      storageProfile: {
        imageReference: { ...objectOf(storage['imageReference']), exactVersion: instance.exactVersion },
        osDisk: {
          ...disk,
          name: diskName,
          managedDisk: {
            ...objectOf(disk['managedDisk']),
            id: `/subscriptions/${world.subscriptionId}/resourceGroups/${set.id.split('/')[4] ?? ''}/providers/Microsoft.Compute/disks/${diskName}`,
          },
        },
        dataDisks: storage['dataDisks'] ?? [],
      },
      osProfile: publicOsProfile(osProfile, instance.computerName),
      networkProfile: { networkInterfaces: nics.map((nic) => ({ id: `${id}/networkInterfaces/${nic}` })) },
      diagnosticsProfile: instance.profile['diagnosticsProfile'],
      securityProfile: instance.profile['securityProfile'],
      licenseType: instance.profile['licenseType'],
      provisioningState: instance.state,
      timeCreated: computeTime(instance.created),
      instanceView: expand ? viewStatus(set, instance, world) : undefined,
    }),
  });
}

function diskOf(set: Resource, { instanceId, vmId, disk }: Instance): string {
  const mark = disk === 1 ? vmId.replaceAll('-', '') : `${vmId.replaceAll('-', '').slice(0, -2)}${disk.toString(16).padStart(2, '0')}`;
  return `${set.name}_${set.name}_${instanceId}_OsDisk_1_${mark}`;
}

function publicOsProfile(osProfile: Json, computerName: string): Json {
  const { adminPassword: _password, customData: _data, computerNamePrefix: _prefix, ...shown } = osProfile;
  return { computerName, ...shown, secrets: osProfile['secrets'] ?? [] };
}

const displays: Record<string, string> = {
  Creating: 'Creating',
  Updating: 'Updating',
  Deleting: 'Deleting',
  Succeeded: 'Provisioning succeeded',
  Failed: 'Provisioning failed',
};

/** An instance's instanceView. */
export function viewStatus(set: Resource, instance: Instance, world: World): Json {
  const time = computeTime(instance.changed);
  const failure = instance.failure;
  const provisioning =
    failure === undefined
      ? { code: `ProvisioningState/${instance.state.toLowerCase()}`, level: 'Info', displayStatus: displays[instance.state], time }
      : { code: `ProvisioningState/failed/${failure.code}`, level: 'Error', displayStatus: 'Provisioning failed', message: failure.message, time };
  const image = objectOf(objectOf(instance.profile['storageProfile'])['osDisk']);
  // An agent reports from the machine; a state without a machine behind it has none.
  const agent = world.machines !== null && instance.booted;
  return tidy({
    placementGroupId: world.random.named(`placement ${set.id}`),
    platformUpdateDomain: Number(instance.instanceId) % 5,
    platformFaultDomain: instance.faultDomain,
    computerName: agent ? instance.computerName : undefined,
    osName: agent ? textOf(image['osType']).toLowerCase() : undefined,
    vmAgent: agent
      ? {
          vmAgentVersion: '2.9.1.1',
          statuses: [
            { code: 'ProvisioningState/succeeded', level: 'Info', displayStatus: 'Ready', message: 'Guest Agent is running', time },
          ],
          extensionHandlers: [],
        }
      : undefined,
    disks: [
      {
        name: diskOf(set, instance),
        statuses: [{ code: 'ProvisioningState/succeeded', level: 'Info', displayStatus: 'Provisioning succeeded', time: computeTime(instance.created) }],
      },
    ],
    extensions: instance.booted ? viewExtensions(instance) : undefined,
    vmHealth: viewHealth(instance, world),
    bootDiagnostics: objectOf(objectOf(instance.profile['diagnosticsProfile'])['bootDiagnostics'])['enabled'] === true ? {} : undefined,
    hyperVGeneration: instance.generation,
    statuses: [provisioning, ...(instance.power === 'none' ? [] : [{ code: `PowerState/${instance.power}`, level: 'Info', displayStatus: `VM ${instance.power}` }])],
  });
}

/** The scale set's own instanceView. */
export function viewSummary(set: Resource, instances: readonly Instance[], { repairsSuspended }: { repairsSuspended: boolean }): Json {
  const repairs = objectOf(objectOf(set.model['properties'])['automaticRepairsPolicy'])['enabled'] === true;
  return tidy({
    virtualMachine: { statusesSummary: countsOf(instances.map((one) => `ProvisioningState/${one.state.toLowerCase()}`)) },
    extensions: extensionSummary(instances),
    orchestrationServices: repairs ? [{ serviceName: 'AutomaticRepairs', serviceState: repairsSuspended ? 'Suspended' : 'Running' }] : undefined,
    statuses: [
      { code: `ProvisioningState/${set.state.toLowerCase()}`, level: set.state === 'Failed' ? 'Error' : 'Info', displayStatus: displays[set.state], time: computeTime(set.changed) },
    ],
  });
}

function countsOf(codes: readonly string[]): Json[] {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => ({ code, count }));
}

function extensionSummary(instances: readonly Instance[]): Json[] | undefined {
  const all = instances.flatMap((one) => (one.booted ? (viewExtensions(one) ?? []) : []));
  const byName = Map.groupBy(all, (one) => textOf(one['name']));
  const codes = (ones: Json[]): string[] => ones.flatMap((one) => (one['statuses'] as Json[]).map((status) => textOf(status['code'])));
  return byName.size === 0 ? undefined : [...byName].map(([name, ones]) => ({ name, statusesSummary: countsOf(codes(ones)) }));
}

/** The network cards of instances as the compute provider lists them. */
export function viewCards(set: Resource, instances: readonly Instance[], world: World): Json[] {
  return instances.flatMap((instance) =>
    [...new Set(instance.cards.map((card) => card.nic))].map((nic) => {
      const vm = `${set.id}/virtualMachines/${instance.instanceId}`;
      const id = `${vm}/networkInterfaces/${nic}`;
      const cards = instance.cards.filter((card) => card.nic === nic);
      const etag = `W/"${world.random.named(`etag ${id} ${instance.version}`)}"`;
      return {
        name: nic,
        id,
        etag,
        properties: {
          provisioningState: 'Succeeded',
          resourceGuid: world.random.named(`nic ${id}`),
          ipConfigurations: cards.map((card) => ({
            name: card.ipConfiguration,
            id: card.id,
            etag,
            properties: tidy({
              provisioningState: 'Succeeded',
              privateIPAddress: card.address,
              privateIPAllocationMethod: 'Dynamic',
              subnet: { id: card.subnetId },
              primary: card.primary,
              privateIPAddressVersion: 'IPv4',
              loadBalancerBackendAddressPools: card.pools.length === 0 ? undefined : card.pools.map((pool) => ({ id: pool })),
              loadBalancerInboundNatRules:
                card.natPools.length === 0
                  ? undefined
                  : card.natPools.map((pool) => ({ id: `${pool.replace(/\/inboundNatPools\//i, '/inboundNatRules/')}.${instance.instanceId}` })),
            }),
          })),
          dnsSettings: { dnsServers: [], appliedDnsServers: [] },
          enableIPForwarding: false,
          ...(cards[0]?.securityGroup ? { networkSecurityGroup: { id: cards[0].securityGroup } } : {}),
          primary: cards.some((card) => card.primary),
          virtualMachine: { id: vm },
        },
        location: set.location,
      };
    }),
  );
}
