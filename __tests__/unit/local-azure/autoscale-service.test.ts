import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { actsOf, capacity, cpuRule, plain, putSetting, settingPath, weekly } from './autoscaling.ts';
import { stage, type Any, type Answer, type Stage } from './client.ts';
import { standIn } from './machines.ts';
import { at, deploy, poolTemplate } from './pool.ts';

let local: Stage;
beforeEach(async () => {
  local = await stage();
  await deploy(local, poolTemplate(), { count: 2 });
});
afterEach(() => local.close());

const path = (): string => settingPath(local);
const rule = (operator: string, threshold: number, direction: string, action?: object, trigger?: object): object => cpuRule(local, operator, threshold, direction, action, trigger);
const put = (profiles: object[], more?: object): Promise<Answer> => putSetting(local, profiles, more);
const clock = (body: object): Promise<Answer> => local.admin('POST', '/clock', body);
const report = (body: object): Promise<Answer> => local.admin('POST', '/metrics', { pool: 'pool', metric: 'Percentage CPU', ...body });
const count = async (): Promise<number> => (await local.arm('GET', at.set(local))).body.sku.capacity;
const ids = async (): Promise<string[]> => (await local.arm('GET', at.set(local, '/virtualMachines'))).body.value.map((one: Any) => one.instanceId);
const writes = async (): Promise<string[]> =>
  (await actsOf(local)).filter((one) => one.method === 'PATCH').map((one) => `${one.time.slice(0, 16)} ${/'(\d+)' to/.exec(one.detail)?.[1]}>${/to capacity '(\d+)'/.exec(one.detail)?.[1]} ${one.status}`);
const events = async (): Promise<string[]> => (await actsOf(local)).filter((one) => one.method === 'ACTION').map((one) => one.path.split('/').at(-1));

