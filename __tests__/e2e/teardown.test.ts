import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openBed, type Bed } from './bed.ts';

describe('teardown', () => {
  let bed: Bed;
  let group: string;
  beforeEach(async () => {
    bed = await openBed();
    group = `/subscriptions/${bed.stack.azure.subscriptionId}/resourceGroups/dsvm-research`;
  });
  afterEach(() => bed.close());
  const groupVersion = 'api-version=2025-04-01';
  const exists = async (): Promise<boolean> => (await bed.arm('GET', `${group}?${groupVersion}`)).status === 200;

  it('removes a pool that is ours, with all in it, and updates the comment', async () => {
    const pr = bed.stack.github.openPullRequest({ title: 'A pool', branch: 'pool' }).number;
    const event = bed.stack.github.event('pull_request', { number: pr });
    expect((await bed.run('deploy', { event })).exitCode).toBe(0);
    const run = await bed.run('teardown', { event });
    expect(run.exitCode).toBe(0);
    expect(run.log).toMatch(/^Microsoft\.Compute\/virtualMachineScaleSets research: deleted$/m);
    expect(await exists()).toBe(false);
    const comments = bed.stack.github.comments(pr);
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).toMatch(/removed/i);
    // Once more: what is gone is no error.
    expect((await bed.run('teardown', { event })).exitCode).toBe(0);
  });

  const refused: [string, () => Promise<unknown>, RegExp][] = [
    ['a group without owner tags', () => bed.arm('PUT', `${group}?${groupVersion}`, { location: 'westeurope', tags: { team: 'ours' } }), /dsvm-research.*owner tags/],
    [
      'the pool of another repository',
      () =>
        bed.arm('PUT', `${group}?${groupVersion}`, {
          location: 'westeurope',
          tags: { 'dsvm-pool': 'research', 'dsvm-pool-repository': '4711', 'dsvm-pool-schema': '1', 'dsvm-pool-group': 'created' },
        }),
      /dsvm-research.*4711/,
    ],
    [
      'a group that holds a storage account',
      async () => {
        expect((await bed.run('deploy')).exitCode).toBe(0);
        const made = await bed.arm('PUT', `${group}/providers/Microsoft.Storage/storageAccounts/peoplesfiles?api-version=2025-06-01`, {
          location: 'westeurope',
          sku: { name: 'Standard_LRS' },
          kind: 'StorageV2',
          properties: {},
        });
        expect(made.status).toBeLessThan(300);
      },
      /peoplesfiles/,
    ],
    [
      'a group whose deployment made a storage account that Azure’s list does not have yet',
      async () => {
        const tags = { 'dsvm-pool': 'research', 'dsvm-pool-repository': bed.stack.github.repositoryId, 'dsvm-pool-schema': '1', 'dsvm-pool-group': 'created' };
        await bed.arm('PUT', `${group}?${groupVersion}`, { location: 'westeurope', tags });
        const account = { type: 'Microsoft.Storage/storageAccounts', apiVersion: '2025-06-01', name: 'peoplesfiles', location: 'westeurope', sku: { name: 'Standard_LRS' }, kind: 'StorageV2', properties: {} };
        const template = { $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#', contentVersion: '1.0.0.0', resources: [account] };
        const deployment = `${group}/providers/Microsoft.Resources/deployments/dsvm-pool-research?${groupVersion}`;
        expect((await bed.arm('PUT', deployment, { properties: { mode: 'Incremental', template, parameters: {} } })).status).toBe(201);
        while (((await bed.arm('GET', deployment)).body['properties'] as { provisioningState?: string }).provisioningState !== 'Succeeded') await new Promise((done) => setTimeout(done, 20));
        await bed.admin('POST', '/lag', { seconds: 900 });
      },
      /peoplesfiles/,
    ],
  ];
  it.each(refused)('refuses %s by name and deletes nothing', async (_name, prepare, message) => {
    await prepare();
    await bed.requests();
    const run = await bed.run('teardown');
    expect(run.exitCode).toBe(1);
    expect(run.log).toMatch(new RegExp(`^::error.*${message.source}`, 'm'));
    expect((await bed.requests()).filter((one) => one.method === 'DELETE')).toEqual([]);
    expect(await exists()).toBe(true);
  });

  it('removes from a group that stood before us what the pool made, and leaves the rest and the group', async () => {
    await bed.arm('PUT', `${group}?${groupVersion}`, { location: 'westeurope', tags: { team: 'ours' } });
    const older = `${group}/providers/Microsoft.Network/networkSecurityGroups/theirs`;
    await bed.arm('PUT', `${older}?api-version=2025-05-01`, { location: 'westeurope', properties: {} });
    expect((await bed.run('deploy')).exitCode).toBe(0);
    expect((await bed.arm('GET', `${group}?${groupVersion}`)).body['tags']).toMatchObject({ team: 'ours', 'dsvm-pool': 'research', 'dsvm-pool-group': 'adopted' });
    const account = `${group}/providers/Microsoft.Storage/storageAccounts/peoplesfiles`;
    await bed.arm('PUT', `${account}?api-version=2025-06-01`, { location: 'westeurope', sku: { name: 'Standard_LRS' }, kind: 'StorageV2', properties: {} });
    const run = await bed.run('teardown');
    expect(run.log).not.toMatch(/^::error/m);
    expect(run.exitCode).toBe(0);
    const { body } = await bed.arm('GET', `${group}/resources?${groupVersion}`);
    expect((body['value'] as { name: string }[]).map(({ name }) => name).toSorted()).toEqual(['peoplesfiles', 'theirs']);
    expect((await bed.arm('GET', `${group}?${groupVersion}`)).body['tags']).toEqual({ team: 'ours' });
  });

  const deletions = async (): Promise<string[]> =>
    (await bed.requests()).filter((one) => one.method === 'DELETE').map((one) => `${one.path.split('/providers/')[1]?.split('/')[1] ?? one.path} ${one.status}`);
  const inUse = (holder: string): object => {
    const message = `Subnet machines is in use by ${holder} and cannot be deleted. In order to delete the subnet, delete all the resources within the subnet. See aka.ms/deletesubnet.`;
    return { status: 400, body: { error: { code: 'InUseSubnetCannotBeDeleted', message, details: [] } } };
  };

  it('deletes users before what they use, and again what Azure has not let go of yet', async () => {
    await bed.arm('PUT', `${group}?${groupVersion}`, { location: 'westeurope' });
    expect((await bed.run('deploy')).exitCode).toBe(0);
    // The network still knows the cards of instances that are gone, by the name that it has for them.
    const card = `${group}/providers/Microsoft.Network/networkInterfaces/|providers|Microsoft.Compute|virtualMachineScaleSets|research|virtualMachines|0|networkInterfaces|nic/ipConfigurations/ip`;
    await bed.admin('POST', '/faults', { match: 'DELETE /**/virtualNetworks/*', nth: 1, action: inUse(card) });
    await bed.requests();
    const run = await bed.run('teardown');
    expect(run.log).toMatch(/^Microsoft\.Network\/virtualNetworks \S+: Azure has not let go of it yet \(InUseSubnetCannotBeDeleted\), trying again$/m);
    expect(run.log).not.toMatch(/^::error/m);
    expect(run.exitCode).toBe(0);
    const order = await deletions();
    // Local Azure refuses what is in use: nothing but the fault was refused, so the order is right.
    expect(order.filter((one) => !one.endsWith(' 202'))).toEqual(['virtualNetworks 400']);
    const at = (type: string): number => order.findIndex((one) => one.startsWith(`${type} 202`));
    expect(at('virtualMachineScaleSets')).toBe(0);
    expect(at('publicIPAddresses')).toBeGreaterThan(at('loadBalancers'));
    expect(at('networkSecurityGroups')).toBeGreaterThan(at('virtualNetworks'));
    const { body } = await bed.arm('GET', `${group}/resources?${groupVersion}`);
    expect(body['value']).toEqual([]);
    expect((await bed.arm('GET', `${group}?${groupVersion}`)).body['tags'] ?? {}).toEqual({});
  });

  it('waits for nobody else: what others use is told, the rest goes, and the next run goes on from there', async () => {
    await bed.arm('PUT', `${group}?${groupVersion}`, { location: 'westeurope', tags: { team: 'ours' } });
    expect((await bed.run('deploy')).exitCode).toBe(0);
    await bed.admin('POST', '/faults', { match: 'DELETE /**/virtualNetworks/*', action: inUse(`${group}/providers/Microsoft.Network/networkInterfaces/theirs/ipConfigurations/ip`) });
    await bed.requests();
    const first = await bed.run('teardown');
    expect(first.exitCode).toBe(1);
    expect(first.log).toMatch(/^::error title=InUseSubnetCannotBeDeleted::.*networkInterfaces\/theirs.*target \/subscriptions\/\S+\/virtualNetworks\//m);
    expect((await deletions()).filter((one) => one.startsWith('virtualNetworks'))).toEqual(['virtualNetworks 400']);
    expect((await bed.arm('GET', `${group}?${groupVersion}`)).body['tags']).toMatchObject({ team: 'ours', 'dsvm-pool': 'research' });
    await bed.admin('DELETE', '/faults');
    const second = await bed.run('teardown');
    expect(second.log).not.toMatch(/^::error/m);
    expect(second.exitCode).toBe(0);
    expect((await bed.arm('GET', `${group}/resources?${groupVersion}`)).body['value']).toEqual([]);
    expect((await bed.arm('GET', `${group}?${groupVersion}`)).body['tags']).toEqual({ team: 'ours' });
  });

  it('deletes a storage account only where it is named', async () => {
    expect((await bed.run('deploy')).exitCode).toBe(0);
    const account = `${group}/providers/Microsoft.Storage/storageAccounts/peoplesfiles`;
    await bed.arm('PUT', `${account}?api-version=2025-06-01`, { location: 'westeurope', sku: { name: 'Standard_LRS' }, kind: 'StorageV2', properties: {} });
    expect((await bed.run('teardown', { inputs: { 'delete-storage': 'otherfiles' } })).exitCode).toBe(1);
    expect(await exists()).toBe(true);
    const run = await bed.run('teardown', { inputs: { 'delete-storage': 'peoplesfiles' } });
    expect(run.exitCode).toBe(0);
    expect(await exists()).toBe(false);
  });

  it('deploy, smoke and status refuse another’s group too', async () => {
    await bed.arm('PUT', `${group}?${groupVersion}`, {
      location: 'westeurope',
      tags: { 'dsvm-pool': 'other', 'dsvm-pool-repository': bed.stack.github.repositoryId, 'dsvm-pool-schema': '1', 'dsvm-pool-group': 'created' },
    });
    for (const command of ['deploy', 'smoke', 'status']) {
      const run = await bed.run(command);
      expect(run.exitCode).toBe(1);
      expect(run.log).toMatch(/^::error.*other/m);
    }
  });

  it('status shows instances, model, endpoints and the last deployment without writing', async () => {
    expect((await bed.run('status')).exitCode).toBe(1);
    await bed.run('deploy');
    await bed.requests();
    const run = await bed.run('status');
    expect(run.exitCode).toBe(0);
    expect(run.outputs).toMatchObject({ pool: 'research', instances: '3', smoke: 'skipped' });
    expect(run.outputs['ssh-command']).toMatch(/^ssh dsvmuser@/);
    expect(run.outputs['deployment-id']).toMatch(/\/deployments\/dsvm-pool-research$/);
    expect(JSON.parse(run.outputs['endpoints'] ?? '')).not.toEqual([]);
    expect((await bed.requests()).filter((one) => !['GET', 'HEAD'].includes(one.method) && !one.path.includes('/oauth2/'))).toEqual([]);
  });
});
