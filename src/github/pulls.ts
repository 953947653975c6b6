import { allows } from '../chat/verbs.ts';
import type { Doing } from './errors.ts';
import { allPages, connectOctokit, orNone, type GitHubOptions } from './octokit.ts';
import { roleOf } from './role.ts';

/** A pull request as it is at this moment. */
export interface PullNow {
  number: number;
  open: boolean;
  /** Whether its branch is in the repository itself, not in a fork; false where the fork is gone. */
  own: boolean;
  /** Login of who opened it. */
  author: string;
  headSha: string;
}

/** What previews ask of GitHub about pull requests. Each method throws an ActionError that names the permission where one is missing. */
export interface Pulls {
  pullRequest(number: number): Promise<PullNow>;
  /**
   * When somebody of the repository last commented on it or reviewed it, or when it was opened (ISO 8601). What bots and apps write does not count, nor do our
   * own comments, nor those who may only read: in a public repository that is everybody, and each word keeps machines running.
   */
  lastWord(number: number): Promise<string>;
  /** The commit that both lead back to: where a branch left the other; undefined where there is none. */
  forkPoint(base: string, head: string): Promise<string | undefined>;
}

// Comments of this action, whoever's token wrote them.
const ours = '<!-- dsvm-pool-action ';
// A crowd of strangers is to cost no more than so many requests; behind them pushes still count.
const mostAsked = 20;

/** Speaks to GitHub through octokit. No request is made yet. */
export async function connectPulls(options: GitHubOptions): Promise<Pulls> {
  const connected = await connectOctokit(options);
  const { octokit, ask, owner, repo } = connected;
  const read = async (number: number): Promise<PullNow & { createdAt: string }> => {
    const { data } = await ask(reading('Reading the pull request'), () => octokit.rest.pulls.get({ owner, repo, pull_number: number }));
    const from = (data.head.repo as { full_name: string } | null)?.full_name ?? '';
    return { number, open: data.state === 'open', own: from.toLowerCase() === options.repository.toLowerCase(), author: data.user?.login ?? '', headSha: data.head.sha, createdAt: data.created_at };
  };
  return {
    pullRequest: read,
    lastWord: async (number) => {
      const [{ createdAt }, comments, reviews] = await Promise.all([
        read(number),
        allPages((page) => ask(reading('Reading the comments'), () => octokit.rest.issues.listComments({ owner, repo, issue_number: number, per_page: 100, page }))),
        allPages((page) => ask(reading('Reading the reviews'), () => octokit.rest.pulls.listReviews({ owner, repo, pull_number: number, per_page: 100, page }))),
      ]);
      const said = [
        ...comments.filter((one) => one.user?.type === 'User' && !one.performed_via_github_app && !(one.body ?? '').startsWith(ours)).map((one) => ({ by: one.user?.login ?? '', at: one.created_at })),
        ...reviews.filter((one) => one.user?.type === 'User').map((one) => ({ by: one.user?.login ?? '', at: one.submitted_at ?? '' })),
      ].filter(({ at }) => Date.parse(at) > Date.parse(createdAt));
      const strangers = new Set<string>();
      for (const { by, at } of said.toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at))) {
        if (strangers.has(by)) continue;
        if (strangers.size === mostAsked) break;
        if (allows('status', await roleOf(connected, by))) return at;
        strangers.add(by);
      }
      return createdAt;
    },
    forkPoint: async (base, head) => {
      const doing = { what: 'Comparing the commits', permission: 'contents: read' };
      const answer = await ask(doing, () => orNone(octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead: `${base}...${head}`, per_page: 1 })));
      return answer?.data.merge_base_commit.sha;
    },
  };
}

const reading = (what: string): Doing => ({ what, permission: 'pull-requests: read' });
