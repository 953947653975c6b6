import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bundle } from '../scripts/build.ts';
import type { Bench } from './pairs.ts';

const root = resolve(import.meta.dirname, '..');

/** Start until failing on a missing input: the committed bundle against a bundle that holds only @actions/core. */
export async function startBench(): Promise<Bench> {
  const dir = mkdtempSync(join(tmpdir(), 'dsvm-bench-'));
  await bundle('bench/core-only.ts', join(dir, 'core'));
  return {
    name: 'start',
    unit: 'seconds',
    bound: 1.25,
    a: { label: 'dist/index.js, missing input', sample: () => failing(join(root, 'dist', 'index.js'), dir) },
    b: { label: 'only @actions/core, missing input', sample: () => failing(join(dir, 'core', 'index.js'), dir) },
    close: () => {
      rmSync(dir, { recursive: true, force: true });
      return Promise.resolve();
    },
  };
}

// Wall seconds from spawn to exit; a run that does not fail with an annotation measured something else.
async function failing(entry: string, dir: string): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, [entry], {
    cwd: dir,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env['PATH'] ?? '', HOME: dir, INPUT_COMMAND: 'deploy' },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  const code = await new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', done);
  });
  const seconds = (performance.now() - began) / 1000;
  if (code !== 1 || !/^::error.*subscription-id/m.test(output)) throw new Error(`${entry} ended with ${String(code)}: ${output}`);
  return seconds;
}
