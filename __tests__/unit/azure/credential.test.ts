import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { clouds, readInputs, type InputName, type Inputs } from '../../../src/action/inputs.ts';
import { chooseSignIn, type SignIn } from '../../../src/action/signin.ts';
import { keepAssertion, readClaims, subjectForms } from '../../../src/azure/assertion.ts';
import { chooseCloud } from '../../../src/azure/cloud.ts';
import { scopeOf } from '../../../src/azure/credential.ts';
import { explainRefusal, readCode, type Presented } from '../../../src/azure/refusals.ts';

const tenantId = '11111111-1111-4111-8111-111111111111';
const clientId = '22222222-2222-4222-8222-222222222222';
const jwt = (claims: object): string => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.sig`;
const run = { repository: 'contoso/pools', eventName: 'push', event: {} };
const url = { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://pipelines.example/token?x=1' };
const secret = { AZURE_CLIENT_SECRET: 'the-secret' };
const hosted = { RUNNER_ENVIRONMENT: 'github-hosted' };

describe('which way to sign in', () => {
  const choose = (ids: string, env: Record<string, string>): { signIn: SignIn } | { problem: { what: string } } =>
    chooseSignIn({ tenantId: ids.includes('t') ? tenantId : '', clientId: ids.includes('c') ? clientId : '' }, env, run);

  // Every combination of what is given: tenant, client, OIDC, secret, whose machine.
  const sets = ['', 't', 'c', 'tc'].flatMap((ids) => [{}, url].flatMap((a) => [{}, secret].flatMap((b) => [{}, hosted].map((c) => [ids, { ...a, ...b, ...c }] as const))));
  const wayOf = (ids: string, env: Record<string, string>): string => {
    const oidc = 'ACTIONS_ID_TOKEN_REQUEST_URL' in env;
    const has = 'AZURE_CLIENT_SECRET' in env;
    if (ids === 'tc') return oidc ? 'oidc' : has ? 'secret' : 'id-token: write';
    if (ids === 't') return '`client-id` is missing';
    if (ids === 'c') return oidc || has || 'RUNNER_ENVIRONMENT' in env ? '`tenant-id` is missing' : 'machine';
    return has ? '`tenant-id` and `client-id` are missing' : 'machine';
  };

  it.each(sets)('ids "%s" and %j', (ids, env) => {
    const chosen = choose(ids, env);
    const expected = wayOf(ids, env);
    if ('signIn' in chosen) expect(chosen.signIn.way).toBe(expected);
    else expect(JSON.stringify(chosen.problem)).toContain(expected);
  });

  it('takes an empty secret for none, and says that it is empty', () => {
    expect(choose('tc', { AZURE_CLIENT_SECRET: '', GITHUB_ACTIONS: 'true' })).toMatchObject({ problem: { what: expect.stringContaining('set but empty') } });
  });

  it('takes a pull request for a fork’s only where the head is another repository', () => {
    const told = (event: object, eventName = 'pull_request'): string =>
      JSON.stringify(chooseSignIn({ tenantId, clientId }, { GITHUB_ACTIONS: 'true' }, { repository: 'contoso/pools', eventName, event: event as Record<string, unknown> }));
    const pull = (repo: object | null): object => ({ pull_request: { head: { repo } } });
    expect(told(pull({ full_name: 'mallory/pools' }))).toContain('the fork `mallory/pools`');
    expect(told(pull(null))).toContain('a fork that is gone');
    expect(told(pull({ full_name: 'Contoso/Pools' }))).toContain('permissions: { id-token: write');
    expect(told({})).toContain('permissions: { id-token: write');
    expect(told(pull({ full_name: 'mallory/pools' }), 'pull_request_target')).toContain('permissions: { id-token: write');
  });
});

describe('the inputs of a sign-in', () => {
  const read = (given: Partial<Record<InputName, string>>): string[] => readInputs((name) => ({ pool: 'p.yml', 'subscription-id': tenantId, ...given })[name as 'pool'] ?? '').problems.map((one) => one.what);

  it('may all be left out but the subscription', () => {
    expect(read({})).toEqual([]);
    expect(read({ 'subscription-id': '' })).toEqual([expect.stringContaining('`subscription-id` is missing')]);
  });

  it('are ids, the tenant perhaps a domain', () => {
    expect(read({ 'tenant-id': 'contoso.onmicrosoft.com', 'client-id': clientId.toUpperCase() })).toEqual([]);
    expect(read({ 'tenant-id': 'Contoso Ltd', 'client-id': 'pool-deployer' })).toEqual([expect.stringContaining('`tenant-id` is not an id or a domain'), expect.stringContaining('`client-id` is not an id')]);
    // It becomes part of an address.
    expect(read({ 'tenant-id': '../evil.example' })).toHaveLength(1);
  });
});

describe('an assertion', () => {
  const stand = (life: number, offset = 0) => {
    let now = 1_000_000_000_000;
    let asked = 0;
    const fetch = () => {
      // GitHub's clock differs from the runner's by `offset` seconds.
      const iat = Math.floor(now / 1000) + offset;
      return Promise.resolve(jwt({ sub: `number ${++asked}`, iat, nbf: iat - 600, exp: iat + life }));
    };
    const assertions = keepAssertion(fetch, () => now);
    return { after: async (seconds: number) => ((now += seconds * 1000), readClaims(await assertions.get()).sub), assertions, count: () => asked };
  };

  it.each([0, -7200, 7200])('is kept until a minute before its end, by its own life, with a clock that is %d s off', async (offset) => {
    const { after, count } = stand(300, offset);
    expect(await after(0)).toBe('number 1');
    expect(await after(239)).toBe('number 1');
    expect(await after(1)).toBe('number 2');
    expect(await after(300)).toBe('number 3');
    expect(count()).toBe(3);
  });

  it('is kept for half its life where that is short, and asked for anew when the clock was set back or it is forgotten', async () => {
    const { after, assertions } = stand(20);
    await after(0);
    expect(await after(9)).toBe('number 1');
    expect(await after(1)).toBe('number 2');
    expect(await after(-5)).toBe('number 3');
    assertions.forget();
    expect(await after(0)).toBe('number 4');
    expect(assertions.claims().sub).toBe('number 4');
  });

  it('is never kept where it does not say how long it lives', async () => {
    let asked = 0;
    for (const token of ['no jwt', jwt({ exp: 9e9 }), jwt({ iat: 5 }), `a.${Buffer.from('null').toString('base64url')}.b`]) {
      const { get } = keepAssertion(() => (asked++, Promise.resolve(token)), () => 5);
      await get();
      await get();
    }
    expect(asked).toBe(8);
  });
});

describe('a subject', () => {
  const claims = { repository: 'contoso/pools', repository_owner: 'contoso', repository_id: '22', repository_owner_id: '11' };

  it.each(['ref:refs/heads/main', 'pull_request', 'environment:west%3Aone', 'ref:refs/tags/v1'])('has two forms: %s', (rest) => {
    const forms = { names: `repo:contoso/pools:${rest}`, ids: `repo:contoso@11/pools@22:${rest}` };
    for (const sub of Object.values(forms)) expect(subjectForms({ ...claims, sub })).toEqual(forms);
  });

  it('has none where the repository has a form of its own, or the token does not say whose it is', () => {
    expect(subjectForms({ ...claims, sub: 'repository_id:22:job_workflow_ref:x' })).toBeUndefined();
    expect(subjectForms({ ...claims, sub: 'repo:elsewhere/pools:pull_request' })).toBeUndefined();
    expect(subjectForms({ sub: 'repo:contoso/pools:pull_request' })).toBeUndefined();
  });
});

describe('a refusal of Entra', () => {
  const cloud = chooseCloud({ environment: 'AzureUSGovernment' } as Inputs);
  const presented: Presented = { cloud, signIn: { way: 'oidc', tenantId, clientId }, claims: { sub: 'repo:contoso/pools:pull_request', iss: 'https://token.actions.githubusercontent.com' } };
  const id = '33333333-3333-4333-8333-333333333333';
  const raw = (number: string): Error =>
    new Error(`invalid_client: Error(s): ${number} - Timestamp: 2026-01-01 00:00:00Z - Description: AADSTS${number}: What Entra says. Trace ID: 44444444-4444-4444-8444-444444444444 Correlation ID: ${id} Timestamp: 2026 - Correlation ID: ${id} - Trace ID: x`);
  const explain = (number: string, about = presented) => explainRefusal(raw(number), about)?.problems[0];

  it('is told in Entra’s words, with its code, its correlation id and nothing of the library', () => {
    expect(explain('7000222')).toMatchObject({ what: 'Sign-in to Azure failed: AADSTS7000222: What Entra says.', code: 'AADSTS7000222', correlationId: id });
    expect(readCode(new Error('outer', { cause: raw('700024') }))).toBe('AADSTS700024');
    expect(explainRefusal(new Error('getaddrinfo ENOTFOUND'), presented)).toBeUndefined();
    expect(explainRefusal(undefined, presented)).toBeUndefined();
  });

  const fixes: [string, RegExp][] = [
    ['70021', /federated-credential create/],
    ['700211', /federated-credential create/],
    ['700213', /exactly this run's subject, `repo:contoso\/pools:pull_request`/],
    ['700212', /`environment: AzureUSGovernment` the audience is `api:\/\/AzureADTokenExchangeUSGov`/],
    ['700024', /Run the job again/],
    ['7000222', /az ad app credential reset --id 2222/],
    ['7000215', /value \(not its id\)/],
    ['700016', /not the object id/],
    ['90002', /https:\/\/login\.microsoftonline\.us/],
    ['90038', /`environment: AzureChinaCloud`/],
    ['500011', /does not know https:\/\/management\.usgovcloudapi\.net/],
    ['7000112', /disabled/],
    ['53003', /conditional access/],
    ['123456', /error\?code=123456$/],
  ];
  it.each(fixes)('%s has its line to fix', (number, fix) => {
    expect(explain(number)?.fix).toMatch(fix);
  });

  it('gives a line that a shell reads as it was meant, whatever the branch is called', () => {
    for (const branch of ["it's", '$(touch x)', '`id`', '"quoted"', '; rm -rf ~', String.raw`back\slash`, '!history', 'ünïcode']) {
      const sub = `repo:contoso/pools:ref:refs/heads/${branch}`;
      const fix = explain('700213', { ...presented, claims: { ...presented.claims, sub } })?.fix ?? '';
      const line = /`(az ad app federated-credential create [^`]*)`/.exec(fix)?.[1] ?? '';
      const words = execFileSync('sh', ['-c', line.replace(/^az /, String.raw`printf '%s\n' `)], { encoding: 'utf8' }).trimEnd().split('\n');
      expect(words.slice(0, -1)).toEqual(['ad', 'app', 'federated-credential', 'create', '--id', clientId, '--parameters']);
      const parameters = JSON.parse(words.at(-1) ?? '') as Record<string, unknown>;
      expect(parameters).toMatchObject({ subject: sub, audiences: [cloud.assertionAudience] });
      expect(parameters['name']).toMatch(/^[A-Za-z0-9][A-Za-z0-9-]{2,119}$/);
    }
  });
});

describe('a cloud', () => {
  // learn.microsoft.com, "National clouds" and "Workload identity federation".
  const table = {
    AzureCloud: ['https://management.azure.com/.default', 'https://login.microsoftonline.com', 'api://AzureADTokenExchange'],
    AzureUSGovernment: ['https://management.usgovcloudapi.net/.default', 'https://login.microsoftonline.us', 'api://AzureADTokenExchangeUSGov'],
    AzureChinaCloud: ['https://management.chinacloudapi.cn/.default', 'https://login.partner.microsoftonline.cn', 'api://AzureADTokenExchangeChina'],
    custom: ['https://arm.local:8443/.default', 'https://login.local', 'api://AzureADTokenExchange'],
  };
  it.each(clouds)('%s has its scope, sign-in and audience', (environment) => {
    const given = { environment, 'arm-endpoint': 'https://arm.local:8443/', 'authority-host': 'https://login.local//' } as Record<string, string>;
    const cloud = chooseCloud(readInputs((name) => given[name] ?? '').inputs);
    expect([scopeOf(cloud), cloud.authority, cloud.assertionAudience]).toEqual(table[environment]);
  });
});
