import { instantOf, offsetAt, wallAt } from './clock.ts';
import { type Exception, type Override, type Schedule, type Window, day, minute, weekdayOf } from './schedule.ts';

/** A moment that somebody wrote down: on which clocks, what they are to show (`wall`), and when that is. */
export interface Mark {
  zone: string;
  wall: number;
  instant: number;
  /** Orders marks of one instant: several fall on the moment at which clocks jump over them. */
  key: number;
}

/** What holds from one mark to another. The higher layer wins. */
export interface Happening {
  start: Mark;
  end: Mark;
  layer: 'window' | 'exception' | 'override';
  source: Window | Exception | Override;
}

/** The mark of a local time. */
export function markOf(zone: string, wall: number): Mark {
  const instant = instantOf(zone, wall);
  return { zone, wall, instant, key: wall - offsetAt(zone, instant) };
}

/** Every happening that may hold some time between two instants; windows by date, exceptions and the override as they are. */
export function happeningsOf(schedule: Schedule, override: Override | undefined, from: number, until: number): Happening[] {
  const found: Happening[] = schedule.windows.flatMap((window) => occurrencesOf(window, window.timezone, from, until));
  for (const source of schedule.exceptions) {
    // A wall is its instant within a day, whatever the zone.
    if (source.to + day < from || source.from - day > until) continue;
    found.push({ start: markOf(schedule.timezone, source.from), end: markOf(schedule.timezone, source.to), layer: 'exception', source });
  }
  if (override !== undefined) found.push(overriding(override));
  // The minute before it: what follows on that is a fall as any other.
  if (override?.stood !== undefined) found.push(overriding({ instances: override.stood, from: override.from - minute, until: override.from }));
  return found;
}

function overriding(source: Override): Happening {
  return { start: markOf('UTC', source.from), end: markOf('UTC', source.until), layer: 'override', source };
}

/** A window's occurrences on the clocks of a zone, of every date that may reach into a stretch of time. */
export function occurrencesOf(window: Window, zone: string, from: number, until: number): Happening[] {
  const found: Happening[] = [];
  const last = wallAt(zone, until);
  for (let date = Math.floor(wallAt(zone, from) / day) * day - 2 * day; date <= last; date += day) {
    if (window.days[weekdayOf(date)] !== true) continue;
    found.push({ start: markOf(zone, date + window.from * minute), end: markOf(zone, date + window.to * minute), layer: 'window', source: window });
  }
  return found;
}
