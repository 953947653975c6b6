import { autoscaleVersions } from '../books/versions.ts';
import { providerError } from '../errors.ts';
import { mergePatch, objectOf, textOf, tidy, type Json } from '../json.ts';
import type { Kind } from '../kinds.ts';
import { sameId } from '../path.ts';
import { findResource, resourcesOf } from '../state.ts';
import { anything, flag, list, map, need, number, object, oneOf, readOnly, text, whole } from '../shape.ts';

const duration = text({ like: /^P(\d+D)?(T(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/ });
const count = text({ like: /^\d+$/ });
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const rule = object('ScaleRule', {
  metricTrigger: need(
    object('MetricTrigger', {
      metricName: need(text({ min: 1 })),
      metricNamespace: text(),
      metricResourceUri: need(text({ min: 1 })),
      metricResourceLocation: text(),
      timeGrain: need(duration),
      statistic: need(oneOf('Average', 'Min', 'Max', 'Sum', 'Count')),
      timeWindow: need(duration),
      timeAggregation: need(oneOf('Average', 'Minimum', 'Maximum', 'Total', 'Count', 'Last')),
      operator: need(oneOf('Equals', 'NotEquals', 'GreaterThan', 'GreaterThanOrEqual', 'LessThan', 'LessThanOrEqual')),
      threshold: need(number()),
      dimensions: list(object('Dimension', { DimensionName: need(text()), Operator: need(oneOf('Equals', 'NotEquals')), Values: need(list(text())) })),
      dividePerInstance: flag,
    }),
  ),
  scaleAction: need(
    object('ScaleAction', {
      direction: need(oneOf('None', 'Increase', 'Decrease')),
      type: need(oneOf('ChangeCount', 'PercentChangeCount', 'ExactCount', 'ServiceAllowedNextValue')),
      value: count,
      cooldown: need(duration),
    }),
  ),
});

const profile = object('AutoscaleProfile', {
  name: need(text({ min: 1 })),
  capacity: need(object('ScaleCapacity', { minimum: need(count), maximum: need(count), default: need(count) })),
  rules: need(list(rule)),
  fixedDate: object('TimeWindow', { timeZone: text(), start: need(text()), end: need(text()) }),
  recurrence: object('Recurrence', {
    frequency: need(oneOf('None', 'Second', 'Minute', 'Hour', 'Day', 'Week', 'Month', 'Year')),
    schedule: need(
      object('RecurrentSchedule', {
        timeZone: need(text({ min: 1 })),
        days: need(list(oneOf(...days))),
        hours: need(list(whole(0, 23))),
        minutes: need(list(whole(0, 59))),
      }),
    ),
  }),
});

const shape = object('AutoscaleSettingResource', {
  id: readOnly,
  name: readOnly,
  type: readOnly,
  apiVersion: readOnly,
  systemData: readOnly,
  location: text(),
  tags: map(text({ max: 256 })),
  properties: need(
    object('AutoscaleSetting', {
      name: text(),
      enabled: flag,
      targetResourceUri: need(text({ like: /^\/subscriptions\//i })),
      targetResourceLocation: text(),
      profiles: need(list(profile)),
      notifications: list(
        object('AutoscaleNotification', {
          operation: need(oneOf('Scale')),
          email: object('EmailNotification', {
            sendToSubscriptionAdministrator: flag,
            sendToSubscriptionCoAdministrators: flag,
            customEmails: list(text()),
          }),
          webhooks: list(object('WebhookNotification', { serviceUri: need(text()), properties: map(anything) })),
        }),
      ),
      predictiveAutoscalePolicy: object('PredictiveAutoscalePolicy', {
        scaleMode: need(oneOf('Disabled', 'ForecastOnly', 'Enabled')),
        scaleLookAheadTime: duration,
      }),
    }),
  ),
});

const refuse = (message: string, code = 'BadRequest'): Error => providerError(400, code, message);

/** Autoscale settings: kept and checked; nothing scales by them yet. */
export const autoscaleSettings: Kind = {
  type: 'Microsoft.Insights/autoscaleSettings',
  idType: 'microsoft.insights/autoscalesettings',
  provider: 'insights',
  shape,
  apiVersions: autoscaleVersions,
  seconds: 0,
  prepare(body, place, world) {
    const properties = objectOf(body['properties']);
    const profiles = properties['profiles'] as Json[];
    if (profiles.length === 0 || profiles.length > 20) throw refuse(`The autoscale setting must have between 1 and 20 profiles; it has ${profiles.length}.`);
    for (const one of profiles) checkProfile(one);
    const target = textOf(properties['targetResourceUri']);
    if (findResource(world.state, target) === undefined) throw refuse(`The target resource id '${target}' could not be found.`, 'ResourceNotFound');
    const other = resourcesOf(world.state, 'Microsoft.Insights/autoscaleSettings').find(
      (its) => !sameId(its.id, place.id) && sameId(textOf(objectOf(its.model['properties'])['targetResourceUri']), target),
    );
    if (other !== undefined) throw providerError(409, 'Conflict', `The target resource '${target}' already has the autoscale setting '${other.name}'.`);
    properties['name'] ??= place.names[0];
    properties['enabled'] ??= false;
  },
  patch: (model, body) => objectOf(mergePatch(model, body)),
  view: (resource) => {
    const { properties, tags } = resource.model;
    const { predictiveAutoscalePolicy, notifications, ...shown } = objectOf(properties);
    return tidy({
      location: resource.location,
      tags: tags ?? {},
      properties: {
        ...shown,
        notifications: (Array.isArray(notifications) ? (notifications as Json[]) : []).map(fullNotification),
        predictiveAutoscalePolicy: { scaleMode: 'Disabled', scaleLookAheadTime: null, ...objectOf(predictiveAutoscalePolicy) },
      },
    });
  },
};

function fullNotification(one: Json): Json {
  return {
    ...one,
    email: { sendToSubscriptionAdministrator: false, sendToSubscriptionCoAdministrators: false, customEmails: [], ...objectOf(one['email']) },
    webhooks: one['webhooks'] ?? [],
  };
}

function checkProfile(one: Json): void {
  const capacity = objectOf(one['capacity']);
  const [minimum, maximum, usual] = [Number(capacity['minimum']), Number(capacity['maximum']), Number(capacity['default'])];
  if (minimum > maximum) {
    throw refuse(`The minimum capacity value '${minimum}' that you specified in the autoscale setting is greater than the maximum capacity of '${maximum}'.  Enter a minimum capacity less than '${maximum}'.`);
  }
  if (minimum > usual) {
    throw refuse(`The minimum capacity value '${minimum}' that you specified in the autoscale setting is greater than the default capacity of '${usual}'.  Enter a minimum capacity less than '${usual}'.`);
  }
  if (usual > maximum) {
    throw refuse(`The default capacity value '${usual}' that you specified in the autoscale setting is greater than the maximum capacity of '${maximum}'.  Enter a default capacity less than '${maximum}'.`);
  }
  const rules = one['rules'] as Json[];
  if (rules.length > 10) throw refuse(`The profile '${textOf(one['name'])}' has ${rules.length} rules; at most 10 are allowed.`);
  for (const each of rules) {
    const { direction, type, value } = objectOf(each['scaleAction']);
    if (direction === 'None' || type !== 'ChangeCount') continue;
    if (Number(value ?? 1) < 1 || Number(value ?? 1) > maximum - minimum) {
      throw refuse(
        `The autoscale setting you provided has an invalid scale action value ('${textOf(value)}'). Specify a scale value less than or equal to the difference between the capacity maximum ${maximum} and the capacity minimum ${minimum}.`,
        'InvalidActionValue',
      );
    }
  }
  if (one['fixedDate'] !== undefined && one['recurrence'] !== undefined) {
    throw refuse(`The profile '${textOf(one['name'])}' has both a fixed date and a recurrence.`);
  }
  const recurrence = objectOf(one['recurrence']);
  if (one['recurrence'] !== undefined && recurrence['frequency'] !== 'Week') {
    throw refuse(`The recurrence frequency '${textOf(recurrence['frequency'])}' is not supported. The only supported frequency is 'Week'.`);
  }
}
