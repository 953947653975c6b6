import { createHash } from 'node:crypto';
import { request } from 'node:https';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { TLSSocket } from 'node:tls';

export interface Answer {
  status: number;
  body: string;
  /** As a Cookie header would send them back. */
  cookies: string;
}

/** One HTTPS request to a self-signed server, without following redirects; rejects after five seconds of silence. */
export function ask(host: string, port: number, path: string, options: { method?: string; headers?: Record<string, string>; body?: string } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { method = 'GET', headers = {}, body } = options;
    const call = request({ host, port, path, method, headers, rejectUnauthorized: false, agent: false, timeout: 5000 }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => (text += part));
      const cookies = (answer.headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0]).join('; ');
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: text, cookies }));
      answer.on('error', reject);
    });
    call.on('timeout', () => call.destroy(new Error('no answer')));
    call.on('error', reject);
    call.end(body);
  });
}

/** SHA-256 (hexadecimal) of the certificate at an address, empty where there is no TLS just now. */
export function fingerprintOf(host: string, port: number): Promise<string> {
  return new Promise((resolve) => {
    const call = request({ host, port, path: '/hub/health', rejectUnauthorized: false, agent: false, timeout: 3000 }, (answer) => {
      const socket = answer.socket;
      const raw = socket instanceof TLSSocket ? socket.getPeerCertificate().raw : undefined;
      resolve(answer.statusCode === 200 && raw ? createHash('sha256').update(raw).digest('hex') : '');
      answer.resume();
    });
    call.on('timeout', () => call.destroy(new Error('no answer')));
    call.on('error', () => resolve(''));
    call.end();
  });
}

/** What a server says first within `wait` milliseconds; with `keep` the connection stays until `end`. Rejects where none comes about. */
export function banner(host: string, port: number, options: { wait?: number; keep?: boolean } = {}): Promise<{ text: string; open(): boolean; end(): void }> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, host);
    let open = true;
    const answer = (text: string): void => {
      clearTimeout(timer);
      if (!options.keep) socket.destroy();
      resolve({ text, open: () => open, end: () => socket.destroy() });
    };
    const timer = setTimeout(() => answer(''), options.wait ?? 5000);
    socket.setEncoding('utf8').once('data', (text: string) => answer(text));
    socket.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    socket.on('close', () => {
      open = false;
      answer('');
    });
  });
}

/** Waits until something holds, at most twenty seconds. */
export async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 20_000;
  while (!(await holds().catch(() => false))) {
    if (performance.now() > end) throw new Error(`not within 20 s: ${what}`);
    await sleep(100);
  }
}
