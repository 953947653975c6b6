// Who may do what: roles, assignments, principals, managed identities.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { scopeOf } from '../../../local/azure/rights.ts';
import { segments } from '../../../local/azure/path.ts';
import { assertion, stage, type Any, type Answer, type Stage } from './client.ts';
import { deploy } from './pool.ts';

let local: Stage;
beforeEach(async () => {
  local = await stage();
  await local.arm('PUT', local.group('one'), { location: 'westeurope' });
  await local.arm('PUT', local.group('two'), { location: 'westeurope' });
});
afterEach(() => local.close());

const subscription = (): string => `/subscriptions/${local.azure.subscriptionId}`;
const code = (answer: Answer): [number, string | undefined] => [answer.status, answer.body?.error?.code];
const enrol = async (...roles: { role: string; scope?: string }[]): Promise<Any> => (await local.admin('POST', '/principals', { roles })).body;
const guid = (digit: number): string => `00000000-0000-4000-8000-00000000000${digit}`;
const reader = 'acdd72a7-3385-48ef-bd42-f606fba81ae7';
const role = (name: string): string => `${subscription()}/providers/Microsoft.Authorization/roleDefinitions/${name}`;
const assign = (scope: string, name: string, properties: object, arm = local.arm): Promise<Answer> => arm('PUT', `${scope}/providers/Microsoft.Authorization/roleAssignments/${name}`, { properties });
const network = (group: string, name = 'net', address = '10.0.0.0/16'): [string, string, object] => [
  'PUT',
  local.group(group, `/providers/Microsoft.Network/virtualNetworks/${name}`),
  { location: 'westeurope', properties: { addressSpace: { addressPrefixes: [address] }, subnets: [{ name: 'default', properties: { addressPrefix: address.replace('/16', '/24') } }] } },
];

it.each([
  ['/subscriptions/s/resourcegroups/g', '/subscriptions/s/resourceGroups/g'],
  ['/subscriptions/s/resourceGroups', '/subscriptions/s'],
  ['/subscriptions/s/resourceGroups/g/providers/N.X/ts', '/subscriptions/s/resourceGroups/g'],
  ['/subscriptions/s/resourceGroups/g/providers/N.X/ts/a', '/subscriptions/s/resourceGroups/g/providers/N.X/ts/a'],
  ['/subscriptions/s/resourceGroups/g/providers/N.X/ts/a/listKeys', '/subscriptions/s/resourceGroups/g/providers/N.X/ts/a'],
  ['/subscriptions/s/providers/N.X/ts', '/subscriptions/s'],
  ['/subscriptions/s/resourceGroups/g/providers/N.X/ts/a/providers/Microsoft.Authorization/locks/l', '/subscriptions/s/resourceGroups/g/providers/N.X/ts/a/providers/Microsoft.Authorization/locks/l'],
])('%s needs its right in %s', (path, scope) => {
  expect(scopeOf(segments(path))).toBe(scope);
});

