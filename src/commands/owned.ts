import type { Arm } from '../azure/arm.ts';
import { createGroup, readGroup, tagGroup, type ResourceGroup } from '../azure/groups.ts';
import type { Context } from '../context.ts';
import { ActionError } from '../errors.ts';
import type { Pool } from '../pool/load.ts';
import { portalLink } from '../pool/names.ts';
import { ownerTags, readOwner, whoOwns, withoutOwner, type PoolIdentity } from '../pool/owner.ts';
import { plainLocation } from '../pool/preflight/wanted.ts';
import type { Report } from '../report/report.ts';
import { note } from './tell.ts';

/** The pool, or the preview of it, that a command is about. */
export function whose({ repositoryId, identity }: Pick<Context, 'repositoryId' | 'identity'>): PoolIdentity {
  return { repositoryId, pool: identity.name, preview: identity.preview };
}

/** The group that `deploy` will use, undefined where it has to be made; throws ActionError where it is another's, elsewhere or going away. */
export async function lookAtGroup(context: Context, pool: Pool): Promise<ResourceGroup | undefined> {
  const found = await readGroup(context.arm, pool.resourceGroup);
  if (found !== undefined) judgeGroup(context, pool, found);
  return found;
}

/** Throws ActionError where a pool cannot use a group that stands: it is another's, elsewhere or going away. */
export function judgeGroup(context: Context, pool: Pool, found: ResourceGroup): void {
  refuseDeleting(found);
  if (plainLocation(found.location) !== plainLocation(pool.location)) {
    throw new ActionError({
      what: `The resource group ${found.name} is in ${found.location}, the pool says ${pool.location}.`,
      fix: 'A resource group cannot move: use its location, or another resource group.',
    });
  }
  const owner = whoOwns(found.tags, whose(context));
  if (typeof owner === 'object') refuseOther(found, owner.other);
}

/** The pool's group for `deploy`: created with our owner tags, or adopted where it stands and nobody's; refuses another's. A preview's tags are written anew. */
export async function takeGroup(context: Context, pool: Pool, report: Report): Promise<void> {
  const { arm, repositoryId, identity } = context;
  const owner = { repositoryId, pool: identity.name, preview: identity.preview };
  await context.confirm?.();
  // Read again: since it was looked at, another run may have made or taken it.
  const found = await lookAtGroup(context, pool);
  if (found === undefined) {
    const tags = ownerTags(owner);
    name(context, report, await createGroup(arm, pool.resourceGroup, pool.location, tags));
    context.progress({ line: `Resource group ${pool.resourceGroup} created in ${pool.location}.` });
    return;
  }
  if (whoOwns(found.tags, whose(context)) === 'nobody') {
    const tags = { ...found.tags, ...ownerTags({ ...owner, adoptedAt: arm.now().toISOString() }) };
    await tagGroup(arm, found.name, tags);
    note(context, report, `The resource group ${found.name} stood before this pool: it is adopted, and teardown will not delete it.`);
  } else if (identity.preview !== undefined) await tagGroup(arm, found.name, { ...withoutOwner(found.tags), ...ownerTags({ ...owner, adoptedAt: readOwner(found.tags)?.adoptedAt }) });
  name(context, report, found);
}

// ARM's regions hear of a new group one after the other, and for some seconds one that stands may answer 404 (its own people's words are in
// hashicorp/terraform-provider-azurerm#25758). Only one that goes on doing so is gone.
const doubts = { found: [1000, 2000, 4000], first: [2000] } as const;

/** The resource group that was there a moment ago, or undefined where it is surely gone: one that is not found is asked for again, after each of these waits (ms). */
export async function readSurely(arm: Arm, name: string, waits: readonly number[] = doubts.found): Promise<ResourceGroup | undefined> {
  let found = await readGroup(arm, name);
  for (const wait of waits) {
    if (found !== undefined) break;
    await arm.sleep(wait);
    found = await readGroup(arm, name);
  }
  return found;
}

/** The group of a pool that is ours; throws ActionError where there is none or it is another's. Undefined only with `mayBeGone`. */
export async function findOwned(context: Context, report: Report, mayBeGone = false): Promise<ResourceGroup | undefined> {
  const { identity } = context;
  const found = await readSurely(context.arm, identity.resourceGroup, mayBeGone ? doubts.first : []);
  if (found === undefined) {
    if (mayBeGone) return undefined;
    throw new ActionError({
      what: `There is no resource group ${identity.resourceGroup}, so there is no pool ${identity.name}.`,
      fix: 'Deploy the pool first, or check `resource-group` and the subscription.',
    });
  }
  refuseForeign(context, found);
  name(context, report, found);
  return found;
}

/**
 * Asks whether it is still wanted, and reads a pool's group once more, right before a write that no deployment guards: since it was found, another
 * run may have removed or given it away. Throws ActionError where it is not this pool's any more; undefined where it is gone. `begun`: something of
 * it is deleted by then.
 */
export async function confirmOwned(context: Context, begun = false): Promise<ResourceGroup | undefined> {
  await context.confirm?.(begun);
  const found = await readSurely(context.arm, context.identity.resourceGroup);
  if (found !== undefined) refuseForeign(context, found);
  return found;
}

/** The same before a deployment is sent, for which the group must stand. */
export async function confirmStanding(context: Context): Promise<void> {
  const found = await confirmOwned(context);
  if (found === undefined) {
    throw new ActionError({ what: `The resource group ${context.identity.resourceGroup} was removed while this run waited.`, fix: 'Run again: it is created anew.' });
  }
  refuseDeleting(found);
}

function refuseForeign(context: Context, found: ResourceGroup): void {
  const owner = whoOwns(found.tags, whose(context));
  if (owner === 'nobody') refuseOther(found, 'it carries no owner tags of a pool');
  if (typeof owner === 'object') refuseOther(found, owner.other);
}

function refuseDeleting(group: ResourceGroup): void {
  if (group.state === 'Deleting') {
    throw new ActionError({ what: `Azure is deleting the resource group ${group.name}.`, fix: 'Run again when it is gone.' });
  }
}

function refuseOther(group: ResourceGroup, description: string): never {
  throw new ActionError({
    what: `The resource group ${group.name} is not this pool’s: ${description}.`,
    fix: 'Use the resource group of this pool. One resource group holds one pool, of one repository.',
  });
}

function name(context: Context, report: Report, group: ResourceGroup): void {
  const { arm, identity } = context;
  report.pool = {
    name: identity.name,
    resourceGroup: group.name,
    location: group.location,
    subscriptionId: arm.subscriptionId,
    portalUrl: portalLink(arm.place, group.id),
  };
}
