import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { stage, type Answer, type Any, type Stage } from './client.ts';
import { deploymentPath, poolTemplate } from './pool.ts';

const secret = 'Kirsch-Kern-4711';
const version = 'api-version=2024-11-01';

let local: Stage;
let vault: string;
beforeEach(async () => {
  local = await stage();
  await local.arm('PUT', local.group('pool'), { location: 'westeurope' });
  await local.arm('POST', `/subscriptions/${local.azure.subscriptionId}/providers/Microsoft.KeyVault/register`);
  await local.admin('POST', '/providers', { namespace: 'Microsoft.KeyVault', state: 'Registered' });
  vault = local.group('pool', '/providers/Microsoft.KeyVault/vaults/pool-vault');
});
afterEach(() => local.close());

const body = (properties: object = {}): Any => ({
  location: 'westeurope',
  properties: { tenantId: local.azure.tenantId, sku: { family: 'A', name: 'standard' }, enableRbacAuthorization: true, enabledForTemplateDeployment: true, ...properties },
});

async function fill(properties: object = {}): Promise<Answer> {
  await local.arm('PUT', `${vault}?${version}`, body(properties));
  return local.arm('PUT', `${vault}/secrets/password?${version}`, { properties: { value: secret } });
}

const reference = (more: object = {}): Any => ({ reference: { keyVault: { id: vault }, secretName: 'password', ...more } });
const parameters = (entry: unknown): Any => ({ count: { value: 1 }, password: entry });
const ask = (entry: unknown, leaf = '/validate'): Promise<Answer> =>
  local.arm('POST', deploymentPath(local, leaf), { properties: { mode: 'Incremental', template: poolTemplate(), parameters: parameters(entry) } });

describe('a key vault', () => {
  it('is made, shown, listed and deleted with its secrets, whose values nobody sees', async () => {
    const made = await local.arm('PUT', `${vault}?${version}`, body());
    expect([made.status, made.body.properties.provisioningState, made.body.properties.vaultUri]).toEqual([201, 'Succeeded', 'https://pool-vault.vault.azure.net/']);
    expect(made.body.properties).toMatchObject({ enableSoftDelete: true, softDeleteRetentionInDays: 90, accessPolicies: [] });
    const one = await local.arm('PUT', `${vault}/secrets/password?${version}`, { properties: { value: secret, contentType: 'text' } });
    expect([one.status, one.body.type, one.body.properties.contentType]).toEqual([201, 'Microsoft.KeyVault/vaults/secrets', 'text']);
    const two = await local.arm('PUT', `${vault}/secrets/password?${version}`, { properties: { value: 'another' } });
    expect(two.status).toBe(200);
    expect(two.body.properties.secretUriWithVersion).not.toBe(one.body.properties.secretUriWithVersion);
    const list = await local.arm('GET', `${vault}/secrets?${version}`);
    expect(list.body.value.map((each: Any) => each.name)).toEqual(['password']);
    for (const answer of [one, two, list, await local.arm('GET', `${vault}/secrets/password?${version}`)]) expect(answer.text).not.toMatch(/Kirsch|another/);
    expect((await local.arm('GET', local.group('pool', '/resources'))).body.value.map((each: Any) => each.name)).toEqual(['pool-vault']);
    expect((await local.arm('DELETE', `${vault}?${version}`)).status).toBe(200);
    expect((await local.arm('GET', `${vault}/secrets/password?${version}`)).status).toBe(404);
  });

  it.each([
    ['its name', 'x', {}, 'VaultNameNotValid'],
    ['another tenant', 'pool-vault', { tenantId: '11111111-1111-1111-1111-111111111111' }, 'BadRequest'],
    ['no tenant', 'pool-vault', { tenantId: null }, 'BadRequest'],
    ['its sku', 'pool-vault', { sku: { family: 'B', name: 'standard' } }, 'BadRequest'],
    ['days', 'pool-vault', { softDeleteRetentionInDays: 6 }, 'BadRequest'],
    ['soft delete off', 'pool-vault', { enableSoftDelete: false }, 'BadRequest'],
    ['no policies', 'pool-vault', { enableRbacAuthorization: false }, 'BadRequest'],
    ['an unknown property', 'pool-vault', { enabledForTemplates: true }, 'BadRequest'],
  ])('is refused for %s', async (_what, name, properties, code) => {
    const answer = await local.arm('PUT', `${local.group('pool', `/providers/Microsoft.KeyVault/vaults/${name}`)}?${version}`, body(properties));
    expect([answer.status, answer.body.error.code]).toEqual([400, code]);
  });

  it('has a name that nobody else in Azure has, and no secret without it', async () => {
    await fill();
    await local.arm('PUT', local.group('other'), { location: 'westeurope' });
    const same = await local.arm('PUT', `${local.group('other', '/providers/Microsoft.KeyVault/vaults/POOL-vault')}?${version}`, body());
    expect([same.status, same.body.error.code]).toEqual([409, 'VaultAlreadyExists']);
    const orphan = await local.arm('PUT', `${local.group('other', '/providers/Microsoft.KeyVault/vaults/none/secrets/a')}?${version}`, { properties: { value: 'x' } });
    expect([orphan.status, orphan.body.error.code]).toEqual([404, 'ParentResourceNotFound']);
  });
});

