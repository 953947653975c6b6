import { type Library, takes } from '../call.ts';
import { ExpressionError } from '../error.ts';
import { formatDate } from './dateformat.ts';

/** Functions on dates; all of them reckon in UTC. */
export const DATE: Library = {
  utcNow: takes(0, 1, (call) => {
    if (call.env.where !== 'parameter') throw new ExpressionError(outOfPlace(call.name));
    return formatDate(call.env.host.scope.now, call.has(0) ? call.text(0) : 'yyyyMMddTHHmmssZ', (what) => call.fail(what));
  }),
  newGuid: takes(0, 0, (call) => {
    if (call.env.where !== 'parameter') throw new ExpressionError(outOfPlace(call.name));
    return call.env.host.scope.newGuid();
  }),
  dateTimeAdd: takes(2, 3, (call) => {
    const base = readDate(call.text(0)) ?? call.fail('The base parameter is not a valid date and time.');
    const moved = move(base, call.text(1)) ?? call.fail('The duration parameter is not a valid ISO 8601 duration.');
    return formatDate(moved, call.has(2) ? call.text(2) : 'G', (what) => call.fail(what));
  }),
  dateTimeFromEpoch: takes(1, 1, (call) => formatDate(new Date(call.int(0) * 1000), "yyyy-MM-dd'T'HH:mm:ss'Z'", (what) => call.fail(what))),
  dateTimeToEpoch: takes(1, 1, (call) => {
    const date = readDate(call.text(0)) ?? call.fail('The parameter is not a valid date and time.');
    return Math.floor(date.getTime() / 1000);
  }),
};

/** ARM's words for a function that is used where it may not be. */
export function outOfPlace(name: string): string {
  return `The template function '${name}' is not expected at this location. Please see https://aka.ms/arm-functions for usage details.`;
}

const ISO = /^(?<year>\d{4})-?(?<month>\d{2})-?(?<day>\d{2})(?:[T ](?<hour>\d{2}):?(?<minute>\d{2})(?::?(?<second>\d{2})(?<part>\.\d+)?)?)?\s*(?<zone>Z|[+-]\d{2}:?\d{2})?$/i;
const US = /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4})(?: (?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?(?: (?<half>[AP]M))?)?$/i;

/** Reads ISO 8601 (extended or basic, `T` or a space) and the form that dateTimeAdd writes; without a zone it is UTC. */
function readDate(text: string): Date | undefined {
  const groups = (ISO.exec(text.trim()) ?? US.exec(text.trim()))?.groups;
  if (!groups) return undefined;
  const field = (name: string): number => Number(groups[name] ?? 0);
  let hour = field('hour');
  if (groups['half']) hour = (hour % 12) + (groups['half'].toUpperCase() === 'PM' ? 12 : 0);
  const date = new Date(Date.UTC(field('year'), field('month') - 1, field('day'), hour, field('minute'), field('second'), Math.trunc(field('part') * 1000)));
  if (date.getUTCMonth() !== field('month') - 1 || date.getUTCDate() !== field('day') || hour > 23) return undefined;
  const zone = /(?<sign>[+-])(?<hours>\d{2}):?(?<minutes>\d{2})/.exec(groups['zone'] ?? '')?.groups;
  if (!zone) return date;
  const minutes = Number(zone['hours']) * 60 + Number(zone['minutes']);
  return new Date(date.getTime() - (zone['sign'] === '-' ? -minutes : minutes) * 60_000);
}

const DURATION =
  /^(?<sign>[+-])?P(?=\d|T\d)(?:(?<years>\d+)Y)?(?:(?<months>\d+)M)?(?:(?<weeks>\d+)W)?(?:(?<days>\d+)D)?(?:T(?=\d)(?:(?<hours>\d+)H)?(?:(?<minutes>\d+)M)?(?:(?<seconds>\d+(?:\.\d+)?)S)?)?$/;

/** Adds an ISO 8601 duration: years and months by the calendar, the rest by the clock. */
function move(base: Date, duration: string): Date | undefined {
  const groups = DURATION.exec(duration)?.groups;
  if (!groups) return undefined;
  const sign = groups['sign'] === '-' ? -1 : 1;
  const field = (name: string): number => sign * Number(groups[name] ?? 0);
  const months = field('years') * 12 + field('months');
  const date = new Date(base);
  // The 31st of a month that has none becomes its last day.
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, last));
  const hours = (field('weeks') * 7 + field('days')) * 24 + field('hours');
  return new Date(date.getTime() + ((hours * 60 + field('minutes')) * 60 + field('seconds')) * 1000);
}
