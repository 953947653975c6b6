import type { Rule } from './setting.ts';

/** What a metric of a scale set's machines reads from an instant (milliseconds) on, until the next entry: of each machine alike, or by instance id; undefined: Azure has no reading. */
export interface Level {
  from: number;
  reading: number | Readonly<Record<string, number>> | undefined;
}

/** What all machines report. */
export interface Metrics {
  /** By `metricKey`, each list in the order of time. */
  levels: Map<string, Level[]>;
  /** When (milliseconds) the last level began. */
  changed: number;
  /** Counts the changes. */
  version: number;
}

/** No readings at all. */
export function openMetrics(): Metrics {
  return { levels: new Map(), changed: -Infinity, version: 0 };
}

/** A metric reads otherwise from an instant on; what a clock that was set back had seen after it is forgotten. */
export function addLevel(metrics: Metrics, key: string, level: Level): void {
  const before = (metrics.levels.get(key) ?? []).filter((one) => one.from < level.from);
  metrics.levels.set(key, [...before, level]);
  metrics.changed = level.from;
  metrics.version++;
}

/** Host metrics of scale sets and the aggregation that Azure takes for each by itself (supported metrics of Microsoft.Compute/virtualMachineScaleSets). */
export const hostMetrics: ReadonlyMap<string, { name: string; unit: string; aggregation: 'Average' | 'Total' }> = new Map(
  (
    [
      ['Percentage CPU', 'Percent', 'Average'],
      ['Available Memory Bytes', 'Bytes', 'Average'],
      ['Available Memory Percentage', 'Percent', 'Average'],
      ['CPU Credits Consumed', 'Count', 'Average'],
      ['CPU Credits Remaining', 'Count', 'Average'],
      ['Network In', 'Bytes', 'Total'],
      ['Network Out', 'Bytes', 'Total'],
      ['Network In Total', 'Bytes', 'Total'],
      ['Network Out Total', 'Bytes', 'Total'],
      ['Disk Read Bytes', 'Bytes', 'Total'],
      ['Disk Write Bytes', 'Bytes', 'Total'],
      ['Disk Read Operations/Sec', 'CountPerSecond', 'Average'],
      ['Disk Write Operations/Sec', 'CountPerSecond', 'Average'],
      ['Inbound Flows', 'Count', 'Average'],
      ['Outbound Flows', 'Count', 'Average'],
      ['Inbound Flows Maximum Creation Rate', 'CountPerSecond', 'Average'],
      ['Outbound Flows Maximum Creation Rate', 'CountPerSecond', 'Average'],
      ['OS Disk Queue Depth', 'Count', 'Average'],
      ['Data Disk Queue Depth', 'Count', 'Average'],
      ['VmAvailabilityMetric', 'Count', 'Average'],
    ] as const
  ).map(([name, unit, aggregation]) => [name.toLowerCase(), { name, unit, aggregation }]),
);

/** The key of a metric: its name and the id of its scale set, both without case. */
export function metricKey(scaleSetId: string, metric: string): string {
  return `${scaleSetId.toLowerCase()} ${metric.toLowerCase()}`;
}

/** What a metric reads at an instant: one number for each machine. */
export function readingsAt(levels: readonly Level[], instances: readonly string[], instant: number): number[] {
  let [first, last] = [-1, levels.length - 1];
  while (first < last) {
    const middle = (first + last + 1) >> 1;
    if ((levels[middle] as Level).from <= instant) first = middle;
    else last = middle - 1;
  }
  const reading = levels[first]?.reading;
  if (reading === undefined) return [];
  if (typeof reading === 'number') return instances.map(() => reading);
  return instances.flatMap((id) => reading[id] ?? []);
}

type Fold = Rule['statistic'] | Rule['timeAggregation'];

/** One number from some: how Azure joins the readings of machines and minutes. */
export function fold(how: Fold, values: readonly number[]): number {
  switch (how) {
    case 'Min':
    case 'Minimum':
      return Math.min(...values);
    case 'Max':
    case 'Maximum':
      return Math.max(...values);
    case 'Count':
      return values.length;
    case 'Last':
      return values.at(-1) ?? Number.NaN;
    default: {
      const sum = values.reduce((all, one) => all + one, 0);
      return how === 'Average' ? sum / values.length : sum;
    }
  }
}

const minute = 60_000;

/**
 * What a rule compares with its threshold at an instant: a sample for each time grain of its window (`statistic` over machines and minutes),
 * `timeAggregation` over the samples, divided by the number of machines where it says so. Machines report once a minute. Undefined where
 * there is not one sample. Minutes in the past are read with the machines of now.
 */
export function measure(rule: Rule, levels: readonly Level[], instances: readonly string[], instant: number): number | undefined {
  const grain = Math.max(1, Math.round(rule.timeGrain / 60));
  const length = Math.max(1, Math.round(rule.timeWindow / 60 / grain));
  const samples: number[] = [];
  for (let index = length - 1; index >= 0; index--) {
    const readings: number[] = [];
    for (let back = grain - 1; back >= 0; back--) readings.push(...readingsAt(levels, instances, instant - (index * grain + back) * minute));
    if (readings.length > 0) samples.push(fold(rule.statistic, readings));
  }
  if (samples.length === 0) return undefined;
  const value = fold(rule.timeAggregation, samples);
  return rule.dividePerInstance ? value / instances.length : value;
}
