import { objectOf } from '../json.ts';
import type { Resource } from '../state.ts';
import type { World } from '../world.ts';
import { addInstances, settle } from './birth.ts';
import { capacityOf, instancesOf, upgradePolicyOf } from './fleet.ts';
import { removeInstances } from './removal.ts';
import { roll } from './rolling.ts';
import { victims } from './scaleIn.ts';
import type { Instance } from './instances.ts';
import { isBehind, isExempt, takeModel, upgrade } from './upgrades.ts';

/**
 * Brings a scale set to its model: the number of instances, what Azure had no room for the last time, and with an automatic or
 * rolling upgrade policy every instance. Protected instances are spared, and then the capacity is what is left of them, unless it sinks (`World.sinks`).
 */
export async function converge(set: Resource, world: World): Promise<void> {
  const present = instancesOf(set, world).filter((one) => one.state !== 'Deleting');
  const wanted = capacityOf(set.model);
  const gone = victims(set, present, Math.max(0, present.length - wanted), world);
  await removeInstances(set, gone, world);
  if (present.length - gone.length > wanted && !world.sinks) set.model = { ...set.model, sku: { ...objectOf(set.model['sku']), capacity: present.length - gone.length } };
  const { mode } = upgradePolicyOf(set.model);
  if (mode === 'Automatic') await upgrade(set, instancesOf(set, world), world);
  const behind = instancesOf(set, world).some((one) => isBehind(set, one, world) && !isExempt(one));
  if (mode === 'Rolling' && behind) await roll(set, 'model', world);
  const homeless = instancesOf(set, world).filter((one) => one.power === 'none');
  const retried = await Promise.allSettled(homeless.map((one) => again(set, one, world)));
  if (homeless.length > 0) await world.changed();
  if (wanted > present.length) await addInstances(set, wanted - present.length, world);
  const failed = retried.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

function again(set: Resource, one: Instance, world: World): Promise<void> {
  takeModel(set, one, world, true);
  return settle(set, one, world);
}
