import type { Context } from '../context.ts';
import { ActionError } from '../errors.ts';
import { largestReport, readReceived } from '../pool/plan/received.ts';
import type { Report } from '../report/report.ts';

/** Takes over the plan that another run has made without credentials, as data; `path` is the report's in the workspace. */
export function receivePlan(edge: Pick<Context, 'progress'>, report: Report, path: string, read: (path: string) => string | undefined): void {
  const text = read(path);
  if (text === undefined || text.length > largestReport) {
    const why = text === undefined ? 'does not exist' : 'is larger than a report can be';
    throw new ActionError({ what: `\`from-report\` names ${path}, which ${why}.`, fix: 'Download the artifact of the other run into the workspace first.' });
  }
  Object.assign(report, readReceived(text));
  edge.progress({ line: report.pool === null ? 'The report names no pool: its run failed before it knew one.' : `The report of pool ${report.pool.name} is in order; it is rendered anew.` });
}
