import { mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ActionError } from '../../../src/errors.ts';
import type { GitHub } from '../../../src/github/github.ts';
import { publish, type PublishOptions } from '../../../src/publish/publish.ts';
import { startReport } from '../../../src/report/start.ts';
import type { Report } from '../../../src/report/report.ts';
import { viewSchedule } from '../../../src/schedule/view.ts';
import { schedule } from '../schedule/written.ts';
import { deadHub, deployed, failedDeployment, refused } from '../report/samples.ts';
import { memoryGitHub } from './memory.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'publish-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const host = 'research-x7.westeurope.cloudapp.azure.com';

interface Seen {
  outputs: Record<string, string>;
  summaries: string[];
  warnings: string[];
  infos: string[];
}

async function run(
  report: Report,
  github: GitHub,
  values: { inputs?: PublishOptions['inputs']; run?: Partial<PublishOptions['run']>; secrets?: string[]; summary?: () => Promise<void> } = {},
): Promise<Seen> {
  const seen: Seen = { outputs: {}, summaries: [], warnings: [], infos: [] };
  await publish(report, {
    inputs: values.inputs ?? { githubToken: 'token-of-the-job' },
    run: {
      temp: folder,
      repository: 'contoso/pools',
      runUrl: 'https://github.com/contoso/pools/actions/runs/42',
      runId: '42',
      attempt: 1,
      sha: 'a'.repeat(40),
      ref: 'refs/heads/main',
      eventName: 'push',
      event: { repository: { private: true } },
      apiUrl: 'http://127.0.0.1:1',
      ...values.run,
    },
    runner: {
      summary: values.summary ?? (async (markdown) => void seen.summaries.push(markdown)),
      output: (name, value) => {
        seen.outputs[name] = value;
      },
      warning: (text) => void seen.warnings.push(text),
      info: (text) => void seen.infos.push(text),
    },
    secrets: values.secrets ?? [],
    connect: async () => github,
    sleep: async () => {},
  });
  return seen;
}

async function refuse(): Promise<void> {
  throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
}

