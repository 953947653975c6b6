import { ActionError, type Problem } from '../errors.ts';
import type { ChatGitHub } from '../github/chat.ts';
import type { Pulls } from '../github/pulls.ts';
import type { PullStanding, Standings } from '../github/standing.ts';
import type { PreviewTags } from '../pool/owner.ts';
import { promisedUntil } from '../pool/preview/expiry.ts';
import type { Standing } from '../pool/preview/sweep.ts';

/** What it takes to know how pull requests stand. */
export interface Lookout {
  standings: Standings;
  pulls: Pick<Pulls, 'lastWord'>;
  chat: Pick<ChatGitHub, 'lastPush'>;
}

/**
 * How each of these pull requests stands: one list of those that are open (where `listed`), a question for each of the others, and the last activity where a preview's time
 * would be over without it. What GitHub does not answer is unknown, and a problem; after a refusal that would only come again nothing more is asked.
 */
export async function lookAtPulls(lookout: Lookout, now: number, previews: readonly PreviewTags[], numbers: readonly number[], failures: Problem[], listed = true): Promise<Map<number, Standing>> {
  const found = new Map<number, Standing>();
  const wanted = new Set(numbers);
  if (wanted.size === 0) return found;
  const open = listed ? await lookout.standings.open() : new Map<number, PullStanding>();
  const over = new Set(previews.filter(({ expires }) => promisedUntil(expires, now) <= now).map(({ number }) => number));
  let refused = '';
  for (const number of wanted) {
    if (refused !== '') {
      found.set(number, { kind: 'unknown', why: refused });
      continue;
    }
    try {
      const pull = open.get(number) ?? (await lookout.standings.one(number));
      found.set(number, pull === undefined ? { kind: 'gone' } : pull.open ? { kind: 'open', activity: over.has(number) ? await activityOf(lookout, pull) : pull.createdAt } : { kind: 'closed', merged: pull.merged, at: pull.closedAt });
    } catch (error) {
      if (!(error instanceof ActionError)) throw error;
      failures.push(...error.problems);
      found.set(number, { kind: 'unknown', why: error.problems[0]?.what ?? '' });
      if (isLimit(error)) refused = error.problems[0]?.what ?? '';
    }
  }
  return found;
}

// People's words and their pushes. A push counts although no preview came of it: where the branch conflicts with the default branch, or is over a ceiling.
async function activityOf({ pulls, chat }: Lookout, { number, branch, own }: PullStanding): Promise<string> {
  const [word, push] = await Promise.all([pulls.lastWord(number), own ? chat.lastPush(branch) : undefined]);
  return push !== undefined && Date.parse(push.at) > Date.parse(word) ? push.at : word;
}

const isLimit = (error: ActionError): boolean => error.problems.some(({ fix = '' }) => /rate limit/.test(fix));
