import { parentId, sameId } from './path.ts';
import { resourcesOf, type Resource, type State } from './state.ts';
import { allCards, cardsOfPool, type Card } from './providers/cards.ts';
import { idOf, partsOf, type Part } from './providers/network.ts';
import { portsOf } from './providers/balancerRules.ts';

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
 * Brings the ports that NAT rules (v2) have given out to what the pools hold: an instance that stays keeps its port, one that
 * is gone frees it, a new one gets the lowest free port of the range.
 */
export function assignPorts(state: State): void {
  const live = new Set<string>();
  for (const balancer of resourcesOf(state, balancerType)) {
    for (const rule of partsOf(balancer.model, 'inboundNatRules').filter(isV2)) {
      const key = `${balancer.id}/inboundNatRules/${rule.name}`.toLowerCase();
      live.add(key);
      state.natPorts.set(key, assign(rule, cardsOfPool(state, idOf(rule.properties['backendAddressPool'])), state.natPorts.get(key)));
    }
  }
  for (const key of state.natPorts.keys()) if (!live.has(key)) state.natPorts.delete(key);
}

function assign(rule: Part, cards: Card[], before: Map<string, number> = new Map()): Map<string, number> {
  const { first, last } = portsOf(rule);
  const after = new Map<string, number>();
  for (const card of cards) {
    const port = before.get(card.id);
    if (port !== undefined && port >= first && port <= last) after.set(card.id, port);
  }
  const taken = new Set(after.values());
  let next = first;
  for (const card of cards) {
    if (after.has(card.id)) continue;
    while (taken.has(next)) next++;
    if (next > last) break;
    taken.add(next);
    after.set(card.id, next);
  }
  return after;
}

/** How many more instances the NAT rules of a pool can still give a port to. */
export function freePorts(state: State, poolId: string): number {
  const balancer = resourcesOf(state, balancerType).find((one) => sameId(one.id, parentId(poolId)));
  const rules = partsOf(balancer?.model ?? {}, 'inboundNatRules').filter((rule) => sameId(idOf(rule.properties['backendAddressPool']), poolId));
  const used = cardsOfPool(state, poolId).length;
  return Math.min(...rules.map((rule) => portsOf(rule).last - portsOf(rule).first + 1 - used), Number.MAX_SAFE_INTEGER);
}

/** All NAT mappings of a load balancer: rules v2 as assigned, and NAT pools (v1), whose port is the range's start plus the instance id. */
export function mappingsOf(state: State, balancer: Resource): Mapping[] {
  return [...ruleMappings(state, balancer), ...poolMappings(state, balancer)];
}

function ruleMappings(state: State, balancer: Resource): Mapping[] {
  return partsOf(balancer.model, 'inboundNatRules')
    .filter(isV2)
    .flatMap((rule) => {
      const ports = state.natPorts.get(`${balancer.id}/inboundNatRules/${rule.name}`.toLowerCase()) ?? new Map<string, number>();
      return cardsOfPool(state, idOf(rule.properties['backendAddressPool'])).flatMap((card) => {
        const frontendPort = ports.get(card.id);
        return frontendPort === undefined ? [] : [mapping(rule, rule.name, frontendPort, card)];
      });
    });
}

function poolMappings(state: State, balancer: Resource): Mapping[] {
  return partsOf(balancer.model, 'inboundNatPools').flatMap((pool) => {
    const id = `${balancer.id}/inboundNatPools/${pool.name}`;
    const { first, last } = portsOf(pool);
    return allCards(state)
      .filter((card) => card.natPools.some((one) => sameId(one, id)))
      .flatMap((card) => {
        const frontendPort = first + Number(card.instance.instanceId);
        return frontendPort > last ? [] : [mapping(pool, `${pool.name}.${card.instance.instanceId}`, frontendPort, card)];
      });
  });
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
