import type { Account, PullRequest, State } from './state.ts';
import { change, changesOf, type Changes } from './trees.ts';

export interface NewPullRequest {
  title: string;
  branch: string;
  /** Login; default `amina-k`, who may write. */
  author?: string;
  fork?: boolean;
  /** What its first commit does to files. */
  files?: Changes;
}

/** Opens a pull request to `main` with one commit on its branch. */
export function openPullRequest(state: State, what: NewPullRequest): PullRequest {
  const number = Math.max(0, ...state.pulls.keys()) + 1;
  const author = state.account(what.author ?? 'amina-k');
  const fork = what.fork ?? false;
  // Only who may write can have a branch in the repository itself.
  if (!fork && author.type === 'User' && !state.access.has(author.login)) state.access.set(author.login, 'write');
  const base = state.main;
  const head = state.commit(what.title, author, { pull: number, parents: [base.sha], files: change(base.files, what.files ?? {}) });
  const at = state.time();
  const pull: PullRequest = {
    number,
    id: state.seed.id(),
    title: what.title,
    branch: what.branch,
    author,
    fork,
    state: 'open',
    locked: false,
    headSha: head.sha,
    baseSha: base.sha,
    mergeSha: testMerge(state, author, base.sha, head.sha),
    labels: [],
    createdAt: at,
    updatedAt: at,
    closedAt: null,
    mergedAt: null,
    url: `${state.options.serverUrl}/${state.options.repository}/pull/${number}`,
  };
  state.pulls.set(number, pull);
  if (!fork) state.move(what.branch, head.sha, author);
  return pull;
}

// What GitHub keeps as refs/pull/N/merge: `main` with what the branch changed.
function testMerge(state: State, author: Account, base: string, head: string): string {
  return state.commit(`Merge ${head} into main`, author, { parents: [state.main.sha, head], files: merged(state, base, head) }).sha;
}

function merged(state: State, base: string, head: string): Map<string, string> {
  const filesOf = (sha: string): ReadonlyMap<string, string> => state.commits.get(sha)?.files ?? new Map<string, string>();
  return change(state.main.files, changesOf(filesOf(base), filesOf(head)));
}

/** One more commit of a pull request: on its branch while it is open, on `main` once it is merged (as a rebase lands several). */
export function addCommit(state: State, number: number, message: string, files: Changes = {}): { sha: string } {
  const pull = state.pull(number);
  const landed = pull.mergedAt !== null;
  const parent = landed ? state.main : state.commits.get(pull.headSha);
  const { sha } = state.commit(message, pull.author, { pull: number, landed, parents: [parent?.sha ?? ''], files: change(parent?.files ?? new Map(), files) });
  pull.updatedAt = state.time();
  if (landed) {
    state.move('main', sha, pull.author, 'pr_merge');
    pull.mergeSha = sha;
  } else {
    pull.headSha = sha;
    pull.mergeSha = testMerge(state, pull.author, pull.baseSha, sha);
    if (!pull.fork) state.move(pull.branch, sha, pull.author);
  }
  return { sha };
}

/** Merges an open pull request into `main` with a merge commit. */
export function mergePullRequest(state: State, number: number): { sha: string } {
  const pull = state.pull(number);
  if (pull.state !== 'open') throw new Error(`Pull request ${number} is not open`);
  const { sha } = state.commit(`Merge pull request #${number} from ${pull.branch}\n\n${pull.title}`, pull.author, { pull: number, landed: true, parents: [state.main.sha, pull.headSha], files: merged(state, pull.baseSha, pull.headSha) });
  // A merge commit brings the branch's own commits along.
  for (const commit of state.commits.values()) {
    if (commit.pulls.includes(number)) commit.landed = true;
  }
  const at = state.time();
  Object.assign(pull, { state: 'closed', mergedAt: at, closedAt: at, updatedAt: at, mergeSha: sha } satisfies Partial<PullRequest>);
  state.move('main', sha, pull.author, 'pr_merge');
  return { sha };
}

/** One commit on a branch without a pull request: on `main` unless told otherwise; a branch that is none yet begins at `main`. */
export function pushCommit(state: State, message: string, files: Changes, branch = 'main'): { sha: string } {
  const parent = state.commits.get(state.branches.get(branch) ?? '') ?? state.main;
  const author = state.account('amina-k');
  const { sha } = state.commit(message, author, { landed: branch === 'main', parents: [parent.sha], files: change(parent.files, files) });
  state.move(branch, sha, author);
  const open = [...state.pulls.values()].find((pull) => pull.state === 'open' && !pull.fork && pull.branch === branch);
  if (open) Object.assign(open, { headSha: sha, mergeSha: testMerge(state, open.author, open.baseSha, sha), updatedAt: state.time() } satisfies Partial<PullRequest>);
  return { sha };
}

/** Pushes an open pull request's branch over, to a commit that is known already. */
export function forcePush(state: State, number: number, sha: string): void {
  const pull = state.pull(number);
  if (pull.state !== 'open' || !state.commits.has(sha)) throw new Error(`Pull request ${number} is not open, or there is no commit ${sha}`);
  Object.assign(pull, { headSha: sha, mergeSha: testMerge(state, pull.author, pull.baseSha, sha), updatedAt: state.time() } satisfies Partial<PullRequest>);
  if (!pull.fork) state.move(pull.branch, sha, pull.author, 'force_push');
}

/** Opens a pull request again that was closed without merging it. */
export function reopenPullRequest(state: State, number: number): void {
  const pull = state.pull(number);
  if (pull.state !== 'closed' || pull.mergedAt !== null) throw new Error(`Pull request ${number} cannot be reopened`);
  Object.assign(pull, { state: 'open', closedAt: null, updatedAt: state.time() } satisfies Partial<PullRequest>);
}

/** Closes an open pull request without merging it. */
export function closePullRequest(state: State, number: number): void {
  const pull = state.pull(number);
  if (pull.state !== 'open') throw new Error(`Pull request ${number} is not open`);
  const at = state.time();
  Object.assign(pull, { state: 'closed', closedAt: at, updatedAt: at } satisfies Partial<PullRequest>);
}
