import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stage, type Any, type Stage } from './client.ts';
import { at, deploy, poolTemplate } from './pool.ts';

let local: Stage;
beforeAll(async () => {
  local = await stage();
  expect((await deploy(local)).body.properties.provisioningState).toBe('Succeeded');
});
afterAll(() => local.close());

const path = (type: string, name: string): string => local.group('pool', `/providers/Microsoft.Network/${type}/${name}`);
/** Status, code and message of a refusal; of an InvalidRequestFormat those of its first detail. */
const said = ({ status, body }: { status: number; body: Any }): [number, string, string] => {
  const error = body?.error ?? {};
  const one = error.code === 'InvalidRequestFormat' ? (error.details?.[0] ?? error) : error;
  return [status, one.code, one.message];
};
type Row = [what: string, code: string, message: string, change: (properties: Any, body: Any) => unknown];

/** A change that makes a body wrong, the answer to it, and the proof that nothing has changed. */
async function refused(where: string, body: Any, change: Row[3]): Promise<[number, string, string]> {
  change(body.properties, body);
  const before = (await local.arm('GET', where)).text;
  const answer = said(await local.arm('PUT', where, body));
  expect((await local.arm('GET', where)).text).toBe(before);
  return answer;
}

const nat = (p: Any): Any => p.inboundNatRules[0].properties;
const rule = (p: Any): Any => p.loadBalancingRules[0].properties;

