import { heading } from './comment.ts';
import { fit, solid } from './fit.ts';
import { planCost, planMark, planTree } from './plan.ts';
import type { Report } from './report.ts';
import { schedule } from './schedule.ts';
import { connect, deployment, fingerprints, frontDoor, instances, notes, parameters, pools, problems, warnings, wholes } from './sections.ts';
import { holders } from './previewwords.ts';
import { swept } from './sweepwords.ts';
import { instant } from './words.ts';

// GitHub drops a step's summary of more than 1 MiB (actions/runner, AttachmentSizeLimit); a margin for what others write into it.
const defaultBudget = 1024 * 1024 - 64 * 1024;

// Of one problem among the others; what is longer stands whole at the end.
const longestText = 4000;

/** The job summary for a report, fuller than the comment: parameters with their origins, all instances and resources; at most `budget` bytes. */
export function renderSummary(report: Report, { budget = defaultBudget }: { budget?: number } = {}): string {
  const elsewhere = 'in the report file (output `report`)';
  const when = instant(report.finishedAt);
  return fit(
    [
      solid(heading(report)),
      planMark(report),
      problems(report, elsewhere, longestText),
      warnings(report, elsewhere),
      pools(report, elsewhere),
      swept(report),
      holders(report, instant),
      planCost(report, elsewhere),
      planTree(report, elsewhere, true),
      frontDoor(report, elsewhere),
      connect(report),
      notes(report, elsewhere),
      ...schedule(report, elsewhere, true),
      instances(report, elsewhere),
      fingerprints(report, elsewhere),
      deployment(report, elsewhere),
      parameters(report, elsewhere),
      wholes(report, elsewhere, longestText),
      solid(when === '' ? '' : `<sub>Finished ${when}</sub>`),
    ],
    budget,
  );
}
