import { resourcesOf, type Resource, type State } from './state.ts';
import { cardsOfNatPool, cardsOfPool, type Card } from './providers/cards.ts';
import { idOf, partsOf, type Part } from './providers/network.ts';
import { portsOf } from './providers/balancerPorts.ts';

/** One port of a frontend that leads to one instance. */
export interface Mapping {
  rule: string;
  frontendId: string;
  protocol: string;
  frontendPort: number;
  backendPort: number;
  card: Card;
}

const balancerType = 'Microsoft.Network/loadBalancers';

const isV2 = (rule: Part): boolean => idOf(rule.properties['backendAddressPool']) !== '';

/**
 * Brings the ports that NAT rules (v2) and NAT pools (v1) have given out to what the instances are: one that stays keeps its
 * port, one that is gone frees it, a new one gets the lowest free port of the range. A NAT pool prefers the range's start plus
 * the instance id, as recorded answers show it, as long as that is in the range and free.
 */
export function assignPorts(state: State): void {
  const live = new Set<string>();
  const give = (id: string, rule: Part, cards: Card[], wish?: (card: Card) => number): void => {
    const key = id.toLowerCase();
    live.add(key);
    state.natPorts.set(key, assign(rule, cards, state.natPorts.get(key), wish));
  };
  for (const balancer of resourcesOf(state, balancerType)) {
    for (const rule of partsOf(balancer.model, 'inboundNatRules').filter(isV2)) {
      give(`${balancer.id}/inboundNatRules/${rule.name}`, rule, cardsOfPool(state, idOf(rule.properties['backendAddressPool'])));
    }
    for (const pool of partsOf(balancer.model, 'inboundNatPools')) {
      const id = `${balancer.id}/inboundNatPools/${pool.name}`;
      give(id, pool, cardsOfNatPool(state, id), (card) => portsOf(pool).first + Number(card.instance.instanceId));
    }
  }
  for (const key of state.natPorts.keys()) if (!live.has(key)) state.natPorts.delete(key);
}

function assign(rule: Part, cards: Card[], before: Map<string, number> = new Map(), wish?: (card: Card) => number): Map<string, number> {
  const { first, last } = portsOf(rule);
  const kept = new Map<string, number>();
  for (const card of cards) {
    const port = before.get(card.id);
    if (port !== undefined && port >= first && port <= last) kept.set(card.id, port);
  }
  const taken = new Set(kept.values());
  for (const card of cards) {
    const port = wish?.(card);
    if (port === undefined || kept.has(card.id) || taken.has(port) || port > last) continue;
    taken.add(port);
    kept.set(card.id, port);
  }
  let next = first;
  for (const card of cards) {
    if (kept.has(card.id)) continue;
    while (taken.has(next)) next++;
    if (next > last) break;
    taken.add(next);
    kept.set(card.id, next);
  }
  return kept;
}

/** All NAT mappings of a load balancer, as `assignPorts` gave them out. */
export function mappingsOf(state: State, balancer: Resource): Mapping[] {
  const given = (id: string, rule: Part, cards: Card[], name: (card: Card) => string): Mapping[] => {
    const ports = state.natPorts.get(id.toLowerCase()) ?? new Map<string, number>();
    return cards.flatMap((card) => {
      const frontendPort = ports.get(card.id);
      return frontendPort === undefined ? [] : [mapping(rule, name(card), frontendPort, card)];
    });
  };
  const rules = partsOf(balancer.model, 'inboundNatRules')
    .filter(isV2)
    .flatMap((rule) => given(`${balancer.id}/inboundNatRules/${rule.name}`, rule, cardsOfPool(state, idOf(rule.properties['backendAddressPool'])), () => rule.name));
  const pools = partsOf(balancer.model, 'inboundNatPools').flatMap((pool) => {
    const id = `${balancer.id}/inboundNatPools/${pool.name}`;
    return given(id, pool, cardsOfNatPool(state, id), (card) => `${pool.name}.${card.instance.instanceId}`);
  });
  return [...rules, ...pools];
}

function mapping(rule: Part, name: string, frontendPort: number, card: Card): Mapping {
  return {
    rule: name,
    frontendId: idOf(rule.properties['frontendIPConfiguration']),
    protocol: String(rule.properties['protocol']),
    frontendPort,
    backendPort: Number(rule.properties['backendPort']),
    card,
  };
}
