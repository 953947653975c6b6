// A pull request's own pool: within the default branch's policy, and never left behind.
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EventOptions, RunOptions } from '../../local/github/events.ts';
import type { StepResult } from '../../local/github/runner/step.ts';
import type { StackOptions } from '../../local/stack.ts';
import type { Report } from '../../src/report/report.ts';
import { openBed, root, type Bed, type RunSettings } from './bed.ts';

// Processes are started one after another: on a busy machine that takes its time.
jest.setTimeout(120_000);

const version = 'api-version=2025-04-01';
const example = readFileSync(join(root, 'examples/pools/research.yml'), 'utf8').replace('level: login', 'level: none');
const parameters = readFileSync(join(root, 'examples/pools/research.parameters.json'), 'utf8');
const policy = 'preview: { instances: 1, vmSku: [Standard_D2s_v5, Standard_D4s_v5], hours: 24, live: 2 }\n';

describe('preview', () => {
  let bed: Bed;
  const open = async (text = policy, options: Partial<StackOptions> = {}): Promise<void> => {
    bed = await openBed(options);
    bed.stack.github.push('The pool', { 'pools/research.yml': example + text, 'pools/research.parameters.json': parameters });
    // Nothing of the workspace counts.
    for (const file of ['pools/research.yml', 'pools/research.parameters.json']) bed.file(file, 'name: from the workspace\n');
  };
  beforeEach(() => open());
  afterEach(async () => {
    expect(bed.stack.github.violations()).toEqual([]);
    await bed.close();
  });

  const pull = (files: Record<string, string> = { 'README.md': String(Math.random()) }, more: { fork?: boolean; author?: string } = {}): number =>
    bed.stack.github.openPullRequest({ title: 'A change', branch: `change-${Math.random()}`, files, ...more }).number;
  const run = (number: number, options: Partial<EventOptions['pull_request'] & RunOptions> = {}, settings: RunSettings = {}): Promise<StepResult> =>
    bed.run('preview', { event: bed.stack.github.event('pull_request_target', { number, ...options }), ...settings, inputs: { pool: 'pools/research.yml', ...settings.inputs } });
  const reportOf = (result: StepResult): Report => JSON.parse(result.report) as Report;
  const groupPath = (name: string): string => `/subscriptions/${bed.stack.azure.subscriptionId}/resourceGroups/${name}`;
  const groups = async (): Promise<Record<string, Record<string, string>>> => {
    const { body } = await bed.arm('GET', `/subscriptions/${bed.stack.azure.subscriptionId}/resourceGroups?${version}`);
    return Object.fromEntries((body['value'] as { name: string; tags?: Record<string, string> }[]).map(({ name, tags }) => [name, tags ?? {}]));
  };
  const resources = async (group: string): Promise<{ name: string; tags?: Record<string, string> }[]> => (await bed.arm('GET', `${groupPath(group)}/resources?${version}`)).body['value'] as { name: string }[];
  const written = async (): Promise<string[]> => (await bed.requests()).filter((one) => !['GET', 'HEAD'].includes(one.method) && !one.path.includes('/oauth2/')).map((one) => `${one.method} ${one.path.split('?')[0]}`);
  const errors = (result: StepResult): string[] => result.log.split('\n').filter((line) => line.startsWith('::error'));
  const green = (result: StepResult): void => expect({ exitCode: result.exitCode, errors: errors(result) }).toEqual({ exitCode: 0, errors: [] });
  const comment = (number: number): string => {
    const all = bed.stack.github.comments(number).filter(({ body }) => body.includes('kind=preview'));
    expect(all).toHaveLength(1);
    return all[0]?.body ?? '';
  };
  const records = (): { sha: string; states: string[]; url: string }[] =>
    bed.stack.github.deployments().map(({ sha, statuses }) => ({ sha, states: statuses.map(({ state }) => state), url: statuses.at(-1)?.environmentUrl ?? '' }));

  /** Starts a run, waits until it has sent its deployment, lets something happen, and waits for its end. */
  const meanwhile = async (number: number, happen: () => unknown): Promise<StepResult> => {
    await bed.requests();
    await bed.admin('POST', '/clock', { hold: true });
    const going = run(number);
    for (let sent = false; !sent; ) {
      await new Promise((done) => setTimeout(done, 50));
      sent = (await bed.requests()).some((one) => one.method === 'PUT' && one.path.includes('/deployments/'));
    }
    await happen();
    await bed.admin('POST', '/clock', { hold: false });
    return going;
  };

  it('gives a pull request a small pool of its own, tagged before anything is made, and brings it up to the next push', async () => {
    const number = pull({ 'pools/research.parameters.json': parameters.replace('Standard_D4s_v5', 'Standard_D2s_v5') });
    const first = bed.stack.github.inside.state.pull(number).headSha;
    const one = await run(number);
    green(one);
    const group = `dsvm-research-pr-${number}`;
    expect((await groups())[group]).toMatchObject({ 'dsvm-pool': 'research', 'dsvm-pool-group': 'created', 'dsvm-pool-preview': String(number), 'dsvm-pool-head': first, 'dsvm-pool-hours': '24' });
    expect(Object.keys(await groups())).toEqual([group]);
    const order = await written();
    expect(order[0]).toBe(`PUT ${groupPath(group)}`);
    const sets = (await bed.arm('GET', `${groupPath(group)}/providers/Microsoft.Compute/virtualMachineScaleSets?api-version=2025-04-01`)).body['value'] as { name: string; sku: object }[];
    expect(sets).toMatchObject([{ name: `researpr${number}`, sku: { name: 'Standard_D2s_v5', capacity: 1 } }]);
    for (const { tags } of await resources(group)) expect(tags).toMatchObject({ 'dsvm-pool-preview': String(number) });
    const report = reportOf(one);
    expect(report.preview).toMatchObject({ number, head: first, state: 'live', hours: 24, limit: 2, cost: { currency: 'USD', complete: expect.any(Boolean) } });
    expect(comment(number)).toMatch(/## ✅ Pool `research`: the preview is up/);
    expect(records()).toEqual([{ sha: first, states: ['success'], url: expect.stringMatching(/^https:\/\/resear/) }]);
    // The job's own environment or the transient records of others are not touched by ours.
    expect(bed.stack.github.deployments()).toMatchObject([{ transient: true, production: false, environment: 'preview-research' }]);

    const { sha } = bed.stack.github.addCommit(number, 'And smaller', { 'README.md': 'again' });
    const two = await run(number, { action: 'synchronize' });
    green(two);
    expect((await groups())[group]).toMatchObject({ 'dsvm-pool-head': sha });
    expect(Object.keys(await groups())).toEqual([group]);
    expect(records()).toEqual([{ sha, states: ['success'], url: expect.any(String) }]);
    expect(comment(number)).toContain(sha.slice(0, 7));

    // Other commands do not take it for the pool, nor its group for theirs.
    bed.file('pools/mine.yml', example.replace('resourceGroup: dsvm-research', `resourceGroup: ${group}`).replace('parameters: ./research.parameters.json', 'parameters: { vmssName: research, instanceCount: 1, adminUsername: dsvmuser }'));
    await bed.requests();
    for (const command of ['teardown', 'deploy']) {
      const other = await bed.run(command, { inputs: { pool: 'pools/mine.yml' } });
      expect(errors(other).join('\n')).toContain(`the preview of pull request ${number} of pool "research" of this repository`);
    }
    expect(await written()).toEqual([]);

    bed.stack.github.closePullRequest(number);
    const end = await run(number, { action: 'closed' });
    green(end);
    expect(await groups()).toEqual({});
    expect(records()).toEqual([]);
    expect(comment(number)).toContain('the preview is removed');
    const after = await run(number, { action: 'closed' });
    green(after);
    expect(reportOf(after).preview).toMatchObject({ state: 'closed' });
  });

  it('refuses what goes beyond the policy by name, file and line, all at once, and asks Azure nothing', async () => {
    const number = pull({
      'pools/research.yml': `${example.replace('westeurope', 'northeurope')}${policy.replace('instances: 1', 'instances: 50')}`,
      'pools/research.parameters.json': parameters.replace('"dsvmuser"', '"mallory"').replace('"value": 3', '"value": 50'),
    });
    await bed.requests();
    const result = await run(number);
    expect(result.exitCode).toBe(1);
    expect(errors(result)).toEqual([
      expect.stringMatching(/^::error file=pools\/research\.parameters\.json,line=7,col=33::.* `instanceCount` is 50 in the pull request: more than/),
      expect.stringMatching(/^::error file=pools\/research\.parameters\.json,line=8,.*changes `adminUsername`: a preview has it from the branch `main` alone/),
      expect.stringMatching(/^::error file=pools\/research\.yml,line=3,.*changes `location`/),
      expect.stringMatching(/^::error file=pools\/research\.yml,line=8,.*changes `preview`/),
    ]);
    expect(await bed.requests()).toEqual([]);
    expect(result.log).not.toContain('mallory');
    expect(comment(number)).toContain('there is no preview of this commit');
    expect(records()).toEqual([]);
  });

  it('creates nothing for a fork and for Dependabot, says so, and stays green', async () => {
    const strangers: [number, RunOptions, string][] = [
      [pull({}, { fork: true, author: 'mallory' }), {}, 'fork'],
      [pull({}, { author: 'dependabot[bot]' }), { actor: 'dependabot[bot]' }, 'dependabot'],
    ];
    for (const [number, options, state] of strangers) {
      await bed.requests();
      // As on `pull_request`: without OIDC, secrets and variables; and with all of them, as on `pull_request_target`.
      const bare = { oidc: false, env: { POOL_PASSWORD: '' }, inputs: { pool: 'pools/research.yml', 'subscription-id': '', 'client-id': '', 'tenant-id': '' } };
      for (const result of [await bed.run('preview', { event: bed.stack.github.event('pull_request', { number, ...options }), ...bare }), await run(number, options)]) {
        green(result);
        expect(reportOf(result).preview).toMatchObject({ state });
        expect(result.summary).toMatch(/no preview for/);
      }
      expect(await bed.requests()).toEqual([]);
      expect(bed.stack.github.comments(number)).toEqual([]);
    }
    expect(records()).toEqual([]);
  });

  it('answers who comes when all places are taken with who holds them, not with a red run', async () => {
    await bed.close();
    await open(policy.replace('live: 2', 'live: 1'));
    const [a, b] = [pull(), pull()];
    green(await run(a));
    await written();
    const late = await run(b);
    green(late);
    expect(await written()).toEqual([]);
    expect(reportOf(late).preview).toMatchObject({ state: 'full', limit: 1, holders: [{ number: a }] });
    expect(comment(b)).toMatch(new RegExp(`no place is free for a preview[^]*\\| ${a} \\| \`dsvm-research-pr-${a}\``));
    bed.stack.github.closePullRequest(a);
    green(await run(a, { action: 'closed' }));
    green(await run(b));
    expect(Object.keys(await groups())).toEqual([`dsvm-research-pr-${b}`]);
    // What Azure is deleting holds no place: nobody would tell when that has ended.
    await bed.admin('POST', '/clock', { hold: true });
    bed.stack.github.closePullRequest(b);
    await bed.arm('DELETE', `${groupPath(`dsvm-research-pr-${b}`)}?${version}`);
    const next = await meanwhile(pull(), () => undefined);
    green(next);
    expect(reportOf(next).preview).toMatchObject({ state: 'live' });
  });

  it.each([
    ['place', policy.replace('live: 2', 'live: 1'), 'dsvm-research-pr-'],
    ['slot', policy.replace('live: 2', 'live: 5, resourceGroups: [slot-a]'), 'slot-a'],
  ])('gives the last %s to one of two that come at once', async (_kind, text, group) => {
    await bed.close();
    await open(text);
    if (group === 'slot-a') await bed.arm('PUT', `${groupPath(group)}?${version}`, { location: 'westeurope' });
    const both = [pull(), pull()];
    // Both have looked before either has taken it.
    await bed.admin('POST', '/faults', { match: 'GET /**/providers/Microsoft.Compute/skus', action: { delaySeconds: 2 } });
    const ends = await Promise.all(both.map((number) => run(number)));
    await bed.admin('DELETE', '/faults');
    for (const end of ends) green(end);
    expect(new Set(ends.map((end) => reportOf(end).preview?.state))).toEqual(new Set(['full', 'live']));
    const winner = both[ends.findIndex((end) => reportOf(end).preview?.state === 'live')];
    const tagged = Object.entries(await groups()).filter(([, tags]) => 'dsvm-pool-preview' in tags);
    expect(tagged).toEqual([[expect.stringContaining(group), expect.objectContaining({ 'dsvm-pool-preview': String(winner) })]]);
    expect(new Set((await resources(tagged[0]?.[0] ?? '')).map(({ tags }) => tags?.['dsvm-pool-preview']))).toEqual(new Set([String(winner)]));
  });

  it('takes down at once what was closed while it was deployed, and tells a push that came meanwhile', async () => {
    const [a, b] = [pull(), pull()];
    const closed = await meanwhile(a, () => {
      bed.stack.github.closePullRequest(a);
      // It hangs on no file of the default branch.
      bed.stack.github.push('Broken', { 'pools/research.yml': 'name: research\nnonsense: {\n' });
    });
    bed.stack.github.push('Mended', { 'pools/research.yml': example + policy });
    green(closed);
    expect(reportOf(closed).preview).toMatchObject({ state: 'removed' });
    expect(comment(a)).toContain('the preview is removed');
    expect(await groups()).toEqual({});
    // Opened again: it is new, and lives from now on.
    bed.stack.github.reopenPullRequest(a);
    green(await run(a, { action: 'reopened' }));
    const pushed = await meanwhile(b, () => void bed.stack.github.addCommit(b, 'More'));
    green(pushed);
    expect(comment(b)).toContain('has a newer commit by now');
  });

  it('looks again where the pull request moves before anything is written, and writes nothing for one that was closed', async () => {
    const [a, b] = [pull(), pull()];
    const before = bed.stack.github.inside.state.pull(a).headSha;
    // At the last question before the group is made.
    const during = async (number: number, happen: () => void): Promise<StepResult> => {
      await bed.admin('POST', '/faults', { match: 'GET /**/providers/Microsoft.Compute/skus', nth: 1, action: { delaySeconds: 2 } });
      await bed.requests();
      const going = run(number);
      for (let asked = false; !asked; ) {
        await new Promise((done) => setTimeout(done, 50));
        asked = (await bed.requests()).some((one) => one.path.includes('/resourcegroups/') || one.path.toLowerCase().includes(`-pr-${number}`));
      }
      happen();
      return going;
    };
    let head = '';
    const moved = await during(a, () => (head = bed.stack.github.addCommit(a, 'More').sha));
    green(moved);
    expect(moved.log).toContain('it is looked at again');
    expect(head).not.toBe(before);
    expect((await groups())[`dsvm-research-pr-${a}`]).toMatchObject({ 'dsvm-pool-head': head });
    await bed.requests();
    const closed = await during(b, () => bed.stack.github.closePullRequest(b));
    green(closed);
    expect(Object.keys(await groups())).toEqual([`dsvm-research-pr-${a}`]);
  });

  it('goes by what people last did: a word of a person moves the end, its own comment, a bot’s and a stranger’s do not', async () => {
    const number = pull();
    const expires = async (): Promise<number> => Date.parse((await groups())[`dsvm-research-pr-${number}`]?.['dsvm-pool-expires'] ?? '');
    const hours = (count: number): Promise<string> => bed.admin('POST', '/clock', { advance: count * 3600 });
    green(await run(number));
    const first = await expires();
    await hours(5);
    bed.stack.github.addComment(number, { author: 'ci[bot]', type: 'Bot', body: 'Lint passes' });
    // In a public repository everybody may comment.
    bed.stack.github.addComment(number, { author: 'stranger', type: 'User', body: 'Bump' });
    green(await run(number, { action: 'labeled' }));
    expect(await expires()).toBe(first);
    bed.stack.github.setAccess('jo', 'triage');
    bed.stack.github.addReview(number, { author: 'jo', body: 'Nice' });
    bed.stack.github.addReview(number, { author: 'stranger', body: 'Me too' });
    green(await run(number, { action: 'labeled' }));
    const second = await expires();
    expect(Math.round((second - first) / 3_600_000)).toBe(5);
    await hours(3);
    bed.stack.github.addCommit(number, 'More');
    green(await run(number));
    expect(Math.round(((await expires()) - second) / 3_600_000)).toBe(3);
  });

  it('fits into the slots that there are, leaves what stood in them, and gives them back also after a deployment that failed', async () => {
    await bed.close();
    await open(policy.replace('live: 2', 'live: 5, resourceGroups: [slot-a, slot-b]'));
    const [a, b, c] = [pull(), pull(), pull()];
    const missing = await run(a);
    expect(errors(missing).join('\n')).toContain('There is no resource group `slot-a`, `slot-b`');
    for (const slot of ['slot-a', 'slot-b']) await bed.arm('PUT', `${groupPath(slot)}?${version}`, { location: 'westeurope', tags: { team: 'it' } });
    await bed.arm('PUT', `${groupPath('slot-a')}/providers/Microsoft.Network/networkSecurityGroups/theirs?api-version=2025-05-01`, { location: 'westeurope', properties: {} });
    green(await run(a));
    // The second one's deployment fails half-way, then the next one of the first.
    await bed.admin('POST', '/faults', { match: 'PUT /**/virtualMachineScaleSets/*', action: { status: 409, headers: {}, body: { error: { code: 'AllocationFailed', message: 'No room.' } } } });
    await bed.admin('POST', '/capacity', { size: 'Standard_D4s_v5', remaining: 0 });
    const failed = await run(b);
    expect(failed.exitCode).toBe(1);
    expect(comment(b)).toMatch(/## ❌ Pool `research`: preview: the deployment failed/);
    expect(records().map(({ states }) => states)).toEqual([['success'], ['failure']]);
    expect(await groups()).toMatchObject({ 'slot-a': { team: 'it', 'dsvm-pool-preview': String(a), 'dsvm-pool-group': 'adopted' }, 'slot-b': { 'dsvm-pool-preview': String(b) } });
    const full = await run(c);
    green(full);
    expect(reportOf(full).preview).toMatchObject({ state: 'full' });
    for (const number of [b, a]) {
      bed.stack.github.closePullRequest(number);
      green(await run(number, { action: 'closed' }));
    }
    expect(await groups()).toEqual({ 'slot-a': { team: 'it' }, 'slot-b': { team: 'it' } });
    expect((await resources('slot-a')).map(({ name }) => name)).toEqual(['theirs']);
    expect(await resources('slot-b')).toEqual([]);
    await bed.admin('POST', '/capacity', { size: 'Standard_D4s_v5', remaining: null });
    // A removal that had looked before takes the tags off beneath the deployment.
    const slot = async (): Promise<[string, Record<string, string>] | undefined> => Object.entries(await groups()).find(([, tags]) => tags['dsvm-pool-preview'] === String(c));
    let taken: Awaited<ReturnType<typeof slot>>;
    const shorn = await meanwhile(c, async () => {
      taken = await slot();
      await bed.arm('PATCH', `${groupPath(taken?.[0] ?? '')}?${version}`, { tags: { team: 'it' } });
    });
    green(shorn);
    expect(await slot()).toEqual(taken);
    expect(reportOf(shorn).notes.join('\n')).toContain('they are there again');
  });

  it.each<[string, string, RegExp]>([
    ['a budget that it would exceed', policy.replace('live: 2', 'live: 2, budget: 0.50 USD'), /A preview of 24 hours costs [\d.]+ USD.*the policy allows 0\.50 USD/],
    ['no policy', '', /The pool file on the branch `main` has no key `preview`/],
    ['the pool’s own group among the slots', policy.replace('live: 2', 'live: 2, resourceGroups: [dsvm-research]'), /names the resource group of the pool itself/],
  ])('writes nothing with %s', async (_name, text, why) => {
    await bed.close();
    await open(text);
    const result = await run(pull());
    expect(errors(result).join('\n')).toMatch(why);
    expect(result.exitCode).toBe(1);
    expect(await written()).toEqual([]);
  });

  it('shows no address in a public repository, neither in the comment nor in the deployment record', async () => {
    await bed.close();
    await open(policy, { publicRepository: true });
    const number = pull();
    const result = await run(number);
    green(result);
    expect(comment(number)).not.toMatch(/cloudapp|resear\w*pr/);
    expect(records()).toMatchObject([{ url: expect.stringMatching(/\/actions\/runs\/\d+$/) }]);
  });
});