describe('a principal', () => {
  it('without any role may do nothing, sees nothing, and is told who it is', async () => {
    const made = await enrol();
    const arm = await local.as(made);
    expect((await arm('GET', '/subscriptions')).body.value).toEqual([]);
    const refused = await arm('GET', local.group('one'));
    expect(code(refused)).toEqual([403, 'AuthorizationFailed']);
    expect(refused.body.error.message).toBe(
      `The client '${made.clientId}' with object id '${made.objectId}' does not have authorization to perform action 'Microsoft.Resources/subscriptions/resourceGroups/read' over scope '${local.group('one')}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
    );
    expect((await arm('GET', `${subscription()}/providers/Microsoft.Authorization/permissions`)).body.value).toEqual([]);
  });

  it('with a role in one group works there alone, and its lists show that group alone', async () => {
    const arm = await local.as(await enrol({ role: 'Contributor', scope: local.group('one') }));
    const made = await arm(...network('one'));
    expect(made.status).toBe(201);
    // The operation's address is the subscription's; whoever began it may ask.
    const url = new URL(String(made.headers['azure-asyncoperation']));
    expect((await arm('GET', url.pathname + url.search)).status).toBe(200);
    expect(code(await arm(...network('two')))).toEqual([403, 'AuthorizationFailed']);
    expect(code(await arm('PUT', local.group('three'), { location: 'westeurope' }))).toEqual([403, 'AuthorizationFailed']);
    expect((await arm('GET', `${subscription()}/resourceGroups`)).body.value.map((one: Any) => one.name)).toEqual(['one']);
    expect((await arm('GET', `${subscription()}/resources`)).body.value.map((one: Any) => one.name)).toEqual(['net']);
    expect((await arm('GET', `${subscription()}/providers/Microsoft.Network/virtualNetworks`)).body.value).toHaveLength(1);
    expect((await arm('GET', '/subscriptions')).body.value).toHaveLength(1);
    // Contributor gives no rights and takes no locks.
    expect(code(await assign(local.group('one'), guid(1), { roleDefinitionId: role(reader), principalId: guid(9), principalType: 'User' }, arm))).toEqual([403, 'AuthorizationFailed']);
    expect(code(await arm('PUT', local.group('one', '/providers/Microsoft.Authorization/locks/l'), { properties: { level: 'CanNotDelete' } }))).toEqual([403, 'AuthorizationFailed']);
  });

  it('has what its roles allow together: what one excepts another may still give', async () => {
    const made = await enrol({ role: 'Contributor', scope: local.group('one') }, { role: 'User Access Administrator', scope: local.group('one') });
    const arm = await local.as(made);
    expect((await assign(local.group('one'), guid(1), { roleDefinitionId: role(reader), principalId: made.objectId }, arm)).status).toBe(201);
    const permissions = await arm('GET', local.group('one', '/providers/Microsoft.Authorization/permissions'));
    expect(permissions.body.value.map((one: Any) => one.actions)).toEqual([['*'], ['*/read', 'Microsoft.Authorization/*', 'Microsoft.Support/*'], ['*/read']]);
  });

  it('signs in by a federated credential of its own', async () => {
    const subject = 'repo:contoso@1/pools@2:environment:preview';
    const made = (await local.admin('POST', '/principals', { federated: [{ issuer: 'https://token.actions.example', subject }] })).body;
    const form = async (sub: string, client: string): Promise<Answer> =>
      local.send('POST', `/${made.tenantId}/oauth2/v2.0/token`, new URLSearchParams({ grant_type: 'client_credentials', client_id: client, scope: 'https://management.azure.com/.default', client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer', client_assertion: await assertion({ sub }) }).toString());
    expect((await form(subject, made.clientId)).status).toBe(200);
    expect((await form(subject, local.azure.clientId)).body.error_codes).toEqual([700213]);
  });

  it.each([
    [{ roles: [{ role: 'King' }] }],
    [{ roles: [{ role: 'Owner', scope: '/subscriptions/other' }] }],
    [{ clientId: 'me' }],
    [{ federated: [{}] }],
    [{ rights: [] }],
  ])('is not made of %j', async (body) => {
    expect((await local.admin('POST', '/principals', body)).status).toBe(400);
  });
});

describe('rights to join', () => {
  it('are asked for every resource that a body refers to', async () => {
    await local.arm(...network('two'));
    const made = await enrol({ role: 'Contributor', scope: local.group('one') });
    const arm = await local.as(made);
    const subnet = local.group('two', '/providers/Microsoft.Network/virtualNetworks/net/subnets/default');
    const balancer = {
      location: 'westeurope',
      sku: { name: 'Standard' },
      properties: { frontendIPConfigurations: [{ name: 'front', properties: { subnet: { id: subnet } } }] },
    };
    const path = local.group('one', '/providers/Microsoft.Network/loadBalancers/inside');
    const refused = await arm('PUT', path, balancer);
    expect(code(refused)).toEqual([403, 'LinkedAuthorizationFailed']);
    expect(refused.body.error.message).toBe(
      `The client '${made.clientId}' with object id '${made.objectId}' has permission to perform action 'Microsoft.Network/loadBalancers/write' on scope '${path}'; however, it does not have permission to perform action 'Microsoft.Network/virtualNetworks/subnets/join/action' on the linked scope(s) '${subnet}' or the linked scope(s) are invalid.`,
    );
    await local.admin('POST', '/principals', { clientId: made.clientId, roles: [{ role: 'Network Contributor', scope: subnet }] });
    expect((await arm('PUT', path, balancer)).status).toBe(201);
  });

  it('are asked when a template is deployed, of the resource and not of the deployment', async () => {
    await local.arm(...network('two'));
    const arm = await local.as(await enrol({ role: 'Contributor', scope: local.group('one') }));
    const subnet = local.group('two', '/providers/Microsoft.Network/virtualNetworks/net/subnets/default');
    const template = {
      $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
      contentVersion: '1.0.0.0',
      resources: [
        { type: 'Microsoft.Network/loadBalancers', apiVersion: '2024-05-01', name: 'inside', location: 'westeurope', sku: { name: 'Standard' }, properties: { frontendIPConfigurations: [{ name: 'front', properties: { subnet: { id: subnet } } }] } },
      ],
    };
    const path = local.group('one', '/providers/Microsoft.Resources/deployments/d');
    await local.settle(await arm('PUT', path, { properties: { mode: 'Incremental', template } }));
    const { body } = await arm('GET', `${path}/operations`);
    expect(body.value.map((one: Any) => [one.properties.statusCode, one.properties.statusMessage?.error?.code])).toEqual([['Forbidden', 'LinkedAuthorizationFailed']]);
  });

  it('are not asked again by a PATCH that leaves the references as they are', async () => {
    await deploy(local);
    const set = local.group('pool', '/providers/Microsoft.Compute/virtualMachineScaleSets/pool');
    const custom = { properties: { roleName: 'Scaler', permissions: [{ actions: ['Microsoft.Compute/virtualMachineScaleSets/write', 'Microsoft.Compute/virtualMachineScaleSets/read'] }], assignableScopes: [local.group('pool')] } };
    expect((await local.arm('PUT', role(guid(3)), custom)).status).toBe(201);
    const arm = await local.as(await enrol({ role: 'Scaler', scope: set }));
    expect((await arm('PATCH', set, { sku: { name: 'Standard_D2s_v5', capacity: 1 } })).status).toBe(200);
    expect(code(await arm('POST', `${set}/restart`))).toEqual([403, 'AuthorizationFailed']);
  });
});

it('a template of resources that the deployer may not write is refused before anything is made', async () => {
  const arm = await local.as(await enrol({ role: 'Network Contributor', scope: local.group('one') }));
  const template = {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    resources: [
      { type: 'Microsoft.Network/publicIPAddresses', apiVersion: '2024-05-01', name: 'ip', location: 'westeurope', sku: { name: 'Standard' }, properties: { publicIPAllocationMethod: 'Static' } },
      { type: 'Microsoft.Storage/storageAccounts', apiVersion: '2024-01-01', name: 'dsvmsample', location: 'westeurope', kind: 'StorageV2', sku: { name: 'Standard_LRS' }, properties: {} },
    ],
  };
  const refused = await arm('PUT', local.group('one', '/providers/Microsoft.Resources/deployments/d'), { properties: { mode: 'Incremental', template } });
  expect(refused.body.error).toMatchObject({ code: 'InvalidTemplateDeployment', message: expect.stringContaining("Authorization failed for template resource 'dsvmsample' of type 'Microsoft.Storage/storageAccounts'") });
  expect((await local.arm('GET', local.group('one', '/resources'))).body.value).toEqual([]);
});

describe('role assignments', () => {
  it('are made once, told at every scope that they count in, and taken away', async () => {
    const { objectId, ...made } = await enrol();
    const arm = await local.as(made);
    const scope = local.group('one');
    const given = await assign(scope, guid(1), { roleDefinitionId: role(reader), principalId: objectId, description: 'looks on' });
    expect(given.status).toBe(201);
    expect(given.body).toMatchObject({ id: `${scope}/providers/Microsoft.Authorization/roleAssignments/${guid(1)}`, name: guid(1), properties: { scope, principalType: 'ServicePrincipal', roleDefinitionId: role(reader), description: 'looks on' } });
    expect((await arm('GET', scope)).status).toBe(200);
    expect(code(await arm('DELETE', scope))).toEqual([403, 'AuthorizationFailed']);
    expect((await assign(scope, guid(1), { roleDefinitionId: role(reader), principalId: objectId, description: 'still' })).body.properties.description).toBe('still');
    expect(code(await assign(scope, guid(1), { roleDefinitionId: role('b24988ac-6180-42a0-ab88-20f7382dd24c'), principalId: objectId }))).toEqual([400, 'RoleAssignmentUpdateNotPermitted']);
    expect(code(await assign(scope, guid(2), { roleDefinitionId: role(reader), principalId: objectId }))).toEqual([409, 'RoleAssignmentExists']);
    const list = async (path: string, filter: string): Promise<string[]> => (await local.arm('GET', `${path}/providers/Microsoft.Authorization/roleAssignments?$filter=${encodeURIComponent(filter)}`)).body.value.map((one: Any) => one.name);
    expect(await list(subscription(), `principalId eq '${objectId}'`)).toEqual([guid(1)]);
    expect(await list(subscription(), `atScope() and principalId eq '${objectId}'`)).toEqual([]);
    expect(await list(local.group('two'), `principalId eq '${objectId}'`)).toEqual([]);
    const path = `${scope}/providers/Microsoft.Authorization/roleAssignments/${guid(1)}`;
    expect((await local.arm('DELETE', path)).body.name).toBe(guid(1));
    expect((await local.arm('DELETE', path)).status).toBe(204);
    expect(code(await local.arm('GET', path))).toEqual([404, 'RoleAssignmentNotFound']);
    expect(code(await arm('GET', scope))).toEqual([403, 'AuthorizationFailed']);
  });

  it.each<[string, string, (id: string) => object]>([
    ['a name that is no GUID', 'InvalidRoleAssignmentId', (principalId) => ({ name: 'mine', roleDefinitionId: role(reader), principalId })],
    ['an unknown role', 'RoleDefinitionDoesNotExist', (principalId) => ({ roleDefinitionId: role(guid(7)), principalId })],
    ['a role by its name', 'RoleDefinitionDoesNotExist', (principalId) => ({ roleDefinitionId: 'Reader', principalId })],
    ['an unknown principal', 'PrincipalNotFound', () => ({ roleDefinitionId: role(reader), principalId: guid(8) })],
    ['a principal of another type', 'UnmatchedPrincipalType', (principalId) => ({ roleDefinitionId: role(reader), principalId, principalType: 'User' })],
    ['no principal', 'InvalidPrincipalId', () => ({ roleDefinitionId: role(reader) })],
  ])('are refused with %s', async (_what, expected, make) => {
    const { name = guid(1), ...properties } = make((await enrol()).objectId) as { name?: string };
    expect(code(await assign(local.group('one'), name, properties))).toEqual([400, expected]);
  });

  it('with a condition are refused loudly: nothing here would ask it', async () => {
    const { objectId } = await enrol();
    const answer = await assign(local.group('one'), guid(1), { roleDefinitionId: role(reader), principalId: objectId, condition: '@Resource[x] StringEquals 1', conditionVersion: '2.0' });
    expect(code(answer)).toEqual([501, 'LocalAzureNotImplemented']);
  });

  it('of a group go with it, and a scope that is not there has none', async () => {
    const { objectId } = await enrol();
    await assign(local.group('one'), guid(1), { roleDefinitionId: role(reader), principalId: objectId });
    await local.settle(await local.arm('DELETE', local.group('one')));
    await local.arm('PUT', local.group('one'), { location: 'westeurope' });
    expect(code(await local.arm('GET', local.group('one', `/providers/Microsoft.Authorization/roleAssignments/${guid(1)}`)))).toEqual([404, 'RoleAssignmentNotFound']);
    expect(code(await assign(local.group('gone'), guid(1), { roleDefinitionId: role(reader), principalId: objectId }))).toEqual([404, 'ResourceGroupNotFound']);
    expect(code(await assign(local.group('one', '/providers/Microsoft.Network/virtualNetworks/none'), guid(1), { roleDefinitionId: role(reader), principalId: objectId }))).toEqual([404, 'ResourceNotFound']);
  });
});

describe('role definitions', () => {
  it('are Azure’s own and custom ones', async () => {
    const list = (filter: string): Promise<Answer> => local.arm('GET', `${subscription()}/providers/Microsoft.Authorization/roleDefinitions?$filter=${encodeURIComponent(filter)}`);
    expect((await list("roleName eq 'Contributor'")).body.value).toMatchObject([{ name: 'b24988ac-6180-42a0-ab88-20f7382dd24c', properties: { type: 'BuiltInRole', assignableScopes: ['/'] } }]);
    expect((await local.arm('GET', `/providers/Microsoft.Authorization/roleDefinitions/${reader}`)).body.properties.permissions[0].actions).toEqual(['*/read']);
    const body = (roleName: string, more = {}): object => ({ properties: { roleName, permissions: [{ actions: ['*/read'], notActions: ['Microsoft.Network/*'] }], assignableScopes: [subscription()], ...more } });
    expect((await local.arm('PUT', role(guid(1)), body('Watcher'))).status).toBe(201);
    expect((await local.arm('PUT', role(guid(1)), body('Watcher', { description: 'watches' }))).status).toBe(200);
    expect(code(await local.arm('PUT', role(guid(2)), body('watcher')))).toEqual([409, 'RoleDefinitionWithSameNameExists']);
    expect(code(await local.arm('PUT', role(guid(2)), body('Other', { assignableScopes: [] })))).toEqual([400, 'MissingAssignableScopes']);
    expect(code(await local.arm('PUT', role('x'), body('Other')))).toEqual([400, 'InvalidRoleDefinitionId']);
    expect((await list("type eq 'CustomRole'")).body.value.map((one: Any) => one.properties.roleName)).toEqual(['Watcher']);
    const arm = await local.as(await enrol({ role: 'Watcher' }));
    expect((await arm('GET', local.group('one'))).status).toBe(200);
    expect(code(await arm('GET', local.group('one', '/providers/Microsoft.Network/virtualNetworks/x')))).toEqual([403, 'AuthorizationFailed']);
    expect(code(await local.arm('DELETE', role(guid(1))))).toEqual([400, 'RoleDefinitionHasAssignments']);
    expect((await local.arm('GET', `${subscription()}/providers/Microsoft.Authorization`)).body.resourceTypes.map((one: Any) => one.resourceType)).toContain('roleAssignments');
  });
});

describe('managed identities', () => {
  const identity = (rest = ''): string => local.group('one', `/providers/Microsoft.ManagedIdentity/userAssignedIdentities/pool-id${rest}`);
  beforeEach(async () => {
    await local.admin('POST', '/providers', { namespace: 'Microsoft.ManagedIdentity', state: 'Registered' });
  });

  it('are principals that roles can be given to, and sign in by their federated credentials', async () => {
    const made = await local.arm('PUT', identity(), { location: 'westeurope' });
    expect([made.status, Object.keys(made.body.properties)]).toEqual([201, ['tenantId', 'principalId', 'clientId']]);
    expect((await local.arm('PUT', identity(), { location: 'westeurope', tags: { a: 'b' } })).body.properties).toEqual(made.body.properties);
    const { principalId, clientId } = made.body.properties;
    expect((await assign(local.group('one'), guid(1), { roleDefinitionId: role(reader), principalId })).status).toBe(201);
    const credential = (subject: string, more = {}): object => ({ properties: { issuer: 'https://token.actions.example', subject, audiences: ['api://AzureADTokenExchange'], ...more } });
    expect((await local.arm('PUT', identity('/federatedIdentityCredentials/main'), credential('repo:a/b:ref:refs/heads/main'))).status).toBe(201);
    expect(code(await local.arm('PUT', identity('/federatedIdentityCredentials/twin'), credential('repo:a/b:ref:refs/heads/main')))).toEqual([409, 'Conflict']);
    expect((await local.arm('PUT', identity('/federatedIdentityCredentials/both'), credential('x', { audiences: ['a', 'b'] }))).status).toBe(400);
    expect((await local.arm('GET', identity('/federatedIdentityCredentials'))).body.value.map((one: Any) => one.name)).toEqual(['main']);
    const signIn = async (): Promise<Answer> =>
      local.send('POST', `/${local.azure.tenantId}/oauth2/v2.0/token`, new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, scope: 'https://management.azure.com/.default', client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer', client_assertion: await assertion({ sub: 'repo:a/b:ref:refs/heads/main' }) }).toString());
    const token = (await signIn()).body.access_token;
    const own = await local.send('GET', `${local.group('one')}?api-version=2022-09-01`, undefined, { authorization: `Bearer ${token}` });
    expect(own.status).toBe(200);
    await local.arm('DELETE', identity('/federatedIdentityCredentials/main'));
    expect((await signIn()).body.error_codes).toEqual([700211]);
    await local.arm('DELETE', identity());
    expect((await signIn()).body.error_codes).toEqual([700016]);
  });

  it('of a scale set show the ids of their principals, and must be there', async () => {
    await local.arm('PUT', identity(), { location: 'westeurope' });
    await deploy(local);
    const set = local.group('pool', '/providers/Microsoft.Compute/virtualMachineScaleSets/pool');
    const patch = (body: object): Promise<Answer> => local.arm('PATCH', set, { identity: body });
    expect(code(await patch({ type: 'UserAssigned', userAssignedIdentities: { [identity().replace('pool-id', 'none')]: {} } }))).toEqual([400, 'FailedIdentityOperation']);
    await local.settle(await patch({ type: 'SystemAssigned, UserAssigned', userAssignedIdentities: { [identity()]: {} } }));
    const shown = (await local.arm('GET', set)).body.identity;
    expect(shown).toMatchObject({ type: 'SystemAssigned, UserAssigned', principalId: expect.stringMatching(/^[0-9a-f-]{36}$/), tenantId: local.azure.tenantId });
    expect(shown.userAssignedIdentities[identity()]).toEqual({ principalId: expect.any(String), clientId: expect.any(String) });
    expect((await assign(local.group('pool'), guid(1), { roleDefinitionId: role(reader), principalId: shown.principalId })).status).toBe(201);
  });
});

it('roles and locks of a template are made like its other resources', async () => {
  const { objectId } = await enrol();
  const template = {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    resources: [
      { type: 'Microsoft.Network/networkSecurityGroups', apiVersion: '2024-05-01', name: 'guard', location: 'westeurope' },
      {
        type: 'Microsoft.Authorization/roleAssignments',
        apiVersion: '2022-04-01',
        name: "[guid(resourceGroup().id, 'reader')]",
        properties: { roleDefinitionId: `[subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '${reader}')]`, principalId: objectId, principalType: 'ServicePrincipal' },
      },
      {
        type: 'Microsoft.Authorization/locks',
        apiVersion: '2020-05-01',
        name: 'keep',
        scope: '[concat(\'Microsoft.Network/networkSecurityGroups/\', \'guard\')]',
        dependsOn: ['guard'],
        properties: { level: 'CanNotDelete' },
      },
    ],
  };
  const done = await local.settle(await local.arm('PUT', local.group('one', '/providers/Microsoft.Resources/deployments/d'), { properties: { mode: 'Incremental', template } }));
  expect(done.body).toEqual({ status: 'Succeeded' });
  expect((await local.arm('GET', local.group('one', `/providers/Microsoft.Authorization/roleAssignments?$filter=${encodeURIComponent(`principalId eq '${objectId}'`)}`))).body.value).toHaveLength(1);
  expect(code(await local.arm('DELETE', local.group('one', '/providers/Microsoft.Network/networkSecurityGroups/guard')))).toEqual([409, 'ScopeLocked']);
});
