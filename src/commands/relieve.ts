import type { AutoscaleSetting } from '../azure/autoscale.ts';
import { deleteInstances, protectInstance, readScaleSet, type ScaleSet } from '../azure/scaleset.ts';
import type { Context } from '../context.ts';
import { probeAll } from '../guest/probe.ts';
import { chooseVictims, protections } from '../occupancy/victims.ts';
import { judge } from '../occupancy/verdict.ts';
import type { Instance, Report } from '../report/report.ts';
import { note, warn, watch } from './tell.ts';

/** What a run finds, and what should be true now. */
export interface Aim {
  set: ScaleSet;
  setting: AutoscaleSetting | undefined;
  instances: Instance[];
  /** How many instances there should be; machines that nobody uses above `max` go. */
  min: number;
  max: number;
  /** Azure itself may take machines of those that stand, as things are. */
  exposed: boolean;
}

// Milliseconds for which an answer is taken as true: one instance that hangs holds the others up for minutes.
const stale = 30_000;

/**
 * Asks the instances who is there, protects those in use from Azure's scale-in (and no others), and takes idle ones above the aim's `max`,
 * by their ids. What does not answer is in use.
 */
export async function relieve(context: Context, report: Report, { set, max, instances }: Aim): Promise<void> {
  const { arm } = context;
  const ask = async (ones: readonly Instance[]): Promise<void> => {
    const answers = await probeAll(arm, set, ones, { script: context.guest('probe'), tell: (line) => context.progress({ line }) });
    for (const one of ones) one.use = judge(answers.get(one.instanceId) ?? { kind: 'silent', why: 'it was not asked' });
  };
  const began = arm.now().getTime();
  await ask(instances);
  const asked = instances.map((one) => ({ ...one, verdict: one.use?.verdict ?? ('unknown' as const), protectedFromScaleIn: one.protectedFromScaleIn === true }));
  // Who goes needs no release first.
  const going = chooseVictims(asked, set.capacity - max);
  for (const { instanceId, protect } of protections(asked.filter((one) => !going.includes(one.instanceId)))) {
    await protectInstance(arm, set, instanceId, protect);
    report.changed = true;
    const why = asked.find((one) => one.instanceId === instanceId)?.use?.why ?? '';
    note(context, report, protect ? `Instance ${instanceId} is protected from scale-in: ${why}.` : `Instance ${instanceId} is no longer protected from scale-in: ${why}.`);
  }
  // Asking takes time: another run may have taken machines meanwhile, and together they must not take too many.
  const capacity = (await readScaleSet(arm, set.id))?.capacity ?? 0;
  let victims = going.slice(0, Math.max(0, capacity - max));
  if (victims.length > 0 && arm.now().getTime() - began > stale) {
    context.progress({ line: 'That took its time: those that would go are asked once more.' });
    await ask(instances.filter((one) => victims.includes(one.instanceId)));
    victims = victims.filter((id) => instances.find((one) => one.instanceId === id)?.use?.verdict === 'idle');
  }
  if (victims.length > 0) {
    context.progress({ line: `Taking ${victims.join(', ')}, where nobody is.` });
    report.changed = true;
    await deleteInstances(arm, set, victims, watch(context, set));
    note(context, report, `${victims.length} idle ${victims.length === 1 ? 'instance is' : 'instances are'} gone: ${victims.join(', ')}.`);
  }
  const over = capacity - victims.length - max;
  if (over > 0) tellMute(context, report, set, instances.filter((one) => !victims.includes(one.instanceId)));
  if (over > 0) note(context, report, `${over} more than the ${max} that should be ${over === 1 ? 'stays, because it is' : 'stay, because they are'} in use, or nobody knows.`);
}

// A machine whose agent is ill would stay, protected, for ever: nobody but a person can tell.
function tellMute(context: Context, report: Report, { name, id }: ScaleSet, instances: readonly Instance[]): void {
  const mute = instances.filter((one) => one.power === 'running' && one.use?.verdict === 'unknown');
  if (mute.length === 0) return;
  const ids = mute.map((one) => one.instanceId);
  const group = /\/resourceGroups\/([^/]+)/i.exec(id)?.[1] ?? '';
  warn(context, report, `Nobody knows whether ${ids.length === 1 ? `instance ${ids[0]} is` : `instances ${ids.join(', ')} are`} in use (${mute[0]?.use?.why ?? ''}): the pool keeps and pays what does not answer. If it never does, delete it by hand: \`az vmss delete-instances --resource-group ${group} --name ${name} --instance-ids ${ids.join(' ')}\`.`);
}
