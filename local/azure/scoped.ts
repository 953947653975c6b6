import { scopedVersions } from './books/versions.ts';
import { asAzureError, gatewayError, notAllowed } from './errors.ts';
import { objectOf, type Json } from './json.ts';
import { readId, segments } from './path.ts';
import { checkLocks, locks } from './providers/locks.ts';
import { roleAssignments } from './providers/roleAssignments.ts';
import { roleDefinitions } from './providers/roleDefinitions.ts';
import { tags } from './providers/tags.ts';
import { mustHaveGroup, readResource } from './resources.ts';
import { servePermissions } from './rights.ts';
import { readScoped, type ScopedPlace } from './scopes.ts';
import { refuseVersion } from './versions.ts';
import type { Answer, Request, World } from './world.ts';

/** A type whose resources hang on any scope: subscription, group or resource. Each is done at once. */
export interface Scoped {
  type: string;
  /** Creates or replaces; throws AzureError. */
  write(place: ScopedPlace, body: Json, world: World): { created: boolean; view: Json };
  patch?(place: ScopedPlace, body: Json, world: World): Json;
  /** Throws AzureError 404. */
  read(place: ScopedPlace, world: World): Json;
  list(scope: string, request: Request, world: World): Json[];
  /** What was there; undefined where nothing was. */
  remove(place: ScopedPlace, world: World): Json | undefined;
}

/** Every type that hangs on a scope. A new one is a file in providers/, a line here and one in scopes.ts. */
export const scopedTypes: readonly Scoped[] = [locks, roleAssignments, roleDefinitions, tags];

const findType = (type: string): Scoped | undefined => scopedTypes.find((one) => one.type.toLowerCase() === type.toLowerCase());

/** Serves what hangs on a scope; undefined where the path is none of it. */
export function serveScoped(request: Request, world: World): Answer | undefined {
  const place = readScoped(request.path);
  if (place === undefined) return undefined;
  const kind = findType(place.type);
  checkScope(place.scope, world);
  checkScopedVersion(place.type, request.apiVersion, world);
  if (kind === undefined) return servePermissions(place.scope, world);
  const { method, body } = request;
  if (place.name === undefined) {
    if (method !== 'GET') throw notAllowed(method);
    return { status: 200, body: { value: kind.list(place.scope, request, world) } };
  }
  switch (method) {
    case 'GET':
      return { status: 200, body: kind.read(place, world) };
    case 'HEAD':
      kind.read(place, world);
      return { status: 204 };
    case 'PUT': {
      const { created, view } = kind.write(place, objectOf(body), world);
      return { status: created ? 201 : 200, body: view };
    }
    case 'PATCH':
      if (kind.patch === undefined) throw notAllowed(method);
      return { status: 200, body: kind.patch(place, objectOf(body), world) };
    case 'DELETE': {
      const gone = kind.remove(place, world);
      if (gone === undefined) return { status: 204 };
      return Object.keys(gone).length === 0 ? { status: 200 } : { status: 200, body: gone };
    }
    default:
      throw notAllowed(method);
  }
}

/** Whether an id is that of something that hangs on a scope: a template may have such resources too. */
export function isScoped(id: string): boolean {
  return readScoped(segments(id))?.name !== undefined;
}

/** Refuses an api-version that a type which hangs on a scope does not have; throws AzureError. */
export function checkScopedVersion(type: string, apiVersion: string, world: World): void {
  const [canonical = type, versions = []] = [...scopedVersions].find(([one]) => one.toLowerCase() === type.toLowerCase()) ?? [];
  refuseVersion(canonical, versions, apiVersion, world.location);
}

/** Writes a template's resource that hangs on a scope; throws AzureError. */
export function writeScoped(id: string, body: unknown, world: World): { created: boolean; view: Json } {
  const { place, kind } = mustRead(id);
  checkScope(place.scope, world);
  if (kind !== locks) checkLocks('write', place.scope, world);
  return kind.write(place, objectOf(body), world);
}

/** Reads what hangs on a scope by its id; throws AzureError 404. */
export function readScopedResource(id: string, world: World): Json {
  const { place, kind } = mustRead(id);
  return kind.read(place, world);
}

function mustRead(id: string): { place: ScopedPlace; kind: Scoped } {
  const place = readScoped(segments(id));
  const kind = findType(place?.type ?? '');
  if (place?.name === undefined || kind === undefined) throw gatewayError(400, 'InvalidResourceId', `The resource id '${id}' is malformed or invalid.`);
  return { place, kind };
}

// Refuses a scope that is not there.
function checkScope(scope: string, world: World): void {
  const path = segments(scope);
  if (path.length <= 2) return;
  const group = path[3] ?? '';
  if (path[2]?.toLowerCase() !== 'resourcegroups' || path.length === 5) throw gatewayError(400, 'InvalidResourceId', `The resource id '${scope}' is malformed or invalid.`);
  mustHaveGroup(world, group);
  if (path.length === 4) return;
  // An instance of a scale set, and what else lies below a resource without being one, is there where its resource is.
  for (let end = path.length; end >= 8; end -= 2) {
    const place = readId(`/${path.slice(0, end).join('/')}`);
    if (place === undefined) break;
    try {
      readResource(world, place);
      return;
    } catch (error) {
      if (asAzureError(error).code !== 'LocalAzureNotImplemented' || end === 8) throw error;
    }
  }
  throw gatewayError(400, 'InvalidResourceId', `The resource id '${scope}' is malformed or invalid.`);
}
