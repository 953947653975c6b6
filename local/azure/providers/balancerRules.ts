import { networkError, notImplemented } from '../errors.ts';
import type { Json } from '../json.ts';
import { lastName, parentId, sameId, type Place } from '../path.ts';
import { readAddress, readRange } from '../range.ts';
import type { Resource } from '../state.ts';
import type { World } from '../world.ts';
import { checkBackendPorts, checkFrontendPorts, checkNatRoom, checkOutboundPorts, portsOf } from './balancerPorts.ts';
import { cardsIn } from './cards.ts';
import { checkNames, idOf, idsOf, missingReference, mustFind, mustFindPart, partsOf, type Part } from './network.ts';
import { basicRetired, refuseUsed, skuOf } from './publicIPAddresses.ts';
import { prefixesOf } from './virtualNetworks.ts';

/** All that Azure refuses in a load balancer's body; throws AzureError. */
export function checkBalancer(body: Json, place: Place, world: World, old: Resource | undefined): void {
  const sku = skuOf(body);
  if (old !== undefined && skuOf(old.model) !== sku) {
    throw networkError('LoadBalancerSkuCannotBeUpdated', `Sku of load balancer ${place.id} cannot be changed from ${skuOf(old.model)} to ${sku}.`);
  }
  // Azure's own code for this refusal is not documented; that of the public IP address is (publicIPAddresses.ts).
  if (sku === 'Basic' && old === undefined && world.asOf >= basicRetired) {
    throw networkError('BasicSkuLoadBalancerRetired', 'Basic SKU load balancers were retired on 30 September 2025 and can no longer be created. Use the Standard SKU.');
  }
  if (sku === 'Gateway') throw notImplemented('Gateway load balancers');
  checkNames(body, place, lists);
  const children = lists.filter((list) => list !== 'frontendIPConfigurations');
  if (partsOf(body, 'frontendIPConfigurations').length === 0 && children.some((list) => partsOf(body, list).length > 0)) {
    throw networkError('LoadBalancerWithoutFrontendIPCantHaveChildResources', `Load balancer ${place.id} does not have frontend IP configurations and cannot have child resources.`);
  }
  checkFrontends(body, place, world, sku);
  checkReferences(body, place);
  checkRules(body, place);
  checkProbes(body, place);
  checkPools(body);
  checkNat(body, place, sku);
  checkOutbound(body, place);
  checkOutboundPorts(body, place, world.state, 0);
  checkBackendPorts(body, place);
  checkFrontendPorts(body, place);
  checkNatRoom(body, place, world.state);
}

const lists = ['frontendIPConfigurations', 'backendAddressPools', 'loadBalancingRules', 'probes', 'inboundNatRules', 'inboundNatPools', 'outboundRules'];

function checkFrontends(body: Json, place: Place, world: World, sku: string): void {
  const location = String(body['location']);
  const frontends = partsOf(body, 'frontendIPConfigurations');
  for (const one of frontends) {
    const by = `${place.id}/frontendIPConfigurations/${one.name}`;
    const address = idOf(one.properties['publicIPAddress']);
    const subnet = idOf(one.properties['subnet']);
    if (one.properties['publicIPPrefix'] !== undefined) throw notImplemented('public IP prefixes');
    if (one.properties['gatewayLoadBalancer'] !== undefined) throw notImplemented('Gateway load balancers');
    // Azure's own code for this refusal is not documented.
    if ((address === '') === (subnet === '')) {
      throw networkError('LoadBalancerFrontendIPConfigMustReferenceSubnetOrPublicIP', `Frontend IP configuration ${by} must reference either a subnet or a public IP address.`);
    }
    if (subnet !== '') {
      checkInternal(one, subnet, by, location, world);
      continue;
    }
    if ((one.zones ?? []).length > 0) {
      throw networkError(
        'LoadBalancerFrontendIPConfigCannotHaveZoneWhenReferencingPublicIPAddress',
        `Load balancer frontendIPConfiguration ${by} has ${one.zones?.length ?? 0} zone specified and is referencing a publicIPAddress ${address}. Networking supports zones only for frontendIpconfigurations which reference a subnet.`,
      );
    }
    const found = mustFind(world.state, address, 'Microsoft.Network/publicIPAddresses', by, location);
    if (skuOf(found.model) !== sku) {
      throw networkError('PublicIPAndLBSkuDoNotMatch', `${sku} sku load balancer ${place.id} cannot reference ${skuOf(found.model)} sku publicIP ${found.id}.`);
    }
    if (frontends.some((other) => other !== one && sameId(idOf(other.properties['publicIPAddress']), address))) {
      throw networkError('PublicIPReferencedByMultipleIPConfigs', `Public ip address ${found.id} is referenced by multiple ipconfigs in resource ${place.id}.`);
    }
    refuseUsed(world.state, found, place.id, by);
  }
}

