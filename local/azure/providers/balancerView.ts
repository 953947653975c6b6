import { readBody } from '../bodies.ts';
import { networkError } from '../errors.ts';
import { objectOf, textOf, tidy, type Json } from '../json.ts';
import { mappingsOf, type Mapping } from '../nat.ts';
import { sameId } from '../path.ts';
import type { Shape } from '../shape.ts';
import type { Resource } from '../state.ts';
import type { Answer, Request, World } from '../world.ts';
import { cardsOfPool } from './cards.ts';
import { idOf, idsOf, networkView, partsOf, partView, type Part } from './network.ts';

/** A load balancer as GET shows it: ids of all children, the rules at the frontends and pools they use, NAT mappings. */
export function viewBalancer(resource: Resource, world: World): Json {
  const { model } = resource;
  const mappings = mappingsOf(world.state, resource);
  const refs = (listName: string, uses: (one: Part) => boolean): Json => {
    const ids = partsOf(model, listName).filter(uses).map((one) => ({ id: `${resource.id}/${listName}/${one.name}` }));
    return ids.length === 0 ? {} : { [listName]: ids };
  };
  const idOfPart = (listName: string, one: Part): string => `${resource.id}/${listName}/${one.name}`;

  const frontends = partsOf(model, 'frontendIPConfigurations').map((one) => {
    const id = idOfPart('frontendIPConfigurations', one);
    const uses = (rule: Part): boolean => sameId(idOf(rule.properties['frontendIPConfiguration']), id);
    return partView(resource, 'frontendIPConfigurations', one, {
      privateIPAllocationMethod: 'Dynamic',
      ...one.properties,
      ...refs('loadBalancingRules', uses),
      ...refs('inboundNatRules', uses),
      ...refs('inboundNatPools', uses),
      ...refs('outboundRules', (rule) => idsOf(rule.properties['frontendIPConfigurations']).some((its) => sameId(its, id))),
    });
  });
  const pools = partsOf(model, 'backendAddressPools').map((one) => viewPool(resource, one, mappings, world));
  const probes = partsOf(model, 'probes').map((one) =>
    partView(resource, 'probes', one, {
      intervalInSeconds: 15,
      numberOfProbes: 2,
      probeThreshold: 1,
      ...one.properties,
      ...refs('loadBalancingRules', (rule) => sameId(idOf(rule.properties['probe']), idOfPart('probes', one))),
    }),
  );
  const rules = partsOf(model, 'loadBalancingRules').map((one) =>
    partView(resource, 'loadBalancingRules', one, { ...ruleDefaults, loadDistribution: 'Default', disableOutboundSnat: false, ...one.properties }),
  );
  return networkView(resource, {
    ...objectOf(model['properties']),
    frontendIPConfigurations: frontends,
    backendAddressPools: pools,
    loadBalancingRules: rules,
    probes,
    inboundNatRules: viewNatRules(resource, mappings),
    inboundNatPools: partsOf(model, 'inboundNatPools').map((one) => partView(resource, 'inboundNatPools', one, { ...ruleDefaults, ...one.properties })),
    outboundRules: partsOf(model, 'outboundRules').map((one) =>
      partView(resource, 'outboundRules', one, { allocatedOutboundPorts: 0, enableTcpReset: false, idleTimeoutInMinutes: 4, ...one.properties }),
    ),
  });
}

const ruleDefaults = { idleTimeoutInMinutes: 4, enableFloatingIP: false, enableDestinationServiceEndpoint: false, enableTcpReset: false, allowBackendPortConflict: false };

