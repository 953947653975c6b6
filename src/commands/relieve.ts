import type { AutoscaleSetting } from '../azure/autoscale.ts';
import { deleteInstances, listInstances, readScaleSet, type ScaleSet } from '../azure/scaleset.ts';
import type { Context } from '../context.ts';
import { ActionError, type Problem } from '../errors.ts';
import { probeAll } from '../guest/probe.ts';
import { chooseVictims, countStanding, isLiving } from '../occupancy/victims.ts';
import { judge } from '../occupancy/verdict.ts';
import type { Instance, Report } from '../report/report.ts';
import { protect, release } from './protect.ts';
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
// As many as are asked at a time (guest/probe.ts): the answers of more would never be young all at once.
const together = 8;

interface Work {
  context: Context;
  report: Report;
  set: ScaleSet;
  max: number;
  /** When each answer came, by instance id. */
  heard: Map<string, number>;
  /** What kept an instance in use from being protected, by instance id. */
  bare: Map<string, readonly Problem[]>;
  /** The ids that this run has sent to be deleted. */
  sent: Set<string>;
}

/**
 * Asks the instances who is there, protects those in use from Azure's scale-in (and no others), and takes idle ones above the aim's `max`,
 * by their ids. What does not answer is in use. None that fails holds the others up: what went wrong is thrown at the end.
 */
export async function relieve(context: Context, report: Report, { set, max, instances }: Pick<Aim, 'set' | 'max' | 'instances'>): Promise<void> {
  const work: Work = { context, report, set, max, heard: new Map(), bare: new Map(), sent: new Set() };
  const ours = instances.filter((one) => one.protectedFromActions !== true);
  await ask(work, ours);
  const failed: Problem[] = [];
  try {
    const going = chooseVictims(ours.map((one) => ({ ...one, verdict: one.use?.verdict ?? 'unknown' })), countStanding(set.capacity, instances) - max);
    for (let from = 0; from < going.length; from += together) await take(work, going.slice(from, from + together).flatMap((id) => ours.filter((one) => one.instanceId === id)));
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    failed.push(...error.problems);
  }
  const { over, living } = await look(work);
  const left = instances.filter((one) => living.has(one.instanceId) && !work.sent.has(one.instanceId));
  // Who goes needs no release first.
  await release(context, report, set, left);
  tellGone(work, instances.filter((one) => isLiving(one) && !living.has(one.instanceId) && !work.sent.has(one.instanceId)));
  tellTheirs(work, left);
  if (over > 0) tellMute(work, left);
  if (over > 0) note(context, report, `${over} more than the ${max} that should be ${over === 1 ? 'stays, because it is' : 'stay, because they are'} in use, or nobody knows.`);
  for (const { instanceId } of left) failed.push(...(work.bare.get(instanceId) ?? []));
  if (failed.length > 0) throw new ActionError(failed);
}

/** Asks, and protects at once who is in use: who was idle before may have got company. */
async function ask({ context, report, set, heard, bare }: Work, ones: readonly Instance[]): Promise<void> {
  const answers = await probeAll(context.arm, set, ones, { script: context.guest('probe'), tell: (line) => context.progress({ line }) });
  for (const one of ones) {
    const { answer, at } = answers.get(one.instanceId) ?? { answer: { kind: 'silent', why: 'it was not asked' }, at: 0 };
    one.use = judge(answer);
    heard.set(one.instanceId, at);
  }
  for (const [id, problems] of await protect(context, report, set, ones)) bare.set(id, problems);
}

interface Seen {
  /** How many more stand than should be. */
  over: number;
  living: Map<string, Instance>;
}

async function look({ context: { arm }, set, max }: Work): Promise<Seen> {
  const [now, listed] = await Promise.all([readScaleSet(arm, set.id), listInstances(arm, set)]);
  return { over: countStanding(now?.capacity ?? 0, listed) - max, living: new Map(listed.filter(isLiving).map((one) => [one.instanceId, one])) };
}

/** Takes those that are idle by a young answer; one that got too old meanwhile is asked again, and after that left to the next run. */
async function take(work: Work, ones: readonly Instance[]): Promise<void> {
  const { context, report, set } = work;
  // Asking takes time: another run may have taken machines meanwhile, and together they must not take too many.
  let seen = await look(work);
  const isReady = ({ instanceId, power, use }: Instance): boolean =>
    use?.verdict === 'idle' && seen.living.get(instanceId)?.power === power && context.arm.now().getTime() - (work.heard.get(instanceId) ?? 0) <= stale;
  const some = ones.filter((one) => seen.living.has(one.instanceId)).slice(0, Math.max(0, seen.over));
  if (!some.every(isReady)) {
    context.progress({ line: 'That took its time: those that would go are asked once more.' });
    for (const one of some) one.power = seen.living.get(one.instanceId)?.power ?? one.power;
    await ask(work, some);
    seen = await look(work);
  }
  const victims = some.filter(isReady).slice(0, Math.max(0, seen.over)).map((one) => one.instanceId);
  if (victims.length === 0) return;
  context.progress({ line: `Taking ${victims.join(', ')}, where nobody is.` });
  report.changed = true;
  for (const id of victims) work.sent.add(id);
  await deleteInstances(context.arm, set, victims, watch(context, set));
  note(context, report, `${victims.length} idle ${victims.length === 1 ? 'instance is' : 'instances are'} gone: ${victims.join(', ')}.`);
}

function tellGone({ context, report }: Work, gone: readonly Instance[]): void {
  for (const { instanceId, use } of gone) {
    const line = `Instance ${instanceId} (${use?.why ?? 'not asked'}) is gone, and this run has not taken it: Azure’s own autoscale, another run or a person has.`;
    if (!report.warnings.includes(line)) warn(context, report, line);
  }
}

function tellTheirs({ context, report }: Work, left: readonly Instance[]): void {
  const ids = left.filter((one) => one.protectedFromActions === true).map((one) => one.instanceId);
  const line = `Left alone: ${ids.join(', ')}, which somebody has protected from all that is done to the scale set (protectFromScaleSetActions).`;
  if (ids.length > 0 && !report.notes.includes(line)) note(context, report, line);
}

// A machine whose agent is ill would stay, protected, for ever, and so would one that Azure shows no power state of: nobody but a person can
// tell. One that is being made answers soon.
function tellMute({ context, report, set: { name, id } }: Work, instances: readonly Instance[]): void {
  const mute = instances.filter((one) => ['running', 'unknown'].includes(one.power) && one.provisioning.toLowerCase() !== 'creating' && one.use?.verdict === 'unknown');
  if (mute.length === 0) return;
  const ids = mute.map((one) => one.instanceId);
  const group = /\/resourceGroups\/([^/]+)/i.exec(id)?.[1] ?? '';
  warn(context, report, `Nobody knows whether ${ids.length === 1 ? `instance ${ids[0]} is` : `instances ${ids.join(', ')} are`} in use (${mute[0]?.use?.why ?? ''}): the pool keeps and pays what does not answer. If it never does, delete it by hand: \`az vmss delete-instances --resource-group ${group} --name ${name} --instance-ids ${ids.join(' ')}\`.`);
}
