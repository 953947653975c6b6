import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { text } from 'node:stream/consumers';
import { WebSocketServer, type default as Socket } from 'ws';
import { listen, type Peer } from './peers.ts';

export interface Answer {
  status: number;
  body?: unknown;
}

/** How an imitation hub differs from one whose user `amina` (password `right`) has no server yet and can start one. */
export interface Habits {
  /** As JupyterHub 4.1 and later: tokens against cross-site requests, by path. */
  xsrf?: boolean;
  /** A server that somebody has started before. */
  running?: boolean;
  /** Answer to the request for a server; without one it is 201, and 202 leaves the rest to the progress. */
  spawn?: Answer;
  /** Does a spawn that fails at once stay pending? */
  lingers?: boolean;
  /** Events of the progress, each after 20 ms; it hangs after the last where that is neither ready nor failed. */
  progress?: readonly Readonly<Record<string, unknown>>[];
  /** Replaces the answer to `METHOD path`, or its address; `hang` gives none. */
  force?: Readonly<Record<string, Answer | { location: string } | 'hang'>>;
  /** What a kernel does with an execute request; without it the kernel calculates. */
  kernel?: (say: Say, code: string, socket: Socket) => void;
  /** Answer to the WebSocket's request instead of 101. */
  upgrade?: number | 'hang';
  /** What the server's API says of the kernel. */
  kernelState?: Answer;
  /** Kernels of other people on the server. */
  others?: number;
  stop?: Answer;
}

/** Says a message to the asking client; `parent: false` says it in nobody's name. */
export type Say = (channel: string, type: string, content: object, parent?: boolean) => void;

export interface Hub extends Peer {
  /** `METHOD path` of every request, query left out. */
  paths: string[];
  /** Does the user's server run? */
  running(): boolean;
  started(): string;
  /** A pending server is up. */
  arrive(): void;
  change(habits: Habits): void;
}

export const kernelId = '6f1c2f8e-6d44-4f4a-8d55-6f5b6d1e0c11';
const api = '/hub/api/users/amina/server';
const channels = `/user/amina/api/kernels/${kernelId}/channels`;