describe('a load balancer is refused with', () => {
  it.each<Row>([
    ['a NAT rule on a rule’s backend port', 'RulesUseSameBackendPortProtocolAndPool', 'with floating IP disabled use the same protocol Tcp and backend port 22', (p) => (nat(p).backendPort = 22)],
    ['two rules without backend port', 'RulesUseSameBackendPortProtocolAndPool', 'backend port 0', (p) => p.loadBalancingRules.forEach((one: Any) => delete one.properties.backendPort)],
    ['a NAT range that meets a rule’s port', 'RulesUseSameFrontendPortProtocolAndIPConfig', '7990-8010 and protocol Tcp', (p) => Object.assign(nat(p), { frontendPortRangeStart: 7990, frontendPortRangeEnd: 8010 })],
    ['a range that ends before it begins', 'InvalidFrontendPortRange', '50009-50000', (p) => Object.assign(nat(p), { frontendPortRangeStart: 50009, frontendPortRangeEnd: 50000 })],
    ['fewer NAT ports than instances', 'InboundNatRuleFrontendPortRangeSmallerThanRequestedPorts', 'requested number of ports 2', (p) => (nat(p).frontendPortRangeEnd = 50000)],
    ['a NAT range without its pool', 'MissedInboundNatRuleV2Properties', 'BackendAddressPool should not be null', (p) => delete nat(p).backendAddressPool],
    ['a NAT rule without any port', 'InvalidRequestFormat', "'frontendPort'", (p) => ['frontendPortRangeStart', 'frontendPortRangeEnd', 'backendAddressPool'].forEach((name) => delete nat(p)[name])],
    ['no frontend', 'LoadBalancerWithoutFrontendIPCantHaveChildResources', 'pool-lb', (p) => (p.frontendIPConfigurations = [])],
    ['a frontend without address', 'LoadBalancerFrontendIPConfigMustReferenceSubnetOrPublicIP', 'must reference either', (p) => delete p.frontendIPConfigurations[0].properties.publicIPAddress],
    ['a frontend with both', 'LoadBalancerFrontendIPConfigMustReferenceSubnetOrPublicIP', 'must reference either', (p) => (p.frontendIPConfigurations[0].properties.subnet = { id: at.vnet(local, '/subnets/machines') })],
    ['an address at two frontends', 'PublicIPReferencedByMultipleIPConfigs', 'pool-pip', (p) => p.frontendIPConfigurations.push({ ...p.frontendIPConfigurations[0], name: 'more' })],
    ['zones at a public frontend', 'LoadBalancerFrontendIPConfigCannotHaveZoneWhenReferencingPublicIPAddress', 'has 1 zone specified', (p) => (p.frontendIPConfigurations[0].zones = ['1'])],
    ['ports that are no multiple of eight', 'SpecifiedAllocatedOutboundPortsForOutboundRuleIsNotAMultipleOfEight', 'Outbound Ports 1001 ', (p) => (p.outboundRules[0].properties.allocatedOutboundPorts = 1001)],
    ['more outbound ports than there are', 'SpecifiedAllocatedOutboundPortsForOutboundRuleExceedsTotalNumberOfAvailablePorts', 'per backend instance of 31984', (p) => (p.outboundRules[0].properties.allocatedOutboundPorts = 32000)],
    ['a pool in two outbound rules', 'BackendAddressPoolUsedByMultipleOutboundRules', 'more than one outbound rule', (p) => p.outboundRules.push({ ...p.outboundRules[0], name: 'more' })],
    ['outbound SNAT by a rule as well', 'LoadBalancingRuleMustDisableSNATSinceSameFrontendIPConfigurationIsReferencedByOutboundRule', 'needs to set disableOutboundSnat to true', (p) => (rule(p).disableOutboundSnat = false)],
    ['an Https probe without path', 'ProbeRequestPathRequired', 'requires a request path', (p) => delete p.probes[1].properties.requestPath],
    ['a Tcp probe with a path', 'ProbeRequestPathNotAllowed', 'must be null', (p) => (p.probes[0].properties.requestPath = '/')],
    ['a name that is none', 'InvalidResourceName', 'Resource name no good is invalid. The name can be up to 80', (p) => (p.probes[0].name = 'no good')],
    ['HA ports behind a public address', 'HaPortsNotSupportedOnPublicLoadBalancer', 'frontend port 0', (p) => Object.assign(rule(p), { protocol: 'All', frontendPort: 0, backendPort: 0 })],
    ['an idle timeout too long', 'InvalidJson', 'out of range 4-30', (p) => (rule(p).idleTimeoutInMinutes = 31)],
    ['a protocol that is none', 'InvalidJson', 'Error converting value "Icmp"', (p) => (rule(p).protocol = 'Icmp')],
    ['a member that is none', 'InvalidJson', "Could not find member 'frontEnd' on object of type 'LoadBalancingRuleProperties'", (p) => (rule(p).frontEnd = 22)],
    ['a member that is none, outside', 'InvalidJson', "Could not find member 'zones' on object of type 'LoadBalancer'", (_p, body) => (body.zones = ['1'])],
    ['a reference to nothing', 'InvalidResourceReference', '/probes/none referenced by resource', (p) => (rule(p).probe.id = at.lb(local, '/probes/none'))],
    ['a reference to another load balancer’s probe', 'InvalidResourceReference', 'referenced by resource', (p) => (rule(p).probe.id = rule(p).probe.id.replace('pool-lb', 'other'))],
    ['a reference to a part of another kind', 'InvalidJsonReferenceWrongType', 'expected to reference resources of type Microsoft.Network/loadBalancers/probes', (p) => (rule(p).probe.id = rule(p).backendAddressPool.id)],
    ['a reference that is no id', 'InvalidJsonReferenceFormat', 'Reference Id probe1 is not formatted correctly', (p) => (rule(p).probe.id = 'probe1')],
    ['a link that is no id', 'LinkedInvalidPropertyId', "Property id 'pip' at path 'properties.frontendIPConfigurations[0].properties.publicIPAddress.id' is invalid", (p) => (p.frontendIPConfigurations[0].properties.publicIPAddress.id = 'pip')],
  ])('%s', async (_what, code, message, change) => {
    const [status, was, text] = await refused(at.lb(local), (await local.arm('GET', at.lb(local))).body, change);
    expect([status, was, text]).toEqual([400, code, expect.stringContaining(message)]);
  });

  it.each<[string, string, (properties: Any, body: Any) => unknown]>([
    ['floating IP', 'floating IP', (p) => (rule(p).enableFloatingIP = true)],
    ['backends by address', 'backend pools by IP address', (p) => (p.backendAddressPools[0].properties.loadBalancerBackendAddresses = [{ name: 'a', properties: { ipAddress: '10.0.0.4' } }])],
  ])('a loud word where it is not imitated: %s', async (_what, message, change) => {
    const [status, code, text] = await refused(at.lb(local), (await local.arm('GET', at.lb(local))).body, change);
    expect([status, code, text]).toEqual([501, 'LocalAzureNotImplemented', expect.stringContaining(message)]);
  });

  it.each([
    ['10.0.1.9', 'PrivateIPAddressNotInSubnet', 'does not belong to the range of subnet prefix 10.0.0.0/24'],
    ['10.0.0.3', 'PrivateIPAddressInReservedRange', 'reserved IP range'],
    ['10.0.0.4', 'PrivateIPAddressIsAllocated', 'already allocated to resource'],
  ])('the private address %s', async (privateIPAddress, code, message) => {
    const front = { name: 'f', properties: { subnet: { id: at.vnet(local, '/subnets/machines') }, privateIPAllocationMethod: 'Static', privateIPAddress } };
    const body = { location: 'westeurope', sku: { name: 'Standard' }, properties: { frontendIPConfigurations: [front] } };
    expect(said(await local.arm('PUT', path('loadBalancers', 'inner'), body))).toEqual([400, code, expect.stringContaining(message)]);
  });

  it('an address that another one has, a foreign subscription, another region', async () => {
    const body = { location: 'westeurope', sku: { name: 'Standard' }, properties: { frontendIPConfigurations: [{ name: 'f', properties: { publicIPAddress: { id: at.pip(local) } } }] } };
    const other = path('loadBalancers', 'other');
    expect(said(await local.arm('PUT', other, body))).toEqual([400, 'PublicIPAddressInUse', expect.stringContaining('already allocated to resource')]);
    expect(said(await local.arm('PUT', other, { ...body, location: 'northeurope' }))).toEqual([400, 'InvalidResourceReference', expect.stringContaining('both resources are in the same region')]);
    expect(said(await local.arm('PUT', other, { ...body, sku: undefined }))).toEqual([400, 'BasicSkuLoadBalancerRetired', expect.stringContaining('30 September 2025')]);
    const foreign = JSON.parse(JSON.stringify(body).replace(local.azure.subscriptionId, '11111111-2222-3333-4444-555555555555'));
    expect(said(await local.arm('PUT', other, foreign))).toEqual([403, 'LinkedAuthorizationFailed', expect.stringContaining("linked subscription '11111111-2222-3333-4444-555555555555'")]);
  });
});

