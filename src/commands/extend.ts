import { setTag } from '../azure/groups.ts';
import type { Context } from '../context.ts';
import { EXPIRES } from '../pool/owner.ts';
import { promisedUntil } from '../pool/preview/expiry.ts';
import type { Report } from '../report/report.ts';
import { listPreviews } from './previews.ts';
import { note } from './tell.ts';

/** Whose previews are to live on, for how many minutes from now. */
export interface Extension {
  /** Of the pull request. */
  number: number;
  /** Of this pool alone; undefined: of every pool that has one. */
  pool: string | undefined;
  minutes: number;
}

/** Lets a pull request's previews live so much longer, by the one tag that says until when; none is cut short, and none is made. */
export async function extend(context: Context, report: Report, { number, pool, minutes }: Extension): Promise<void> {
  const { arm, repositoryId } = context;
  const found = (await listPreviews(arm, repositoryId)).filter(({ group, owner }) => owner.preview.number === number && (pool === undefined || owner.pool === pool) && group.state !== 'Deleting');
  if (found.length === 0) note(context, report, `Pull request ${number} has no preview that could be extended.`);
  const now = arm.now().getTime();
  const until = new Date(now + minutes * 60_000).toISOString();
  for (const { group, owner } of found) {
    const later = promisedUntil(owner.preview.expires, now) >= Date.parse(until);
    if (!later) await setTag(arm, group.name, EXPIRES, until);
    const told = `${(later ? owner.preview.expires : until).slice(0, 16).replace('T', ' ')} UTC`;
    note(context, report, `The preview of pool \`${owner.pool}\` for pull request ${number} lives until ${told} at least${later ? ', as it did before' : ''}.`);
  }
  report.ok = true;
}
