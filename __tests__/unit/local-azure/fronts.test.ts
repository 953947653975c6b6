import { describe, expect, it } from '@jest/globals';
import { allows } from '../../../local/azure/access.ts';
import { frontsOf } from '../../../local/azure/fronts.ts';
import { assignPorts, mappingsOf } from '../../../local/azure/nat.ts';
import { emptyState, type Resource, type State } from '../../../local/azure/state.ts';
import type { Part } from '../../../local/azure/providers/network.ts';

const group = '/subscriptions/s/resourceGroups/g/providers';
const lbId = `${group}/Microsoft.Network/loadBalancers/lb`;
const pipId = `${group}/Microsoft.Network/publicIPAddresses/pip`;
const vnetId = `${group}/Microsoft.Network/virtualNetworks/vnet`;
const nsgId = `${group}/Microsoft.Network/networkSecurityGroups/nsg`;
const setId = `${group}/Microsoft.Compute/virtualMachineScaleSets/set`;

function put(state: State, id: string, model: Record<string, unknown>): Resource {
  const [, , , , , , namespace = '', type = '', name = ''] = id.split('/');
  const resource: Resource = { id, name, type: `${namespace}/${type}`, group: 'g', location: 'westeurope', model, state: 'Succeeded', created: 0, changed: 0, guid: '', etag: '' };
  state.resources.set(id.toLowerCase(), resource);
  return resource;
}

function addInstance(state: State, instanceId: string, address: string, natPool = false): void {
  const list = state.instances.get(setId.toLowerCase()) ?? [];
  state.instances.set(setId.toLowerCase(), list);
  const instance = {
    scaleSetId: setId,
    instanceId,
    vmId: '',
    computerName: '',
    version: 1,
    sku: {},
    profile: {},
    exactVersion: '',
    generation: 'V2' as const,
    cards: [] as State['instances'] extends Map<string, (infer I)[]> ? (I extends { cards: infer C } ? C : never) : never,
    state: 'Succeeded' as const,
    power: 'running' as const,
    booted: true,
    created: 0,
    changed: 0,
  };
  instance.cards.push({
    id: `${setId}/virtualMachines/${instanceId}/networkInterfaces/nic/ipConfigurations/ip`,
    nic: 'nic',
    ipConfiguration: 'ip',
    primary: true,
    networkId: vnetId,
    subnetId: `${vnetId}/subnets/machines`,
    address,
    prefixLength: 24,
    pools: [`${lbId}/backendAddressPools/pool`],
    natPools: natPool ? [`${lbId}/inboundNatPools/nat`] : [],
    securityGroup: '',
    instance,
  });
  list.push(instance);
}

const allowed = (ports: string[], more: object = {}): Part => ({
  name: 'in',
  properties: {
    protocol: 'Tcp',
    sourceAddressPrefix: 'Internet',
    sourcePortRange: '*',
    destinationAddressPrefix: '*',
    destinationPortRanges: ports,
    access: 'Allow',
    priority: 100,
    direction: 'Inbound',
    ...more,
  },
});

function world(sku: 'Basic' | 'Standard', rules: Part[] | null, balancer: Record<string, unknown> = {}): State {
  const state = emptyState();
  put(state, pipId, { sku: { name: sku }, properties: {} });
  state.addresses.set(pipId.toLowerCase(), { index: 0, address: '127.1.2.3' });
  if (rules !== null) put(state, nsgId, { properties: { securityRules: rules } });
  put(state, vnetId, {
    properties: { subnets: [{ name: 'machines', properties: { addressPrefix: '10.0.0.0/24', ...(rules === null ? {} : { networkSecurityGroup: { id: nsgId } }) } }] },
  });
  const frontendIPConfiguration = { id: `${lbId}/frontendIPConfigurations/front` };
  const backendAddressPool = { id: `${lbId}/backendAddressPools/pool` };
  put(state, lbId, {
    sku: { name: sku },
    properties: {
      frontendIPConfigurations: [{ name: 'front', properties: { publicIPAddress: { id: pipId } } }],
      backendAddressPools: [{ name: 'pool' }],
      probes: [{ name: 'hub', properties: { protocol: 'Https', port: 8000, requestPath: '/hub/health' } }],
      loadBalancingRules: [
        { name: 'ssh', properties: { frontendIPConfiguration, backendAddressPool, protocol: 'Tcp', frontendPort: 22, backendPort: 22 } },
        { name: 'hub', properties: { frontendIPConfiguration, backendAddressPool, protocol: 'Tcp', frontendPort: 443, backendPort: 8000, probe: { id: `${lbId}/probes/HUB` } } },
        { name: 'dns', properties: { frontendIPConfiguration, backendAddressPool, protocol: 'Udp', frontendPort: 53, backendPort: 53 } },
      ],
      inboundNatRules: [{ name: 'each', properties: { frontendIPConfiguration, backendAddressPool, protocol: 'Tcp', frontendPortRangeStart: 50000, frontendPortRangeEnd: 50002, backendPort: 2222 } }],
      ...balancer,
    },
  });
  put(state, setId, {});
  return state;
}

