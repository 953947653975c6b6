import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startGitHub, type LocalGitHub } from '../../../local/github/github.ts';
import { ask } from './client.ts';

let github: LocalGitHub;
let now: number;
beforeEach(async () => {
  now = Date.parse('2026-11-21T08:00:00.500Z');
  github = await startGitHub({ seed: 7, now: () => now });
  github.openPullRequest({ title: 'Add a pool', branch: 'pool', author: 'amina-k' });
});
afterEach(() => github.close());

/** Numbers of the pull requests that the API finds for a commit. */
async function find(sha: string): Promise<number[]> {
  const { body } = await ask(github, 'GET', `/commits/${sha}/pulls`);
  return (body as unknown as { number: number }[]).map(({ number }) => number);
}

/** The id of a new deployment. */
async function deploy(about: object): Promise<string> {
  const { body } = await ask(github, 'POST', '/deployments', { ref: 'main', required_contexts: [], auto_merge: false, environment: 'preview', ...about });
  return String(body['id']);
}

/** A deployment's states, newest first. */
async function states(id: string): Promise<string[]> {
  const { body } = await ask(github, 'GET', `/deployments/${id}/statuses`);
  return (body as unknown as { state: string }[]).map(({ state }) => state);
}

describe('listing comments', () => {
  it('gives all of more than a hundred by following Link, oldest first', async () => {
    for (let index = 0; index < 250; index += 1) github.addComment(1, { author: `person-${index}`, type: 'User', body: `comment ${index}` });
    const bodies: string[] = [];
    const sizes: number[] = [];
    let next: string | undefined = `${github.apiUrl}/repos/${github.repository}/issues/1/comments?per_page=1000`;
    while (next !== undefined) {
      const { body, headers } = await ask(github, 'GET', `!${next}`);
      const page = body as unknown as { body: string }[];
      sizes.push(page.length);
      bodies.push(...page.map((comment) => comment.body));
      next = /<([^>]+)>; rel="next"/.exec(headers.get('link') ?? '')?.[1];
    }
    expect(sizes).toEqual([100, 100, 50]);
    expect(bodies).toEqual(Array.from({ length: 250 }, (_entry, index) => `comment ${index}`));
  });

  it('gives thirty without being told, and names all four neighbours of a middle page', async () => {
    for (let index = 0; index < 95; index += 1) github.addComment(1, { author: 'jo', type: 'User', body: String(index) });
    const first = await ask(github, 'GET', '/issues/1/comments');
    expect(first.body).toHaveLength(30);
    const { headers } = await ask(github, 'GET', '/issues/1/comments?page=3');
    const pages = [...(headers.get('link') ?? '').matchAll(/page=(\d+)>; rel="(\w+)"/g)].map(([, page, rel]) => `${rel ?? ''} ${page ?? ''}`);
    expect(pages.toSorted()).toEqual(['first 1', 'last 4', 'next 4', 'prev 2']);
  });
});

describe('writing comments', () => {
  it('keeps author, times and the number of real edits', async () => {
    const made = await ask(github, 'POST', '/issues/1/comments', { body: 'one' });
    expect(made).toMatchObject({
      status: 201,
      body: { created_at: '2026-11-21T08:00:00Z', author_association: 'NONE', user: { login: 'github-actions[bot]', type: 'Bot', id: 41898282 } },
    });
    const path = `/issues/comments/${String(made.body['id'])}`;
    expect(made.body['html_url']).toBe(`${github.serverUrl}/contoso/pools/pull/1#issuecomment-${String(made.body['id'])}`);
    now += 60_000;
    await ask(github, 'PATCH', path, { body: 'two' });
    await ask(github, 'PATCH', path, { body: 'two' });
    expect((await ask(github, 'GET', path)).body).toMatchObject({ body: 'two', created_at: '2026-11-21T08:00:00Z', updated_at: '2026-11-21T08:01:00Z' });
    expect(github.comments(1)).toMatchObject([{ body: 'two', edits: 1 }]);
    expect((await ask(github, 'DELETE', path)).status).toBe(204);
    expect((await ask(github, 'GET', path)).status).toBe(404);
    expect(github.violations()).toEqual([]);
  });

  it('under a locked pull request takes them of who may write to the repository alone, and reactions of nobody', async () => {
    const { id } = github.addComment(1, { author: 'amina-k', type: 'User', body: '/pool status' });
    const { body: own } = await ask(github, 'POST', '/issues/1/comments', { body: 'mine' });
    const path = `/issues/comments/${String(own['id'])}`;
    const tries = async (): Promise<unknown[]> => [
      await ask(github, 'POST', '/issues/1/comments', { body: 'more' }),
      await ask(github, 'PATCH', path, { body: 'other' }),
      await ask(github, 'POST', `/issues/comments/${id}/reactions`, { content: 'eyes' }),
      await ask(github, 'POST', '/issues/1/reactions', { content: 'eyes' }),
      await ask(github, 'DELETE', path),
    ].map(({ status, body }) => (status === 403 ? body['message'] : status));
    github.lock(1);
    expect((await ask(github, 'GET', '/pulls/1')).body).toMatchObject({ locked: true });
    const reaction = 'Unable to create reaction because issue is locked.';
    expect(await tries()).toEqual(['Unable to create comment because issue is locked.', 'Unable to update comment because issue is locked.', reaction, reaction, 'Unable to delete comment because issue is locked.']);
    github.setAccess('github-actions[bot]', 'write');
    expect(await tries()).toEqual([201, 200, reaction, reaction, 204]);
    github.lock(1, false);
    expect((await tries()).slice(2, 4)).toEqual([201, 201]);
    expect(github.violations()).toEqual([]);
  });

  it('takes 65536 characters, whatever their bytes, and refuses one more in GitHub\'s words', async () => {
    expect((await ask(github, 'POST', '/issues/1/comments', { body: '€'.repeat(65_536) })).status).toBe(201);
    const { status, body } = await ask(github, 'POST', '/issues/1/comments', { body: 'x'.repeat(65_537) });
    expect(status).toBe(422);
    expect(body).toMatchObject({ message: 'Validation Failed', errors: [{ resource: 'IssueComment', message: 'Body is too long (maximum is 65536 characters)' }] });
    expect(github.comments(1)).toHaveLength(1);
  });
});

