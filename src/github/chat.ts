import type { Role } from '../chat/verbs.ts';
import type { ChatComment, ChatPull, Pushed } from '../chat/checks.ts';
import type { Doing } from './errors.ts';
import { connectOctokit, orNone, type GitHubOptions } from './octokit.ts';
import { roleOf } from './role.ts';

/** What GitHub shows beside a comment: 👀, 🚀, 👎, 😕. */
export type Reaction = 'eyes' | 'rocket' | '-1' | 'confused';

/** What commands from comments ask of GitHub. Each method throws an ActionError that names the permission where one is missing. */
export interface ChatGitHub {
  /** The comment as it is now; undefined where it is gone. */
  comment(id: number): Promise<ChatComment | undefined>;
  /** What GitHub says that this account may; `none` for one that it does not know. */
  roleOf(login: string): Promise<Role>;
  pullRequest(number: number): Promise<ChatPull>;
  /** The newest change of a branch in the repository's activity; undefined where none is recorded. */
  lastPush(branch: string): Promise<Pushed | undefined>;
  react(comment: number, reaction: Reaction): Promise<void>;
}

/** Speaks to GitHub through octokit. No request is made yet. */
export async function connectChat(options: GitHubOptions): Promise<ChatGitHub> {
  const connected = await connectOctokit(options);
  const { octokit, ask, owner, repo } = connected;
  return {
    comment: async (id) => {
      const answer = await ask(reading('Reading the comment', 'pull-requests'), () => orNone(octokit.rest.issues.getComment({ owner, repo, comment_id: id })));
      if (answer === undefined) return undefined;
      const { user, body, html_url: url, created_at: createdAt, performed_via_github_app: app } = answer.data;
      return { id, author: user?.login ?? '', authorType: user?.type ?? '', byApp: Boolean(app), body: body ?? '', url, createdAt };
    },
    roleOf: (login) => roleOf(connected, login),
    pullRequest: async (number) => {
      const { data } = await ask(reading('Reading the pull request', 'pull-requests'), () => octokit.rest.pulls.get({ owner, repo, pull_number: number }));
      const { head, state, locked } = data;
      // A fork that is gone has no repository.
      const from = (head.repo as { full_name: string } | null)?.full_name ?? '';
      return { number, open: state === 'open', own: from.toLowerCase() === options.repository.toLowerCase(), locked, headSha: head.sha, headBranch: head.ref };
    },
    lastPush: async (branch) => {
      const { data } = await ask(reading('Asking when the branch was pushed to', 'contents'), () => octokit.rest.repos.listActivities({ owner, repo, ref: `refs/heads/${branch}`, per_page: 1, direction: 'desc' }));
      const [newest] = data;
      return newest === undefined || newest.ref !== `refs/heads/${branch}` ? undefined : { sha: newest.after, at: newest.timestamp };
    },
    react: async (comment, reaction) => {
      const doing = { what: 'Reacting to the comment', permission: 'pull-requests: write' };
      await ask(doing, () => octokit.rest.reactions.createForIssueComment({ owner, repo, comment_id: comment, content: reaction }));
    },
  };
}

const reading = (what: string, scope: string): Doing => ({ what, permission: `${scope}: read` });
