// What Azure would refuse is told in one run and before any write; what it does not answer stops nobody.
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { openBed, type Bed } from './bed.ts';

// Some tests deploy three times.
jest.setTimeout(60_000);

let bed: Bed;
beforeEach(async () => {
  bed = await openBed();
});
afterEach(() => bed.close());

const errorsOf = (log: string): string[] => log.split('\n').filter((line) => line.startsWith('::error'));

/** What was asked of Resource Manager, without the sign-in. */
async function asked(): Promise<string[]> {
  const found = await bed.requests();
  return found.filter((one) => one.path.startsWith('/subscriptions/')).map((one) => `${one.method} ${one.path.replace(/^\/subscriptions\/[^/]+/, '')}`);
}

// Who may do nothing in a scope may not even ask what he may do there.
const hideRights = (): Promise<string> =>
  bed.admin('POST', '/faults', {
    match: 'GET /**/Microsoft.Authorization/permissions',
    action: { status: 403, body: { error: { code: 'AuthorizationFailed', message: "The client 'x' does not have authorization to perform action 'Microsoft.Authorization/permissions/read' over scope '/x'." } } },
  });

const writes = (requests: string[]): string[] => requests.filter((one) => !one.startsWith('GET '));

/** Parameters that differ from the committed ones. */
const research = (more: Record<string, unknown>): object => ({
  $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#',
  contentVersion: '1.0.0.0',
  parameters: Object.fromEntries(Object.entries({ vmssName: 'research', vmSku: 'Standard_D4s_v5', instanceCount: 3, adminUsername: 'dsvmuser', ...more }).map(([name, value]) => [name, { value }])),
});

describe('what is wrong beforehand', () => {
  it('is told in one run, each with what to do, and nothing is written', async () => {
    bed.file('pools/research.parameters.json', research({ domainNameLabel: 'taken-by-others', image: { publisher: 'microsoft-dsvm', offer: 'ubuntu-2004', sku: '2004-gen2', version: 'latest' } }));
    await bed.admin('POST', '/providers', { namespace: 'Microsoft.Network', state: 'NotRegistered' });
    await bed.admin('POST', '/sizes', { name: 'Standard_D4s_v5', reason: 'NotAvailableForSubscription', location: 'westeurope' });
    await bed.admin('POST', '/quota', { name: 'standardDSv5Family', limit: 10 });
    await bed.admin('POST', '/quota', { name: 'cores', limit: 11, location: 'westeurope' });
    await bed.admin('POST', '/labels', { label: 'taken-by-others' });
    await bed.admin('POST', '/rights', { deny: ['Microsoft.Network/loadBalancers/*', 'Microsoft.Network/register/action', 'Microsoft.Compute/virtualMachineScaleSets/write'] });
    const run = await bed.run('deploy');
    expect(run.exitCode).toBe(1);
    const errors = errorsOf(run.log);
    const subscription = bed.stack.azure.subscriptionId;
    const wanted = [
      new RegExp(`not registered for Microsoft\\.Network.*may not register it: Microsoft\\.Network/register/action.*az provider register --namespace Microsoft\\.Network --subscription ${subscription} --wait`),
      /file=pools\/research\.parameters\.json,line=\d+.*cannot have the VM size Standard_D4s_v5 in westeurope.*NotAvailableForSubscription.*vmSku.*Standard_D4s_v4/,
      /standardDSv5Family.*0 of 10 vCPUs are in use, 12 more are needed.*At most 2 of Standard_D4s_v5 fit.*az quota update --resource-name standardDSv5Family .*value=12/,
      /Total Regional vCPUs.*0 of 11 vCPUs.*--resource-name cores/,
      /microsoft-dsvm:ubuntu-2004:2004-gen2:latest.*Artifact: VMImage was not found/,
      /DNS label `taken-by-others` is not available in westeurope/,
      new RegExp(`may not do this.*loadBalancers/write.*virtualMachineScaleSets/write.*az group create --name dsvm-research .*az role assignment create --assignee-object-id [0-9a-f-]{36} --assignee-principal-type ServicePrincipal --role Contributor --scope /subscriptions/${subscription}/resourceGroups/dsvm-research`),
    ];
    for (const pattern of wanted) expect(errors.filter((line) => pattern.test(line))).toHaveLength(1);
    expect(errors).toHaveLength(wanted.length);
    expect(writes(await asked())).toEqual([]);
  });

  it('includes a size that does not boot the image, and names that Azure does not take', async () => {
    bed.file('pools/research.parameters.json', research({ vmSku: 'Standard_D4_v3', vmssName: 'res!arch', domainNameLabel: 'No_label' }));
    const run = await bed.run('deploy');
    const errors = errorsOf(run.log);
    for (const pattern of [/Standard_D4_v3 cannot boot the image of res!arch: the image is of generation 2/, /no Microsoft\.Compute\/virtualMachineScaleSets with the name `res!arch`.*vmssName/, /computerNamePrefix/, /`No_label` cannot be a DNS label/]) {
      expect(errors.filter((line) => pattern.test(line))).toHaveLength(1);
    }
    const requests = await asked();
    expect(writes(requests)).toEqual([]);
    expect(requests.filter((one) => one.includes('CheckDnsNameAvailability'))).toEqual([]);
  });
});

