import { regionOf } from './books/regions.ts';
import { instant, readBody } from './bodies.ts';
import { findEntry, type Entry } from './catalog.ts';
import { checkIdentity, dropIdentity, settleIdentity, showIdentity } from './identities.ts';
import { checkJoins } from './joins.ts';
import { checkLocks } from './providers/locks.ts';
import { forgetScope } from './scopes.ts';
import { gatewayError, resourceNotFound } from './errors.ts';
import { objectOf, pick, textOf, tidy, type Json } from './json.ts';
import type { Operation } from './operations.ts';
import { parentId, placeOf, readId, sameId, type Place } from './path.ts';
import { partsOf, type Part } from './providers/network.ts';
import { findResource, type Group, type Resource } from './state.ts';
import type { World } from './world.ts';

/** A write that has been taken: what to answer now, and what goes on. */
export interface Written {
  resource: Resource;
  /** Whether the resource (or, for a child, the child) was not there before. */
  created: boolean;
  /** Undefined where the provider is done at once. */
  operation: Operation | undefined;
  /** The resource, or the child, as the first answer shows it. */
  view: Json;
}

/** The resource group of a path; throws AzureError where it is not there. */
export function mustHaveGroup(world: World, name: string): Group {
  const group = world.state.groups.get(name.toLowerCase());
  if (group === undefined) throw gatewayError(404, 'ResourceGroupNotFound', `Resource group '${name}' could not be found.`);
  return group;
}

/** Creates or replaces a resource or an inline child; throws AzureError before anything has changed. */
export function writeResource(world: World, place: Place, given: unknown): Written {
  const entry = findEntry(place.type);
  const group = mustHaveGroup(world, place.group);
  if (group.state === 'Deleting') {
    throw gatewayError(409, 'ResourceGroupBeingDeleted', `The resource group '${group.name}' is in deprovisioning state and cannot perform this operation.`);
  }
  checkRegistered(world, place.type);
  return entry.inline === undefined ? writeWhole(world, place, group, entry, given) : writeChild(world, place, entry, given);
}

function checkRegistered(world: World, type: string): void {
  const namespace = type.split('/')[0] ?? '';
  if (world.state.registrations.get(namespace.toLowerCase()) === 'Registered') return;
  const message = `The subscription is not registered to use namespace '${namespace}'. See https://aka.ms/rps-not-found for how to register subscriptions.`;
  throw gatewayError(409, 'MissingSubscriptionRegistration', message, { details: [{ code: 'MissingSubscriptionRegistration', target: namespace, message }] });
}

function writeWhole(world: World, place: Place, group: Group, entry: Entry, given: unknown): Written {
  const { kind } = entry;
  const id = placeOf(place.subscriptionId, group.name, kind.idType ?? kind.type, place.names).id;
  const old = findResource(world.state, id);
  const canonical: Place = { ...place, id: old?.id ?? id };
  checkLocks('write', canonical.id, world);
  checkJoins(world, canonical.id, kind.type, given);
  const body = readBody(kind.provider, kind.shape, given ?? {});
  if (kind.child) mustHaveParent(world, canonical);
  const location = kind.child ? (regionOf(textOf(body['location'])) ?? '') : locationOf(body, old, place, group);
  if (!kind.child) body['location'] = location;
  checkIdentity(body, canonical.id, world);
  kind.check?.(body, canonical, location, world, false);
  kind.prepare(body, canonical, world, old);

  const now = world.clock.now();
  const before = old?.model;
  const resource: Resource = old ?? {
    id,
    name: place.names.at(-1) ?? '',
    type: kind.type,
    group: group.name.toLowerCase(),
    location,
    model: body,
    state: 'Creating',
    created: now,
    changed: now,
    guid: world.random.guid(),
    etag: '',
  };
  resource.model = body;
  settleIdentity(resource, world);
  touch(resource, world);
  world.state.resources.set(id.toLowerCase(), resource);
  const sync = instant.has(kind.provider);
  // The network provider says Updating from the first moment on.
  resource.state = sync ? 'Succeeded' : old === undefined && kind.provider !== 'network' ? 'Creating' : 'Updating';
  const operation = sync ? undefined : world.operations.start(() => settle(world, entry, resource, before));
  return { resource, created: old === undefined, operation, view: showResource(world, resource) };
}

