import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { assertion, stage, subject, type Stage } from './client.ts';

let now = Date.now();
let local: Stage;
beforeAll(async () => {
  local = await stage({ now: () => now });
});
afterAll(() => local.close());

const form = (fields: Record<string, string>): string => new URLSearchParams(fields).toString();
const type = { 'content-type': 'application/x-www-form-urlencoded' };

const token = (fields: Record<string, string>, tenant = local.azure.tenantId) =>
  local.send(
    'POST',
    `/${tenant}/oauth2/v2.0/token`,
    form({ grant_type: 'client_credentials', client_id: local.azure.clientId, scope: 'https://management.azure.com/.default', ...fields }),
    type,
  );

describe('the sign-in endpoint', () => {
  const bearer = { client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer' };

  it('takes the secret and gives a token that Resource Manager accepts', async () => {
    const answer = await token({ client_secret: local.azure.clientSecret });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ token_type: 'Bearer', expires_in: 3599 });
    const list = await local.send('GET', '/subscriptions?api-version=2022-12-01', undefined, { authorization: `Bearer ${String(answer.body.access_token)}` });
    expect(list.status).toBe(200);
    expect(list.body.value[0]).toMatchObject({ subscriptionId: local.azure.subscriptionId, state: 'Enabled' });
  });

  it('takes an OIDC assertion with the exact subject', async () => {
    expect((await token({ ...bearer, client_assertion: await assertion() })).status).toBe(200);
  });

  it.each([
    ['a wrong secret', 401, 7000215, async () => ({ client_secret: 'wrong' })],
    ['neither secret nor assertion', 401, 7000216, async () => ({})],
    ['an unknown application', 400, 700016, async () => ({ client_id: 'e0f2a1d4-0000-4000-8000-000000000000', client_secret: 'x' })],
    ['another subject', 401, 700213, async () => ({ ...bearer, client_assertion: await assertion({ sub: subject.toUpperCase() }) })],
    ['another issuer', 401, 700211, async () => ({ ...bearer, client_assertion: await assertion({ iss: 'https://elsewhere.example' }) })],
    ['another audience', 401, 700212, async () => ({ ...bearer, client_assertion: await assertion({ aud: 'https://github.com/contoso' }) })],
    ['an expired assertion', 401, 700024, async () => ({ ...bearer, client_assertion: await assertion({ exp: Math.floor(Date.now() / 1000) - 5 }) })],
    ['a foreign signature', 401, 50013, async () => ({ ...bearer, client_assertion: await assertion({}, true) })],
    ['no JWT', 401, 50027, async () => ({ ...bearer, client_assertion: 'abc' })],
    ['an unknown resource', 400, 500011, async () => ({ client_secret: local.azure.clientSecret, scope: 'https://graph.example/.default' })],
  ])('refuses %s', async (_what, status, code, fields) => {
    const answer = await token(await fields());
    expect(answer.status).toBe(status);
    expect(answer.body.error_codes).toEqual([code]);
    expect(String(answer.body.error_description)).toMatch(new RegExp(`^AADSTS${code}: `));
  });

  it('names the subject that did not match', async () => {
    const answer = await token({ ...bearer, client_assertion: await assertion({ sub: 'repo:x/y:pull_request' }) });
    expect(String(answer.body.error_description)).toContain("presented assertion subject 'repo:x/y:pull_request'");
  });

  it('refuses an unknown tenant', async () => {
    const answer = await token({ client_secret: 'x' }, '11111111-2222-4333-8444-555555555555');
    expect([answer.status, answer.body.error_codes]).toEqual([400, [90002]]);
  });

  it('answers the discovery documents that MSAL asks for, with the address it was called by', async () => {
    const { tenantId, endpoint } = local.azure;
    const document = await local.send('GET', `/${tenantId}/v2.0/.well-known/openid-configuration`);
    expect(document.body.token_endpoint).toBe(`${endpoint}/${tenantId}/oauth2/v2.0/token`);
    const through = await local.send('GET', `/${tenantId}/v2.0/.well-known/openid-configuration`, undefined, { host: 'login.microsoftonline.com' });
    expect(through.body.token_endpoint).toBe(`https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`);
    const instance = await local.send('GET', '/common/discovery/instance?api-version=1.1&authorization_endpoint=x');
    expect(instance.body.metadata[0].aliases).toContain(new URL(endpoint).host);
  });
});

