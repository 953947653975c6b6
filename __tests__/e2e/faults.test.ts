// For each request of a deploy in turn: what networks and services do to it. The run ends in success, or says why not.
import type { ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openBed, type Bed } from './bed.ts';
import { expectHonest, inLanes, proof, removeGroup, reportOf, sample, says } from './grid.ts';

const busy = { error: { code: 'ServerBusy', message: 'Try again later.' } };
const faults = {
  '429 with Retry-After': { status: 429, headers: { 'retry-after': '1' }, body: busy },
  '429 without': { status: 429, body: busy },
  '500': { status: 500, body: busy },
  '503': { status: 503, body: 'The service is unavailable.' },
  'reset before the answer': { cut: 'connect' },
  'reset within the headers': { cut: 'headers' },
  'cut within the body': { cut: 'body' },
  late: { delaySeconds: proof ? 60 : 2 },
} as const;
type Fault = keyof typeof faults;

interface Cell {
  fault: Fault;
  nth: number;
}

jest.setTimeout(60_000);

describe('a deploy whose k-th request fails once', () => {
  let beds: Bed[] = [];
  let count = 0;
  beforeAll(async () => {
    beds = await Promise.all(Array.from({ length: proof ? 8 : 2 }, () => openBed()));
    const [bed] = beds as [Bed];
    await bed.run('deploy', { inputs: { 'resource-group': 'count' } });
    count = (await bed.requests()).length;
  });
  afterAll(async () => {
    await Promise.all(beds.map((bed) => bed.close()));
  });

  const all = (nths: number): Cell[] =>
    (Object.keys(faults) as Fault[]).flatMap((fault) => Array.from({ length: nths }, (_, index) => ({ fault, nth: index + 1 })));

  it('ends in success, says each wait, and reports what Azure has', async () => {
    expect(count).toBeGreaterThan(15);
    const cells = sample('faults', all(count), 20);
    await inLanes(beds, cells, async (bed, { fault, nth }) => {
      const group = `fault-${nth}-${fault.replaceAll(/\W+/g, '-')}`;
      await bed.admin('DELETE', '/faults');
      await bed.admin('POST', '/faults', { match: '* /**', nth, action: faults[fault] });
      const run = await bed.run('deploy', { inputs: { 'resource-group': group } });
      await bed.admin('DELETE', '/faults');
      try {
        await expectHonest(bed, run, group);
        expect(run.exitCode).toBe(0);
        expect(run.outputs).toMatchObject({ instances: '3', changed: 'true' });
        // An answer without a body is whole before it is cut.
        if (fault !== 'late' && fault !== 'cut within the body') expect(run.log).toMatch(/^.+: .*localhost.+\. Trying again in \d+(\.\d+)? s(, as it asks)? \(try 2 of \d\)\.$/m);
        else expect(run.log).not.toMatch(/Given up/);
      } catch (error) {
        throw new Error(`${fault} at request ${nth}:\n${run.log}\n${String(error)}`, { cause: error });
      }
      await removeGroup(bed, group);
    });
  }, proof ? 3_600_000 : 180_000);

  it('never waits longer for one request than five minutes, and says so', async () => {
    const [bed] = beds as [Bed];
    await bed.admin('POST', '/faults', { match: 'POST /**/validate', action: { status: 429, headers: { 'retry-after': '900' }, body: busy } });
    const run = await bed.run('deploy', { inputs: { 'resource-group': 'patience' } });
    await bed.admin('DELETE', '/faults');
    expect(run.exitCode).toBe(1);
    expect(run.log).toMatch(/Validating the deployment: localhost:\d+ answered 429 \(ServerBusy\)\. Waiting 900 s more would take longer than the 5 minutes/);
    expect(run.log).toMatch(/^::error.*Try again later\..*ServerBusy/m);
    await expectHonest(bed, run, 'patience');
  });

  it('joins its own deployment where the answer to it was lost, and does not begin another', async () => {
    const bed = await openBed();
    try {
      // Azure has it and is not done with it when it is asked again.
      await bed.admin('POST', '/clock', { hold: true });
      await bed.admin('POST', '/faults', { match: 'PUT /**/deployments/*', nth: 1, action: { cut: 'headers' } });
      const { promise, resolve } = Promise.withResolvers<ChildProcess>();
      const whole = bed.run('deploy', { started: resolve });
      await says(await promise, 'Azure has accepted the deployment');
      await bed.admin('POST', '/clock', { hold: false });
      const run = await whole;
      await expectHonest(bed, run, 'dsvm-research');
      expect(run.exitCode).toBe(0);
      expect(run.log).not.toContain('An earlier deployment');
      expect(reportOf(run).deployment?.resources.length).toBeGreaterThan(3);
      const puts = (await bed.requests()).filter((one) => one.method === 'PUT' && one.path.endsWith('/deployments/dsvm-pool-research'));
      expect(puts.map((one) => one.status)).toEqual([201, 409]);
      // Both are one piece of work to Azure.
      expect(new Set(puts.map((one) => one.correlationId)).size).toBe(1);
    } finally {
      await bed.close();
    }
  });
});

// What a captive portal, a broken gateway or a proxy that breaks TLS open may say in Azure's place.
const foreign = { html: '<html>Welcome</html>', nothing: '', null: 'null', object: {}, list: [], text: '"x"', 'a list of nothing': { value: [null] }, 'no list': { value: 'x' } } as const;

describe('a deploy whose k-th request is answered by who knows whom', () => {
  let beds: Bed[] = [];
  afterAll(async () => {
    await Promise.all(beds.map((bed) => bed.close()));
  });

  it('ends in success or says so; it is never a defect', async () => {
    beds = await Promise.all([openBed(), openBed()]);
    const [bed] = beds as [Bed];
    await bed.run('deploy', { inputs: { 'resource-group': 'count' } });
    const count = (await bed.requests()).length;
    const grid = (Object.keys(foreign) as (keyof typeof foreign)[]).flatMap((what) => Array.from({ length: count }, (_, index) => ({ what, nth: index + 1 })));
    // The group's, the first list's and the deployment's are those that are read most closely.
    await inLanes(beds, sample('foreign answers', grid, 8, ({ what, nth }) => (what === 'html' && nth === 4) || (what === 'object' && [3, 19].includes(nth))), async (own, { what, nth }) => {
      const group = `foreign-${what.replaceAll(' ', '-')}-${nth}`;
      await own.admin('POST', '/faults', { match: '* /**', nth, action: { status: 200, body: foreign[what] } });
      // Where Azure has nothing to tell of a deployment that has not reached it, the run waits for it until its time is over.
      const run = await own.run('deploy', { inputs: { 'resource-group': group, timeout: '0.5' } });
      await own.admin('DELETE', '/faults');
      const report = reportOf(run);
      const told = `${what} at request ${nth}:\n${run.log}`;
      expect({ told, ok: report.ok, errors: /^::error/m.test(run.log), defect: run.raw.includes('a defect of the action') }).toEqual({ told, ok: run.exitCode === 0, errors: run.exitCode !== 0, defect: false });
      if (what === 'html' && run.exitCode !== 0 && nth > 2 && nth !== 8) expect(run.log).toMatch(/^::error.* answered 200\. The answer is no JSON: <html>Welcome<\/html>/m);
      await removeGroup(own, group);
    });
  }, proof ? 3_600_000 : 120_000);
});
