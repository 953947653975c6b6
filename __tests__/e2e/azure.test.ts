import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { openBed, root, type Bed } from './bed.ts';
import { article } from './article.ts';

const upstream = join(root, '../shared/data/upstream/dsvm-vmss-cluster.json');
const templates: [string, unknown][] = [
  ['written after the article’s', article],
  ...(existsSync(upstream) ? [['the article’s own', readFileSync(upstream, 'utf8')] as [string, unknown]] : []),
];
const inputs = {
  'template-file': 'dsvm.json',
  'parameters-file': 'dsvm.parameters.json',
  'resource-group': 'dsvm-article',
  location: 'westeurope',
  'secure-parameters': 'adminPassword=POOL_PASSWORD\nstorageAccountKey=STORAGE_KEY',
};
const env = { STORAGE_KEY: 'an-account-key-for-tests' };
const parameters = {
  $schema: 'https://schema.management.azure.com/schemas/2015-01-01/deploymentParameters.json#',
  contentVersion: '1.0.0.0',
  parameters: { vmssName: { value: 'article' }, instanceCount: { value: 2 }, adminUsername: { value: 'dsvmuser' }, storageAccountName: { value: 'dsvmarticle' } },
};

let bed: Bed;
afterEach(() => bed.close());

describe.each(templates)('a template with retired SKUs and a withdrawn image, %s', (_name, template) => {
  it('is told so by Azure before any write, and the shipped template is named', async () => {
    bed = await openBed();
    bed.file('dsvm.json', template);
    bed.file('dsvm.parameters.json', parameters);
    const run = await bed.run('deploy', { inputs, env });
    expect(run.exitCode).toBe(1);
    expect(run.log).toMatch(/^::error.*microsoft-ads:linux-data-science-vm-ubuntu:linuxdsvmubuntu.*template-file: linux/m);
    const asked = (await bed.requests()).filter((one) => !one.path.includes('oauth2') && !one.path.includes('.well-known'));
    expect(new Set(asked.map((one) => one.method))).toEqual(new Set(['GET']));
    expect(asked.filter((one) => /artifacttypes\/vmimage/i.test(one.path))).toHaveLength(1);
  });

  it('deploys as of 2021-02, with endpoints from the network as it has no outputs', async () => {
    // The article's template has no dependsOn on its network: only on some seeds is that there in time.
    bed = await openBed({ asOf: '2021-02', seed: 15 });
    bed.file('dsvm.json', template);
    bed.file('dsvm.parameters.json', parameters);
    const run = await bed.run('deploy', { inputs, env });
    expect(run.log).not.toMatch(/^::error/m);
    expect(run.exitCode).toBe(0);
    const endpoints = JSON.parse(run.outputs['endpoints'] ?? '') as { kind: string; port: number; scope: string; host: string }[];
    expect(endpoints.map(({ kind, port, scope }) => [kind, port, scope])).toEqual([['ssh', 22, 'front-door'], ['jupyterhub', 8000, 'front-door']]);
    expect(endpoints[0]?.host).toMatch(/^127\.\d+\.\d+\.\d+$/);
  });
});

describe('signing in', () => {
  it('takes the client secret where there is no OIDC', async () => {
    bed = await openBed();
    const run = await bed.run('deploy', { oidc: false, env: { AZURE_CLIENT_SECRET: bed.stack.azure.clientSecret } });
    expect(run.exitCode).toBe(0);
    expect(run.raw.split('\n').filter((line) => line.includes(bed.stack.azure.clientSecret) && !line.startsWith('::add-mask::'))).toEqual([]);
  });

  it('names both ways where there is neither', async () => {
    bed = await openBed();
    const run = await bed.run('deploy', { oidc: false });
    expect(run.exitCode).toBe(1);
    expect(run.log).toMatch(/^::error.*AZURE_CLIENT_SECRET.*id-token: write/m);
    expect(await bed.requests()).toEqual([]);
  });

  it('passes on Entra’s own code for a wrong secret and an unknown subject', async () => {
    bed = await openBed();
    const wrong = await bed.run('status', { oidc: false, env: { AZURE_CLIENT_SECRET: 'not-the-secret' } });
    expect(wrong.log).toMatch(/^::error.*AADSTS7000215/m);
    bed.stack.github.oidc.setSubject('repo:contoso/elsewhere:pull_request');
    const unknown = await bed.run('status');
    expect(unknown.log).toMatch(/^::error.*AADSTS700213.*federated credential/m);
  });
});

