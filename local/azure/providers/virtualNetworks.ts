import { networkVersions } from '../books/versions.ts';
import { networkError, notImplemented } from '../errors.ts';
import { objectOf, type Json } from '../json.ts';
import type { Kind } from '../kinds.ts';
import { overlap, readAddress, readRange, within, type Range } from '../range.ts';
import { parentId, sameId, type Place } from '../path.ts';
import { resourcesOf, type Resource } from '../state.ts';
import { anything, flag, list, need, object, oneOf, referenceTo, whole, text } from '../shape.ts';
import type { World } from '../world.ts';
import { cardsIn } from './cards.ts';
import { checkNames, idOf, mustFind, networkShape, networkView, part, partsOf, patchTags, partView, readOnlyOf, texts, type Part } from './network.ts';
import { userOfSubnet } from './uses.ts';
import { basicUser } from './publicIPAddresses.ts';

const addressSpace = object('AddressSpace', { addressPrefixes: need(texts), ipamPoolPrefixAllocations: anything });

const subnet = part('Subnet', {
  addressPrefix: text(),
  addressPrefixes: texts,
  networkSecurityGroup: referenceTo('Microsoft.Network/networkSecurityGroups'),
  routeTable: referenceTo('Microsoft.Network/routeTables'),
  natGateway: referenceTo('Microsoft.Network/natGateways'),
  defaultOutboundAccess: flag,
  sharingScope: oneOf('Tenant', 'DelegatedServices'),
  serviceEndpointPolicies: list(referenceTo('Microsoft.Network/serviceEndpointPolicies')),
  serviceEndpoints: list(object('ServiceEndpoint', { service: need(text()), locations: texts, ...readOnlyOf('provisioningState') })),
  privateEndpointNetworkPolicies: oneOf('Disabled', 'Enabled', 'NetworkSecurityGroupEnabled', 'RouteTableEnabled'),
  privateLinkServiceNetworkPolicies: oneOf('Disabled', 'Enabled'),
  delegations: list(anything),
  ...readOnlyOf('ipConfigurations', 'purpose', 'privateEndpoints', 'resourceNavigationLinks', 'serviceAssociationLinks', 'ipConfigurationProfiles'),
});

const shape = networkShape('VirtualNetwork', {
  addressSpace: need(addressSpace),
  subnets: list(subnet),
  dhcpOptions: object('DhcpOptions', { dnsServers: texts }),
  enableDdosProtection: flag,
  enableVmProtection: flag,
  flowTimeoutInMinutes: whole(4, 30),
  privateEndpointVNetPolicies: oneOf('Disabled', 'Basic'),
  encryption: object('VirtualNetworkEncryption', { enabled: need(flag), enforcement: oneOf('DropUnencrypted', 'AllowUnencrypted') }),
  virtualNetworkPeerings: list(anything),
  ...readOnlyOf('flowLogs', 'defaultPublicNatGateway'),
});

/** Virtual networks with their subnets. */
export const virtualNetworks: Kind = {
  type: 'Microsoft.Network/virtualNetworks',
  provider: 'network',
  shape,
  apiVersions: networkVersions,
  seconds: 0.5,
  inline: [{ list: 'subnets', writable: true }],
  prepare(body, place, world, old) {
    const location = String(body['location']);
    checkNames(body, place, ['subnets']);
    // A single letter is no name of a virtual network (resource name rules).
    if ((place.names[0] ?? '').length < 2) throw invalidSite(place);
    const space = readSpace(body, place);
    for (const server of (objectOf(objectOf(body['properties'])['dhcpOptions'])['dnsServers'] ?? []) as string[]) {
      if (readAddress(server) === undefined) throw networkError('InvalidRequestFormat', `DNS server ${server} of virtual network ${place.id} is not a valid IP address.`);
    }
    const subnets = partsOf(body, 'subnets');
    checkSubnets(subnets, space, place);
    if (((objectOf(body['properties'])['virtualNetworkPeerings'] as unknown[] | undefined) ?? []).length > 0) throw notImplemented('peerings of virtual networks');
    for (const one of subnets) checkNeighbours(one, place, location, world);
    if (old === undefined) return;
    for (const before of partsOf(old.model, 'subnets')) {
      refuseInUse(before, subnets, old, world);
      refuseShrink(before, subnets, old, world);
    }
  },
  patch: patchTags,
  view: (resource, world) => {
    const properties = objectOf(resource.model['properties']);
    return networkView(resource, {
      ...properties,
      subnets: partsOf(resource.model, 'subnets').map((one) => viewSubnet(resource, one, world)),
      virtualNetworkPeerings: [],
      enableDdosProtection: properties['enableDdosProtection'] ?? false,
    });
  },
  guard(resource, world) {
    for (const one of partsOf(resource.model, 'subnets')) refuseInUse(one, [], resource, world);
  },
};

