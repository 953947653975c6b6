import type { Arm } from '../azure/arm.ts';
import { deploymentId, readDeployment, type Deployment, type DeploymentPlace, type DeploymentRequest } from '../azure/deployments.ts';
import { cancelDeployment, isRunning } from '../azure/rollout.ts';
import type { Context } from '../context.ts';
import type { Problem } from '../errors.ts';
import { deploymentLink } from '../pool/names.ts';
import type { Report } from '../report/report.ts';

/** A deployment that was sent: its correlation id, whether Azure has answered, and why the run is left. */
export interface Sent {
  correlationId: string;
  accepted: boolean;
  why: string;
}

// A request that was under way when the run ended may reach Azure a little later.
const looks = 3;

/**
 * Leaves an interrupted run's deployment: stops it where the user wants that, and says what goes on in Azure. `arm` has a few seconds of
 * its own; what cannot be asked within them is said to be unknown.
 */
export async function leaveDeployment(context: Context, arm: Arm, report: Report, request: DeploymentRequest, sent: Sent): Promise<Problem> {
  const { name, resourceGroup } = request;
  const known = (state: string, found?: Deployment): void => {
    const { correlationId, timestamp = '', duration = '' } = found ?? { correlationId: sent.correlationId };
    const id = deploymentId(arm, request);
    report.deployment = { name, id, state, correlationId, timestamp, duration, portalUrl: deploymentLink(arm.place, id), resources: report.deployment?.resources ?? [] };
  };
  known('Unknown');
  try {
    const found = await look(arm, request, sent);
    if (found === undefined) {
      report.deployment = null;
      return { what: `${sent.why}. Azure has no deployment ${name} of this run; its request was on its way and may still arrive.`, fix: 'Run again to go on.' };
    }
    known(found.state, found);
    if (!isRunning(found)) return { what: `${sent.why}. The deployment ${name} had ended as ${found.state}.`, fix: 'Run again to go on.' };
    if (!context.cancelOnInterrupt) return goesOn(context, request, `goes on (${found.state})`, sent.why);
    const refusal = await cancelDeployment(arm, resourceGroup, name);
    const now = await readDeployment(arm, resourceGroup, name);
    if (now !== undefined) known(now.state, now);
    if (refusal !== undefined && (now === undefined || isRunning(now))) {
      return { ...refusal, ...goesOn(context, request, 'goes on', `${sent.why}. Azure has refused to cancel the deployment: ${refusal.what.replace(/\.$/, '')}`) };
    }
    return {
      what: `${sent.why}. Azure has accepted the cancellation of the deployment ${name}: it starts nothing more; what it was already making is made to its end.`,
      fix: 'Run again to go on: a deployment makes the pool what the files say, wherever the last one stopped.',
    };
  } catch {
    return goesOn(context, request, 'may be going on, Azure could not be asked in time', sent.why);
  }
}

/** What to say where the run was still waiting for an earlier deployment. */
export function leaveQueue(context: Context, request: DeploymentPlace, why: string): Problem {
  return goesOn(context, request, 'of an earlier run goes on', `${why} before it had begun a deployment`);
}

/** Says, after `why`, where a deployment can be followed, how to go on and how to stop it. */
export function goesOn({ arm }: Context, { name, resourceGroup }: DeploymentPlace, how: string, why?: string): Problem {
  const link = deploymentLink(arm.place, deploymentId(arm, { name, resourceGroup }));
  return {
    what: `${why === undefined ? '' : `${why}. `}In Azure the deployment ${name} ${how}: ${link}`,
    fix: `Run again to go on: that run waits for it and then makes the pool what the files say. To stop it: \`az deployment group cancel --subscription ${arm.subscriptionId} --resource-group ${resourceGroup} --name ${name}\``,
  };
}

// The one of this name that is this run's; an earlier one with the same name is none.
async function look(arm: Arm, request: DeploymentRequest, sent: Sent): Promise<Deployment | undefined> {
  for (let left = looks; ; left--) {
    const found = await readDeployment(arm, request.resourceGroup, request.name);
    if (found !== undefined && (sent.accepted || found.correlationId.toLowerCase() === sent.correlationId)) return found;
    if (sent.accepted || left <= 1) return undefined;
    await arm.sleep(500);
  }
}
