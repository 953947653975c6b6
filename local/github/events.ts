// What starts a run: the event's payload, and the environment GitHub's runner gives every step of it.
import { showRun, type RunRecord } from './actions.ts';
import { showAccount, showComment, showLabel, showOrganization, showPull, showRepository, type Shape } from './shapes.ts';
import type { Account, PullRequest, State } from './state.ts';

export interface RunOptions {
  /** Name of the workflow; its file is `.github/workflows/<workflow>.yml`. Default `pool`. */
  workflow?: string;
  job?: string;
  /** The job's `environment:`; changes the OIDC subject. */
  environment?: string;
  attempt?: number;
  /** Login of who caused it. */
  actor?: string;
}

export interface EventOptions {
  pull_request: { number: number; action?: 'opened' | 'synchronize' | 'reopened' | 'closed' | 'labeled' };
  /** The same in the default branch's own name: its workflow files, its commit, its rights, forks and conflicts or not. */
  pull_request_target: EventOptions['pull_request'];
  /** `sha`: a commit that `merge`, `addCommit` or `push` gave; default the newest of `branch`, which is `main` unless said. */
  push: { sha?: string; branch?: string };
  schedule: { cron?: string };
  workflow_dispatch: { inputs?: Record<string, string> };
  /** `comment`: its id. */
  issue_comment: { comment: number; action?: 'created' | 'edited' | 'deleted' };
  workflow_run: { run: RunRecord; action?: 'requested' | 'in_progress' | 'completed' };
}

export type EventKind = keyof EventOptions;

/** One event and one run of it. */
export interface LocalEvent {
  name: EventKind;
  payload: Record<string, unknown>;
  env: Record<string, string>;
  runId: string;
  /** The run's page: the summaries given by `setSummary(runId, ...)`. */
  runUrl: string;
}

/** What a run says of itself in its OIDC token. */
export interface RunContext {
  name: EventKind;
  ref: string;
  sha: string;
  headRef: string;
  baseRef: string;
  actor: Account;
  workflow: string;
  runId: number;
  runNumber: number;
  attempt: number;
  environment: string | null;
  /** Path of the workflow file, where it is not `.github/workflows/<workflow>.yml`. */
  path?: string;
  /** Of the file that the job stands in, where a reusable workflow was called. */
  jobWorkflow?: { ref: string; sha: string };
}

/** Counts runs and makes events from the repository's state. */
export class Runs {
  private readonly state: State;
  private number = 0;
  /** Of the last event; before the first one, a dispatch on `main`. */
  current: RunContext;

  constructor(state: State) {
    this.state = state;
    this.current = this.context('workflow_dispatch', 'refs/heads/main', state.resolve('main') ?? '', {});
    this.number = 0;
  }

  /** One event of that kind, as the next run sees it. */
  event<K extends EventKind>(kind: K, options: EventOptions[K] & RunOptions): LocalEvent {
    const { state } = this;
    const built = build(state, kind, options);
    this.current = this.context(kind, built.ref, built.sha, options, built);
    const { payload } = built;
    const sender = showAccount(state, this.current.actor);
    const { serverUrl, repository } = state.options;
    return {
      name: kind,
      payload: { ...payload, repository: showRepository(state), organization: showOrganization(state), sender },
      env: runEnv(state, this.current, options.job ?? 'pool'),
      runId: String(this.current.runId),
      runUrl: `${serverUrl}/${repository}/actions/runs/${this.current.runId}`,
    };
  }

  private context(name: EventKind, ref: string, sha: string, options: RunOptions, { pull, actor: known }: Pick<Built, 'pull' | 'actor'> = {}): RunContext {
    this.number += 1;
    const actor = options.actor === undefined ? (known ?? pull?.author ?? this.state.account('amina-k')) : this.state.account(options.actor);
    return {
      name,
      ref,
      sha,
      headRef: name.startsWith('pull_request') ? (pull?.branch ?? '') : '',
      baseRef: name.startsWith('pull_request') ? 'main' : '',
      actor,
      workflow: options.workflow ?? 'pool',
      runId: 20_000_000_000 + this.state.seed.number('first run', 0, 1_000_000_000) + this.number * 131,
      runNumber: this.number,
      attempt: options.attempt ?? 1,
      environment: options.environment ?? null,
    };
  }
}

