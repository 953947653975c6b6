import { networkVersions } from '../books/versions.ts';
import { networkError } from '../errors.ts';
import { objectOf, mergePatch, type Json } from '../json.ts';
import type { Kind } from '../kinds.ts';
import { overlap, readRange, within } from '../range.ts';
import type { Place } from '../path.ts';
import type { Resource } from '../state.ts';
import { anything, flag, list, need, object, oneOf, reference, whole, text } from '../shape.ts';
import type { World } from '../world.ts';
import { cardsIn } from './cards.ts';
import { idOf, mustFind, networkShape, networkView, part, partsOf, partView, readOnlyOf, texts, type Part } from './network.ts';

const addressSpace = object('AddressSpace', { addressPrefixes: need(texts), ipamPoolPrefixAllocations: anything });

const subnet = part('Subnet', {
  addressPrefix: text(),
  addressPrefixes: texts,
  networkSecurityGroup: reference,
  routeTable: reference,
  natGateway: reference,
  defaultOutboundAccess: flag,
  serviceEndpoints: list(object('ServiceEndpoint', { service: need(text()), locations: texts, ...readOnlyOf('provisioningState') })),
  privateEndpointNetworkPolicies: oneOf('Disabled', 'Enabled', 'NetworkSecurityGroupEnabled', 'RouteTableEnabled'),
  privateLinkServiceNetworkPolicies: oneOf('Disabled', 'Enabled'),
  delegations: list(anything),
  ...readOnlyOf('ipConfigurations', 'purpose'),
});

const shape = networkShape('VirtualNetwork', {
  addressSpace: need(addressSpace),
  subnets: list(subnet),
  dhcpOptions: object('DhcpOptions', { dnsServers: texts }),
  enableDdosProtection: flag,
  enableVmProtection: flag,
  flowTimeoutInMinutes: whole(4, 30),
  privateEndpointVNetPolicies: oneOf('Disabled', 'Basic'),
  virtualNetworkPeerings: list(anything, 0),
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
    const space = spaceOf(body);
    for (const prefix of space) if (readRange(prefix) === undefined) throw networkError('InvalidCIDRNotation', `The address prefix ${prefix} in resource ${place.id} has an invalid CIDR notation.`);
    const subnets = partsOf(body, 'subnets');
    checkSubnets(subnets, space, place);
    for (const one of subnets) {
      const by = `${place.id}/subnets/${one.name}`;
      const group = idOf(one.properties['networkSecurityGroup']);
      if (group !== '') mustFind(world.state, group, 'Microsoft.Network/networkSecurityGroups', by, location);
      const gateway = idOf(one.properties['natGateway']);
      if (gateway !== '') mustFind(world.state, gateway, 'Microsoft.Network/natGateways', by, location);
    }
    if (old !== undefined) for (const gone of partsOf(old.model, 'subnets')) refuseInUse(gone, subnets, old, world);
  },
  patch: (model, body) => ({ ...model, tags: objectOf(mergePatch(model['tags'], body['tags'])) }),
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

function spaceOf(body: Json): string[] {
  return objectOf(objectOf(body['properties'])['addressSpace'])['addressPrefixes'] as string[];
}

function checkSubnets(subnets: Part[], space: string[], place: Place): void {
  const network = place.names[0] ?? '';
  subnets.forEach((one, index) => {
    const prefixes = prefixesOf(one);
    if (prefixes.length === 0) throw networkError('InvalidRequestFormat', `Subnet ${one.name} has no address prefix.`);
    for (const prefix of prefixes) {
      const range = readRange(prefix);
      if (range === undefined) throw networkError('InvalidCIDRNotation', `The address prefix ${prefix} in resource ${place.id}/subnets/${one.name} has an invalid CIDR notation.`);
      if (!space.some((outer) => within(range, readRange(outer)))) {
        throw networkError('NetcfgSubnetRangeOutsideVnet', `Subnet '${one.name}' is not valid because its IP address range is outside the IP address range of virtual network '${network}'.`);
      }
      const clash = subnets.slice(0, index).some((other) => prefixesOf(other).some((its) => overlap(range, readRange(its))));
      if (clash) {
        throw networkError('NetcfgSubnetRangesOverlap', `Subnet '${one.name}' is not valid because its IP address range overlaps with that of an existing subnet in virtual network '${network}'.`);
      }
    }
  });
}

function refuseInUse(gone: Part, kept: Part[], resource: Resource, world: World): void {
  const same = kept.find((one) => one.name.toLowerCase() === gone.name.toLowerCase());
  if (same !== undefined) return;
  const card = cardsIn(world.state, `${resource.id}/subnets/${gone.name}`)[0];
  if (card === undefined) return;
  throw networkError(
    'InUseSubnetCannotBeDeleted',
    `Subnet ${gone.name} is in use by ${card.id} and cannot be deleted. In order to delete the subnet, delete all the resources within the subnet. See aka.ms/deletesubnet.`,
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
