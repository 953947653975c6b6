import { spawn } from 'node:child_process';
import { createHash, randomInt } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HostError } from '../../../local/machines/host.ts';
import { imageStatus } from '../../../local/machines/image.ts';
import { startMachines } from '../../../local/machines/machines.ts';
import { listeners, processesOf, treeOf } from '../../../local/machines/process.ts';
import type { FrontSpec, MachineInfo, Machines } from '../../../local/machines/types.ts';
import { ask, banner, fingerprintOf, until } from './client.ts';
import { PASSWORD, shell, specOf } from './pool.ts';

const seed = randomInt(2 ** 31);
const dir = mkdtempSync(`${tmpdir()}/machines-`);
let machines: Machines;
let door = '';

/** The front of a pool of these machines, probed each second. */
function front(ids: number[], address = door): FrontSpec {
  const targets = ids.map((id) => ({ networkId: '/vnet', address: specOf(id).address }));
  const every = { intervalInSeconds: 1, numberOfProbes: 2 };
  const rule = { loadDistribution: 'SourceIP' as const, idleTimeoutInMinutes: 4, targets };
  return {
    address,
    rules: [
      { ...rule, name: 'ssh', frontendPort: 22, backendPort: 22, probe: { protocol: 'Tcp', port: 22, ...every } },
      { ...rule, name: 'hub', frontendPort: 8000, backendPort: 8000, probe: { protocol: 'Https', port: 8000, requestPath: '/hub/health', ...every } },
    ],
    nat: ids.map((id) => ({ name: 'nat', frontendPort: 50_000 + id, backendPort: 2222, networkId: '/vnet', address: specOf(id).address })),
  };
}

function info(id: number): MachineInfo {
  const found = machines.list().find((machine) => machine.instanceId === String(id));
  if (!found) throw new Error(`no machine ${id}`);
  return found;
}

beforeAll(async () => {
  const image = imageStatus();
  if (!image.ready) throw new Error(`The image ${image.path} is not there: run npm test, which builds it.`);
  console.log(`seed ${seed}`);
  machines = await startMachines({ dir, seed, image: image.path });
  door = machines.publicAddress(0);
  await machines.balance([front([0, 1])]);
  await Promise.all([machines.start(specOf(0)), machines.start(specOf(1))]);
  for (const id of [0, 1]) await until('sshd answers', async () => (await banner(door, 50_000 + id)).text !== '');
  await until('the hub is healthy', async () => (await ask(door, 8000, '/hub/health')).status === 200);
}, 120_000);

afterAll(async () => {
  await machines?.close();
  rmSync(dir, { recursive: true });
}, 30_000);

describe('two machines', () => {
  it('ran their custom data, each under its own name, and let the first user in by password and by key', async () => {
    for (const id of [0, 1]) {
      expect(await shell(door, 50_000 + id, { password: PASSWORD }, 'hostname; cat /custom; sudo id -u')).toBe(`pool00000${id}\nran on pool00000${id}\n0\n`);
      expect(await shell(door, 50_000 + id, {}, 'id -un')).toBe('dsvmuser\n');
    }
    await expect(shell(door, 50_000, { password: 'wrong' }, 'true')).rejects.toThrow('authentication');
  }, 60_000);

  it('have host keys and certificates of their own', async () => {
    const keys = await Promise.all([0, 1].map((id) => shell(door, 50_000 + id, { password: PASSWORD }, 'cat /etc/ssh/ssh_host_*.pub | cut -d" " -f2')));
    expect(keys[0]?.split('\n')).toHaveLength(4);
    expect(keys[0]).not.toBe(keys[1]);
    expect(keys[0]?.includes(readHostKey())).toBe(false);
    const certificates = await Promise.all([0, 1].map((id) => shell(door, 50_000 + id, { password: PASSWORD }, 'cat /etc/jupyterhub/srv/server.crt')));
    expect(certificates[0]).not.toBe(certificates[1]);
  });

  it('let people into JupyterHub by their password and start a server of their own', async () => {
    const version = JSON.parse((await ask(door, 8000, '/hub/api/')).body) as { version: string };
    expect(version.version).toMatch(/^\d+\.\d+/);
    const form = (password: string): Promise<{ status: number; cookies: string; body: string }> =>
      ask(door, 8000, '/hub/login', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ username: 'dsvmuser', password }).toString() });
    expect((await form('wrong')).status).not.toBe(302);
    const { status, cookies } = await form(PASSWORD);
    expect(status).toBe(302);
    await ask(door, 8000, '/hub/spawn', { headers: { cookie: cookies } });
    await until('a single-user server runs', async () => machines.list().some(({ pid }) => processesOf(pid).some(({ name }) => name.startsWith('jupyterhub-sing'))));
  }, 60_000);

  it('show nothing of the host beyond its system', async () => {
    const look = "ls -A /root/.ssh; ls /home; cut -d: -f2 /etc/shadow | grep -c '^[$]'; ls -A /etc/sudoers.d | grep -v README; find / -maxdepth 1 -type f";
    expect(await shell(door, 50_000, { password: PASSWORD }, `sudo bash -c "${look}"`)).toBe('authorized_keys\ndsvmuser\n1\n90-cloud-init-users\n/custom\n');
    const checkout = new URL('../../..', import.meta.url).pathname;
    expect(await shell(door, 50_000, { password: PASSWORD }, `sudo ls -A ${checkout} 2>/dev/null || true; sudo cat /proc/1/mountinfo | grep -c ${dir} || true`)).toBe('0\n');
    // The kernel is the host's: its knobs cannot be turned, its devices not be made.
    const refused = await shell(door, 50_000, { password: PASSWORD }, "sudo sh -c 'echo 1 >/proc/sys/vm/swappiness; mknod /tmp/disk b 254 0; true' 2>&1");
    expect(refused).toMatch(/Read-only file system[\s\S]*Operation not permitted/);
  });

  it('leave the network of the host alone: only loopback, only addresses of the seed', () => {
    expect(Object.values(networkInterfaces()).flat().filter((card) => card?.address.startsWith('10.'))).toEqual([]);
    expect(readFileSync('/proc/net/route', 'utf8')).not.toMatch(/\t0000000A\t/);
    const strangers = listeners('self').filter(({ address }) => !address.endsWith('7F'));
    expect(strangers).toEqual([]);
    expect(info(0).ports).toEqual(expect.arrayContaining([22, 2222, 8000]));
    expect(door).toMatch(/^127\.(?!0\.)/);
  });
});

