// Azure deletes nothing that something else uses: who, and in which words.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stage, type Answer, type Stage } from './client.ts';
import { at, deploy, poolTemplate, type Part, type Resource } from './pool.ts';

let local: Stage;
beforeAll(async () => {
  local = await stage();
  const answer = await deploy(local, poolTemplate((all) => {
    const { set, lb, vnet } = all as Required<Record<'set' | 'lb' | 'vnet', Resource>>;
    // A security group of the cards alone, and a subnet for a balancer inside the network.
    const profile = set.properties['virtualMachineProfile'] as { networkProfile: { networkInterfaceConfigurations: { properties: Part }[] } };
    for (const card of profile.networkProfile.networkInterfaceConfigurations) card.properties['networkSecurityGroup'] = { id: "[resourceId('Microsoft.Network/networkSecurityGroups', 'pool-nsg')]" };
    (lb.properties['backendAddressPools'] as Part[]).push({ name: 'spare' });
    const subnets = vnet.properties['subnets'] as { name: string; properties: Part }[];
    for (const subnet of subnets) delete subnet.properties['networkSecurityGroup'];
    subnets.push({ name: 'inside', properties: { addressPrefix: '10.0.1.0/24' } });
  }), { count: 1 });
  expect(answer.body.properties.provisioningState).toBe('Succeeded');
});
afterAll(() => local.close());

const told = ({ status, body }: Answer): [number, string, string] => [status, body?.error?.code, body?.error?.message];
const remove = async (path: string): Promise<[number, string, string]> => told(await local.arm('DELETE', path));
const same = (id: string): string => id.replaceAll('|', String.raw`\|`);

describe('what a scale set uses', () => {
  it('is not deleted: load balancer, security group, subnet, network', async () => {
    expect(await remove(at.lb(local))).toEqual([400, 'LoadBalancerInUseByVirtualMachineScaleSet', `Cannot delete load balancer ${at.lb(local)} since its child resources machines are in use by virtual machine scale set ${at.set(local)}.`]);
    expect(await remove(at.nsg(local))).toEqual([400, 'NetworkSecurityGroupInUseByVirtualMachineScaleSet', `Cannot delete network security group ${at.nsg(local)} since it is in use by virtual machine scale set ${at.set(local)}.`]);
    const [{ instanceId }] = (await local.arm('GET', at.set(local, '/virtualMachines'))).body.value;
    const card = same(`${local.group('pool')}/providers/Microsoft.Network/networkInterfaces/|providers|Microsoft.Compute|virtualMachineScaleSets|pool|virtualMachines|${instanceId}|networkInterfaces|nic/ipConfigurations/ip`);
    for (const path of [at.vnet(local, '/subnets/machines'), at.vnet(local)]) {
      expect(await remove(path)).toEqual([400, 'InUseSubnetCannotBeDeleted', expect.stringMatching(new RegExp(`^Subnet machines is in use by ${card} and cannot be deleted\\.`))]);
    }
  });

  it('is not left out of a load balancer: a pool by itself, and in the body', async () => {
    const words = `Cannot remove backend address pool machines from load balancer since it is in use by virtual machine scale set ${at.set(local)}.`;
    expect(told(await local.arm('DELETE', at.lb(local, '/backendAddressPools/machines')))[0]).toBe(400);
    const { body } = await local.arm('GET', at.lb(local));
    body.properties = { ...body.properties, backendAddressPools: body.properties.backendAddressPools.filter((one: Part) => one['name'] !== 'machines'), loadBalancingRules: [], inboundNatRules: [], outboundRules: [] };
    const bare = { location: body.location, sku: body.sku, properties: { frontendIPConfigurations: [{ name: 'front', properties: { publicIPAddress: { id: at.pip(local) } } }], backendAddressPools: [{ name: 'spare' }] } };
    expect(told(await local.arm('PUT', at.lb(local), bare))).toEqual([400, 'LoadBalancerInUseByVirtualMachineScaleSet', words]);
    // One that nobody uses goes.
    expect((await local.settle(await local.arm('DELETE', at.lb(local, '/backendAddressPools/spare')))).body.status).toBe('Succeeded');
  });
});

describe('what something in the network uses', () => {
  it('is not deleted: an address of a load balancer, and of a NAT gateway', async () => {
    expect(await remove(at.pip(local))).toEqual([400, 'PublicIPAddressCannotBeDeleted', expect.stringContaining(`is still allocated to resource ${at.lb(local)}/frontendIPConfigurations/front.`)]);
    const address = local.group('pool', '/providers/Microsoft.Network/publicIPAddresses/out');
    const gateway = local.group('pool', '/providers/Microsoft.Network/natGateways/out');
    await local.settle(await local.arm('PUT', address, { location: 'westeurope', sku: { name: 'Standard' }, properties: { publicIPAllocationMethod: 'Static' } }));
    await local.settle(await local.arm('PUT', gateway, { location: 'westeurope', sku: { name: 'Standard' }, properties: { publicIpAddresses: [{ id: address }] } }));
    expect(await remove(address)).toEqual([400, 'PublicIPAddressCannotBeDeleted', expect.stringContaining(`is still allocated to resource ${gateway}.`)]);
    await local.settle(await local.arm('PUT', at.vnet(local, '/subnets/inside'), { properties: { addressPrefix: '10.0.1.0/24', natGateway: { id: gateway } } }));
    expect((await remove(gateway)).slice(0, 2)).toEqual([400, 'InUseNatGatewayCannotBeDeleted']);
  });

  it('is not deleted: the subnet of a balancer inside the network', async () => {
    const inner = local.group('pool', '/providers/Microsoft.Network/loadBalancers/inner');
    const front = { name: 'f', properties: { subnet: { id: at.vnet(local, '/subnets/inside') } } };
    const made = await local.arm('PUT', inner, { location: 'westeurope', sku: { name: 'Standard' }, properties: { frontendIPConfigurations: [front] } });
    expect(told(made)).toEqual([201, undefined, undefined]);
    await local.settle(made);
    expect(await remove(at.vnet(local, '/subnets/inside'))).toEqual([400, 'InUseSubnetCannotBeDeleted', expect.stringContaining(`is in use by ${inner}/frontendIPConfigurations/f and`)]);
  });
});

it('a scale set without instances still uses what its model names', async () => {
  await local.settle(await local.arm('PATCH', at.set(local), { sku: { name: 'Standard_D2s_v5', tier: 'Standard', capacity: 0 } }));
  expect((await remove(at.lb(local)))[1]).toBe('LoadBalancerInUseByVirtualMachineScaleSet');
  expect((await remove(at.nsg(local)))[1]).toBe('NetworkSecurityGroupInUseByVirtualMachineScaleSet');
  await local.settle(await local.arm('DELETE', at.set(local)));
  for (const path of [at.lb(local), at.nsg(local)]) expect((await local.settle(await local.arm('DELETE', path))).body.status).toBe('Succeeded');
});
