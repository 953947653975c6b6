import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stage, type Any, type Stage } from './client.ts';
import { at, deploy, poolTemplate } from './pool.ts';

let local: Stage;
beforeAll(async () => {
  local = await stage();
  expect((await deploy(local)).body.properties.provisioningState).toBe('Succeeded');
});
afterAll(() => local.close());

const code = (answer: { status: number; body: Any }): [number, string] => [answer.status, answer.body?.error?.code];

/** The load balancer as it was read, with a change. */
async function changedBalancer(change: (properties: Any, body: Any) => void): Promise<Any> {
  const body = (await local.arm('GET', at.lb(local))).body;
  change(body.properties, body);
  return local.arm('PUT', at.lb(local), body);
}

describe('a load balancer', () => {
  it('shows ids of its parts, the rules at frontends and pools, and the NAT ports of each instance', async () => {
    const { body, headers } = await local.arm('GET', at.lb(local));
    expect(headers['etag']).toBe(body.etag);
    const [front] = body.properties.frontendIPConfigurations;
    expect(front.id).toBe(`${at.lb(local)}/frontendIPConfigurations/front`);
    expect(front.properties.loadBalancingRules.map((one: Any) => one.id)).toEqual([`${at.lb(local)}/loadBalancingRules/ssh`, `${at.lb(local)}/loadBalancingRules/hub`]);
    expect(front.properties.outboundRules).toHaveLength(1);
    const [pool] = body.properties.backendAddressPools;
    const instances = (await local.arm('GET', at.set(local, '/virtualMachines'))).body.value;
    const addresses = pool.properties.loadBalancerBackendAddresses;
    expect(addresses.map((one: Any) => one.properties.inboundNatRulesPortMapping)).toEqual([
      [{ inboundNatRuleName: 'each', protocol: 'Tcp', frontendPort: 50000, backendPort: 2222 }],
      [{ inboundNatRuleName: 'each', protocol: 'Tcp', frontendPort: 50001, backendPort: 2222 }],
    ]);
    expect(addresses[0].properties.networkInterfaceIPConfiguration.id).toBe(
      `${at.set(local)}/virtualMachines/${instances[0].instanceId}/networkInterfaces/nic/ipConfigurations/ip`,
    );
    const child = await local.arm('GET', at.lb(local, '/backendAddressPools/machines'));
    expect(child.body).toEqual(pool);
  });

  it('tells the NAT ports of one backend', async () => {
    const path = at.lb(local, '/backendAddressPools/machines/queryInboundNatRulePortMapping');
    const [, second] = (await local.arm('GET', at.set(local, '/virtualMachines'))).body.value;
    const id = `${at.set(local)}/virtualMachines/${second.instanceId}/networkInterfaces/nic/ipConfigurations/ip`;
    const expected = { inboundNatRulePortMappings: [{ inboundNatRuleName: 'each', protocol: 'Tcp', frontendPort: 50001, backendPort: 2222 }] };
    expect((await local.arm('POST', path, { ipConfiguration: { id } })).body).toEqual(expected);
    expect((await local.arm('POST', path, { ipAddress: '10.0.0.5' })).body).toEqual(expected);
  });

  it('can be written back as it was read, asynchronously, without a change', async () => {
    const before = (await local.arm('GET', at.lb(local))).body;
    const answer = await local.arm('PUT', at.lb(local), before);
    expect(answer.status).toBe(200);
    expect(answer.headers['azure-asyncoperation']).toContain('/providers/Microsoft.Network/locations/westeurope/operations/');
    expect((await local.settle(answer)).body).toEqual({ status: 'Succeeded' });
    const after = (await local.arm('GET', at.lb(local))).body;
    const plain = (body: Any): string => JSON.stringify(body).replaceAll(/W\/\\"[0-9a-f-]+\\"/g, '');
    expect(plain(after)).toBe(plain(before));
  });

  it.each<[string, string, (properties: Any, body: Any) => void]>([
    ['a NAT rule on the backend port of a load balancing rule', 'RulesUseSameBackendPortProtocolAndPool', (p) => (p.inboundNatRules[0].properties.backendPort = 22)],
    [
      'two NAT rules on one backend port',
      'RulesUseSameBackendPortProtocolAndPool',
      (p) => p.inboundNatRules.push({ name: 'more', properties: { ...p.inboundNatRules[0].properties, frontendPortRangeStart: 51000, frontendPortRangeEnd: 51009 } }),
    ],
    [
      'overlapping NAT ranges',
      'RulesUseSameFrontendPortProtocolAndIPConfig',
      (p) => p.inboundNatRules.push({ name: 'more', properties: { ...p.inboundNatRules[0].properties, backendPort: 2223, frontendPortRangeStart: 50009, frontendPortRangeEnd: 50019 } }),
    ],
    [
      'a NAT pool beside NAT rules',
      'LoadBalancerCannotHaveBothInboundNatRulesAndInboundNatPools',
      (p) =>
        (p.inboundNatPools = [
          {
            name: 'old',
            properties: {
              frontendIPConfiguration: p.inboundNatRules[0].properties.frontendIPConfiguration,
              protocol: 'Tcp',
              frontendPortRangeStart: 52000,
              frontendPortRangeEnd: 52009,
              backendPort: 2224,
            },
          },
        ]),
    ],
    ['a NAT rule without its range', 'MissedInboundNatRuleV2Properties', (p) => delete p.inboundNatRules[0].properties.frontendPortRangeEnd],
    [
      'a NAT rule with port and range',
      'UnsupportedSetOfInboundNatRulePropertiesWhenFrontendPortIsSpecified',
      (p) => (p.inboundNatRules[0].properties.frontendPort = 4000),
    ],
    ['a probe that is not there', 'InvalidResourceReference', (p) => (p.loadBalancingRules[0].properties.probe.id += 'x')],
    ['a pool that is not there', 'InvalidResourceReference', (p) => (p.loadBalancingRules[0].properties.backendAddressPool.id += 'x')],
    ['a frontend that is not there', 'InvalidResourceReference', (p) => (p.loadBalancingRules[0].properties.frontendIPConfiguration.id += 'x')],
    ['a public IP address that is not there', 'InvalidResourceReference', (p) => (p.frontendIPConfigurations[0].properties.publicIPAddress.id += 'x')],
    [
      'outbound SNAT by a rule beside an outbound rule',
      'LoadBalancingRuleMustDisableSNATSinceSameFrontendIPConfigurationIsReferencedByOutboundRule',
      (p) => (p.loadBalancingRules[0].properties.disableOutboundSnat = false),
    ],
    ['an Https probe without a path', 'ProbeRequestPathRequired', (p) => delete p.probes[1].properties.requestPath],
    ['a Tcp probe with a path', 'ProbeRequestPathNotAllowed', (p) => (p.probes[0].properties.requestPath = '/')],
    ['another SKU', 'LoadBalancerSkuCannotBeUpdated', (_p, body) => (body.sku = { name: 'Basic' })],
    ['two rules of one name', 'DuplicateResourceName', (p) => (p.loadBalancingRules[1].name = 'SSH')],
    ['a reference without id', 'InvalidRequestFormat', (p) => (p.loadBalancingRules[0].properties.probe = {})],
    ['another region', 'InvalidResourceLocation', (_p, body) => (body.location = 'northeurope')],
  ])('refuses %s', async (_what, expected, change) => {
    const before = (await local.arm('GET', at.lb(local))).body;
    const answer = await changedBalancer(change);
    expect(code(answer)[1]).toBe(expected);
    expect([400, 409]).toContain(answer.status);
    expect((await local.arm('GET', at.lb(local))).body).toEqual(before);
  });

  it('names every property that it does not know or cannot read', async () => {
    const answer = await changedBalancer((p) => {
      p.loadBalancingRules[0].properties.backendProt = 22;
      p.probes[0].properties.port = 'ssh';
    });
    expect(code(answer)).toEqual([400, 'InvalidRequestFormat']);
    expect(answer.body.error.details).toEqual([
      { code: 'InvalidJson', message: expect.stringMatching(/^Error converting value "ssh" to type 'System\.Int32'\. Path 'properties\.probes\[0\]\.properties\.port'/) },
      { code: 'InvalidJson', message: expect.stringMatching(/^Could not find member 'backendProt' on object of type 'LoadBalancingRuleProperties'\. Path 'properties\.loadBalancingRules\[0\]\.properties\.backendProt', line 1, position \d+\.$/) },
    ]);
  });

  it('is not deleted while a scale set uses it', async () => {
    expect((await local.arm('DELETE', at.lb(local))).status).toBe(400);
    expect((await local.arm('GET', at.lb(local))).body.properties.provisioningState).toBe('Succeeded');
  });
});

