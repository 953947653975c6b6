import { instantOf } from './clock.ts';
import { type Weekly, followStarts } from './recurring.ts';
import { type Bounds, weekdays } from './schedule.ts';
import type { Range } from './view.ts';
import { placeOf } from './zones.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A profile of whoever made it; with neither a fixed date nor a weekly start it is the default. */
interface Profile {
  bounds: Bounds;
  fixed?: { from: number; until: number };
  weekly?: Weekly;
}

const hour = 3_600_000;

/** What a living setting allows from one instant to another. */
export interface Allowed {
  from: number;
  until: number;
  bounds: Bounds;
}

/**
 * What a living setting's `properties`, as Azure answers them, allow between two instants (milliseconds), in order and without gaps: the bounds
 * of the profile in force. Without a setting, and with one that is not enabled, the scale set keeps its capacity. Undefined where a profile
 * cannot be read. Precedence as Azure documents it ("Autoscale with multiple profiles"): fixed dates, of several the first in the list; then
 * the recurring profile that started last; then the default, which with a recurring profile never has a turn. Where none is in force
 * nothing is scaled, so the bounds before last.
 */
export function liveLine(properties: unknown, capacity: number, from: number, until: number): Allowed[] | undefined {
  const setting = fields(properties);
  const read = setting['enabled'] === true ? list(setting['profiles']).map((one) => readProfile(fields(one))) : [];
  const profiles = read.filter((one) => one !== undefined);
  if (profiles.length < read.length) return undefined;
  const fixed = profiles.flatMap((one) => (one.fixed === undefined ? [] : [{ ...one.fixed, bounds: one.bounds }]));
  const held = followStarts(profiles.flatMap(({ weekly, bounds }) => (weekly === undefined ? [] : [{ ...weekly, bounds }])), from, until);
  const usual = profiles.find((one) => one.fixed === undefined && one.weekly === undefined);

  const turns = [...fixed.flatMap((one) => [one.from, one.until]), ...held.map((one) => one.from)].filter((at) => from < at && at < until);
  const cuts = [from, ...turns.toSorted((a, b) => a - b), until];
  let bounds: Bounds = { min: capacity, max: capacity };
  let index = -1;
  return cuts.slice(0, -1).map((start, at) => {
    while ((held[index + 1]?.from ?? Infinity) <= start) index++;
    bounds = (fixed.find((one) => one.from <= start && start < one.until) ?? held[index]?.start ?? usual)?.bounds ?? bounds;
    return { from: start, until: cuts[at + 1]!, bounds };
  });
}

/** The instance-hours that a living setting allows between two instants, at least and at most; undefined where it cannot be read. */
export function liveHours(properties: unknown, capacity: number, from: number, until: number): Range | undefined {
  const sum = { min: 0, max: 0 };
  const line = liveLine(properties, capacity, from, until);
  for (const { bounds, ...stretch } of line ?? []) {
    const hours = (stretch.until - stretch.from) / hour;
    sum.min += bounds.min * hours;
    sum.max += bounds.max * hours;
  }
  return line && sum;
}

/** Undefined where it is not of a form that Azure documents. */
function readProfile(profile: Fields): Profile | undefined {
  const { minimum, maximum } = fields(profile['capacity']);
  const [min, max] = [wholeOf(minimum, 100_000), wholeOf(maximum, 100_000)];
  if (min === undefined || max === undefined || min > max) return undefined;
  const bounds = { min, max };
  if (present(profile['fixedDate'])) {
    const { timeZone, start, end } = fields(profile['fixedDate']);
    // Without a zone it is in UTC.
    const place = placeOf(text(timeZone) || 'UTC');
    const [from, to] = [wallOf(start), wallOf(end)];
    if (place === undefined || from === undefined || to === undefined) return undefined;
    return { bounds, fixed: { from: instantOf(place, from), until: instantOf(place, to) } };
  }
  if (!present(profile['recurrence'])) return { bounds };
  const { frequency, schedule } = fields(profile['recurrence']);
  const { timeZone, days, hours, minutes } = fields(schedule);
  const names = list(days).map((one) => text(one).toLowerCase());
  const chosen = weekdays.map((day) => names.includes(day.toLowerCase()));
  const zone = placeOf(text(timeZone));
  const [at, past] = [only(hours, 23), only(minutes, 59)];
  if (!/^week$/i.test(text(frequency)) || zone === undefined || at === undefined || past === undefined || !chosen.includes(true)) return undefined;
  return { bounds, weekly: { zone, days: chosen, minutes: at * 60 + past } };
}

/** A time on the clocks of the profile's zone. Azure answers each with a `Z` or `+00:00`, and does not mean UTC by it (Azure/azure-cli#10116). */
function wallOf(value: unknown): number | undefined {
  const [, date = '', time = ''] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(?:Z|\+00:00)?$/i.exec(text(value)) ?? [];
  const wall = Date.parse(`${date}T${time}Z`);
  return Number.isNaN(wall) ? undefined : wall;
}

/** The one number of a list of one: what more of them would mean is documented nowhere. */
function only(value: unknown, most: number): number | undefined {
  const items = list(value);
  return items.length === 1 ? wholeOf(items[0], most) : undefined;
}

// Capacities are strings, and numbers where somebody wrote them so.
function wholeOf(value: unknown, most: number): number | undefined {
  const number = typeof value === 'number' ? value : /^\d{1,6}$/.test(text(value)) ? Number(value) : Number.NaN;
  return Number.isInteger(number) && number >= 0 && number <= most ? number : undefined;
}

const present = (value: unknown): boolean => value !== undefined && value !== null;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const fields = (value: unknown): Fields => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {});
