// The workflows that apply a schedule and those that watch over it, as people copy them, on Azure's own clock: with late runs, lost runs, and runs
// that do not come any more.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openRunner, type Run, type Runner, type RunResult } from '../../local/github/runner/runner.ts';
import { actionOf, openBed, password, root, type Bed } from './bed.ts';
import { enrol, subjectIn } from './identities.ts';

const example = (name: string): string => readFileSync(join(root, 'workflows-examples', name), 'utf8');
const course = readFileSync(join(root, 'examples/pools/course.yml'), 'utf8');
const day = 86_400_000;

let bed: Bed;
let runner: Runner;
beforeAll(async () => {
  bed = await openBed({ azure: { tokenSeconds: 30 * 86_400 } });
  const { azure, caFile, proxyUrl, github } = bed.stack;
  const subscription = `/subscriptions/${azure.subscriptionId}`;
  const group = `${subscription}/resourceGroups/dsvm-course`;
  expect((await bed.arm('PUT', `${group}?api-version=2025-04-01`, { location: 'westeurope' })).status).toBe(201);
  // No more than docs/setup.md gives.
  const deployer = await enrol(bed, subjectIn(bed, 'dsvm'), [{ role: 'Reader', scope: subscription }, { role: 'Contributor', scope: group }]);
  runner = openRunner(github, {
    actions: { 'org/dsvm-pool-action': actionOf(bed) },
    env: { NODE_EXTRA_CA_CERTS: caFile, HTTPS_PROXY: proxyUrl, NO_PROXY: '127.0.0.1' },
    vars: { AZURE_SUBSCRIPTION_ID: azure.subscriptionId, AZURE_TENANT_ID: azure.tenantId },
    environments: { dsvm: { branches: ['main'], vars: { AZURE_CLIENT_ID: deployer }, secrets: { POOL_PASSWORD: password } } },
  });
  // A Monday, ten to nine in Berlin: the first lab is on.
  await set('2026-11-23T07:50:00Z');
  const workflows = ['deploy.yml', 'scheduled-scale.yml', 'watch-daily.yml'].map((name) => [`.github/workflows/${name}`, example(name)]);
  const parameters = readFileSync(join(root, 'examples/pools/course.parameters.json'), 'utf8');
  // The examples name the pool file research.yml.
  github.push('Set up', { ...(Object.fromEntries(workflows) as Record<string, string>), 'pools/research.yml': course.replace('level: login', 'level: none'), 'pools/course.parameters.json': parameters });
});
afterAll(async () => {
  await bed.close();
});

const set = (now: string): Promise<string> => bed.admin('POST', '/clock', { now });
const ended = (runs: readonly Run[]): Promise<RunResult[]> => Promise.all(runs.map((run) => run.ended));
/** How runs ended, and what they said where that is no success. */
const endings = (runs: readonly RunResult[]): string[] => runs.map(({ record, conclusion, log, errors }) => `${record.name}: ${conclusion}${conclusion === 'success' ? '' : `\n${errors.join('\n')}${log}`}`);

/** What is planned between two instants happens at the second: late, or very late. */
async function tick(from: string, until: string): Promise<RunResult[]> {
  await set(until);
  return ended(await runner.tick(Date.parse(from), Date.parse(until)));
}

async function setting(): Promise<{ name: string; profiles: { name: string; capacity: { minimum: string; maximum: string } }[] }> {
  const { body } = await bed.arm('GET', `/subscriptions/${bed.stack.azure.subscriptionId}/resourceGroups/dsvm-course/providers/Microsoft.Insights/autoscaleSettings?api-version=2022-10-01`);
  return (body['value'] as { properties: Awaited<ReturnType<typeof setting>> }[])[0]!.properties;
}

// To ask an instance who is there is no write.
const writes = async (): Promise<string[]> => (await bed.requests()).filter(({ method, path }) => path.startsWith('/subscriptions') && method !== 'GET' && !/\/runCommand\b/.test(path)).map(({ method, path }) => `${method} ${path}`);
const errors = ({ jobs }: RunResult): string => jobs.flatMap(({ annotations }) => annotations.filter(({ level }) => level === 'error').map(({ message }) => message)).join('\n');

async function push(name: string): Promise<RunResult> {
  const { sha } = bed.stack.github.push('A change', { 'README.md': `${Math.random()}` });
  const runs = await ended(await runner.trigger('push', { sha }));
  const found = runs.find(({ record }) => record.name === name);
  if (found === undefined) throw new Error(`The push started ${runs.map(({ record }) => record.name).join(', ')}`);
  return found;
}

it('a merge deploys the pool with its schedule, and the watch waits for the first scheduled run', async () => {
  const { sha } = bed.stack.github.push('The pool', { 'pools/note.md': 'x' });
  expect(endings(await ended(await runner.trigger('push', { sha })))).toEqual(['Deploy the pool: success']);
  bed.stack.github.push('Watch it', { '.github/workflows/watch.yml': example('watch.yml') });
  expect(endings([await push('Watch the pool')])).toEqual(['Watch the pool: success']);
  expect((await setting()).profiles.length).toBeGreaterThan(3);
});

