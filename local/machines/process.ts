import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** Starts a command that the kernel kills when this process dies, in whatever way. */
export function spawnTied(command: readonly string[], options: SpawnOptions): ChildProcess {
  return spawn('/usr/bin/setpriv', ['--pdeathsig', 'KILL', '--', ...command], options);
}

/** Runs a command to its end and returns its output; rejects with what it wrote to stderr. */
export async function run(command: readonly string[], input = ''): Promise<string> {
  const child = spawnTied(command, { stdio: ['pipe', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (errors += text));
  // A command that ends without reading its input is no fault of the pipe.
  child.stdin?.on('error', () => {}).end(input);
  const code = await exitOf(child);
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}: ${errors.trim() || output.trim()}`);
  return output;
}

/** Resolves when the process has ended, to its exit code or the signal's name. */
export function exitOf(child: ChildProcess): Promise<number | string> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode ?? child.signalCode ?? '');
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? signal ?? ''));
  });
}

export interface Process {
  /** As the host sees it. */
  pid: number;
  parent: number;
  /** The kernel's name of it, at most 15 characters. */
  name: string;
  command: string;
}

/** Every process of the pid namespace whose first process is `init` (a host pid). */
export function processesOf(init: number): Process[] {
  const space = readlink(`/proc/${init}/ns/pid`);
  if (!space) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && readlink(`/proc/${name}/ns/pid`) === space)
    .flatMap((name) => {
      const stat = read(`/proc/${name}/stat`);
      const end = stat.lastIndexOf(')');
      if (end < 0) return [];
      const [state, parent] = stat.slice(end + 2).split(' ');
      // A process that has ended and waits to be collected is none.
      if (state === 'Z') return [];
      const command = read(`/proc/${name}/cmdline`).replaceAll('\0', ' ').trim();
      return [{ pid: Number(name), parent: Number(parent), name: stat.slice(stat.indexOf('(') + 1, end), command }];
    });
}

/** Those of `all` that `isRoot` picks, and everything below them. */
export function treeOf(all: readonly Process[], isRoot: (process: Process) => boolean): Process[] {
  const picked = new Set(all.filter(isRoot).map((process) => process.pid));
  for (let before = -1; before !== picked.size; ) {
    before = picked.size;
    for (const process of all) if (picked.has(process.parent)) picked.add(process.pid);
  }
  return all.filter((process) => picked.has(process.pid));
}

/** Sends a signal; a process that has ended meanwhile is no error. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** TCP ports that something listens on in the network namespace of `pid`, ascending. */
export function listeningPorts(pid: number): number[] {
  const ports = new Set(listeners(pid).map((listener) => listener.port));
  return [...ports].toSorted((a, b) => a - b);
}

/** Listening sockets in the network namespace of `pid`; addresses as proc(5) writes them: hexadecimal, little endian. */
export function listeners(pid: number | 'self'): { address: string; port: number }[] {
  return ['tcp', 'tcp6']
    .flatMap((table) => read(`/proc/${pid}/net/${table}`).split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[3] === '0A')
    .map((fields) => {
      const [address = '', port = ''] = fields[1]?.split(':') ?? [];
      return { address, port: Number.parseInt(port, 16) };
    });
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function readlink(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}
