// Many runs deploy one pool at the same moment: Azure sees one writer at a time, and every run ends well or says why it stopped.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openBed, type Bed } from './bed.ts';

// Processes are started one after another: on a busy machine that takes its time.
jest.setTimeout(600_000);

const proof = process.env['DSVM_PROOF'] === '1';
const many = proof ? 20 : 5;

interface Ended {
  deployment: { correlationId: string; timestamp: string; duration: string; state: string } | null;
}

const seconds = (duration: string): number => {
  const [, minutes = '0', rest = ''] = /^PT(?:(\d+)M)?([\d.]+)S$/.exec(duration) ?? [];
  return Number(minutes) * 60 + Number(rest);
};

describe(`${many} deploys of one pool at once`, () => {
  let bed: Bed;
  beforeAll(async () => {
    // A twentieth of Azure's pace: a deployment lasts as long as a run takes to start.
    bed = await openBed({ fast: false, azure: { slowness: 0.05 } });
  });
  afterAll(() => bed.close());

  it('are one writer at a time', async () => {
    await bed.requests();
    const runs = await Promise.all(Array.from({ length: many }, () => bed.run('deploy', { inputs: { comment: 'off' } })));
    for (const run of runs) expect({ exitCode: run.exitCode, log: run.exitCode === 0 ? '' : run.log }).toEqual({ exitCode: 0, log: '' });
    const log = await bed.requests();
    const writes = log.filter(({ method, path, status }) => method !== 'GET' && status < 400 && !/\/(validate|oauth2\/v2\.0\/token|checkNameAvailability)$/i.test(path));
    const sent = writes.filter((one) => one.method === 'PUT' && /\/deployments\/dsvm-pool-research$/i.test(one.path));
    // Beside deployments there is nothing but the group, made by those that found none yet.
    expect([...new Set(writes.filter((one) => !sent.includes(one)).map(({ method, path }) => `${method} ${path.toLowerCase().split('/resourcegroups/')[1] ?? path}`))]).toEqual(['PUT dsvm-research']);
    // One for each run, each its own.
    expect(new Set(sent.map((one) => one.correlationId)).size).toBe(many);
    expect(sent).toHaveLength(many);
    const ends = runs.map((run) => (JSON.parse(run.report) as Ended).deployment);
    expect(new Set(ends.map((one) => one?.correlationId))).toEqual(new Set(sent.map((one) => one.correlationId)));
    // Each began, by Azure's clock, when the one before it had ended; of one whose place the next took at once Azure keeps no times.
    const spans = ends.flatMap((one) => (one === null || one.duration === '' ? [] : [{ from: Date.parse(one.timestamp) - seconds(one.duration) * 1000, to: Date.parse(one.timestamp) }])).toSorted((a, b) => a.from - b.from);
    expect(spans.length).toBeGreaterThan(0);
    expect(spans.every(({ from, to }) => from < to)).toBe(true);
    expect(spans.slice(1).filter(({ from }, index) => from < (spans[index]?.to ?? 0) - 1)).toEqual([]);
    // Who could not begin at once said what it waited for.
    const waited = runs.filter((run) => /An earlier deployment dsvm-pool-research is \w+ \(DeploymentActive\); this run goes on when it has ended/.test(run.log));
    expect(waited.length).toBeGreaterThan(0);
    expect(runs.filter((run) => run.outputs['changed'] === 'true').length).toBeGreaterThan(0);
  });

  it('stop where the pool’s group became another’s since they looked, and send nothing', async () => {
    const group = `/subscriptions/${bed.stack.azure.subscriptionId}/resourceGroups/dsvm-research`;
    await bed.requests();
    // Between the last look at the group and the deployment lies the validation: it takes its time.
    await bed.admin('POST', '/faults', { match: 'POST /**/validate', action: { delaySeconds: 3 } });
    const state = { over: false };
    const run = bed.run('deploy', { inputs: { comment: 'off', parameters: 'instanceCount: 4' } }).finally(() => (state.over = true));
    for (let looks = 0; looks < 2 && !state.over; await sleep(20)) {
      looks += (await bed.requests()).filter(({ method, path }) => method === 'GET' && /\/resourcegroups\/dsvm-research$/i.test(path)).length;
    }
    await bed.arm('PATCH', `${group}?api-version=2025-04-01`, { tags: { 'dsvm-pool': 'teaching', 'dsvm-pool-repository': '1', 'dsvm-pool-schema': '1', 'dsvm-pool-group': 'created' } });
    const { exitCode, log } = await run;
    await bed.admin('DELETE', '/faults');
    expect(exitCode).toBe(1);
    expect(log).toContain('Azure has validated template and parameters.');
    expect(log).toMatch(/^::error::The resource group dsvm-research is not this pool’s: pool "teaching" of the repository with id 1/m);
    expect((await bed.requests()).filter(({ method, path }) => method === 'PUT' && /\/deployments\//i.test(path))).toEqual([]);
  });
});
