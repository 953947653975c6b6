import { ActionError } from '../errors.ts';
import { explain, type Doing } from './errors.ts';

/** A comment of a pull request; `authorType` is GitHub's `User` or `Bot`. */
export interface Comment {
  id: number;
  author: string;
  authorType: string;
  body: string;
  url: string;
  createdAt: string;
}

/** What a run is about: the event's name, its payload and the commit. */
export interface GitHubEvent {
  name: string;
  payload: Readonly<Record<string, unknown>>;
  sha: string;
}

/** All that the action asks of GitHub. Each method throws an ActionError that names the permission where one is missing. */
export interface GitHub {
  /** The login that the token writes as; `github-actions[bot]` for the job's own. */
  viewer(): Promise<string>;
  repository(): Promise<{ id: string; private: boolean }>;
  /** The pull request that an event belongs to: its own, or on a push the one that this commit merged. */
  pullRequestOf(event: GitHubEvent): Promise<number | null>;
  /** All comments, oldest first, page by page. */
  comments(pullRequest: number): AsyncIterable<Comment>;
  createComment(pullRequest: number, body: string): Promise<Comment>;
  updateComment(id: number, body: string): Promise<Comment>;
  /** A comment that is gone already is no error. */
  deleteComment(id: number): Promise<void>;
}

export interface GitHubOptions {
  token: string;
  /** `https://api.github.com`, or `https://<server>/api/v3` of an enterprise server. */
  apiUrl: string;
  /** `owner/name`. */
  repository: string;
}

// A server that takes longer is not going to answer.
const answerMs = 30_000;
const silent = (): void => {};

interface RawComment {
  id: number;
  body?: string | undefined;
  html_url: string;
  created_at: string;
  user?: { login: string; type: string } | null;
}

interface RawPullRequest {
  number: number;
  state: string;
  merged_at?: string | null;
  merge_commit_sha?: string | null;
  head: { sha: string };
}

/** Speaks to GitHub through octokit, which is loaded only here and only now. No request is made yet. */
export async function connectGitHub({ token, apiUrl, repository }: GitHubOptions): Promise<GitHub> {
  const [owner = '', repo = ''] = repository.split('/');
  if (owner === '' || repo === '') throw new ActionError({ what: `\`${repository}\` is no repository.`, fix: 'GITHUB_REPOSITORY must be `owner/name`.' });
  // Loading it reads the event's payload, which may be broken.
  const { getOctokit } = await import('@actions/github').catch((error: unknown) => {
    throw new ActionError({ what: `The event's payload cannot be read: ${(error as Error).message}` }, { cause: error });
  });
  // Octokit prints deprecations by itself; only one place of the action prints.
  const octokit = getOctokit(token, { baseUrl: apiUrl, log: { debug: silent, info: silent, warn: silent, error: silent } });
  octokit.hook.before('request', (options) => {
    options.request.signal = AbortSignal.timeout(answerMs);
  });
  const ask = async <T>(doing: Doing, request: () => Promise<T>): Promise<T> => {
    try {
      return await request();
    } catch (error) {
      throw explain(error, doing, apiUrl);
    }
  };

  return {
    viewer: async () => {
      const answer = await ask(commenting('Asking GitHub who the token belongs to'), () =>
        octokit.graphql<{ viewer: { login: string } }>('query { viewer { login } }'),
      );
      return answer.viewer.login;
    },
    repository: async () => {
      const doing = { what: 'Reading the repository', permission: 'contents: read' };
      const { data } = await ask(doing, () => octokit.rest.repos.get({ owner, repo }));
      return { id: String(data.id), private: data.private };
    },
    pullRequestOf: async ({ name, payload, sha }) => {
      if (name === 'pull_request' || name === 'pull_request_target') return numberIn(payload);
      // A deleted branch is pushed as a commit of zeros.
      if (name !== 'push' || !/[1-9a-f]/i.test(sha)) return null;
      const { data } = await ask(commenting('Finding the pull request of the commit'), () =>
        octokit.rest.repos.listPullRequestsAssociatedWithCommit({ owner, repo, commit_sha: sha, per_page: 100 }),
      );
      return choose(data, sha);
    },
    comments: async function* (pullRequest) {
      const doing = commenting('Reading the comments');
      for (let page = 1; ; page++) {
        const { data, headers } = await ask(doing, () =>
          octokit.rest.issues.listComments({ owner, repo, issue_number: pullRequest, per_page: 100, page }),
        );
        yield* data.map(read);
        if (!/;\s*rel="next"/.test(headers.link ?? '')) return;
      }
    },
    createComment: async (pullRequest, body) => {
      const request = { owner, repo, issue_number: pullRequest, body };
      const { data } = await ask(commenting('Writing the comment'), () => octokit.rest.issues.createComment(request));
      return read(data);
    },
    updateComment: async (id, body) => {
      const request = { owner, repo, comment_id: id, body };
      const { data } = await ask(commenting('Updating the comment'), () => octokit.rest.issues.updateComment(request));
      return read(data);
    },
    deleteComment: async (id) => {
      await ask(commenting('Removing a second comment'), async () => {
        try {
          await octokit.rest.issues.deleteComment({ owner, repo, comment_id: id });
        } catch (error) {
          if ((error as { status?: number }).status !== 404) throw error;
        }
      });
    },
  };
}

function commenting(what: string): Doing {
  return { what, permission: 'pull-requests: write' };
}

function numberIn(payload: GitHubEvent['payload']): number | null {
  const own = (payload['pull_request'] as { number?: unknown } | undefined)?.number ?? payload['number'];
  return typeof own === 'number' && Number.isInteger(own) ? own : null;
}

// The commit a merge made belongs to that pull request, whatever others contain it; closed ones that were never merged do not count.
function choose(all: readonly RawPullRequest[], sha: string): number | null {
  const alive = all.filter((one) => one.state === 'open' || Boolean(one.merged_at));
  const found =
    alive.find((one) => Boolean(one.merged_at) && one.merge_commit_sha === sha) ??
    alive.find((one) => one.merge_commit_sha === sha) ??
    alive.find((one) => one.head.sha === sha);
  return found?.number ?? null;
}

function read({ id, body, html_url: url, created_at: createdAt, user }: RawComment): Comment {
  // A deleted account leaves its comments without an author.
  return { id, body: body ?? '', url, createdAt, author: user?.login ?? '', authorType: user?.type ?? '' };
}