interface Built {
  payload: Shape;
  ref: string;
  sha: string;
  pull?: PullRequest;
  /** Who caused it, where the event itself says so. */
  actor?: Account;
}

function build(state: State, kind: EventKind, options: object): Built {
  const main = state.resolve('main') ?? '';
  if (kind === 'pull_request') return buildPull(state, options as EventOptions['pull_request']);
  if (kind === 'pull_request_target') return { ...buildPull(state, options as EventOptions['pull_request']), ref: 'refs/heads/main', sha: main };
  if (kind === 'push') return buildPush(state, options);
  if (kind === 'issue_comment') return buildComment(state, options as EventOptions['issue_comment']);
  if (kind === 'workflow_run') return buildWorkflowRun(state, options as EventOptions['workflow_run']);
  const workflow = `.github/workflows/${(options as RunOptions).workflow ?? 'pool'}.yml`;
  if (kind === 'schedule') {
    return { payload: { schedule: (options as EventOptions['schedule']).cron ?? '17 * * * *', workflow }, ref: 'refs/heads/main', sha: main };
  }
  const inputs = (options as EventOptions['workflow_dispatch']).inputs ?? {};
  return { payload: { inputs, ref: 'refs/heads/main', workflow }, ref: 'refs/heads/main', sha: main };
}

function buildPull(state: State, { number, action = 'opened' }: EventOptions['pull_request']): Built {
  const pull = state.pull(number);
  // A merged pull request's `closed` runs on the base branch; all others on the test merge.
  const merged = pull.mergedAt !== null;
  const heads = [...state.commits.values()].filter((commit) => commit.pulls.includes(number)).map(({ sha }) => sha);
  const payload = {
    action,
    number,
    pull_request: showPull(state, pull, true),
    ...(action === 'synchronize' ? { before: heads.at(-2) ?? heads[0], after: pull.headSha } : {}),
    ...(action === 'labeled' ? { label: showLabel(state, pull.labels.at(-1) ?? 'preview') } : {}),
  };
  return { payload, ref: merged ? 'refs/heads/main' : `refs/pull/${number}/merge`, sha: merged ? (state.resolve('main') ?? '') : pull.mergeSha, pull };
}

// Both events run on the default branch, whatever they are about.
function buildComment(state: State, { comment: id, action = 'created' }: EventOptions['issue_comment']): Built {
  const comment = state.comments.get(id);
  if (!comment) throw new Error(`There is no comment ${id}`);
  const pull = state.pull(comment.number);
  const { url, html_url: page, user, title, labels, state: standing, created_at: made, updated_at: changed, closed_at: closed, author_association: association, body } = showPull(state, pull, true) as Record<string, unknown>;
  const api = String(url).replace('/pulls/', '/issues/');
  const issue = {
    id: pull.id, number: pull.number, url: api, html_url: page, comments_url: `${api}/comments`, user, title, labels, state: standing, created_at: made, updated_at: changed, closed_at: closed,
    locked: pull.locked, author_association: association, body, comments: state.commentsOf(pull.number).length, pull_request: { url, html_url: page, diff_url: `${String(page)}.diff`, patch_url: `${String(page)}.patch`, merged_at: pull.mergedAt },
  };
  return { payload: { action, issue, comment: showComment(state, comment) }, ref: 'refs/heads/main', sha: state.resolve('main') ?? '', actor: comment.author };
}

