import { isForeign, limitOf } from '../allowance.ts';
import { regionOf } from '../books/regions.ts';
import { networkVersions } from '../books/versions.ts';
import { networkError, notImplemented } from '../errors.ts';
import { objectOf, textOf, type Json } from '../json.ts';
import type { Kind } from '../kinds.ts';
import { findResource, resourcesOf, type Resource, type State } from '../state.ts';
import { anything, list, object, oneOf, referenceTo, text, whole } from '../shape.ts';
import { parentId, sameId } from '../path.ts';
import type { Answer, Request, World } from '../world.ts';
import { checkNames, checkZones, idOf, idsOf, networkShape, networkSku, networkView, partsOf, patchTags, readOnlyOf, texts } from './network.ts';

/** From this day on Azure makes no Basic public IP address and no Basic load balancer any more (retirement notice). */
export const basicRetired = '2025-09-30';

const shape = networkShape(
  'PublicIpAddress',
  {
    publicIPAllocationMethod: oneOf('Static', 'Dynamic'),
    publicIPAddressVersion: oneOf('IPv4', 'IPv6'),
    dnsSettings: object('PublicIpDnsSettings', {
      domainNameLabel: text(),
      domainNameLabelScope: oneOf('TenantReuse', 'SubscriptionReuse', 'ResourceGroupReuse', 'NoReuse'),
      reverseFqdn: text(),
      ...readOnlyOf('fqdn'),
    }),
    idleTimeoutInMinutes: whole(4, 30),
    ipTags: list(anything),
    publicIPPrefix: referenceTo('Microsoft.Network/publicIPPrefixes'),
    deleteOption: oneOf('Delete', 'Detach'),
    ddosSettings: anything,
    ...readOnlyOf('ipAddress', 'ipConfiguration', 'natGateway', 'servicePublicIPAddress', 'linkedPublicIPAddress', 'migrationPhase'),
  },
  { sku: networkSku(['Basic', 'Standard', 'StandardV2']), zones: texts },
);

/** Public IP addresses; each is an address of its own in 127.0.0.0/8. */
export const publicIPAddresses: Kind = {
  type: 'Microsoft.Network/publicIPAddresses',
  provider: 'network',
  shape,
  apiVersions: networkVersions,
  seconds: 1,
  prepare(body, place, world, old) {
    const properties = objectOf(body['properties']);
    body['properties'] = properties;
    body['sku'] = { name: 'Basic', tier: 'Regional', ...objectOf(body['sku']) };
    const sku = skuOf(body);
    checkNames(body, place, []);
    properties['publicIPAddressVersion'] ??= 'IPv4';
    properties['publicIPAllocationMethod'] ??= 'Dynamic';
    properties['idleTimeoutInMinutes'] ??= 4;
    properties['ipTags'] ??= [];
    if (old !== undefined && skuOf(old.model) !== sku) {
      throw networkError('PublicIPSkuCannotBeUpdated', `Sku of the public IP address ${place.id} cannot be changed from ${skuOf(old.model)} to ${sku}.`);
    }
    if (sku === 'Basic' && old === undefined && world.asOf >= basicRetired) {
      throw networkError('IPv4BasicSkuPublicIpCountLimitReached', 'Cannot create more than 0 IPv4 Basic SKU public IP addresses for this subscription in this region.');
    }
    if (sku !== 'Basic' && properties['publicIPAllocationMethod'] !== 'Static') {
      throw networkError('StandardSkuPublicIPAddressesMustBeStatic', `Standard sku publicIp ${place.id} must have AllocationMethod set to Static.`);
    }
    const location = String(body['location']);
    checkZones(body['zones'], { id: place.id, type: publicIPAddresses.type, name: place.names[0] ?? '', location, all: sku !== 'Basic', before: old === undefined ? undefined : (old.model['zones'] ?? []) });
    if (properties['publicIPAddressVersion'] === 'IPv6') throw notImplemented('IPv6 public IP addresses');
    if (properties['publicIPPrefix'] !== undefined) throw notImplemented('public IP prefixes');
    if (old === undefined) checkCount(location, world);
    checkLabel(body, place.id, world);
  },
  patch: patchTags,
  async settle(resource, world) {
    const properties = objectOf(resource.model['properties']);
    if (properties['publicIPAllocationMethod'] === 'Static') giveAddress(resource, world);
  },
  view: (resource, world) => {
    const properties = objectOf(resource.model['properties']);
    const dns = objectOf(properties['dnsSettings']);
    const label = textOf(dns['domainNameLabel']);
    const user = userOf(world.state, resource.id);
    const gateway = gatewayOf(world.state, resource.id);
    const address = world.state.addresses.get(resource.id.toLowerCase())?.address;
    return networkView(resource, {
      ...properties,
      ...(address === undefined ? {} : { ipAddress: address }),
      ...(label === '' ? {} : { dnsSettings: { ...dns, fqdn: fqdnOf(label, resource.location) } }),
      ...(user === undefined ? {} : { ipConfiguration: { id: user } }),
      ...(gateway === undefined ? {} : { natGateway: { id: gateway } }),
    });
  },
  guard(resource, world) {
    const user = userOf(world.state, resource.id) ?? gatewayOf(world.state, resource.id);
    if (user === undefined) return;
    throw networkError(
      'PublicIPAddressCannotBeDeleted',
      `Public IP address ${resource.id} can not be deleted since it is still allocated to resource ${user}. In order to delete the public IP, disassociate/detach the Public IP address from the resource.  To learn how to do this, see aka.ms/deletepublicip.`,
    );
  },
  async clear(resource, world) {
    world.state.addresses.delete(resource.id.toLowerCase());
  },
};

