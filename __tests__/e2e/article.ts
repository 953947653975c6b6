// A template with the traits of the article's own: 2017 API versions, no SKU on load balancer and address (that was Basic), a
// dynamic address without a name, the withdrawn image with its plan, a scale set that does not wait for its network, no outputs.
const balancer = "resourceId('Microsoft.Network/loadBalancers', variables('balancer'))";
const rule = (name: string, port: number): object => ({
  name,
  properties: {
    frontendIPConfiguration: { id: `[concat(${balancer}, '/frontendIPConfigurations/front')]` },
    backendAddressPool: { id: `[concat(${balancer}, '/backendAddressPools/pool')]` },
    probe: { id: `[concat(${balancer}, '/probes/${name}')]` },
    protocol: 'Tcp',
    frontendPort: port,
    backendPort: port,
    loadDistribution: 'SourceIP',
    idleTimeoutInMinutes: 30,
  },
});
const probe = (name: string, port: number): object => ({ name, properties: { protocol: 'Tcp', port, intervalInSeconds: 5, numberOfProbes: 2 } });
const image = { publisher: 'microsoft-ads', offer: 'linux-data-science-vm-ubuntu', sku: 'linuxdsvmubuntu', version: 'latest' };

export const article = {
  $schema: 'http://schema.management.azure.com/schemas/2015-01-01/deploymentTemplate.json',
  contentVersion: '1.0.0.0',
  parameters: {
    vmSku: { type: 'string', defaultValue: 'Standard_D2s_v3' },
    vmssName: { type: 'string', maxLength: 9 },
    instanceCount: { type: 'int', maxValue: 100 },
    adminUsername: { type: 'string' },
    adminPassword: { type: 'securestring' },
    storageAccountName: { type: 'string', defaultValue: 'shared' },
    storageAccountKey: { type: 'securestring' },
    shareName: { type: 'string', defaultValue: 'share' },
    mountpointPath: { type: 'string', defaultValue: '/data/share' },
  },
  variables: {
    balancer: "[concat(parameters('vmssName'), 'lb')]",
    address: "[concat(parameters('vmssName'), 'ip')]",
    network: "[concat(parameters('vmssName'), '-net')]",
    unusedNatStart: 50000,
  },
  resources: [
    {
      type: 'Microsoft.Network/virtualNetworks',
      apiVersion: '2017-06-01',
      name: "[variables('Network')]",
      location: '[resourceGroup().location]',
      properties: { addressSpace: { addressPrefixes: ['10.0.0.0/16'] }, subnets: [{ name: 'pool', properties: { addressPrefix: '10.0.0.0/24' } }] },
    },
    {
      type: 'Microsoft.Network/publicIPAddresses',
      apiVersion: '2017-04-01',
      name: "[variables('address')]",
      location: '[resourceGroup().location]',
      properties: { publicIPAllocationMethod: 'Dynamic' },
    },
    {
      type: 'Microsoft.Network/loadBalancers',
      apiVersion: '2017-06-01',
      name: "[variables('balancer')]",
      location: '[resourceGroup().location]',
      dependsOn: ["[concat('Microsoft.Network/publicIPAddresses/', variables('address'))]"],
      properties: {
        frontendIPConfigurations: [
          { name: 'Front', properties: { publicIPAddress: { id: "[resourceId('Microsoft.Network/publicIPAddresses', variables('address'))]" } } },
        ],
        backendAddressPools: [{ name: 'pool' }],
        loadBalancingRules: [rule('hub', 8000), rule('ssh', 22)],
        probes: [probe('hub', 8000), probe('ssh', 22)],
      },
    },
    {
      type: 'Microsoft.Compute/virtualMachineScaleSets',
      apiVersion: '2017-03-30',
      name: "[parameters('vmssName')]",
      location: '[resourceGroup().location]',
      plan: { name: image.sku, publisher: image.publisher, product: image.offer },
      dependsOn: ["[concat('Microsoft.Network/loadBalancers/', variables('balancer'))]"],
      sku: { name: "[parameters('vmSku')]", tier: 'Standard', capacity: "[parameters('instanceCount')]" },
      properties: {
        overprovision: false,
        upgradePolicy: { mode: 'Manual' },
        virtualMachineProfile: {
          storageProfile: { osDisk: { createOption: 'FromImage', caching: 'ReadWrite' }, imageReference: image },
          osProfile: {
            computerNamePrefix: "[parameters('vmssName')]",
            adminUsername: "[parameters('adminUsername')]",
            adminPassword: "[parameters('adminPassword')]",
          },
          networkProfile: {
            networkInterfaceConfigurations: [
              {
                name: 'card',
                properties: {
                  primary: true,
                  ipConfigurations: [
                    {
                      name: 'ip',
                      properties: {
                        subnet: { id: "[concat(resourceId('Microsoft.Network/virtualNetworks', variables('network')), '/subnets/pool')]" },
                        loadBalancerBackendAddressPools: [{ id: `[concat(${balancer}, '/backendAddressPools/pool')]` }],
                      },
                    },
                  ],
                },
              },
            ],
          },
          extensionProfile: {
            extensions: [
              {
                name: 'files',
                properties: {
                  publisher: 'Microsoft.Azure.Extensions',
                  type: 'CustomScript',
                  typeHandlerVersion: '2.0',
                  autoUpgradeMinorVersion: true,
                  settings: {
                    fileUris: ['https://example.com/mount.sh'],
                    commandToExecute: "[concat('bash mount.sh ', parameters('storageAccountName'), ' ', parameters('storageAccountKey'))]",
                  },
                },
              },
            ],
          },
        },
      },
    },
  ],
};
