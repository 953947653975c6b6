import { answerName, TemplateError, type ExpandedResource, type Runtime } from '../../src/template/deployment.ts';
import type { Deployment, Step } from './deployment.ts';
import { asAzureError, AzureError, gatewayError, type Detail, type ErrorBody } from './errors.ts';
import { findDeployment } from './history.ts';
import { removeResource } from './resources.ts';
import { checkAction } from './rights.ts';
import type { Resource } from './state.ts';
import { fail, statusName } from './step.ts';
import type { World } from './world.ts';

/** Ends a deployment whose resources are all done: what complete mode removes, outputs, error and state. */
export async function finish(world: World, one: Deployment, allMade: boolean, runtime: Runtime): Promise<void> {
  if (allMade) {
    one.outputResources = one.expanded.resources.flatMap((resource) => madeBy(world, resource));
    if (one.mode === 'Complete') await removeOthers(world, one);
    if (!one.steps.some((each) => each.state === 'Failed')) evaluateOutputs(world, one, runtime);
  }
  // Cancelled while the rest was being removed.
  if (one.canceled) return;
  const failed = one.steps.filter((each) => each.state === 'Failed');
  if (failed.length > 0) one.error ??= deploymentFailed(failed);
  if (one.error !== undefined) delete one.outputResources;
  one.state = one.error === undefined ? 'Succeeded' : 'Failed';
  one.ended = world.clock.now();
  one.changed = one.ended;
}

/** Ids that a resource of a template stands for: its own, or what its nested deployment made. */
function madeBy(world: World, resource: ExpandedResource): string[] {
  if (resource.existing) return [];
  if (resource.nested === undefined) return [resource.id];
  const name = resource.scope.resourceGroup;
  const group = name === undefined ? undefined : world.state.groups.get(name.toLowerCase());
  return findDeployment(world, group, resource.name)?.outputResources ?? [];
}

function deploymentFailed(failed: Step[]): ErrorBody['error'] {
  const details = failed.map((each): Detail => ({ code: each.statusCode, message: JSON.stringify(each.statusMessage, null, 2).replaceAll('\n', '\r\n') }));
  return {
    code: 'DeploymentFailed',
    message: 'At least one resource deployment operation failed. Please list deployment operations for details. Please see https://aka.ms/DeployOperations for usage details.',
    details,
  };
}

function ownStep(world: World, kind: Step['kind'], id: string): Step {
  const now = world.clock.now();
  return { id, kind, state: 'Running', started: now, changed: now, trackingId: world.random.guid(), serviceRequestId: undefined, statusCode: 'OK', target: undefined };
}

function evaluateOutputs(world: World, one: Deployment, runtime: Runtime): void {
  const record = ownStep(world, 'EvaluateDeploymentOutput', one.run);
  one.steps.push(record);
  try {
    one.outputs = Object.fromEntries(
      Object.entries(one.expanded.outputs(runtime)).map(([name, output]) => [
        answerName(name),
        /^secure/i.test(output.type) ? { type: output.type, value: undefined } : output,
      ]),
    );
    record.state = 'Succeeded';
  } catch (error) {
    const refusal = error instanceof TemplateError ? gatewayError(400, error.code, error.message) : asAzureError(error);
    const failure = outputFailure(refusal);
    fail(world, record, statusName(refusal.status), { error: failure });
    one.error = failure;
  }
}

function outputFailure(refusal: AzureError): ErrorBody['error'] {
  return {
    code: 'DeploymentOutputEvaluationFailed',
    message: 'Unable to evaluate template outputs. Please see error details and deployment operations. Please see https://aka.ms/arm-common-errors for usage details.',
    details: [{ code: refusal.code, message: refusal.message }],
  };
}

/** What complete mode removes from the group: everything that Resource Manager tracks there and the deployment did not make. */
export function othersOf(world: World, group: string, kept: ReadonlySet<string>): Resource[] {
  return [...world.state.resources.values()].filter((its) => its.group === group.toLowerCase() && its.location !== '' && !kept.has(its.id.toLowerCase()));
}

// Round by round: what is in use goes after its users. When a round removes nothing, what refuses is the deployment's failure.
async function removeOthers(world: World, one: Deployment): Promise<void> {
  const kept = new Set((one.outputResources ?? []).map((id) => id.toLowerCase()));
  let left = othersOf(world, one.group?.name ?? '', kept);
  if (left.length === 0) return;
  const record = ownStep(world, 'DeploymentCleanup', `${one.run}C`);
  one.steps.unshift(record);
  for (let refusal: AzureError | undefined; left.length > 0 && !one.canceled; ) {
    const still: Resource[] = [];
    for (const other of left) {
      const failure = await tryRemove(world, other);
      if (failure === undefined) continue;
      refusal = failure;
      still.push(other);
    }
    if (still.length === left.length && refusal !== undefined) {
      fail(world, record, statusName(refusal.status), refusal.wire());
      return;
    }
    left = still;
  }
  if (record.state === 'Running') Object.assign(record, { state: 'Succeeded', changed: world.clock.now() });
}

async function tryRemove(world: World, other: Resource): Promise<AzureError | undefined> {
  // A child goes with its parent.
  if (world.state.resources.get(other.id.toLowerCase()) !== other) return undefined;
  try {
    checkAction(world, `${other.type}/delete`, other.id);
    const operation = removeResource(world, other);
    await operation.done;
    const { error } = operation;
    return error && new AzureError(409, error.code, error.message);
  } catch (error) {
    return asAzureError(error);
  }
}