describe('a public IP address is refused with', () => {
  it.each<Row>([
    ['Basic', 'IPv4BasicSkuPublicIpCountLimitReached', 'Cannot create more than 0 IPv4 Basic SKU', (_p, body) => (body.sku = { name: 'Basic' })],
    ['Dynamic', 'StandardSkuPublicIPAddressesMustBeStatic', 'must have AllocationMethod set to Static', (p) => (p.publicIPAllocationMethod = 'Dynamic')],
    ['a label in use', 'DnsRecordInUse', 'DNS record research-pool.westeurope.cloudapp.azure.com is already used by another public IP.', (p) => (p.dnsSettings = { domainNameLabel: 'research-pool' })],
    ['a label too long', 'InvalidDomainNameLabel', '^[a-z][a-z0-9-]{1,61}[a-z0-9]$', (p) => (p.dnsSettings = { domainNameLabel: 'a'.repeat(64) })],
    ['a zone that is none', 'InvalidAvailabilityZone', "The zone(s) '4' for resource 'Microsoft.Network/publicIPAddresses/refused'", (_p, body) => (body.zones = ['4'])],
    ['two zones', 'ResourceCannotHaveMultipleZonesSpecified', 'has 2 zones specified', (_p, body) => (body.zones = ['1', '2'])],
    ['a timeout out of range', 'InvalidJson', 'out of range 4-30', (p) => (p.idleTimeoutInMinutes = 3)],
    ['a SKU that is none', 'InvalidJson', 'Error converting value "Gold"', (_p, body) => (body.sku = { name: 'Gold' })],
    ['a member that is none', 'InvalidJson', "Could not find member 'allocation'", (p) => (p.allocation = 'Static')],
  ])('%s', async (_what, code, message, change) => {
    const body: Any = { location: 'westeurope', sku: { name: 'Standard' }, properties: { publicIPAllocationMethod: 'Static' } };
    expect(await refused(path('publicIPAddresses', 'refused'), body, change)).toEqual([400, code, expect.stringContaining(message)]);
  });

  it('other zones than it has, another SKU, a name that is none, and beyond the limit', async () => {
    const body = { location: 'westeurope', sku: { name: 'Standard' }, zones: ['1', '2', '3'], properties: { publicIPAllocationMethod: 'Static' } };
    await local.settle(await local.arm('PUT', path('publicIPAddresses', 'zoned'), body));
    expect(said(await local.arm('PUT', path('publicIPAddresses', 'zoned'), { ...body, zones: ['1'] }))[1]).toBe('ResourceAvailabilityZonesCannotBeModified');
    expect(said(await local.arm('PUT', path('publicIPAddresses', 'zoned'), { ...body, sku: { name: 'StandardV2' } }))[1]).toBe('PublicIPSkuCannotBeUpdated');
    expect(said(await local.arm('PUT', path('publicIPAddresses', '-no'), body))[1]).toBe('InvalidResourceName');
    await local.admin('POST', '/quota', { name: 'PublicIPAddresses', limit: 2 });
    expect(said(await local.arm('PUT', path('publicIPAddresses', 'third'), body))).toEqual([400, 'PublicIPCountLimitReached', 'Cannot create more than 2 public IP addresses for this subscription in this region.']);
    const usages = (await local.arm('GET', `/subscriptions/${local.azure.subscriptionId}/providers/Microsoft.Network/locations/West%20Europe/usages`)).body.value;
    expect(usages.find((one: Any) => one.name.value === 'PublicIPAddresses')).toMatchObject({ currentValue: 2, limit: 2, unit: 'Count' });
    await local.admin('POST', '/quota', { name: 'PublicIPAddresses', limit: 1000 });
    await local.settle(await local.arm('DELETE', path('publicIPAddresses', 'zoned')));
  });
});

