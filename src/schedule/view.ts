import { offsetAt, showWall, wallAt } from './clock.ts';
import { clockChanges, type Transition, stateAt, transitionsAfter } from './evaluate.ts';
import { weekGrid } from './grid.ts';
import { type Cause, type State, segmentsOf, alike } from './line.ts';
import { type Bounds, type Override, type Schedule, day, minute } from './schedule.ts';

/** One hour: people's numbers at least and at most, and Azure's most. */
export interface HourView extends Bounds {
  azure: number;
}

/** One day on the pool's clocks; an hour that the clocks skip is null. `clock`: minutes by which they are put forward (less than 0: back), null on other days. */
export interface DayView {
  /** `2027-03-28`. */
  date: string;
  hours: (HourView | null)[];
  clock: number | null;
}

/** What holds: people's line, Azure's line, and why in words (`the window “office hours”`). */
export interface LineView {
  people: Bounds;
  azure: Bounds;
  why: string;
}

/** A change of either line. `at` is ISO 8601 in UTC, `local` the pool's clocks (`2027-03-28 08:00`), `offset` theirs then (`UTC+02:00`). */
export interface ChangeView extends LineView {
  at: string;
  local: string;
  offset: string;
  before: { people: Bounds; azure: Bounds };
  /** The written time fell into a change of clocks: it was skipped, or came twice and counts once. */
  oddity: 'skipped' | 'repeated' | null;
}

/** A change of the clocks of one zone: when, how the pool's clocks stand right after it, and by how many minutes they are put forward. */
export interface ClockView {
  at: string;
  local: string;
  zone: string;
  minutes: number;
}

/** Days that go their own way: the first and the last one (`2026-12-24`) on the pool's clocks. */
export interface ExceptionView {
  name: string;
  from: string;
  to: string;
  instances: Bounds;
}

/** Instance-hours or money, at least and at most. */
export interface Range {
  min: number;
  max: number;
}

/** The coming seven days in instance-hours and money. `before` is what stands in Azure, null where nothing does or nobody knows. */
export interface WeekCost {
  hours: { before: Range | null; after: Range };
  /** Null where no price is known. `standing` is what a week at zero instances still costs; it is part of `before` and `after`. */
  money: { currency: string; before: Range | null; after: Range; standing: number; complete: boolean } | null;
}

/** The last successful scheduled run of the workflow that applies the schedule. */
export interface RunsView {
  /** File name below .github/workflows. */
  workflow: string;
  /** Minutes that it may lie back. */
  within: number;
  /** ISO 8601; null where there never was one. */
  last: string | null;
  url: string;
  stale: boolean;
}

/** A schedule as people see it: now, the week, what comes, what it costs. */
export interface ScheduleView {
  timezone: string;
  /** `since` and `until` are ISO 8601, null where nothing changes in sight. */
  now: LineView & { at: string; local: string; offset: string; since: string | null; until: string | null };
  override: { instances: number; from: string; until: string } | null;
  /** Seven days from today on. */
  week: DayView[];
  /** The next ten changes. */
  changes: ChangeView[];
  /** Clock changes between now and the last of `changes`, and in any case the next one within 60 days. */
  clocks: ClockView[];
  /** Those that are not over, in order: the next changes may all come before them. */
  exceptions: ExceptionView[];
  cost: WeekCost | null;
  runs: RunsView | null;
}

const shown = 10;
const most = 100;
// So far is looked back for the moment since which something holds, and ahead for a change of clocks.
const back = [2 * day, 10 * day, 60 * day];
const ahead = 60 * day;

