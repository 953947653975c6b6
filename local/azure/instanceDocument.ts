import { readId } from './path.ts';
import { objectOf, textOf, type Json } from './json.ts';
import type { Instance } from './providers/instances.ts';
import type { Resource } from './state.ts';
import type { World } from './world.ts';

const texts = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '');

/** What `/metadata/instance` tells an instance of itself ("Azure Instance Metadata Service", version 2021-02-01): all leaves are strings. */
export function describeInstance(set: Resource, instance: Instance, world: World): Json {
  const { profile } = instance;
  const [osProfile, storage] = [objectOf(profile['osProfile']), objectOf(profile['storageProfile'])];
  const linux = objectOf(osProfile['linuxConfiguration']);
  const image = objectOf(storage['imageReference']);
  const disk = objectOf(storage['osDisk']);
  const plan = objectOf(set.model['plan']);
  const tags = Object.entries(objectOf(set.model['tags'])).map(([name, value]) => ({ name, value: texts(value) }));
  const security = objectOf(objectOf(profile['securityProfile'])['uefiSettings']);
  const keys = objectOf(linux['ssh'])['publicKeys'];
  const name = `${set.name}_${instance.instanceId}`;
  const reference = (value: Json): Json => ({ id: texts(value['id']), offer: texts(value['offer']), publisher: texts(value['publisher']), sku: texts(value['sku']), version: texts(value['version']) });
  return {
    compute: {
      azEnvironment: 'AzurePublicCloud',
      customData: '',
      evictionPolicy: texts(profile['evictionPolicy']),
      isHostCompatibilityLayerVm: 'false',
      licenseType: texts(profile['licenseType']),
      location: set.location,
      name,
      offer: texts(image['offer']),
      osProfile: { adminUsername: texts(osProfile['adminUsername']), computerName: instance.computerName, disablePasswordAuthentication: String(linux['disablePasswordAuthentication'] === true) },
      osType: texts(disk['osType']),
      placementGroupId: world.random.named(`placement ${set.id}`),
      plan: { name: texts(plan['name']), product: texts(plan['product']), publisher: texts(plan['publisher']) },
      platformFaultDomain: String(instance.faultDomain),
      platformUpdateDomain: String(Number(instance.instanceId) % 5),
      priority: texts(profile['priority']),
      provider: 'Microsoft.Compute',
      publicKeys: Array.isArray(keys) ? (keys as Json[]).map(({ keyData, path }) => ({ keyData: texts(keyData), path: texts(path) })) : [],
      publisher: texts(image['publisher']),
      resourceGroupName: readId(set.id)?.group ?? '',
      resourceId: `${set.id}/virtualMachines/${instance.instanceId}`,
      securityProfile: { secureBootEnabled: String(security['secureBootEnabled'] === true), virtualTpmEnabled: String(security['vTpmEnabled'] === true) },
      sku: texts(image['sku']),
      storageProfile: {
        dataDisks: [],
        imageReference: reference(image),
        osDisk: {
          caching: texts(disk['caching']),
          createOption: texts(disk['createOption']),
          diffDiskSettings: { option: texts(objectOf(disk['diffDiskSettings'])['option']) },
          diskSizeGB: texts(disk['diskSizeGB']),
          managedDisk: { storageAccountType: texts(objectOf(disk['managedDisk'])['storageAccountType']) },
          osType: texts(disk['osType']),
          writeAcceleratorEnabled: String(disk['writeAcceleratorEnabled'] === true),
        },
        resourceDisk: { size: '' },
      },
      subscriptionId: world.subscriptionId,
      tags: tags.map((tag) => `${tag.name}:${tag.value}`).join(';'),
      tagsList: tags,
      userData: textOf(profile['userData']),
      version: instance.exactVersion,
      virtualMachineScaleSet: { id: set.id },
      vmId: instance.vmId,
      vmScaleSetName: set.name,
      vmSize: texts(instance.sku['name']),
      zone: texts(instance.zone),
    },
    network: {
      interface: instance.cards.map((card) => ({
        ipv4: {
          ipAddress: [{ privateIpAddress: card.address, publicIpAddress: '' }],
          subnet: [{ address: networkOf(card.address, card.prefixLength), prefix: String(card.prefixLength) }],
        },
        ipv6: { ipAddress: [] },
        // As machines/network.ts makes it.
        macAddress: `0200${card.address.split('.').map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`.toUpperCase(),
      })),
    },
  };
}

function networkOf(address: string, prefixLength: number): string {
  const number = address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  const size = 2 ** (32 - prefixLength);
  const first = Math.floor(number / size) * size;
  return [24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256).join('.');
}
