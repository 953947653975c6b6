// Workflow runs, their jobs and artifacts: what the runner records of them, and what the API says.
import { Refusal, type Call, type Handler } from './contract.ts';
import { paginate } from './routes.ts';
import { apiParts, nodeId, showAccount, showRepository, type Shape } from './shapes.ts';
import type { Account, State } from './state.ts';
import { showWorkflow, workflowId, workflowOf } from './workflows.ts';
import { pack } from './zip.ts';

export type Conclusion = 'success' | 'failure' | 'cancelled' | 'skipped';

export interface StepRecord {
  name: string;
  number: number;
  status: 'queued' | 'in_progress' | 'completed';
  conclusion: Conclusion | null;
  startedAt: string | null;
  completedAt: string | null;
}

export interface JobRecord {
  id: number;
  name: string;
  status: 'queued' | 'waiting' | 'pending' | 'in_progress' | 'completed';
  conclusion: Conclusion | null;
  labels: string[];
  createdAt: string;
  startedAt: string;
  completedAt: string | null;
  steps: StepRecord[];
  /** Its concurrency group, which the API does not tell. */
  group?: string;
}

export interface RunRecord {
  id: number;
  number: number;
  attempt: number;
  /** Name and file of the workflow. */
  name: string;
  path: string;
  title: string;
  event: string;
  status: 'queued' | 'pending' | 'waiting' | 'in_progress' | 'completed';
  conclusion: Conclusion | 'startup_failure' | null;
  /** Branch without `refs/heads/`; of a pull request its own. */
  branch: string;
  sha: string;
  /** Owner of the fork that the head is in; null: our repository. */
  fork: Account | null;
  actor: Account;
  pulls: number[];
  createdAt: string;
  startedAt: string;
  updatedAt: string;
  jobs: JobRecord[];
}

export interface ArtifactRecord {
  id: number;
  run: RunRecord;
  name: string;
  files: ReadonlyMap<string, Buffer>;
  size: number;
  /** `sha256:` and hexadecimal digits, of the archive. */
  digest: string;
  createdAt: string;
  expiresAt: string;
}

/** Handlers for runs, jobs and artifacts. */
export function actionRoutes(state: State): Record<string, Handler> {
  const run = (call: Call): RunRecord => {
    const found = state.runs.get(Number(call.params['run_id']));
    if (!found) throw new Refusal(404, 'Not Found');
    return found;
  };
  const artifact = (call: Call): ArtifactRecord => {
    const found = state.artifacts.get(Number(call.params['artifact_id']));
    if (!found) throw new Refusal(404, 'Not Found');
    return found;
  };
  const list = (call: Call, name: string, all: readonly Shape[]): ReturnType<Handler> => {
    const page = paginate(call, all);
    return { ...page, body: { total_count: all.length, [name]: page.body } };
  };
  const runs = (call: Call, all: readonly RunRecord[]): ReturnType<Handler> => {
    const { event, status, branch, actor, head_sha: sha, check_suite_id: suite, created, exclude_pull_requests: bare } = call.query;
    if (created !== undefined) throw new Refusal(422, 'The local GitHub does not filter by created');
    const fits = (wanted: Call['query'][string], ...is: (string | null)[]): boolean => wanted === undefined || is.includes(String(wanted));
    const about = (one: RunRecord): boolean => fits(event, one.event) && fits(status, one.status, one.conclusion) && fits(branch, one.branch) && fits(actor, one.actor.login) && fits(sha, one.sha);
    const chosen = all.filter((one) => about(one) && fits(suite, String(suiteOf(one)))).toSorted((a, b) => b.createdAt.localeCompare(a.createdAt) || b.id - a.id);
    return list(call, 'workflow_runs', chosen.map((one) => ({ ...showRun(state, one), ...(String(bare) === 'true' ? { pull_requests: [] } : {}) })));
  };
  const artifacts = (call: Call, all: readonly ArtifactRecord[]): ReturnType<Handler> => {
    const { name } = call.query;
    return list(call, 'artifacts', all.filter((one) => name === undefined || one.name === name).toReversed().map((one) => showArtifact(state, one)));
  };
  return {
    'actions/list-workflow-runs-for-repo': (call) => runs(call, [...state.runs.values()]),
    'actions/list-workflow-runs': (call) => {
      const path = workflowOf(state, call);
      return runs(call, [...state.runs.values()].filter((one) => one.path === path));
    },
    'actions/get-workflow': (call) => ({ status: 200, body: showWorkflow(state, workflowOf(state, call)) }),
    'actions/get-workflow-run': (call) => ({ status: 200, body: showRun(state, run(call)) }),
    'actions/list-jobs-for-workflow-run': (call) => {
      const found = run(call);
      return list(call, 'jobs', found.jobs.map((job) => showJob(state, found, job)));
    },
    'actions/list-workflow-run-artifacts': (call) => {
      const found = run(call);
      return artifacts(call, [...state.artifacts.values()].filter((one) => one.run === found));
    },
    'actions/list-artifacts-for-repo': (call) => artifacts(call, [...state.artifacts.values()]),
    'actions/get-artifact': (call) => ({ status: 200, body: showArtifact(state, artifact(call)) }),
    'actions/download-artifact': (call) => {
      const found = artifact(call);
      if (call.params['archive_format'] !== 'zip') throw new Refusal(404, 'Not Found');
      return { status: 302, headers: { location: `${state.options.serverUrl}/_artifacts/${found.id}?sig=${state.seed.secret(`artifact ${found.id}`)}` } };
    },
  };
}

