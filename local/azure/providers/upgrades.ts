import { allocate, release } from '../capacity.ts';
import { asAzureError, providerError } from '../errors.ts';
import { objectOf, sameJson, textOf } from '../json.ts';
import type { Resource } from '../state.ts';
import type { World } from '../world.ts';
import { boot, imageOf } from './birth.ts';
import { cardModels, ipModels, membership } from './cards.ts';
import { provisionExtensions } from './extensions.ts';
import { fleetOf, profileOf } from './fleet.ts';
import type { Instance } from './instances.ts';

/** Whether an instance has the scale set's present model. */
export function isBehind(set: Resource, one: Instance, world: World): boolean {
  return one.version !== fleetOf(set, world).version || one.detached === true;
}

/** Whether actions on the whole scale set pass an instance by. */
export function isExempt(one: Instance): boolean {
  return one.protectionPolicy?.protectFromScaleSetActions === true;
}

/**
 * Gives instances the scale set's present model. A new image gives a running one a new disk, a new size restarts it, all else is
 * there at once; osProfile and customData wait for a reimage (scale set documentation, modifying a scale set). Those protected from
 * scale set actions stay as they are. Rejects with the first failure when all have come to an end.
 */
export async function upgrade(set: Resource, instances: readonly Instance[], world: World): Promise<void> {
  const behind = instances.filter((one) => one.state !== 'Deleting' && !isExempt(one) && isBehind(set, one, world));
  if (behind.length === 0) return;
  for (const one of behind) one.state = 'Updating';
  await world.clock.wait(1);
  const results = await Promise.allSettled(behind.map((one) => apply(set, one, world)));
  await world.changed();
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

const imageIn = (one: Pick<Instance, 'profile'>): unknown => objectOf(one.profile['storageProfile'])['imageReference'];

async function apply(set: Resource, one: Instance, world: World): Promise<void> {
  const image = imageIn(one);
  const resized = one.sku['name'] !== objectOf(set.model['sku'])['name'];
  if (resized && one.allocated) resize(set, one, world);
  takeModel(set, one, world, false);
  const renewed = !sameJson(image, imageIn(one));
  if (renewed) one.stale = true;
  if (one.power === 'running') await (renewed || resized ? wake(set, one, world, 'restart') : refresh(set, one, world));
  if (one.state === 'Updating') one.state = one.failure === undefined ? 'Succeeded' : 'Failed';
  one.changed = world.clock.now();
}

// New extensions, and those with other settings, run on the machine as it is.
async function refresh(set: Resource, one: Instance, world: World): Promise<void> {
  const failure = await provisionExtensions(set, one, world);
  if (one.state === 'Deleting') return;
  delete one.failure;
  if (failure === undefined) return;
  Object.assign(one, { state: 'Failed', changed: world.clock.now(), failure });
  throw providerError(409, failure.code, failure.message);
}

// Room for the new size comes first: an instance that cannot have it runs on as it was, and has failed.
function resize(set: Resource, one: Instance, world: World): void {
  const before = textOf(one.sku['name']);
  try {
    allocate(world.state, set.location, textOf(objectOf(set.model['sku'])['name']), one.zone);
  } catch (error) {
    const { code, message } = asAzureError(error);
    Object.assign(one, { state: 'Failed', changed: world.clock.now(), failure: { code, message } });
    throw error;
  }
  release(world.state, set.location, before);
}

/** Writes the scale set's present model into an instance; with `whole` also what only a new disk brings. */
export function takeModel(set: Resource, one: Instance, world: World, whole: boolean): void {
  const { osProfile: _now, ...profile } = profileOf(set.model);
  one.version = fleetOf(set, world).version;
  delete one.detached;
  one.sku = objectOf(set.model['sku']);
  one.profile = whole ? profileOf(set.model) : { ...profile, osProfile: one.profile['osProfile'] };
  for (const card of one.cards) {
    const model = cardModels(set.model).find((its) => its.name === card.nic);
    const ip = model && ipModels(model).find((its) => its.name === card.ipConfiguration);
    if (model !== undefined && ip !== undefined) Object.assign(card, membership(model, ip));
  }
}

/** Brings an instance up on the disk it has, or on a new one of the present image where a new image has come. */
export async function wake(set: Resource, one: Instance, world: World, way: 'boot' | 'restart'): Promise<void> {
  if (!one.stale) return boot(set, one, world, way);
  return renew(set, one, world);
}

/** Gives an instance a new disk of its image's present version (or the newest there is), and boots it for the first time again. */
export async function renew(set: Resource, one: Instance, world: World, latest = false): Promise<void> {
  const { version, generation } = imageOf(set, world, latest);
  delete one.stale;
  one.disk++;
  Object.assign(one, { exactVersion: version, generation });
  await boot(set, one, world, 'reimage');
}
