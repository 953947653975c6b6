import type { MachineSpec } from '../../machines/types.ts';
import { exactVersion, findImage } from '../books/images.ts';
import { networkError, providerError } from '../errors.ts';
import { objectOf, textOf, type Json } from '../json.ts';
import { lastName, parentId } from '../path.ts';
import { readRange, writeAddress } from '../range.ts';
import { findResource, type Resource } from '../state.ts';
import type { World } from '../world.ts';
import { cardModels, cardsIn, ipModels, membership, type Card } from './cards.ts';
import type { Instance } from './instances.ts';
import { idOf, partsOf } from './network.ts';
import { prefixesOf } from './virtualNetworks.ts';

/** What a scale set remembers beside its model. */
export interface Fleet {
  /** Counts the models: an instance is up to date where it has the same. */
  version: number;
  /** The highest instance id ever given; none is used twice. */
  last: number;
  /** An operation is at work on the set. */
  busy: boolean;
}

/** Seconds until an instance without a machine counts as booted. */
const bootSeconds = 3;

/** A scale set's fleet, begun where there was none. */
export function fleetOf(set: Resource, world: World): Fleet {
  const key = set.id.toLowerCase();
  const fleet = world.state.fleets.get(key) ?? { version: 1, last: -1, busy: false };
  world.state.fleets.set(key, fleet);
  return fleet;
}

/** A scale set's instances, those on their way out included. */
export function instancesOf(set: Resource, world: World): Instance[] {
  const key = set.id.toLowerCase();
  const all = world.state.instances.get(key) ?? [];
  world.state.instances.set(key, all);
  return all;
}

/** The capacity that a model asks for. */
export function capacityOf(model: Json): number {
  return Number(objectOf(model['sku'])['capacity'] ?? 0);
}

/** The virtualMachineProfile of a model. */
export function profileOf(model: Json): Json {
  return objectOf(objectOf(model['properties'])['virtualMachineProfile']);
}

/** Brings the number of instances to the model's capacity, and with an automatic upgrade policy every instance to the model. */
export async function converge(set: Resource, world: World): Promise<void> {
  const present = instancesOf(set, world).filter((one) => one.state !== 'Deleting');
  const surplus = present.length - capacityOf(set.model);
  if (surplus > 0) await removeInstances(set, victims(set, present).slice(0, surplus), world);
  const mode = objectOf(objectOf(set.model['properties'])['upgradePolicy'])['mode'];
  if (mode !== 'Manual') await upgrade(set, instancesOf(set, world), world);
  if (surplus < 0) await addInstances(set, -surplus, world);
}

// Azure's default policy takes the highest instance ids once zones and fault domains are even.
function victims(set: Resource, present: Instance[]): Instance[] {
  const rules = objectOf(objectOf(set.model['properties'])['scaleInPolicy'])['rules'];
  const oldest = Array.isArray(rules) && rules[0] === 'OldestVM';
  return present.toSorted((a, b) => (Number(b.instanceId) - Number(a.instanceId)) * (oldest ? -1 : 1));
}

/** Gives instances the scale set's present model; what needs a new disk (image, customData) stays until a reimage. */
export async function upgrade(set: Resource, instances: readonly Instance[], world: World): Promise<void> {
  const { version } = fleetOf(set, world);
  const behind = instances.filter((one) => one.version !== version && one.state !== 'Deleting');
  if (behind.length === 0) return;
  for (const one of behind) one.state = 'Updating';
  await world.clock.wait(1);
  for (const one of behind) {
    one.version = version;
    one.sku = objectOf(set.model['sku']);
    one.profile = profileOf(set.model);
    for (const card of one.cards) {
      const model = cardModels(set.model).find((its) => its.name === card.nic);
      const ip = model && ipModels(model).find((its) => its.name === card.ipConfiguration);
      if (model !== undefined && ip !== undefined) Object.assign(card, membership(model, ip));
    }
    one.state = one.failure === undefined ? 'Succeeded' : 'Failed';
    one.changed = world.clock.now();
  }
  await world.changed();
}

