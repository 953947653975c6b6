import { protectInstance, type ScaleSet } from '../azure/scaleset.ts';
import type { Context } from '../context.ts';
import { ActionError, describeProblem, type Problem } from '../errors.ts';
import { protections } from '../occupancy/victims.ts';
import type { Instance, Report } from '../report/report.ts';
import { openSlots } from '../smoke/slots.ts';
import { note, warn } from './tell.ts';

// Each is an operation that Azure takes its time for.
const atOnce = 8;

/** Protects from Azure's scale-in whoever is in use, or may be; returns, by instance id, what Azure has refused. */
export async function protect(context: Context, report: Report, set: ScaleSet, instances: readonly Instance[]): Promise<Map<string, Problem[]>> {
  const refused = await change(context, report, set, instances, true);
  return new Map(refused.map(([{ instanceId, use }, problems]) => [instanceId, problems.map((problem) => ({ fix: `Run scale again: Azure’s own autoscale may take instance ${instanceId} (${use?.why ?? ''}).`, ...problem }))]));
}

/** Takes the protection from those that nobody uses. Where Azure refuses that, they stay for a while: a warning is enough. */
export async function release(context: Context, report: Report, set: ScaleSet, instances: readonly Instance[]): Promise<void> {
  for (const [{ instanceId }, problems] of await change(context, report, set, instances, false)) {
    warn(context, report, `Instance ${instanceId} stays protected from scale-in until the next run. ${problems.map(describeProblem).join(' ')}`);
  }
}

async function change({ arm, progress }: Context, report: Report, set: ScaleSet, instances: readonly Instance[], to: boolean): Promise<[Instance, readonly Problem[]][]> {
  const due = protections(instances.map((one) => ({ ...one, verdict: one.use?.verdict ?? 'unknown' }))).filter(({ protect }) => protect === to);
  const refused: [Instance, readonly Problem[]][] = [];
  const inSlot = openSlots(atOnce);
  const write = async (one: Instance): Promise<void> => {
    try {
      await protectInstance(arm, set, one.instanceId, to);
    } catch (error) {
      if (!(error instanceof ActionError)) throw error;
      refused.push([one, error.problems]);
      return;
    }
    if (to) one.protectedFromScaleIn = true;
    else delete one.protectedFromScaleIn;
    report.changed = true;
    note({ progress }, report, `Instance ${one.instanceId} is ${to ? 'protected' : 'no longer protected'} from scale-in: ${one.use?.why ?? ''}.`);
  };
  await Promise.all(instances.filter(({ instanceId }) => due.some((one) => one.instanceId === instanceId)).map((one) => inSlot(() => write(one))));
  return refused;
}