describe('a virtual network is refused with', () => {
  it.each<Row>([
    ['a subnet outside', 'NetcfgSubnetRangeOutsideVnet', "outside the IP address range of virtual network 'bad'", (p) => (p.subnets[0].properties.addressPrefix = '10.8.0.0/24')],
    ['overlapping subnets', 'NetcfgSubnetRangesOverlap', 'overlaps with that of an existing subnet', (p) => p.subnets.push({ name: 'b', properties: { addressPrefix: '10.7.0.128/25' } })],
    ['a subnet too small', 'NetcfgInvalidSubnet', "Subnet 'a' is not valid in virtual network 'bad'.", (p) => (p.subnets[0].properties.addressPrefix = '10.7.0.0/30')],
    ['a subnet without prefix', 'NetcfgInvalidSubnet', "Subnet 'a'", (p) => (p.subnets[0].properties = {})],
    ['a prefix said twice', 'NetcfgInvalidSubnet', "Subnet 'a'", (p) => (p.subnets[0].properties.addressPrefixes = ['10.7.1.0/24'])],
    ['a name server that is no address', 'InvalidRequestFormat', 'DNS server dns of virtual network', (p) => (p.dhcpOptions = { dnsServers: ['dns'] })],
    ['two subnets of one name', 'DuplicateResourceName', '(a)', (p) => p.subnets.push({ name: 'A', properties: { addressPrefix: '10.7.1.0/24' } })],
    ['host bits', 'InvalidCIDRNotation', '10.7.0.1/24', (p) => (p.subnets[0].properties.addressPrefix = '10.7.0.1/24')],
    ['no length', 'InvalidCIDRNotation', '10.7.0.0', (p) => (p.addressSpace.addressPrefixes = ['10.7.0.0'])],
    ['no address space', 'NetcfgInvalidVirtualNetworkSite', 'bad', (p) => Object.assign(p, { addressSpace: { addressPrefixes: [] }, subnets: [] })],
    ['a space twice', 'NetcfgInvalidVirtualNetworkSite', 'bad', (p) => p.addressSpace.addressPrefixes.push('10.7.4.0/24')],
    ['multicast', 'NetcfgInvalidIPAddressPrefix', '224.0.0.0/8', (p) => p.addressSpace.addressPrefixes.push('224.0.0.0/8')],
    ['a route table that is not there', 'InvalidResourceReference', 'routeTables/none', (p) => (p.subnets[0].properties.routeTable = { id: path('routeTables', 'none') })],
    ['a group of another type', 'InvalidJsonReferenceWrongType', 'networkSecurityGroups', (p) => (p.subnets[0].properties.networkSecurityGroup = { id: at.pip(local) })],
    ['an empty link', 'LinkedInvalidPropertyId', "Property id '' at path 'properties.subnets[0].properties.networkSecurityGroup.id'", (p) => (p.subnets[0].properties.networkSecurityGroup = { id: '' })],
    ['a bad name of a subnet', 'InvalidResourceName', 'Resource name a/b is invalid', (p) => (p.subnets[0].name = 'a/b')],
  ])('%s', async (_what, code, message, change) => {
    const body: Any = { location: 'westeurope', properties: { addressSpace: { addressPrefixes: ['10.7.0.0/16'] }, subnets: [{ name: 'a', properties: { addressPrefix: '10.7.0.0/24' } }] } };
    expect(await refused(path('virtualNetworks', 'bad'), body, change)).toEqual([400, code, expect.stringContaining(message)]);
  });

  it('the address range of machines taken away, narrowed or widened', async () => {
    for (const addressPrefix of ['10.0.0.0/25', '10.0.0.0/23']) {
      const body = (await local.arm('GET', at.vnet(local, '/subnets/machines'))).body;
      body.properties.addressPrefix = addressPrefix;
      expect(said(await local.arm('PUT', at.vnet(local, '/subnets/machines'), body))).toEqual([400, 'InUsePrefixCannotBeDeleted', 'IpPrefix 10.0.0.0/24 on Subnet machines has active allocations and cannot be deleted.']);
    }
    const { body } = await local.arm('GET', at.vnet(local));
    body.properties.addressSpace.addressPrefixes = ['10.9.0.0/16'];
    expect(said(await local.arm('PUT', at.vnet(local), body))[1]).toBe('NetcfgSubnetRangeOutsideVnet');
  });

  it('a member of a subnet that is none, a NAT gateway of another network', async () => {
    expect(said(await local.arm('PUT', at.vnet(local, '/subnets/odd'), { location: 'westeurope', properties: { addressPrefix: '10.0.3.0/24' } }))[2]).toContain("Could not find member 'location' on object of type 'Subnet'");
    await local.settle(await local.arm('PUT', path('natGateways', 'out'), { location: 'westeurope', sku: { name: 'Standard' }, properties: {} }));
    const network = (name: string, second: number): Promise<Any> =>
      local.arm('PUT', path('virtualNetworks', name), {
        location: 'westeurope',
        properties: { addressSpace: { addressPrefixes: [`10.${second}.0.0/16`] }, subnets: [{ name: 'a', properties: { addressPrefix: `10.${second}.0.0/24`, natGateway: { id: path('natGateways', 'out') } } }] },
      });
    await local.settle(await network('one', 20));
    expect(said(await network('two', 21))[1]).toBe('NatGatewayCannotBeUsedBySubnetsBelongingToDifferentVirtualNetworks');
  });
});

