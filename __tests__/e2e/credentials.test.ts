import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { request as ask } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { generate } from 'selfsigned';
import { chooseCloud } from '../../src/azure/cloud.ts';
import type { Inputs } from '../../src/action/inputs.ts';
import { openBed, root, type Bed } from './bed.ts';
import { startProxy } from './proxy.ts';

// A machine that does other things as well may need long for a few starts of the action.
jest.setTimeout(60_000);

let bed: Bed;
afterEach(() => bed.close());

const errors = (log: string): string[] => log.split('\n').filter((line) => line.startsWith('::error'));
const signedIn = (log: string): string[] => log.split('\n').filter((line) => line.startsWith('Signing in to '));
// The pool is not there, which only who is signed in gets to know.
const noPool = [expect.stringMatching(/^::error::There is no resource group dsvm-research/)];
const neither = { 'tenant-id': '', 'client-id': '' };

// An `az` that does as the real one: takes a token from a service principal's session, or says that there is none. It keeps how it was called.
function fakeAz(dir: string, body: string): string {
  const bin = join(dir, 'bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, 'az'), `#!/bin/sh\necho "$@" >> '${dir}/az.calls'\n${body}\n`);
  chmodSync(join(bin, 'az'), 0o755);
  return `${bin}:${process.env['PATH'] ?? ''}`;
}

async function azToken(): Promise<{ accessToken: string; expires_on: number }> {
  const query = new URLSearchParams({ 'api-version': '2018-02-01', resource: 'https://management.azure.com' });
  const answer = await fetch(`${bed.stack.azure.imdsUrl}/metadata/identity/oauth2/token?${query.toString()}`, { headers: { metadata: 'true' } });
  const { access_token: accessToken, expires_on } = (await answer.json()) as { access_token: string; expires_on: string };
  return { accessToken, expires_on: Number(expires_on) };
}

describe('a way to sign in', () => {
  it('is said in one line, which holds no secret', async () => {
    bed = await openBed();
    const { clientId, tenantId, clientSecret } = bed.stack.azure;
    const oidc = await bed.run('status', { env: { AZURE_CLIENT_SECRET: clientSecret } });
    expect(signedIn(oidc.log)).toEqual([`Signing in to custom as application ${clientId} of tenant ${tenantId} by GitHub OIDC.`]);
    const secret = await bed.run('status', { oidc: false, env: { AZURE_CLIENT_SECRET: clientSecret } });
    expect(signedIn(secret.log)).toEqual([`Signing in to custom as application ${clientId} of tenant ${tenantId} by client secret (AZURE_CLIENT_SECRET).`]);
    for (const run of [oidc, secret]) {
      expect(run.log).not.toContain(clientSecret);
      // Each secret is masked, and once is enough.
      const masks = run.raw.split('\n').filter((line) => line.startsWith('::add-mask::'));
      expect(masks.length).toBeGreaterThan(2);
      expect(new Set(masks).size).toBe(masks.length);
    }
  });

  it('is the managed identity of a self-hosted machine, its own or an assigned one', async () => {
    bed = await openBed();
    const { imdsUrl, identityClientId } = bed.stack.azure;
    const env = { AZURE_POD_IDENTITY_AUTHORITY_HOST: imdsUrl, RUNNER_ENVIRONMENT: 'self-hosted', PATH: fakeAz(bed.workspace, 'exit 9') };
    const own = await bed.run('deploy', { oidc: false, env, inputs: neither });
    expect(errors(own.log)).toEqual([]);
    expect(own.exitCode).toBe(0);
    expect(signedIn(own.log)).toEqual(['Signing in to custom as the managed identity of this machine.']);
    await bed.requests();
    const assigned = await bed.run('status', { oidc: false, env, inputs: { ...neither, 'client-id': identityClientId } });
    expect(assigned.exitCode).toBe(0);
    expect(signedIn(assigned.log)).toEqual([`Signing in to custom as the user-assigned managed identity ${identityClientId} of this machine.`]);
    expect(new Set((await bed.requests()).map((one) => one.principal))).toEqual(new Set([identityClientId]));
    const unknown = await bed.run('status', { oidc: false, env, inputs: { ...neither, 'client-id': bed.stack.azure.subscriptionId } });
    expect(errors(unknown.log)).toHaveLength(1);
    expect(errors(unknown.log)[0]).toMatch(/Azure gave no token for the user-assigned managed identity \S+ of this machine \(Identity not found\)\..*az vm identity assign.*`tenant-id:`/);
  });

  it('knows its tenant where no input names it', async () => {
    bed = await openBed();
    const { imdsUrl, tenantId } = bed.stack.azure;
    const proxy = await startProxy(bed.stack.azure.endpoint);
    try {
      const env = { AZURE_POD_IDENTITY_AUTHORITY_HOST: imdsUrl, RUNNER_ENVIRONMENT: 'self-hosted', HTTPS_PROXY: proxy.url, NO_PROXY: '127.0.0.1,localhost' };
      const run = await bed.run('deploy', { oidc: false, env, inputs: { ...neither, environment: 'AzureCloud', 'arm-endpoint': '', 'authority-host': '' } });
      expect(errors(run.log)).toEqual([]);
      expect(JSON.parse(run.report)).toMatchObject({ pool: { portalUrl: expect.stringContaining(`#@${tenantId}/`) } });
      expect(proxy.hosts()).toEqual(['management.azure.com:443']);
    } finally {
      await proxy.close();
    }
  });

  it('is the session of az where the machine has no identity, asked for the subscription, and once', async () => {
    bed = await openBed();
    const { subscriptionId, endpoint } = bed.stack.azure;
    const path = fakeAz(bed.workspace, `cat <<'END'\n${JSON.stringify(await azToken())}\nEND`);
    const run = await bed.run('deploy', { oidc: false, inputs: neither, env: { RUNNER_ENVIRONMENT: 'github-hosted', PATH: path } });
    expect(errors(run.log)).toEqual([]);
    expect(run.exitCode).toBe(0);
    expect(signedIn(run.log)).toEqual(['Signing in to custom as the Azure CLI session (`az`) of this machine.']);
    const calls = readFileSync(join(bed.workspace, 'az.calls'), 'utf8').trim().split('\n');
    expect(calls).toEqual([`account get-access-token --output json --resource ${endpoint} --subscription ${subscriptionId}`]);
  });

  it('is never the session of az where tenant and client are given', async () => {
    bed = await openBed();
    const path = fakeAz(bed.workspace, `cat <<'END'\n${JSON.stringify(await azToken())}\nEND`);
    await bed.requests();
    const run = await bed.run('status', { oidc: false, env: { PATH: path } });
    expect(run.exitCode).toBe(1);
    const refused = await bed.run('status', { oidc: false, env: { PATH: path, AZURE_CLIENT_SECRET: 'wrong' } });
    expect(errors(refused.log)[0]).toContain('AADSTS7000215');
    expect(() => readFileSync(join(bed.workspace, 'az.calls'))).toThrow('ENOENT');
    expect((await bed.requests()).filter((one) => one.path.startsWith('/subscriptions'))).toEqual([]);
  });

  it('is missed in the user’s words: no session, no az, no machine of Azure', async () => {
    bed = await openBed();
    const path = fakeAz(bed.workspace, `echo "ERROR: Please run 'az login' to setup account." >&2; exit 1`);
    const hosted = await bed.run('status', { oidc: false, inputs: neither, env: { RUNNER_ENVIRONMENT: 'github-hosted', PATH: path } });
    expect(errors(hosted.log)).toHaveLength(1);
    expect(errors(hosted.log)[0]).toMatch(/`tenant-id` and `client-id` are not given.*az login.*Add `tenant-id:` and `client-id:` under `with:`.*`id-token: write`.*azure\/login/);
    const own = await bed.run('status', { oidc: false, inputs: neither, env: { RUNNER_ENVIRONMENT: 'self-hosted', AZURE_POD_IDENTITY_AUTHORITY_HOST: 'http://127.0.0.1:1', PATH: join(bed.workspace, 'none') } });
    expect(errors(own.log)[0]).toMatch(/this machine is none of Azure’s.*Azure CLI could not be found.*assign a managed identity/);
  });
});

describe('a run that cannot sign in', () => {
  it('from a fork is told so, and nothing is asked of Azure', async () => {
    bed = await openBed();
    const { github } = bed.stack;
    const event = github.event('pull_request', { number: github.openPullRequest({ title: 'From outside', branch: 'theirs' }).number });
    const { pull_request: pull, ...rest } = event.payload as { pull_request: { head: object } };
    const payload = { ...rest, pull_request: { ...pull, head: { ...pull.head, repo: { full_name: 'mallory/pools' } } } };
    const run = await bed.run('deploy', { oidc: false, event: { ...event, payload } });
    expect(errors(run.log)).toHaveLength(1);
    expect(errors(run.log)[0]).toMatch(/comes from the fork `mallory\/pools`.*if: github\.event\.pull_request\.head\.repo\.full_name == github\.repository/);
    const bot = await bed.run('deploy', { oidc: false, env: { GITHUB_ACTOR: 'dependabot[bot]' } });
    expect(errors(bot.log)[0]).toContain("if: github.actor != 'dependabot[bot]'");
    const plain = await bed.run('deploy', { oidc: false });
    expect(errors(plain.log)[0]).toMatch(/no GitHub OIDC token.*permissions: \{ id-token: write, contents: read/);
    expect(await bed.requests()).toEqual([]);
  });

  it('for want of an assertion is told so, and no other host is blamed', async () => {
    bed = await openBed();
    const run = await bed.run('status', { env: { ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'a-token-of-nobody' } });
    expect(errors(run.log)).toEqual([expect.stringMatching(/^::error::GitHub gave no OIDC token: its token service answered 40\d\. Check that the job has `permissions: \{ id-token: write \}`/)]);
  });

  it('is told with all other problems of its files', async () => {
    bed = await openBed();
    bed.file('pools/research.yml', 'name: research\nlocaton: westeurope\n');
    const run = await bed.run('deploy', { oidc: false, inputs: { 'tenant-id': '' } });
    expect(errors(run.log).join('\n')).toMatch(/no key `locaton`/);
    expect(errors(run.log).join('\n')).toMatch(/input `tenant-id` is missing/);
  });

  it('gets the subject it presents, both forms and the line that adds it, in log and summary', async () => {
    bed = await openBed();
    const { azure, github } = bed.stack;
    const event = github.event('push', { environment: "west's" });
    const run = await bed.run('status', { event });
    const [line = '', ...more] = errors(run.log);
    expect(more).toEqual([]);
    expect(line).toContain('AADSTS700213: No matching federated identity record found');
    const { GITHUB_REPOSITORY: repository = '', GITHUB_REPOSITORY_OWNER_ID: owner, GITHUB_REPOSITORY_ID: id } = event.env;
    const [org, name] = repository.split('/');
    const subject = `repo:${org}@${owner}/${name}@${id}:environment:west's`;
    expect(line).toContain(`\`${subject}\``);
    expect(line).toContain(`\`repo:${repository}:environment:west's\``);
    expect(line).toMatch(/correlation id [0-9a-f-]{36}/);
    const command = /az ad app federated-credential create --id (\S+) --parameters '(\{[^']*\})'/;
    for (const text of [line, run.summary]) {
      const [, app, parameters = ''] = command.exec(text) ?? [];
      expect(app).toBe(azure.clientId);
      expect(JSON.parse(parameters)).toMatchObject({ issuer: github.oidc.issuer, subject, audiences: ['api://AzureADTokenExchange'] });
    }
    // Adding exactly that helps, and nothing else was wrong.
    github.oidc.setSubject(github.oidc.subjects[0] ?? '');
    expect(errors((await bed.run('status', { event })).log)).toEqual(noPool);
  });

  it('gets Entra’s code and a line to fix for each refusal', async () => {
    bed = await openBed();
    const { azure } = bed.stack;
    const secret = { oidc: false, env: { AZURE_CLIENT_SECRET: azure.clientSecret } };
    const told = async (settings: Parameters<Bed['run']>[1]): Promise<string> => {
      const run = await bed.run('status', settings);
      expect(run.exitCode).toBe(1);
      expect(errors(run.log)).toHaveLength(1);
      return errors(run.log)[0] ?? '';
    };
    const nobody = '00000000-0000-4000-8000-000000000000';
    expect(await told({ ...secret, env: { AZURE_CLIENT_SECRET: 'wrong-secret' } })).toMatch(/AADSTS7000215.*secret's value \(not its id\).*az ad app credential reset --id/);
    expect(await told({ ...secret, inputs: { 'client-id': nobody } })).toMatch(/AADSTS700016.*Check `client-id`.*object id/);
    expect(await told({ ...secret, inputs: { 'tenant-id': nobody } })).toMatch(/AADSTS90002.*Check `tenant-id`.*`environment: custom`/);
    await bed.admin('POST', '/clock', { advance: 181 * 24 * 3600 });
    expect(await told(secret)).toMatch(/AADSTS7000222.*expired.*az ad app credential reset --id .* \| gh secret set AZURE_CLIENT_SECRET/);
  });

  it('tries one fresh assertion where the first came too late, and no third', async () => {
    bed = await openBed();
    const { azure } = bed.stack;
    const refusal = (number: number, text: string): object => ({ status: 401, headers: { 'content-type': 'application/json' }, body: { error: 'invalid_client', error_description: `AADSTS${number}: ${text} Trace ID: x`, error_codes: [number] } });
    const late = refusal(700024, 'Client assertion is not within its valid time range.');
    const match = `POST /${azure.tenantId}/oauth2/v2.0/token`;
    await bed.admin('POST', '/faults', { match, nth: 1, action: late });
    const once = await bed.run('status');
    expect(errors(once.log)).toEqual(noPool);
    expect((await bed.requests()).filter((one) => one.path.endsWith('/token')).map((one) => one.status)).toEqual([401, 200]);
    await bed.admin('DELETE', '/faults');
    await bed.admin('POST', '/faults', { match, action: late });
    const twice = await bed.run('status');
    expect(errors(twice.log)[0]).toMatch(/AADSTS700024.*too old.*the second one as well/);
    expect((await bed.requests()).filter((one) => one.path.endsWith('/token')).map((one) => one.status)).toEqual([401, 401]);
  });
});

