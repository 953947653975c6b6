import type { Context } from '../context.ts';
import { countKinds, wouldChange, type Changes } from '../pool/plan/changes.ts';
import { amount, amounts, signs } from '../report/planwords.ts';
import type { Plan, PlannedCost, PlannedDelta, Report } from '../report/report.ts';
import { warn } from './tell.ts';

type Edge = Pick<Context, 'progress'>;

/** Fills the report with a plan, whoever made it, and tells it line by line. Problems alone make the run red: a pool over its budget is a warning. */
export function conclude(edge: Edge, report: Report, made: Pick<Plan, 'source' | 'why' | 'newGroup' | 'cost'>, { resources, noise, beside }: Changes): void {
  const counts = countKinds(resources);
  report.plan = { ...made, counts, resources, noise, beside };
  report.changed = wouldChange(counts);
  const { cost } = made;
  const judged = cost === null ? '' : budgetWarning(cost);
  if (judged !== '') warn(edge, report, judged);
  for (const { kind, type, name, deltas, why } of resources) {
    edge.progress({ line: [signs[kind], type, name, kind === 'modify' ? `(${pathsOf(deltas)})` : why === '' ? '' : `(${why})`].filter(Boolean).join(' ') });
  }
  if (resources.length === 0) edge.progress({ line: 'The template cannot be read ahead; nothing is known of its resources.' });
  if (!report.changed && report.problems.length === 0) edge.progress({ line: 'No changes.' });
  if (cost !== null) edge.progress({ line: `${monthWords(cost)}${(cost.bySchedule ?? cost.after).complete ? '' : ', without what has no known price'} (${cost.source}, ${cost.date.slice(0, 10)}).` });
  report.ok = report.problems.length === 0;
}

function monthWords({ after, bySchedule, currency }: PlannedCost): string {
  return bySchedule === null ? `${amount(after.monthly, currency)} a month around the clock` : `${amounts(bySchedule, currency)} a month by the schedule`;
}

function budgetWarning(cost: PlannedCost): string {
  const { after, bySchedule, budget, currency } = cost;
  const allowed = budget === null ? '' : `the pool file allows ${amount(budget.monthly, budget.currency)}`;
  if (budget?.verdict === 'perhaps' && bySchedule !== null) return `Perhaps over budget: by its schedule the pool may come to ${amount(bySchedule.max, currency)} a month (at least ${amount(bySchedule.min, currency)}), ${allowed}.`;
  if (budget?.verdict !== 'over') return '';
  const come = bySchedule === null ? monthWords(cost) : `at least ${amount(bySchedule.min, currency)} a month by its schedule`;
  return `Over budget: the pool comes to ${come}${(bySchedule ?? after).complete ? '' : ' and more'}, ${allowed}.`;
}

// The log names some; the page has them all.
function pathsOf(deltas: readonly PlannedDelta[]): string {
  const named = deltas.slice(0, 3).map((one) => one.path);
  return [...named, ...(deltas.length > named.length ? [`${deltas.length - named.length} more`] : [])].join(', ');
}