describe('a public IP address', () => {
  const put = (name: string, properties: object, sku: object | undefined = { name: 'Standard' }) =>
    local.arm('PUT', local.group('pool', `/providers/Microsoft.Network/publicIPAddresses/${name}`), { location: 'West Europe', sku, properties });

  it('begins as Updating, then has its address and name', async () => {
    const answer = await put('one', { publicIPAllocationMethod: 'static', dnsSettings: { domainNameLabel: 'one-label' } });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ location: 'westeurope', sku: { name: 'Standard', tier: 'Regional' }, properties: { provisioningState: 'Updating', publicIPAllocationMethod: 'Static' } });
    await local.settle(answer);
    const done = await local.arm('GET', local.group('pool', '/providers/Microsoft.Network/publicIPAddresses/ONE'));
    expect(done.body.properties).toMatchObject({ provisioningState: 'Succeeded', ipAddress: expect.stringMatching(/^127\./), dnsSettings: { fqdn: 'one-label.westeurope.cloudapp.azure.com' } });
  });

  it.each([
    ['a Basic one', 'IPv4BasicSkuPublicIpCountLimitReached', { publicIPAllocationMethod: 'Static' }, { name: 'Basic' }],
    ['one that says no SKU', 'IPv4BasicSkuPublicIpCountLimitReached', { publicIPAllocationMethod: 'Dynamic' }, undefined],
    ['a dynamic Standard one', 'StandardSkuPublicIPAddressesMustBeStatic', { publicIPAllocationMethod: 'Dynamic' }, { name: 'Standard' }],
    ['a label in use', 'DnsRecordInUse', { publicIPAllocationMethod: 'Static', dnsSettings: { domainNameLabel: 'research-pool' } }, { name: 'Standard' }],
    ['a label that is none', 'InvalidDomainNameLabel', { publicIPAllocationMethod: 'Static', dnsSettings: { domainNameLabel: 'Research_Pool' } }, { name: 'Standard' }],
    ['an unknown SKU', 'InvalidRequestFormat', {}, { name: 'Gold' }],
  ])('is refused: %s', async (_what, expected, properties, sku) => {
    const path = local.group('pool', '/providers/Microsoft.Network/publicIPAddresses/refused');
    const answer = await local.arm('PUT', path, { location: 'westeurope', sku, properties });
    expect(code(answer)).toEqual([400, expected]);
    expect((await local.arm('GET', path)).status).toBe(404);
  });

  it('is not deleted while a frontend uses it', async () => {
    expect(code(await local.arm('DELETE', at.pip(local)))).toEqual([400, 'PublicIPAddressCannotBeDeleted']);
  });

  it('gives its address back when it is deleted', async () => {
    await local.settle(await put('gone', { publicIPAllocationMethod: 'Static' }));
    const path = local.group('pool', '/providers/Microsoft.Network/publicIPAddresses/gone');
    const { ipAddress } = (await local.arm('GET', path)).body.properties;
    const answer = await local.arm('DELETE', path);
    expect([answer.status, answer.headers['location']]).toEqual([202, expect.stringContaining('/operationResults/')]);
    await local.settle(answer);
    expect(code(await local.arm('GET', path))).toEqual([404, 'ResourceNotFound']);
    await local.settle(await put('next', { publicIPAllocationMethod: 'Static' }));
    expect((await local.arm('GET', local.group('pool', '/providers/Microsoft.Network/publicIPAddresses/next'))).body.properties.ipAddress).toBe(ipAddress);
  });
});

