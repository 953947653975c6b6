import { type Change, changes, oddity } from './clock.ts';
import type { Mark } from './happenings.ts';
import { type Segment, type State, segmentsOf, stepsOf } from './line.ts';
import { type Override, type Schedule, day } from './schedule.ts';

/** How far is looked for what comes next: nothing in a schedule is longer than an exception, 365 days. */
const reach = 800 * day;

/** What is true at an instant (milliseconds) and why; `until` when something changes, undefined where nothing does in sight. */
export function stateAt(schedule: Schedule, instant: number, override?: Override): State & { until?: number } {
  let found: Segment | undefined;
  for (const length of [2 * day, 10 * day, reach]) {
    [found] = segmentsOf(schedule, override, instant, instant + length);
    if (found!.until < instant + length) break;
  }
  const { from: _from, until, ...state } = found!;
  return until < instant + reach ? { ...state, until } : state;
}

/** A change of people's or Azure's line. */
export interface Transition extends State {
  at: number;
  before: State;
  /** The written time fell into a change of clocks: it was skipped and moved on, or came twice and counts once. */
  oddity?: 'skipped' | 'repeated';
}

/** The next transitions after an instant (milliseconds), `count` at most. */
export function transitionsAfter(schedule: Schedule, instant: number, count: number, override?: Override): Transition[] {
  let found: Transition[] = [];
  for (const length of [10 * day, 80 * day, reach]) {
    const until = instant + length;
    const marks = new Map<number, readonly Mark[]>();
    for (const step of stepsOf(schedule, override, instant, until)) if (step.at > instant) marks.set(step.at, [...(marks.get(step.at) ?? []), ...step.marks]);
    const segments = segmentsOf(schedule, override, instant, until);
    found = segments.slice(1, count + 1).map(({ from: at, until: _until, ...state }, index) => {
      const { from: _from, until: _end, ...before } = segments[index]!;
      const odd = (marks.get(at) ?? []).map(({ zone, wall }) => oddity(zone, wall)).find((one) => one !== undefined);
      return { ...state, at, before, ...(odd === undefined ? {} : { oddity: odd }) };
    });
    if (found.length === count) break;
  }
  return found;
}

/** Instance-hours: what the bounds allow at least and at most, as people wrote it and as Azure keeps it alone. */
export interface Hours {
  /** Hours that passed; 23 or 25 on a day on which clocks change. */
  hours: number;
  people: { min: number; max: number };
  azure: { min: number; max: number };
}

/** The instance-hours between two instants (milliseconds), from stretches in which nothing changes. */
export function hoursBetween(schedule: Schedule, from: number, until: number, override?: Override): Hours {
  const sum: Hours = { hours: (until - from) / 3_600_000, people: { min: 0, max: 0 }, azure: { min: 0, max: 0 } };
  // A year at a time: ten years take ten times as long, and no more memory.
  for (let start = from; start < until; start += 366 * day) {
    for (const segment of segmentsOf(schedule, override, start, Math.min(start + 366 * day, until))) {
      const hours = (segment.until - segment.from) / 3_600_000;
      for (const line of ['people', 'azure'] as const) {
        sum[line].min += segment[line].min * hours;
        sum[line].max += segment[line].max * hours;
      }
    }
  }
  return sum;
}

/** The changes of the clocks of every zone that a schedule names, between two instants, in order. */
export function clockChanges(schedule: Schedule, from: number, until: number): (Change & { zone: string })[] {
  const zones = new Set([schedule.timezone, ...schedule.windows.map(({ timezone }) => timezone)]);
  return [...zones].flatMap((zone) => changes(zone, from, until).map((change) => ({ zone, ...change }))).toSorted((a, b) => a.at - b.at);
}

