import { managerVersions } from './books/versions.ts';
import { retry } from './async.ts';
import { deploymentKey, isActive, showDeployment, type Deployment } from './deployment.ts';
import { gatewayError, notImplemented } from './errors.ts';
import { checkManagerVersion } from './groups.ts';
import { findDeployment, listDeployments, listSteps, mustFindDeployment } from './history.ts';
import { mustHaveGroup } from './resources.ts';
import { create, preview, validate } from './submit.ts';
import type { Group } from './state.ts';
import type { Answer, Request, World } from './world.ts';

/** Serves everything below `.../deployments` of a resource group, or of the subscription where none is named; `rest` are the segments after it. */
export function serveDeployments(groupName: string | undefined, rest: string[], request: Request, world: World): Answer | Promise<Answer> {
  checkManagerVersion(request, managerVersions);
  const group = groupName === undefined ? undefined : mustHaveGroup(world, groupName);
  const [name, leaf, id] = rest;
  if (name === undefined) {
    if (request.method !== 'GET') throw notImplemented(`${request.method} deployments`);
    return listDeployments(world, group, request);
  }
  checkName(name);
  const what = `${request.method} ${(leaf ?? '').toLowerCase()}`.trim();
  switch (what) {
    case 'PUT':
      return create(group, name, request, world);
    case 'GET':
      return { status: 200, body: showDeployment(mustFindDeployment(world, group, name)) };
    case 'HEAD':
      return { status: findDeployment(world, group, name) === undefined ? 404 : 204 };
    case 'DELETE':
      return remove(group, name, request, world);
    case 'POST validate':
      return validate(group, name, request, world);
    case 'POST whatif':
      return preview(group, name, request, world);
    case 'POST cancel':
      return cancel(mustFindDeployment(world, group, name), world);
    case 'POST exporttemplate':
      return { status: 200, body: { template: mustFindDeployment(world, group, name).template } };
    case 'GET operations':
      return listSteps(mustFindDeployment(world, group, name), id, request);
    case 'GET operationstatuses':
      return status(mustFindDeployment(world, group, name), id, world);
    default:
      throw notImplemented(`${request.method} deployments/{name}/${leaf ?? ''}`);
  }
}

function checkName(name: string): void {
  if (name.length <= 64 && /^[-\w._()]+$/.test(name)) return;
  throw gatewayError(
    400,
    'InvalidDeployment',
    `The provided deployment name '${name}' is invalid: it must have at most 64 characters, each a letter, digit, '-', '.', '(', ')' or '_'.`,
  );
}

function status(one: Deployment, id: string | undefined, world: World): Answer {
  const asked = id === one.run ? one : one.earlier.get(id ?? '');
  if (asked === undefined) throw gatewayError(404, 'DeploymentOperationNotFound', `Deployment operation '${id ?? ''}' could not be found.`);
  const { state, error } = asked;
  const headers = asked === one && isActive(one) ? retry(world, 1) : {};
  return { status: 200, body: error === undefined ? { status: state } : { status: state, error }, headers };
}

// Nothing more is started. What has begun ends at its provider, whose resources stay; nested deployments are deployments of their own.
function cancel(one: Deployment, world: World): Answer {
  if (!isActive(one)) {
    throw gatewayError(409, 'DeploymentCannotBeCancelled', `The deployment '${one.name}' cannot be cancelled: its provisioning state is '${one.state}'.`);
  }
  const now = world.clock.now();
  Object.assign(one, { canceled: true, state: 'Canceled', changed: now, ended: now });
  for (const step of one.steps) if (step.state === 'Running') Object.assign(step, { state: 'Canceled', changed: now });
  return { status: 204 };
}

function remove(group: Group | undefined, name: string, request: Request, world: World): Answer {
  const one = findDeployment(world, group, name);
  if (one === undefined) return { status: 204 };
  if (isActive(one)) {
    throw gatewayError(409, 'DeploymentActive', `Unable to delete deployment '${one.name}': it is still active. Please see https://aka.ms/arm-deploy for usage details.`);
  }
  const operation = world.operations.start(async () => {
    await world.clock.wait(0.5);
    world.state.deployments.delete(deploymentKey(group, name));
  });
  const token = Buffer.from(JSON.stringify({ jobId: `DeploymentDeletionJob-${operation.id}`, jobLocation: group?.location ?? one.location })).toString('base64url');
  const url = `${request.base}/subscriptions/${world.subscriptionId}/operationresults/${token}?api-version=${request.apiVersion}`;
  return { status: 202, headers: { location: url, ...retry(world, 1) } };
}