describe('a security rule is refused with', () => {
  const base = { protocol: 'Tcp', sourceAddressPrefix: '*', sourcePortRange: '*', destinationAddressPrefix: '*', destinationPortRange: '22', access: 'Allow', priority: 100, direction: 'Inbound' };
  it.each<[string, string, string, object]>([
    ['a low priority', 'SecurityRuleInvalidPriority', 'Value provided: 99 Allowed range 100-4096.', { priority: 99 }],
    ['a high priority', 'SecurityRuleInvalidPriority', '4097', { priority: 4097 }],
    ['a list in a port', 'SecurityRuleInvalidPortRange', 'Value provided: 80,443. Value should be an integer OR integer range', { destinationPortRange: '80,443' }],
    ['a range backwards', 'SecurityRuleInvalidPortRange', '90-80', { destinationPortRanges: ['90-80'], destinationPortRange: null }],
    ['a port too high', 'SecurityRuleInvalidPortRange', '65536', { sourcePortRange: '65536' }],
    ['host bits in a prefix', 'SecurityRuleInvalidAddressPrefix', 'Value provided: 20.20.20.20/16', { sourceAddressPrefix: '20.20.20.20/16' }],
    ['a prefix that is none', 'SecurityRuleInvalidAddressPrefix', 'Value provided: AzureBastionSubnet', { sourceAddressPrefix: 'AzureBastionSubnet' }],
    ['a tag of a region that is none', 'SecurityRuleInvalidAddressPrefix', 'Storage.Nowhere', { destinationAddressPrefix: 'Storage.Nowhere' }],
    ['a tag in a list', 'SecurityRuleParameterContainsUnsupportedValue', 'Security rule parameter SourceAddressPrefix for rule with Id', { sourceAddressPrefix: null, sourceAddressPrefixes: ['Internet'] }],
    ['a star in a list', 'SecurityRuleParameterContainsUnsupportedValue', 'Unsupported value used: *.', { destinationAddressPrefix: null, destinationAddressPrefixes: ['10.0.0.0/24', '*'] }],
    ['one and several prefixes', 'SecurityRuleParametersConflict', 'both sourceAddressPrefix and sourceAddressPrefixes', { sourceAddressPrefixes: ['10.0.0.0/24'] }],
    ['one and several ports', 'SecurityRuleParametersConflict', 'both destinationPortRange and destinationPortRanges', { destinationPortRanges: ['23'] }],
    ['no ports', 'SecurityRuleParameterNotSpecified', 'destinationPortRange or destinationPortRanges', { destinationPortRange: null }],
    ['no source', 'SecurityRuleParameterNotSpecified', 'sourceAddressPrefixes, sourceAddressPrefix, or sourceApplicationSecurityGroups', { sourceAddressPrefix: null }],
    ['a description too long', 'InvalidJson', 'Error converting value', { description: 'x'.repeat(141) }],
    ['a protocol that is none', 'InvalidJson', 'Error converting value "Quic"', { protocol: 'Quic' }],
    ['no direction', 'InvalidJson', "Required property 'direction' not found in JSON", { direction: null }],
    ['a member that is none', 'InvalidJson', "Could not find member 'port' on object of type 'SecurityRuleProperties'", { port: 22 }],
  ])('%s', async (_what, code, message, change) => {
    const body = { location: 'westeurope', properties: { securityRules: [{ name: 'one', properties: { ...base, ...change } }] } };
    expect(said(await local.arm('PUT', path('networkSecurityGroups', 'bad'), body))).toEqual([400, code, expect.stringContaining(message)]);
    // The same rule by itself.
    const alone = { properties: { ...base, ...change } };
    expect(said(await local.arm('PUT', `${at.nsg(local)}/securityRules/one`, alone))[1]).toBe(code);
  });

  it('the turn of another; but not with a tag, an IPv6 block, or the other direction', async () => {
    expect(said(await local.arm('PUT', `${at.nsg(local)}/securityRules/twin`, { properties: base }))).toEqual([400, 'SecurityRuleConflict', 'Security rule twin conflicts with rule in. Rules cannot have the same Priority and Direction.']);
    for (const [index, prefix] of ['Internet', 'azureloadbalancer', 'Storage.WestEurope', '2001:db8::/32', '192.0.2.7', '0.0.0.0/0'].entries()) {
      const answer = await local.arm('PUT', `${at.nsg(local)}/securityRules/more`, { properties: { ...base, priority: 200 + index, sourceAddressPrefix: prefix } });
      expect([prefix, answer.status]).toEqual([prefix, index === 0 ? 201 : 200]);
      await local.settle(answer);
    }
    await local.settle(await local.arm('PUT', `${at.nsg(local)}/securityRules/out`, { properties: { ...base, direction: 'Outbound' } }));
    expect((await local.arm('GET', `${at.nsg(local)}/securityRules`)).body.value.map((one: Any) => one.name)).toEqual(['in', 'more', 'out']);
    for (const name of ['more', 'out']) await local.settle(await local.arm('DELETE', `${at.nsg(local)}/securityRules/${name}`));
  });

  it('nothing to write: a default rule', async () => {
    const where = `${at.nsg(local)}/defaultSecurityRules/DenyAllInBound`;
    expect((await local.arm('GET', where)).body.properties).toMatchObject({ access: 'Deny', priority: 65500, direction: 'Inbound' });
    expect((await local.arm('PUT', where, { properties: base })).status).toBe(405);
  });
});

