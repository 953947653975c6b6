import { afterEach, describe, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import { stage, type Stage } from './client.ts';

let local: Stage;
afterEach(() => local.close());

const day = 24 * 60 * 60;
const token = (secret: string) => {
  const form = new URLSearchParams({ client_id: local.azure.clientId, client_secret: secret, grant_type: 'client_credentials', scope: 'https://management.azure.com/.default' });
  return local.send('POST', `/${local.azure.tenantId}/oauth2/v2.0/token`, form.toString(), { 'content-type': 'application/x-www-form-urlencoded' });
};

describe('the client secret', () => {
  it('ends after 180 days of Azure’s clock', async () => {
    local = await stage();
    await local.admin('POST', '/clock', { advance: 180 * day - 60 });
    expect((await token(local.azure.clientSecret)).status).toBe(200);
    await local.admin('POST', '/clock', { advance: 120 });
    expect((await token(local.azure.clientSecret)).body).toMatchObject({ error: 'invalid_client', error_codes: [7000222] });
    expect((await token('another')).body).toMatchObject({ error_codes: [7000215] });
  });

  it('gives tokens of the life that was asked for', async () => {
    local = await stage({ tokenSeconds: 240 });
    const { body } = await token(local.azure.clientSecret);
    const { exp = 0, iat = 0 } = decodeJwt(body.access_token);
    expect([body.expires_in, exp - iat]).toEqual([240, 240]);
  });
});

describe('the metadata service', () => {
  const ask = async (query: Record<string, string>, headers: Record<string, string> = { metadata: 'true' }, path = '/metadata/identity/oauth2/token') => {
    const answer = await fetch(`${local.azure.imdsUrl}${path}?${new URLSearchParams(query).toString()}`, { headers });
    return { status: answer.status, body: (await answer.json()) as Record<string, string> };
  };
  const good = { 'api-version': '2018-02-01', resource: 'https://management.azure.com/' };

  it('gives tokens of the machine or of an assigned identity, which Resource Manager takes', async () => {
    local = await stage();
    const own = await ask(good);
    const assigned = await ask({ ...good, client_id: local.azure.identityClientId.toUpperCase() });
    expect(assigned.body['client_id']).toBe(local.azure.identityClientId);
    expect(own.body['client_id']).not.toBe(local.azure.identityClientId);
    for (const { status, body } of [own, assigned]) {
      expect(status).toBe(200);
      expect(decodeJwt(body['access_token'] ?? '')).toMatchObject({ appid: body['client_id'], tid: local.azure.tenantId });
      const path = `/subscriptions/${local.azure.subscriptionId}/resourcegroups?api-version=2025-04-01`;
      expect((await local.send('GET', path, undefined, { authorization: `Bearer ${body['access_token']}` })).status).toBe(200);
    }
  });

  it('refuses what the real one refuses', async () => {
    local = await stage();
    expect((await ask(good, {})).status).toBe(400);
    expect((await ask(good, { metadata: 'true', 'x-forwarded-for': '10.0.0.1' })).status).toBe(400);
    expect((await ask({ ...good, 'api-version': '2017-01-01' })).status).toBe(400);
    expect((await ask(good, undefined, '/metadata/nothing')).status).toBe(404);
    expect((await ask({ ...good, resource: 'https://nobody.example' })).body['error']).toBe('invalid_resource');
    expect((await ask({ ...good, client_id: local.azure.clientId })).body['error_description']).toBe('Identity not found');
  });
});
