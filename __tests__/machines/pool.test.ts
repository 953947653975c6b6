// The main job against real servers: the committed bundle deploys one pool, which all tests here share, and checks it.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StepResult } from '../../local/github/runner/step.ts';
import { imageStatus } from '../../local/machines/image.ts';
import { startMachines } from '../../local/machines/machines.ts';
import { createSshKey } from '../../local/sshkey.ts';
import { listeners } from '../../local/machines/process.ts';
import type { MachineInfo, Machines } from '../../local/machines/types.ts';
import { openBed, password, root, type Bed } from '../e2e/bed.ts';
import { ask, until } from './machines/client.ts';
import { shell } from './machines/pool.ts';

interface Endpoint {
  kind: string;
  scope: string;
  instanceId: string | null;
  port: number;
  check: string;
  cause: string;
  fingerprint: string;
}

const key = createSshKey();
const dir = mkdtempSync(join(tmpdir(), 'dsvm-machines-'));
let machines: Machines;
let bed: Bed;
let pr: number;
let first: StepResult;

const endpoints = (run: StepResult): Endpoint[] => JSON.parse(run.outputs['endpoints'] ?? '[]') as Endpoint[];
const of = (run: StepResult, kind: string, instanceId: string | null): Endpoint | undefined =>
  endpoints(run).find((one) => one.kind === kind && one.instanceId === instanceId);
const address = (): string => machines.publicAddress(0);
const event = (): ReturnType<Bed['stack']['github']['event']> => bed.stack.github.event('pull_request', { number: pr });
// A quarter of a minute leaves five seconds for the checks: enough for what is there, and short for what is not.
const smoke = (inputs: Record<string, string> = {}): Promise<StepResult> =>
  bed.run('smoke', { event: event(), inputs: { 'smoke-level': 'login', 'ssh-key': key.private, timeout: '0.25', ...inputs } });
const deploy = (instances: number): Promise<StepResult> => {
  const path = 'pools/research.parameters.json';
  const file = JSON.parse(readFileSync(join(root, 'examples', path), 'utf8')) as { parameters: Record<string, unknown> };
  bed.file(path, { ...file, parameters: { ...file.parameters, instanceCount: { value: instances }, sshPublicKey: { value: key.public } } });
  return bed.run('deploy', { event: event(), inputs: { 'smoke-level': 'login', 'ssh-key': key.private, timeout: '5' } });
};
const fault = async (instanceId: string, kind: string, service: string): Promise<void> => {
  await bed.admin('POST', `/instances/research/${instanceId}/${kind}`, { service });
};

beforeAll(async () => {
  machines = await startMachines({ dir, seed: Math.floor(Math.random() * 2 ** 31), image: imageStatus().path });
  bed = await openBed({ machines });
  pr = bed.stack.github.openPullRequest({ title: 'A pool', branch: 'pool' }).number;
  first = await deploy(3);
}, 180_000);

afterAll(async () => {
  await bed?.close();
  rmSync(dir, { recursive: true, force: true });
}, 60_000);

describe('a pool of three', () => {
  it('is deployed and every check logs in', () => {
    expect(first.log).not.toMatch(/^::error/m);
    expect(first.outputs).toMatchObject({ changed: 'true', instances: '3', smoke: 'pass' });
    const ways = endpoints(first).map((one) => `${one.kind} ${one.scope} ${one.check}`);
    expect(ways.toSorted()).toEqual(
      [
        ...['ssh', 'jupyterhub'].map((kind) => `${kind} front-door pass`),
        ...['ssh', 'jupyterhub'].flatMap((kind) => [1, 2, 3].map(() => `${kind} instance pass`)),
      ].toSorted(),
    );
  });

  it('shows the fingerprints of the real sshd and the version of the real hub in the comment', async () => {
    const comment = bed.stack.github.comments(pr)[0]?.body ?? '';
    for (const one of endpoints(first).filter(({ kind, scope }) => kind === 'ssh' && scope === 'instance')) {
      const [line = ''] = (await onPort(one.port, 'ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub')).split('\n');
      expect(line.split(' ')[1]).toBe(one.fingerprint);
      expect(comment).toContain(one.fingerprint);
    }
    const { version } = JSON.parse((await ask(address(), 8000, '/hub/api/')).body) as { version: string };
    expect(comment).toContain(version);
  }, 30_000);

  it('warns of different host keys behind one address, in comment and summary, and the check stays a pass', () => {
    const alarm = /REMOTE HOST IDENTIFICATION HAS CHANGED/;
    expect(of(first, 'ssh', null)).toMatchObject({ check: 'pass', cause: expect.stringMatching(alarm) });
    expect(first.log).toMatch(new RegExp(`^::warning.*${alarm.source}`, 'm'));
    expect(first.summary).toMatch(alarm);
    expect(bed.stack.github.comments(pr)[0]?.body).toMatch(alarm);
  });

  it('listens on loopback alone', () => {
    const outside = listeners('self').filter(({ address: hex }) => !hex.endsWith('7F') && hex !== '00000000000000000000000001000000');
    expect(outside).toEqual([]);
  });
});

