// What the admin API takes away, and how Azure says so.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { actionOf } from '../../../local/azure/rights.ts';
import { segments } from '../../../local/azure/path.ts';
import { stage, type Any, type Stage } from './client.ts';

let local: Stage;
beforeEach(async () => {
  local = await stage();
});
afterEach(() => local.close());

const subscription = (): string => `/subscriptions/${local.azure.subscriptionId}`;

describe('the action that a request is', () => {
  const group = '/subscriptions/s/resourcegroups/g';
  it.each([
    ['GET', '/subscriptions/s', 'Microsoft.Resources/subscriptions/read'],
    ['PUT', group, 'Microsoft.Resources/subscriptions/resourceGroups/write'],
    ['DELETE', group, 'Microsoft.Resources/subscriptions/resourceGroups/delete'],
    ['GET', `${group}/resources`, 'Microsoft.Resources/subscriptions/resourceGroups/resources/read'],
    ['PATCH', `${group}/providers/Microsoft.Compute/virtualMachineScaleSets/p`, 'Microsoft.Compute/virtualMachineScaleSets/write'],
    ['POST', `${group}/providers/Microsoft.Compute/virtualMachineScaleSets/p/delete`, 'Microsoft.Compute/virtualMachineScaleSets/delete/action'],
    ['GET', `${group}/providers/Microsoft.Compute/virtualMachineScaleSets/p/virtualMachines`, 'Microsoft.Compute/virtualMachineScaleSets/virtualMachines/read'],
    ['POST', `${group}/deployments/d/validate`, 'Microsoft.Resources/deployments/validate/action'],
    ['PUT', `${group}/providers/Microsoft.Resources/deployments/d`, 'Microsoft.Resources/deployments/write'],
    ['GET', '/subscriptions/s/providers/Microsoft.Compute', 'Microsoft.Resources/subscriptions/providers/read'],
    ['POST', '/subscriptions/s/providers/Microsoft.Compute/register', 'Microsoft.Compute/register/action'],
    ['GET', '/subscriptions/s/providers/Microsoft.Compute/locations/westeurope/usages', 'Microsoft.Compute/locations/usages/read'],
    ['GET', '/subscriptions/s/providers/Microsoft.Compute/skus', 'Microsoft.Compute/skus/read'],
  ])('%s %s: %s', (method, path, action) => {
    expect(actionOf(method, segments(path))).toBe(action);
  });
});

describe('rights', () => {
  it('that are taken away give 403 with action and scope, show in the permissions, and can be given back', async () => {
    await local.admin('POST', '/rights', { deny: ['Microsoft.Resources/subscriptions/resourceGroups/write'] });
    const refused = await local.arm('PUT', local.group('g'), { location: 'westeurope' });
    expect(refused.status).toBe(403);
    expect(refused.headers['x-ms-failure-cause']).toBe('gateway');
    expect(refused.body.error).toMatchObject({ code: 'AuthorizationFailed', message: expect.stringMatching(/object id '[0-9a-f-]{36}' does not have authorization to perform action 'Microsoft.Resources\/subscriptions\/resourceGroups\/write' over scope '\/subscriptions\/[^']+\/g'/i) });
    const permissions = await local.arm('GET', `${subscription()}/providers/Microsoft.Authorization/permissions?api-version=2022-04-01`);
    expect(permissions.body.value).toMatchObject([{ actions: ['*'], notActions: ['Microsoft.Resources/subscriptions/resourceGroups/write'] }]);
    await local.admin('POST', '/rights', { deny: [] });
    expect((await local.arm('PUT', local.group('g'), { location: 'westeurope' })).status).toBe(201);
    expect((await local.arm('GET', local.group('g', '/providers/Microsoft.Authorization/permissions?api-version=2022-04-01'))).body.value[0].notActions).toEqual([]);
    expect((await local.arm('GET', local.group('none', '/providers/Microsoft.Authorization/permissions?api-version=2022-04-01'))).status).toBe(404);
  });
});

describe('labels, sizes, quotas and providers', () => {
  const free = async (label: string, location = 'westeurope'): Promise<Any> => (await local.arm('GET', `${subscription()}/providers/Microsoft.Network/locations/${location}/CheckDnsNameAvailability?domainNameLabel=${label}`)).body;

  it('a label is taken by an address of the region, or by somebody else', async () => {
    await local.arm('PUT', local.group('g'), { location: 'westeurope' });
    await local.arm('PUT', local.group('g', '/providers/Microsoft.Network/publicIPAddresses/ip'), { location: 'westeurope', sku: { name: 'Standard' }, properties: { publicIPAllocationMethod: 'Static', dnsSettings: { domainNameLabel: 'ours' } } });
    await local.admin('POST', '/labels', { label: 'theirs', location: 'northeurope' });
    expect([await free('ours'), await free('ours', 'northeurope'), await free('theirs'), await free('theirs', 'North%20Europe')]).toEqual([{ available: false }, { available: true }, { available: true }, { available: false }]);
    expect((await free('No')).error.code).toBe('InvalidDomainNameLabel');
  });

  it('show what was set, region by region', async () => {
    await local.admin('POST', '/sizes', { name: 'Standard_D4s_v5', reason: 'QuotaId', location: 'northeurope' });
    await local.admin('POST', '/quota', { name: 'cores', limit: 8 });
    await local.admin('POST', '/providers', { namespace: 'Microsoft.Compute', state: 'NotRegistered' });
    const skus = async (location: string): Promise<Any> => {
      const { body } = await local.arm('GET', `${subscription()}/providers/Microsoft.Compute/skus?$filter=location eq '${location}'`.replaceAll(' ', '%20'));
      return body.value.find((one: Any) => one.name === 'Standard_D4s_v5').restrictions;
    };
    expect(await skus('northeurope')).toMatchObject([{ type: 'Location', values: ['northeurope'], reasonCode: 'QuotaId' }]);
    expect(await skus('westeurope')).toEqual([]);
    await local.admin('POST', '/sizes', { name: 'Standard_D4s_v5', reason: null, location: 'northeurope' });
    expect(await skus('northeurope')).toEqual([]);
    const usages = await local.arm('GET', `${subscription()}/providers/Microsoft.Compute/locations/uksouth/usages`);
    expect(usages.body.value.find((one: Any) => one.name.value === 'cores')).toMatchObject({ limit: 8, currentValue: 0 });
    expect((await local.arm('GET', `${subscription()}/providers/Microsoft.Compute`, undefined)).body.registrationState).toBe('NotRegistered');
  });

  it.each([
    ['/rights', {}],
    ['/rights', { deny: [1] }],
    ['/quota', { name: 'cores', limit: -1 }],
    ['/quota', { name: 'cores', limit: 1, location: 'atlantis' }],
    ['/sizes', { name: 'X', reason: 'No' }],
    ['/labels', {}],
    ['/providers', { namespace: 'Microsoft.Unknown', state: 'Registered' }],
    ['/providers', { namespace: 'Microsoft.Compute', state: 'Maybe' }],
  ])('POST %s refuses %j', async (path, body) => {
    expect((await local.admin('POST', path, body)).status).toBe(400);
  });
});
