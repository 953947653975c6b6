import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stage, type Answer, type Any, type Stage } from './client.ts';
import { at, deploy } from './pool.ts';

let local: Stage;
beforeAll(async () => {
  local = await stage();
});
afterAll(() => local.close());

const code = (answer: Answer): [number, string] => [answer.status, answer.body?.error?.code];

describe('a resource group', () => {
  it('is created, updated, tagged, listed and headed, whatever the case of its path', async () => {
    const made = await local.arm('PUT', local.group('Team'), { location: 'West US', tags: { a: 'b', c: '' } });
    expect(made.status).toBe(201);
    expect(made.body).toEqual({
      id: local.group('Team'),
      name: 'Team',
      type: 'Microsoft.Resources/resourceGroups',
      location: 'westus',
      tags: { a: 'b', c: '' },
      properties: { provisioningState: 'Succeeded' },
    });
    expect((await local.arm('PUT', local.group('team'), { location: 'westus', tags: { a: 'b' } })).status).toBe(200);
    const path = `/Subscriptions/${local.azure.subscriptionId.toUpperCase()}/resourcegroups/TEAM`;
    expect((await local.arm('GET', path)).body).toMatchObject({ id: local.group('Team'), tags: { a: 'b' } });
    expect((await local.arm('PATCH', path, { tags: { x: 'y' } })).body.tags).toEqual({ x: 'y' });
    expect((await local.arm('HEAD', path)).status).toBe(204);
    expect((await local.arm('HEAD', local.group('nowhere'))).status).toBe(404);
    const list = async (filter: string): Promise<string[]> =>
      (await local.arm('GET', `/subscriptions/${local.azure.subscriptionId}/resourcegroups?$filter=${encodeURIComponent(filter)}`)).body.value.map((one: Any) => one.name);
    expect(await list("tagName eq 'x' and tagValue eq 'y'")).toEqual(['Team']);
    expect(await list("tagName eq 'x' and tagValue eq 'z'")).toEqual([]);
    expect(await list("tagname eq 'X'")).toEqual(['Team']);
  });

  it('knows its members in any case, and no others', async () => {
    expect((await local.arm('PUT', local.group('Cased'), { LOCATION: 'westeurope', Tags: { a: 'b' } })).body).toMatchObject({ location: 'westeurope', tags: { a: 'b' } });
    expect(code(await local.arm('PUT', local.group('odd'), { location: 'westeurope', sku: {} }))).toEqual([400, 'InvalidRequestContent']);
    expect(code(await local.arm('PATCH', local.group('Cased'), { tag: {} }))).toEqual([400, 'InvalidRequestContent']);
    expect((await local.arm('HEAD', local.group('odd'))).status).toBe(404);
  });

  it('refuses bad names, other regions and unknown ones', async () => {
    const bad = await local.arm('GET', local.group('~`123'.replace('`', '%60')));
    expect(bad.body.error).toEqual({
      code: 'InvalidResourceGroup',
      message: "The provided resource group name '~`123' has these invalid characters: '~`'. The name can only be a letter, digit, '-', '.', '(', ')' or '_'.",
    });
    await local.arm('PUT', local.group('placed'), { location: 'westeurope' });
    expect(code(await local.arm('PUT', local.group('placed'), { location: 'northeurope' }))).toEqual([409, 'InvalidResourceGroupLocation']);
    expect(code(await local.arm('PUT', local.group('moon'), { location: 'moon' }))).toEqual([400, 'LocationNotAvailableForResourceGroup']);
    expect(code(await local.arm('PUT', local.group('nowhere'), {}))).toEqual([400, 'LocationRequired']);
    expect(code(await local.arm('DELETE', local.group('nowhere')))).toEqual([404, 'ResourceGroupNotFound']);
  });

  it('is deleted with everything in it', async () => {
    await deploy(local);
    const answer = await local.arm('DELETE', local.group('pool'));
    expect([answer.status, answer.text, answer.headers['retry-after']]).toEqual([202, '', undefined]);
    expect(answer.headers['location']).toMatch(/\/operationresults\/[\w-]+\?api-version=/);
    expect((await local.settle(answer)).status).toBe(200);
    expect(code(await local.arm('GET', local.group('pool')))).toEqual([404, 'ResourceGroupNotFound']);
    expect((await local.arm('GET', `/subscriptions/${local.azure.subscriptionId}/resources`)).body.value).toEqual([]);
    expect((await local.admin('GET', '/instances')).body).toEqual([]);
    expect((await deploy(local)).body.properties.provisioningState).toBe('Succeeded');
  });

  it('lists its resources by type', async () => {
    await deploy(local);
    const filter = encodeURIComponent("resourceType eq 'Microsoft.Compute/virtualMachineScaleSets'");
    const { value } = (await local.arm('GET', local.group('pool', `/resources?$filter=${filter}`))).body;
    expect(value).toEqual([expect.objectContaining({ id: at.set(local), type: 'Microsoft.Compute/virtualMachineScaleSets', sku: { name: 'Standard_D2s_v5', tier: 'Standard', capacity: 2 } })]);
    expect(value[0].properties).toBeUndefined();
  });
});

