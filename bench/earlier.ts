import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const parts = ['action.yml', 'dist', 'guest', 'templates'];

/** An action's folder, as a workflow would use it, and a word for it. */
export interface ActionFolder {
  path: string;
  label: string;
  close(): void;
}

/** The checkout's own bundle. */
export const own: ActionFolder = { path: root, label: 'dist/ of this tree', close: () => {} };

/**
 * The bundle of the commit before, with its own action.yml, guest scripts and templates, in a folder of its own: HEAD's where this tree's differs
 * from it, else HEAD~1's. Where there is none (a first commit, a shallow clone) it is this tree's once more, and the label says so.
 */
export function earlierBundle(): ActionFolder {
  const before = git('diff', '--quiet', 'HEAD', '--', 'dist') === undefined ? 'HEAD' : 'HEAD~1';
  const commit = git('rev-parse', '--short', '--verify', `${before}^{commit}`)?.toString('utf8').trim();
  const archive = commit === undefined ? undefined : git('archive', '--format=tar', commit, '--', ...parts);
  if (commit === undefined || archive === undefined) return { ...own, label: 'itself: there is no earlier bundle' };
  const path = mkdtempSync(join(tmpdir(), 'dsvm-earlier-'));
  execFileSync('tar', ['-x', '-C', path], { input: archive });
  return { path, label: `dist/ of ${commit}`, close: () => rmSync(path, { recursive: true, force: true }) };
}

// What git says, or undefined where it refuses: no repository, no such commit, a difference.
function git(...args: string[]): Buffer | undefined {
  try {
    return execFileSync('git', args, { cwd: root, stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 2 ** 28 });
  } catch {
    return undefined;
  }
}
