import { chmod, mkdir, readdir, realpath } from 'node:fs/promises';
import { run } from './process.ts';

/** Memory that holds the image, the tools' root and the machines' disks; gone with the mount namespace. */
export interface Disk {
  /** Where it is mounted. */
  base: string;
  /** A root with the image's tools, for `chroot`; network namespaces are under its run/netns. */
  tools: string;
  /** Runs a command of the image in the tools' root; answers as `run` does. */
  tool(command: readonly string[], input?: string): Promise<string>;
  /** Makes an empty disk for a machine and returns its path below `base`. */
  create(name: string): Promise<string>;
  remove(name: string): Promise<void>;
  /** Removes all that is in a directory (path below `base`). */
  empty(path: string): Promise<void>;
  close(): Promise<void>;
}

/** Mounts a disk in `dir` and unpacks the image (path of the archive) on it. */
export async function mountDisk(dir: string, image: string): Promise<Disk> {
  const base = `${await realpath(dir)}/disk`;
  await mkdir(base, { recursive: true });
  await run(['/usr/bin/mount', '-t', 'tmpfs', '-o', 'mode=700,size=90%', 'tmpfs', base]);
  const tools = `${base}/tools/root`;
  try {
    for (const part of ['layer', 'tools', 'tools/up', 'tools/work', 'tools/root', 'machines']) {
      await mkdir(`${base}/${part}`);
      await chmod(`${base}/${part}`, 0o755);
    }
    const unpack = ['--extract', '--file', image, '--numeric-owner', '--xattrs', '--xattrs-include=*.*', '-C', `${base}/layer`];
    await run(['/usr/bin/tar', ...unpack]);
    // Paths relative to the disk: the scratch directory's own path may hold what overlay options cannot.
    const layers = 'lowerdir=layer:/,upperdir=tools/up,workdir=tools/work,redirect_dir=off,metacopy=off,index=off';
    await run(['/usr/bin/env', '-C', base, 'mount', '-t', 'overlay', '-o', layers, 'overlay', 'tools/root']);
    await run(['/usr/bin/mount', '-t', 'tmpfs', '-o', 'mode=755', 'tmpfs', `${tools}/run`]);
    await run(['/usr/bin/mount', '--bind', '/dev', `${tools}/dev`]);
    await run(['/usr/bin/mount', '-t', 'proc', 'proc', `${tools}/proc`]);
    await mkdir(`${tools}/run/netns`);
  } catch (error) {
    await run(['/usr/bin/umount', '--recursive', '--lazy', base]);
    throw error;
  }
  return {
    base,
    tools,
    tool: async (command, input) => await run(['/usr/sbin/chroot', tools, ...command], input),
    async create(name) {
      const path = `${base}/machines/${name}`;
      await mkdir(path, { recursive: true });
      return path;
    },
    async remove(name) {
      await run(['/usr/bin/rm', '-rf', '--one-file-system', `${base}/machines/${name}`]);
    },
    async empty(path) {
      await run(['/usr/bin/find', `${base}/${path}`, '-xdev', '-mindepth', '1', '-delete']);
    },
    async close() {
      await run(['/usr/bin/umount', '--recursive', '--lazy', base]);
    },
  };
}

// What every machine has from the image and the host's packages; all else at the top of the host is the host's own.
const SYSTEM = new Set(['bin', 'dev', 'etc', 'lib', 'lib32', 'lib64', 'libx32', 'proc', 'run', 'sbin', 'sys', 'usr', 'var']);
const PRIVATE = ['/usr/local', '/var/tmp', '/var/log', '/var/mail', '/var/spool/cron', '/var/backups', '/var/lib/docker'];

/** Directories of the host that a machine must not show; it gets empty ones of its own there. */
export async function hiddenPlaces(): Promise<string[]> {
  const top = await readdir('/', { withFileTypes: true });
  const own = top.filter((entry) => entry.isDirectory() && !SYSTEM.has(entry.name)).map((entry) => `/${entry.name}`);
  return [...new Set(['/home', '/root', '/tmp', ...own, ...PRIVATE, '/var/cache/dsvm-pool-action'])];
}