/** Public IP addresses that a subscription may have in a region without asking for more (recorded usages). */
export const addressLimit = 1000;

function checkCount(location: string, world: World): void {
  const limit = limitOf(world.state.allowance, location, 'PublicIPAddresses', addressLimit);
  const used = resourcesOf(world.state, publicIPAddresses.type).filter((one) => one.location === location).length;
  if (used < limit) return;
  throw networkError('PublicIPCountLimitReached', `Cannot create more than ${limit} public IP addresses for this subscription in this region.`);
}

/** Basic where nothing is said: ARM's default has never changed. */
export function skuOf(model: Json): string {
  return textOf(objectOf(model['sku'])['name']) || 'Basic';
}

const fqdnOf = (label: string, location: string): string => `${label}.${location}.cloudapp.azure.com`;

const likeLabel = /^[a-z][a-z0-9-]{1,61}[a-z0-9]$/;

function invalidLabel(label: string): Error {
  return networkError('InvalidDomainNameLabel', `The domain name label ${label} is invalid. It must conform to the following regular expression: ${likeLabel.source}.`);
}

function checkLabel(body: Json, id: string, world: World): void {
  const label = textOf(objectOf(objectOf(body['properties'])['dnsSettings'])['domainNameLabel']);
  if (label === '') return;
  if (!likeLabel.test(label)) throw invalidLabel(label);
  const location = String(body['location']);
  if (isTaken(label, location, id, world)) throw networkError('DnsRecordInUse', `DNS record ${fqdnOf(label, location)} is already used by another public IP.`);
}

function isTaken(label: string, location: string, id: string, world: World): boolean {
  if (isForeign(world.state.allowance, location, label)) return true;
  return resourcesOf(world.state, publicIPAddresses.type).some(
    (other) =>
      !sameId(other.id, id) &&
      other.location === location &&
      textOf(objectOf(objectOf(other.model['properties'])['dnsSettings'])['domainNameLabel']) === label,
  );
}

/** Serves `/subscriptions/{s}/providers/Microsoft.Network/locations/{l}/CheckDnsNameAvailability`. */
export function serveLabel(location: string, request: Request, world: World): Answer {
  if (request.method !== 'GET') throw networkError('MethodNotAllowed', 'The method is not allowed.', 405);
  const label = request.query.get('domainnamelabel') ?? '';
  if (!likeLabel.test(label)) throw invalidLabel(label);
  return { status: 200, body: { available: !isTaken(label, regionOf(location) ?? location, '', world) } };
}

/** Gives an address to the resource where it has none: the lowest free one. */
export function giveAddress(resource: Resource, world: World): void {
  const { addresses } = world.state;
  const key = resource.id.toLowerCase();
  if (addresses.has(key)) return;
  const taken = new Set([...addresses.values()].map((one) => one.index));
  let index = 0;
  while (taken.has(index)) index++;
  addresses.set(key, { index, address: world.machines?.publicAddress(index) ?? stateAddress(index) });
}

// Without machines nothing listens there; the address is only shown.
const stateAddress = (index: number): string => `127.80.${Math.floor(index / 250)}.${(index % 250) + 1}`;

/** Whether a load balancer is there and Basic. */
export function basicUser(state: State, balancerId: string): boolean {
  const balancer = findResource(state, balancerId);
  return balancer !== undefined && skuOf(balancer.model) === 'Basic';
}

/** Refuses a public IP address that something other than `by` (a resource id) uses already. Throws AzureError. */
export function refuseUsed(state: State, address: Resource, by: string, part: string): void {
  const user = [frontendOf(state, address.id, by), gatewayOf(state, address.id, by)].find((one) => one !== undefined);
  if (user === undefined) return;
  throw networkError('PublicIPAddressInUse', `Resource ${part} is referencing public IP address ${address.id} that is already allocated to resource ${user}.`);
}

function frontendOf(state: State, id: string, butNot: string): string | undefined {
  const user = userOf(state, id);
  return user === undefined || sameId(parentId(user), butNot) ? undefined : user;
}

/** The frontend that uses a public IP address. */
export function userOf(state: State, id: string): string | undefined {
  for (const balancer of resourcesOf(state, 'Microsoft.Network/loadBalancers')) {
    const frontend = partsOf(balancer.model, 'frontendIPConfigurations').find((one) => sameId(idOf(one.properties['publicIPAddress']), id));
    if (frontend !== undefined) return `${balancer.id}/frontendIPConfigurations/${frontend.name}`;
  }
  return undefined;
}

function gatewayOf(state: State, id: string, butNot = ''): string | undefined {
  return resourcesOf(state, 'Microsoft.Network/natGateways').find(
    (gateway) => !sameId(gateway.id, butNot) && idsOf(objectOf(gateway.model['properties'])['publicIpAddresses']).some((one) => sameId(one, id)),
  )?.id;
}
