import { computeTime } from '../clock.ts';
import { objectOf, textOf, type Json } from '../json.ts';
import { lastName, parentId } from '../path.ts';
import { findResource, type Resource, type State } from '../state.ts';
import type { World } from '../world.ts';
import { extensionsOf } from './extensions.ts';
import type { Instance } from './instances.ts';
import { idOf, partsOf } from './network.ts';

/** The states that a health probe or health extension tells Azure. */
export type Health = 'Healthy' | 'Unhealthy' | 'Unknown';

/** What tells a scale set how its instances are. */
export interface HealthSource {
  probe: string;
  extension: Json | undefined;
}

const healthTypes = ['applicationhealthlinux', 'applicationhealthwindows'];

/** The health probe (its id, empty without one) and the health extension of a virtualMachineProfile. */
export function healthSource(profile: Json): HealthSource {
  const extension = extensionsOf(profile).find((one) => {
    const { publisher, type } = objectOf(one['properties']);
    return textOf(publisher).toLowerCase() === 'microsoft.managedservices' && healthTypes.includes(textOf(type).toLowerCase());
  });
  return { probe: idOf(objectOf(profile['networkProfile'])['healthProbe']), extension };
}

/**
 * How an instance is: what the admin API says, else what its extension's agent reported, else whether its probe's port answers.
 * Undefined where the model has neither probe nor extension. An instance without a machine is healthy as long as it runs.
 */
export function healthOf(instance: Instance, world: World): Health | undefined {
  const { probe, extension } = healthSource(instance.profile);
  if (probe === '' && extension === undefined) return undefined;
  const said = world.state.health.get(healthKey(instance.scaleSetId, instance.instanceId));
  if (said !== undefined) return said;
  if (!instance.booted) return 'Unhealthy';
  if (world.machines === null) return 'Healthy';
  if (extension !== undefined) return instance.health ?? 'Unknown';
  return answers(instance, probe, world) ? 'Healthy' : 'Unhealthy';
}

// The balancer's own verdicts stay inside HAProxy: that something listens on the probe's port stands for them.
function answers(instance: Instance, probe: string, world: World): boolean {
  const balancer = findResource(world.state, parentId(probe));
  const part = partsOf(balancer?.model ?? {}, 'probes').find((one) => one.name.toLowerCase() === lastName(probe).toLowerCase());
  const pool = lastName(instance.scaleSetId).toLowerCase();
  const machine = world.machines?.list().find((one) => one.pool.toLowerCase() === pool && one.instanceId === instance.instanceId);
  return machine?.state === 'running' && machine.ports.includes(Number(part?.properties['port']));
}

const sayings: Record<Health, string> = {
  Healthy: 'The VM is reporting itself as healthy',
  Unhealthy: 'The VM is reporting itself as unhealthy or is unreachable',
  Unknown: 'The VM has not reported its health yet',
};

/** `vmHealth` of an instance's instanceView; undefined without a probe or extension. */
export function viewHealth(instance: Instance, world: World): Json | undefined {
  const health = healthOf(instance, world);
  if (health === undefined) return undefined;
  return { status: { code: `HealthState/${health.toLowerCase()}`, level: health === 'Healthy' ? 'Info' : 'Warning', displayStatus: sayings[health], time: computeTime(world.clock.now()) } };
}

const healthKey = (setId: string, instanceId: string): string => `${setId}/${instanceId}`.toLowerCase();

/** Forgets what was said of an instance. */
export function forgetHealth(state: State, set: Resource, instanceId: string): void {
  state.health.delete(healthKey(set.id, instanceId));
}

/** The admin API's `POST /health`. */
export const healthChanges: Readonly<Record<string, (state: State, body: Json) => void>> = {
  'POST /health': (state, { pool, instanceId, state: health }) => {
    const set = [...state.instances].find(([id, all]) => lastName(id) === textOf(pool).toLowerCase() && all.some((one) => one.instanceId === instanceId))?.[0];
    if (set === undefined || (health !== null && !['Healthy', 'Unhealthy', 'Unknown'].includes(textOf(health)))) {
      throw new Error('the body is {"pool": scale set, "instanceId": one of its own, "state": "Healthy", "Unhealthy", "Unknown" or null}');
    }
    const key = healthKey(set, textOf(instanceId));
    if (health === null) state.health.delete(key);
    else state.health.set(key, health as Health);
  },
};