describe('a resource group that the pool cannot have', () => {
  it.each<[string, object, RegExp]>([
    ['elsewhere', { location: 'northeurope' }, /resource group dsvm-research is in northeurope, the pool says westeurope/],
    ['another pool’s', { location: 'westeurope', tags: { 'dsvm-pool': 'other', 'dsvm-pool-repository': '1', 'dsvm-pool-schema': '1', 'dsvm-pool-group': 'created' } }, /not this pool’s: pool "other" of the repository with id 1/],
  ])('%s is told with all the rest', async (_, group, message) => {
    await bed.arm('PUT', `/subscriptions/${bed.stack.azure.subscriptionId}/resourceGroups/dsvm-research?api-version=2025-04-01`, group);
    await bed.admin('POST', '/quota', { name: 'standardDSv5Family', limit: 10 });
    await asked();
    const errors = errorsOf((await bed.run('deploy')).log);
    for (const pattern of [message, /standardDSv5Family.*0 of 10 vCPUs are in use/]) expect(errors.filter((line) => pattern.test(line))).toHaveLength(1);
    expect(errors).toHaveLength(2);
    expect(writes(await asked())).toEqual([]);
  });
});

describe('an unregistered provider', () => {
  it('stops nobody who may register it: Azure does so with the deployment', async () => {
    await bed.admin('POST', '/providers', { namespace: 'Microsoft.Network', state: 'NotRegistered' });
    const run = await bed.run('deploy');
    expect(errorsOf(run.log)).toEqual([]);
    expect(run.exitCode).toBe(0);
    expect(run.log).toMatch(/^The subscription is not registered for Microsoft\.Network yet: Azure does that with the deployment\.$/m);
    // It is asked for no more than once, and never by us.
    const requests = await asked();
    expect(requests.filter((one) => one.endsWith('/Microsoft.Authorization/permissions'))).toHaveLength(1);
    expect(requests.filter((one) => /\/register$/i.test(one))).toEqual([]);
  });
});

describe('a subscription that is not there', () => {
  it('is told at once, and nothing is tried in it', async () => {
    const run = await bed.run('deploy', { inputs: { 'subscription-id': '00000000-0000-4000-8000-000000000000' } });
    expect(errorsOf(run.log)).toHaveLength(1);
    expect(run.log).toMatch(/^::error.*SubscriptionNotFound.*Check `subscription-id`/m);
    expect(await asked()).toHaveLength(1);
  });
});

describe('the requests of the preflight', () => {
  it('are eight for a new pool, and two where nothing new is asked for', async () => {
    await bed.run('deploy');
    const first = await asked();
    const before = first.slice(0, first.findIndex((one) => !one.startsWith('GET ')));
    const image = '/providers/Microsoft.Compute/locations/westeurope/publishers/microsoft-dsvm/artifacttypes/vmimage/offers/ubuntu-2204/skus/2204-gen2/versions';
    expect(before.filter((one) => !one.startsWith('GET /resourceGroups/')).toSorted()).toEqual(
      [
        'GET /providers/Microsoft.Authorization/permissions',
        'GET /providers/Microsoft.Compute',
        'GET /providers/Microsoft.Compute/locations/westeurope/usages',
        'GET /providers/Microsoft.Compute/skus',
        'GET /providers/Microsoft.Network',
        'GET /providers/Microsoft.Network/locations/westeurope/CheckDnsNameAvailability',
        `GET ${image}`,
        `GET ${image}/25.05.19`,
      ].toSorted(),
    );
    const again = await bed.run('deploy');
    expect(again.exitCode).toBe(0);
    const second = (await asked()).filter((one) => /Authorization|\/providers\/Microsoft\.(Compute|Network)(\/(skus|locations)|$)/.test(one) && !one.includes('/operations/'));
    expect(second.toSorted()).toEqual(['GET /resourceGroups/dsvm-research/providers/Microsoft.Authorization/permissions', `GET ${image}`].toSorted());
  });

  it('stop nobody where Azure does not answer them', async () => {
    const readers = ['Microsoft.Compute/skus/read', 'Microsoft.Compute/locations/*/read', 'Microsoft.Network/locations/*/read', 'Microsoft.Resources/subscriptions/providers/read'];
    await hideRights();
    await bed.admin('POST', '/rights', { deny: readers });
    const run = await bed.run('deploy');
    expect(run.log).not.toMatch(/^::(error|warning)/m);
    expect(run.exitCode).toBe(0);
    for (const what of ['the rights of the deployer', 'Microsoft.Network is registered', 'westeurope has the image', 'has the VM size', 'quotas of westeurope suffice', 'the DNS label']) {
      expect(run.log).toMatch(new RegExp(`Not known beforehand: .*${what}.*(AuthorizationFailed|lists none).*Azure will judge it`));
    }
  });
});

