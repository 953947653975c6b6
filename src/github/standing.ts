import type { Doing } from './errors.ts';
import { allPages, connectOctokit, orNone, type GitHubOptions } from './octokit.ts';

/** Where a pull request stands; times are ISO 8601. */
export interface PullStanding {
  number: number;
  open: boolean;
  merged: boolean;
  /** Empty while it is open. */
  closedAt: string;
  createdAt: string;
  /** The branch, and whether it is in the repository itself. */
  branch: string;
  own: boolean;
}

/** What a sweep asks about pull requests. Each method throws an ActionError that names the permission where one is missing. */
export interface Standings {
  /** All that are open, by number. */
  open(): Promise<Map<number, PullStanding>>;
  /** One of them; undefined where there is none of that number. Ask after `open`: a token that may not see the repository gets the same answer. */
  one(number: number): Promise<PullStanding | undefined>;
}

interface Raw {
  number: number;
  state: string;
  merged_at?: string | null;
  closed_at: string | null;
  created_at: string;
  head: { ref: string; repo?: { full_name: string } | null };
}

/** Speaks to GitHub through octokit. No request is made yet. */
export async function connectStandings(options: GitHubOptions): Promise<Standings> {
  const { octokit, ask, owner, repo } = await connectOctokit(options);
  const read = ({ number, state, merged_at: mergedAt, closed_at: closedAt, created_at: createdAt, head }: Raw): PullStanding => ({
    number,
    open: state === 'open',
    merged: Boolean(mergedAt),
    closedAt: closedAt ?? '',
    createdAt,
    branch: head.ref,
    own: head.repo?.full_name.toLowerCase() === options.repository.toLowerCase(),
  });
  return {
    open: async () => {
      // Oldest first: one that is closed meanwhile lets none slip from the next page to this one; it is asked for alone, then.
      const found = await allPages((page) => ask(listing, () => octokit.rest.pulls.list({ owner, repo, state: 'open', sort: 'created', direction: 'asc', per_page: 100, page })));
      return new Map(found.map((one) => [one.number, read(one)]));
    },
    one: async (number) => {
      const answer = await ask(reading, () => orNone(octokit.rest.pulls.get({ owner, repo, pull_number: number })));
      return answer && read(answer.data);
    },
  };
}

const listing: Doing = { what: 'Listing the open pull requests', permission: 'pull-requests: read' };
const reading: Doing = { what: 'Reading the pull request', permission: 'pull-requests: read' };
