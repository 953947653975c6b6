// What is left behind goes in two passes, both ways; what is not surely ours and surely over is never touched.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { StepResult } from '../../local/github/runner/step.ts';
import { root } from './bed.ts';
import { reportOf } from './grid.ts';
import { openDetour, openPreviews, type Previews } from './previews.ts';

// Processes are started one after another: on a busy machine that takes its time.
jest.setTimeout(120_000);

const schema = (name: string): object => JSON.parse(readFileSync(join(root, 'schema', name), 'utf8')) as object;
const fits = new Ajv({ allErrors: true, allowUnionTypes: true, schemas: [schema('endpoints.schema.json')] }).compile(schema('report.schema.json'));

const errors = (result: StepResult): string[] => result.log.split('\n').filter((line) => line.startsWith('::error'));
const green = (result: StepResult): void => expect({ exitCode: result.exitCode, errors: errors(result) }).toEqual({ exitCode: 0, errors: [] });
const lost = (name: string): object => ({ status: 404, body: { error: { code: 'ResourceGroupNotFound', message: `Resource group '${name}' could not be found.` } } });
const verdicts = (result: StepResult): Record<string, string> => Object.fromEntries((reportOf(result).sweep?.groups ?? []).map(({ name, verdict }) => [name, verdict]));

