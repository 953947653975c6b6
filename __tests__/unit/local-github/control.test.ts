// What keeps runs apart and holds them back: tokens, OIDC, environments, concurrency, cancellation.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import type { Run, RunnerSettings } from '../../../local/github/runner/runner.ts';
import { usualGrace } from '../../../local/github/runner/process.ts';
import type { GitHubOptions } from '../../../local/github/github.ts';
import { ask } from './client.ts';
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

const call = (method: string, path: string, body = ''): string => `curl -s -X ${method} -H "authorization: Bearer $TOKEN" -H 'user-agent: test' "$GITHUB_API_URL/repos/$GITHUB_REPOSITORY${path}" ${body === '' ? '' : `-d '${body}'`}`;
const withToken = 'env: { TOKEN: "${{ github.token }}" }';

describe('a token', () => {
  it('may what permissions say, and no longer than its job', async () => {
    const text = steps(`- run: |\n    ${call('GET', '/pulls')}; ${call('POST', '/issues/1/comments', '{"body":"hi"}')}\n    echo; echo "GIVEN $(printf %s "$TOKEN" | rev)"\n  ${withToken}`).replace('contents: read', 'pull-requests: read');
    const { github, push } = await open({ 'a.yml': text });
    github.openPullRequest({ title: 'One', branch: 'one' });
    const [run] = await push({ 'x.txt': '' });
    expect(run?.log).toContain('"title":"One"');
    expect(run?.log).toContain('{"message":"Resource not accessible by integration","documentation_url":"https://docs.github.com/rest","status":"403"}');
    const token = (/GIVEN (\w+)/.exec(run?.jobs[0]?.raw ?? '')?.[1] ?? '').split('').toReversed().join('');
    expect(token).toMatch(/^ghs_\w{36}$/);
    expect((await ask(github, 'GET', '/pulls', undefined, token)).status).toBe(401);
  });

  it('reads where no workflow says more, and a job has its own', async () => {
    const text = steps(`- run: |\n    ${call('GET', '/git/ref/heads/main')}; ${call('GET', '/pulls')}\n  ${withToken}`).replace('permissions:\n  contents: read\n', '');
    const { push } = await open({ 'a.yml': text, 'b.yml': text.replace('    steps:', '    permissions: { pull-requests: write }\n    steps:').replace('name: Test', 'name: Own') });
    const [usual, own] = (await push({ 'x.txt': '' })).map(({ log }) => [log.includes('"ref":"refs/heads/main"'), log.split('Resource not accessible by integration').length - 1]);
    expect([usual, own]).toEqual([[true, 1], [false, 1]]);
  });
});

describe('an OIDC token', () => {
  const fetchToken = '- run: |\n    curl -s -H "authorization: Bearer $ACTIONS_ID_TOKEN_REQUEST_TOKEN" "$ACTIONS_ID_TOKEN_REQUEST_URL&audience=api://AzureADTokenExchange"';
  const text = (more = ''): string => steps(fetchToken, more).replace('contents: read', 'id-token: write');
  const claims = (log: string): Record<string, unknown> => decodeJwt(/"value":"([^"]+)"/.exec(log)?.[1] ?? '');

  it('speaks of its own run, environment and workflow', async () => {
    const { github, push } = await open({ 'a.yml': text(), 'b.yml': text('    environment: { name: "prod:${{ github.ref_name }}" }\n').replace('name: Test', 'name: Other') });
    const ids = `contoso@${github.ownerId}/pools@${github.repositoryId}`;
    const [plain, environment] = (await push({ 'x.txt': '' })).map(({ log, record }) => ({ ...claims(log), run: record.id }));
    expect(plain).toMatchObject({ sub: `repo:${ids}:ref:refs/heads/main`, aud: 'api://AzureADTokenExchange', event_name: 'push', workflow: 'Test', job_workflow_ref: 'contoso/pools/.github/workflows/a.yml@refs/heads/main', run_id: String(plain?.run) });
    expect(environment).toMatchObject({ sub: `repo:${ids}:environment:prod%3Amain`, environment: 'prod:main', workflow: 'Other' });
  });

  it('has names alone in repositories made before 2026-07-15, and names the reusable workflow', async () => {
    const caller = 'on: push\npermissions: { id-token: write }\njobs:\n  call: { uses: contoso/pools/.github/workflows/called.yml@main }\n';
    const { push } = await open({ 'a.yml': caller, 'called.yml': text().replace('on: push', 'on: workflow_call') }, {}, { subjects: 'names' });
    const [run] = await push({ 'x.txt': '' });
    expect(claims(run?.log ?? '')).toMatchObject({ sub: 'repo:contoso/pools:ref:refs/heads/main', workflow_ref: 'contoso/pools/.github/workflows/a.yml@refs/heads/main', job_workflow_ref: 'contoso/pools/.github/workflows/called.yml@refs/heads/main' });
  });
});

