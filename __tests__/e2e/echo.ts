// An Azure and a GitHub that say back whatever they are told: each answer holds the request's own secrets and those it was given.
import { createServer as createHttp, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createCertificate } from '../../local/tls.ts';

export interface Echo {
  azure: string;
  github: string;
  /** PEM of the authority to trust. */
  ca: string;
  /** What both say besides; the first line of an error is all that some clients keep of it. */
  words: string;
  /** Azure's error has one more detail for each of these, with it as code, message and target. */
  corpus: readonly string[];
  /** Query of the address of a comment. */
  query: string;
  /** How the sign-in ends. */
  signIn: 'grant' | 'refuse';
  /** Whether GitHub refuses, or answers as asked with the words in every text. */
  comments: 'refuse' | 'take';
  /** Access tokens and assertions that were seen. */
  tokens: Set<string>;
  /** Texts of comments that were written. */
  written: string[];
  close(): Promise<void>;
}

/** Starts both on loopback. */
export async function startEcho(words: string, query: string): Promise<Echo> {
  const tls = await createCertificate();
  const echo: Echo = {
    azure: '',
    github: '',
    ca: tls.cert,
    words,
    query,
    corpus: [],
    signIn: 'grant',
    comments: 'refuse',
    tokens: new Set(),
    written: [],
    close: async () => {
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise((done) => server.close(done));
      }
    },
  };
  const servers = [createHttps(tls, serve(echo, azure)), createHttp(serve(echo, github))] as Server[];
  for (const server of servers) await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const [a, g] = servers.map((server) => (server.address() as AddressInfo).port);
  echo.azure = `https://localhost:${String(a)}`;
  echo.github = `http://127.0.0.1:${String(g)}`;
  return echo;
}

interface Asked {
  method: string;
  path: string;
  body: string;
  /** The request's own secrets, as the client sent them. */
  secrets: string;
}

interface Answer {
  status: number;
  body: unknown;
}

function serve(echo: Echo, answer: (echo: Echo, asked: Asked) => Answer): RequestListener {
  return (request, response) => {
    const said = async (): Promise<void> => {
      const body = await read(request);
      const authorization = request.headers.authorization ?? '';
      const [, token = ''] = authorization.split(' ');
      if (token !== '') echo.tokens.add(token);
      const { status, body: text } = answer(echo, { method: request.method ?? '', path: request.url ?? '', body, secrets: `${authorization} ${authorization.split('').join('\u200b')}` });
      response.writeHead(status, { 'content-type': 'application/json', 'x-ms-correlation-request-id': 'correlation-0001' });
      response.end(JSON.stringify(text));
    };
    void said();
  };
}

async function read(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function azure(echo: Echo, { path, body, secrets }: Asked): Answer {
  const { azure: base } = echo;
  if (path.includes('/.well-known/openid-configuration')) {
    const at = `${base}${path.slice(0, path.indexOf('/', 1))}`;
    return { status: 200, body: { token_endpoint: `${at}/oauth2/v2.0/token`, authorization_endpoint: `${at}/oauth2/v2.0/authorize`, issuer: `${at}/v2.0`, jwks_uri: `${at}/keys`, end_session_endpoint: `${at}/logout` } };
  }
  if (path.includes('/oauth2/v2.0/token')) {
    const form = new URLSearchParams(body);
    const own = [form.get('client_secret'), form.get('client_assertion')].filter(Boolean).join(' ');
    for (const token of own.split(' ')) echo.tokens.add(token);
    if (echo.signIn === 'grant') return { status: 200, body: { token_type: 'Bearer', expires_in: 3600, ext_expires_in: 3600, access_token: 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhY2Nlc3MtY2FuYXJ5In0.access-token-canary-0123456789' } };
    return { status: 401, body: { error: 'invalid_client', error_description: `AADSTS7000215: You sent ${own} ${encodeURIComponent(own)} ${echo.words.replaceAll('\n', ' ')}`, error_codes: [7000215], correlation_id: 'correlation-0001', trace_id: 'trace' } };
  }
  const message = `You sent ${secrets} and ${echo.words}`;
  const inner = { code: `Code ${echo.words}`.slice(0, 400), message: JSON.stringify({ error: { code: 'Inner', message } }), target: message };
  return { status: 400, body: { error: { code: 'Echo', message, target: message, details: [{ code: 'Plain', message, target: message }, inner, ...echo.corpus.map((one) => ({ code: one, message: one, target: one }))] } } };
}

function github(echo: Echo, { method, path, body, secrets }: Asked): Answer {
  const words = `You sent ${secrets} and ${echo.words}`;
  if (path.startsWith('/token')) return { status: 200, body: { value: assertion } };
  if (echo.comments === 'refuse') return { status: 403, body: { message: words, documentation_url: words } };
  const address = `${echo.github}/comment?${echo.query}`;
  const comment = { id: 1, body: words, html_url: address, created_at: words, user: { login: words, type: 'Bot' } };
  if (path.endsWith('/graphql')) return { status: 200, body: { data: { viewer: { login: words } } } };
  // The default branch has nothing of what a pull request deploys.
  if (path.includes('/git/ref/')) return { status: 200, body: { ref: words, object: { type: 'commit', sha: '1'.repeat(40) } } };
  if (path.includes('/contents/')) return { status: 404, body: { message: words } };
  if (method !== 'POST') return { status: 200, body: [] };
  const text = (JSON.parse(body) as { body: string }).body;
  echo.written.push(text);
  return { status: 201, body: comment };
}

/** What GitHub gives out as OIDC assertion: of the right shape, so that a client can look into it. */
export const assertion = [{ alg: 'none' }, { exp: 4_000_000_000, sub: 'repo:contoso/pools:ref:refs/heads/main' }]
  .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
  .concat('assertion-signature-canary-0123456789')
  .join('.');