describe('a NAT gateway is refused with', () => {
  it.each<Row>([
    ['an address of another SKU', 'NatGatewayAndPublicIpSkuDoNotMatch', 'StandardV2 sku NAT gateway', (_p, body) => (body.sku.name = 'StandardV2')],
    ['an address in use', 'PublicIPAddressInUse', 'frontendIPConfigurations/front', () => undefined],
    ['several zones', 'ResourceCannotHaveMultipleZonesSpecified', 'Only one zone', (_p, body) => (body.zones = ['1', '2', '3'])],
    ['a timeout out of range', 'InvalidJson', 'out of range 4-120', (p) => (p.idleTimeoutInMinutes = 121)],
    ['no SKU', 'InvalidJson', "Required property 'sku'", (_p, body) => delete body.sku],
    ['an address that is not there', 'InvalidResourceReference', 'publicIPAddresses/none', (p) => (p.publicIpAddresses[0].id = path('publicIPAddresses', 'none'))],
  ])('%s', async (_what, code, message, change) => {
    const body: Any = { location: 'westeurope', sku: { name: 'Standard' }, properties: { publicIpAddresses: [{ id: at.pip(local) }] } };
    expect(await refused(path('natGateways', 'bad'), body, change)).toEqual([400, code, expect.stringContaining(message)]);
  });
});

