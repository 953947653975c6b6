import { insightsError, notImplemented } from '../errors.ts';
import { objectOf, textOf, type Json } from '../json.ts';
import { readId, sameId, type Place } from '../path.ts';
import { findResource, resourcesOf, type Resource } from '../state.ts';
import type { World } from '../world.ts';
import { readDuration } from './duration.ts';
import { hostMetrics } from './metrics.ts';
import { readWall } from './setting.ts';
import { findZone, isAbandoned } from './zones.ts';

const refuse = (message: string, code = 'BadRequest', status = 400): Error => insightsError(status, code, message);
const listOf = (value: unknown): Json[] => (Array.isArray(value) ? (value as Json[]) : []);
const day = 86_400_000;

/** Refuses a setting's target that is not there, cannot be scaled, has another setting, or is not the one that the setting was made for. */
export function checkTarget(properties: Json, place: Place, world: World, old: Resource | undefined): void {
  const target = textOf(properties['targetResourceUri']);
  const before = textOf(objectOf(old?.model['properties'])['targetResourceUri']);
  if (old !== undefined && !sameId(before, target)) {
    throw refuse(
      `The autoscale setting '${old.name}' under resource group '${place.group}' is referencing target resource '${before}'. The target resource reference is immutable. If you want to change it, please create a new autoscale setting with a different name.`,
      'TargetResourceIdIsImmutable',
    );
  }
  const found = findResource(world.state, target);
  if (found === undefined) throw refuse(`The target resource id '${target}' could not be found.`, 'TargetResourceNotFound');
  if (found.type !== 'Microsoft.Compute/virtualMachineScaleSets') throw refuse(`Autoscale does not support the type of the target resource '${target}'.`);
  const other = resourcesOf(world.state, 'Microsoft.Insights/autoscaleSettings').find(
    (its) => !sameId(its.id, place.id) && sameId(textOf(objectOf(its.model['properties'])['targetResourceUri']), target),
  );
  if (other !== undefined) throw refuse(`The target resource '${target}' already has the autoscale setting '${other.name}'.`, 'Conflict', 409);
}

/** Refuses profiles that Azure's rules forbid. */
export function checkProfiles(profiles: readonly Json[], world: World): void {
  if (profiles.length === 0 || profiles.length > 20) throw refuse(`The autoscale setting must have between 1 and 20 profiles; it has ${profiles.length}.`);
  const names = profiles.map((one) => textOf(one['name']));
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw refuse(`The profile name '${twice}' is used more than once; the names of an autoscale setting's profiles must be unique.`);
  const plain = profiles.filter((one) => one['fixedDate'] === undefined && one['recurrence'] === undefined);
  if (plain.length > 1) {
    throw refuse(`The autoscale setting has ${plain.length} profiles without a schedule ('${plain.map((one) => textOf(one['name'])).join("', '")}'); it can have one default profile.`);
  }
  for (const one of profiles) {
    checkCapacity(one);
    checkSchedule(one);
    checkRules(one, world);
  }
}

function checkCapacity(one: Json): void {
  const capacity = objectOf(one['capacity']);
  const [minimum, maximum, usual] = [Number(capacity['minimum']), Number(capacity['maximum']), Number(capacity['default'])];
  // The second and third are worded as Azure words the first (recorded in microsoft/onefuzz#2249), two spaces included.
  const order = (small: string, a: number, great: string, b: number): void => {
    if (a <= b) return;
    throw refuse(`The ${small} capacity value '${a}' that you specified in the autoscale setting is greater than the ${great} capacity of '${b}'.  Enter a ${small} capacity less than '${b}'.`);
  };
  order('minimum', minimum, 'maximum', maximum);
  order('minimum', minimum, 'default', usual);
  order('default', usual, 'maximum', maximum);
}

