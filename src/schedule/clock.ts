import * as Instant from 'temporal-polyfill/fns/Instant';
import * as Local from 'temporal-polyfill/fns/PlainDateTime';
import * as Zoned from 'temporal-polyfill/fns/ZonedDateTime';
import { day } from './schedule.ts';

// A local time is a number here too, a `wall`: milliseconds as if the clock on the wall showed UTC. Days and hours are added to it
// without a thought of zones; only this file knows how walls and instants belong together, and it asks Temporal.

/** A stretch in which a zone's clocks are not changed, as Temporal tells it. */
interface Calm {
  from: number;
  until: number;
  offset: number;
}

// Whoever walks through a year asks within one stretch a hundred times; Temporal is asked once, and again on the days around a change.
const calms = new Map<string, Calm>();

function calmAt(zone: string, instant: number): Calm {
  const last = calms.get(zone);
  if (last !== undefined && last.from <= instant && instant < last.until) return last;
  const at = Instant.toZonedDateTimeISO(Instant.fromEpochMilliseconds(instant), zone);
  // "Previous" is before, so that a change at this very moment is asked for from the next.
  const after = Instant.toZonedDateTimeISO(Instant.fromEpochMilliseconds(instant + 1), zone);
  const calm = {
    from: Zoned.getTimeZoneTransition(after, 'previous')?.epochMilliseconds ?? -Infinity,
    until: Zoned.getTimeZoneTransition(at, 'next')?.epochMilliseconds ?? Infinity,
    offset: Zoned.offsetNanoseconds(at) / 1e6,
  };
  calms.set(zone, calm);
  return calm;
}

/** What is to be added to UTC (milliseconds) in a zone at an instant. */
export function offsetAt(zone: string, instant: number): number {
  return calmAt(zone, instant).offset;
}

/** What the clocks of a zone show at an instant. */
export function wallAt(zone: string, instant: number): number {
  return instant + offsetAt(zone, instant);
}

/**
 * The instant at which the clocks of a zone show a local time. One that is shown twice is meant the second time, in standard time
 * (as .NET's `TimeZoneInfo`, whose zones Azure's are); one that is skipped is the moment at which the clocks jump over it.
 */
export function instantOf(zone: string, wall: number): number {
  const calm = calmAt(zone, wall);
  // More than a day from any change there is nothing to decide.
  if (calm.from + 2 * day < wall && wall < calm.until - 2 * day) return wall - calm.offset;
  const at = new Date(wall);
  const local = Local.create(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds(), at.getUTCMilliseconds());
  const found = Local.toZonedDateTime(local, zone, { disambiguation: 'later' });
  if (found.epochMilliseconds + Zoned.offsetNanoseconds(found) / 1e6 === wall) return found.epochMilliseconds;
  // Temporal counts the skipped time on from the jump, at which the present stretch began.
  return calmAt(zone, found.epochMilliseconds).from;
}

/** Whether a local time is shown never (`skipped`), twice (`repeated`) or once (undefined). */
export function oddity(zone: string, wall: number): 'skipped' | 'repeated' | undefined {
  const instant = instantOf(zone, wall);
  if (wallAt(zone, instant) !== wall) return 'skipped';
  const change = changes(zone, instant - day, instant + 1).at(-1);
  return change !== undefined && change.by < 0 && instant - change.at < -change.by ? 'repeated' : undefined;
}

/** A change of clocks: when, and by how many milliseconds they are put forward. */
export interface Change {
  at: number;
  by: number;
}

/** The changes of a zone's clocks between two instants (the second is out), in order. */
export function changes(zone: string, from: number, until: number): Change[] {
  const found: Change[] = [];
  let at: Zoned.Record | null = Instant.toZonedDateTimeISO(Instant.fromEpochMilliseconds(from - 1), zone);
  let before = Zoned.offsetNanoseconds(at);
  while ((at = Zoned.getTimeZoneTransition(at, 'next')) !== null && at.epochMilliseconds < until) {
    const offset = Zoned.offsetNanoseconds(at);
    found.push({ at: at.epochMilliseconds, by: (offset - before) / 1e6 });
    before = offset;
  }
  return found;
}

/** Whether a name is one of the IANA database. Offsets from UTC are none: they know no summer. */
export function isZone(name: string): boolean {
  return canonicalZone(name) !== undefined && !/^[+-]/.test(name);
}

/** The name that CLDR files a zone under (`Europe/Kyiv` is `Europe/Kiev` there); undefined for no zone. */
export function canonicalZone(name: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** A local time as people write it: `2026-12-24T18:00`. */
export function showWall(wall: number): string {
  return new Date(wall).toISOString().slice(0, 16);
}
