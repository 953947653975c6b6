import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { createCertificate } from '../local/tls.ts';
import type { Bench } from './pairs.ts';

const root = resolve(import.meta.dirname, '..');

/** From spawn to `READY`: `npm run local`'s program without machines against a Node HTTPS server that answers nothing. */
export async function readyBench(): Promise<Bench> {
  const dir = mkdtempSync(join(tmpdir(), 'dsvm-bench-'));
  const { key, cert } = await createCertificate();
  writeFileSync(join(dir, 'tls.json'), JSON.stringify({ key, cert }));
  let count = 0;
  return {
    name: 'ready',
    unit: 'seconds',
    bound: 15,
    // Several processes that start and end: half the pairs are enough for a ratio far from its bound.
    most: 11,
    a: { label: 'local --no-machines', sample: () => toReady([join(root, 'local', 'main.ts'), '--no-machines', '--fast', '--dir', join(dir, `stack-${String(++count)}`)]) },
    b: { label: 'empty HTTPS server', sample: () => toReady([join(import.meta.dirname, 'empty-server.ts'), join(dir, 'tls.json')]) },
    close: () => {
      rmSync(dir, { recursive: true, force: true });
      return Promise.resolve();
    },
  };
}

async function toReady(args: string[]): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = once(child, 'close');
  try {
    for await (const line of createInterface(child.stdout)) {
      if (line.startsWith('READY')) return (performance.now() - began) / 1000;
    }
    throw new Error(`${args.join(' ')} ended without READY`);
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}
