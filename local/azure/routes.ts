import { showJob, showOperation } from './async.ts';
import { serveComputeLocation, serveSkus } from './computeLocations.ts';
import { checkVersion, findEntry } from './catalog.ts';
import { serveDeployments } from './deployments.ts';
import { gatewayError, notImplemented } from './errors.ts';
import { listGroups, serveGroup } from './groups.ts';
import { exportGroup, listAll } from './inventory.ts';
import { serveNetworkUsages } from './networkUsages.ts';
import { serveAccountName } from './providers/storageAccounts.ts';
import { serveLabel } from './providers/publicIPAddresses.ts';
import { serveResource } from './resourceRoutes.ts';
import { listResources } from './resources.ts';
import { actionOf, checkRights, onlySeen, scopeOf } from './rights.ts';
import { checkLocks } from './providers/locks.ts';
import { findMember } from './principals.ts';
import { serveScoped } from './scoped.ts';
import { readScoped } from './scopes.ts';
import { serveLocations, serveProviders, serveSubscriptions, serveTenants } from './subscriptions.ts';
import type { Answer, Request, World } from './world.ts';

/** Leads an authenticated request to whoever serves it; throws AzureError for everything else. Segments have no case. */
export async function route(request: Request, azure: World): Promise<Answer> {
  const [first = '', subscriptionId] = request.path;
  if (request.apiVersion === '') {
    throw gatewayError(400, 'MissingApiVersionParameter', 'The api-version query parameter (?api-version=) is required for all requests.');
  }
  const { clientId, objectId } = findMember(azure.state, request.principal) ?? { clientId: request.principal, objectId: request.principal };
  const world: World = { ...azure, caller: { clientId, objectId } };
  if (first.toLowerCase() === 'tenants' && subscriptionId === undefined) return serveTenants(request, world);
  // Role definitions are the tenant's as well: `/providers/Microsoft.Authorization/roleDefinitions`.
  if (first.toLowerCase() === 'providers' && request.method === 'GET') {
    const answer = serveScoped(request, world);
    if (answer !== undefined) return answer;
  }
  if (first.toLowerCase() !== 'subscriptions') throw notImplemented(`${request.method} /${request.path.join('/')}`);
  if (subscriptionId === undefined) return serveSubscriptions(undefined, request, world);
  checkSubscription(subscriptionId, world);
  const partly = checkRights(request, world);
  guardLocks(request, world);
  const answer = serveScoped(request, world) ?? (await routeSubscription(request, world));
  return partly ? onlySeen(answer, actionOf(request.method, request.path), world) : answer;
}

// A POST counts as a write: it is what a read-only lock takes away from listKeys, start and restart. Locks are no object of locks.
function guardLocks({ method, path }: Request, world: World): void {
  if (method === 'GET' || method === 'HEAD') return;
  const scoped = readScoped(path);
  if (scoped?.type.toLowerCase() === 'microsoft.authorization/locks') return;
  checkLocks(method === 'DELETE' ? 'delete' : 'write', scopeOf(path), world);
}

function routeSubscription(request: Request, world: World): Answer | Promise<Answer> {
  const [, subscriptionId, second = '', ...rest] = request.path;
  switch (second.toLowerCase()) {
    case '':
      return serveSubscriptions(subscriptionId, request, world);
    case 'locations':
      return serveLocations(request, world);
    case 'operationresults':
      return showJob(rest[0] ?? '', request, world);
    case 'resourcegroups':
      return rest.length === 0 ? listGroups(request, world) : routeGroup(rest, request, world);
    case 'resources':
      return listAll(undefined, request, world);
    case 'providers':
      return routeProvider(rest, request, world);
    default:
      throw notImplemented(`${request.method} /subscriptions/{id}/${second}`);
  }
}

function checkSubscription(id: string, world: World): void {
  if (id.toLowerCase() === world.subscriptionId) return;
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) {
    throw gatewayError(400, 'InvalidSubscriptionId', `The provided subscription identifier '${id}' is malformed or invalid.`);
  }
  throw gatewayError(404, 'SubscriptionNotFound', `The subscription '${id}' could not be found.`);
}

function routeGroup(rest: string[], request: Request, world: World): Answer | Promise<Answer> {
  const [group = '', leaf, ...more] = rest;
  const word = leaf?.toLowerCase();
  if (more.length > 0 && (word === 'resources' || word === 'exporttemplate')) throw notImplemented(`${request.method} /subscriptions/{id}/resourceGroups/{name}/${rest.slice(1).join('/')}`);
  switch (word) {
    case undefined:
      return serveGroup(group, request, world);
    case 'resources':
      return listAll(group, request, world);
    case 'exporttemplate':
      return exportGroup(group, request, world);
    // ARM serves deployments without their provider as well.
    case 'deployments':
      return serveDeployments(group, more, request, world);
    case 'providers':
      if (more[0]?.toLowerCase() === 'microsoft.resources' && more[1]?.toLowerCase() === 'deployments') return serveDeployments(group, more.slice(2), request, world);
      return serveResource(group, more, request, world);
    default:
      throw notImplemented(`${request.method} /subscriptions/{id}/resourceGroups/{name}/${leaf}`);
  }
}

function routeProvider(rest: string[], request: Request, world: World): Answer | Promise<Answer> {
  const [namespace = '', second, third, fourth, ...more] = rest;
  const action = second?.toLowerCase();
  if (namespace.toLowerCase() === 'microsoft.resources' && action === 'deployments') return serveDeployments(undefined, rest.slice(2), request, world);
  if (action === undefined || action === 'register' || action === 'unregister') return serveProviders(rest, request, world);
  if (action === 'locations' && third !== undefined) {
    const leaf = fourth?.toLowerCase();
    if ((leaf === 'operations' || leaf === 'operationresults') && more[0] !== undefined) {
      return showOperation(namespace, leaf === 'operationresults', more[0], request, world);
    }
    if (namespace.toLowerCase() === 'microsoft.network' && leaf === 'checkdnsnameavailability') return serveLabel(third, request, world);
    if (namespace.toLowerCase() === 'microsoft.network' && leaf === 'usages') return serveNetworkUsages(third, request, world);
    if (namespace.toLowerCase() === 'microsoft.compute') return serveComputeLocation(third, [fourth ?? '', ...more], request, world);
  }
  if (namespace.toLowerCase() === 'microsoft.storage' && action === 'checknameavailability') return serveAccountName(request, world);
  if (namespace.toLowerCase() === 'microsoft.compute' && action === 'skus') return serveSkus(request, world);
  if (third === undefined && request.method === 'GET') {
    const entry = findEntry(`${namespace}/${second ?? ''}`);
    checkVersion(entry, request.apiVersion, world.location);
    return { status: 200, body: { value: listResources(world, entry.kind.type, undefined) } };
  }
  throw notImplemented(`${request.method} /subscriptions/{id}/providers/${rest.join('/')}`);
}
