import { tagGroup, type ResourceGroup } from '../azure/groups.ts';
import { pause } from '../azure/operation.ts';
import { deleteResource, isReleasing, openVersions, readResources } from '../azure/resources.ts';
import type { Context } from '../context.ts';
import { ActionError, type Problem } from '../errors.ts';
import { whoOwns, withoutOwner } from '../pool/owner.ts';
import type { GroupResource, Removal } from '../pool/removal.ts';
import type { Report } from '../report/report.ts';
import { confirmOwned, readSurely, whose } from './owned.ts';
import { note } from './tell.ts';

// Azure lets go of the network of deleted machines within a minute or two.
const releaseMilliseconds = 3 * 60_000;

/** Deletes what the pool made in a group that stays, and takes our owner tags off it; throws ActionError, and leaves the tags, where something could not be deleted. */
export async function removeResources(context: Context, report: Report, group: ResourceGroup, { rounds, stay }: Extract<Removal, { kind: 'resources' }>): Promise<void> {
  const { arm } = context;
  const all = rounds.flat();
  context.progress({ line: `Deleting ${all.length} resources of the pool in the resource group ${group.name}, which stays.` });
  for (const { id, why } of stay) context.progress({ line: `${shorten(id)} stays: ${why}.` });
  context.onInterrupt((_arm, why) =>
    Promise.resolve({
      what: `${why}. Azure goes on deleting what it had begun to delete in the resource group ${group.name}.`,
      fix: 'Run teardown again: it deletes what is left.',
    }),
  );
  const versions = openVersions(arm);
  const gone: GroupResource[] = [];
  const problems: Problem[] = [];
  for (const round of rounds) {
    const going = await confirmOwned(context, gone.length > 0).catch((error: unknown) => {
      if (gone.length > 0) report.notes.push(`${gone.length} of its ${all.length} resources were deleted by then.`);
      throw error;
    });
    if (going === undefined) break;
    const ends = await Promise.allSettled(round.map(async (one) => remove(context, one, await versions(one.type), gone.map(({ id }) => id))));
    for (const [index, end] of ends.entries()) {
      const one = round[index] as GroupResource;
      if (end.status === 'fulfilled') gone.push(one);
      else if (end.reason instanceof ActionError) problems.push(...end.reason.problems.map((problem) => ({ target: one.id, ...problem })));
      else throw end.reason;
    }
  }
  context.onInterrupt(undefined);
  report.notes.push(`${gone.length} of the pool’s ${all.length} resources in ${group.name} are deleted.`, ...tellStay(stay));
  const unsure = (about: 'whose' | 'when'): string => stay.filter((one) => one.unsure === about).map(({ id }) => shorten(id)).join(', ');
  const [strange, late] = [unsure('whose'), unsure('when')];
  if (late !== '') problems.push({ what: `Azure’s list of the resource group ${group.name} does not have these yet, so nobody can say whether the pool made them: ${late}.`, fix: 'Run teardown again in a quarter of an hour. Of a closed pull request’s preview sweeps do: one marks it, the one after that removes it.' });
  if (strange !== '') problems.push({ what: `Nobody can say whether these may go with the preview: ${strange}.`, fix: 'Move them, or delete them by hand. Of what a template has tagged with its parameter `tags` there is no doubt, unless it is storage.' });
  if (problems.length > 0) {
    report.notes.push(`The resource group ${group.name} keeps its owner tags: run teardown again once the rest can be deleted.`);
    throw new ActionError(problems);
  }
  await refuseAnew(context, report, group, gone, versions);
  await context.confirm?.(true);
  const now = await readSurely(arm, group.name);
  // Somebody else's by now, or not there any more: then there is nothing of ours to take off.
  if (now === undefined || whoOwns(now.tags, whose(context)) !== 'ours') return;
  await tagGroup(arm, group.name, withoutOwner(now.tags));
  note(context, report, `The resource group ${group.name} stood before the pool: it stays, without our owner tags.`);
}

// Another run may have made it anew while this one deleted; by itself each is as it is, whatever the group's list says.
async function refuseAnew({ arm }: Context, report: Report, group: ResourceGroup, gone: readonly GroupResource[], versions: (type: string) => Promise<string>): Promise<void> {
  const anew = await readResources(arm, await Promise.all(gone.map(async ({ id, type }) => ({ id, apiVersion: await versions(type) }))));
  if (anew.size === 0) return;
  report.notes.push(`The resource group ${group.name} keeps its owner tags.`);
  throw new ActionError({ what: `Deleted in the resource group ${group.name}, and there again: ${gone.filter(({ id }) => anew.has(id.toLowerCase())).map(({ id }) => shorten(id)).join(', ')}.`, fix: 'Look whether another run is deploying there; if not, run teardown again.' });
}

async function remove(context: Context, one: GroupResource, version: string, gone: readonly string[]): Promise<void> {
  const { arm } = context;
  for (let waited = 0, told = false; ; ) {
    try {
      await deleteResource(arm, one.id, version);
      context.progress({ line: `${one.type} ${one.name}: deleted` });
      return;
    } catch (error) {
      if (waited >= releaseMilliseconds || !isReleasing(error, one.id, gone)) throw error;
      if (!told) context.progress({ line: `${one.type} ${one.name}: Azure has not let go of it yet (${(error as ActionError).problems[0]?.code ?? ''}), trying again` });
      told = true;
      const wait = pause(waited);
      await arm.sleep(wait);
      waited += wait;
    }
  }
}

// What the pool made and has to leave, one by one; others' resources only by number.
function tellStay(stay: Extract<Removal, { kind: 'resources' }>['stay']): string[] {
  const others = stay.filter((one) => !one.listed).length;
  return [
    ...stay.filter((one) => one.listed).map(({ id, why }) => `${shorten(id)} stays: ${why}.`),
    ...(others === 0 ? [] : [`${others} other resource${others === 1 ? '' : 's'} of the group, not of the pool’s making, stay${others === 1 ? 's' : ''}.`]),
  ];
}

const shorten = (id: string): string => id.split('/providers/').slice(1).join('/') || id;
