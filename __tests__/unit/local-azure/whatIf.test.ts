import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { stage, type Answer, type Any, type Stage } from './client.ts';
import { bodyOf, deploy, deploymentPath, password, poolTemplate, type Part } from './pool.ts';

let local: Stage;
beforeEach(async () => {
  local = await stage();
  await local.arm('PUT', local.group('pool'), { location: 'westeurope' });
});
afterEach(() => local.close());

const schema = { $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#', contentVersion: '1.0.0.0' };
const template = (resources: unknown[], more: object = {}): Any => ({ ...schema, resources, ...more });
const vnet = (properties: object = {}, more: object = {}): Any => ({
  type: 'Microsoft.Network/virtualNetworks',
  apiVersion: '2025-05-01',
  name: 'net',
  location: 'West Europe',
  properties: { addressSpace: { addressPrefixes: ['10.0.0.0/16'] }, ...properties },
  ...more,
});
const idOf = (name: string, type = 'Microsoft.Network/virtualNetworks'): string => local.group('pool', `/providers/${type}/${name}`);

async function ask(one: unknown, more: object = {}, path = deploymentPath(local, '/whatIf')): Promise<{ begun: Answer; end: Answer; changes: Any[] }> {
  const begun = await local.arm('POST', path, { properties: { mode: 'Incremental', template: one, ...more } });
  const end = begun.status === 202 ? await local.settle(begun) : begun;
  return { begun, end, changes: end.body?.properties?.changes };
}

const put = async (one: unknown, mode = 'Incremental'): Promise<void> => {
  await local.settle(await local.arm('PUT', deploymentPath(local), { properties: { mode, template: one } }));
  expect((await local.arm('GET', deploymentPath(local))).body.properties.provisioningState).toBe('Succeeded');
};

describe('what-if', () => {
  it('answers 202 with a Location that ends with 200', async () => {
    const { begun, end, changes } = await ask(template([vnet()]));
    expect([begun.status, begun.text]).toEqual([202, '']);
    expect(begun.headers['location']).toMatch(/\/operationresults\/[\w-]+\?api-version=/);
    expect(end.status).toBe(200);
    expect(end.body).toMatchObject({ status: 'Succeeded', properties: { correlationId: expect.any(String) } });
    expect(changes).toEqual([
      {
        resourceId: idOf('net'),
        changeType: 'Create',
        after: { apiVersion: '2025-05-01', id: idOf('net'), location: 'westeurope', name: 'net', properties: { addressSpace: { addressPrefixes: ['10.0.0.0/16'] } }, type: 'Microsoft.Network/virtualNetworks' },
      },
    ]);
    // Nothing was made, and no deployment is in the history.
    expect((await local.arm('GET', local.group('pool', '/resources'))).body.value).toEqual([]);
    expect((await local.arm('GET', local.group('pool', '/deployments'))).body.value).toEqual([]);
  });

  it('sees no change in what has just been deployed, whatever Azure filled in', async () => {
    const done = await deploy(local);
    expect(done.body.properties.provisioningState).toBe('Succeeded');
    const { changes } = await ask(undefined, (bodyOf(poolTemplate()) as Any).properties);
    expect(changes.map((one: Any) => [one.resourceId.split('/').at(-1), one.changeType, one.delta])).toEqual([
      ['pool', 'NoChange', undefined],
      ['pool-lb', 'NoChange', undefined],
      ['pool-nsg', 'NoChange', undefined],
      ['pool-pip', 'NoChange', undefined],
      ['pool-vnet', 'NoChange', undefined],
    ]);
    expect(JSON.stringify(changes)).not.toContain('provisioningState');
  });

  it('shows the one property that changes', async () => {
    await deploy(local);
    const { changes, end } = await ask(undefined, (bodyOf(poolTemplate(), { count: 3 }) as Any).properties);
    const modified = changes.filter((one: Any) => one.changeType === 'Modify');
    expect(modified).toHaveLength(1);
    expect(modified[0].delta).toEqual([{ path: 'sku.capacity', propertyChangeType: 'Modify', before: 2, after: 3 }]);
    expect(modified[0].before.sku.capacity).toBe(2);
    expect(modified[0].after.sku.capacity).toBe(3);
    expect(end.text).not.toContain(password);
  });

  it('shows what goes, comes and changes in tags, arrays and objects', async () => {
    await put(template([vnet({ subnets: [{ name: 'a', properties: { addressPrefix: '10.0.0.0/24' } }, { name: 'b', properties: { addressPrefix: '10.0.1.0/24' } }], flowTimeoutInMinutes: 10 }, { tags: { Owner: 'Team A' } })]));
    const { changes } = await ask(template([vnet({ subnets: [{ name: 'b', properties: { addressPrefix: '10.0.1.0/24' } }], enableDdosProtection: false }, { tags: { team: 'b' } })]));
    const [change] = changes;
    expect(change.changeType).toBe('Modify');
    expect(change.delta.map(({ path, propertyChangeType }: Any) => [path, propertyChangeType])).toEqual([
      ['properties.flowTimeoutInMinutes', 'Delete'],
      ['properties.subnets', 'Array'],
      ['tags.Owner', 'Delete'],
      ['tags.team', 'Create'],
    ]);
    const array = change.delta[1];
    expect(array.children).toEqual([{ path: '0', propertyChangeType: 'Delete', before: array.before[0] }]);
    expect(array.before[0]).toMatchObject({ name: 'a', properties: { addressPrefix: '10.0.0.0/24' } });
  });

  it('marks what the template sets and the service ignores', async () => {
    await put(template([vnet()]));
    const { changes } = await ask(template([vnet({ provisioningState: 'Failed' })]));
    expect(changes[0]).toMatchObject({ changeType: 'NoChange', delta: [{ path: 'properties.provisioningState', propertyChangeType: 'NoEffect', before: 'Succeeded', after: 'Failed' }] });
  });

  it('ignores what the group holds besides, and deletes it in complete mode', async () => {
    await put(template([vnet({}, { name: 'old', tags: { a: 'b' } })]));
    const old = { id: idOf('old'), location: 'westeurope', name: 'old', tags: { a: 'b' }, type: 'Microsoft.Network/virtualNetworks' };
    const one = await ask(template([vnet()]));
    expect(one.changes.map((each: Any) => each.changeType)).toEqual(['Create', 'Ignore']);
    expect(one.changes[1]).toEqual({ resourceId: idOf('old'), changeType: 'Ignore', before: old, after: old });
    const two = await ask(template([vnet()]), { mode: 'Complete' });
    expect(two.changes[1]).toEqual({ resourceId: idOf('old'), changeType: 'Delete', before: old });
  });

  it('gives ids alone where they are asked for', async () => {
    await put(template([vnet(), vnet({}, { name: 'old' })]));
    const { changes } = await ask(template([vnet({ flowTimeoutInMinutes: 5 }), vnet({}, { name: 'new' })]), { whatIfSettings: { resultFormat: 'ResourceIdOnly' } });
    expect(changes).toEqual([
      { resourceId: idOf('net'), changeType: 'Deploy' },
      { resourceId: idOf('new'), changeType: 'Create' },
      { resourceId: idOf('old'), changeType: 'Ignore' },
    ]);
  });

  it('leaves reference() as it is written and takes it for a change', async () => {
    const nsg = { type: 'Microsoft.Network/networkSecurityGroups', apiVersion: '2025-05-01', name: 'nsg', location: 'westeurope', properties: {} };
    const tags = { state: "[reference(resourceId('Microsoft.Network/networkSecurityGroups', 'nsg')).provisioningState]" };
    await put(template([nsg, vnet({}, { tags })]));
    const { changes } = await ask(template([nsg, vnet({}, { tags })]));
    const change = changes.find((one: Any) => one.resourceId.endsWith('/net'));
    expect(change.delta).toEqual([{ path: 'tags.state', propertyChangeType: 'Modify', before: 'Succeeded', after: tags.state }]);
  });

  it('shows no secure value, whatever the template makes of it', async () => {
    const secret = 'Grüne-Woche-77';
    const parameters = { word: { type: 'securestring' }, all: { type: 'secureObject' } };
    const tags = {
      plain: "[parameters('word')]",
      part: "[substring(parameters('word'), 2, 6)]",
      coded: "[base64(concat('x', toUpper(parameters('word'))))]",
      inside: "[parameters('all').deep[0]]",
      open: "[concat('not', '-secret')]",
    };
    const given = { word: { value: secret }, all: { value: { deep: ['Blaue-Stunde-88'] } } };
    const one = template([vnet({}, { tags })], { parameters });
    const created = await ask(one, { parameters: given });
    expect(created.changes[0].after.tags).toEqual({ plain: '*******', part: '*******', coded: '*******', inside: '*******', open: 'not-secret' });
    await local.settle(await local.arm('PUT', deploymentPath(local), { properties: { mode: 'Incremental', template: one, parameters: given } }));
    const again = await ask(one, { parameters: given });
    expect([again.changes[0].changeType, again.changes[0].before.tags.plain]).toEqual(['NoChange', '*******']);
    const other = await ask(one, { parameters: { ...given, word: { value: 'Rote-Grütze-123' } } });
    expect(other.changes[0].delta.map((each: Any) => [each.path, each.before, each.after])).toContainEqual(['tags.plain', '*******', '*******']);
    for (const answer of [created, again, other]) {
      for (const text of [secret, secret.slice(2, 8), 'Blaue-Stunde', 'Rote-Gr', Buffer.from(`x${secret.toUpperCase()}`).toString('base64')]) expect(answer.end.text).not.toContain(text);
    }
  });

  it('hides it also where no other secret would be allowed', async () => {
    const one = template([vnet({}, { tags: { a: "[concat('is ', parameters('word'))]", b: "[base64(parameters('word'))]" } })], { parameters: { word: { type: 'securestring', allowedValues: ['only-this-one'] } } });
    const { changes, end } = await ask(one, { parameters: { word: { value: 'only-this-one' } } });
    expect(changes[0].after.tags).toEqual({ a: '*******', b: '*******' });
    expect(end.text).not.toContain('only-this-one');
  });

  it('goes through nested deployments and tells those it cannot', async () => {
    await local.arm('PUT', local.group('other'), { location: 'northeurope' });
    const nested = (name: string, inner: unknown, more: object = {}, parameters: object = {}): Any => ({
      type: 'Microsoft.Resources/deployments',
      apiVersion: '2025-04-01',
      name,
      properties: { mode: 'Incremental', expressionEvaluationOptions: { scope: 'inner' }, template: inner, parameters },
      ...more,
    });
    const late = template([vnet({}, { name: "[parameters('name')]" })], { parameters: { name: { type: 'string' } } });
    const { changes, end } = await ask(
      template([
        vnet(),
        nested('here', template([vnet({}, { name: 'inner' })])),
        nested('there', template([vnet({}, { name: 'far' })]), { resourceGroup: 'other' }),
        nested('late', late, {}, { name: { value: "[reference('net').provisioningState]" } }),
      ]),
    );
    expect(changes.map((one: Any) => [one.resourceId.split('/').at(-1), one.changeType])).toEqual([
      ['far', 'Create'],
      ['inner', 'Create'],
      ['net', 'Create'],
      ['late', 'Unsupported'],
    ]);
    expect(end.body.properties.diagnostics).toMatchObject([{ level: 'Warning', code: 'NestedDeploymentShortCircuited', target: local.group('pool', '/providers/Microsoft.Resources/deployments/late') }]);
    expect(changes[3].unsupportedReason).toContain('short-circuited');
  });

  it('refuses what the deployment would be refused for', async () => {
    const missing = await ask(template([vnet({}, { name: "[parameters('nobody')]" })]));
    expect([missing.begun.status, missing.begun.body.error.code]).toEqual([400, 'InvalidTemplate']);
    const one = poolTemplate((all) => {
      const profile = all['set']?.properties['virtualMachineProfile'] as Part;
      (profile['storageProfile'] as Part)['imageReference'] = { publisher: 'nobody', offer: 'nothing', sku: 'none', version: 'latest' };
    });
    const image = await ask(undefined, (bodyOf(one) as Any).properties);
    expect([image.begun.status, image.end.body.status, image.end.body.error.code]).toEqual([202, 'Failed', 'InvalidTemplateDeployment']);
    const format = await ask(template([]), { whatIfSettings: { resultFormat: 'Short' } });
    expect(format.begun.body.error.code).toBe('InvalidRequestContent');
    const settings = await local.arm('PUT', deploymentPath(local), { properties: { mode: 'Incremental', template: template([]), whatIfSettings: {} } });
    expect(settings.body.error.message).toContain("Could not find member 'whatIfSettings'");
  });

  it.each<[string, (resources: Record<string, Any>) => void]>([
    ['a rule without a name', (all) => delete all['lb'].properties.loadBalancingRules[0].name],
    ['a list that is none', (all) => (all['lb'].properties.probes = [null])],
    ['a port that is no text', (all) => (all['nsg'].properties.securityRules[0].properties.destinationPortRanges = [null])],
  ])('is no fault of its own with %s', async (_what, change) => {
    await deploy(local);
    const { end } = await ask(undefined, (bodyOf(poolTemplate(change as never)) as Any).properties);
    expect([end.status, end.body.status ?? end.body.error.code]).not.toEqual([500, expect.anything()]);
    expect(JSON.stringify(end.body)).not.toContain('The local Azure failed');
  });

  it('tells a subnet as a resource of its own', async () => {
    const subnet = (prefix: string): Any => ({ type: 'Microsoft.Network/virtualNetworks/subnets', apiVersion: '2025-05-01', name: 'net/a', properties: { addressPrefix: prefix } });
    await put(template([vnet(), { ...subnet('10.0.0.0/24'), dependsOn: ['net'] }]));
    const same = await ask(template([subnet('10.0.0.0/24')]));
    expect(same.changes.map((one: Any) => [one.resourceId.split('/').at(-1), one.changeType])).toEqual([
      ['net', 'Ignore'],
      ['a', 'NoChange'],
    ]);
    const other = await ask(template([subnet('10.0.2.0/24')]));
    expect(other.changes[1].delta).toEqual([{ path: 'properties.addressPrefix', propertyChangeType: 'Modify', before: '10.0.0.0/24', after: '10.0.2.0/24' }]);
  });
});
