import { autoscaleVersions } from '../books/versions.ts';
import { checkProfiles, checkRest, checkTarget, dropUnknown } from '../autoscale/check.ts';
import { readWall } from '../autoscale/setting.ts';
import { mergePatch, objectOf, tidy, type Json } from '../json.ts';
import type { Kind } from '../kinds.ts';
import { anything, envelope, flag, list, map, need, number, object, oneOf, text, whole } from '../shape.ts';

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
  ...envelope,
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

/** Autoscale settings: kept and checked here, acted upon in autoscale/. */
export const autoscaleSettings: Kind = {
  type: 'Microsoft.Insights/autoscaleSettings',
  idType: 'microsoft.insights/autoscalesettings',
  provider: 'insights',
  shape,
  apiVersions: autoscaleVersions,
  seconds: 0,
  prepare(body, place, world, old) {
    const properties = objectOf(body['properties']);
    const profiles = properties['profiles'] as Json[];
    checkTarget(properties, place, world, old);
    checkProfiles(profiles, world);
    checkRest(properties);
    for (const one of profiles) fillProfile(one);
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

// Local times of a fixed date come back with a `Z` (Azure/azure-cli#10116), rules with what they left out.
function fillProfile(one: Json): void {
  dropUnknown(one);
  const fixed = objectOf(one['fixedDate']);
  for (const name of ['start', 'end']) if (fixed[name] !== undefined) fixed[name] = new Date(readWall(fixed[name])).toISOString().replace('.000Z', 'Z');
  for (const { metricTrigger, scaleAction } of one['rules'] as { metricTrigger: Json; scaleAction: Json }[]) {
    metricTrigger['dividePerInstance'] ??= false;
    metricTrigger['dimensions'] ??= [];
    if (scaleAction['direction'] !== 'None') scaleAction['value'] ??= '1';
  }
}

function fullNotification(one: Json): Json {
  return {
    ...one,
    email: { sendToSubscriptionAdministrator: false, sendToSubscriptionCoAdministrators: false, customEmails: [], ...objectOf(one['email']) },
    webhooks: one['webhooks'] ?? [],
  };
}
