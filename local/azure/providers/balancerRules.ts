import { networkError } from '../errors.ts';
import type { Json } from '../json.ts';
import { lastName, parentId, sameId, type Place } from '../path.ts';
import type { Resource } from '../state.ts';
import type { World } from '../world.ts';
import { idOf, idsOf, missingReference, mustFind, mustFindPart, partsOf, type Part } from './network.ts';
import { basicRetired, skuOf, userOf } from './publicIPAddresses.ts';

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
  checkNames(body, place);
  checkFrontends(body, place, world, sku);
  checkReferences(body, place);
  checkProbes(body, place);
  checkNat(body, place, sku);
  checkOutbound(body, place);
  checkBackendPorts(body, place);
  checkFrontendPorts(body, place);
}

const lists = ['frontendIPConfigurations', 'backendAddressPools', 'loadBalancingRules', 'probes', 'inboundNatRules', 'inboundNatPools', 'outboundRules'];

function checkNames(body: Json, place: Place): void {
  for (const listName of lists) {
    const names = partsOf(body, listName).map((one) => one.name.toLowerCase());
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined) {
      throw networkError('DuplicateResourceName', `Resource ${place.id} has two child resources with the same name (${twice}).`);
    }
  }
}

function checkFrontends(body: Json, place: Place, world: World, sku: string): void {
  const location = String(body['location']);
  for (const one of partsOf(body, 'frontendIPConfigurations')) {
    const by = `${place.id}/frontendIPConfigurations/${one.name}`;
    const address = idOf(one.properties['publicIPAddress']);
    const subnet = idOf(one.properties['subnet']);
    if ((address === '') === (subnet === '')) {
      throw networkError('LoadBalancerFrontendIPConfigMustReferenceSubnetOrPublicIP', `Frontend IP configuration ${by} must reference either a subnet or a public IP address.`);
    }
    if (subnet !== '') mustFindPart(world.state, subnet, 'Microsoft.Network/virtualNetworks', 'subnets', by, location);
    if (address === '') continue;
    const found = mustFind(world.state, address, 'Microsoft.Network/publicIPAddresses', by, location);
    if ((skuOf(found.model) === 'Basic') !== (sku === 'Basic')) {
      throw networkError('PublicIPAndLBSkuDoNotMatch', `${sku} sku load balancer ${place.id} cannot reference ${skuOf(found.model)} sku publicIP ${found.id}.`);
    }
    const user = userOf(world.state, found.id);
    if (user !== undefined && !sameId(parentId(user), place.id)) {
      throw networkError('PublicIPAddressInUse', `Resource ${by} is referencing public IP address ${found.id} that is already allocated to resource ${user}.`);
    }
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
    if (frontendPort && (start || end)) {
      throw networkError(
        'UnsupportedSetOfInboundNatRulePropertiesWhenFrontendPortIsSpecified',
        `If FrontendPort ${Number(frontendPort)} is set, properties FrontendPortRangeStart, FrontendPortRangeEnd should be null.`,
      );
    }
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

interface Use {
  id: string;
  protocol: string;
  port: number;
  pools: string[];
}

// Two rules without floating IP must not send the same protocol and port to the same pool: so a load balancing rule and
// a NAT rule never share a backend port (Azure's page on migrating from NAT pools says so).
function checkBackendPorts(body: Json, place: Place): void {
  const uses = [
    ...partsOf(body, 'loadBalancingRules').map((one) => useOf(one, place, 'loadBalancingRules')),
    ...partsOf(body, 'inboundNatRules').map((one) => useOf(one, place, 'inboundNatRules')),
  ].filter((use) => use !== undefined);
  uses.forEach((use, index) => {
    for (const other of uses.slice(0, index)) {
      const pool = use.pools.find((id) => other.pools.some((its) => sameId(its, id)));
      const protocol = use.protocol === other.protocol || use.protocol === 'All' || other.protocol === 'All';
      if (pool === undefined || !protocol || use.port !== other.port) continue;
      throw networkError(
        'RulesUseSameBackendPortProtocolAndPool',
        `Load balancing rules ${other.id} and ${use.id} with floating IP disabled use the same protocol ${use.protocol} and backend port ${use.port}, and must not be used with the same backend address pool ${pool}.`,
      );
    }
  });
}

function useOf(one: Part, place: Place, listName: string): Use | undefined {
  if (one.properties['enableFloatingIP'] === true) return undefined;
  const pools = [idOf(one.properties['backendAddressPool']), ...idsOf(one.properties['backendAddressPools'])].filter((id) => id !== '');
  return { id: `${place.id}/${listName}/${one.name}`, protocol: String(one.properties['protocol']), port: Number(one.properties['backendPort']), pools };
}

// Azure's own code for overlapping frontend ports is not documented.
function checkFrontendPorts(body: Json, place: Place): void {
  const all = ['loadBalancingRules', 'inboundNatRules', 'inboundNatPools'].flatMap((listName) =>
    partsOf(body, listName).map((one) => ({ one, id: `${place.id}/${listName}/${one.name}`, frontend: idOf(one.properties['frontendIPConfiguration']), ...portsOf(one) })),
  );
  all.forEach((use, index) => {
    for (const other of all.slice(0, index)) {
      const protocols = [String(use.one.properties['protocol']), String(other.one.properties['protocol'])];
      const protocol = protocols[0] === protocols[1] || protocols.includes('All');
      if (!sameId(use.frontend, other.frontend) || !protocol || use.first > other.last || other.first > use.last) continue;
      throw networkError(
        'RulesUseSameFrontendPortProtocolAndIPConfig',
        `Rules ${other.id} and ${use.id} use the same or overlapping frontend ports ${use.first}-${use.last} and protocol ${protocols[0] ?? ''} of frontend IP configuration ${use.frontend}.`,
      );
    }
  });
}

/** First and last frontend port of a rule or pool; all of them where the port is 0 (HA ports). */
export function portsOf(one: Part): { first: number; last: number } {
  const { frontendPort, frontendPortRangeStart, frontendPortRangeEnd } = one.properties;
  if (frontendPortRangeStart) return { first: Number(frontendPortRangeStart), last: Number(frontendPortRangeEnd) };
  if (frontendPort === 0) return { first: 0, last: 65535 };
  return { first: Number(frontendPort), last: Number(frontendPort) };
}