/** The address prefixes of a subnet. */
export function prefixesOf(subnet: Part): string[] {
  const { addressPrefix, addressPrefixes } = subnet.properties;
  return typeof addressPrefix === 'string' ? [addressPrefix] : ((addressPrefixes as string[] | undefined) ?? []);
}

/** The address prefixes of a virtual network's model. */
export function spaceOf(model: Json): string[] {
  return (objectOf(objectOf(model['properties'])['addressSpace'])['addressPrefixes'] as string[] | undefined) ?? [];
}

const invalidSite = (place: Place): Error => networkError('NetcfgInvalidVirtualNetworkSite', `Virtual network ${place.names[0] ?? ''} is not valid.`);
const invalidNotation = (prefix: string, id: string): Error =>
  networkError('InvalidCIDRNotation', `The address prefix ${prefix} in resource ${id} has an invalid CIDR notation. For more information, see https://aka.ms/cidrnotation.`);

// Multicast, broadcast, loopback, link-local and Azure's own DNS (virtual networks FAQ).
const reserved = ['224.0.0.0/4', '255.255.255.255/32', '127.0.0.0/8', '169.254.0.0/16', '168.63.129.16/32'];

function readSpace(body: Json, place: Place): Range[] {
  const prefixes = spaceOf(body);
  if (prefixes.length === 0) throw invalidSite(place);
  const space = prefixes.map((prefix) => readPrefix(prefix, place.id));
  space.forEach((range, index) => {
    const bad = reserved.some((one) => overlap(range, readRange(one)));
    if (bad) throw networkError('NetcfgInvalidIPAddressPrefix', `Address prefix ${prefixes[index] ?? ''} of virtual network ${place.names[0] ?? ''} is not valid.`);
    if (space.slice(0, index).some((other) => overlap(range, other))) throw invalidSite(place);
  });
  return space;
}

function readPrefix(prefix: string, id: string): Range {
  if (prefix.includes(':')) throw notImplemented('IPv6 in virtual networks');
  const range = readRange(prefix);
  if (range === undefined || !prefix.includes('/')) throw invalidNotation(prefix, id);
  return range;
}

/** What a subnet points to, and what may not be beside it. */
function checkNeighbours(one: Part, place: Place, location: string, world: World): void {
  const by = `${place.id}/subnets/${one.name}`;
  const { networkSecurityGroup, routeTable, natGateway } = one.properties;
  if (idOf(networkSecurityGroup) !== '') mustFind(world.state, idOf(networkSecurityGroup), 'Microsoft.Network/networkSecurityGroups', by, location);
  if (idOf(routeTable) !== '') mustFind(world.state, idOf(routeTable), 'Microsoft.Network/routeTables', by, location);
  if (idOf(natGateway) === '') return;
  const gateway = mustFind(world.state, idOf(natGateway), 'Microsoft.Network/natGateways', by, location);
  const stranger = resourcesOf(world.state, virtualNetworks.type).find(
    (network) => !sameId(network.id, place.id) && partsOf(network.model, 'subnets').some((other) => sameId(idOf(other.properties['natGateway']), gateway.id)),
  );
  if (stranger !== undefined) {
    throw networkError(
      'NatGatewayCannotBeUsedBySubnetsBelongingToDifferentVirtualNetworks',
      `NAT Gateway ${gateway.id} cannot be used by subnet ${by}: it is in use by subnets of virtual network ${stranger.id}.`,
    );
  }
  const basic = cardsIn(world.state, by).find((card) => card.pools.some((pool) => basicUser(world.state, parentId(pool))));
  if (basic === undefined) return;
  throw networkError(
    'SubnetWithNatGatewayAndBasicSkuResourceNotAllowed',
    `NAT Gateway ${gateway.id} cannot be deployed on subnet containing Basic SKU Public IP addresses or Basic SKU Load Balancer. NIC ${basic.id} in subnet ${by} has reference to Basic SKU Public IP address or Load Balancer ${basic.pools.map((pool) => parentId(pool)).join(', ')}.`,
  );
}

