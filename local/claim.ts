import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** The process that keeps the local servers of `dir` alive, or undefined where none does. */
export function livePid(dir: string): number | undefined {
  try {
    const path = join(dir, 'env');
    const pid = Number(/^LOCAL_PID=(\d+)$/m.exec(readFileSync(path, 'utf8'))?.[1]);
    // A process that is younger than the file has only inherited the number of the one that wrote it.
    return isAlive(pid) && startOf(pid) <= statSync(path).mtimeMs + 2000 ? pid : undefined;
  } catch (error) {
    // No file, or none of ours: whether the directory can be used is another question.
    if (['ENOENT', 'ENOTDIR', 'EACCES', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

/**
 * Makes `dir` (exists) this process's own until it ends, in whatever way; false where another process has it. Two starts at
 * the same time are told apart by it, when no env file is there yet.
 */
export async function claim(dir: string): Promise<boolean> {
  if (process.platform !== 'linux') return true;
  const name = createHash('sha256').update(realpathSync(dir)).digest('hex').slice(0, 32);
  const server = createServer((socket) => socket.destroy()).unref();
  try {
    // unix(7): an abstract name belongs to a process and leaves no file behind.
    server.listen(`\0dsvm-pool-action/${name}`);
    await once(server, 'listening');
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return false;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives and is another user's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

// When a process began, in milliseconds since 1970, after proc(5); 0 where that cannot be told.
function startOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const ticks = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]);
    const boot = Number(/^btime (\d+)$/m.exec(readFileSync('/proc/stat', 'utf8'))?.[1]);
    // USER_HZ is 100 on every architecture that Node runs on.
    return boot * 1000 + ticks * 10;
  } catch {
    return 0;
  }
}
