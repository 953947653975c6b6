// `chatops`: commands from comments, and above all the comments that command nothing; held to what the two servers were asked.
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { StepResult } from '../../local/github/runner/step.ts';
import type { Bed, RunSettings } from './bed.ts';
import { hear as hearOn, openTalk, write, type Talk, type Who } from './talk.ts';

// Processes are started one after another: on a busy machine that takes its time.
jest.setTimeout(120_000);

let bed: Bed;
let number: number;
let first: string;
const github = (): Bed['stack']['github'] => bed.stack.github;
/** GitHub's times have whole seconds: what is to come after must be one later. */
const later = (seconds = 2): Promise<string> => bed.admin('POST', '/clock', { advance: seconds });

beforeAll(async () => {
  ({ bed, number, first } = await openTalk());
});
afterAll(async () => {
  expect(github().violations()).toEqual([]);
  await bed.close();
});

const say = (body: string, who: Who = {}, under = number): Promise<Talk> => write(bed, under, body, who);

const hear = (talk: Talk, settings: Parameters<typeof hearOn>[2] = {}): ReturnType<typeof hearOn> => hearOn(bed, talk, settings);

const bodies = (under = number): string[] => github().comments(under).filter(({ author }) => author.type === 'Bot').map(({ body }) => body);
const answer = (): string => bodies().find((body) => body.startsWith('<!-- dsvm-pool-action pool= ')) ?? '';
const warnings = (run: StepResult): string[] => run.log.split('\n').filter((line) => line.startsWith('::warning'));

describe('comments that command nothing', () => {
  it.each<[string, string, Who, RegExp]>([
    ['a sentence', 'Shall we /pool scale 9 for 2h?', {}, /holds no command/],
    ['a quotation', '> /pool scale 9 for 2h', {}, /holds no command/],
    ['a code block', '```\n/pool scale 9 for 2h\n```', {}, /holds no command/],
    ['a hidden comment', '<!--\n/pool teardown\n-->', {}, /holds no command/],
    ['look-alike letters', '/\u0440\u043E\u043El teardown', {}, /holds no command/],
    ['a program', '/pool scale 9 for 2h', { author: 'dependabot[bot]', type: 'Bot' }, /dependabot\[bot\] is no person/],
    ['an app in a person’s name', '/pool scale 9 for 2h', { app: 'helper' }, /an app wrote the comment/],
  ])('%s: without one request', async (_, body, who, why) => {
    const { run, asked, azure } = await hear(await say(body, who));
    expect({ exitCode: run.exitCode, asked, azure }).toEqual({ exitCode: 0, asked: [], azure: [] });
    expect(run.log).toMatch(why);
    expect(run.outputs).toMatchObject({ verb: '', pools: '', 'comment-url': '' });
  });

  it('an edited one, a deleted one and one under an issue', async () => {
    const talk = await say('/pool status');
    for (const action of ['edited', 'deleted'] as const) {
      const { run, asked } = await hear({ ...talk, event: github().event('issue_comment', { comment: talk.comment, action }) });
      expect({ exitCode: run.exitCode, asked }).toEqual({ exitCode: 0, asked: [] });
      expect(run.log).toContain(`the comment was ${action}`);
    }
    const { pull_request: _none, ...issue } = talk.event.payload['issue'] as Record<string, unknown>;
    expect((await hear({ ...talk, event: { ...talk.event, payload: { ...talk.event.payload, issue } } })).asked).toEqual([]);
    github().deleteComment(talk.comment);
    const gone = await hear(talk);
    expect({ exitCode: gone.run.exitCode, asked: gone.asked, azure: gone.azure }).toEqual({ exitCode: 0, asked: [`GET /issues/comments/${talk.comment}`], azure: [] });
  });

  it.each<[string, Who]>([
    ['somebody whom nobody knows', { author: 'passer-by' }],
    ['somebody who may only read', { author: 'rea-read' }],
  ])('%s: 👎, and not a word', async (_, who) => {
    const before = bodies();
    const talk = await say('/pool scale 9 for 2h', who);
    // What the comment says of its author counts for nothing.
    (talk.event.payload['comment'] as Record<string, unknown>)['author_association'] = 'OWNER';
    const { run, asked, azure } = await hear(talk);
    const at = `/issues/comments/${talk.comment}`;
    expect({ exitCode: run.exitCode, azure }).toEqual({ exitCode: 0, azure: [] });
    expect(asked).toEqual([`GET ${at}`, `GET /collaborators/${who.author ?? ''}/permission`, `POST ${at}/reactions`]);
    expect(github().reactions(talk.comment)).toEqual(['-1']);
    expect(bodies()).toEqual(before);
  });
});