function buildWorkflowRun(state: State, { run, action = 'completed' }: EventOptions['workflow_run']): Built {
  const shown = showRun(state, run);
  const workflow = { id: shown['workflow_id'], name: run.name, path: run.path, state: 'active', url: shown['workflow_url'] };
  return { payload: { action, workflow_run: shown, workflow }, ref: 'refs/heads/main', sha: state.resolve('main') ?? '', actor: run.actor };
}

function buildPush(state: State, { branch = 'main', sha = state.resolve(branch) ?? '' }: EventOptions['push']): Built {
  const commit = state.commits.get(sha);
  if (!commit || (branch === 'main' && !commit.landed)) throw new Error(`${sha} is no commit of ${branch}`);
  // The branch's tip until then: a merge commit's first parent.
  const before = commit.parents[0] ?? '0'.repeat(40);
  const { serverUrl, repository } = state.options;
  const person = { name: commit.author.login, email: `${commit.author.id}+${commit.author.login}@users.noreply.github.com` };
  const head = {
    id: sha, tree_id: sha, distinct: true, message: commit.message, timestamp: commit.at, url: `${serverUrl}/${repository}/commit/${sha}`,
    author: { ...person, username: commit.author.login }, committer: { ...person, username: commit.author.login }, added: [], removed: [], modified: [],
  };
  const payload = {
    ref: `refs/heads/${branch}`, before, after: sha, base_ref: null, created: false, deleted: false, forced: false,
    compare: `${serverUrl}/${repository}/compare/${before.slice(0, 12)}...${sha.slice(0, 12)}`, commits: [head], head_commit: head, pusher: person,
  };
  const [number] = commit.pulls;
  return { payload, ref: `refs/heads/${branch}`, sha, ...(number === undefined ? {} : { pull: state.pull(number) }) };
}

/** GITHUB_* of every step of a run's job. */
export function runEnv(state: State, run: RunContext, job: string): Record<string, string> {
  const { serverUrl, apiUrl, repository } = state.options;
  return {
    GITHUB_ACTIONS: 'true',
    RUNNER_ENVIRONMENT: 'github-hosted',
    GITHUB_ACTION: '__self',
    GITHUB_ACTOR: run.actor.login,
    GITHUB_ACTOR_ID: String(run.actor.id),
    GITHUB_API_URL: apiUrl,
    GITHUB_BASE_REF: run.baseRef,
    GITHUB_EVENT_NAME: run.name,
    GITHUB_GRAPHQL_URL: `${serverUrl}/api/graphql`,
    GITHUB_HEAD_REF: run.headRef,
    GITHUB_JOB: job,
    GITHUB_REF: run.ref,
    GITHUB_REF_NAME: run.ref.replace(/^refs\/(heads|pull)\//, ''),
    GITHUB_REF_PROTECTED: 'false',
    GITHUB_REF_TYPE: 'branch',
    GITHUB_REPOSITORY: repository,
    GITHUB_REPOSITORY_ID: String(state.repositoryId),
    GITHUB_REPOSITORY_OWNER: state.owner.login,
    GITHUB_REPOSITORY_OWNER_ID: String(state.owner.id),
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_RUN_ATTEMPT: String(run.attempt),
    GITHUB_RUN_ID: String(run.runId),
    GITHUB_RUN_NUMBER: String(run.runNumber),
    GITHUB_SERVER_URL: serverUrl,
    GITHUB_SHA: run.sha,
    GITHUB_TRIGGERING_ACTOR: run.actor.login,
    GITHUB_WORKFLOW: run.workflow,
    GITHUB_WORKFLOW_REF: workflowRef(state, run),
    GITHUB_WORKFLOW_SHA: run.sha,
  };
}

/** `owner/name/.github/workflows/<file>@<ref>`: the workflow file a run comes from. */
export function workflowRef(state: State, run: RunContext): string {
  return `${state.options.repository}/${run.path ?? `.github/workflows/${run.workflow}.yml`}@${run.ref}`;
}