describe('the gateway', () => {
  it('refuses without a token, with a wrong and with an expired one', async () => {
    const path = '/subscriptions?api-version=2022-12-01';
    const without = await local.send('GET', path);
    expect([without.status, without.body.error.code]).toEqual([401, 'AuthenticationFailed']);
    expect(without.headers['www-authenticate']).toMatch(/^Bearer authorization_uri=/);
    const wrong = await local.send('GET', path, undefined, { authorization: 'Bearer abc.def.ghi' });
    expect([wrong.status, wrong.body.error.code]).toEqual([401, 'InvalidAuthenticationToken']);
    now += 3600 * 1000;
    const late = await local.arm('GET', path);
    now -= 3600 * 1000;
    expect([late.status, late.body.error.code]).toEqual([401, 'ExpiredAuthenticationToken']);
    expect((await local.arm('GET', path)).status).toBe(200);
  });

  it('requires an api-version and knows which a type has', async () => {
    const bare = await local.arm('GET', `${local.group('x')}?api-version=`);
    expect([bare.status, bare.body.error.code]).toEqual([400, 'MissingApiVersionParameter']);
    await local.arm('PUT', local.group('versions'), { location: 'westeurope' });
    const network = (version: string) => local.arm('GET', local.group('versions', `/providers/Microsoft.Network/loadBalancers?api-version=${version}`));
    expect((await network('2017-06-01')).status).toBe(200);
    const odd = await network('2017-06-02');
    expect([odd.status, odd.body.error.code]).toEqual([400, 'NoRegisteredProviderFound']);
    expect(String(odd.body.error.message)).toContain("API version '2017-06-02' for type 'loadBalancers'");
    const group = await local.arm('GET', `${local.group('versions')}?api-version=1999-01-01`);
    expect([group.status, group.body.error.code]).toEqual([400, 'InvalidApiVersionParameter']);
  });

  it('sends the common headers, the virtual clock and the correlation id', async () => {
    await local.admin('POST', '/clock', { now: '2026-12-24T18:00:00Z' });
    const id = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
    const answer = await local.arm('GET', '/subscriptions', undefined, { 'x-ms-correlation-request-id': id });
    expect(answer.headers).toMatchObject({
      'cache-control': 'no-cache',
      pragma: 'no-cache',
      expires: '-1',
      'x-content-type-options': 'nosniff',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'content-type': 'application/json; charset=utf-8',
      'x-ms-correlation-request-id': id,
    });
    expect(answer.headers['x-ms-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.headers['x-ms-ratelimit-remaining-tenant-reads']).toBe('249');
    expect(answer.headers['date']).toMatch(/^Thu, 24 Dec 2026 18:00:0/);
    expect(answer.headers['x-ms-client-request-id']).toBeUndefined();
    const asked = await local.arm('GET', '/subscriptions', undefined, { 'x-ms-client-request-id': id, 'x-ms-return-client-request-id': 'true' });
    expect(asked.headers['x-ms-client-request-id']).toBe(id);
    const later = await local.admin('POST', '/clock', { advance: 3600 });
    expect(String(later.body.now)).toMatch(/^2026-12-24T19:00:/);
  });

  it('marks its own refusals and is loud about what it does not imitate', async () => {
    const gone = await local.arm('GET', local.group('nowhere'));
    expect(gone.headers['x-ms-failure-cause']).toBe('gateway');
    expect(gone.body).toEqual({ error: { code: 'ResourceGroupNotFound', message: "Resource group 'nowhere' could not be found." } });
    await local.arm('PUT', local.group('loud'), { location: 'westeurope' });
    const type = await local.arm('GET', local.group('loud', '/providers/Microsoft.Batch/batchAccounts/x'));
    expect([type.status, type.body.error.code]).toEqual([501, 'LocalAzureNotImplemented']);
    expect(String(type.body.error.message)).toContain('Microsoft.Batch/batchAccounts');
    const foreign = await local.arm('GET', local.group('loud', '/providers/Contoso.Pools/x/y'));
    expect([foreign.status, foreign.body.error.code]).toEqual([404, 'InvalidResourceNamespace']);
    const subscription = await local.arm('GET', '/subscriptions/11111111-2222-4333-8444-555555555555/resourceGroups');
    expect([subscription.status, subscription.body.error.code]).toEqual([404, 'SubscriptionNotFound']);
  });

  it('reads JSON with comments and unquoted names, and names the place of what is no JSON', async () => {
    const lenient = await local.arm('PUT', local.group('lenient'), '{ // a comment\n location: "westeurope", "tags": {"a": "b"} }');
    expect([lenient.status, lenient.body.tags]).toEqual([201, { a: 'b' }]);
    const broken = await local.arm('PUT', local.group('broken'), '{ "location": ');
    expect([broken.status, broken.body.error.code]).toEqual([400, 'InvalidRequestContent']);
  });

  it('shows and registers providers, and refuses writes to one that is not registered', async () => {
    const path = `/subscriptions/${local.azure.subscriptionId}/providers/Microsoft.Network`;
    const version = '?api-version=2021-04-01';
    const shown = await local.arm('GET', path + version);
    expect(shown.body.registrationState).toBe('Registered');
    expect(shown.body.resourceTypes.map((one: { resourceType: string }) => one.resourceType)).toContain('loadBalancers');
    await local.arm('PUT', local.group('register'), { location: 'westeurope' });
    await local.arm('POST', `${path}/unregister${version}`);
    const address = local.group('register', '/providers/Microsoft.Network/virtualNetworks/vnet');
    const body = { location: 'westeurope', properties: { addressSpace: { addressPrefixes: ['10.0.0.0/16'] } } };
    const refused = await local.arm('PUT', address, body);
    expect([refused.status, refused.body.error.code]).toEqual([409, 'MissingSubscriptionRegistration']);
    expect(['Registering', 'Registered']).toContain((await local.arm('POST', `${path}/register${version}`)).body.registrationState);
    while ((await local.arm('GET', path + version)).body.registrationState !== 'Registered') await local.arm('GET', '/subscriptions');
    expect((await local.arm('PUT', address, body)).status).toBe(201);
  });
});
