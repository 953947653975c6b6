// The files of commits: what a commit changes, and what the API says of the difference between two.
import { createHash } from 'node:crypto';
import { apiParts, type Shape } from './shapes.ts';
import type { Commit, State } from './state.ts';

/** The text of each file by its path; there are no folders besides those that paths name. */
export type Tree = ReadonlyMap<string, string>;

/** What a commit does to files: a new text, or null where it deletes the file. */
export type Changes = Readonly<Record<string, string | null>>;

/** The tree after these changes. */
export function change(tree: Tree, changes: Changes): Map<string, string> {
  const changed = new Map(tree);
  for (const [path, text] of Object.entries(changes)) {
    if (text === null) changed.delete(path);
    else changed.set(path, text);
  }
  return changed;
}

/** The changes that lead from one tree to the other. */
export function changesOf(base: Tree, head: Tree): Changes {
  const gone = [...base.keys()].filter((path) => !head.has(path)).map((path) => [path, null] as const);
  const set = [...head].filter(([path, text]) => base.get(path) !== text);
  return Object.fromEntries([...gone, ...set]);
}

/** Git's name of a file with this text. */
export function blobSha(text: string): string {
  const bytes = Buffer.from(text);
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

interface Difference {
  path: string;
  status: 'added' | 'removed' | 'modified' | 'renamed';
  before: string;
  after: string;
  previous?: string;
}

// Git calls a deletion and an addition that share so much one rename.
const alike = 0.5;

/** What differs, by path in order; a file that was deleted and added with half its lines or more is renamed. */
export function differences(base: Tree, head: Tree): Difference[] {
  const changes = Object.entries(changesOf(base, head));
  const gone = new Map(changes.filter(([, text]) => text === null).map(([path]) => [path, base.get(path) ?? '']));
  const found = changes.flatMap(([path, after]): Difference[] => {
    if (after === null) return [];
    const before = base.get(path);
    if (before !== undefined) return [{ path, status: 'modified', before, after }];
    const [previous] = [...gone].filter(([, text]) => likeness(text, after) >= alike).toSorted(([, a], [, b]) => likeness(b, after) - likeness(a, after))[0] ?? [];
    if (previous === undefined) return [{ path, status: 'added', before: '', after }];
    const renamed = { path, status: 'renamed' as const, before: gone.get(previous) ?? '', after, previous };
    gone.delete(previous);
    return [renamed];
  });
  const removed = [...gone].map(([path, before]): Difference => ({ path, status: 'removed', before, after: '' }));
  return [...found, ...removed].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const [lines, others] = [linesOf(one), linesOf(other)];
  const shared = lines.filter((line) => others.includes(line)).length;
  return lines.length + others.length === 0 ? 1 : shared / Math.max(lines.length, others.length);
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');

/** `diff-entry`: what GitHub lists of a comparison and of a pull request; `sha` is the commit that it leads to. */
export function showDifference(state: State, { path, status, before, after, previous }: Difference, sha: string): Shape {
  const [old, now] = [linesOf(before), linesOf(after)];
  const additions = now.filter((line) => !old.includes(line)).length;
  const deletions = old.filter((line) => !now.includes(line)).length;
  const { page, url } = apiParts(state);
  const name = path.split('/').map(encodeURIComponent).join('/');
  return {
    sha: blobSha(status === 'removed' ? before : after), filename: path, status, additions, deletions, changes: additions + deletions,
    blob_url: `${page}/blob/${sha}/${name}`, raw_url: `${page}/raw/${sha}/${name}`, contents_url: `${url}/contents/${name}?ref=${sha}`,
    ...(previous === undefined ? {} : { previous_filename: previous }),
  };
}

/** All commits that lead to this one, itself first. */
export function historyOf(state: State, sha: string): Commit[] {
  const seen = new Set<string>();
  const queue = [sha];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    const commit = state.commits.get(at);
    if (commit === undefined || seen.has(at)) continue;
    seen.add(at);
    queue.push(...commit.parents);
  }
  return [...seen].flatMap((one) => state.commits.get(one) ?? []);
}

/** The newest commit that both lead back to. */
export function mergeBase(state: State, base: string, head: string): Commit | undefined {
  const known = new Set(historyOf(state, base).map((commit) => commit.sha));
  return historyOf(state, head).find((commit) => known.has(commit.sha));
}
