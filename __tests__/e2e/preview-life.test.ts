// Whatever happens to pull requests, to runs and to the machines that run them: two passes of `sweep` later nothing that costs money is left but the
// previews of pull requests that live, and those nobody has touched.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { startRandom } from '../../local/azure/random.ts';
import type { StepResult } from '../../local/github/runner/step.ts';
import { proof, reportOf, sample, seed } from './grid.ts';
import { billable, expectNothing, hours, most, open, preload, standing, sweepTwice, withoutMark } from './leaks.ts';
import type { Previews } from './previews.ts';

// Processes are started one after another: on a busy machine that takes its time.
jest.setTimeout(proof ? 3_600_000 : 180_000);

describe('a preview that is killed at its k-th HTTP call', () => {
  const beds: Previews[] = [];
  afterEach(async () => {
    for (const here of beds.splice(0)) {
      expect(here.bed.stack.github.violations()).toEqual([]);
      await here.bed.close();
    }
  });

  it('leaves nothing that two passes of sweep do not find, and nothing of it disturbs the next run', async () => {
    for (const inSlots of [false, true]) beds.push(await open(inSlots));
    const [first] = beds as [Previews];
    const file = join(first.bed.workspace, 'calls');
    const counted = await first.preview(first.pull(), 'opened', { env: { NODE_OPTIONS: preload, KILL_COUNT: file } });
    expect(counted.exitCode).toBe(0);
    const count = Number(readFileSync(file, 'utf8'));
    expect(count).toBeGreaterThan(30);
    first.bed.stack.github.closePullRequest(1);
    expect((await first.teardown(1)).exitCode).toBe(0);

    const grid = (['sent', 'answered'] as const).flatMap((when) => [false, true].flatMap((inSlots) => Array.from({ length: count }, (_, index) => ({ when, inSlots, nth: index + 1 }))));
    const cells = sample('killed previews', grid, 8);
    await Promise.all(
      beds.map(async (here, lane) => {
        const { github } = here.bed.stack;
        const queue = cells.filter(({ inSlots }) => inSlots === (lane === 1));
        while (queue.length > 0) {
          const batch = queue.splice(0, most).map((cell, index) => ({ ...cell, number: here.pull(), stays: index === 0 }));
          const story = batch.map(({ number, nth, when, stays }) => `${number}: killed at ${nth} ${when}${stays ? ', stays open' : ''}`);
          for (const { number, nth, when } of batch) {
            const killed = await here.preview(number, 'opened', { env: { NODE_OPTIONS: preload, KILL_AT: String(nth), KILL_WHEN: when } });
            // One whose calls are fewer this time comes to its end.
            if (killed.exitCode === 0) story.push(`${number}: lived`);
          }
          for (const { number, stays } of batch) if (!stays) github.closePullRequest(number);
          await sweepTwice(here, (number) => github.inside.state.pull(number).state === 'open', story);
          const left = await standing(here);
          for (const number of left.keys()) expect({ story, number, state: github.inside.state.pull(number).state }).toEqual({ story, number, state: 'open' });
          expect({ story, left: Object.keys(await billable(here)) }).toEqual({ story, left: [...left.values()].filter(({ resources }) => resources.some((one) => one !== 'theirs')).map(({ name }) => name) });
          // The pull request that is still open: its next run goes on, whatever it finds.
          for (const { number, stays } of batch) {
            if (!stays) continue;
            const next = await here.preview(number, 'synchronize');
            expect({ story, exitCode: next.exitCode, state: reportOf(next).preview?.state, log: next.exitCode === 0 ? '' : next.log }).toEqual({ story, exitCode: 0, state: 'live', log: '' });
            github.closePullRequest(number);
          }
          await expectNothing(here, story, lane === 1);
        }
      }),
    );
  });
});

interface Pull {
  number: number;
  /** From a fork, or Dependabot's. */
  strange: boolean;
  /** When people last did something to it, and when a preview run last saw something new; milliseconds of Azure's clock. */
  touched: number;
  shown: number;
}

describe('the life of previews', () => {
  it('ends without a leak', async () => {
    const plays = Array.from({ length: proof ? 60 : 2 }, (_, index) => index);
    if (!proof) process.stdout.write(`lives of previews: ${plays.length}, DSVM_SEED=${seed}\n`);
    // Runs wait more than they work.
    const lane = async (): Promise<void> => {
      for (let play = plays.shift(); play !== undefined; play = plays.shift()) {
        const here = await open(play % 2 === 1);
        try {
          await live(here, play);
          expect(here.bed.stack.github.violations()).toEqual([]);
        } finally {
          await here.bed.close();
        }
      }
    };
    await Promise.all([lane(), lane()]);
  });
});

