import { randomUUID } from 'node:crypto';
import type { Target } from '../pool/endpoints.ts';
import { describeAbort } from './check.ts';
import { clean } from './foreign.ts';
import { hostOf, serverName } from './https.ts';
import { asObject, readObject, textOf } from './session.ts';
import { errorCode, seconds } from './tcp.ts';

// A result and what a kernel says around it are a few hundred bytes each.
const maxMessage = 256 * 1024;

/** What a kernel answered as plain text; or what came instead, in words. `refused`: it has said no. */
export type Result = { ok: true; text: string } | { ok: false; verdict: 'later' | 'refused'; cause: string };

export interface Question {
  /** Path of the kernel's API, as `/user/amina/api/kernels/<id>`. */
  path: string;
  /** `Cookie` header. */
  cookie: string;
  code: string;
  /** For all of it, in milliseconds. */
  limitMs: number;
  signal: AbortSignal;
}

/**
 * Has a kernel run a piece of code over its WebSocket and waits for the result. It speaks the JSON form of the protocol,
 * which notebook and every jupyter-server take where no subprotocol is asked for (Jupyter messaging 5.3).
 */
export async function ask(target: Target, { path, cookie, code, limitMs, signal }: Question): Promise<Result> {
  // Needed by one level alone.
  const { default: WebSocket } = await import('ws');
  const session = randomUUID();
  const address = target.address.includes(':') ? `[${target.address}]` : target.address;

  return new Promise((resolve) => {
    if (signal.aborted) return resolve({ ok: false, verdict: 'later', cause: describeAbort(signal) });
    // A connection of its own, as a browser's.
    const socket = new WebSocket(`wss://${address}:${target.port}${path}/channels?session_id=${session}`, {
      headers: { host: hostOf(target), 'user-agent': 'dsvm-pool-action', ...(cookie && { cookie }) },
      origin: `https://${hostOf(target)}`,
      servername: serverName(target),
      rejectUnauthorized: false,
      handshakeTimeout: limitMs,
      maxPayload: maxMessage,
      perMessageDeflate: false,
    });
    let opened = false;
    let settled = false;
    const finish = (result: Result): void => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      if (opened && result.ok) socket.close();
      else socket.terminate();
      resolve(result);
    };
    const fail = (verdict: 'later' | 'refused', cause: string): void => finish({ ok: false, verdict, cause });
    const cancel = (): void => fail('later', describeAbort(signal));
    const timer = setTimeout(() => fail('later', `no answer to ${code} within ${seconds(limitMs)}`), limitMs);
    signal.addEventListener('abort', cancel, { once: true });

    const request = makeRequest(session, code);
    const read = openReader(request.header.msg_id, code);
    socket.on('open', () => {
      opened = true;
      socket.send(JSON.stringify(request));
    });
    // Binary messages carry buffers, which no answer to us has.
    socket.on('message', (data, isBinary) => {
      const result = isBinary ? undefined : read(readObject(data.toString('utf8')));
      if (result) finish(result);
    });
    socket.on('unexpected-response', (outgoing, { statusCode = 0 }) => {
      outgoing.destroy();
      fail('later', `its WebSocket is answered ${statusCode} instead of 101 (a proxy that takes no WebSockets, or another instance?)`);
    });
    socket.on('error', (error) => fail('later', `its WebSocket broke (${clean(errorCode(error) || error.message)})`));
    socket.on('close', (status) => fail('later', `its WebSocket was closed before the answer to ${code} (${status})`));
  });
}

interface Message {
  header: { msg_id: string; msg_type: string; session: string; username: string; date: string; version: string };
  parent_header: object;
  metadata: object;
  content: object;
  channel: string;
  buffers: readonly unknown[];
}

function makeRequest(session: string, code: string): Message {
  return {
    header: { msg_id: randomUUID(), msg_type: 'execute_request', session, username: '', date: new Date().toISOString(), version: '5.3' },
    parent_header: {},
    metadata: {},
    content: { code, silent: false, store_history: false, user_expressions: {}, allow_stdin: false, stop_on_error: true },
    channel: 'shell',
    buffers: [],
  };
}

/** Reads a kernel's messages one by one and answers once they decide it: result and reply come on channels of their own, in any order. */
function openReader(id: string, code: string): (message: Readonly<Record<string, unknown>>) => Result | undefined {
  let text: string | undefined;
  let replied = false;
  let idle = false;
  const no = (cause: string): Result => ({ ok: false, verdict: 'refused', cause });

  return (message) => {
    const content = asObject(message['content']);
    const type = textOf(asObject(message['header'])['msg_type'] ?? message['msg_type']);
    const state = type === 'status' ? textOf(content['execution_state']) : '';
    // The server says so itself, in nobody's name.
    if (state === 'dead' || state.endsWith('restarting')) return no(`it died (the server calls it ${state})`);
    if (asObject(message['parent_header'])['msg_id'] !== id) return undefined;
    if (type === 'execute_result') text = textOf(asObject(content['data'])['text/plain'], 80);
    if (type === 'execute_reply') {
      if (content['status'] !== 'ok') return no(`it answers ${code} with ${textOf(content['ename'], 80) || `status ${textOf(content['status'], 20)}`}${describeValue(content['evalue'])}`);
      replied = true;
    }
    if (state === 'idle') idle = true;
    if (replied && text !== undefined) return { ok: true, text };
    return replied && idle ? no(`it ran ${code} without a result`) : undefined;
  };
}

function describeValue(value: unknown): string {
  const words = textOf(value);
  return words && `: ${words}`;
}
