import { refuseVersion } from '../versions.ts';
import { insightsError, notImplemented } from '../errors.ts';
import type { Json } from '../json.ts';
import { instancesOf } from '../providers/fleet.ts';
import type { Resource } from '../state.ts';
import type { Answer, Request, World } from '../world.ts';
import { readDuration } from './duration.ts';
import { fold, hostMetrics, metricKey, readingsAt, type Level } from './metrics.ts';

const versions = ['2017-05-01-preview', '2018-01-01', '2019-07-01', '2021-05-01', '2023-10-01', '2024-02-01'];
const intervals = ['PT1M', 'PT5M', 'PT15M', 'PT30M', 'PT1H', 'PT6H', 'PT12H', 'P1D'];
const aggregations = ['Average', 'Minimum', 'Maximum', 'Total', 'Count'] as const;
const minute = 60_000;
/** Nobody reads more points at once here: a month of minutes. */
const most = 31 * 1440;

const refuse = (message: string): Error => insightsError(400, 'BadRequest', message);

/** `GET {scale set}/providers/Microsoft.Insights/metrics`: what its machines reported, by `timespan`, `interval`, `metricnames` and `aggregation`. */
export function serveMetrics(set: Resource, request: Request, world: World): Answer {
  refuseVersion('Microsoft.Insights/metrics', versions, request.apiVersion, world.location);
  if (request.method !== 'GET') throw notImplemented(`${request.method} metrics`);
  const { query } = request;
  for (const name of ['$filter', 'orderby', 'resulttype', 'top', 'rollupby']) if (query.has(name)) throw notImplemented(`${name} in queries of metrics`);
  const interval = query.get('interval') ?? 'PT1M';
  if (!intervals.includes(interval)) throw refuse(`Invalid time grain '${interval}'. Supported time grains: ${intervals.join(',')}.`);
  const [start, end] = spanOf(query.get('timespan'), world);
  const step = (readDuration(interval) ?? 60) * 1000;
  if ((end - start) / minute > most) throw notImplemented('queries of metrics over more than 31 days');
  const value = (query.get('metricnames') ?? 'Percentage CPU').split(',').map((name) => viewMetric(set, name, { start, end, step, aggregation: query.get('aggregation') ?? undefined }, world));
  const timespan = `${stamp(start)}/${stamp(end)}`;
  return { status: 200, body: { cost: value.length * ((end - start) / minute - 1), timespan, interval, value, namespace: 'Microsoft.Compute/virtualMachineScaleSets', resourceregion: set.location } };
}

interface Range {
  start: number;
  end: number;
  step: number;
  aggregation: string | undefined;
}

const stamp = (instant: number): string => new Date(instant).toISOString().replace(/\.\d+Z$/, 'Z');

function spanOf(text: string | null, world: World): [number, number] {
  const now = world.clock.now();
  const [from, to] = text === null ? [now - 60 * minute, now] : text.split('/').map((part) => Date.parse(part));
  if (from === undefined || to === undefined || !(from < to)) throw refuse(`The timespan '${text ?? ''}' is not 'start/end' in ISO 8601 format.`);
  return [Math.floor(from / minute) * minute, Math.floor(to / minute) * minute];
}

function viewMetric(set: Resource, name: string, { start, end, step, aggregation }: Range, world: World): Json {
  const metric = hostMetrics.get(name.trim().toLowerCase());
  if (metric === undefined) {
    throw refuse(`Failed to find metric configuration for provider: Microsoft.Compute, resource Type: virtualMachineScaleSets, metric: ${name}, Valid metrics: ${[...hostMetrics.values()].map((one) => one.name).join(',')}`);
  }
  const folds = (aggregation ?? metric.aggregation).split(',').map((given) => {
    const found = aggregations.find((one) => one.toLowerCase() === given.trim().toLowerCase());
    if (found === undefined) throw refuse(`Invalid aggregation '${given}'. Supported aggregations: ${aggregations.join(',')}.`);
    return found;
  });
  const levels = world.state.metrics.levels.get(metricKey(set.id, metric.name)) ?? [];
  const instances = instancesOf(set, world).filter((one) => one.state !== 'Deleting').map((one) => one.instanceId);
  const data: Json[] = [];
  for (let at = start; at < end; at += step) data.push(point(levels, instances, at, Math.min(at + step, world.clock.now() + 1), folds));
  return {
    id: `${set.id}/providers/Microsoft.Insights/metrics/${metric.name}`,
    type: 'Microsoft.Insights/metrics',
    name: { value: metric.name, localizedValue: metric.name },
    unit: metric.unit,
    timeseries: [{ metadatavalues: [], data }],
    errorCode: 'Success',
  };
}

// A stretch in which nobody reported has its time alone.
function point(levels: readonly Level[], instances: readonly string[], from: number, to: number, folds: readonly (typeof aggregations)[number][]): Json {
  const readings: number[] = [];
  for (let at = from; at < to; at += minute) readings.push(...readingsAt(levels, instances, at));
  const shown = readings.length === 0 ? [] : folds.map((how): [string, number] => [how.toLowerCase(), fold(how, readings)]);
  return { timeStamp: stamp(from), ...Object.fromEntries(shown) };
}