function checkSubnets(subnets: Part[], space: Range[], place: Place): void {
  const network = place.names[0] ?? '';
  const taken: Range[] = [];
  for (const one of subnets) {
    const prefixes = prefixesOf(one);
    const invalid = networkError('NetcfgInvalidSubnet', `Subnet '${one.name}' is not valid in virtual network '${network}'.`);
    // One way to say where it lies, not both.
    if (prefixes.length === 0 || (one.properties['addressPrefix'] !== undefined && one.properties['addressPrefixes'] !== undefined)) throw invalid;
    const own = prefixes.map((prefix) => readPrefix(prefix, `${place.id}/subnets/${one.name}`));
    for (const range of own) {
      // The smallest subnet that Azure makes is /29 (virtual networks FAQ).
      if (range.prefixLength > 29) throw invalid;
      if (!space.some((outer) => within(range, outer))) {
        throw networkError('NetcfgSubnetRangeOutsideVnet', `Subnet '${one.name}' is not valid because its IP address range is outside the IP address range of virtual network '${network}'.`);
      }
      if (taken.some((other) => overlap(range, other))) {
        throw networkError('NetcfgSubnetRangesOverlap', `Subnet '${one.name}' is not valid because its IP address range overlaps with that of an existing subnet in virtual network '${network}'.`);
      }
    }
    taken.push(...own);
  }
}

// A prefix that addresses were given out of stays as it is, wider or narrower ones are refused alike.
function refuseShrink(before: Part, kept: Part[], resource: Resource, world: World): void {
  const after = kept.find((one) => one.name.toLowerCase() === before.name.toLowerCase());
  if (after === undefined) return;
  const gone = prefixesOf(before).find((prefix) => !prefixesOf(after).includes(prefix));
  if (gone === undefined || cardsIn(world.state, `${resource.id}/subnets/${before.name}`).length === 0) return;
  throw networkError('InUsePrefixCannotBeDeleted', `IpPrefix ${gone} on Subnet ${before.name} has active allocations and cannot be deleted.`);
}

function refuseInUse(gone: Part, kept: Part[], resource: Resource, world: World): void {
  const same = kept.find((one) => one.name.toLowerCase() === gone.name.toLowerCase());
  if (same !== undefined) return;
  const user = userOfSubnet(world.state, `${resource.id}/subnets/${gone.name}`);
  if (user === undefined) return;
  throw networkError(
    'InUseSubnetCannotBeDeleted',
    `Subnet ${gone.name} is in use by ${user} and cannot be deleted. In order to delete the subnet, delete all the resources within the subnet. See aka.ms/deletesubnet.`,
  );
}

function viewSubnet(resource: Resource, one: Part, world: World): Json {
  const cards = cardsIn(world.state, `${resource.id}/subnets/${one.name}`);
  return partView(resource, 'subnets', one, {
    ...one.properties,
    ...(cards.length === 0 ? {} : { ipConfigurations: cards.map((card) => ({ id: card.id })) }),
    delegations: one.properties['delegations'] ?? [],
    privateEndpointNetworkPolicies: one.properties['privateEndpointNetworkPolicies'] ?? 'Disabled',
    privateLinkServiceNetworkPolicies: one.properties['privateLinkServiceNetworkPolicies'] ?? 'Enabled',
  });
}