function checkInternal(one: Part, subnetId: string, by: string, location: string, world: World): void {
  if (world.machines !== null) throw notImplemented('internal load balancers (a frontend in a subnet) in front of machines');
  const subnet = mustFindPart(world.state, subnetId, 'Microsoft.Network/virtualNetworks', 'subnets', by, location);
  const address = one.properties['privateIPAddress'];
  if (one.properties['privateIPAllocationMethod'] !== 'Static' || typeof address !== 'string') return;
  const prefix = prefixesOf(subnet)[0] ?? '';
  const range = readRange(prefix);
  const number = readAddress(address) ?? -1;
  if (range === undefined || number < range.first || number > range.last) {
    throw networkError('PrivateIPAddressNotInSubnet', `Private static IP address ${address} does not belong to the range of subnet prefix ${prefix}.`);
  }
  if (number < range.first + 4 || number === range.last) {
    throw networkError('PrivateIPAddressInReservedRange', `Private static IP address ${address} falls within reserved IP range of subnet prefix ${prefix}.`);
  }
  const other = cardsIn(world.state, subnetId).find((card) => card.address === address);
  if (other === undefined) return;
  throw networkError('PrivateIPAddressIsAllocated', `IP configuration ${by} is using the private IP address ${address} which is already allocated to resource ${other.id}.`);
}

function checkRules(body: Json, place: Place): void {
  const internal = partsOf(body, 'frontendIPConfigurations').filter((one) => one.properties['subnet'] !== undefined);
  for (const listName of ['loadBalancingRules', 'inboundNatRules', 'inboundNatPools']) {
    for (const one of partsOf(body, listName)) {
      if (one.properties['enableFloatingIP'] === true) throw notImplemented('floating IP (enableFloatingIP)');
      const pools = [...idsOf(one.properties['backendAddressPools']), idOf(one.properties['backendAddressPool'])].filter((id) => id !== '');
      if (new Set(pools.map((id) => id.toLowerCase())).size > 1) throw notImplemented('a load balancing rule with several backend pools');
    }
  }
  for (const one of partsOf(body, 'loadBalancingRules')) {
    const { frontendPort, protocol, frontendIPConfiguration } = one.properties;
    if (internal.some((frontend) => sameId(idOf(frontendIPConfiguration), `${place.id}/frontendIPConfigurations/${frontend.name}`))) continue;
    // HA ports are for internal load balancers alone (HA ports overview). Azure's own code is not documented.
    if (frontendPort === 0 || protocol === 'All') {
      throw networkError('HaPortsNotSupportedOnPublicLoadBalancer', `Load balancing rule ${place.id}/loadBalancingRules/${one.name} with protocol ${String(protocol)} and frontend port ${Number(frontendPort)} cannot be used with a public frontend IP configuration.`);
    }
    if (protocol === 'Quic') throw notImplemented('load balancing rules of protocol Quic');
  }
}

// Addresses that come back as they were read name the cards of instances; one with an address of its own would be a pool by IP.
function checkPools(body: Json): void {
  for (const one of partsOf(body, 'backendAddressPools')) {
    const given = one.properties['loadBalancerBackendAddresses'];
    delete one.properties['loadBalancerBackendAddresses'];
    const addresses = Array.isArray(given) ? (given as { properties?: Json }[]) : [];
    if (addresses.some((address) => address.properties?.['ipAddress'] !== undefined)) throw notImplemented('backend pools by IP address');
  }
}

/** Ids below this load balancer that a part points to: property name to the list it must be found in. */
const pointers: Record<string, [property: string, listName: string, needed: boolean][]> = {
  loadBalancingRules: [
    ['frontendIPConfiguration', 'frontendIPConfigurations', true],
    ['backendAddressPool', 'backendAddressPools', false],
    ['backendAddressPools', 'backendAddressPools', false],
    ['probe', 'probes', false],
  ],
  inboundNatRules: [
    ['frontendIPConfiguration', 'frontendIPConfigurations', true],
    ['backendAddressPool', 'backendAddressPools', false],
  ],
  inboundNatPools: [['frontendIPConfiguration', 'frontendIPConfigurations', true]],
  outboundRules: [
    ['frontendIPConfigurations', 'frontendIPConfigurations', true],
    ['backendAddressPool', 'backendAddressPools', true],
  ],
};

function checkReferences(body: Json, place: Place): void {
  for (const [listName, checks] of Object.entries(pointers)) {
    for (const one of partsOf(body, listName)) {
      const by = `${place.id}/${listName}/${one.name}`;
      for (const [property, target, needed] of checks) {
        const value = one.properties[property];
        const ids = Array.isArray(value) ? idsOf(value) : [idOf(value)].filter((id) => id !== '');
        if (needed && ids.length === 0) {
          throw networkError('InvalidRequestFormat', `Required property '${property}' of ${by} is missing.`);
        }
        for (const id of ids) if (!has(body, place, target, id)) throw missingReference(id, by);
      }
    }
  }
}

