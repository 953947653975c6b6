// Whether the runs that apply a schedule still come, asked of a local GitHub on a clock of its own.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startGitHub, type LocalGitHub } from '../../../local/github/github.ts';
import { openRunner, type Runner } from '../../../local/github/runner/runner.ts';
import type { Arm } from '../../../src/azure/arm.ts';
import { connectFetch } from '../../../src/azure/fetch.ts';
import { lookAtRuns, type Runs } from '../../../src/commands/runs.ts';
import { describeProblem } from '../../../src/errors.ts';
import { connectGitHub } from '../../../src/github/github.ts';
import { schedule } from '../schedule/written.ts';

const hour = 3_600_000;
const start = Date.parse('2026-11-21T08:00:00Z');
const workflow = "on:\n  schedule: [{ cron: '17 * * * *', timezone: Europe/Berlin }]\n  workflow_dispatch:\npermissions: {}\njobs:\n  one: { runs-on: u, steps: [{ run: 'true' }] }\n";
const watched = schedule('timezone: Europe/Berlin\nruns: { workflow: scale.yml, within: 3h }');

let now: number;
let github: LocalGitHub;
let runner: Runner;
beforeEach(async () => {
  now = start;
  github = await startGitHub({ seed: 5, now: () => now });
  runner = openRunner(github);
});
afterEach(() => github.close());

async function look(of: Parameters<typeof lookAtRuns>[1] = watched, permissions = ['actions: read']): Promise<Runs | undefined> {
  const { token } = github.inside.grant(permissions);
  const connect = () => connectGitHub({ token, apiUrl: github.apiUrl, repository: github.repository, fetch: connectFetch() });
  const found = await lookAtRuns({ arm: { now: () => new Date(now) } as unknown as Arm, github: connect }, of);
  expect(github.violations()).toEqual([]);
  return found;
}

const told = (found: Runs | undefined): string => (found?.problems ?? []).map(describeProblem).join('\n');

/** Lets an hour pass, and what is planned in it happen at its end. */
async function pass(hours: number, text = workflow): Promise<void> {
  github.push('Workflow', { '.github/workflows/scale.yml': text });
  for (let left = hours; left > 0; left--) {
    now += hour;
    await Promise.all((await runner.tick(now - hour, now)).map((run) => run.ended));
  }
}

describe('the watch', () => {
  it('asks nothing where no workflow is named', async () => {
    expect(await look(schedule('timezone: UTC'))).toBeUndefined();
    expect(github.requests()).toEqual([]);
  });

  it('is calm while runs come, however late within what is told', async () => {
    await pass(2);
    now += 3 * hour;
    expect(await look()).toEqual({ view: { workflow: 'scale.yml', within: 180, last: '2026-11-21T10:00:00Z', url: expect.stringMatching(/\/actions\/runs\/\d+$/), stale: false }, problems: [] });
  });

  it('is loud a minute later, and says when, on both clocks, and where it is told', async () => {
    await pass(2);
    now += 3 * hour + 60_000;
    const found = await look();
    expect(found?.view).toMatchObject({ stale: true, last: '2026-11-21T10:00:00Z' });
    expect(found?.problems).toEqual([expect.objectContaining({ file: 'pools/research.yml', line: 2, column: 1 })]);
    expect(told(found)).toContain('The workflow `scale.yml`, which applies the schedule, last succeeded by its schedule 3h1m ago, at 2026-11-21 11:00 in Europe/Berlin (2026-11-21 10:00 UTC); told is at most 3h.');
    expect(told(found)).toContain('gh run list --workflow scale.yml --event schedule');
  });

  it('counts no run that failed, and none by hand', async () => {
    await pass(1);
    await pass(4, workflow.replace('true', 'exit 1'));
    github.push('Workflow', { '.github/workflows/scale.yml': workflow });
    expect((await (await runner.dispatch('scale.yml')).ended).conclusion).toBe('success');
    expect((await look())?.view).toMatchObject({ stale: true, last: '2026-11-21T09:00:00Z' });
  });

  it('gives a workflow that has never run the same time from its first commit on', async () => {
    github.push('Workflow', { '.github/workflows/scale.yml': workflow });
    now += 3 * hour;
    expect(await look()).toEqual({ view: { workflow: 'scale.yml', within: 180, last: null, url: '', stale: false }, problems: [] });
    now += 60_000;
    expect(told(await look())).toContain('has never succeeded by its schedule; told is at most 3h.');
  });

  it.each([
    ['disabled_inactivity', 'since for 60 days nothing happened in the repository. Enable it with `gh workflow enable scale.yml`'],
    ['disabled_manually', 'Somebody has disabled it. Enable it with `gh workflow enable scale.yml`'],
  ] as const)('is loud at once where the workflow is %s', async (state, words) => {
    await pass(1);
    github.setWorkflow('scale.yml', state);
    const found = await look();
    expect(found?.view).toMatchObject({ stale: true, last: '2026-11-21T09:00:00Z' });
    expect(told(found)).toContain(words);
  });

  it('is loud where the file is gone or never was', async () => {
    expect(await look()).toMatchObject({ view: { stale: true, last: null, url: '' }, problems: [{ what: 'GitHub knows no workflow `scale.yml`, so nothing applies the schedule.', line: 2 }] });
    await pass(1);
    github.push('Gone', { '.github/workflows/scale.yml': null });
    expect(told(await look())).toContain('Its file is gone from the default branch. Commit .github/workflows/scale.yml again');
  });

  it('is loud where it may not ask, with the permission to add', async () => {
    await pass(1);
    const found = await look(watched, ['contents: read']);
    expect(found).toMatchObject({ view: null, problems: [{ file: 'pools/research.yml', line: 2 }] });
    expect(told(found)).toContain('Add `actions: read` under `permissions:` of the job');
  });
});
