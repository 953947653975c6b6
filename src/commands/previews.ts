import type { Arm } from '../azure/arm.ts';
import { listGroups, readGroup, type ResourceGroup } from '../azure/groups.ts';
import type { Context } from '../context.ts';
import { ActionError } from '../errors.ts';
import { PREVIEW, readOwner, whoOwns, type Owner, type PreviewTags } from '../pool/owner.ts';
import { promisedUntil } from '../pool/preview/expiry.ts';
import { previewGroup } from '../pool/preview/place.ts';
import type { Policy } from '../pool/preview/policy.ts';
import type { PreviewHolder } from '../report/report.ts';

/** A resource group that holds a preview. */
export interface LivePreview {
  group: ResourceGroup;
  owner: Owner & { preview: PreviewTags };
}

/** Every preview of the repository, of all its pools, by the tags of resource groups alone; those with tags that make no sense are left out. */
export async function listPreviews(arm: Arm, repositoryId: string): Promise<LivePreview[]> {
  return (await listGroups(arm, PREVIEW)).flatMap((group) => {
    const owner = readOwner(group.tags);
    return owner?.preview !== undefined && owner.repositoryId === repositoryId ? [{ group, owner: { ...owner, preview: owner.preview } }] : [];
  });
}

/** A pool's previews that hold a place: one that Azure is deleting has given its own back. */
export function holding(previews: readonly LivePreview[], pool: { name: string }): LivePreview[] {
  return previews.filter(({ group, owner }) => owner.pool === pool.name && group.state !== 'Deleting');
}

/** Previews in the order in which they took their places. */
export function inTurn(previews: readonly LivePreview[]): LivePreview[] {
  return previews.toSorted((a, b) => a.owner.preview.since.localeCompare(b.owner.preview.since) || a.owner.preview.number - b.owner.preview.number);
}

/** The resource group for a pull request's preview: the one it has, a slot that is free, or a new one; undefined where all places are taken. Throws ActionError where a slot is not there. */
export async function choosePlace(context: Context, pool: { name: string; resourceGroup: string }, policy: Policy, number: number, live: readonly LivePreview[]): Promise<string | undefined> {
  const mine = live.find(({ owner }) => owner.preview.number === number);
  if (mine !== undefined) return mine.group.name;
  if (live.length >= policy.live) return undefined;
  if (policy.resourceGroups.length === 0) return previewGroup(pool.resourceGroup, number);
  const slots = await Promise.all(policy.resourceGroups.map(async (name) => ({ name, group: await readGroup(context.arm, name) })));
  const missing = slots.filter((one) => one.group === undefined).map(({ name }) => `\`${name}\``);
  if (missing.length > 0) throw new ActionError({ what: `There is no resource group ${missing.join(', ')}, which \`preview.resourceGroups\` names.`, fix: 'Have them made, and give the deployer rights in them (docs/previews.md); or name those that there are.' });
  return slots.find(({ group }) => group !== undefined && group.state !== 'Deleting' && whoOwns(group.tags, { repositoryId: context.repositoryId, pool: pool.name }) === 'nobody')?.name;
}

/** Who holds the places, for people, and until when their tags let them; empty where that is no time that counts. */
export function holdersOf(live: readonly LivePreview[], now: number): PreviewHolder[] {
  return inTurn(live).map(({ group, owner: { preview } }) => {
    const until = promisedUntil(preview.expires, now);
    return { number: preview.number, resourceGroup: group.name, since: preview.since, expires: until === 0 ? '' : new Date(until).toISOString() };
  });
}