describe('faults', () => {
  it('of a hub take the machine out, and a repair puts it in again', async () => {
    const before = await fingerprintOf(door, 8000);
    const [victim] = await owners(before);
    const session = await banner(door, 22, { keep: true });
    expect(await machines.fault('POOL', String(victim), 'kill', 'jupyterhub')).toBe(true);
    // Not at once: only when probes have failed. In between clients may see errors, as in Azure.
    await until('the other hub answers', async () => (await fingerprintOf(door, 8000)) !== before);
    expect(info(victim ?? -1).ports).not.toContain(8000);
    expect(info(victim ?? -1).state).toBe('running');
    expect(session.open()).toBe(true);
    session.end();
    await machines.fault('pool', String(victim), 'restore');
    await until('its own hub answers again', async () => (await fingerprintOf(door, 8000)) === before);
  }, 60_000);

  it('of all hubs are a refusal, of one sshd a refusal at its own port', async () => {
    await Promise.all([0, 1].map((id) => machines.fault('pool', String(id), 'kill', 'jupyterhub')));
    await machines.fault('pool', '0', 'kill', 'sshd');
    await until('8000 refuses', async () => (await ask(door, 8000, '/hub/health').catch(codeOf)) === 'ECONNREFUSED');
    await until('50000 refuses', async () => (await banner(door, 50_000).catch(codeOf)) === 'ECONNREFUSED');
    expect((await banner(door, 50_001)).text).toMatch(/^SSH-2\.0-/);
    expect((await banner(door, 22)).text).toMatch(/^SSH-2\.0-/);
    await Promise.all([0, 1].map((id) => machines.fault('pool', String(id), 'restore')));
    await until('50000 answers', async () => typeof (await banner(door, 50_000).catch(codeOf)) === 'object');
    await until('8000 answers', async () => (await ask(door, 8000, '/hub/health').catch(codeOf)) !== 'ECONNREFUSED');
  }, 60_000);

  it('that hang or isolate keep the port open and silent', async () => {
    for (const [fault, state] of [['hang', 'hung'], ['isolate', 'isolated']] as const) {
      await machines.fault('pool', '1', fault);
      expect(info(1).state).toBe(state);
      expect(await banner(door, 50_001, { wait: 700 })).toMatchObject({ text: '' });
      await machines.fault('pool', '1', 'restore');
      expect(info(1).state).toBe('running');
      await until(`it answers after ${fault}`, async () => (await banner(door, 50_001, { wait: 700 })).text.startsWith('SSH-2.0-'));
    }
    await machines.fault('pool', '1', 'hang', 'sshd');
    expect((await banner(door, 50_001, { wait: 700 })).text).toBe('');
    await machines.fault('pool', '1', 'restore', 'sshd');
    await until('sshd answers', async () => (await banner(door, 50_001, { wait: 700 })).text.startsWith('SSH-2.0-'));
    await expect(machines.fault('pool', '1', 'isolate', 'sshd')).rejects.toThrow('cannot be isolated');
    expect(await machines.fault('pool', '9', 'kill')).toBe(false);
  }, 60_000);

  it('that kill end all of a machine; a repair boots the same disk', async () => {
    const key = await shell(door, 50_001, { password: PASSWORD }, 'cat /etc/ssh/ssh_host_ed25519_key.pub; touch kept');
    const { pid } = info(1);
    await machines.fault('pool', '1', 'kill');
    expect(info(1)).toMatchObject({ state: 'killed', pid: 0, ports: [] });
    expect(existsSync(`/proc/${pid}`)).toBe(false);
    await machines.fault('pool', '1', 'restore');
    expect(info(1).state).toBe('running');
    await until('it answers', async () => (await banner(door, 50_001, { wait: 700 }).catch(() => ({ text: '' }))).text.startsWith('SSH-2.0-'));
    expect(await shell(door, 50_001, { password: PASSWORD }, 'cat /etc/ssh/ssh_host_ed25519_key.pub; ls -d kept')).toBe(`${key}kept\n`);
  }, 60_000);
});