function has(body: Json, place: Place, listName: string, id: string): boolean {
  const inList = id.split('/').at(-2)?.toLowerCase() === listName.toLowerCase();
  return inList && sameId(parentId(id), place.id) && partsOf(body, listName).some((one) => one.name.toLowerCase() === lastName(id).toLowerCase());
}

// Azure's own codes for these refusals are not documented; the rules are (probe reference).
function checkProbes(body: Json, place: Place): void {
  for (const one of partsOf(body, 'probes')) {
    const id = `${place.id}/probes/${one.name}`;
    const path = one.properties['requestPath'];
    const http = one.properties['protocol'] !== 'Tcp';
    if (http && path === undefined) throw networkError('ProbeRequestPathRequired', `Probe ${id} has protocol ${String(one.properties['protocol'])} and requires a request path.`);
    if (!http && path !== undefined) throw networkError('ProbeRequestPathNotAllowed', `Probe ${id} has protocol Tcp; its request path must be null.`);
    if (one.properties['protocol'] === 'Https' && skuOf(body) === 'Basic') {
      throw networkError('HttpsProbeNotSupportedForBasicSku', `Probe ${id} has protocol Https, which a Basic sku load balancer does not support.`);
    }
  }
}

function checkNat(body: Json, place: Place, sku: string): void {
  const rules = partsOf(body, 'inboundNatRules');
  if (rules.length > 0 && partsOf(body, 'inboundNatPools').length > 0) {
    throw networkError('LoadBalancerCannotHaveBothInboundNatRulesAndInboundNatPools', `Load balancer ${place.id} cannot have both inbound NAT rules and inbound NAT pools.`);
  }
  for (const one of rules) {
    const { frontendPort, frontendPortRangeStart: start, frontendPortRangeEnd: end, backendAddressPool } = one.properties;
    if (backendAddressPool !== undefined && (!start || !end)) {
      throw networkError('MissedInboundNatRuleV2Properties', 'For inbound Nat rule V2 properties FrontendPortRangeStart, FrontendPortRangeEnd should not be null.');
    }
    if (start && end && !frontendPort && backendAddressPool === undefined) {
      throw networkError('MissedInboundNatRuleV2Properties', 'For inbound Nat rule V2 property BackendAddressPool should not be null.');
    }
    if (frontendPort && (start || end)) {
      throw networkError(
        'UnsupportedSetOfInboundNatRulePropertiesWhenFrontendPortIsSpecified',
        `If FrontendPort ${Number(frontendPort)} is set, properties FrontendPortRangeStart, FrontendPortRangeEnd should be null.`,
      );
    }
    if (frontendPort === undefined && (!start || !end)) throw networkError('InvalidRequestFormat', `Required property 'frontendPort' of ${place.id}/inboundNatRules/${one.name} is missing.`);
    if (!one.properties['backendPort']) throw networkError('InvalidRequestFormat', `Required property 'backendPort' of ${place.id}/inboundNatRules/${one.name} is missing.`);
  }
  for (const one of [...rules, ...partsOf(body, 'inboundNatPools')]) {
    const ports = portsOf(one);
    if (ports.last < ports.first) {
      throw networkError('InvalidFrontendPortRange', `The frontend port range ${ports.first}-${ports.last} of ${one.name} is invalid: it ends before it begins.`);
    }
  }
  if (partsOf(body, 'outboundRules').length > 0 && sku === 'Basic') {
    throw networkError('OutboundRuleNotSupportedForBasicSku', `Outbound rules are not supported for Basic sku load balancer ${place.id}.`);
  }
}

function checkOutbound(body: Json, place: Place): void {
  const seen = new Set<string>();
  for (const outbound of partsOf(body, 'outboundRules')) {
    const key = idOf(outbound.properties['backendAddressPool']).toLowerCase();
    // Azure's own code for this refusal is not documented.
    if (seen.has(key)) throw networkError('BackendAddressPoolUsedByMultipleOutboundRules', `Backend address pool ${key} of load balancer ${place.id} is referenced by more than one outbound rule.`);
    seen.add(key);
  }
  for (const outbound of partsOf(body, 'outboundRules')) {
    for (const frontend of idsOf(outbound.properties['frontendIPConfigurations'])) {
      const rule = partsOf(body, 'loadBalancingRules').find(
        (one) => sameId(idOf(one.properties['frontendIPConfiguration']), frontend) && one.properties['disableOutboundSnat'] !== true,
      );
      if (rule === undefined) continue;
      throw networkError(
        'LoadBalancingRuleMustDisableSNATSinceSameFrontendIPConfigurationIsReferencedByOutboundRule',
        `The LoadBalancingRule ${place.id}/loadBalancingRules/${rule.name} needs to set disableOutboundSnat to true, since same FrontendIPConfiguration ${frontend} is referenced by outbound rule.`,
      );
    }
  }
}
