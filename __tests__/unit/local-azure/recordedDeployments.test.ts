import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { kinds } from '../../../local/azure/catalog.ts';
import { stage, type Any, type Stage } from './client.ts';

// Recorded answers of ARM lie beside the project where it is developed; elsewhere the case of our own stands alone.
const data = fileURLToPath(new URL('../../../../shared/data/arm/', import.meta.url));
const load = (file: string): Any[] => (existsSync(data) ? JSON.parse(readFileSync(`${data}${file}`, 'utf8')).cases : []);

const schema = { $schema: 'https://schema.management.azure.com/schemas/2015-01-01/deploymentTemplate.json#', contentVersion: '1.0.0.0' };
const account = { type: 'Microsoft.Storage/storageAccounts', apiVersion: '2019-04-01', name: "[concat('store', uniquestring(resourceGroup().id))]", location: "[parameters('location')]", sku: { name: "[parameters('sku')]" }, kind: 'StorageV2', properties: {} };
const own = {
  source: 'a storage account, as ARM answered it',
  request: { properties: { mode: 'Incremental', parameters: {}, template: { ...schema, parameters: { sku: { type: 'string', defaultValue: 'Standard_LRS' }, location: { type: 'string', defaultValue: '[resourceGroup().location]' } }, resources: [account] } } },
  response: {
    properties: {
      parameters: { sku: { type: 'String', value: 'Standard_LRS' }, location: { type: 'String', value: 'westus' } },
      mode: 'Incremental',
      provisioningState: 'Succeeded',
      timestamp: '0001-01-01T00:00:00Z',
      duration: 'PT0S',
      providers: [{ namespace: 'Microsoft.Storage', resourceTypes: [{ resourceType: 'storageAccounts', locations: ['westus'] }] }],
      dependencies: [],
      validatedResources: [{ id: '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/cli_test_deployment_what_if000001/providers/Microsoft.Storage/storageAccounts/store3ltwqnrsvfhvk' }],
    },
  },
};

const known = new Set(kinds.map((one) => one.type.toLowerCase()));
// Of the recorded ones those of today's protocol whose types are all imitated.
const cases: Any[] = [own, ...load('validate.json').filter((one) => one.status === 200 && one.response.properties?.timestamp === '0001-01-01T00:00:00Z')].filter(({ request }) => {
  const resources = request.properties?.template?.resources;
  // Accounts of 2015 had another body, which is not imitated.
  if (JSON.stringify(resources ?? '').includes('"accountType"')) return false;
  return Array.isArray(resources) && resources.every((one: Any) => known.has(one.type.toLowerCase()) || one.type === 'Microsoft.Resources/deployments');
});

let local: Stage;
beforeAll(async () => {
  local = await stage({ asOf: '2023-02-01' });
});
afterAll(() => local.close());

/** The same with the names of subscription and hashes that differ from one to the other left out. */
function plain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (name, item: unknown) => (name === 'templateHash' || name === 'correlationId' ? undefined : item))
      .replaceAll(local.azure.subscriptionId, '00000000-0000-0000-0000-000000000000')
      .replaceAll(/store[a-z2-7]{13}/g, 'store'),
  );
}

describe('validate', () => {
  it.each(cases.map((one) => [one.source.split('/').at(-1), one]))('answers as ARM did (%s)', async (_name, one: Any) => {
    const text = JSON.stringify(one.request).replaceAll('00000000-0000-0000-0000-000000000000', local.azure.subscriptionId);
    const groups = new Set([...`${text}${JSON.stringify(one.response)}`.matchAll(/resourceGroups\/([\w.-]+)/g)].map((found) => found[1] ?? ''));
    for (const name of groups) await local.arm('PUT', local.group(name), { location: 'westus' });
    const into = /resourceGroups\/([\w.-]+)\/providers\/Microsoft\.Resources\/deployments/.exec(one.response.id ?? '')?.[1] ?? [...groups][0] ?? '';
    const answer = await local.arm('POST', local.group(into, `/providers/Microsoft.Resources/deployments/${one.response.name ?? 'mock-deployment'}/validate`), text);
    expect([answer.status, answer.body.error]).toEqual([200, undefined]);
    const { properties } = plain(answer.body) as Any;
    const recorded = (plain(one.response) as Any).properties;
    expect(properties).toEqual(recorded);
  });
});

describe('what-if', () => {
  it('answers as ARM did for a storage account whose sku changes', async () => {
    await local.arm('PUT', local.group('changing'), { location: 'westus' });
    const { template } = own.request.properties;
    const path = local.group('changing', '/providers/Microsoft.Resources/deployments/mock-deployment');
    await local.settle(await local.arm('PUT', path, { properties: { mode: 'Incremental', template } }));
    const answer = await local.settle(await local.arm('POST', `${path}/whatIf`, { properties: { mode: 'Incremental', template, parameters: { sku: { value: 'Standard_GRS' } } } }));
    const [change] = answer.body.properties.changes;
    expect([change.changeType, change.delta]).toEqual(['Modify', [{ path: 'sku.name', propertyChangeType: 'Modify', before: 'Standard_LRS', after: 'Standard_GRS' }]]);
    const { sku, ...before } = change.before;
    expect(change.after).toEqual({ ...before, sku: { name: 'Standard_GRS' } });
    expect(sku).toEqual({ name: 'Standard_LRS' });
    expect(before).toMatchObject({ apiVersion: '2019-04-01', kind: 'StorageV2', location: 'westus', type: 'Microsoft.Storage/storageAccounts', properties: { supportsHttpsTrafficOnly: true } });
    expect(Object.keys(change.before)).toEqual(Object.keys(change.before).toSorted());
  });
});