describe('the fronts of public addresses', () => {
  it('lead to booted instances on the ports that the security group opens', () => {
    const state = world('Standard', [allowed(['22', '8000-8001'])]);
    addInstance(state, '1', '10.0.0.4');
    addInstance(state, '3', '10.0.0.5');
    const [, late] = state.instances.get(setId.toLowerCase()) ?? [];
    if (late) late.booted = false;
    assignPorts(state);
    const targets = [{ networkId: vnetId, address: '10.0.0.4' }];
    expect(frontsOf(state)).toEqual([
      {
        address: '127.1.2.3',
        rules: [
          { name: 'ssh', frontendPort: 22, backendPort: 22, loadDistribution: 'Default', idleTimeoutInMinutes: 4, probe: null, targets },
          {
            name: 'hub',
            frontendPort: 443,
            backendPort: 8000,
            loadDistribution: 'Default',
            idleTimeoutInMinutes: 4,
            probe: { protocol: 'Https', port: 8000, requestPath: '/hub/health', intervalInSeconds: 15, numberOfProbes: 2 },
            targets,
          },
        ],
        // 2222 is not open.
        nat: [],
      },
    ]);
  });

  it('are closed for a Standard address without a group, and open for a Basic one', () => {
    for (const [sku, count] of [
      ['Standard', 0],
      ['Basic', 1],
    ] as const) {
      const state = world(sku, null);
      addInstance(state, '1', '10.0.0.4');
      assignPorts(state);
      expect(frontsOf(state)).toHaveLength(count);
    }
  });

  it('need the consent of subnet and card', () => {
    const state = world('Standard', [allowed(['22'])]);
    addInstance(state, '1', '10.0.0.4');
    const [card] = state.instances.get(setId.toLowerCase())?.[0]?.cards ?? [];
    put(state, `${group}/Microsoft.Network/networkSecurityGroups/own`, { properties: { securityRules: [allowed(['22'], { access: 'Deny' })] } });
    expect(frontsOf(state)).toHaveLength(1);
    if (card) card.securityGroup = `${group}/Microsoft.Network/networkSecurityGroups/own`;
    expect(frontsOf(state)).toEqual([]);
  });

  it('say nothing of a rule without instances, or of an address without a balancer', () => {
    const state = world('Standard', [allowed(['22'])]);
    expect(frontsOf(state)).toEqual([]);
  });

  it('give NAT ports that stay with an instance, and none beyond the range', () => {
    const state = world('Standard', [allowed(['2222'])]);
    for (const [index, id] of ['1', '2', '4', '5'].entries()) addInstance(state, id, `10.0.0.${index + 4}`);
    assignPorts(state);
    const ports = (): (string | number)[][] => frontsOf(state)[0]?.nat.map((one) => [one.name, one.frontendPort]) ?? [];
    expect(ports()).toEqual([
      ['each-1', 50000],
      ['each-2', 50001],
      ['each-4', 50002],
    ]);
    state.instances.set(setId.toLowerCase(), state.instances.get(setId.toLowerCase())?.filter((one) => one.instanceId !== '1') ?? []);
    assignPorts(state);
    expect(ports()).toEqual([
      ['each-2', 50001],
      ['each-4', 50002],
      ['each-5', 50000],
    ]);
  });

  it('expand a NAT pool to the range’s start plus the instance id', () => {
    const frontendIPConfiguration = { id: `${lbId}/frontendIPConfigurations/front` };
    const pool = { name: 'nat', properties: { frontendIPConfiguration, protocol: 'Tcp', frontendPortRangeStart: 50000, frontendPortRangeEnd: 50120, backendPort: 22 } };
    const state = world('Basic', null, { inboundNatRules: [], loadBalancingRules: [], inboundNatPools: [pool] });
    addInstance(state, '0', '10.0.0.4', true);
    addInstance(state, '3', '10.0.0.5', true);
    const balancer = state.resources.get(lbId.toLowerCase()) as Resource;
    expect(mappingsOf(state, balancer).map((one) => [one.rule, one.frontendPort, one.backendPort])).toEqual([
      ['nat.0', 50000, 22],
      ['nat.3', 50003, 22],
    ]);
    expect(frontsOf(state)[0]?.nat.map((one) => one.frontendPort)).toEqual([50000, 50003]);
  });
});

describe('a security group', () => {
  it.each<[string, boolean, Part[]]>([
    ['lets nobody in by its default rules', false, []],
    ['lets the internet in', true, [allowed(['22'])]],
    ['lets anybody in', true, [allowed(['22'], { sourceAddressPrefix: '*' })]],
    ['lets 0.0.0.0/0 in', true, [allowed(['22'], { sourceAddressPrefix: '0.0.0.0/0' })]],
    ['lets 127.0.0.0/8 in', true, [allowed(['22'], { sourceAddressPrefix: undefined, sourceAddressPrefixes: ['10.0.0.0/8', '127.0.0.0/8'] })]],
    ['does not take the client for another network', false, [allowed(['22'], { sourceAddressPrefix: '203.0.113.0/24' })]],
    ['does not take the client for the virtual network', false, [allowed(['22'], { sourceAddressPrefix: 'VirtualNetwork' })]],
    ['does not take the client for the probe', false, [allowed(['22'], { sourceAddressPrefix: 'AzureLoadBalancer' })]],
    ['looks at the port', false, [allowed(['23'])]],
    ['looks at the destination', false, [allowed(['22'], { destinationAddressPrefix: '10.0.0.5' })]],
    ['looks at the protocol', false, [allowed(['22'], { protocol: 'Udp' })]],
    ['looks at the direction', false, [allowed(['22'], { direction: 'Outbound' })]],
    ['heeds the lower number first', false, [allowed(['22'], { priority: 200 }), allowed(['20-30'], { name: 'no', access: 'Deny', priority: 100 })]],
    ['heeds the higher number last', true, [allowed(['22'], { priority: 200 }), allowed(['20-30'], { name: 'no', access: 'Deny', priority: 300 })]],
  ])('%s', (_what, open, rules) => {
    expect(allows(rules, '10.0.0.4', 22)).toBe(open);
  });
});