function viewNatRules(resource: Resource, mappings: Mapping[]): Json[] {
  const own = partsOf(resource.model, 'inboundNatRules').map((one) => partView(resource, 'inboundNatRules', one, { ...ruleDefaults, ...one.properties }));
  const pools = partsOf(resource.model, 'inboundNatPools');
  // NAT pools show one rule for each instance, named <pool>.<instance id>.
  const made = mappings.flatMap((mapping): Json[] => {
    const pool = pools.find((one) => mapping.rule.startsWith(`${one.name}.`));
    if (pool === undefined) return [];
    const properties = {
      ...ruleDefaults,
      frontendIPConfiguration: { id: mapping.frontendId },
      backendIPConfiguration: { id: mapping.card.id },
      frontendPort: mapping.frontendPort,
      backendPort: mapping.backendPort,
      protocol: mapping.protocol,
    };
    return [partView(resource, 'inboundNatRules', { name: mapping.rule, properties: {} }, properties)];
  });
  return [...own, ...made];
}

function viewPool(resource: Resource, pool: Part, mappings: Mapping[], world: World): Json {
  const id = `${resource.id}/backendAddressPools/${pool.name}`;
  const cards = cardsOfPool(world.state, id);
  const uses = (rule: Part): boolean =>
    [idOf(rule.properties['backendAddressPool']), ...idsOf(rule.properties['backendAddressPools'])].some((its) => sameId(its, id));
  const refs = (listName: string): { id: string }[] | undefined => {
    const ids = partsOf(resource.model, listName).filter(uses).map((one) => ({ id: `${resource.id}/${listName}/${one.name}` }));
    return ids.length === 0 ? undefined : ids;
  };
  const outbound = refs('outboundRules');
  const ports = new Map<string, Mapping[]>();
  for (const mapping of mappings.filter((one) => poolOf(resource, one, id))) ports.set(mapping.card.id, [...(ports.get(mapping.card.id) ?? []), mapping]);
  return partView(
    resource,
    'backendAddressPools',
    pool,
    tidy({
      ...pool.properties,
      ...(cards.length === 0 ? {} : { backendIPConfigurations: cards.map((card) => ({ id: card.id })) }),
      loadBalancerBackendAddresses: cards.map((card) => {
        return {
          name: card.id.split('/').slice(4).join('_').replaceAll(/[^A-Za-z0-9_.-]/g, '_').slice(-80),
          properties: tidy({
            networkInterfaceIPConfiguration: { id: card.id },
            inboundNatRulesPortMapping: ports.get(card.id)?.map(showMapping),
          }),
        };
      }),
      loadBalancingRules: refs('loadBalancingRules'),
      inboundNatRules: refs('inboundNatRules'),
      outboundRules: outbound,
      outboundRule: outbound?.[0],
    }),
  );
}

function poolOf(resource: Resource, mapping: Mapping, poolId: string): boolean {
  const rule = partsOf(resource.model, 'inboundNatRules').find((one) => one.name === mapping.rule);
  return rule !== undefined && sameId(idOf(rule.properties['backendAddressPool']), poolId);
}

const showMapping = (mapping: Mapping): Json => ({
  inboundNatRuleName: mapping.rule,
  protocol: mapping.protocol,
  frontendPort: mapping.frontendPort,
  backendPort: mapping.backendPort,
});

/** Answers queryInboundNatRulePortMapping: the ports that lead to one backend. */
export function portMapping(resource: Resource, poolName: string, shape: Shape, request: Request, world: World): Answer {
  const pool = partsOf(resource.model, 'backendAddressPools').find((one) => one.name.toLowerCase() === poolName.toLowerCase());
  if (pool === undefined) throw networkError('NotFound', `Resource ${resource.id}/backendAddressPools/${poolName} not found.`, 404);
  const body = readBody('network', shape, request.body ?? {});
  const wanted = idOf(body['ipConfiguration']);
  const address = textOf(body['ipAddress']);
  const id = `${resource.id}/backendAddressPools/${pool.name}`;
  const found = mappingsOf(world.state, resource).filter(
    (mapping) =>
      poolOf(resource, mapping, id) && (wanted === '' || sameId(mapping.card.id, wanted)) && (address === '' || mapping.card.address === address),
  );
  return { status: 200, body: { inboundNatRulePortMappings: found.map(showMapping) } };
}
