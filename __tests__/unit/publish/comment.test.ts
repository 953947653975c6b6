import { describe, expect, it } from '@jest/globals';
import { keepComment } from '../../../src/publish/comment.ts';
import { digest, isLater, markerOf, readMarker, type Generation, type Topic } from '../../../src/publish/marker.ts';
import { comment, memoryGitHub } from './memory.ts';

const ended = Date.parse('2026-11-21T09:00:00Z') / 1000;
const topic = (pool: string, kind: Topic['kind'] = 'deploy'): Topic => ({ pool, kind });

// What it says differs from run to run unless `words` are given: then only the run's number does. All have ended in the same second.
function body(pool: string, run: number, attempt = 1, words?: string, kind: Topic['kind'] = 'deploy', end = ended): string {
  const text = `## ${pool}, run ${run}.${attempt} ${words ?? ''}\n`;
  return `${markerOf(topic(pool, kind), { run, attempt, at: end }, { content: digest(words ?? text), text: digest(text) })}\n${text}`;
}

function keep(github: ReturnType<typeof memoryGitHub>, run: number, attempt = 1, pool = 'research', sleep = async (): Promise<void> => {}, words?: string): ReturnType<typeof keepComment> {
  return keepComment(github, 7, topic(pool), body(pool, run, attempt, words), sleep);
}

function by(run: number, attempt: number, end = ended): Generation {
  return { run, attempt, at: end };
}

describe('marker', () => {
  it.each(['research', 'RG with (brackets) and ünïcode_.-', 'a-->b', 'a--b---c', 'a b=c', '<!-- x -->', 'x\ny', 'a%2Db', '\ud800', '***'])('of %j is one line that reads back', (pool) => {
    const digests = { content: digest('what'), text: digest('words') };
    const line = markerOf(topic(pool, 'plan'), by(42, 3), digests);
    expect(line).toMatch(/^<!-- dsvm-pool-action pool=\S+ schema=1 run=42 attempt=3 at=\d{10} kind=plan content=[0-9a-f]{16} text=[0-9a-f]{16} -->$/);
    expect(line.slice(4, -3)).not.toMatch(/--|>/);
    expect(readMarker(`${line}\nrest`, topic(pool, 'plan'))).toEqual({ ...by(42, 3), ...digests });
    expect(readMarker(`${line}\r\nrest`, topic(pool, 'plan'))).toEqual({ ...by(42, 3), ...digests });
    expect(readMarker(`${line}\nrest`, topic('another', 'plan'))).toBeNull();
    expect(readMarker(`${line}\nrest`, topic(pool, 'deploy'))).toBeNull();
  });

  it.each<[string, string]>([
    ['a later line', `x\n${body('research', 1)}`],
    ['a blank before it', ` ${body('research', 1)}`],
    ['a quotation', `> ${body('research', 1)}`],
    ['words after it', body('research', 1).replace('-->', '--> hello')],
    ['a longer name', body('research-2', 1)],
    ['a shorter name', body('researc', 1)],
    ['no number', body('research', 1).replace('run=1', 'run=one')],
    ['nothing', ''],
  ])('is none with %s', (_, text) => {
    expect(readMarker(body('research', 1), topic('research'))).toMatchObject({ run: 1, attempt: 1 });
    expect(readMarker(text, topic('research'))).toBeNull();
  });

  it('of an earlier version counts as a deployment’s, which has changed', () => {
    expect(readMarker('<!-- dsvm-pool-action pool=research schema=1 run=7 attempt=2 -->\n## x', topic('research'))).toEqual({ run: 7, attempt: 2, at: 0, content: '', text: '' });
    expect(readMarker('<!-- dsvm-pool-action pool=research schema=1 run=7 attempt=2 -->\n## x', topic('research', 'plan'))).toBeNull();
  });

  it.each<[string, Generation, Generation, { plan: boolean; others: boolean }]>([
    ['a later run that ended as soon', by(2, 1), by(1, 1), { plan: true, others: true }],
    ['a later attempt', by(1, 2), by(1, 1), { plan: true, others: true }],
    ['itself', by(1, 1), by(1, 1), { plan: false, others: false }],
    ['an earlier run', by(1, 9), by(2, 1), { plan: false, others: false }],
    ['a later run that ended earlier', by(2, 1, ended - 1), by(1, 1), { plan: true, others: false }],
    ['an earlier run that ended later', by(1, 1, ended + 1), by(2, 1), { plan: false, others: true }],
    // Somebody ran the older commit again: it is what is wanted now.
    ['a later run where the older was started again', by(2, 1, ended - 60), by(1, 2), { plan: false, others: false }],
    ['one of an earlier version', by(9, 1, 0), by(2, 1), { plan: true, others: false }],
  ])('of two runs: %s', (name, other, mine, later) => {
    expect({ plan: isLater(other, mine, 'plan'), others: (['chat', 'deploy', 'preview'] as const).map((kind) => isLater(other, mine, kind)) }).toEqual({ plan: later.plan, others: Array.from({ length: 3 }, () => later.others) });
    // Two that write at once must agree which of them stays.
    if (name !== 'itself') expect(isLater(mine, other, 'deploy')).toBe(!later.others);
  });
});

