import type { Doing } from './errors.ts';
import { findPullRequest, type FoundPullRequest, type GitHubEvent, type PullRequest } from './event.ts';
import { compared, ofPull, type ChangedFiles, type Unlisted } from './files.ts';
import { allPages, connectOctokit, hasNext, orNone, type GitHubOptions } from './octokit.ts';

export type { FoundPullRequest, GitHubEvent } from './event.ts';
export type { ChangedFiles, Unlisted } from './files.ts';
export type { GitHubOptions } from './octokit.ts';

/** A comment of a pull request; `authorType` is GitHub's `User` or `Bot`. */
export interface Comment {
  id: number;
  author: string;
  authorType: string;
  body: string;
  url: string;
  createdAt: string;
}

/** A workflow file as GitHub knows it. */
export interface Workflow {
  /** GitHub's word: `active`, `disabled_inactivity` (of a repository where nothing happened for 60 days), `disabled_manually`, ... */
  state: string;
  /** ISO 8601. */
  createdAt: string;
  /** The newest successful run that its schedule began: when (ISO 8601; one that was started again keeps its first time), and its page. */
  last: { at: string; url: string } | undefined;
}

/** All that the action asks of GitHub. Each method throws an ActionError that names the permission where one is missing. */
export interface GitHub {
  /** The login that the token writes as; `github-actions[bot]` for the job's own. */
  viewer(): Promise<string>;
  repository(): Promise<{ id: string; private: boolean; defaultBranch: string }>;
  /** The pull request that an event belongs to, or why there is none. */
  pullRequestOf(event: GitHubEvent): Promise<FoundPullRequest>;
  /** The files that lie between two commits; a commit that GitHub does not know any more is told as unlisted. */
  filesBetween(base: string, head: string): Promise<ChangedFiles | Unlisted>;
  filesOf(pullRequest: number): Promise<ChangedFiles | Unlisted>;
  /** The newest commit of a branch. */
  tip(branch: string): Promise<string>;
  /** At a commit: the text of a file, the paths of the files in a folder, or undefined where there is neither. */
  read(path: string, commit: string): Promise<string | readonly string[] | undefined>;
  /** The last success of a workflow's schedule, by the file's name below .github/workflows. Schedules run on the default branch alone. */
  lastSuccess(workflow: string): Promise<Workflow | 'no such workflow'>;
  /** All comments, oldest first, page by page. */
  comments(pullRequest: number): AsyncIterable<Comment>;
  createComment(pullRequest: number, body: string): Promise<Comment>;
  updateComment(id: number, body: string): Promise<Comment>;
  /** A comment that is gone already is no error. */
  deleteComment(id: number): Promise<void>;
}

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
  head: { sha: string; ref: string; repo?: { full_name: string } | null };
  base: { ref: string };
}

