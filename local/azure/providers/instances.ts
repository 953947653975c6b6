import { objectOf, textOf, tidy, type Json } from '../json.ts';
import { computeTime } from '../clock.ts';
import type { Resource } from '../state.ts';
import type { World } from '../world.ts';
import type { Card } from './cards.ts';

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
  power: 'starting' | 'running';
  /** Its first boot is done (without machines: its provisioning time is over). */
  booted: boolean;
  created: number;
  changed: number;
  failure?: { code: string; message: string };
}

const typeName = 'Microsoft.Compute/virtualMachineScaleSets/virtualMachines';

/** An instance as the list and GET show it. */
export function viewInstance(set: Resource, instance: Instance, latest: number, expand: boolean, world: World): Json {
  const id = `${set.id}/virtualMachines/${instance.instanceId}`;
  const osProfile = objectOf(instance.profile['osProfile']);
  const storage = objectOf(instance.profile['storageProfile']);
  const disk = objectOf(storage['osDisk']);
  const diskName = `${set.name}_${set.name}_${instance.instanceId}_OsDisk_1_${instance.vmId.replaceAll('-', '')}`;
  const nics = [...new Set(instance.cards.map((card) => card.nic))];
  return tidy({
    name: `${set.name}_${instance.instanceId}`,
    id,
    type: typeName,
    location: set.location,
    tags: set.model['tags'],
    instanceId: instance.instanceId,
    sku: { name: instance.sku['name'], tier: instance.sku['tier'] },
    plan: set.model['plan'],
    properties: tidy({
      latestModelApplied: instance.version === latest,
      modelDefinitionApplied: 'VirtualMachineScaleSet',
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
      provisioningState: instance.state,
      timeCreated: computeTime(instance.created),
      instanceView: expand ? viewStatus(set, instance, world) : undefined,
    }),
  });
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
    platformFaultDomain: Number(instance.instanceId) % 5,
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
        name: `${set.name}_${set.name}_${instance.instanceId}_OsDisk_1_${instance.vmId.replaceAll('-', '')}`,
        statuses: [{ code: 'ProvisioningState/succeeded', level: 'Info', displayStatus: 'Provisioning succeeded', time: computeTime(instance.created) }],
      },
    ],
    hyperVGeneration: instance.generation,
    statuses: [provisioning, { code: `PowerState/${instance.power}`, level: 'Info', displayStatus: `VM ${instance.power}` }],
  });
}

/** The scale set's own instanceView. */
export function viewSummary(set: Resource, instances: readonly Instance[]): Json {
  const counts = new Map<string, number>();
  for (const instance of instances) {
    const code = `ProvisioningState/${instance.state.toLowerCase()}`;
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return {
    virtualMachine: { statusesSummary: [...counts].map(([code, count]) => ({ code, count })) },
    statuses: [
      { code: `ProvisioningState/${set.state.toLowerCase()}`, level: 'Info', displayStatus: displays[set.state], time: computeTime(set.changed) },
    ],
  };
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
