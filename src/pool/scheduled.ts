import type { Problem } from '../errors.ts';
import type { ScheduleReading } from '../schedule/read.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Layer } from './given.ts';
import { resolvePath } from './path.ts';
import type { PoolRequest } from './request.ts';
import type { Declared } from './template.ts';
import { type Place, type Tree, problemAt } from './tree.ts';

/** Reads a pool file's `schedule`; `instances` is what it says now, at least. */
export type ScheduleReader = (tree: Tree) => ScheduleReading & { instances?: number };

/** The parameters through which a template takes a schedule: how many instances, and the `properties` of the autoscale setting. */
export const taking = { count: 'instanceCount', setting: 'autoscale' } as const;

/**
 * The reader of schedules, loaded only where the pool file may have one: time zones are heavy, and many pools stand still. `now`
 * (milliseconds) is the year whose clock changes count. Throws what `read` throws.
 */
export async function scheduleReader({ pool, read }: Pick<PoolRequest, 'pool' | 'read'>, now: number): Promise<ScheduleReader | undefined> {
  const file = resolvePath(pool ?? '');
  // Inside quotes YAML can write any letter with a backslash. A file that cannot be read is told of where it is needed.
  if (file === undefined || !/schedule|\\/.test(attempt(() => read(file)) ?? '')) return undefined;
  const [{ readSchedule }, { stateAt }] = await Promise.all([import('../schedule/read.ts'), import('../schedule/evaluate.ts')]);
  return (tree) => {
    const reading = readSchedule(tree, now);
    return reading.schedule === undefined ? reading : { ...reading, instances: stateAt(reading.schedule, now).people.min };
  };
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

/** What a schedule gives for the template's parameters: a number of instances until the living one is known. */
export function scheduledLayer(instances: number, place: Place): Layer {
  const given = { name: taking.count, entry: { value: instances }, place, from: 'the schedule', committed: true };
  return { givens: [given], add: place, broken: false, problems: [] };
}

/** What keeps a template from taking a schedule, told at the schedule's place; numbers are held to the template's bounds. */
export function takingProblems(schedule: Schedule, place: Place, source: string, declared: ReadonlyMap<string, Declared>): Problem[] {
  const [count, setting] = [declared.get(taking.count.toLowerCase()), declared.get(taking.setting)];
  const problems: Problem[] = [];
  for (const [name, found, type] of [[taking.count, count, 'int'], [taking.setting, setting, 'object']] as const) {
    if (found?.type === type) continue;
    const what = found === undefined ? `has no parameter \`${name}\`` : `declares \`${name}\` as ${found.type}`;
    problems.push(problemAt(place, `The template ${source} ${what}, so it cannot take a schedule.`, `Declare \`${name}\` (${type}) and use it as templates/linux.json of the action does.`));
  }
  const parts = [{ what: '`schedule.base`', instances: schedule.base, place }, ...[...schedule.windows, ...schedule.exceptions].map((one) => ({ what: `\`${one.name}\``, instances: one.instances, place: one.place }))];
  for (const { what, instances, place: at } of parts) {
    const [least, most] = [count?.minValue ?? 0, count?.maxValue ?? Infinity];
    if (instances.min < least) problems.push(problemAt(at, `${what} says ${instances.min} instances; the template takes ${least} or more.`, `Write at least ${least}.`));
    if (instances.max > most) problems.push(problemAt(at, `${what} says ${instances.max} instances; the template takes ${most} at most.`, `Write at most ${most}.`));
  }
  return problems;
}

/** What other sources give for the parameters of a schedule: a number is left aside with a warning, a setting is a problem. */
export function besideSchedule(layers: readonly Layer[]): { problems: Problem[]; warnings: string[] } {
  const given = (name: string): Layer['givens'] => layers.flatMap(({ givens }) => givens.filter((one) => one.name.toLowerCase() === name.toLowerCase()));
  return {
    problems: given(taking.setting).map(({ place }) => problemAt(place, `\`${taking.setting}\` is made of the pool file’s \`schedule\`.`, 'Take one of the two away.')),
    warnings: given(taking.count).map(({ from }) => `\`${taking.count}\` of ${from} is left aside: the schedule says how many instances there are.`),
  };
}