/** What people are shown of a schedule at an instant (milliseconds), with the override that Azure holds; costs and runs are for others to fill in. */
export function viewSchedule(schedule: Schedule, now: number, override?: Override): ScheduleView {
  const zone = schedule.timezone;
  const { until, ...state } = stateAt(schedule, now, override);
  const transitions = transitionsAfter(schedule, now, shown, override);
  const last = transitions.at(-1)?.at ?? now;
  const clocks = clockChanges(schedule, now + 1, Math.max(last + 1, now + ahead));
  const upcoming = clocks.find(({ at }) => at > last);
  return {
    timezone: zone,
    now: { ...lineOf(state), why: tellCause(state.cause) + (state.spared === undefined ? '' : `; Azure still spares the machines of ${tellSpared(state.spared, state.cause)}`), ...timeOf(zone, now), since: iso(sinceWhen(schedule, now, override)), until: iso(until) },
    override: override === undefined || override.until <= now ? null : { instances: override.instances, from: iso(override.from), until: iso(override.until) },
    week: weekGrid(schedule, now, override).map(({ date, cells, clock }) => ({ date, hours: cells.map((cell) => (cell === undefined ? null : { ...cell.people, azure: cell.azure })), clock: clock ?? null })),
    changes: transitions.map((one) => changeOf(zone, one)),
    clocks: clocks
      .filter((one) => one.at <= last || one.at === upcoming?.at)
      .map(({ at, by, zone: whose }) => ({ at: iso(at), local: timeOf(zone, at).local, zone: whose, minutes: by / minute })),
    exceptions: schedule.exceptions
      .filter(({ to }) => to > wallAt(zone, now))
      .toSorted((a, b) => a.from - b.from)
      .slice(0, most)
      .map(({ name, from, to, instances }) => ({ name, from: showWall(from).slice(0, 10), to: showWall(to - day).slice(0, 10), instances: boundsOf(instances) })),
    cost: null,
    runs: null,
  };
}

/** Why a number holds, in words that stand after “because of”, or after a dash. */
export function tellCause({ kind, names }: Cause): string {
  if (kind === 'base') return 'outside all windows';
  if (kind === 'override') return 'the override';
  return `the ${kind}${names.length === 1 ? '' : 's'} ${names.map((name) => `“${name}”`).join(' and ')}`;
}

function lineOf({ people, azure, cause }: State): LineView {
  return { people: boundsOf(people), azure: boundsOf(azure), why: tellCause(cause) };
}

// Nobody has machines from outside all windows, but the pool does; and what an override spares at once is what stood before it.
function tellSpared(spared: Cause, { kind }: Cause): string {
  return spared.kind === 'base' || (spared.kind === 'override' && kind === 'override') ? 'the time before' : tellCause(spared);
}

function changeOf(zone: string, { at, before, oddity, ...state }: Transition): ChangeView {
  const line = lineOf(state);
  // Where people's line goes on as it was, only Azure's patience is over.
  const over = before.spared !== undefined && state.spared === undefined && tellCause(before.cause) === tellCause(state.cause);
  return {
    ...line,
    ...(over ? { why: `the backstop after ${tellSpared(before.spared!, before.cause)} is over` } : {}),
    ...timeOf(zone, at),
    before: { people: boundsOf(before.people), azure: boundsOf(before.azure) },
    oddity: oddity ?? null,
  };
}

// Since when people's line is as it is; Azure's may have moved under it.
function sinceWhen(schedule: Schedule, now: number, override: Override | undefined): number | undefined {
  for (const length of back) {
    const segments = segmentsOf(schedule, override, now - length, now + 1);
    const last = segments.at(-1)!;
    const other = segments.findLastIndex(({ people, cause }) => !alike({ people, cause }, { people: last.people, cause: last.cause }));
    if (other >= 0) return segments[other + 1]!.from;
  }
  return undefined;
}

function timeOf(zone: string, at: number): { at: string; local: string; offset: string } {
  const offset = offsetAt(zone, at);
  const minutes = Math.abs(offset) / minute;
  const pad = (number: number): string => String(Math.floor(number)).padStart(2, '0');
  return { at: iso(at), local: showWall(wallAt(zone, at)).replace('T', ' '), offset: `UTC${offset < 0 ? '-' : '+'}${pad(minutes / 60)}:${pad(minutes % 60)}` };
}

const boundsOf = ({ min, max }: Bounds): Bounds => ({ min, max });

function iso(instant: number): string;
function iso(instant: number | undefined): string | null;
function iso(instant: number | undefined): string | null {
  return instant === undefined ? null : new Date(instant).toISOString();
}
