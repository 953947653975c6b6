import { networkError } from '../errors.ts';
import type { Json } from '../json.ts';
import { sameId, type Place } from '../path.ts';
import type { State } from '../state.ts';
import { cardsOfPool } from './cards.ts';
import { idOf, idsOf, partsOf, type Part } from './network.ts';

interface Use {
  id: string;
  protocol: string;
  port: number;
  pools: string[];
}

// Two rules without floating IP must not send the same protocol and port to the same pool: so a load balancing rule and
// a NAT rule never share a backend port (Azure's page on migrating from NAT pools says so).
/** Refuses two rules that lead to one port of one pool. Throws AzureError. */
export function checkBackendPorts(body: Json, place: Place): void {
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
  return { id: `${place.id}/${listName}/${one.name}`, protocol: String(one.properties['protocol']), port: Number(one.properties['backendPort'] ?? 0), pools };
}

// Azure's own code for overlapping frontend ports is not documented.
/** Refuses rules whose ports of one frontend overlap. Throws AzureError. */
export function checkFrontendPorts(body: Json, place: Place): void {
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

/** Ports that one address gives to outbound connections, and how many a rule takes of them at once (outbound connections page). */
const snatPorts = 64_000;
const block = 8;

/**
 * Refuses outbound rules (of one pool where that is named) whose allocated ports do not suffice for the instances in their
 * pools and `more` others: each address
 * gives 64,000, less those of the blocks of eight that rules listen on. Throws AzureError.
 */
export function checkOutboundPorts(body: Json, place: Place, state: State, more: number, pool?: string): void {
  for (const rule of partsOf(body, 'outboundRules')) {
    if (pool !== undefined && !sameId(idOf(rule.properties['backendAddressPool']), pool)) continue;
    const ports = Number(rule.properties['allocatedOutboundPorts'] ?? 0);
    const id = `${place.id}/outboundRules/${rule.name}`;
    const start = `Specified Allocated Outbound Ports ${ports} for Outbound Rule ${id}`;
    if (ports % block !== 0) throw networkError('SpecifiedAllocatedOutboundPortsForOutboundRuleIsNotAMultipleOfEight', `${start} is not a multiple of ${block}.`);
    const frontends = idsOf(rule.properties['frontendIPConfigurations']);
    const total = frontends.length * snatPorts;
    if (ports > total) {
      throw networkError('SpecifiedAllocatedOutboundPortsForOutboundRuleExceedsTotalNumberOfAllowedPortsPerRule', `${start} exceeds total number of allowed ports ${total} per rule.`);
    }
    const instances = cardsOfPool(state, idOf(rule.properties['backendAddressPool'])).length + more;
    const free = total - block * frontends.reduce((sum, frontend) => sum + blocksOf(body, frontend), 0);
    if (instances === 0 || ports * instances <= free) continue;
    const each = Math.floor(free / instances / block) * block;
    throw networkError(
      'SpecifiedAllocatedOutboundPortsForOutboundRuleExceedsTotalNumberOfAvailablePorts',
      `${start} exceeds total number of available ports per backend instance of ${each} based upon desired pool size. Reduce allocated ports or increase number of IP addresses for outbound rule.`,
    );
  }
}

function blocksOf(body: Json, frontendId: string): number {
  const taken = new Set<number>();
  for (const one of ['loadBalancingRules', 'inboundNatRules', 'inboundNatPools'].flatMap((list) => partsOf(body, list))) {
    if (!sameId(idOf(one.properties['frontendIPConfiguration']), frontendId)) continue;
    const { first, last } = portsOf(one);
    for (let number = Math.floor(first / block); number <= Math.floor(last / block); number++) taken.add(number);
  }
  return taken.size;
}

/** Refuses a NAT rule (v2) with fewer ports than its pool has instances. Throws AzureError. */
export function checkNatRoom(body: Json, place: Place, state: State): void {
  for (const rule of partsOf(body, 'inboundNatRules')) {
    const pool = idOf(rule.properties['backendAddressPool']);
    const { first, last } = portsOf(rule);
    const instances = pool === '' ? 0 : cardsOfPool(state, pool).length;
    if (instances > last - first + 1) throw noNatRoom(`${place.id}/inboundNatRules/${rule.name}`, instances);
  }
}

/** The refusal of a range that is too small; Azure documents that it blocks the scale-out, but not the code. */
export function noNatRoom(ruleId: string, ports: number): Error {
  return networkError('InboundNatRuleFrontendPortRangeSmallerThanRequestedPorts', `The frontend port range of inbound NAT rule ${ruleId} is smaller than the requested number of ports ${ports}.`);
}