describe('Basic SKUs', () => {
  it('are made as long as Azure made them, and get a dynamic address when they are attached', async () => {
    const past = await stage({ asOf: '2021-02' });
    try {
      await past.arm('PUT', past.group('pool'), { location: 'westeurope' });
      const path = at.pip(past);
      const answer = await past.arm('PUT', `${path}?api-version=2017-04-01`, { location: 'westeurope', properties: { publicIPAllocationMethod: 'Dynamic' } });
      expect([answer.status, answer.body.sku]).toEqual([201, { name: 'Basic', tier: 'Regional' }]);
      await past.settle(answer);
      expect((await past.arm('GET', path)).body.properties.ipAddress).toBeUndefined();
      const balancer = { location: 'westeurope', properties: { frontendIPConfigurations: [{ name: 'f', properties: { publicIPAddress: { id: path } } }] } };
      await past.settle(await past.arm('PUT', `${at.lb(past)}?api-version=2017-06-01`, balancer));
      expect((await past.arm('GET', path)).body.properties.ipAddress).toMatch(/^127\./);
    } finally {
      await past.close();
    }
  });
});

describe('a virtual network', () => {
  const put = (name: string, subnets: object[], space = ['10.7.0.0/16']) =>
    local.arm('PUT', local.group('pool', `/providers/Microsoft.Network/virtualNetworks/${name}`), {
      location: 'westeurope',
      properties: { addressSpace: { addressPrefixes: space }, subnets },
    });

  it.each<[string, string, object[], string[] | undefined]>([
    ['a subnet outside', 'NetcfgSubnetRangeOutsideVnet', [{ name: 'a', properties: { addressPrefix: '10.8.0.0/24' } }], undefined],
    [
      'overlapping subnets',
      'NetcfgSubnetRangesOverlap',
      [
        { name: 'a', properties: { addressPrefix: '10.7.0.0/23' } },
        { name: 'b', properties: { addressPrefix: '10.7.1.0/24' } },
      ],
      undefined,
    ],
    ['a prefix with host bits', 'InvalidCIDRNotation', [{ name: 'a', properties: { addressPrefix: '10.7.0.1/24' } }], undefined],
    ['a space that is none', 'InvalidCIDRNotation', [], ['ten']],
    [
      'a security group that is not there',
      'InvalidResourceReference',
      [{ name: 'a', properties: { addressPrefix: '10.7.0.0/24', networkSecurityGroup: { id: '/subscriptions/{own}/resourceGroups/pool/providers/Microsoft.Network/networkSecurityGroups/no' } } }],
      undefined,
    ],
    ['no space', 'InvalidRequestFormat', [], undefined],
  ])('refuses %s', async (what, expected, subnets, space) => {
    const answer =
      what === 'no space'
        ? await local.arm('PUT', local.group('pool', '/providers/Microsoft.Network/virtualNetworks/bad'), { location: 'westeurope', properties: {} })
        : await put('bad', JSON.parse(JSON.stringify(subnets).replaceAll('{own}', local.azure.subscriptionId)), space);
    expect(code(answer)).toEqual([400, expected]);
  });

  it('has subnets that can be read, made and deleted by themselves, unless they are in use', async () => {
    const made = await local.arm('PUT', at.vnet(local, '/subnets/other'), { properties: { addressPrefix: '10.0.1.0/24' } });
    expect([made.status, made.body.id]).toEqual([201, at.vnet(local, '/subnets/other')]);
    await local.settle(made);
    expect((await local.arm('GET', at.vnet(local, '/subnets'))).body.value.map((one: Any) => one.name)).toEqual(['machines', 'other']);
    expect(code(await local.arm('DELETE', at.vnet(local, '/subnets/machines')))).toEqual([400, 'InUseSubnetCannotBeDeleted']);
    expect(code(await local.arm('DELETE', at.vnet(local)))).toEqual([400, 'InUseSubnetCannotBeDeleted']);
    await local.settle(await local.arm('DELETE', at.vnet(local, '/subnets/other')));
    expect((await local.arm('GET', at.vnet(local, '/subnets/other'))).status).toBe(404);
  });
});

