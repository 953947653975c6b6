// Storage accounts, their keys, file services and shares.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stage, type Any, type Answer, type Stage } from './client.ts';

let local: Stage;
beforeAll(async () => {
  local = await stage();
  await local.arm('PUT', local.group('data'), { location: 'westeurope' });
  await local.arm('PUT', local.group('other'), { location: 'westeurope' });
  await local.settle(await put('dsvmfiles', { kind: 'StorageV2', sku: { name: 'Standard_LRS' } }));
  await local.settle(await put('dsvmnfs', { kind: 'FileStorage', sku: { name: 'Premium_LRS' } }));
});
afterAll(() => local.close());

const account = (name: string, rest = ''): string => local.group('data', `/providers/Microsoft.Storage/storageAccounts/${name}${rest}`);
const put = (name: string, body: object): Promise<Answer> => local.arm('PUT', account(name), { location: 'westeurope', ...body });
const share = (name: string, properties: object = {}, of = 'dsvmfiles'): Promise<Answer> => local.arm('PUT', account(of, `/fileServices/default/shares/${name}`), { properties });
const code = (answer: Answer): [number, string | undefined] => [answer.status, answer.body?.error?.code];
const available = async (name: string): Promise<Any> =>
  (await local.arm('POST', `/subscriptions/${local.azure.subscriptionId}/providers/Microsoft.Storage/checkNameAvailability`, { name, type: 'Microsoft.Storage/storageAccounts' })).body;

