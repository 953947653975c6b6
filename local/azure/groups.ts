import { job } from './async.ts';
import { findEntry } from './catalog.ts';
import { managerVersions } from './books/versions.ts';
import { regionOf } from './books/regions.ts';
import { gatewayError, notAllowed } from './errors.ts';
import { passes, readFilter } from './filter.ts';
import { objectOf, textOf, tidy, type Json } from './json.ts';
import { dropIdentity } from './identities.ts';
import { pageOf } from './pages.ts';
import { inGroup, mustHaveGroup } from './resources.ts';
import { forgetScope } from './scopes.ts';
import type { Group, Resource } from './state.ts';
import { readTags } from './tags.ts';
import type { Answer, Request, World } from './world.ts';

/** Refuses an api-version that Resource Manager's own types do not have. */
export function checkManagerVersion(request: Request, versions: readonly string[] = managerVersions): void {
  if (versions.includes(request.apiVersion)) return;
  throw gatewayError(400, 'InvalidApiVersionParameter', `The api-version '${request.apiVersion}' is invalid. The supported versions are '${versions.toReversed().join(',')}'.`);
}

/** Serves `/subscriptions/{s}/resourceGroups`. */
export function listGroups(request: Request, world: World): Answer {
  checkManagerVersion(request);
  if (request.method !== 'GET') throw notAllowed(request.method);
  const test = readFilter(request.query.get('$filter'), ['tagName', 'tagValue', 'name', 'location', 'managedBy']);
  const groups = [...world.state.groups.values()].filter((one) => passes(test, one.tags, (name) => ({ name: one.name, location: one.location, managedBy: one.managedBy })[name]));
  return { status: 200, body: pageOf(request, groups.map(showGroup)) };
}

/** Serves `/subscriptions/{s}/resourceGroups/{g}`. */
export function serveGroup(name: string, request: Request, world: World): Answer {
  checkManagerVersion(request);
  checkName(name);
  switch (request.method) {
    case 'HEAD':
      return { status: world.state.groups.has(name.toLowerCase()) ? 204 : 404 };
    case 'GET':
      return { status: 200, body: showGroup(mustHaveGroup(world, name)) };
    case 'PUT':
      return writeGroup(name, request, world);
    case 'PATCH': {
      const group = mustHaveGroup(world, name);
      const body = readGroup(request.body);
      checkStanding(group);
      if (body['tags'] !== undefined) group.tags = readTags(body['tags']);
      group.managedBy = textOf(body['managedBy']) || group.managedBy;
      return { status: 200, body: showGroup(group) };
    }
    case 'DELETE':
      return deleteGroup(mustHaveGroup(world, name), request, world);
    default:
      throw notAllowed(request.method);
  }
}

function checkName(name: string): void {
  const wrong = [...new Set(name.replaceAll(/[\p{L}\p{N}\-.()_]/gu, ''))].join('');
  if (wrong !== '') {
    throw gatewayError(
      400,
      'InvalidResourceGroup',
      `The provided resource group name '${name}' has these invalid characters: '${wrong}'. The name can only be a letter, digit, '-', '.', '(', ')' or '_'.`,
    );
  }
  if (name.length > 90) throw gatewayError(400, 'InvalidResourceGroup', `The provided resource group name '${name}' has length '${name.length}' which exceeds the maximum length of '90'.`);
  if (name.endsWith('.')) throw gatewayError(400, 'InvalidResourceGroup', `The provided resource group name '${name}' is invalid. The name cannot end with '.'.`);
}

const members = ['id', 'name', 'type', 'location', 'tags', 'managedBy', 'properties'];

/** A request's body by the names that ARM has for them; throws AzureError for what it does not know. */
function readGroup(body: unknown): Json {
  return Object.fromEntries(
    Object.entries(objectOf(body)).map(([given, value]) => {
      const name = members.find((one) => one.toLowerCase() === given.toLowerCase());
      if (name !== undefined) return [name, value];
      throw gatewayError(400, 'InvalidRequestContent', `The request content was invalid and could not be deserialized: 'Could not find member '${given}' on object of type 'ResourceGroupDefinition'. Path '${given}', line 1, position 2.'.`);
    }),
  );
}

