import { gatewayError } from './errors.ts';
import { segments } from './path.ts';
import { may } from './rights.ts';
import { covers } from './scopes.ts';
import type { World } from './world.ts';

// The right that a reference to a resource needs there (learn.microsoft.com, "Azure permissions for Networking" and its like).
const joins: Readonly<Record<string, string>> = {
  'microsoft.network/virtualnetworks/subnets': 'Microsoft.Network/virtualNetworks/subnets/join/action',
  'microsoft.network/virtualnetworks': 'Microsoft.Network/virtualNetworks/join/action',
  'microsoft.network/networksecuritygroups': 'Microsoft.Network/networkSecurityGroups/join/action',
  'microsoft.network/publicipaddresses': 'Microsoft.Network/publicIPAddresses/join/action',
  'microsoft.network/publicipprefixes': 'Microsoft.Network/publicIPPrefixes/join/action',
  'microsoft.network/natgateways': 'Microsoft.Network/natGateways/join/action',
  'microsoft.network/routetables': 'Microsoft.Network/routeTables/join/action',
  'microsoft.network/applicationsecuritygroups': 'Microsoft.Network/applicationSecurityGroups/joinIpConfiguration/action',
  'microsoft.network/loadbalancers/backendaddresspools': 'Microsoft.Network/loadBalancers/backendAddressPools/join/action',
  'microsoft.network/loadbalancers/inboundnatpools': 'Microsoft.Network/loadBalancers/inboundNatPools/join/action',
  'microsoft.network/loadbalancers/inboundnatrules': 'Microsoft.Network/loadBalancers/inboundNatRules/join/action',
  'microsoft.network/loadbalancers/probes': 'Microsoft.Network/loadBalancers/probes/join/action',
  'microsoft.managedidentity/userassignedidentities': 'Microsoft.ManagedIdentity/userAssignedIdentities/assign/action',
};
const viaEndpoint = 'Microsoft.Network/virtualNetworks/subnets/joinViaServiceEndpoint/action';

/** The linked actions of a body: what it refers to in other resources, and the right that each of them needs. */
export function linkedActions(id: string, type: string, body: unknown): { action: string; scope: string }[] {
  const storage = type.toLowerCase().startsWith('microsoft.storage/');
  return referencesIn(body)
    .filter((one) => !covers(id, one))
    .flatMap((scope) => {
      const [, , , , , namespace = '', ...rest] = segments(scope);
      const action = joins[[namespace, ...rest.filter((_part, index) => index % 2 === 0)].join('/').toLowerCase()];
      if (action === undefined) return [];
      return [{ scope, action: storage && action.includes('/subnets/') ? viaEndpoint : action }];
    });
}

// Ids are values under `id`, and the names under `userAssignedIdentities`.
function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => {
    if (name.toLowerCase() === 'id') return typeof item === 'string' ? [item] : [];
    if (name.toLowerCase() === 'userassignedidentities' && typeof item === 'object' && item !== null) return Object.keys(item);
    return referencesIn(item);
  });
}

/** Refuses a write that refers to resources which the caller may not join; throws AzureError 403. */
export function checkJoins(world: World, id: string, type: string, body: unknown): void {
  const { caller } = world;
  if (caller === undefined) return;
  // An id without a subscription's GUID is the provider's to refuse.
  const linked = linkedActions(id, type, body).filter(({ scope }) => /^\/subscriptions\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\//i.test(scope));
  const foreign = linked.find(({ scope }) => !covers(`/subscriptions/${world.subscriptionId}`, scope));
  if (foreign !== undefined) {
    throw refuse(
      `The client has permission to perform action '${foreign.action}' on scope '${id}', however the current tenant '${world.tenantId}' is not authorized to access linked subscription '${segments(foreign.scope)[1] ?? ''}'.`,
    );
  }
  const missing = linked.filter(({ action, scope }) => !may(world, action, scope));
  const action = missing[0]?.action;
  if (action === undefined) return;
  const scopes = [...new Set(missing.filter((one) => one.action === action).map((one) => one.scope))].join(',');
  throw refuse(
    `The client '${caller.clientId}' with object id '${caller.objectId}' has permission to perform action '${type}/write' on scope '${id}'; however, it does not have permission to perform action '${action}' on the linked scope(s) '${scopes}' or the linked scope(s) are invalid.`,
  );
}

const refuse = (message: string): Error => gatewayError(403, 'LinkedAuthorizationFailed', message);
