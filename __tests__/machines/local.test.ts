// `npm run local` with machines, as a process of its own: what it listens on, and what is left of it however it ends.
import type { ChildProcess } from 'node:child_process';
import { cpSync, readFileSync, readdirSync, readlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { runStep, type StepResult } from '../../local/github/runner/step.ts';
import { listeners } from '../../local/machines/process.ts';
import type { MachineInfo } from '../../local/machines/types.ts';
import { askAdmin, inDirectory, isLoopback, isRunning, root, startLocal, within10Seconds } from '../e2e/local.ts';
import { banner, until } from './machines/client.ts';

jest.setTimeout(120_000);

type Env = Record<string, string>;

const shown = ({ address, port }: { address: string; port: number }): string => `${address}:${port}`;

/** Everything that a local Azure could leave: processes, namespaces that somebody is in, mounts that somebody sees, ports. */
function traces(): string[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isRunning(name));
  const found = pids.flatMap((pid) => {
    try {
      const spaces = ['mnt', 'net', 'pid', 'uts', 'ipc'].map((kind) => `namespace ${readlinkSync(`/proc/${pid}/ns/${kind}`)}`);
      const mounts = readFileSync(`/proc/${pid}/mounts`, 'utf8').trim().split('\n').map((line) => `mount ${line}`);
      return [`process ${pid}`, ...spaces, ...mounts];
    } catch {
      // It ended while it was looked at.
      return [];
    }
  });
  return [...new Set([...found, ...listeners('self').map((one) => `port ${shown(one)}`)])];
}

/** Deploys the example pool with one instance by the committed bundle, without checks. */
function deploy(env: Env, dir: string, started: (child: ChildProcess) => void = () => undefined): Promise<StepResult> {
  cpSync(join(root, 'examples', 'pools'), join(dir, 'pools'), { recursive: true });
  const file = join(dir, 'pools', 'research.parameters.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"instanceCount": { "value": 3 }', '"instanceCount": { "value": 1 }'));
  return runStep({
    action: root,
    workspace: dir,
    inputs: {
      command: 'deploy',
      pool: 'pools/research.yml',
      'secure-parameters': 'adminPassword=POOL_PASSWORD',
      'subscription-id': env['AZURE_SUBSCRIPTION_ID'] ?? '',
      'tenant-id': env['AZURE_TENANT_ID'] ?? '',
      'client-id': env['AZURE_CLIENT_ID'] ?? '',
      environment: 'custom',
      'arm-endpoint': env['ARM_ENDPOINT'] ?? '',
      'authority-host': env['AZURE_AUTHORITY_HOST'] ?? '',
      'smoke-level': 'none',
      timeout: '2',
      comment: 'off',
    },
    env: {
      NODE_EXTRA_CA_CERTS: env['NODE_EXTRA_CA_CERTS'] ?? '',
      AZURE_CLIENT_SECRET: env['AZURE_CLIENT_SECRET'] ?? '',
      POOL_PASSWORD: 'Correct-Horse-7-Battery',
      GITHUB_REPOSITORY: env['GITHUB_REPOSITORY'] ?? '',
      GITHUB_REPOSITORY_ID: '1',
      GITHUB_EVENT_NAME: 'workflow_dispatch',
      GITHUB_RUN_ID: '1',
      GITHUB_RUN_ATTEMPT: '1',
    },
    event: {},
    token: env['GITHUB_TOKEN'] ?? '',
    started,
  });
}

const instances = async (env: Env): Promise<MachineInfo[]> => JSON.parse((await askAdmin(env, 'GET', '/instances')).text) as MachineInfo[];

/** Gives `work` a directory; afterwards, within the ten seconds of the contract, all is as it was before. */
async function leavingNothing(work: (dir: string) => Promise<void>): Promise<void> {
  const before = new Set(traces());
  await inDirectory(async (dir) => {
    await work(dir);
    const left = (): string[] => traces().filter((trace) => !before.has(trace));
    await within10Seconds('all is gone', () => left().length === 0).catch((error: unknown) => {
      throw new Error(`left behind:\n${left().join('\n')}`, { cause: error });
    });
  });
}

