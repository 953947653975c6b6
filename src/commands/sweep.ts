import { dropTag, listGroups, setTag } from '../azure/groups.ts';
import { readDeployment } from '../azure/deployments.ts';
import { isRunning } from '../azure/rollout.ts';
import type { Context } from '../context.ts';
import { ActionError, type Problem } from '../errors.ts';
import type { DeploymentRecords } from '../github/deployments.ts';
import { deploymentName } from '../pool/names.ts';
import { MARKED, PREVIEW, readOwner } from '../pool/owner.ts';
import { decideSweep, markOf, readPreview, strayRecords, type GitHubRecord, type GroupDecision } from '../pool/preview/sweep.ts';
import { laneOf, numberIn } from '../pool/preview/lane.ts';
import type { Report, SweptGroup } from '../report/report.ts';
import { startReport } from '../report/start.ts';
import { lookAtPulls, type Lookout } from './lookout.ts';
import { readSurely } from './owned.ts';
import type { LivePreview } from './previews.ts';
import { note, warn } from './tell.ts';
import { takeDown } from './withdraw.ts';

/** What a sweep takes besides Azure. */
export interface SweepEdge extends Lookout {
  records: DeploymentRecords;
  /** Names of the repository's pools, whose records on GitHub are looked at; those of the previews that stand are known anyway. */
  pools: readonly string[];
  /** Tells everything and writes nothing, neither in Azure nor on GitHub. */
  dryRun: boolean;
  /** Address of this run. */
  runUrl: string;
}

// Deleting a group takes minutes of waiting and little else.
const lanes = 4;
// GitHub takes 80 writes a minute that make something, and 1,000 requests an hour from a job's token; the next pass goes on.
const mostRecords = 50;

/**
 * Makes up for pull requests whose end took no preview along: runs that never began, were cut off or failed. Compares both ways, tells what becomes of each
 * group, and removes by `teardown` alone what two passes have found over. One that fails stops no other; all failures are problems
 * of the report. Returns a report for each preview that was removed, for its pull request.
 */
