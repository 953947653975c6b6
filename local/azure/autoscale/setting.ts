import { objectOf, textOf, type Json } from '../json.ts';
import { readDuration } from './duration.ts';
import { findZone, type Zone } from './zones.ts';

/** A metric rule; all times in seconds. Names are ARM's. */
export interface Rule {
  metricName: string;
  /** Lower-case id of the resource that the metric is of. */
  source: string;
  timeGrain: number;
  statistic: 'Average' | 'Min' | 'Max' | 'Sum' | 'Count';
  timeWindow: number;
  timeAggregation: 'Average' | 'Minimum' | 'Maximum' | 'Total' | 'Count' | 'Last';
  operator: 'Equals' | 'NotEquals' | 'GreaterThan' | 'GreaterThanOrEqual' | 'LessThan' | 'LessThanOrEqual';
  threshold: number;
  dividePerInstance: boolean;
  direction: 'None' | 'Increase' | 'Decrease';
  type: 'ChangeCount' | 'PercentChangeCount' | 'ExactCount' | 'ServiceAllowedNextValue';
  value: number;
  cooldown: number;
}

/** When a profile holds: always, between two instants (milliseconds, the end is out), or from a weekly start until another's. */
export type When =
  | { kind: 'default' }
  | { kind: 'fixed'; start: number; end: number }
  | { kind: 'recurring'; zone: Zone; days: readonly boolean[]; minute: number };

export interface Profile {
  name: string;
  minimum: number;
  maximum: number;
  usual: number;
  rules: readonly Rule[];
  when: When;
}

/** An autoscale setting as the engine reads it. Frozen: who changes a setting reads it anew. */
export interface Setting {
  enabled: boolean;
  /** The id of the scale set, as it was written. */
  target: string;
  profiles: readonly Profile[];
}

const days: readonly string[] = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/**
 * Reads the `properties` of a setting that Azure has taken (`check.ts`); throws RangeError where one is there that it cannot have taken.
 * `enabled` is false where it is absent (REST reference), a fixed date without a time zone is in UTC.
 */
export function readSetting(properties: Json): Setting {
  const profiles = Array.isArray(properties['profiles']) ? (properties['profiles'] as Json[]) : [];
  return { enabled: properties['enabled'] === true, target: textOf(properties['targetResourceUri']), profiles: profiles.map(readProfile) };
}

function readProfile(one: Json): Profile {
  const capacity = objectOf(one['capacity']);
  return {
    name: textOf(one['name']),
    minimum: Number(capacity['minimum']),
    maximum: Number(capacity['maximum']),
    usual: Number(capacity['default']),
    rules: (Array.isArray(one['rules']) ? (one['rules'] as Json[]) : []).map(readRule),
    when: readWhen(one),
  };
}

function readWhen(one: Json): When {
  if (one['fixedDate'] !== undefined) {
    const { timeZone, start, end } = objectOf(one['fixedDate']);
    const zone = mustFindZone(textOf(timeZone) || 'UTC');
    return { kind: 'fixed', start: zone.instantOf(readWall(start)), end: zone.instantOf(readWall(end)) };
  }
  if (one['recurrence'] === undefined) return { kind: 'default' };
  const schedule = objectOf(objectOf(one['recurrence'])['schedule']);
  const list = (name: string): unknown[] => (Array.isArray(schedule[name]) ? (schedule[name] as unknown[]) : []);
  return {
    kind: 'recurring',
    zone: mustFindZone(textOf(schedule['timeZone'])),
    days: days.map((day) => list('days').some((given) => textOf(given).toLowerCase() === day.toLowerCase())),
    minute: Number(list('hours')[0]) * 60 + Number(list('minutes')[0]),
  };
}

function mustFindZone(name: string): Zone {
  const zone = findZone(name);
  if (zone === undefined) throw new RangeError(`'${name}' is no Windows time zone`);
  return zone;
}

/**
 * A local time of a fixed date, as if it were UTC; NaN where it is none. Azure answers every such time with a `Z`, and means the clocks of
 * `timeZone` all the same (Azure/azure-cli#10116).
 */
export function readWall(value: unknown): number {
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(:\d\d(?:\.\d+)?)?(?:Z|\+00:00)?$/i.exec(textOf(value));
  return match === null ? Number.NaN : Date.parse(`${match[1] ?? ''}T${match[2] ?? ''}${match[3] ?? ':00'}Z`);
}

function readRule(one: Json): Rule {
  const trigger = objectOf(one['metricTrigger']);
  const action = objectOf(one['scaleAction']);
  const seconds = (value: unknown): number => readDuration(textOf(value)) ?? Number.NaN;
  return {
    metricName: textOf(trigger['metricName']),
    source: textOf(trigger['metricResourceUri']).toLowerCase(),
    timeGrain: seconds(trigger['timeGrain']),
    statistic: trigger['statistic'] as Rule['statistic'],
    timeWindow: seconds(trigger['timeWindow']),
    timeAggregation: trigger['timeAggregation'] as Rule['timeAggregation'],
    operator: trigger['operator'] as Rule['operator'],
    threshold: Number(trigger['threshold']),
    dividePerInstance: trigger['dividePerInstance'] === true,
    direction: action['direction'] as Rule['direction'],
    type: action['type'] as Rule['type'],
    value: Number(action['value'] ?? 1),
    cooldown: seconds(action['cooldown']),
  };
}
