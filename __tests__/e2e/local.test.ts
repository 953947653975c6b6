// How `npm run local` starts and ends, as a process: the env file, exit codes, and what is left.
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, utimesSync, watch, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from 'node:tls';
import { describe, expect, it, jest } from '@jest/globals';
import { ask, askAdmin, inDirectory, isLoopback, isRunning, listeningOf, modeOf, readEnv, startLocal, within10Seconds } from './local.ts';

jest.setTimeout(60_000);
const stateOnly = ['--no-machines', '--fast'];
const names = [
  'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
  'ACTIONS_ID_TOKEN_REQUEST_URL',
  'ARM_ENDPOINT',
  'AZURE_AUTHORITY_HOST',
  'AZURE_CLIENT_ID',
  'AZURE_CLIENT_SECRET',
  'AZURE_LOCATION',
  'AZURE_SUBSCRIPTION_ID',
  'AZURE_TENANT_ID',
  'GITHUB_API_URL',
  'GITHUB_REPOSITORY',
  'GITHUB_SERVER_URL',
  'GITHUB_TOKEN',
  'LOCAL_ADMIN_TOKEN',
  'LOCAL_ADMIN_URL',
  'LOCAL_HTTPS_PROXY',
  'LOCAL_PID',
  'NODE_EXTRA_CA_CERTS',
  'REQUESTS_CA_BUNDLE',
  'SSL_CERT_FILE',
];

/** Holds a port until `close`. */
async function hold(host: string, port = 0): Promise<{ port: number; close(): Promise<void> }> {
  const server: Server = createServer();
  await new Promise<void>((done) => server.listen(port, host, done));
  return { port: (server.address() as AddressInfo).port, close: () => new Promise((done) => server.close(() => done())) };
}

const ports = (env: Record<string, string>): string[] => ['ARM_ENDPOINT', 'GITHUB_API_URL', 'LOCAL_ADMIN_URL', 'LOCAL_HTTPS_PROXY'].map((name) => new URL(env[name] ?? '').port);

/** Rejects where something still answers at the addresses of an env file, or lives. */
async function demandGone(dir: string, env: Record<string, string>): Promise<void> {
  await within10Seconds('the process is gone', () => !isRunning(env['LOCAL_PID'] ?? ''));
  expect(existsSync(join(dir, 'env'))).toBe(false);
  for (const port of ports(env)) await (await hold('127.0.0.1', Number(port))).close();
}