describe('publish', () => {
  it.each<[string, Report]>([
    ['after success', deployed()],
    ['after a failed check', deadHub()],
    ['after a failed deployment', failedDeployment()],
  ])('writes comment, summary, outputs and report %s', async (_, report) => {
    const github = memoryGitHub();
    const seen = await run(report, github);
    expect(seen.warnings).toEqual([]);
    expect(seen.summaries).toHaveLength(1);
    expect(github.state.comments).toHaveLength(1);
    expect(github.state.comments[0]?.body).toMatch(/^<!-- dsvm-pool-action pool=research schema=1 run=42 attempt=1 at=\d{10} kind=deploy content=[0-9a-f]{16} text=[0-9a-f]{16} -->\n## /);
    expect(seen.outputs['comment-url']).toBe(github.state.comments[0]?.url);
    expect(seen.outputs['report']).toBe(join(folder, 'dsvm-pool-report.json'));
    expect(JSON.parse(readFileSync(seen.outputs['report'] ?? '', 'utf8'))).toEqual(report);
  });

  it('writes no comment where no pool is known, and all else', async () => {
    const github = memoryGitHub();
    const seen = await run(refused(), github);
    expect(github.state.writes).toEqual([]);
    expect(seen.summaries[0]).toContain('pools/research.parameters.json:7:6');
    expect(seen.outputs['comment-url']).toBe('');
  });

  it('gives the report file to its owner alone, and follows no link that lies there', async () => {
    const victim = join(folder, 'victim');
    writeFileSync(victim, 'mine', { mode: 0o644 });
    symlinkSync(victim, join(folder, 'dsvm-pool-report.json'));
    const seen = await run(deployed(), memoryGitHub());
    expect(statSync(seen.outputs['report'] ?? '').mode & 0o777).toBe(0o600);
    expect(readFileSync(victim, 'utf8')).toBe('mine');
    await run(deadHub(), memoryGitHub());
    expect(readFileSync(seen.outputs['report'] ?? '', 'utf8')).toContain('hub answers 503');
  });

  it('writes the week as a picture beside the report, without secrets; none without a schedule', async () => {
    const view = viewSchedule(schedule('timezone: Europe/Berlin\nwindows:\n  - { name: w, days: mon, from: "08:00", to: "12:00", instances: 2 }'), Date.parse('2027-03-22T09:00:00Z'));
    const seen = await run({ ...deployed(), pool: { ...deployed().pool!, name: 'hunter22<x' }, schedule: view }, memoryGitHub(), { secrets: ['hunter22', '2027-03'] });
    expect(seen.outputs['week-svg']).toBe(join(folder, 'dsvm-pool-week.svg'));
    const svg = readFileSync(seen.outputs['week-svg'] ?? '', 'utf8');
    expect(svg).toContain('>Pool ***&lt;x, week from');
    expect(svg).not.toMatch(/hunter22|2027-03/);
    expect(statSync(seen.outputs['week-svg'] ?? '').mode & 0o777).toBe(0o600);
    // Our own times are no secret by chance.
    expect((JSON.parse(readFileSync(seen.outputs['report'] ?? '', 'utf8')) as Report).schedule).toEqual(view);
    const without = await run(deployed(), memoryGitHub());
    expect([without.outputs['week-svg'], seen.warnings, without.warnings]).toEqual(['', [], []]);
  });

  it('warns where a file cannot be written and goes on', async () => {
    const github = memoryGitHub();
    const seen = await run(deployed(), github, { run: { temp: join(folder, 'none') }, summary: refuse });
    expect(seen.warnings).toEqual([expect.stringMatching(/^The report file could not be written.*ENOENT/), expect.stringMatching(/^The job summary could not be written.*EACCES/)]);
    expect(seen.outputs['smoke']).toBe('pass');
    expect(github.state.comments).toHaveLength(1);
  });
});

describe('the comment', () => {
  it.each<[string, { event: object; private: boolean; input?: 'endpoints' | 'link' }, 'endpoints' | 'link']>([
    ['a private repository by its event', { event: { repository: { private: true } }, private: false }, 'endpoints'],
    ['a public one by its event', { event: { repository: { private: false } }, private: true }, 'link'],
    ['a private one by asking', { event: {}, private: true }, 'endpoints'],
    ['a public one by asking', { event: {}, private: false }, 'link'],
    ['a public one that wants it', { event: { repository: { private: false } }, private: false, input: 'endpoints' }, 'endpoints'],
    ['a private one that does not', { event: { repository: { private: true } }, private: true, input: 'link' }, 'link'],
  ])('shows %s what it may see', async (_, values, expected) => {
    const github = memoryGitHub({ private: values.private });
    await run(deployed(), github, {
      inputs: { githubToken: 'token', ...(values.input === undefined ? {} : { comment: values.input }) },
      run: { event: values.event as Record<string, unknown> },
    });
    expect(github.state.comments[0]?.body.includes(host)).toBe(expected === 'endpoints');
  });

  it('counts a repository as public that nobody can tell about', async () => {
    const github = memoryGitHub();
    github.repository = async () => {
      throw new ActionError({ what: 'no' });
    };
    await run(deployed(), github, { run: { event: {} } });
    expect(github.state.comments[0]?.body).not.toContain(host);
  });

  it.each<[string, Parameters<typeof run>[2], string | undefined]>([
    ['it is off', { inputs: { githubToken: 'token', comment: 'off' } }, undefined],
    ['the event has no pull request', { run: { eventName: 'schedule' } }, 'No comment: the event `schedule` belongs to no pull request.'],
    ['the run is of the default branch', { run: { eventName: 'workflow_dispatch', event: { repository: { default_branch: 'main' } } } }, 'No comment: a run on the default branch belongs to no pull request.'],
    ['there is no token', { inputs: {} }, 'No comment: there is no `github-token`.'],
  ])('is not written and GitHub not asked where %s', async (_, values, line) => {
    const asked: string[] = [];
    const github = new Proxy(memoryGitHub(), {
      get: (target, name) => {
        if (name !== 'then') asked.push(String(name));
        return Reflect.get(target, name) as unknown;
      },
    });
    const seen = await run(deployed(), github, values);
    expect(asked).toEqual([]);
    expect(seen.infos).toEqual(line === undefined ? [] : [line]);
    expect(seen.summaries).toHaveLength(1);
    expect(seen.warnings).toEqual([]);
  });

  it('is not written where no pull request is found, and the log says why', async () => {
    const github = memoryGitHub({ pullRequest: null });
    const seen = await run(deployed(), github);
    expect(github.state.writes).toEqual([]);
    expect(seen.infos).toEqual(['No comment: the event belongs to no pull request.']);
    expect(seen.summaries).toHaveLength(1);
  });

  it('gives a warning that names the permission where the token may not', async () => {
    const github = memoryGitHub();
    github.createComment = async () => {
      throw new ActionError({ what: 'Writing the comment failed: the token lacks the permission `pull-requests: write`.', fix: 'Add it.' });
    };
    const seen = await run(deployed(), github);
    expect(seen.warnings).toEqual([expect.stringContaining('`pull-requests: write`')]);
    expect(seen.summaries).toHaveLength(1);
    expect(seen.outputs['comment-url']).toBeUndefined();
  });

  it('does not hide a bug', async () => {
    const github = memoryGitHub();
    github.viewer = async () => {
      throw new TypeError('viewer is not a function');
    };
    await expect(run(deployed(), github)).rejects.toThrow(TypeError);
  });

  it('is not written again where only times and links of the run differ', async () => {
    const github = memoryGitHub();
    await run(deployed(), github);
    const { body } = github.state.comments[0] ?? { body: '' };
    const again = deployed();
    const later = { ...again, finishedAt: '2026-11-22T09:30:00Z', deployment: again.deployment && { ...again.deployment, duration: 'PT9M', timestamp: '2026-11-22T09:30:00Z', correlationId: 'another' } };
    const seen = await run(later, github, { run: { runId: '43', runUrl: 'https://github.com/contoso/pools/actions/runs/43' } });
    expect(github.state.writes).toEqual(['create']);
    expect(github.state.comments[0]?.body).toBe(body);
    expect(seen.infos).toEqual(['The comment says the same already and stays as it is: https://github.com/contoso/pools/pull/7#issuecomment-100']);
    // A word more, or somebody's edit, and it is written.
    await run({ ...later, notes: ['One more word.'] }, github, { run: { runId: '44' } });
    const edited = github.state.comments[0];
    if (edited) edited.body += '\nA word of mine';
    await run({ ...later, notes: ['One more word.'] }, github, { run: { runId: '45' } });
    expect(github.state.writes).toEqual(['create', 'update 100', 'update 100']);
    expect(github.state.comments[0]?.body).not.toContain('A word of mine');
  });

  it('is updated by a second run and says so', async () => {
    const github = memoryGitHub();
    await run(deployed(), github);
    const seen = await run(deadHub(), github, { run: { runId: '43' } });
    expect(github.state.writes).toEqual(['create', 'update 100']);
    expect(github.state.comments[0]?.body).toContain('hub answers 503');
    const late = await run(deployed(), github);
    expect(late.infos[0]).toContain('shows something newer');
    expect(seen.infos).toEqual(['Comment: https://github.com/contoso/pools/pull/7#issuecomment-100']);
  });
});

describe('answers to comments', () => {
  const asked = { by: 'jo', text: '/pool status', verb: '', url: 'https://github.com/contoso/pools/pull/7#issuecomment-1', commit: '', refused: null };
  const no = (text: string): Report => ({ ...startReport('chatops'), ok: true, asked: { ...asked, text, refused: { what: 'No.' } } });

  it('come to each who asked, in the order in which they ended', async () => {
    const github = memoryGitHub();
    const say = async (runId: string, text: string, second: number): Promise<string> => {
      await run({ ...no(text), finishedAt: new Date(Date.UTC(2026, 10, 21, 9, 0, second)).toISOString() }, github, { run: { runId, eventName: 'issue_comment', event: { issue: { pull_request: {} } } } });
      return github.state.comments.map(({ body }) => /Not done: `([^`]+)`/.exec(body)?.[1]).join();
    };
    expect(await say('43', '/pool two', 1)).toBe('/pool two');
    expect(await say('42', '/pool one', 2)).toBe('/pool one');
    expect(await say('44', '/pool late', 1)).toBe('/pool one');
  });

  it('are given where the run itself has failed, and not yet where another job goes on', async () => {
    const github = memoryGitHub();
    const event = { runId: '42', eventName: 'issue_comment', event: { issue: { pull_request: {} } } };
    await run({ ...startReport('chatops'), ok: true, asked, pools: ['pools/research.yml'] }, github, { run: event });
    expect(github.state.comments).toEqual([]);
    await run({ ...startReport('chatops'), asked, problems: [{ what: 'The input `client-id` is missing.' }] }, github, { run: event });
    expect(github.state.comments.map(({ body }) => body)).toEqual([expect.stringMatching(/## ❌ `\/pool status` failed[^]*`jo` asked for it[^]*`client-id` is missing/)]);
  });
});

describe('secrets', () => {
  const secrets = ['S3cr3t_P@ss|word*1', 'multi-line-one\nmulti_line_two', 'pass phrase', 'abc'];
  const told = `the server says ${secrets.join(' and ')}, ${encodeURIComponent(secrets[0] ?? '')}, ${JSON.stringify(secrets[1])}, pass \t\n phrase and \u001b[0mS3cr3t_\u202eP@ss|word*1`;

  function leaking(value: unknown, key = ''): unknown {
    if (typeof value === 'string') return ['command', 'kind', 'scope', 'check', 'smoke', 'smokeLevel', 'finishedAt'].includes(key) ? value : `${value} ${told}`;
    if (Array.isArray(value)) return value.map((one) => leaking(one));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, leaking(inner, name)]));
  }

  it('are in nothing that leaves, in no disguise', async () => {
    const github = memoryGitHub();
    const report = leaking({ ...deadHub(), problems: failedDeployment().problems }) as Report;
    const seen = await run(report, github, { secrets });
    const file = readFileSync(seen.outputs['report'] ?? '', 'utf8');
    const all = [...seen.summaries, ...Object.values(seen.outputs), ...github.state.comments.map((one) => one.body), ...seen.infos, file];
    expect(github.state.comments).toHaveLength(1);
    for (const text of all) {
      // As written, and as a reader of the page would see it.
      const read = text.replaceAll(/&#(\d+);/g, (_, number: string) => String.fromCodePoint(Number(number))).replaceAll(/[\u200b\u202e]/g, '');
      expect(read).not.toContain('pass phrase');
      for (const form of ['S3cr3t', 'P@ss', 'P%40ss', 'multi-line-one', 'multi_line_two']) expect(read).not.toContain(form);
    }
    expect(file).toContain('abc');
  });

  it('leave the words alone that scripts compare', async () => {
    const github = memoryGitHub();
    const seen = await run(deadHub(), github, { secrets: ['pass', 'front-door', 'deploy', 'research'] });
    expect(seen.outputs['smoke']).toBe('fail');
    expect(JSON.parse(seen.outputs['endpoints'] ?? '')).toMatchObject([{ scope: 'front-door', check: 'pass' }, {}, {}, {}, {}, {}, {}, {}]);
    expect(github.state.comments[0]?.body).toMatch(/^<!-- dsvm-pool-action pool=\*\*\* schema=1 /);
    await run(deadHub(), github, { secrets: ['pass', 'front-door', 'deploy', 'research'], run: { runId: '43' } });
    expect(github.state.comments).toHaveLength(1);
  });
});
