import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { stage, type Any, type Answer, type Stage } from './client.ts';
import { at, deploy, poolTemplate } from './pool.ts';

let local: Stage;
beforeEach(async () => {
  local = await stage();
  await deploy(local, poolTemplate(), { count: 2 });
});
afterEach(() => local.close());

const clock = (body: object): Promise<Answer> => local.admin('POST', '/clock', body);
const report = (body: object): Promise<Answer> => local.admin('POST', '/metrics', { pool: 'pool', metric: 'Percentage CPU', ...body });
const ids = async (): Promise<string[]> => (await local.arm('GET', at.set(local, '/virtualMachines'))).body.value.map((one: Any) => one.instanceId);
const refused = (answer: Answer): [number, string] => [answer.status, answer.body?.code];

describe('metrics of a scale set', () => {
  const read = (query: string): Promise<Answer> => local.arm('GET', at.set(local, `/providers/Microsoft.Insights/metrics?api-version=2023-10-01&${query}`));
  beforeEach(() => clock({ now: '2027-06-07T07:00:00Z' }));

  it('are what its machines reported', async () => {
    const [first = '', second = ''] = await ids();
    await clock({ advance: 60 });
    await report({ values: { [first]: 20, [second]: 60 } });
    await clock({ advance: 120 });
    const { status, body } = await read('metricnames=Percentage CPU,network in&timespan=2027-06-07T07:00:00Z/2027-06-07T07:05:00Z&interval=PT1M&aggregation=Average,Maximum,Count');
    expect(status).toBe(200);
    expect(body).toMatchObject({ interval: 'PT1M', timespan: '2027-06-07T07:00:00Z/2027-06-07T07:05:00Z', namespace: 'Microsoft.Compute/virtualMachineScaleSets', resourceregion: 'westeurope' });
    expect(body.value[0]).toMatchObject({ id: `${at.set(local)}/providers/Microsoft.Insights/metrics/Percentage CPU`, type: 'Microsoft.Insights/metrics', name: { value: 'Percentage CPU' }, unit: 'Percent', errorCode: 'Success' });
    expect(body.value[0].timeseries[0].data.map((one: Any) => [one.timeStamp.slice(11, 16), one.average, one.maximum, one.count])).toEqual([
      ['07:00', undefined, undefined, undefined],
      ['07:01', undefined, undefined, undefined],
      ['07:02', 40, 60, 2],
      ['07:03', 40, 60, 2],
      // Has not come yet.
      ['07:04', undefined, undefined, undefined],
    ]);
    expect(body.value[1].name.value).toBe('Network In');
  });

  it('are refused where Azure refuses them, and loud where nothing is imitated', async () => {
    expect((await read('metricnames=Load')).body.message).toMatch(/^Failed to find metric configuration .*metric: Load, Valid metrics: Percentage CPU,/);
    for (const query of ['interval=PT2M', 'aggregation=Median', 'timespan=PT1H']) expect(refused(await read(query))).toEqual([400, 'BadRequest']);
    expect((await read('$filter=VMName eq %27*%27')).status).toBe(501);
  });

  it.each([
    [{ pool: 'gone', value: 1 }, "no scale set 'gone'"],
    [{ metric: 'Load', value: 1 }, "no metric 'Load'"],
    [{}, 'the body is'],
    [{ value: 'much' }, 'the body is'],
    [{ values: { 1: null } }, 'the body is'],
  ])('cannot be reported as %p', async (body, message) => {
    const answer = await report(body);
    expect([answer.status, answer.body.error]).toEqual([400, expect.stringContaining(message)]);
  });
});