describe.each(['AzureCloud', 'AzureUSGovernment', 'AzureChinaCloud'] as const)('environment %s', (environment) => {
  it('asks its own hosts alone, with its own audiences', async () => {
    const cloud = chooseCloud({ environment } as Inputs);
    bed = await openBed({ azure: { cloud: { arm: cloud.arm, exchange: cloud.assertionAudience } } });
    const proxy = await startProxy(bed.stack.azure.endpoint);
    try {
      // What a runner's own environment may hold of other sign-ins leads nowhere else.
      const others = { AZURE_REGIONAL_AUTHORITY_NAME: 'westeurope', MSAL_FORCE_REGION: 'westeurope', REGION_NAME: 'westeurope', AZURE_AUTHORITY_HOST: 'https://elsewhere.example', AZURE_TENANT_ID: 'theirs', AZURE_CLIENT_ID: 'theirs', AZURE_FEDERATED_TOKEN_FILE: '/nowhere' };
      const env = { ...others, HTTPS_PROXY: proxy.url, NO_PROXY: '127.0.0.1,localhost' };
      const run = await bed.run('status', { env, inputs: { environment, 'arm-endpoint': '', 'authority-host': '' } });
      expect(errors(run.log)).toEqual(noPool);
      expect(proxy.hosts().toSorted()).toEqual([cloud.arm, cloud.authority].map((address) => `${new URL(address).host}:443`).toSorted());
      expect(signedIn(run.log)[0]).toContain(`Signing in to ${environment} as`);
    } finally {
      await proxy.close();
    }
  });
});