describe('keepComment', () => {
  it('creates one, then updates it', async () => {
    const github = memoryGitHub();
    expect(await keep(github, 1)).toEqual({ url: 'https://github.com/contoso/pools/pull/7#issuecomment-100', superseded: false, unchanged: false });
    expect(await keep(github, 2)).toMatchObject({ superseded: false });
    expect(github.state.writes).toEqual(['create', 'update 100']);
    expect(github.state.comments.map((one) => one.body)).toEqual([body('research', 2)]);
  });

  it('does not rewrite what is there already', async () => {
    const github = memoryGitHub({ comments: [comment(1, body('research', 1).replaceAll('\n', '\r\n').trimEnd())] });
    await keep(github, 1);
    expect(github.state.writes).toEqual([]);
  });

  it('does not rewrite what says the same, looks once more, and writes nothing', async () => {
    const github = memoryGitHub({ comments: [comment(1, body('research', 1, 1, 'all is well'))] });
    let looks = 0;
    const kept = await keep(github, 2, 1, 'research', async () => void looks++, 'all is well');
    expect(kept).toMatchObject({ unchanged: true, superseded: false });
    expect({ looks, writes: github.state.writes }).toEqual({ looks: 1, writes: [] });
    expect(github.state.comments[0]?.body).toBe(body('research', 1, 1, 'all is well'));
  });

  it('has the last word where an older run writes just after we found our words there', async () => {
    const github = memoryGitHub({ comments: [comment(1, body('research', 1, 1, 'all is well'))] });
    await keep(github, 3, 1, 'research', async () => {
      const one = github.state.comments[0];
      if (one !== undefined && github.state.writes.length === 0) one.body = body('research', 2, 1, 'it fails');
    }, 'all is well');
    expect(github.state.comments.map((one) => one.body)).toEqual([body('research', 3, 1, 'all is well')]);
  });

  it('keeps a comment of each kind', async () => {
    const github = memoryGitHub({ comments: [comment(1, body('research', 1, 1, undefined, 'plan'))] });
    await keep(github, 2);
    expect(github.state.writes).toEqual(['create']);
    expect(github.state.comments[0]?.body).toBe(body('research', 1, 1, undefined, 'plan'));
  });

  it('keeps one comment for each pool', async () => {
    const github = memoryGitHub();
    for (const pool of ['research', 'research-2', 'teaching', 'research']) await keep(github, pool === 'research' ? 2 : 1, 1, pool);
    expect(github.state.comments.map((one) => readMarker(one.body, topic('research')) !== null)).toEqual([true, false, false]);
    expect(github.state.writes).toEqual(['create', 'create', 'create']);
  });

  it.each<[string, string, string, boolean]>([
    ['the same app', 'github-actions[bot]', 'Bot', true],
    ['the app by its short name', 'github-actions', 'Bot', true],
    ['a person called like the app', 'github-actions', 'User', false],
    ['somebody else', 'mallory', 'User', false],
    ['another bot', 'dependabot[bot]', 'Bot', false],
    ['a deleted account', '', '', false],
  ])('takes comments of %s: %s %s', async (_, author, authorType, taken) => {
    const github = memoryGitHub({ comments: [comment(1, body('research', 1), { author, authorType })] });
    await keep(github, 2);
    expect(github.state.writes).toEqual([taken ? 'update 1' : 'create']);
  });

  it('takes its own comments where a token belongs to a person', async () => {
    const github = memoryGitHub({ viewer: 'Amina-K', comments: [comment(1, body('research', 1), { author: 'amina-k' })] });
    await keep(github, 2);
    expect(github.state.writes).toEqual(['update 1']);
  });

  it('leaves a comment of its own alone that only quotes the marker', async () => {
    const github = memoryGitHub({ comments: [comment(1, `Branch x\n${body('research', 1)}`)] });
    await keep(github, 2);
    expect(github.state.writes).toEqual(['create']);
  });

  it('keeps the oldest of its own and removes the others, never those of others', async () => {
    const github = memoryGitHub({
      comments: [
        comment(9, body('research', 3)),
        comment(4, body('research', 1)),
        comment(5, body('research', 2), { author: 'mallory' }),
        comment(6, body('research', 2)),
        comment(7, 'a word of mine'),
      ],
    });
    await keep(github, 4);
    expect(github.state.writes).toEqual(['update 4', 'delete 6', 'delete 9']);
    expect(github.state.comments.map((one) => one.id)).toEqual([4, 5, 7]);
  });

  it('does not overwrite the plan of a later run, unless the older was started again', async () => {
    const github = memoryGitHub({ comments: [comment(1, body('research', 5, 1, undefined, 'plan'))] });
    const plan = (attempt: number): ReturnType<typeof keepComment> => keepComment(github, 7, topic('research', 'plan'), body('research', 4, attempt, undefined, 'plan', ended + 60), async () => {});
    expect(await plan(1)).toMatchObject({ superseded: true });
    expect(github.state.writes).toEqual([]);
    expect(await plan(2)).toMatchObject({ superseded: false });
    expect(github.state.comments[0]?.body).toBe(body('research', 4, 2, undefined, 'plan', ended + 60));
  });

  it.each(['chat', 'deploy', 'preview'] as const)('of %s overwrites what ended earlier, and nothing that ended later, whichever run is older', async (kind) => {
    const github = memoryGitHub({ comments: [comment(1, body('research', 5, 1, undefined, kind))] });
    const say = (run: number, end: number): ReturnType<typeof keepComment> => keepComment(github, 7, topic('research', kind), body('research', run, 1, undefined, kind, end), async () => {});
    expect(await say(4, ended + 1)).toMatchObject({ superseded: false });
    expect(await say(6, ended)).toMatchObject({ superseded: true });
    expect(github.state.comments[0]?.body).toBe(body('research', 4, 1, undefined, kind, ended + 1));
  });

  it('saves the newest content before a duplicate that holds it is removed', async () => {
    const github = memoryGitHub({ comments: [comment(1, body('research', 1)), comment(2, body('research', 9))] });
    await keep(github, 3);
    expect(github.state.writes).toEqual(['update 1', 'delete 2']);
    expect(github.state.comments[0]?.body).toBe(body('research', 9));
  });

  it('ends in one comment with the newest content where another run did all its work just before we create', async () => {
    for (const [mine, other] of [
      [1, 2],
      [2, 1],
    ] as const) {
      const github = memoryGitHub();
      let overtaken = false;
      github.state.before = async () => {
        if (overtaken) return;
        overtaken = true;
        await keep(github, other);
      };
      await keep(github, mine);
      expect(overtaken).toBe(true);
      expect(github.state.comments.map((one) => one.body)).toEqual([body('research', 2)]);
      expect(github.state.comments[0]?.id).toBe(100);
    }
  });

  it('converges where both have found none and both create', async () => {
    for (const [first, second] of [
      [1, 2],
      [2, 1],
    ] as const) {
      const github = memoryGitHub();
      const both = Promise.withResolvers<void>();
      let creating = 0;
      github.state.before = async (write) => {
        if (write !== 'create') return;
        if (++creating === 2) both.resolve();
        await both.promise;
      };
      await Promise.all([keep(github, first), keep(github, second)]);
      expect(github.state.comments.map((one) => one.body)).toEqual([body('research', 2)]);
      expect(github.state.comments[0]?.id).toBe(100);
    }
  });

  it('ends in the newest content where an older run had read before we wrote and writes after it', async () => {
    const github = memoryGitHub({ comments: [comment(1, body('research', 1))] });
    const written = Promise.withResolvers<void>();
    const late = Promise.withResolvers<void>();
    github.state.before = async (write) => {
      github.state.before = async () => {};
      expect(write).toBe('update 1');
      await written.promise;
    };
    const older = keep(github, 2).then(() => late.resolve());
    const kept = await keep(github, 3, 1, 'research', async () => {
      written.resolve();
      await late.promise;
    });
    await older;
    expect(github.state.writes).toEqual(['update 1', 'update 1', 'update 1']);
    expect(github.state.comments.map((one) => one.body)).toEqual([body('research', 3)]);
    expect(kept.superseded).toBe(false);
  });

  it('does not quarrel without end with a run that finds itself newer too', async () => {
    const github = memoryGitHub({ comments: [comment(1, body('research', 1))] });
    await keep(github, 2, 1, 'research', async () => {
      const one = github.state.comments[0];
      if (one !== undefined) one.body = body('research', 1);
    });
    expect(github.state.writes).toHaveLength(4);
  });

  it('waits for nobody where it wrote nothing but its own first comment', async () => {
    const github = memoryGitHub();
    await keep(github, 1, 1, 'research', async () => {
      throw new Error('waited');
    });
    expect(github.state.writes).toEqual(['create']);
  });
});
