import { showJob, showOperation } from './async.ts';
import { serveComputeLocation, serveSkus } from './computeLocations.ts';
import { checkVersion, findEntry } from './catalog.ts';
import { serveDeployments } from './deployments.ts';
import { gatewayError, notImplemented } from './errors.ts';
import { exportGroup, listAll, listGroups, serveGroup } from './groups.ts';
import { serveLabel } from './providers/publicIPAddresses.ts';
import { serveResource } from './resourceRoutes.ts';
import { listResources } from './resources.ts';
import { checkRights, servePermissions } from './rights.ts';
import { serveLocations, serveProviders, serveSubscriptions, serveTenants } from './subscriptions.ts';
import type { Answer, Request, World } from './world.ts';

/** Leads an authenticated request to whoever serves it; throws AzureError for everything else. Segments have no case. */
export function route(request: Request, world: World): Answer {
  const [first = '', subscriptionId, second = '', ...rest] = request.path;
  if (request.apiVersion === '') {
    throw gatewayError(400, 'MissingApiVersionParameter', 'The api-version query parameter (?api-version=) is required for all requests.');
  }
  if (first.toLowerCase() === 'tenants' && subscriptionId === undefined) return serveTenants(request, world);
  if (first.toLowerCase() !== 'subscriptions') throw notImplemented(`${request.method} /${request.path.join('/')}`);
  if (subscriptionId === undefined) return serveSubscriptions(undefined, request, world);
  checkSubscription(subscriptionId, world);
  checkRights(request, world);
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

function routeGroup(rest: string[], request: Request, world: World): Answer {
  const [group = '', leaf, ...more] = rest;
  switch (leaf?.toLowerCase()) {
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
      if (isPermissions(more)) return servePermissions(group, world);
      return serveResource(group, more, request, world);
    default:
      throw notImplemented(`${request.method} /subscriptions/{id}/resourceGroups/{name}/${leaf}`);
  }
}

const isPermissions = (rest: string[]): boolean => rest.length === 2 && rest.join('/').toLowerCase() === 'microsoft.authorization/permissions';

function routeProvider(rest: string[], request: Request, world: World): Answer {
  const [namespace = '', second, third, fourth, ...more] = rest;
  const action = second?.toLowerCase();
  if (isPermissions(rest)) return servePermissions(undefined, world);
  if (action === undefined || action === 'register' || action === 'unregister') return serveProviders(rest, request, world);
  if (action === 'locations' && third !== undefined) {
    const leaf = fourth?.toLowerCase();
    if ((leaf === 'operations' || leaf === 'operationresults') && more[0] !== undefined) {
      return showOperation(namespace, leaf === 'operationresults', more[0], request, world);
    }
    if (namespace.toLowerCase() === 'microsoft.network' && leaf === 'checkdnsnameavailability') return serveLabel(third, request, world);
    if (namespace.toLowerCase() === 'microsoft.compute') return serveComputeLocation(third, [fourth ?? '', ...more], request, world);
  }
  if (namespace.toLowerCase() === 'microsoft.compute' && action === 'skus') return serveSkus(request, world);
  if (third === undefined && request.method === 'GET') {
    const entry = findEntry(`${namespace}/${second ?? ''}`);
    checkVersion(entry, request.apiVersion, world.location);
    return { status: 200, body: { value: listResources(world, entry.kind.type, undefined) } };
  }
  throw notImplemented(`${request.method} /subscriptions/{id}/providers/${rest.join('/')}`);
}
