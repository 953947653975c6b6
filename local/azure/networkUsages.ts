import { limitOf } from './allowance.ts';
import { regionOf } from './books/regions.ts';
import { notAllowed } from './errors.ts';
import { objectOf, type Json } from './json.ts';
import { addressLimit, skuOf } from './providers/publicIPAddresses.ts';
import { resourcesOf, type Resource } from './state.ts';
import type { Answer, Request, World } from './world.ts';

const isStatic = (one: Resource): boolean => objectOf(one.model['properties'])['publicIPAllocationMethod'] === 'Static';
const isStandard = (one: Resource): boolean => skuOf(one.model) === 'Standard';

interface Row {
  name: string;
  words: string;
  limit: number;
  type?: string;
  counts?: (one: Resource) => boolean;
}

// Names, words and limits as recorded answers show them; of what the local Azure has, in the order of the recording.
const rows: readonly Row[] = [
  { name: 'VirtualNetworks', words: 'Virtual Networks', limit: 1000, type: 'virtualNetworks' },
  { name: 'StaticPublicIPAddresses', words: 'Static Public IP Addresses', limit: 1000, type: 'publicIPAddresses', counts: isStatic },
  { name: 'NetworkSecurityGroups', words: 'Network Security Groups', limit: 5000, type: 'networkSecurityGroups' },
  { name: 'PublicIPAddresses', words: 'Public IP Addresses', limit: addressLimit, type: 'publicIPAddresses' },
  { name: 'NatGateways', words: 'Nat Gateways', limit: 1000, type: 'natGateways' },
  { name: 'LoadBalancers', words: 'Load Balancers', limit: 1000, type: 'loadBalancers' },
  { name: 'StandardSkuLoadBalancers', words: 'Standard Sku Load Balancers', limit: 1000, type: 'loadBalancers', counts: isStandard },
  { name: 'StandardSkuPublicIpAddresses', words: 'Public IP Addresses - Standard', limit: 1000, type: 'publicIPAddresses', counts: isStandard },
  { name: 'SubnetsPerVirtualNetwork', words: 'Subnets per Virtual Network', limit: 3000 },
  { name: 'SecurityRulesPerNetworkSecurityGroup', words: 'Security rules per Network Security Group', limit: 1000 },
  { name: 'InboundRulesPerLoadBalancer', words: 'Inbound Rules per Load Balancer', limit: 250 },
  { name: 'FrontendIPConfigurationPerLoadBalancer', words: 'Frontend IP Configurations per Load Balancer', limit: 200 },
  { name: 'OutboundRulesPerLoadBalancer', words: 'Outbound Rules per Load Balancer', limit: 5 },
];

/** Serves `/subscriptions/{s}/providers/Microsoft.Network/locations/{l}/usages`. */
export function serveNetworkUsages(location: string, request: Request, world: World): Answer {
  if (request.method !== 'GET') throw notAllowed(request.method);
  const region = regionOf(location) ?? location;
  const value = rows.map(({ name, words, limit, type, counts }): Json => {
    const all = type === undefined ? [] : resourcesOf(world.state, `Microsoft.Network/${type}`).filter((one) => one.location === region && (counts?.(one) ?? true));
    return {
      currentValue: all.length,
      id: `/subscriptions/${world.subscriptionId}/providers/Microsoft.Network/locations/${region}/usages/${name}`,
      limit: limitOf(world.state.allowance, region, name, limit),
      name: { localizedValue: words, value: name },
      unit: 'Count',
      isAdjustable: true,
    };
  });
  return { status: 200, body: { value } };
}
