import { deploymentId, type Deployment, type DeploymentPlace, type DeploymentRequest, type ResourceOperation } from '../azure/deployments.ts';
import type { Arm } from '../azure/arm.ts';
import { unique } from '../azure/causes.ts';
import { listExtensionFailures } from '../azure/extensions.ts';
import { awaitEarlier, runDeployment } from '../azure/rollout.ts';
import type { Context } from '../context.ts';
import { ActionError, type Problem } from '../errors.ts';
import { deploymentLink } from '../pool/names.ts';
import type { Report } from '../report/report.ts';
import { goesOn, leaveDeployment, leaveQueue } from './leave.ts';
import { observeDeployment } from './observe.ts';
import { confirmStanding } from './owned.ts';

/** Lets an earlier deployment of the pool, which another run began or left behind, come to its end. Returns the correlation id of the pool’s last one, empty where there is none: while it stays the same, what was read of the pool is up to date. */
export async function awaitTurn(context: Context, request: DeploymentPlace): Promise<string> {
  const last = await awaitEarlier(context.arm, request, tellBusy(context, request));
  context.onInterrupt(undefined);
  return last?.correlationId ?? '';
}

/** Deploys the template and fills the report's deployment; `late` is awaited right before it is sent, and told whether it had to wait. Throws ActionError with every failed operation. */
export async function rollout(context: Context, report: Report, request: DeploymentRequest, late: (waited: boolean) => Promise<void>): Promise<Deployment['outputs']> {
  const { arm } = context;
  const seen = new Map<string, string>();
  const link = deploymentLink(arm.place, deploymentId(arm, request));
  const sent = { correlationId: '', accepted: false };
  const tell = tellBusy(context, request);
  let waited = false;
  const watch = {
    busy: (earlier: Deployment) => {
      waited = true;
      tell(earlier);
    },
    // Whose the group is was read before validation, and perhaps before a long wait.
    before: async () => {
      await confirmStanding(context);
      await late(waited);
    },
    sending: (correlationId: string) => {
      sent.correlationId = correlationId;
      context.onInterrupt((other, why) => leaveDeployment(context, other, report, request, { ...sent, why }));
    },
    accepted: () => {
      sent.accepted = true;
      context.progress({ line: `Azure has accepted the deployment ${request.name}: ${link}` });
    },
    turn: (operations: ResourceOperation[]) => {
      for (const operation of operations) tellChange(context, seen, operation);
    },
  };
  const end = await runDeployment(arm, request, watch).catch((error: unknown) => {
    throw sent.accepted || mayHaveArrived(error) ? alsoGoingOn(error, context, request) : error;
  });
  context.onInterrupt(undefined);
  const outputs = await observeDeployment(context, report, request.name, { ...end, correlationId: sent.correlationId });
  if (end.status === 'succeeded') return outputs;
  const own = unique([...end.operations.flatMap((operation) => operation.problems), ...(await readOutputs(arm, end.operations))]);
  const correlationId = report.deployment?.correlationId;
  throw new ActionError(
    (own.length > 0 ? own : end.problems).map((problem) =>
      problem.correlationId === undefined && correlationId ? { ...problem, correlationId } : problem,
    ),
  );
}

// What failed extensions printed, where Azure's error speaks of an extension.
async function readOutputs(arm: Arm, operations: readonly ResourceOperation[]): Promise<Problem[]> {
  const sets = operations.filter(({ type, problems }) => /\/virtualMachineScaleSets$/i.test(type) && problems.some(({ code }) => /^VMExtension/i.test(code ?? '')));
  return (await Promise.all(sets.map(async ({ id }) => listExtensionFailures(arm, id)))).flat();
}

function tellBusy(context: Context, request: DeploymentPlace): (earlier: Deployment) => void {
  return (earlier) => {
    const link = deploymentLink(context.arm.place, deploymentId(context.arm, request));
    context.progress({ line: `An earlier deployment ${earlier.name} is ${earlier.state} (DeploymentActive); this run goes on when it has ended: ${link}` });
    context.onInterrupt((_arm, why) => Promise.resolve(leaveQueue(context, request, why)));
  };
}

function tellChange(context: Context, seen: Map<string, string>, operation: ResourceOperation): void {
  if (operation.id === '' || seen.get(operation.operationId) === operation.state) return;
  seen.set(operation.operationId, operation.state);
  context.progress({ line: `${operation.type} ${operation.name}: ${operation.state}` });
}

// A refusal leaves nothing behind; an answer that never came, or a server's own failure, may.
function mayHaveArrived(error: unknown): boolean {
  const { status } = error as { status?: number };
  return error instanceof ActionError && (status === undefined || status >= 500);
}

function alsoGoingOn(error: unknown, context: Context, request: DeploymentRequest): unknown {
  return error instanceof ActionError ? new ActionError([...error.problems, goesOn(context, request, 'may be going on')], { cause: error }) : error;
}
