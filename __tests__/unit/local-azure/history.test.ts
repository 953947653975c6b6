import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { stage, type Any, type Stage } from './client.ts';
import { standIn } from './machines.ts';
import { bodyOf, deploymentPath, poolTemplate } from './pool.ts';

const schema = { $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#', contentVersion: '1.0.0.0' };
const vnet = (name: string, prefix = '10.0.0.0/16', more: object = {}): Any => ({ type: 'Microsoft.Network/virtualNetworks', apiVersion: '2025-05-01', name, location: 'westeurope', properties: { addressSpace: { addressPrefixes: [prefix] } }, ...more });
const nsg = (name: string): Any => ({ type: 'Microsoft.Network/networkSecurityGroups', apiVersion: '2025-05-01', name, location: 'westeurope', properties: {} });
const body = (resources: unknown[], more: object = {}): Any => ({ properties: { mode: 'Incremental', template: { ...schema, resources }, ...more } });

let local: Stage;
beforeEach(async () => {
  local = await stage();
  await local.arm('PUT', local.group('pool'), { location: 'westeurope' });
});
afterEach(() => local.close());

async function put(name: string, resources: unknown[], more: object = {}): Promise<Any> {
  const begun = await local.arm('PUT', deploymentPath(local, '', name), body(resources, more));
  if (begun.status >= 400) return begun.body.error;
  await local.settle(begun);
  return (await local.arm('GET', deploymentPath(local, '', name))).body.properties;
}

const names = async (query = ''): Promise<string[]> => (await local.arm('GET', local.group('pool', `/deployments${query}`))).body.value.map((one: Any) => one.name);
const kept = async (): Promise<string[]> => (await local.arm('GET', local.group('pool', '/resources'))).body.value.map((one: Any) => one.name).toSorted();

describe('the history', () => {
  it('is listed newest first, in pages; a name used again is the newest', async () => {
    for (const name of ['a', 'b', 'c']) await put(name, []);
    await put('a', []);
    expect(await names()).toEqual(['a', 'c', 'b']);
    const page = (await local.arm('GET', local.group('pool', '/deployments?$top=2'))).body;
    expect(page.value.map((one: Any) => one.name)).toEqual(['a', 'c']);
    const next = (await local.arm('GET', page.nextLink.replace(local.azure.endpoint, ''))).body;
    expect([next.value.map((one: Any) => one.name), next.nextLink]).toEqual([['b'], undefined]);
    expect(await names("?$filter=provisioningState%20eq%20'succeeded'&$top=1")).toEqual(['a']);
  });

  it('tells who waits for an earlier run of a name how that one ended', async () => {
    const first = await local.arm('PUT', deploymentPath(local, '', 'a'), body([vnet('one', 'no prefix')]));
    const ended = await local.settle(first);
    expect(ended.body).toMatchObject({ status: 'Failed', error: { code: 'DeploymentFailed' } });
    await put('a', []);
    expect((await local.settle(first)).body).toEqual(ended.body);
    const unknown = first.headers['azure-asyncoperation']?.replace(local.azure.endpoint, '').replace(/\d{20}/, '0'.repeat(20)) ?? '';
    expect((await local.arm('GET', unknown)).body.error.code).toBe('DeploymentOperationNotFound');
  });

  it('gives operations in pages', async () => {
    await put('a', [vnet('one'), vnet('two'), vnet('three')]);
    const page = (await local.arm('GET', deploymentPath(local, '/operations?$top=3', 'a'))).body;
    expect(page.value).toHaveLength(3);
    const rest = (await local.arm('GET', page.nextLink.replace(local.azure.endpoint, ''))).body.value;
    expect(rest.map((one: Any) => one.properties.provisioningOperation)).toEqual(['EvaluateDeploymentOutput']);
    const id = page.value[0].operationId;
    expect((await local.arm('GET', deploymentPath(local, `/operations/${id}`, 'a'))).body).toEqual(page.value[0]);
    expect((await local.arm('GET', deploymentPath(local, '/operations/none', 'a'))).body.error.code).toBe('DeploymentOperationNotFound');
  });

  it('is cut to 600 when it grows beyond 700, the oldest first; at 800 without that right the next is refused', async () => {
    await local.admin('POST', '/rights', { deny: ['Microsoft.Resources/deployments/delete'] });
    const fill = async (from: number, to: number): Promise<void> => {
      for (let index = from; index < to; index += 50) {
        const begun = await Promise.all(Array.from({ length: Math.min(50, to - index) }, (_, offset) => local.arm('PUT', deploymentPath(local, '', `d${index + offset}`), body([]))));
        await Promise.all(begun.map((one) => local.settle(one)));
      }
    };
    const allow = (may: boolean): Promise<unknown> => local.admin('POST', '/rights', { deny: may ? [] : ['Microsoft.Resources/deployments/delete'] });
    // A validation sets the deletion off as well; without the right to delete nothing goes.
    await fill(0, 701);
    await allow(true);
    await local.arm('POST', deploymentPath(local, '/validate', 'x'), body([]));
    const left = await names();
    expect([left.length, left.includes('d700'), left.includes('d101'), left.includes('d100')]).toEqual([600, true, true, false]);
    await allow(false);
    await fill(701, 901);
    expect(await names()).toHaveLength(800);
    const full = await local.arm('PUT', deploymentPath(local, '', 'more'), body([]));
    expect([full.status, full.body.error.code]).toEqual([409, 'DeploymentQuotaExceeded']);
    expect(full.body.error.message).toContain("Creating the deployment 'more' would exceed the quota of '800'. The current deployment count is '800'.");
    expect((await local.arm('PUT', deploymentPath(local, '', 'd900'), body([]))).status).toBe(200);
    // Who may delete is refused once more, and has room from then on.
    await allow(true);
    expect((await local.arm('PUT', deploymentPath(local, '', 'more'), body([]))).status).toBe(409);
    expect((await names()).length).toBeLessThanOrEqual(601);
    expect((await local.arm('PUT', deploymentPath(local, '', 'more'), body([]))).status).toBe(201);
  });
});

describe('complete mode', () => {
  it('removes what is in use after its users, and leaves what nested deployments made', async () => {
    const subnets = [{ name: 's', properties: { addressPrefix: '10.0.0.0/24', networkSecurityGroup: { id: local.group('pool', '/providers/Microsoft.Network/networkSecurityGroups/guard') } } }];
    const net = vnet('net', '10.0.0.0/16', { dependsOn: ['guard'] });
    net.properties.subnets = subnets;
    await put('first', [nsg('guard'), net, vnet('other')]);
    const nested = { type: 'Microsoft.Resources/deployments', apiVersion: '2025-04-01', name: 'inside', properties: { mode: 'Incremental', template: { ...schema, resources: [vnet('nested')] } } };
    const done = await put('second', [vnet('kept'), nested], { mode: 'Complete' });
    expect(done.error).toBeUndefined();
    expect(await kept()).toEqual(['kept', 'nested']);
    const steps = (await local.arm('GET', deploymentPath(local, '/operations', 'second'))).body.value;
    expect(steps.map((one: Any) => one.properties.provisioningOperation)).toContain('DeploymentCleanup');
  });

  it('fails where a lock stands against it', async () => {
    await put('first', [vnet('old')]);
    const lock = `${local.group('pool', '/providers/Microsoft.Network/virtualNetworks/old')}/providers/Microsoft.Authorization/locks/keep?api-version=2020-05-01`;
    expect((await local.arm('PUT', lock, { properties: { level: 'CanNotDelete' } })).status).toBe(201);
    const done = await put('second', [vnet('new')], { mode: 'Complete' });
    expect(done.provisioningState).toBe('Failed');
    expect(JSON.parse(done.error.details[0].message).error.code).toBe('ScopeLocked');
    expect(await kept()).toEqual(['new', 'old']);
  });

  it('is not for nested deployments', async () => {
    const nested = { type: 'Microsoft.Resources/deployments', apiVersion: '2025-04-01', name: 'inside', properties: { mode: 'Complete', template: { ...schema, resources: [] } } };
    expect(await put('first', [nested])).toMatchObject({ code: 'InvalidTemplate' });
  });
});

describe('going back on error', () => {
  const bad = (): Any => vnet('net', 'no prefix');

  it('deploys the last successful deployment again, in complete mode', async () => {
    await put('good', [vnet('net')]);
    await put('worse', [bad()]);
    const failed = await put('new', [vnet('extra'), bad()], { onErrorDeployment: { type: 'LastSuccessful' } });
    expect(failed).toMatchObject({ provisioningState: 'Failed', onErrorDeployment: { type: 'LastSuccessful', deploymentName: 'good' } });
    const settled = async (): Promise<Any> => (await local.arm('GET', deploymentPath(local, '', 'new'))).body.properties.onErrorDeployment.provisioningState;
    for (let state = await settled(); state !== 'Succeeded'; state = await settled()) expect(['Accepted', 'Running', undefined]).toContain(state);
    expect(await kept()).toEqual(['net']);
    expect((await names())[0]).toBe('good');
  });

  it('deploys the one that is named; refuses one that is not there or did not succeed', async () => {
    await put('good', [vnet('net')]);
    await put('worse', [bad()]);
    const named = (deploymentName: string): Any => ({ onErrorDeployment: { type: 'SpecificDeployment', deploymentName } });
    expect(await put('new', [bad()], named('none'))).toMatchObject({ code: 'DeploymentNotFound' });
    expect(await put('new', [bad()], named('worse'))).toMatchObject({ code: 'InvalidOnErrorDeployment' });
    expect(await put('new', [bad()], { onErrorDeployment: { type: 'SpecificDeployment' } })).toMatchObject({ code: 'InvalidOnErrorDeployment' });
    expect(await put('new', [bad()], named('good'))).toMatchObject({ onErrorDeployment: { type: 'SpecificDeployment', deploymentName: 'good' } });
    const checked = await local.arm('POST', deploymentPath(local, '/validate', 'new'), body([], named('good')));
    expect(checked.body.properties.onErrorDeployment).toEqual({ type: 'SpecificDeployment', deploymentName: 'good' });
  });

  it('does nothing where all goes well', async () => {
    await put('good', [vnet('net')]);
    const done = await put('new', [vnet('net'), vnet('extra')], { onErrorDeployment: { type: 'LastSuccessful' } });
    expect(done.provisioningState).toBe('Succeeded');
    expect(await kept()).toEqual(['extra', 'net']);
  });
});

describe('cancelling', () => {
  it('starts nothing more', async () => {
    await local.admin('POST', '/clock', { hold: true });
    const begun = await local.arm('PUT', deploymentPath(local), body([vnet('one')]));
    expect((await local.arm('POST', deploymentPath(local, '/cancel'))).status).toBe(204);
    await local.admin('POST', '/clock', { hold: false });
    expect((await local.settle(begun)).body.status).toBe('Canceled');
    expect(await kept()).toEqual([]);
    const done = (await local.arm('GET', deploymentPath(local))).body.properties;
    expect([done.provisioningState, done.outputResources, done.error]).toEqual(['Canceled', undefined, undefined]);
    // Its name is free again.
    expect((await put('deploy', [vnet('one')])).provisioningState).toBe('Succeeded');
  });

  it('leaves what has begun to its provider, which brings it to its end', async () => {
    const held = Promise.withResolvers<void>();
    const own = await stage({ machines: standIn({ start: () => held.promise }) });
    try {
      await own.arm('PUT', own.group('pool'), { location: 'westeurope' });
      const begun = await own.arm('PUT', deploymentPath(own), bodyOf(poolTemplate()));
      const set = own.group('pool', '/providers/Microsoft.Compute/virtualMachineScaleSets/pool');
      while ((await own.arm('HEAD', set)).status !== 204);
      expect((await own.arm('POST', deploymentPath(own, '/cancel'))).status).toBe(204);
      const state = async (): Promise<string[]> => (await own.arm('GET', deploymentPath(own, '/operations'))).body.value.filter((one: Any) => one.properties.targetResource.resourceName === 'pool').map((one: Any) => one.properties.provisioningState);
      expect(await state()).toEqual(['Canceled']);
      expect((await own.arm('GET', set)).body.properties.provisioningState).toBe('Creating');
      held.resolve();
      while ((await own.arm('GET', set)).body.properties.provisioningState === 'Creating');
      expect((await own.arm('GET', set)).body.properties.provisioningState).toBe('Succeeded');
      expect([(await own.settle(begun)).body.status, await state()]).toEqual(['Canceled', ['Canceled']]);
    } finally {
      held.resolve();
      await own.close();
    }
  });
});
