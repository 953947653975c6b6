// Closing a pull request takes its preview along, found by tags alone, and never a pool.
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { StepResult } from '../../local/github/runner/step.ts';
import type { Report } from '../../src/report/report.ts';
import { reportOf } from './grid.ts';
import { openPreviews, type Previews } from './previews.ts';

// Processes are started one after another: on a busy machine that takes its time.
jest.setTimeout(120_000);

const errors = (result: StepResult): string[] => result.log.split('\n').filter((line) => line.startsWith('::error'));
const green = (result: StepResult): void => expect({ exitCode: result.exitCode, errors: errors(result) }).toEqual({ exitCode: 0, errors: [] });

describe('teardown of a closed pull request', () => {
  let here: Previews;
  beforeEach(async () => {
    here = await openPreviews();
  });
  afterEach(async () => {
    expect(here.bed.stack.github.violations()).toEqual([]);
    await here.bed.close();
  });
  const previewOf = (result: StepResult): Report['preview'] => reportOf(result).preview;

  it('finds the preview by its tags without any file, removes it, its record and says so in the comment', async () => {
    const { bed, pull, preview, teardown } = here;
    const [a, b] = [pull(), pull()];
    for (const number of [a, b]) green(await preview(number));
    bed.stack.github.closePullRequest(a);
    const result = await teardown(a);
    green(result);
    expect(previewOf(result)).toMatchObject({ number: a, state: 'removed' });
    expect(Object.keys(await here.groups())).toEqual([`dsvm-research-pr-${b}`]);
    expect(here.comment(a)).toContain('the preview is removed');
    expect(bed.stack.github.deployments().map(({ task }) => task)).toEqual([`dsvm-pool-preview-${b}`]);
    const comments = bed.stack.github.comments(a).length;
    green(await teardown(a));
    expect(bed.stack.github.comments(a)).toHaveLength(comments);
  });

  it('is quiet for one that never had a preview, and leaves the pool alone, whatever it is given', async () => {
    const { bed, pull, teardown, preview } = here;
    green(await bed.run('deploy'));
    const [never, other] = [pull(), pull()];
    green(await preview(other));
    bed.stack.github.closePullRequest(never);
    await bed.requests();
    for (const inputs of [{}, { 'pull-request': '', pool: 'pools/research.yml' }]) {
      const result = await teardown(never, { inputs });
      green(result);
      expect(previewOf(result)).toBeNull();
    }
    expect(await here.written()).toEqual([]);
    expect(bed.stack.github.comments(never)).toEqual([]);
    expect(Object.keys(await here.groups()).toSorted()).toEqual([`dsvm-research-pr-${other}`, 'dsvm-research'].toSorted());
  });

  it('takes the machines although somebody keeps files beside them, and the rest once those are gone', async () => {
    const { bed, pull, preview, teardown, groupPath } = here;
    const number = pull();
    green(await preview(number));
    const group = `dsvm-research-pr-${number}`;
    const files = `${groupPath(group)}/providers/Microsoft.Storage/storageAccounts/somebodysfiles?api-version=2023-05-01`;
    expect((await bed.arm('PUT', files, { location: 'westeurope', sku: { name: 'Standard_LRS' }, kind: 'StorageV2', properties: {} })).status).toBeLessThan(300);
    bed.stack.github.closePullRequest(number);
    const first = await teardown(number);
    expect(first.exitCode).toBe(1);
    expect(errors(first).join('\n')).toMatch(/Nobody can say whether these may go with the preview: Microsoft\.Storage\/storageAccounts\/somebodysfiles/);
    expect(await here.resources(group)).toEqual(['somebodysfiles']);
    expect(await here.groups()).toMatchObject({ [group]: { 'dsvm-pool-preview': String(number) } });
    await bed.arm('DELETE', files);
    green(await teardown(number));
    expect(await here.groups()).toEqual({});
  });

  it('leaves one that is open again by the time its turn comes', async () => {
    const { bed, pull, preview, teardown } = here;
    const number = pull();
    green(await preview(number));
    await bed.requests();
    const result = await teardown(number);
    green(result);
    expect(result.log).toMatch(/is open again: its preview stays/);
    expect(bed.stack.github.comments(number)).toHaveLength(1);
    expect(here.comment(number)).toContain('the preview is up');
    expect(await here.written()).toEqual([]);
  });

  it('asks by itself for what Azure’s list of a slot does not have yet, and gives no slot back before all of it is gone', async () => {
    await here.bed.close();
    here = await openPreviews('{ instances: 1, vmSku: [Standard_D2s_v5], hours: 24, live: 9, resourceGroups: [slot] }');
    const { bed, pull, preview, teardown, minutes, groupPath } = here;
    await bed.arm('PUT', `${groupPath('slot')}?api-version=2025-04-01`, { location: 'westeurope', tags: { team: 'it' } });
    await bed.arm('PUT', `${groupPath('slot')}/providers/Microsoft.Network/networkSecurityGroups/theirs?api-version=2025-05-01`, { location: 'westeurope', properties: {} });
    const [once, again] = [pull(), pull()];
    await minutes(20);
    green(await preview(once));
    bed.stack.github.closePullRequest(once);
    await bed.admin('POST', '/lag', { seconds: 900 });
    const first = await teardown(once);
    green(first);
    await bed.admin('POST', '/lag', { seconds: 0 });
    expect(await here.resources('slot')).toEqual(['theirs']);
    expect(await here.groups()).toEqual({ slot: { team: 'it' } });

    // The last deployment made none of it, so nothing but the scale set says how old it is.
    green(await preview(again));
    bed.stack.github.addCommit(again, 'More', { 'README.md': 'more' });
    green(await preview(again, 'synchronize'));
    bed.stack.github.closePullRequest(again);
    await bed.admin('POST', '/lag', { seconds: 900 });
    const second = await teardown(again);
    expect(second.exitCode).toBe(1);
    expect(errors(second).join('\n')).toMatch(/Azure’s list of the resource group slot does not have these yet, so nobody can say whether the pool made them: [^]*publicIPAddresses\/[^]*Run teardown again/);
    expect(here.comment(again)).not.toContain('the preview is removed');
    expect(await here.groups()).toMatchObject({ slot: { team: 'it', 'dsvm-pool-preview': String(again) } });
    await minutes(20);
    // The machines are gone all the same.
    const left = await here.resources('slot');
    expect(left).toEqual(expect.arrayContaining(['theirs', expect.stringMatching(/pip/)]));
    expect(left.filter((name) => /^researpr\d+$/.test(name))).toEqual([]);
    green(await teardown(again));
    await bed.admin('POST', '/lag', { seconds: 0 });
    expect(await here.resources('slot')).toEqual(['theirs']);
    expect(await here.groups()).toEqual({ slot: { team: 'it' } });
  });

  it('takes no single 404 for the end of a group that stands', async () => {
    const { bed, pull, preview, teardown } = here;
    const number = pull();
    const lost = { status: 404, body: { error: { code: 'ResourceGroupNotFound', message: `Resource group 'dsvm-research-pr-${number}' could not be found.` } } };
    const asked = async (run: StepResult): Promise<number[]> => {
      green(run);
      const all = (await bed.requests()).filter(({ method, path }) => method === 'GET' && /\/resourceGroups\/dsvm-research-pr-\d+$/i.test(path));
      return all.map(({ status }) => status);
    };
    // The look right before the deployment is sent; at the first two there is no group yet.
    await bed.requests();
    await bed.admin('POST', '/faults', { match: 'GET /subscriptions/*/resourceGroups/dsvm-research-pr-*', nth: 4, action: lost });
    expect((await asked(await preview(number))).slice(0, 5)).toEqual([404, 404, 200, 404, 200]);
    bed.stack.github.closePullRequest(number);
    await bed.admin('POST', '/faults', { match: 'GET /subscriptions/*/resourceGroups/dsvm-research-pr-*', nth: 1, action: lost });
    expect((await asked(await teardown(number))).slice(0, 2)).toEqual([404, 200]);
    expect(await here.groups()).toEqual({});
    // The look at the tags before that: with none nobody would write them again after the deployment, which is what the last look is for.
    const other = pull();
    await bed.requests();
    await bed.admin('POST', '/faults', { match: 'GET /subscriptions/*/resourceGroups/dsvm-research-pr-*', nth: 3, action: lost });
    expect(await asked(await preview(other))).toEqual([404, 404, 404, 200, 200, 200]);
  });

  it('takes one pool’s preview alone where that is asked for, by the default branch’s file', async () => {
    const { bed, pull, preview } = here;
    const number = pull();
    green(await preview(number));
    const ask = (inputs: Record<string, string>): Promise<StepResult> => bed.run('teardown', { inputs: { 'secure-parameters': '', 'pull-request': String(number), ...inputs } });
    const unknown = await ask({ pool: 'pools/unknown.yml' });
    expect(errors(unknown).join('\n')).toMatch(/The default branch has no pool file `pools\/unknown\.yml`/);
    bed.stack.github.push('Another pool', { 'pools/other.yml': 'name: other\n' });
    green(await ask({ pool: 'pools/other.yml' }));
    expect(Object.keys(await here.groups())).toHaveLength(1);
    green(await ask({ pool: 'pools/research.yml' }));
    expect(await here.groups()).toEqual({});
    expect(here.comment(number)).toContain('the preview is removed');
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['a number that is none', { 'pull-request': '7; rm' }, /`pull-request` is "7; rm"/],
    ['a dry run of a command that writes', { 'dry-run': 'true' }, /`dry-run` is for `sweep`: `teardown` would write/],
    ['a dry run that is neither', { 'dry-run': 'perhaps' }, /Use one of `true`, `false`/],
  ])('refuses %s', async (_, inputs, words) => {
    const result = await here.teardown(here.pull(), { inputs });
    expect(result.exitCode).toBe(1);
    expect(errors(result).join('\n')).toMatch(words);
  });
});
