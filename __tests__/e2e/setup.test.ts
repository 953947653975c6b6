// docs/setup.md, followed to the letter: federated credentials in both forms, and no role more than it names.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openBed, password, root, type Bed } from './bed.ts';
import { enrol, makePlanner, makeRole, setupPage as page, subjectIn } from './identities.ts';

const environment = 'dsvm';
let bed: Bed;
let subscription: string;
let group: string;

beforeAll(async () => {
  bed = await openBed();
  subscription = `/subscriptions/${bed.stack.azure.subscriptionId}`;
  group = `${subscription}/resourceGroups/dsvm-research`;
});
afterAll(() => bed.close());

const deployEvent = () => bed.stack.github.event('push', { environment });

describe('the setup guide', () => {
  it('names both forms of the subject as GitHub writes them', () => {
    expect(subjectIn(bed, environment, 'names')).toMatch(/^repo:[^/@]+\/[^/@]+:environment:dsvm$/);
    expect(page).toContain('repo:OWNER/REPO:environment:dsvm');
    expect(page).toContain('repo:OWNER@OWNER_ID/REPO@REPO_ID:environment:dsvm');
    expect(page).toContain('repo:OWNER/REPO:pull_request');
    expect(page).toContain('repo:OWNER@OWNER_ID/REPO@REPO_ID:pull_request');
  });

  it('gives deploy and teardown what they need: Contributor on the group, Reader on the subscription', async () => {
    for (const [role, scope] of [['Contributor', '"$GROUP_ID"'], ['Reader', '"/subscriptions/$SUBSCRIPTION_ID"']]) expect(page).toContain(`--role ${role} --scope ${scope}`);
    expect((await bed.arm('PUT', `${group}?api-version=2025-04-01`, { location: 'westeurope' })).status).toBe(201);
    const id = await enrol(bed, subjectIn(bed, environment), [{ role: 'Contributor', scope: group }, { role: 'Reader', scope: subscription }]);
    for (const command of ['deploy', 'status', 'teardown', 'deploy']) {
      await bed.requests();
      const run = await bed.run(command, { inputs: { 'client-id': id }, event: deployEvent() });
      expect([command, run.log.split('\n').filter((line) => line.startsWith('::error')), run.exitCode]).toEqual([command, [], 0]);
      // Nothing was refused on the way either.
      expect((await bed.requests()).filter((one) => one.principal === id && one.status === 403)).toEqual([]);
    }
  });

  it('and not less: each role alone is too little, and is named', async () => {
    const reader = await enrol(bed, subjectIn(bed, 'reader'), [{ role: 'Reader', scope: subscription }]);
    const refused = await bed.run('deploy', { inputs: { 'client-id': reader }, event: bed.stack.github.event('push', { environment: 'reader' }) });
    expect(refused.exitCode).toBe(1);
    expect(refused.log).toMatch(/^::error::The deployer .* may not do this in .*az role assignment create .*--role Contributor --scope \S*\/resourceGroups\/dsvm-research/m);
    const alone = await enrol(bed, subjectIn(bed, 'alone'), [{ role: 'Contributor', scope: group }]);
    const blind = await bed.run('deploy', { inputs: { 'client-id': alone }, event: bed.stack.github.event('push', { environment: 'alone' }) });
    expect(blind.exitCode).toBe(0);
  });

  it('says what Virtual Machine Contributor and Network Contributor are enough for', async () => {
    const narrow = ['Virtual Machine Contributor', 'Network Contributor'];
    for (const role of narrow) expect(page).toContain(role);
    const id = await enrol(bed, subjectIn(bed, 'narrow'), [...narrow.map((role) => ({ role, scope: group })), { role: 'Reader', scope: subscription }]);
    const run = (command: string) => bed.run(command, { inputs: { 'client-id': id, parameters: 'instanceCount: 2' }, event: bed.stack.github.event('push', { environment: 'narrow' }) });
    const deployed = await run('deploy');
    expect(deployed.log.split('\n').filter((line) => line.startsWith('::error'))).toEqual([]);
    expect(deployed).toMatchObject({ exitCode: 0, outputs: { changed: 'true' } });
    const removed = await run('teardown');
    expect([removed.exitCode, removed.log]).toEqual([1, expect.stringContaining('Microsoft.Resources/subscriptions/resourceGroups/write')]);
    expect((await bed.run('deploy')).exitCode).toBe(0);
  });

  it('gives plan what it needs: Reader, and the custom role as it is written there', async () => {
    const planner = await makePlanner(bed);
    const event = () => bed.stack.github.event('pull_request', { number: bed.stack.github.openPullRequest({ title: 'P', branch: 'p' }).number });
    const id = await enrol(bed, subjectIn(bed, null), [{ role: 'Reader', scope: subscription }, { role: planner, scope: group }]);
    await bed.requests();
    const run = await bed.run('plan', { inputs: { 'client-id': id }, env: { POOL_PASSWORD: 'Only-the-form-counts-1' }, event: event() });
    expect(run.log.split('\n').filter((line) => line.startsWith('::error'))).toEqual([]);
    expect(run).toMatchObject({ exitCode: 0, outputs: { changed: 'false' } });
    const asked = (await bed.requests()).filter((one) => one.principal === id);
    expect(asked.filter((one) => one.status === 403)).toEqual([]);
    expect(asked.filter((one) => ['PUT', 'PATCH', 'DELETE'].includes(one.method))).toEqual([]);
    const deploy = await bed.run('deploy', { inputs: { 'client-id': id }, event: event() });
    expect(deploy.exitCode).toBe(1);
  });

  it('takes a password from a vault by a role on it, which a plan with a made-up password does without', async () => {
    const [own, vaults] = ['dsvm-kept', 'vaults'].map((name) => `${subscription}/resourceGroups/${name}`);
    for (const scope of [own, vaults]) expect((await bed.arm('PUT', `${scope}?api-version=2025-04-01`, { location: 'westeurope' })).status).toBe(201);
    expect((await bed.arm('POST', `${subscription}/providers/Microsoft.KeyVault/register?api-version=2025-04-01`)).status).toBe(200);
    const vault = `${vaults}/providers/Microsoft.KeyVault/vaults/dsvm-vault-${bed.stack.azure.subscriptionId.slice(0, 8)}`;
    const open = (enabled: boolean) => bed.arm('PUT', `${vault}?api-version=2023-07-01`, { location: 'westeurope', properties: { tenantId: bed.stack.azure.tenantId, sku: { family: 'A', name: 'standard' }, accessPolicies: [], enabledForTemplateDeployment: enabled } });
    expect((await open(false)).status).toBeLessThan(202);
    expect((await bed.arm('PUT', `${vault}/secrets/pool?api-version=2023-07-01`, { properties: { value: password } })).status).toBeLessThan(202);
    const parameters = JSON.parse(readFileSync(join(root, 'examples/pools/research.parameters.json'), 'utf8')) as { parameters: Record<string, unknown> };
    parameters.parameters['adminPassword'] = { reference: { keyVault: { id: vault }, secretName: 'pool' } };
    bed.file('pools/own.parameters.json', parameters);
    bed.file('pools/own.yml', readFileSync(join(root, 'examples/pools/research.yml'), 'utf8').replace('research.parameters', 'own.parameters').replaceAll('dsvm-research', 'dsvm-kept'));
    const id = await enrol(bed, subjectIn(bed, 'vault'), [{ role: 'Contributor', scope: own! }, { role: 'Reader', scope: subscription }]);
    const run = (command: string, secure: string) => bed.run(command, { inputs: { 'client-id': id, pool: 'pools/own.yml', 'secure-parameters': secure }, event: bed.stack.github.event('push', { environment: 'vault' }) });
    expect((await run('plan', 'adminPassword=POOL_PASSWORD')).exitCode).toBe(0);
    const without = await run('deploy', '');
    expect([without.exitCode, without.log]).toEqual([1, expect.stringContaining('KeyVaultParameterReferenceAuthorizationFailed')]);
    await bed.admin('POST', '/principals', { clientId: id, roles: [{ role: await makeRole(bed, 'DSVM pool vault', '7e2d2f47-3a5f-4a1f-8b66-1d2e3f4a5b6c'), scope: vault }] });
    const closed = await run('deploy', '');
    expect([closed.exitCode, closed.log]).toEqual([1, expect.stringContaining('not enabled for template deployment')]);
    expect(page).toContain('--enabled-for-template-deployment true');
    expect((await open(true)).status).toBeLessThan(202);
    const given = await run('deploy', '');
    expect([given.log.split('\n').filter((line) => line.startsWith('::error')), given.exitCode]).toEqual([[], 0]);
  });

  it('does without the right to assign roles: an identity that IT has made and given its roles', async () => {
    const template = JSON.parse(readFileSync(join(root, 'templates/linux.json'), 'utf8')) as { resources: Record<string, unknown>[] };
    const made = await bed.arm('PUT', `${subscription}/resourceGroups/it?api-version=2025-04-01`, { location: 'westeurope' });
    expect(made.status).toBe(201);
    expect((await bed.arm('POST', `${subscription}/providers/Microsoft.ManagedIdentity/register?api-version=2025-04-01`)).status).toBe(200);
    const identity = `${subscription}/resourceGroups/it/providers/Microsoft.ManagedIdentity/userAssignedIdentities/dsvm-machines`;
    expect((await bed.arm('PUT', `${identity}?api-version=2024-11-30`, { location: 'westeurope' })).status).toBe(201);
    const committed = (change: (set: Record<string, unknown>) => Record<string, unknown>[]): void => {
      const resources = template.resources.flatMap((one) => (one['type'] === 'Microsoft.Compute/virtualMachineScaleSets' ? change(one) : [one]));
      bed.file('pools/own.json', { ...template, resources });
      bed.file('pools/own.yml', readFileSync(join(root, 'examples/pools/research.yml'), 'utf8').replace('template: linux', 'template: ./own.json').replaceAll('dsvm-research', 'dsvm-own'));
    };
    const own = `${subscription}/resourceGroups/dsvm-own`;
    expect((await bed.arm('PUT', `${own}?api-version=2025-04-01`, { location: 'westeurope' })).status).toBe(201);
    const roles = [{ role: 'Contributor', scope: own }, { role: 'Reader', scope: subscription }];
    const id = await enrol(bed, subjectIn(bed, 'own'), roles);
    const deploy = () => bed.run('deploy', { inputs: { 'client-id': id, pool: 'pools/own.yml' }, event: bed.stack.github.event('push', { environment: 'own' }) });

    committed((set) => [set, { type: 'Microsoft.Authorization/roleAssignments', apiVersion: '2022-04-01', name: "[guid('share')]", properties: { principalId: '00000000-0000-4000-8000-000000000001', principalType: 'ServicePrincipal', roleDefinitionId: "[subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'acdd72a7-3385-48ef-bd42-f606fba81ae7')]" } }]);
    const assigning = await deploy();
    expect(assigning.exitCode).toBe(1);
    expect(assigning.log).toMatch(/^::error::The deployer .* may not do this .*Microsoft\.Authorization\/roleAssignments\/write.*--role "Role Based Access Control Administrator"/m);

    committed((set) => [{ ...set, identity: { type: 'UserAssigned', userAssignedIdentities: { [identity]: {} } } }]);
    const alone = await deploy();
    expect([alone.exitCode, alone.log]).toEqual([1, expect.stringMatching(/LinkedAuthorizationFailed[^]*userAssignedIdentities\/assign\/action/)]);
    await bed.admin('POST', '/principals', { clientId: id, roles: [{ role: 'Managed Identity Operator', scope: identity }] });
    const given = await deploy();
    expect(given.log.split('\n').filter((line) => line.startsWith('::error'))).toEqual([]);
    expect(given.exitCode).toBe(0);
  });

  it('lets no other branch, environment or pull request sign in as the deployer', async () => {
    const id = await enrol(bed, subjectIn(bed, environment), []);
    const { number } = bed.stack.github.openPullRequest({ title: 'A', branch: 'a' });
    for (const event of [bed.stack.github.event('push', {}), bed.stack.github.event('pull_request', { number }), bed.stack.github.event('push', { environment: 'dsvm-2' })]) {
      const run = await bed.run('status', { inputs: { 'client-id': id }, event });
      expect(run.log).toMatch(/^::error.*AADSTS700213/m);
    }
  });
});
