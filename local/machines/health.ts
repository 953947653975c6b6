import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { spawnInside, type Host } from './command.ts';
import type { HealthCheck } from './types.ts';

const AGENT = readFileSync(fileURLToPath(new URL('health.py', import.meta.url)), 'utf8');

/** The health agent of one machine: ends with the machine, and is started again when that boots. */
export class HealthAgent {
  readonly #host: Host;
  #child: ChildProcess | undefined;
  #check: HealthCheck | null = null;
  #report: (answer: string) => void = () => {};

  constructor(host: Host) {
    this.#host = host;
  }

  /** As `Machines.watch`. */
  watch(check: HealthCheck | null, report: (answer: string) => void): void {
    const same = JSON.stringify(check) === JSON.stringify(this.#check);
    [this.#check, this.#report] = [check, report];
    if (!same) this.start();
  }

  /** Starts the agent on a machine that has just booted, or after a change. */
  start(): void {
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
    if (this.#check === null || this.#host.init() === 0) return;
    const { protocol, port, requestPath, intervalInSeconds } = this.#check;
    const child = spawnInside(this.#host.init(), ['/usr/bin/python3', '-I', '-c', AGENT, protocol, String(port), requestPath, String(intervalInSeconds)], ['ignore', 'pipe', 'ignore']);
    this.#child = child;
    // Its end needs no word: a machine without its agent reports nothing.
    child.on('error', () => {});
    if (!child.stdout) return;
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (this.#child === child && !this.#host.silent()) this.#report(line);
    });
  }
}
