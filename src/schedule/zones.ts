import data from 'cldr-core/supplemental/windowsZones.json' with { type: 'json' };
import { canonicalZone, changes, offsetAt } from './clock.ts';
import { day } from './schedule.ts';

/** A Windows zone and the place whose clocks it keeps. */
interface Entry {
  name: string;
  place: string;
}

interface Tables {
  byPlace: ReadonlyMap<string, string>;
  entries: readonly Entry[];
}

let tables: Tables | undefined;

// CLDR's table: of each Windows name, the places of each territory; 001 is the world, the place that Windows itself means.
function load(): Tables {
  if (tables !== undefined) return tables;
  const byPlace = new Map<string, string>();
  const entries: Entry[] = [];
  for (const { mapZone } of data.supplemental.windowsZones.mapTimezones) {
    const { _other: name, _type: places, _territory: territory } = mapZone;
    if (territory === '001') entries.push({ name, place: places });
    for (const place of places.split(' ')) byPlace.set(place, name);
  }
  tables = { byPlace, entries };
  return tables;
}

/** What Azure can make of a zone. */
export interface Match {
  /** The Windows zone that CLDR tells, or another whose clocks go alike. */
  name?: string;
  /** Where none keeps the same clocks: the IANA name of the place that comes nearest. */
  nearest?: string;
}

/** How long the clocks of a zone and its Windows zone must go alike. */
const ahead = 2 * 366 * day;
const matches = new Map<string, Match>();

/**
 * The Windows zone whose clocks an IANA zone keeps for two years from an instant on: CLDR's, unless a country has since changed its clocks
 * and Windows its zone for it has not; then another that goes alike.
 */
export function windowsZone(zone: string, now: number): Match {
  const month = Math.floor(now / (30 * day)) * 30 * day;
  const key = `${zone} ${month}`;
  let match = matches.get(key);
  if (match === undefined) {
    match = findMatch(zone, month, month + ahead);
    matches.set(key, match);
  }
  return match;
}

/** The IANA place of a Windows zone name, whatever its case; undefined where there is no such zone. */
export function placeOf(windows: string): string | undefined {
  return load().entries.find(({ name }) => name.toLowerCase() === windows.toLowerCase())?.place;
}

function findMatch(zone: string, from: number, until: number): Match {
  const { byPlace, entries } = load();
  const canonical = canonicalZone(zone) ?? zone;
  const told = byPlace.get(canonical === 'UTC' ? 'Etc/UTC' : canonical) ?? byPlace.get(zone);
  const own = entries.find(({ name }) => name === told);
  if (own !== undefined && apart(zone, own.place, from, until) === 0) return { name: own.name };
  let best: { entry: Entry; apart: number } | undefined;
  for (const entry of entries) {
    const distance = apart(zone, entry.place, from, until);
    if (best === undefined || distance < best.apart) best = { entry, apart: distance };
  }
  if (best === undefined) return {};
  return best.apart === 0 ? { name: best.entry.name } : { nearest: best.entry.place };
}

/** How long (milliseconds) two zones' clocks show different times between two instants. */
function apart(a: string, b: string, from: number, until: number): number {
  if (a === b) return 0;
  const cuts = [from, ...[...changes(a, from, until), ...changes(b, from, until)].map(({ at }) => at).toSorted((x, y) => x - y), until];
  return cuts.slice(1).reduce((sum, end, index) => {
    const start = cuts[index]!;
    return start < end && offsetAt(a, start) !== offsetAt(b, start) ? sum + end - start : sum;
  }, 0);
}
