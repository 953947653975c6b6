import { readAutoscale, writeAutoscale, type AutoscaleSetting } from '../azure/autoscale.ts';
import { listInstances, listScaleSets, readScaleSet, setCapacity, type ScaleSet } from '../azure/scaleset.ts';
import type { Context } from '../context.ts';
import { ActionError } from '../errors.ts';
import { countStanding } from '../occupancy/victims.ts';
import { deploymentName } from '../pool/names.ts';
import type { Report } from '../report/report.ts';
import { localOf, span } from '../report/schedulewords.ts';
import { instant } from '../report/words.ts';
import { showLength } from '../schedule/length.ts';
import type { Override, Schedule } from '../schedule/schedule.ts';
import { type Asked, isFull, readAsked } from './asked.ts';
import { observe } from './observe.ts';
import { findOwned } from './owned.ts';
import { awaitTurn } from './rollout.ts';
import { relieve, type Aim } from './relieve.ts';
import { note, watch } from './tell.ts';

// What another run changes meanwhile makes this one look again; after so many times something else is wrong.
const looks = 4;

/**
 * Makes true what the schedule, or `instances` for a time, says now: writes the autoscale setting and the number of instances where they
 * differ, and nothing else. Machines go by their ids and only where nobody uses them; those in use are protected from Azure's own scale-in.
 * So late, missed, doubled or simultaneous runs end in the same state.
 */
export async function scale(context: Context, report: Report): Promise<void> {
  const { arm, identity, schedule, wish } = context;
  if (schedule === undefined && wish === undefined) {
    throw new ActionError({ what: `The pool ${identity.name} has no schedule that could say how many instances there should be.`, fix: 'Write `schedule` into its pool file and name that in `pool`, or say how many: `instances: 3`.' });
  }
  if (schedule === undefined && wish?.minutes !== undefined) {
    throw new ActionError({ what: 'Without a schedule nothing would bring the number back after the time in `for`.', fix: 'Take `for` away, or write `schedule` into the pool file: `base` alone is enough.' });
  }
  if (schedule !== undefined && wish !== undefined && wish.minutes === undefined) {
    throw new ActionError({ what: 'In a pool with a schedule, `instances` needs `for`: the schedule goes on after it.', fix: 'Say for how long, such as `for: 2h`. For good, change the schedule.' });
  }
  context.progress({ phase: 'Scale' });
  await findOwned(context, report);
  // A deployment brings the number that it has read: it ends first.
  await awaitTurn(context, { resourceGroup: identity.resourceGroup, name: deploymentName(identity.name) });
  const asked = schedule === undefined || wish?.minutes === undefined ? undefined : await readAsked(context, schedule, await onlySet(context), wish.instances, wish.minutes);
  report.changed = false;
  context.onInterrupt((_arm, why) => Promise.resolve({ what: `${why}. What Azure had begun goes on: instances that come or go, and the autoscale setting.`, fix: 'Run scale again: it looks at what has come of it, and does the rest.' }));
  for (let look = 1; ; look++) {
    try {
      await converge(context, report, await takeAim(context, report, asked));
      break;
    } catch (error) {
      if (!(error instanceof ActionError)) throw error;
      if (asked !== undefined && isFull(error)) throw await takeBack(context, report, asked, error);
      if (look === looks || !isRace(error)) throw error;
      context.progress({ line: `The pool has changed meanwhile (${error.problems[0]?.code ?? 'conflict'}): it is looked at again.` });
      await arm.sleep(2000 * look);
    }
  }
  context.onInterrupt(undefined);
  const used = new Map(report.instances.map((one) => [one.instanceId, one.use]));
  await observe(context, report, {});
  for (const one of report.instances) {
    const use = used.get(one.instanceId);
    if (use !== undefined) one.use = use;
  }
  context.progress({ line: `${report.instances.length} of ${report.capacity ?? 0} instances.${report.changed ? '' : ' Nothing had to be changed.'}` });
  report.ok = true;
}

