import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Something this host lacks or holds: a package, a privilege, a port. `npm run local` ends with its exit code. */
export class HostError extends Error {
  override readonly name = 'HostError';
  readonly exitCode = 4;
}

const MOUNT_MARK = 'DSVM_POOL_MOUNTS';
const NET_MARK = 'DSVM_POOL_NET';
// linux/capability.h: what mounting and making networks needs.
const CAPABILITIES = { CAP_NET_ADMIN: 12n, CAP_SYS_CHROOT: 18n, CAP_SYS_ADMIN: 21n };

/** Names what a process here lacks to run machines: one line each, empty where nothing is missing. */
export function missingPrivileges(): string[] {
  if (process.platform !== 'linux') return ['Linux (use the devcontainer)'];
  if (process.getuid?.() !== 0) return sudoWorks() ? [] : ['root, or sudo for this user'];
  const effective = BigInt(`0x${/^CapEff:\s*([0-9a-f]+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '0'}`);
  return Object.entries(CAPABILITIES)
    .filter(([, bit]) => (effective & (1n << bit)) === 0n)
    .map(([name]) => `${name} (a container has to be started with --privileged)`);
}

function sudoWorks(): boolean {
  if (!existsSync('/usr/bin/sudo')) return false;
  return process.stdin.isTTY || spawnSync('/usr/bin/sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0;
}

/**
 * Replaces this process by itself as root in a mount namespace of its own (and, with `net`, an empty network namespace with
 * loopback up), so that all it mounts goes when it goes. Returns only once it is there. As root the pid stays; by way of sudo
 * it does not. Call it before anything else is done; what needs the network (the image) comes before a call with `net`.
 * Throws `HostError` (exit code 4) where root is out of reach.
 */
export function enterNamespaces(options: { net?: boolean } = {}): void {
  // The pid outlives execve but not fork: children that inherited a mark still get namespaces of their own.
  const pid = String(process.pid);
  if (process.env[options.net ? NET_MARK : MOUNT_MARK] === pid) {
    if (options.net) raiseLoopback();
    return;
  }
  const missing = missingPrivileges();
  if (missing.length > 0) throw new HostError(`Machines need ${missing.join(' and ')}.`);
  const self = [process.execPath, ...process.execArgv, ...process.argv.slice(1)];
  const env = Object.fromEntries(Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined));
  if (process.getuid?.() !== 0) {
    process.execve?.('/usr/bin/sudo', ['sudo', '--preserve-env', '--', ...self], env);
  } else {
    const unshare = ['unshare', '--mount', '--propagation', 'private', ...(options.net ? ['--net'] : []), '--', ...self];
    process.execve?.('/usr/bin/unshare', unshare, { ...env, [MOUNT_MARK]: pid, ...(options.net && { [NET_MARK]: pid }) });
  }
  throw new HostError('Machines need Node 24: this one cannot replace its own process.');
}

/** Throws `HostError` where a mount made here would be one of the whole host: see `enterNamespaces`. */
export function demandNamespaces(): void {
  // proc(5): a mount that others see carries `shared:N` after its options.
  const root = readFileSync('/proc/self/mountinfo', 'utf8').split('\n').find((line) => line.split(' ')[4] === '/');
  if (root && !root.includes(' shared:')) return;
  throw new HostError('Machines need a mount namespace of their own: call enterNamespaces first.');
}

/** Switches the loopback interface of this network namespace on; harmless where it is on. Needs root there, but no `ip`. */
export function raiseLoopback(): void {
  // perl is essential on Debian and Ubuntu, iproute2 is not. SIOCSIFFLAGS with IFF_UP and IFF_RUNNING (linux/sockios.h, if.h).
  const script = '$r = pack("a16 s x22", "lo", 0x41); socket(S, 2, 2, 0) && ioctl(S, 0x8914, $r) or die "lo: $!"';
  execFileSync('/usr/bin/perl', ['-e', script]);
}