/** A hub with single-user server and kernel over TLS and WebSocket, as far as the level `kernel` goes, strict about cookies, referers and tokens. */
export async function serveHub(certificate: { private: string; cert: string }, first: Habits = {}): Promise<Hub> {
  let habits = first;
  let state = first.running ? 'ready' : 'none';
  let started = first.running ? '2026-11-20T08:00:00Z' : '';
  let starts = 0;
  let kernels = 0;
  const paths: string[] = [];
  const server = createServer({ key: certificate.private, cert: certificate.cert }, (request, response) => void act(request, response));

  const act = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    const asked = `${request.method} ${path}`;
    paths.push(asked);
    const cookies = readCookies(request);
    const reply = ({ status, body }: Answer, headers: Record<string, string | string[]> = {}): void =>
      void response.writeHead(status, headers).end(body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body));
    const go = (location: string, ...lines: string[]): void => reply({ status: 302 }, { location, 'set-cookie': lines });
    const refuse = (message: string): void => reply({ status: 403, body: { status: 403, message } });

    const forced = habits.force?.[asked];
    if (forced === 'hang') return;
    if (forced) return 'location' in forced ? go(forced.location) : reply(forced);
    if (asked === 'GET /hub/health') return reply({ status: 200 });
    if (asked === 'GET /hub/api/') return reply({ status: 200, body: { version: '5.2.1' } });
    if (asked === 'GET /hub/login') {
      const field = habits.xsrf ? '<input type="hidden" name="_xsrf" value="before">' : '';
      return reply({ status: 200, body: `<form><input name="username">${field}<input type="password"></form>` }, habits.xsrf ? { 'set-cookie': '_xsrf=before; Path=/hub/' } : {});
    }
    const body = await text(request);
    if (asked === 'POST /hub/login') {
      if (new URLSearchParams(body).get('password') !== 'right') return refuse('Invalid username or password');
      return go('/hub/spawn', 'jupyterhub-hub-login=L; Path=/hub/; HttpOnly', 'jupyterhub-session-id=S; Path=/', ...(habits.xsrf ? ['_xsrf=hub-token; Path=/hub/'] : []));
    }
    const isHub = path.startsWith('/hub/');
    if (isHub && cookies.get('jupyterhub-hub-login') !== 'L') return path.startsWith('/hub/api/oauth2') ? go('/hub/login?next=') : refuse('Missing or invalid credentials.');
    if (path === '/hub/api/oauth2/authorize') return go('/user/amina/oauth_callback?code=C&state=X');
    if (isHub && !request.headers.referer?.startsWith(`https://${request.headers.host}/hub/`)) return refuse('Blocking API request with no referer');
    const isWrite = request.method !== 'GET';
    if (isWrite && body && request.headers['content-type'] !== 'application/json') return refuse('wrong content-type');
    if (isWrite && habits.xsrf && request.headers['x-xsrftoken'] !== (isHub ? 'hub-token' : 'server-token')) return refuse("'_xsrf' argument missing from POST");

    if (asked === 'GET /hub/api/user') {
      const servers = state === 'none' ? {} : { '': { ready: state === 'ready', pending: state === 'pending' ? 'spawn' : null, started } };
      return reply({ status: 200, body: { name: 'amina', servers } });
    }
    if (asked === `POST ${api}`) return spawn(reply);
    if (asked === `GET ${api}/progress`) return tell(response);
    if (asked === `DELETE ${api}`) {
      if (!habits.stop && state === 'pending') return reply({ status: 400, body: { message: 'amina is pending spawn, please wait' } });
      if (!habits.stop) state = 'none';
      return reply(habits.stop ?? { status: 204 });
    }
    if (state !== 'ready') return reply({ status: 503, body: '<h1>503</h1>' });
    if (path === '/user/amina/oauth_callback') return cookies.get('oauth-state') === 'X' ? go('/user/amina/', 'jupyterhub-user-amina=U; Path=/user/amina/', 'oauth-state=""; Path=/user/amina/') : refuse('oauth state missing');
    if (cookies.get('jupyterhub-user-amina') !== 'U') return path.includes('/api/') ? refuse('Forbidden') : go('/hub/api/oauth2/authorize?client_id=jupyterhub-user-amina', 'oauth-state=X; Path=/user/amina/');
    if (path === '/user/amina/') return go('/user/amina/lab?');
    if (path === '/user/amina/lab') return reply({ status: 200, body: '<title>JupyterLab</title>' }, { 'set-cookie': '_xsrf=server-token; Path=/user/amina/' });
    if (asked === 'GET /user/amina/api/status') return reply({ status: 200, body: { kernels: kernels + (habits.others ?? 0) } });
    if (asked === 'POST /user/amina/api/kernels') {
      kernels += 1;
      return reply({ status: 201, body: { id: kernelId } });
    }
    if (asked === `GET /user/amina/api/kernels/${kernelId}`) return reply(habits.kernelState ?? { status: 200, body: { execution_state: 'starting' } });
    if (asked === `DELETE /user/amina/api/kernels/${kernelId}`) {
      kernels -= 1;
      return reply({ status: 204 });
    }
    reply({ status: 404, body: { message: `nothing at ${asked}` } });
  };

  const spawn = (reply: (answer: Answer) => void): void => {
    if (state === 'ready') return reply({ status: 400, body: { message: 'amina is already running' } });
    const { status } = habits.spawn ?? { status: 201 };
    starts += 1;
    started = `2026-11-21T08:00:0${starts}Z`;
    state = status === 201 ? 'ready' : status === 202 || habits.lingers ? 'pending' : 'none';
    reply(habits.spawn ?? { status: 201 });
  };

  const tell = (response: ServerResponse): void => {
    if (!habits.progress) return void response.writeHead(400).end(JSON.stringify({ message: 'amina is not starting...' }));
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write('\n\n');
    const events = [...habits.progress];
    const next = (): void => {
      const event = events.shift();
      if (!event || response.destroyed) return;
      response.write(`data: ${JSON.stringify(event)}\n\n`);
      if (event['ready']) state = 'ready';
      if (event['failed']) state = 'none';
      if (event['ready'] || event['failed']) response.end();
      else setTimeout(next, 20);
    };
    setTimeout(next, 20);
  };

  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, socket, head) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    paths.push(`UPGRADE ${path}`);
    if (habits.upgrade === 'hang') return;
    const isOurs = readCookies(request).get('jupyterhub-user-amina') === 'U' && request.headers.origin === `https://${request.headers.host}`;
    const status = habits.upgrade ?? (path !== channels ? 404 : isOurs ? 101 : 403);
    if (status !== 101) {
      socket.end(`HTTP/1.1 ${status} No\r\ncontent-length: 0\r\n\r\n`);
      return;
    }
    sockets.handleUpgrade(request, socket, head, (client) => {
      client.on('message', (data) => {
        const message = JSON.parse(data.toString('utf8')) as { header: object; content: { code: string } };
        const say: Say = (channel, type, content, parent = true) =>
          client.send(JSON.stringify({ channel, header: { msg_type: type, msg_id: 'k' }, parent_header: parent ? message.header : {}, content }));
        (habits.kernel ?? calculate)(say, message.content.code, client);
      });
    });
  });

  const peer = await listen(server);
  return { ...peer, paths, running: () => state === 'ready', started: () => started, arrive: () => void (state = 'ready'), change: (next) => (habits = next) };
}

/** What a Python kernel says to `1+1`. */
export function calculate(say: Say, code: string): void {
  say('iopub', 'status', { execution_state: 'busy' });
  say('iopub', 'execute_input', { code });
  const [one = '', other = ''] = code.split('+');
  say('iopub', 'execute_result', { data: { 'text/plain': String(Number(one) + Number(other)) } });
  say('shell', 'execute_reply', { status: 'ok' });
  say('iopub', 'status', { execution_state: 'idle' });
}

function readCookies(request: IncomingMessage): Map<string, string> {
  return new Map((request.headers.cookie ?? '').split('; ').map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]));
}