describe('a PATCH', () => {
  it('sets tags and refuses anything else', async () => {
    const done = await local.arm('PATCH', at.lb(local), { tags: { team: 'blue' } });
    await local.settle(done);
    expect([done.status, (await local.arm('GET', at.lb(local))).body.tags]).toEqual([200, { team: 'blue' }]);
    expect(said(await local.arm('PATCH', at.lb(local), { properties: { probes: [] } }))[2]).toContain("Could not find member 'properties' on object of type 'TagsObject'");
  });
});

describe('a scale set is refused with', () => {
  const own = async (change: Parameters<typeof poolTemplate>[0], values: Record<string, unknown> = {}): Promise<Any[]> => {
    const other = await stage();
    try {
      const done = await deploy(other, poolTemplate(change), values);
      return (done.body.properties?.error?.details ?? []).map((one: Any) => JSON.parse(one.message).error);
    } finally {
      await other.close();
    }
  };
  const properties = (resource: Any): Any => resource.properties;

  it('fewer NAT ports, outbound ports or addresses than instances', async () => {
    expect(await own(() => undefined, { count: 11 })).toEqual([expect.objectContaining({ code: 'InboundNatRuleFrontendPortRangeSmallerThanRequestedPorts' })]);
    const tight = await own(({ lb }) => (properties(lb).outboundRules[0].properties.allocatedOutboundPorts = 21_328), { count: 3 });
    expect(tight).toEqual([expect.objectContaining({ code: 'SpecifiedAllocatedOutboundPortsForOutboundRuleExceedsTotalNumberOfAvailablePorts' })]);
    const full = await own(({ vnet }) => (properties(vnet).subnets[0].properties.addressPrefix = '10.0.0.0/29'), { count: 4 });
    expect(full).toEqual([expect.objectContaining({ code: 'SubnetIsFull', message: 'Subnet machines with address prefix 10.0.0.0/29 does not have enough capacity for 4 IP addresses.' })]);
  });

  it('a NAT pool too small, a probe that no rule uses', async () => {
    const pool = await own(({ lb, set }) => {
      const p = properties(lb);
      const { frontendIPConfiguration } = p.inboundNatRules[0].properties;
      p.inboundNatRules = [];
      p.inboundNatPools = [{ name: 'old', properties: { frontendIPConfiguration, protocol: 'Tcp', frontendPortRangeStart: 50000, frontendPortRangeEnd: 50001, backendPort: 2222 } }];
      const ip = properties(set).virtualMachineProfile.networkProfile.networkInterfaceConfigurations[0].properties.ipConfigurations[0].properties;
      ip.loadBalancerInboundNatPools = [{ id: "[resourceId('Microsoft.Network/loadBalancers/inboundNatPools', 'pool-lb', 'old')]" }];
    }, { count: 3 });
    expect(pool).toEqual([expect.objectContaining({ code: 'InboundNatPoolFrontendPortRangeSmallerThanRequestedPorts', message: expect.stringContaining('requested number of ports 3') })]);
    const probe = await own(({ lb, set }) => {
      properties(lb).probes.push({ name: 'idle', properties: { protocol: 'Tcp', port: 9, intervalInSeconds: 5, numberOfProbes: 1 } });
      properties(set).virtualMachineProfile.networkProfile.healthProbe = { id: "[resourceId('Microsoft.Network/loadBalancers/probes', 'pool-lb', 'idle')]" };
    });
    expect(probe).toEqual([expect.objectContaining({ code: 'CannotUseInactiveHealthProbe' })]);
  });
});
