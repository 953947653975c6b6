import type { Keeping } from './recurring.ts';
import { type Notifications, type Rule, weekdays } from './schedule.ts';

/** The scale set that a setting is for: its id and region (or expressions of a template for them). */
export interface Target {
  id: string;
  location: string;
}

/** Local times (milliseconds) of a Windows zone. */
export interface FixedDate {
  timeZone: string;
  start: number;
  end: number;
}

type Json = Record<string, unknown>;

/** What the portal calls the profile that holds outside all others. */
const defaultName = 'Auto created default scale condition';

/** The name of the profile that ends a recurring one, in the form of the portal and of the command line. */
export function pairName(ended: string): string {
  return JSON.stringify({ name: defaultName, for: ended });
}

/** The whole setting's `properties`; the setting is enabled, which Azure's is not by itself. */
export function settingOf(profiles: readonly Json[], notifications: Notifications | undefined, { id, location }: Target): Json {
  const email = { sendToSubscriptionAdministrator: false, sendToSubscriptionCoAdministrators: false, customEmails: [...(notifications?.emails ?? [])] };
  const webhooks = (notifications?.webhooks ?? []).map((serviceUri) => ({ serviceUri, properties: {} }));
  return {
    enabled: true,
    targetResourceUri: id,
    targetResourceLocation: location,
    profiles,
    notifications: notifications === undefined ? [] : [{ operation: 'Scale', email, webhooks }],
  };
}

/** The profile that holds always; only for a setting without recurring ones, which leave it no time. */
export function defaultProfile(keeping: Keeping, target: Target): Json {
  return { name: defaultName, ...keep(keeping, target) };
}

/** A profile that starts every week. Azure honours one hour and one minute. */
export function recurringProfile(name: string, keeping: Keeping & { days: readonly boolean[]; minutes: number }, timeZone: string, target: Target): Json {
  const { days, minutes } = keeping;
  const schedule = { timeZone, days: weekdays.filter((_day, index) => days[index]), hours: [Math.floor(minutes / 60)], minutes: [minutes % 60] };
  return { name, ...keep(keeping, target), recurrence: { frequency: 'Week', schedule } };
}

/** A profile with a start and an end. */
export function fixedProfile(name: string, keeping: Keeping, { timeZone, start, end }: FixedDate, target: Target): Json {
  const stamp = (wall: number): string => new Date(wall).toISOString().slice(0, 19);
  return { name, ...keep(keeping, target), fixedDate: { timeZone, start: stamp(start), end: stamp(end) } };
}

function keep({ bounds: { min, max }, rules }: Keeping, target: Target): Json {
  // `default` holds where a metric cannot be read and fewer are there: at none no metric can, and more would make machines by themselves.
  return { capacity: { minimum: String(min), maximum: String(max), default: String(min) }, rules: rules.map((rule) => ruleOf(rule, target)) };
}

function ruleOf({ direction, metric, compare, threshold, over, by, cooldown }: Rule, { id }: Target): Json {
  return {
    metricTrigger: {
      metricName: metric,
      metricResourceUri: id,
      timeGrain: 'PT1M',
      statistic: 'Average',
      timeWindow: duration(over),
      timeAggregation: 'Average',
      operator: compare === 'above' ? 'GreaterThan' : 'LessThan',
      threshold,
      dimensions: [],
      dividePerInstance: false,
    },
    scaleAction: { direction: direction === 'out' ? 'Increase' : 'Decrease', type: 'ChangeCount', value: String(by), cooldown: duration(cooldown) },
  };
}

/** Minutes in Azure's own form, so that what it answers is what was sent: `PT1H30M`. */
function duration(minutes: number): string {
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  const time = `${hours > 0 ? `${hours}H` : ''}${rest > 0 ? `${rest}M` : ''}`;
  return `P${days > 0 ? `${days}D` : ''}${time === '' ? '' : `T${time}`}`;
}
