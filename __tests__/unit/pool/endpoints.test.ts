import { describe, expect, it } from '@jest/globals';
import { ActionError } from '../../../src/errors.ts';
import { type Target, fromNetwork, fromOutputs } from '../../../src/pool/endpoints.ts';

const GROUP = '/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/dsvm-research/providers';
const BALANCER = `${GROUP}/Microsoft.Network/loadBalancers/poollb`;
const IP = `${GROUP}/Microsoft.Network/publicIPAddresses/poolpip`;
const SET = `${GROUP}/Microsoft.Compute/virtualMachineScaleSets/pool`;

const publicIp = { id: IP, name: 'poolpip', properties: { provisioningState: 'Succeeded', ipAddress: '203.0.113.7', dnsSettings: { domainNameLabel: 'pool', fqdn: 'pool.westeurope.cloudapp.azure.com' } } };
const front = { id: `${BALANCER}/frontendIPConfigurations/LoadBalancerFrontEnd` };
const ipConfiguration = (instance: string, set = SET): { id: string } => ({ id: `${set}/virtualMachines/${instance}/networkInterfaces/poolnic/ipConfigurations/poolipconfig` });
const rule = (name: string, frontendPort: number, backendPort: number, protocol = 'Tcp'): object => ({ name, properties: { frontendIPConfiguration: front, protocol, frontendPort, backendPort } });
const instance = (instanceId: string): object => ({ id: `${SET}/virtualMachines/${instanceId}`, instanceId, name: `pool_${instanceId}` });

function balancer(properties: object): object {
  return {
    id: BALANCER,
    properties: {
      // ARM does not keep the case of ids.
      frontendIPConfigurations: [{ name: 'LoadBalancerFrontEnd', id: front.id.toLowerCase(), properties: { publicIPAddress: { id: IP.replace('resourceGroups', 'resourcegroups') } } }],
      ...properties,
    },
  };
}

const nat = (id: string, frontendPort: number, backendPort: number): object => ({
  name: `natpool.${id}`,
  properties: { frontendIPConfiguration: front, protocol: 'Tcp', frontendPort, backendPort, backendIPConfiguration: ipConfiguration(id) },
});
const range = (name: string, frontendPortRangeStart: number, backendPort: number): object => ({
  name,
  properties: { frontendIPConfiguration: front, protocol: 'Tcp', frontendPort: 0, frontendPortRangeStart, frontendPortRangeEnd: frontendPortRangeStart + 119, backendPort },
});
const short = (targets: readonly Target[]): string[] => targets.map(({ kind, scope, instanceId, url, address }) => [kind, scope, instanceId ?? '-', url, address].join(' '));

describe('fromOutputs', () => {
  const value = [
    { kind: 'jupyterhub', host: 'pool.westeurope.cloudapp.azure.com', address: '203.0.113.7', port: 8000 },
    { kind: 'ssh', host: '203.0.113.7', address: '203.0.113.7', port: 22 },
  ];

  it('takes the output endpoints', () => {
    expect(fromOutputs({ other: { type: 'String', value: 'x' }, endpoints: { type: 'Array', value } })).toEqual([
      { kind: 'ssh', scope: 'front-door', instanceId: null, host: '203.0.113.7', address: '203.0.113.7', port: 22, url: 'ssh://203.0.113.7:22' },
      { kind: 'jupyterhub', scope: 'front-door', instanceId: null, host: 'pool.westeurope.cloudapp.azure.com', address: '203.0.113.7', port: 8000, url: 'https://pool.westeurope.cloudapp.azure.com:8000' },
    ]);
    expect(fromOutputs({ endpoints: { value: [{ kind: 'rdp', host: '2001:db8::7', address: '2001:db8::7', port: 3389 }] } })[0]?.url).toBe('rdp://[2001:db8::7]:3389');
  });

  it('is empty without such an output', () => {
    for (const outputs of [undefined, null, {}, { url: { type: 'String', value: 'x' } }]) expect(fromOutputs(outputs)).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ['no array', 'ssh', 'is not an array'],
    ['no map', ['x'], 'Item 1 of the template\'s output `endpoints` has no valid `kind`.'],
    ['unknown kind', [...value, { ...value[0], kind: 'vnc' }], 'Item 3 of the template\'s output `endpoints` has no valid `kind`.'],
    ['host with a command', [{ ...value[0], host: 'x; rm -rf /' }], 'no valid `host`'],
    ['host as an option', [{ ...value[0], host: '-oProxyCommand=x' }], 'no valid `host`'],
    ['name as address', [{ ...value[0], address: 'localhost' }], 'no valid `address`'],
    ['broken address', [{ ...value[0], address: '1.2.3.4.5' }], 'no valid `address`'],
    ['address out of range', [{ ...value[0], address: '1.2.3.256' }], 'no valid `address`'],
    ['port as text', [{ ...value[0], port: '8000' }], 'no valid `port`'],
    ['port out of range', [{ ...value[0], port: 65_536 }], 'no valid `port`'],
  ])('refuses %s', (_, output, words) => {
    expect(() => fromOutputs({ endpoints: { type: 'Array', value: output } })).toThrow(ActionError);
    expect(() => fromOutputs({ endpoints: { type: 'Array', value: output } })).toThrow(words);
  });
});

