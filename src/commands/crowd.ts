import type { Context } from '../context.ts';
import type { Pool } from '../pool/load.ts';
import type { Policy } from '../pool/preview/policy.ts';
import { holding, listPreviews, type LivePreview } from './previews.ts';

// The others' own look comes seconds after their tags: Azure validates in between.
const patience = { looks: 20, pauseMs: 1000 };

/**
 * The own preview, where more have taken places than there are: tags are written without a condition, so everybody looks again afterwards, and goes
 * on only where no more are seen than may be. Of those that came at the same time (they are not among `before`) the lowest numbers wait for the others
 * to give way; the others do so at once.
 */
export async function findCrowd(context: Context, pool: Pool, policy: Policy, number: number, before: readonly LivePreview[]): Promise<LivePreview | undefined> {
  const known = new Set(before.map(({ owner }) => owner.preview.number));
  for (let look = 1; ; look++) {
    const live = holding(await listPreviews(context.arm, context.repositoryId), pool);
    const mine = live.find(({ owner }) => owner.preview.number === number);
    if (live.length <= policy.live || mine === undefined || known.has(number)) return undefined;
    const newer = live.map(({ owner }) => owner.preview.number).filter((one) => !known.has(one));
    const ahead = newer.filter((one) => one < number).length;
    if (ahead >= policy.live - (live.length - newer.length) || look >= patience.looks) return mine;
    await context.sleep(patience.pauseMs);
  }
}