it('runs apply it, hours late and two at once too, and the next writes nothing', async () => {
  expect(endings(await tick('2026-11-23T08:00:00Z', '2026-11-23T08:20:00Z'))).toEqual(['Scale the pool: success']);
  // Those of 11:37, 12:07 and 12:37 in Berlin are started together, at lunch.
  expect(endings(await tick('2026-11-23T10:30:00Z', '2026-11-23T11:40:00Z'))).toEqual(Array.from({ length: 3 }, () => 'Scale the pool: success'));
  await writes();
  const [last] = await tick('2026-11-23T12:36:00Z', '2026-11-23T12:45:00Z');
  expect([last?.conclusion, last?.log.includes('Nothing had to be changed.'), await writes()]).toEqual(['success', true, []]);
  // Every half hour a run, and not one of them a deployment.
  expect(bed.stack.github.deployments().map(({ environment }) => environment)).toEqual(['dsvm']);
});

it('somebody asks for another number for a while, and nothing that is typed becomes more than that', async () => {
  const asked = await (await runner.dispatch('scheduled-scale.yml', { instances: '3', for: '2h' })).ended;
  expect(endings([asked])).toEqual(['Scale the pool: success']);
  // What the morning lab has left the afternoon would have kept: Azure spares it, so only the least is fixed.
  expect((await setting()).profiles.filter(({ name }) => /^override to 3 after \d+ from 2026-11-23T12:45Z until 2026-11-23T14:45Z/.test(name)).map(({ capacity }) => capacity.minimum)).toContain('3');
  await writes();
  const typed = await (await runner.dispatch('scheduled-scale.yml', { instances: '3"; echo hacked; "', for: '$(id)' })).ended;
  expect([typed.conclusion, await writes()]).toEqual(['failure', []]);
  expect(errors(typed)).toContain('The input `instances` is "3\\"; echo hacked; \\"".');
  expect(typed.log).not.toMatch(/^hacked|uid=/m);
  const shown = await push('Watch the pool');
  expect(shown.log).toContain('Somebody asked for 3 until 2026-11-23 15:45');
});

it('the watch is calm while runs come, and red on the next merge and the next morning when they do not', async () => {
  expect(endings([await push('Watch the pool')])).toEqual(['Watch the pool: success']);
  // Nothing but the daily watch is started in the next twenty hours: GitHub has disabled the other file.
  bed.stack.github.setWorkflow('scheduled-scale.yml', 'disabled_manually');
  expect(errors(await push('Watch the pool'))).toMatch(/last succeeded by its schedule less than a minute ago.* Somebody has disabled it/);
  const [morning, ...others] = await tick('2026-11-23T12:45:00Z', '2026-11-24T08:45:00Z');
  expect([morning?.record.name, morning?.conclusion, others]).toEqual(['Watch the pool daily', 'failure', []]);
  expect(errors(morning!)).toContain('The workflow `scheduled-scale.yml`, which applies the schedule, last succeeded by its schedule 20h ago, at 2026-11-23 13:45 in Europe/Berlin (2026-11-23 12:45 UTC); told is at most 6h. Somebody has disabled it.');
  expect(errors(morning!)).toContain('gh workflow enable scheduled-scale.yml');
  expect(morning?.jobs.flatMap(({ annotations }) => annotations.filter(({ level }) => level === 'error').map(({ properties }) => `${properties['file']}:${properties['line']}`))).toEqual([`pools/research.yml:${course.split('\n').findIndex((line) => line.startsWith('  runs:')) + 1}`]);
  // Enabled again: the first run that its schedule begins makes it calm.
  bed.stack.github.setWorkflow('scheduled-scale.yml', 'active');
  expect((await push('Watch the pool')).conclusion).toBe('failure');
  expect(endings(await tick('2026-11-24T09:00:00Z', '2026-11-24T09:10:00Z'))).toEqual(['Scale the pool: success']);
  expect(endings([await push('Watch the pool')])).toEqual(['Watch the pool: success']);
});

it('after 60 days without activity GitHub starts none of the files with a schedule; the first merge tells', async () => {
  for (const file of ['scheduled-scale.yml', 'watch-daily.yml']) bed.stack.github.setWorkflow(file, 'disabled_inactivity');
  const later = Date.parse('2026-11-24T09:10:00Z') + 61 * day;
  expect(await tick('2026-11-24T09:10:00Z', new Date(later).toISOString())).toEqual([]);
  const watch = await push('Watch the pool');
  expect(watch.conclusion).toBe('failure');
  expect(errors(watch)).toContain('GitHub has disabled it, since for 60 days nothing happened in the repository.');
  expect(bed.stack.github.violations()).toEqual([]);
});

it('the watch is red, and says what to add, where it may not ask', async () => {
  bed.stack.github.push('Less', { '.github/workflows/watch.yml': example('watch.yml').replace('      actions: read\n', '') });
  expect((await push('Watch the pool')).errors.join('\n')).toContain("is requesting 'actions: read', but is only allowed 'actions: none'");
  bed.stack.github.push('As it was', { '.github/workflows/watch.yml': example('watch.yml') });
});