describe('a runner behind a proxy', () => {
  it('reaches GitHub through it as well: the token service and the API', async () => {
    bed = await openBed();
    const { azure, github } = bed.stack;
    // GitHub by TLS under names that nobody's DNS knows: without the proxy there is no way.
    const hosts = ['token.actions.example', 'api.github.example'];
    const { private: key, cert } = await generate([{ name: 'commonName', value: 'GitHub' }], {
      keyType: 'ec',
      curve: 'P-256',
      algorithm: 'sha256',
      extensions: [
        { name: 'basicConstraints', cA: true, critical: true },
        { name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2 as const, value })) },
      ],
    });
    const front = createServer({ key, cert }, (request, response) => {
      const { host: _host, ...headers } = request.headers;
      const behind = ask(new URL(request.url ?? '/', github.oidc.requestUrl), { method: request.method ?? 'GET', headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      });
      request.pipe(behind);
    }).listen(0, '127.0.0.1');
    await once(front, 'listening');
    const trusted = join(bed.workspace, '..', 'trusted.pem');
    writeFileSync(trusted, `${cert}\n${readFileSync(bed.stack.caFile, 'utf8')}`);
    const proxy = await startProxy(azure.endpoint, Object.fromEntries(hosts.map((host) => [`${host}:443`, (front.address() as AddressInfo).port])));
    const { number } = github.openPullRequest({ title: 'Behind a wall', branch: 'wall' });
    const event = github.event('pull_request', { number });
    const moved = (address: string, host: string): string => {
      const { pathname, search } = new URL(address);
      return `https://${host}${pathname}${search}`;
    };
    try {
      const env = {
        HTTPS_PROXY: proxy.url,
        NO_PROXY: 'localhost',
        NODE_EXTRA_CA_CERTS: trusted,
        ACTIONS_ID_TOKEN_REQUEST_URL: moved(github.oidc.requestUrl, hosts[0] ?? ''),
        GITHUB_API_URL: moved(event.env['GITHUB_API_URL'] ?? '', hosts[1] ?? '').replace(/\/$/, ''),
      };
      const run = await bed.run('deploy', { event, env });
      expect(errors(run.log)).toEqual([]);
      expect(run.log).not.toMatch(/^::warning/m);
      expect(run.outputs['comment-url']).toMatch(/#issuecomment-\d+$/);
      expect(proxy.hosts().toSorted()).toEqual(hosts.map((host) => `${host}:443`).toSorted());
    } finally {
      await proxy.close();
      front.closeAllConnections();
      await new Promise((done) => front.close(done));
    }
  });
});

