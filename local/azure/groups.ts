import { job } from './async.ts';
import { findEntry } from './catalog.ts';
import { managerVersions } from './books/versions.ts';
import { regionOf } from './books/regions.ts';
import { gatewayError, notImplemented } from './errors.ts';
import { mergePatch, objectOf, textOf, tidy, type Json } from './json.ts';
import { inGroup, mustHaveGroup, showResource } from './resources.ts';
import type { Group, Resource } from './state.ts';
import type { Answer, Request, World } from './world.ts';

/** Refuses an api-version that Resource Manager's own types do not have. */
export function checkManagerVersion(request: Request, versions: readonly string[] = managerVersions): void {
  if (versions.includes(request.apiVersion)) return;
  throw gatewayError(400, 'InvalidApiVersionParameter', `The api-version '${request.apiVersion}' is invalid. The supported versions are '${versions.toReversed().join(',')}'.`);
}

/** Serves `/subscriptions/{s}/resourceGroups`. */
export function listGroups(request: Request, world: World): Answer {
  checkManagerVersion(request);
  const filter = readTagFilter(request.query.get('$filter'));
  const groups = [...world.state.groups.values()].filter((one) => hasTag(one.tags, filter));
  return { status: 200, body: { value: groups.map(showGroup) } };
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
      const body = objectOf(request.body);
      if (body['tags'] !== undefined) group.tags = readTags(body['tags']);
      return { status: 200, body: showGroup(group) };
    }
    case 'DELETE':
      return deleteGroup(mustHaveGroup(world, name), request, world);
    default:
      throw notImplemented(`${request.method} of resource groups`);
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

function writeGroup(name: string, request: Request, world: World): Answer {
  const body = objectOf(request.body);
  const old = world.state.groups.get(name.toLowerCase());
  const given = textOf(body['location']);
  if (given === '') throw gatewayError(400, 'LocationRequired', 'The location property is required for this definition.');
  const location = regionOf(given);
  if (location === undefined) {
    throw gatewayError(400, 'LocationNotAvailableForResourceGroup', `The provided location '${given}' is not available for resource group. List of available regions is '${world.location}'.`);
  }
  if (old?.state === 'Deleting') {
    throw gatewayError(409, 'ResourceGroupBeingDeleted', `The resource group '${old.name}' is in deprovisioning state and cannot perform this operation.`);
  }
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
  return { status: old === undefined ? 201 : 200, body: showGroup(group) };
}

function readTags(value: unknown): Record<string, string> {
  const tags = objectOf(mergePatch({}, value));
  if (Object.keys(tags).length > 50) throw gatewayError(400, 'InvalidTagCount', 'The number of tags is more than 50.');
  for (const [name, text] of Object.entries(tags)) {
    if (typeof text !== 'string') throw gatewayError(400, 'InvalidRequestContent', `The request content was invalid and could not be deserialized: 'Error converting value of tag '${name}' to type 'System.String'. Path 'tags.${name}'.'.`);
    if (name.length > 512 || text.length > 256 || /[<>%&\\?/]/.test(name)) throw gatewayError(400, 'InvalidTagNameCharacters', `The tag name '${name}' or its value is invalid.`);
  }
  return tags as Record<string, string>;
}

// Scale sets first: everything else is used by them.
const turnOf = (one: Resource): number => (one.type.startsWith('Microsoft.Compute/') ? 0 : 1);

function deleteGroup(group: Group, request: Request, world: World): Answer {
  group.state = 'Deleting';
  return job(request, world, 'ResourceGroupDeletionJob', 3, async () => {
    const { state } = world;
    const own = [...state.resources.values()].filter((one) => inGroup(one, group));
    for (const one of own.toSorted((a, b) => turnOf(a) - turnOf(b))) {
      one.state = 'Deleting';
      await findEntry(one.type).kind.clear?.(one, world);
      state.resources.delete(one.id.toLowerCase());
    }
    await world.clock.wait(2);
    for (const [id, deployment] of state.deployments) {
      if (deployment.group.name.toLowerCase() !== group.name.toLowerCase()) continue;
      deployment.canceled = true;
      state.deployments.delete(id);
    }
    state.groups.delete(group.name.toLowerCase());
    await world.changed();
  });
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

/** Serves `.../resources` of a group or of the subscription: ids and types, no properties. */
export function listAll(group: string | undefined, request: Request, world: World): Answer {
  checkManagerVersion(request);
  const found = group === undefined ? undefined : mustHaveGroup(world, group);
  const text = request.query.get('$filter');
  const type = /resourceType\s+eq\s+'([^']*)'/i.exec(text ?? '')?.[1]?.toLowerCase();
  const name = /^name\s+eq\s+'([^']*)'/i.exec(text ?? '')?.[1]?.toLowerCase();
  const filter = readTagFilter(text);
  // Times are told only where they are asked for.
  const expand = (request.query.get('$expand') ?? '').toLowerCase().split(',');
  const value = [...world.state.resources.values()]
    .filter((one) => found === undefined || inGroup(one, found))
    .filter((one) => (type === undefined || one.type.toLowerCase() === type) && (name === undefined || one.name.toLowerCase() === name))
    .filter((one) => hasTag(one.model['tags'], filter))
    .map((one) => {
      const { id, name: own, type: its, location, sku, tags, zones, plan, identity } = showResource(world, one);
      const times = {
        ...(expand.includes('createdtime') ? { createdTime: new Date(one.created).toISOString() } : {}),
        ...(expand.includes('changedtime') ? { changedTime: new Date(one.changed).toISOString() } : {}),
      };
      return tidy({ id, name: own, type: its, location, sku, tags, zones, plan, identity, ...times });
    });
  return { status: 200, body: { value } };
}

interface TagFilter {
  name: string;
  value: string | undefined;
}

function readTagFilter(text: string | null): TagFilter | undefined {
  const name = /tagName\s+eq\s+'([^']*)'/i.exec(text ?? '')?.[1];
  if (name === undefined) return undefined;
  return { name, value: /tagValue\s+eq\s+'([^']*)'/i.exec(text ?? '')?.[1] };
}

function hasTag(tags: unknown, filter: TagFilter | undefined): boolean {
  if (filter === undefined) return true;
  const entry = Object.entries(objectOf(tags)).find(([name]) => name.toLowerCase() === filter.name.toLowerCase());
  return entry !== undefined && (filter.value === undefined || entry[1] === filter.value);
}

/** Serves POST `.../exportTemplate` of a group: the resources as they are, without parameters. */
export function exportGroup(name: string, request: Request, world: World): Answer {
  checkManagerVersion(request);
  const group = mustHaveGroup(world, name);
  const wanted = objectOf(request.body)['resources'];
  const ids = Array.isArray(wanted) ? (wanted as string[]).map((id) => id.toLowerCase()) : ['*'];
  const resources = [...world.state.resources.values()]
    .filter((one) => inGroup(one, group) && (ids.includes('*') || ids.includes(one.id.toLowerCase())))
    .map((one) => {
      const { id: _id, etag: _etag, name: own, type, ...body } = showResource(world, one);
      return { type, apiVersion: findEntry(one.type).kind.apiVersions.at(-1), name: own, ...body };
    });
  return {
    status: 200,
    body: {
      template: {
        $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
        contentVersion: '1.0.0.0',
        parameters: {},
        variables: {},
        resources,
      },
    },
  };
}
