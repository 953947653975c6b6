import type { MachineSpec } from '../../machines/types.ts';
import { exactVersion, findImage } from '../books/images.ts';
import { allocate } from '../capacity.ts';
import { asAzureError, networkError, providerError } from '../errors.ts';
import { objectOf, textOf } from '../json.ts';
import { lastName, parentId } from '../path.ts';
import { readRange, writeAddress } from '../range.ts';
import { findResource, type Resource } from '../state.ts';
import type { World } from '../world.ts';
import { cardModels, cardsIn, ipModels, membership, type Card } from './cards.ts';
import { forgetExtensions, provisionExtensions } from './extensions.ts';
import { fleetOf, instancesOf, profileOf } from './fleet.ts';
import type { Instance } from './instances.ts';
import { idOf, partsOf } from './network.ts';
import { removeInstances } from './removal.ts';
import { prefixesOf } from './virtualNetworks.ts';

/** Seconds until an instance without a machine counts as booted. */
const bootSeconds = 3;

/** Makes instances and boots them; rejects with the first one's failure when all have come to an end. */
export async function addInstances(set: Resource, count: number, world: World): Promise<void> {
  const extra = objectOf(set.model['properties'])['overprovision'] === true ? Math.ceil(count / 5) : 0;
  const made = makeInstances(set, count, extra, world);
  const spares = pickSpares(set, made, made.length - count, world);
  const results = await Promise.allSettled(made.filter((one) => !one.spare).map((one) => settle(set, one, world)));
  await removeInstances(set, spares, world);
  await world.changed();
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

// Azure makes up to a fifth too many, keeps those that stand first and takes the others away: they leave gaps between the ids. Here
// the seed says which they are; they get no machine and no place behind the balancer.
function pickSpares(set: Resource, made: Instance[], extra: number, world: World): Instance[] {
  const draw = (one: Instance): number => world.random.fraction(`spare ${set.id.toLowerCase()} ${one.instanceId}`);
  const spares = made.toSorted((a, b) => draw(a) - draw(b)).slice(0, extra);
  for (const one of spares) {
    one.spare = true;
    for (const card of one.cards) Object.assign(card, { pools: [], natPools: [] });
  }
  return spares;
}

// A subnet that has no room for the surplus gets less of it; one without room for those asked for gets none at all.
function makeInstances(set: Resource, count: number, extra: number, world: World): Instance[] {
  const addresses = openAddresses(set, world);
  const spot = openSpots(set, world);
  const made: Instance[] = [];
  try {
    while (made.length < count + extra) made.push(makeInstance(set, world, addresses, spot()));
  } catch (error) {
    if (made.length >= count) return made;
    const all = instancesOf(set, world);
    all.splice(all.length - made.length, made.length);
    throw error;
  }
  return made;
}

type Addresses = (subnetId: string) => { address: string; prefixLength: number };
type Spot = Pick<Instance, 'zone' | 'faultDomain'>;

function makeInstance(set: Resource, world: World, addresses: Addresses, spot: Spot): Instance {
  const fleet = fleetOf(set, world);
  // Gaps also without overprovisioning, where Azure has given up on an instance: nobody may count on ids.
  const step = `step ${set.id.toLowerCase()} ${fleet.last}`;
  fleet.last += world.random.fraction(step) < 0.6 ? 1 : 2;
  const instanceId = String(fleet.last);
  const profile = profileOf(set.model);
  const image = imageOf(set, world);
  const now = world.clock.now();
  const instance: Instance = {
    scaleSetId: set.id,
    instanceId,
    vmId: world.random.named(`vm ${set.guid} ${instanceId}`),
    computerName: textOf(objectOf(profile['osProfile'])['computerNamePrefix']) + fleet.last.toString(36).toUpperCase().padStart(6, '0'),
    version: fleet.version,
    sku: objectOf(set.model['sku']),
    profile,
    exactVersion: image.version,
    generation: image.generation,
    disk: 1,
    ...spot,
    cards: [],
    state: 'Creating',
    power: 'starting',
    booted: false,
    created: now,
    changed: now,
  };
  instance.cards = makeCards(set, instance, addresses);
  instancesOf(set, world).push(instance);
  return instance;
}

/** The exact version and generation that a scale set's image stands for today; with `latest` the newest there is, whatever the model says. */
export function imageOf(set: Resource, world: World, latest = false): { version: string; generation: 'V1' | 'V2' | undefined } {
  const image = objectOf(objectOf(profileOf(set.model)['storageProfile'])['imageReference']);
  const found = findImage({ publisher: textOf(image['publisher']), offer: textOf(image['offer']), sku: textOf(image['sku']) }, world.asOf);
  return { version: (found && exactVersion(found, latest ? 'latest' : textOf(image['version']))) ?? '', generation: found?.generation };
}

function makeCards(set: Resource, instance: Instance, addresses: Addresses): Card[] {
  const models = cardModels(set.model);
  return models.flatMap((card) =>
    ipModels(card).map((ip) => {
      const subnetId = idOf(ip.properties['subnet']);
      const id = `${set.id}/virtualMachines/${instance.instanceId}/networkInterfaces/${card.name}/ipConfigurations/${ip.name}`;
      const primary = models.length === 1 || card.properties['primary'] === true;
      return { id, nic: card.name, ipConfiguration: ip.name, primary, networkId: parentId(subnetId), subnetId, ...addresses(subnetId), ...membership(card, ip), instance };
    }),
  );
}

/** Gives the lowest free addresses of subnets, one after another; Azure keeps the first four and the last (virtual network FAQ). */
function openAddresses(set: Resource, world: World): Addresses {
  const subnets = new Map<string, { taken: Set<string>; next: number; last: number; prefixLength: number }>();
  const open = (subnetId: string): { taken: Set<string>; next: number; last: number; prefixLength: number } => {
    const network = findResource(world.state, parentId(subnetId));
    const subnet = partsOf(network?.model ?? {}, 'subnets').find((one) => one.name.toLowerCase() === lastName(subnetId).toLowerCase());
    const range = readRange(subnet === undefined ? '' : (prefixesOf(subnet)[0] ?? ''));
    if (range === undefined) throw networkError('InvalidResourceReference', `Subnet ${subnetId} referenced by resource ${set.id} was not found.`);
    return { taken: new Set(cardsIn(world.state, subnetId).map((card) => card.address)), next: range.first + 4, last: range.last - 1, prefixLength: range.prefixLength };
  };
  return (subnetId) => {
    const subnet = subnets.get(subnetId.toLowerCase()) ?? open(subnetId);
    subnets.set(subnetId.toLowerCase(), subnet);
    while (subnet.next <= subnet.last && subnet.taken.has(writeAddress(subnet.next))) subnet.next++;
    if (subnet.next <= subnet.last) return { address: writeAddress(subnet.next++), prefixLength: subnet.prefixLength };
    throw networkError('SubnetIsFull', `Subnet ${lastName(subnetId)} with address prefix ${writeAddress(subnet.last + 2 - 2 ** (32 - subnet.prefixLength))}/${subnet.prefixLength} does not have enough capacity for 1 IP addresses.`);
  };
}

/** Gives each new instance the emptiest zone, and in it the emptiest fault domain: five of them, in zones one (maximum spreading). */
function openSpots(set: Resource, world: World): () => Spot {
  const given = set.model['zones'];
  const zones = Array.isArray(given) && given.length > 0 ? given.map(String) : [undefined];
  const domains = Number(objectOf(set.model['properties'])['platformFaultDomainCount'] ?? (zones[0] === undefined ? 5 : 1));
  const spots = zones.flatMap((zone) => Array.from({ length: domains }, (_one, faultDomain) => ({ zone, faultDomain, count: 0 })));
  for (const one of instancesOf(set, world)) {
    const spot = one.state === 'Deleting' ? undefined : spots.find(({ zone, faultDomain }) => zone === one.zone && faultDomain === one.faultDomain);
    if (spot !== undefined) spot.count++;
  }
  const zoneCount = (zone: string | undefined): number => spots.reduce((sum, one) => sum + (one.zone === zone ? one.count : 0), 0);
  return () => {
    const zone = zones.toSorted((a, b) => zoneCount(a) - zoneCount(b))[0];
    const spot = spots.filter((one) => one.zone === zone).toSorted((a, b) => a.count - b.count)[0];
    if (spot !== undefined) spot.count++;
    return { ...(zone === undefined ? {} : { zone }), faultDomain: spot?.faultDomain ?? 0 };
  };
}

/** Finds room for an instance and boots it for the first time; rejects with its failure, which the instance keeps. */
export async function settle(set: Resource, instance: Instance, world: World): Promise<void> {
  place(set, instance, world);
  await boot(set, instance, world, 'start');
}

/** Finds room for an instance that has none; throws AzureError, and the instance is failed and off, where Azure has none left. */
export function place(set: Resource, instance: Instance, world: World): void {
  if (instance.allocated) return;
  try {
    allocate(world.state, set.location, textOf(instance.sku['name']), instance.zone);
    instance.allocated = true;
  } catch (error) {
    const { code, message } = asAzureError(error);
    Object.assign(instance, { state: 'Failed', power: instance.power === 'deallocated' ? 'deallocated' : 'none', changed: world.clock.now(), failure: { code, message } });
    throw error;
  }
}

/** How a machine comes up: for the first time, on its old disk, off and on again, or on a new disk. */
export type Way = 'start' | 'boot' | 'restart' | 'reimage';

/** Brings an instance up; rejects with its failure, which the instance keeps. */
export async function boot(set: Resource, instance: Instance, world: World, way: Way): Promise<void> {
  Object.assign(instance, { power: 'starting', booted: false });
  if (way !== 'start') await world.changed();
  try {
    if (world.machines === null) await world.clock.wait(bootSeconds);
    else if (way === 'start' || way === 'reimage') await world.machines[way](specOf(set, instance));
    else await world.machines[way](set.id, instance.instanceId);
  } catch (error) {
    if (hasGone(instance)) return;
    const reason = error instanceof Error ? error.message : String(error);
    const message = `OS Provisioning for VM '${set.name}_${instance.instanceId}' did not finish in the allotted time. The VM may still finish provisioning successfully. Please check provisioning state later. ${reason}`;
    Object.assign(instance, { state: 'Failed', power: 'running', changed: world.clock.now(), failure: { code: 'OSProvisioningTimedOut', message } });
    throw providerError(409, 'OSProvisioningTimedOut', message);
  }
  if (hasGone(instance)) return;
  await finish(set, instance, world, way === 'start' || way === 'reimage');
}

// The machine is up, and people may reach it, also where one of its extensions has failed. What ran on its disk does not run again.
async function finish(set: Resource, instance: Instance, world: World, fresh: boolean): Promise<void> {
  if (fresh) forgetExtensions(instance);
  Object.assign(instance, { power: 'running', booted: true });
  // A machine serves from its own moment on; those without one all come up at once, and whoever booted them tells the balancer.
  if (world.machines !== null) await world.changed();
  const failure = await provisionExtensions(set, instance, world);
  if (hasGone(instance)) return;
  delete instance.failure;
  Object.assign(instance, { state: failure === undefined ? 'Succeeded' : 'Failed', changed: world.clock.now(), ...(failure === undefined ? {} : { failure }) });
  if (fresh && failure !== undefined) throw providerError(409, failure.code, failure.message);
}

const hasGone = (instance: Instance): boolean => instance.state === 'Deleting';

/** What a machine is made from. */
export function specOf(set: Resource, instance: Instance): MachineSpec {
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
