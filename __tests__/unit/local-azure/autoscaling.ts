import { at } from './pool.ts';
import type { Any, Answer, Stage } from './client.ts';

/** Path of an autoscale setting of the group `pool`. */
export const settingPath = (local: Stage, name = 'scale'): string => local.group('pool', `/providers/microsoft.insights/autoscalesettings/${name}`);

/** A profile's capacity. */
export const capacity = (minimum: number, maximum = minimum, usual = minimum): object => ({ minimum: `${minimum}`, maximum: `${maximum}`, default: `${usual}` });

/** A default profile, or another by `more`. */
export const plain = (more: object = {}): object => ({ name: 'rest', capacity: capacity(1, 5), rules: [], ...more });

/** A profile that starts on working days at an hour. */
export const weekly = (name: string, hour: number, count: number, timeZone = 'W. Europe Standard Time'): object => ({
  name,
  capacity: capacity(count),
  rules: [],
  recurrence: { frequency: 'Week', schedule: { timeZone, days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'], hours: [hour], minutes: [0] } },
});

/** A rule on the CPU of the pool's scale set. */
export const cpuRule = (local: Stage, operator: string, threshold: number, direction: string, action: object = {}, trigger: object = {}): object => ({
  metricTrigger: {
    metricName: 'Percentage CPU',
    metricResourceUri: at.set(local),
    timeGrain: 'PT1M',
    statistic: 'Average',
    timeWindow: 'PT5M',
    timeAggregation: 'Average',
    operator,
    threshold,
    ...trigger,
  },
  scaleAction: { direction, type: 'ChangeCount', value: '1', cooldown: 'PT5M', ...action },
});

/** Writes a setting for the pool's scale set, enabled. */
export const putSetting = (local: Stage, profiles: object[], more: object = {}, name?: string): Promise<Answer> =>
  local.arm('PUT', settingPath(local, name), { location: 'westeurope', properties: { enabled: true, targetResourceUri: at.set(local), profiles, ...more } });

/** What autoscale has put into the activity log. */
export async function actsOf(local: Stage): Promise<Any[]> {
  const { text } = await local.admin('GET', '/log');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
    .filter((one) => one.principal === 'Microsoft.Insights/autoscaleSettings');
}
