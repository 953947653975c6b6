import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { capacity, cpuRule, plain, putSetting, settingPath, weekly } from './autoscaling.ts';
import { stage, type Answer, type Any, type Stage } from './client.ts';
import { at, deploy, poolTemplate } from './pool.ts';

let local: Stage;
beforeEach(async () => {
  local = await stage();
  await deploy(local, poolTemplate(), { count: 2 });
});
afterEach(() => local.close());

const path = (name?: string): string => settingPath(local, name);
const rule = (operator: string, threshold: number, direction: string, action?: object, trigger?: object): object => cpuRule(local, operator, threshold, direction, action, trigger);
const put = (profiles: object[], more?: object, name?: string): Promise<Answer> => putSetting(local, profiles, more, name);
const refused = (answer: Answer): [number, string] => [answer.status, answer.body?.code];

describe('an autoscale setting', () => {
  it('is kept at once, in Azure’s own spelling', async () => {
    const answer = await put([plain()], { enabled: undefined });
    expect([answer.status, answer.headers['azure-asyncoperation']]).toEqual([201, undefined]);
    expect(answer.body).toMatchObject({
      id: path(),
      type: 'Microsoft.Insights/autoscaleSettings',
      tags: {},
      properties: { name: 'scale', enabled: false, notifications: [], predictiveAutoscalePolicy: { scaleMode: 'Disabled', scaleLookAheadTime: null } },
    });
    expect((await put([plain()])).status).toBe(200);
    expect((await local.arm('GET', local.group('pool', '/providers/Microsoft.Insights/autoscaleSettings'))).body.value).toHaveLength(1);
    expect((await local.arm('GET', `/subscriptions/${local.azure.subscriptionId}/providers/microsoft.insights/autoscaleSettings`)).body.value).toHaveLength(1);
    expect((await local.arm('GET', path().replace('microsoft.insights', 'Microsoft.Insights'))).status).toBe(200);
    for (const version of ['2015-04-01', '2021-05-01-preview']) expect((await local.arm('GET', `${path()}?api-version=${version}`)).status).toBe(200);
    expect(refused(await put([plain()], {}, 'second'))).toEqual([409, 'Conflict']);
    expect((await local.arm('DELETE', path())).status).toBe(200);
    expect((await local.arm('DELETE', path())).status).toBe(204);
  });

  it('comes back with what was left out, local times with a Z', async () => {
    const fixedDate = { timeZone: 'tokyo standard time', start: '2027-12-24T00:00:00', end: '2027-12-27T00:00' };
    const { body } = await put([plain({ rules: [rule('GreaterThan', 70, 'increase')] }), { name: 'feast', capacity: capacity(0), rules: [], fixedDate }]);
    const [rest, feast] = body.properties.profiles;
    expect(feast.fixedDate).toEqual({ timeZone: 'tokyo standard time', start: '2027-12-24T00:00:00Z', end: '2027-12-27T00:00:00Z' });
    expect(rest.rules[0]).toMatchObject({ metricTrigger: { dividePerInstance: false, dimensions: [] }, scaleAction: { direction: 'Increase', value: '1' } });
    // What was read may be written.
    expect((await local.arm('PUT', path(), body)).body).toEqual(body);
  });

  it('takes a predictive policy, with rules or without', async () => {
    const { status, body } = await put([plain()], { predictiveAutoscalePolicy: { scaleMode: 'Enabled' } });
    expect([status, body.properties.predictiveAutoscalePolicy]).toEqual([201, { scaleMode: 'Enabled', scaleLookAheadTime: null }]);
  });

  it('loses times in a zone that Azure does not know, without a word, and then holds always', async () => {
    const { status, body } = await put([recurring({ timeZone: 'Europe/Berlin' }), { ...fixed('2027-01-01T00:00:00', '2027-01-02T00:00:00', 'Berlin Time'), name: 'feast' }]);
    expect([status, body.properties.profiles.map(({ name, recurrence, fixedDate }: Any) => [name, recurrence, fixedDate])]).toEqual([201, [['rest', undefined, undefined], ['feast', undefined, undefined]]]);
  });

  it('is changed by PATCH', async () => {
    await put([plain()]);
    const answer = await local.arm('PATCH', path(), { tags: { team: 'lab' }, properties: { enabled: false } });
    expect([answer.status, answer.body.tags, answer.body.properties.enabled, answer.body.properties.profiles.length]).toEqual([200, { team: 'lab' }, false, 1]);
    expect(refused(await local.arm('PATCH', path(), { properties: { profiles: [] } }))).toEqual([400, 'BadRequest']);
  });

  it('keeps the target that it was made for', async () => {
    await put([plain()]);
    const answer = await put([plain()], { targetResourceUri: at.lb(local) });
    expect(refused(answer)).toEqual([400, 'TargetResourceIdIsImmutable']);
    expect(answer.body.message).toContain(`The autoscale setting 'scale' under resource group 'pool' is referencing target resource '${at.set(local)}'.`);
  });

  const fixed = (start: string, end: string, timeZone = 'UTC'): object => plain({ fixedDate: { start, end, timeZone } });
  const recurring = (schedule: object, frequency = 'Week'): object => plain({ recurrence: { frequency, schedule: { timeZone: 'UTC', days: ['Monday'], hours: [8], minutes: [0], ...schedule } } });
  const withRule = (action: object, trigger: object = {}): object => plain({ rules: [rule('GreaterThan', 70, 'Increase', action, trigger)] });

  it.each<[string, string, string, () => object[]]>([
    ['a default below the minimum', 'BadRequest', "The minimum capacity value '2' that you specified in the autoscale setting is greater than the default capacity of '1'.", () => [plain({ capacity: capacity(2, 3, 1) })]],
    ['a default above the maximum', 'BadRequest', "The default capacity value '4'", () => [plain({ capacity: capacity(2, 3, 4) })]],
    ['a minimum above the maximum', 'BadRequest', "greater than the maximum capacity of '1'", () => [plain({ capacity: capacity(2, 1, 1) })]],
    ['numbers for capacities', 'UnsupportedRequestContent', 'Error converting value 1', () => [plain({ capacity: { minimum: 1, maximum: 1, default: 1 } })]],
    ['no profiles', 'BadRequest', 'between 1 and 20 profiles', () => []],
    ['21 profiles', 'BadRequest', 'between 1 and 20 profiles', () => Array.from({ length: 21 }, (_none, index) => weekly(`${index}`, index, 1))],
    ['two profiles of one name', 'BadRequest', "'rest' is used more than once", () => [plain(), fixed('2027-01-01T00:00:00', '2027-01-02T00:00:00')]],
    ['two default profiles', 'BadRequest', 'one default profile', () => [plain(), plain({ name: 'other' })]],
    ['no rules', 'UnsupportedRequestContent', "'properties.profiles[0].rules' is required", () => [plain({ rules: undefined })]],
    ['eleven rules', 'BadRequest', 'at most 10', () => [plain({ rules: Array.from({ length: 11 }, () => rule('GreaterThan', 70, 'Increase')) })]],
    ['a monthly recurrence', 'BadRequest', "only supported frequency is 'Week'", () => [recurring({}, 'Month')]],
    ['a day that no week has', 'UnsupportedRequestContent', '"Mon"', () => [recurring({ days: ['Mon'] })]],
    ['an hour that no day has', 'UnsupportedRequestContent', "'properties.profiles[0].recurrence.schedule.hours[0]'", () => [recurring({ hours: [24] })]],
    ['no days', 'BadRequest', 'invalid recurrence schedule with days null or empty. Specify valid days.', () => [recurring({ days: [] })]],
    ['starts at two hours', 'BadRequest', 'Specify only one value for hours.', () => [recurring({ hours: [8, 12] })]],
    ['starts at two minutes', 'BadRequest', 'The autoscale setting that you provided has an invalid recurrence schedule with invalid count for minutes specified. Specify only one value for minutes.', () => [recurring({ minutes: [0, 30] })]],
    ['no minutes', 'UnsupportedRequestContent', "schedule.minutes' is required", () => [recurring({ minutes: undefined })]],
    ['a fixed date and a recurrence', 'BadRequest', 'both a fixed date and a recurrence', () => [{ ...recurring({}), ...fixed('2027-01-01T00:00:00', '2027-01-02T00:00:00') }]],
    ['a fixed date that ends before it starts', 'BadRequest', 'is not after its start', () => [fixed('2027-01-02T00:00:00', '2027-01-01T00:00:00')]],
    ['a fixed date of 366 days', 'BadRequest', 'more than 365 days', () => [fixed('2027-01-01T00:00:00', '2028-01-02T00:00:00')]],
    ['a fixed date that is none', 'BadRequest', 'no time in ISO 8601', () => [fixed('tomorrow', '2027-01-01T00:00:00')]],
    ['a time grain of seconds', 'BadRequest', "timeGrain 'PT30S' is not between 'PT1M' and 'PT12H'", () => [withRule({}, { timeGrain: 'PT30S' })]],
    ['a time grain that the metric has not', 'BadRequest', "timeGrain 'PT7M' is none of the time grains", () => [withRule({}, { timeGrain: 'PT7M' })]],
    ['a window of four minutes', 'BadRequest', "timeWindow 'PT4M' is not between 'PT5M' and 'PT12H'", () => [withRule({}, { timeWindow: 'PT4M' })]],
    ['a cooldown of eight days', 'BadRequest', "cooldown 'P8D' is not between 'PT1M' and 'P7D'", () => [withRule({ cooldown: 'P8D' })]],
    ['a duration that is none', 'UnsupportedRequestContent', '"5 minutes"', () => [withRule({ cooldown: '5 minutes' })]],
    ['a step that leads out of the bounds', 'InvalidActionValue', "invalid scale action value ('5'). Specify a scale value less than or equal to the difference between the capacity maximum 5 and the capacity minimum 1.", () => [withRule({ value: '5' })]],
    ['a step of zero', 'InvalidActionValue', "('0')", () => [withRule({ value: '0' })]],
    ['an operator that there is not', 'UnsupportedRequestContent', '"Above"', () => [plain({ rules: [rule('Above', 70, 'Increase')] })]],
    ['a metric that scale sets have not', 'UnsupportedMetric', 'metricnamespace: metricNamespace is null, metricname: CpuPercentage', () => [withRule({}, { metricName: 'CpuPercentage' })]],
    ['a metric of a scale set that is not there', 'UnsupportedMetric', 'resource: /subscriptions/', () => [withRule({}, { metricResourceUri: `${at.set(local)}-gone` })]],
    ['a property that there is not', 'UnsupportedRequestContent', "Could not find member 'until'", () => [plain({ until: 'forever' })]],
  ])('is refused with %s', async (_what, code, message, profiles) => {
    const answer = await put(profiles());
    expect([...refused(answer), answer.body.error]).toEqual([400, code, undefined]);
    expect(answer.body.message).toContain(message);
  });

  it.each<[string, string, string, object]>([
    ['a target that is not there', 'TargetResourceNotFound', 'could not be found', { targetResourceUri: '/subscriptions/s/resourceGroups/pool/providers/Microsoft.Compute/virtualMachineScaleSets/gone' }],
    ['mail to administrators', 'BadRequest', 'no longer supported', { notifications: [{ operation: 'Scale', email: { sendToSubscriptionAdministrator: true } }] }],
    ['a webhook that is no address', 'BadRequest', "webhook 'chat'", { notifications: [{ operation: 'Scale', webhooks: [{ serviceUri: 'chat' }] }] }],
    ['a look-ahead of two hours', 'BadRequest', "'PT1M' and 'PT60M'", { predictiveAutoscalePolicy: { scaleMode: 'Disabled', scaleLookAheadTime: 'PT2H' } }],
  ])('is refused with %s', async (_what, code, message, more) => {
    const answer = await put([plain()], more);
    expect([answer.status, answer.body.code]).toEqual([400, code]);
    expect(answer.body.message).toContain(message);
  });

  it.each<[string, () => object[]]>([
    ['fixed dates with an offset', () => [fixed('2027-01-01T00:00:00+02:00', '2027-01-02T00:00:00+02:00')]],
    ['a zone that no place keeps', () => [recurring({ timeZone: 'Kamchatka Standard Time' })]],
    ['dimensions', () => [withRule({}, { dimensions: [{ DimensionName: 'VMName', Operator: 'Equals', Values: ['a'] }] })]],
    ['the next value that a service allows', () => [withRule({ type: 'ServiceAllowedNextValue' })]],
    ['metrics of another resource', () => [withRule({}, { metricResourceUri: at.lb(local) })]],
    ['metrics of a guest', () => [withRule({}, { metricNamespace: 'azure.vm.linux.guestmetrics' })]],
  ])('is loud about %s', async (_what, profiles) => {
    const answer = await put(profiles());
    expect([answer.status, answer.body.error.code]).toEqual([501, 'LocalAzureNotImplemented']);
  });

  it('is refused for what cannot be scaled', async () => {
    const answer = await put([plain()], { targetResourceUri: at.lb(local) });
    expect([...refused(answer), answer.body.message]).toEqual([400, 'BadRequest', expect.stringContaining('does not support the type')]);
  });

  it('fails a deployment in the provider’s own words, without an envelope', async () => {
    await put([plain()]);
    const template = { $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#', contentVersion: '1.0.0.0', resources: [{ type: 'Microsoft.Insights/autoscaleSettings', apiVersion: '2022-10-01', name: 'scale', location: 'westeurope', properties: { targetResourceUri: at.lb(local), profiles: [plain()] } }] };
    const begun = await local.arm('PUT', local.group('pool', '/providers/Microsoft.Resources/deployments/again'), { properties: { mode: 'Incremental', template } });
    const end = await local.settle(begun);
    expect(JSON.parse(end.body.error.details[0].message)).toEqual({ code: 'TargetResourceIdIsImmutable', message: expect.stringContaining('is immutable') });
  });
});
