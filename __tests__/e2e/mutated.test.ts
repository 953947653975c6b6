import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mutate, randomOf } from '../unit/pool/mutate.ts';
import { openBed, root, type Bed } from './bed.ts';

const proof = process.env['DSVM_PROOF'] === '1';
const seed = Number(process.env['DSVM_SEED'] ?? Date.now() % 2 ** 31);
const rounds = proof ? 1000 : 12;
const example = (name: string): string => readFileSync(join(root, 'examples/pools', name), 'utf8');
const files = { 'pools/research.yml': example('research.yml'), 'pools/research.parameters.json': example('research.parameters.json') };
const paths = Object.keys(files) as (keyof typeof files)[];

let bed: Bed;
beforeAll(async () => {
  bed = await openBed();
});
afterAll(() => bed.close());

it(`ends each mutated pool or parameters file in located errors without a write, in Azure's own refusal, or in a deploy; DSVM_SEED=${seed}`, async () => {
  console.log(`DSVM_SEED=${seed}`);
  const random = randomOf(seed);
  const ends = { located: 0, looked: 0, refused: 0, deployed: 0 };
  for (let round = 0; round < rounds; round++) {
    const path = paths[round % paths.length]!;
    const text = mutate(files[path], random);
    for (const one of paths) bed.file(one, one === path ? text : files[one]);
    await bed.requests();
    const run = await bed.run('deploy');
    const asked = await bed.requests();
    const context = `round ${round} of seed ${seed}: ${path} ${JSON.stringify(text)}`;
    const fail = (what: string): never => {
      throw new Error(`${what}\n${context}\n${run.raw}`);
    };
    const { ok, problems, deployment } = JSON.parse(run.report || fail('no report')) as { ok: boolean; problems: { what: string; file?: string; line?: number; code?: string }[]; deployment: { state: string } | null };
    if (/defect of the action/.test(run.raw)) fail('a crash');
    if ((run.exitCode === 0) !== ok || run.exitCode > 1) fail(`exit ${run.exitCode} with ok ${String(ok)}`);
    const writes = asked.filter((one) => ['PUT', 'PATCH', 'DELETE'].includes(one.method));
    if (ok) {
      ends.deployed++;
      if (deployment?.state !== 'Succeeded' || run.outputs['pool'] === '') fail('reported as deployed and is not');
    } else if (problems.every((one) => one.file !== undefined)) {
      ends.located++;
      const lines = (file: string): number => (file === path ? text : (files[file as keyof typeof files] ?? '')).split('\n').length;
      if (problems.length === 0 || !problems.every((one) => (one.line ?? 1) >= 1 && (one.line ?? 1) <= Math.max(1, lines(one.file ?? '')))) fail('an error without its place');
      // A size that is none, a label that is taken: Azure was asked before that could be said, and asked is all that it was.
      const more = asked.filter((one) => one.method !== 'GET' && !one.path.endsWith('/oauth2/v2.0/token'));
      if (more.length > 0) fail(`did more than ask although the input is wrong: ${more.map((one) => `${one.method} ${one.path}`).join(', ')}`);
      if (asked.length > 0) ends.looked++;
    } else {
      // What only Azure can know. It said no before anything was written but the group that the deployment needs.
      ends.refused++;
      if (asked.length === 0) fail('an error without its place');
      if (writes.some((one) => !/resourcegroups\/[^/]+$/i.test(one.path) && !/\/deployments\/[^/]+$/i.test(one.path))) fail(`wrote: ${writes.map((one) => `${one.method} ${one.path}`).join(', ')}`);
    }
  }
  console.log(ends);
  // Most can be told from the files alone.
  expect(ends.located).toBeGreaterThan(ends.looked * 2);
  expect(ends.located + ends.refused + ends.deployed).toBe(rounds);
}, 1_800_000);