describe('the balancer', () => {
  it('keeps connections over a change, and states of targets', async () => {
    const session = await banner(door, 22, { keep: true });
    const second = machines.publicAddress(1);
    await machines.balance([front([0, 1]), front([0], second)]);
    // A front that is new has no probe behind it yet; one that was there is as it was.
    expect((await banner(door, 22)).text).toMatch(/^SSH-2\.0-/);
    await until('the second front answers', async () => (await banner(second, 22).catch(() => ({ text: '' }))).text.startsWith('SSH-2.0-'));
    await machines.balance([front([0, 1])]);
    expect(session.open()).toBe(true);
    session.end();
    expect(await banner(second, 22).catch(codeOf)).toBe('ECONNREFUSED');
  }, 30_000);

  it('sends nobody to a new target before a probe has found it alive', async () => {
    const [one] = front([0]).rules;
    if (!one) throw new Error('a front has rules');
    const address = machines.publicAddress(3);
    const targets = [{ networkId: '/vnet', address: '10.0.0.99' }, ...one.targets];
    await machines.balance([front([0, 1]), { address, nat: [], rules: [{ ...one, loadDistribution: 'Default', targets }] }]);
    const hello = async (): Promise<string> => (await banner(address, 22, { wait: 700 }).catch(() => ({ text: '' }))).text.slice(0, 8);
    await until('the living one is found', async () => (await hello()) === 'SSH-2.0-');
    // There is no machine at 10.0.0.99: every other connection would be lost there.
    for (let time = 0; time < 6; time++) expect(await hello()).toBe('SSH-2.0-');
    await machines.balance([front([0, 1])]);
  }, 30_000);

  it('keeps machines from each other where a wall says so, new connections alone', async () => {
    const reach = (port: number): Promise<string> =>
      shell(door, 50_000, { password: PASSWORD }, `timeout 1 bash -c 'exec 3<>/dev/tcp/${specOf(1).address}/${port}' 2>/dev/null && echo open || echo shut`);
    const any = [{ first: 0, last: 65535 }];
    const rule = { allow: true, protocol: 'all' as const, from: ['0.0.0.0/0'], to: ['0.0.0.0/0'], ports: any, sourcePorts: any };
    const deny = { ...rule, allow: false, protocol: 'tcp' as const, ports: [{ first: 22, last: 22 }] };
    expect(await reach(22)).toBe('open\n');
    const lasting = shell(door, 50_000, { password: PASSWORD }, `exec 3<>/dev/tcp/${specOf(1).address}/22; sleep 2; head -c 3 <&3`);
    await sleep(700);
    await machines.balance([front([0, 1])], [{ networkId: '/vnet', gates: [{ direction: 'Inbound', addresses: ['10.0.0.0/24'], rules: [deny, rule] }] }]);
    expect(await reach(22)).toBe('shut\n');
    expect(await reach(2222)).toBe('open\n');
    expect(await lasting).toBe('SSH');
    // The balancer is not of the network: its clients come through.
    expect((await banner(door, 22)).text).toMatch(/^SSH-2\.0-/);
    await machines.balance([front([0, 1])]);
    expect(await reach(22)).toBe('open\n');
  }, 30_000);

  it('names the address and port that somebody else holds, and stays as it was', async () => {
    const address = machines.publicAddress(2);
    const server = createServer().listen(22, address);
    await new Promise((resolve) => server.once('listening', resolve));
    try {
      const refusal = await machines.balance([front([0], address)]).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(HostError);
      expect(refusal).toMatchObject({ exitCode: 4, message: expect.stringContaining(`${address}:22 `) });
      expect((await banner(door, 22)).text).toMatch(/^SSH-2\.0-/);
    } finally {
      await new Promise((resolve) => server.close(resolve));
    }
  });
});