// Azure would go on trying, and every run be red, until its time is over.
async function takeBack(context: Context, report: Report, { override, former }: Asked, error: ActionError): Promise<ActionError> {
  try {
    await takeAim(context, report, { override: former });
    note(context, report, `Azure has no room for ${override.instances}: what was asked for is taken back.`);
    return error;
  } catch (other) {
    if (!(other instanceof ActionError)) throw other;
    return new ActionError([...error.problems, ...other.problems]);
  }
}

/** What overrides the schedule from now on; `override` undefined for nothing. */
type Wanted = { override: Override | undefined };

/** Reads what stands, brings the setting to the schedule with what is wanted (or the override that it has), and says what should be true now. */
async function takeAim(context: Context, report: Report, wanted: Wanted | undefined): Promise<Aim> {
  const { arm, identity, schedule, wish } = context;
  const set = await onlySet(context);
  const [setting, instances] = await Promise.all([readAutoscale(arm, identity.resourceGroup, set.id), listInstances(arm, set)]);
  report.instances = instances;
  const seen = { set, setting, instances };
  if (schedule === undefined) {
    const count = wish?.instances ?? set.capacity;
    refuseBounds(setting);
    return { ...seen, min: count, max: count, exposed: false };
  }
  return { ...seen, ...(await follow(context, report, schedule, seen, wanted)) };
}

/** Writes the setting where it differs from what the schedule compiles to, and tells what holds now. */
async function follow(context: Context, report: Report, schedule: Schedule, seen: Pick<Aim, 'set' | 'setting' | 'instances'>, wanted: Wanted | undefined): Promise<Pick<Aim, 'min' | 'max' | 'exposed'>> {
  const { arm, identity } = context;
  const { set, setting } = seen;
  const [{ carryOver, spare }, { compileSchedule }, { sameSetting, tellSpoilt }, { stateAt }, { viewSchedule }, { liveLine }] = await Promise.all([
    import('../schedule/carry.ts'),
    import('../schedule/compile.ts'),
    import('../schedule/same.ts'),
    import('../schedule/evaluate.ts'),
    import('../schedule/view.ts'),
    import('../schedule/live.ts'),
  ]);
  refuseOthers(identity.resourceGroup, set, setting);
  const now = arm.now().getTime();
  const living = { capacity: set.capacity, properties: setting?.properties };
  const override = wanted === undefined ? carryOver(schedule, now, living) : spare(schedule, now, living, wanted.override);
  const { properties } = compileSchedule(schedule, set, now, override);
  const view = viewSchedule(schedule, now, override);
  report.schedule = view;
  const { people, azure, rules } = stateAt(schedule, now, override);
  tellNow(context, report, view);
  if (!sameSetting(properties, setting?.properties)) {
    // Without a backstop Azure takes machines as soon as this is written: who is there is protected first. What it may take already is no matter of writing.
    const held = liveLine(setting?.properties, set.capacity, now, now + 1)?.[0]?.bounds ?? { min: set.capacity, max: set.capacity };
    if (Math.min(set.capacity, held.max) > azure.max) await shelter(context, report, seen, Math.max(people.max, setting?.properties['enabled'] === true ? held.min : 0));
    const { name = `${set.name}-autoscale`, location = set.location, tags = {} } = setting ?? {};
    const kept = await writeAutoscale(arm, identity.resourceGroup, { name, location, tags, properties });
    report.changed = true;
    const spoilt = tellSpoilt(name, properties, kept);
    if (spoilt !== undefined) throw new ActionError(spoilt);
    note(context, report, setting === undefined ? `The autoscale setting ${name} is made.` : `The autoscale setting ${name} is renewed.`);
  }
  return { ...people, exposed: rules.some(({ direction }) => direction === 'in') && set.capacity > azure.min };
}

/**
 * Protects whoever is in use; throws where Azure refuses that, so that nothing is written. What is idle goes all the same then, above `max`: not more
 * than the setting that stands lets go, or Azure would bring it back.
 */
async function shelter(context: Context, report: Report, seen: Pick<Aim, 'set' | 'instances'>, max: number): Promise<void> {
  try {
    await relieve(context, report, { ...seen, max: Infinity });
  } catch (error) {
    // Who is refused again is thrown from here, and once is enough.
    if (error instanceof ActionError) await relieve(context, report, { ...seen, max });
    throw error;
  }
}

