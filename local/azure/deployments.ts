import { managerVersions } from './books/versions.ts';
import { retry } from './async.ts';
import { spokenTime } from './clock.ts';
import { deploymentKey, newDeployment, showDeployment, showStep, type Deployment } from './deployment.ts';
import { gatewayError, notImplemented } from './errors.ts';
import { checkManagerVersion } from './groups.ts';
import { objectOf } from './json.ts';
import { expand, preflight, readDeploymentBody, refuseVaults } from './preflight.ts';
import { mustHaveGroup } from './resources.ts';
import { run } from './run.ts';
import type { Group } from './state.ts';
import type { Answer, Request, World } from './world.ts';

const week = 7 * 24 * 3600 * 1000;

/** Serves everything below `.../deployments` of a resource group; `rest` are the segments after it. */
export function serveDeployments(groupName: string, rest: string[], request: Request, world: World): Answer {
  checkManagerVersion(request, managerVersions);
  const group = mustHaveGroup(world, groupName);
  const [name, leaf, id] = rest;
  if (name === undefined) return listDeployments(group, request, world);
  checkName(name);
  const what = `${request.method} ${(leaf ?? '').toLowerCase()}`.trim();
  switch (what) {
    case 'PUT':
      return create(group, name, request, world);
    case 'GET':
      return { status: 200, body: showDeployment(mustFind(group, name, world)) };
    case 'HEAD':
      return { status: find(group, name, world) === undefined ? 404 : 204 };
    case 'DELETE':
      return remove(group, name, request, world);
    case 'POST validate':
      return validate(group, name, request, world);
    case 'POST cancel':
      return cancel(mustFind(group, name, world), world);
    case 'POST exporttemplate':
      return { status: 200, body: { template: mustFind(group, name, world).template } };
    case 'GET operations':
      return operations(mustFind(group, name, world), id);
    case 'GET operationstatuses':
      return status(mustFind(group, name, world), id, world);
    default:
      throw notImplemented(`${request.method} deployments/{name}/${leaf ?? ''}`);
  }
}

const find = (group: Group, name: string, world: World): Deployment | undefined => world.state.deployments.get(deploymentKey(group, name));

function mustFind(group: Group, name: string, world: World): Deployment {
  const found = find(group, name, world);
  if (found === undefined) throw gatewayError(404, 'DeploymentNotFound', `Deployment '${name}' could not be found.`);
  return found;
}

function checkName(name: string): void {
  if (name.length <= 64 && /^[-\w._()]+$/.test(name)) return;
  throw gatewayError(
    400,
    'InvalidDeployment',
    `The provided deployment name '${name}' is invalid: it must have at most 64 characters, each a letter, digit, '-', '.', '(', ')' or '_'.`,
  );
}

const isActive = (one: Deployment): boolean => one.state === 'Accepted' || one.state === 'Running';

function prepare(group: Group, name: string, request: Request, world: World): Deployment {
  const body = readDeploymentBody(request.body);
  refuseVaults(body.parameters);
  const expanded = expand(world, group, name, body, request.text);
  const locations = preflight(world, group, name, expanded);
  const { template, mode, tags } = body;
  return newDeployment(world, { name, group, template, mode, tags, expanded, locations, correlationId: request.correlationId });
}

function create(group: Group, name: string, request: Request, world: World): Answer {
  if (group.state === 'Deleting') {
    throw gatewayError(409, 'ResourceGroupBeingDeleted', `The resource group '${group.name}' is in deprovisioning state and cannot perform this operation.`);
  }
  const old = find(group, name, world);
  if (old !== undefined && isActive(old)) {
    throw gatewayError(
      409,
      'DeploymentActive',
      `Unable to edit or replace deployment '${old.name}': previous deployment from '${spokenTime(old.started)}' is still active (expiration time is '${spokenTime(old.started + week)}'). Please see https://aka.ms/arm-deploy for usage details.`,
    );
  }
  const made = prepare(group, name, request, world);
  world.state.deployments.set(deploymentKey(group, name), made);
  const body = showDeployment(made);
  world.operations.start(() => run(world, made));
  const url = `${request.base}${made.id}/operationStatuses/${made.run}?api-version=${request.apiVersion}`;
  return { status: old === undefined ? 201 : 200, body, headers: { 'azure-asyncoperation': url } };
}

function validate(group: Group, name: string, request: Request, world: World): Answer {
  const checked = prepare(group, name, request, world);
  checked.state = 'Succeeded';
  const shown = showDeployment(checked, { validatedResources: checked.expanded.resources.map(({ id }) => ({ id })) });
  return { status: 200, body: { ...shown, properties: { ...objectOf(shown['properties']), timestamp: '0001-01-01T00:00:00Z', duration: 'PT0S' } } };
}

function listDeployments(group: Group, request: Request, world: World): Answer {
  if (request.method !== 'GET') throw notImplemented(`${request.method} deployments`);
  const state = /provisioningState\s+eq\s+'([^']*)'/i.exec(request.query.get('$filter') ?? '')?.[1]?.toLowerCase();
  const value = [...world.state.deployments.values()]
    .filter((one) => one.group === group && (state === undefined || one.state.toLowerCase() === state))
    .toSorted((a, b) => b.started - a.started)
    .slice(0, Number(request.query.get('$top') ?? Number.MAX_SAFE_INTEGER))
    .map((one) => showDeployment(one));
  return { status: 200, body: { value } };
}

function operations(one: Deployment, id: string | undefined): Answer {
  if (id === undefined) return { status: 200, body: { value: one.steps.map((step) => showStep(one, step)) } };
  const step = one.steps.find((its) => its.id.toLowerCase() === id.toLowerCase());
  if (step === undefined) throw gatewayError(404, 'DeploymentOperationNotFound', `Deployment operation '${id}' could not be found.`);
  return { status: 200, body: showStep(one, step) };
}

function status(one: Deployment, id: string | undefined, world: World): Answer {
  if (id !== one.run) throw gatewayError(404, 'DeploymentOperationNotFound', `Deployment operation '${id ?? ''}' could not be found.`);
  const headers = isActive(one) ? retry(world, 1) : {};
  return { status: 200, body: one.error === undefined ? { status: one.state } : { status: one.state, error: one.error }, headers };
}

function cancel(one: Deployment, world: World): Answer {
  if (!isActive(one)) {
    throw gatewayError(409, 'DeploymentCannotBeCancelled', `The deployment '${one.name}' cannot be cancelled: its provisioning state is '${one.state}'.`);
  }
  const now = world.clock.now();
  Object.assign(one, { canceled: true, state: 'Canceled', changed: now, ended: now });
  return { status: 204 };
}

function remove(group: Group, name: string, request: Request, world: World): Answer {
  const one = find(group, name, world);
  if (one === undefined) return { status: 204 };
  if (isActive(one)) {
    throw gatewayError(409, 'DeploymentActive', `Unable to delete deployment '${one.name}': it is still active. Please see https://aka.ms/arm-deploy for usage details.`);
  }
  const operation = world.operations.start(async () => {
    await world.clock.wait(0.5);
    world.state.deployments.delete(deploymentKey(group, name));
  });
  const token = Buffer.from(JSON.stringify({ jobId: `DeploymentDeletionJob-${operation.id}`, jobLocation: group.location })).toString('base64url');
  const url = `${request.base}/subscriptions/${world.subscriptionId}/operationresults/${token}?api-version=${request.apiVersion}`;
  return { status: 202, headers: { location: url, ...retry(world, 1) } };
}
