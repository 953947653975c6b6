// The admin API of a running `npm run local`, and the documentation's call by hand, as an outside script meets them.
import { execFile } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { describe, expect, it, jest } from '@jest/globals';
import { ask, askAdmin, inDirectory, root, startLocal, type Answer } from './local.ts';

jest.setTimeout(60_000);

type Env = Record<string, string>;

/** Gives `work` the env of running local servers, and its directory. */
async function withLocal(work: (env: Env, dir: string) => Promise<void>): Promise<void> {
  await inDirectory(async (dir) => work(await startLocal(['--no-machines', '--fast', '--dir', dir]).ready, dir));
}

async function signIn(env: Env, credential: Record<string, string>): Promise<Answer> {
  const form = { grant_type: 'client_credentials', client_id: env['AZURE_CLIENT_ID'] ?? '', scope: 'https://management.azure.com/.default', ...credential };
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return await ask(env, 'POST', `${env['AZURE_AUTHORITY_HOST']}/${env['AZURE_TENANT_ID']}/oauth2/v2.0/token`, { body: new URLSearchParams(form).toString(), headers });
}

/** Signs in with the secret; returns a way to ask Resource Manager. */
async function openArm(env: Env): Promise<(method: string, path: string, body?: unknown) => Promise<Answer>> {
  const { access_token: token } = JSON.parse((await signIn(env, { client_secret: env['AZURE_CLIENT_SECRET'] ?? '' })).text) as { access_token: string };
  return (method, path, body) =>
    ask(env, method, `${env['ARM_ENDPOINT']}/subscriptions/${env['AZURE_SUBSCRIPTION_ID']}${path}?api-version=2022-09-01`, {
      body,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'x-ms-correlation-request-id': 'c0441447-3f4b-4b3f-8d8a-5a3a2c4d5e6f' },
    });
}

const entries = (answer: Answer): Record<string, unknown>[] =>
  answer.text.split('\n').slice(0, -1).map((line) => JSON.parse(line) as Record<string, unknown>);

