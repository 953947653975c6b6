// Which runs an event starts, in what order their jobs run, and what their tokens may: by GitHub's rules.
import { afterEach, describe, expect, it } from '@jest/globals';
import type { RunnerSettings, RunResult } from '../../../local/github/runner/runner.ts';
import type { GitHubOptions } from '../../../local/github/github.ts';
import { openBench, steps, type Bench } from './bench.ts';

let bench: Bench | undefined;
afterEach(async () => {
  await bench?.close();
  bench = undefined;
});

async function open(workflows: Record<string, string>, settings: RunnerSettings = {}, options: Partial<GitHubOptions> = {}): Promise<Bench> {
  bench = await openBench(workflows, settings, options);
  return bench;
}

/** Runs one workflow file on a push. */
async function run(text: string, settings: RunnerSettings = {}, others: Record<string, string> = {}): Promise<RunResult> {
  const { push } = await open(others, settings);
  const [result] = await push({ '.github/workflows/test.yml': text });
  if (!result) throw new Error('The push started no run');
  return result;
}

const ends = (result: RunResult): Record<string, string> => Object.fromEntries(result.jobs.map(({ record, conclusion }) => [record.name, conclusion]));
const job = (text: string): string => `{ runs-on: ubuntu-latest, ${text} }`;

describe('workflow files', () => {
  it.each<[string, string, string]>([
    ['GitHub refuses', steps('- run: true').replace('on: push', 'on: pusch'), ".github/workflows/test.yml (Line: 2, Col: 5): Unexpected value 'pusch'"],
    ['look at what is not there', steps('- run: echo ${{ github.sha }} ${{ nope.x }}'), "Unrecognized named-value: 'nope'"],
    ['need a job that is none', 'on: push\njobs:\n  a: { runs-on: u, needs: b, steps: [{ run: "true" }] }\n', 'The workflow must contain at least one job with no dependencies.'],
    ['use an action that is unknown here', steps('- uses: actions/github-script@v7'), 'The local runner does not know the action actions/github-script@v7'],
    ['sign in with a foreign action', steps('- uses: azure/login@v2'), 'The local runner does not know the action azure/login@v2'],
    ['have containers', steps('- run: true', '    container: node:24\n'), 'The local runner has no container'],
    ['have services', steps('- run: true', '    services: { db: { image: x } }\n'), 'The local runner has no services'],
    ['have another shell', steps('- run: true\n  shell: pwsh'), 'The local runner has no shell pwsh'],
  ])('that %s start no job', async (_what, text, words) => {
    const { errors, conclusion, jobs } = await run(text);
    expect([conclusion, jobs]).toEqual(['startup_failure', []]);
    expect(errors.join('\n')).toContain(words);
  });
});

