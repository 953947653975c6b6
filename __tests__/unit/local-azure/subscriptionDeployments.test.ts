import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { stage, type Answer, type Any, type Stage } from './client.ts';

let local: Stage;
let root: string;
beforeEach(async () => {
  local = await stage();
  root = `/subscriptions/${local.azure.subscriptionId}/providers/Microsoft.Resources/deployments`;
});
afterEach(() => local.close());

const schema = { $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#', contentVersion: '1.0.0.0' };
const group = (name: string, more: object = {}): Any => ({ type: 'Microsoft.Resources/resourceGroups', apiVersion: '2025-04-01', name, location: 'West Europe', ...more });
const vnet = (name: string): Any => ({ type: 'Microsoft.Network/virtualNetworks', apiVersion: '2025-05-01', name, location: '[resourceGroup().location]', properties: { addressSpace: { addressPrefixes: ['10.0.0.0/16'] } } });
const into = (name: string, resourceGroup: string | undefined, resources: unknown[], more: object = {}): Any => ({
  type: 'Microsoft.Resources/deployments',
  apiVersion: '2025-04-01',
  name,
  ...(resourceGroup === undefined ? { location: 'westeurope' } : { resourceGroup }),
  dependsOn: resourceGroup === undefined ? [] : [`[subscriptionResourceId('Microsoft.Resources/resourceGroups', '${resourceGroup}')]`],
  properties: { mode: 'Incremental', expressionEvaluationOptions: { scope: 'inner' }, template: { ...schema, resources, outputs: { here: { type: 'string', value: '[deployment().name]' } } } },
  ...more,
});
const whole = (...resources: unknown[]): Any => ({ ...schema, resources, outputs: { Sub: { type: 'string', value: '[subscription().subscriptionId]' } } });
const body = (template: unknown, more: object = {}): Any => ({ location: 'westeurope', properties: { mode: 'Incremental', template }, ...more });

async function run(name: string, template: unknown): Promise<Any> {
  const begun = await local.arm('PUT', `${root}/${name}`, body(template));
  expect([begun.status, begun.body.error]).toEqual([201, undefined]);
  await local.settle(begun);
  return (await local.arm('GET', `${root}/${name}`)).body;
}

const both = (): Any => whole(group('fresh', { tags: { a: 'b' } }), into('inside', 'fresh', [vnet('net')]));

describe('a deployment of the subscription', () => {
  it('knows where its record is kept, who deploys and which zones there are', async () => {
    const asked = { at: '[deployment().location]', who: '[deployer().tenantId]', one: "[join(pickZones('Microsoft.Network', 'publicIPAddresses', deployment().location, 2), '+')]", none: "[string(pickZones('Microsoft.Network', 'publicIPAddresses', 'westus'))]" };
    const outputs = Object.fromEntries(Object.entries(asked).map(([name, value]) => [name, { type: 'string', value }]));
    const done = await run('knows', { ...schema, resources: [], outputs });
    expect(Object.keys(asked).map((name) => done.properties.outputs[name].value)).toEqual(['westeurope', local.azure.tenantId, '1+2', '[]']);
  });

  it('makes groups and deploys into them', async () => {
    const done = await run('first', both());
    expect(done).toMatchObject({ id: `${root}/first`, name: 'first', type: 'Microsoft.Resources/deployments', location: 'westeurope' });
    const network = local.group('fresh', '/providers/Microsoft.Network/virtualNetworks/net');
    expect(done.properties).toMatchObject({
      provisioningState: 'Succeeded',
      outputs: { sub: { type: 'String', value: local.azure.subscriptionId } },
      outputResources: [{ id: local.group('fresh') }, { id: network }],
      providers: [{ namespace: 'Microsoft.Resources', resourceTypes: [{ resourceType: 'resourceGroups', locations: ['westeurope'] }, { resourceType: 'deployments', locations: [null] }] }],
      dependencies: [
        {
          dependsOn: [{ id: local.group('fresh'), resourceType: 'Microsoft.Resources/resourceGroups', resourceName: 'fresh' }],
          id: local.group('fresh', '/providers/Microsoft.Resources/deployments/inside'),
          resourceType: 'Microsoft.Resources/deployments',
          resourceName: 'inside',
        },
      ],
    });
    expect((await local.arm('GET', local.group('fresh'))).body).toMatchObject({ location: 'westeurope', tags: { a: 'b' } });
    expect((await local.arm('GET', network)).status).toBe(200);
    const inner = (await local.arm('GET', local.group('fresh', '/providers/Microsoft.Resources/deployments/inside'))).body;
    expect([inner.location, inner.properties.correlationId]).toEqual([undefined, done.properties.correlationId]);
    const steps = (await local.arm('GET', `${root}/first/operations`)).body.value.map((one: Any) => [one.properties.provisioningOperation, one.properties.statusCode, one.properties.targetResource?.resourceName]);
    expect(steps).toEqual([
      ['Create', 'OK', 'inside'],
      ['Create', 'Created', 'fresh'],
      ['EvaluateDeploymentOutput', 'OK', undefined],
    ]);
    // The group's own history knows the nested one alone.
    expect((await local.arm('GET', local.group('fresh', '/deployments'))).body.value.map((one: Any) => one.name)).toEqual(['inside']);
    expect((await local.arm('GET', root)).body.value.map((one: Any) => one.name)).toEqual(['first']);
  });

  it('may be nested in another, and read by reference()', async () => {
    const done = await run('outer', { ...whole(into('level', undefined, [group('deep')])), outputs: { name: { type: 'string', value: "[reference('level').outputs.here.value]" } } });
    expect(done.properties).toMatchObject({ provisioningState: 'Succeeded', outputs: { name: { value: 'level' } }, outputResources: [{ id: local.group('deep') }] });
    expect((await local.arm('GET', `${root}/level`)).body.location).toBe('westeurope');
  });

  it('validates with what is nested, and foresees it', async () => {
    const checked = await local.arm('POST', `${root}/first/validate`, body(both()));
    expect(checked.status).toBe(200);
    expect(checked.body.location).toBe('westeurope');
    expect(checked.body.properties.validatedResources.map((one: Any) => one.id)).toEqual([
      local.group('fresh'),
      local.group('fresh', '/providers/Microsoft.Resources/deployments/inside'),
      local.group('fresh', '/providers/Microsoft.Network/virtualNetworks/net'),
    ]);
    const ask = async (): Promise<Any> => (await local.settle(await local.arm('POST', `${root}/first/whatIf`, body(both())))).body.properties.changes;
    expect((await ask()).map((one: Any) => [one.resourceId.split('/').at(-1), one.changeType])).toEqual([
      ['fresh', 'Create'],
      ['net', 'Create'],
    ]);
    await run('first', both());
    expect((await ask()).map((one: Any) => one.changeType)).toEqual(['NoChange', 'NoChange']);
    await local.arm('PATCH', local.group('fresh'), { tags: { a: 'c' } });
    expect((await ask())[0].delta).toEqual([{ path: 'tags.a', propertyChangeType: 'Modify', before: 'c', after: 'b' }]);
  });

  it.each([
    ['no location', () => ({ location: undefined }), {}, 400, 'InvalidDeployment', /'location' property must be specified for 'x'/],
    ['an unknown location', () => ({ location: 'atlantis' }), {}, 400, 'LocationNotAvailableForDeployment', /atlantis/],
    ['complete mode', () => ({}), { mode: 'Complete' }, 400, 'InvalidDeployment', /Incremental/],
    ['going back on error', () => ({}), { onErrorDeployment: { type: 'LastSuccessful' } }, 400, 'InvalidDeployment', /onErrorDeployment/],
  ])('is refused for %s', async (_what, top, properties, status, code, text) => {
    const answer = await local.arm('PUT', `${root}/x`, { location: 'westeurope', ...top(), properties: { mode: 'Incremental', template: both(), ...properties } });
    expect([answer.status, answer.body.error.code]).toEqual([status, code]);
    expect(answer.body.error.message).toMatch(text);
  });

  it('keeps its location', async () => {
    await run('first', whole());
    const other = await local.arm('PUT', `${root}/first`, body(whole(), { location: 'northeurope' }));
    expect([other.status, other.body.error.code]).toEqual([409, 'InvalidDeploymentLocation']);
    const inGroup = await local.arm('PUT', local.group('none', '/providers/Microsoft.Resources/deployments/x'), body(whole()));
    expect(inGroup.body.error.code).toBe('ResourceGroupNotFound');
  });

  it('fails as its nested deployment does, wrapped once more', async () => {
    const done = await run('first', whole(group('fresh'), into('inside', 'fresh', [{ ...vnet('net'), properties: { addressSpace: { addressPrefixes: ['no prefix'] } } }])));
    const { error } = done.properties;
    expect(error.code).toBe('DeploymentFailed');
    const wrapped = JSON.parse(error.details[0].message);
    expect([error.details[0].code, wrapped.status, wrapped.error.code, wrapped.error.details[0].code]).toEqual(['Conflict', 'Failed', 'ResourceDeploymentFailure', 'DeploymentFailed']);
    expect(JSON.parse(wrapped.error.details[0].details[0].message).error.code).toBeDefined();
  });

  it('is headed, exported, deleted and cancelled like any other', async () => {
    await run('first', both());
    const call = (method: string, leaf = ''): Promise<Answer> => local.arm(method, `${root}/first${leaf}`);
    expect((await call('HEAD')).status).toBe(204);
    expect((await call('POST', '/exportTemplate')).body.template).toEqual(both());
    expect([(await call('POST', '/cancel')).status, (await call('POST', '/cancel')).body.error.code]).toEqual([409, 'DeploymentCannotBeCancelled']);
    const gone = await call('DELETE');
    expect(gone.status).toBe(202);
    await local.settle(gone);
    expect((await call('HEAD')).status).toBe(404);
    expect((await local.arm('HEAD', local.group('fresh'))).status).toBe(204);
  });
});