function writeGroup(name: string, request: Request, world: World): Answer {
  const { group, created } = putGroup(name, readGroup(request.body), world);
  return { status: created ? 201 : 200, body: showGroup(group) };
}

/** Refuses what cannot be done to a group that is being deleted; throws AzureError 409. */
export function checkStanding(group: Group): void {
  if (group.state !== 'Deleting') return;
  throw gatewayError(409, 'ResourceGroupBeingDeleted', `The resource group '${group.name}' is in deprovisioning state and cannot perform this operation.`);
}

/** Creates or updates a resource group; throws AzureError. */
export function putGroup(name: string, body: Json, world: World): { group: Group; created: boolean } {
  checkName(name);
  const old = world.state.groups.get(name.toLowerCase());
  const given = textOf(body['location']);
  if (given === '') throw gatewayError(400, 'LocationRequired', 'The location property is required for this definition.');
  const location = regionOf(given);
  if (location === undefined) {
    throw gatewayError(400, 'LocationNotAvailableForResourceGroup', `The provided location '${given}' is not available for resource group. List of available regions is '${world.location}'.`);
  }
  if (old !== undefined) checkStanding(old);
  if (old !== undefined && old.location !== location) {
    throw gatewayError(409, 'InvalidResourceGroupLocation', `Invalid resource group location '${location}'. The Resource group already exists in location '${old.location}'.`);
  }
  const group: Group = old ?? {
    id: `/subscriptions/${world.subscriptionId}/resourceGroups/${name}`,
    name,
    location,
    tags: undefined,
    managedBy: undefined,
    state: 'Succeeded',
  };
  group.tags = body['tags'] === undefined ? undefined : readTags(body['tags']);
  group.managedBy = textOf(body['managedBy']) || group.managedBy;
  world.state.groups.set(name.toLowerCase(), group);
  return { group, created: old === undefined };
}

// Scale sets first: everything else is used by them.
const turnOf = (one: Resource): number => (one.type.startsWith('Microsoft.Compute/') ? 0 : 1);

const deletions = new WeakMap<Group, Promise<void>>();

// Who deletes a group that is being deleted waits for the same end: there may be a new one of that name by then.
function deleteGroup(group: Group, request: Request, world: World): Answer {
  const begun = deletions.get(group);
  const work = begun === undefined ? clearGroup(group, world) : begun;
  if (begun === undefined) deletions.set(group, work);
  return job(request, world, 'ResourceGroupDeletionJob', 3, () => work);
}

async function clearGroup(group: Group, world: World): Promise<void> {
  group.state = 'Deleting';
  const { state } = world;
  const own = [...state.resources.values()].filter((one) => inGroup(one, group));
  for (const one of own.toSorted((a, b) => turnOf(a) - turnOf(b))) {
    one.state = 'Deleting';
    await findEntry(one.type).kind.clear?.(one, world);
    dropIdentity(one, world);
    state.resources.delete(one.id.toLowerCase());
  }
  await world.clock.wait(2);
  for (const [id, deployment] of state.deployments) {
    if (deployment.group?.name.toLowerCase() !== group.name.toLowerCase()) continue;
    deployment.canceled = true;
    state.deployments.delete(id);
  }
  state.groups.delete(group.name.toLowerCase());
  forgetScope(state, group.id);
  await world.changed();
}

/** A resource group as ARM shows it. */
export function showGroup(group: Group): Json {
  return tidy({
    id: group.id,
    name: group.name,
    type: 'Microsoft.Resources/resourceGroups',
    location: group.location,
    managedBy: group.managedBy,
    tags: group.tags,
    properties: { provisioningState: group.state },
  });
}
