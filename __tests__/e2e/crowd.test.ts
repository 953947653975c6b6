// A pool as large as a scale set gets: what a deploy of it says stays within what GitHub takes.
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openBed, type Bed } from './bed.ts';

jest.setTimeout(120_000);

const many = 1000;
const lb = (list: string, name: string): { id: string } => ({ id: `[resourceId('Microsoft.Network/loadBalancers/${list}', 'crowd', '${name}')]` });
const front = { frontendIPConfiguration: lb('frontendIPConfigurations', 'front'), backendAddressPool: lb('backendAddressPools', 'machines'), protocol: 'Tcp' };
const resource = (type: string, dependsOn: string[], more: object): object => ({
  type,
  apiVersion: type.startsWith('Microsoft.Compute') ? '2025-04-01' : '2025-05-01',
  name: 'crowd',
  location: 'westeurope',
  dependsOn: dependsOn.map((one) => `[resourceId('${one}', 'crowd')]`),
  ...more,
});
const network = (type: string): string => `Microsoft.Network/${type}`;

const template = {
  $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
  contentVersion: '1.0.0.0',
  resources: [
    resource(network('publicIPAddresses'), [], { sku: { name: 'Standard' }, properties: { publicIPAllocationMethod: 'Static', dnsSettings: { domainNameLabel: 'a-crowd-of-machines' } } }),
    resource(network('virtualNetworks'), [], { properties: { addressSpace: { addressPrefixes: ['10.0.0.0/16'] }, subnets: [{ name: 'machines', properties: { addressPrefix: '10.0.0.0/18' } }] } }),
    resource(network('loadBalancers'), [network('publicIPAddresses')], {
      sku: { name: 'Standard' },
      properties: {
        frontendIPConfigurations: [{ name: 'front', properties: { publicIPAddress: { id: "[resourceId('Microsoft.Network/publicIPAddresses', 'crowd')]" } } }],
        backendAddressPools: [{ name: 'machines' }],
        loadBalancingRules: [22, 8000].map((port) => ({ name: `to-${port}`, properties: { ...front, frontendPort: port, backendPort: port, disableOutboundSnat: true } })),
        inboundNatRules: [{ name: 'each', properties: { ...front, frontendPortRangeStart: 50_000, frontendPortRangeEnd: 52_999, backendPort: 2222 } }],
      },
    }),
    resource('Microsoft.Compute/virtualMachineScaleSets', [network('virtualNetworks'), network('loadBalancers')], {
      sku: { name: 'Standard_D2s_v5', tier: 'Standard', capacity: many },
      properties: {
        overprovision: false,
        singlePlacementGroup: false,
        upgradePolicy: { mode: 'Manual' },
        virtualMachineProfile: {
          storageProfile: { imageReference: { publisher: 'microsoft-dsvm', offer: 'ubuntu-2204', sku: '2204-gen2', version: 'latest' }, osDisk: { createOption: 'FromImage' } },
          osProfile: { computerNamePrefix: 'crowd', adminUsername: 'dsvmuser', adminPassword: 'Correct-Horse-7-Battery' },
          networkProfile: {
            networkInterfaceConfigurations: [
              {
                name: 'nic',
                properties: {
                  primary: true,
                  ipConfigurations: [{ name: 'ip', properties: { subnet: { id: "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'crowd', 'machines')]" }, loadBalancerBackendAddressPools: [lb('backendAddressPools', 'machines')] } }],
                },
              },
            ],
          },
        },
      },
    }),
  ],
};

describe('a pool of 1,000 instances', () => {
  let bed: Bed;
  beforeAll(async () => {
    bed = await openBed();
  });
  afterAll(() => bed.close());

  it('is one comment that GitHub takes, and a summary with every instance', async () => {
    for (const name of ['cores', 'standardDSv5Family']) await bed.admin('POST', '/quota', { name, limit: 4 * many });
    bed.file('pools/crowd.json', template);
    bed.file('pools/crowd.yml', 'name: crowd\nlocation: westeurope\nresourceGroup: dsvm-crowd\ntemplate: ./crowd.json\nparameters: {}\n');
    const { github } = bed.stack;
    const { number } = github.openPullRequest({ title: 'A crowd', branch: 'crowd' });
    const run = await bed.run('deploy', { inputs: { pool: 'pools/crowd.yml', 'secure-parameters': '', comment: 'endpoints' }, event: github.event('pull_request', { number }) });
    expect(run.log).not.toMatch(/^::(error|warning)/m);
    expect(run.exitCode).toBe(0);
    expect(run.outputs).toMatchObject({ instances: String(many) });
    const comments = github.comments(number);
    expect(comments).toHaveLength(1);
    const { body = '' } = comments[0] ?? {};
    expect(body.length).toBeLessThan(65_536);
    expect(body).toMatch(/1,?000 instances/);
    const hidden = Number(/… and (\d+) more in the \[summary of the run\]/.exec(body)?.[1]);
    expect(hidden).toBeGreaterThan(0);
    expect(hidden).toBeLessThan(many);
    expect(Buffer.byteLength(run.summary)).toBeLessThan(1024 * 1024);
    expect(new Set(run.summary.match(/^\| \d+ \| `crowd\w{6}`/gm)).size).toBe(many);
  });
});

describe('five pools with an error of 200 kB', () => {
  it('are one comment each, the important part first, and no write where the same is said again', async () => {
    const bed = await openBed();
    try {
      const { github } = bed.stack;
      const message = `Nobody may read this. ${'Azure has much to say. '.repeat(9_000)}That was all.`;
      await bed.admin('POST', '/faults', { match: 'GET /**/resourcegroups/*', action: { status: 400, body: { error: { code: 'Endless', message } } } });
      const { number } = github.openPullRequest({ title: 'Five pools', branch: 'five' });
      const run = (): Promise<unknown[]> =>
        Promise.all([1, 2, 3, 4, 5].map(async (one) => {
          const { exitCode, summary } = await bed.run('status', { event: github.event('pull_request', { number }), inputs: poolOf(bed, one) });
          expect(exitCode).toBe(1);
          expect(summary).toContain('That was all.');
          expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
        }));
      await run();
      const comments = github.comments(number);
      expect(comments).toHaveLength(5);
      expect(new Set(comments.map(({ body }) => /^<!-- dsvm-pool-action pool=(\S+) /.exec(body)?.[1]))).toEqual(new Set(['five-1', 'five-2', 'five-3', 'five-4', 'five-5']));
      for (const { body } of comments) {
        expect(Array.from(body).length).toBeLessThan(65_536);
        expect(body.slice(0, 1500)).toMatch(/^<!--.*-->\n## ❌ Pool `five-\d`: status could not be read\n[^]*\*\*Endless\*\*[^]*Nobody may read this\./);
        expect(body).toMatch(/Shortened: the whole text stands in the \[summary of the run\]/);
      }
      const asked = github.requests().length;
      await run();
      expect(github.requests().slice(asked).filter(({ method, path }) => method !== 'GET' && !path.endsWith('/graphql'))).toEqual([]);
      expect(github.comments(number)).toEqual(comments);
    } finally {
      await bed.close();
    }
  });
});

function poolOf(bed: Bed, number: number): { pool: string } {
  const path = `pools/five-${number}.yml`;
  bed.file(path, `name: five-${number}\nlocation: westeurope\nresourceGroup: dsvm-five-${number}\ntemplate: linux\nparameters: ./research.parameters.json\n`);
  return { pool: path };
}
