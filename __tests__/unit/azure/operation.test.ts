import { describe, expect, it } from '@jest/globals';
import type { Arm, ArmAnswer, ArmRequest } from '../../../src/azure/arm.ts';
import { pause, runOperation } from '../../../src/azure/operation.ts';
import { awaitEarlier, cancelDeployment, runDeployment, type Watch } from '../../../src/azure/rollout.ts';
import { ActionError } from '../../../src/errors.ts';

type Reply = [status: number, body?: unknown, headers?: Record<string, string>];

/** An ARM that gives the replies in turn, and tells what it was asked and how long it was left alone. */
function script(replies: readonly Reply[]): { arm: Arm; asked: ArmRequest[]; waits: number[]; left(): number } {
  const queue = [...replies];
  const asked: ArmRequest[] = [];
  const waits: number[] = [];
  const send = (request: ArmRequest): Promise<ArmAnswer> => {
    asked.push(request);
    const next = queue.shift();
    if (next === undefined) throw new Error(`nothing was foreseen for ${request.method} ${request.path}`);
    const [status, body, headers = {}] = next;
    if (status >= 400 && request.allow?.includes(status) !== true) return Promise.reject(new ActionError({ what: String(status) }));
    return Promise.resolve({ status, body, headers });
  };
  const arm: Arm = {
    subscriptionId: 's',
    tenantId: 't',
    place: { environment: 'custom', armEndpoint: 'https://arm', tenantId: 't' },
    send,
    list: async (request) => ((await send({ ...request, method: 'GET' })).body as { value: Record<string, unknown>[] }).value,
    principal: () => Promise.resolve(undefined),
    now: () => new Date(0),
    sleep: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
  };
  return { arm, asked, waits, left: () => queue.length };
}

const request: ArmRequest = { method: 'PUT', path: '/x', apiVersion: '1', doing: 'Making x' };
const asyncHeader = { 'azure-asyncoperation': 'https://arm/op' };
const running = (headers?: Record<string, string>): Reply => [200, { status: 'Running' }, headers ?? {}];
const noTurn = (): Promise<void> => Promise.resolve();

describe('runOperation', () => {
  it('obeys Retry-After, in seconds and as a date', async () => {
    const { arm, waits } = script([
      [201, {}, { ...asyncHeader, 'retry-after': '7' }],
      running({ 'retry-after': 'Thu, 01 Jan 1970 00:00:03 GMT' }),
      running(),
      [200, { status: 'Succeeded' }],
    ]);
    const end = await runOperation(arm, request, noTurn);
    expect(end.status).toBe('succeeded');
    // Every second look is a turn's, so a wait that Azure has named holds for two.
    expect(waits.slice(0, 4)).toEqual([7000, 3000, 3000, pause(13_000)]);
  });

  it('without it asks soon at first and then more rarely, and takes turns with the progress', async () => {
    const order: string[] = [];
    const { arm, waits, asked } = script([[201, {}, asyncHeader], ...Array.from({ length: 10 }, () => running()), [200, { status: 'Succeeded' }]]);
    await runOperation(arm, request, () => {
      order.push(`turn after ${asked.length}`);
      return Promise.resolve();
    });
    expect(waits[0]).toBe(500);
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(Math.max(...waits)).toBeLessThanOrEqual(3000);
    expect(order.slice(0, 3)).toEqual(['turn after 2', 'turn after 3', 'turn after 4']);
    expect(order).toHaveLength(11);
  });

  it('asks at once when the progress has seen the end, and does not look at it again', async () => {
    const { arm, waits } = script([[201, {}, asyncHeader], running(), [200, { status: 'Succeeded' }]]);
    let turns = 0;
    await runOperation(arm, request, () => {
      turns++;
      return Promise.resolve(true);
    });
    expect({ turns, waits: waits.length }).toEqual({ turns: 1, waits: 2 });
  });

  it('gives Azure’s words where it failed or was cancelled', async () => {
    const failed = await runOperation(script([[201, {}, asyncHeader], [200, { status: 'Failed', error: { code: 'C', message: 'Why.' } }]]).arm, request, noTurn);
    expect(failed).toMatchObject({ status: 'failed', problems: [{ what: 'Why.', code: 'C' }] });
    const canceled = await runOperation(script([[201, {}, asyncHeader], [200, { status: 'Canceled' }]]).arm, request, noTurn);
    expect(canceled.status).toBe('canceled');
  });

  it('takes for deleted what is not there to delete', async () => {
    const { arm } = script([[404, { error: { code: 'ResourceGroupNotFound', message: 'x' } }]]);
    expect((await runOperation(arm, { ...request, method: 'DELETE' }, noTurn)).status).toBe('succeeded');
    await expect(runOperation(script([[404, {}]]).arm, request, noTurn)).rejects.toThrow(ActionError);
  });
});

