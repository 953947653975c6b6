// `npm run local` as a process, and its admin API.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../local/main.ts', import.meta.url));

export interface Servers {
  /** What its env file says. */
  env: Readonly<Record<string, string>>;
  /** Asks the admin API; throws where that refuses. */
  admin(method: string, path: string, body?: unknown): Promise<string>;
  stop(): Promise<void>;
}

/** Starts the local Azure and GitHub, state only, with its files in `dir`; rejects with what it said where it ends before it is ready. */
export async function startServers(dir: string, options: readonly string[] = []): Promise<Servers> {
  mkdirSync(dir, { recursive: true });
  const child = spawn(process.execPath, [main, '--no-machines', '--fast', '--dir', dir, ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = once(child, 'exit');
  const ready = Promise.withResolvers<void>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line.startsWith('READY ')) ready.resolve();
  });
  await Promise.race([ready.promise, ended.then(([code]) => Promise.reject(new Error(`the local Azure ended with ${String(code)}: ${said}`)))]);
  const lines = readFileSync(join(dir, 'env'), 'utf8').trimEnd().split('\n');
  const env = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
  return {
    env,
    admin: async (method, path, body) => {
      const headers = { authorization: `Bearer ${env['LOCAL_ADMIN_TOKEN'] ?? ''}`, 'content-type': 'application/json' };
      const answer = await fetch(`${env['LOCAL_ADMIN_URL'] ?? ''}${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
      return text;
    },
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