/** One random play, to an end where nothing is left. */
async function live(here: Previews, play: number): Promise<void> {
  const inSlots = play % 2 === 1;
  const { bed } = here;
  const { github } = bed.stack;
  const random = startRandom(seed);
  let drawn = 0;
  const fraction = (): number => random.fraction(`life ${play} ${drawn++}`);
  const pick = <T>(all: readonly T[]): T | undefined => all[Math.floor(fraction() * all.length)];
  const now = (): number => github.inside.state.options.now();
  const pulls: Pull[] = [];
  const stateOf = ({ number }: Pull): 'open' | 'closed' => github.inside.state.pull(number).state;
  const lives = (number: number): boolean => {
    const pull = pulls.find((one) => one.number === number);
    return pull !== undefined && stateOf(pull) === 'open' && now() < pull.touched + hours * 3_600_000;
  };
  const over = (pull: Pull): boolean => stateOf(pull) === 'closed' || now() >= Math.max(pull.touched, pull.shown) + hours * 3_600_000;
  const story: string[] = [`play ${play}, DSVM_SEED=${seed}${inSlots ? ', slots' : ''}`];
  const opened = (): Pull[] => pulls.filter((pull) => stateOf(pull) === 'open');
  const ran = (result: StepResult): void => expect({ story, defect: result.log.includes('a defect of the action') ? result.log : '' }).toEqual({ story, defect: '' });
  const previewed = async (pull: Pull, action: Parameters<Previews['preview']>[1], env: Record<string, string> = {}): Promise<void> => {
    ran(await here.preview(pull.number, action, { env }));
    pull.shown = now();
  };
  /** Starts a run, waits until Azure deploys, lets something happen, and waits for the end. */
  const whileDeploying = async (pull: Pull, happen: () => void): Promise<void> => {
    await bed.requests();
    await bed.admin('POST', '/clock', { hold: true });
    const run = { ended: false };
    const going = previewed(pull, 'synchronize').finally(() => (run.ended = true));
    // Where there is nothing to deploy, no place is free or it refuses, it ends by itself.
    while (!run.ended && !(await bed.requests()).some((one) => one.method === 'PUT' && one.path.includes('/deployments/'))) await new Promise((done) => setTimeout(done, 50));
    happen();
    await bed.admin('POST', '/clock', { hold: false });
    await going;
  };
  const push = (pull: Pull): void => {
    github.addCommit(pull.number, 'More', { 'README.md': `${drawn}\n` });
    pull.touched = now();
  };
  const close = (pull: Pull): void => (fraction() < 0.5 ? github.closePullRequest(pull.number) : void github.merge(pull.number));

  const steps: Record<string, () => Promise<string | undefined>> = {
    open: async () => {
      if (opened().length >= most) return undefined;
      const pull = { number: here.pull(), strange: false, touched: now(), shown: 0 };
      pulls.push(pull);
      await previewed(pull, 'opened');
      return `${pull.number}`;
    },
    stranger: async () => {
      const more = fraction() < 0.5 ? { fork: true, author: 'mallory' } : { author: 'dependabot[bot]' };
      const pull = { number: here.pull(more), strange: true, touched: now(), shown: 0 };
      pulls.push(pull);
      await previewed(pull, 'opened');
      return `${pull.number} by ${more.author}`;
    },
    push: async () => {
      const pull = pick(opened());
      if (pull === undefined) return undefined;
      push(pull);
      await previewed(pull, 'synchronize');
      return `${pull.number}`;
    },
    pushWhileDeploying: async () => {
      const pull = pick(opened());
      if (pull === undefined) return undefined;
      push(pull);
      await whileDeploying(pull, () => push(pull));
      await previewed(pull, 'synchronize');
      return `${pull.number}`;
    },
    // With a merge conflict GitHub starts no run of `pull_request`; and now and then it loses one.
    conflict: async () => {
      // The one that people have left alone the longest.
      const [pull] = opened().toSorted((one, other) => one.touched - other.touched);
      if (pull === undefined) return undefined;
      push(pull);
      return `${pull.number}`;
    },
    talk: async () => {
      const pull = pick(opened());
      if (pull === undefined) return undefined;
      github.setAccess('jo', 'write');
      if (fraction() < 0.5) github.addReview(pull.number, { author: 'jo', body: 'Nice' });
      else github.addComment(pull.number, { author: 'jo', type: 'User', body: 'Nice' });
      pull.touched = now();
      return `${pull.number}`;
    },
    close: async () => {
      const pull = pick(opened());
      if (pull === undefined) return undefined;
      close(pull);
      ran(await here.teardown(pull.number));
      return `${pull.number}`;
    },
    closeUnheard: async () => {
      const pull = pick(opened());
      if (pull === undefined) return undefined;
      close(pull);
      return `${pull.number}`;
    },
    closeWhileDeploying: async () => {
      const pull = pick(opened());
      if (pull === undefined) return undefined;
      push(pull);
      // ARM's lists may be behind what was deployed just now; the judge's own eyes are not.
      await bed.admin('POST', '/lag', { seconds: 900 });
      await whileDeploying(pull, () => close(pull));
      ran(await here.teardown(pull.number));
      await bed.admin('POST', '/lag', { seconds: 0 });
      return `${pull.number}`;
    },
    closeAndDie: async () => {
      const pull = pick(opened());
      if (pull === undefined) return undefined;
      close(pull);
      const nth = 1 + Math.floor(fraction() * 20);
      await here.teardown(pull.number, { env: { NODE_OPTIONS: preload, KILL_AT: String(nth), KILL_WHEN: pick(['sent', 'answered']) ?? '' } });
      return `${pull.number} at ${nth}`;
    },
    reopen: async () => {
      const pull = pick(pulls.filter((one) => stateOf(one) === 'closed' && github.inside.state.pull(one.number).mergedAt === null));
      if (pull === undefined || opened().length >= most) return undefined;
      github.reopenPullRequest(pull.number);
      const heard = fraction() < 0.7;
      if (heard) await previewed(pull, 'reopened');
      return `${pull.number}${heard ? '' : ' unheard'}`;
    },
    die: async () => {
      const pull = pick(opened());
      if (pull === undefined) return undefined;
      push(pull);
      const nth = 1 + Math.floor(fraction() * 60);
      await here.preview(pull.number, 'synchronize', { env: { NODE_OPTIONS: preload, KILL_AT: String(nth), KILL_WHEN: pick(['sent', 'answered']) ?? '' } });
      pull.shown = now();
      return `${pull.number} at ${nth}`;
    },
    fail: async () => {
      if (opened().length >= most) return undefined;
      const pull = { number: here.pull(), strange: false, touched: now(), shown: now() };
      pulls.push(pull);
      await bed.admin('POST', '/capacity', { size: 'Standard_D2s_v5', remaining: 0 });
      await bed.admin('POST', '/capacity', { size: 'Standard_D4s_v5', remaining: 0 });
      const result = await here.preview(pull.number, 'opened');
      await bed.admin('POST', '/capacity', { size: 'Standard_D2s_v5', remaining: null });
      await bed.admin('POST', '/capacity', { size: 'Standard_D4s_v5', remaining: null });
      const state = reportOf(result).preview?.state;
      // Closed ones that nobody has removed yet may hold all places.
      expect({ story, exitCode: result.exitCode, state }).toEqual(state === 'full' ? { story, exitCode: 0, state } : { story, exitCode: 1, state: 'failed' });
      return `${pull.number} ${state}`;
    },
    wait: async () => {
      const count = Math.floor(fraction() * fraction() * hours * 90);
      await here.minutes(count);
      return `${count} min`;
    },
    waitLong: async () => {
      await here.minutes(hours * 60 - 180);
      return `${hours - 3} h`;
    },
    sweep: async () => {
      const before = await standing(here);
      const result = await here.sweep();
      ran(result);
      const after = await standing(here);
      for (const [number, group] of before) if (lives(number)) expect({ story, number, ...after.get(number) }).toEqual({ story, number, ...group, tags: withoutMark(group.tags) });
      return Object.entries((reportOf(result).sweep?.groups ?? []).reduce<Record<string, number>>((all, { verdict }) => ({ ...all, [verdict]: (all[verdict] ?? 0) + 1 }), {})).map((one) => one.join(' ')).join(', ');
    },
  };
  const names = Object.keys(steps);
  const drawnSteps = Array.from({ length: proof ? 22 : 6 }, () => pick(names) ?? 'open');
  // The first ones fill the stage. The last ones leave some whose hours are over, and some where people have done something since.
  for (const name of ['open', 'fail', ...drawnSteps, 'open', 'waitLong', 'talk', 'conflict', 'open', 'waitLong']) {
    story.push(name);
    const told = await steps[name]?.();
    story[story.length - 1] = told === undefined ? `(${name})` : `${name} ${told}`;
    for (const pull of pulls) if (pull.strange) expect({ story, number: pull.number, group: (await standing(here)).get(pull.number) }).toEqual({ story, number: pull.number, group: undefined });
  }

  await here.minutes(1);
  const due = pulls.filter(over).map(({ number }) => number);
  await sweepTwice(here, lives, story);
  const left = await standing(here);
  for (const number of due) expect({ story, number, group: left.get(number) }).toEqual({ story, number, group: undefined });
  expect({ story, left: Object.keys(await billable(here)).filter((name) => ![...left.values()].some((one) => one.name === name)) }).toEqual({ story, left: [] });
  for (const pull of opened()) close(pull);
  await expectNothing(here, story, inSlots);
}
