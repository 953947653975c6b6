import type { FrontSpec, Probe } from '../machines/types.ts';
import { mappingsOf } from './nat.ts';
import { lastName, sameId } from './path.ts';
import { findResource, resourcesOf, type Resource, type State } from './state.ts';
import { clientOf, letsIn, prober } from './traffic.ts';
import { cardsOfPool, type Card } from './providers/cards.ts';
import { idOf, idsOf, partsOf, type Part } from './providers/network.ts';
import { skuOf } from './providers/publicIPAddresses.ts';

/**
 * What the public IP addresses listen on and where it leads, from the state alone.
 *
 * Only TCP. Only instances that have booted are targets (before that nothing could answer). A target whose security groups
 * refuse the backend port is left out, and so is a rule without any target: nothing listens on its port then.
 */
export function frontsOf(state: State): FrontSpec[] {
  const fronts: FrontSpec[] = [];
  for (const balancer of resourcesOf(state, 'Microsoft.Network/loadBalancers')) {
    for (const frontend of partsOf(balancer.model, 'frontendIPConfigurations')) {
      const publicIp = findResource(state, idOf(frontend.properties['publicIPAddress']));
      const address = state.addresses.get(publicIp?.id.toLowerCase() ?? '')?.address;
      if (publicIp === undefined || address === undefined) continue;
      const id = `${balancer.id}/frontendIPConfigurations/${frontend.name}`;
      const standard = skuOf(publicIp.model) !== 'Basic';
      const front = { address, rules: rulesOf(state, balancer, id, standard), nat: natOf(state, balancer, id, standard) };
      if (front.rules.length + front.nat.length > 0) fronts.push(front);
    }
  }
  return fronts.toSorted((a, b) => (a.address < b.address ? -1 : 1));
}

const isTcp = (protocol: unknown): boolean => protocol === 'Tcp' || protocol === 'All';
const place = (card: Card): { networkId: string; address: string } => ({ networkId: card.networkId, address: card.address });

function rulesOf(state: State, balancer: Resource, frontendId: string, standard: boolean): FrontSpec['rules'] {
  return partsOf(balancer.model, 'loadBalancingRules').flatMap((rule) => {
    const { properties } = rule;
    const frontendPort = Number(properties['frontendPort']);
    const backendPort = Number(properties['backendPort'] ?? frontendPort);
    if (!sameId(idOf(properties['frontendIPConfiguration']), frontendId) || !isTcp(properties['protocol']) || frontendPort === 0) return [];
    const pools = [idOf(properties['backendAddressPool']), ...idsOf(properties['backendAddressPools'])].filter((id) => id !== '');
    const cards = [...new Set(pools.flatMap((id) => cardsOfPool(state, id)))];
    const probe = probeOf(balancer, idOf(properties['probe']));
    const targets = cards
      .filter((card) => card.instance.booted && letsIn(state, card, backendPort, clientOf(state), standard))
      // A group that keeps the load balancer out makes the instance look dead.
      .map((card) => (probe === null || letsIn(state, card, probe.port, prober, standard) ? place(card) : { ...place(card), unheard: true as const }));
    if (targets.length === 0) return [];
    return [
      {
        name: rule.name,
        frontendPort,
        backendPort,
        loadDistribution: (properties['loadDistribution'] ?? 'Default') as 'Default' | 'SourceIP' | 'SourceIPProtocol',
        idleTimeoutInMinutes: Number(properties['idleTimeoutInMinutes'] ?? 4),
        probe,
        targets,
      },
    ];
  });
}

function natOf(state: State, balancer: Resource, frontendId: string, standard: boolean): FrontSpec['nat'] {
  return mappingsOf(state, balancer)
    .filter((mapping) => sameId(mapping.frontendId, frontendId) && isTcp(mapping.protocol))
    .filter(({ card, backendPort }) => card.instance.booted && letsIn(state, card, backendPort, clientOf(state), standard))
    .map(({ rule, frontendPort, backendPort, card }) => ({
      name: `${rule}-${card.instance.instanceId}`,
      frontendPort,
      backendPort,
      ...place(card),
    }));
}

function probeOf(balancer: Resource, id: string): Probe | null {
  const found: Part | undefined = partsOf(balancer.model, 'probes').find((one) => one.name.toLowerCase() === lastName(id).toLowerCase());
  if (id === '' || found === undefined) return null;
  const { protocol, port, requestPath, intervalInSeconds, numberOfProbes, probeThreshold, noHealthyBackendsBehavior } = found.properties;
  return {
    protocol: protocol as Probe['protocol'],
    port: Number(port),
    ...(typeof requestPath === 'string' ? { requestPath } : {}),
    intervalInSeconds: Number(intervalInSeconds ?? 15),
    // Newer templates give probeThreshold, older ones numberOfProbes.
    numberOfProbes: Number(probeThreshold ?? numberOfProbes ?? 2),
    ...(probeThreshold === undefined ? {} : { rise: Number(probeThreshold) }),
    ...(noHealthyBackendsBehavior === 'AllProbedUp' ? { allUp: true as const } : {}),
  };
}