describe('a Key Vault reference', () => {
  it('gives the secret to the deployment and is shown as a reference, never as its value', async () => {
    await fill();
    const begun = await local.arm('PUT', deploymentPath(local), { properties: { mode: 'Incremental', template: poolTemplate(), parameters: parameters(reference()) } });
    expect(begun.status).toBe(201);
    await local.settle(begun);
    const done = await local.arm('GET', deploymentPath(local));
    expect(done.body.properties.provisioningState).toBe('Succeeded');
    expect(done.body.properties.parameters.password).toEqual({ type: 'SecureString', ...reference() });
    const validated = await ask(reference());
    const foreseen = await local.settle(await ask(reference(), '/whatIf'));
    const steps = await local.arm('GET', deploymentPath(local, '/operations'));
    for (const answer of [begun, done, validated, foreseen, steps]) expect(answer.text).not.toContain(secret);
  });

  it('takes a version, and the newest without one', async () => {
    const made = await fill();
    const old = made.body.properties.secretUriWithVersion.split('/').at(-1);
    // Compute refuses the new one; so it is known which was used.
    await local.arm('PUT', `${vault}/secrets/password?${version}`, { properties: { value: 'short' } });
    const run = async (entry: unknown): Promise<string> => {
      await local.settle(await local.arm('PUT', deploymentPath(local), { properties: { mode: 'Incremental', template: poolTemplate(), parameters: parameters(entry) } }));
      return (await local.arm('GET', deploymentPath(local))).body.properties.provisioningState;
    };
    expect(await run(reference())).toBe('Failed');
    expect(await run(reference({ secretVersion: old }))).toBe('Succeeded');
  });

  it.each([
    ['without the vault', {}, { keyVault: { id: '/subscriptions/1/resourceGroups/v/providers/Microsoft.KeyVault/vaults/none' } }, 400, 'KeyVaultParameterReferenceNotFound', "The specified KeyVault '/subscriptions/1/"],
    ['without the secret', {}, { secretName: 'nothing' }, 400, 'KeyVaultParameterReferenceSecretRetrieveFailed', "The secret of KeyVault parameter 'password' cannot be retrieved. Http status code: 'NotFound'."],
    ['without the version', {}, { secretVersion: 'f'.repeat(32) }, 400, 'KeyVaultParameterReferenceSecretRetrieveFailed', "Http status code: 'NotFound'"],
    ['of a vault that is closed to templates', { enabledForTemplateDeployment: false }, {}, 400, 'KeyVaultParameterReferenceSecretRetrieveFailed', "Http status code: 'Forbidden'. Error message: 'Access denied to first party service."],
    ['of a vault behind its firewall', { networkAcls: { defaultAction: 'Deny', bypass: 'None' } }, {}, 400, 'KeyVaultParameterReferenceSecretRetrieveFailed', 'not a trusted service'],
    ['that is none', {}, { keyVault: { id: 'pool-vault' } }, 400, 'InvalidKeyVaultParameterReference', "'password'"],
  ])('is refused %s', async (_what, properties, more, status, code, text) => {
    await fill(properties);
    const answer = await ask(reference(more));
    expect([answer.status, answer.body.error.code]).toEqual([status, code]);
    expect(answer.body.error.message).toContain(text);
    expect(answer.headers['x-ms-failure-cause']).toBe('gateway');
  });

  it('needs the right to deploy from the vault', async () => {
    await fill();
    await local.admin('POST', '/rights', { deny: ['Microsoft.KeyVault/vaults/deploy/action'] });
    const answer = await ask(reference());
    expect([answer.status, answer.body.error.code]).toEqual([403, 'KeyVaultParameterReferenceAuthorizationFailed']);
    expect(answer.body.error.message).toContain(`does not have permission to perform action 'MICROSOFT.KEYVAULT/VAULTS/DEPLOY/ACTION' on the specified KeyVault resource '${vault}'`);
  });

  it('tells all that fail at once', async () => {
    await fill();
    const answer = await local.arm('POST', deploymentPath(local, '/validate'), {
      properties: { mode: 'Incremental', template: poolTemplate(), parameters: { count: reference({ secretName: 'one' }), password: reference({ secretName: 'two' }) } },
    });
    expect(answer.body.error).toMatchObject({ code: 'MultipleErrorsOccurred', message: 'Multiple error occurred: BadRequest,BadRequest. Please see details.' });
    expect(answer.body.error.details.map((one: Any) => one.code)).toEqual(['KeyVaultParameterReferenceSecretRetrieveFailed', 'KeyVaultParameterReferenceSecretRetrieveFailed']);
  });

  it('is no value inside another', async () => {
    await fill();
    const answer = await ask({ value: { reference: { keyVault: { id: vault }, secretName: 'password' } } });
    expect(answer.body.error.code).toBe('InvalidTemplate');
  });
});
