import { X509Certificate } from 'node:crypto';
import { createServer as createHttpServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { TLSSocket } from 'node:tls';
import { text } from 'node:stream/consumers';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { generate } from 'selfsigned';
import type { CheckOptions } from '../../../src/smoke/check.ts';
import { checkJupyterHub } from '../../../src/smoke/jupyterhub.ts';
import { drained, findClosedPort, listen, makeOptions, makeTarget, serveRaw, type Peer } from './peers.ts';

let certificate: { private: string; cert: string };
let fingerprint = '';
const peers: Peer[] = [];

beforeAll(async () => {
  certificate = await generate([{ name: 'commonName', value: 'pool.example' }], { keySize: 2048 });
  fingerprint = `SHA256:${new X509Certificate(certificate.cert).fingerprint256}`;
});

afterEach(async () => {
  for (const peer of peers.splice(0)) {
    await drained(peer);
    await peer.close();
  }
});

async function up(starting: Promise<Peer>): Promise<Peer> {
  const peer = await starting;
  peers.push(peer);
  return peer;
}

const serveTls = (act: (...exchange: Parameters<RequestListener>) => unknown) => up(listen(createServer({ key: certificate.private, cert: certificate.cert }, (request, response) => void act(request, response))));
const check = (port: number, over: Partial<CheckOptions> = {}) => checkJupyterHub(makeTarget('jupyterhub', port), makeOptions(over));
const asUser = (password?: string) => ({ level: 'login' as const, login: { user: 'amina', ...(password && { password }) } });

const form = (xsrf = '') => `<form method="post"><input name="username">${xsrf}<input type="password" name="password"></form>`;

interface Hub {
  version?: string;
  page?: string;
  status?: Record<string, number>;
  login?: (request: IncomingMessage, fields: URLSearchParams, response: ServerResponse) => void;
}

function logIn(_request: IncomingMessage, fields: URLSearchParams, response: ServerResponse): void {
  if (fields.get('password') === 'right') response.writeHead(302, { location: '/hub/' }).end();
  else response.end(form());
}

/** Answers as JupyterHub 3.0 does behind its proxy; `status` replaces the answer of a path. */
function serveHub({ version = '3.0.0', page = form(), status = {}, login = logIn }: Hub = {}, paths: string[] = []): Promise<Peer> {
  return serveTls(async (request, response) => {
    const path = request.url ?? '';
    paths.push(`${request.method} ${path}`);
    const forced = status[path];
    if (forced) response.writeHead(forced).end();
    else if (request.method === 'POST') login(request, new URLSearchParams(await text(request)), response);
    else if (path === '/hub/health') response.end();
    else if (path === '/hub/api/') response.end(JSON.stringify({ version }));
    else if (path === '/hub/login') response.writeHead(200, { 'set-cookie': ['_xsrf=c00kie; Path=/hub/', 'session=1'] }).end(page);
    else response.writeHead(404).end();
  });
}

describe('the door', () => {
  it('passes with version and certificate fingerprint, over one connection', async () => {
    const paths: string[] = [];
    const hub = await serveHub({}, paths);
    expect(await check(hub.port)).toEqual({ verdict: 'pass', cause: '', version: '3.0.0', fingerprint });
    expect(paths).toEqual(['GET /hub/health', 'GET /hub/api/', 'GET /hub/login']);
    expect(hub.seen()).toBe(1);
  });

  it('names the shown host to the server, though it connects to the address', async () => {
    const seen: unknown[] = [];
    const hub = await serveTls((request, response) => {
      seen.push(request.headers.host, (request.socket as TLSSocket & { servername: string }).servername);
      response.writeHead(503).end();
    });
    await check(hub.port);
    expect(seen).toEqual([`pool.example:${hub.port}`, 'pool.example']);
  });

  it('checks a host that is an address', async () => {
    const hub = await serveHub();
    const target = { ...makeTarget('jupyterhub', hub.port), host: '127.0.0.1' };
    expect(await checkJupyterHub(target, makeOptions())).toMatchObject({ verdict: 'pass', fingerprint });
  });

  it('takes the button, or the direct redirect, of another sign-in', async () => {
    const button = await serveHub({ page: '<a href="/hub/oauth_login?next=">Sign in with GitHub</a>' });
    expect(await check(button.port)).toMatchObject({ verdict: 'pass', cause: '' });
    expect(await check(button.port, asUser('right'))).toMatchObject({ verdict: 'pass', cause: 'login not tried: the hub signs in by another service' });
    const redirect = await serveTls((request, response) => {
      if (request.url === '/hub/login') response.writeHead(302, { location: '/hub/oauth_login?next=' });
      response.end('{"version":"5.2.1"}');
    });
    expect(await check(redirect.port)).toMatchObject({ verdict: 'pass', version: '5.2.1' });
  });

  it('names a closed port, a silent one, and one that closes at once', async () => {
    const port = await findClosedPort();
    expect(await check(port)).toEqual({ verdict: 'later', cause: `port ${port} closed: connection refused`, version: '', fingerprint: '' });
    const silent = await up(serveRaw(() => {}));
    expect((await check(silent.port, { stepMs: 100 })).cause).toBe('port open, TLS handshake failed: no answer within 0.1 s');
    const closes = await up(serveRaw((socket) => socket.end()));
    expect((await check(closes.port)).cause).toBe('port open, TLS handshake failed: connection closed');
  });

  it('names plain HTTP, and what is neither', async () => {
    const plain = await up(listen(createHttpServer((_request, response) => void response.end())));
    expect((await check(plain.port)).cause).toBe('port open, TLS handshake failed: the server does not speak TLS (plain HTTP?)');
    const other = await up(serveRaw((socket) => socket.end('SSH-2.0-x\r\n')));
    expect((await check(other.port)).cause).toMatch(/^port open, TLS handshake failed: the server does not speak TLS/);
  });

  it.each([
    [503, 'port open, TLS fine, hub answers 503'],
    [502, 'port open, TLS fine, hub answers 502'],
    [404, 'port open, TLS fine, proxy answers 404 on /hub/health: the hub is still starting or dead'],
    [302, 'port open, TLS fine, /hub/health answers 302 instead of 200'],
    [204, 'port open, TLS fine, /hub/health answers 204 instead of 200'],
  ])('is not ready at %d on /hub/health', async (status, cause) => {
    const hub = await serveHub({ status: { '/hub/health': status } });
    expect(await check(hub.port)).toEqual({ verdict: 'later', cause, version: '', fingerprint });
  });

  it('names a hub that takes the request and never answers, or closes', async () => {
    const slow = await serveTls(() => {});
    expect((await check(slow.port, { stepMs: 500 })).cause).toBe('port open, TLS fine, no answer to /hub/health within 0.5 s');
    const closes = await serveTls((request) => void request.socket.end());
    expect((await check(closes.port)).cause).toBe('port open, TLS fine, closed before the whole answer to /hub/health (ECONNRESET)');
    const halfway = await serveTls((_request, response) => {
      response.writeHead(200, { 'content-length': '10' });
      response.write('x', () => response.destroy());
    });
    expect((await check(halfway.port)).cause).toBe('port open, TLS fine, closed before the whole answer to /hub/health (ECONNRESET)');
  });

  it('names a connection that breaks after good answers', async () => {
    const hub = await serveTls((request, response) => (request.url === '/hub/health' ? response.end() : request.socket.destroy()));
    expect((await check(hub.port)).cause).toBe('port open, TLS fine, closed before the whole answer to /hub/api/ (ECONNRESET)');
    expect(hub.seen()).toBe(1);
  });

  it('names an answer that is not HTTP, and one without end', async () => {
    const server = createServer({ key: certificate.private, cert: certificate.cert });
    server.removeAllListeners('secureConnection').on('secureConnection', (socket) => socket.resume().end('220 mail\r\n'));
    const other = await up(listen(server));
    expect((await check(other.port)).cause).toMatch(/^port open, TLS fine, the answer to \/hub\/health is not HTTP \(HPE_/);
    const endless = await serveTls((_request, response) => {
      const more = (): unknown => response.destroyed || response.write('y'.repeat(65_536), more);
      more();
    });
    expect((await check(endless.port)).cause).toBe('port open, TLS fine, an answer is longer than 256 kB');
  });

  it('wants a version and a login page behind the health', async () => {
    const noApi = await serveHub({ status: { '/hub/api/': 500 } });
    expect((await check(noApi.port)).cause).toBe('hub is healthy, but /hub/api/ names no version (it answers 500)');
    const nothing = await serveTls((_request, response) => void response.end('ok'));
    expect((await check(nothing.port)).cause).toBe('hub is healthy, but /hub/api/ names no version (it answers 200)');
    const noPage = await serveHub({ page: '<h1>500</h1>' });
    expect(await check(noPage.port)).toMatchObject({
      verdict: 'later',
      cause: 'hub is healthy, but /hub/login shows no login page (it answers 200)',
      version: '3.0.0',
    });
    const broken = await serveTls((request, response) => {
      response.writeHead(request.url === '/hub/login' ? 500 : 200).end(request.url === '/hub/api/' ? '{"version":"3.0.0"}' : form());
    });
    expect((await check(broken.port)).cause).toBe('hub is healthy, but /hub/login shows no login page (it answers 500)');
  });

  it('cleans and bounds the version, which is foreign text', async () => {
    const hub = await serveHub({ version: `3.0\u001b[2J\n::error::x${'9'.repeat(100)}` });
    const { version } = await check(hub.port);
    expect(version).toMatch(/^3\.0 \[2J ::error::x9+…$/);
    expect(Array.from(version)).toHaveLength(41);
  });

  it('ends at once when cancelled, before or in the middle', async () => {
    const abort = new AbortController();
    const hub = await serveTls(() => abort.abort());
    expect((await check(hub.port, { signal: AbortSignal.abort() })).cause).toBe('cancelled');
    expect((await check(hub.port, { signal: abort.signal })).cause).toBe('cancelled');
  });
});

describe('the login', () => {
  it('passes on the redirect that leads away from the login page', async () => {
    const hub = await serveHub();
    expect(await check(hub.port, asUser('right'))).toEqual({ verdict: 'pass', cause: '', version: '3.0.0', fingerprint });
  });

  it.each([
    ['the form again with 200', 200, {}],
    ['403', 403, {}],
    ['a redirect back to the login page', 302, { location: '/hub/login?next=%2Fhub%2F' }],
    ['an absolute redirect back', 302, { location: 'https://pool.example:8000/hub/login/' }],
    ['a redirect to nowhere', 302, {}],
  ])('is refused by %s', async (_how, status, headers) => {
    const hub = await serveHub({ login: (_request, _fields, response) => response.writeHead(status, headers).end(form()) });
    expect(await check(hub.port, asUser('wr0ng'))).toMatchObject({
      verdict: 'refused',
      cause: status === 200 ? 'login refused for user amina' : `login refused for user amina (hub answers ${status})`,
      version: '3.0.0',
    });
  });

  it('waits for a hub whose login fails inside', async () => {
    const hub = await serveHub({ login: (_request, _fields, response) => response.writeHead(500).end() });
    expect(await check(hub.port, asUser('right'))).toMatchObject({ verdict: 'later', cause: 'login page fine, hub answers 500 to the login of user amina' });
  });

  it('sends name, password, XSRF token and cookies as a browser does', async () => {
    const sent: unknown[] = [];
    const hub = await serveHub({
      page: form('<input type="hidden" name="_xsrf" value="t0ken">'),
      login: (request, fields, response) => {
        sent.push(Object.fromEntries(fields), request.headers.cookie, request.headers['content-type']);
        response.writeHead(302, { location: '/hub/spawn' }).end();
      },
    });
    expect(await check(hub.port, asUser('päss&word=1'))).toMatchObject({ verdict: 'pass' });
    expect(sent).toEqual([
      { username: 'amina', password: 'päss&word=1', _xsrf: 't0ken' },
      '_xsrf=c00kie; session=1',
      'application/x-www-form-urlencoded',
    ]);
  });

  it('passes at the door, saying what is missing, without a password', async () => {
    const paths: string[] = [];
    const hub = await serveHub({}, paths);
    expect(await check(hub.port, asUser())).toMatchObject({ verdict: 'pass', cause: 'login not tried: no password' });
    expect(await check(hub.port, { level: 'login' })).toMatchObject({ verdict: 'pass', cause: 'login not tried: no user name' });
    expect(paths.filter((path) => path.startsWith('POST'))).toEqual([]);
  });
});