describe('one more machine', () => {
  it('says why its first boot failed, and goes without a trace', async () => {
    const customData = Buffer.from('#cloud-config\nruncmd:\n  - [sh, -c, "echo no such luck; exit 3"]\n');
    const failed = machines.start(specOf(2, { customData }));
    await expect(failed).rejects.toThrow(/pool000002: first boot failed: [\s\S]*no such luck/);
    const { pid } = info(2);
    await machines.remove(specOf(2).scaleSetId.toUpperCase(), '2');
    expect(existsSync(`/proc/${pid}`)).toBe(false);
    expect(machines.list().map(({ instanceId }) => instanceId)).toEqual(['0', '1']);
    await machines.remove(specOf(2).scaleSetId, '2');
  }, 60_000);

  it('starts a service late when told to, and is up before that', async () => {
    machines.delayStart('jupyterhub', 3);
    await machines.start(specOf(3));
    const up = performance.now();
    machines.delayStart('jupyterhub', 0);
    await until('sshd listens', async () => info(3).ports.includes(2222));
    expect(info(3).ports).not.toContain(8000);
    await until('the hub listens', async () => info(3).ports.includes(8000));
    expect(performance.now() - up).toBeGreaterThan(3000);
    await machines.start(specOf(3));
    await machines.remove(specOf(3).scaleSetId, '3');
  }, 60_000);

  it('can be removed while it is starting', async () => {
    const started = machines.start(specOf(4));
    const outcome = started.catch((error: Error) => error.message);
    await machines.remove(specOf(4).scaleSetId, '4');
    expect(await outcome).toMatch(/removed|ended/);
    expect(machines.list()).toHaveLength(2);
  });
});

describe('the end', () => {
  it('takes everything along when the process is killed', async () => {
    const script = new URL('owner.ts', import.meta.url).pathname;
    const scratch = mkdtempSync(`${tmpdir()}/owner-`);
    const mounts = ['--mount', '--propagation', 'private', '--'];
    const owner = spawn('/usr/bin/unshare', [...mounts, process.execPath, script, scratch, imageStatus().path], { stdio: ['ignore', 'pipe', 'inherit'] });
    const first = await new Promise<string>((resolve) => owner.stdout.setEncoding('utf8').once('data', resolve));
    const { pid, address } = JSON.parse(first) as { pid: number; address: string };
    const started = [...treeOf(processesOf(process.pid), (one) => one.pid === owner.pid), ...processesOf(pid)];
    owner.kill('SIGKILL');
    expect(started.map(({ name }) => name)).toEqual(expect.arrayContaining(['haproxy', 'unshare', 'bash']));
    await until('nothing is left', async () => !started.some((one) => isAlive(one.pid)) && !listeners('self').some((listener) => listener.address === hex(address)));
    expect(readFileSync('/proc/self/mountinfo', 'utf8')).not.toContain(scratch);
    rmSync(scratch, { recursive: true });
  }, 60_000);

  it('leaves no process, mount, namespace or port', async () => {
    const pids = machines.list().flatMap(({ pid }) => processesOf(pid).map((process) => process.pid));
    expect(pids.length).toBeGreaterThan(4);
    const start = performance.now();
    await machines.close();
    expect(performance.now() - start).toBeLessThan(10_000);
    await until('nothing is left', async () => !pids.some(isAlive));
    expect(readFileSync('/proc/self/mountinfo', 'utf8')).not.toContain(dir);
    expect(listeners('self').filter(({ address }) => address === hex(door))).toEqual([]);
    expect(readdirSync(`${dir}/disk`)).toEqual([]);
  }, 30_000);
});

/** Which machines show this certificate. */
async function owners(fingerprint: string): Promise<number[]> {
  const found: number[] = [];
  for (const id of [0, 1]) {
    const pem = await shell(door, 50_000 + id, { password: PASSWORD }, 'cat /etc/jupyterhub/srv/server.crt');
    const der = Buffer.from(pem.replaceAll(/-----[^-]+-----|\s/g, ''), 'base64');
    if (createHash('sha256').update(der).digest('hex') === fingerprint) found.push(id);
  }
  return found;
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}

function readHostKey(): string {
  const path = '/etc/ssh/ssh_host_ed25519_key.pub';
  return existsSync(path) ? (readFileSync(path, 'utf8').split(' ')[1] ?? '-') : '-';
}

/** A zombie that waits for its parent is gone for all that matters. */
function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

/** As /proc/net/tcp writes an address. */
function hex(address: string): string {
  return address.split('.').toReversed().map((part) => Number(part).toString(16).padStart(2, '0').toUpperCase()).join('');
}

