import { type Happening, type Mark, happeningsOf, markOf } from './happenings.ts';
import { type Bounds, type Exception, type Override, type Rule, type Schedule, type Window, day, minute } from './schedule.ts';

/** Why a number holds. `names` of windows or exceptions, more than one where they are combined. */
export interface Cause {
  kind: 'base' | 'window' | 'exception' | 'override';
  names: readonly string[];
}

/** What holds from a moment on. */
export interface State {
  /** What people wrote: idle machines above `people.max` are taken by the action. */
  people: Bounds;
  cause: Cause;
  /** What Azure keeps by itself: `max` falls only a backstop after people's. */
  azure: Bounds;
  /** Whose machines `azure.max` still spares, where it is above `people.max`. */
  spared: Cause | undefined;
  rules: readonly Rule[];
}

/** A state that begins; `marks` are the times, as written, that fall on this moment. */
export interface Step extends State {
  at: number;
  marks: readonly Mark[];
}

/** A state between two instants. */
export interface Segment extends State {
  from: number;
  until: number;
}

interface Tail {
  end: Mark;
  max: number;
  of: Cause;
}

/**
 * Everything that begins, whether or not it changes anything, in order; the first step begins before `from`. The one place where
 * precedence, combining and the backstop are decided.
 */
export function stepsOf(schedule: Schedule, override: Override | undefined, from: number, until: number): Step[] {
  // Windows are a day long at most, and so is the backstop but for an hour in autumn.
  const happenings = happeningsOf(schedule, override, from - 3 * day, until);
  return drawAzure(drawPeople(schedule, happenings));
}

interface Drawn {
  marks: Mark[];
  /** What Azure spares from here on. */
  tails: Tail[];
  people: Bounds;
  cause: Cause;
  rules: readonly Rule[];
}

function drawPeople(schedule: Schedule, happenings: readonly Happening[]): Drawn[] {
  const events = happenings.flatMap((one) => [{ mark: one.start, one, begins: true }, { mark: one.end, one, begins: false }]);
  const active = new Set<Happening>();
  let now: Drawn = { marks: [], tails: [], ...hold(schedule, active) };
  const people = [now];
  for (const group of groupByMoment(events)) {
    for (const { one, begins } of group) {
      if (begins) active.add(one);
      else active.delete(one);
    }
    const next: Drawn = { marks: group.map(({ mark }) => mark), tails: [], ...hold(schedule, active) };
    people.push(next);
    if (schedule.backstop > 0 && now.people.max > 0 && !alike(now, next)) {
      for (const mark of next.marks) next.tails.push({ end: tailEnd(mark, schedule.backstop * minute), max: now.people.max, of: now.cause });
    }
    now = next;
  }
  return people;
}

/**
 * When Azure's patience after a mark is over: on the clock, as its weekly profiles count, but never before so much time has passed. In the
 * night in which clocks are put forward that is an hour later.
 */
function tailEnd({ zone, wall, instant }: Mark, backstop: number): Mark {
  const end = markOf(zone, wall + backstop);
  const passed = instant + backstop;
  return passed > end.instant ? { ...end, instant: passed, key: passed } : end;
}

/** What people's line says while some happenings are on: the override, else the exceptions, else the windows, else the base. */
function hold(schedule: Schedule, active: ReadonlySet<Happening>): Omit<Drawn, 'marks' | 'tails'> {
  const of = (layer: Happening['layer']): Happening[] => [...active].filter((one) => one.layer === layer);
  const [override] = of('override');
  if (override !== undefined) {
    const { instances } = override.source as Override;
    return { people: { min: instances, max: instances }, cause: { kind: 'override', names: [] }, rules: [] };
  }
  for (const kind of ['exception', 'window'] as const) {
    const sources = of(kind).map(({ source }) => source as Exception | Window).toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
    if (sources.length === 0) continue;
    const people = { min: Math.max(...sources.map((one) => one.instances.min)), max: Math.max(...sources.map((one) => one.instances.max)) };
    return { people, cause: { kind, names: [...new Set(sources.map((one) => one.name))] }, rules: joinRules(sources) };
  }
  return { people: schedule.base, cause: { kind: 'base', names: [] }, rules: [] };
}

