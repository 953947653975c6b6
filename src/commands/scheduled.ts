import { listAutoscale } from '../azure/autoscale.ts';
import { listBilled } from '../azure/billed.ts';
import { toScaleSet, type ScaleSet } from '../azure/scaleset.ts';
import type { Context } from '../context.ts';
import type { Resource } from '../cost/billed.ts';
import type { Report } from '../report/report.ts';
import { localOf, span } from '../report/schedulewords.ts';
import { instant } from '../report/words.ts';
import type { Override, Schedule } from '../schedule/schedule.ts';
import type { ChangeView, ScheduleView, WeekCost } from '../schedule/view.ts';
import { estimateWeek } from './cost.ts';
import { lookAtRuns } from './runs.ts';
import { warn } from './tell.ts';

/**
 * Shows a pool's schedule with the override that Azure holds: now, the next changes, the coming week's instance-hours and
 * what they cost, and whether the runs that apply it still come. It writes nothing. A setting of Azure's that says something else is a warning;
 * runs that do not come are problems, and make the report red.
 */
export async function showSchedule(context: Context, report: Report, schedule: Schedule): Promise<void> {
  const live = await readLive(context, schedule);
  const [{ viewSchedule }, runs] = await Promise.all([import('../schedule/view.ts'), lookAtRuns(context, schedule)]);
  const view = { ...viewSchedule(schedule, context.arm.now().getTime(), live.override), runs: runs?.view ?? null, cost: live.cost };
  report.schedule = view;
  context.progress({ phase: 'Schedule' });
  for (const line of tell(view)) context.progress({ line });
  if (live.warning !== undefined) warn(context, report, live.warning);
  report.problems.push(...(runs?.problems ?? []));
}

interface Live {
  override: Override | undefined;
  cost: WeekCost | null;
  warning?: string;
}

async function readLive(context: Context, schedule: Schedule): Promise<Live> {
  const { arm, identity } = context;
  const [bodies, settings, { hoursAhead }, { carryOver }, { compileSchedule }, { overrideIn }, { sameSetting }] = await Promise.all([
    listBilled(arm, identity.resourceGroup),
    listAutoscale(arm, identity.resourceGroup),
    import('../schedule/ahead.ts'),
    import('../schedule/carry.ts'),
    import('../schedule/compile.ts'),
    import('../schedule/override.ts'),
    import('../schedule/same.ts'),
  ]);
  const now = arm.now().getTime();
  const [set, ...others] = bodies.filter(({ type }) => type === 'Microsoft.Compute/virtualMachineScaleSets').map(({ body }) => toScaleSet(body));
  // A schedule is for one scale set; without it there is nothing alive to compare with.
  if (set === undefined || others.length > 0) return { override: undefined, cost: costOf(hoursAhead(schedule, now)) };
  const setting = settings.find((one) => one.target.toLowerCase() === set.id.toLowerCase());
  const standing = { capacity: set.capacity, properties: setting?.properties };
  const override = overrideIn(setting?.properties, now, schedule.backstop);
  const cost = await priceOf(context, schedule, override, set, setting?.properties, bodies);
  const wanted = compileSchedule(schedule, set, now, carryOver(schedule, now, standing)).properties;
  if (sameSetting(wanted, setting?.properties)) return { override, cost };
  const what = setting === undefined ? `${set.name} has no autoscale setting, so Azure alone does not follow the schedule` : `The autoscale setting ${setting.name} is not what the schedule says now`;
  return { override, cost, warning: `${what}. \`scale\` or \`deploy\` renews it.` };
}

// The same on both sides but for how many: what stands is what the week is reckoned with.
async function priceOf(context: Context, schedule: Schedule, override: Override | undefined, set: ScaleSet, properties: unknown, bodies: readonly Resource[]): Promise<WeekCost> {
  const live = { capacity: set.capacity, properties };
  return estimateWeek(context, { location: set.location }, { schedule, override, live, before: bodies, after: bodies });
}

const costOf = ({ week: { before, after } }: { week: WeekCost['hours'] }): WeekCost => ({ hours: { before, after }, money: null });

function tell({ timezone, now, override, changes, runs }: ScheduleView): string[] {
  const lines = [`Now ${now.local} in ${timezone} (${now.offset}): ${numbers(now)}, ${now.why}.`];
  if (override !== null) lines.push(`Somebody asked for ${override.instances} until ${localOf(override.until, timezone)} (${instant(override.until)}).`);
  lines.push(changes.length === 0 ? 'Nothing changes in sight.' : 'Next:', ...changes.map((one) => `${one.local} ${one.offset} (${instant(one.at)}): ${numbers(one)}, ${one.why}${odd(one)}.`));
  if (runs !== null) lines.push(`The last scheduled run of ${runs.workflow} that succeeded: ${runs.last === null ? 'none' : `${localOf(runs.last, timezone)} (${instant(runs.last)}) ${runs.url}`}.`);
  return lines;
}

function numbers({ people, azure }: Pick<ChangeView, 'people' | 'azure'>): string {
  return `${span(people)} ${people.max === 1 ? 'instance' : 'instances'}${azure.max > people.max ? `, Azure keeps up to ${azure.max}` : ''}`;
}

const odd = ({ oddity }: ChangeView): string => (oddity === null ? '' : oddity === 'skipped' ? '; the clocks jump over the written time' : '; the clocks show this time twice, the second counts');
