import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { exitOf, processesOf, signal as send, spawnTied, treeOf } from './process.ts';
import { MachineGone, type Command, type CommandResult } from './types.ts';

/** What running something on a machine needs to know of it. */
export interface Host {
  name: string;
  /** Host pid of its first process; 0 where it is off. */
  init(): number;
  /** It runs, and nobody hears from it: hung, cut off, or killed until it is restored. */
  silent(): boolean;
}

const RUNNER = readFileSync(fileURLToPath(new URL('command.sh', import.meta.url)), 'utf8');
// As boot.sh takes them from the machine's first process.
const BOUNDS = '-sys_module,-sys_rawio,-sys_time,-sys_boot,-mknod,-syslog,-mac_admin,-mac_override';
const PATHS = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** Starts a process as root in all namespaces of the machine whose first process is `init` (a host pid). */
export function spawnInside(init: number, command: readonly string[], stdio: ('pipe' | 'ignore')[]): ChildProcess {
  const enter = ['/usr/bin/nsenter', '--target', String(init), '--mount', '--uts', '--ipc', '--net', '--pid', '--root', '--wd', '--'];
  // The one inside has a parent of its own, nsenter, and ends with it.
  const bare = ['/usr/bin/setpriv', '--pdeathsig', 'KILL', '--bounding-set', BOUNDS, '/usr/bin/env', '-i', `PATH=${PATHS}`, 'HOME=/root', 'LANG=C.UTF-8'];
  return spawnTied([...enter, ...bare, ...command], { stdio, env: {} });
}

/** `Machines.execute` for one machine. */
export async function execute(host: Host, command: Command): Promise<CommandResult> {
  const cut: CommandResult = { exitCode: 137, stdout: '', stderr: '', ended: 'signal' };
  if (!(await isHeard(host, command.signal))) return cut;
  const { folder, interpreter = '', user = '' } = command;
  const own = `waagent/run-command-handler-runas/${folder.split('/').slice(-3).join('/')}`;
  const child = spawnInside(host.init(), ['/bin/bash', '-c', RUNNER, 'command.sh', folder, interpreter, user, own], ['pipe', 'pipe', 'pipe', 'pipe']);
  const stop = (): void => endTree(host, child);
  command.signal.addEventListener('abort', stop);
  try {
    // It may be gone before it has read its input; its end tells.
    child.stdin?.on('error', () => {}).end(inputOf(command));
    const [stdout, stderr, said] = [1, 2, 3].map((index) => textOf(child, index));
    await Promise.race([exitOf(child), aborted(command.signal, host)]);
    if (command.signal.aborted && host.silent()) return cut;
    const end = /^(?:ended (\d+)|nobody)$/m.exec((await said) ?? '');
    if (end === null) throw new MachineGone(`${host.name} was switched off while a command ran.`);
    // What it says gets out only when it is heard again.
    if (!(await isHeard(host, command.signal)) && host.silent()) return cut;
    if (end[1] === undefined) return { exitCode: 1, stdout: '', stderr: '', ended: 'nobody' };
    return { exitCode: Number(end[1]), stdout: (await stdout) ?? '', stderr: (await stderr) ?? '', ended: command.signal.aborted ? 'signal' : 'itself' };
  } finally {
    command.signal.removeEventListener('abort', stop);
  }
}

/** Waits until the machine is heard; false where the signal comes first. Throws `MachineGone` where it is off. */
async function isHeard(host: Host, signal: AbortSignal): Promise<boolean> {
  while (host.silent()) {
    if (signal.aborted) return false;
    await sleep(100, undefined, { ref: false });
  }
  if (host.init() === 0) throw new MachineGone(`${host.name} is off.`);
  return !signal.aborted;
}

/** Resolves some time after the signal, for a machine that cannot even say that its command was ended. */
async function aborted(signal: AbortSignal, host: Host): Promise<void> {
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  if (!host.silent()) await new Promise(() => {});
}

/** Ends what the runner has started; the runner itself lives on to tell of it. */
function endTree(host: Host, child: ChildProcess): void {
  const all = processesOf(host.init());
  const runner = all.find((one) => one.parent === child.pid);
  for (const one of treeOf(all, ({ parent }) => parent === runner?.pid)) send(one.pid, 'SIGKILL');
}

function inputOf({ script, args = [], env = {} }: Command): Buffer {
  // A zero byte ends a value; no environment and no argument can hold one.
  const variables = Object.entries(env).filter(([name, value]) => /^[A-Za-z_]\w*$/.test(name) && !value.includes('\0'));
  const list = (items: readonly string[]): string[] => [String(items.length), ...items.map((item) => item.replaceAll('\0', ''))];
  const head = [...list(variables.map(([name, value]) => `${name}=${value}`)), ...list(args)];
  return Buffer.concat([Buffer.from(head.map((item) => `${item}\0`).join('')), script]);
}

function textOf(child: ChildProcess, index: number): Promise<string> {
  const stream = child.stdio[index] as NodeJS.ReadableStream | null | undefined;
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    if (!stream) return resolve('');
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('end', () => resolve(Buffer.concat(parts).toString('utf8')));
    stream.on('error', () => resolve(''));
  });
}