function mustHaveParent(world: World, place: Place): void {
  const parent = findResource(world.state, parentId(place.id));
  if (parent !== undefined && parent.state !== 'Deleting') return;
  throw gatewayError(404, 'ParentResourceNotFound', `Can not perform requested operation on nested resource. Parent resource '${place.names.slice(0, -1).join('/')}' not found.`);
}

/** Children of a kind of its own below one resource; throws AzureError where that is not there. */
export function listChildren(world: World, entry: Entry, parent: Place): Json[] {
  mustHaveParent(world, placeOf(parent.subscriptionId, parent.group, entry.type, [...parent.names, '']));
  return [...world.state.resources.values()].filter((one) => one.type === entry.type && sameId(parentId(one.id), parent.id)).map((one) => showResource(world, one));
}

async function settle(world: World, entry: Entry, resource: Resource, before: Json | undefined): Promise<void> {
  try {
    await world.clock.wait(entry.kind.seconds);
    await entry.kind.settle?.(resource, world, before);
    // A rule, an address or a security group may have opened or closed a port.
    await world.changed();
    resource.state = 'Succeeded';
  } catch (error) {
    resource.state = 'Failed';
    throw error;
  } finally {
    touch(resource, world);
  }
}

function touch(resource: Resource, world: World): void {
  resource.etag = `W/"${world.random.guid()}"`;
  resource.changed = world.clock.now();
}

function locationOf(body: Json, old: Resource | undefined, place: Place, group: Group): string {
  const given = textOf(body['location']);
  if (given === '') throw gatewayError(400, 'LocationRequired', 'The location property is required for this definition.');
  const location = regionOf(given);
  const type = place.type.split('/').slice(1).join('/');
  if (location === undefined) {
    throw gatewayError(400, 'LocationNotAvailableForResourceType', `The provided location '${given}' is not available for resource type '${place.type}'.`);
  }
  if (old !== undefined && old.location !== location) {
    throw gatewayError(
      409,
      'InvalidResourceLocation',
      `The resource '${old.name}' already exists in location '${old.location}' in resource group '${group.name}'. A resource with the same name cannot be created in location '${location}'. Please select a new resource name.`,
    );
  }
  if (Object.keys(objectOf(body['tags'])).length > 50) {
    throw gatewayError(400, 'InvalidTagCount', `The number of tags on resource '${place.names.at(-1) ?? ''}' of type '${type}' is more than 50.`);
  }
  return location;
}

function writeChild(world: World, place: Place, entry: Entry, given: unknown): Written {
  const { parent, inline, parts } = findList(world, place, entry);
  if (!inline.writable) throw gatewayError(405, 'MethodNotAllowed', `The resource type '${entry.type}' cannot be written by itself.`);
  const name = place.names.at(-1) ?? '';
  // What a template says beside the body is not the provider's; all else it reads.
  const more = Object.entries(objectOf(given)).filter(([key]) => !['apiversion', 'type', 'name', 'properties'].includes(key.toLowerCase()));
  const child = { ...Object.fromEntries(more), name, properties: pick(given, 'properties') ?? {} } as Part;
  const there = parts.some((one) => one.name.toLowerCase() === name.toLowerCase());
  const list = there ? parts.map((one) => (one.name.toLowerCase() === name.toLowerCase() ? child : one)) : [...parts, child];
  const id = `${parent.id}/${inline.list}/${name}`;
  checkLocks('write', id, world);
  checkJoins(world, id, entry.type, given);
  const written = writeParent(world, parent, inline.list, list);
  return { ...written, created: !there, view: showChild(world, parent, inline.list, name) ?? {} };
}

// A model goes back as it was but for a part of it: the caller has been asked about that part, and nobody asks about the rest again.
const unasked = ({ caller: _caller, ...azure }: World): World => azure;

function writeParent(world: World, parent: Resource, listName: string, list: readonly Part[]): Written {
  const model = structuredClone(parent.model);
  model['properties'] = { ...objectOf(model['properties']), [listName]: list };
  const [, , subscriptionId = '', , group = ''] = parent.id.split('/');
  return writeResource(unasked(world), placeOf(subscriptionId, group, parent.type, [parent.name]), model);
}

