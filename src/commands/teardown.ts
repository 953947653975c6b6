import { deleteGroup, listGroup, readGroup } from '../azure/groups.ts';
import { pause } from '../azure/operation.ts';
import type { Context } from '../context.ts';
import { ActionError } from '../errors.ts';
import { deploymentName } from '../pool/names.ts';
import { decideRemoval, type GroupResource } from '../pool/removal.ts';
import type { Report } from '../report/report.ts';
import { confirmOwned, findOwned, whose } from './owned.ts';
import { removeResources } from './remove.ts';
import { awaitTurn } from './rollout.ts';
import { takeStock } from './stock.ts';
import { warn } from './tell.ts';

/** Removes a pool that carries our owner tags: its group, or what it made in an adopted one. Any other is refused by name, and one that is gone already is no error. */
export async function teardown(context: Context, report: Report): Promise<void> {
  const { arm, identity } = context;
  context.progress({ phase: 'Teardown' });
  const group = await findOwned(context, report, true);
  if (group === undefined) return gone(report, identity.resourceGroup);
  if (group.state === 'Deleting') {
    context.progress({ line: `Azure is already deleting the resource group ${group.name}.` });
    await waitUntilGone(context, group.name);
    report.ok = true;
    return;
  }
  const { deleteStorage } = context;
  // One writer at a time: what a deployment is still making would be made into a group that goes.
  await awaitTurn(context, { resourceGroup: group.name, name: deploymentName(identity.name) });
  if ((await confirmOwned(context)) === undefined) return gone(report, group.name);
  const stock = await takeStock(context, group);
  const { resources } = stock;
  const decision = decideRemoval({ tags: group.tags, ...whose(context), ...stock, deleteStorage });
  if (decision.kind === 'refuse') throw new ActionError({ what: decision.reason, fix: decision.fix });
  if (deleteStorage !== undefined && !resources.some((one) => isAccount(one, deleteStorage))) {
    warn(context, report, `\`delete-storage\` names ${deleteStorage}, but there is no storage account of that name in the resource group ${group.name}.`);
  }
  if (decision.kind === 'resources') {
    await removeResources(context, report, group, decision);
    report.ok = true;
    return;
  }

  if ((await confirmOwned(context)) === undefined) return gone(report, group.name);
  context.progress({ line: `Deleting the resource group ${group.name} with ${resources.length} resources.` });
  leaveDeletion(context, group.name);
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

function gone(report: Report, group: string): void {
  report.notes.push(`There is no resource group ${group}: nothing is left of the pool.`);
  report.ok = true;
}

const isAccount = ({ type, name }: GroupResource, wanted: string): boolean => name === wanted && type.toLowerCase() === 'microsoft.storage/storageaccounts';

async function waitUntilGone(context: Context, group: string): Promise<void> {
  const { arm } = context;
  leaveDeletion(context, group);
  for (let waited = 0, wait = 0; (await readGroup(arm, group)) !== undefined; waited += wait) {
    wait = pause(waited);
    await arm.sleep(wait);
  }
}

function leaveDeletion(context: Context, group: string): void {
  context.onInterrupt((_arm, why) =>
    Promise.resolve({
      what: `${why}. Azure goes on deleting the resource group ${group} where it had begun; that cannot be stopped.`,
      fix: 'Run teardown again: it waits until the group is gone, or begins anew.',
    }),
  );
}

// While it is being deleted the group itself disappears at some point: then nothing is left to list.
function goneAsEmpty(error: unknown): [] {
  if (error instanceof ActionError && (error as { status?: number }).status === 404) return [];
  throw error;
}
