/** What a run is about: the event's name, its payload, its commit and its ref (`refs/heads/...`). */
export interface GitHubEvent {
  name: string;
  payload: Readonly<Record<string, unknown>>;
  sha: string;
  ref: string;
}

/** A pull request, as far as events are matched with it. `headRepository` (`owner/name`) is empty where the fork is gone. */
export interface PullRequest {
  number: number;
  open: boolean;
  merged: boolean;
  mergeSha: string;
  headSha: string;
  headBranch: string;
  headRepository: string;
  baseBranch: string;
}

/** The pull request that a run belongs to, or why there is none: a clause such as `the event \`schedule\` belongs to no pull request`. */
export type FoundPullRequest = { number: number } | { none: string };

/** The questions that finding a pull request takes; all of them reads. */
export interface PullRequests {
  /** `owner/name`. */
  repository: string;
  defaultBranch(): Promise<string>;
  ofCommit(sha: string): Promise<PullRequest[]>;
  /** Open ones that come from this branch of this account's repositories. */
  ofBranch(owner: string, branch: string): Promise<PullRequest[]>;
  ofNumber(number: number): Promise<PullRequest | undefined>;
}

type Json = Readonly<Record<string, unknown>>;

/**
 * Finds the pull request that an event belongs to: its own, the one a pushed commit merged, the open one of the branch that a run was
 * started on, or the one a finished run came from. What a payload lists is never enough: for a fork's run GitHub lists none.
 */
export async function findPullRequest(asked: PullRequests, event: GitHubEvent): Promise<FoundPullRequest> {
  const { name, payload, sha, ref } = event;
  const none = surelyNone(event);
  if (none !== undefined) return { none };
  switch (name) {
    case 'issue_comment':
      return numbered(objectOf(payload['issue'])['number'], 'the event names no issue');
    case 'push':
      return byCommit(asked, sha);
    case 'workflow_dispatch':
      return byBranch(asked, ref);
    case 'merge_group':
      return byQueue(asked, textOf(objectOf(payload['merge_group'])['head_ref']));
    case 'workflow_run':
      return byRun(asked, objectOf(payload['workflow_run']));
    default:
      return numbered(objectOf(payload['pull_request'])['number'] ?? payload['number'], `the event \`${name}\` names no pull request`);
  }
}

/** Why an event has no pull request where it alone says so; undefined where GitHub has to be asked. */
export function surelyNone({ name, payload, sha, ref }: GitHubEvent): string | undefined {
  const main = textOf(objectOf(payload['repository'])['default_branch']);
  if (name === 'issue_comment') return objectOf(payload['issue'])['pull_request'] ? undefined : 'the comment stands under an issue, not under a pull request';
  // A deleted branch is pushed as a commit of zeros.
  if (name === 'push') return /[1-9a-f]/i.test(sha) ? undefined : 'the branch was deleted';
  if (name === 'workflow_dispatch') return ref === `refs/heads/${main}` ? ofDefaultBranch : undefined;
  return /^(pull_request(_.+)?|merge_group|workflow_run)$/.test(name) ? undefined : `the event \`${name}\` belongs to no pull request`;
}

const ofDefaultBranch = 'a run on the default branch belongs to no pull request';

async function byCommit(asked: PullRequests, sha: string): Promise<FoundPullRequest> {
  // The commit a merge made belongs to that pull request, whatever others contain it; closed ones that were never merged do not count.
  const alive = (await asked.ofCommit(sha)).filter((one) => one.open || one.merged);
  const found = alive.find((one) => one.merged && one.mergeSha === sha) ?? alive.find((one) => one.mergeSha === sha) ?? alive.find((one) => one.headSha === sha);
  return found === undefined ? { none: `no pull request belongs to commit ${sha}` } : { number: found.number };
}

async function byBranch(asked: PullRequests, ref: string): Promise<FoundPullRequest> {
  const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
  if (branch === undefined) return { none: `${ref || 'the run'} is no branch` };
  const main = await asked.defaultBranch();
  if (branch === main) return { none: ofDefaultBranch };
  const [owner = ''] = asked.repository.split('/');
  const own = (await asked.ofBranch(owner, branch)).filter((one) => isFrom(one, asked.repository, branch));
  return only(own, main, `no open pull request comes from the branch ${branch}`, `several open pull requests come from the branch ${branch}`);
}

// What GitHub says of the run itself (head repository, branch, commit) is matched with its list of open pull requests.
async function byRun(asked: PullRequests, run: Json): Promise<FoundPullRequest> {
  const [event, sha, branch] = [textOf(run['event']), textOf(run['head_sha']), textOf(run['head_branch'])];
  const repository = textOf(objectOf(run['head_repository'])['full_name']);
  if (event === 'push') return byCommit(asked, sha);
  if (event === 'workflow_dispatch') return byBranch(asked, `refs/heads/${branch}`);
  if (event === 'merge_group') return byQueue(asked, branch);
  if (!/^pull_request(_target)?$/.test(event)) return { none: `the run was started by \`${event}\`, which belongs to no pull request` };
  const [owner = ''] = repository.split('/');
  if (owner === '' || branch === '') return { none: 'the repository that the run came from is gone' };
  const open = (await asked.ofBranch(owner, branch)).filter((one) => isFrom(one, repository, branch));
  const same = open.filter((one) => one.headSha === sha);
  const [moved] = open;
  if (same.length === 0 && moved !== undefined) return { none: `pull request ${moved.number} has newer commits than the run, which have a run of their own` };
  return only(same, await asked.defaultBranch(), `no open pull request comes from ${repository}, branch ${branch}`, `several open pull requests come from ${repository}, branch ${branch}`);
}

// A merge queue's branch is named after the last pull request in it: `gh-readonly-queue/main/pr-7-<sha of main>`.
async function byQueue(asked: PullRequests, ref: string): Promise<FoundPullRequest> {
  const [, digits] = /^(?:refs\/heads\/)?gh-readonly-queue\/.+\/pr-(\d{1,9})-[0-9a-f]{40}$/.exec(ref) ?? [];
  const found = digits === undefined ? undefined : await asked.ofNumber(Number(digits));
  return found?.open === true ? { number: found.number } : { none: `the merge queue’s ${ref || 'branch'} names no open pull request` };
}

// One branch may have pull requests to several others: the one to the default branch is meant.
function only(found: readonly PullRequest[], main: string, none: string, several: string): FoundPullRequest {
  const toMain = found.filter((one) => one.baseBranch === main);
  const [first, second] = toMain.length > 0 ? toMain : found;
  if (first === undefined) return { none };
  return second === undefined ? { number: first.number } : { none: several };
}

function isFrom(one: PullRequest, repository: string, branch: string): boolean {
  return one.open && one.headBranch === branch && one.headRepository.toLowerCase() === repository.toLowerCase();
}

function numbered(value: unknown, none: string): FoundPullRequest {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? { number: value } : { none };
}

/** A JSON object, empty where the value is none. */
export function objectOf(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}

/** A text, empty where the value is none. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