describe('what is broken', () => {
  const ids = (): string[] => endpoints(first).flatMap((one) => (one.kind === 'ssh' && one.instanceId !== null ? [one.instanceId] : []));

  it('a dead hub is red with its cause, the others and the front door are green', async () => {
    const [victim = ''] = ids();
    await fault(victim, 'kill', 'jupyterhub');
    const run = await smoke();
    expect(run.exitCode).toBe(1);
    expect(run.outputs['smoke']).toBe('fail');
    expect(of(run, 'jupyterhub', victim)).toMatchObject({ check: 'fail', cause: expect.stringMatching(/port \d+ closed/) });
    expect(endpoints(run).filter((one) => one.check === 'fail')).toHaveLength(1);
    const comments = bed.stack.github.comments(pr);
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).toMatch(/closed/);
    await fault(victim, 'restore', 'jupyterhub');
    await until('the hub is back', async () => (await ask(address(), of(first, 'jupyterhub', victim)?.port ?? 0, '/hub/health')).status === 200);
  }, 90_000);

  it('a proxy without its hub is told apart from a closed port', async () => {
    const [victim = ''] = ids();
    const info = machines.list().find((one) => one.instanceId === victim) as MachineInfo;
    // The hub alone dies; its proxy keeps the port and the TLS.
    await onPort(of(first, 'ssh', victim)?.port ?? 0, "sudo pkill -KILL -f 'bin/[j]upyterhub'");
    expect(info.pid).toBeGreaterThan(0);
    const run = await smoke();
    expect(of(run, 'jupyterhub', victim)).toMatchObject({ check: 'fail', cause: expect.stringMatching(/port open, TLS fine, hub answers 503/) });
    await onPort(of(first, 'ssh', victim)?.port ?? 0, "sudo pkill -KILL -f '[c]onfigurable-http-proxy'; true");
    await fault(victim, 'kill', 'jupyterhub');
    await fault(victim, 'restore', 'jupyterhub');
    await until('the hub is back', async () => (await ask(address(), of(first, 'jupyterhub', victim)?.port ?? 0, '/hub/health')).status === 200);
  }, 90_000);

  it('a hung hub is red as one that does not answer', async () => {
    const victim = ids()[1] ?? '';
    await fault(victim, 'hang', 'jupyterhub');
    const run = await smoke();
    await fault(victim, 'restore', 'jupyterhub');
    expect(of(run, 'jupyterhub', victim)).toMatchObject({ check: 'fail', cause: expect.stringMatching(/no answer|time|TLS/) });
    await until('the hub is back', async () => (await ask(address(), of(first, 'jupyterhub', victim)?.port ?? 0, '/hub/health')).status === 200);
  }, 90_000);

  it('a closed port 22 is red with its cause', async () => {
    const victim = ids()[2] ?? '';
    await fault(victim, 'kill', 'sshd');
    const run = await smoke();
    await fault(victim, 'restore', 'sshd');
    expect(of(run, 'ssh', victim)).toMatchObject({ check: 'fail', cause: expect.stringMatching(/port \d+ closed: connection refused|closed/) });
    expect(of(run, 'ssh', null)?.check).toBe('pass');
  }, 90_000);

  it('a wrong password is told as such, by user', async () => {
    const run = await bed.run('smoke', {
      event: event(),
      inputs: { 'smoke-level': 'login', 'ssh-key': key.private, timeout: '0.25' },
      env: { POOL_PASSWORD: 'Not-The-Password-1' },
    });
    expect(run.exitCode).toBe(1);
    expect(of(run, 'jupyterhub', null)).toMatchObject({ check: 'fail', cause: expect.stringMatching(/login refused for user dsvmuser/) });
    expect(of(run, 'ssh', null)?.check).toBe('pass');
  }, 90_000);

  it('all is green again once it is repaired', async () => {
    const run = await smoke();
    expect(run.log).not.toMatch(/^::error/m);
    expect(run.outputs['smoke']).toBe('pass');
  }, 60_000);

  it('a hub that starts slowly is waited for, and its time is told', async () => {
    await bed.admin('POST', '/boot', { delaySeconds: { jupyterhub: 6 } });
    const run = await deploy(4);
    const added = endpoints(run).find((one) => one.kind === 'jupyterhub' && one.instanceId !== null && !ids().includes(one.instanceId));
    expect(added?.check).toBe('pass');
    expect(run.log).toMatch(new RegExp(`^jupyterhub instance ${added?.instanceId ?? ''}: waiting, port \\d+ closed`, 'm'));
    const checked = (JSON.parse(run.report) as { endpoints: (Endpoint & { seconds: number })[] }).endpoints;
    expect(checked.find((one) => one.kind === 'jupyterhub' && one.instanceId === added?.instanceId)?.seconds).toBeGreaterThan(2);
    expect(run.outputs).toMatchObject({ changed: 'true', instances: '4', smoke: 'pass' });
  }, 120_000);
});

const onPort = (port: number, command: string): Promise<string> => shell(address(), port, { password, privateKey: key.private }, command);
