// The metadata service as instances see it, asked by way of the admin API: there are no machines here.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import { stage, type Any, type Answer, type Stage } from '../local-azure/client.ts';
import { at, deploy, poolTemplate } from '../local-azure/pool.ts';

let local: Stage;
let ids: string[];

beforeEach(async () => {
  local = await stage();
  const done = await deploy(local, poolTemplate(({ set }) => {
    const body = set as Any;
    body.identity = { type: 'SystemAssigned' };
    body.tags = { team: 'vision', cost: '7' };
    body.properties.virtualMachineProfile.scheduledEventsProfile = { terminateNotificationProfile: { enable: true, notBeforeTimeout: 'PT5M' } };
  }), { count: 3 });
  expect(done.body.properties.provisioningState).toBe('Succeeded');
  ids = (await local.arm('GET', at.set(local, '/virtualMachines'))).body.value.map((one: Any) => one.instanceId);
});
afterEach(async () => await local.close());

async function ask(id: string, path: string, init: { method?: string; headers?: Record<string, string>; body?: unknown } = {}): Promise<Answer> {
  const { method = 'GET', headers = { metadata: 'true' }, body } = init;
  const answer = await fetch(`${local.azure.adminUrl}/instances/pool/${id}/metadata/${path}`, {
    method,
    headers: { authorization: 'Bearer admin-token-of-the-tests', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  const json = answer.headers.get('content-type')?.includes('json') && text !== '';
  return { status: answer.status, headers: {}, text, body: json ? JSON.parse(text) : undefined };
}

const events = async (id = ids[0] ?? ''): Promise<Any> => (await ask(id, 'scheduledevents?api-version=2020-07-01')).body;
const approve = async (EventId: string): Promise<number> => (await ask(ids[0] ?? '', 'scheduledevents?api-version=2020-07-01', { method: 'POST', body: { StartRequests: [{ EventId }] } })).status;
const remove = async (...gone: (string | undefined)[]): Promise<Answer> => await local.arm('POST', at.set(local, '/delete'), { instanceIds: gone });
const left = async (): Promise<string[]> => (await local.arm('GET', at.set(local, '/virtualMachines'))).body.value.map((one: Any) => one.instanceId);
const isOver = async (answer: Answer): Promise<boolean> => (await local.arm('GET', (answer.headers['azure-asyncoperation'] ?? '').replace(local.azure.endpoint, ''))).body.status !== 'InProgress';

describe('the metadata service', () => {
  it('tells each instance of itself', async () => {
    const [first = '', second = ''] = ids;
    const { body } = await ask(first, 'instance?api-version=2021-02-01');
    expect(body.compute).toMatchObject({
      name: `pool_${first}`,
      vmScaleSetName: 'pool',
      resourceId: at.set(local, `/virtualMachines/${first}`),
      resourceGroupName: 'pool',
      subscriptionId: local.azure.subscriptionId,
      offer: 'ubuntu-2204',
      publisher: 'microsoft-dsvm',
      vmSize: 'Standard_D2s_v5',
      location: 'westeurope',
      customData: '',
      tags: 'team:vision;cost:7',
      tagsList: [{ name: 'team', value: 'vision' }, { name: 'cost', value: '7' }],
      virtualMachineScaleSet: { id: at.set(local) },
    });
    expect(body.network.interface[0]).toMatchObject({ ipv4: { ipAddress: [{ privateIpAddress: '10.0.0.4', publicIpAddress: '' }], subnet: [{ address: '10.0.0.0', prefix: '24' }] }, macAddress: '02000A000004' });
    expect((await ask(second, 'instance/compute/name?api-version=2021-02-01&format=text')).text).toBe(`pool_${second}`);
    expect((await ask(first, 'instance/network/interface/0/macAddress?api-version=2021-02-01&format=text')).text).toBe('02000A000004');
    expect(JSON.stringify(body)).not.toMatch(/Correct-Horse|cloud-config/);
  });

  it('refuses who does not ask for it', async () => {
    const [id = ''] = ids;
    expect(await ask(id, 'instance?api-version=2021-02-01', { headers: {} })).toMatchObject({ status: 400, body: { error: 'Bad request. Required metadata header not specified' } });
    expect((await ask(id, 'instance?api-version=2021-02-01', { headers: { metadata: 'true', 'x-forwarded-for': '10.0.0.9' } })).status).toBe(400);
    expect((await ask(id, 'scheduledevents?api-version=2020-07-01', { headers: { metadata: 'false' } })).status).toBe(400);
    expect(await ask(id, 'instance')).toMatchObject({ status: 400, body: { 'newest-versions': expect.arrayContaining(['2021-12-13']) } });
    expect((await ask(id, 'instance?api-version=1999-01-01')).status).toBe(400);
    expect((await ask(id, 'instance/compute/name?api-version=2021-02-01')).status).toBe(400);
    expect((await ask(id, 'instance/compute/nothing?api-version=2021-02-01')).status).toBe(404);
    expect((await ask(id, 'attested/document?api-version=2021-02-01')).status).toBe(404);
    expect((await ask('999', 'instance?api-version=2021-02-01')).status).toBe(404);
  });

  it("gives tokens of the scale set's own identity", async () => {
    const [id = ''] = ids;
    const { status, body } = await ask(id, 'identity/oauth2/token?api-version=2018-02-01&resource=https://management.azure.com/');
    expect(status).toBe(200);
    expect(decodeJwt(body.access_token)).toMatchObject({ aud: 'https://management.azure.com/', appid: body.client_id, tid: local.azure.tenantId });
    expect(body.client_id).not.toBe(local.azure.clientId);
    const other = await ask(id, `identity/oauth2/token?api-version=2018-02-01&resource=https://management.azure.com/&client_id=${local.azure.identityClientId}`);
    expect(other).toMatchObject({ status: 400, body: { error: 'invalid_request', error_description: 'Identity not found' } });
  });
});

describe('a terminate notification', () => {
  it('holds a delete until it is approved', async () => {
    const [first, second] = ids;
    expect(await events()).toEqual({ DocumentIncarnation: 1, Events: [] });
    const begun = await remove(first);
    const shown = await events(second);
    expect(shown).toMatchObject({ DocumentIncarnation: 2, Events: [{ EventType: 'Terminate', ResourceType: 'VirtualMachine', Resources: [`pool_${first}`], EventStatus: 'Scheduled', EventSource: 'User', DurationInSeconds: -1 }] });
    const wait = Date.parse(shown.Events[0].NotBefore) - local.azure.now();
    expect(wait).toBeGreaterThan(290_000);
    expect(wait).toBeLessThanOrEqual(300_000);
    expect(await isOver(begun)).toBe(false);
    expect(await left()).toEqual(ids);
    expect(await approve('no-such-event')).toBe(400);
    expect(await isOver(begun)).toBe(false);
    expect(await approve(shown.Events[0].EventId)).toBe(200);
    expect((await local.settle(begun)).body.status).toBe('Succeeded');
    expect(await left()).toEqual(ids.slice(1));
    expect((await events(second)).Events).toEqual([]);
    expect((await events(second)).DocumentIncarnation).toBeGreaterThan(2);
  });

  it('ends with its time, on Azure\'s clock', async () => {
    const begun = await local.arm('PATCH', at.set(local), { sku: { name: 'Standard_D2s_v5', capacity: 2 } });
    expect((await events()).Events).toHaveLength(1);
    await local.admin('POST', '/clock', { advance: 290 });
    expect(await isOver(begun)).toBe(false);
    await local.admin('POST', '/clock', { advance: 11 });
    expect((await local.settle(begun)).body.status).toBe('Succeeded');
    expect(await left()).toHaveLength(2);
  });

  it('waits for all that are to go together', async () => {
    const begun = await remove(ids[0], ids[1]);
    const [one, two] = (await events()).Events;
    await approve(one.EventId);
    expect(await isOver(begun)).toBe(false);
    expect(await left()).toEqual(ids);
    await approve(two.EventId);
    expect((await local.settle(begun)).body.status).toBe('Succeeded');
    expect(await left()).toEqual(ids.slice(2));
  });

  it('waits for a delete that was begun before', async () => {
    const [first, second] = [await local.arm('DELETE', at.set(local, `/virtualMachines/${ids[0]}`)), await local.arm('DELETE', at.set(local, `/virtualMachines/${ids[1]}`))];
    const [one, two] = (await events()).Events;
    await approve(two.EventId);
    expect([await isOver(first), await isOver(second)]).toEqual([false, false]);
    expect((await events()).Events.map((event: Any) => event.EventStatus)).toEqual(['Scheduled', 'Scheduled']);
    expect(await left()).toEqual(ids);
    await approve(one.EventId);
    for (const begun of [first, second]) expect((await local.settle(begun)).body.status).toBe('Succeeded');
    expect(await left()).toEqual(ids.slice(2));
  });

  it('is not known to old versions of the service, and its body is looked at', async () => {
    const [first = '', second = ''] = ids;
    await remove(first);
    expect((await ask(second, 'scheduledevents?api-version=2017-11-01')).body.Events).toEqual([]);
    const [event] = (await ask(second, 'scheduledevents?api-version=2019-01-01')).body.Events;
    expect(Object.keys(event)).toEqual(['EventId', 'EventStatus', 'EventType', 'ResourceType', 'Resources', 'NotBefore']);
    for (const body of [{}, { StartRequests: [] }, { StartRequests: 'all' }, []]) {
      expect((await ask(second, 'scheduledevents?api-version=2020-07-01', { method: 'POST', body })).status).toBe(400);
    }
    expect((await ask(second, 'scheduledevents')).status).toBe(400);
  });
});