/** Changes a resource as a PATCH of it does; throws AzureError before anything has changed. */
export function patchResource(world: World, resource: Resource, body: Json): Written {
  const { kind } = findEntry(resource.type);
  const place = { ...(readId(resource.id) as Place), type: resource.type };
  checkJoins(world, resource.id, resource.type, body);
  return writeResource(unasked(world), place, kind.patch(structuredClone(resource.model), body));
}

/** Deletes an inline child by writing its parent without it. Undefined where it is not there. */
export function removeChild(world: World, place: Place, entry: Entry): Written | undefined {
  const { parent, inline, parts } = findList(world, place, entry);
  if (!inline.writable) throw gatewayError(405, 'MethodNotAllowed', `The resource type '${entry.type}' cannot be deleted by itself.`);
  const left = parts.filter((one) => one.name.toLowerCase() !== place.names.at(-1)?.toLowerCase());
  return left.length === parts.length ? undefined : writeParent(world, parent, inline.list, left);
}

function findList(world: World, place: Place, entry: Entry): { parent: Resource; inline: NonNullable<Entry['inline']>; parts: Part[] } {
  const inline = entry.inline as NonNullable<Entry['inline']>;
  const owner = placeOf(place.subscriptionId, place.group, entry.kind.type, place.names.slice(0, -1));
  const parent = findResource(world.state, owner.id);
  if (parent === undefined) {
    throw gatewayError(404, 'ParentResourceNotFound', `Can not perform requested operation on nested resource. Parent resource '${owner.names[0] ?? ''}' not found.`);
  }
  return { parent, inline, parts: partsOf(parent.model, inline.list) };
}

/** Deletes a resource: refuses at once where it is in use, else gives the work that is left. */
export function removeResource(world: World, resource: Resource): Operation {
  checkLocks('delete', resource.id, world);
  const { kind } = findEntry(resource.type);
  kind.guard?.(resource, world);
  resource.state = 'Deleting';
  return world.operations.start(async () => {
    await world.clock.wait(kind.seconds / 2);
    await kind.clear?.(resource, world);
    const below = `${resource.id.toLowerCase()}/`;
    for (const id of world.state.resources.keys()) if (id.startsWith(below)) world.state.resources.delete(id);
    world.state.resources.delete(resource.id.toLowerCase());
    dropIdentity(resource, world);
    forgetScope(world.state, resource.id);
    await world.changed();
  });
}

/** A resource as GET shows it. */
export function showResource(world: World, resource: Resource): Json {
  const { kind } = findEntry(resource.type);
  const view = kind.view(resource, world);
  const identity = view['identity'] === undefined ? undefined : showIdentity(resource, world);
  return tidy({ name: resource.name, id: resource.id, type: resource.type, ...view, identity });
}

function showChild(world: World, parent: Resource, listName: string, name: string): Json | undefined {
  const list = objectOf(showResource(world, parent)['properties'])[listName];
  return Array.isArray(list) ? (list as Json[]).find((one) => textOf(one['name']).toLowerCase() === name.toLowerCase()) : undefined;
}

/** What GET of an id shows, inline children included; throws AzureError where there is nothing. */
export function readResource(world: World, place: Place): Json {
  const entry = findEntry(place.type);
  const group = mustHaveGroup(world, place.group);
  const name = place.names.join('/');
  if (entry.inline === undefined) {
    const id = placeOf(place.subscriptionId, place.group, entry.kind.idType ?? entry.kind.type, place.names).id;
    const found = findResource(world.state, id);
    if (found === undefined) throw entry.kind.missing?.() ?? resourceNotFound(entry.type, name, group.name);
    return showResource(world, found);
  }
  const { parent, inline } = findList(world, place, entry);
  const child = showChild(world, parent, inline.list, place.names.at(-1) ?? '');
  if (child === undefined) throw gatewayError(404, 'NotFound', `Resource ${parent.id}/${inline.list}/${place.names.at(-1) ?? ''} not found.`);
  return child;
}

/** All resources of a type in a group, or of an inline child's list. */
export function listResources(world: World, type: string, group: string | undefined): Json[] {
  if (group !== undefined) mustHaveGroup(world, group);
  return [...world.state.resources.values()]
    .filter((one) => one.type.toLowerCase() === type.toLowerCase() && (group === undefined || one.group === group.toLowerCase()))
    .map((one) => showResource(world, one));
}

/** Whether an id is that of a resource in a group. */
export function inGroup(resource: Resource, group: Group): boolean {
  return sameId(resource.group, group.name);
}
