import { asyncHeaders, job } from './async.ts';
import { serveMetrics } from './autoscale/values.ts';
import { instant } from './bodies.ts';
import { computeVersions } from './books/versions.ts';
import { checkVersion, entryOf, findEntry, type Entry } from './catalog.ts';
import { AzureError, gatewayError, notAllowed, notImplemented } from './errors.ts';
import { objectOf } from './json.ts';
import { placeOf, type Place } from './path.ts';
import { listChildren, listResources, mustHaveGroup, patchResource, readResource, removeChild, removeResource, showResource, writeResource, type Written } from './resources.ts';
import { findResource, type Resource } from './state.ts';
import { refuseVersion } from './versions.ts';
import type { Answer, Request, World } from './world.ts';

/** Serves `/subscriptions/{s}/resourceGroups/{g}/providers/{namespace}/{type}/{name}...`; `rest` begins with the namespace. */
export function serveResource(group: string, rest: string[], request: Request, world: World): Answer {
  const [namespace = '', typeName = '', name, ...below] = rest;
  if (name === undefined && `${namespace}/${typeName}`.toLowerCase() === 'microsoft.compute/virtualmachines') return listMachines(group, request, world);
  const top = findEntry(`${namespace}/${typeName}`);
  mustHaveGroup(world, group);
  const place = placeOf(world.subscriptionId, group, `${namespace}/${typeName}`, name === undefined ? [] : [name]);
  if (name === undefined) {
    checkVersion(top, request.apiVersion, world.location);
    if (request.method !== 'GET') throw notAllowed(request.method);
    return { status: 200, body: { value: listResources(world, top.kind.type, group) } };
  }
  const child = below[0] === undefined ? undefined : entryOf(`${top.kind.type}/${below[0]}`);
  if (child?.kind.child) return serveChild(child, place, below, request, world);
  const inline = top.kind.inline?.find((one) => one.list.toLowerCase() === below[0]?.toLowerCase());
  if (below.length > 0 && !(inline !== undefined && below.length <= 2)) return serveBelow(top, place, below, request, world);
  checkVersion(top, request.apiVersion, world.location);
  if (inline === undefined || below.length === 0) return serveOne(top, place, request, world);
  const part = findEntry(`${top.kind.type}/${inline.list}`);
  if (below[1] === undefined) {
    if (request.method !== 'GET') throw notAllowed(request.method);
    return { status: 200, body: { value: objectOf(readResource(world, place)['properties'])[inline.list] ?? [] } };
  }
  return serveOne(part, placeOf(place.subscriptionId, group, part.type, [name, below[1]]), request, world);
}

/** Single machines: none can be made here, and Azure does not list those of Uniform scale sets there. */
function listMachines(group: string, request: Request, world: World): Answer {
  mustHaveGroup(world, group);
  refuseVersion('Microsoft.Compute/virtualMachines', computeVersions, request.apiVersion, world.location);
  if (request.method !== 'GET') throw notAllowed(request.method);
  return { status: 200, body: { value: [] } };
}

/** Serves a kind of its own below another, and what is below that. `below` begins with the child's own type. */
function serveChild(entry: Entry, parent: Place, below: string[], request: Request, world: World): Answer {
  const [, name, ...rest] = below;
  if (name === undefined) {
    checkVersion(entry, request.apiVersion, world.location);
    if (request.method !== 'GET') throw notAllowed(request.method);
    return { status: 200, body: { value: [...listChildren(world, entry, parent), ...(entry.kind.also?.(parent, expandOf(request), world) ?? [])] } };
  }
  const place = placeOf(parent.subscriptionId, parent.group, entry.type, [...parent.names, name]);
  // What a parent does with a child that need not be there.
  const own = rest.length > 1 ? findResource(world.state, place.id) : undefined;
  const answer = own === undefined ? undefined : entry.kind.below?.(own, rest, request, world);
  if (answer !== undefined) return answer;
  const next = rest[0] === undefined ? undefined : entryOf(`${entry.type}/${rest[0]}`);
  if (next?.kind.child) return serveChild(next, place, rest, request, world);
  if (rest.length > 0) return serveBelow(entry, place, rest, request, world);
  checkVersion(entry, request.apiVersion, world.location);
  return serveOne(entry, place, request, world);
}

function serveBelow(entry: Entry, place: Place, below: string[], request: Request, world: World): Answer {
  if (below.map((part) => part.toLowerCase()).join('/') === 'providers/microsoft.insights/metrics' && entry.type === 'Microsoft.Compute/virtualMachineScaleSets') {
    return serveMetrics(mustFind(entry, place, world), request, world);
  }
  // The cards of a scale set are served with the network provider's versions as well.
  if (below.at(-1)?.toLowerCase() !== 'networkinterfaces') checkVersion(entry, request.apiVersion, world.location);
  const resource = mustFind(entry, place, world);
  const answer = entry.kind.below?.(resource, below, request, world);
  if (answer === undefined) throw notImplemented(`${request.method} ${entry.kind.type}/{name}/${below.join('/')}`);
  return answer;
}

