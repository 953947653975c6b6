import { networkVersions } from '../books/versions.ts';
import { objectOf } from '../json.ts';
import type { Kind } from '../kinds.ts';
import { findResource } from '../state.ts';
import { flag, list, need, object, oneOf, reference, referenceTo, text, whole, anything, type Shape } from '../shape.ts';
import { checkBalancer } from './balancerRules.ts';
import { portMapping, viewBalancer } from './balancerView.ts';
import { idOf, networkShape, networkSku, part, partsOf, patchTags, readOnlyOf, texts } from './network.ts';
import { giveAddress, skuOf } from './publicIPAddresses.ts';
import { refuseBalancerInUse, refusePoolInUse } from './uses.ts';

const port = whole(0, 65535);
const idle = whole(4, 30);
const own = (list: string): Shape => referenceTo(`Microsoft.Network/loadBalancers/${list}`);
const frontend = own('frontendIPConfigurations');
const pool = own('backendAddressPools');
const balancing = {
  frontendIPConfiguration: frontend,
  frontendPort: whole(0, 65534),
  backendPort: port,
  protocol: need(oneOf('Tcp', 'Udp', 'All')),
  idleTimeoutInMinutes: idle,
  enableFloatingIP: flag,
  enableTcpReset: flag,
  enableDestinationServiceEndpoint: flag,
  allowBackendPortConflict: flag,
};

const shape = networkShape(
  'LoadBalancer',
  {
    frontendIPConfigurations: list(
      part(
        'FrontendIpConfiguration',
        {
          publicIPAddress: referenceTo('Microsoft.Network/publicIPAddresses'),
          publicIPPrefix: referenceTo('Microsoft.Network/publicIPPrefixes'),
          subnet: referenceTo('Microsoft.Network/virtualNetworks/subnets'),
          gatewayLoadBalancer: frontend,
          privateIPAddress: text(),
          privateIPAllocationMethod: oneOf('Dynamic', 'Static'),
          privateIPAddressVersion: oneOf('IPv4', 'IPv6'),
          ...readOnlyOf('loadBalancingRules', 'inboundNatRules', 'inboundNatPools', 'outboundRules'),
        },
        { zones: texts },
      ),
    ),
    backendAddressPools: list(
      part('BackendAddressPool', {
        drainPeriodInSeconds: whole(),
        location: text(),
        syncMode: oneOf('Automatic', 'Manual'),
        virtualNetwork: reference,
        tunnelInterfaces: anything,
        loadBalancerBackendAddresses: list(anything),
        ...readOnlyOf('backendIPConfigurations', 'loadBalancingRules', 'outboundRule', 'outboundRules', 'inboundNatRules'),
      }),
    ),
    loadBalancingRules: list(
      part('LoadBalancingRule', {
        ...balancing,
        protocol: need(oneOf('Tcp', 'Udp', 'All', 'Quic')),
        frontendPort: need(whole(0, 65534)),
        backendAddressPool: pool,
        backendAddressPools: list(pool),
        probe: own('probes'),
        loadDistribution: oneOf('Default', 'SourceIP', 'SourceIPProtocol'),
        disableOutboundSnat: flag,
        enableConnectionTracking: flag,
      }),
    ),
    probes: list(
      part('Probe', {
        protocol: need(oneOf('Tcp', 'Http', 'Https')),
        port: need(whole(1, 65535)),
        requestPath: text(),
        intervalInSeconds: whole(5, 2147483646),
        numberOfProbes: whole(1),
        probeThreshold: whole(1, 100),
        noHealthyBackendsBehavior: oneOf('AllProbedDown', 'AllProbedUp'),
        ...readOnlyOf('loadBalancingRules'),
      }),
    ),
    inboundNatRules: list(
      part('InboundNatRule', {
        ...balancing,
        backendAddressPool: pool,
        frontendPortRangeStart: whole(0, 65534),
        frontendPortRangeEnd: whole(0, 65534),
        ...readOnlyOf('backendIPConfiguration'),
      }),
    ),
    inboundNatPools: list(
      part('InboundNatPool', {
        ...balancing,
        backendPort: need(whole(1, 65535)),
        frontendPortRangeStart: need(whole(1, 65534)),
        frontendPortRangeEnd: need(whole(1, 65535)),
      }),
    ),
    outboundRules: list(
      part('OutboundRule', {
        frontendIPConfigurations: need(list(frontend)),
        backendAddressPool: need(pool),
        protocol: need(oneOf('Tcp', 'Udp', 'All')),
        allocatedOutboundPorts: whole(0, 64000),
        idleTimeoutInMinutes: whole(4, 100),
        enableTcpReset: flag,
      }),
    ),
  },
  { sku: networkSku(['Basic', 'Standard', 'Gateway']), extendedLocation: anything },
);

