import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { connectFetch } from '../../../src/azure/fetch.ts';
import { ActionError } from '../../../src/errors.ts';
import { connectGitHub, type Comment, type GitHub } from '../../../src/github/github.ts';

interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
}

interface Request {
  route: string;
  body: unknown;
  authorization: string | undefined;
}

const token = 'ghs_canary0123456789';
let server: Server | undefined;
let requests: Request[] = [];

afterEach(async () => {
  server?.closeAllConnections();
  await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  server = undefined;
  requests = [];
});

// Answers each `METHOD /path?query` from a table, as GitHub's REST API does; `cut` ends the connection without an answer.
async function start(routes: Record<string, Answer | 'cut'>, base = ''): Promise<{ github: GitHub; origin: string }> {
  const answer = (request: IncomingMessage, response: ServerResponse, text: string): void => {
    const route = `${request.method ?? ''} ${request.url ?? ''}`;
    requests.push({ route, body: text === '' ? undefined : JSON.parse(text), authorization: request.headers.authorization });
    const found = routes[route] ?? { status: 404, body: { message: 'Not Found' } };
    if (found === 'cut') {
      request.socket.destroy();
      return;
    }
    response.writeHead(found.status ?? 200, { 'content-type': 'application/json; charset=utf-8', ...found.headers });
    response.end(found.status === 204 ? undefined : JSON.stringify(found.body));
  };
  const own = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => answer(request, response, Buffer.concat(parts).toString()));
  });
  server = own;
  await new Promise<void>((resolve) => own.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(own.address() as AddressInfo).port}`;
  return { github: await connectGitHub({ token, apiUrl: `${origin}${base}`, repository: 'contoso/pools', fetch: connectFetch() }), origin };
}

function raw(id: number, body = `comment ${id}`): object {
  return {
    id,
    node_id: 'x',
    body,
    html_url: `https://github.com/contoso/pools/pull/7#issuecomment-${id}`,
    created_at: '2026-11-21T08:00:00Z',
    user: { login: 'github-actions[bot]', type: 'Bot', id: 41898282 },
  };
}

async function all(comments: AsyncIterable<Comment>): Promise<Comment[]> {
  const found: Comment[] = [];
  for await (const one of comments) found.push(one);
  return found;
}

async function failure(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ActionError);
  const { message } = error as ActionError;
  expect(message).not.toContain(token);
  return message;
}

describe('requests', () => {
  it('asks GraphQL for the viewer, on an enterprise server beside its REST API', async () => {
    const answer = { body: { data: { viewer: { login: 'github-actions[bot]' } } } };
    const { github } = await start({ 'POST /graphql': answer });
    expect(await github.viewer()).toBe('github-actions[bot]');
    expect(requests).toEqual([{ route: 'POST /graphql', body: { query: 'query { viewer { login } }' }, authorization: `token ${token}` }]);
  });

  it('finds GraphQL of an enterprise server', async () => {
    const { github } = await start({ 'POST /api/graphql': { body: { data: { viewer: { login: 'bot' } } } } }, '/api/v3');
    expect(await github.viewer()).toBe('bot');
  });

  it('reads the repository', async () => {
    const { github } = await start({ 'GET /repos/contoso/pools': { body: { id: 1296269, private: true, visibility: 'internal', default_branch: 'trunk' } } });
    expect(await github.repository()).toEqual({ id: '1296269', private: true, defaultBranch: 'trunk' });
  });

  it('reads all pages of comments, 100 a page', async () => {
    const path = '/repos/contoso/pools/issues/7/comments?per_page=100&page=';
    const next = (page: number): Record<string, string> => ({ link: `<http://x${path}1>; rel="first", <http://x${path}${page}>; rel="next"` });
    const page = (first: number, length: number): object[] => Array.from({ length }, (_, index) => raw(first + index));
    const { github } = await start({
      [`GET ${path}1`]: { body: page(1, 100), headers: next(2) },
      [`GET ${path}2`]: { body: page(101, 100), headers: next(3) },
      [`GET ${path}3`]: { body: [{ ...raw(201), user: null, body: undefined }], headers: { link: `<http://x${path}2>; rel="prev"` } },
    });
    const found = await all(github.comments(7));
    expect(found).toHaveLength(201);
    expect(found[0]).toEqual({
      id: 1,
      author: 'github-actions[bot]',
      authorType: 'Bot',
      body: 'comment 1',
      url: 'https://github.com/contoso/pools/pull/7#issuecomment-1',
      createdAt: '2026-11-21T08:00:00Z',
    });
    expect(found[200]).toMatchObject({ id: 201, author: '', authorType: '', body: '' });
    expect(requests).toHaveLength(3);
  });

  it('looks for the last success of a workflow’s schedule', async () => {
    const at = 'GET /repos/contoso/pools/actions/workflows/scheduled-scale.yml';
    const runs = `${at}/runs?event=schedule&status=success&per_page=1`;
    const known: Answer = { body: { id: 7, state: 'disabled_inactivity', created_at: '2026-01-01T00:00:00Z' } };
    const { github } = await start({ [at]: known, [runs]: { body: { total_count: 40, workflow_runs: [{ created_at: '2026-11-20T05:17:02Z', run_started_at: '2026-11-21T07:00:00Z', html_url: 'https://github.com/contoso/pools/actions/runs/9' }] } } });
    expect(await github.lastSuccess('scheduled-scale.yml')).toEqual({ state: 'disabled_inactivity', createdAt: '2026-01-01T00:00:00Z', last: { at: '2026-11-20T05:17:02Z', url: 'https://github.com/contoso/pools/actions/runs/9' } });
    expect(requests.map(({ route }) => route)).toEqual([at, runs]);
  });

  it('tells a workflow that never ran from one that is not there, and both from a repository that the token may not see', async () => {
    const at = 'GET /repos/contoso/pools/actions/workflows';
    const { github, origin } = await start({
      'GET /repos/contoso/pools': { body: { id: 1, private: true, default_branch: 'main' } },
      [`${at}/new.yml`]: { body: { id: 7, state: 'active', created_at: '2026-11-21T08:00:00Z' } },
      [`${at}/new.yml/runs?event=schedule&status=success&per_page=1`]: { body: { total_count: 0, workflow_runs: [] } },
      [`${at}/closed.yml`]: { status: 403, body: { message: 'Resource not accessible by integration' } },
    });
    expect(await github.lastSuccess('new.yml')).toEqual({ state: 'active', createdAt: '2026-11-21T08:00:00Z', last: undefined });
    expect(await github.lastSuccess('old.yml')).toBe('no such workflow');
    expect(await failure(github.lastSuccess('closed.yml'))).toMatch(/Looking for the last scheduled run failed: .*lacks the permission `actions: read`/);
    const hidden = await connectGitHub({ token, apiUrl: origin, repository: 'contoso/hidden', fetch: connectFetch() });
    expect(await failure(hidden.lastSuccess('new.yml'))).toMatch(/404: Not Found/);
  });

  it('creates, updates and deletes', async () => {
    const { github } = await start({
      'POST /repos/contoso/pools/issues/7/comments': { status: 201, body: raw(5, 'new') },
      'PATCH /repos/contoso/pools/issues/comments/5': { body: raw(5, 'newer') },
      'DELETE /repos/contoso/pools/issues/comments/5': { status: 204 },
    });
    expect(await github.createComment(7, 'new')).toMatchObject({ id: 5, body: 'new' });
    expect(await github.updateComment(5, 'newer')).toMatchObject({ id: 5, body: 'newer' });
    await github.deleteComment(5);
    // Gone already, perhaps by a racing run: that is what was wanted.
    await github.deleteComment(6);
    expect(requests.map((one) => one.body)).toEqual([{ body: 'new' }, { body: 'newer' }, undefined, undefined]);
  });
});

