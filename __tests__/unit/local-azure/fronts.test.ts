import { describe, expect, it } from '@jest/globals';
import { frontsOf } from '../../../local/azure/fronts.ts';
import { assignPorts, mappingsOf } from '../../../local/azure/nat.ts';
import type { Instance } from '../../../local/azure/providers/instances.ts';
import { emptyState, type Resource, type State } from '../../../local/azure/state.ts';
import { allows, clientOf, prober } from '../../../local/azure/traffic.ts';
import { wallsOf } from '../../../local/azure/walls.ts';
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
  // Only what leads traffic to an instance is of interest here.
  const instance = { scaleSetId: setId, instanceId, cards: [], state: 'Succeeded', power: 'running', booted: true } as unknown as Instance;
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

  it('take clients for whom the admin says, at once', () => {
    const state = world('Standard', [allowed(['22'], { sourceAddressPrefix: '203.0.113.0/24' })]);
    addInstance(state, '1', '10.0.0.4');
    expect(frontsOf(state)).toEqual([]);
    state.client = '203.0.113.9';
    expect(frontsOf(state)[0]?.rules.map((rule) => rule.name)).toEqual(['ssh']);
  });

  it('mark an instance whose group keeps the probes out, and only that one', () => {
    const deny = allowed(['8000'], { name: 'no', sourceAddressPrefix: 'AzureLoadBalancer', access: 'Deny', priority: 90 });
    const state = world('Standard', [allowed(['8000'])]);
    addInstance(state, '1', '10.0.0.4');
    addInstance(state, '2', '10.0.0.5');
    put(state, `${group}/Microsoft.Network/networkSecurityGroups/own`, { properties: { securityRules: [allowed(['8000']), deny] } });
    const [card] = state.instances.get(setId.toLowerCase())?.[1]?.cards ?? [];
    if (card) card.securityGroup = `${group}/Microsoft.Network/networkSecurityGroups/own`;
    expect(frontsOf(state)[0]?.rules.map(({ name, targets }) => [name, targets])).toEqual([
      ['hub', [{ networkId: vnetId, address: '10.0.0.4' }, { networkId: vnetId, address: '10.0.0.5', unheard: true }]],
    ]);
  });

  it('pass on how a probe decides', () => {
    const state = world('Basic', null, {
      probes: [{ name: 'hub', properties: { protocol: 'Http', port: 8000, requestPath: '/', intervalInSeconds: 5, numberOfProbes: 4, probeThreshold: 3, noHealthyBackendsBehavior: 'AllProbedUp' } }],
    });
    addInstance(state, '1', '10.0.0.4');
    const probes = frontsOf(state)[0]?.rules.map((rule) => rule.probe).filter((probe) => probe !== null);
    expect(probes).toEqual([{ protocol: 'Http', port: 8000, requestPath: '/', intervalInSeconds: 5, numberOfProbes: 3, rise: 3, allUp: true }]);
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
    assignPorts(state);
    const balancer = state.resources.get(lbId.toLowerCase()) as Resource;
    expect(mappingsOf(state, balancer).map((one) => [one.rule, one.frontendPort, one.backendPort])).toEqual([
      ['nat.0', 50000, 22],
      ['nat.3', 50003, 22],
    ]);
    expect(frontsOf(state)[0]?.nat.map((one) => one.frontendPort)).toEqual([50000, 50003]);
    // An id beyond the range gets what is free, and keeps it when others go.
    addInstance(state, '200', '10.0.0.6', true);
    addInstance(state, '1', '10.0.0.7', true);
    assignPorts(state);
    const ports = (): [string, number][] => mappingsOf(state, balancer).map((one) => [one.rule, one.frontendPort]);
    expect(ports()).toEqual([['nat.0', 50000], ['nat.3', 50003], ['nat.200', 50002], ['nat.1', 50001]]);
    state.instances.set(setId.toLowerCase(), state.instances.get(setId.toLowerCase())?.filter((one) => one.instanceId !== '1') ?? []);
    assignPorts(state);
    expect(ports()).toEqual([['nat.0', 50000], ['nat.3', 50003], ['nat.200', 50002]]);
    // Nobody takes a port that another one has, not even the one that it would be usual for.
    addInstance(state, '2', '10.0.0.8', true);
    assignPorts(state);
    expect(ports().at(-1)).toEqual(['nat.2', 50001]);
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
    expect(allows(rules, '10.0.0.4', 22, clientOf(emptyState()))).toBe(open);
  });
});

describe('a probe', () => {
  it.each<[string, boolean, Part[]]>([
    ['comes through by the default rules', true, []],
    ['comes through beside a rule for the internet', true, [allowed(['22'], { access: 'Deny' })]],
    ['is kept out by a rule for everybody', false, [allowed(['22'], { access: 'Deny', sourceAddressPrefix: '*' })]],
    ['is kept out by its tag', false, [allowed(['22'], { access: 'Deny', sourceAddressPrefix: 'AzureLoadBalancer' })]],
    ['is kept out by its address', false, [allowed(['22'], { access: 'Deny', sourceAddressPrefix: '168.63.129.16' })]],
    ['is of the virtual network too', false, [allowed(['22'], { access: 'Deny', sourceAddressPrefix: 'VirtualNetwork' })]],
    ['heeds the lower number first', true, [allowed(['22'], { sourceAddressPrefix: 'AzureLoadBalancer' }), allowed(['22'], { name: 'no', access: 'Deny', sourceAddressPrefix: '*', priority: 200 })]],
  ])('%s', (_what, open, rules) => {
    expect(allows(rules, '10.0.0.4', 22, prober)).toBe(open);
  });
});

describe('walls between machines', () => {
  it('are none while nothing is denied', () => {
    const state = world('Standard', [allowed(['22'])]);
    addInstance(state, '1', '10.0.0.4');
    expect(wallsOf(state)).toEqual([]);
  });

  it('stand before a subnet and a card whose groups deny something', () => {
    const deny = allowed(['22', '8000-8001'], { sourceAddressPrefix: 'VirtualNetwork', access: 'Deny' });
    const state = world('Standard', [deny]);
    const network = state.resources.get(vnetId.toLowerCase());
    Object.assign(network?.model['properties'] as object, { addressSpace: { addressPrefixes: ['10.0.0.0/16'] } });
    addInstance(state, '1', '10.0.0.4');
    addInstance(state, '2', '10.0.0.5');
    const [wall, ...more] = wallsOf(state);
    expect([wall?.networkId, more]).toEqual([vnetId, []]);
    expect(wall?.gates.map(({ direction, addresses, rules }) => [direction, addresses, rules.length])).toEqual([
      ['Inbound', ['10.0.0.0/24'], 4],
      ['Outbound', ['10.0.0.0/24'], 3],
    ]);
    expect(wall?.gates[0]?.rules[0]).toEqual({
      allow: false,
      protocol: 'tcp',
      from: ['10.0.0.0/16'],
      to: ['0.0.0.0/0'],
      ports: [{ first: 22, last: 22 }, { first: 8000, last: 8001 }],
      sourcePorts: [{ first: 0, last: 65535 }],
    });
  });
});
