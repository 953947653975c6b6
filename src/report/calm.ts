import type { Report } from './report.ts';

/** A report without what differs from run to run although nothing has changed: times, durations, correlation ids and the day of the prices. */
export function calm(report: Report): Report {
  return {
    ...report,
    finishedAt: '',
    // Prices are asked for anew each time; where one has changed, its row has.
    plan: report.plan && { ...report.plan, cost: report.plan.cost && { ...report.plan.cost, date: '' } },
    deployment: report.deployment && { ...report.deployment, timestamp: '', duration: '', correlationId: '' },
    endpoints: report.endpoints.map((one) => ({ ...one, seconds: 0 })),
    problems: report.problems.map(({ correlationId: _correlationId, ...problem }) => problem),
  };
}
