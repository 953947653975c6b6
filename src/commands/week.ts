import type { Context } from '../context.ts';
import type { Resource } from '../cost/billed.ts';
import type { Report } from '../report/report.ts';
import { readId } from '../pool/plan/changes.ts';
import { estimateWeek } from './cost.ts';
import type { Settled } from './settle.ts';

/** Shows in the report what the schedule says, and what the coming week costs against what stood before; `before` and `after` are resources as Azure has them, by id. */
export async function showWeek(context: Context, report: Report, settled: Settled, before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): Promise<void> {
  const { pool, override, capacity, setting } = settled;
  const { schedule } = pool;
  if (schedule === undefined) return;
  const { viewSchedule } = await import('../schedule/view.ts');
  const live = capacity === undefined ? undefined : { capacity, properties: setting?.properties };
  const stood = capacity === undefined ? undefined : resources(before);
  const cost = await estimateWeek(context, pool, { schedule, override, live, before: stood, after: resources(after) });
  report.schedule = { ...viewSchedule(schedule, context.arm.now().getTime(), override), cost };
}

function resources(bodies: ReadonlyMap<string, unknown>): Resource[] {
  return [...bodies].map(([id, body]) => ({ ...readId(id), body: body as Resource['body'] }));
}
