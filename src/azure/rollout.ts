import { randomUUID } from 'node:crypto';
import type { Arm, ArmAnswer, ArmRequest } from './arm.ts';
import { apiVersion, bodyOf, listAll, pathOf, readDeployment, readRaw, toDeployment, type Deployment, type DeploymentPlace, type DeploymentRequest, type Ended, type ResourceOperation } from './deployments.ts';
import { armFailure, readArmError } from './faults.ts';
import { pause, runOperation, type OperationEnd } from './operation.ts';
import type { Problem } from '../errors.ts';

/**
 * Deploys and waits. `accepted` is called once Azure has the deployment, `turn` gets the resource operations as they change. A pool's
 * deployments have one name: where an earlier one is still running, `busy` is told and its end awaited first.
 */
export async function runDeployment(arm: Arm, request: DeploymentRequest, watch: Watch): Promise<OperationEnd & { operations: ResourceOperation[] }> {
  let operations: ResourceOperation[] = [];
  const ended: Ended = new Map();
  const look = async (): Promise<boolean> => {
    const listed = await listAll(arm, request.resourceGroup, request.name, ended);
    operations = listed.operations;
    watch.turn(operations);
    return listed.finished;
  };
  const put = { method: 'PUT' as const, path: pathOf(arm, request.resourceGroup, request.name), apiVersion, doing: 'Deploying' };
  const start = async (): Promise<ArmAnswer> => {
    const answer = await begin(arm, request, put, watch);
    watch.accepted();
    return answer;
  };
  const end = await runOperation(arm, put, look, start);
  return { ...end, operations };
}

export interface Watch {
  /** Awaited before each try, after all waiting: throws where the deployment must not be sent any more. */
  before(): Promise<void>;
  /** About to be sent: from now on Azure may have it. Its correlation id tells it from an earlier one of the same name. */
  sending(correlationId: string): void;
  accepted(): void;
  busy(earlier: Deployment): void;
  turn(operations: ResourceOperation[]): void;
}

async function begin(arm: Arm, request: DeploymentRequest, put: ArmRequest, watch: Watch): Promise<ArmAnswer> {
  for (;;) {
    await watch.before();
    const correlationId = randomUUID();
    watch.sending(correlationId);
    // Only now: what stands in the parameters may have been read anew.
    const answer = await arm.send({ ...put, body: bodyOf(request), correlationId, allow: [409] });
    if (answer.status !== 409) return answer;
    if (codeOf(answer) !== 'DeploymentActive') throw armFailure(put.doing, 409, answer.body, answer.headers['x-ms-correlation-request-id']);
    // Sent again after an answer that was lost, it meets itself: then it has been accepted.
    const now = await readRaw(arm, request.resourceGroup, request.name);
    if (now !== undefined && toDeployment(now.body).correlationId.toLowerCase() === correlationId) return now;
    await awaitEarlier(arm, request, (earlier) => watch.busy(earlier));
  }
}

/** Waits for the end of an earlier deployment of this name, if one is running; `busy` is told once. Its result is not ours. Returns the last one, undefined where there was none. */
export async function awaitEarlier(arm: Arm, request: DeploymentPlace, busy: (earlier: Deployment) => void): Promise<Deployment | undefined> {
  for (let waited = 0, told = false; ; told = true) {
    const earlier = await readDeployment(arm, request.resourceGroup, request.name);
    if (earlier === undefined || !isRunning(earlier)) return earlier;
    if (!told) busy(earlier);
    const wait = pause(waited);
    await arm.sleep(wait);
    waited += wait;
  }
}

/** True until Azure has come to an end with it. */
export function isRunning({ state }: Pick<Deployment, 'state'>): boolean {
  return !['succeeded', 'failed', 'canceled'].includes(state.toLowerCase());
}

/** Asks Azure to start nothing more for a deployment. Undefined: it will; else why not. What is already being made is made to its end. */
export async function cancelDeployment(arm: Arm, group: string, name: string): Promise<Problem | undefined> {
  const doing = `Cancelling the deployment ${name}`;
  const answer = await arm.send({ method: 'POST', path: `${pathOf(arm, group, name)}/cancel`, apiVersion, idempotent: true, allow: [404, 409], doing });
  if (answer.status < 400) return undefined;
  return readArmError(answer.body, `Azure answered ${answer.status}.`, answer.headers['x-ms-correlation-request-id'])[0];
}

const codeOf = ({ body }: ArmAnswer): unknown => (body as { error?: { code?: unknown } } | undefined)?.error?.code;
