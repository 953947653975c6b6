// Azure's own generated clients, as other actions use them, find in the local Azure what they find in Azure.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openBed, root, type Bed } from './bed.ts';

const run = promisify(execFile);
const names = ['other', 'other-nsg', 'other-vnet', 'otherlb', 'otherpip'];

let bed: Bed;
beforeAll(async () => {
  bed = await openBed();
});
afterAll(() => bed.close());

describe.each(['arm-resources 5.2.0', 'arm-resources 6.1.0', 'arm-resourcesdeployments 2.0.0'])('%s, by HTTPS_PROXY and NODE_EXTRA_CA_CERTS alone', (library) => {
  it('validates, foresees, deploys and reads back', async () => {
    const { azure, caFile, proxyUrl } = bed.stack;
    const group = library.replaceAll(/[^a-z0-9]/g, '-');
    expect((await bed.arm('PUT', `/subscriptions/${azure.subscriptionId}/resourceGroups/${group}?api-version=2021-04-01`, { location: azure.location })).status).toBe(201);
    await bed.requests();
    const { stdout, stderr } = await run(process.execPath, [join(root, '__tests__', 'e2e', 'client.ts'), library, group], {
      env: {
        HTTPS_PROXY: proxyUrl,
        NODE_EXTRA_CA_CERTS: caFile,
        AZURE_TENANT_ID: azure.tenantId,
        AZURE_CLIENT_ID: azure.clientId,
        AZURE_CLIENT_SECRET: azure.clientSecret,
        AZURE_SUBSCRIPTION_ID: azure.subscriptionId,
      },
    });
    expect(stderr).toBe('');
    const said = JSON.parse(stdout) as Record<string, unknown>;
    expect(said).toMatchObject({
      validated: 'Succeeded',
      foreseen: names.map((name) => `Create ${name}`),
      created: 'Succeeded',
      resources: names,
      operations: names.map((name) => `${name} Succeeded`),
      listed: ['one'],
      secret: false,
      exists: [true, false],
      quota: { code: 'InvalidTemplateDeployment', statusCode: 400 },
      missing: { code: 'DeploymentNotFound', statusCode: 404 },
      deleted: { code: 'DeploymentNotFound', statusCode: 404 },
    });
    expect(said['again']).toContain('Modify other');
    expect(said['outputs']).toHaveProperty('sshCommand.value', expect.stringMatching(/^ssh jo@/));
    // All of it reached the local Azure, under the public names.
    const asked = await bed.requests();
    expect(asked.some((one) => one.path.endsWith('/oauth2/v2.0/token'))).toBe(true);
    expect(asked.filter((one) => one.status === 501)).toEqual([]);
  });
});
