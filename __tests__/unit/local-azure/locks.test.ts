// Management locks, and tags as something of their own.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { stage, type Answer, type Stage } from './client.ts';

let local: Stage;
beforeEach(async () => {
  local = await stage();
  await local.arm('PUT', local.group('kept'), { location: 'westeurope', tags: { owner: 'amina' } });
  await local.settle(await local.arm('PUT', guard(), { location: 'westeurope' }));
});
afterEach(() => local.close());

const guard = (): string => local.group('kept', '/providers/Microsoft.Network/networkSecurityGroups/guard');
const code = (answer: Answer): [number, string | undefined] => [answer.status, answer.body?.error?.code];
const lock = (scope: string, name: string, level: string): Promise<Answer> => local.arm('PUT', `${scope}/providers/Microsoft.Authorization/locks/${name}`, { properties: { level, notes: 'ours' } });
const locked = (scope: string, doing: string, by: string): object => ({
  error: { code: 'ScopeLocked', message: `The scope '${scope}' cannot perform ${doing} operation because following scope(s) are locked: '${by}'. Please remove the lock and try again.` },
});

describe('a lock', () => {
  it('is made, read, listed and taken away', async () => {
    const made = await lock(local.group('kept'), 'keep', 'CanNotDelete');
    expect(made.status).toBe(201);
    expect(made.body).toEqual({ id: `${local.group('kept')}/providers/Microsoft.Authorization/locks/keep`, type: 'Microsoft.Authorization/locks', name: 'keep', properties: { level: 'CanNotDelete', notes: 'ours' } });
    expect((await lock(local.group('kept'), 'keep', 'canNotDelete')).status).toBe(200);
    const list = async (scope: string): Promise<number> => (await local.arm('GET', `${scope}/providers/Microsoft.Authorization/locks`)).body.value.length;
    const subscription = `/subscriptions/${local.azure.subscriptionId}`;
    await local.arm('PUT', local.group('other'), { location: 'westeurope' });
    expect([await list(subscription), await list(local.group('kept')), await list(guard()), await list(local.group('other'))]).toEqual([1, 1, 1, 0]);
    const gone = await local.arm('DELETE', `${local.group('kept')}/providers/Microsoft.Authorization/locks/keep`);
    expect([gone.status, gone.text]).toEqual([200, '']);
    expect((await local.arm('DELETE', `${local.group('kept')}/providers/Microsoft.Authorization/locks/keep`)).status).toBe(204);
    expect(code(await local.arm('GET', `${local.group('kept')}/providers/Microsoft.Authorization/locks/keep`))).toEqual([404, 'LockNotFound']);
    expect(code(await lock(local.group('kept'), 'keep', 'Sometimes'))).toEqual([400, 'LockLevelNotSupported']);
    expect(code(await lock(local.group('nowhere'), 'keep', 'ReadOnly'))).toEqual([404, 'ResourceGroupNotFound']);
  });

  it('against deletion holds for what lies in its scope, and nothing else', async () => {
    await lock(local.group('kept'), 'keep', 'CanNotDelete');
    const refused = await local.arm('DELETE', guard());
    expect([refused.status, refused.headers['x-ms-failure-cause']]).toEqual([409, 'gateway']);
    expect(refused.body).toEqual(locked(guard(), 'delete', local.group('kept')));
    expect(code(await local.arm('DELETE', local.group('kept')))).toEqual([409, 'ScopeLocked']);
    expect((await local.arm('PUT', guard(), { location: 'westeurope', tags: { a: 'b' } })).status).toBe(200);
    expect((await local.arm('GET', local.group('kept'))).body.properties.provisioningState).toBe('Succeeded');
  });

  it('of one resource keeps its group from being deleted', async () => {
    await lock(guard(), 'keep', 'CanNotDelete');
    const refused = await local.arm('DELETE', local.group('kept'));
    expect(refused.body).toEqual(locked(local.group('kept'), 'delete', guard()));
    await local.arm('DELETE', `${guard()}/providers/Microsoft.Authorization/locks/keep`);
    await local.settle(await local.arm('DELETE', local.group('kept')));
    expect((await local.arm('HEAD', local.group('kept'))).status).toBe(404);
  });

  it('against writes stops PUT, PATCH, POST and deployments, and still lets read', async () => {
    const account = local.group('kept', '/providers/Microsoft.Storage/storageAccounts/dsvmkept');
    await local.settle(await local.arm('PUT', account, { location: 'westeurope', sku: { name: 'Standard_LRS' }, kind: 'StorageV2' }));
    await lock(local.group('kept'), 'still', 'ReadOnly');
    expect((await local.arm('PUT', guard(), { location: 'westeurope' })).body).toEqual(locked(guard(), 'write', local.group('kept')));
    expect(code(await local.arm('PATCH', local.group('kept'), { tags: {} }))).toEqual([409, 'ScopeLocked']);
    expect((await local.arm('POST', `${account}/listKeys`)).body).toEqual(locked(account, 'write', local.group('kept')));
    const template = { $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#', contentVersion: '1.0.0.0', resources: [] };
    expect(code(await local.arm('PUT', local.group('kept', '/providers/Microsoft.Resources/deployments/d'), { properties: { mode: 'Incremental', template } }))).toEqual([409, 'ScopeLocked']);
    expect((await local.arm('GET', guard())).status).toBe(200);
  });

  it('stops what a template would write to', async () => {
    await lock(guard(), 'still', 'ReadOnly');
    const template = {
      $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
      contentVersion: '1.0.0.0',
      resources: [{ type: 'Microsoft.Network/networkSecurityGroups', apiVersion: '2024-05-01', name: 'guard', location: 'westeurope' }],
    };
    const done = await local.settle(await local.arm('PUT', local.group('kept', '/providers/Microsoft.Resources/deployments/d'), { properties: { mode: 'Incremental', template } }));
    expect(JSON.parse(done.body.error.details[0].message)).toEqual(locked(guard(), 'write', guard()));
  });

  it('of a subscription holds everywhere, but not against locks', async () => {
    const subscription = `/subscriptions/${local.azure.subscriptionId}`;
    await lock(subscription, 'all', 'ReadOnly');
    expect(code(await local.arm('PUT', local.group('fresh'), { location: 'westeurope' }))).toEqual([409, 'ScopeLocked']);
    expect((await local.arm('DELETE', `${subscription}/providers/Microsoft.Authorization/locks/all`)).status).toBe(200);
    expect((await local.arm('PUT', local.group('fresh'), { location: 'westeurope' })).status).toBe(201);
  });
});

describe('tags of a scope', () => {
  const id = (scope: string): string => `${scope}/providers/Microsoft.Resources/tags/default`;
  const tags = (scope: string): string => `${id(scope)}?api-version=2021-04-01`;

  it('are merged, replaced and deleted, and are the tags of what they hang on', async () => {
    const patch = (operation: string, given: object): Promise<Answer> => local.arm('PATCH', tags(local.group('kept')), { operation, properties: { tags: given } });
    expect((await local.arm('GET', tags(local.group('kept')))).body).toEqual({
      id: id(local.group('kept')),
      name: 'default',
      type: 'Microsoft.Resources/tags',
      properties: { tags: { owner: 'amina' } },
    });
    expect((await patch('Merge', { OWNER: 'jo', team: 'data' })).body.properties.tags).toEqual({ owner: 'jo', team: 'data' });
    expect((await patch('Delete', { team: 'other', owner: 'jo' })).body.properties.tags).toEqual({ team: 'data' });
    expect((await local.arm('GET', local.group('kept'))).body.tags).toEqual({ team: 'data' });
    expect((await patch('Replace', { a: 'b' })).body.properties.tags).toEqual({ a: 'b' });
    expect(code(await patch('Shuffle', {}))).toEqual([400, 'InvalidTagPatchOperation']);
    await local.arm('PUT', tags(guard()), { properties: { tags: { c: 'd' } } });
    expect((await local.arm('GET', guard())).body.tags).toEqual({ c: 'd' });
    expect((await local.arm('DELETE', tags(guard()))).status).toBe(200);
    expect((await local.arm('GET', guard())).body.tags).toEqual({});
    await local.arm('PUT', tags(`/subscriptions/${local.azure.subscriptionId}`), { properties: { tags: { e: 'f' } } });
    expect((await local.arm('GET', tags(`/subscriptions/${local.azure.subscriptionId}`))).body.properties.tags).toEqual({ e: 'f' });
  });

  it('have their own right: no right to write the resource is needed', async () => {
    const role = { properties: { roleName: 'Tagger', permissions: [{ actions: ['Microsoft.Resources/tags/*'] }], assignableScopes: [local.group('kept')] } };
    await local.arm('PUT', `/subscriptions/${local.azure.subscriptionId}/providers/Microsoft.Authorization/roleDefinitions/00000000-0000-4000-8000-000000000001`, role);
    const arm = await local.as((await local.admin('POST', '/principals', { roles: [{ role: 'Tagger', scope: local.group('kept') }] })).body);
    expect((await arm('PUT', tags(guard()), { properties: { tags: { a: 'b' } } })).status).toBe(200);
    expect(code(await arm('PATCH', guard(), { tags: {} }))).toEqual([403, 'AuthorizationFailed']);
  });
});
