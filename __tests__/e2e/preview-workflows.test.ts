// The example workflows of previews, run as GitHub runs them, with an identity that has rights on two slots and nowhere else.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { openRunner, type Runner, type RunResult } from '../../local/github/runner/runner.ts';
import { actionOf, password, root } from './bed.ts';
import { enrol, subjectIn } from './identities.ts';
import { openPreviews, type Action, type Previews } from './previews.ts';

// Processes are started one after another: on a busy machine that takes its time.
jest.setTimeout(120_000);

const slots = ['slot-a', 'slot-b'];
const examples = ['preview.yml', 'preview-teardown.yml', 'preview-sweep.yml'];

describe('the workflows of previews', () => {
  let here: Previews;
  let runner: Runner;
  let shown = '';
  beforeEach(async () => {
    here = await openPreviews(`{ instances: 1, vmSku: [Standard_D2s_v5], hours: 24, live: 2, resourceGroups: [${slots.join(', ')}] }`);
    const { github, azure, caFile, proxyUrl } = here.bed.stack;
    for (const slot of slots) await here.bed.arm('PUT', `${here.groupPath(slot)}?api-version=2025-04-01`, { location: 'westeurope', tags: { team: 'it' } });
    // As docs/previews.md says.
    const roles = [...slots.map((slot) => ({ role: 'Contributor', scope: here.groupPath(slot) })), { role: 'Reader', scope: `/subscriptions/${azure.subscriptionId}` }];
    const client = await enrol(here.bed, subjectIn(here.bed, 'dsvm-preview'), roles);
    github.push('Workflows', Object.fromEntries(examples.map((name) => [`.github/workflows/${name}`, readFileSync(join(root, 'workflows-examples', name), 'utf8')])));
    shown = '';
    runner = openRunner(github, {
      actions: { 'org/dsvm-pool-action': actionOf(here.bed) },
      env: { NODE_EXTRA_CA_CERTS: caFile, HTTPS_PROXY: proxyUrl, NO_PROXY: '127.0.0.1' },
      vars: { AZURE_SUBSCRIPTION_ID: azure.subscriptionId, AZURE_TENANT_ID: azure.tenantId, AZURE_CLIENT_ID: azure.clientId, AZURE_PREVIEW_CLIENT_ID: client },
      // The repository's: an environment's would not get to a workflow of another owner's. The pool's own is not for them.
      secrets: { PREVIEW_PASSWORD: password },
      // Its rule: nothing but the default branch.
      environments: { 'dsvm-preview': { branches: ['main'] } },
      line: (text) => (shown += `${text}\n`),
    });
  });
  afterEach(async () => {
    expect(here.bed.stack.github.violations()).toEqual([]);
    await here.bed.close();
  });

  /** What GitHub starts when something happens to a pull request: its own workflows with `pull_request`, ours with `pull_request_target`. */
  const happens = async (number: number, action: Action): Promise<RunResult[]> => {
    const begun = [...(await runner.trigger('pull_request', { number, action })), ...(await runner.trigger('pull_request_target', { number, action }))];
    return Promise.all(begun.map((run) => run.ended));
  };
  const clock = async (minutes: number): Promise<RunResult[]> => {
    const from = here.bed.stack.github.inside.state.options.now();
    await here.minutes(minutes);
    return Promise.all((await runner.tick(from, from + minutes * 60_000)).map((run) => run.ended));
  };
  const ends = (results: readonly RunResult[]): (readonly [string, string | null])[] => results.map((run) => [run.record.name, run.conclusion] as const);
  const pull = (more: { fork?: boolean; author?: string } = {}): number => here.bed.stack.github.openPullRequest({ title: 'Change', branch: `change-${Math.random()}`, files: { 'pools/note.md': String(Math.random()) }, ...more }).number;
  const inSlots = async (): Promise<Record<string, string | undefined>> => Object.fromEntries(Object.entries(await here.groups()).map(([name, tags]) => [name, tags['dsvm-pool-preview']]));

  it('open, push, close: the preview comes, moves on and goes, and GitHub shows it', async () => {
    const { github } = here.bed.stack;
    const number = pull();
    expect([ends(await happens(number, 'opened')), shown.match(/^##\[error\].*/gm)]).toEqual([[['Preview the pool', 'success']], null]);
    expect(await inSlots()).toEqual({ 'slot-a': String(number), 'slot-b': undefined });
    expect(here.comment(number)).toContain('the preview is up');
    github.addCommit(number, 'More', { 'pools/note.md': 'more' });
    expect(ends(await happens(number, 'synchronize'))).toEqual([['Preview the pool', 'success']]);
    // One record, of the newest commit; the job itself made none.
    expect(github.deployments()).toMatchObject([{ environment: 'preview-research', sha: github.inside.state.pull(number).headSha, transient: true }]);
    github.merge(number);
    expect(ends(await happens(number, 'closed'))).toEqual([['Remove the preview', 'success']]);
    expect(await here.groups()).toEqual({ 'slot-a': { team: 'it' }, 'slot-b': { team: 'it' } });
    expect(here.comment(number)).toContain('the preview is removed');
    expect(github.deployments()).toEqual([]);
    expect(shown).not.toContain(password);
  });

  it('start nothing for forks and Dependabot, nor for a change elsewhere, and stay quiet where there was no preview', async () => {
    const { github } = here.bed.stack;
    await here.bed.requests();
    const elsewhere = github.openPullRequest({ title: 'Words', branch: 'words', files: { 'README.md': 'words' } }).number;
    expect(ends(await happens(elsewhere, 'opened'))).toEqual([]);
    for (const more of [{ fork: true, author: 'mallory' }, { author: 'dependabot[bot]' }]) expect(ends(await happens(pull(more), 'opened'))).toEqual([['Preview the pool', 'skipped']]);
    expect(await here.bed.requests()).toEqual([]);
    github.closePullRequest(elsewhere);
    expect(ends(await happens(elsewhere, 'closed'))).toEqual([['Remove the preview', 'success']]);
    expect(github.comments(elsewhere)).toEqual([]);
    expect(await here.written()).toEqual([]);
  });

  it('a branch that conflicts starts what `pull_request` never would; a close that nobody heard is swept in two runs of the clock', async () => {
    const { github } = here.bed.stack;
    github.push('One on `pull_request`', { '.github/workflows/shows.yml': 'on: pull_request\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps: [{ run: "true" }]\n' });
    const [conflicting, unheard] = [pull(), pull()];
    expect(ends(await happens(conflicting, 'opened')).map(([name]) => name)).toEqual(['.github/workflows/shows.yml', 'Preview the pool']);
    github.push('The same file', { 'pools/note.md': 'main' });
    expect(ends(await happens(conflicting, 'synchronize'))).toEqual([['Preview the pool', 'success']]);
    expect(ends(await runner.trigger('pull_request_target', { number: unheard, action: 'opened' }).then((runs) => Promise.all(runs.map((run) => run.ended))))).toEqual([['Preview the pool', 'success']]);
    github.closePullRequest(unheard);
    expect(ends(await clock(30))).toEqual([['Sweep previews', 'success']]);
    expect(await inSlots()).toEqual({ 'slot-a': String(conflicting), 'slot-b': String(unheard) });
    // “Run workflow” only shows, unless it is told otherwise.
    const by = await (await runner.dispatch('preview-sweep.yml', {})).ended;
    expect([by.conclusion, by.jobs[0]?.summary]).toEqual(['success', expect.stringContaining('A dry run: nothing was written')]);
    expect(ends(await clock(30))).toEqual([['Sweep previews', 'success']]);
    expect(await inSlots()).toEqual({ 'slot-a': String(conflicting), 'slot-b': undefined });
    expect(here.comment(unheard)).toContain('the preview is removed');
    github.closePullRequest(conflicting);
    expect(ends(await happens(conflicting, 'closed'))).toEqual([['Remove the preview', 'success']]);
    expect(await inSlots()).toEqual({ 'slot-a': undefined, 'slot-b': undefined });
  });

  it('a push while one deploys waits for it, and a close behind both takes what they made', async () => {
    const { github } = here.bed.stack;
    const number = pull();
    const starts = async (action: Action): Promise<Promise<RunResult>[]> => (await runner.trigger('pull_request_target', { number, action })).map((run) => run.ended);
    const all = await starts('opened');
    github.addCommit(number, 'More', { 'pools/note.md': 'more' });
    all.push(...(await starts('synchronize')));
    github.closePullRequest(number);
    all.push(...(await starts('closed')));
    expect(ends(await Promise.all(all))).toEqual([['Preview the pool', 'success'], ['Preview the pool', 'success'], ['Remove the preview', 'success']]);
    expect(await here.groups()).toEqual({ 'slot-a': { team: 'it' }, 'slot-b': { team: 'it' } });
    expect(github.deployments()).toEqual([]);
  });
});
