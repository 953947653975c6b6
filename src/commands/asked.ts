import { readAutoscale } from '../azure/autoscale.ts';
import { readResources } from '../azure/resources.ts';
import type { ScaleSet } from '../azure/scaleset.ts';
import { listSizes } from '../azure/skus.ts';
import { listUsages } from '../azure/usages.ts';
import type { Context } from '../context.ts';
import { ActionError } from '../errors.ts';
import { judgeQuota } from '../pool/preflight/quota.ts';
import { readSet } from '../pool/preflight/wanted.ts';
import type { Override, Schedule } from '../schedule/schedule.ts';
import { ask } from './preflight.ts';

/** What somebody asks for, and the override in whose place it comes. */
export interface Asked {
  override: Override;
  former: Override | undefined;
}

/** A number for some minutes from now on. Throws ActionError, with nothing written, where the region's quotas have no room for it. */
export async function readAsked(context: Context, schedule: Schedule, set: ScaleSet, instances: number, minutes: number): Promise<Asked> {
  const { arm, identity } = context;
  if (instances > set.capacity) await holdRoom(context, set, instances);
  const [setting, { overrideFrom, overrideIn }] = await Promise.all([readAutoscale(arm, identity.resourceGroup, set.id), import('../schedule/override.ts')]);
  const now = arm.now().getTime();
  return { override: overrideFrom(instances, now, minutes), former: overrideIn(setting?.properties, now, schedule.backstop) };
}

// As the preflight of a deployment does: what Azure does not answer is left to it.
async function holdRoom(context: Context, { id, name, location }: ScaleSet, capacity: number): Promise<void> {
  const { arm } = context;
  const [bodies, sizes, usages] = await Promise.all([
    readResources(arm, [{ id, apiVersion: '2025-04-01' }]),
    ask(context, `whether ${location} has the VM size`, () => listSizes(arm, location)),
    ask(context, `whether the quotas of ${location} suffice`, () => listUsages(arm, location)),
  ]);
  const stands = readSet(id, name, location, (bodies.get(id.toLowerCase()) ?? {}) as Record<string, unknown>);
  const region = { location, subscriptionId: arm.subscriptionId };
  const problems = judgeQuota(region, [{ ...stands, capacity }], new Map([[id.toLowerCase(), stands]]), sizes ?? [], usages ?? [], []);
  if (problems.length > 0) throw new ActionError(problems);
}

/** Whether Azure refuses a number for want of quota, or of room for the machines. */
export function isFull({ problems }: ActionError): boolean {
  return problems.some(({ code = '', what }) => /Quota|Allocation|SkuNotAvailable|SubnetIsFull/i.test(code) || (code === 'OperationNotAllowed' && /quota/i.test(what)));
}
