import { instantOf, wallAt } from './clock.ts';
import { type Cause, type State, type Step, stepsOf } from './line.ts';
import { type Bounds, type Rule, type Schedule, day, minute, weekdayOf } from './schedule.ts';

/** What Azure keeps for a while: one profile's capacity and rules. */
export interface Keeping {
  bounds: Bounds;
  rules: readonly Rule[];
}

/** A moment of every week. */
export interface Weekly {
  /** IANA name. */
  zone: string;
  /** By weekday, 0 is Sunday. */
  days: boolean[];
  /** Minutes since midnight. */
  minutes: number;
}

/** A profile that starts every week, and holds until another one starts. */
export interface Start extends Keeping, Weekly {
  cause: Cause;
  spared: Cause | undefined;
  /** Whose profile held before. */
  after: Cause | undefined;
}

/** Azure's part of a state; a step never moves more than there is between the bounds. */
export function keepingOf({ azure, rules }: State): Keeping {
  const room = azure.max - azure.min;
  return { bounds: azure, rules: room === 0 ? [] : rules.map((rule) => ({ ...rule, by: Math.min(rule.by, room) })) };
}

/** Tells keepings apart. */
export function keyOf({ bounds, rules }: Keeping): string {
  return JSON.stringify([bounds.min, bounds.max, rules]);
}

interface Seen {
  zone: string;
  weekday: number;
  minutes: number;
  changes: boolean;
  states: Map<string, { count: number; state: Step; before: State }>;
}

/**
 * The weekly starts of a schedule without its exceptions, in the order of the list (of starts at one moment Azure takes the first).
 * A year is drawn, and each weekly moment gets the state that mostly begins there: with several zones, whose clocks change on different
 * days, that is not always the same. None where nothing ever changes.
 */
export function weeklyStarts(schedule: Schedule, now: number): Start[] {
  const from = Date.UTC(new Date(now).getUTCFullYear(), 0, 1);
  let years = found.get(schedule);
  if (years === undefined) found.set(schedule, (years = new Map()));
  let starts = years.get(from);
  if (starts === undefined) years.set(from, (starts = findStarts(schedule, from)));
  return starts;
}

// A schedule never changes once it is read.
const found = new WeakMap<Schedule, Map<number, Start[]>>();

function findStarts(schedule: Schedule, from: number): Start[] {
  const until = from + 366 * day;
  const regular = { ...schedule, exceptions: [] };
  const seen = new Map<string, Seen>();
  const [first, ...steps] = stepsOf(regular, undefined, from, until);
  let before: State = first!;
  for (const step of steps) {
    // Before the year whatever reached into it is only drawn from its start on; after it nothing starts any more.
    if (step.at >= from && step.at < until) for (const { zone, wall } of step.marks) note(seen, zone, wall, step, before);
    before = step;
  }
  const starts = new Map<string, Start>();
  // Monday first, so that a profile has its name from the week and not from the weekday on which the year begins.
  const inWeek = [...seen.values()].toSorted((a, b) => ((a.weekday + 6) % 7) - ((b.weekday + 6) % 7) || a.minutes - b.minutes || (a.zone < b.zone ? -1 : 1));
  for (const { zone, weekday, minutes, changes, states } of inWeek) {
    if (!changes) continue;
    const [most] = [...states.values()].toSorted((a, b) => b.count - a.count);
    const keeping = keepingOf(most!.state);
    const key = `${zone} ${minutes} ${keyOf(keeping)}`;
    let start = starts.get(key);
    if (start === undefined) {
      const { cause, spared } = most!.state;
      start = { ...keeping, zone, minutes, days: Array.from({ length: 7 }, () => false), cause, spared, after: most!.before.spared ?? most!.before.cause };
      starts.set(key, start);
    }
    start.days[weekday] = true;
  }
  return order([...starts.values()].toSorted((a, b) => a.minutes - b.minutes), regular, from);
}

function note(seen: Map<string, Seen>, zone: string, wall: number, state: Step, before: State): void {
  const weekday = weekdayOf(wall);
  const minutes = (((wall % day) + day) % day) / minute;
  const key = `${zone} ${weekday} ${minutes}`;
  let one = seen.get(key);
  if (one === undefined) seen.set(key, (one = { zone, weekday, minutes, changes: false, states: new Map() }));
  const after = keyOf(keepingOf(state));
  if (after !== keyOf(keepingOf(before))) one.changes = true;
  const known = one.states.get(after);
  if (known === undefined) one.states.set(after, { count: 1, state, before });
  else known.count++;
}

/** When a weekly profile holds. */
export interface Held<T> {
  start: T;
  from: number;
}

/** Which weekly start holds from when on, over a stretch of time; of several at one moment the first in the list. */
export function followStarts<T extends Weekly>(starts: readonly T[], from: number, until: number): Held<T>[] {
  const all: (Held<T> & { index: number })[] = [];
  for (const [index, start] of starts.entries()) {
    const last = wallAt(start.zone, until);
    for (let date = Math.floor(wallAt(start.zone, from) / day) * day - 8 * day; date <= last; date += day) {
      if (start.days[weekdayOf(date)] === true) all.push({ start, from: instantOf(start.zone, date + start.minutes * minute), index });
    }
  }
  const held: Held<T>[] = [];
  for (const one of all.toSorted((a, b) => a.from - b.from || a.index - b.index)) {
    if (held.at(-1)?.from !== one.from) held.push(one);
  }
  return held;
}

/** Puts starts that ever fall on one moment (clocks jump over both, or two zones meet) into the order in which the right one comes first. */
function order(starts: readonly Start[], schedule: Schedule, from: number): Start[] {
  const wins = new Map<Start, Map<Start, number>>();
  const wanted = new Map(stepsOf(schedule, undefined, from, from + 366 * day).map((step) => [step.at, keyOf(keepingOf(step))]));
  const moments = new Map<number, Start[]>();
  for (const start of starts) for (const { from: at } of followStarts([start], from, from + 366 * day)) moments.set(at, [...(moments.get(at) ?? []), start]);
  for (const [at, tied] of moments) {
    const right = tied.length > 1 ? tied.find((one) => keyOf(one) === wanted.get(at)) : undefined;
    if (right === undefined) continue;
    const over = wins.get(right) ?? new Map<Start, number>();
    for (const other of tied) if (other !== right) over.set(other, (over.get(other) ?? 0) + 1);
    wins.set(right, over);
  }
  const sorted: Start[] = [];
  const left = [...starts];
  while (left.length > 0) {
    const losses = (one: Start): number => left.reduce((sum, other) => sum + (wins.get(other)?.get(one) ?? 0), 0);
    const next = left.reduce((best, one) => (losses(one) < losses(best) ? one : best));
    sorted.push(next);
    left.splice(left.indexOf(next), 1);
  }
  return sorted;
}
