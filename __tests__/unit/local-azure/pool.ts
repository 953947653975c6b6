import type { Answer, Stage } from './client.ts';

const id = (type: string, ...names: string[]): string => `[resourceId('${type}', ${names.map((name) => `'${name}'`).join(', ')})]`;

/** A pool of today: Standard SKUs, security group, NAT rule v2. */
export function poolTemplate(change: (resources: Record<string, Resource>) => void = () => undefined): unknown {
  const lb = (list: string, name: string): { id: string } => ({ id: id(`Microsoft.Network/loadBalancers/${list}`, 'pool-lb', name) });
  const location = '[resourceGroup().location]';
  const resources: Record<string, Resource> = {
    nsg: {
      type: 'Microsoft.Network/networkSecurityGroups',
      apiVersion: '2025-05-01',
      name: 'pool-nsg',
      location,
      properties: {
        securityRules: [
          {
            name: 'in',
            properties: {
              protocol: 'Tcp',
              sourceAddressPrefix: 'Internet',
              sourcePortRange: '*',
              destinationAddressPrefix: '*',
              destinationPortRanges: ['22', '2222', '8000'],
              access: 'Allow',
              priority: 100,
              direction: 'Inbound',
            },
          },
        ],
      },
    },
    vnet: {
      type: 'Microsoft.Network/virtualNetworks',
      apiVersion: '2025-05-01',
      name: 'pool-vnet',
      location,
      dependsOn: [id('Microsoft.Network/networkSecurityGroups', 'pool-nsg')],
      properties: {
        addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
        subnets: [
          {
            name: 'machines',
            properties: { addressPrefix: '10.0.0.0/24', defaultOutboundAccess: false, networkSecurityGroup: { id: id('Microsoft.Network/networkSecurityGroups', 'pool-nsg') } },
          },
        ],
      },
    },
    pip: {
      type: 'Microsoft.Network/publicIPAddresses',
      apiVersion: '2025-05-01',
      name: 'pool-pip',
      location,
      sku: { name: 'Standard' },
      properties: { publicIPAllocationMethod: 'Static', dnsSettings: { domainNameLabel: "[parameters('label')]" } },
    },
    lb: {
      type: 'Microsoft.Network/loadBalancers',
      apiVersion: '2025-05-01',
      name: 'pool-lb',
      location,
      sku: { name: 'Standard' },
      dependsOn: [id('Microsoft.Network/publicIPAddresses', 'pool-pip')],
      properties: {
        frontendIPConfigurations: [{ name: 'front', properties: { publicIPAddress: { id: id('Microsoft.Network/publicIPAddresses', 'pool-pip') } } }],
        backendAddressPools: [{ name: 'machines' }],
        probes: [
          { name: 'ssh', properties: { protocol: 'Tcp', port: 22, intervalInSeconds: 5, numberOfProbes: 2 } },
          { name: 'hub', properties: { protocol: 'Https', port: 8000, requestPath: '/hub/health', intervalInSeconds: 5, probeThreshold: 2 } },
        ],
        loadBalancingRules: [
          rule('ssh', 22, lb),
          rule('hub', 8000, lb),
        ],
        inboundNatRules: [
          {
            name: 'each',
            properties: {
              frontendIPConfiguration: lb('frontendIPConfigurations', 'front'),
              backendAddressPool: lb('backendAddressPools', 'machines'),
              protocol: 'Tcp',
              frontendPortRangeStart: 50000,
              frontendPortRangeEnd: 50009,
              backendPort: 2222,
            },
          },
        ],
        outboundRules: [
          {
            name: 'out',
            properties: {
              frontendIPConfigurations: [lb('frontendIPConfigurations', 'front')],
              backendAddressPool: lb('backendAddressPools', 'machines'),
              protocol: 'All',
            },
          },
        ],
      },
    },
    set: {
      type: 'Microsoft.Compute/virtualMachineScaleSets',
      apiVersion: '2025-04-01',
      name: 'pool',
      location,
      sku: { name: "[parameters('size')]", tier: 'Standard', capacity: "[parameters('count')]" },
      dependsOn: [id('Microsoft.Network/loadBalancers', 'pool-lb'), id('Microsoft.Network/virtualNetworks', 'pool-vnet')],
      properties: {
        overprovision: false,
        upgradePolicy: { mode: 'Manual' },
        virtualMachineProfile: {
          osProfile: {
            computerNamePrefix: 'pool',
            adminUsername: 'dsvmuser',
            adminPassword: "[parameters('password')]",
            customData: "[base64('#cloud-config')]",
          },
          storageProfile: {
            imageReference: { publisher: 'microsoft-dsvm', offer: 'ubuntu-2204', sku: '2204-gen2', version: 'latest' },
            osDisk: { createOption: 'FromImage', caching: 'ReadWrite' },
          },
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
                        subnet: { id: id('Microsoft.Network/virtualNetworks/subnets', 'pool-vnet', 'machines') },
                        loadBalancerBackendAddressPools: [lb('backendAddressPools', 'machines')],
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
                name: 'hello',
                properties: {
                  publisher: 'Microsoft.Azure.Extensions',
                  type: 'CustomScript',
                  typeHandlerVersion: '2.1',
                  protectedSettings: { commandToExecute: 'echo protected-words' },
                },
              },
            ],
          },
        },
      },
    },
  };
  change(resources);
  return {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    parameters: {
      count: { type: 'int', minValue: 0, maxValue: 100 },
      size: { type: 'string', defaultValue: 'Standard_D2s_v5' },
      label: { type: 'string', defaultValue: 'research-pool' },
      password: { type: 'securestring' },
    },
    // The last first: only dependsOn can bring them into order.
    resources: Object.values(resources).toReversed(),
    outputs: {
      FQDN: { type: 'string', value: "[reference('pool-pip').dnsSettings.fqdn]" },
      setId: { type: 'string', value: "[resourceId('Microsoft.Compute/virtualMachineScaleSets', 'pool')]" },
      Address: { type: 'object', value: "[reference('pool-pip')]" },
    },
  };
}