describe('a network security group', () => {
  const rule = (name: string, properties: object = {}): object => ({
    name,
    properties: {
      protocol: 'Tcp',
      sourceAddressPrefix: '*',
      sourcePortRange: '*',
      destinationAddressPrefix: '*',
      destinationPortRange: '22',
      access: 'Allow',
      priority: 100,
      direction: 'Inbound',
      ...properties,
    },
  });
  const put = (...rules: object[]) =>
    local.arm('PUT', local.group('pool', '/providers/Microsoft.Network/networkSecurityGroups/bad'), { location: 'westeurope', properties: { securityRules: rules } });

  it.each<[string, string, object[]]>([
    ['a priority below 100', 'SecurityRuleInvalidPriority', [rule('a', { priority: 99 })]],
    ['two rules of one priority and direction', 'SecurityRuleConflict', [rule('a'), rule('b')]],
    ['a port that is none', 'SecurityRuleInvalidPortRange', [rule('a', { destinationPortRange: '22-' })]],
    ['no destination', 'SecurityRuleParameterNotSpecified', [rule('a', { destinationAddressPrefix: null })]],
    ['no access', 'InvalidRequestFormat', [rule('a', { access: undefined })]],
  ])('refuses %s', async (_what, expected, rules) => {
    expect(code(await put(...rules))).toEqual([400, expected]);
  });

  it('takes the same priority in both directions', async () => {
    expect((await put(rule('a'), rule('b', { direction: 'Outbound' }))).status).toBe(201);
  });

  it('is not deleted while a subnet uses it, and shows its default rules', async () => {
    expect(code(await local.arm('DELETE', at.nsg(local)))).toEqual([400, 'InUseNetworkSecurityGroupCannotBeDeleted']);
    const { properties } = (await local.arm('GET', at.nsg(local))).body;
    expect(properties.defaultSecurityRules).toHaveLength(6);
    expect(properties.subnets).toEqual([{ id: at.vnet(local, '/subnets/machines') }]);
  });
});