describe('sweep', () => {
  let here: Previews;
  const open = async (policy?: string): Promise<void> => {
    here = await openPreviews(policy);
  };
  beforeEach(() => open());
  afterEach(async () => {
    expect(here.bed.stack.github.violations()).toEqual([]);
    await here.bed.close();
  });

  it('marks what is over, deletes it with the next pass, and leaves the live, the marked too lately and everything of others', async () => {
    const { bed, pull, preview, sweep, minutes, groupPath } = here;
    const { github } = bed.stack;
    const [alive, closed, merged, idle, pushed] = [pull(), pull(), pull(), pull(), pull()];
    for (const number of [alive, closed, merged, idle, pushed]) green(await preview(number));
    github.closePullRequest(closed);
    github.merge(merged);
    await minutes(20 * 60);
    github.setAccess('jo', 'write');
    github.addReview(alive, { author: 'jo', body: 'Nice' });
    github.addComment(idle, { author: 'stranger', type: 'User', body: 'Bump' });
    // No run has heard of it.
    github.addCommit(pushed, 'More');
    await minutes(5 * 60);
    const tags = (await here.groups())[`dsvm-research-pr-${closed}`] ?? {};
    // Of a closed one nobody needs to know how long it was to live.
    await bed.arm('PATCH', `${groupPath(`dsvm-research-pr-${closed}`)}?api-version=2025-04-01`, { tags: { ...tags, 'dsvm-pool-expires': '24.12.2026', 'dsvm-pool-hours': '' } });
    const others: [string, Record<string, string>][] = [
      ['theirs', { ...tags, 'dsvm-pool-repository': '4711', 'dsvm-pool-marked': '2020-01-01T00:00:00Z' }],
      ['damaged', { ...tags, 'dsvm-pool-preview': 'seven' }],
      ['half', { 'dsvm-pool-preview': String(closed) }],
    ];
    for (const [name, theirs] of others) await bed.arm('PUT', `${groupPath(name)}?api-version=2025-04-01`, { location: 'westeurope', tags: theirs });
    await bed.arm('PUT', `${groupPath('production')}?api-version=2025-04-01`, { location: 'westeurope', tags: Object.fromEntries(Object.entries(tags).filter(([name]) => name !== 'dsvm-pool-preview')) });

    await bed.requests();
    const asked = github.requests().length;
    const dry = await sweep({ dry: true });
    green(dry);
    const first = { [`dsvm-research-pr-${alive}`]: 'keep', [`dsvm-research-pr-${pushed}`]: 'keep', [`dsvm-research-pr-${closed}`]: 'mark', [`dsvm-research-pr-${merged}`]: 'mark', [`dsvm-research-pr-${idle}`]: 'mark', theirs: 'foreign', damaged: 'foreign', half: 'foreign' };
    expect(verdicts(dry)).toEqual(first);
    expect(await here.written()).toEqual([]);
    expect(github.requests().slice(asked).filter(({ method }) => method !== 'GET')).toEqual([]);
    expect(dry.log.split('\n').filter((line) => line.startsWith('::warning'))).toEqual([expect.stringMatching(/::damaged: its owner tags are incomplete or damaged, and no sweep will ever remove it/)]);
    expect(dry.summary).toMatch(/`sweep` 3 previews would be marked[^]*A dry run: nothing was written/);
    expect(dry.log).toMatch(/^theirs: is not touched; it belongs to the preview of pull request 2 of pool "research" of the repository with id 4711$/m);

    const one = await sweep();
    green(one);
    expect(verdicts(one)).toEqual(first);
    expect((await here.written()).every((line) => /^PATCH .*-pr-[234]\/providers\/Microsoft.Resources\/tags\/default$/.test(line))).toBe(true);
    // At once again: that is no second look.
    const again = await sweep();
    green(again);
    expect(again.log).not.toContain('is marked, and goes');
    expect(await here.written()).toEqual([]);

    await minutes(20);
    github.addComment(idle, { author: 'jo', type: 'User', body: 'Still at it' });
    const two = await sweep();
    green(two);
    expect(verdicts(two)).toMatchObject({ [`dsvm-research-pr-${alive}`]: 'keep', [`dsvm-research-pr-${closed}`]: 'delete', [`dsvm-research-pr-${merged}`]: 'delete', [`dsvm-research-pr-${idle}`]: 'unmark' });
    expect(two.summary).toMatch(/`sweep` 2 previews removed/);
    for (const result of [dry, one, two]) expect([fits(JSON.parse(result.report)), fits.errors]).toEqual([true, null]);
    expect(two.log).toMatch(new RegExp(`^dsvm-research-pr-${closed}: Microsoft\\.Compute/virtualMachineScaleSets \\S+: deleted$`, 'm'));
    const left = await here.groups();
    expect(Object.keys(left).toSorted()).toEqual([`dsvm-research-pr-${alive}`, `dsvm-research-pr-${idle}`, `dsvm-research-pr-${pushed}`, 'damaged', 'half', 'production', 'theirs'].toSorted());
    expect(left[`dsvm-research-pr-${idle}`]).not.toHaveProperty('dsvm-pool-marked');
    expect(here.comment(closed)).toMatch(/the preview is removed[^]*A sweep found it over: pull request 2 is closed/);
    expect(here.comment(merged)).toMatch(/the preview is removed[^]*A sweep found it over: pull request 3 was merged/);
    for (const number of [alive, idle, pushed]) expect(here.comment(number)).toContain('the preview is up');
    expect(github.deployments().map(({ task }) => task).toSorted()).toEqual([alive, idle, pushed].map((number) => `dsvm-pool-preview-${number}`));
    // Converged: nothing more to write.
    await bed.requests();
    await minutes(20);
    green(await sweep());
    expect(await here.written()).toEqual([]);
  });

  it('gives slots back as they were, also after a deployment that was cut off', async () => {
    await here.bed.close();
    await open('{ instances: 1, vmSku: [Standard_D2s_v5], hours: 24, live: 9, resourceGroups: [slot-a, slot-b] }');
    const { bed, pull, preview, sweep, minutes, groupPath } = here;
    for (const slot of ['slot-a', 'slot-b']) await bed.arm('PUT', `${groupPath(slot)}?api-version=2025-04-01`, { location: 'westeurope', tags: { team: 'it' } });
    const [a, b] = [pull(), pull()];
    green(await preview(a));
    await bed.admin('POST', '/faults', { match: 'PUT /**/deployments/*', nth: 1, action: { delaySeconds: 1 } });
    await bed.requests();
    const { promise, resolve } = Promise.withResolvers<{ kill(signal: 'SIGKILL'): unknown }>();
    const cut = preview(b, 'opened', { started: resolve });
    const child = await promise;
    while (!Object.values(await here.groups()).some((tags) => tags['dsvm-pool-preview'] === String(b))) await new Promise((done) => setTimeout(done, 20));
    child.kill('SIGKILL');
    await cut;
    await bed.admin('DELETE', '/faults');
    for (const number of [a, b]) bed.stack.github.closePullRequest(number);
    await minutes(1);
    green(await sweep());
    await minutes(20);
    green(await sweep());
    expect(await here.groups()).toEqual({ 'slot-a': { team: 'it' }, 'slot-b': { team: 'it' } });
    for (const slot of ['slot-a', 'slot-b']) expect(await here.resources(slot)).toEqual([]);
    const c = pull();
    green(await preview(c));

    // Emptying a slot takes several rounds, and before each of them, and before the tags come off, somebody may have opened the pull request again.
    const emptied = async (nth: number, happen: () => void): Promise<{ result: StepResult; deleted: number }> => {
      bed.stack.github.closePullRequest(c);
      await minutes(1);
      green(await sweep());
      await minutes(20);
      await bed.requests();
      let reads = 0;
      const detour = await openDetour(bed, (question) => {
        if (question.endsWith(`/pulls/${c}`) && ++reads === nth) happen();
        return undefined;
      });
      const result = await sweep({ env: detour.env });
      detour.close();
      return { result, deleted: (await here.written()).filter((line) => line.startsWith('DELETE')).length };
    };
    // The first two questions come before the first round; there are five.
    for (const [nth, deleted] of [[4, 1], [8, 5]] as const) {
      let again: Promise<StepResult> | undefined;
      const ended = await emptied(nth, () => {
        bed.stack.github.reopenPullRequest(c);
        again = preview(c, 'reopened');
      });
      green(ended.result);
      expect(ended.deleted).toBe(deleted);
      expect(ended.result.log).toMatch(new RegExp(`slot-a: stays; pull request ${c} is open; .*; ${deleted} of .* 5 resources`));
      const shown = (await again) as StepResult;
      green(shown);
      expect(reportOf(shown).preview).toMatchObject({ state: 'live' });
      expect((await here.groups())['slot-a']).toMatchObject({ team: 'it', 'dsvm-pool-preview': String(c) });
      expect(await here.resources('slot-a')).toHaveLength(5);
    }
    // What is there again in the end keeps the tags, by which the next pass finds it.
    const address = `${groupPath('slot-a')}/providers/Microsoft.Network/publicIPAddresses/researpr${c}pip?api-version=2025-05-01`;
    const anew = await emptied(7, () => void bed.arm('PUT', address, { location: 'westeurope', sku: { name: 'Standard' }, properties: { publicIPAllocationMethod: 'Static' }, tags: { 'dsvm-pool-preview': String(c) } }));
    expect(errors(anew.result)).toEqual([expect.stringMatching(/slot-a: Deleted in the resource group slot-a, and there again: Microsoft.Network\/publicIPAddresses/)]);
    expect((await here.groups())['slot-a']).toMatchObject({ 'dsvm-pool-preview': String(c) });
    green(await sweep());
    expect(await here.groups()).toEqual({ 'slot-a': { team: 'it' }, 'slot-b': { team: 'it' } });
    expect(await here.resources('slot-a')).toEqual([]);

    // A word keeps what has run out until the first deletion; half a preview is none, and no run makes it whole. Nor does one 404 end it early.
    const d = pull();
    green(await preview(d));
    await minutes(25 * 60);
    green(await sweep());
    await minutes(20);
    bed.stack.github.setAccess('jo', 'write');
    await bed.requests();
    await bed.admin('POST', '/faults', { match: 'GET /subscriptions/*/resourceGroups/slot-a', nth: 15, action: lost('slot-a') });
    await bed.admin('POST', '/clock', { hold: true });
    const going = sweep();
    const seen: Awaited<ReturnType<typeof bed.requests>> = [];
    while (!seen.some(({ method }) => method === 'DELETE')) {
      await new Promise((done) => setTimeout(done, 20));
      seen.push(...(await bed.requests()));
    }
    bed.stack.github.addComment(d, { author: 'jo', type: 'User', body: 'Still at it' });
    await bed.admin('POST', '/clock', { hold: false });
    green(await going);
    seen.push(...(await bed.requests()));
    expect(seen.filter(({ method, path }) => method === 'GET' && /\/resourceGroups\/slot-a$/i.test(path)).map(({ status }) => status).slice(-3)).toEqual([200, 404, 200]);
    expect(await here.groups()).toEqual({ 'slot-a': { team: 'it' }, 'slot-b': { team: 'it' } });
    expect(await here.resources('slot-a')).toEqual([]);
    expect(here.comment(d)).toContain('the preview is removed');
    expect(bed.stack.github.deployments().filter(({ task }) => task.endsWith(`-${d}`))).toEqual([]);
  });

  it('takes no silence of GitHub for a no: what it does not answer about stays, and the run is red', async () => {
    const { bed, pull, preview, sweep, minutes } = here;
    const [a, b] = [pull(), pull()];
    for (const number of [a, b]) {
      green(await preview(number));
      bed.stack.github.closePullRequest(number);
    }
    await minutes(1);
    green(await sweep());
    await minutes(20);
    const limit = { status: 403, headers: { 'x-ratelimit-remaining': '0' }, body: { message: 'API rate limit exceeded' } };
    const answers: [string, (question: string) => { status: number; headers?: Record<string, string>; body?: unknown } | undefined, RegExp][] = [
      ['a server that fails', (question) => (/pulls\/\d+$/.test(question) ? { status: 502 } : undefined), /GitHub answers 502/],
      ['no request left', (question) => (/pulls\/\d+$/.test(question) ? limit : undefined), /rate limit/],
      ['no list', (question) => (/\/pulls\?/.test(question) ? { status: 503 } : undefined), /Listing the open pull requests failed/],
      // A token that may not see the repository is told the same as one who asks for what is not there.
      ['no repository', (question) => (/\/pulls/.test(question) ? { status: 404 } : undefined), /Listing the open pull requests failed.*404/],
    ];
    await bed.requests();
    for (const [what, answer, words] of answers) {
      const asked: string[] = [];
      const detour = await openDetour(bed, (question) => {
        asked.push(question);
        return answer(question);
      });
      const result = await sweep({ env: detour.env });
      detour.close();
      // Who has no request left does not go on asking.
      if (what === 'no request left') expect(asked.filter((question) => /pulls\/\d+$/.test(question))).toHaveLength(1);
      expect(result.exitCode).toBe(1);
      expect(errors(result).join('\n')).toMatch(words);
    }
    expect(await here.written()).toEqual([]);
    green(await sweep());
    expect(await here.groups()).toEqual({});
  });

  it('lets one that fails stop no other, and tells it at the end', async () => {
    const { bed, pull, preview, sweep, minutes } = here;
    const [a, b] = [pull(), pull()];
    for (const number of [a, b]) {
      green(await preview(number));
      bed.stack.github.closePullRequest(number);
    }
    await minutes(1);
    // Nor what cannot be read.
    await bed.admin('POST', '/faults', { match: `GET /**/resourceGroups/dsvm-research-pr-${a}/providers/Microsoft.Resources/deployments/*`, action: { status: 403, body: { error: { code: 'AuthorizationFailed', message: 'Not that one.' } } } });
    const detour = await openDetour(bed, (question) => (/\/deployments\?/.test(question) ? { status: 403, body: { message: 'Resource not accessible by integration' } } : undefined));
    const blind = await sweep({ env: detour.env });
    detour.close();
    await bed.admin('DELETE', '/faults');
    expect(blind.exitCode).toBe(1);
    expect(errors(blind).join('\n')).toMatch(new RegExp(`Listing the deployments[^]*dsvm-research-pr-${a}: .*Not that one`));
    expect(verdicts(blind)).toEqual({ [`dsvm-research-pr-${a}`]: 'mark', [`dsvm-research-pr-${b}`]: 'mark' });
    await minutes(20);
    await bed.admin('POST', '/faults', { match: `DELETE /**/resourceGroups/dsvm-research-pr-${a}`, action: { status: 409, body: { error: { code: 'ScopeLocked', message: 'It is locked.' } } } });
    const result = await sweep();
    await bed.admin('DELETE', '/faults');
    expect(result.exitCode).toBe(1);
    expect(errors(result)).toEqual([expect.stringMatching(new RegExp(`^::error title=ScopeLocked::dsvm-research-pr-${a}: .*It is locked`))]);
    expect(Object.keys(await here.groups())).toEqual([`dsvm-research-pr-${a}`]);
    expect(here.comment(b)).toContain('the preview is removed');
    expect(here.comment(a)).toContain('the preview is up');
    expect(reportOf(result).sweep?.groups.map(({ verdict, done }) => ({ verdict, done }))).toEqual([{ verdict: 'delete', done: false }, { verdict: 'delete', done: true }]);
  });

  it('tells what goes on where it is interrupted, and the next pass goes on from there', async () => {
    const { bed, pull, preview, sweep, minutes } = here;
    const number = pull();
    green(await preview(number));
    bed.stack.github.closePullRequest(number);
    await minutes(1);
    green(await sweep());
    await minutes(20);
    await bed.admin('POST', '/clock', { hold: true });
    await bed.requests();
    const { promise, resolve } = Promise.withResolvers<{ kill(signal: 'SIGINT'): unknown }>();
    const going = sweep({ started: resolve });
    const child = await promise;
    while (!(await bed.requests()).some(({ method }) => method === 'DELETE')) await new Promise((done) => setTimeout(done, 20));
    child.kill('SIGINT');
    const result = await going;
    await bed.admin('POST', '/clock', { hold: false });
    expect(result.exitCode).toBe(1);
    expect(errors(result).join('\n')).toMatch(new RegExp(`The run was cancelled\\. Azure goes on deleting what it had begun to delete of dsvm-research-pr-${number}\\. The next sweep goes on`));
    green(await sweep());
    while (Object.keys(await here.groups()).length > 0) await new Promise((done) => setTimeout(done, 20));
    await minutes(20);
    green(await sweep());
    expect(bed.stack.github.deployments()).toEqual([]);
  });

  it('looks once more right before it deletes: who reopens at the last moment keeps the preview', async () => {
    const { bed, pull, preview, sweep, minutes } = here;
    const number = pull();
    green(await preview(number));
    bed.stack.github.closePullRequest(number);
    await minutes(1);
    green(await sweep());
    await minutes(20);
    // It has decided by then: what teardown waits for is the deployment's state.
    let reads = 0;
    const detour = await openDetour(bed, (question) => {
      if (question.endsWith(`/pulls/${number}`) && ++reads === 2) bed.stack.github.reopenPullRequest(number);
      return undefined;
    });
    // Of a group that Azure does not find for a moment GitHub is asked all the same.
    for (const nth of [2, 4]) await bed.admin('POST', '/faults', { match: `GET /subscriptions/*/resourceGroups/dsvm-research-pr-${number}`, nth, action: lost(`dsvm-research-pr-${number}`) });
    const result = await sweep({ env: detour.env });
    detour.close();
    green(result);
    expect(reads).toBe(2);
    expect(result.log).toMatch(/stays; pull request 1 is open/);
    expect(Object.keys(await here.groups())).toEqual([`dsvm-research-pr-${number}`]);
    expect(here.comment(number)).toContain('the preview is up');
  });

  it('removes deployments on GitHub of closed pull requests that stand for no preview, but none of just now', async () => {
    const { bed, pull, preview, sweep, minutes, groupPath } = here;
    const [a, b, c] = [pull(), pull(), pull()];
    for (const number of [a, b, c]) green(await preview(number));
    // Somebody has deleted groups by hand.
    for (const number of [a, b]) await bed.arm('DELETE', `${groupPath(`dsvm-research-pr-${number}`)}?api-version=2025-04-01`);
    while (Object.keys(await here.groups()).length > 1) await new Promise((done) => setTimeout(done, 20));
    bed.stack.github.closePullRequest(a);
    green(await sweep());
    expect(bed.stack.github.deployments()).toHaveLength(3);
    await minutes(20);
    const result = await sweep();
    green(result);
    expect(reportOf(result).sweep?.records).toEqual({ stray: 1, removed: 1 });
    expect(bed.stack.github.deployments().map(({ task }) => task)).toEqual([b, c].map((number) => `dsvm-pool-preview-${number}`));
  });
});