/** The rules of all windows that are on; Azure scales out when one says so, and in when all do. A rule that two of them have counts once. */
function joinRules(sources: readonly (Exception | Window)[]): Rule[] {
  const rules = sources.flatMap((one) => ('rules' in one ? one.rules : []));
  return sources.length < 2 ? rules : [...new Map(rules.map((rule) => [JSON.stringify(rule), rule])).values()];
}

function drawAzure(people: readonly Drawn[]): Step[] {
  const [first, ...rest] = people;
  if (first === undefined) return [];
  const starts = rest.map((drawn): Turn => ({ mark: drawn.marks[0]!, drawn }));
  const ends = rest.flatMap(({ tails }) => tails.map((over): Turn => ({ mark: over.end, over })));
  const spared = new Set<Tail>();
  let now = first;
  const steps: Step[] = [{ at: -Infinity, marks: [], ...withTails(now, spared) }];
  for (const group of groupByMoment([...starts, ...ends])) {
    const marks: Mark[] = [];
    for (const { mark, over, drawn } of group) {
      if (over !== undefined) spared.delete(over);
      if (drawn !== undefined) {
        now = drawn;
        for (const tail of drawn.tails) spared.add(tail);
      }
      marks.push(...(drawn?.marks ?? [mark]));
    }
    steps.push({ at: group[0]!.mark.instant, marks, ...withTails(now, spared) });
  }
  return steps;
}

/** Either people's line turns here, or something is no longer spared. */
interface Turn {
  mark: Mark;
  drawn?: Drawn;
  over?: Tail;
}

/** Azure's line over people's: while it still spares machines, no metric moves their number, neither over what people wrote nor down early. */
function withTails({ people, cause, rules }: Drawn, tails: ReadonlySet<Tail>): State {
  let highest: Tail | undefined;
  // Of two alike the override's: only from the name of what it spares is it read again.
  for (const tail of tails) if (tail.max > (highest?.max ?? people.max) || (tail.max === highest?.max && tail.of.kind === 'override')) highest = tail;
  if (highest === undefined) return { people, cause, azure: people, spared: undefined, rules };
  return { people, cause, azure: { min: people.min, max: highest.max }, spared: highest.of, rules: [] };
}

/** Whether two states are the same to people and to Azure. */
export function alike(a: Pick<State, 'people' | 'cause'> & Partial<State>, b: Pick<State, 'people' | 'cause'> & Partial<State>): boolean {
  const same = (one: Bounds | undefined, other: Bounds | undefined): boolean => one?.min === other?.min && one?.max === other?.max;
  return same(a.people, b.people) && same(a.azure, b.azure) && a.cause.kind === b.cause.kind && a.cause.names.join() === b.cause.names.join();
}

/** Events in order, those of one moment together. */
function groupByMoment<T extends { mark: Mark }>(events: readonly T[]): T[][] {
  const groups: T[][] = [];
  let last: Mark | undefined;
  for (const event of events.toSorted((a, b) => a.mark.instant - b.mark.instant || a.mark.key - b.mark.key)) {
    const { mark } = event;
    if (last !== undefined && last.instant === mark.instant && last.key === mark.key) groups.at(-1)!.push(event);
    else groups.push([event]);
    last = mark;
  }
  return groups;
}

/** The states between two instants, in order and without gaps; neighbours differ. */
export function segmentsOf(schedule: Schedule, override: Override | undefined, from: number, until: number): Segment[] {
  const segments: Segment[] = [];
  for (const { at, marks: _marks, ...state } of stepsOf(schedule, override, from, until)) {
    const start = Math.max(from, at);
    if (start >= until) break;
    const last = segments.at(-1);
    // What lasted no time at all, or began before `from` and is over.
    if (last !== undefined && last.from === start) segments.pop();
    else if (last !== undefined) last.until = start;
    const before = segments.at(-1);
    if (before !== undefined && alike(before, state)) before.until = until;
    else segments.push({ ...state, from: start, until });
  }
  return segments;
}
