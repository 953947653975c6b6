import type { Wall, WallRule } from '../machines/types.ts';
import type { Json } from './json.ts';
import { lastName, parentId } from './path.ts';
import { readRange } from './range.ts';
import { findResource, type State } from './state.ts';
import { allCards, type Card } from './providers/cards.ts';
import { partsOf } from './providers/network.ts';
import { readPorts, textsOf } from './providers/networkSecurityGroups.ts';
import { prefixesOf, spaceOf } from './providers/virtualNetworks.ts';
import { inTurn, rulesOf, subnetGroup } from './traffic.ts';

/**
 * What security groups forbid instances of one virtual network to do among themselves. A group that denies nothing of its own
 * accord forbids nothing there (its default rules let the virtual network through), so most networks have no wall.
 */
export function wallsOf(state: State): Wall[] {
  const walls = new Map<string, Wall>();
  const seen = new Set<string>();
  const guard = (networkId: string, group: string, addresses: string[]): void => {
    const rules = group === '' ? [] : rulesOf(state, group);
    if (!rules.some((rule) => rule.properties['access'] === 'Deny')) return;
    const network = findResource(state, networkId);
    const space = network === undefined ? [] : spaceOf(network.model);
    const key = networkId.toLowerCase();
    const wall = walls.get(key) ?? { networkId, gates: [] };
    walls.set(key, wall);
    for (const direction of ['Inbound', 'Outbound'] as const) {
      wall.gates.push({ direction, addresses, rules: inTurn(rules, direction).flatMap((rule) => readRule(rule, space)) });
    }
  };
  for (const card of allCards(state)) {
    if (!seen.has(card.subnetId.toLowerCase())) {
      seen.add(card.subnetId.toLowerCase());
      guard(card.networkId, subnetGroup(state, card.subnetId), subnetPrefixes(state, card));
    }
    guard(card.networkId, card.securityGroup, [card.address]);
  }
  return [...walls.values()];
}

function subnetPrefixes(state: State, card: Card): string[] {
  const network = findResource(state, parentId(card.subnetId));
  const subnet = partsOf(network?.model ?? {}, 'subnets').find((one) => one.name.toLowerCase() === lastName(card.subnetId).toLowerCase());
  return subnet === undefined ? [] : prefixesOf(subnet);
}

const protocols: Record<string, WallRule['protocol']> = { Tcp: 'tcp', Udp: 'udp', Icmp: 'icmp', '*': 'all' };

// Service tags other than the virtual network's own are no instances of it.
function readRule(rule: Json, space: string[]): WallRule[] {
  const protocol = protocols[String(rule['protocol'])];
  const blocks = (side: string): string[] =>
    textsOf(rule, `${side}AddressPrefix`, `${side}AddressPrefixes`).flatMap((text) => {
      if (text === '*') return ['0.0.0.0/0'];
      if (text.toLowerCase() === 'virtualnetwork') return space;
      return readRange(text) === undefined ? [] : [text];
    });
  const ports = (side: string): WallRule['ports'] =>
    textsOf(rule, `${side}PortRange`, `${side}PortRanges`).flatMap((text) => {
      const range = readPorts(text);
      return range === undefined ? [] : [range];
    });
  if (protocol === undefined) return [];
  return [{ allow: rule['access'] === 'Allow', protocol, from: blocks('source'), to: blocks('destination'), ports: ports('destination'), sourcePorts: ports('source') }];
}
