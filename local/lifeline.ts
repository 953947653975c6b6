import { readFileSync } from 'node:fs';

const mark = 'DSVM_LOCAL_LINE';

/**
 * Process ids from this process up to whoever started it. Started by npm that is npm's own parent: between us and npm may stand
 * a shell, and neither of them ends when what is above it does. Take it before `enterNamespaces`, which may put sudo in between;
 * the process that it starts takes the same line from the environment.
 */
export function takeLine(): number[] {
  const line = process.env[mark]?.split(',').map(Number) ?? findLine();
  process.env[mark] = line.join(',');
  return line;
}

/** True while every process of the line is there and the child of the next. */
export function isIntact(line: readonly number[]): boolean {
  return line.every((pid, index) => index + 1 === line.length || parentOf(pid) === line[index + 1]);
}

function findLine(): number[] {
  const line = [process.pid, process.ppid];
  const script = process.env['npm_lifecycle_event'];
  if (script !== 'local') return line;
  // npm names its script to what it starts and to all below, but not to itself.
  for (let above: number | undefined = process.ppid; above !== undefined && above > 1; ) {
    const isBelowNpm: boolean = read(`/proc/${above}/environ`).split('\0').includes(`npm_lifecycle_event=${script}`);
    above = parentOf(above);
    if (above !== undefined) line.push(above);
    if (!isBelowNpm) break;
  }
  return line;
}

function parentOf(pid: number): number | undefined {
  if (pid === process.pid) return process.ppid;
  const stat = read(`/proc/${pid}/stat`);
  // proc(5): the name, in brackets, may hold anything; state and parent follow it.
  const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
  return parent === undefined ? undefined : Number(parent);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
