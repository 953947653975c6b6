import { Agent, request } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import type { TLSSocket } from 'node:tls';
import type { Target } from '../pool/endpoints.ts';
import { describeAbort } from './check.ts';
import { clean } from './foreign.ts';
import { describeConnect, describeConnectTimeout, errorCode, seconds } from './tcp.ts';

// A hub's login page is about 10 kB; more than this is no page we know.
const maxBody = 256 * 1024;

export type Reply =
  | { ok: true; status: number; location: string; cookies: string[]; body: string }
  /** No whole answer: how far it came, in words, and what there was of its body. */
  | { ok: false; cause: string; body: string };

export interface Connection {
  /** One request of at most `limitMs` milliseconds, `stepMs` where absent. Redirects are not followed. */
  send(method: 'GET' | 'POST' | 'DELETE', path: string, headers?: Record<string, string>, body?: string, limitMs?: number): Promise<Reply>;
  /** `SHA256:AA:BB...` of the certificate last shown, as browsers and openssl write it; empty before. */
  fingerprint(): string;
  close(): void;
}

/** HTTPS to a target's address under its shown name; one connection is kept, so that a load balancer gives one instance. Any certificate is accepted. */
export function openConnection(target: Target, stepMs: number, signal: AbortSignal): Connection {
  const agent = new Agent({ keepAlive: true, maxSockets: 1, maxCachedSessions: 0 });
  let fingerprint = '';

  const send: Connection['send'] = (method, path, headers = {}, body = '', limitMs = stepMs) =>
    new Promise((resolve) => {
      let stage: Stage = 'connect';
      const chunks: Buffer[] = [];
      const timeout = AbortSignal.timeout(limitMs);
      const fail = (error: unknown): void => {
        const cause = signal.aborted ? describeAbort(signal) : describe(stage, path, error, target.port, timeout.aborted ? limitMs : 0);
        resolve({ ok: false, cause, body: Buffer.concat(chunks).toString('utf8') });
      };
      const outgoing = request({
        agent,
        host: target.address,
        port: target.port,
        servername: serverName(target),
        // The DSVM serves a certificate it signed itself; its fingerprint is what people can compare.
        rejectUnauthorized: false,
        method,
        path,
        headers: { host: hostOf(target), 'user-agent': 'dsvm-pool-action', accept: '*/*', ...headers },
        signal: AbortSignal.any([signal, timeout]),
      });
      outgoing.on('socket', (socket) => {
        if (outgoing.reusedSocket) {
          stage = 'answer';
          return;
        }
        socket.once('connect', () => (stage = 'tls'));
        socket.once('secureConnect', () => {
          stage = 'answer';
          fingerprint = `SHA256:${(socket as TLSSocket).getPeerCertificate().fingerprint256}`;
        });
      });
      outgoing.on('error', fail);
      outgoing.on('response', (incoming) => {
        collect(incoming, chunks).then(resolve, fail);
      });
      outgoing.end(body);
    });

  return { send, fingerprint: () => fingerprint, close: () => agent.destroy() };
}

/** The name for TLS: empty where the host is an address, which is no server name (RFC 6066 §3). */
export function serverName({ host }: Target): string {
  return isIP(host) ? '' : host;
}

/** The `Host` header: what people type, not where the connection goes. */
export function hostOf({ host, port }: Target): string {
  return `${isIP(host) === 6 ? `[${host}]` : host}:${port}`;
}

type Stage = 'connect' | 'tls' | 'answer';

async function collect(incoming: IncomingMessage, chunks: Buffer[]): Promise<Reply> {
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    chunks.push(chunk);
    // Leaving the loop destroys the rest of the answer.
    if (size > maxBody) return { ok: false, cause: `port open, TLS fine, an answer is longer than ${maxBody / 1024} kB`, body: '' };
  }
  return {
    ok: true,
    status: incoming.statusCode ?? 0,
    location: incoming.headers.location ?? '',
    cookies: incoming.headers['set-cookie'] ?? [],
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

/** In words, how far one request came; `timeoutMs` is 0 where it was not our limit that ended it. */
function describe(stage: Stage, path: string, error: unknown, port: number, timeoutMs: number): string {
  const code = errorCode(error);
  const shown = clean(path.split('?', 1)[0] ?? '', 80);
  if (stage === 'connect') return timeoutMs ? describeConnectTimeout(port, timeoutMs) : describeConnect(error, port);
  if (stage === 'tls') return `port open, TLS handshake failed: ${timeoutMs ? `no answer within ${seconds(timeoutMs)}` : describeTls(error, code)}`;
  if (timeoutMs) return `port open, TLS fine, no answer to ${shown} within ${seconds(timeoutMs)}`;
  if (code.startsWith('HPE_')) return `port open, TLS fine, the answer to ${shown} is not HTTP (${code})`;
  return `port open, TLS fine, closed before the whole answer to ${shown} (${clean(code || String(error))})`;
}

function describeTls(error: unknown, code: string): string {
  const text = clean(String(error).replace(/^Error: /, ''));
  if (/wrong version number|packet length too long|http request/i.test(text)) return 'the server does not speak TLS (plain HTTP?)';
  if (code === 'ECONNRESET') return 'connection closed';
  return text;
}
