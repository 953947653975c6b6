import { networkError } from '../errors.ts';
import type { Json } from '../json.ts';
import { lastName, sameId } from '../path.ts';
import { resourcesOf, type Resource, type State } from '../state.ts';
import { allCards, cardModels, cardsIn, ipModels, membership, type Card } from './cards.ts';
import { idOf, partsOf } from './network.ts';

type Membership = Pick<Card, 'pools' | 'natPools' | 'securityGroup'>;

/** What every scale set holds on to: by its model, also without instances, and by each instance, also where the model has changed since. */
function holds(state: State): { setId: string; held: Membership }[] {
  const models = resourcesOf(state, 'Microsoft.Compute/virtualMachineScaleSets').flatMap((set) =>
    cardModels(set.model).flatMap((card) => ipModels(card).map((ip) => ({ setId: set.id, held: membership(card, ip) }))),
  );
  return [...models, ...allCards(state).map((card) => ({ setId: card.instance.scaleSetId, held: card }))];
}

/** The scale set that uses a security group on its network cards. */
export function setWithGroup(state: State, id: string): string | undefined {
  return holds(state).find(({ held }) => sameId(held.securityGroup, id))?.setId;
}

/** Refuses to delete a load balancer of which a scale set uses pools. */
export function refuseBalancerInUse(balancer: Resource, state: State): void {
  const prefix = `${balancer.id.toLowerCase()}/`;
  for (const { setId, held } of holds(state)) {
    const used = [...held.pools, ...held.natPools].filter((id) => id.toLowerCase().startsWith(prefix));
    if (used.length === 0) continue;
    throw networkError(
      'LoadBalancerInUseByVirtualMachineScaleSet',
      `Cannot delete load balancer ${balancer.id} since its child resources ${used.map(lastName).join(', ')} are in use by virtual machine scale set ${setId}.`,
    );
  }
}

// The messages are recorded, their code is not: it is that of the load balancer as a whole.
const lists = [
  ['backendAddressPools', 'backend address pool', 'pools'],
  ['inboundNatPools', 'inbound nat pool', 'natPools'],
] as const;

/** Refuses a body that leaves out a pool which a scale set uses. */
export function refusePoolInUse(old: Resource, body: Json, state: State): void {
  for (const [list, words, kept] of lists) {
    const left = new Set(partsOf(body, list).map(({ name }) => name.toLowerCase()));
    for (const { name } of partsOf(old.model, list)) {
      if (left.has(name.toLowerCase())) continue;
      const user = holds(state).find(({ held }) => held[kept].some((id) => sameId(id, `${old.id}/${list}/${name}`)));
      if (user === undefined) continue;
      throw networkError('LoadBalancerInUseByVirtualMachineScaleSet', `Cannot remove ${words} ${name} from load balancer since it is in use by virtual machine scale set ${user.setId}.`);
    }
  }
}

/** Who uses a subnet: an instance's card, or the frontend of a load balancer inside the network. */
export function userOfSubnet(state: State, id: string): string | undefined {
  const [card] = cardsIn(state, id);
  if (card !== undefined) return cardInBars(card.id);
  for (const balancer of resourcesOf(state, 'Microsoft.Network/loadBalancers')) {
    const front = partsOf(balancer.model, 'frontendIPConfigurations').find((one) => sameId(idOf(one.properties['subnet']), id));
    if (front !== undefined) return `${balancer.id}/frontendIPConfigurations/${front.name}`;
  }
  return undefined;
}

// The network provider's refusals name an instance's card under its own types, and the rest of the way in bars (recorded).
function cardInBars(id: string): string {
  return id.replace(/\/providers\/(Microsoft\.Compute\/virtualMachineScaleSets\/[^/]+\/virtualMachines\/[^/]+\/networkInterfaces\/[^/]+)\//i, (_whole, card: string) => `/providers/Microsoft.Network/networkInterfaces/|providers|${card.replaceAll('/', '|')}/`);
}
