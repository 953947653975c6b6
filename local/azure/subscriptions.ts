import { namespaces, resourceTypes } from './catalog.ts';
import { regions } from './books/regions.ts';
import { subscriptionVersions } from './books/versions.ts';
import { gatewayError, notAllowed, notImplemented } from './errors.ts';
import { checkManagerVersion } from './groups.ts';
import type { Json } from './json.ts';
import { may } from './rights.ts';
import type { Answer, Request, World } from './world.ts';

/** Serves `/subscriptions` and `/subscriptions/{s}`. */
export function serveSubscriptions(id: string | undefined, request: Request, world: World): Answer {
  checkManagerVersion(request, subscriptionVersions);
  if (request.method !== 'GET') throw notAllowed(request.method);
  const shown = {
    id: `/subscriptions/${world.subscriptionId}`,
    authorizationSource: 'RoleBased',
    managedByTenants: [],
    subscriptionId: world.subscriptionId,
    tenantId: world.tenantId,
    displayName: world.subscriptionName,
    state: 'Enabled',
    subscriptionPolicies: { locationPlacementId: 'Public_2014-09-01', quotaId: 'PayAsYouGo_2014-09-01', spendingLimit: 'Off' },
  };
  if (id !== undefined) return { status: 200, body: shown };
  // Whoever has a role in a subscription, however far down, sees it.
  const value = [...world.state.assignments.values()].some((one) => one.principalId === world.caller?.objectId) ? [shown] : [];
  return { status: 200, body: { value, count: { type: 'Total', value: value.length } } };
}

/** Serves `/tenants`. */
export function serveTenants(request: Request, world: World): Answer {
  checkManagerVersion(request, subscriptionVersions);
  const shown = { id: `/tenants/${world.tenantId}`, tenantId: world.tenantId, displayName: 'Local Azure', tenantCategory: 'Home' };
  return { status: 200, body: { value: [shown] } };
}

/** Serves `/subscriptions/{s}/locations`. */
export function serveLocations(request: Request, world: World): Answer {
  checkManagerVersion(request, subscriptionVersions);
  const value = [...regions].map(([name, displayName]) => ({
    id: `/subscriptions/${world.subscriptionId}/locations/${name}`,
    name,
    type: 'Region',
    displayName,
    regionalDisplayName: displayName,
    metadata: { regionType: 'Physical', regionCategory: 'Recommended' },
  }));
  return { status: 200, body: { value } };
}

/** Serves `/subscriptions/{s}/providers[/{namespace}[/register|unregister]]`. */
export function serveProviders(rest: string[], request: Request, world: World): Answer {
  checkManagerVersion(request);
  const [given, action] = rest;
  if (given === undefined) return { status: 200, body: { value: namespaces.map((one) => showProvider(one, world)) } };
  const namespace = namespaces.find((one) => one.toLowerCase() === given.toLowerCase());
  if (namespace === undefined) throw gatewayError(404, 'InvalidResourceNamespace', `The resource namespace '${given}' is invalid.`);
  const key = namespace.toLowerCase();
  if (action === undefined && request.method === 'GET') return { status: 200, body: showProvider(namespace, world) };
  if (action?.toLowerCase() === 'register' && request.method === 'POST') {
    if (world.state.registrations.get(key) !== 'Registered') {
      world.state.registrations.set(key, 'Registering');
      world.operations.start(async () => {
        await world.clock.wait(2);
        world.state.registrations.set(key, 'Registered');
      });
    }
    return { status: 200, body: showProvider(namespace, world) };
  }
  if (action?.toLowerCase() === 'unregister' && request.method === 'POST') {
    world.state.registrations.set(key, 'NotRegistered');
    return { status: 200, body: showProvider(namespace, world) };
  }
  throw notImplemented(`${request.method} providers/${namespace}/${action ?? ''}`);
}

/**
 * Registers the namespaces that a template names, where its deployer may (learn.microsoft.com, Azure resource providers and types); for the others
 * their resources are refused one by one. Here it takes no time.
 */
export function registerNamed(world: World, types: readonly string[]): void {
  for (const namespace of new Set(types.map((type) => type.split('/')[0] ?? ''))) {
    const key = namespace.toLowerCase();
    const open = world.state.registrations.get(key) === 'NotRegistered';
    if (open && may(world, `${namespace}/register/action`, `/subscriptions/${world.subscriptionId}`)) world.state.registrations.set(key, 'Registered');
  }
}

function showProvider(namespace: string, world: World): Json {
  return {
    id: `/subscriptions/${world.subscriptionId}/providers/${namespace}`,
    namespace,
    resourceTypes: resourceTypes(namespace),
    registrationState: world.state.registrations.get(namespace.toLowerCase()) ?? 'NotRegistered',
    registrationPolicy: 'RegistrationRequired',
  };
}
