// The proxy that leads clients of the public cloud to the local Azure, over its own sockets.
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { request as secureRequest } from 'node:https';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect as secureConnect } from 'node:tls';
import { afterEach, describe, expect, it } from '@jest/globals';
import { startProxy } from '../../../local/proxy.ts';
import { startStack, type Stack } from '../../../local/stack.ts';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

/** A stack whose files go with the test. */
async function openStack(): Promise<Stack> {
  const dir = mkdtempSync(join(tmpdir(), 'dsvm-proxy-'));
  const stack = await startStack({ dir, seed: 11, fast: true });
  ends.push(async () => {
    await stack.close();
    rmSync(dir, { recursive: true });
  });
  return stack;
}

/** Asks a proxy to CONNECT; the answer's head, its text where it refuses, and the socket. */
async function open(proxyUrl: string, target: string): Promise<{ status: number; text: string; socket: Socket }> {
  const { hostname, port } = new URL(proxyUrl);
  const asked = request({ hostname, port, method: 'CONNECT', path: target, agent: false }).end();
  const [answer, socket, head] = (await once(asked, 'connect')) as [IncomingMessage, Socket, Buffer];
  socket.unshift(head);
  let text = '';
  if (answer.statusCode !== 200) for await (const part of socket.setEncoding('utf8')) text += String(part);
  return { status: answer.statusCode ?? 0, text, socket };
}

/** One HTTPS request to a public name by way of the proxy, trusting the local certificate alone. */
async function ask(stack: Stack, method: string, url: string, headers: Record<string, string> = {}, body?: string): Promise<{ status: number; headers: IncomingMessage['headers']; text: string }> {
  const { hostname, pathname, search } = new URL(url);
  const { socket } = await open(stack.proxyUrl, `${hostname}:443`);
  const secure = secureConnect({ socket, servername: hostname, ca: readFileSync(stack.caFile) });
  const asked = secureRequest({ hostname, path: `${pathname}${search}`, method, headers: { host: hostname, ...headers }, createConnection: () => secure }).end(body);
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  let text = '';
  for await (const part of answer.setEncoding('utf8')) text += String(part);
  secure.destroy();
  return { status: answer.statusCode ?? 0, headers: answer.headers, text };
}

const arm = 'https://management.azure.com';
const login = 'https://login.microsoftonline.com';
type Body = Record<string, unknown>;

describe('the public names, by way of the proxy', () => {
  it('serve sign-in documents that name themselves alone', async () => {
    const stack = await openStack();
    const { tenantId } = stack.azure;
    for (const path of [`/${tenantId}/v2.0/.well-known/openid-configuration`, `/common/discovery/instance?api-version=1.1&authorization_endpoint=${login}/common/oauth2/authorize`]) {
      const { status, text } = await ask(stack, 'GET', `${login}${path}`);
      expect(status).toBe(200);
      expect(text).toContain(login);
      expect(text).not.toContain('localhost');
      expect(text).not.toContain('127.0.0.1');
    }
  });

  it.each(['https://management.azure.com/.default', 'https://management.azure.com//.default', 'https://management.core.windows.net//.default', 'https://management.core.windows.net/.default'])(
    'give and take a token for %s, and operations answer under the name that was asked',
    async (scope) => {
      const stack = await openStack();
      const { tenantId, clientId, clientSecret, subscriptionId, location } = stack.azure;
      const form = new URLSearchParams({ client_id: clientId, client_secret: clientSecret, grant_type: 'client_credentials', scope });
      const signedIn = await ask(stack, 'POST', `${login}/${tenantId}/oauth2/v2.0/token`, { 'content-type': 'application/x-www-form-urlencoded' }, form.toString());
      expect(signedIn.status).toBe(200);
      const headers = { authorization: `Bearer ${String((JSON.parse(signedIn.text) as Body)['access_token'])}`, 'content-type': 'application/json' };
      const group = `${arm}/subscriptions/${subscriptionId}/resourceGroups/team`;
      const version = 'api-version=2021-04-01';
      expect((await ask(stack, 'PUT', `${group}?${version}`, headers, JSON.stringify({ location }))).status).toBe(201);
      const template = { $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#', contentVersion: '1.0.0.0', resources: [] };
      const deployed = await ask(stack, 'PUT', `${group}/providers/Microsoft.Resources/deployments/one?${version}`, headers, JSON.stringify({ properties: { mode: 'Incremental', template } }));
      expect(deployed.status).toBe(201);
      expect(String(deployed.headers['azure-asyncoperation'])).toMatch(/^https:\/\/management\.azure\.com\/subscriptions\//);
      const deleted = await ask(stack, 'DELETE', `${group}?${version}`, headers);
      expect(String(deleted.headers['location'])).toMatch(/^https:\/\/management\.azure\.com\/subscriptions\//);
      expect((await ask(stack, 'GET', String(deleted.headers['location']), headers)).status).toBeGreaterThanOrEqual(200);
    },
  );
});

describe('what the proxy refuses', () => {
  it.each(['example.com:443', 'graph.microsoft.com:443', 'management.azure.com:80', 'management.azure.com', 'management.azure.com.evil.example:443', '127.0.0.1:22', 'login.windows.net:443'])(
    '%s, with a line that says so',
    async (target) => {
      const { proxyUrl } = await openStack();
      const { status, text } = await open(proxyUrl, target);
      expect(status).toBe(403);
      expect(text).toBe(`${target} is not led anywhere. This proxy leads management.azure.com:443 and login.microsoftonline.com:443 to the local Azure and refuses all else.\n`);
    },
  );

  it('a request in the open', async () => {
    const { proxyUrl } = await openStack();
    const asked = request(proxyUrl, { path: 'http://management.azure.com/subscriptions', agent: false }).end();
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    answer.resume();
    expect([answer.statusCode, answer.headers['allow']]).toEqual([405, 'CONNECT']);
  });
});

describe('a tunnel', () => {
  /** A proxy in front of a server that does as told with each connection. */
  async function before(serve: (socket: Socket) => void): Promise<{ url: string; close(): Promise<void> }> {
    const server = createServer({ allowHalfOpen: true }, serve);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    ends.push(async () => void server.close());
    return await startProxy((server.address() as AddressInfo).port);
  }

  it('carries every byte, also where the server ends first', async () => {
    const size = 3_000_000;
    const proxy = await before((socket) => socket.end(Buffer.alloc(size, 'x')));
    ends.push(() => proxy.close());
    const { socket } = await open(proxy.url, 'MANAGEMENT.azure.com:443');
    let seen = 0;
    for await (const part of socket) seen += (part as Buffer).length;
    expect(seen).toBe(size);
  });

  it('is told as 502 where nothing listens behind it', async () => {
    const free = createServer().listen(0, '127.0.0.1');
    await once(free, 'listening');
    const { port } = free.address() as AddressInfo;
    free.close();
    const proxy = await startProxy(port);
    ends.push(() => proxy.close());
    const { status, text } = await open(proxy.url, 'management.azure.com:443');
    expect(status).toBe(502);
    expect(text).toContain('The local Azure does not answer');
  });

  it('ends with the proxy, and nothing answers afterwards', async () => {
    const proxy = await before(() => {});
    const { socket } = await open(proxy.url, 'management.azure.com:443');
    const closed = once(socket, 'close');
    socket.on('error', () => {}).resume();
    await proxy.close();
    await closed;
    const { port } = new URL(proxy.url);
    const again = connect(Number(port), '127.0.0.1');
    const [error] = (await once(again, 'error')) as [NodeJS.ErrnoException];
    expect(error.code).toBe('ECONNREFUSED');
  });
});