function checkSchedule(one: Json): void {
  const name = textOf(one['name']);
  if (one['fixedDate'] !== undefined && one['recurrence'] !== undefined) throw refuse(`The profile '${name}' has both a fixed date and a recurrence.`);
  if (one['fixedDate'] !== undefined) checkFixedDate(name, objectOf(one['fixedDate']));
  if (one['recurrence'] !== undefined) checkRecurrence(objectOf(one['recurrence']));
}

function checkFixedDate(name: string, { timeZone, start, end }: Json): void {
  checkZone(textOf(timeZone));
  for (const value of [start, end]) {
    if (/[+-]\d\d:\d\d$/.test(textOf(value)) && Number.isNaN(readWall(value))) {
      throw notImplemented(`fixed dates with an offset from UTC ('${textOf(value)}'): Azure reads them on the clocks of timeZone, and documents no other way`);
    }
    if (Number.isNaN(readWall(value))) throw refuse(`The profile '${name}' has the fixed date '${textOf(value)}', which is no time in ISO 8601 format.`);
  }
  const length = readWall(end) - readWall(start);
  if (length <= 0) throw refuse(`The profile '${name}' has a fixed date whose end '${textOf(end)}' is not after its start '${textOf(start)}'.`);
  if (length > 365 * day) throw refuse(`The profile '${name}' has a fixed date of more than 365 days.`);
}

function checkRecurrence(recurrence: Json): void {
  if (recurrence['frequency'] !== 'Week') {
    throw refuse(`The recurrence frequency '${textOf(recurrence['frequency'])}' is not supported. The only supported frequency is 'Week'.`);
  }
  const schedule = objectOf(recurrence['schedule']);
  checkZone(textOf(schedule['timeZone']));
  for (const part of ['days', 'hours', 'minutes']) {
    const count = Array.isArray(schedule[part]) ? schedule[part].length : 0;
    // Worded as Azure words them for days (Azure/azure-sdk-for-python#1798) and minutes (Azure/azure-sdk-for-python#41643).
    const fault = 'The autoscale setting that you provided has an invalid recurrence schedule with';
    if (part === 'days' && count === 0) throw refuse(`${fault} days null or empty. Specify valid days.`);
    if (part !== 'days' && count !== 1) throw refuse(`${fault} invalid count for ${part} specified. Specify only one value for ${part}.`);
  }
}

function checkZone(zone: string): void {
  if (isAbandoned(zone)) throw notImplemented(`the time zone '${zone}', which no place keeps`);
}

/** Drops the times of a profile that are in a zone Azure does not know, without a word, as Azure is reported to do (Azure/azure-rest-api-specs#2530). */
export function dropUnknown(profile: Json): void {
  const { fixedDate, recurrence } = profile;
  const unknown = (zone: unknown): boolean => textOf(zone) !== '' && findZone(textOf(zone)) === undefined;
  if (unknown(objectOf(fixedDate)['timeZone'])) delete profile['fixedDate'];
  if (unknown(objectOf(objectOf(recurrence)['schedule'])['timeZone'])) delete profile['recurrence'];
}

/** Time grains of the metrics of scale sets, in seconds (metric definitions): a rule's must be one of them. */
const grains = [60, 300, 900, 1800, 3600, 21_600, 43_200];
// Ranges of the REST reference, in seconds.
const ranges = { timeGrain: [60, 43_200, 'PT1M', 'PT12H'], timeWindow: [300, 43_200, 'PT5M', 'PT12H'], cooldown: [60, 604_800, 'PT1M', 'P7D'] } as const;

