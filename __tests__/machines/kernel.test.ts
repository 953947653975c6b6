// The level `kernel` against a real hub: one machine behind the load balancer, whose single-user server works, then does not.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StepResult } from '../../local/github/runner/step.ts';
import { imageStatus } from '../../local/machines/image.ts';
import { startMachines } from '../../local/machines/machines.ts';
import { createSshKey } from '../../local/sshkey.ts';
import type { Machines } from '../../local/machines/types.ts';
import { openBed, password, root, type Bed } from '../e2e/bed.ts';
import { ask, until, type Answer } from './machines/client.ts';
import { shell } from './machines/pool.ts';

const key = createSshKey();
const dir = mkdtempSync(join(tmpdir(), 'dsvm-kernel-'));
let machines: Machines;
let bed: Bed;
let first: StepResult;

interface Endpoint {
  kind: string;
  scope: string;
  check: string;
  cause: string;
}

const hub = (run: StepResult, scope = 'front-door'): Endpoint | undefined =>
  (JSON.parse(run.outputs['endpoints'] ?? '[]') as Endpoint[]).find((one) => one.kind === 'jupyterhub' && one.scope === scope);
const inputs = { 'smoke-level': 'kernel', 'ssh-key': key.private, timeout: '5' };
// Enough for one try or two, and short for what does not work.
const smoke = (timeout: string): Promise<StepResult> => bed.run('smoke', { inputs: { ...inputs, timeout } });
const servers = (): Promise<string> => onFront("pgrep -f '[j]upyterhub-singleuser' || echo none");
const to = (method: string, path: string, headers: Record<string, string>, body = ''): Promise<Answer> => ask(machines.publicAddress(0), 8000, path, { method, headers, body });

beforeAll(async () => {
  machines = await startMachines({ dir, seed: Math.floor(Math.random() * 2 ** 31), image: imageStatus().path });
  bed = await openBed({ machines });
  const path = 'pools/research.parameters.json';
  const file = JSON.parse(readFileSync(join(root, 'examples', path), 'utf8')) as { parameters: Record<string, unknown> };
  bed.file(path, { ...file, parameters: { ...file.parameters, instanceCount: { value: 1 }, sshPublicKey: { value: key.public } } });
  first = await bed.run('deploy', { inputs });
}, 120_000);

afterAll(async () => {
  await bed?.close();
  rmSync(dir, { recursive: true, force: true });
}, 60_000);

describe('a kernel', () => {
  it('calculates through the front door, and its server is gone afterwards', async () => {
    expect(first.log).not.toMatch(/^::error/m);
    expect(hub(first)).toMatchObject({ check: 'pass', cause: '' });
    expect(hub(first, 'instance')).toMatchObject({ check: 'pass', cause: '' });
    expect(first.summary).toContain('at level `kernel`');
    // The hub has asked a server of the user to start, and to stop.
    const log = await onFront('sudo cat /var/log/jupyterhub.log');
    expect(log).toMatch(/201 POST \/hub\/api\/users\/dsvmuser\/server/);
    expect(log.match(/POST \/hub\/api\/users\/dsvmuser\/server/g)).toHaveLength(1);
    expect(log).toMatch(/101 GET \/user\/dsvmuser\/api\/kernels\/[\w-]+\/channels/);
    expect(await servers()).toBe('none\n');
  }, 30_000);

  it('leaves the server alone that a person has running', async () => {
    const form = new URLSearchParams({ username: 'dsvmuser', password }).toString();
    const { cookies } = await to('POST', '/hub/login', { 'content-type': 'application/x-www-form-urlencoded' }, form);
    const headers = { cookie: cookies, host: 'pool:8000', referer: 'https://pool:8000/hub/home' };
    const api = '/hub/api/users/dsvmuser/server';
    // The hub answers when the server is up, which takes a busy machine longer than a request may.
    await to('POST', api, headers).catch(() => undefined);
    await until('the server runs', async () => /"ready": true/.test((await to('GET', '/hub/api/user', headers)).body));
    const before = await servers();
    expect(before).toMatch(/^\d+\n/);
    const run = await smoke('1');
    expect(run.log).not.toMatch(/^::error/m);
    expect(hub(run)).toMatchObject({ check: 'pass', cause: '' });
    expect(await servers()).toBe(before);
    expect(await onFront("pgrep -f '[i]pykernel' || echo none")).toBe('none\n');
    await to('DELETE', api, headers).catch(() => undefined);
    await until('the server is stopped', async () => (await servers()) === 'none\n');
  }, 90_000);

  it('that dies is red, and so are its server and itself gone afterwards', async () => {
    const startup = '~/.ipython/profile_default/startup';
    // It does all that a kernel does until it is asked to run something.
    await onFront(`mkdir -p ${startup}; echo "import os; get_ipython().events.register('pre_execute', lambda: os._exit(1))" >${startup}/00.py`);
    const run = await smoke('0.25');
    await onFront(`rm ${startup}/00.py`);
    expect(run.exitCode).toBe(1);
    expect(hub(run)).toMatchObject({ check: 'fail', cause: expect.stringMatching(/^kernel started, but it died \(the server calls it restarting\)/) });
    expect(hub(run, 'instance')).toMatchObject({ check: 'pass', cause: '' });
    expect(await servers()).toBe('none\n');
  }, 60_000);
});

describe('a broken spawner', () => {
  it("is red with the hub's own reason, while the login still works", async () => {
    const program = '/usr/bin/jupyterhub-singleuser';
    await onFront(`sudo mv ${program} ${program}.away; printf '#!/bin/sh\\nexit 3\\n' | sudo tee ${program}; sudo chmod +x ${program}`);
    // The hub takes ten seconds to say so; this leaves a busy machine as many again, and waits no half minute for another answer.
    const run = await smoke('0.5');
    expect(run.exitCode).toBe(1);
    expect(run.outputs['smoke']).toBe('fail');
    const reason = 'Spawner failed to start [status=3]. The logs for dsvmuser may contain details.';
    expect(hub(run)).toMatchObject({ check: 'fail', cause: expect.stringContaining(`logged in, but the server of user dsvmuser did not start: ${reason}`) });
    expect(hub(run, 'instance')).toMatchObject({ check: 'pass', cause: '' });
    expect(run.summary).toContain('Spawner failed to start');
  }, 60_000);
});

const onFront = (command: string): Promise<string> => shell(machines.publicAddress(0), 22, { password, privateKey: key.private }, command);