describe('the admin API', () => {
  it('lets nobody in without its token', async () => {
    await withLocal(async (env) => {
      for (const [method, path] of [['GET', '/log'], ['POST', '/faults'], ['DELETE', '/faults'], ['POST', '/clock'], ['GET', '/instances'], ['POST', '/instances/a/1/kill'], ['GET', '/']]) {
        expect((await askAdmin(env, method ?? '', path ?? '', undefined, 'wrong')).status).toBe(401);
      }
      expect((await ask(env, 'GET', `${env['LOCAL_ADMIN_URL']}/log`)).status).toBe(401);
    });
  });

  it('tells every request once, in exactly the fields of the contract', async () => {
    await withLocal(async (env) => {
      const arm = await openArm(env);
      await arm('PUT', '/resourceGroups/Team', { location: 'westeurope' });
      await ask(env, 'GET', `${env['ARM_ENDPOINT']}/subscriptions`);
      const answer = await askAdmin(env, 'GET', '/log');
      const log = entries(answer);
      for (const entry of log) expect(Object.keys(entry)).toEqual(['seq', 'time', 'principal', 'method', 'path', 'apiVersion', 'status', 'correlationId']);
      expect(log).toMatchObject([
        { seq: 1, principal: env['AZURE_CLIENT_ID'], method: 'POST', path: `/${env['AZURE_TENANT_ID']}/oauth2/v2.0/token`, apiVersion: '', status: 200 },
        {
          seq: 2,
          principal: env['AZURE_CLIENT_ID'],
          method: 'PUT',
          path: `/subscriptions/${env['AZURE_SUBSCRIPTION_ID']}/resourceGroups/Team`,
          apiVersion: '2022-09-01',
          status: 201,
          correlationId: 'c0441447-3f4b-4b3f-8d8a-5a3a2c4d5e6f',
        },
        { seq: 3, principal: '', method: 'GET', path: '/subscriptions', apiVersion: '', status: 401 },
      ]);
      for (const { time } of log) expect(new Date(String(time)).toISOString()).toBe(time);
      expect(entries(await askAdmin(env, 'GET', '/log?after=2')).map(({ seq }) => seq)).toEqual([3]);
    });
  });

  it('holds a question for the log until there is something, or its time is over', async () => {
    await withLocal(async (env) => {
      const arm = await openArm(env);
      let answered = false;
      const waiting = askAdmin(env, 'GET', '/log?after=1&wait=50').finally(() => (answered = true));
      await sleep(100);
      expect(answered).toBe(false);
      await arm('GET', '/resourceGroups');
      expect(entries(await waiting).map(({ seq }) => seq)).toEqual([2]);
      const before = performance.now();
      expect(await askAdmin(env, 'GET', '/log?after=2&wait=0.2')).toMatchObject({ status: 200, text: '' });
      expect(performance.now() - before).toBeGreaterThanOrEqual(190);
      expect(entries(await askAdmin(env, 'GET', '/log?after=0&wait=50'))).toHaveLength(2);
    });
  });

  it('makes requests go wrong as told', async () => {
    await withLocal(async (env) => {
      const arm = await openArm(env);
      const fault = async (match: string, action: object, nth?: number): Promise<void> => {
        const body = { match, action, ...(nth === undefined ? {} : { nth }) };
        expect((await askAdmin(env, 'POST', '/faults', body)).status).toBeLessThan(300);
      };
      const clear = async (): Promise<void> => expect((await askAdmin(env, 'DELETE', '/faults')).status).toBe(200);
      const list = async (): Promise<number> => (await arm('GET', '/resourceGroups')).status;

      await fault('get /SUBSCRIPTIONS/*/resourcegroups', { status: 429, headers: { 'Retry-After': '3' }, body: { error: { code: 'TooManyRequests' } } }, 2);
      expect(await list()).toBe(200);
      const second = await arm('GET', '/resourceGroups');
      expect([second.status, second.headers['retry-after'], JSON.parse(second.text)]).toEqual([429, '3', { error: { code: 'TooManyRequests' } }]);
      expect(await list()).toBe(200);

      await fault('GET /subscriptions/**', { status: 503, headers: { 'content-type': 'text/html' }, body: '<h1>Busy</h1>' });
      const third = await arm('GET', '/resourceGroups');
      expect([third.status, third.headers['content-type'], third.text]).toEqual([503, 'text/html', '<h1>Busy</h1>']);
      expect(await list()).toBe(503);
      await clear();
      expect(await list()).toBe(200);

      await fault('GET /**', { delaySeconds: 0.3 }, 1);
      const before = performance.now();
      expect(await list()).toBe(200);
      expect(performance.now() - before).toBeGreaterThanOrEqual(290);

      for (const [cut, made] of [['connect', 404], ['headers', 200], ['body', 200]] as const) {
        await clear();
        await fault('PUT /**', { cut });
        await expect(arm('PUT', `/resourceGroups/${cut}`, { location: 'westeurope' })).rejects.toThrow();
        // Cut before the request was served, or after.
        expect((await arm('GET', `/resourceGroups/${cut}`)).status).toBe(made);
      }
      for (const wrong of [{ match: '/x', action: { status: 500 } }, { match: 'GET /x' }, { match: 'GET /x', action: { cut: 'all' } }, { match: 'GET /x', nth: 0, action: { status: 500 } }]) {
        expect((await askAdmin(env, 'POST', '/faults', wrong)).status).toBe(400);
      }
    });
  });

  it('sets the one clock that Azure and GitHub show, and sign-in goes on', async () => {
    await withLocal(async (env) => {
      const arm = await openArm(env);
      // `Date` has whole seconds, and the clock runs on while the test does.
      const isAt = (wanted: number, shown: unknown): boolean => {
        const late = Date.parse(String(shown)) - wanted;
        return late >= -1000 && late < 60_000;
      };
      const demand = async (wanted: number): Promise<void> => {
        expect(isAt(wanted, (await arm('GET', '/resourceGroups')).headers.date)).toBe(true);
        const github = await ask(env, 'GET', `${env['GITHUB_API_URL']}/rate_limit`, { headers: { authorization: `Bearer ${env['GITHUB_TOKEN']}` } });
        expect([github.status, isAt(wanted, github.headers.date)]).toEqual([200, true]);
        const asked = await ask(env, 'GET', `${env['ACTIONS_ID_TOKEN_REQUEST_URL']}&audience=api://AzureADTokenExchange`, {
          headers: { authorization: `Bearer ${env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']}` },
        });
        const assertion = (JSON.parse(asked.text) as { value: string }).value;
        const claims = JSON.parse(Buffer.from(assertion.split('.')[1] ?? '', 'base64url').toString()) as { iat: number };
        expect(isAt(wanted, new Date(claims.iat * 1000))).toBe(true);
        const signed = await signIn(env, { client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer', client_assertion: assertion });
        expect([signed.status, signed.text]).toEqual([200, expect.stringContaining('access_token')]);
        expect(isAt(wanted, entries(await askAdmin(env, 'GET', '/log')).at(-1)?.['time'])).toBe(true);
      };
      await demand(Date.now());
      for (const now of ['2031-05-01T12:00:00Z', '2024-02-29T23:59:00+01:00']) {
        expect((await askAdmin(env, 'POST', '/clock', { now })).status).toBe(200);
        await demand(Date.parse(now));
        expect((await askAdmin(env, 'POST', '/clock', { advance: 7200 })).status).toBe(200);
        await demand(Date.parse(now) + 7_200_000);
      }
      for (const wrong of [{}, { now: 'soon' }, { now: '7' }, { advance: '1h' }]) expect((await askAdmin(env, 'POST', '/clock', wrong)).status).toBe(400);
    });
  });
});

describe('one whole call by hand', () => {
  it('works as the documentation has it, and the instances are there', async () => {
    await inDirectory(async (dir) => {
      const text = readFileSync(join(root, 'docs', 'local-azure.md'), 'utf8');
      const [, section = ''] = text.split('## One whole call by hand');
      const command = /`(npm run local -- [^`]*)`/.exec(section)?.[1];
      const script = /```bash\n(.*?)```/s.exec(section)?.[1] ?? '';
      // A checkout of its own, so that its `.local` is nobody else's.
      for (const name of ['package.json', 'local', 'src', 'schema', 'templates', 'node_modules', 'dist', 'examples', 'action.yml']) symlinkSync(join(root, name), join(dir, name));
      const local = startLocal((command ?? '').split(' ').slice(4), { npm: true, cwd: dir });
      const env = await local.ready;
      const { stdout } = await promisify(execFile)('/bin/bash', ['-c', script], { cwd: dir, env: { PATH: process.env['PATH'] ?? '', HOME: dir, TMPDIR: dir } });
      expect(stdout).not.toMatch(/^::(error|warning)/m);
      expect(stdout).toMatch(/^changed<<(.*)\ntrue\n\1$/m);
      expect(stdout).toMatch(/^instances<<(.*)\n3\n\1$/m);
      expect(stdout).toMatch(/^smoke<<(.*)\nskipped\n\1$/m);
      expect(stdout).toMatch(/^#+ .*research/m);

      const instances = JSON.parse((await askAdmin(env, 'GET', '/instances')).text) as Record<string, unknown>[];
      expect(instances).toHaveLength(3);
      for (const one of instances) {
        expect(Object.keys(one).toSorted()).toEqual(['address', 'instanceId', 'pid', 'pool', 'ports', 'state']);
        expect(one).toEqual({ instanceId: expect.stringMatching(/^\d+$/), pool: 'research', pid: 0, address: expect.stringMatching(/^10\./), ports: [], state: 'running' });
        // There is nothing to kill where instances are state only.
        expect((await askAdmin(env, 'POST', `/instances/research/${String(one['instanceId'])}/kill`)).status).toBe(409);
      }
      for (const path of ['/instances/research/999/kill', '/instances/other/0/hang', '/instances/research/0/tickle']) {
        expect((await askAdmin(env, 'POST', path)).status).toBe(404);
      }
      local.child.kill('SIGINT');
      expect(await local.ended).toBe(0);
    });
  });
});
