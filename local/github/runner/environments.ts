// Environments: who may deploy to one, and the deployment record that a job with `environment:` makes.
import { retire } from '../deployments.ts';
import type { Deployment, DeploymentStatus, State } from '../state.ts';
import { asText, evaluate, type Scope } from './expressions.ts';
import { child, type Mapping } from './parser.ts';
import { passes } from './patterns.ts';

export interface EnvironmentSettings {
  /** Logins; one of them must approve. */
  reviewers?: readonly string[];
  /** Patterns of branches that may deploy; absent: all. A pull request's ref is `refs/pull/N/merge`. */
  branches?: readonly string[];
  secrets?: Readonly<Record<string, string>>;
  vars?: Readonly<Record<string, string>>;
}

export interface Environment {
  name: string;
  /** false: no record of the deployment. */
  deployment: boolean;
}

/** Reads a job's `environment:`, or undefined where there is none. */
export function readEnvironment(job: Mapping, scope: Scope): Environment | undefined {
  const token = child(job, 'environment');
  if (!token) return undefined;
  const name = token.isScalar ? evaluate(token, scope) : evaluate(child(token, 'name'), scope);
  // An empty name is as none: how a workflow makes it optional.
  if (name === null || name === undefined || name === '') return undefined;
  const deployment = token.isScalar ? true : evaluate(child(token, 'deployment'), scope) !== false;
  return { name: asText(name), deployment };
}

/** Why this ref may not deploy there, in GitHub's words; undefined where it may. */
export function refuseRef(environment: string, settings: EnvironmentSettings, ref: string): string | undefined {
  const name = ref.replace(/^refs\/(heads|tags)\//, '');
  if (!settings.branches || passes(name, settings.branches)) return undefined;
  return `Branch "${name}" is not allowed to deploy to ${environment} due to environment protection rules.`;
}

/** Records that a job deploys; the answer says how it ended. */
export function beginDeployment(state: State, about: { environment: string; sha: string; ref: string; logUrl: string }): (result: 'success' | 'failure', url: string) => void {
  const status = (what: string, url = ''): DeploymentStatus => ({ id: state.seed.id(), state: what, description: '', environmentUrl: url, logUrl: about.logUrl, at: state.time() });
  const deployment: Deployment = {
    id: state.seed.id(), sha: about.sha, ref: about.ref, task: 'deploy', environment: about.environment, description: null, payload: {}, transient: false,
    production: about.environment === 'production', createdAt: state.time(), statuses: [status('in_progress')],
  };
  state.deployments.push(deployment);
  return (result, url) => {
    deployment.statuses.push(status(result, url));
    if (result === 'success') retire(state, deployment);
  };
}