describe('when Azure refuses', () => {
  it('shows each failed operation as its own annotation with code, message, target and correlation id', async () => {
    bed = await openBed();
    // Two resources that only fail once they are made: Azure has retired their SKU.
    const address = (name: string): object => ({
      apiVersion: '2025-05-01',
      location: '[resourceGroup().location]',
      type: 'Microsoft.Network/publicIPAddresses',
      name,
      sku: { name: 'Basic' },
      properties: { publicIPAllocationMethod: 'Dynamic' },
    });
    bed.file('pools/ours.json', {
      $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
      contentVersion: '1.0.0.0',
      resources: [address('one'), address('two')],
    });
    bed.file('pools/ours.yml', 'name: ours\nlocation: westeurope\nresourceGroup: dsvm-ours\ntemplate: ./ours.json\nparameters: {}\n');
    const run = await bed.run('deploy', { inputs: { pool: 'pools/ours.yml', 'secure-parameters': '' } });
    expect(run.exitCode).toBe(1);
    const errors = run.log.split('\n').filter((line) => line.startsWith('::error'));
    expect(errors).toHaveLength(2);
    for (const name of ['one', 'two']) {
      const own = errors.filter((line) => new RegExp(`publicIPAddresses/${name}\\b`, 'i').test(line));
      expect(own).toHaveLength(1);
      expect(own[0]).toMatch(/IPv4BasicSkuPublicIpCountLimitReached/);
      expect(own[0]).toMatch(/correlation id [0-9a-f-]{36}/);
    }
    // eslint-disable-next-line no-control-regex
    expect(run.raw).not.toMatch(/\u001b\[/);
    expect(run.summary).toContain('IPv4BasicSkuPublicIpCountLimitReached');
    expect(run.outputs).toMatchObject({ pool: 'ours' });
  });

  it('has one fixed deployment name, so that ARM refuses two at once, and a second run waits its turn', async () => {
    bed = await openBed({ fast: false });
    const first = bed.run('deploy');
    const deployment = `/subscriptions/${bed.stack.azure.subscriptionId}/resourceGroups/dsvm-research/providers/Microsoft.Resources/deployments/dsvm-pool-research?api-version=2025-04-01`;
    // The first run's deployment is under way as soon as ARM knows it.
    for (;;) {
      const { status, body } = await bed.arm('GET', deployment);
      const state = (body['properties'] as { provisioningState?: string } | undefined)?.provisioningState;
      if (status === 200 && state !== undefined) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const template = { $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#', contentVersion: '1.0.0.0', resources: [] };
    const refused = await bed.arm('PUT', deployment, { properties: { mode: 'Incremental', template, parameters: {} } });
    expect([refused.status, (refused.body['error'] as { code: string }).code]).toEqual([409, 'DeploymentActive']);
    const second = await bed.run('deploy');
    expect(second.log).toMatch(/dsvm-pool-research.*(still|running|wait)/i);
    expect(second.exitCode).toBe(0);
    expect((await first).exitCode).toBe(0);
    const { body } = await bed.arm('GET', deployment);
    expect(body['properties']).toMatchObject({ provisioningState: 'Succeeded' });
  }, 120_000);

  it('names host and reason where Azure cannot be reached', async () => {
    bed = await openBed();
    const run = await bed.run('status', { inputs: { 'arm-endpoint': 'https://localhost:1', 'authority-host': 'https://localhost:1' } });
    expect(run.log).toMatch(/^::error.*localhost:1.*ECONNREFUSED/m);
    const untrusted = await bed.run('status', { env: { NODE_EXTRA_CA_CERTS: '' } });
    expect(untrusted.log).toMatch(/^::error.*NODE_EXTRA_CA_CERTS/m);
  }, 60_000);
});
