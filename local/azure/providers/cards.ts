import { objectOf, type Json } from '../json.ts';
import { sameId } from '../path.ts';
import type { State } from '../state.ts';
import type { Instance } from './instances.ts';
import { idOf, idsOf, type Part } from './network.ts';

/** One IP configuration of one network card of an instance, as it was set up when the instance was made or last upgraded. */
export interface Card {
  /** Resource id of the IP configuration. */
  id: string;
  nic: string;
  ipConfiguration: string;
  primary: boolean;
  networkId: string;
  subnetId: string;
  address: string;
  prefixLength: number;
  /** Ids of backend pools and NAT pools (v1). */
  pools: string[];
  natPools: string[];
  /** Id of the card's own security group; empty without one. */
  securityGroup: string;
  instance: Instance;
}

/** The cards that a scale set's model asks for. */
export function cardModels(model: Json): Part[] {
  const profile = objectOf(objectOf(model['properties'])['virtualMachineProfile']);
  const cards = objectOf(profile['networkProfile'])['networkInterfaceConfigurations'];
  return Array.isArray(cards) ? (cards as Part[]).map((one) => ({ ...one, properties: objectOf(one.properties) })) : [];
}

/** The IP configurations of one card's model. */
export function ipModels(card: Part): Part[] {
  const all = card.properties['ipConfigurations'];
  return Array.isArray(all) ? (all as Part[]).map((one) => ({ ...one, properties: objectOf(one.properties) })) : [];
}

/** All cards of all instances. */
export function allCards(state: State): Card[] {
  return [...state.instances.values()].flatMap((set) => set.flatMap((instance) => instance.cards));
}

/** The cards inside a subnet. */
export function cardsIn(state: State, subnetId: string): Card[] {
  return allCards(state).filter((card) => sameId(card.subnetId, subnetId));
}

/** The cards that belong to a backend pool. */
export function cardsOfPool(state: State, poolId: string): Card[] {
  return allCards(state).filter((card) => card.pools.some((id) => sameId(id, poolId)));
}

/** The cards that belong to a NAT pool (v1). */
export function cardsOfNatPool(state: State, poolId: string): Card[] {
  return allCards(state).filter((card) => card.natPools.some((id) => sameId(id, poolId)));
}

/** What a card's model says about pools and security group. */
export function membership(card: Part, ip: Part): Pick<Card, 'pools' | 'natPools' | 'securityGroup'> {
  return {
    pools: idsOf(ip.properties['loadBalancerBackendAddressPools']),
    natPools: idsOf(ip.properties['loadBalancerInboundNatPools']),
    securityGroup: idOf(card.properties['networkSecurityGroup']),
  };
}