/** Planned against actual: since when this holds, which tells how late a run comes that changes something. */
function tellNow(context: Context, report: Report, { now, override, timezone }: NonNullable<Report['schedule']>): void {
  const both = (at: string): string => `${localOf(at, timezone)} (${instant(at)})`;
  const ago = (since: string): string => showLength(Math.floor((Date.parse(now.at) - Date.parse(since)) / 60_000));
  const lines = [`Now ${now.local} in ${timezone} (${now.offset}): ${span(now.people)} ${now.people.max === 1 ? 'instance' : 'instances'}, ${now.why}.`];
  if (now.since !== null) lines.push(`Planned for ${both(now.since)}, ${ago(now.since) === '0' ? 'this minute' : `${ago(now.since)} ago`}.`);
  if (override !== null) lines.push(`Somebody asked for ${override.instances} until ${both(override.until)}.`);
  const line = lines.join(' ');
  if (!report.notes.includes(line)) note(context, report, line);
}

async function converge(context: Context, report: Report, aim: Aim): Promise<void> {
  const { arm } = context;
  const { set, min, max, instances, exposed } = aim;
  // Azure, or another run, may have brought more by now than is wanted here: then nothing is taken back.
  const listed = countStanding(set.capacity, instances);
  const standing = listed < min ? countStanding((await readScaleSet(arm, set.id))?.capacity ?? set.capacity, instances) : listed;
  if (standing < min) {
    context.progress({ line: `${set.name}: from ${standing} to ${min} instances.` });
    report.changed = true;
    await setCapacity(arm, set, min, watch(context, set));
    note(context, report, `${min - standing} more ${min - standing === 1 ? 'instance' : 'instances'}: ${standing} before, ${min} now.`);
  }
  if (listed > max || exposed || instances.some((one) => one.protectedFromScaleIn === true)) await relieve(context, report, aim);
}

async function onlySet({ arm, identity }: Context): Promise<ScaleSet> {
  const sets = await listScaleSets(arm, identity.resourceGroup);
  const [only] = sets;
  if (only !== undefined && sets.length === 1) return only;
  throw new ActionError({ what: `The resource group ${identity.resourceGroup} has ${sets.length} scale sets; one is to be scaled.`, fix: sets.length === 0 ? 'Deploy the pool first.' : 'Keep one scale set in a pool’s resource group.' });
}

// Somebody's own rules are not lost without a word. Our template's name is enough where somebody has taken its tag off.
function refuseOthers(group: string, set: ScaleSet, setting: AutoscaleSetting | undefined): void {
  if (setting === undefined || setting.ours || setting.name.toLowerCase() === `${set.name}-autoscale`.toLowerCase()) return;
  const { name } = setting;
  throw new ActionError({
    what: `The autoscale setting ${name} of ${set.name} was not made by a schedule, and Azure takes one for each.`,
    fix: `Delete it, once the schedule says what it said: \`az monitor autoscale delete --name ${name} --resource-group ${group}\`. Where the pool’s own template makes it, give it the tag \`dsvm-pool-schedule\` there.`,
  });
}

// Azure moves the number back into the bounds of its setting within minutes.
function refuseBounds(setting: AutoscaleSetting | undefined): void {
  if (setting === undefined || setting.properties['enabled'] === false) return;
  throw new ActionError({ what: `The autoscale setting ${setting.name} says how many instances this pool has; Azure would undo another number.`, fix: 'Name the pool file with its schedule in `pool` and give `for`, or delete the setting.' });
}

// Two runs at once: what one deletes the other no longer finds, or finds at work. The same codes without these words mean quota and wrong input.
function isRace({ problems }: ActionError): boolean {
  return problems.some(({ code = '', what }) => /^(Conflict|AnotherOperationInProgress|NotFound|RetryableError.*|OperationPreempted)$/i.test(code) || /not an active Virtual Machine Scale Set VM instanceId|is in progress|being deleted/i.test(what));
}
