import type { ScheduleView } from '../schedule/view.ts';
import type { Report } from './report.ts';

/** A report without what differs from run to run although nothing has changed: times, durations, correlation ids and the day of the prices. */
export function calm(report: Report): Report {
  return {
    ...report,
    finishedAt: '',
    // Prices are asked for anew each time; where one has changed, its row has.
    plan: report.plan && { ...report.plan, cost: report.plan.cost && { ...report.plan.cost, date: '' } },
    schedule: report.schedule && calmSchedule(report.schedule),
    deployment: report.deployment && { ...report.deployment, timestamp: '', duration: '', correlationId: '' },
    endpoints: report.endpoints.map((one) => ({ ...one, seconds: 0 })),
    problems: report.problems.map(({ correlationId: _correlationId, ...problem }) => problem),
  };
}

// What holds, why and until when stays, and so do the week and what comes: another of these is news. Where in them the present moment is, is none.
function calmSchedule(view: ScheduleView): ScheduleView {
  return {
    ...view,
    now: { ...view.now, at: '', local: '', offset: '' },
    // With an override the coming seven days hold less of it every minute.
    cost: view.override === null ? view.cost : null,
    runs: view.runs && { ...view.runs, last: view.runs.last && '-', url: '' },
  };
}
