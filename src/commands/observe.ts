import { listOperations, readDeployment, type Deployment, type ResourceOperation } from '../azure/deployments.ts';
import { readNetwork } from '../azure/network.ts';
import { listInstances, listScaleSets } from '../azure/scaleset.ts';
import type { Context } from '../context.ts';
import { fromNetwork, fromOutputs, type Target } from '../pool/endpoints.ts';
import { deploymentLink } from '../pool/names.ts';
import type { Report } from '../report/report.ts';
import { note } from './tell.ts';

/** Reads the pool as it stands into the report: capacity, instances and who logs in; returns what people connect to, from `outputs` or the network. */
export async function observe(context: Context, report: Report, outputs: Deployment['outputs']): Promise<Target[]> {
  const { arm, identity } = context;
  const scaleSets = await listScaleSets(arm, identity.resourceGroup);
  const instances = await Promise.all(scaleSets.map((one) => listInstances(arm, one)));
  report.capacity = scaleSets.reduce((sum, one) => sum + one.capacity, 0);
  report.instances = instances.flat();
  report.adminUsername = scaleSets.find((one) => one.adminUsername !== undefined)?.adminUsername ?? null;
  const offered = fromNetwork({ ...(await readNetwork(arm, identity.resourceGroup)), instances: report.instances });
  // The template knows its front door best; which port leads to which instance only the network knows.
  const named = fromOutputs(outputs);
  return named.length === 0 ? offered : [...named, ...offered.filter((target) => target.scope === 'instance')];
}

/** A deployment that this run has seen to its end. */
export interface Own {
  correlationId: string;
  status: 'succeeded' | 'failed' | 'canceled';
  operations: ResourceOperation[];
}

/** Reads the pool's last deployment into the report and returns its outputs; where that is not `own`, what is known of that one. */
export async function observeDeployment(
  context: Context,
  report: Report,
  name: string,
  own?: Own,
): Promise<Deployment['outputs']> {
  const { arm, identity } = context;
  const deployment = await readDeployment(arm, identity.resourceGroup, name);
  if (deployment === undefined) return {};
  if (own !== undefined && deployment.correlationId.toLowerCase() !== own.correlationId.toLowerCase()) return overtaken(context, report, deployment, own);
  const known = own?.operations ?? (await listOperations(arm, identity.resourceGroup, name));
  report.deployment = {
    name: deployment.name,
    id: deployment.id,
    state: deployment.state,
    correlationId: deployment.correlationId,
    timestamp: deployment.timestamp,
    duration: deployment.duration,
    portalUrl: deploymentLink(arm.place, deployment.id),
    resources: known.filter((one) => one.id !== '').map(({ id, type, name, state }) => ({ id, type, name, state })),
  };
  return deployment.outputs;
}

// A pool's deployments have one name: a later one has taken the place of ours, its outputs included.
function overtaken(context: Context, report: Report, { name, id }: Deployment, { correlationId, status }: Own): Deployment['outputs'] {
  const state = { succeeded: 'Succeeded', failed: 'Failed', canceled: 'Canceled' }[status];
  report.deployment = { name, id, state, correlationId, timestamp: '', duration: '', portalUrl: deploymentLink(context.arm.place, id), resources: [] };
  note(context, report, `Another run began its deployment ${name} as soon as this one had ended. What follows may be of its making.`);
  return {};
}
