import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createLocalJWKSet, createRemoteJWKSet, jwtVerify, type JSONWebKeySet, type JWTVerifyResult } from 'jose';
import { startGitHub, subjectOf, type LocalGitHub } from '../../../local/github/github.ts';
import { ask } from './client.ts';

const audience = 'api://AzureADTokenExchange';
const now = Date.parse('2027-03-01T06:30:00Z');
let github: LocalGitHub;
beforeEach(async () => {
  github = await startGitHub({ seed: 11, now: () => now });
});
afterEach(() => github.close());

/** Asks for a token as @actions/core does. */
async function getToken(): Promise<string> {
  const { body } = await ask(github, 'GET', `!${github.oidc.requestUrl}&audience=${encodeURIComponent(audience)}`, undefined, github.oidc.requestToken);
  return String(body['value']);
}

async function verify(token: string): Promise<JWTVerifyResult> {
  const keys = createLocalJWKSet((await github.oidc.jwks()) as JSONWebKeySet);
  return jwtVerify(token, keys, { issuer: github.oidc.issuer, audience, currentDate: new Date(now) });
}

describe('a token', () => {
  it('verifies against the keys, as given and as published', async () => {
    const token = await getToken();
    const { protectedHeader, payload } = await verify(token);
    expect(protectedHeader.alg).toBe('RS256');
    const discovery = await ask(github, 'GET', `!${github.oidc.issuer}/.well-known/openid-configuration`, undefined, '');
    expect(discovery.body['issuer']).toBe(github.oidc.issuer);
    const published = createRemoteJWKSet(new URL(String(discovery.body['jwks_uri'])));
    await expect(jwtVerify(token, published, { issuer: github.oidc.issuer, audience, currentDate: new Date(now) })).resolves.toMatchObject({ payload: { jti: payload.jti } });
  });

  it('does not verify when a letter of it is another one', async () => {
    const [header = '', payload = '', signature = ''] = (await getToken()).split('.');
    const forged = Buffer.from(Buffer.from(payload, 'base64url').toString().replace('contoso', 'evilcorp')).toString('base64url');
    await expect(verify([header, forged, signature].join('.'))).rejects.toThrow('signature verification failed');
  });

  it('lives five minutes by the clock it was given', async () => {
    const { payload } = await verify(await getToken());
    expect(payload).toMatchObject({ iat: now / 1000, exp: now / 1000 + 300 });
    const keys = createLocalJWKSet((await github.oidc.jwks()) as JSONWebKeySet);
    await expect(jwtVerify(await getToken(), keys, { currentDate: new Date(now + 301_000) })).rejects.toThrow('"exp"');
  });

  it('speaks of the last event\'s run', async () => {
    github.openPullRequest({ title: 'Add a pool', branch: 'pool' });
    const { sha } = github.merge(1);
    const { env } = github.event('push', { workflow: 'pool-deploy' });
    const { payload } = await verify(await getToken());
    expect(payload).toMatchObject({
      sub: `repo:contoso@${github.ownerId}/pools@${github.repositoryId}:ref:refs/heads/main`,
      repository: 'contoso/pools',
      repository_id: github.repositoryId,
      repository_owner_id: github.ownerId,
      ref: 'refs/heads/main',
      sha,
      run_id: env['GITHUB_RUN_ID'],
      job_workflow_ref: 'contoso/pools/.github/workflows/pool-deploy.yml@refs/heads/main',
    });
    expect(payload).not.toHaveProperty('environment');
    github.event('pull_request', { number: 1, action: 'closed', environment: 'dsvm' });
    expect((await verify(await getToken())).payload).toMatchObject({ environment: 'dsvm', sub: expect.stringMatching(/:environment:dsvm$/) });
  });

  it('carries a subject that was set, until it is unset', async () => {
    github.oidc.setSubject('repo:contoso/elsewhere:ref:refs/heads/main');
    expect((await verify(await getToken())).payload.sub).toBe('repo:contoso/elsewhere:ref:refs/heads/main');
    github.oidc.setSubject(null);
    expect(github.oidc.subjects).toContain((await verify(await getToken())).payload.sub);
  });

  it('is not given for a wrong request token', async () => {
    expect((await ask(github, 'GET', `!${github.oidc.requestUrl}&audience=x`, undefined, github.token)).status).toBe(401);
  });

  it('is asked for at an address that fits an env file and holds a question mark', () => {
    expect(github.oidc.requestUrl).toMatch(/^[A-Za-z0-9_./:?=%@-]*\?[A-Za-z0-9_./:?=%@-]*$/);
  });
});

describe('a subject', () => {
  const parts = { owner: 'contoso', repository: 'pools', ownerId: '12', repositoryId: '34', event: 'push' as const, ref: 'refs/heads/main', environment: null };
  it.each([
    [parts, 'names', 'repo:contoso/pools:ref:refs/heads/main'],
    [parts, 'ids', 'repo:contoso@12/pools@34:ref:refs/heads/main'],
    [{ ...parts, event: 'schedule' as const }, 'ids', 'repo:contoso@12/pools@34:ref:refs/heads/main'],
    [{ ...parts, event: 'pull_request' as const, ref: 'refs/pull/1/merge' }, 'names', 'repo:contoso/pools:pull_request'],
    [{ ...parts, event: 'pull_request' as const, environment: 'a:b' }, 'ids', 'repo:contoso@12/pools@34:environment:a%3Ab'],
  ] as const)('of %o in the form %s', (given, form, subject) => {
    expect(subjectOf(given, form)).toBe(subject);
  });
});
