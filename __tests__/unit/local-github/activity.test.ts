import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startGitHub, type LocalGitHub } from '../../../local/github/github.ts';
import { ask } from './client.ts';

let github: LocalGitHub;
let now: number;
beforeEach(async () => {
  now = Date.parse('2026-11-21T08:00:00.500Z');
  github = await startGitHub({ seed: 7, now: () => now });
});
afterEach(async () => {
  expect(github.violations()).toEqual([]);
  await github.close();
});

type Shown = { ref: string; before: string; after: string; timestamp: string; activity_type: string; actor: { login: string } };
const list = async (query: string): Promise<Shown[]> => (await ask(github, 'GET', `/activity?${query}`)).body as unknown as Shown[];

describe('the repository’s activity', () => {
  it('tells of every change of a branch what, who and when, by the server’s clock, newest first', async () => {
    const { number, headSha } = github.openPullRequest({ title: 'One', branch: 'more', author: 'amina-k' });
    now += 60_000;
    const { sha } = github.addCommit(number, 'Two');
    now += 60_000;
    github.forcePush(number, headSha);
    const told = await list('ref=refs/heads/more');
    expect(told.map(({ activity_type: type, before, after, timestamp }) => ({ type, before, after, timestamp }))).toEqual([
      { type: 'force_push', before: sha, after: headSha, timestamp: '2026-11-21T08:02:00Z' },
      { type: 'push', before: headSha, after: sha, timestamp: '2026-11-21T08:01:00Z' },
      { type: 'branch_creation', before: '0'.repeat(40), after: headSha, timestamp: '2026-11-21T08:00:00Z' },
    ]);
    expect(new Set(told.map(({ ref, actor }) => `${ref} ${actor.login}`))).toEqual(new Set(['refs/heads/more amina-k']));
    expect(await list('ref=more')).toEqual(told);
    expect(await list('ref=more&direction=asc')).toEqual(told.toReversed());
    expect(await list('ref=more&activity_type=push')).toEqual(told.slice(1, 2));
    expect(await list('ref=mor')).toEqual([]);
    const merged = github.merge(number);
    expect((await list('ref=main&per_page=1')).map(({ activity_type: type, after }) => ({ type, after }))).toEqual([{ type: 'pr_merge', after: merged.sha }]);
  });

  it('has nothing of a fork’s branch, and takes `contents: read`', async () => {
    github.openPullRequest({ title: 'One', branch: 'theirs', author: 'mallory', fork: true });
    expect(await list('ref=theirs')).toEqual([]);
    github.deny('contents: read');
    expect((await ask(github, 'GET', '/activity')).status).toBe(403);
  });

  it('is paged by cursors', async () => {
    for (let index = 0; index < 9; index += 1) github.push(`${index}`, { 'x.md': `${index}` });
    const found: string[] = [];
    let next: string | undefined = `${github.apiUrl}/repos/${github.repository}/activity?per_page=4`;
    while (next !== undefined) {
      const { body, headers } = await ask(github, 'GET', `!${next}`);
      found.push(...(body as unknown as Shown[]).map(({ after }) => after));
      next = /<([^>]+)>; rel="next"/.exec(headers.get('link') ?? '')?.[1];
    }
    expect(found).toHaveLength(10);
    expect(new Set(found).size).toBe(10);
  });
});
