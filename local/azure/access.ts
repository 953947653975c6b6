import { objectOf, type Json } from './json.ts';
import { lastName, parentId } from './path.ts';
import { readAddress, readRange, within } from './range.ts';
import { findResource, type State } from './state.ts';
import type { Card } from './providers/cards.ts';
import { idOf, partsOf, type Part } from './providers/network.ts';
import { defaultRules, readPorts, textsOf } from './providers/networkSecurityGroups.ts';

/**
 * Whether the security groups of a card and of its subnet let a client from the internet in on a backend port.
 *
 * The one client there is, 127.0.0.1, counts as "the internet": it matches `*`, `Internet`, `0.0.0.0/0` and any prefix it
 * lies in, and neither `VirtualNetwork` nor `AzureLoadBalancer`. Subnet and card must both agree. Without any group a
 * Standard address is closed and a Basic one is open.
 */
export function letsIn(state: State, card: Card, port: number, standard: boolean): boolean {
  const groups = [subnetGroup(state, card), card.securityGroup].filter((id) => id !== '');
  if (groups.length === 0) return !standard;
  return groups.every((id) => allows(partsOf(findResource(state, id)?.model ?? {}, 'securityRules'), card.address, port));
}

function subnetGroup(state: State, card: Card): string {
  const network = findResource(state, parentId(card.subnetId));
  const subnet = partsOf(network?.model ?? {}, 'subnets').find((one) => one.name.toLowerCase() === lastName(card.subnetId).toLowerCase());
  return idOf(subnet?.properties['networkSecurityGroup']);
}

/** The verdict of a security group's rules, defaults included, on a TCP connection from the internet to an address and port. */
export function allows(rules: readonly Part[], address: string, port: number): boolean {
  const inbound = [...rules, ...defaultRules]
    .filter((rule) => rule.properties['direction'] === 'Inbound')
    .toSorted((a, b) => Number(a.properties['priority']) - Number(b.properties['priority']));
  const first = inbound.find((rule) => matches(objectOf(rule.properties), address, port));
  return first?.properties['access'] === 'Allow';
}

function matches(rule: Json, address: string, port: number): boolean {
  const tcp = rule['protocol'] === '*' || rule['protocol'] === 'Tcp';
  const ports = textsOf(rule, 'destinationPortRange', 'destinationPortRanges').some((text) => {
    const range = readPorts(text);
    return range !== undefined && port >= range.first && port <= range.last;
  });
  const from = textsOf(rule, 'sourceAddressPrefix', 'sourceAddressPrefixes').some((text) => covers(text, '127.0.0.1', ['*', 'any', 'internet']));
  const to = textsOf(rule, 'destinationAddressPrefix', 'destinationAddressPrefixes').some((text) => covers(text, address, ['*', 'any', 'virtualnetwork']));
  return tcp && ports && from && to;
}

function covers(prefix: string, address: string, words: string[]): boolean {
  if (words.includes(prefix.toLowerCase())) return true;
  const range = readRange(prefix);
  const number = readAddress(address);
  return range !== undefined && number !== undefined && within({ first: number, last: number, prefixLength: 32 }, range);
}
