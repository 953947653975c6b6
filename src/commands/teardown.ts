import { deleteGroup, listGroup, readGroup } from '../azure/groups.ts';
import { pause } from '../azure/operation.ts';
import type { Context } from '../context.ts';
import { ActionError } from '../errors.ts';
import { decideRemoval } from '../pool/removal.ts';
import type { Report } from '../report/report.ts';
import { findOwned } from './owned.ts';

/** Removes a pool that carries our owner tags; any other is refused by name, and one that is gone already is no error. */
export async function teardown(context: Context, report: Report): Promise<void> {
  const { arm, identity, repositoryId } = context;
  context.progress({ phase: 'Teardown' });
  const group = await findOwned(context, report, true);
  if (group === undefined) {
    report.notes.push(`There is no resource group ${identity.resourceGroup}: nothing is left of the pool.`);
    report.ok = true;
    return;
  }
  if (group.state === 'Deleting') {
    context.progress({ line: `Azure is already deleting the resource group ${group.name}.` });
    await waitUntilGone(context, group.name);
    report.ok = true;
    return;
  }
  const resources = await listGroup(arm, group.name);
  const decision = decideRemoval({ tags: group.tags, repositoryId, pool: identity.name, resources });
  if (!decision.remove) throw new ActionError({ what: decision.reason, fix: decision.fix });

  context.progress({ line: `Deleting the resource group ${group.name} with ${resources.length} resources.` });
  let left = new Map(resources.map((one) => [one.id.toLowerCase(), one]));
  await deleteGroup(arm, group.name, async () => {
    const now = new Set((await listGroup(arm, group.name).catch(goneAsEmpty)).map((one) => one.id.toLowerCase()));
    for (const [id, one] of left) if (!now.has(id)) context.progress({ line: `${one.type} ${one.name}: deleted` });
    left = new Map([...left].filter(([id]) => now.has(id)));
  });
  for (const one of left.values()) context.progress({ line: `${one.type} ${one.name}: deleted` });
  report.notes.push(`The resource group ${group.name} and its ${resources.length} resources are deleted.`);
  report.ok = true;
}

async function waitUntilGone({ arm }: Context, group: string): Promise<void> {
  for (let turn = 0; (await readGroup(arm, group)) !== undefined; turn++) await arm.sleep(pause(turn));
}

// While it is being deleted the group itself disappears at some point: then nothing is left to list.
function goneAsEmpty(error: unknown): [] {
  if (error instanceof ActionError && (error as { status?: number }).status === 404) return [];
  throw error;
}
