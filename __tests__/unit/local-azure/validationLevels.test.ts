// How much of a deployment is asked for beforehand, and of whom; what a role's patterns mean.
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { fits } from '../../../local/azure/rights.ts';
import { stage, type Answer, type Stage } from './client.ts';

let local: Stage;
beforeEach(async () => {
  local = await stage();
  await local.arm('PUT', local.group('one'), { location: 'westeurope' });
});
afterEach(() => local.close());

const subscription = (): string => `/subscriptions/${local.azure.subscriptionId}`;
const code = (answer: Answer): [number, string | undefined] => [answer.status, answer.body?.error?.code];
const guid = '00000000-0000-4000-8000-000000000007';

it('a validation level below Provider asks for no right to write, and Template nothing of the providers', async () => {
  const arm = await local.as((await local.admin('POST', '/principals', { roles: [{ role: 'Reader' }, { role: await makeAsker(), scope: local.group('one') }] })).body);
  const template = (kind: string): object => ({
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    resources: [{ type: 'Microsoft.Storage/storageAccounts', apiVersion: '2024-01-01', name: 'dsvmsample', location: 'westeurope', kind, sku: { name: 'Standard_LRS' }, properties: {} }],
  });
  const ask = (what: string, kind: string, validationLevel?: string): Promise<Answer> =>
    arm('POST', local.group('one', `/providers/Microsoft.Resources/deployments/d/${what}`), { properties: { mode: 'Incremental', template: template(kind), ...(validationLevel === undefined ? {} : { validationLevel }) } });
  const good = 'StorageV2';
  expect(code(await ask('validate', good))).toEqual([400, 'InvalidTemplateDeployment']);
  expect((await ask('validate', good, 'ProviderNoRbac')).status).toBe(200);
  const begun = await ask('whatIf', good, 'ProviderNoRbac');
  expect((await local.settle(begun)).body).toMatchObject({ status: 'Succeeded', properties: { changes: [{ changeType: 'Create' }] } });
  const bad = 'Shelf';
  expect((await ask('validate', bad, 'ProviderNoRbac')).status).toBe(400);
  expect((await ask('validate', bad, 'template')).status).toBe(200);
  expect(code(await ask('validate', good, 'Some'))).toEqual([400, 'InvalidRequestContent']);
});

// A role of one's own that may ask what a deployment would do, and no more.
async function makeAsker(): Promise<string> {
  const actions = ['Microsoft.Resources/deployments/validate/action', 'Microsoft.Resources/deployments/whatIf/action'];
  const made = await local.arm('PUT', `${subscription()}/providers/Microsoft.Authorization/roleDefinitions/${guid}`, { properties: { roleName: 'Asker', description: '', type: 'CustomRole', permissions: [{ actions }], assignableScopes: [subscription()] } });
  expect(made.status).toBe(201);
  return guid;
}

it.each<[string, string, boolean]>([
  ['*/read', 'Microsoft.Network/virtualNetworks/read', true],
  ['*/read', 'Microsoft.Network/virtualNetworks/write', false],
  ['Microsoft.Network/*', 'microsoft.network/loadBalancers/backendAddressPools/join/action', true],
  // The role that lets people assign an identity is written with a `*`, and the right is asked for without.
  ['Microsoft.ManagedIdentity/userAssignedIdentities/*/assign/action', 'Microsoft.ManagedIdentity/userAssignedIdentities/assign/action', true],
  ['Microsoft.ManagedIdentity/userAssignedIdentities/*/assign/action', 'Microsoft.ManagedIdentity/userAssignedIdentities/write', false],
  ['Microsoft.Compute/virtualMachines/*/read', 'Microsoft.Compute/virtualMachines/extensions/read', true],
])('%s allows %s: %s', (pattern, action, fit) => {
  expect(fits(pattern, action)).toBe(fit);
});
