import { objectOf, type Json } from './json.ts';
import { lastName, parentId } from './path.ts';
import { readAddress, readRange, within } from './range.ts';
import { findResource, type State } from './state.ts';
import type { Card } from './providers/cards.ts';
import { idOf, partsOf, type Part } from './providers/network.ts';
import { defaultRules, readPorts, textsOf } from './providers/networkSecurityGroups.ts';

/** Somebody who opens a connection to a machine. */
export interface Visitor {
  address: string;
  /** Service tags that the address is in, in lower case. */
  tags: readonly string[];
}

/** Where load balancers probe from: a tag of its own, and the host's address is of the virtual network's (service tags overview). */
export const prober: Visitor = { address: '168.63.129.16', tags: ['azureloadbalancer', 'virtualnetwork'] };

/** Whoever connects to a public address. They all come from the same host, so one address stands for all; the admin API sets it. */
export function clientOf(state: State): Visitor {
  return { address: state.client, tags: ['internet'] };
}

/**
 * Whether the security groups of a card and of its subnet let a visitor in on a backend port. Each of them must agree. Without
 * any group a probe comes through, a client only behind a Basic address: Standard ones are closed until a group opens them.
 */
export function letsIn(state: State, card: Card, port: number, visitor: Visitor, standard: boolean): boolean {
  const groups = groupsOf(state, card);
  if (groups.length === 0) return visitor === prober || !standard;
  return groups.every((id) => allows(rulesOf(state, id), card.address, port, visitor));
}

/** Ids of the security groups that traffic of a card passes: its subnet's, then its own. */
export function groupsOf(state: State, card: Card): string[] {
  return [subnetGroup(state, card.subnetId), card.securityGroup].filter((id) => id !== '');
}

/** Id of a subnet's security group; empty without one. */
export function subnetGroup(state: State, subnetId: string): string {
  const network = findResource(state, parentId(subnetId));
  const subnet = partsOf(network?.model ?? {}, 'subnets').find((one) => one.name.toLowerCase() === lastName(subnetId).toLowerCase());
  return idOf(subnet?.properties['networkSecurityGroup']);
}

/** The rules of a security group as it was written, without the default ones. */
export function rulesOf(state: State, id: string): Part[] {
  return partsOf(findResource(state, id)?.model ?? {}, 'securityRules');
}

/** All rules of one direction in the order of their turn, default ones included. */
export function inTurn(rules: readonly Part[], direction: 'Inbound' | 'Outbound'): Json[] {
  return [...rules, ...defaultRules]
    .filter((rule) => rule.properties['direction'] === direction)
    .toSorted((a, b) => Number(a.properties['priority']) - Number(b.properties['priority']))
    .map((rule) => objectOf(rule.properties));
}

/** The verdict of a security group's rules on a TCP connection of a visitor to an address and port: the first that fits decides. */
export function allows(rules: readonly Part[], address: string, port: number, visitor: Visitor): boolean {
  return inTurn(rules, 'Inbound').find((rule) => matches(rule, address, port, visitor))?.['access'] === 'Allow';
}

function matches(rule: Json, address: string, port: number, visitor: Visitor): boolean {
  const tcp = rule['protocol'] === '*' || rule['protocol'] === 'Tcp';
  const ports = textsOf(rule, 'destinationPortRange', 'destinationPortRanges').some((text) => {
    const range = readPorts(text);
    return range !== undefined && port >= range.first && port <= range.last;
  });
  // A client's own port is any: a rule for some source ports alone lets in whoever happens to have one, here nobody.
  const sourcePorts = textsOf(rule, 'sourcePortRange', 'sourcePortRanges').some((text) => text === '*' || text === '0-65535');
  const from = textsOf(rule, 'sourceAddressPrefix', 'sourceAddressPrefixes').some((text) => covers(text, visitor.address, visitor.tags));
  const to = textsOf(rule, 'destinationAddressPrefix', 'destinationAddressPrefixes').some((text) => covers(text, address, ['virtualnetwork']));
  return tcp && ports && sourcePorts && from && to;
}

function covers(prefix: string, address: string, tags: readonly string[]): boolean {
  if (prefix === '*' || tags.includes(prefix.toLowerCase())) return true;
  const range = readRange(prefix);
  const number = readAddress(address);
  return range !== undefined && number !== undefined && within({ first: number, last: number, prefixLength: 32 }, range);
}
