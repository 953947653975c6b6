// How the runner starts a step's process and how it ends one (actions/runner: Sdk/ProcessInvoker.cs).
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

/** Milliseconds between SIGINT and SIGTERM, and from there to the end of the whole tree. */
export interface Grace {
  interrupt: number;
  terminate: number;
}

/** ProcessInvoker's own times. */
export const usualGrace: Grace = { interrupt: 7500, terminate: 2500 };

export interface ProcessOptions {
  file: string;
  args: readonly string[];
  cwd: string;
  env: Record<string, string>;
  write(chunk: string, stream: 'stdout' | 'stderr'): void;
  started?: ((child: ChildProcess) => void) | undefined;
  /** Its abort cancels the process: SIGINT to it alone, then SIGTERM, then the end of its tree. */
  signal?: AbortSignal | undefined;
  grace?: Grace | undefined;
}

// Whoever keeps the streams open after the process's end is waited for this long, in milliseconds.
const streamsStay = 5000;

/** Runs a process to its end: its exit code, 128 where a signal ended it. Throws where it cannot be started. */
export async function runProcess(options: ProcessOptions): Promise<number> {
  const child = spawn(options.file, options.args, { cwd: options.cwd, env: options.env, stdio: ['ignore', 'pipe', 'pipe'] });
  const closed = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<number>();
  child.once('error', ended.reject);
  child.once('exit', (code) => ended.resolve(code ?? 128));
  child.once('close', () => closed.resolve());
  for (const name of ['stdout', 'stderr'] as const) child[name].setEncoding('utf8').on('data', (text: string) => options.write(text, name));
  options.started?.(child);
  const { interrupt, terminate } = options.grace ?? usualGrace;
  const timers: NodeJS.Timeout[] = [];
  const cancel = (): void => {
    child.kill('SIGINT');
    timers.push(setTimeout(() => child.kill('SIGTERM'), interrupt), setTimeout(() => endTree(child.pid ?? 0), interrupt + terminate));
  };
  if (options.signal?.aborted) cancel();
  else options.signal?.addEventListener('abort', cancel, { once: true });
  try {
    const code = await ended.promise;
    for (const timer of timers.splice(0)) clearTimeout(timer);
    timers.push(setTimeout(() => closed.resolve(), streamsStay));
    await closed.promise;
    return code;
  } finally {
    options.signal?.removeEventListener('abort', cancel);
    for (const timer of timers) clearTimeout(timer);
    child.stdout.destroy();
    child.stderr.destroy();
  }
}

function processes(): string[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // It has ended, or is another user's.
    return '';
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
}

// Ends a process and all that came from it.
function endTree(root: number): void {
  const parents = new Map(processes().map((pid) => [Number(pid), Number(/^\d+ \(.*\) . (\d+) /s.exec(read(`/proc/${pid}/stat`))?.[1] ?? 0)]));
  const tree = new Set([root]);
  for (let size = 0; size < tree.size; ) {
    size = tree.size;
    for (const [pid, parent] of parents) if (tree.has(parent)) tree.add(pid);
  }
  for (const pid of tree) kill(pid);
}

/** Ends what a job's steps left behind: the runner knows it by a variable of its own (JobExtension.cs: RUNNER_TRACKING_ID). */
export function endOrphans(tracking: string): number {
  const left = processes().filter((pid) => read(`/proc/${pid}/environ`).split('\0').includes(`RUNNER_TRACKING_ID=${tracking}`));
  for (const pid of left) kill(Number(pid));
  return left.length;
}