/** The archive behind an artifact's signed address, or undefined where the address is none. */
export function artifactArchive(state: State, url: URL): Buffer | undefined {
  const [, id] = /^\/_artifacts\/(\d+)$/.exec(url.pathname) ?? [];
  const found = id === undefined ? undefined : state.artifacts.get(Number(id));
  if (!found || url.searchParams.get('sig') !== state.seed.secret(`artifact ${found.id}`)) return undefined;
  return pack(found.files);
}

const suiteOf = (run: RunRecord): number => run.id + 1;

/** `workflow-run`; also what the event workflow_run carries. */
export function showRun(state: State, run: RunRecord): Shape {
  const { url, page } = apiParts(state);
  const own = `${url}/actions/runs/${run.id}`;
  const suite = suiteOf(run);
  const commit = state.commits.get(run.sha);
  const person = { name: commit?.author.login ?? '', email: `${commit?.author.login ?? ''}@users.noreply.github.com` };
  // For a pull request from a fork this list is empty: the run does not say which one it was.
  const pulls = run.fork ? [] : run.pulls;
  return {
    id: run.id, name: run.name, node_id: nodeId('WFR', run.id), check_suite_id: suite, check_suite_node_id: nodeId('CS', suite), head_branch: run.branch, head_sha: run.sha,
    path: run.path, run_number: run.number, run_attempt: run.attempt, referenced_workflows: [], event: run.event, status: run.status, conclusion: run.conclusion,
    workflow_id: workflowId(state, run.path), url: own, html_url: `${page}/actions/runs/${run.id}`, display_title: run.title,
    pull_requests: pulls.map((number) => showPullOfRun(state, number, run.sha)), created_at: run.createdAt, updated_at: run.updatedAt, run_started_at: run.startedAt,
    actor: showAccount(state, run.actor), triggering_actor: showAccount(state, run.actor), jobs_url: `${own}/jobs`, logs_url: `${own}/logs`,
    check_suite_url: `${url}/check-suites/${suite}`, artifacts_url: `${own}/artifacts`, cancel_url: `${own}/cancel`, rerun_url: `${own}/rerun`,
    previous_attempt_url: null, workflow_url: `${url}/actions/workflows/${workflowId(state, run.path)}`,
    head_commit: { id: run.sha, tree_id: run.sha, message: commit?.message ?? '', timestamp: commit?.at ?? run.createdAt, author: person, committer: person },
    repository: showRepository(state), head_repository: showRepository(state, run.fork ?? undefined),
  };
}

// `pull-request-minimal`.
function showPullOfRun(state: State, number: number, head: string): Shape {
  const pull = state.pull(number);
  const { url } = apiParts(state);
  const repo = { id: state.repositoryId, url, name: state.name };
  return { id: pull.id, number, url: `${url}/pulls/${number}`, head: { ref: pull.branch, sha: head, repo }, base: { ref: 'main', sha: pull.baseSha, repo } };
}

function showJob(state: State, run: RunRecord, job: JobRecord): Shape {
  const { url, page } = apiParts(state);
  return {
    id: job.id, run_id: run.id, run_url: `${url}/actions/runs/${run.id}`, run_attempt: run.attempt, node_id: nodeId('CR', job.id), head_sha: run.sha,
    url: `${url}/actions/jobs/${job.id}`, html_url: `${page}/actions/runs/${run.id}/job/${job.id}`, status: job.status, conclusion: job.conclusion,
    created_at: job.createdAt, started_at: job.startedAt, completed_at: job.completedAt, name: job.name, check_run_url: `${url}/check-runs/${job.id}`,
    labels: job.labels, runner_id: 1, runner_name: 'GitHub Actions 1', runner_group_id: 0, runner_group_name: 'GitHub Actions', workflow_name: run.name, head_branch: run.branch,
    steps: job.steps.map((step) => ({ name: step.name, status: step.status, conclusion: step.conclusion, number: step.number, started_at: step.startedAt, completed_at: step.completedAt })),
  };
}

function showArtifact(state: State, artifact: ArtifactRecord): Shape {
  const { url } = apiParts(state);
  const own = `${url}/actions/artifacts/${artifact.id}`;
  const { run } = artifact;
  const head = run.fork ? state.seed.number(`fork ${run.fork.login}`, 1_400_000_000, 1_500_000_000) : state.repositoryId;
  return {
    id: artifact.id, node_id: nodeId('A', artifact.id), name: artifact.name, size_in_bytes: artifact.size, url: own, archive_download_url: `${own}/zip`, expired: false,
    created_at: artifact.createdAt, updated_at: artifact.createdAt, expires_at: artifact.expiresAt, digest: artifact.digest,
    workflow_run: { id: run.id, repository_id: state.repositoryId, head_repository_id: head, head_branch: run.branch, head_sha: run.sha },
  };
}
