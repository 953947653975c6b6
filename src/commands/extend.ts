import { listBilled } from '../azure/billed.ts';
import { setTag } from '../azure/groups.ts';
import type { Context } from '../context.ts';
import { EXPIRES } from '../pool/owner.ts';
import { promisedUntil } from '../pool/preview/expiry.ts';
import type { Policy } from '../pool/preview/policy.ts';
import type { Report } from '../report/report.ts';
import { instant } from '../report/words.ts';
import { holdBudget } from './ceilings.ts';
import { listPreviews, type LivePreview } from './previews.ts';
import { note } from './tell.ts';

/** Whose previews are to live on, for how many minutes from now. */
export interface Extension {
  /** Of the pull request. */
  number: number;
  /** Of this pool alone; undefined: of every pool that has one. */
  pool: string | undefined;
  minutes: number;
  /** The default branch's, as it is now. */
  policy: Policy;
}

/** Lets a pull request's previews live so much longer, by the one tag that says until when, as long as their whole time fits the policy's budget; none is cut short, and none is made. */
export async function extend(context: Context, report: Report, { number, pool, minutes, policy }: Extension): Promise<void> {
  const { arm, repositoryId } = context;
  const found = (await listPreviews(arm, repositoryId)).filter(({ group, owner }) => owner.preview.number === number && (pool === undefined || owner.pool === pool) && group.state !== 'Deleting');
  if (found.length === 0) note(context, report, `Pull request ${number} has no preview that could be extended.`);
  const now = arm.now().getTime();
  const until = new Date(now + minutes * 60_000).toISOString();
  for (const one of found) {
    const { group, owner } = one;
    const promised = promisedUntil(owner.preview.expires, now);
    const later = promised >= Date.parse(until);
    // What stands there may be a day, or the time of another zone.
    const told = instant(later ? new Date(promised).toISOString() : until);
    if (!later) {
      await holdToBudget(context, report, policy, one, { now, until: Date.parse(until), told });
      await setTag(arm, group.name, EXPIRES, until);
    }
    note(context, report, `The preview of pool \`${owner.pool}\` for pull request ${number} lives until ${told} at least${later ? ', as it did before' : ''}.`);
  }
  report.ok = true;
}

// What stands is what it costs, whatever the pull request's files have become since.
async function holdToBudget(context: Context, report: Report, policy: Policy, { group, owner }: LivePreview, { now, until, told }: { now: number; until: number; told: string }): Promise<void> {
  if (policy.budget === undefined) return;
  const since = Math.min(Date.parse(owner.preview.since) || now, now);
  const hours = Math.ceil((until - since) / 3_600_000);
  const asked = { subject: `The preview of pool \`${owner.pool}\` from its start until ${told} (${hours} hours)`, fix: 'Ask for less, or have `preview.budget` raised on the default branch.' };
  await holdBudget(context, report, { location: group.location, budget: policy.budget, hours }, await listBilled(context.arm, group.name), asked);
}
