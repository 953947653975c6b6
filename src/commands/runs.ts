import type { Context } from '../context.ts';
import { ActionError, type Problem } from '../errors.ts';
import type { Workflow } from '../github/github.ts';
import { problemAt } from '../pool/tree.ts';
import { localOf } from '../report/schedulewords.ts';
import { instant } from '../report/words.ts';
import { showLength } from '../schedule/length.ts';
import type { Schedule, Watch } from '../schedule/schedule.ts';
import type { RunsView } from '../schedule/view.ts';

/** What GitHub says of the runs that a schedule stands on; `view` is null where it does not say, and then there is a problem. */
export interface Runs {
  view: RunsView | null;
  problems: Problem[];
}

const minute = 60_000;

/**
 * Asks GitHub when the workflow that applies a schedule last succeeded by a schedule of its own: a run by hand does not count, nor does one
 * that was only started again. A problem, at the key's place, where that is longer ago than told, or where no event starts the workflow
 * any more. One that has never run is given as much time from its first commit on. Undefined where the schedule names no workflow.
 */
export async function lookAtRuns({ arm, github }: Pick<Context, 'arm' | 'github'>, { timezone, runs }: Pick<Schedule, 'timezone' | 'runs'>): Promise<Runs | undefined> {
  if (runs === undefined || github === undefined) return undefined;
  const { workflow, within, place } = runs;
  let found: Workflow | 'no such workflow';
  try {
    found = await (await github()).lastSuccess(workflow);
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    return { view: null, problems: error.problems.map((one) => ({ ...place, ...one })) };
  }
  const now = arm.now().getTime();
  if (found === 'no such workflow') {
    const what = `GitHub knows no workflow \`${workflow}\`, so nothing applies the schedule.`;
    const problem = problemAt(place, what, `Commit .github/workflows/${workflow} to the default branch (workflows-examples/scheduled-scale.yml), or name the file that does it.`);
    return { view: { workflow, within, last: null, url: '', stale: true }, problems: [problem] };
  }
  const { last, createdAt, state } = found;
  const age = Math.max(0, Math.floor((now - Date.parse(last?.at ?? createdAt)) / minute));
  const stale = state !== 'active' || age > within;
  const view: RunsView = { workflow, within, last: last?.at ?? null, url: last?.url ?? '', stale };
  return { view, problems: stale ? [tell(runs, timezone, found, age)] : [] };
}

function tell({ workflow, within, place }: Watch, timezone: string, { state, last }: Workflow, age: number): Problem {
  const when = last === undefined ? 'has never succeeded by its schedule' : `last succeeded by its schedule ${age === 0 ? 'less than a minute' : showLength(age)} ago, at ${localOf(last.at, timezone)} in ${timezone} (${instant(last.at)})`;
  const off = disabled[state];
  const what = `The workflow \`${workflow}\`, which applies the schedule, ${when}; told is at most ${showLength(within)}.${off === undefined ? '' : ` ${off}.`}`;
  return problemAt(place, what, off === undefined ? failing(workflow) : enabling(workflow, state));
}

// GitHub's states of a workflow other than `active`.
const disabled: Readonly<Record<string, string>> = {
  disabled_inactivity: 'GitHub has disabled it, since for 60 days nothing happened in the repository',
  disabled_manually: 'Somebody has disabled it',
  disabled_fork: 'GitHub disables the schedules of a fork',
  deleted: 'Its file is gone from the default branch',
};

function enabling(workflow: string, state: string): string {
  if (state === 'deleted') return `Commit .github/workflows/${workflow} again, or name the file that does it.`;
  return `Enable it with \`gh workflow enable ${workflow}\`, and let it run at once with \`gh workflow run ${workflow}\`.`;
}

function failing(workflow: string): string {
  return `See \`gh run list --workflow ${workflow} --event schedule\`: its runs fail, wait for somebody’s leave, or GitHub starts none. \`gh workflow run ${workflow}\` applies the schedule once, and does not make it one.`;
}
