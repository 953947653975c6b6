import type { Arm } from '../azure/arm.ts';
import { type AutoscaleSetting, deleteAutoscale, listAutoscale, readAutoscale } from '../azure/autoscale.ts';
import { readScaleSet } from '../azure/scaleset.ts';
import type { Context } from '../context.ts';
import { ActionError, type Problem } from '../errors.ts';
import type { Pool } from '../pool/load.ts';
import { taking } from '../pool/scheduled.ts';
import type { ParameterOrigin, Report } from '../report/report.ts';
import type { Override } from '../schedule/schedule.ts';
import { foresee, type Foreseen } from './foresee.ts';
import { note } from './tell.ts';

/** A pool whose template is given what its schedule says, and what of it stands. */
export interface Settled {
  pool: Pool;
  /** The scale set's capacity; undefined where it does not stand. */
  capacity: number | undefined;
  setting: AutoscaleSetting | undefined;
  /** What `pool` carries of overrides. */
  override: Override | undefined;
  /** The scale set that the setting is for. */
  target: { id: string; location: string };
}

/**
 * Gives the template of a pool with a schedule the living capacity as `instanceCount` (of a new pool: what the schedule says now) and the
 * schedule as `autoscale`, with the override that has not expired: so an update takes no machine and no override. Undefined without a schedule.
 */
export async function settle({ arm }: Pick<Context, 'arm'>, pool: Pool): Promise<Settled | undefined> {
  const { schedule } = pool;
  if (schedule === undefined) return undefined;
  const target = scaleSetOf(arm, pool);
  const [set, setting, { carryOver }, { compileSchedule }, { stateAt }] = await Promise.all([
    readScaleSet(arm, target.id),
    // What may not be read the preflight tells, with what to do about it.
    readAutoscale(arm, pool.resourceGroup, target.id, true),
    import('../schedule/carry.ts'),
    import('../schedule/compile.ts'),
    import('../schedule/evaluate.ts'),
  ]);
  const now = arm.now().getTime();
  const carried = carryOver(schedule, now, { capacity: set?.capacity ?? 0, properties: setting?.properties });
  const { properties } = compileSchedule(schedule, target, now, carried);
  const count = set?.capacity ?? stateAt(schedule, now, carried).people.min;
  const given: Record<string, { value: unknown; origin: Pick<ParameterOrigin, 'from' | 'shown'> }> = {
    [taking.count]: { value: count, origin: { from: set === undefined ? 'the schedule, as it is now' : 'the living pool: the schedule says how many, not a deployment', shown: String(count) } },
    [taking.setting]: { value: properties, origin: { from: 'the schedule', shown: `${(properties['profiles'] as unknown[]).length} profiles` } },
  };
  const parameters = { ...pool.parameters };
  const origins = pool.origins.map((one) => {
    const own = Object.entries(given).find(([name]) => name.toLowerCase() === one.name.toLowerCase())?.[1];
    if (own === undefined) return one;
    parameters[one.name] = { value: own.value };
    return { ...one, ...own.origin };
  });
  const filled = { ...pool, parameters, origins };
  if (setting !== undefined) refuseOther(arm, filled, setting);
  return { pool: filled, capacity: set?.capacity, setting, override: carried, target };
}

// Azure refuses a second setting only when the rest is deployed.
function refuseOther(arm: Arm, pool: Pool, { name }: AutoscaleSetting): void {
  const made = foresee(arm, pool).resources.find(isSetting);
  if (made === undefined || made.name.toLowerCase() === name.toLowerCase()) return;
  throw new ActionError({
    what: `The scale set has the autoscale setting ${name} already, and Azure takes one for each: it would refuse ${made.name}, which the schedule makes.`,
    fix: `Delete it, once the schedule says what it said: \`az monitor autoscale delete --name ${name} --resource-group ${pool.resourceGroup}\`.`,
  });
}

/** What is not as the template was given it in the setting that a deployment has made, of resources as they stand; a setting that could not be foreseen, the next `scale` holds to the schedule. */
export async function findSpoilt(made: Foreseen, parameters: Pool['parameters'], standing: ReadonlyMap<string, unknown>): Promise<Problem | undefined> {
  const given = Object.entries(parameters).find(([name]) => name.toLowerCase() === taking.setting)?.[1] as { value?: Record<string, unknown> } | undefined;
  const setting = made.resources.find(isSetting);
  const body = setting === undefined ? undefined : (standing.get(setting.id.toLowerCase()) as { properties?: unknown } | undefined);
  if (given?.value === undefined || setting === undefined || body === undefined) return undefined;
  const { tellSpoilt } = await import('../schedule/same.ts');
  return tellSpoilt(setting.name, given.value, body.properties);
}

const isSetting = ({ type }: Foreseen['resources'][number]): boolean => /^Microsoft\.Insights\/autoscaleSettings$/i.test(type);

/** The scale set that a pool's template makes; throws ActionError where it is not one, or cannot be known. */
export function scaleSetOf(arm: Arm, pool: Pool): { id: string; location: string } {
  const { resources, note } = foresee(arm, pool);
  const sets = resources.filter((one) => /^Microsoft\.Compute\/virtualMachineScaleSets$/i.test(one.type));
  const [only] = sets;
  if (only !== undefined && sets.length === 1) return only;
  throw new ActionError({ what: `The template ${pool.template.source} makes ${note === undefined ? `${sets.length} scale sets` : 'nobody knows which scale set'}, so it cannot take a schedule.`, fix: note ?? 'A schedule is for one scale set.' });
}

/** The setting that a schedule once made for a pool that has none any more: Azure would go on with it. */
export async function findDropped({ arm }: Pick<Context, 'arm'>, pool: Pool): Promise<AutoscaleSetting | undefined> {
  // Only a template that takes schedules can have had one.
  if (pool.schedule !== undefined || !pool.origins.some((one) => one.name.toLowerCase() === taking.setting && one.from === 'template default')) return undefined;
  return (await listAutoscale(arm, pool.resourceGroup, true)).find((one) => one.ours);
}

/** Deletes what `findDropped` finds. */
export async function dropSetting(context: Context, report: Report, pool: Pool): Promise<void> {
  const dropped = await findDropped(context, pool);
  if (dropped === undefined) return;
  await deleteAutoscale(context.arm, dropped);
  note(context, report, `The pool file has no schedule any more: the autoscale setting ${dropped.name} is deleted, and the pool stays at the number of instances it has.`);
}