function mustFind(entry: Entry, place: Place, world: World): Resource {
  const found = findResource(world.state, placeOf(place.subscriptionId, place.group, entry.kind.idType ?? entry.kind.type, place.names).id);
  if (found !== undefined) return found;
  throw gatewayError(
    404,
    'ParentResourceNotFound',
    `Failed to perform action on resource(s) of type '${entry.kind.type.split('/')[1] ?? ''}', because the parent resource '${place.id}' could not be found.`,
  );
}

function serveOne(entry: Entry, place: Place, request: Request, world: World): Answer {
  checkMatch(place, request, world);
  switch (request.method) {
    case 'GET':
      return answerOne(withMore(readResource(world, place), entry, place, request, world));
    case 'HEAD':
      return { status: exists(place, world) ? 204 : 404 };
    case 'PUT':
      return answerWrite(entry, writeResource(world, place, request.body), request, world);
    case 'PATCH':
      return patchOne(entry, place, request, world);
    case 'DELETE':
      return entry.inline === undefined ? deleteOne(entry, place, request, world) : deleteChild(entry, place, request, world);
    default:
      throw notAllowed(request.method);
  }
}

const expandOf = (request: Request): string[] => (request.query.get('$expand') ?? '').toLowerCase().split(',').filter(Boolean);

function withMore(view: Record<string, unknown>, { kind, inline }: Entry, place: Place, request: Request, world: World): Record<string, unknown> {
  const resource = inline === undefined && kind.more !== undefined ? findResource(world.state, place.id) : undefined;
  if (resource === undefined) return view;
  const { properties, ...more } = kind.more?.(resource, expandOf(request)) ?? {};
  return { ...view, ...more, properties: { ...objectOf(view['properties']), ...objectOf(properties) } };
}

function answerOne(body: Record<string, unknown>): Answer {
  return { status: 200, body, ...(typeof body['etag'] === 'string' ? { headers: { etag: body['etag'] } } : {}) };
}

function exists(place: Place, world: World): boolean {
  return look(place, world) !== undefined;
}

function look(place: Place, world: World): Record<string, unknown> | undefined {
  try {
    return readResource(world, place);
  } catch (error) {
    if (error instanceof AzureError && error.status === 404) return undefined;
    throw error;
  }
}

// RFC 9110 §13.1 for writes: what has changed, or stands already, is not written over by who knew it otherwise.
function checkMatch(place: Place, { method, ifMatch, ifNoneMatch }: Request, world: World): void {
  if (method === 'GET' || method === 'HEAD' || (ifMatch === undefined && ifNoneMatch === undefined)) return;
  const found = look(place, world);
  const etag = typeof found?.['etag'] === 'string' ? found['etag'] : undefined;
  const names = (header: string): boolean => found !== undefined && (header.trim() === '*' || (etag !== undefined && header.split(/,\s*/).includes(etag)));
  if (ifNoneMatch !== undefined && names(ifNoneMatch)) {
    throw gatewayError(412, 'PreconditionFailed', `The resource ${place.id} already exists: if-none-match header ${ifNoneMatch} is not met.`);
  }
  if (ifMatch === undefined || names(ifMatch)) return;
  throw gatewayError(412, 'PreconditionFailed', `Etag provided in if-match header ${ifMatch} does not match etag ${etag ?? ''} of resource ${place.id} in NRP data store.`);
}

function answerWrite(entry: Entry, written: Written, request: Request, world: World): Answer {
  const { operation, view, created, resource } = written;
  const status = created ? 201 : 200;
  if (operation === undefined) return { status, body: view };
  if (entry.kind.provider === 'storage') {
    if (!created) return { status, body: view };
    // Storage answers 202 with only a Location; its end shows the account.
    return job(request, world, 'StorageAccount', 2, async () => {
      await operation.done;
      if (operation.error !== undefined) throw new AzureError(409, operation.error.code, operation.error.message);
      return showResource(world, resource);
    });
  }
  const headers = asyncHeaders(entry.kind.provider, request, world, resource.location, operation, false);
  return { status, body: view, headers: entry.kind.provider === 'network' && typeof view['etag'] === 'string' ? { ...headers, etag: view['etag'] } : headers };
}

function patchOne(entry: Entry, place: Place, request: Request, world: World): Answer {
  if (entry.inline !== undefined) throw notAllowed(request.method);
  readResource(world, place);
  const resource = mustFind(entry, place, world);
  return answerWrite(entry, patchResource(world, resource, objectOf(request.body)), request, world);
}

function deleteOne(entry: Entry, place: Place, request: Request, world: World): Answer {
  const resource = findResource(world.state, placeOf(place.subscriptionId, place.group, entry.kind.idType ?? entry.kind.type, place.names).id);
  if (resource === undefined) return { status: 204 };
  const operation = removeResource(world, resource);
  if (instant.has(entry.kind.provider) || entry.kind.provider === 'storage') return { status: 200 };
  return { status: 202, headers: asyncHeaders(entry.kind.provider, request, world, resource.location, operation, true) };
}

function deleteChild(entry: Entry, place: Place, request: Request, world: World): Answer {
  const written = removeChild(world, place, entry);
  if (written === undefined) return { status: 204 };
  if (written.operation === undefined) return { status: 200 };
  return { status: 202, headers: asyncHeaders(entry.kind.provider, request, world, written.resource.location, written.operation, true) };
}
