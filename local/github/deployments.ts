import { Refusal, type Call, type Handler } from './contract.ts';
import { invalid, paginate } from './routes.ts';
import { nodeId, showAccount, showDeployment, showStatus } from './shapes.ts';
import type { Deployment, DeploymentStatus, State } from './state.ts';

/** Handlers for deployments, their statuses and check runs. */
export function deploymentRoutes(state: State): Record<string, Handler> {
  const find = (call: Call): Deployment => {
    const found = state.deployments.find(({ id }) => id === Number(call.params['deployment_id']));
    if (!found) throw new Refusal(404, 'Not Found');
    return found;
  };
  return {
    'repos/list-deployments': (call) => {
      const { sha, ref, task, environment } = call.query;
      const all = state.deployments.filter((entry) => fits(sha, entry.sha) && fits(ref, entry.ref) && fits(task, entry.task) && fits(environment, entry.environment));
      return paginate(call, all.toReversed().map((entry) => showDeployment(state, entry)));
    },
    'repos/create-deployment': ({ body }) => {
      const ref = text(body['ref']);
      const sha = state.resolve(ref);
      if (sha === undefined) throw new Refusal(422, `No ref found for: ${ref}`);
      const contexts = body['required_contexts'];
      // Unless told otherwise GitHub waits for all checks of the commit, and the run that asks is one of them.
      if (!Array.isArray(contexts) || contexts.length > 0) throw new Refusal(409, `Conflict: Commit status checks failed for ${ref}.`);
      const environment = text(body['environment']) || 'production';
      const made: Deployment = {
        id: state.seed.id(),
        sha,
        ref,
        task: text(body['task']) || 'deploy',
        environment,
        description: text(body['description']) || null,
        payload: body['payload'] ?? {},
        transient: body['transient_environment'] === true,
        production: typeof body['production_environment'] === 'boolean' ? body['production_environment'] : environment === 'production',
        createdAt: state.time(),
        statuses: [],
      };
      state.deployments.push(made);
      return { status: 201, body: showDeployment(state, made) };
    },
    'repos/get-deployment': (call) => ({ status: 200, body: showDeployment(state, find(call)) }),
    'repos/delete-deployment': (call) => {
      const found = find(call);
      const active = found.statuses.at(-1)?.state !== 'inactive';
      if (active && state.deployments.length > 1) throw new Refusal(422, 'We cannot delete an active deployment unless it is the only deployment in a given environment.');
      state.deployments.splice(state.deployments.indexOf(found), 1);
      return { status: 204 };
    },
    'repos/list-deployment-statuses': (call) => {
      const found = find(call);
      return paginate(call, found.statuses.toReversed().map((status) => showStatus(state, found, status)));
    },
    'repos/create-deployment-status': (call) => {
      const found = find(call);
      const description = text(call.body['description']);
      if (description.length > 140) throw invalid('DeploymentStatus', 'description', 'custom', 'description is too long (maximum is 140 characters)');
      const status: DeploymentStatus = {
        id: state.seed.id(),
        state: text(call.body['state']),
        description,
        environmentUrl: text(call.body['environment_url']),
        logUrl: text(call.body['log_url']) || text(call.body['target_url']),
        at: state.time(),
      };
      found.statuses.push(status);
      if (status.state === 'success' && call.body['auto_inactive'] !== false) retire(state, found);
      return { status: 201, body: showStatus(state, found, status) };
    },
    'checks/create': (call) => createCheck(state, call),
  };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Does a list's filter let this value through? `none` is GitHub's word for no filter. */
function fits(wanted: unknown, is: string): boolean {
  return wanted === undefined || wanted === 'none' || wanted === is;
}

/** A success makes earlier deployments of the environment inactive, but neither transient nor production ones. */
export function retire(state: State, by: Deployment): void {
  for (const entry of state.deployments) {
    const older = entry.id < by.id && entry.environment === by.environment;
    if (!older || entry.transient || entry.production || entry.statuses.at(-1)?.state === 'inactive') continue;
    entry.statuses.push({ id: state.seed.id(), state: 'inactive', description: '', environmentUrl: '', logUrl: '', at: state.time() });
  }
}

function createCheck(state: State, { body }: Call): { status: number; body: unknown } {
  const sha = String(body['head_sha']);
  if (!state.commits.has(sha)) throw new Refusal(422, `No commit found for SHA: ${sha}`);
  const conclusion = body['conclusion'] ?? null;
  const status = conclusion === null ? (body['status'] ?? 'queued') : 'completed';
  // The document's oneOf lets this pass; GitHub does not.
  if (status === 'completed' && conclusion === null) throw invalid('CheckRun', 'conclusion', 'missing_field');
  const output = (body['output'] ?? {}) as { title?: string; summary?: string; text?: string; annotations?: unknown[] };
  for (const field of ['summary', 'text'] as const) {
    if ((output[field]?.length ?? 0) > 65_535) throw invalid('CheckRun', field, 'custom', `${field} exceeds a maximum of 65535 characters`);
  }
  if ((output.annotations?.length ?? 0) > 50) throw invalid('CheckRun', 'annotations', 'custom', 'annotations exceeds a maximum quantity of 50');
  const id = state.seed.id();
  const url = `${state.options.apiUrl}/repos/${state.options.repository}/check-runs/${id}`;
  const shape = {
    id, node_id: nodeId('CR', id), head_sha: sha, name: body['name'], url, html_url: `${state.options.serverUrl}/${state.options.repository}/runs/${id}`,
    external_id: body['external_id'] ?? '', details_url: body['details_url'] ?? null, status, conclusion,
    started_at: body['started_at'] ?? state.time(), completed_at: status === 'completed' ? (body['completed_at'] ?? state.time()) : null,
    output: {
      title: output.title ?? null, summary: output.summary ?? null, text: output.text ?? null,
      annotations_count: output.annotations?.length ?? 0, annotations_url: `${url}/annotations`,
    },
    check_suite: null, app: actionsApp(state), pull_requests: [],
  };
  return { status: 201, body: shape };
}

function actionsApp(state: State): Record<string, unknown> {
  return {
    id: 15368, slug: 'github-actions', node_id: nodeId('A', 15368), name: 'GitHub Actions', owner: showAccount(state, state.account('github', 'Organization')),
    description: '', external_url: state.options.serverUrl, html_url: `${state.options.serverUrl}/apps/github-actions`,
    created_at: '2018-07-30T09:30:17Z', updated_at: '2018-07-30T09:30:17Z', permissions: {}, events: [],
  };
}