describe('without --fast', () => {
  it('takes its time, says when to ask again, and lets nothing into a group that is going', async () => {
    const slow = await stage({ fast: false });
    try {
      await slow.arm('PUT', slow.group('pool'), { location: 'westeurope' });
      const address = await slow.arm('PUT', at.pip(slow), { location: 'westeurope', sku: { name: 'Standard' }, properties: { publicIPAllocationMethod: 'Static' } });
      expect(Number(address.headers['retry-after'])).toBeGreaterThan(0);
      expect((await slow.arm('GET', at.pip(slow))).body.properties.provisioningState).toBe('Updating');
      const gone = await slow.arm('DELETE', slow.group('pool'));
      expect(Number(gone.headers['retry-after'])).toBeGreaterThan(0);
      expect((await slow.arm('GET', slow.group('pool'))).body.properties.provisioningState).toBe('Deleting');
      const late = await slow.arm('PUT', at.vnet(slow), { location: 'westeurope', properties: { addressSpace: { addressPrefixes: ['10.0.0.0/16'] } } });
      expect(code(late)).toEqual([409, 'ResourceGroupBeingDeleted']);
    } finally {
      await slow.close();
    }
  });
});

describe('images and sizes', () => {
  const locations = (rest: string): string => `/subscriptions/${local.azure.subscriptionId}/providers/Microsoft.Compute/locations/westeurope/${rest}`;
  const image = (publisher: string, offer: string, sku: string): string => locations(`publishers/${publisher}/artifacttypes/vmimage/offers/${offer}/skus/${sku}/versions`);

  it('lists the versions of an image that can be had today', async () => {
    const { status, body } = await local.arm('GET', image('microsoft-dsvm', 'ubuntu-2204', '2204-gen2'));
    expect(status).toBe(200);
    expect(body.at(-1)).toMatchObject({ location: 'westeurope', name: '25.05.19', id: expect.stringMatching(/\/Versions\/25\.05\.19$/) });
    const newest = await local.arm('GET', `${image('microsoft-dsvm', 'ubuntu-2204', '2204-gen2')}?$top=1&$orderby=name%20desc`);
    expect(newest.body.map((one: Any) => one.name)).toEqual(['25.05.19']);
    expect((await local.arm('GET', `${image('microsoft-dsvm', 'dsvm-win-2022', 'winserver-2022')}/25.01.21`)).body.properties.osDiskImage.operatingSystem).toBe('Windows');
  });

  it('has lost the image of upstream’s template, which 2021 still has', async () => {
    const path = image('microsoft-ads', 'linux-data-science-vm-ubuntu', 'linuxdsvmubuntu');
    const today = await local.arm('GET', path);
    expect([today.status, today.body]).toEqual([404, { error: { code: 'NotFound', message: 'Artifact: VMImage was not found.' } }]);
    expect(today.headers['x-ms-failure-cause']).toBeUndefined();
    const past = await stage({ asOf: '2021-02' });
    try {
      expect((await past.arm('GET', path.replace(local.azure.subscriptionId, past.azure.subscriptionId))).body).toHaveLength(2);
      expect((await past.arm('GET', image('microsoft-dsvm', 'ubuntu-2204', '2204-gen2').replace(local.azure.subscriptionId, past.azure.subscriptionId))).status).toBe(404);
    } finally {
      await past.close();
    }
  });

  it('lists sizes and what is used of the quota', async () => {
    await deploy(local);
    const skus = (await local.arm('GET', `/subscriptions/${local.azure.subscriptionId}/providers/Microsoft.Compute/skus?$filter=location%20eq%20'westeurope'`)).body.value;
    expect(skus.find((one: Any) => one.name === 'Standard_D4s_v5').capabilities).toContainEqual({ name: 'vCPUs', value: '4' });
    expect(skus.some((one: Any) => one.name === 'Standard_NC6')).toBe(false);
    const usages = (await local.arm('GET', locations('usages'))).body.value;
    expect(usages.find((one: Any) => one.name.value === 'cores')).toMatchObject({ limit: 350, currentValue: 4 });
    expect(usages.find((one: Any) => one.name.value === 'standardDSv5Family').currentValue).toBe(4);
  });
});

describe('a storage account', () => {
  const path = (name: string): string => local.group('pool', `/providers/Microsoft.Storage/storageAccounts/${name}`);
  const body = { location: 'westeurope', sku: { name: 'Standard_LRS' }, kind: 'StorageV2', properties: {} };

  it('is made by a job, shown without keys, and has two keys', async () => {
    const answer = await local.arm('PUT', path('dsvmresearch'), body);
    expect([answer.status, answer.headers['azure-asyncoperation']]).toEqual([202, undefined]);
    const end = await local.settle(answer);
    expect(end.body).toMatchObject({ name: 'dsvmresearch', kind: 'StorageV2', properties: { provisioningState: 'Succeeded' } });
    const keys = (await local.arm('POST', `${path('dsvmresearch')}/listKeys`)).body.keys;
    expect(keys.map((one: Any) => one.keyName)).toEqual(['key1', 'key2']);
    expect((await local.arm('GET', path('dsvmresearch'))).text).not.toContain(keys[0].value);
    expect((await local.arm('PUT', path('dsvmresearch'), body)).status).toBe(200);
    expect(code(await local.arm('PUT', path('Not_Valid'), body))).toEqual([400, 'AccountNameInvalid']);
    expect((await local.arm('DELETE', path('dsvmresearch'))).status).toBe(200);
  });
});