const mappingRequest = object('QueryInboundNatRulePortMappingRequest', {
  ipConfiguration: object('IpConfiguration', { id: text() }),
  ipAddress: text(),
});

/** Load balancers with frontends, pools, rules, probes, NAT rules v1 and v2, NAT pools and outbound rules. */
export const loadBalancers: Kind = {
  type: 'Microsoft.Network/loadBalancers',
  provider: 'network',
  shape,
  apiVersions: networkVersions,
  seconds: 1,
  inline: [
    { list: 'backendAddressPools', writable: true },
    { list: 'inboundNatRules', writable: true },
    { list: 'frontendIPConfigurations', writable: false },
    { list: 'loadBalancingRules', writable: false },
    { list: 'probes', writable: false },
    { list: 'outboundRules', writable: false },
  ],
  prepare(body, place, world, old) {
    body['properties'] = objectOf(body['properties']);
    body['sku'] = { name: 'Basic', tier: 'Regional', ...objectOf(body['sku']) };
    // NAT rules that a NAT pool made come back in a PUT of what was read; the pool makes them again.
    const pools = new Set(partsOf(body, 'inboundNatPools').map((one) => one.name.toLowerCase()));
    const properties = objectOf(body['properties']);
    if (pools.size > 0) {
      properties['inboundNatRules'] = partsOf(body, 'inboundNatRules').filter((one) => !pools.has(one.name.replace(/\.\d+$/, '').toLowerCase()));
    }
    checkBalancer(body, place, world, old);
    if (old !== undefined) refusePoolInUse(old, body, world.state);
  },
  patch: patchTags,
  async settle(resource, world) {
    for (const frontend of partsOf(resource.model, 'frontendIPConfigurations')) {
      const address = findResource(world.state, idOf(frontend.properties['publicIPAddress']));
      if (address !== undefined) giveAddress(address, world);
    }
  },
  view: viewBalancer,
  guard(resource, world) {
    refuseBalancerInUse(resource, world.state);
  },
  async clear(resource, world) {
    const { state } = world;
    const prefix = `${resource.id.toLowerCase()}/`;
    for (const id of state.natPorts.keys()) if (id.startsWith(prefix)) state.natPorts.delete(id);
    for (const frontend of partsOf(resource.model, 'frontendIPConfigurations')) {
      const address = findResource(state, idOf(frontend.properties['publicIPAddress']));
      const dynamic = address !== undefined && objectOf(address.model['properties'])['publicIPAllocationMethod'] === 'Dynamic';
      if (address !== undefined && dynamic && skuOf(address.model) === 'Basic') state.addresses.delete(address.id.toLowerCase());
    }
  },
  below(resource, rest, request, world) {
    const [listName, pool, action] = rest;
    const mapping = listName?.toLowerCase() === 'backendaddresspools' && action?.toLowerCase() === 'queryinboundnatruleportmapping';
    if (!mapping || request.method !== 'POST' || pool === undefined) return undefined;
    return portMapping(resource, pool, mappingRequest, request, world);
  },
};

