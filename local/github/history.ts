import type { PullRequest, State } from './state.ts';

export interface NewPullRequest {
  title: string;
  branch: string;
  /** Login; default `amina-k`, who may write. */
  author?: string;
  fork?: boolean;
}

/** Opens a pull request to `main` with one commit on its branch. */
export function openPullRequest(state: State, what: NewPullRequest): PullRequest {
  const number = Math.max(0, ...state.pulls.keys()) + 1;
  const author = state.account(what.author ?? 'amina-k');
  const fork = what.fork ?? false;
  // Only who may write can have a branch in the repository itself.
  if (!fork && author.type === 'User' && !state.access.has(author.login)) state.access.set(author.login, 'write');
  const head = state.commit(what.title, author, { pull: number });
  const at = state.time();
  const pull: PullRequest = {
    number,
    id: state.seed.id(),
    title: what.title,
    branch: what.branch,
    author,
    fork,
    state: 'open',
    headSha: head.sha,
    mergeSha: state.commit(`Merge ${head.sha} into main`, author, {}).sha,
    labels: [],
    createdAt: at,
    updatedAt: at,
    closedAt: null,
    mergedAt: null,
    url: `${state.options.serverUrl}/${state.options.repository}/pull/${number}`,
  };
  state.pulls.set(number, pull);
  if (!fork) state.branches.set(what.branch, head.sha);
  return pull;
}

/** One more commit of a pull request: on its branch while it is open, on `main` once it is merged (as a rebase lands several). */
export function addCommit(state: State, number: number, message: string): { sha: string } {
  const pull = state.pull(number);
  const landed = pull.mergedAt !== null;
  const { sha } = state.commit(message, pull.author, { pull: number, landed });
  pull.updatedAt = state.time();
  if (landed) {
    state.branches.set('main', sha);
    pull.mergeSha = sha;
  } else {
    pull.headSha = sha;
    pull.mergeSha = state.commit(`Merge ${sha} into main`, pull.author, {}).sha;
    if (!pull.fork) state.branches.set(pull.branch, sha);
  }
  return { sha };
}

/** Merges an open pull request into `main` with a merge commit. */
export function mergePullRequest(state: State, number: number): { sha: string } {
  const pull = state.pull(number);
  if (pull.state !== 'open') throw new Error(`Pull request ${number} is not open`);
  const { sha } = state.commit(`Merge pull request #${number} from ${pull.branch}\n\n${pull.title}`, pull.author, { pull: number, landed: true });
  // A merge commit brings the branch's own commits along.
  for (const commit of state.commits.values()) {
    if (commit.pulls.includes(number)) commit.landed = true;
  }
  const at = state.time();
  Object.assign(pull, { state: 'closed', mergedAt: at, closedAt: at, updatedAt: at, mergeSha: sha } satisfies Partial<PullRequest>);
  state.branches.set('main', sha);
  return { sha };
}

/** Closes an open pull request without merging it. */
export function closePullRequest(state: State, number: number): void {
  const pull = state.pull(number);
  if (pull.state !== 'open') throw new Error(`Pull request ${number} is not open`);
  const at = state.time();
  Object.assign(pull, { state: 'closed', closedAt: at, updatedAt: at } satisfies Partial<PullRequest>);
}
