import type { Context } from '../context.ts';
import { deploymentName } from '../pool/names.ts';
import type { Report } from '../report/report.ts';
import { check } from './check.ts';
import { observe, observeDeployment } from './observe.ts';
import { findOwned } from './owned.ts';

/** Walks a person's path to every endpoint of a pool that stands; writes nothing to Azure. */
export async function smoke(context: Context, report: Report): Promise<void> {
  await findOwned(context, report);
  const outputs = await observeDeployment(context, report, deploymentName(context.identity.name));
  await check(context, report, await observe(context, report, outputs));
}
