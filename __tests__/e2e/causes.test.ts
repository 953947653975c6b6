// Azure's words reach people to the innermost cause: through text in text, from every failed operation, out of nested deployments and of instances.
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { openBed, type Bed } from './bed.ts';
import { reportOf } from './grid.ts';

jest.setTimeout(60_000);

let bed: Bed;
beforeAll(async () => {
  bed = await openBed();
});
afterAll(() => bed.close());
beforeEach(() => bed.admin('DELETE', '/faults'));

const errorsOf = (log: string): string[] => log.split('\n').filter((line) => line.startsWith('::error'));
const version = { $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#', contentVersion: '1.0.0.0' };

/** Commits a template as the pool `name`; gives the inputs that deploy it. */
function commit(name: string, resources: object[]): Record<string, string> {
  bed.file(`pools/${name}.json`, { ...version, resources });
  bed.file(`pools/${name}.yml`, `name: ${name}\nlocation: westeurope\nresourceGroup: dsvm-${name}\ntemplate: ./${name}.json\nparameters: {}\n`);
  return { pool: `pools/${name}.yml`, 'secure-parameters': '' };
}

// Fails only once it is made: Azure has retired the SKU.
const retired = (name: string): object => ({
  type: 'Microsoft.Network/publicIPAddresses',
  apiVersion: '2025-05-01',
  name,
  location: 'westeurope',
  sku: { name: 'Basic' },
  properties: { publicIPAllocationMethod: 'Dynamic' },
});

describe('a failed operation', () => {
  it('is told out of text in text, with what the provider said before it', async () => {
    const inner = { error: { code: 'StorageQuota', message: 'The share is full.', target: 'share' } };
    const twice = JSON.stringify(JSON.stringify({ error: { code: 'Conflict', message: JSON.stringify(inner) } }, null, 2).replaceAll('\n', '\r\n'));
    const operation = (id: string, statusMessage: unknown): object => ({
      operationId: id,
      properties: { provisioningOperation: 'Create', provisioningState: 'Failed', statusCode: 'Conflict', statusMessage, targetResource: { id: `/x/${id}`, resourceType: 'A.B/c', resourceName: id } },
    });
    const spoken = { error: { code: 'Conflict', message: `Provisioning failed. ${JSON.stringify({ error: { code: 'NoRoom', message: 'No room at the moment.' } })}` } };
    await bed.admin('POST', '/faults', { match: 'GET /**/deployments/*/operations', action: { status: 200, body: { value: [operation('one', twice), operation('two', spoken)] } } });
    const run = await bed.run('deploy', { inputs: commit('deep', [retired('any')]) });
    expect(run.exitCode).toBe(1);
    const errors = errorsOf(run.log);
    expect(errors).toHaveLength(2);
    expect(errors[0]).toMatch(/^::error title=StorageQuota::The share is full\. \(StorageQuota, target share, correlation id [0-9a-f-]{36}\)$/);
    expect(errors[1]).toMatch(/^::error title=NoRoom::Provisioning failed\. No room at the moment\. \(NoRoom, target \/x\/two, correlation id [0-9a-f-]{36}\)$/);
    for (const text of [run.log, run.summary]) expect(text).not.toMatch(/\\"|\\r\\n|"error":/);
    expect(run.summary).toContain('The share is full.');
  });

  it('is told from inside nested deployments, once, and their operations are listed', async () => {
    const nested = (name: string, resources: object[], group?: string): object => ({
      type: 'Microsoft.Resources/deployments',
      apiVersion: '2025-04-01',
      name,
      ...(group === undefined ? {} : { resourceGroup: group }),
      properties: { mode: 'Incremental', expressionEvaluationOptions: { scope: 'inner' }, template: { ...version, resources } },
    });
    const good = { ...retired('good'), sku: { name: 'Standard' }, properties: { publicIPAllocationMethod: 'Static' } };
    await bed.arm('PUT', `/subscriptions/${bed.stack.azure.subscriptionId}/resourceGroups/elsewhere?api-version=2025-04-01`, { location: 'westeurope' });
    const run = await bed.run('deploy', {
      inputs: commit('nested', [retired('top'), nested('middle', [good, retired('mid'), nested('bottom', [retired('low')])]), nested('away', [retired('far')], 'elsewhere')]),
    });
    expect(run.exitCode).toBe(1);
    const errors = errorsOf(run.log);
    for (const [name, group] of [['top', 'dsvm-nested'], ['mid', 'dsvm-nested'], ['low', 'dsvm-nested'], ['far', 'elsewhere']] as const) {
      expect(errors.filter((line) => line.includes(`/resourceGroups/${group}/providers/Microsoft.Network/publicIPAddresses/${name}, correlation id`))).toHaveLength(1);
      expect(run.log).toMatch(new RegExp(`^Microsoft\\.Network/publicIPAddresses ${name}: Failed$`, 'm'));
    }
    expect(errors).toHaveLength(4);
    for (const line of errors) expect(line).toMatch(/^::error title=IPv4BasicSkuPublicIpCountLimitReached::Cannot create more than 0 IPv4 Basic SKU/);
    expect(run.log).toMatch(/^Microsoft\.Network\/publicIPAddresses good: Succeeded$/m);
    expect(run.log).toMatch(/^Microsoft\.Resources\/deployments bottom: Failed$/m);
    expect(reportOf(run).deployment?.resources.map(({ name, state }) => `${name} ${state}`)).toEqual(expect.arrayContaining(['top Failed', 'middle Failed', 'good Succeeded', 'mid Failed', 'bottom Failed', 'low Failed', 'away Failed', 'far Failed']));
  });
});

describe('a failed extension', () => {
  it('is told with what its command printed, and on which instances', async () => {
    await bed.admin('POST', '/extensions', { name: 'setup', exitCode: 32, stdout: 'mounting //dsvm.file.core.windows.net/work', stderr: 'mount error(13): Permission denied\nRefer to the mount.cifs(8) manual page' });
    const inputs = commit('extended', [
      { type: 'Microsoft.Network/virtualNetworks', apiVersion: '2025-05-01', name: 'net', location: 'westeurope', properties: { addressSpace: { addressPrefixes: ['10.0.0.0/16'] }, subnets: [{ name: 'one', properties: { addressPrefix: '10.0.0.0/24' } }] } },
      {
        type: 'Microsoft.Compute/virtualMachineScaleSets',
        apiVersion: '2025-04-01',
        name: 'extended',
        location: 'westeurope',
        dependsOn: ['net'],
        sku: { name: 'Standard_D2s_v5', tier: 'Standard', capacity: 2 },
        properties: {
          overprovision: false,
          upgradePolicy: { mode: 'Manual' },
          virtualMachineProfile: {
            storageProfile: { imageReference: { publisher: 'microsoft-dsvm', offer: 'ubuntu-2204', sku: '2204-gen2', version: 'latest' }, osDisk: { createOption: 'FromImage' } },
            osProfile: { computerNamePrefix: 'ext', adminUsername: 'dsvmuser', adminPassword: 'Correct-Horse-7-Battery' },
            networkProfile: { networkInterfaceConfigurations: [{ name: 'nic', properties: { primary: true, ipConfigurations: [{ name: 'ip', properties: { subnet: { id: "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'net', 'one')]" } } }] } }] },
            extensionProfile: { extensions: [{ name: 'setup', properties: { publisher: 'Microsoft.Azure.Extensions', type: 'CustomScript', typeHandlerVersion: '2.1', settings: { commandToExecute: 'true' } } }] },
          },
        },
      },
    ]);
    const run = await bed.run('deploy', { inputs });
    await bed.admin('POST', '/extensions', { name: 'setup', exitCode: 0 });
    expect(run.exitCode).toBe(1);
    const errors = errorsOf(run.log);
    // Compute's own error, and what the instances say: the error names none of them.
    expect(errors).toHaveLength(2);
    expect(errors[0]).toMatch(/^::error title=VMExtensionProvisioningError::VM has reported a failure when processing extension 'setup'/);
    expect(errors[1]).toMatch(/Extension setup on instances \d+, \d+: .*exit status=32%0A\[stdout\]%0Amounting .*%0A\[stderr\]%0Amount error\(13\): Permission denied%0ARefer to/);
    expect(errors[1]).toMatch(/target \/subscriptions\/[^ ]+\/virtualMachineScaleSets\/extended, correlation id/);
    for (const text of ['Permission denied', 'VMExtensionProvisioningError']) expect(run.summary).toContain(text);
  });
});
