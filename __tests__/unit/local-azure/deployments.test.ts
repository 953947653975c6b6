import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { standIn } from './machines.ts';
import { stage, type Any, type Answer, type Stage } from './client.ts';
import { bodyOf, deploy, deploymentPath, password, poolTemplate, type Part } from './pool.ts';

let local: Stage;
beforeEach(async () => {
  local = await stage();
});
afterEach(() => local.close());

const error = (answer: Answer): Any => answer.body.error;

/** A template of one resource. */
const only = (resource: object): unknown =>
  bodyOf({
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    parameters: { count: { type: 'int' }, password: { type: 'securestring' } },
    resources: [resource],
  });

describe('the body of a deployment', () => {
  const own = { $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#', contentVersion: '1.0.0.0', resources: [] };
  it.each<[string, string, string, object]>([
    ['a mode that is none', 'InvalidRequestContent', 'Error converting value "Twice"', { mode: 'Twice' }],
    ['no mode', 'InvalidRequestContent', "Required property 'mode' not found", { mode: undefined }],
    ['another schema', 'InvalidTemplate', "Template schema 'https://example.org/a.json' is not supported", { template: { ...own, $schema: 'https://example.org/a.json' } }],
    ['a schema of no such day', 'InvalidTemplate', "Supported versions are '2014-04-01-preview,2015-01-01,2018-05-01,2019-04-01,2019-08-01'", { template: { ...own, $schema: own.$schema.replace('2019-04-01', '2015-01-02') } }],
    ['a level of logging that is none', 'InvalidRequestContent', 'Error converting value "all"', { debugSetting: { detailLevel: 'all' } }],
  ])('is refused with %s', async (_what, expected, message, change) => {
    await local.arm('PUT', local.group('bodies'), { location: 'westeurope' });
    const answer = await local.arm('PUT', deploymentPath(local, '', 'deploy', 'bodies'), { properties: { mode: 'Incremental', template: own, ...change } });
    expect([answer.status, answer.body.error.code, answer.body.error.message]).toEqual([400, expected, expect.stringContaining(message)]);
  });

  it('may have the oldest schema, in the open', async () => {
    await local.arm('PUT', local.group('bodies'), { location: 'westeurope' });
    const body = { properties: { mode: 'Incremental', debugSetting: { detailLevel: 'requestContent, responseContent' }, template: { ...own, $schema: 'http://schema.management.azure.com/schemas/2014-04-01-preview/deploymentTemplate.json' } } };
    expect((await local.arm('PUT', deploymentPath(local, '', 'old', 'bodies'), body)).status).toBe(201);
  });
});

describe('a deployment', () => {
  it('runs in the order of its dependencies and answers as ARM does', async () => {
    await local.arm('PUT', local.group('Pool'), { location: 'West Europe' });
    const begun = await local.arm('PUT', deploymentPath(local), bodyOf(poolTemplate()));
    expect(begun.status).toBe(201);
    expect(begun.body.properties.provisioningState).toBe('Accepted');
    expect(begun.headers['azure-asyncoperation']).toMatch(/\/resourceGroups\/Pool\/providers\/Microsoft\.Resources\/deployments\/deploy\/operationStatuses\/\d{20}\?api-version=2025-04-01$/);
    expect(begun.headers['retry-after']).toBeUndefined();
    expect((await local.settle(begun)).body).toEqual({ status: 'Succeeded' });

    const done = await local.arm('GET', deploymentPath(local));
    const properties = done.body.properties;
    expect(properties.provisioningState).toBe('Succeeded');
    expect(properties.parameters).toEqual({
      count: { type: 'Int', value: 2 },
      size: { type: 'String', value: 'Standard_D2s_v5' },
      label: { type: 'String', value: 'research-pool' },
      password: { type: 'SecureString' },
    });
    expect(properties.outputs.fqdn).toEqual({ type: 'String', value: 'research-pool.westeurope.cloudapp.azure.com' });
    expect(properties.outputs.address).toMatchObject({ type: 'Object', value: { provisioningState: 'Succeeded', ipAddress: '127.80.0.1' } });
    expect(properties.outputs.setId.value).toBe(local.group('Pool', '/providers/Microsoft.Compute/virtualMachineScaleSets/pool'));
    const ids = properties.outputResources.map((one: { id: string }) => one.id);
    expect(ids).toHaveLength(5);
    expect(ids).toEqual(ids.toSorted());
    expect(properties.templateHash).toMatch(/^\d+$/);
    expect(properties.dependencies).toContainEqual({
      dependsOn: [{ id: local.group('Pool', '/providers/Microsoft.Network/publicIPAddresses/pool-pip'), resourceType: 'Microsoft.Network/publicIPAddresses', resourceName: 'pool-pip' }],
      id: local.group('Pool', '/providers/Microsoft.Network/loadBalancers/pool-lb'),
      resourceType: 'Microsoft.Network/loadBalancers',
      resourceName: 'pool-lb',
    });
    expect(done.text).not.toContain(password);

    const operations = (await local.arm('GET', deploymentPath(local, '/operations'))).body.value;
    const created = operations.filter((one: Any) => one.properties.provisioningOperation === 'Create' && one.properties.statusCode === 'Created');
    // The newest comes first.
    const order = created.map((one: Any) => one.properties.targetResource.resourceName);
    expect(order[0]).toBe('pool');
    expect(order.indexOf('pool-lb')).toBeLessThan(order.indexOf('pool-pip'));
    expect(order.indexOf('pool-vnet')).toBeLessThan(order.indexOf('pool-nsg'));
    expect(operations.at(-1).properties).toMatchObject({ provisioningOperation: 'EvaluateDeploymentOutput', statusCode: 'OK' });
    expect(operations).toHaveLength(6);
    expect(operations[0].operationId).toMatch(/^[0-9A-F]{16}$/);
  });

  it('is 200 and makes no new instance the second time', async () => {
    await deploy(local);
    const before = await local.arm('GET', local.group('pool', '/providers/Microsoft.Compute/virtualMachineScaleSets/pool/virtualMachines'));
    const again = await local.arm('PUT', deploymentPath(local), bodyOf(poolTemplate()));
    expect(again.status).toBe(200);
    await local.settle(again);
    const after = await local.arm('GET', local.group('pool', '/providers/Microsoft.Compute/virtualMachineScaleSets/pool/virtualMachines'));
    expect(after.body).toEqual(before.body);
  });

  it('validates without making anything', async () => {
    await local.arm('PUT', local.group('pool'), { location: 'westeurope' });
    const answer = await local.arm('POST', deploymentPath(local, '/validate'), bodyOf(poolTemplate()));
    expect(answer.status).toBe(200);
    expect(answer.body.properties).toMatchObject({ provisioningState: 'Succeeded', timestamp: '0001-01-01T00:00:00Z', duration: 'PT0S' });
    expect(answer.body.properties.validatedResources).toHaveLength(5);
    expect((await local.arm('GET', deploymentPath(local))).body.error.code).toBe('DeploymentNotFound');
    expect((await local.arm('GET', local.group('pool', '/resources'))).body.value).toEqual([]);
  });

  it.each(['validate', 'create'])('refuses a missing parameter with its place (%s)', async (how) => {
    await local.arm('PUT', local.group('pool'), { location: 'westeurope' });
    const body = { properties: { mode: 'Incremental', template: poolTemplate(), parameters: { count: { value: 1 } } } };
    const answer = how === 'create' ? await local.arm('PUT', deploymentPath(local), body) : await local.arm('POST', deploymentPath(local, '/validate'), body);
    expect([answer.status, error(answer).code]).toEqual([400, 'InvalidTemplate']);
    expect(error(answer).message).toContain("The value for the template parameter 'password' at line '1' and column");
    expect(error(answer).additionalInfo[0]).toMatchObject({ type: 'TemplateViolation', info: { lineNumber: 1, path: 'properties.template.parameters.password' } });
    expect(answer.headers['x-ms-failure-cause']).toBe('gateway');
  });

  it.each(['validate', 'create'])('refuses an image that does not exist, a retired size and too many cores before anything is made (%s)', async (how) => {
    await local.arm('PUT', local.group('pool'), { location: 'westeurope' });
    const ask = (template: unknown, values: object = {}) =>
      how === 'create'
        ? local.arm('PUT', deploymentPath(local), bodyOf(template, { ...values }))
        : local.arm('POST', deploymentPath(local, '/validate'), bodyOf(template, { ...values }));
    const image = await ask(
      poolTemplate((all) => {
        const profile = all['set']?.properties['virtualMachineProfile'] as Part;
        (profile['storageProfile'] as Part)['imageReference'] = { publisher: 'microsoft-ads', offer: 'linux-data-science-vm-ubuntu', sku: 'linuxdsvmubuntu', version: 'latest' };
      }),
    );
    expect([image.status, error(image).code]).toEqual([400, 'InvalidTemplateDeployment']);
    expect(error(image).details[0]).toMatchObject({ code: 'InvalidParameter', target: 'imageReference' });
    expect(error(image).details[0].message).toContain('Publisher: microsoft-ads, Offer: linux-data-science-vm-ubuntu, Sku: linuxdsvmubuntu, Version: latest.');
    const size = await ask(poolTemplate(), { size: 'Standard_NC6' });
    expect(error(size).details[0].code).toBe('SkuNotAvailable');
    const quota = await ask(poolTemplate(), { size: 'Standard_D8s_v5', count: 50 });
    expect(error(quota).details[0].code).toBe('QuotaExceeded');
    expect(error(quota).details[0].message).toContain('Current Limit: 350, Current Usage: 0, Additional Required: 400');
    expect((await local.arm('GET', local.group('pool', '/resources'))).body.value).toEqual([]);
  });

  it('refuses Key Vault references as ARM does without the vault', async () => {
    await local.arm('PUT', local.group('pool'), { location: 'westeurope' });
    const id = '/subscriptions/1/resourceGroups/v/providers/Microsoft.KeyVault/vaults/secrets';
    const parameters = { count: { value: 1 }, password: { reference: { keyVault: { id }, secretName: 'pw' } } };
    const answer = await local.arm('POST', deploymentPath(local, '/validate'), { properties: { mode: 'Incremental', template: poolTemplate(), parameters } });
    expect([answer.status, error(answer).code]).toEqual([400, 'KeyVaultParameterReferenceNotFound']);
    expect(error(answer).message).toContain(id);
  });

  it('refuses unknown types, versions and bodies', async () => {
    await local.arm('PUT', local.group('pool'), { location: 'westeurope' });
    const version = await local.arm('PUT', deploymentPath(local), only({ type: 'Microsoft.Network/virtualNetworks', apiVersion: '2099-01-01', name: 'v', location: 'westeurope', properties: {} }));
    expect(error(version).code).toBe('NoRegisteredProviderFound');
    const type = await local.arm('PUT', deploymentPath(local), only({ type: 'Microsoft.Batch/batchAccounts', apiVersion: '2024-07-01', name: 'v', location: 'westeurope' }));
    expect([type.status, error(type).code]).toEqual([501, 'LocalAzureNotImplemented']);
    const mode = await local.arm('PUT', deploymentPath(local), { properties: { template: {} } });
    expect(error(mode).code).toBe('InvalidRequestContent');
    const member = await local.arm('PUT', deploymentPath(local), { properties: { mode: 'Incremental', template: {}, parameters: {}, tempalte: {} } });
    expect(error(member).message).toContain("Could not find member 'tempalte'");
    const file = await local.arm('PUT', deploymentPath(local), { properties: { mode: 'Incremental', template: poolTemplate(), parameters: { $schema: 'https://x', parameters: {} } } });
    expect(error(file).message).toContain("Path 'properties.parameters.$schema'");
    const group = await local.arm('PUT', deploymentPath(local, '', 'deploy', 'elsewhere'), bodyOf(poolTemplate()));
    expect([group.status, error(group).code]).toEqual([404, 'ResourceGroupNotFound']);
    const name = await local.arm('PUT', deploymentPath(local, '', 'x'.repeat(65)), bodyOf(poolTemplate()));
    expect(name.status).toBe(400);
  });

  it('keeps what was made when a resource fails, and shows the failure of the provider', async () => {
    const done = await deploy(
      local,
      poolTemplate((all) => {
        const profile = all['set']?.properties['virtualMachineProfile'] as Part;
        (profile['osProfile'] as Part)['adminPassword'] = 'short';
      }),
    );
    const properties = done.body.properties;
    expect(properties.provisioningState).toBe('Failed');
    expect(properties.error).toMatchObject({ code: 'DeploymentFailed' });
    const inner = JSON.parse(properties.error.details[0].message);
    expect(properties.error.details[0].code).toBe('BadRequest');
    expect(properties.error.details[0].message).toContain('\r\n');
    expect(inner.error).toMatchObject({ code: 'InvalidParameter', target: 'adminPassword' });
    expect(properties.outputs).toBeUndefined();
    const status = await local.arm('GET', deploymentPath(local, `/operations`));
    const failed = status.body.value.filter((one: Any) => (one['properties'].provisioningState as unknown) === 'Failed');
    expect(failed).toHaveLength(1);
    expect(failed[0].properties).toMatchObject({ statusCode: 'BadRequest', statusMessage: { error: { code: 'InvalidParameter' } } });
    expect((await local.arm('GET', local.group('pool', '/resources'))).body.value).toHaveLength(4);
  });

  it('starts nothing that depends on what failed', async () => {
    const done = await deploy(local, poolTemplate(), { label: 'NOT VALID' });
    expect(done.body.properties.provisioningState).toBe('Failed');
    const steps = (await local.arm('GET', deploymentPath(local, '/operations'))).body.value;
    expect(steps.map((one: Any) => `${one.properties.targetResource.resourceName} ${one.properties.provisioningState}`).toSorted()).toEqual([
      'pool-nsg Succeeded',
      'pool-pip Failed',
      'pool-vnet Succeeded',
    ]);
  });

  it('reports the operation as failed at operationStatuses', async () => {
    await local.arm('PUT', local.group('pool'), { location: 'westeurope' });
    const begun = await local.arm('PUT', deploymentPath(local), bodyOf(poolTemplate(), { label: 'NOT VALID' }));
    const status = await local.settle(begun);
    expect(status.status).toBe(200);
    expect(status.body).toMatchObject({ status: 'Failed', error: { code: 'DeploymentFailed' } });
  });

  it('finds a reference that depends on nothing that stands', async () => {
    const template = poolTemplate((all) => {
      const set = all['set'] as Record<string, unknown>;
      set['tags'] = { address: "[reference(resourceId('Microsoft.Network/publicIPAddresses', 'gone'), '2025-05-01').ipAddress]" };
    });
    const done = await deploy(local, template);
    const inner = JSON.parse((done.body.properties).error.details[0].message);
    expect(inner.error).toMatchObject({ code: 'ResourceNotFound' });
    expect(inner.error.message).toContain("The Resource 'Microsoft.Network/publicIPAddresses/gone' under resource group 'pool' was not found.");
  });

  it('runs nested deployments as deployments of their own', async () => {
    const nested = {
      type: 'Microsoft.Resources/deployments',
      apiVersion: '2025-04-01',
      name: 'network',
      properties: {
        mode: 'Incremental',
        expressionEvaluationOptions: { scope: 'inner' },
        template: {
          $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
          contentVersion: '1.0.0.0',
          resources: [
            { type: 'Microsoft.Network/virtualNetworks', apiVersion: '2025-05-01', name: 'inner', location: 'westeurope', properties: { addressSpace: { addressPrefixes: ['10.1.0.0/16'] } } },
          ],
          outputs: { guid: { type: 'string', value: "[reference('inner').provisioningState]" } },
        },
      },
    };
    const done = await deploy(local, {
      $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
      contentVersion: '1.0.0.0',
      parameters: { count: { type: 'int' }, password: { type: 'securestring' } },
      resources: [nested],
      outputs: { state: { type: 'string', value: "[reference('network').outputs.guid.value]" } },
    });
    const properties = done.body.properties;
    expect(properties.error).toBeUndefined();
    expect(properties.outputs).toEqual({ state: { type: 'String', value: 'Succeeded' } });
    expect(properties.outputResources).toEqual([{ id: local.group('pool', '/providers/Microsoft.Network/virtualNetworks/inner') }]);
    expect((await local.arm('GET', deploymentPath(local, '', 'network'))).body.properties).toMatchObject({ provisioningState: 'Succeeded' });
  });

  it('removes what the template does not name in Complete mode', async () => {
    await deploy(local);
    const template = poolTemplate((all) => {
      for (const name of ['set', 'lb']) delete all[name];
    });
    await local.settle(await local.arm('PUT', deploymentPath(local), bodyOf(template, {}, 'Complete')));
    const left = (await local.arm('GET', local.group('pool', '/resources'))).body.value.map((one: Any) => one.name);
    expect(left.toSorted()).toEqual(['pool-nsg', 'pool-pip', 'pool-vnet']);
  });

  it('is listed, exported, headed and deleted', async () => {
    await deploy(local);
    expect((await local.arm('HEAD', deploymentPath(local))).status).toBe(204);
    const list = await local.arm('GET', local.group('pool', "/deployments/?$filter=provisioningState eq 'Succeeded'").replaceAll(' ', '%20'));
    expect(list.body.value.map((one: Any) => one.name)).toEqual(['deploy']);
    const none = await local.arm('GET', local.group('pool', "/deployments?$filter=provisioningState%20eq%20'Failed'"));
    expect(none.body.value).toEqual([]);
    expect((await local.arm('POST', deploymentPath(local, '/exportTemplate'))).body.template).toEqual(poolTemplate());
    const gone = await local.arm('DELETE', deploymentPath(local));
    expect(gone.status).toBe(202);
    expect((await local.settle(gone)).status).toBe(200);
    expect((await local.arm('HEAD', deploymentPath(local))).status).toBe(404);
  });
});

describe('a running deployment', () => {
  it('refuses another of its name, in ARM’s words, and can be cancelled', async () => {
    const held = Promise.withResolvers<void>();
    const own = await stage({ machines: standIn({ start: () => held.promise }) });
    try {
      await own.admin('POST', '/clock', { now: '2026-07-02T12:08:13Z' });
      await own.arm('PUT', own.group('pool'), { location: 'westeurope' });
      const begun = await own.arm('PUT', deploymentPath(own), bodyOf(poolTemplate()));
      expect(begun.status).toBe(201);
      const second = await own.arm('PUT', deploymentPath(own), bodyOf(poolTemplate()));
      expect([second.status, error(second).code]).toEqual([409, 'DeploymentActive']);
      expect(error(second).message).toMatch(
        /^Unable to edit or replace deployment 'deploy': previous deployment from '7\/2\/2026 12:08:1\d PM' is still active \(expiration time is '7\/9\/2026 12:08:1\d PM'\)\. Please see https:\/\/aka\.ms\/arm-deploy for usage details\.$/,
      );
      expect((await own.arm('DELETE', deploymentPath(own))).status).toBe(409);
      expect((await own.arm('POST', deploymentPath(own, '/cancel'))).status).toBe(204);
      expect((await own.settle(begun)).body.status).toBe('Canceled');
      expect((await own.arm('GET', deploymentPath(own))).body.properties.provisioningState).toBe('Canceled');
      expect((await own.arm('POST', deploymentPath(own, '/cancel'))).status).toBe(409);
    } finally {
      held.resolve();
      await own.close();
    }
  });
});
