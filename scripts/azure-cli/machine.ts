// A root of its own with Debian's azure-cli, and what is run in it.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('install.sh', import.meta.url));

/** Installs azure-cli into an overlay of `/` in memory and returns the directory of it; throws with apt's last words where that fails. Needs `enterNamespaces`. */
export function installClient(): string {
  const work = mkdtempSync(join(tmpdir(), 'dsvm-azure-cli-'));
  const { status, stdout, stderr } = spawnSync('/bin/bash', [script, work], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (status === 0) return work;
  removeClient(work);
  throw new Error(`azure-cli could not be installed (${status}):\n${`${stdout}${stderr}`.trim().split('\n').slice(-15).join('\n')}`);
}

/** Takes the overlay down. */
export function removeClient(work: string): void {
  spawnSync('/usr/bin/umount', ['--recursive', '--lazy', work]);
  rmdirSync(work);
}

export interface Ended {
  code: number;
  out: string;
  errors: string;
  seconds: number;
}

/** Runs a command in the client's root with this environment alone, to its end. */
export async function runInside(work: string, env: Readonly<Record<string, string>>, command: readonly string[]): Promise<Ended> {
  const before = performance.now();
  const variables = Object.entries({ PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', ...env }).map(([name, value]) => `${name}=${value}`);
  const child = spawn('/usr/sbin/chroot', [join(work, 'root'), '/usr/bin/env', '-i', ...variables, ...command], { stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const code = await new Promise<number>((done, failed) => {
    child.once('error', failed);
    child.once('close', (status) => done(status ?? -1));
  });
  return { code, out, errors, seconds: (performance.now() - before) / 1000 };
}
