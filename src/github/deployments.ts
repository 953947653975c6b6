import type { Lane } from '../pool/preview/lane.ts';
import type { Doing } from './errors.ts';
import { allPages, connectOctokit, orNone, type GitHubOptions } from './octokit.ts';

/** Records of deployments on GitHub, as pull requests and the page of environments show them. Each method throws an ActionError that names the permission where one is missing. */
export interface DeploymentRecords {
  /** All in a lane, newest first; `made` is ISO 8601. */
  list(lane: Lane): Promise<{ id: number; made: string }[]>;
  /** All of an environment, newest first; `at` (ISO 8601) is their last change, new statuses included. */
  all(environment: string): Promise<{ id: number; task: string; at: string }[]>;
  /** A record of a commit that is transient: its end shows as destroyed, and none of the others is touched by it. */
  create(lane: Lane, sha: string, description: string): Promise<number>;
  /** `url` is what people open; texts of more than 140 characters are cut, as GitHub takes no more. */
  tell(id: number, state: 'success' | 'failure' | 'inactive', told: { url?: string; logUrl: string; description: string }): Promise<void>;
  /** Only an inactive one can go; one that is gone already is no error. */
  remove(id: number): Promise<void>;
}

const longest = 140;
const doing = (what: string): Doing => ({ what, permission: 'deployments: write' });

/** Speaks to GitHub through octokit. No request is made yet. */
export async function connectDeployments(options: GitHubOptions): Promise<DeploymentRecords> {
  const { octokit, ask, owner, repo } = await connectOctokit(options);
  return {
    list: async ({ environment, task }) => {
      const found = await allPages((page) => ask(doing('Listing the deployments'), () => octokit.rest.repos.listDeployments({ owner, repo, environment, task, per_page: 100, page })));
      return found.map(({ id, created_at: made }) => ({ id, made }));
    },
    all: async (environment) => {
      const found = await allPages((page) => ask(doing('Listing the deployments'), () => octokit.rest.repos.listDeployments({ owner, repo, environment, per_page: 100, page })));
      return found.map(({ id, task, updated_at: at }) => ({ id, task, at }));
    },
    create: async ({ environment, task }, sha, description) => {
      const request = {
        owner,
        repo,
        ref: sha,
        environment,
        task,
        description: description.slice(0, longest),
        transient_environment: true,
        production_environment: false,
        // Else GitHub would merge the default branch in first, and wait for all checks, of which this run is one.
        auto_merge: false,
        required_contexts: [],
      };
      const { data } = await ask(doing('Recording the deployment'), () => octokit.rest.repos.createDeployment(request));
      if (!('id' in data)) throw new Error('GitHub has merged instead of recording a deployment');
      return data.id;
    },
    tell: async (id, state, { url, logUrl, description }) => {
      const request = { owner, repo, deployment_id: id, state, log_url: logUrl, description: description.slice(0, longest), auto_inactive: false, ...(url === undefined ? {} : { environment_url: url }) };
      await ask(doing('Recording how the deployment went'), () => octokit.rest.repos.createDeploymentStatus(request));
    },
    remove: async (id) => {
      await ask(doing('Removing the record of a deployment'), () => orNone(octokit.rest.repos.deleteDeployment({ owner, repo, deployment_id: id })));
    },
  };
}