// Tests reach into these to break them in one place.
export type Resource = { type: string; apiVersion: string; name: string; properties: Part } & Record<string, unknown>;
export type Part = Record<string, unknown>;

function rule(name: string, port: number, lb: (list: string, name: string) => { id: string }): { name: string; properties: Part } {
  return {
    name,
    properties: {
      frontendIPConfiguration: lb('frontendIPConfigurations', 'front'),
      backendAddressPool: lb('backendAddressPools', 'machines'),
      probe: lb('probes', name),
      protocol: 'Tcp',
      frontendPort: port,
      backendPort: port,
      loadDistribution: 'SourceIP',
      idleTimeoutInMinutes: 30,
      disableOutboundSnat: true,
    },
  };
}

export const password = 'Correct-Horse-9';

/** A deployment's body. */
export function bodyOf(template: unknown, values: Record<string, unknown> = {}, mode = 'Incremental'): unknown {
  const parameters = Object.fromEntries(Object.entries({ count: 2, password, ...values }).map(([name, value]) => [name, { value }]));
  return { properties: { mode, template, parameters } };
}

/** Path of a deployment in the group `pool`. */
export function deploymentPath(local: Stage, rest = '', name = 'deploy', group = 'pool'): string {
  return local.group(group, `/providers/Microsoft.Resources/deployments/${name}${rest}`);
}

/** Makes the group `pool` and deploys into it; gives the deployment as it ended. */
export async function deploy(local: Stage, template: unknown = poolTemplate(), values: Record<string, unknown> = {}): Promise<Answer> {
  await local.arm('PUT', local.group('pool'), { location: 'westeurope' });
  const begun = await local.arm('PUT', deploymentPath(local), bodyOf(template, values));
  if (begun.status >= 400) return begun;
  await local.settle(begun);
  return local.arm('GET', deploymentPath(local));
}

/** Path of the pool's resources. */
export const at = {
  set: (local: Stage, rest = ''): string => local.group('pool', `/providers/Microsoft.Compute/virtualMachineScaleSets/pool${rest}`),
  lb: (local: Stage, rest = ''): string => local.group('pool', `/providers/Microsoft.Network/loadBalancers/pool-lb${rest}`),
  pip: (local: Stage): string => local.group('pool', '/providers/Microsoft.Network/publicIPAddresses/pool-pip'),
  vnet: (local: Stage, rest = ''): string => local.group('pool', `/providers/Microsoft.Network/virtualNetworks/pool-vnet${rest}`),
  nsg: (local: Stage): string => local.group('pool', '/providers/Microsoft.Network/networkSecurityGroups/pool-nsg'),
};