describe('failures', () => {
  const create = 'POST /repos/contoso/pools/issues/7/comments';

  it('name the permission that is missing and the line to add', async () => {
    const { github } = await start({ [create]: { status: 403, body: { message: 'Resource not accessible by integration' } } });
    const message = await failure(github.createComment(7, 'x'));
    expect(message).toContain('GitHub answers 403: Resource not accessible by integration');
    expect(message).toContain('lacks the permission `pull-requests: write`');
    expect(message).toContain('Add `pull-requests: write` under `permissions:` of the job');
  });

  it('name it for GraphQL too, which answers 200', async () => {
    const { github } = await start({ 'POST /graphql': { body: { data: null, errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }] } } });
    expect(await failure(github.viewer())).toContain('`pull-requests: write`');
  });

  it.each<[string, Answer, RegExp]>([
    ['a bad token', { status: 401, body: { message: 'Bad credentials' } }, /401: Bad credentials.*github-token/],
    ['the rate limit', { status: 403, headers: { 'x-ratelimit-remaining': '0' }, body: { message: 'API rate limit exceeded' } }, /rate limit; run the job again later/],
    ['the second rate limit', { status: 403, headers: { 'retry-after': '60' }, body: { message: 'You have exceeded a secondary limit' } }, /rate limit/],
    ['a locked conversation', { status: 403, body: { message: 'Unable to create comment because issue is locked.', documentation_url: 'https://docs.github.com/articles/locking-conversations/' } }, /403: Unable to create comment because issue is locked\.(?!.*lacks the permission).*Unlock the conversation/],
    ['too many requests', { status: 429, body: { message: 'slow down' } }, /429: slow down.*rate limit/],
    ['what may not be seen', { status: 404, body: { message: 'Not Found' } }, /404: Not Found.*`pull-requests: write`/],
    ['too long a body', { status: 422, body: { message: 'Validation Failed', errors: [{ message: 'Body is too long (maximum is 65536 characters)' }] } }, /422: Validation Failed.*Body is too long/],
    ['a broken server', { status: 502, body: { message: 'Server Error' } }, /502: Server Error/],
  ])('say what happened: %s', async (_, answer, expected) => {
    const { github } = await start({ [create]: answer });
    const message = await failure(github.createComment(7, 'x'));
    expect(message).toMatch(expected);
    if (!/40[34]/.test(String(answer.status)) || answer.headers) expect(message).not.toContain('lacks the permission');
  });

  it('name host and reason where there is no answer', async () => {
    const { github, origin } = await start({ [create]: 'cut' });
    const at = new URL(origin).host;
    expect(await failure(github.createComment(7, 'x'))).toMatch(new RegExp(`no answer from ${at}: socket hang up`));
    server?.closeAllConnections();
    await new Promise<void>((resolve) => server?.close(() => resolve()));
    server = undefined;
    expect(await failure(github.createComment(7, 'x'))).toMatch(new RegExp(`no answer from ${at}: .*ECONNREFUSED`));
  });

  it('refuse what is no repository before any request', async () => {
    await expect(connectGitHub({ token, apiUrl: 'http://127.0.0.1:1', repository: 'pools', fetch: connectFetch() })).rejects.toThrow(ActionError);
  });
});
