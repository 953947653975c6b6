// The runner cancels: SIGINT, SIGTERM 7.5 s later, and kills after 2.5 s more. Whenever that happens, the next run converges.
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { StepResult } from '../../local/github/runner/step.ts';
import { openBed, type Bed, type RunSettings } from './bed.ts';
import { deploymentState, expectHonest, groupOf, inLanes, proof, removeGroup, reportOf, sample, says } from './grid.ts';

const mine = (group: string, more: Record<string, string> = {}): RunSettings => ({ inputs: { 'resource-group': group, ...more } });

interface Cut {
  run: StepResult;
  /** From the signal to the end. */
  seconds: number;
}

/** Runs a command and signals it when `when` resolves. */
async function interrupted(bed: Bed, signal: 'SIGINT' | 'SIGKILL', settings: RunSettings, when: (child: ChildProcess) => Promise<void>, command = 'deploy'): Promise<Cut> {
  const { promise, resolve } = Promise.withResolvers<ChildProcess>();
  let at = Number.NaN;
  const run = bed.run(command, { ...settings, started: resolve });
  const child = await promise;
  await when(child);
  at = performance.now();
  child.kill(signal);
  return { run: await run, seconds: (performance.now() - at) / 1000 };
}

/** A wait for the nth answer of the local Azure from now on. */
async function answered(bed: Bed, nth: number): Promise<() => Promise<void>> {
  const lines = async (after: number, wait: number): Promise<number> =>
    (await bed.admin('GET', `/log?after=${after}&wait=${wait}`)).split('\n').filter(Boolean).length;
  const before = await lines(0, 0);
  return async () => {
    for (let done = 0, more = 1; done < nth && more > 0; done += more) more = await lines(before + done, 20);
  };
}

jest.setTimeout(60_000);

const accepted = (child: ChildProcess): Promise<void> => says(child, 'Azure has accepted the deployment');

describe('a deploy that is stopped at its k-th request', () => {
  let beds: Bed[] = [];
  let count = 0;
  beforeAll(async () => {
    beds = await Promise.all(Array.from({ length: 2 }, () => openBed()));
    const [bed] = beds as [Bed];
    await bed.run('deploy', mine('count'));
    count = (await bed.requests()).length;
  });
  afterAll(async () => {
    await Promise.all(beds.map((bed) => bed.close()));
  });

  it('leaves what the next run brings to the end', async () => {
    const grid = (['SIGINT', 'SIGKILL'] as const).flatMap((signal) =>
      (['answered', 'under way', 'half made'] as const).flatMap((how) => Array.from({ length: count - 1 }, (_, index) => ({ signal, how, nth: index + 1 }))),
    );
    await inLanes(beds, sample('interruptions', grid, 10), async (bed, { signal, how, nth }) => {
      const group = `${signal}-${how.replace(' ', '-')}-${nth}`.toLowerCase();
      // Held back, the next request is on its way when the signal comes; Azure does what it asks although nobody waits for the answer.
      if (how === 'under way') await bed.admin('POST', '/faults', { match: '* /**', nth: nth + 1, action: { delaySeconds: 1 } });
      // Azure comes to no end before the next run has begun.
      if (how === 'half made') await bed.admin('POST', '/clock', { hold: true });
      const nthAnswer = await answered(bed, nth);
      const { run, seconds } = await interrupted(bed, signal, mine(group), async () => {
        await nthAnswer();
        if (how === 'under way') await sleep(100);
      });
      const text = `${signal}, ${how}, ${nth}: ${run.log}`;
      expect(seconds).toBeLessThan(7);
      if (signal === 'SIGINT' && run.exitCode !== 0) {
        expect(text).toMatch(/^::error.*The run was cancelled\./m);
        expect(reportOf(run).ok).toBe(false);
        expect(run.summary).toContain('The run was cancelled');
      }
      if (how === 'under way') {
        await sleep(1000);
        await bed.admin('DELETE', '/faults');
      }
      const release = how === 'half made' ? sleep(1500).then(() => bed.admin('POST', '/clock', { hold: false })) : undefined;
      const next = await bed.run('deploy', mine(group));
      await release;
      expect(`${text}\nNEXT\n${next.log}`).not.toMatch(/NEXT[^]*::error/);
      await expectHonest(bed, next, group);
      expect(next.outputs).toMatchObject({ instances: '3' });
      await removeGroup(bed, group);
    });
  }, proof ? 3_600_000 : 180_000);
});

