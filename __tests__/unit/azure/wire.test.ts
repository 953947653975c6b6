// What stands between a run and Azure, with real sockets: each is told with host and reason, whether the sign-in meets it first or ARM's request.
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { connectArm } from '../../../src/azure/arm.ts';
import { createCredential } from '../../../src/azure/credential.ts';
import { connectTokens } from '../../../src/azure/tokenwire.ts';
import { ActionError, type Problem } from '../../../src/errors.ts';

const names = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY', 'NO_PROXY'].flatMap((name) => [name, name.toLowerCase()]);
const before = Object.fromEntries(names.map((name) => [name, process.env[name]]));
const servers: Server[] = [];

/** A server on loopback; `connected` is what it does to CONNECT. */
async function listen(connected: ((socket: Socket) => void) | undefined, answer: RequestListener = (_request, response) => void response.end('hello')): Promise<string> {
  const server = createServer(answer);
  if (connected !== undefined) server.on('connect', (_request, socket: Socket) => connected(socket.on('error', () => socket.destroy())));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  servers.push(server);
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const says = (status: string, body = ''): ((socket: Socket) => void) => (socket) =>
  void socket.end(`HTTP/1.1 ${status}\r\ncontent-type: text/html\r\ncontent-length: ${body.length}\r\nconnection: close\r\n\r\n${body}`);

let proxies: Record<'refuses' | 'asks' | 'lost' | 'hangsUp', string>;
let plain: string;
beforeAll(async () => {
  plain = await listen(undefined);
  proxies = {
    refuses: await listen(says('403 Forbidden', '<html>Not this one.</html>')),
    asks: await listen(says('407 Proxy Authentication Required')),
    lost: await listen(says('502 Bad Gateway')),
    hangsUp: await listen((socket) => void socket.destroy()),
  };
});
afterEach(() => {
  for (const name of names) {
    if (before[name] === undefined) delete process.env[name];
    else process.env[name] = before[name];
  }
});
afterAll(async () => {
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
});

/** The problem that the first request ends with; no pause is waited. */
async function meet(first: 'sign-in' | 'request', endpoint: string, proxy?: string): Promise<{ problem: Problem; log: string[] }> {
  for (const name of names) delete process.env[name];
  if (proxy !== undefined) process.env['HTTPS_PROXY'] = `http://somebody:pass-word@${proxy}`;
  const log: string[] = [];
  const wire = { sleep: async () => undefined, tell: (line: string) => void log.push(line), random: () => 0 };
  const cloud = { name: 'custom' as const, arm: endpoint, authority: endpoint, assertionAudience: 'api://x' };
  const id = '00000000-0000-4000-8000-000000000000';
  const signIn = { way: 'secret' as const, tenantId: id, clientId: id, clientSecret: 'a-secret' };
  const made = await createCredential({ cloud, signIn, subscriptionId: id, idToken: async () => '', env: {}, wire: connectTokens(wire) });
  const credential = first === 'sign-in' ? made.credential : { getToken: async () => ({ token: 'x', expiresOnTimestamp: Date.now() + 3_600_000 }) };
  const arm = connectArm({ cloud, tenantId: id, subscriptionId: id, credential, signal: new AbortController().signal, ...wire });
  try {
    await arm.send({ method: 'GET', path: '/subscriptions', doing: 'Reading' });
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    expect(error.problems).toHaveLength(1);
    return { problem: error.problems[0] as Problem, log };
  }
  throw new Error('it was answered');
}

describe.each(['sign-in', 'request'] as const)('met by the %s', (first) => {
  it('a name without an address', async () => {
    const { problem } = await meet(first, 'https://arm.invalid');
    expect(problem).toEqual({
      what: expect.stringMatching(/^Reading: arm\.invalid cannot be reached: getaddrinfo (ENOTFOUND|EAI_AGAIN) arm\.invalid$/),
      code: expect.stringMatching(/^(ENOTFOUND|EAI_AGAIN)$/),
      fix: 'The runner finds no address for arm.invalid: check the name, and the runner’s DNS.',
    });
  });

  it('a port where nothing listens', async () => {
    const { problem, log } = await meet(first, 'https://127.0.0.1:1');
    expect(problem).toMatchObject({ what: 'Reading: 127.0.0.1:1 cannot be reached: connect ECONNREFUSED 127.0.0.1:1', code: 'ECONNREFUSED', fix: expect.stringMatching(/^Nothing listens at 127\.0\.0\.1:1/) });
    expect(log.at(-1)).toMatch(/127\.0\.0\.1:1 cannot be reached \(ECONNREFUSED\)\. Given up after 4 tries\.$/);
  });

  it('a server that speaks no TLS', async () => {
    const { problem } = await meet(first, `https://${plain}`);
    expect(problem).toMatchObject({ what: expect.stringMatching(new RegExp(`^Reading: ${plain} cannot be reached: .*wrong version number`)), fix: 'What answers there does not speak TLS: check host and port.' });
  });

  const target = 'https://arm.example';
  it.each([
    ['refuses', /it refused to connect \(403\)\.$/, /^Ask whoever runs the proxy.*NO_PROXY/],
    ['asks', /it asks who is there, or does not take the name and password given \(407\)\.$/, /NAME:PASSWORD@HOST:PORT/],
    ['lost', /it refused to connect \(502\)\.$/, /^Ask whoever runs the proxy/],
    ['hangsUp', /Proxy connection ended before receiving CONNECT response$/, /^Check HTTPS_PROXY/],
  ] as const)('a proxy that %s', async (proxy, what, fix) => {
    const { problem, log } = await meet(first, target, proxies[proxy]);
    expect(problem.what).toMatch(what);
    expect(problem.what.startsWith(`Reading: arm.example cannot be reached through the proxy ${proxies[proxy]}: `)).toBe(true);
    expect(problem.fix).toMatch(fix);
    expect(JSON.stringify([problem, log])).not.toContain('pass-word');
    // What passes is tried again, and the log says whose answer it was.
    if (proxy === 'lost') expect(log[0]).toContain(`the proxy ${proxies.lost} answered 502`);
  });

  it('a proxy that is not there', async () => {
    const { problem } = await meet(first, target, '127.0.0.1:1');
    expect(problem).toMatchObject({ what: 'Reading: arm.example cannot be reached through the proxy 127.0.0.1:1: connect ECONNREFUSED 127.0.0.1:1', code: 'ECONNREFUSED', fix: expect.stringMatching(/^Check HTTPS_PROXY/) });
  });
});
