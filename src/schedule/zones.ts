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
  /** From when on (milliseconds) the clocks of `name` go otherwise, where that is so within two years. */
  until?: number;
  /** Where none keeps the same clocks: the IANA name of the place that comes nearest. */
  nearest?: string;
}

/** How far is looked ahead: a country that changes its clocks says so months before, not years. */
const ahead = 2 * 366 * day;
/** How long CLDR's own zone must go alike, or another is better: so long Azure keeps what nobody renews (`compile.ts`). Another must do so through all seasons. */
const enough = { own: 180 * day, other: 366 * day };
/** How far back a stand-in's clocks count. */
const past = 10 * 366 * day;
const matches = new Map<string, Match>();

/**
 * The Windows zone whose clocks an IANA zone keeps from an instant on. CLDR's, unless a country has since changed its clocks, or is about to,
 * and Windows its zone for it has not: then another that goes alike. Where there is none, CLDR's as long as it lasts.
 */
export function windowsZone(zone: string, now: number): Match {
  const today = Math.floor(now / day) * day;
  const key = `${zone} ${today}`;
  let match = matches.get(key);
  if (match === undefined || (match.until ?? Infinity) <= now) matches.set(key, (match = findMatch(zone, match?.until ?? today)));
  return match;
}

/** The IANA place of a Windows zone name, whatever its case; undefined where there is no such zone. */
export function placeOf(windows: string): string | undefined {
  return load().entries.find(({ name }) => name.toLowerCase() === windows.toLowerCase())?.place;
}

function findMatch(zone: string, now: number): Match {
  const { byPlace, entries } = load();
  const canonical = canonicalZone(zone) ?? zone;
  const told = byPlace.get(canonical === 'UTC' ? 'Etc/UTC' : canonical) ?? byPlace.get(zone);
  const own = entries.find(({ name }) => name === told);
  const until = own === undefined ? undefined : apart(zone, own.place, now).from;
  const match = (entry: Entry, from: number | undefined): Match => ({ name: entry.name, ...(from === undefined ? {} : { until: from }) });
  if (own !== undefined && (until ?? Infinity) >= now + enough.own) return match(own, until);
  const others = entries.map((entry) => ({ entry, ...apart(zone, entry.place, now) })).toSorted((a, b) => a.length - b.length);
  // Rather clocks that nobody has touched for years: what was changed lately, data may know otherwise.
  const alike = others.filter(({ from = Infinity }) => from >= now + enough.other).map((one) => ({ ...one, unrest: changes(one.entry.place, now - past, now).length }));
  const [best] = alike.toSorted((a, b) => a.length - b.length || a.unrest - b.unrest);
  if (best !== undefined) return match(best.entry, best.from);
  return own !== undefined && until !== now ? match(own, until) : { nearest: others[0]!.entry.place };
}

/** For how long (milliseconds) two zones' clocks show different times in the time ahead, and from when on. */
function apart(a: string, b: string, now: number): { length: number; from?: number } {
  const found: { length: number; from?: number } = { length: 0 };
  if (a === b) return found;
  const until = now + ahead;
  const cuts = [now, ...[...changes(a, now, until), ...changes(b, now, until)].map(({ at }) => at).toSorted((x, y) => x - y), until];
  for (const [index, end] of cuts.slice(1).entries()) {
    const start = cuts[index]!;
    if (start === end || offsetAt(a, start) === offsetAt(b, start)) continue;
    found.length += end - start;
    found.from ??= start;
  }
  return found;
}
