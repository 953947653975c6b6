import type { Doing } from './errors.ts';
import { connectOctokit, hasNext, orNone, type GitHubOptions } from './octokit.ts';

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
  /** When a person last commented on it or reviewed it, or opened it (ISO 8601). What bots and apps write does not count, nor do our own comments. */
  lastWord(number: number): Promise<string>;
  /** The commit that both lead back to: where a branch left the other; undefined where there is none. */
  forkPoint(base: string, head: string): Promise<string | undefined>;
}

// Comments of this action, whoever's token wrote them.
const ours = '<!-- dsvm-pool-action ';

/** Speaks to GitHub through octokit. No request is made yet. */
export async function connectPulls(options: GitHubOptions): Promise<Pulls> {
  const { octokit, ask, owner, repo } = await connectOctokit(options);
  const all = async <T>(what: string, page: (page: number) => Promise<{ data: T[]; headers: { link?: string | undefined } }>): Promise<T[]> => {
    const items: T[] = [];
    for (let number = 1; ; number++) {
      const { data, headers } = await ask(reading(what), () => page(number));
      items.push(...data);
      if (!hasNext(headers.link)) return items;
    }
  };
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
        all('Reading the comments', (page) => octokit.rest.issues.listComments({ owner, repo, issue_number: number, per_page: 100, page })),
        all('Reading the reviews', (page) => octokit.rest.pulls.listReviews({ owner, repo, pull_number: number, per_page: 100, page })),
      ]);
      const said = [
        ...comments.filter((one) => one.user?.type === 'User' && !one.performed_via_github_app && !(one.body ?? '').startsWith(ours)).map((one) => one.created_at),
        ...reviews.filter((one) => one.user?.type === 'User').map((one) => one.submitted_at ?? ''),
      ];
      return said.reduce((latest, at) => (Date.parse(at) > Date.parse(latest) ? at : latest), createdAt);
    },
    forkPoint: async (base, head) => {
      const doing = { what: 'Comparing the commits', permission: 'contents: read' };
      const answer = await ask(doing, () => orNone(octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead: `${base}...${head}`, per_page: 1 })));
      return answer?.data.merge_base_commit.sha;
    },
  };
}

const reading = (what: string): Doing => ({ what, permission: 'pull-requests: read' });