describe('the autoscale service', () => {
  // A Monday, half past nine in Berlin.
  beforeEach(() => clock({ now: '2027-06-07T07:30:20Z' }));

  it('corrects the number at its next look, also after somebody has changed it', async () => {
    await put([plain({ capacity: capacity(3, 4) })]);
    await clock({ advance: 30 });
    expect([await count(), await writes()]).toEqual([2, []]);
    await clock({ advance: 60 });
    expect([await count(), (await ids()).length, await writes()]).toEqual([3, 3, ['2027-06-07T07:31 2>3 200']]);
    await local.settle(await local.arm('PATCH', at.set(local), { sku: { name: 'Standard_D2s_v5', capacity: 6 } }));
    await clock({ advance: 60 });
    expect([await count(), (await ids()).length]).toEqual([4, 4]);
    const [first] = await ids();
    await local.settle(await local.arm('POST', at.set(local, '/delete'), { instanceIds: (await ids()).slice(1) }));
    expect(await ids()).toEqual([first]);
    await clock({ advance: 60 });
    expect((await ids()).length).toBe(3);
    await clock({ advance: 86_400 });
    expect((await writes()).length).toBe(3);
  });

  it('does nothing for a setting that is disabled, and no more for one that is deleted', async () => {
    await put([plain({ capacity: capacity(3) })], { enabled: false });
    await clock({ advance: 600 });
    expect(await writes()).toEqual([]);
    await local.arm('PATCH', path(), { properties: { enabled: true } });
    await clock({ advance: 60 });
    expect(await count()).toBe(3);
    await local.arm('DELETE', path());
    await local.settle(await local.arm('PATCH', at.set(local), { sku: { name: 'Standard_D2s_v5', capacity: 1 } }));
    await clock({ advance: 86_400 });
    expect(await count()).toBe(1);
  });

  it('plays a week of profiles on the way of one step of the clock, over a clock change', async () => {
    await clock({ now: '2027-03-25T00:00:00Z' });
    await put([weekly('day', 8, 4), weekly('{"name":"rest","for":"day"}', 18, 0), { name: 'feast', capacity: capacity(1), rules: [], fixedDate: { timeZone: 'W. Europe Standard Time', start: '2027-03-31T07:00:00', end: '2027-03-31T12:00:00' } }]);
    await clock({ now: '2027-03-31T23:00:00Z' });
    expect(await writes()).toEqual([
      '2027-03-25T00:01 2>0 200',
      '2027-03-25T07:00 0>4 200',
      '2027-03-25T17:00 4>0 200',
      '2027-03-26T07:00 0>4 200',
      '2027-03-26T17:00 4>0 200',
      // Summer time from Sunday on.
      '2027-03-29T06:00 0>4 200',
      '2027-03-29T16:00 4>0 200',
      '2027-03-30T06:00 0>4 200',
      '2027-03-30T16:00 4>0 200',
      '2027-03-31T05:00 0>1 200',
      '2027-03-31T10:00 1>4 200',
      '2027-03-31T16:00 4>0 200',
    ]);
    expect(await ids()).toEqual([]);
    expect((await local.arm('GET', at.set(local))).headers['date']).toMatch(/^Wed, 31 Mar 2027 23:00:0/);
    expect((await events()).filter((event) => event === 'scaleupResult')).toHaveLength(6);
  });

  it('scales by rules, waits out the cooldown both ways, and stops where it would flap', async () => {
    await put([plain({ capacity: capacity(1, 5), rules: [rule('GreaterThan', 70, 'Increase', { cooldown: 'PT10M' }), rule('LessThan', 30, 'Decrease', { cooldown: 'PT3M' })] })]);
    await report({ value: 90 });
    await clock({ advance: 60 });
    expect(await writes()).toEqual(['2027-06-07T07:31 2>3 200']);
    await clock({ advance: 570 });
    expect((await writes()).length).toBe(1);
    await clock({ advance: 60 });
    expect((await writes()).at(-1)).toBe('2027-06-07T07:41 3>4 200');
    // An idle pool: the window has to empty, then the cooldown of the scale-out to end, then that of each scale-in.
    await report({ value: 5 });
    await clock({ advance: 1800 });
    expect((await writes()).slice(2)).toEqual(['2027-06-07T07:51 4>3 200', '2027-06-07T07:54 3>2 200', '2027-06-07T07:57 2>1 200']);
    expect(await events()).toEqual([...Array(2).fill('scaleupResult'), ...Array(3).fill('scaledownResult')]);
    // 28 % on three are 42 % on two, but 56 % on one.
    await local.settle(await local.arm('PATCH', at.set(local), { sku: { name: 'Standard_D2s_v5', capacity: 3 } }));
    await report({ value: 28 });
    await put([plain({ capacity: capacity(1, 5), rules: [rule('GreaterThan', 50, 'Increase'), rule('LessThan', 30, 'Decrease')] })]);
    await clock({ advance: 600 });
    expect([await count(), (await writes()).slice(5)]).toEqual([2, ['2027-06-07T08:12 3>2 200']]);
    expect((await events()).filter((one) => one === 'flapping')).toEqual(['flapping']);
  });

  it('goes up to the default where no machine reports, and says so once', async () => {
    await put([plain({ capacity: capacity(1, 5, 3), rules: [rule('GreaterThan', 70, 'Increase')] })]);
    await clock({ advance: 600 });
    expect([await writes(), (await events()).filter((one) => one.startsWith('metric'))]).toEqual([['2027-06-07T07:31 2>3 200'], ['metricFailure']]);
    await report({ value: 10 });
    await clock({ advance: 120 });
    expect((await events()).filter((one) => one.startsWith('metric'))).toEqual(['metricFailure', 'metricRecovered']);
    await report({ value: null });
    await clock({ advance: 600 });
    expect((await events()).filter((one) => one.startsWith('metric'))).toEqual(['metricFailure', 'metricRecovered', 'metricFailure']);
  });

  it('reads the busiest of its machines', async () => {
    const [first = '', second = ''] = await ids();
    await put([plain({ rules: [rule('GreaterThan', 70, 'Increase', {}, { statistic: 'Max' })] })]);
    await report({ values: { [first]: 5, [second]: 75 } });
    await clock({ advance: 60 });
    expect(await count()).toBe(3);
  });

  it('spares protected instances, and takes them when they are free again', async () => {
    const [first = '', second = ''] = await ids();
    const protect = async (on: boolean): Promise<void> => {
      const { body } = await local.arm('GET', at.set(local, `/virtualMachines/${second}`));
      await local.settle(await local.arm('PUT', at.set(local, `/virtualMachines/${second}`), { ...body, properties: { ...body.properties, protectionPolicy: { protectFromScaleIn: on } } }));
    };
    await protect(true);
    await put([plain({ capacity: capacity(0) })]);
    await clock({ advance: 300 });
    expect([await ids(), await count(), await writes()]).toEqual([[second], 1, ['2027-06-07T07:31 2>1 200']]);
    expect(first).not.toBe(second);
    await protect(false);
    await clock({ advance: 60 });
    expect([await ids(), await count()]).toEqual([[], 0]);
  });

  it('fails where Azure refuses the machines, tells it, and tries again the next minute', async () => {
    await local.admin('POST', '/quota', { name: 'cores', limit: 4 });
    await put([plain({ capacity: capacity(3) })]);
    await clock({ advance: 120 });
    const [first, second] = await actsOf(local);
    expect([await count(), first?.status >= 400, second?.status >= 400]).toEqual([2, true, true]);
    expect(first?.detail).toMatch(/^Autoscale failed to start scale operation for resource 'pool' from capacity '2' to capacity '3': .*quota/i);
    await local.admin('POST', '/quota', { name: 'cores', limit: 100 });
    await clock({ advance: 60 });
    expect(await count()).toBe(3);
  });

  it('looks by itself when a minute of the host’s clock is over', async () => {
    await put([plain({ capacity: capacity(3) })]);
    await clock({ now: '2027-06-07T07:30:59.900Z' });
    const { text } = await local.admin('GET', '/log?after=0');
    const seen = text.split('\n').length - 1;
    await local.admin('GET', `/log?after=${seen}&wait=30`);
    expect(await writes()).toEqual(['2027-06-07T07:31 2>3 200']);
  });

  it('makes machines at the time of their start, however far the clock goes at once', async () => {
    await put([weekly('day', 8, 3), weekly('night', 18, 1)]);
    await clock({ now: '2027-06-08T12:00:00Z' });
    const { value } = (await local.arm('GET', at.set(local, '/virtualMachines'))).body;
    expect(value.map((one: Any) => one.properties.timeCreated.slice(0, 16)).slice(1)).toEqual(['2027-06-08T06:00', '2027-06-08T06:00']);
  });

  it('goes back in time without undoing anything', async () => {
    await put([weekly('day', 8, 3), weekly('night', 18, 1)]);
    await clock({ now: '2027-06-07T17:00:00Z' });
    await clock({ now: '2027-06-07T10:00:00Z' });
    expect(await count()).toBe(1);
    await clock({ advance: 60 });
    expect(await count()).toBe(3);
  });

  it('does not wait for machines that are held', async () => {
    await put([plain({ capacity: capacity(3) })]);
    await clock({ hold: true });
    await clock({ advance: 60 });
    expect(await count()).toBe(3);
    await clock({ hold: false });
  });

  it('tells webhooks on loopback, and writes down what it would have told others', async () => {
    const got: Any[] = [];
    const server = createServer((incoming, outgoing) => {
      let text = '';
      incoming.on('data', (part: Buffer) => (text += part.toString()));
      incoming.on('end', () => {
        got.push(JSON.parse(text));
        outgoing.end();
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const serviceUri = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook?token=1`;
    const webhooks = [{ serviceUri, properties: { room: 'lab' } }, { serviceUri: 'https://chat.example/hook' }, { serviceUri: 'http://127.0.0.1:1/' }];
    await put([plain({ capacity: capacity(3) })], { notifications: [{ operation: 'Scale', email: { customEmails: ['team@example.org'] }, webhooks }] });
    await clock({ advance: 60 });
    server.close();
    expect(got).toEqual([
      {
        version: '1.0',
        status: 'Activated',
        operation: 'Scale Out',
        context: expect.objectContaining({ name: 'scale', resourceName: 'pool', resourceType: 'microsoft.compute/virtualmachinescalesets', resourceId: at.set(local), oldCapacity: '2', newCapacity: '3', timestamp: '2027-06-07T07:31:00.0000000Z' }),
        properties: { room: 'lab' },
      },
    ]);
    const notices: Any[] = (await local.admin('GET', '/notices')).body;
    expect(notices.map(({ kind, to, status }) => [kind, to, status])).toEqual([
      ['email', 'team@example.org', undefined],
      ['webhook', serviceUri, 200],
      ['webhook', 'https://chat.example/hook', undefined],
      ['webhook', 'http://127.0.0.1:1/', 0],
    ]);
  });
});

it('the autoscale service starts and ends real machines', async () => {
  const machines = standIn();
  const own = await stage({ machines });
  try {
    await deploy(own, poolTemplate(), { count: 1 });
    await own.admin('POST', '/clock', { now: '2027-06-07T07:30:20Z' });
    await own.arm('PUT', own.group('pool', '/providers/microsoft.insights/autoscalesettings/scale'), { location: 'westeurope', properties: { enabled: true, targetResourceUri: at.set(own), profiles: [plain({ capacity: capacity(3) })] } });
    await own.admin('POST', '/clock', { advance: 60 });
    expect(machines.specs).toHaveLength(3);
    await own.arm('PATCH', own.group('pool', '/providers/microsoft.insights/autoscalesettings/scale'), { properties: { profiles: [plain({ capacity: capacity(0) })] } });
    await own.admin('POST', '/clock', { advance: 60 });
    expect(machines.removed.toSorted()).toEqual(machines.specs.map((one) => one.instanceId).toSorted());
  } finally {
    await own.close();
  }
});
