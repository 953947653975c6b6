import type { Context } from '../context.ts';
import { deploymentName } from '../pool/names.ts';
import type { Report } from '../report/report.ts';
import { observe, observeDeployment } from './observe.ts';
import { findOwned } from './owned.ts';
import { showSchedule } from './scheduled.ts';

/** Shows instances, model, endpoints, the last deployment and the schedule; connects to no endpoint and writes nothing to Azure. Red where the runs that apply the schedule do not come. */
export async function status(context: Context, report: Report): Promise<void> {
  await findOwned(context, report);
  const outputs = await observeDeployment(context, report, deploymentName(context.identity.name));
  const targets = await observe(context, report, outputs);
  report.endpoints = targets.map((target) => ({
    kind: target.kind,
    scope: target.scope,
    instanceId: target.instanceId,
    host: target.host,
    port: target.port,
    url: target.url,
    check: 'skipped',
    cause: 'status does not connect',
    fingerprint: '',
    version: '',
    seconds: 0,
  }));
  report.smoke = 'skipped';
  const old = report.instances.filter((one) => !one.latestModel).map((one) => one.instanceId);
  if (old.length > 0) report.notes.push(`Not yet on the scale set’s latest model: ${old.join(', ')}.`);
  context.progress({ phase: 'Status' });
  context.progress({ line: `${report.instances.length} of ${report.capacity ?? 0} instances.` });
  for (const one of report.instances) {
    context.progress({
      line: `${one.instanceId} ${one.computerName}: ${one.power}, ${one.provisioning}, ${one.latestModel ? 'latest' : 'older'} model`,
    });
  }
  for (const one of report.endpoints) context.progress({ line: `${one.kind} ${one.instanceId ?? 'front door'}: ${one.url}` });
  if (context.schedule !== undefined) await showSchedule(context, report, context.schedule);
  report.ok = report.problems.length === 0;
}
