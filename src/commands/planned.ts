import type { Context } from '../context.ts';
import { countKinds, wouldChange, type Changes } from '../pool/plan/changes.ts';
import { amount, signs } from '../report/planwords.ts';
import type { Plan, PlannedDelta, Report } from '../report/report.ts';

type Edge = Pick<Context, 'progress'>;

/** Fills the report with a plan, whoever made it, and tells it line by line. Problems alone make the run red: a pool over its budget is a warning. */
export function conclude(edge: Edge, report: Report, made: Pick<Plan, 'source' | 'why' | 'newGroup' | 'cost'>, { resources, noise, beside }: Changes): void {
  const counts = countKinds(resources);
  report.plan = { ...made, counts, resources, noise, beside };
  report.changed = wouldChange(counts);
  const { cost } = made;
  if (cost?.budget?.verdict === 'over') {
    warn(edge, report, `Over budget: the pool comes to ${amount(cost.after.monthly, cost.currency)} a month around the clock${cost.after.complete ? '' : ' and more'}, the pool file allows ${amount(cost.budget.monthly, cost.budget.currency)}.`);
  }
  for (const { kind, type, name, deltas, why } of resources) {
    edge.progress({ line: [signs[kind], type, name, kind === 'modify' ? `(${pathsOf(deltas)})` : why === '' ? '' : `(${why})`].filter(Boolean).join(' ') });
  }
  if (resources.length === 0) edge.progress({ line: 'The template cannot be read ahead; nothing is known of its resources.' });
  if (!report.changed && report.problems.length === 0) edge.progress({ line: 'No changes.' });
  if (cost !== null) edge.progress({ line: `${amount(cost.after.monthly, cost.currency)} a month around the clock${cost.after.complete ? '' : ', without what has no known price'} (${cost.source}, ${cost.date.slice(0, 10)}).` });
  report.ok = report.problems.length === 0;
}

// The log names some; the page has them all.
function pathsOf(deltas: readonly PlannedDelta[]): string {
  const named = deltas.slice(0, 3).map((one) => one.path);
  return [...named, ...(deltas.length > named.length ? [`${deltas.length - named.length} more`] : [])].join(', ');
}

/** A warning, in the report and as an annotation. */
export function warn(edge: Edge, report: Report, warning: string): void {
  report.warnings.push(warning);
  edge.progress({ warning });
}