describe('an environment', () => {
  const text = steps('- run: echo "in with [${{ secrets.S }}] ${{ vars.V }}"; echo "at=https://pool.test" >> "$GITHUB_OUTPUT"\n  id: s', '    environment: { name: prod, url: "${{ steps.s.outputs.at }}" }\n');
  const settings = { secrets: { S: 'repo-value' }, vars: { V: 'repo' }, environments: { prod: { secrets: { S: 'prod-value' }, vars: { V: 'prod' } } } };

  it('brings its own secrets and variables, and is recorded as a deployment unless it says not', async () => {
    const { github, push } = await open({ 'a.yml': text }, settings);
    const [run] = await push({ 'x.txt': '' });
    expect([run?.conclusion, run?.jobs[0]?.raw.includes('in with [prod-value] prod')]).toEqual(['success', true]);
    expect(github.deployments()[0]).toMatchObject({ environment: 'prod', statuses: [{ state: 'in_progress' }, { state: 'success', environmentUrl: 'https://pool.test' }] });
    await push({ '.github/workflows/a.yml': text.replace('name: prod', 'name: prod, deployment: false') });
    expect(github.deployments()).toHaveLength(1);
  });

  // actions/runner#1490 and #4453, rios0rios0/pipelines#579; GitHub’s page of reusable workflows for which of two wins.
  it.each<[string, string, string, string]>([
    ['gives a called workflow no secret that its caller does not pass', './.github/workflows/called.yml', '', '[] prod'],
    ['wins there over one that is passed by its name', './.github/workflows/called.yml', 'secrets: { S: "${{ secrets.OTHER }}" }', '[prod-value] prod'],
    ['is the only one of a name that the repository has not', './.github/workflows/called.yml', 'secrets: { S: "${{ secrets.NONE }}" }', '[prod-value] prod'],
    ['gives all to one that inherits', './.github/workflows/called.yml', 'secrets: inherit', '[prod-value] prod'],
    ['gives another owner’s nothing, whatever is passed', 'org/tools/.github/workflows/called.yml@v1', 'secrets: { S: "${{ secrets.OTHER }}" }', '[other-value] prod'],
    ['nor what the repository has not', 'org/tools/.github/workflows/called.yml@v1', 'secrets: { S: "${{ secrets.NONE }}" }', '[] prod'],
    ['which inherits nothing at all', 'org/tools/.github/workflows/called.yml@v1', 'secrets: inherit', '[] prod'],
  ])('%s', async (_, uses, secrets, shown) => {
    const called = text.replace('on: push', 'on: { workflow_call: { secrets: { S: { required: false } } } }');
    const tools = mkdtempSync(join(tmpdir(), 'dsvm-tools-'));
    try {
      mkdirSync(join(tools, '.github/workflows'), { recursive: true });
      writeFileSync(join(tools, '.github/workflows/called.yml'), called);
      const caller = `on: push\npermissions: { contents: read }\njobs:\n  call:\n    uses: ${uses}\n    ${secrets}\n`;
      const { push } = await open({ 'a.yml': caller, 'called.yml': called }, { ...settings, secrets: { ...settings.secrets, OTHER: 'other-value' }, actions: { 'org/tools': tools } });
      const [run] = await push({ 'x.txt': '' });
      expect([run?.conclusion, run?.jobs[0]?.raw]).toEqual(['success', expect.stringContaining(`in with ${shown}\n`)]);
    } finally {
      rmSync(tools, { recursive: true });
    }
  });

  it('keeps other branches out, and waits for a reviewer', async () => {
    const { github, runner } = await open({ 'a.yml': text }, { environments: { prod: { branches: ['main'], reviewers: ['jo'] } } });
    github.push('Other', {}, 'other');
    const [out] = await runner.trigger('push', { branch: 'other' });
    expect((await out?.ended)?.log).toContain('Branch "other" is not allowed to deploy to prod due to environment protection rules.');
    for (const [approved, conclusion] of [[true, 'success'], [false, 'failure']] as const) {
      const { sha } = github.push('Main', { 'x.txt': String(approved) });
      const [run] = await runner.trigger('push', { sha });
      await until(() => run?.record.jobs[0]?.status === 'waiting');
      run?.review('prod', approved);
      expect((await run?.ended)?.conclusion).toBe(conclusion);
    }
  });
});

