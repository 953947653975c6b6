import { networkError } from '../errors.ts';
import { objectOf, type Json } from '../json.ts';
import { lastName, parentId, sameId, type Place } from '../path.ts';
import { readRange } from '../range.ts';
import { findResource, type Resource, type State } from '../state.ts';
import type { World } from '../world.ts';
import { checkOutboundPorts, noNatRoom, portsOf } from './balancerPorts.ts';
import { cardModels, cardsIn, cardsOfPool, ipModels } from './cards.ts';
import { idOf, idsOf, mustFind, mustFindPart, partsOf, type Part } from './network.ts';
import { basicUser } from './publicIPAddresses.ts';
import { prefixesOf } from './virtualNetworks.ts';

const balancerType = 'Microsoft.Network/loadBalancers';

/** All that the network refuses of a scale set's references; throws AzureError. */
export function checkSetNetwork(body: Json, place: Place, world: World): void {
  const { state } = world;
  const location = String(body['location']);
  const pools = new Set<string>();
  for (const card of cardModels(body)) {
    const group = idOf(card.properties['networkSecurityGroup']);
    if (group !== '') mustFind(state, group, 'Microsoft.Network/networkSecurityGroups', place.id, location);
    for (const ip of ipModels(card)) {
      const own = poolsOf(ip);
      const subnet = mustFindPart(state, idOf(ip.properties['subnet']), 'Microsoft.Network/virtualNetworks', 'subnets', place.id, location);
      for (const id of idsOf(ip.properties['loadBalancerBackendAddressPools'])) mustFindPart(state, id, balancerType, 'backendAddressPools', place.id, location);
      for (const id of idsOf(ip.properties['loadBalancerInboundNatPools'])) mustFindPart(state, id, balancerType, 'inboundNatPools', place.id, location);
      refuseBasicBehindGateway(subnet, own, place, state);
      for (const id of own) pools.add(id.toLowerCase());
    }
  }
  checkBalancers(body, [...pools], place, state);
  checkHealthProbe(body, place, world, location);
}

const poolsOf = (ip: Part): string[] => [...idsOf(ip.properties['loadBalancerBackendAddressPools']), ...idsOf(ip.properties['loadBalancerInboundNatPools'])];

function refuseBasicBehindGateway(subnet: Part, pools: string[], place: Place, state: State): void {
  const gateway = idOf(subnet.properties['natGateway']);
  const basic = pools.find((pool) => basicUser(state, parentId(pool)));
  if (gateway === '' || basic === undefined) return;
  throw networkError(
    'SubnetWithNatGatewayAndBasicSkuResourceNotAllowed',
    `NAT Gateway ${gateway} cannot be deployed on subnet containing Basic SKU Public IP addresses or Basic SKU Load Balancer. ${place.id} has reference to Basic SKU Load Balancer ${parentId(basic)}.`,
  );
}

function checkBalancers(body: Json, pools: string[], place: Place, state: State): void {
  const balancers = [...new Set(pools.map(parentId))];
  const [first, second] = balancers;
  if (first !== undefined && second !== undefined) {
    throw networkError('VMScaleSetCannotUseMultipleLoadBalancersOfSameType', `VM scale set ${place.id} cannot use multiple load balancers of the same type: ${first}, ${second}.`);
  }
  const zones = Array.isArray(body['zones']) ? body['zones'].length : 0;
  const large = objectOf(body['properties'])['singlePlacementGroup'] === false;
  if (first === undefined || !basicUser(state, first) || (zones < 2 && !large)) return;
  throw networkError(
    'VMScaleSetCannotReferenceLoadbalancerWhenLargeScaleOrCrossAZ',
    `VM scale set ${place.id} with multiple placement groups or zones cannot reference Basic sku load balancer ${first}.`,
  );
}

function checkHealthProbe(body: Json, place: Place, world: World, location: string): void {
  const profile = objectOf(objectOf(body['properties'])['virtualMachineProfile']);
  const probe = idOf(objectOf(profile['networkProfile'])['healthProbe']);
  if (probe === '') return;
  mustFindPart(world.state, probe, balancerType, 'probes', place.id, location);
  const balancer = mustFind(world.state, parentId(probe), balancerType, place.id, location);
  if (partsOf(balancer.model, 'loadBalancingRules').some((rule) => sameId(idOf(rule.properties['probe']), probe))) return;
  throw networkError(
    'CannotUseInactiveHealthProbe',
    `VM scale set ${place.id} cannot use probe ${probe} as a HealthProbe because load balancing rules that send traffic to this scale set IPs do not use this probe. Please make sure that at least one load balancing rule references it.`,
  );
}

/** Refuses a scale set that the ports of its load balancer or the addresses of its subnet do not suffice for: `capacity` instances in all, `more` of them new. Throws AzureError. */
export function checkSetRoom(body: Json, capacity: number, more: number, world: World): void {
  if (more <= 0) return;
  for (const ip of cardModels(body).flatMap(ipModels)) {
    for (const pool of idsOf(ip.properties['loadBalancerBackendAddressPools'])) checkPool(pool, more, world.state);
    for (const pool of idsOf(ip.properties['loadBalancerInboundNatPools'])) checkNatPool(pool, capacity, world.state);
    checkSubnet(idOf(ip.properties['subnet']), more, world.state);
  }
}

function checkPool(pool: string, more: number, state: State): void {
  const balancer = findResource(state, parentId(pool));
  if (balancer === undefined) return;
  const wanted = cardsOfPool(state, pool).length + more;
  for (const rule of partsOf(balancer.model, 'inboundNatRules')) {
    const { first, last } = portsOf(rule);
    if (sameId(idOf(rule.properties['backendAddressPool']), pool) && wanted > last - first + 1) throw noNatRoom(`${balancer.id}/inboundNatRules/${rule.name}`, wanted);
  }
  checkOutboundPorts(balancer.model, placeOf(balancer), state, more, pool);
}

const placeOf = (resource: Resource): Place => ({ subscriptionId: '', group: resource.group, type: resource.type, names: [resource.name], id: resource.id });

function checkNatPool(pool: string, capacity: number, state: State): void {
  const found = partsOf(findResource(state, parentId(pool))?.model ?? {}, 'inboundNatPools').find((one) => one.name.toLowerCase() === lastName(pool).toLowerCase());
  if (found === undefined) return;
  const { first, last } = portsOf(found);
  if (capacity <= last - first + 1) return;
  throw networkError(
    'InboundNatPoolFrontendPortRangeSmallerThanRequestedPorts',
    `The frontend port range for the inbound NAT pool ${pool} is smaller than the requested number of ports ${capacity}.`,
  );
}

// Azure keeps the first four addresses of a subnet and the last (virtual networks FAQ).
const kept = 5;

function checkSubnet(subnetId: string, more: number, state: State): void {
  const subnet = partsOf(findResource(state, parentId(subnetId))?.model ?? {}, 'subnets').find((one) => one.name.toLowerCase() === lastName(subnetId).toLowerCase());
  const [prefix = ''] = subnet === undefined ? [] : prefixesOf(subnet);
  const range = readRange(prefix);
  if (range === undefined || cardsIn(state, subnetId).length + more <= range.last - range.first + 1 - kept) return;
  throw networkError('SubnetIsFull', `Subnet ${lastName(subnetId)} with address prefix ${prefix} does not have enough capacity for ${more} IP addresses.`);
}