describe('jobs', () => {
  it('wait for those they need, get their outputs, and are skipped after a failure', async () => {
    const result = await run(`on: push
jobs:
  a: { runs-on: ubuntu-latest, outputs: { x: "\${{ steps.s.outputs.x }}", secret: "\${{ steps.s.outputs.secret }}" }, steps: [{ id: s, run: 'echo x=1 >> "$GITHUB_OUTPUT"; echo "secret=a hidden-one" >> "$GITHUB_OUTPUT"' }] }
  b: ${job(`needs: a, steps: [{ run: 'echo "got [\${{ needs.a.outputs.x }}][\${{ needs.a.outputs.secret }}] of \${{ needs.a.result }}"; exit 1' }]`)}
  c: ${job('needs: b, steps: [{ run: "true" }]')}
  d: ${job('needs: c, if: failure(), steps: [{ run: "true" }]')}
  e: ${job("needs: [a, c], if: always() && needs.c.result == 'skipped', steps: [{ run: 'true' }]")}
  f: ${job('needs: a, if: "!cancelled() && github.ref == \'refs/heads/other\'", steps: [{ run: "true" }]')}
`, { secrets: { S: 'hidden-one' } });
    expect(ends(result)).toEqual({ a: 'success', b: 'failure', c: 'skipped', d: 'success', e: 'success', f: 'skipped' });
    expect(result.log).toContain('got [1][] of success');
    expect(result.jobs[0]?.annotations).toEqual([{ level: 'warning', message: "Skip output 'secret' since it may contain secret.", properties: {} }]);
    expect(result.conclusion).toBe('failure');
  });

  it('multiply by their matrix', async () => {
    const result = await run(`on: push
jobs:
  list: { runs-on: ubuntu-latest, outputs: { pools: "\${{ steps.s.outputs.pools }}" }, steps: [{ id: s, run: 'echo ''pools=["a","b"]'' >> "$GITHUB_OUTPUT"' }] }
  one:
    needs: list
    runs-on: ubuntu-latest
    strategy: { max-parallel: 1, matrix: { pool: "\${{ fromJSON(needs.list.outputs.pools) }}", size: [1, 2], exclude: [{ pool: b, size: 1 }], include: [{ pool: a, extra: yes }, { pool: c }] } }
    steps: [{ run: 'echo "leg \${{ matrix.pool }}\${{ matrix.size }}\${{ matrix.extra }} \${{ strategy.job-index }}/\${{ strategy.job-total }}"' }]
  none: { needs: list, runs-on: ubuntu-latest, strategy: { matrix: { pool: "\${{ fromJSON('[]') }}" } }, steps: [{ run: "true" }] }
`);
    expect(Object.keys(ends(result)).filter((name) => name.startsWith('one'))).toEqual(['one (a, 1, yes)', 'one (a, 2, yes)', 'one (b, 2)', 'one (c)']);
    expect(result.log.match(/^leg .*/gm)).toEqual(['leg a1yes 0/4', 'leg a2yes 1/4', 'leg b2 2/4', 'leg c 3/4']);
    expect(result.jobs.find(({ record }) => record.name === 'none')?.log).toContain('Matrix must define at least one vector');
  });

  it('of a matrix are cancelled where one fails, unless fail-fast is off', async () => {
    const text = (more: string): string => `on: push
jobs:
  one: { runs-on: ubuntu-latest, strategy: { ${more}matrix: { n: [1, 2] } }, steps: [{ run: 'test \${{ matrix.n }} = 2 || exit 1; exec sleep "$LONG"' }], env: { LONG: ${more === '' ? 60 : 0} } }
`;
    const grace = { interrupt: 50, terminate: 50 };
    expect(ends(await run(text(''), { grace }))).toEqual({ 'one (1)': 'failure', 'one (2)': 'cancelled' });
    await bench?.close();
    expect(ends(await run(text('fail-fast: false, ')))).toEqual({ 'one (1)': 'failure', 'one (2)': 'success' });
  });
});