describe('npm run local with machines', () => {
  it('listens on loopback alone, shows its instances, lets them be harmed, and ends with all of it', async () => {
    await leavingNothing(async (dir) => {
      const before = new Set(listeners('self').map(shown));
      const local = startLocal(['--fast', '--dir', dir]);
      const env = await local.ready;
      const run = await deploy(env, dir);
      expect(run.log).not.toMatch(/^::error/m);
      const host = (JSON.parse(run.outputs['endpoints'] ?? '[]') as { host: string }[])[0]?.host;
      expect(host).not.toBe('');

      const [one, ...more] = await instances(env);
      expect(more).toEqual([]);
      expect(Object.keys(one ?? {}).toSorted()).toEqual(['address', 'instanceId', 'pid', 'pool', 'ports', 'state']);
      expect(one).toMatchObject({ pool: 'research', state: 'running', address: expect.stringMatching(/^10\./), ports: expect.arrayContaining([22]) });
      expect(isRunning(one?.pid ?? 0)).toBe(true);

      // Its own servers and the balancer's fronts; what the machine listens on is in a network of its own.
      const opened = listeners('self').filter((each) => !before.has(shown(each)));
      expect(opened.map(({ port }) => port)).toEqual(expect.arrayContaining([22, Number(new URL(env['ARM_ENDPOINT'] ?? '').port)]));
      expect(opened.map(shown).filter((each) => !isLoopback(each))).toEqual([]);
      const front = opened.find(({ port }) => port === 22)?.address ?? '';
      const address = [3, 2, 1, 0].map((byte) => Number.parseInt(front.slice(2 * byte, 2 * byte + 2), 16)).join('.');
      expect(address).not.toBe('127.0.0.1');
      await until('sshd answers', async () => (await banner(address, 22)).text.startsWith('SSH-2.0-'));

      const path = `/instances/research/${one?.instanceId}`;
      for (const [fault, state] of [['hang', 'hung'], ['restore', 'running'], ['isolate', 'isolated'], ['restore', 'running'], ['kill', 'killed']]) {
        expect([fault, (await askAdmin(env, 'POST', `${path}/${fault}`)).status]).toEqual([fault, 200]);
        expect((await instances(env))[0]?.state).toBe(state);
      }
      expect(isRunning(one?.pid ?? 0)).toBe(false);
      expect((await askAdmin(env, 'POST', '/instances/research/4711/kill')).status).toBe(404);
      expect((await askAdmin(env, 'POST', '/instances/other/0/kill')).status).toBe(404);

      expect((await askAdmin(env, 'POST', `${path}/restore`)).status).toBe(200);
      expect((await instances(env))[0]?.state).toBe('running');
      const began = performance.now();
      local.child.kill('SIGTERM');
      expect(await local.ended).toBe(0);
      expect(performance.now() - began).toBeLessThan(10_000);
      expect(readdirSync(dir)).not.toContain('env');
    });
  });

  it('ends, balancer, machines and all, when it is killed, even if a machine hangs', async () => {
    await leavingNothing(async (dir) => {
      const local = startLocal(['--fast', '--dir', dir]);
      const env = await local.ready;
      expect((await deploy(env, dir)).exitCode).toBe(0);
      const [machine] = await instances(env);
      expect((await askAdmin(env, 'POST', `/instances/research/${machine?.instanceId}/hang`)).status).toBe(200);
      local.child.kill('SIGKILL');
      expect(await local.ended).toBe('SIGKILL');
    });
  });

  it('ends with whoever started npm', async () => {
    await leavingNothing(async (dir) => {
      const local = startLocal(['--fast', '--dir', dir], { before: ['/bin/sh', '-c', '"$@" & wait', 'sh'], npm: true });
      await local.ready;
      local.child.kill('SIGKILL');
      expect(await local.ended).toBe('SIGKILL');
    });
  });

  it('ends at a signal that comes before it is ready', async () => {
    await leavingNothing(async (dir) => {
      const at = join(dir, 'local');
      const local = startLocal(['--fast', '--dir', at]);
      // The disk is what is mounted first.
      await within10Seconds('the machines’ disk is there', () => readdirSync(dir).includes('local') && readdirSync(at).includes('disk'));
      local.child.kill('SIGINT');
      expect(await local.ended).toBe(0);
      expect(readdirSync(at)).not.toContain('env');
    });
  });

  it('names a port that the host holds on all addresses when a pool needs it, and exits with 4', async () => {
    await leavingNothing(async (dir) => {
      const server = createServer();
      await new Promise<void>((done) => server.listen(22, '0.0.0.0', done));
      try {
        const local = startLocal(['--fast', '--dir', dir]);
        const env = await local.ready;
        const { promise: started, resolve } = Promise.withResolvers<ChildProcess>();
        const run = deploy(env, dir, resolve);
        expect(await local.ended).toBe(4);
        // It would ask for another minute and a half whether its Azure comes back.
        (await started).kill('SIGINT');
        expect(local.errors()).toMatch(/^127\.\d+\.\d+\.\d+:22 is held by another program on this host/m);
        expect(readdirSync(dir)).not.toContain('env');
        expect((await run).exitCode).not.toBe(0);
      } finally {
        await new Promise((done) => server.close(done));
      }
    });
  });
});
