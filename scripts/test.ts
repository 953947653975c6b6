// `npm test`: sets up what the rings need, then runs them in namespaces of their own (network with loopback alone, processes,
// mounts, temporary files), and looks whether anything was left behind. `npm test -- unit e2e` runs some rings, `-- unit -t word` passes on to jest.
// `npm run proof`, which is this with `--proof`: every grid in full, which takes its time.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HostError, missingPrivileges, raiseLoopback } from '../local/machines/host.ts';
import { prepareImage } from '../local/machines/image.ts';

const root = resolve(fileURLToPath(new URL('..', import.meta.url)));
const self = fileURLToPath(import.meta.url);
const rings = ['unit', 'e2e', 'machines'] as const;
const inside = 'DSVM_TEST_INSIDE';
const chosen = rings.filter((ring) => process.argv.slice(2).includes(ring));
const running = chosen.length > 0 ? chosen : [...rings];
const passedOn = process.argv.slice(2).filter((arg) => arg !== '--proof' && !(rings as readonly string[]).includes(arg));
if (process.argv.includes('--proof')) process.env['DSVM_PROOF'] = '1';

try {
  process.exitCode = process.env[inside] === undefined ? await outside() : runRings();
} catch (error) {
  console.error(error instanceof HostError ? error.message : error);
  process.exitCode = error instanceof HostError ? error.exitCode : 1;
}

async function outside(): Promise<number> {
  const missing = missingPrivileges();
  if (missing.length > 0) throw new HostError(`The tests need ${missing.join(' and ')}.`);
  if (process.getuid?.() !== 0) return await forward(['sudo', '--preserve-env', '--', process.execPath, self, ...process.argv.slice(2)]);
  await prepareImage({ yes: false, print: (line) => console.log(line) });
  const before = snapshot();
  const code = await forward([
    'unshare',
    '--mount',
    '--propagation',
    'private',
    '--net',
    '--pid',
    '--fork',
    '--kill-child',
    '--mount-proc',
    '--',
    '/bin/sh',
    '-c',
    'mount -t tmpfs -o mode=1777 tmpfs "$TMPDIR" && exec "$@"',
    'sh',
    process.execPath,
    self,
    ...process.argv.slice(2),
  ]);
  const left = difference(before, snapshot());
  if (left.length > 0) console.error(`The tests left behind:\n${left.join('\n')}`);
  return code === 0 && left.length > 0 ? 1 : code;
}

// Runs a command that ends when we end; signals to us go to it.
function forward(command: string[]): Promise<number> {
  const [program = '', ...args] = command;
  const child = spawn('/usr/bin/setpriv', ['--pdeathsig', 'KILL', '--', program, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...(program === 'unshare' ? { [inside]: '1', TMPDIR: scratch() } : {}) },
  });
  // unshare --kill-child ends everything inside with it.
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => child.kill('SIGKILL'));
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', (code) => done(code ?? 130));
  });
}

// Where the tests' files go: a folder that every Debian has, hidden by a file system in memory that goes with the namespace. It must
// not hide the checkout itself.
function scratch(): string {
  return ['/tmp', '/var/tmp', '/mnt'].find((dir) => !`${root}/`.startsWith(`${dir}/`) && existsSync(dir)) ?? '/media';
}

function runRings(): number {
  raiseLoopback();
  const quiet = { mounts: mounts(), files: readdirSync(tmpdir()) };
  let failed = running.includes('unit') && !checkSource();
  for (const ring of running) {
    console.log(`\n== ${ring}`);
    const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
    const alone = ring === 'machines' ? ['--runInBand'] : ['--maxWorkers=2'];
    const result = spawnSync(
      process.execPath,
      ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', jest, ...alone, `__tests__/${ring}/`, ...passedOn],
      { cwd: root, stdio: 'inherit', env: { ...process.env, DSVM_TEST_TIMES: join(tmpdir(), 'times') } },
    );
    failed ||= result.status !== 0;
  }
  const left = [
    ...processes().map((line) => `process ${line}`),
    ...mounts().filter((line) => !quiet.mounts.includes(line)).map((line) => `mount ${line}`),
    ...readdirSync(tmpdir()).filter((name) => !quiet.files.includes(name) && !/^(jest|times|node-compile-cache)/.test(name)).map((name) => `file ${join(tmpdir(), name)}`),
    ...listeners().map((line) => `port ${line}`),
  ];
  if (left.length > 0) console.error(`\nThe tests left behind:\n${left.join('\n')}`);
  report();
  return failed || left.length > 0 ? 1 : 0;
}

// Types and lint, before any test.
function checkSource(): boolean {
  console.log('\n== types and lint');
  return spawnSync('npm', ['run', '--silent', 'check'], { cwd: root, stdio: 'inherit' }).status === 0;
}

function report(): void {
  const path = join(tmpdir(), 'times');
  if (!existsSync(path)) return;
  const times = readFileSync(path, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { name: string; ms: number; status: string });
  console.log('\nThe ten slowest tests:');
  for (const { name, ms } of times.toSorted((a, b) => b.ms - a.ms).slice(0, 10)) console.log(`${(ms / 1000).toFixed(1).padStart(7)} s  ${name}`);
  const count = (status: string): number => times.filter((one) => one.status === status).length;
  console.log(`\n${count('passed')} passed, ${count('failed')} failed`);
}

// This namespace holds nobody else's processes: whatever runs besides us was left by a test.
function processes(): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && ![1, process.pid].includes(Number(name)))
    .flatMap((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
        // A process that has ended and waits to be reaped has no command line.
        return command === '' ? [] : [`${pid} ${command.slice(0, 120)}`];
      } catch {
        return [];
      }
    });
}

function mounts(): string[] {
  return readFileSync('/proc/self/mounts', 'utf8').trim().split('\n');
}

function listeners(): string[] {
  return ['tcp', 'tcp6'].flatMap((table) =>
    readFileSync(`/proc/net/${table}`, 'utf8').split('\n').slice(1).filter((line) => line.trim().split(/\s+/)[3] === '0A'),
  );
}

interface Snapshot {
  files: string[];
  mounts: string[];
}

// What the machine outside could still show once the namespaces are gone: files of the checkout, and mounts of ours
// (a named network namespace is a mount too). Others' work on the same machine is not looked at.
function snapshot(): Snapshot {
  const git = spawnSync('git', ['status', '--porcelain', '--ignored'], { cwd: root, encoding: 'utf8' }).stdout ?? '';
  return { files: git.split('\n'), mounts: mounts().filter((line) => /dsvm|netns/.test(line)) };
}

function difference(before: Snapshot, after: Snapshot): string[] {
  return (['files', 'mounts'] as const).flatMap((kind) => {
    const known = new Set(before[kind]);
    return after[kind].filter((one) => !known.has(one)).map((one) => `${kind}: ${one}`);
  });
}
