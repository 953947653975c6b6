import type { State } from './line.ts';
import { type Override, minute } from './schedule.ts';

/** An override of so many instances from an instant on for so many minutes; whole minutes, because Azure's profiles are. */
export function overrideFrom(instances: number, now: number, minutes: number): Override {
  const from = Math.floor(now / minute) * minute;
  return { instances, from, until: from + minutes * minute };
}

const stamp = (instant: number): string => `${new Date(instant).toISOString().slice(0, 16)}Z`;

/** The name under which Azure keeps an override; `overrideIn` reads it again. */
export function nameOverride({ instances, from, until, stood }: Override): string {
  return `override to ${instances}${stood === undefined ? '' : ` after ${stood}`} from ${stamp(from)} until ${stamp(until)}`;
}

/** Whether a state's profile has an override's name: there alone it lives, so such a profile is written even where the weekly ones keep the same. */
export const bearsOverride = ({ cause, spared }: Pick<State, 'cause' | 'spared'>): boolean => cause.kind === 'override' || spared?.kind === 'override';

/**
 * The override that a living setting's profiles hold; undefined for none, and for one whose end and `backstop` (minutes) after it have
 * passed at an instant (milliseconds): until then Azure still spares its machines.
 */
export function overrideIn(properties: unknown, now: number, backstop: number): Override | undefined {
  const profiles = (properties as { profiles?: unknown } | null | undefined)?.profiles;
  for (const profile of Array.isArray(profiles) ? (profiles as unknown[]) : []) {
    const name = (profile as { name?: unknown } | null)?.name;
    const match = typeof name === 'string' ? /(?:^|, backstop of )override to (\d{1,4})(?: after (\d{1,4}))? from (\d{4}-\d\d-\d\dT\d\d:\d\dZ) until (\d{4}-\d\d-\d\dT\d\d:\d\dZ)/.exec(name) : null;
    if (match === null) continue;
    const [instances, from, until] = [Number(match[1]), Date.parse(match[3]!), Date.parse(match[4]!)];
    if (!Number.isNaN(from) && until + backstop * minute > now && from < until) return { instances, from, until, ...(match[2] === undefined ? {} : { stood: Number(match[2]) }) };
  }
  return undefined;
}