/** Waits for what another part of this process is about to do. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((next) => setTimeout(next, 5));
}

describe('concurrency', () => {
  const text = (name: string, more: string): string => steps(`- run: 'for i in $(seq 200); do test -e "$GO" && exit; sleep 0.05; done; exit 1'\n  env: { GO: "\${{ vars.GO }}" }`).replace('name: Test', `name: ${name}\nconcurrency: { group: "${name === 'one' ? 'Pool' : 'pool'}"${more} }`).replace('on: push', 'on: workflow_dispatch');

  async function play(more: string, names: string[]): Promise<{ conclusions: string[]; order: string[]; messages: string[] }> {
    const dir = mkdtempSync(join(tmpdir(), 'dsvm-go-'));
    const { runner } = await open(Object.fromEntries([...new Set(names)].map((name) => [`${name}.yml`, text(name, more)])), { vars: { GO: `${dir}/go` }, grace: { interrupt: 50, terminate: 50 } });
    try {
      const order: string[] = [];
      const runs: Run[] = [];
      for (const name of names) {
        const run = await runner.dispatch(`${name}.yml`);
        const label = `${name}${runs.length}`;
        void run.ended.then(({ conclusion }) => conclusion === 'success' && order.push(label));
        runs.push(run);
        await until(() => run.record.status !== 'queued');
      }
      writeFileSync(`${dir}/go`, '');
      const results = await Promise.all(runs.map((run) => run.ended));
      return { conclusions: results.map(({ conclusion }) => conclusion), order, messages: results.flatMap(({ errors }) => errors) };
    } finally {
      rmSync(dir, { recursive: true });
    }
  }

  it('replaces the one that waits', async () => {
    const { conclusions, messages } = await play('', ['one', 'two', 'two']);
    expect(conclusions).toEqual(['success', 'cancelled', 'success']);
    expect(messages).toEqual(['Canceling since a higher priority waiting request for pool exists']);
  });

  it('keeps all of them in order with queue: max', async () => {
    expect(await play(', queue: max', ['one', 'two', 'one', 'two'])).toEqual({ conclusions: ['success', 'success', 'success', 'success'], order: ['one0', 'two1', 'one2', 'two3'], messages: [] });
  });

  it('ends the one that runs with cancel-in-progress', async () => {
    expect((await play(', cancel-in-progress: true', ['one', 'two'])).conclusions).toEqual(['cancelled', 'success']);
  });
});

describe('a cancelled run', () => {
  it('is interrupted, then terminated, then killed, and runs what is for always', async () => {
    expect(usualGrace).toEqual({ interrupt: 7500, terminate: 2500 });
    const text = steps(`
- run: |
    trap 'echo got INT' INT; trap 'echo got TERM' TERM
    echo started
    while true; do sleep 0.02; done
- run: echo never
- if: cancelled()
  run: echo "cleaning up of a \${{ job.status }} job"
- if: always()
  run: echo at last
- if: failure()
  run: echo never either`);
    const lines: string[] = [];
    const { github, runner } = await open({ 'a.yml': text }, { grace: { interrupt: 1000, terminate: 1500 }, line: (line) => void lines.push(line) });
    const { sha } = github.push('Change', { 'x.txt': '' });
    const [run] = await runner.trigger('push', { sha });
    await until(() => lines.includes('one | started'));
    run?.cancel();
    const result = await run?.ended;
    expect(result?.conclusion).toBe('cancelled');
    expect(result?.log.split('\n').filter((line) => /^(got|started|never|cleaning|at last|##\[error\])/.test(line))).toEqual(['started', '##[error]The operation was canceled.', 'got INT', 'got TERM', 'cleaning up of a cancelled job', 'at last']);
    expect(result?.record.jobs[0]?.steps.map(({ conclusion }) => conclusion)).toEqual(['cancelled', 'skipped', 'success', 'success', 'skipped']);
  });

  it('goes on in jobs that are for always, and starts no others', async () => {
    const text = `on: push
jobs:
  a: { runs-on: ubuntu-latest, steps: [{ run: exec sleep 60 }] }
  b: { needs: a, runs-on: ubuntu-latest, steps: [{ run: echo never }] }
  c: { needs: a, if: always(), runs-on: ubuntu-latest, steps: [{ run: 'echo "c after \${{ needs.a.result }}"' }] }
`;
    const { github, runner } = await open({ 'a.yml': text }, { grace: { interrupt: 50, terminate: 50 } });
    const { sha } = github.push('Change', { 'x.txt': '' });
    const [run] = await runner.trigger('push', { sha });
    await until(() => run?.record.jobs[0]?.steps[0]?.status === 'in_progress');
    run?.cancel();
    const result = await run?.ended;
    expect(result?.jobs.map(({ record, conclusion }) => `${record.name} ${conclusion}`)).toEqual(['a cancelled', 'b skipped', 'c success']);
    expect(result?.log).toContain('c after cancelled');
  });

  it('is one whose job takes longer than its timeout', async () => {
    const { push } = await open({}, { minute: 100, grace: { interrupt: 50, terminate: 50 } });
    const [run] = await push({ '.github/workflows/a.yml': steps('- run: exec sleep 60', '    timeout-minutes: 2\n') });
    expect([run?.conclusion, run?.jobs[0]?.annotations[0]?.message]).toEqual(['cancelled', 'The job has exceeded the maximum execution time of 2m0s']);
  });
});

describe('the API', () => {
  it('knows the runs, their jobs and artifacts', async () => {
    const { github, push } = await open({ 'deploy.yml': steps('- run: mkdir -p out/.git; echo a > out/a.txt; echo b > out/.git/b\n- uses: actions/upload-artifact@v4\n  id: up\n  with: { name: plan, path: out }\n- uses: actions/upload-artifact@v4\n  with: { name: plan, path: out }') });
    const [run] = await push({ 'x.txt': '' });
    github.allow('actions: read');
    const { body } = await ask(github, 'GET', '/actions/workflows/deploy.yml/runs?status=failure');
    expect(body).toMatchObject({ total_count: 1, workflow_runs: [{ id: run?.record.id, status: 'completed', conclusion: 'failure', event: 'push', path: '.github/workflows/deploy.yml' }] });
    const jobs = await ask(github, 'GET', `/actions/runs/${run?.record.id}/jobs`);
    expect(jobs.body).toMatchObject({ total_count: 1, jobs: [{ name: 'one', conclusion: 'failure', labels: ['ubuntu-latest'] }] });
    const artifacts = await ask(github, 'GET', `/actions/runs/${run?.record.id}/artifacts`);
    expect(artifacts.body).toMatchObject({ total_count: 1, artifacts: [{ name: 'plan', expired: false, workflow_run: { id: run?.record.id } }] });
    expect(run?.log).toContain('(409) Conflict: an artifact with this name already exists on the workflow run');
    expect([...(github.inside.state.artifacts.values().next().value?.files.keys() ?? [])]).toEqual(['a.txt']);
    expect(github.violations()).toEqual([]);
  });

  it('knows a workflow by file name and id, before its first run and while it is disabled', async () => {
    const cron = "name: Scale\non:\n  schedule: [{ cron: '17 * * * *', timezone: Europe/Berlin }]\n  push:\n  workflow_dispatch:\npermissions: {}\njobs:\n  one: { runs-on: u, steps: [{ run: 'true' }] }\n";
    let now = Date.parse('2026-11-21T08:00:00Z');
    const { github, runner, push } = await open({ 'scale.yml': cron }, {}, { now: () => now });
    github.allow('actions: read');
    const get = async (path: string): Promise<{ status: number; body: Record<string, unknown> }> => ask(github, 'GET', `/actions/workflows/${path}`);
    const { body: known } = await get('scale.yml');
    expect(known).toMatchObject({ name: 'Scale', path: '.github/workflows/scale.yml', state: 'active' });
    expect((await get('scale.yml/runs')).body).toEqual({ total_count: 0, workflow_runs: [] });
    expect([(await get('other.yml')).status, (await get('other.yml/runs')).status, (await get('1')).status]).toEqual([404, 404, 404]);
    const ran: string[] = [];
    for (const hours of [0, 1]) {
      now = Date.parse('2026-11-21T08:00:00Z') + hours * 3_600_000 + 20 * 60_000;
      ran.push(...(await Promise.all((await runner.tick(now - 3_600_000, now)).map((run) => run.ended))).map(({ record }) => record.createdAt));
    }
    await push({ 'x.txt': '' });
    expect(ran).toEqual(['2026-11-21T08:20:00Z', '2026-11-21T09:20:00Z']);
    const scheduled = (await get(`${String(known['id'])}/runs?event=schedule&status=success&per_page=1`)).body;
    expect(scheduled).toMatchObject({ total_count: 2, workflow_runs: [{ event: 'schedule', conclusion: 'success', head_branch: 'main', created_at: '2026-11-21T09:20:00Z' }] });
    expect((await get('scale.yml/runs?event=schedule&status=failure')).body).toEqual({ total_count: 0, workflow_runs: [] });
    // As after 60 days without activity: not the schedule alone, the whole file.
    github.setWorkflow('scale.yml', 'disabled_inactivity');
    expect((await get('scale.yml')).body).toMatchObject({ state: 'disabled_inactivity' });
    expect([await runner.tick(now, now + 86_400_000), await push({ 'x.txt': '1' })]).toEqual([[], []]);
    await expect(runner.dispatch('scale.yml')).rejects.toThrow('disabled workflow');
    github.setWorkflow('scale.yml', 'active');
    expect(await runner.tick(now, now + 3_600_000)).toHaveLength(1);
    await push({ '.github/workflows/scale.yml': null as never });
    expect((await get('scale.yml')).body).toMatchObject({ state: 'deleted' });
    expect(github.violations()).toEqual([]);
  });
});
