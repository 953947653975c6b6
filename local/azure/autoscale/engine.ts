import { asAzureError } from '../errors.ts';
import { objectOf, textOf, type Json } from '../json.ts';
import type { Log } from '../log.ts';
import { capacityOf, instancesOf } from '../providers/fleet.ts';
import { isSpared } from '../providers/scaleIn.ts';
import { patchResource } from '../resources.ts';
import { findResource, resourcesOf, type Resource } from '../state.ts';
import type { World } from '../world.ts';
import { decide, type Decision } from './decide.ts';
import { measure, metricKey } from './metrics.ts';
import { notify } from './notices.ts';
import { spanAt } from './profiles.ts';
import { record, recordEvents, type Memory } from './record.ts';
import { readSetting, type Rule, type Setting } from './setting.ts';

/** Azure's autoscale service: looks at every setting once a minute of Azure's clock, on the whole minute. */
export interface Autoscale {
  /** Moves Azure's clock on to an instant (milliseconds) through every scaling that falls due on the way, each done before the next. An instant in the past only sets it. */
  travel(to: number): Promise<void>;
  close(): void;
}

const minute = 60_000;
const nextMinute = (instant: number): number => (Math.floor(instant / minute) + 1) * minute;

/** What the service remembers of a setting. Where it scaled, or tried to, `quietUntil` stays behind it: the next minute looks again. */
interface Watch extends Memory {
  /** What it saw last: while this stays and `quietUntil` has not come, a look would see the same. */
  seen: string;
  model: Json | undefined;
  quietUntil: number;
  cooling: number;
}

/** Starts the service. */
export function startAutoscale(world: World, log: Log): Autoscale {
  const watches = new Map<string, Watch>();
  let looked = world.clock.now();
  let turn: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  // One walk at a time: the host's clock and the admin API must not scale side by side.
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  };

  const walk = async (to: number, arrive: (instant: number) => void): Promise<void> => {
    for (;;) {
      const at = soonest(world, watches, looked);
      if (at > to || closed) break;
      arrive(at);
      looked = at;
      for (const setting of settingsOf(world)) await look(setting, at, watchOf(watches, setting), world, log);
    }
    looked = Math.max(looked, to);
  };

  const wait = (): void => {
    if (closed) return;
    const now = world.clock.now();
    timer = setTimeout(() => void inTurn(() => walk(world.clock.now(), () => undefined)).finally(wait), nextMinute(now) - now);
    timer.unref();
  };
  wait();

  return {
    travel: (to) =>
      inTurn(async () => {
        const forward = to > world.clock.now();
        // Real machines boot in real time, which may be longer than a stretch of the journey: the clock never goes back for it.
        const arrive = (instant: number): void => {
          if (world.clock.now() < instant) world.clock.set(instant);
        };
        if (forward) {
          await walk(to, arrive);
          arrive(to);
        } else {
          world.clock.set(to);
          looked = to;
          // What was seen then has not happened yet, cooldowns included.
          watches.clear();
        }
        clearTimeout(timer);
        wait();
      }),
    close: () => {
      closed = true;
      clearTimeout(timer);
    },
  };
}

const settingsOf = (world: World): Resource[] => resourcesOf(world.state, 'Microsoft.Insights/autoscaleSettings');

function watchOf(watches: Map<string, Watch>, setting: Resource): Watch {
  // A setting that was deleted and made again has another guid: nothing is remembered of the first.
  const watch = watches.get(setting.guid) ?? { seen: '', model: undefined, quietUntil: -Infinity, cooling: -Infinity, events: new Set<string>() };
  watches.set(setting.guid, watch);
  return watch;
}

/** The first whole minute after an instant at which a look at some setting might change anything. */
function soonest(world: World, watches: Map<string, Watch>, after: number): number {
  let first = Infinity;
  for (const setting of settingsOf(world)) {
    const watch = watchOf(watches, setting);
    const stays = watch.model === setting.model && watch.seen === fingerprint(setting, world);
    first = Math.min(first, stays ? Math.max(nextMinute(after), Math.ceil(watch.quietUntil / minute) * minute) : nextMinute(after));
  }
  return first;
}

const read = new WeakMap<Json, Setting>();

function settingOf(resource: Resource): Setting {
  const setting = read.get(resource.model) ?? readSetting(objectOf(resource.model['properties']));
  read.set(resource.model, setting);
  return setting;
}

