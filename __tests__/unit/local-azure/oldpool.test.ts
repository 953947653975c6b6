import { describe, expect, it } from '@jest/globals';
import { stage, type Any, type Stage } from './client.ts';
import { bodyOf, deploy, deploymentPath } from './pool.ts';

/** A pool as templates of 2018 made it: Basic SKUs, no security group, an image with a plan, no dependsOn on the network. */
const old = (local: Stage): unknown => ({
  $schema: 'http://schema.management.azure.com/schemas/2015-01-01/deploymentTemplate.json',
  contentVersion: '1.0.0.0',
  parameters: { count: { type: 'int' }, password: { type: 'securestring' } },
  variables: { lbID: "[resourceId('Microsoft.Network/loadBalancers', 'lb')]" },
  resources: [
    {
      type: 'Microsoft.Network/virtualNetworks',
      apiVersion: '2017-06-01',
      name: 'vnet',
      location: '[resourceGroup().location]',
      properties: { addressSpace: { addressPrefixes: ['10.0.0.0/16'] }, subnets: [{ name: 'machines', properties: { addressPrefix: '10.0.0.0/24' } }] },
    },
    { type: 'Microsoft.Network/publicIPAddresses', apiVersion: '2017-04-01', name: 'pip', location: '[resourceGroup().location]', properties: { publicIPAllocationMethod: 'Dynamic' } },
    {
      type: 'Microsoft.Network/loadBalancers',
      apiVersion: '2017-06-01',
      name: 'lb',
      location: '[resourceGroup().location]',
      dependsOn: ['Microsoft.Network/publicIPAddresses/pip'],
      properties: {
        frontendIPConfigurations: [{ name: 'FrontEnd', properties: { publicIPAddress: { id: "[resourceId('Microsoft.Network/publicIPAddresses', 'pip')]" } } }],
        backendAddressPools: [{ name: 'pool' }],
        probes: [{ name: 'ssh', properties: { protocol: 'Tcp', port: 22, intervalInSeconds: 5, numberOfProbes: 2 } }],
        loadBalancingRules: [
          {
            name: 'ssh',
            properties: {
              // Names of parts have no case.
              frontendIPConfiguration: { id: "[concat(variables('lbId'), '/frontendIPConfigurations/frontEnd')]" },
              backendAddressPool: { id: "[concat(variables('lbId'), '/backendAddressPools/pool')]" },
              probe: { id: "[concat(variables('lbId'), '/probes/ssh')]" },
              protocol: 'Tcp',
              frontendPort: 22,
              backendPort: 22,
              loadDistribution: 'SourceIP',
              enableFloatingIP: false,
              idleTimeoutInMinutes: 30,
            },
          },
        ],
      },
    },
    {
      type: 'Microsoft.Compute/virtualMachineScaleSets',
      apiVersion: '2017-03-30',
      name: 'set',
      location: '[resourceGroup().location]',
      plan: { name: 'linuxdsvmubuntu', publisher: 'microsoft-ads', product: 'linux-data-science-vm-ubuntu' },
      dependsOn: ['Microsoft.Network/loadBalancers/lb'],
      sku: { name: 'Standard_D2s_v3', tier: 'Standard', capacity: "[parameters('count')]" },
      properties: {
        overprovision: false,
        upgradePolicy: { mode: 'Manual' },
        virtualMachineProfile: {
          storageProfile: {
            osDisk: { createOption: 'FromImage', caching: 'ReadWrite' },
            imageReference: { publisher: 'microsoft-ads', offer: 'linux-data-science-vm-ubuntu', sku: 'linuxdsvmubuntu', version: 'latest' },
          },
          osProfile: { computerNamePrefix: 'set', adminUsername: 'dsvmuser', adminPassword: "[parameters('password')]" },
          networkProfile: {
            networkInterfaceConfigurations: [
              {
                name: 'nic',
                properties: {
                  primary: true,
                  ipConfigurations: [
                    {
                      name: 'ip',
                      properties: {
                        subnet: { id: local.group('pool', '/providers/Microsoft.Network/virtualNetworks/vnet/subnets/machines') },
                        loadBalancerBackendAddressPools: [{ id: "[concat(variables('lbId'), '/backendAddressPools/pool')]" }],
                      },
                    },
                  ],
                },
              },
            ],
          },
        },
      },
    },
  ],
});

describe('a pool of 2021', () => {
  it('is deployed by the rules of its day and refused by those of today', async () => {
    const past = await stage({ asOf: '2021-02' });
    try {
      const done = await deploy(past, old(past));
      expect(done.body.properties).toMatchObject({ provisioningState: 'Succeeded', outputs: {} });
      const address = await past.arm('GET', past.group('pool', '/providers/Microsoft.Network/publicIPAddresses/pip?api-version=2017-04-01'));
      expect(address.body).toMatchObject({ sku: { name: 'Basic' }, properties: { ipAddress: expect.stringMatching(/^127\./) } });
      const noPlan = old(past) as Any;
      delete noPlan.resources[3].plan;
      const refused = await past.arm('POST', deploymentPath(past, '/validate'), bodyOf(noPlan));
      expect(refused.body.error.details[0].code).toBe('VMMarketplaceInvalidInput');
    } finally {
      await past.close();
    }
    const today = await stage();
    try {
      const answer = await deploy(today, old(today));
      expect([answer.status, answer.body.error.code, answer.body.error.details[0].code]).toEqual([400, 'InvalidTemplateDeployment', 'InvalidParameter']);
    } finally {
      await today.close();
    }
  });
});