export async function sweep(context: Context, report: Report, edge: SweepEdge): Promise<Report[]> {
  const { arm, repositoryId } = context;
  const failures: Problem[] = [];
  context.progress({ phase: edge.dryRun ? 'Sweep (dry run: nothing is written)' : 'Sweep' });
  const groups = await listGroups(arm, PREVIEW);
  const own = groups.flatMap((group): LivePreview[] => {
    const owner = readPreview(group.tags, repositoryId);
    return 'foreign' in owner ? [] : [{ group, owner }];
  });
  const previews = own.map(({ owner }) => owner.preview);
  const records = await listRecords(edge, [...new Set([...edge.pools, ...own.map(({ owner }) => owner.pool)])], failures);
  const numbers = [...previews, ...records].map(({ number }) => number);
  const pulls = await lookAtPulls(edge, arm.now().getTime(), previews, numbers, failures);
  const deploying = new Map<string, boolean | undefined>();
  await inLanes(own, async ({ group, owner }) => {
    try {
      const deployment = await readDeployment(arm, group.name, deploymentName(owner.pool));
      deploying.set(group.name, deployment !== undefined && isRunning(deployment));
    } catch (error) {
      fail(context, failures, error, group.name);
    }
  });
  const now = arm.now().getTime();
  const decisions = decideSweep({ groups: groups.map((group) => ({ ...group, deploying: deploying.get(group.name) })), pulls, now, repositoryId });
  const strays = strayRecords(records, decisions, pulls, now);
  const view = { dryRun: edge.dryRun, groups: decisions.map(toView), records: { stray: strays.length, removed: 0 } };
  report.sweep = view;
  for (const { name, spoilt } of decisions) if (spoilt !== null) warn(context, report, `${name}: ${spoilt}.`);
  for (const one of view.groups) context.progress({ line: `${one.name}: ${words[one.verdict]}; ${one.why}` });
  context.progress({ line: strays.length === 0 ? 'GitHub shows no deployment without a preview.' : `GitHub shows ${strays.length} deployment${strays.length === 1 ? '' : 's'} without a preview: ${strays.map(({ pool, number }) => `${pool} #${number}`).join(', ')}` });
  const removed: Report[] = [];
  if (!edge.dryRun) {
    tellInterruption(context, decisions);
    await inLanes(view.groups, async (one) => {
      try {
        const live = own.find(({ group }) => group.name === one.name);
        if (live !== undefined) await carryOut(context, edge, one, live, pulls.get(live.owner.preview.number)?.kind === 'open', removed);
      } catch (error) {
        fail(context, failures, error, one.name);
      }
    });
    context.onInterrupt(undefined);
    view.records.removed = await removeRecords(edge, strays.slice(0, mostRecords), failures);
    if (strays.length > mostRecords) note(context, report, `${strays.length - mostRecords} more deployments on GitHub without a preview are left for the next pass.`);
  }
  report.problems.push(...failures);
  report.ok = report.problems.length === 0;
  return removed;
}

// What one group or question comes to stops no other; what is interrupted ends the whole pass.
function fail({ signal }: Pick<Context, 'signal'>, failures: Problem[], error: unknown, name: string): void {
  signal.throwIfAborted();
  if (!(error instanceof ActionError)) throw error;
  failures.push(...error.problems.map((problem) => ({ ...problem, what: `${name}: ${problem.what}` })));
}

const words: Readonly<Record<GroupDecision['verdict'], string>> = {
  keep: 'stays',
  mark: 'is marked, and goes with the next pass',
  unmark: 'is unmarked and stays',
  delete: 'goes',
  foreign: 'is not touched',
};

const toView = ({ name, owner, verdict, why }: GroupDecision): SweptGroup => ({ name, pool: owner?.pool ?? null, number: owner?.number ?? null, verdict, why, done: false });

async function carryOut(context: Context, edge: SweepEdge, one: SweptGroup, live: LivePreview, open: boolean, removed: Report[]): Promise<void> {
  const { arm } = context;
  const mark = markOf(live.group.tags);
  // Tags are merged, never written back: a deployment may be writing others at this moment.
  if (one.verdict === 'mark') await setTag(arm, one.name, MARKED, arm.now().toISOString());
  else if (one.verdict === 'unmark' && mark !== undefined) await dropTag(arm, one.name, MARKED, mark);
  else if (one.verdict !== 'delete') return;
  else {
    const told: Report = startReport('teardown');
    const why = await takeDown(named(context, one.name), told, live, (begun) => stillOver(context, edge, live, open && begun));
    if (why !== undefined) {
      Object.assign(one, { verdict: 'keep', why: [why, ...told.notes].join('; ') });
      context.progress({ line: `${one.name}: ${words.keep}; ${one.why}` });
      return;
    }
    told.notes.unshift(`A sweep found it over: ${one.why}.`);
    removed.push(told);
  }
  one.done = true;
}

// Of several at once each line says whose it is; what an interruption leaves is told for all.
function named(context: Context, name: string): Context {
  const progress: Context['progress'] = (event) => {
    if ('line' in event) context.progress({ line: `${name}: ${event.line}` });
    else if (!('phase' in event)) context.progress(event);
  };
  return { ...context, progress, onInterrupt: () => undefined };
}

/**
 * Why a preview that was to go stays after all: somebody was faster. Asked right before each write. `half`: of an open pull request, and no preview any more.
 * A word starts no run that would make it whole again, so nothing stops its end but a run that has taken its place, which writes all tags.
 */
async function stillOver({ arm, repositoryId }: Context, edge: SweepEdge, { group, owner: { preview } }: LivePreview, half: boolean): Promise<string | undefined> {
  const now = await readSurely(arm, group.name);
  if (now === undefined) return undefined;
  if (markOf(now.tags) !== markOf(group.tags) || readOwner(now.tags)?.preview?.head !== preview.head) return 'it was deployed anew, or given away, while this pass ran';
  if (half) return undefined;
  const time = arm.now().getTime();
  const pulls = await lookAtPulls(edge, time, [preview], [preview.number], [], false);
  const [again] = decideSweep({ groups: [{ ...now, deploying: false }], pulls, now: time, repositoryId });
  return again?.verdict === 'delete' ? undefined : again?.why;
}

// Machines cost more than records: without a list of these the pass goes on.
async function listRecords({ records }: SweepEdge, pools: readonly string[], failures: Problem[]): Promise<GitHubRecord[]> {
  const found: GitHubRecord[] = [];
  try {
    for (const pool of pools) {
      for (const { id, task, at } of await records.all(laneOf(pool, 1).environment)) {
        const number = numberIn(task);
        if (number !== undefined) found.push({ id, pool, number, at });
      }
    }
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    failures.push(...error.problems);
  }
  return found;
}

// One after the other, as GitHub wants writes.
async function removeRecords({ records, runUrl }: SweepEdge, strays: readonly GitHubRecord[], failures: Problem[]): Promise<number> {
  let removed = 0;
  try {
    for (const { id } of strays) {
      await records.tell(id, 'inactive', { logUrl: runUrl, description: 'The preview is gone' });
      await records.remove(id);
      removed += 1;
    }
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    failures.push(...error.problems);
  }
  return removed;
}

function tellInterruption(context: Context, decisions: readonly GroupDecision[]): void {
  const going = decisions.filter(({ verdict }) => verdict === 'delete').map(({ name }) => name);
  if (going.length === 0) return;
  context.onInterrupt((_arm, why) => Promise.resolve({ what: `${why}. Azure goes on deleting what it had begun to delete of ${going.join(', ')}.`, fix: 'The next sweep goes on from there.' }));
}

/** Works through all, so many at a time; the first failure that is thrown ends it. */
async function inLanes<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const queue = [...all];
  const lane = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
