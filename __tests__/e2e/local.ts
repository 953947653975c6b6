// `npm run local` as a process of its own, and questions to its servers over their sockets.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { request as plainRequest, type IncomingMessage } from 'node:http';
import { request as secureRequest } from 'node:https';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export const root = resolve(import.meta.dirname, '../..');
const main = join(root, 'local', 'main.ts');

export interface Local {
  /** The process that was spawned: node, or what stands before it. */
  child: ChildProcess;
  /** Standard output and standard error so far. */
  out(): string;
  errors(): string;
  /** Resolves at READY to the env file; rejects with what was said where the process ends before. */
  ready: Promise<Record<string, string>>;
  /** Exit code, or the signal's name. */
  ended: Promise<number | string>;
}

export interface Start {
  /** A command that runs the words it gets appended; without it node is our own child. */
  before?: string[];
  /** By way of `npm run local`. */
  npm?: boolean;
  env?: Record<string, string>;
  cwd?: string;
}

const everything = new Set<Local>();
let home = tmpdir();

/** Spawns it with these arguments. */
export function startLocal(args: string[], { before = [], npm = false, env = {}, cwd = root }: Start = {}): Local {
  const [program = '', ...words] = [...before, ...(npm ? ['npm', 'run', 'local', '--'] : [process.execPath, main]), ...args];
  const child = spawn(program, words, { cwd, stdio: ['ignore', 'pipe', 'pipe'], env: { ...bare(), ...env }, detached: true });
  let out = '';
  let errors = '';
  const ready = Promise.withResolvers<Record<string, string>>();
  // Not every test waits for it.
  ready.promise.catch(() => {});
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    const path = /^READY (.*)\n/m.exec(out)?.[1];
    if (path !== undefined) ready.resolve(readEnv(path));
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const ended = new Promise<number | string>((done, failed) => {
    child.once('error', failed);
    child.once('exit', (code, signal) => done(code ?? signal ?? ''));
    child.once('close', () => ready.reject(new Error(`ended before READY: ${out}${errors}`)));
  });
  const local = { child, out: () => out, errors: () => errors, ready: ready.promise, ended };
  everything.add(local);
  return local;
}

// Without the test run's own marks: npm's, jest's and Node's. npm keeps its logs at home.
function bare(): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '/usr/bin:/bin', HOME: home, TMPDIR: home, npm_config_update_notifier: 'false' };
}

// Ends whatever a test left running.
async function endLocals(): Promise<void> {
  for (const { child, ended } of everything) {
    try {
      process.kill(-(child.pid ?? 0), 'SIGKILL');
    } catch {
      // Already gone.
    }
    await ended;
  }
  everything.clear();
}

/** Gives `work` an empty directory; afterwards that is removed and what was started is ended. */
export async function inDirectory(work: (dir: string) => Promise<void>): Promise<void> {
  const own = mkdtempSync(join(tmpdir(), 'dsvm-local-'));
  const dir = join(own, 'work');
  home = join(own, 'home');
  try {
    for (const made of [dir, home]) mkdirSync(made);
    await work(dir);
  } finally {
    await endLocals();
    rmSync(own, { recursive: true, force: true });
  }
}

/** The lines of an env file. */
export function readEnv(path: string): Record<string, string> {
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}

/** True while a process runs; one that has ended and waits to be collected does not. */
export function isRunning(pid: number | string): boolean {
  if (!existsSync(`/proc/${pid}/stat`)) return false;
  try {
    return !/^\d+ \(.*\) Z /s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** Waits until something holds, ten seconds at most: the contract's own deadline for an end. */
export async function within10Seconds(what: string, holds: () => boolean): Promise<void> {
  for (const before = performance.now(); !holds(); await sleep(20)) {
    if (performance.now() - before > 10_000) throw new Error(`not within 10 s: ${what}`);
  }
}

export interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
  text: string;
}

/** One request on a connection of its own; rejects where the answer is not whole. */
export function ask(env: Record<string, string>, method: string, url: string, options: { body?: unknown; headers?: Record<string, string> } = {}): Promise<Answer> {
  const body = options.body === undefined ? undefined : typeof options.body === 'string' ? options.body : JSON.stringify(options.body);
  return new Promise((done, failed) => {
    const secure = url.startsWith('https:');
    const settings = { method, agent: false as const, headers: { 'user-agent': 'tests', ...options.headers } };
    const take = (answer: IncomingMessage): void => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => (text += part));
      answer.once('error', failed);
      answer.once('end', () => done({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
    };
    const call = secure ? secureRequest(url, { ...settings, ca: readFileSync(env['NODE_EXTRA_CA_CERTS'] ?? '') }, take) : plainRequest(url, settings, take);
    call.once('error', failed);
    call.end(body);
  });
}

/** A request to the admin API. */
export function askAdmin(env: Record<string, string>, method: string, path: string, body?: unknown, token = env['LOCAL_ADMIN_TOKEN'] ?? ''): Promise<Answer> {
  return ask(env, method, `${env['LOCAL_ADMIN_URL']}${path}`, { body, headers: { authorization: `Bearer ${token}` } });
}

/** Local addresses that a process listens on, as proc(5) writes them (`0100007F:1F90`), from its own sockets alone. */
export function listeningOf(pid: number | string): string[] {
  const sockets = new Set(
    readdirSync(`/proc/${pid}/fd`).map((fd) => {
      try {
        return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1];
      } catch {
        return undefined;
      }
    }),
  );
  return ['tcp', 'tcp6']
    .flatMap((table) => readFileSync(`/proc/${pid}/net/${table}`, 'utf8').trim().split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[3] === '0A' && sockets.has(fields[9]))
    .map((fields) => fields[1] ?? '');
}

/** True for an address of 127.0.0.0/8 or ::1 (also as mapped into IPv6), as proc(5) writes it with or without its port. */
export function isLoopback(address: string): boolean {
  return /^(?:[0-9A-F]{6}7F|0{24}01000000|0{16}FFFF0000[0-9A-F]{6}7F)(?::|$)/.test(address);
}

/** Permission bits of a file. */
export const modeOf = (path: string): number => statSync(path).mode & 0o777;
