import { Temporal } from '@js-temporal/polyfill';
import data from 'cldr-core/supplemental/windowsZones.json' with { type: 'json' };

const hour = 3_600_000;
const day = 24 * hour;

/** A Windows time zone. All times are milliseconds; `wall` is a local time read as if it were UTC. */
export interface Zone {
  /** The Windows name as Azure spells it. */
  name: string;
  /** What is to be added to UTC at an instant. */
  offsetAt(instant: number): number;
  /** The instant at which the zone's clocks show a local time: `instantOf` holds the rule for clock changes. */
  instantOf(wall: number): number;
}

// CLDR's windowsZones table; territory 001 is a zone's main place.
const places = new Map(
  data.supplemental.windowsZones.mapTimezones
    .map(({ mapZone: { _other: name, _type: place, _territory: territory } }) => ({ name, place, territory }))
    .filter(({ territory }) => territory === '001')
    .map(({ name, place }) => [name.toLowerCase(), { name, place }]),
);

/** Windows names that Azure documents (autoscaleSettings, `timeZone`) and that no place on earth has kept; CLDR has no place for them either. */
const abandoned: readonly string[] = ['Mid-Atlantic Standard Time', 'Kamchatka Standard Time'];

/** Whether Azure documents a zone that no data tell the clock changes of. */
export function isAbandoned(name: string): boolean {
  return abandoned.some((one) => one.toLowerCase() === name.toLowerCase());
}

const known = new Map<string, Zone>();

/** The zone of a Windows name, whatever its case; undefined where Windows has no such zone. IANA names are none. */
export function findZone(name: string): Zone | undefined {
  const key = name.toLowerCase();
  const entry = places.get(key);
  if (entry === undefined) return undefined;
  let zone = known.get(key);
  if (zone === undefined) {
    zone = openZone(entry.name, entry.place);
    known.set(key, zone);
  }
  return zone;
}

/** Every Windows name with a place of its own, as CLDR lists them. */
export function zoneNames(): string[] {
  return [...places.values()].map(({ name }) => name);
}

/** From an instant on, until the next entry's, clocks are so far ahead of UTC. */
interface Change {
  from: number;
  offset: number;
}

function openZone(name: string, place: string): Zone {
  // A stretch of years is looked up at once and kept: asking the library for every instant would cost a thousand times as much.
  let changes: Change[] = [];
  let [low, high] = [Infinity, -Infinity];
  const indexAt = (instant: number): number => {
    if (instant < low || instant >= high) {
      low = Math.min(low, instant - 400 * day);
      high = Math.max(high, instant + 4 * 366 * day);
      changes = readChanges(place, low, high);
    }
    let [first, last] = [0, changes.length - 1];
    while (first < last) {
      const middle = (first + last + 1) >> 1;
      if ((changes[middle] as Change).from <= instant) first = middle;
      else last = middle - 1;
    }
    return first;
  };
  const changeAt = (instant: number, later: number): Change | undefined => {
    const index = indexAt(instant);
    return changes[index + later];
  };
  const offsetAt = (instant: number): number => (changeAt(instant, 0) as Change).offset;
  return { name, offsetAt, instantOf: (wall) => instantOf(wall, offsetAt, (instant) => changeAt(instant, 1)?.from ?? instant) };
}

function readChanges(place: string, low: number, high: number): Change[] {
  let at: Temporal.ZonedDateTime | null = Temporal.Instant.fromEpochMilliseconds(low).toZonedDateTimeISO(place);
  const changes: Change[] = [{ from: low, offset: at.offsetNanoseconds / 1e6 }];
  while ((at = at.getTimeZoneTransition('next')) !== null && at.epochMilliseconds < high) {
    changes.push({ from: at.epochMilliseconds, offset: at.offsetNanoseconds / 1e6 });
  }
  return changes;
}

/**
 * The one rule for clock changes. Azure documents none for autoscale; its zones are those of .NET's TimeZoneInfo, so this is what that
 * class documents. A local time that comes twice is meant in standard time (`ConvertTimeToUtc`), the later of the two: the start
 * happens once. For one that never comes TimeZoneInfo has no answer but an exception; a profile whose start has passed is due, so it
 * begins at the moment the clocks jump over it.
 */
function instantOf(wall: number, offsetAt: (instant: number) => number, nextChange: (instant: number) => number): number {
  const [before, after] = [offsetAt(wall - day), offsetAt(wall + day)];
  const found = [wall - before, wall - after].filter((instant) => instant + offsetAt(instant) === wall);
  return found.length > 0 ? Math.max(...found) : nextChange(wall - after);
}
