import type { Inputs } from './action/inputs.ts';
import type { RunInfo } from './action/runner.ts';
import { ActionError } from './errors.ts';
import type { GitHub, GitHubEvent, GitHubOptions } from './github/github.ts';

/** What the run is about, as GitHub's event tells it. */
export const eventOf = ({ eventName, event, sha, ref }: RunInfo): GitHubEvent => ({ name: eventName, payload: event, sha, ref });

/** Loads GitHub's client; throws ActionError where there is no token. */
export async function connectTo(inputs: Pick<Inputs, 'githubToken'>, run: RunInfo): Promise<GitHub> {
  const [{ connectGitHub }, options] = await Promise.all([import('./github/github.ts'), wayTo(inputs, run)]);
  return connectGitHub(options);
}

/** What a client of GitHub takes; throws ActionError where there is no token. */
export async function wayTo({ githubToken }: Pick<Inputs, 'githubToken'>, { apiUrl, repository }: RunInfo): Promise<GitHubOptions> {
  if (githubToken === undefined) throw new ActionError({ what: 'There is no `github-token` to ask GitHub with.', fix: 'Leave the input out: the job’s own token is used then.' });
  const { connectFetch } = await import('./azure/fetch.ts');
  return { token: githubToken, apiUrl, repository, fetch: connectFetch() };
}

/** The folder of pool files that the input `pool` names, for commands that take one. */
export const folderOf = ({ pool = 'pools' }: Inputs): string => pool.replace(/^\.\//, '').replace(/\/+$/, '');
