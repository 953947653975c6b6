import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { stage, type Any, type Stage } from './client.ts';
import { standIn, type StandIn } from './machines.ts';
import { at, deploy } from './pool.ts';

let local: Stage;
let machines: StandIn;
beforeEach(async () => {
  machines = standIn({ fault: async (_pool, id) => id !== '4711' });
  local = await stage({ machines });
});
afterEach(() => local.close());

const lines = (text: string): Any[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

describe('the activity log', () => {
  it('has every request of sign-in and Resource Manager, refused ones included, without queries', async () => {
    await local.send('GET', '/subscriptions?api-version=2022-12-01&secret=1');
    const path = local.group('team');
    const made = await local.arm('PUT', path, { location: 'westeurope' });
    const log = lines((await local.admin('GET', '/log')).text);
    expect(log.map((one) => [one.seq, one.principal, one.method, one.path, one.apiVersion, one.status])).toEqual([
      [1, local.azure.clientId, 'POST', `/${local.azure.tenantId}/oauth2/v2.0/token`, '', 200],
      [2, '', 'GET', '/subscriptions', '2022-12-01', 401],
      [3, local.azure.clientId, 'PUT', path, '2025-04-01', 201],
    ]);
    expect(log[2].correlationId).toBe(made.headers['x-ms-correlation-request-id']);
    expect(log[2].time).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect(lines((await local.admin('GET', '/log?after=2')).text)).toHaveLength(1);
  });

  it('waits for what is not there yet, and no longer than asked', async () => {
    const waiting = local.admin('GET', '/log?after=1&wait=30');
    const early = await Promise.race([waiting, sleep(50, 'still waiting')]);
    expect(early).toBe('still waiting');
    await local.arm('GET', local.group('x'));
    expect(lines((await waiting).text).map((one) => one.seq)).toEqual([2]);
    expect((await local.admin('GET', '/log?after=2&wait=0.05')).text).toBe('');
  });
});

describe('the admin API', () => {
  it('needs its token', async () => {
    expect((await local.admin('GET', '/log', undefined, 'wrong')).status).toBe(401);
    expect((await local.admin('DELETE', '/faults', undefined, '')).status).toBe(401);
  });

  it('refuses what it does not understand', async () => {
    expect((await local.admin('GET', '/nothing')).status).toBe(404);
    expect((await local.admin('POST', '/clock', { now: 'soon' })).status).toBe(400);
    expect((await local.admin('POST', '/faults', { match: 'everything', action: { status: 500 } })).status).toBe(400);
    expect((await local.admin('POST', '/faults', { match: 'GET /x', action: { status: 500, cut: 'body' } })).status).toBe(400);
    expect((await local.admin('POST', '/faults', { match: 'GET /x', nth: 0, action: { status: 500 } })).status).toBe(400);
    expect((await local.admin('POST', '/boot', { delaySeconds: { hub: 3 } })).status).toBe(400);
    expect((await local.admin('GET', '/log?after=x')).status).toBe(400);
  });

  it('shows instances, harms them and delays their services', async () => {
    await deploy(local);
    const { body } = await local.admin('GET', '/instances');
    expect(body[0]).toEqual({ instanceId: expect.any(String), pool: 'pool', pid: 4711, address: '10.0.0.4', ports: [22], state: 'running' });
    const id = body[0].instanceId;
    expect((await local.admin('POST', `/instances/pool/${id}/kill`)).status).toBe(200);
    expect((await local.admin('POST', `/instances/pool/${id}/hang`, { service: 'jupyterhub' })).status).toBe(200);
    expect((await local.admin('POST', '/instances/pool/4711/kill')).status).toBe(404);
    expect((await local.admin('POST', `/instances/pool/${id}/tickle`)).status).toBe(404);
    expect((await local.admin('POST', `/instances/pool/${id}/kill`, { service: 'cron' })).status).toBe(400);
    expect(machines.faults).toEqual([`pool ${id} kill`, `pool ${id} hang jupyterhub`, 'pool 4711 kill']);
    await local.admin('POST', '/boot', { delaySeconds: { jupyterhub: 40 } });
    expect(machines.delays).toEqual(['jupyterhub 40']);
  });

  it('says so where there are no machines', async () => {
    const own = await stage();
    try {
      await deploy(own);
      const { body } = await own.admin('GET', '/instances');
      expect(body[0]).toMatchObject({ pool: 'pool', pid: 0, ports: [], state: 'running' });
      expect((await own.admin('POST', `/instances/pool/${body[0].instanceId}/kill`)).status).toBe(409);
    } finally {
      await own.close();
    }
  });
});

describe('faults', () => {
  const fault = (match: string, action: object, nth?: number) => local.admin('POST', '/faults', { match, action, ...(nth === undefined ? {} : { nth }) });

  it('answer at the nth call, whatever the case, and are taken back', async () => {
    const path = local.group('team');
    await fault('get /subscriptions/*/RESOURCEGROUPS/*', { status: 429, headers: { 'retry-after': '7' }, body: { error: { code: 'TooManyRequests', message: 'x' } } }, 2);
    expect((await local.arm('GET', path)).status).toBe(404);
    const second = await local.arm('GET', path);
    expect([second.status, second.headers['retry-after'], second.body.error.code]).toEqual([429, '7', 'TooManyRequests']);
    expect((await local.arm('GET', path)).status).toBe(404);
    await fault('* /**', { status: 503 });
    expect((await local.arm('GET', path)).status).toBe(503);
    await local.admin('DELETE', '/faults');
    expect((await local.arm('GET', path)).status).toBe(404);
  });

  it('do not let a star cross a segment', async () => {
    await fault('GET /subscriptions/*', { status: 503 });
    expect((await local.arm('GET', local.group('team'))).status).toBe(404);
    expect((await local.arm('GET', `/subscriptions/${local.azure.subscriptionId}`)).status).toBe(503);
  });

  it('cut the connection before the request is served, or after', async () => {
    const path = local.group('team');
    await fault('PUT /**', { cut: 'connect' }, 1);
    await expect(local.arm('PUT', path, { location: 'westeurope' })).rejects.toThrow();
    expect((await local.arm('GET', path)).status).toBe(404);
    await fault('PUT /**', { cut: 'headers' }, 1);
    await expect(local.arm('PUT', path, { location: 'westeurope' })).rejects.toThrow();
    expect((await local.arm('GET', path)).status).toBe(200);
    await local.admin('DELETE', '/faults');
    await fault('GET /**', { cut: 'body' });
    await expect(local.arm('GET', path)).rejects.toThrow();
    const log = lines((await local.admin('GET', '/log?after=1')).text);
    expect(log.map((one) => [one.method, one.status])).toEqual([
      ['PUT', 0],
      ['GET', 404],
      ['PUT', 201],
      ['GET', 200],
      ['GET', 200],
    ]);
  });

  it.each([
    [{ status: 200, headers: { 'bad name': 'x' } }],
    [{ status: 200, headers: { 'retry-after': '1\r\nx: y' } }],
  ])('carry no headers that are none: %j', async (action) => {
    expect((await local.admin('POST', '/faults', { match: 'GET /**', action })).status).toBe(400);
    expect((await local.arm('GET', at.set(local))).status).toBe(404);
  });

  it('hold an answer back', async () => {
    await fault('GET /**', { delaySeconds: 0.2 });
    const before = performance.now();
    expect((await local.arm('GET', at.set(local))).status).toBe(404);
    expect(performance.now() - before).toBeGreaterThanOrEqual(190);
  });

  it('reach the sign-in endpoint as well', async () => {
    await fault(`POST /${local.azure.tenantId}/oauth2/v2.0/token`, { status: 500, body: {} });
    expect((await local.send('POST', `/${local.azure.tenantId}/oauth2/v2.0/token`, 'grant_type=client_credentials')).status).toBe(500);
  });
});

it('gives resources the same ids for the same seed, however often a client asks meanwhile', async () => {
  const told = async (asks: number): Promise<unknown> => {
    const one = await stage({ seed: 12 });
    try {
      for (let index = 0; index < asks; index++) await one.arm('GET', one.group('pool'));
      await deploy(one);
      const set = (await one.arm('GET', at.set(one))).body.properties.uniqueId;
      const machines = (await one.arm('GET', at.set(one, '/virtualMachines'))).body.value.map((each: Any) => each.properties.vmId);
      return [set, machines, (await one.arm('GET', at.lb(one))).body.etag];
    } finally {
      await one.close();
    }
  };
  expect(await told(3)).toEqual(await told(0));
});

it('is the same Azure for the same seed', async () => {
  const twin = await stage();
  const other = await stage({ seed: 8 });
  try {
    const { endpoint: _a, adminUrl: _b, imdsUrl: _i, now: _n, close: _c, ...own } = local.azure;
    const { endpoint: _d, adminUrl: _e, imdsUrl: _j, now: _o, close: _f, ...same } = twin.azure;
    expect(same).toEqual(own);
    expect(other.azure.subscriptionId).not.toBe(own.subscriptionId);
    expect(other.azure.clientSecret).not.toBe(own.clientSecret);
    const ids = async (one: Stage): Promise<string[]> => (await one.arm('GET', at.set(one, '/virtualMachines'))).body.value.map((each: Any) => each.instanceId);
    await deploy(local);
    await deploy(twin);
    expect(await ids(twin)).toEqual(await ids(local));
  } finally {
    await twin.close();
    await other.close();
  }
});