async function addInstances(set: Resource, count: number, world: World): Promise<void> {
  const made = Array.from({ length: count }, () => makeInstance(set, world));
  const results = await Promise.allSettled(made.map((one) => boot(set, one, world)));
  await world.changed();
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

function makeInstance(set: Resource, world: World): Instance {
  const fleet = fleetOf(set, world);
  // Ids have gaps, as they have in Azure, where overprovisioned and failed instances leave them.
  const step = `step ${set.id.toLowerCase()} ${fleet.last}`;
  fleet.last += world.random.fraction(step) < 0.6 ? 1 : 2;
  const instanceId = String(fleet.last);
  const profile = profileOf(set.model);
  const image = objectOf(objectOf(profile['storageProfile'])['imageReference']);
  const found = findImage({ publisher: textOf(image['publisher']), offer: textOf(image['offer']), sku: textOf(image['sku']) }, world.asOf);
  const now = world.clock.now();
  const instance: Instance = {
    scaleSetId: set.id,
    instanceId,
    vmId: world.random.named(`vm ${set.guid} ${instanceId}`),
    computerName: textOf(objectOf(profile['osProfile'])['computerNamePrefix']) + fleet.last.toString(36).toUpperCase().padStart(6, '0'),
    version: fleet.version,
    sku: objectOf(set.model['sku']),
    profile,
    exactVersion: (found && exactVersion(found, textOf(image['version']))) ?? '',
    generation: found?.generation,
    cards: [],
    state: 'Creating',
    power: 'starting',
    booted: false,
    created: now,
    changed: now,
  };
  instance.cards = makeCards(set, instance, world);
  // Listed at once: the next one must not get the same addresses.
  instancesOf(set, world).push(instance);
  return instance;
}

function makeCards(set: Resource, instance: Instance, world: World): Card[] {
  const models = cardModels(set.model);
  return models.flatMap((card) =>
    ipModels(card).map((ip) => {
      const subnetId = idOf(ip.properties['subnet']);
      const { address, prefixLength } = freeAddress(subnetId, world, set);
      const id = `${set.id}/virtualMachines/${instance.instanceId}/networkInterfaces/${card.name}/ipConfigurations/${ip.name}`;
      const primary = models.length === 1 || card.properties['primary'] === true;
      return { id, nic: card.name, ipConfiguration: ip.name, primary, networkId: parentId(subnetId), subnetId, address, prefixLength, ...membership(card, ip), instance };
    }),
  );
}

/** The lowest free address of a subnet; Azure keeps the first four and the last (virtual network FAQ). */
function freeAddress(subnetId: string, world: World, set: Resource): { address: string; prefixLength: number } {
  const network = findResource(world.state, parentId(subnetId));
  const subnet = partsOf(network?.model ?? {}, 'subnets').find((one) => one.name.toLowerCase() === lastName(subnetId).toLowerCase());
  const range = readRange(subnet === undefined ? '' : (prefixesOf(subnet)[0] ?? ''));
  if (range === undefined) throw networkError('InvalidResourceReference', `Subnet ${subnetId} referenced by resource ${set.id} was not found.`);
  const taken = new Set(cardsIn(world.state, subnetId).map((card) => card.address));
  for (let number = range.first + 4; number < range.last; number++) {
    const address = writeAddress(number);
    if (!taken.has(address)) return { address, prefixLength: range.prefixLength };
  }
  throw networkError('SubnetIsFull', `Subnet ${lastName(subnetId)} with address prefix ${writeAddress(range.first)}/${range.prefixLength} does not have enough capacity for 1 IP addresses.`);
}

async function boot(set: Resource, instance: Instance, world: World): Promise<void> {
  try {
    if (world.machines === null) await world.clock.wait(bootSeconds);
    else await world.machines.start(specOf(set, instance));
  } catch (error) {
    if (instance.state === 'Deleting') return;
    const reason = error instanceof Error ? error.message : String(error);
    const message = `OS Provisioning for VM '${set.name}_${instance.instanceId}' did not finish in the allotted time. The VM may still finish provisioning successfully. Please check provisioning state later. ${reason}`;
    Object.assign(instance, { state: 'Failed', power: 'running', changed: world.clock.now(), failure: { code: 'OSProvisioningTimedOut', message } });
    throw providerError(409, 'OSProvisioningTimedOut', message);
  }
  if (instance.state === 'Deleting') return;
  Object.assign(instance, { state: 'Succeeded', power: 'running', booted: true, changed: world.clock.now() });
  await world.changed();
}

function specOf(set: Resource, instance: Instance): MachineSpec {
  const osProfile = objectOf(instance.profile['osProfile']);
  const linux = objectOf(osProfile['linuxConfiguration']);
  const keys = objectOf(linux['ssh'])['publicKeys'];
  const card = instance.cards.find((one) => one.primary) ?? instance.cards[0];
  if (card === undefined) throw new Error(`${set.id} has no network card`);
  const password = textOf(osProfile['adminPassword']);
  const customData = textOf(osProfile['customData']);
  return {
    scaleSetId: set.id,
    pool: set.name,
    instanceId: instance.instanceId,
    computerName: instance.computerName,
    networkId: card.networkId,
    address: card.address,
    prefixLength: card.prefixLength,
    adminUsername: textOf(osProfile['adminUsername']),
    ...(password === '' ? {} : { adminPassword: password }),
    disablePasswordAuthentication: linux['disablePasswordAuthentication'] === true,
    sshKeys: Array.isArray(keys) ? (keys as { path: string; keyData: string }[]).map(({ path, keyData }) => ({ path, keyData })) : [],
    ...(customData === '' ? {} : { customData: Buffer.from(customData, 'base64') }),
  };
}

/** Takes instances out of the balancer, ends their machines and forgets them. */
export async function removeInstances(set: Resource, gone: readonly Instance[], world: World): Promise<void> {
  for (const one of gone) Object.assign(one, { state: 'Deleting', booted: false });
  await world.changed();
  await world.clock.wait(1);
  await Promise.all(gone.map(async (one) => world.machines?.remove(set.id, one.instanceId)));
  const left = instancesOf(set, world).filter((one) => !gone.includes(one));
  world.state.instances.set(set.id.toLowerCase(), left);
  await world.changed();
}
