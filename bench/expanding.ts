import { expandTemplate, type DeploymentScope } from '../src/template/deployment.ts';
import type { Bench } from './pairs.ts';

const address = {
  type: 'Microsoft.Network/publicIPAddresses',
  apiVersion: '2025-05-01',
  location: '[resourceGroup().location]',
  properties: { publicIPAllocationMethod: 'Static' },
};
const template = {
  $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
  contentVersion: '1.0.0.0',
  parameters: { count: { type: 'int' } },
  resources: [
    { ...address, name: 'address-0' },
    {
      ...address,
      copy: { name: 'many', count: "[sub(parameters('count'), 1)]" },
      name: "[format('address-{0}', copyIndex(1))]",
      tags: { unique: '[uniqueString(resourceGroup().id, string(copyIndex()))]' },
      // A chain, so that the order of the resources has to be found too.
      dependsOn: ["[format('address-{0}', copyIndex())]"],
    },
  ],
};
const scope: DeploymentScope = {
  subscriptionId: '00000000-0000-0000-0000-000000000001',
  subscriptionName: 'bench',
  tenantId: '00000000-0000-0000-0000-000000000002',
  resourceGroup: { name: 'many', location: 'westeurope', tags: {} },
  deploymentName: 'many',
  armEndpoint: 'https://management.azure.com/',
  now: new Date(0),
  newGuid: () => '00000000-0000-0000-0000-000000000003',
};
const times = 20;

/** A template of 800 copies, ARM's limit, against one of 80. */
export function expandingBench(): Promise<Bench> {
  const side = (count: number): Bench['a'] => ({ label: `${count} copies, ${times} times`, sample: () => Promise.resolve(expandAll(count)) });
  return Promise.resolve({ name: 'expanding', unit: 'seconds', bound: 15, a: side(800), b: side(80) });
}

function expandAll(count: number): number {
  const began = performance.now();
  for (let time = 0; time < times; time++) {
    const { resources } = expandTemplate(template, { count: { value: count } }, scope);
    const bodies = resources.map((one) => one.evaluate({ reference: refuse, list: refuse }));
    if (bodies.length !== count) throw new Error(`${bodies.length} resources of ${count}`);
  }
  return (performance.now() - began) / 1000;
}

function refuse(): never {
  throw new Error('The template asks for nothing that runs.');
}