describe('a pool that stands', () => {
  it('does not count twice what it has', async () => {
    await bed.admin('POST', '/quota', { name: 'standardDSv5Family', limit: 16 });
    expect((await bed.run('deploy')).exitCode).toBe(0);
    bed.file('pools/research.parameters.json', research({ instanceCount: 4 }));
    const four = await bed.run('deploy');
    expect(four.outputs).toMatchObject({ instances: '4' });
    bed.file('pools/research.parameters.json', research({ instanceCount: 5 }));
    await bed.requests();
    const five = await bed.run('deploy');
    expect(errorsOf(five.log)).toHaveLength(1);
    expect(five.log).toMatch(/^::error.*16 of 16 vCPUs are in use, 4 more are needed.*At most 4 of Standard_D4s_v5 fit.*instanceCount/m);
    expect(writes(await asked())).toEqual([]);
  });
});

describe('a failure that only Azure can know', () => {
  // The address is asked for its state, so the scale set's body cannot be read ahead; neither by ARM's validation.
  const late = (properties: object): object => ({
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    resources: [
      { type: 'Microsoft.Network/virtualNetworks', apiVersion: '2025-05-01', name: 'net', location: 'westeurope', properties: { addressSpace: { addressPrefixes: ['10.0.0.0/16'] }, subnets: [{ name: 'one', properties: { addressPrefix: '10.0.0.0/24' } }] } },
      {
        type: 'Microsoft.Compute/virtualMachineScaleSets',
        apiVersion: '2025-04-01',
        name: 'late',
        location: "[reference('net', '2025-05-01', 'Full').location]",
        sku: { name: 'Standard_D4s_v5', tier: 'Standard', capacity: 5 },
        properties: {
          upgradePolicy: { mode: 'Manual' },
          virtualMachineProfile: {
            storageProfile: { imageReference: { publisher: 'microsoft-dsvm', offer: 'ubuntu-2204', sku: '2204-gen2', version: 'latest' }, osDisk: { createOption: 'FromImage' } },
            osProfile: { computerNamePrefix: 'late', adminUsername: 'dsvmuser', adminPassword: 'Correct-Horse-7-Battery' },
            networkProfile: { networkInterfaceConfigurations: [{ name: 'nic', properties: { primary: true, ipConfigurations: [{ name: 'ip', properties: { subnet: { id: "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'net', 'one')]" } } }] } }] },
          },
        },
        ...properties,
      },
    ],
  });
  const commit = (template: object): void => {
    bed.file('pools/late.json', template);
    bed.file('pools/late.yml', 'name: late\nlocation: westeurope\nresourceGroup: dsvm-late\ntemplate: ./late.json\nparameters: {}\n');
  };
  const inputs = { pool: 'pools/late.yml', 'secure-parameters': '' };

  it('says what to do about a quota and a size inside the deployment', async () => {
    commit(late({}));
    await bed.admin('POST', '/quota', { name: 'standardDSv5Family', limit: 7 });
    const quota = await bed.run('deploy', { inputs });
    expect(quota.log).toMatch(/^::error.*exceeding approved standardDSv5Family Cores quota.*QuotaExceeded.*7 vCPUs are free.*az quota update --resource-name standardDSv5Family .*value=20/m);
    await bed.admin('POST', '/sizes', { name: 'Standard_D4s_v5', reason: 'QuotaId' });
    const size = await bed.run('deploy', { inputs });
    expect(size.log).toMatch(/^::error.*currently not available in location 'westeurope'.*SkuNotAvailable.*az vm list-skus --location westeurope/m);
  });

  it('says what to do about a right, from ARM’s validation and from a plain refusal', async () => {
    commit(late({}));
    await hideRights();
    await bed.admin('POST', '/rights', { deny: ['Microsoft.Compute/virtualMachineScaleSets/write'] });
    const scope = `/subscriptions/${bed.stack.azure.subscriptionId}/resourceGroups/dsvm-late`;
    const grant = new RegExp(`^::error.*does not have .*virtualMachineScaleSets/write.*az role assignment create --assignee-object-id [0-9a-f-]{36} .*--role Contributor --scope ${scope}\``, 'm');
    expect((await bed.run('deploy', { inputs })).log).toMatch(grant);
    await bed.admin('POST', '/rights', { deny: ['Microsoft.Resources/subscriptions/resourceGroups/read'] });
    expect((await bed.run('deploy', { inputs })).log).toMatch(new RegExp(`^::error.*AuthorizationFailed.*--scope ${scope}\``, 'm'));
  });
});
