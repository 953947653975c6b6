import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomOf } from '../unit/pool/mutate.ts';
import { openBed, type Bed } from './bed.ts';

// Processes are started one after another: on a busy machine that takes its time.
jest.setTimeout(60_000);

const proof = process.env['DSVM_PROOF'] === '1';
const seed = Number(process.env['DSVM_SEED'] ?? Date.now() % 2 ** 31);
const rounds = proof ? 40 : 4;

describe('the comment', () => {
  let bed: Bed;
  beforeAll(async () => {
    bed = await openBed();
  });
  afterAll(() => bed.close());

  it(`is one after two or three runs at once, with the words of the one that ended last; DSVM_SEED=${seed}`, async () => {
    console.log(`DSVM_SEED=${seed}`);
    const { github } = bed.stack;
    const random = randomOf(seed);
    for (let round = 0; round < rounds; round++) {
      const { number } = github.openPullRequest({ title: `Race ${round}`, branch: `race-${round}` });
      // Every other time there is a comment already, so that all of them update.
      if (round % 2 === 1) await bed.run('status', { event: github.event('pull_request', { number }) });
      const [before] = github.comments(number);
      const asked = github.requests().length;
      const events = Array.from({ length: 2 + (round % 4 === 3 ? 1 : 0) }, () => github.event('pull_request', { number }));
      const order = events.toSorted(() => random() - 0.5);
      // Each has other words, or all say the same: then whoever comes first has said it.
      const alike = round % 4 === 2;
      const groupOf = (runId: string): string => `dsvm-${alike ? 'alike' : (['one', 'two', 'three'][events.findIndex((one) => one.runId === runId)] ?? '')}`;
      const runs = await Promise.all(
        order.map(async (event) => {
          await sleep(random() * 60);
          return bed.run('status', { event, inputs: { pool: 'pools/research.yml', 'resource-group': groupOf(event.runId) } });
        }),
      );
      const context = `round ${round} of seed ${seed}: ${order.map((one) => one.runId).join(', ')}`;
      const comments = github.comments(number);
      // By Azure's clock, whose time has whole seconds: within one of them the younger run counts.
      const ended = runs.map((run, index) => ({ event: order[index], at: Math.floor(Date.parse((JSON.parse(run.report) as { finishedAt: string }).finishedAt) / 1000) }));
      const newest = ended.toSorted((a, b) => a.at - b.at || Number(a.event?.runId) - Number(b.event?.runId)).at(-1)?.event;
      expect({ context, count: comments.length }).toEqual({ context, count: 1 });
      const body = comments[0]?.body ?? '';
      expect({ context, group: /resource group (dsvm-[a-z]+)/.exec(body)?.[1] }).toEqual({ context, group: groupOf(newest?.runId ?? '') });
      const [, writer = ''] = /^<!-- dsvm-pool-action pool=research schema=1 run=(\d+) attempt=1 at=\d{10} kind=deploy content=\w{16} text=\w{16} -->\n/.exec(body) ?? [];
      expect((alike ? events : [newest]).map((one) => one?.runId)).toContain(writer);
      expect(body).toContain(`/actions/runs/${writer})`);
      // The oldest stays: what was removed is younger, and what was there before is still there.
      if (before !== undefined) expect(comments[0]?.id).toBe(before.id);
      const removed = github.requests().slice(asked).filter((one) => one.method === 'DELETE' && one.status === 204).map((one) => Number(one.path.split('/').at(-1)));
      expect({ context, younger: removed.filter((id) => id <= (comments[0]?.id ?? 0)) }).toEqual({ context, younger: [] });
      expect(new Set(runs.map((run) => run.outputs['comment-url']))).toEqual(new Set([comments[0]?.url]));
      expect(github.violations()).toEqual([]);
    }
  }, 600_000);

  it('says how a deployment ended, though a younger run has looked meanwhile', async () => {
    const { github } = bed.stack;
    const { number } = github.openPullRequest({ title: 'Slow', branch: 'slow' });
    const [slow, quick] = [github.event('pull_request', { number }), github.event('pull_request', { number })];
    await bed.run('status', { event: quick, inputs: { comment: 'endpoints' } });
    expect(github.comments(number).map(({ body }) => body)).toEqual([expect.stringContaining('status could not be read')]);
    await bed.admin('POST', '/clock', { advance: 2 });
    const run = await bed.run('deploy', { event: slow, inputs: { comment: 'endpoints' } });
    const [comment, ...others] = github.comments(number);
    expect({ exitCode: run.exitCode, others }).toEqual({ exitCode: 0, others: [] });
    expect(comment?.body).toContain(new URL(run.outputs['jupyterhub-url'] ?? '').hostname);
  });
});

it('shows a link and no address where the repository is public and nothing else is said', async () => {
  const bed = await openBed({ publicRepository: true });
  try {
    const { github } = bed.stack;
    const shown: string[] = [];
    for (const mode of ['', 'endpoints']) {
      const { number } = github.openPullRequest({ title: 'A pool', branch: `pool-${mode}` });
      const event = github.event('pull_request', { number });
      const run = await bed.run('deploy', { event, inputs: { comment: mode } });
      expect(run.exitCode).toBe(0);
      const host = new URL(run.outputs['jupyterhub-url'] ?? '').hostname;
      const comment = github.comments(number)[0]?.body ?? '';
      expect(comment).toContain(`](${event.runUrl})`);
      const body = comment.replaceAll(event.runUrl, '');
      shown.push(`${String(body.includes(host))} ${String(/cloudapp|SHA256|\d+\.\d+\.\d+\.\d+|subscriptions/.test(body))}`);
    }
    expect(shown).toEqual(['false false', 'true true']);
  } finally {
    await bed.close();
  }
});