describe('fromNetwork', () => {
  it('finds the front door by backend ports', () => {
    const rules = [rule('Jupyter', 443, 8000), rule('SSH', 22, 22), rule('web', 80, 80), rule('udp', 23, 22, 'Udp')];
    expect(short(fromNetwork({ loadBalancers: [balancer({ loadBalancingRules: rules })], publicIps: [publicIp], instances: [] }))).toEqual([
      'ssh front-door - ssh://pool.westeurope.cloudapp.azure.com:22 203.0.113.7',
      'jupyterhub front-door - https://pool.westeurope.cloudapp.azure.com:443 203.0.113.7',
    ]);
  });

  it('shows the address where there is no name, and nothing where there is no address', () => {
    const loadBalancers = [balancer({ loadBalancingRules: [rule('RDP', 3389, 3389)] })];
    const bare = { ...publicIp, properties: { ipAddress: '203.0.113.7' } };
    expect(short(fromNetwork({ loadBalancers, publicIps: [bare], instances: [] }))).toEqual(['rdp front-door - rdp://203.0.113.7:3389 203.0.113.7']);
    expect(fromNetwork({ loadBalancers, publicIps: [{ ...publicIp, properties: {} }], instances: [] })).toEqual([]);
    expect(fromNetwork({ loadBalancers, publicIps: [], instances: [] })).toEqual([]);
    expect(fromNetwork({ loadBalancers: [null, {}, 'x', balancer({ inboundNatRules: [{}, null] })], publicIps: [null], instances: [null] })).toEqual([]);
  });

  it('finds instances by NAT rules v1 and NAT pools, leaving out those that are gone', () => {
    const inboundNatRules = [nat('10', 50_010, 22), nat('2', 50_002, 22), nat('2', 51_002, 8000), nat('7', 50_007, 22), rule('unattached', 50_001, 22)];
    expect(short(fromNetwork({ loadBalancers: [balancer({ inboundNatRules })], publicIps: [publicIp], instances: [instance('2'), instance('10')] }))).toEqual([
      'ssh instance 2 ssh://pool.westeurope.cloudapp.azure.com:50002 203.0.113.7',
      'jupyterhub instance 2 https://pool.westeurope.cloudapp.azure.com:51002 203.0.113.7',
      'ssh instance 10 ssh://pool.westeurope.cloudapp.azure.com:50010 203.0.113.7',
    ]);
  });

  it('finds instances by NAT rules v2, whatever the case of ids, and takes only this scale set\'s', () => {
    const backend = (id: string, ports: [string, number, number][], set = SET): object => ({
      name: id,
      properties: {
        networkInterfaceIPConfiguration: { id: ipConfiguration(id, set).id.toUpperCase() },
        inboundNatRulesPortMapping: ports.map(([inboundNatRuleName, frontendPort, backendPort]) => ({ inboundNatRuleName, protocol: 'Tcp', frontendPort, backendPort })),
      },
    });
    const loadBalancerBackendAddresses = [
      backend('3', [['SSH', 50_001, 2222], ['hub', 51_001, 8001], ['gone', 52_000, 2222]]),
      backend('0', [['ssh', 50_000, 2222]]),
      backend('0', [['ssh', 50_005, 2222]], SET.replace('Sets/pool', 'Sets/other')),
    ];
    const loadBalancers = [
      balancer({
        loadBalancingRules: [rule('SSH', 22, 22)],
        inboundNatRules: [range('ssh', 50_000, 2222), range('hub', 51_000, 8001)],
        backendAddressPools: [{ name: 'poolbepool', properties: { loadBalancerBackendAddresses } }],
      }),
    ];
    expect(short(fromNetwork({ loadBalancers, publicIps: [publicIp], instances: [instance('0'), instance('3')] }))).toEqual([
      'ssh front-door - ssh://pool.westeurope.cloudapp.azure.com:22 203.0.113.7',
      'ssh instance 0 ssh://pool.westeurope.cloudapp.azure.com:50000 203.0.113.7',
      'ssh instance 3 ssh://pool.westeurope.cloudapp.azure.com:50001 203.0.113.7',
      'jupyterhub instance 3 https://pool.westeurope.cloudapp.azure.com:51001 203.0.113.7',
    ]);
    // Two bodies that carry no id, as an instance list reduced to numbers does.
    expect(fromNetwork({ loadBalancers, publicIps: [publicIp], instances: [{ instanceId: '3' }] })).toHaveLength(3);
  });
});

