// `deploy` on a pull request: a pool that the default branch has is not touched before the merge.
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalEvent } from '../../local/github/github.ts';
import { openBed, type Bed } from './bed.ts';

// Processes are started one after another: on a busy machine that takes its time.
jest.setTimeout(60_000);

describe('deploy on pull_request', () => {
  let bed: Bed;
  let text = '';
  const parameters = (): string => readFileSync(join(bed.workspace, 'pools/research.parameters.json'), 'utf8');
  beforeAll(async () => {
    bed = await openBed();
    text = readFileSync(join(bed.workspace, 'pools/research.yml'), 'utf8');
    bed.stack.github.push('The pool', { 'pools/research.yml': text, 'pools/research.parameters.json': parameters() });
  });
  afterAll(async () => {
    expect(bed.stack.github.violations()).toEqual([]);
    await bed.close();
  });
  const opened = (): LocalEvent => {
    const { number } = bed.stack.github.openPullRequest({ title: 'A change', branch: `change-${Math.random()}`, files: { 'README.md': String(Math.random()) } });
    return bed.stack.github.event('pull_request', { number });
  };

  it.each<[string, string, string, RegExp]>([
    ['the pool file', 'pools/research.yml', '', /`pools\/research\.yml`/],
    ['the pool file by another spelling', './pools//research.yml', '', /`pools\/research\.yml`/],
    ['another file for the same resource group', 'pools/copy.yml', 'DSVM-Research', /`pools\/research\.yml` names the same resource group/],
  ])('refuses what the default branch has: %s', async (_, path, group, where) => {
    if (group !== '') bed.file('pools/copy.yml', text.replace('resourceGroup: dsvm-research', `resourceGroup: ${group}`).replace('name: research', 'name: copy'));
    await bed.requests();
    const event = opened();
    const run = await bed.run('deploy', { event, inputs: { pool: path } });
    expect(run.exitCode).toBe(1);
    const [error = ''] = run.log.split('\n').filter((line) => line.startsWith('::error'));
    expect(error).toMatch(/^::error file=pools\/(research|copy)\.yml,line=1::/);
    expect(error).toMatch(where);
    expect(error).toMatch(/`main` has this pool already.*Nothing was written.*`command: plan` on `pull_request`.*`push` to the default branch/);
    // Not even a question, so no sign-in either.
    expect(await bed.requests()).toEqual([]);
    expect(run.summary).toContain('command: plan');
  });

  it('refuses the file that the default branch has also where the pull request moves it to another resource group', async () => {
    const run = await bed.run('deploy', { event: opened(), inputs: { pool: 'pools/research.yml', 'resource-group': 'dsvm-elsewhere' } });
    expect(run.log).toMatch(/^::error file=pools\/research\.yml,line=1::.*this pool already \(`pools\/research\.yml`\)/m);
  });

  it('refuses by the parameters file where there is no pool file', async () => {
    const run = await bed.run('deploy', { event: opened(), inputs: { 'template-file': 'linux', 'parameters-file': 'pools/research.parameters.json', 'resource-group': 'dsvm-research', location: 'westeurope' } });
    expect(run.log).toMatch(/^::error file=pools\/research\.parameters\.json,line=1::.*this pool already/m);
  });

  it('refuses where it cannot look, and names the permission', async () => {
    const { github } = bed.stack;
    github.deny('contents: read');
    const run = await bed.run('deploy', { event: opened() });
    github.allow('contents: read');
    expect(run.exitCode).toBe(1);
    expect(run.log).toMatch(/^::error::Reading the default branch failed: .*`contents: read`/m);
    expect(await bed.requests()).toEqual([]);
  });

  it('deploys a pool that the pull request adds, and the merged one on push; other commands are not asked', async () => {
    bed.file('pools/fresh.yml', text.replaceAll('research', 'fresh').replace('fresh.parameters', 'research.parameters'));
    const fresh = await bed.run('deploy', { event: opened(), inputs: { pool: 'pools/fresh.yml' } });
    expect({ exitCode: fresh.exitCode, log: fresh.exitCode === 0 ? '' : fresh.log }).toEqual({ exitCode: 0, log: '' });
    const { sha } = bed.stack.github.merge(bed.stack.github.openPullRequest({ title: 'Merged', branch: 'merged' }).number);
    const merged = await bed.run('deploy', { event: bed.stack.github.event('push', { sha }) });
    expect(merged.exitCode).toBe(0);
    expect(merged.outputs['comment-url']).not.toBe('');
    expect((await bed.run('status', { event: opened() })).exitCode).toBe(0);
  });
});