/** The scale set of a setting, unless it is gone or on its way out. */
function targetOf(resource: Resource, world: World): Resource | undefined {
  const set = findResource(world.state, settingOf(resource).target);
  return set?.type === 'Microsoft.Compute/virtualMachineScaleSets' && set.state !== 'Deleting' ? set : undefined;
}

const living = (set: Resource, world: World): string[] =>
  instancesOf(set, world)
    .filter((one) => one.state !== 'Deleting')
    .map((one) => one.instanceId);

function held(set: Resource, world: World): number {
  return instancesOf(set, world).filter((one) => one.state !== 'Deleting' && isSpared(one)).length;
}

/** All that a look depends on but time, in one string. */
function fingerprint(resource: Resource, world: World): string {
  const set = targetOf(resource, world);
  if (set === undefined) return '';
  return `${capacityOf(set.model)} ${held(set, world)} ${living(set, world).join()} ${world.state.metrics.version}`;
}

/** One look at one setting: decides, scales, and waits for the machines. */
async function look(resource: Resource, at: number, watch: Watch, world: World, log: Log): Promise<void> {
  const set = targetOf(resource, world);
  if (set === undefined) {
    Object.assign(watch, { seen: '', model: resource.model, quietUntil: Infinity });
    return;
  }
  const setting = settingOf(resource);
  const count = capacityOf(set.model);
  const instances = living(set, world);
  const levels = (rule: Rule): number | undefined => measure(rule, world.state.metrics.levels.get(metricKey(rule.source, rule.metricName)) ?? [], instances, at);
  const decision = decide(setting, { count, held: world.sinks ? 0 : held(set, world), cooling: watch.cooling, read: levels }, at);
  recordEvents(resource, decision, watch, at, log);
  if (decision.to === count) {
    Object.assign(watch, { seen: fingerprint(resource, world), model: resource.model, quietUntil: quietUntil(setting, decision, watch, at, world) });
    return;
  }
  await scale(resource, set, count, decision, watch, at, world, log);
}

/** Until when a look that changed nothing would change nothing, if nobody else changes anything. */
function quietUntil(setting: Setting, decision: Decision, watch: Watch, at: number, world: World): number {
  if (!setting.enabled) return Infinity;
  const until = spanAt(setting, at).until;
  const rules = decision.profile?.rules ?? [];
  if (rules.length === 0) return until;
  const window = Math.max(...rules.map((rule) => rule.timeWindow)) * 1000;
  // While old readings still leave the window, every minute may see something else.
  if (at <= world.state.metrics.changed + window + minute) return at + minute;
  return Math.min(until, watch.cooling > at ? watch.cooling : Infinity);
}

async function scale(resource: Resource, set: Resource, from: number, decision: Decision, watch: Watch, at: number, world: World, log: Log): Promise<void> {
  const { to, rule } = decision;
  const correlationId = world.random.named(`autoscale ${resource.guid} ${at} ${to}`);
  const name = textOf(set.name);
  const details = (how: string): string => `Autoscale ${how} scale operation for resource '${name}' from capacity '${from}' to capacity '${to}'`;
  try {
    const { operation } = patchResource(world, set, { sku: { ...objectOf(set.model['sku']), capacity: to } });
    record(log, { at, method: 'PATCH', path: set.id, status: 200, correlationId, detail: details('successfully started') });
    // Corrections to the bounds have no rule and so no cooldown of their own.
    if (rule !== undefined) watch.cooling = at + rule.cooldown * 1000;
    await notify(resource, set, from, to, details('successfully started'), at, world);
    if (operation === undefined || world.clock.held()) return;
    await operation.done;
    const failed = operation.error;
    const result = failed === undefined ? details('successfully completed') : `${details('failed to complete')}: ${failed.message}`;
    record(log, { at: world.clock.now(), method: 'ACTION', path: `${resource.id}/${to > from ? 'scaleupResult' : 'scaledownResult'}`, status: failed === undefined ? 200 : 409, correlationId, detail: result });
  } catch (error) {
    const refusal = asAzureError(error);
    record(log, { at, method: 'PATCH', path: set.id, status: refusal.status, correlationId, detail: `${details('failed to start')}: ${refusal.message}` });
  }
}