describe('commands that are refused', () => {
  // An answer that is written is looked at again a second later: not every case needs one.
  const silent: RunSettings = { inputs: { comment: 'off' } };
  const refused = async (talk: Talk, why: RegExp, { reaction = 'confused', ...settings }: RunSettings & { reaction?: string } = {}): Promise<StepResult> => {
    const { run, azure } = await hear(talk, settings);
    expect({ exitCode: run.exitCode, azure }).toEqual({ exitCode: 0, azure: [] });
    expect(github().reactions(talk.comment)).toEqual([reaction]);
    expect(warnings(run)).toEqual([expect.stringMatching(why)]);
    expect(run.outputs['verb']).toBe('');
    if (settings.inputs?.['comment'] === 'off') return run;
    expect(answer()).toMatch(/^<!-- dsvm-pool-action pool= .* kind=chat .*-->\n## ❌ Not done: /);
    expect(answer()).toContain(`issuecomment-${talk.comment}`);
    return run;
  };

  it.each<[string, string, RegExp]>([
    ['a slip of the pen', '/pool scal 3 for 2h', /no command `\/pool scal`/],
    ['two commands', '/pool status\n/pool teardown', /more than one command/],
    ['a pool that the default branch has not', '/pool status lab', /no pool `lab`.*There is `research`/],
  ])('%s', async (_, body, why) => {
    await refused(await say(body), why);
  });

  it('beyond the role of who asks, whatever the comment says of them', async () => {
    await refused(await say('/pool scale 9 for 2h', { author: 'tom-triage' }), /`\/pool scale` needs the role `write` in this repository, and tom-triage has `triage`/, { reaction: '-1' });
  });

  it('edited since, and started again', async () => {
    const talk = await say('/pool status');
    github().editComment(talk.comment, '/pool plan');
    await refused(talk, /was edited/);
    await refused(await say('/pool status'), /started again/, { ...silent, env: { GITHUB_RUN_ATTEMPT: '2' } });
  });

  it('where the head has moved since, forth, over or back, and where GitHub’s record of pushes is behind', async () => {
    const pushed = await say('/pool status');
    await later();
    // Its commit may carry any date: the record of pushes does not.
    const { sha } = github().addCommit(number, 'Something else');
    await refused(pushed, /`more` was pushed to after the comment/);
    const over = await say('/pool status');
    await later();
    github().forcePush(number, first);
    await refused(over, /pushed to after/, silent);
    const back = await say('/pool status');
    await later();
    github().forcePush(number, sha);
    github().forcePush(number, first);
    await refused(back, /pushed to after/, silent);
    const behind = await say('/pool status');
    const { state } = github().inside;
    const late = state.activities.splice(-1);
    await refused(behind, /record of pushes does not have the head/, silent);
    state.activities.push(...late);
    await later();
  });

  it('in the same second as a push, which nobody can tell apart', async () => {
    const { state } = github().inside;
    const at = state.time();
    const { id } = github().addComment(number, { author: 'amina-k', type: 'User', body: '/pool status' });
    github().addCommit(number, 'At once');
    Object.assign(state.comments.get(id) ?? {}, { createdAt: state.activities.at(-1)?.at ?? at });
    await refused({ comment: id, event: github().event('issue_comment', { comment: id }) }, /pushed to after/, silent);
    await later();
  });

  it('under the pull request of a fork', async () => {
    const fork = github().openPullRequest({ title: 'Mine', branch: 'mine', author: 'stranger', fork: true });
    await refused(await say('/pool status', {}, fork.number), /comes from a fork/, silent);
    github().closePullRequest(fork.number);
    await refused(await say('/pool scale 2 for 1h', {}, fork.number), /comes from a fork/, silent);
  });

  it('under a locked pull request, where nobody could be answered', async () => {
    const { number: quiet } = github().openPullRequest({ title: 'Heated', branch: 'heated' });
    github().lock(quiet);
    const talk = await say('/pool scale 2 for 1h', {}, quiet);
    const { run, azure } = await hear(talk);
    expect({ exitCode: run.exitCode, azure, reactions: github().reactions(talk.comment), bodies: bodies(quiet) }).toEqual({ exitCode: 0, azure: [], reactions: [], bodies: [] });
    const told = [/Reacting to the comment failed: .* 403: .*is locked.*Unlock the conversation/, /The conversation of the pull request is locked/, /Writing the comment failed: .* 403: .*is locked.*Unlock the conversation/];
    expect(warnings(run)).toEqual(told.map((one) => expect.stringMatching(one) as unknown));
    expect(run.log).not.toContain('lacks the permission');
  });

  it('is red where GitHub may not be asked, and names the permission', async () => {
    const talk = await say('/pool status');
    github().deny('contents: read');
    const { run, azure } = await hear(talk);
    github().allow('contents: read');
    expect({ exitCode: run.exitCode, azure }).toEqual({ exitCode: 1, azure: [] });
    expect(run.log).toMatch(/^::error::Asking when the branch was pushed to failed: .*`contents: read`/m);
    expect(github().reactions(talk.comment)).toEqual(['confused']);
    expect(answer()).toMatch(/❌ `\/pool status` failed[^]*`contents: read`/);
    expect((await bed.run('chatops', { inputs: { pool: '' } })).log).toMatch(/^::error::`chatops` answers comments, and this run was started by `workflow_dispatch`/m);
  });
});