function checkRules(one: Json, world: World): void {
  const name = textOf(one['name']);
  const rules = listOf(one['rules']);
  if (rules.length > 10) throw refuse(`The profile '${name}' has ${rules.length} rules; at most 10 are allowed.`);
  const capacity = objectOf(one['capacity']);
  const [minimum, maximum] = [Number(capacity['minimum']), Number(capacity['maximum'])];
  for (const rule of rules) {
    const [trigger, action] = [objectOf(rule['metricTrigger']), objectOf(rule['scaleAction'])];
    checkRange(name, 'timeGrain', trigger['timeGrain']);
    checkRange(name, 'timeWindow', trigger['timeWindow']);
    checkRange(name, 'cooldown', action['cooldown']);
    if (!grains.includes(readDuration(textOf(trigger['timeGrain'])) ?? 0)) {
      throw refuse(`The profile '${name}' has a rule whose timeGrain '${textOf(trigger['timeGrain'])}' is none of the time grains of the metric: PT1M, PT5M, PT15M, PT30M, PT1H, PT6H, PT12H.`);
    }
    checkMetric(trigger, world);
    const { direction, type, value } = action;
    if (type === 'ServiceAllowedNextValue') throw notImplemented('the scale action ServiceAllowedNextValue');
    if (direction === 'None') continue;
    if (Number(value ?? 1) < 1 || (type === 'ChangeCount' && Number(value ?? 1) > maximum - minimum)) {
      throw refuse(
        `The autoscale setting you provided has an invalid scale action value ('${textOf(value ?? '1')}'). Specify a scale value less than or equal to the difference between the capacity maximum ${maximum} and the capacity minimum ${minimum}.`,
        'InvalidActionValue',
      );
    }
  }
}

function checkRange(profile: string, name: keyof typeof ranges, value: unknown): void {
  const [least, most, first, last] = ranges[name];
  const seconds = readDuration(textOf(value));
  if (seconds === undefined || seconds < least || seconds > most) {
    throw refuse(`The profile '${profile}' has a rule whose ${name} '${textOf(value)}' is not between '${first}' and '${last}'.`);
  }
}

function checkMetric(trigger: Json, world: World): void {
  const [uri, metric, namespace] = [textOf(trigger['metricResourceUri']), textOf(trigger['metricName']), textOf(trigger['metricNamespace'])];
  const type = readId(uri)?.type.toLowerCase();
  if (type !== undefined && type !== 'microsoft.compute/virtualmachinescalesets') throw notImplemented(`metrics of ${readId(uri)?.type ?? ''} in autoscale rules`);
  if (namespace !== '' && namespace.toLowerCase() !== 'microsoft.compute/virtualmachinescalesets') throw notImplemented(`metrics of the namespace ${namespace} in autoscale rules`);
  if (listOf(trigger['dimensions']).length > 0) throw notImplemented('dimensions in autoscale rules');
  if (findResource(world.state, uri) !== undefined && hostMetrics.has(metric.toLowerCase())) return;
  throw refuse(`resource: ${uri}, metricnamespace: ${namespace === '' ? 'metricNamespace is null' : namespace}, metricname: ${metric}`, 'UnsupportedMetric');
}

/** Refuses notifications and a predictive policy that Azure's rules forbid. A policy needs no rule on CPU to be taken (recorded), and seven days of metrics to do anything. */
export function checkRest(properties: Json): void {
  for (const { email, webhooks } of listOf(properties['notifications'])) {
    const { sendToSubscriptionAdministrator: admin, sendToSubscriptionCoAdministrators: others } = objectOf(email);
    if (admin === true || others === true) throw refuse('Notifications to subscription administrators and co-administrators are no longer supported; the values must be false.');
    for (const { serviceUri } of listOf(webhooks)) {
      const address = textOf(serviceUri);
      if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) throw refuse(`The webhook '${address}' is not a valid URI.`);
    }
  }
  const { scaleLookAheadTime } = objectOf(properties['predictiveAutoscalePolicy']);
  const seconds = readDuration(textOf(scaleLookAheadTime)) ?? 0;
  if (scaleLookAheadTime !== undefined && (seconds < 60 || seconds > 3600)) throw refuse(`The scale look-ahead time '${textOf(scaleLookAheadTime)}' is not between 'PT1M' and 'PT60M'.`);
}