/** Speaks to GitHub through octokit. No request is made yet. */
export async function connectGitHub(options: GitHubOptions): Promise<GitHub> {
  const { octokit, ask, owner, repo } = await connectOctokit(options);
  const { repository } = options;

  const about = async (): Promise<{ id: string; private: boolean; defaultBranch: string }> => {
    const doing = { what: 'Reading the repository', permission: 'contents: read' };
    const { data } = await ask(doing, () => octokit.rest.repos.get({ owner, repo }));
    return { id: String(data.id), private: data.private, defaultBranch: data.default_branch };
  };
  const finding = (what: string): Doing => ({ what: `Finding the pull request ${what}`, permission: 'pull-requests: read' });
  const pulls = (told: string | undefined): Parameters<typeof findPullRequest>[0] => ({
    repository,
    defaultBranch: async () => told ?? (await about()).defaultBranch,
    ofCommit: async (sha) => {
      const { data } = await ask(finding('of the commit'), () => octokit.rest.repos.listPullRequestsAssociatedWithCommit({ owner, repo, commit_sha: sha, per_page: 100 }));
      return data.map(readPull);
    },
    ofBranch: async (account, branch) => {
      const { data } = await ask(finding('of the branch'), () => octokit.rest.pulls.list({ owner, repo, state: 'open', head: `${account}:${branch}`, per_page: 100 }));
      return data.map(readPull);
    },
    ofNumber: async (number) => {
      const answer = await ask(finding('of the merge queue'), () => orNone(octokit.rest.pulls.get({ owner, repo, pull_number: number })));
      return answer && readPull(answer.data);
    },
  });

  return {
    viewer: async () => {
      const answer = await ask(commenting('Asking GitHub who the token belongs to'), () =>
        octokit.graphql<{ viewer: { login: string } }>('query { viewer { login } }'),
      );
      return answer.viewer.login;
    },
    repository: about,
    pullRequestOf: (event) => {
      const told = (event.payload['repository'] as { default_branch?: unknown } | undefined)?.default_branch;
      return findPullRequest(pulls(typeof told === 'string' ? told : undefined), event);
    },
    filesBetween: async (base, head) => {
      const doing = { what: 'Comparing the commits', permission: 'contents: read' };
      const answer = await ask(doing, () => orNone(octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead: `${base}...${head}`, per_page: 1 })));
      return answer === undefined ? { unlisted: `GitHub does not know the commit ${base} any more` } : compared(answer.data.status, answer.data.files ?? []);
    },
    filesOf: async (pullRequest) => {
      const doing = { what: 'Listing the files of the pull request', permission: 'pull-requests: read' };
      return ofPull(await allPages((page) => ask(doing, () => octokit.rest.pulls.listFiles({ owner, repo, pull_number: pullRequest, per_page: 100, page }))));
    },
    tip: async (branch) => {
      const { data } = await ask(reading, () => octokit.rest.git.getRef({ owner, repo, ref: `heads/${branch}` }));
      return data.object.sha;
    },
    read: async (path, commit) => {
      const answer = await ask(reading, () => orNone(octokit.rest.repos.getContent({ owner, repo, path, ref: commit })));
      if (answer === undefined) return undefined;
      if (Array.isArray(answer.data)) return answer.data.filter((one) => one.type === 'file').map((one) => one.path);
      return 'content' in answer.data ? Buffer.from(answer.data.content, 'base64').toString('utf8') : '';
    },
    lastSuccess: async (workflow) => {
      const named = { owner, repo, workflow_id: workflow };
      const known = await ask(looking, () => orNone(octokit.rest.actions.getWorkflow(named)));
      if (known === undefined) {
        // A token that may not see the repository gets the same answer; then this one fails.
        await about();
        return 'no such workflow';
      }
      const { data } = await ask(looking, () => octokit.rest.actions.listWorkflowRuns({ ...named, event: 'schedule', status: 'success', per_page: 1 }));
      const [run] = data.workflow_runs;
      return { state: known.data.state, createdAt: known.data.created_at, last: run && { at: run.created_at, url: run.html_url } };
    },
    comments: async function* (pullRequest) {
      const doing = commenting('Reading the comments');
      for (let page = 1; ; page++) {
        const { data, headers } = await ask(doing, () =>
          octokit.rest.issues.listComments({ owner, repo, issue_number: pullRequest, per_page: 100, page }),
        );
        yield* data.map(read);
        if (!hasNext(headers.link)) return;
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
        await orNone(octokit.rest.issues.deleteComment({ owner, repo, comment_id: id }));
      });
    },
  };
}

function commenting(what: string): Doing {
  return { what, permission: 'pull-requests: write' };
}

const looking: Doing = { what: 'Looking for the last scheduled run', permission: 'actions: read' };
const reading: Doing = { what: 'Reading the default branch', permission: 'contents: read' };

function readPull({ number, state, merged_at: mergedAt, merge_commit_sha: mergeSha, head, base }: RawPullRequest): PullRequest {
  return {
    number,
    open: state === 'open',
    merged: Boolean(mergedAt),
    mergeSha: mergeSha ?? '',
    headSha: head.sha,
    headBranch: head.ref,
    headRepository: head.repo?.full_name ?? '',
    baseBranch: base.ref,
  };
}

function read({ id, body, html_url: url, created_at: createdAt, user }: RawComment): Comment {
  // A deleted account leaves its comments without an author.
  return { id, body: body ?? '', url, createdAt, author: user?.login ?? '', authorType: user?.type ?? '' };
}
