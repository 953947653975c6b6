// The one way to GitHub, with real sockets: through a proxy where there is one, and no further than the host that was asked.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { connectFetch } from '../../../src/azure/fetch.ts';

const names = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY', 'NO_PROXY'].flatMap((name) => [name, name.toLowerCase()]);
const before = Object.fromEntries(names.map((name) => [name, process.env[name]]));
let servers: Server[] = [];
beforeEach(() => {
  for (const name of names) delete process.env[name];
});
afterEach(async () => {
  for (const name of names) if (before[name] !== undefined) process.env[name] = before[name];
  for (const server of servers) server.closeAllConnections();
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  servers = [];
});

async function listen(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  servers.push(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

interface Seen {
  method: string;
  url: string;
  authorization: string;
  body: string;
}

/** A server that moves `/old` with a status to `location`, and tells what it was asked. */
async function moving(status: number, location: (own: string) => string): Promise<{ own: string; seen: Seen[] }> {
  const seen: Seen[] = [];
  const own = await listen((request: IncomingMessage, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      seen.push({ method: request.method ?? '', url: request.url ?? '', authorization: request.headers.authorization ?? '', body: Buffer.concat(parts).toString() });
      if (request.url === '/new') response.writeHead(200, { 'content-type': 'application/json', link: '<x>; rel="next"' }).end('{"here":true}');
      else response.writeHead(status, { location: location(own) }).end('moved');
    });
  });
  return { own, seen };
}

describe('a fetch of ours', () => {
  it('gives status, headers and text, of an answer without a body too', async () => {
    const own = await listen((request, response) => void (request.url === '/none' ? response.writeHead(204).end() : response.writeHead(403, { 'x-one': 'two' }).end('no')));
    const fetch = connectFetch();
    const answer = await fetch(`${own}/`);
    expect([answer.status, answer.headers.get('x-one'), await answer.text()]).toEqual([403, 'two', 'no']);
    expect((await fetch(`${own}/none`)).status).toBe(204);
  });

  it.each([301, 302, 307, 308])('follows what moved within its host by %i, with all that was sent', async (status) => {
    const { own, seen } = await moving(status, () => '/new');
    const answer = await connectFetch()(`${own}/old`, { method: 'PATCH', headers: { authorization: 'token canary' }, body: '{"a":1}' });
    expect(await answer.json()).toEqual({ here: true });
    expect(seen.map((one) => ({ ...one, url: '' }))).toEqual(Array.from({ length: 2 }, () => ({ method: 'PATCH', url: '', authorization: 'token canary', body: '{"a":1}' })));
  });

  it('follows nothing to another host: its token stays where it is', async () => {
    const other = await moving(200, (own) => own);
    const { own, seen } = await moving(307, () => `${other.own}/new`);
    const answer = await connectFetch()(`${own}/old`, { headers: { authorization: 'token canary' } });
    expect(answer.status).toBe(307);
    expect(seen).toHaveLength(1);
    expect(other.seen).toEqual([]);
  });

  it('goes in no circle', async () => {
    const { own, seen } = await moving(302, () => '/old');
    expect((await connectFetch()(`${own}/old`)).status).toBe(302);
    expect(seen.length).toBeLessThan(10);
  });

  it('goes through the proxy, which gets no word of what is sent', async () => {
    const { own, seen } = await moving(200, (where) => where);
    const asked: string[] = [];
    const proxy = await listen((request, response) => {
      asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
      response.writeHead(403).end('<html>Not this one.</html>');
    });
    servers.at(-1)?.on('connect', (request: IncomingMessage, socket: Socket) => {
      asked.push(`CONNECT ${request.url ?? ''}`);
      const behind = connect(Number(new URL(own).port), '127.0.0.1', () => socket.destroy());
      behind.on('error', () => socket.destroy());
    });
    process.env['HTTPS_PROXY'] = `http://somebody:pass-word@${new URL(proxy).host}`;
    const failure: unknown = await connectFetch()('https://api.github.example/x', { headers: { authorization: 'token canary' } }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    expect(asked).toEqual(['CONNECT api.github.example:443']);
    // What the proxy itself says is not taken for the host's.
    await expect(connectFetch()('http://api.github.example/x')).rejects.toThrow(`the proxy ${new URL(proxy).host} answered 403`);
    expect(seen).toEqual([]);
  });

  it('ends with the signal', async () => {
    const own = await listen(() => {});
    await expect(connectFetch()(own, { signal: AbortSignal.timeout(50) })).rejects.toMatchObject({ name: 'AbortError' });
  });
});
