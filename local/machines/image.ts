import { createHash } from 'node:crypto';
import { accessSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { release } from 'node:os';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline/promises';
import { HostError, missingPrivileges } from './host.ts';
import { exitOf, spawnTied } from './process.ts';

const CACHE = '/var/cache/dsvm-pool-action';
const SCRIPT = fileURLToPath(new URL('image.sh', import.meta.url));

/** What the machines need beyond a bare Debian or Ubuntu; apt adds what these depend on. */
export const PACKAGES = [
  'openssh-server',
  'jupyterhub',
  'node-configurable-http-proxy',
  'jupyter-notebook',
  'python3-ipykernel',
  'cloud-init',
  'haproxy',
  'iproute2',
  'iptables',
  'openssl',
  'procps',
  'sudo',
];

export interface ImageStatus {
  /** True where the image for this host, as it is today, has been built. */
  ready: boolean;
  /** The image: an archive of what is added to the host's own file system. */
  path: string;
  packages: string[];
  /** What stands in the way on this host, one line each. */
  missing: string[];
}

/** Looks whether the image is there and could be built; changes nothing and needs no privilege. */
export function imageStatus(): ImageStatus {
  const system = read('/etc/os-release');
  // A new release, an upgrade of the host or a changed script all give another image.
  const key = createHash('sha256')
    .update([PACKAGES.join(' '), system, read('/var/lib/dpkg/status'), read(SCRIPT)].join('\0'))
    .digest('hex')
    .slice(0, 16);
  const path = `${CACHE}/${key}.tar`;
  return { ready: existsSync(path), path, packages: [...PACKAGES], missing: [...missingSystem(system), ...missingPrivileges()] };
}

function missingSystem(osRelease: string): string[] {
  const system = /^(?:ID|ID_LIKE)=.*\b(?:debian|ubuntu)\b/m.test(osRelease);
  const tools = ['/usr/bin/apt-get', '/usr/bin/unshare', '/usr/bin/setpriv', '/usr/bin/nsenter', '/usr/bin/perl', '/usr/bin/tar'];
  if (!system) return ['Debian or Ubuntu (elsewhere use the devcontainer)'];
  const missing = tools.filter((tool) => !existsSync(tool));
  const overlay = /\boverlay$/m.test(read('/proc/filesystems')) || existsSync(`/lib/modules/${release()}/kernel/fs/overlayfs`);
  if (!overlay) missing.push('a kernel with the overlay file system');
  // The overlay shows the root file system alone, not what is mounted in it.
  for (const line of read('/proc/self/mounts').split('\n')) {
    const place = line.split(' ')[1] ?? '';
    if (/^\/(?:usr|var|etc|var\/lib)$/.test(place)) missing.push(`${place} on the root file system (here it is one of its own)`);
  }
  return missing;
}

/**
 * Builds the image with apt in an overlay of this host's root, leaving the host's own packages, users and services alone.
 * `progress` gets apt's lines. Needs root, the package registry, and a mount namespace that may be used up. Two builds at once
 * wait for each other. Throws `HostError` with apt's last words.
 */
export async function buildImage(progress: (line: string) => void): Promise<string> {
  const { path, missing } = imageStatus();
  if (missing.length > 0) throw new HostError(`The machine image cannot be built here. Missing: ${missing.join('; ')}.`);
  try {
    mkdirSync(CACHE, { recursive: true, mode: 0o755 });
    accessSync(CACHE, 2);
  } catch (error) {
    throw new HostError(`${CACHE} cannot be written (${(error as Error).message}). Run as root, or make /var/cache writable.`);
  }
  const key = path.slice(CACHE.length + 1, -'.tar'.length);
  const unshare = ['unshare', '--mount', '--pid', '--uts', '--ipc', '--fork', '--kill-child', '--propagation', 'private', '--'];
  const child = spawnTied([...unshare, '/bin/bash', SCRIPT, CACHE, key, ...PACKAGES], { stdio: ['ignore', 'pipe', 'pipe'] });
  const last: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on('line', (line) => {
      last.push(line);
      if (last.length > 15) last.shift();
      progress(line);
    });
  }
  const code = await exitOf(child);
  if (code !== 0) throw new HostError(`The machine image could not be built (${code}):\n${last.join('\n')}`);
  return path;
}

/**
 * Returns the path of the image, building it first where it is not there. Lists the packages before; asks once where a person
 * sits at the terminal, unless `yes` or the environment's `CI=true` says so already. Throws `HostError` where that is refused.
 */
export async function prepareImage(options: { yes: boolean; print(line: string): void }): Promise<string> {
  const status = imageStatus();
  if (status.missing.length > 0) throw new HostError(`Machines cannot run here. Missing: ${status.missing.join('; ')}.`);
  if (status.ready) return status.path;
  options.print(`The machines need these packages and what they depend on: ${status.packages.join(' ')}.`);
  options.print(`They go into an image of their own (${CACHE}, about 250 MB), not onto this host.`);
  if (!options.yes && process.env['CI'] !== 'true' && process.stdin.isTTY) {
    const terminal = createInterface({ input: process.stdin, output: process.stdout });
    const answer = await terminal.question('Build it now? [Y/n] ');
    terminal.close();
    if (!/^(?:y|yes|)$/i.test(answer.trim())) throw new HostError('The machine image was not built: it was not wanted.');
  }
  let count = 0;
  return await buildImage((line) => {
    if (line.startsWith('Setting up ')) count += 1;
    if (/^(?:E: |Err:|W: |\d+ upgraded, )/.test(line)) options.print(line);
    else if (count > 0 && count % 25 === 0 && line.startsWith('Setting up ')) options.print(`${count} packages are set up`);
  });
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
