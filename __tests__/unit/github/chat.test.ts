import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { connectFetch } from '../../../src/azure/fetch.ts';
import { connectChat, type ChatGitHub } from '../../../src/github/chat.ts';

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }
});

// What the local GitHub never says: a role of an organization's own making, an account that is gone, an answer for another branch.
async function answering(body: unknown, status = 200): Promise<ChatGitHub> {
  const own = createServer((_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify(body));
  });
  servers.push(own);
  await new Promise<void>((resolve) => own.listen(0, '127.0.0.1', resolve));
  return connectChat({ token: 'ghs_x', apiUrl: `http://127.0.0.1:${(own.address() as AddressInfo).port}`, repository: 'contoso/pools', fetch: connectFetch() });
}

describe('what GitHub says of somebody', () => {
  it.each([
    ['admin', 'admin', 'admin'],
    ['write', 'write', 'write'],
    ['write', 'maintain', 'maintain'],
    ['read', 'triage', 'triage'],
    ['read', 'read', 'read'],
    ['none', 'none', 'none'],
    // Names that somebody has chosen lift nobody.
    ['read', 'admin', 'read'],
    ['read', 'maintain', 'read'],
    ['read', 'data-scientist', 'read'],
    ['write', 'triage', 'write'],
    ['none', 'triage', 'none'],
    ['triage', 'triage', 'none'],
    ['', '', 'none'],
  ])('permission %s with the role %s is %s', async (permission, name, role) => {
    expect(await (await answering({ permission, role_name: name, user: null })).roleOf('x')).toBe(role);
  });

  it('is nothing for whom it does not know', async () => {
    expect(await (await answering({ message: 'Not Found' }, 404)).roleOf('x')).toBe('none');
  });
});

describe('what GitHub says of a comment and of pushes', () => {
  it('of an account that is gone, and by an app', async () => {
    const raw = { id: 5, html_url: 'https://x', created_at: 'c', updated_at: 'u', body: null };
    expect(await (await answering({ ...raw, user: null })).comment(5)).toEqual({ id: 5, author: '', authorType: '', byApp: false, body: '', url: 'https://x', createdAt: 'c' });
    expect(await (await answering({ ...raw, user: { login: 'a', type: 'User' }, performed_via_github_app: { id: 1 } })).comment(5)).toMatchObject({ author: 'a', byApp: true });
  });

  it('counts for the very branch alone', async () => {
    expect(await (await answering([])).lastPush('more')).toBeUndefined();
    expect(await (await answering([{ ref: 'refs/heads/other', after: 'a', timestamp: 't' }])).lastPush('more')).toBeUndefined();
    expect(await (await answering([{ ref: 'refs/heads/more', after: 'a', timestamp: 't' }])).lastPush('more')).toEqual({ sha: 'a', at: 't' });
  });

  it('names the permission that is missing', async () => {
    const github = await answering({ message: 'Resource not accessible by integration' }, 403);
    await expect(github.react(5, 'eyes')).rejects.toThrow(/Reacting to the comment failed: .*`pull-requests: write`/);
    await expect(github.lastPush('more')).rejects.toThrow(/`contents: read`/);
  });
});