describe('a cloud that the inputs do not fit', () => {
  it('is told with the audience and the cloud', async () => {
    const { arm, assertionAudience: exchange } = chooseCloud({ environment: 'AzureUSGovernment' } as Inputs);
    bed = await openBed({ azure: { cloud: { arm, exchange } } });
    const run = await bed.run('status');
    expect(errors(run.log)[0]).toMatch(/AADSTS700212.*`environment: custom`.*`api:\/\/AzureADTokenExchange`.*az ad app federated-credential list --id/);
  });
});

describe('a deployment of more than 11 minutes', () => {
  it('outlives its assertions (5 minutes) and its access tokens (4 minutes)', async () => {
    // An hour passes in a minute, for the action, Azure and GitHub alike.
    const pace = 60;
    const from = Date.now();
    bed = await openBed({ fast: false, azure: { now: () => Math.round(from + (Date.now() - from) * pace), tokenSeconds: 240, slowness: 2.2 } });
    const preload = `--import=${pathToFileURL(join(root, '__tests__/e2e/pace.mjs')).href}`;
    const run = await bed.run('deploy', { env: { NODE_OPTIONS: preload, PACE: String(pace), PACE_FROM: String(from) } });
    expect(errors(run.log)).toEqual([]);
    expect(run.exitCode).toBe(0);
    const asked = await bed.requests();
    const minutes = (one: { time: string } | undefined, other: { time: string } | undefined): number => (Date.parse(other?.time ?? '') - Date.parse(one?.time ?? '')) / 60_000;
    const deployment = asked.filter((one) => one.path.endsWith('/deployments/dsvm-pool-research') && one.method === 'PUT').at(-1);
    const took = minutes(deployment, asked.at(-1));
    expect(took).toBeGreaterThan(11);
    // No request was refused, and each token was good for what it was used for.
    expect(asked.filter((one) => one.status === 401)).toEqual([]);
    const tokens = asked.filter((one) => one.path.endsWith('/oauth2/v2.0/token'));
    expect(tokens.length).toBeGreaterThan(took / 4);
    const assertions = bed.stack.github.requests().filter((one) => one.path.includes('/idtoken')).length;
    // Fresh ones while it lasted, but one is used for as long as it surely is valid.
    expect(assertions).toBeGreaterThan(took / 5);
    expect(assertions).toBeLessThan(tokens.length);
  }, 90_000);
});
