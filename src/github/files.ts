import { textOf } from './event.ts';

/** The files that differ between two states of the repository: paths now and, of what was renamed or deleted, before. */
export interface ChangedFiles {
  /** Every path that differs, both of a rename. */
  paths: ReadonlySet<string>;
  /** Paths that are gone: deleted, or by their new path what they were renamed to. */
  gone: ReadonlyMap<string, string | null>;
}

/** A list of files that GitHub did not give whole: why, as a clause such as `GitHub lists 300 files at most`. */
export interface Unlisted {
  unlisted: string;
}

/** One entry of GitHub's `diff-entry` lists, as far as it is needed. */
export interface DiffEntry {
  filename: string;
  status: string;
  previous_filename?: string | undefined;
}

// GitHub lists no more files of a comparison, and no more of a pull request (docs.github.com/rest: "Compare two commits", "List pull requests files").
const mostCompared = 300;
const mostOfPull = 3000;

/** A comparison's files. A branch that was pushed over has commits that no longer lead to the new ones: GitHub's list then misses what they did. */
export function compared(status: string, files: readonly DiffEntry[]): ChangedFiles | Unlisted {
  if (status !== 'ahead' && status !== 'identical') return { unlisted: 'the branch was pushed over' };
  return files.length >= mostCompared ? { unlisted: `GitHub lists ${mostCompared} changed files at most` } : changed(files);
}

/** A pull request's files. */
export function ofPull(files: readonly DiffEntry[]): ChangedFiles | Unlisted {
  return files.length >= mostOfPull ? { unlisted: `GitHub lists ${mostOfPull} changed files at most` } : changed(files);
}

function changed(files: readonly DiffEntry[]): ChangedFiles {
  const paths = new Set<string>();
  const gone = new Map<string, string | null>();
  for (const { filename, status, previous_filename } of files) {
    paths.add(filename);
    if (status === 'removed') gone.set(filename, null);
    const previous = textOf(previous_filename);
    if (previous === '') continue;
    paths.add(previous);
    if (status === 'renamed') gone.set(previous, filename);
  }
  return { paths, gone };
}