describe('an account', () => {
  it('is made with a Location alone, and shows endpoints and defaults but no key', async () => {
    const made = await put('dsvmfresh', { kind: 'StorageV2', sku: { name: 'Standard_ZRS' } });
    expect([made.status, made.text, made.headers['azure-asyncoperation']]).toEqual([202, '', undefined]);
    expect((await local.settle(made)).body).toMatchObject({
      sku: { name: 'Standard_ZRS', tier: 'Standard' },
      properties: { accessTier: 'Hot', supportsHttpsTrafficOnly: true, networkAcls: { defaultAction: 'Allow', bypass: 'AzureServices' }, primaryEndpoints: { file: 'https://dsvmfresh.file.core.windows.net/' } },
    });
    const keys = (await local.arm('POST', account('dsvmfresh', '/listKeys'))).body.keys;
    expect(keys.map((one: Any) => [one.keyName, one.permissions, Buffer.from(one.value, 'base64').length])).toEqual([['key1', 'FULL', 64], ['key2', 'FULL', 64]]);
    const shown = (await local.arm('GET', account('dsvmfresh'))).text;
    expect(keys.some((one: Any) => shown.includes(one.value))).toBe(false);
    const anew = (await local.arm('POST', account('dsvmfresh', '/regenerateKey'), { keyName: 'key1' })).body.keys;
    expect([anew[0].value === keys[0].value, anew[1].value === keys[1].value]).toEqual([false, true]);
    await put('dsvmfresh', { kind: 'StorageV2', sku: { name: 'Standard_LRS' } });
    expect((await local.arm('POST', account('dsvmfresh', '/listKeys'))).body.keys).toEqual(anew);
    expect(code(await local.arm('POST', account('dsvmfresh', '/regenerateKey'), { keyName: 'key9' }))).toEqual([400, 'InvalidKeyName']);
  });

  it('has a name that nobody else has', async () => {
    await local.admin('POST', '/accounts', { name: 'theirs' });
    expect([await available('dsvmunheardof'), (await available('dsvmfiles')).reason, (await available('theirs')).reason, (await available('No-Name')).reason]).toEqual([{ nameAvailable: true }, 'AlreadyExists', 'AlreadyExists', 'AccountNameInvalid']);
    const body = { kind: 'StorageV2', sku: { name: 'Standard_LRS' } };
    expect(code(await put('theirs', body))).toEqual([409, 'StorageAccountAlreadyTaken']);
    const elsewhere = await local.arm('PUT', local.group('other', '/providers/Microsoft.Storage/storageAccounts/dsvmfiles'), { location: 'westeurope', ...body });
    expect(code(elsewhere)).toEqual([409, 'StorageAccountInAnotherResourceGroup']);
    expect(code(await put('Bad-Name', body))).toEqual([400, 'AccountNameInvalid']);
  });

  it.each<[string, string, object]>([
    ['InvalidValuesForRequestParameters', 'standard replication for premium files', { kind: 'FileStorage', sku: { name: 'Standard_LRS' } }],
    ['InvalidValuesForRequestParameters', 'an old account across zones', { kind: 'BlobStorage', sku: { name: 'Standard_ZRS' } }],
    ['InvalidRequestPropertyValue', 'no kind', { sku: { name: 'Standard_LRS' } }],
    ['InvalidRequestContent', 'an unknown property', { kind: 'StorageV2', sku: { name: 'Standard_LRS' }, properties: { fast: true } }],
    ['InvalidValuesForRequestParameters', 'a private address', { kind: 'StorageV2', sku: { name: 'Standard_LRS' }, properties: { networkAcls: { defaultAction: 'Deny', ipRules: [{ value: '10.0.0.4' }] } } }],
    ['InvalidValuesForRequestParameters', 'a directory without its domain', { kind: 'StorageV2', sku: { name: 'Standard_LRS' }, properties: { azureFilesIdentityBasedAuthentication: { directoryServiceOptions: 'AD' } } }],
  ])('is refused with %s for %s', async (expected, _what, body) => {
    expect(code(await put('dsvmrefused', body))).toEqual([400, expected]);
  });

  it('lets subnets in that have a service endpoint, and no others', async () => {
    const network = local.group('data', '/providers/Microsoft.Network/virtualNetworks/net');
    await local.settle(
      await local.arm('PUT', network, {
        location: 'westeurope',
        properties: {
          addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
          subnets: [
            { name: 'plain', properties: { addressPrefix: '10.0.0.0/24' } },
            { name: 'open', properties: { addressPrefix: '10.0.1.0/24', serviceEndpoints: [{ service: 'Microsoft.Storage' }] } },
          ],
        },
      }),
    );
    const rules = (subnet: string): object => ({ kind: 'StorageV2', sku: { name: 'Standard_LRS' }, properties: { networkAcls: { defaultAction: 'Deny', virtualNetworkRules: [{ id: `${network}/subnets/${subnet}` }] } } });
    const refused = await put('dsvmfiles', rules('plain'));
    expect(code(refused)).toEqual([400, 'NetworkAclsValidationFailure']);
    expect(refused.body.error.message).toContain('SubnetsHaveNoServiceEndpointsConfigured');
    expect(code(await put('dsvmfiles', rules('none')))).toEqual([400, 'NetworkAclsValidationFailure']);
    expect((await put('dsvmfiles', rules('open'))).status).toBe(200);
    // The right there is one of its own.
    const arm = await local.as((await local.admin('POST', '/principals', { roles: [{ role: 'Storage Account Contributor', scope: account('dsvmfiles') }] })).body);
    const body = { location: 'westeurope', ...rules('open') };
    expect((await arm('PUT', account('dsvmfiles'), body)).body.error.message).toContain("'Microsoft.Network/virtualNetworks/subnets/joinViaServiceEndpoint/action'");
  });

  it('stays of its kind', async () => {
    expect(code(await put('dsvmnfs', { kind: 'StorageV2', sku: { name: 'Standard_LRS' } }))).toEqual([409, 'AccountPropertyCannotBeUpdated']);
  });
});