describe('reusable workflows', () => {
  const called = `on:
  workflow_call:
    inputs: { who: { type: string, required: true }, many: { type: number, default: 3 } }
    secrets: { key: { required: false } }
    outputs: { said: { value: "\${{ jobs.inner.outputs.said }}" } }
jobs:
  inner:
    runs-on: ubuntu-latest
    outputs: { said: "\${{ steps.s.outputs.said }}" }
    steps: [{ id: s, run: 'echo "said=\${{ inputs.who }} \${{ inputs.many }} $KEY" | tee -a "$GITHUB_OUTPUT"; test -n "$KEY"', env: { KEY: "\${{ secrets.key || secrets.KEY }}" } }]
`;
  const calls = (secrets: string, more = ''): string => `on: push\njobs:\n  call:\n    uses: ./.github/workflows/called.yml\n    with: { who: me }\n${secrets}${more}  after: { needs: call, runs-on: ubuntu-latest, steps: [{ run: 'echo "after [\${{ needs.call.outputs.said }}]"' }] }\n`;

  it('get inputs, defaults and the secrets they are given, and give outputs', async () => {
    const result = await run(calls('    secrets: inherit\n'), { secrets: { KEY: 'value-of-key' } }, { 'called.yml': called.replace(' $KEY" | tee', '" | tee') });
    expect(ends(result)).toEqual({ 'call / inner': 'success', after: 'success' });
    expect(result.log).toContain('after [me 3]');
  });

  it('get an empty text of what the event does not have, which is no number', async () => {
    const result = await run(calls('    secrets: inherit\n').replace('who: me', 'who: "${{ inputs.nobody }}"'), { secrets: { KEY: 'value-of-key' } }, { 'called.yml': called.replace(' $KEY" | tee', '" | tee') });
    expect(result.log).toContain('after [ 3]');
    await bench?.close();
    const none = await run(calls('').replace('who: me', 'who: me, many: "${{ inputs.nobody }}"'), {}, { 'called.yml': called });
    expect([none.conclusion, none.jobs.map(({ log }) => log).join('\n')]).toEqual(['failure', expect.stringContaining("Provided value '' for input 'many' is not a number")]);
  });

  it('have no secret that nobody passes', async () => {
    expect(ends(await run(calls(''), { secrets: { KEY: 'value-of-key' } }, { 'called.yml': called }))['call / inner']).toBe('failure');
  });

  it.each<[string, string, string, string]>([
    ['ask for more than the caller may', called.replace('  inner:\n', '  inner:\n    permissions: { id-token: write }\n'), calls('', ''), "Error calling workflow './.github/workflows/called.yml'. The nested job 'inner' is requesting 'id-token: write', but is only allowed 'id-token: none'."],
    ['are not given what they require', called, calls('').replace('who: me', 'many: 1'), 'Input who is required, but not provided while calling.'],
    ['are given what they do not know', called, calls('').replace('who: me', 'who: me, huh: 1'), 'Invalid input, huh is not defined in the referenced workflow.'],
  ])('that %s do not start', async (_what, file, text, words) => {
    const result = await run(text, {}, { 'called.yml': file });
    expect(result.errors.join('\n')).toContain(words);
    expect(result.conclusion).toBe('startup_failure');
  });
});

