import { hoursPerMonth } from '../cost/cost.ts';
import { instantOf, wallAt } from './clock.ts';
import { hoursBetween } from './evaluate.ts';
import { segmentsOf } from './line.ts';
import { liveHours } from './live.ts';
import { type Override, type Schedule, day } from './schedule.ts';
import type { Range } from './view.ts';

/** What stood before: a scale set with its setting's `properties` (undefined without one), or what the files of another commit say. */
export type Before = { properties: unknown; capacity: number } | { schedule: Schedule };

/**
 * Instance-hours to come. Each range goes from people's least, where nobody comes and idle machines are taken at once, to Azure's most, where
 * metrics ask for all of them and only the backstop takes them.
 */
export interface HoursAhead {
  /** The coming seven days on the schedule's clocks: 167 to 169 hours where these are changed. `before` is null where nothing stood or its setting cannot be read. */
  week: { hours: number; before: Range | null; after: Range };
  /** Of 730 hours, the average of 52 weeks from today on, overrides aside: whole weeks, so that another day of asking is no other month. */
  month: Range;
  /** The most instances that people wrote for any moment of these 52 weeks. */
  most: number;
}

/** The instance-hours to come of a schedule as seen at an instant (milliseconds). */
export function hoursAhead(schedule: Schedule, now: number, { before, override }: { before?: Before | undefined; override?: Override | undefined } = {}): HoursAhead {
  const zone = schedule.timezone;
  const until = instantOf(zone, wallAt(zone, now) + 7 * day);
  const today = Math.floor(wallAt(zone, now) / day) * day;
  const [from, to] = [instantOf(zone, today), instantOf(zone, today + 52 * 7 * day)];
  const { hours, azure } = hoursBetween(schedule, from, to);
  return {
    week: { hours: (until - now) / 3_600_000, before: before === undefined ? null : hoursOf(before, now, until, override), after: tidy(hoursBetween(schedule, now, until, override).azure) },
    month: tidy({ min: (azure.min / hours) * hoursPerMonth, max: (azure.max / hours) * hoursPerMonth }),
    most: Math.max(...segmentsOf(schedule, undefined, from, to).map(({ people }) => people.max)),
  };
}

function hoursOf(before: Before, from: number, until: number, override: Override | undefined): Range | null {
  if ('schedule' in before) return tidy(hoursBetween(before.schedule, from, until, override).azure);
  const hours = liveHours(before.properties, before.capacity, from, until);
  return hours === undefined ? null : tidy(hours);
}

/** To the hundredth: so that the same hours are the same number, however the time was cut. */
function tidy({ min, max }: Range): Range {
  return { min: Math.round(min * 100) / 100, max: Math.round(max * 100) / 100 };
}
