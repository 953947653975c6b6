import { changes, showWall, wallAt } from './clock.ts';
import { segmentsOf } from './line.ts';
import { type Bounds, type Override, type Schedule, day } from './schedule.ts';

/** What holds in an hour at most: people's numbers, and Azure's most. */
export interface Cell {
  people: Bounds;
  azure: number;
}

/** One day of a week on the pool's clocks. */
export interface GridDay {
  /** `2027-03-28`. */
  date: string;
  /** By hour on the clock; undefined where clocks skip it. An hour that comes twice has the higher numbers of both. */
  cells: (Cell | undefined)[];
  /** Minutes by which clocks are put forward on this day (less than 0: back); undefined on other days. */
  clock?: number;
}

/** Seven days from an instant's (milliseconds) on, hour by hour on the clocks of the schedule's zone. */
export function weekGrid(schedule: Schedule, instant: number, override?: Override): GridDay[] {
  const zone = schedule.timezone;
  const today = Math.floor(wallAt(zone, instant) / day) * day;
  const days: GridDay[] = Array.from({ length: 7 }, (_none, index) => ({ date: showWall(today + index * day).slice(0, 10), cells: Array.from({ length: 24 }, () => undefined) }));
  // A wall is its instant within a day.
  const [from, until] = [today - day, today + 8 * day];
  for (const change of changes(zone, from, until)) {
    const on = days[Math.floor((wallAt(zone, change.at) - today) / day)];
    if (on !== undefined) on.clock = change.by / 60_000;
  }
  for (const segment of segmentsOf(schedule, override, from, until)) {
    for (const [start, end] of stretches(zone, segment.from, segment.until)) {
      for (let hour = Math.max(0, Math.floor((start - today) / hourLength)); hour < 168 && today + hour * hourLength < end; hour++) {
        const { cells } = days[Math.floor(hour / 24)]!;
        const before = cells[hour % 24];
        const { people, azure } = segment;
        cells[hour % 24] = { people: { min: Math.max(people.min, before?.people.min ?? 0), max: Math.max(people.max, before?.people.max ?? 0) }, azure: Math.max(azure.max, before?.azure ?? 0) };
      }
    }
  }
  return days;
}

const hourLength = 3_600_000;

/** A stretch of time on the clock, cut where clocks change. */
function stretches(zone: string, from: number, until: number): [start: number, end: number][] {
  const cuts = [from, ...changes(zone, from + 1, until).map(({ at }) => at), until];
  return cuts.slice(1).map((end, index) => [wallAt(zone, cuts[index]!), wallAt(zone, end - 1) + 1]);
}