describe('events', () => {
  const on = (what: string): string => `name: ${what.replace(/\W+/g, ' ').trim()}\non: ${what}\njobs:\n  a: { runs-on: ubuntu-latest, steps: [{ run: "true" }] }\n`;

  it('of a push are filtered by branch and path', async () => {
    const { push, github, runner } = await open({
      'a.yml': on("{ push: { branches: [main], paths: ['pools/**', '!pools/*.md'] } }"), 'b.yml': on("{ push: { branches-ignore: [main] } }"),
      'c.yml': on("{ push: { paths-ignore: ['**/*.md'] } }"), 'd.yml': on("{ push: { tags: ['v*'] } }"), 'e.yml': on("{ push: { branches: ['feature/**'] } }"),
    });
    const started = (results: { record: { path: string } }[]): string[] => results.map(({ record }) => record.path.at(-5) ?? '').toSorted();
    expect(started(await push({ 'pools/x.yml': '1' }))).toEqual(['a', 'c']);
    expect(started(await push({ 'pools/x.md': '1' }))).toEqual([]);
    expect(started(await push({ 'docs/x.md': '1', 'x.txt': '' }))).toEqual(['c']);
    github.push('On a branch', { 'pools/y.yml': '1' }, 'feature/a/b');
    expect(started(await runner.trigger('push', { branch: 'feature/a/b' }))).toEqual(['b', 'c', 'e']);
  });

  it('of a pull request are filtered by type, base and path, and forks read only', async () => {
    const show = steps('- run: echo "token ${{ github.event.pull_request.head.repo.fork }} [${{ secrets.S }}] [$ACTIONS_ID_TOKEN_REQUEST_URL] [${{ github.ref }}]"\n- uses: actions/checkout@v5\n- run: cat pools/x.yml\n- run: |\n    curl -s -X POST -H "authorization: Bearer ${{ github.token }}" -H "user-agent: test" "$GITHUB_API_URL/repos/$GITHUB_REPOSITORY/issues/1/comments" -d "{\\"body\\":\\"hi\\"}"').replace('on: push', "on: { pull_request: { paths: ['pools/**'] } }").replace('contents: read', 'contents: read\n  pull-requests: write\n  id-token: write');
    const { github, runner } = await open({ 'a.yml': show, 'b.yml': on('{ pull_request: { types: [closed] } }'), 'c.yml': on('{ pull_request: { branches: [release] } }') }, { secrets: { S: 'sss-value' } });
    const own = github.openPullRequest({ title: 'Ours', branch: 'ours', files: { 'pools/x.yml': 'from ours' } });
    const fork = github.openPullRequest({ title: 'Theirs', branch: 'theirs', author: 'mallory', fork: true, files: { 'pools/x.yml': 'from theirs' } });
    const bot = github.openPullRequest({ title: 'Bump', branch: 'dependabot/x', author: 'dependabot[bot]', files: { 'pools/x.yml': 'from the bot' } });
    const logs: string[] = [];
    for (const { number } of [own, fork, bot]) {
      const runs = await runner.trigger('pull_request', { number });
      expect(runs.map(({ record }) => record.path)).toEqual(['.github/workflows/a.yml']);
      logs.push((await runs[0]?.ended)?.log ?? '');
    }
    expect(logs[0]).toMatch(/token false \[\*\*\*\] \[http.*\?.*\] \[refs\/pull\/1\/merge\]/);
    expect(logs[1]).toContain('token true [] [] [refs/pull/2/merge]');
    expect(logs[1]).toContain('from theirs');
    expect(logs[2]).toContain('token false [] [] [refs/pull/3/merge]');
    expect(logs.map((log) => log.includes('Resource not accessible by integration'))).toEqual([false, true, true]);
    expect(github.comments(1)).toHaveLength(1);
    expect((await runner.trigger('pull_request', { number: own.number, action: 'closed' })).map(({ record }) => record.path)).toEqual(['.github/workflows/b.yml']);
  });

  it('of a pull request that conflicts start `pull_request_target` alone, whose paths are the pull request’s', async () => {
    const on = (event: string, more = ''): string => `on: { ${event}: {${more}} }\njobs:\n  a: { runs-on: ubuntu-latest, steps: [{ run: 'true' }] }\n`;
    const { github, runner } = await open({ 'a.yml': on('pull_request'), 'b.yml': on('pull_request_target'), 'c.yml': on('pull_request_target', " paths: ['pools/**'] "), 'd.yml': on('pull_request_target', " paths: ['docs/**'] ") });
    const { number } = github.openPullRequest({ title: 'Change', branch: 'b', files: { 'pools/a.yml': 'mine' } });
    const started = async (): Promise<string[]> => {
      const runs = [...(await runner.trigger('pull_request', { number })), ...(await runner.trigger('pull_request_target', { number }))];
      return (await Promise.all(runs.map((one) => one.ended))).map(({ record }) => record.path.slice(-5));
    };
    const mergeable = (): unknown => (github.event('pull_request_target', { number }).payload['pull_request'] as { mergeable?: unknown }).mergeable;
    expect([await started(), mergeable()]).toEqual([['a.yml', 'b.yml', 'c.yml'], true]);
    github.push('The same file', { 'pools/a.yml': 'theirs' });
    expect([await started(), mergeable()]).toEqual([['b.yml', 'c.yml'], false]);
    // Both have come to the same.
    github.addCommit(number, 'As theirs', { 'pools/a.yml': 'theirs' });
    expect([await started(), mergeable()]).toEqual([['a.yml', 'b.yml', 'c.yml'], true]);
  });

  it('by hand have typed inputs, and GitHub refuses wrong ones', async () => {
    const text = steps('- run: echo "${{ inputs.size }} ${{ inputs.dry == false }} ${{ github.event.inputs.size }} ${{ inputs.word }}"').replace('on: push', `on:
  workflow_dispatch:
    inputs:
      size: { type: number, required: true }
      dry: { type: boolean, default: false }
      word: { type: choice, options: [one, two], default: two }`);
    const { runner } = await open({ 'a.yml': text });
    expect((await (await runner.dispatch('a.yml', { size: '3' })).ended).log).toContain('3 true 3 two');
    await expect(runner.dispatch('a.yml', {})).rejects.toThrow("Required input 'size' not provided");
    await expect(runner.dispatch('a.yml', { size: '1', more: 'x' })).rejects.toThrow('Unexpected inputs provided: ["more"]');
    await expect(runner.dispatch('a.yml', { size: '1', word: 'three' })).rejects.toThrow("Provided value 'three' for input 'word' not in the list of allowed values");
  });

  it('of the clock fire in their time zone', async () => {
    const { runner } = await open({ 'a.yml': on("{ schedule: [{ cron: '30 2 * * *', timezone: Europe/Berlin }, { cron: '0 6 * * 1-5' }] }") });
    const fired = async (from: string, until: string): Promise<string[]> => (await runner.tick(Date.parse(from), Date.parse(until))).map(({ record }) => record.event);
    expect(await fired('2026-11-20T00:00Z', '2026-11-22T00:00Z')).toHaveLength(3);
    // The night in which 2:30 is skipped, and the one in which it comes twice.
    expect(await fired('2026-03-29T00:00Z', '2026-03-29T01:00Z')).toHaveLength(0);
    expect(await fired('2026-03-29T01:00Z', '2026-03-29T01:01Z')).toHaveLength(1);
    expect(await fired('2026-10-25T00:00Z', '2026-10-25T03:00Z')).toHaveLength(1);
  });

  it('follow a run that has ended, and a comment', async () => {
    const { push, github, runner } = await open({
      'a.yml': steps('- run: echo data > plan.txt\n- uses: actions/upload-artifact@v4\n  with: { name: plan, path: plan.txt }'),
      'b.yml': steps('- uses: actions/download-artifact@v4\n  with: { name: plan, run-id: "${{ github.event.workflow_run.id }}", github-token: "${{ github.token }}" }\n- run: cat plan.txt; echo "after ${{ github.event.workflow_run.conclusion }}"').replace('on: push', 'on: { workflow_run: { workflows: [Test], types: [completed] } }').replace('name: Test', 'name: Second').replace('contents: read', 'actions: read'),
      'c.yml': steps('- uses: actions/download-artifact@v4\n  with: { run-id: "${{ github.event.workflow_run.id }}", github-token: "${{ github.token }}" }').replace('on: push', 'on: { workflow_run: { workflows: [Test], types: [completed] } }').replace('name: Test', 'name: Third'),
      'd.yml': steps('- run: echo "$BODY on ${{ github.ref }} for ${{ github.event.issue.pull_request.url }}"\n  env: { BODY: "${{ github.event.comment.body }}" }').replace('on: push', 'on: { issue_comment: { types: [created] } }'),
    });
    await push({ 'x.txt': '1' });
    const logs = Object.fromEntries((await runner.settle()).map(({ record, log }) => [record.name, log]));
    expect(logs['Second']).toContain('data\nafter success');
    expect(logs['Third']).toContain('Unable to download artifact(s): Resource not accessible by integration');
    const { number } = github.openPullRequest({ title: 'Ours', branch: 'ours' });
    const { id } = github.addComment(number, { author: 'amina-k', type: 'User', body: '$(boom) `x`' });
    const [comment] = await runner.trigger('issue_comment', { comment: id });
    expect((await comment?.ended)?.log).toMatch(/^\$\(boom\) `x` on refs\/heads\/main for http.*\/pulls\/1$/m);
    expect(github.violations()).toEqual([]);
  });
});
