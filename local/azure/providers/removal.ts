import { release } from '../capacity.ts';
import { endNotice, giveNotice } from '../events.ts';
import { textOf } from '../json.ts';
import type { Resource } from '../state.ts';
import type { World } from '../world.ts';
import { instancesOf } from './fleet.ts';
import { forgetHealth } from './health.ts';
import type { Instance } from './instances.ts';

/** Takes instances out of the balancer, ends their machines and forgets them. */
export async function removeInstances(set: Resource, gone: readonly Instance[], world: World): Promise<void> {
  if (gone.length === 0) return;
  await giveNotice(set, gone, world);
  for (const one of gone) Object.assign(one, { state: 'Deleting', booted: false });
  await world.changed();
  await world.clock.wait(1);
  await Promise.all(gone.map(async (one) => (one.spare ? undefined : world.machines?.remove(set.id, one.instanceId))));
  for (const one of gone) {
    forgetHealth(world.state, set, one.instanceId);
    if (one.allocated) release(world.state, set.location, textOf(one.sku['name']));
    one.allocated = false;
  }
  endNotice(set, gone);
  const leaving = new Set(gone);
  world.state.instances.set(
    set.id.toLowerCase(),
    instancesOf(set, world).filter((one) => !leaving.has(one)),
  );
  await world.changed();
}
