import { providerError, type AzureError } from '../errors.ts';
import { objectOf, type Json } from '../json.ts';
import type { Resource } from '../state.ts';
import type { World } from '../world.ts';
import type { Instance } from './instances.ts';
import type { Rolling } from './rolling.ts';

/** What a scale set remembers beside its model. */
export interface Fleet {
  /** Counts the models: an instance is up to date where it has the same. */
  version: number;
  /** The highest instance id ever given; none is used twice. */
  last: number;
  /** Ids of the instances that operations are at work on; `*` where one has the whole set. */
  busy: Set<string>;
  /** Rolling upgrades, the newest first. */
  rolls: Rolling[];
  /** Automatic repairs have been suspended. */
  repairsSuspended: boolean;
}

/** A scale set's fleet, begun where there was none. */
export function fleetOf(set: Resource, world: World): Fleet {
  const key = set.id.toLowerCase();
  const fleet = world.state.fleets.get(key) ?? { version: 1, last: -1, busy: new Set(), rolls: [], repairsSuspended: false };
  world.state.fleets.set(key, fleet);
  return fleet;
}

/** A scale set's instances in the order of their ids, those on their way out included. */
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

/** A model's upgradePolicy. */
export function upgradePolicyOf(model: Json): Json {
  return objectOf(objectOf(model['properties'])['upgradePolicy']);
}

/** Refuses with 409 where an operation is at work on one of these instances (`*`: on any), or on the whole set. */
export function refuseBusy(set: Resource, ids: readonly string[], world: World): void {
  const { busy, rolls } = fleetOf(set, world);
  if (rolls[0]?.code === 'RollingForward') throw rolling(set);
  const inHand = busy.has('*') || (ids.includes('*') ? busy.size > 0 : ids.some((id) => busy.has(id)));
  if (inHand || ['Creating', 'Updating', 'Deleting'].includes(set.state)) throw conflict();
}

/** Takes instances, or with `*` the whole set, for one operation; gives what lets go of them. Throws AzureError 409 where another has them. */
export function take(set: Resource, ids: readonly string[], world: World): () => void {
  refuseBusy(set, ids, world);
  const { busy } = fleetOf(set, world);
  for (const id of ids) busy.add(id);
  return () => {
    for (const id of ids) busy.delete(id);
  };
}

// Recorded of an upgrade that met another write.
const conflict = (): AzureError =>
  providerError(
    409,
    'Conflict',
    'The request failed due to conflict with a concurrent request. To resolve it, please refer to https://aka.ms/activitylog to get more details on the conflicting requests.',
  );

// Azure's code; its sentence is not documented.
const rolling = (set: Resource): AzureError =>
  providerError(409, 'OperationNotAllowed', `The operation is not allowed because a rolling upgrade of Virtual Machine Scale Set '${set.name}' is in progress. Wait for it to complete, or cancel it.`);
