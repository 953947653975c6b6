import { release } from '../capacity.ts';
import { providerError, type AzureError } from '../errors.ts';
import { textOf } from '../json.ts';
import type { Resource } from '../state.ts';
import type { World } from '../world.ts';
import { place, settle } from './birth.ts';
import type { Instance } from './instances.ts';
import { renew, takeModel, wake } from './upgrades.ts';

/** What may be done to instances, by the lower-case name of the action. */
export const actions: Readonly<Record<string, (set: Resource, one: Instance, world: World) => Promise<void>>> = {
  start: (set, one, world) => start(set, one, world),
  poweroff: (set, one, world) => stop(set, one, 'powerOff', world),
  deallocate: (set, one, world) => stop(set, one, 'deallocate', world),
  restart: (set, one, world) => restart(set, one, world),
  redeploy: (set, one, world) => redeploy(set, one, world),
  reimage: (set, one, world) => reimage(set, one, world),
  // Data disks, which this one renews as well, are not imitated.
  reimageall: (set, one, world) => reimage(set, one, world),
};

/** Whether an instance is in a state that an action takes; restarting and redeploying need a host. */
export function isFit(action: string, one: Instance): boolean {
  return !['restart', 'redeploy'].includes(action) || !['deallocated', 'none'].includes(one.power);
}

/** Compute's refusal of an action on an instance that is not fit for it. */
export function unfit(action: string, set: Resource, one: Instance): AzureError {
  return providerError(409, 'OperationNotAllowed', `Operation '${action}' is not allowed on VM '${set.name}_${one.instanceId}' since the VM is either deallocated or marked to be deallocated.`);
}

/** Does one thing to instances side by side; rejects with the first failure when all have come to an end. */
export async function act(action: string, set: Resource, chosen: readonly Instance[], world: World): Promise<void> {
  const work = actions[action];
  if (work === undefined) throw new Error(`no action ${action}`);
  for (const one of chosen) one.state = 'Updating';
  await world.clock.wait(1);
  const results = await Promise.allSettled(
    chosen.map(async (one) => {
      await work(set, one, world);
      if (one.state === 'Updating') one.state = one.failure === undefined ? 'Succeeded' : 'Failed';
      one.changed = world.clock.now();
    }),
  );
  await world.changed();
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

async function start(set: Resource, one: Instance, world: World): Promise<void> {
  if (one.power === 'running') return;
  if (one.power === 'none') return settle(set, one, world);
  place(set, one, world);
  await wake(set, one, world, 'boot');
}

// An instance that is deallocated stays so when it is switched off.
async function stop(set: Resource, one: Instance, how: 'powerOff' | 'deallocate', world: World): Promise<void> {
  if (one.power === 'none' || one.power === 'deallocated' || (how === 'powerOff' && one.power === 'stopped')) return;
  Object.assign(one, { power: how === 'powerOff' ? 'stopping' : 'deallocating', booted: false });
  await world.changed();
  if (world.machines === null) await world.clock.wait(1);
  else await world.machines.stop(set.id, one.instanceId, how);
  one.power = how === 'powerOff' ? 'stopped' : 'deallocated';
  if (how === 'powerOff') return;
  if (one.allocated) release(world.state, set.location, textOf(one.sku['name']));
  one.allocated = false;
}

async function restart(set: Resource, one: Instance, world: World): Promise<void> {
  if (one.power === 'running') await wake(set, one, world, 'restart');
  else await start(set, one, world);
}

// Off on one host, on again on another one, with the same disk.
async function redeploy(set: Resource, one: Instance, world: World): Promise<void> {
  await stop(set, one, 'deallocate', world);
  await start(set, one, world);
}

/** A new disk from the scale set's present model, first boot and customData included. */
async function reimage(set: Resource, one: Instance, world: World): Promise<void> {
  takeModel(set, one, world, true);
  if (one.power === 'none') return settle(set, one, world);
  place(set, one, world);
  await renew(set, one, world);
}