it('refuses to point to a resource that is still being made', async () => {
  const slow = await stage({ fast: false });
  try {
    await slow.arm('PUT', slow.group('pool'), { location: 'westeurope' });
    await slow.arm('PUT', at.pip(slow), { location: 'westeurope', sku: { name: 'Standard' }, properties: { publicIPAllocationMethod: 'Static' } });
    const balancer = { location: 'westeurope', sku: { name: 'Standard' }, properties: { frontendIPConfigurations: [{ name: 'f', properties: { publicIPAddress: { id: at.pip(slow) } } }] } };
    expect(code(await slow.arm('PUT', at.lb(slow), balancer))).toEqual([400, 'ReferencedResourceNotProvisioned']);
  } finally {
    await slow.close();
  }
});

describe('a NAT gateway', () => {
  it('is kept with its addresses and shows its subnets', async () => {
    const path = local.group('pool', '/providers/Microsoft.Network/natGateways/out');
    const bare = await local.arm('PUT', path, { location: 'westeurope', properties: {} });
    expect(code(bare)).toEqual([400, 'InvalidRequestFormat']);
    await local.settle(await local.arm('PUT', path, { location: 'westeurope', sku: { name: 'Standard' }, properties: {} }));
    await local.settle(await local.arm('PUT', at.vnet(local, '/subnets/nat'), { properties: { addressPrefix: '10.0.9.0/24', natGateway: { id: path } } }));
    expect((await local.arm('GET', path)).body.properties).toMatchObject({ idleTimeoutInMinutes: 4, subnets: [{ id: at.vnet(local, '/subnets/nat') }] });
    expect((await local.arm('DELETE', path)).status).toBe(400);
  });
});

it('deploys the same template under another label beside the first pool', async () => {
  const own = await stage();
  try {
    expect((await deploy(own, poolTemplate(), { label: 'other-pool' })).body.properties.outputs.fqdn.value).toBe('other-pool.westeurope.cloudapp.azure.com');
  } finally {
    await own.close();
  }
});