describe('npm run local', () => {
  it('says READY when its env file is there and every server answers', async () => {
    await inDirectory(async (dir) => {
      const path = join(dir, 'env');
      const events: string[] = [];
      const watcher = watch(dir, (kind, name) => events.push(`${kind} ${name}`));
      const local = startLocal([...stateOnly, '--dir', dir]);
      const env = await local.ready.finally(() => watcher.close());
      // It comes up once, by its name, and is not written to: whoever sees it reads all of it.
      expect(events.filter((event) => event.endsWith(' env'))).toEqual(['rename env']);
      expect(local.out()).toBe(`READY ${path}\n`);
      const answers = await Promise.all([
        ask(env, 'GET', `${env['ARM_ENDPOINT']}/subscriptions?api-version=2022-12-01`),
        ask(env, 'GET', `${env['AZURE_AUTHORITY_HOST']}/${env['AZURE_TENANT_ID']}/v2.0/.well-known/openid-configuration`),
        ask(env, 'GET', `${env['GITHUB_API_URL']}/repos/${env['GITHUB_REPOSITORY']}/pulls`, { headers: { authorization: `Bearer ${env['GITHUB_TOKEN']}` } }),
        ask(env, 'GET', `${env['ACTIONS_ID_TOKEN_REQUEST_URL']}&audience=x`, { headers: { authorization: `Bearer ${env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']}` } }),
        askAdmin(env, 'GET', '/instances'),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([401, 200, 200, 200, 200]);
      expect(modeOf(path)).toBe(0o600);
      expect(Object.keys(env).toSorted()).toEqual(names);
      expect(readFileSync(path, 'utf8').split('\n').filter((line) => !/^[A-Z_]+=[A-Za-z0-9_./:?=%@-]+$/.test(line))).toEqual(['']);
      expect(env['ACTIONS_ID_TOKEN_REQUEST_URL']).toContain('?');
      expect(env['LOCAL_PID']).toBe(String(local.child.pid));
      for (const name of ['NODE_EXTRA_CA_CERTS', 'REQUESTS_CA_BUNDLE', 'SSL_CERT_FILE']) expect(readFileSync(env[name] ?? '', 'utf8')).toContain('BEGIN CERTIFICATE');
      // Nothing else was asked for, so the activity log begins with what we sent.
      const log = (await askAdmin(env, 'GET', '/log')).text.trim().split('\n');
      expect(log).toHaveLength(2);
      const listening = listeningOf(env['LOCAL_PID'] ?? '');
      const opened = listening.map((address) => String(Number.parseInt(address.split(':')[1] ?? '', 16)));
      expect(opened).toEqual(expect.arrayContaining(ports(env)));
      expect(listening.filter((address) => !isLoopback(address))).toEqual([]);
    });
  });

  it('has a certificate for loopback and for the public names', async () => {
    await inDirectory(async (dir) => {
      const env = await startLocal([...stateOnly, '--dir', dir]).ready;
      const ca = readFileSync(env['NODE_EXTRA_CA_CERTS'] ?? '');
      const greet = (servername: string): Promise<string> =>
        new Promise((done, failed) => {
          const socket = connect({ host: '127.0.0.1', port: Number(ports(env)[0]), ca, servername }, () => {
            done(socket.getPeerCertificate().subjectaltname ?? '');
            socket.destroy();
          });
          socket.once('error', failed);
        });
      const said = await Promise.all(['localhost', 'management.azure.com', 'login.microsoftonline.com'].map(greet));
      for (const names of said) {
        expect(names.split(', ')).toEqual(expect.arrayContaining(['DNS:localhost', 'DNS:management.azure.com', 'DNS:login.microsoftonline.com', 'IP Address:127.0.0.1']));
      }
      await expect(greet('example.com')).rejects.toThrow('example.com');
      expect((await ask(env, 'GET', `https://127.0.0.1:${ports(env)[0]}/`)).status).toBe(401);
    });
  });

  it('gives the env file to whoever asked by way of sudo', async () => {
    await inDirectory(async (dir) => {
      if (process.getuid?.() !== 0) throw new Error('the test needs root');
      await startLocal([...stateOnly, '--dir', dir], { env: { SUDO_UID: '4711', SUDO_GID: '4712' } }).ready;
      const { uid, gid } = statSync(join(dir, 'env'));
      expect([uid, gid, modeOf(join(dir, 'env'))]).toEqual([4711, 4712, 0o600]);
    });
  });

  it('makes the same choices for the same seed', async () => {
    await inDirectory(async (dir) => {
      const start = async (seed: string): Promise<Record<string, string>> => {
        const local = startLocal([...stateOnly, '--dir', dir, '--seed', seed]);
        const { LOCAL_PID: _pid, ...env } = await local.ready;
        local.child.kill('SIGTERM');
        expect(await local.ended).toBe(0);
        return Object.fromEntries(Object.entries(env).map(([name, value]) => [name, value.replace(/:\d+/, ':PORT')]));
      };
      const first = await start('42');
      expect(await start('42')).toEqual(first);
      const other = await start('43');
      for (const name of ['AZURE_SUBSCRIPTION_ID', 'AZURE_CLIENT_SECRET', 'GITHUB_TOKEN', 'LOCAL_ADMIN_TOKEN']) expect(other[name]).not.toBe(first[name]);
    });
  });
});

describe('a directory', () => {
  it('is one process’s alone while that lives', async () => {
    await inDirectory(async (dir) => {
      const first = startLocal([...stateOnly, '--dir', dir]);
      const env = await first.ready;
      const before = readFileSync(join(dir, 'env'), 'utf8');
      const second = startLocal([...stateOnly, '--dir', dir]);
      expect(await second.ended).toBe(3);
      expect(second.errors()).toContain(`${dir} is in use by process ${env['LOCAL_PID']}`);
      expect(readFileSync(join(dir, 'env'), 'utf8')).toBe(before);
      expect((await askAdmin(env, 'GET', '/log')).status).toBe(200);
      first.child.kill('SIGINT');
      expect(await first.ended).toBe(0);
    });
  });

  it('goes to one of two that start at the same time', async () => {
    await inDirectory(async (dir) => {
      const both = [0, 1].map(() => startLocal([...stateOnly, '--dir', dir]));
      const loser = await Promise.race(both.map(async (one, index) => (await one.ended, index)));
      const [winner, other] = loser === 0 ? [both[1], both[0]] : both;
      expect(await other?.ended).toBe(3);
      expect(await winner?.ready).toMatchObject({ LOCAL_PID: String(winner?.child.pid) });
      expect(readEnv(join(dir, 'env'))['LOCAL_PID']).toBe(String(winner?.child.pid));
    });
  });

  it('is taken over from a process that was killed', async () => {
    await inDirectory(async (dir) => {
      const first = startLocal([...stateOnly, '--dir', dir]);
      const { LOCAL_PID: pid } = await first.ready;
      first.child.kill('SIGKILL');
      expect(await first.ended).toBe('SIGKILL');
      expect(readEnv(join(dir, 'env'))['LOCAL_PID']).toBe(pid);
      const second = startLocal([...stateOnly, '--dir', dir]);
      expect(await second.ready).toMatchObject({ LOCAL_PID: String(second.child.pid) });
    });
  });

  it('is taken over where the old process’s number is another’s now', async () => {
    await inDirectory(async (dir) => {
      const path = join(dir, 'env');
      writeFileSync(path, `LOCAL_PID=${process.pid}\n`);
      const refused = startLocal([...stateOnly, '--dir', dir]);
      expect(await refused.ended).toBe(3);
      // Written before this process began.
      utimesSync(path, new Date(0), new Date(0));
      const local = startLocal([...stateOnly, '--dir', dir]);
      expect(await local.ready).toMatchObject({ LOCAL_PID: String(local.child.pid) });
    });
  });
});

describe('the end', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('comes with %s, at any time', async (signal) => {
    await inDirectory(async (dir) => {
      const ready = startLocal([...stateOnly, '--dir', dir]);
      const env = await ready.ready;
      // Somebody waits for an answer meanwhile.
      const waiting = askAdmin(env, 'GET', '/log?after=100&wait=600').catch(() => {});
      await sleep(50);
      ready.child.kill(signal);
      expect(await ready.ended).toBe(0);
      await demandGone(dir, env);
      await waiting;
      // The directory is made just before the first servers start.
      const early = startLocal([...stateOnly, '--dir', join(dir, 'deep', 'early')]);
      await within10Seconds('the directory is there', () => existsSync(join(dir, 'deep', 'early')));
      await sleep(30);
      early.child.kill(signal);
      expect([0, signal]).toContain(await early.ended);
      expect(existsSync(join(dir, 'deep', 'early', 'env'))).toBe(false);
    });
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('comes with %s to npm, which exits with 0', async (signal) => {
    await inDirectory(async (dir) => {
      const local = startLocal([...stateOnly, '--dir', dir], { npm: true });
      const env = await local.ready;
      local.child.kill(signal);
      expect(await local.ended).toBe(0);
      await demandGone(dir, env);
    });
  });

  const parent = ['/bin/sh', '-c', '"$@" & wait', 'sh'];
  it.each([
    ['the process that started it', { before: parent }],
    ['npm', { npm: true }],
    ['the process that started npm', { before: parent, npm: true }],
  ])('comes with the death of %s', async (_who, how) => {
    await inDirectory(async (dir) => {
      const local = startLocal([...stateOnly, '--dir', dir], how);
      const env = await local.ready;
      local.child.kill('SIGKILL');
      expect(await local.ended).toBe('SIGKILL');
      await demandGone(dir, env);
      expect(local.errors()).not.toMatch(/npm error/);
    });
  });
});

describe('what cannot be', () => {
  it.each([
    ['an unknown option', ['--verbose'], '--verbose'],
    ['a word too many', ['now'], 'now'],
    ['a port that is none', ['--port', '70000'], '--port 70000'],
    ['a port that is no number', ['--port', 'https'], '--port https'],
    ['an empty port', ['--port', ''], '--port'],
    ['a day that no month has', ['--as-of', '2021-02-30'], '--as-of 2021-02-30'],
    ['a month that no year has', ['--as-of', '2021-13'], '--as-of 2021-13'],
    ['a word for a day', ['--as-of', 'yesterday'], '--as-of yesterday'],
    ['a negative seed', ['--seed=-1'], '--seed -1'],
    ['a seed that is no whole number', ['--seed', '1.5'], '--seed 1.5'],
    ['an empty seed', ['--seed', ''], '--seed'],
    ['an empty directory name', ['--dir', ''], '--dir'],
  ])('is a usage error: %s', async (_what, args, named) => {
    await inDirectory(async (dir) => {
      const local = startLocal([...stateOnly, ...args], { cwd: dir });
      expect(await local.ended).toBe(2);
      expect(local.errors()).toContain(named);
      expect(local.errors()).toContain('usage: npm run local');
      expect(readdirSync(dir)).toEqual([]);
    });
  });

  it('is a directory with a space in it: said so, and nothing left', async () => {
    await inDirectory(async (dir) => {
      for (const [at, args] of [[dir, ['--dir', 'my pools']], [join(dir, 'our work'), []]] as const) {
        mkdirSync(at, { recursive: true });
        const local = startLocal([...stateOnly, ...args], { cwd: at });
        expect(await local.ended).toBe(2);
        expect(local.errors()).toMatch(/--dir ".*(my pools|our work\/\.local)".*no space/);
        expect(readdirSync(at)).toEqual([]);
      }
    });
  });

  it('is a place where no directory can be', async () => {
    await inDirectory(async (dir) => {
      writeFileSync(join(dir, 'file'), '');
      for (const at of [join(dir, 'file'), join(dir, 'file', 'below'), '/proc/nope', '/proc/self/nope']) {
        const local = startLocal([...stateOnly, '--dir', at]);
        expect(await local.ended).toBe(2);
        expect(local.errors()).toContain(`--dir ${at} cannot be used`);
      }
    });
  });

  it.each(['127.0.0.1', '0.0.0.0', '::'])('is a port that somebody holds on %s: exit 4, named', async (host) => {
    await inDirectory(async (dir) => {
      const { port, close } = await hold(host);
      try {
        const local = startLocal([...stateOnly, '--dir', dir, '--port', String(port)]);
        expect(await local.ended).toBe(4);
        expect(local.errors()).toContain(`127.0.0.1:${port}`);
        expect(local.out()).toBe('');
        expect(existsSync(join(dir, 'env'))).toBe(false);
      } finally {
        await close();
      }
      const free = startLocal([...stateOnly, '--dir', dir, '--port', String(port)]);
      expect(await free.ready).toMatchObject({ ARM_ENDPOINT: `https://localhost:${port}` });
    });
  });
});