describe('a deploy that is cancelled while Azure deploys', () => {
  let bed: Bed;
  beforeAll(async () => {
    bed = await openBed();
  });
  afterAll(() => bed.close());
  // Whatever Azure is making or deleting stays as it is until it may go on.
  beforeEach(() => bed.admin('POST', '/clock', { hold: true }));
  afterEach(() => goOn());
  const goOn = (): Promise<string> => bed.admin('POST', '/clock', { hold: false });

  it('says what goes on, how to follow and how to stop it; the next run waits for it and converges', async () => {
    const { run, seconds } = await interrupted(bed, 'SIGINT', mine('goes-on'), accepted);
    expect(seconds).toBeLessThan(7);
    expect(run.exitCode).toBe(1);
    for (const text of [run.log, run.summary, run.report]) {
      expect(text).toMatch(/The run was cancelled\. In Azure the deployment `?dsvm-pool-research`? goes on/);
      expect(text).toMatch(/`az deployment group cancel --subscription [0-9a-f-]{36} --resource-group goes-on --name dsvm-pool-research`/);
    }
    expect(run.log).toMatch(/goes on \(Running\): https:\/\/localhost:\d+\/subscriptions\/.*\/deployments\/dsvm-pool-research/);
    expect(run.outputs['deployment-id']).toMatch(/dsvm-pool-research$/);
    expect(reportOf(run)).toMatchObject({ ok: false, deployment: { state: 'Running' } });
    expect(run.summary).not.toMatch(/deployment failed/);

    const { promise, resolve } = Promise.withResolvers<ChildProcess>();
    const second = bed.run('deploy', { ...mine('goes-on'), started: resolve });
    await says(await promise, 'An earlier deployment');
    await goOn();
    const next = await second;
    expect(next.log).toMatch(/An earlier deployment dsvm-pool-research is Running \(DeploymentActive\).*https:\/\/localhost/);
    expect(next.exitCode).toBe(0);
    // What the first run began and Azure finished is not this run's change.
    expect(next.outputs).toMatchObject({ instances: '3', changed: 'false' });
    await expectHonest(bed, next, 'goes-on');
  });

  it('does not take for others’ what its own earlier deployment is only just making', async () => {
    await interrupted(bed, 'SIGKILL', mine('just-making'), accepted);
    await bed.requests();
    const { promise, resolve } = Promise.withResolvers<ChildProcess>();
    const second = bed.run('deploy', { ...mine('just-making'), started: resolve });
    await says(await promise, 'An earlier deployment');
    // What is half made has its label and its vCPUs, and may not be there to be seen: none of that is asked for before the end.
    const early = (await bed.requests()).filter((one) => /\/(usages|skus|CheckDnsNameAvailability)$/i.test(one.path));
    await goOn();
    const next = await second;
    expect(early).toEqual([]);
    expect(next.log).not.toMatch(/^::error/m);
    expect(next.outputs).toMatchObject({ instances: '3', changed: 'false' });
  });

  it('blames no endpoint for checks that were cut off', async () => {
    await goOn();
    const { run, seconds } = await interrupted(bed, 'SIGINT', mine('checks', { 'smoke-level': 'door' }), (child) => says(child, 'Checks'));
    expect(seconds).toBeLessThan(7);
    expect(run.log.split('\n').filter((line) => line.startsWith('::error'))).toEqual([expect.stringMatching(/^::error::The run was cancelled, during the checks\. Nothing that it started goes on in Azure\./)]);
    expect(reportOf(run)).toMatchObject({ ok: false, deployment: { state: 'Succeeded' } });
  });

  it('with cancel-on-interrupt asks Azure to stop, and says that Azure will', async () => {
    const { run, seconds } = await interrupted(bed, 'SIGINT', mine('stops', { 'cancel-on-interrupt': 'true' }), accepted);
    expect(seconds).toBeLessThan(7);
    expect(run.exitCode).toBe(1);
    expect(run.log).toMatch(/^::error.*Azure has accepted the cancellation of the deployment dsvm-pool-research/m);
    expect(reportOf(run)).toMatchObject({ ok: false, deployment: { state: 'Canceled' } });
    expect(await deploymentState(bed, 'stops')).toBe('Canceled');
    await goOn();
    const next = await bed.run('deploy', mine('stops'));
    expect(next.log).not.toMatch(/^::error/m);
    await expectHonest(bed, next, 'stops');
    expect(next.outputs).toMatchObject({ instances: '3' });
  });

  it('says Azure’s own words where it refuses to stop', async () => {
    await bed.admin('POST', '/faults', { match: 'POST /**/cancel', action: { status: 409, body: { error: { code: 'DeploymentCannotBeCancelled', message: 'Not now.' } } } });
    const { run } = await interrupted(bed, 'SIGINT', mine('refused', { 'cancel-on-interrupt': 'true' }), accepted);
    await bed.admin('DELETE', '/faults');
    expect(run.log).toMatch(/^::error.*Azure has refused to cancel the deployment: Not now\..*goes on.*DeploymentCannotBeCancelled/m);
  });

  it('ends within 7 s without a network, and does not claim to know', async () => {
    // A GitHub that takes every connection and never says a word.
    const silent = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const settings = {
      ...mine('silent', { 'cancel-on-interrupt': 'true' }),
      event: bed.stack.github.event('push', {}),
      env: { GITHUB_API_URL: `http://127.0.0.1:${(silent.address() as AddressInfo).port}` },
    };
    const { run, seconds } = await interrupted(bed, 'SIGINT', settings, async (child) => {
      await accepted(child);
      await bed.admin('POST', '/faults', { match: '* /**', action: { delaySeconds: 30 } });
    });
    await bed.admin('DELETE', '/faults');
    silent.close();
    expect(seconds).toBeLessThan(7);
    expect(run.exitCode).toBe(1);
    expect(run.log).toMatch(/^::error.*may be going on, Azure could not be asked in time/m);
    expect(run.summary).toContain('az deployment group cancel');
    expect(reportOf(run)).toMatchObject({ ok: false, deployment: { state: 'Unknown' } });
  });

  it('says that a deletion cannot be stopped; the next teardown waits for it', async () => {
    const pool = mine('deleted');
    await goOn();
    await bed.run('deploy', pool);
    await bed.admin('POST', '/clock', { hold: true });
    await bed.requests();
    const { run, seconds } = await interrupted(
      bed,
      'SIGINT',
      pool,
      async () => {
        while (!(await bed.requests()).some((one) => one.method === 'DELETE')) await sleep(50);
      },
      'teardown',
    );
    expect(seconds).toBeLessThan(7);
    expect(run.exitCode).toBe(1);
    expect(run.log).toMatch(/^::error.*The run was cancelled\. Azure goes on deleting the resource group deleted.*Run teardown again/m);
    await goOn();
    const next = await bed.run('teardown', pool);
    expect(next.exitCode).toBe(0);
    expect((await bed.arm('GET', `${groupOf(bed, 'deleted')}?api-version=2025-04-01`)).status).toBe(404);
  });

  it('takes the same path when its own timeout is over', async () => {
    const run = await bed.run('deploy', mine('timeout', { timeout: '0.2' }));
    expect(run.exitCode).toBe(1);
    expect(run.seconds).toBeLessThan(12 + 7);
    expect(run.log).toMatch(/^::error.*The timeout of 0\.2 minutes \(input `timeout`\) is over\. In Azure the deployment dsvm-pool-research goes on \(Running\)/m);
    expect(reportOf(run)).toMatchObject({ ok: false, deployment: { state: 'Running' } });
  });
});
