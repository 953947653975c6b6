import { objectOf, textOf, type Json } from '../json.ts';
import { resourcesOf } from '../state.ts';
import type { World } from '../world.ts';
import { addLevel, hostMetrics, metricKey, type Level } from './metrics.ts';

/**
 * `POST /metrics {pool, metric, value}` or `{pool, metric, values: {"3": 80, ...}}` of the admin API: from now on, and until the next of these,
 * every machine of the scale set (or each one named by its instance id) reports that number once a minute. `value: null`: no more reports.
 * Throws Error where the body is anything else.
 */
export function reportMetric(world: World, body: Json): void {
  const [pool, metric] = [textOf(body['pool']), textOf(body['metric']) || 'Percentage CPU'];
  const set = resourcesOf(world.state, 'Microsoft.Compute/virtualMachineScaleSets').find((one) => one.name.toLowerCase() === pool.toLowerCase());
  if (set === undefined) throw new Error(`there is no scale set '${pool}'`);
  if (!hostMetrics.has(metric.toLowerCase())) throw new Error(`a scale set has no metric '${metric}'; there are ${[...hostMetrics.values()].map(({ name }) => name).join(', ')}`);
  addLevel(world.state.metrics, metricKey(set.id, metric), { from: world.clock.now(), reading: readingOf(body) });
}

function readingOf(body: Json): Level['reading'] {
  const { value, values } = body;
  const isNumber = (one: unknown): one is number => typeof one === 'number' && Number.isFinite(one);
  if (values === undefined && value === null) return undefined;
  if (values === undefined && isNumber(value)) return value;
  const each = objectOf(values);
  if (value === undefined && Object.keys(each).length > 0 && Object.values(each).every(isNumber)) return each as Record<string, number>;
  throw new Error('the body is {"pool", "metric", "value": number or null} or {"pool", "metric", "values": {instanceId: number}}');
}