describe('the token', () => {
  it('is asked for and checked', async () => {
    expect(await ask(github, 'GET', '', undefined, 'ghs_wrong')).toMatchObject({ status: 401, body: { message: 'Bad credentials' } });
    expect(await ask(github, 'GET', '', undefined, '')).toMatchObject({ status: 401, body: { message: 'Requires authentication' } });
    expect((await ask(github, 'GET', `!${github.apiUrl}/repos/contoso/other`)).status).toBe(404);
  });

  it('may still read where it may not write, and gets the right back', async () => {
    github.deny('pull-requests: write');
    const refused = await ask(github, 'POST', '/issues/1/comments', { body: 'hi' });
    expect(refused).toMatchObject({ status: 403, body: { message: 'Resource not accessible by integration' } });
    expect(refused.headers.get('x-accepted-github-permissions')).toBe('issues=write; pull_requests=write');
    expect((await ask(github, 'GET', '/issues/1/comments')).status).toBe(200);
    github.deny('pull-requests: read');
    expect((await ask(github, 'GET', '/pulls/1')).status).toBe(403);
    github.allow('pull-requests: write');
    expect((await ask(github, 'POST', '/issues/1/comments', { body: 'hi' })).status).toBe(201);
    expect(github.requests().map(({ method, status }) => `${method} ${status}`)).toEqual(['POST 403', 'GET 200', 'GET 403', 'POST 201']);
  });
});

describe('the pull requests of a commit', () => {
  it('is the open one, then the merged one, and none that was closed', async () => {
    const closed = github.openPullRequest({ title: 'Not this', branch: 'no' });
    github.closePullRequest(2);
    const head = github.addCommit(1, 'More').sha;
    expect(await find(head)).toEqual([1]);
    expect(await find(closed.headSha)).toEqual([]);
    const merged = github.merge(1).sha;
    expect(await find(merged)).toEqual([1]);
    expect(await find(head)).toEqual([1]);
    expect(await find(github.addCommit(1, 'Landed too').sha)).toEqual([1]);
    expect((await ask(github, 'GET', '/pulls/1')).body).toMatchObject({ state: 'closed', merged: true });
    expect((await ask(github, 'GET', `/commits/${'0'.repeat(40)}/pulls`)).status).toBe(422);
  });
});

describe('deployments', () => {
  it('wait for checks unless told not to', async () => {
    expect((await ask(github, 'POST', '/deployments', { ref: 'main' })).status).toBe(409);
  });

  it('are made inactive by a later success, but transient ones are not', async () => {
    const [lasting, transient, latest] = [await deploy({}), await deploy({ transient_environment: true }), await deploy({})];
    for (const id of [lasting, transient, latest]) await ask(github, 'POST', `/deployments/${id}/statuses`, { state: 'success' });
    expect([await states(lasting), await states(transient), await states(latest)]).toEqual([['inactive', 'success'], ['success'], ['success']]);
    expect((await ask(github, 'DELETE', `/deployments/${latest}`)).status).toBe(422);
    expect((await ask(github, 'DELETE', `/deployments/${lasting}`)).status).toBe(204);
    expect((await ask(github, 'POST', `/deployments/${latest}/statuses`, { state: 'success', description: 'x'.repeat(141) })).status).toBe(422);
  });
});

describe('the seed', () => {
  it('alone decides ids and shas', async () => {
    const other = await startGitHub({ seed: 7 });
    const third = await startGitHub({ seed: 8 });
    try {
      const [same, different] = [other.openPullRequest({ title: 'Add a pool', branch: 'pool' }), third.openPullRequest({ title: 'Add a pool', branch: 'pool' })];
      const { sha } = github.merge(1);
      expect([other.repositoryId, other.merge(1).sha, same.id]).toEqual([github.repositoryId, sha, expect.any(Number)]);
      expect(third.repositoryId).not.toBe(github.repositoryId);
      expect(different.headSha).not.toBe(same.headSha);
    } finally {
      await Promise.all([other.close(), third.close()]);
    }
  });
});