describe('shares', () => {
  it('are made below the file service that comes with the account', async () => {
    const made = await share('work', { shareQuota: 1024, metadata: { team: 'data' } });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ id: account('dsvmfiles', '/fileServices/default/shares/work'), name: 'work', type: 'Microsoft.Storage/storageAccounts/fileServices/shares', etag: expect.stringMatching(/^"0x/), properties: { shareQuota: 1024, enabledProtocols: 'SMB', accessTier: 'TransactionOptimized' } });
    expect((await share('work', { shareQuota: 2048 })).status).toBe(200);
    const path = account('dsvmfiles', '/fileServices/default/shares');
    expect((await local.arm('GET', `${path}/work?$expand=stats`)).body.properties).toMatchObject({ shareQuota: 2048, shareUsageBytes: 0 });
    expect((await local.arm('GET', `${path}/work`)).body.properties).not.toHaveProperty('shareUsageBytes');
    expect((await local.arm('PATCH', `${path}/work`, { properties: { accessTier: 'Hot' } })).body.properties).toMatchObject({ accessTier: 'Hot', shareQuota: 2048 });
    expect((await local.arm('GET', path)).body.value.map((one: Any) => one.name)).toEqual(['work']);
    expect(code(await local.arm('GET', `${path}/none`))).toEqual([404, 'ShareNotFound']);
    // They are tracked by no list of Resource Manager.
    expect((await local.arm('GET', local.group('data', '/resources'))).body.value.some((one: Any) => /fileServices/.test(one.type))).toBe(false);
  });

  it.each<[string, number, string, object, string]>([
    ['Up', 400, 'InvalidResourceName', {}, 'dsvmfiles'],
    ['a-', 400, 'OutOfRangeInput', {}, 'dsvmfiles'],
    ['two--dashes', 400, 'InvalidResourceName', {}, 'dsvmfiles'],
    ['large', 400, 'InvalidRequestPropertyValue', { shareQuota: 6000 }, 'dsvmfiles'],
    ['small', 400, 'InvalidRequestPropertyValue', { shareQuota: 50 }, 'dsvmnfs'],
    ['nfs', 409, 'FeatureNotSupportedForAccount', { enabledProtocols: 'NFS' }, 'dsvmfiles'],
    ['squash', 400, 'InvalidRequestPropertyValue', { rootSquash: 'AllSquash' }, 'dsvmfiles'],
    ['tier', 400, 'InvalidRequestPropertyValue', { accessTier: 'Premium' }, 'dsvmfiles'],
    ['tier', 400, 'InvalidRequestPropertyValue', { accessTier: 'Hot' }, 'dsvmnfs'],
    ['odd', 400, 'InvalidRequestContent', { enabledProtocols: 'FTP' }, 'dsvmfiles'],
    ['lost', 404, 'ParentResourceNotFound', {}, 'dsvmnone'],
  ])('named %s are refused with %d %s for %j on %s', async (name, status, expected, properties, of) => {
    const answer = await share(name.length === 2 && name !== 'Up' ? 'a' : name === 'Up' ? 'Upper' : name, properties, of);
    expect(code(answer)).toEqual([status, expected]);
  });

  it.each<[string, string, number]>([
    ['versions', 'SMB3.0;SMB3.1.1;', 200],
    ['versions', 'SMB9', 400],
    ['authenticationMethods', 'Kerberos', 200],
    ['authenticationMethods', 'Basic', 400],
    ['channelEncryption', 'AES-128-GCM;AES-256-GCM', 200],
    ['channelEncryption', 'AES-256-GCM,AES-128-GCM', 400],
    ['kerberosTicketEncryption', 'DES', 400],
  ])('speak SMB with %s %s: %d', async (name, text, status) => {
    const answer = await local.arm('PUT', local.group('data', '/providers/Microsoft.Storage/storageAccounts/dsvmfiles/fileServices/default'), { properties: { protocolSettings: { smb: { [name]: text } } } });
    expect(answer.status).toBe(status);
  });

  it('over NFS are premium’s alone, and keep their protocol', async () => {
    const made = await share('nfs', { enabledProtocols: 'NFS' }, 'dsvmnfs');
    expect(made.body.properties).toMatchObject({ enabledProtocols: 'NFS', rootSquash: 'NoRootSquash', accessTier: 'Premium', shareQuota: 102_400 });
    expect(code(await share('nfs', { enabledProtocols: 'SMB' }, 'dsvmnfs'))).toEqual([400, 'InvalidRequestPropertyValue']);
    expect(code(await local.arm('PUT', account('dsvmfiles', '/fileServices/default'), { properties: { protocolSettings: { smb: { multichannel: { enabled: true } } } } }))).toEqual([409, 'FeatureNotSupportedForAccount']);
  });

  it('that are deleted can be restored while the service keeps them', async () => {
    const path = account('dsvmfiles', '/fileServices/default/shares');
    expect((await local.arm('PUT', account('dsvmfiles', '/fileServices/default'), { properties: { shareDeleteRetentionPolicy: { enabled: true, days: 3 } } })).body.properties.shareDeleteRetentionPolicy.days).toBe(3);
    await share('gone', { shareQuota: 7 });
    expect((await local.arm('DELETE', `${path}/gone`)).status).toBe(200);
    expect((await local.arm('DELETE', `${path}/gone`)).status).toBe(204);
    const deleted = (await local.arm('GET', `${path}?$expand=deleted`)).body.value.filter((one: Any) => one.properties.deleted);
    expect(deleted).toMatchObject([{ name: 'gone', properties: { remainingRetentionDays: 3, version: expect.any(String) } }]);
    const restore = (version: string): Promise<Answer> => local.arm('POST', `${path}/gone/restore`, { deletedShareName: 'gone', deletedShareVersion: version });
    expect(code(await restore('other'))).toEqual([404, 'ShareNotFound']);
    expect((await restore(deleted[0].properties.version)).status).toBe(200);
    expect((await local.arm('GET', `${path}/gone`)).body.properties.shareQuota).toBe(7);
    await local.arm('DELETE', `${path}/gone`);
    await local.admin('POST', '/clock', { advance: 4 * 24 * 3600 });
    expect((await local.arm('GET', `${path}?$expand=deleted`)).body.value.some((one: Any) => one.name === 'gone')).toBe(false);
  });

  it('under a lock are not deleted, nor the account around them', async () => {
    await share('kept');
    const path = account('dsvmfiles', '/fileServices/default/shares/kept');
    await local.arm('PUT', `${path}/providers/Microsoft.Authorization/locks/keep`, { properties: { level: 'CanNotDelete' } });
    expect(code(await local.arm('DELETE', path))).toEqual([409, 'ScopeLocked']);
    expect(code(await local.arm('DELETE', account('dsvmfiles')))).toEqual([409, 'ScopeLocked']);
    expect((await share('kept', { shareQuota: 10 })).status).toBe(200);
  });
});

it('an account, its share and its key come out of one template', async () => {
  const template = {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    resources: [
      { type: 'Microsoft.Storage/storageAccounts', apiVersion: '2024-01-01', name: 'dsvmfromtemplate', location: 'westeurope', kind: 'StorageV2', sku: { name: 'Standard_LRS' } },
      { type: 'Microsoft.Storage/storageAccounts/fileServices/shares', apiVersion: '2024-01-01', name: 'dsvmfromtemplate/default/work', dependsOn: ["[resourceId('Microsoft.Storage/storageAccounts', 'dsvmfromtemplate')]"], properties: { shareQuota: 100 } },
    ],
    outputs: { length: { type: 'int', value: "[length(listKeys('dsvmfromtemplate', '2024-01-01').keys[0].value)]" } },
  };
  const path = local.group('data', '/providers/Microsoft.Resources/deployments/storage');
  const done = await local.settle(await local.arm('PUT', path, { properties: { mode: 'Incremental', template } }));
  expect(done.body).toEqual({ status: 'Succeeded' });
  expect((await local.arm('GET', path)).body.properties.outputs.length.value).toBe(88);
  expect((await local.arm('GET', account('dsvmfromtemplate', '/fileServices/default/shares/work'))).status).toBe(200);
});
