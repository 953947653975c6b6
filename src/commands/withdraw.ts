import type { Context } from '../context.ts';
import { ActionError, type Problem } from '../errors.ts';
import type { Pulls } from '../github/pulls.ts';
import type { Report } from '../report/report.ts';
import { startReport } from '../report/start.ts';
import { listPreviews, type LivePreview } from './previews.ts';
import { teardown } from './teardown.ts';
import { note } from './tell.ts';

/** Whose preview is to go. */
export interface Withdrawal {
  /** Of the pull request. */
  number: number;
  /** Of this pool alone; undefined: of every pool that has one. */
  pool: string | undefined;
  /** It goes because the pull request is closed: one that is open again keeps it. Undefined: whoever asked wants it gone. */
  closed: Pick<Pulls, 'pullRequest'> | undefined;
}

/**
 * Removes a pull request's previews, found by the tags of resource groups alone: no file of any branch is looked at, and the pools themselves are never
 * touched. None there is no error. Fills the report with the first; the others have reports of their own, which are returned.
 */
export async function withdraw(context: Context, report: Report, { number, pool, closed }: Withdrawal): Promise<Report[]> {
  const { arm, repositoryId } = context;
  const reopened = async (): Promise<string | undefined> => ((await closed?.pullRequest(number))?.open === true ? `Pull request ${number} is open again: its preview stays.` : undefined);
  const found = (await listPreviews(arm, repositoryId)).filter(({ owner }) => owner.preview.number === number && (pool === undefined || owner.pool === pool));
  if (found.length === 0) note(context, report, `Pull request ${number} has no preview${pool === undefined ? '' : ` of pool ${pool}`}.`);
  const reports: Report[] = [];
  const problems: Problem[] = [];
  for (const one of found) {
    const own = reports.length === 0 ? report : startReport('teardown');
    try {
      const why = await takeDown(context, own, one, reopened);
      if (why !== undefined) {
        note(context, own, why);
        // Nothing has become of it: its comment stays as it is.
        own.pool = null;
      }
    } catch (error) {
      context.signal.throwIfAborted();
      if (!(error instanceof ActionError)) throw error;
      own.problems.push(...error.problems);
      problems.push(...error.problems);
    }
    reports.push(own);
  }
  report.problems = problems;
  report.ok = problems.length === 0;
  return reports.slice(1);
}

/**
 * Removes one preview in teardown's own way, and fills a report that is about it, with the time at which that ended. `late` is asked right before each
 * write, after a deployment that was running, and told whether something is deleted by then: where it says why not, that is returned and what is left stays.
 */
export async function takeDown(context: Context, report: Report, { group, owner }: LivePreview, late: (begun: boolean) => Promise<string | undefined>): Promise<string | undefined> {
  const { deleteStorage: _never, ...rest } = context;
  const { preview, pool } = owner;
  let why: string | undefined;
  const confirm = async (begun = false): Promise<void> => {
    why = await late(begun);
    if (why !== undefined) throw new ActionError({ what: why });
  };
  const view = (state: 'removed' | 'failed'): Report['preview'] => ({ number: preview.number, head: preview.head, state, expires: '', hours: null, limit: null, cost: null, holders: [] });
  try {
    await teardown({ ...rest, confirm, identity: { name: pool, resourceGroup: group.name, smokeLevel: undefined, preview } }, report);
  } catch (error) {
    if (why !== undefined) return why;
    report.preview = view('failed');
    throw error;
  } finally {
    // Not that of the whole run, which goes on: somebody may have a new preview before it ends.
    report.finishedAt = context.arm.now().toISOString();
  }
  report.preview = view('removed');
  return undefined;
}
