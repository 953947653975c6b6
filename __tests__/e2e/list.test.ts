// `list`: the pool files of the checkout that changed, as GitHub tells it of each event; no Azure.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { LocalEvent } from '../../local/github/github.ts';
import type { StepResult } from '../../local/github/runner/step.ts';
import { openBed, root, type Bed } from './bed.ts';

// Processes are started one after another: on a busy machine that takes its time.
jest.setTimeout(60_000);

const pool = (name: string, parameters = `./${name}.parameters.json`): string => `name: ${name}\nlocation: westeurope\nresourceGroup: dsvm-${name}\ntemplate: ./shared/pool.json\nparameters: ${parameters}\n`;
const files: Record<string, string> = {
  'pools/a.yml': pool('a'), 'pools/a.parameters.json': '{"parameters": {}}',
  'pools/b.yml': pool('b'), 'pools/b.parameters.json': '{"parameters": {}}',
  'pools/c.yaml': pool('c', '{}').replace('./shared/pool.json', 'linux'),
  'pools/shared/pool.json': '{"resources": []}', 'pools/shared/cloud-init.yml': 'packages: []', 'README.md': '# Pools\n',
};

describe('list', () => {
  let bed: Bed;
  beforeAll(async () => {
    bed = await openBed();
    bed.stack.github.push('The pools', files);
  });
  beforeEach(() => {
    for (const folder of ['pools', 'envs']) rmSync(join(bed.workspace, folder), { recursive: true, force: true });
    checkout(files);
  });
  afterAll(async () => {
    expect(bed.stack.github.violations()).toEqual([]);
    await bed.close();
  });

  function checkout(tree: Readonly<Record<string, string | null>>): void {
    for (const [path, text] of Object.entries(tree)) {
      if (text === null) rmSync(join(bed.workspace, path));
      else bed.file(path, text);
    }
  }

  // As in a workflow that only lists: no subscription, no identity, no id-token.
  const list = (event: LocalEvent, inputs: Record<string, string> = {}): Promise<StepResult> =>
    bed.run('list', { event, oidc: false, inputs: { pool: '', 'secure-parameters': '', 'subscription-id': '', 'tenant-id': '', 'client-id': '', environment: '', 'arm-endpoint': '', 'authority-host': '', 'smoke-level': '', ...inputs } });

  /** The event of a push of these changes to main, checked out. */
  function push(changes: Readonly<Record<string, string | null>>): LocalEvent {
    const { sha } = bed.stack.github.push('A change', changes);
    checkout(changes);
    return bed.stack.github.event('push', { sha });
  }

  function pools({ exitCode, outputs, log }: StepResult): unknown {
    expect({ exitCode, log: exitCode === 0 ? '' : log }).toEqual({ exitCode: 0, log: '' });
    const schema = JSON.parse(readFileSync(join(root, 'schema', 'pools.schema.json'), 'utf8')) as object;
    const value: unknown = JSON.parse(outputs['pools'] ?? '');
    expect(new Ajv().validate(schema, value)).toBe(true);
    return value;
  }

  it('names the pools whose own file, parameters or template a push changes, and asks Azure nothing', async () => {
    await bed.requests();
    for (const [changes, expected] of [
      [{ 'pools/b.yml': `${pool('b')}# more\n` }, ['pools/b.yml']],
      [{ 'pools/a.parameters.json': '{"parameters": {"x": {"value": 1}}}' }, ['pools/a.yml']],
      [{ 'pools/shared/pool.json': '{"resources": [], "outputs": {}}' }, ['pools/a.yml', 'pools/b.yml']],
      [{ 'README.md': '# More pools\n', 'pools/shared/cloud-init.yml': 'packages: [git]' }, []],
    ] as [Record<string, string>, string[]][]) {
      expect(pools(await list(push(changes)))).toEqual(expected);
    }
    expect(await bed.requests()).toEqual([]);
  });

  it('takes a rename as the pool’s change, and warns that a deleted one still stands', async () => {
    const run = await list(push({ 'pools/b.yml': null, 'pools/bee.yml': `${pool('b')}# more\n`, 'pools/c.yaml': null }));
    expect(pools(run)).toEqual(['pools/bee.yml']);
    expect(run.log).toContain('`pools/b.yml` is now `pools/bee.yml`');
    expect(run.log.split('\n').filter((line) => line.startsWith('::warning'))).toEqual([expect.stringMatching(/`pools\/c\.yaml` is gone.*until `teardown` removes it/)]);
    expect(run.summary).toMatch(/^## ✅ `list` 1 pool to work on/);
    expect(run.summary).toContain('- `pools/bee.yml`');
    bed.stack.github.push('Back again', { 'pools/b.yml': pool('b'), 'pools/bee.yml': null, 'pools/c.yaml': files['pools/c.yaml'] ?? '' });
  });

  it('asks for a pull request’s own files, from all their pages', async () => {
    const { github } = bed.stack;
    const many = Object.fromEntries(Array.from({ length: 130 }, (_, index) => [`docs/${String(index).padStart(3, '0')}.md`, `${index}`]));
    const changes = { ...many, 'pools/a.yml': `${pool('a')}# more\n` };
    const { number } = github.openPullRequest({ title: 'A', branch: `a-${Math.random()}`, files: changes });
    // What main does meanwhile is not the pull request's.
    github.push('Meanwhile', { 'pools/b.yml': `${pool('b')}# meanwhile\n` });
    checkout({ 'pools/a.yml': changes['pools/a.yml'] });
    expect(pools(await list(github.event('pull_request', { number })))).toEqual(['pools/a.yml']);
  });

  it('lists all of them where an event has no files, where a branch was pushed over and where GitHub gives no whole list', async () => {
    const { github } = bed.stack;
    const all = ['pools/a.yml', 'pools/b.yml', 'pools/c.yaml'];
    const told = async (event: LocalEvent, why: RegExp): Promise<void> => {
      const run = await list(event);
      expect(pools(run)).toEqual(all);
      expect(run.log).toMatch(why);
    };
    await told(github.event('schedule', {}), /All 3 pool files of `pools` are listed: the event `schedule` has no changed files/);
    const event = push({ 'README.md': '# One more\n' });
    const pushed = (before: string): LocalEvent => ({ ...event, payload: { ...event.payload, before } });
    await told(pushed('0'.repeat(40)), /the branch is new/);
    await told(pushed('ab'.repeat(20)), /GitHub does not know the commit (ab)+ any more/);
    await told(pushed(github.push('Aside', { 'x.md': 'x' }, `aside-${Math.random()}`).sha), /the branch was pushed over/);
    await told(push(Object.fromEntries(Array.from({ length: 301 }, (_, index) => [`docs/${index}-b.md`, `${index}`]))), /GitHub lists 300 changed files at most/);
  });

  it('stops at 256 and says what is left', async () => {
    const many = Object.fromEntries(Array.from({ length: 260 }, (_, index) => [`envs/${String(index).padStart(3, '0')}.yml`, pool('x')]));
    checkout(many);
    const run = await list(bed.stack.github.event('workflow_dispatch', {}), { pool: './envs/' });
    expect(pools(run)).toEqual(Object.keys(many).slice(0, 256));
    expect(run.log).toMatch(/::warning::A matrix has at most 256 jobs: 4 more pool files changed and are not listed, from `envs\/256\.yml` on/);
  });

  it('is red with the permission’s name where the token may not look, and with the step’s where nothing is checked out', async () => {
    const { github } = bed.stack;
    const event = push({ 'README.md': '# Once more\n' });
    github.deny('contents: read');
    const denied = await list(event);
    github.allow('contents: read');
    expect(denied.exitCode).toBe(1);
    expect(denied.log).toMatch(/^::error::Comparing the commits failed: .*`contents: read`/m);
    rmSync(bed.workspace, { recursive: true });
    bed.file('x/y', '');
    rmSync(join(bed.workspace, 'x'), { recursive: true });
    const empty = await list(event);
    expect(empty.exitCode).toBe(1);
    expect(empty.log).toMatch(/^::error::The workspace is empty.*`actions\/checkout`/m);
  });
});