describe('runDeployment', () => {
  const deployment = { resourceGroup: 'g', name: 'd', template: {}, parameters: {} };
  const active: Reply = [409, { error: { code: 'DeploymentActive', message: 'Unable to edit or replace deployment' } }];
  const shown = (provisioningState: string, correlationId: string): Reply => [200, { id: '/d', name: 'd', properties: { provisioningState, correlationId } }];
  const list: Reply = [200, { value: [{ operationId: '1', properties: { provisioningOperation: 'EvaluateDeploymentOutput', provisioningState: 'Succeeded' } }] }];

  function watch(): { watch: Watch; told: string[]; sent: string[] } {
    const told: string[] = [];
    const sent: string[] = [];
    return {
      told,
      sent,
      watch: { before: async () => {}, sending: (id) => sent.push(id), accepted: () => told.push('accepted'), busy: (one) => told.push(`busy ${one.state}`), turn: () => told.push('turn') },
    };
  }

  it('waits for an earlier one of another run, then sends its own', async () => {
    const { arm, asked } = script([active, shown('Running', 'other'), shown('Running', 'other'), shown('Failed', 'other'), [201, {}, asyncHeader], [200, { status: 'Succeeded' }], list]);
    const seen = watch();
    expect((await runDeployment(arm, deployment, seen.watch)).status).toBe('succeeded');
    expect(asked.map((one) => one.method)).toEqual(['PUT', 'GET', 'GET', 'GET', 'PUT', 'GET', 'GET']);
    expect(seen.told).toEqual(['busy Running', 'accepted', 'turn']);
    // Each is a piece of work of its own.
    expect(new Set(seen.sent).size).toBe(2);
    expect(asked.filter((one) => one.method === 'PUT').map((one) => one.correlationId)).toEqual(seen.sent);
  });

  it('joins its own where the answer was lost on the way', async () => {
    const seen = watch();
    const { arm, asked } = script([]);
    const replies: ((id: string) => Reply)[] = [() => active, (id) => shown('Running', id.toUpperCase()), (id) => shown('Succeeded', id), () => list];
    const joined: Arm = {
      ...arm,
      send: (one) => {
        asked.push(one);
        const [status, body] = (replies.shift() as (id: string) => Reply)(seen.sent[0] ?? '');
        return Promise.resolve({ status, body, headers: {} });
      },
      list: () => Promise.resolve((list[1] as { value: Record<string, unknown>[] }).value),
    };
    expect((await runDeployment(joined, deployment, seen.watch)).status).toBe('succeeded');
    expect(asked.map((one) => one.method)).toEqual(['PUT', 'GET', 'GET']);
    expect(asked[2]?.path).toMatch(/deployments\/d\?api-version=/);
    expect(seen.told).toEqual(['accepted', 'turn']);
  });

  it('throws any other refusal at once', async () => {
    const { arm } = script([[409, { error: { code: 'ResourceGroupBeingDeleted', message: 'Going.' } }]]);
    await expect(runDeployment(arm, deployment, watch().watch)).rejects.toThrow(/Going\..*ResourceGroupBeingDeleted/);
  });

  it('deploys incrementally, always', async () => {
    const { arm, asked } = script([[201, {}, asyncHeader], [200, { status: 'Succeeded' }], list]);
    await runDeployment(arm, deployment, watch().watch);
    expect(asked[0]?.body).toMatchObject({ properties: { mode: 'Incremental' } });
  });

  it('tells that an earlier one ended, and only then', async () => {
    expect(await awaitEarlier(script([[404, {}]]).arm, deployment, () => undefined)).toBeUndefined();
    expect(await awaitEarlier(script([shown('Succeeded', 'x')]).arm, deployment, () => undefined)).toMatchObject({ state: 'Succeeded' });
    expect(await awaitEarlier(script([shown('Accepted', 'x'), shown('Running', 'x'), shown('Canceled', 'x')]).arm, deployment, () => undefined)).toMatchObject({ state: 'Canceled' });
  });

  it('cancels, and gives Azure’s reason where it will not', async () => {
    expect(await cancelDeployment(script([[204]]).arm, 'g', 'd')).toBeUndefined();
    const refused = await cancelDeployment(script([[409, { error: { code: 'DeploymentCannotBeCancelled', message: 'Over.' } }]]).arm, 'g', 'd');
    expect(refused).toMatchObject({ what: 'Over.', code: 'DeploymentCannotBeCancelled' });
  });
});
