// Is somebody there? The shipped probe, really run by Azure's run command on a real machine, with real people on it. One machine, booted once.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ssh2 from 'ssh2';
import { imageStatus } from '../../local/machines/image.ts';
import { startMachines } from '../../local/machines/machines.ts';
import type { Machines } from '../../local/machines/types.ts';
import { createSshKey } from '../../local/sshkey.ts';
import { readGuestScript } from '../../src/assets.ts';
import { runCommand } from '../../src/azure/runcommand.ts';
import { probe } from '../../src/guest/probe.ts';
import { judge, type Verdict } from '../../src/occupancy/verdict.ts';
import { connect, type Connected } from '../unit/azure/connected.ts';
import type { Any } from '../unit/local-azure/client.ts';
import { at, deploy, password, poolTemplate } from '../unit/local-azure/pool.ts';
import { ask, banner, until, type Answer } from './machines/client.ts';

const dir = mkdtempSync(join(tmpdir(), 'dsvm-probe-'));
const shipped = JSON.parse(readFileSync(new URL('../../templates/linux.json', import.meta.url), 'utf8')) as { variables: { firstBoot: string[] } };
const key = createSshKey();
const script = readGuestScript('probe');
const idle: Verdict = { verdict: 'idle', why: 'no SSH connection, no JupyterHub server' };
let machines: Machines;
let to: Connected;
let id: string;

beforeAll(async () => {
  machines = await startMachines({ dir, seed: Math.floor(Math.random() * 2 ** 31), image: imageStatus().path });
  to = await connect({ machines });
  const done = await deploy(to.local, poolTemplate(({ set }) => {
    const body = set as Any;
    body.properties.virtualMachineProfile.osProfile.customData = Buffer.from(shipped.variables.firstBoot.join('\n')).toString('base64');
  }), { count: 1 });
  expect(done.body.properties?.error ?? done.body.error).toBeUndefined();
  id = (await to.local.arm('GET', at.set(to.local, '/virtualMachines'))).body.value[0].instanceId;
  await answers();
}, 240_000);

afterAll(async () => {
  await to?.close();
  await machines?.close();
  rmSync(dir, { recursive: true, force: true });
}, 60_000);

const answers = async (): Promise<void> => await until('sshd answers', async () => (await banner(machines.publicAddress(0), 50_000, { wait: 700 })).text.startsWith('SSH-2.0-'));
const set = (): { id: string } => ({ id: at.set(to.local) });
const verdict = async (wait = 30_000): Promise<Verdict> => judge(await probe(to.arm, set(), id, { script, wait }));
const run = async (...lines: string[]): Promise<string> => {
  const output = await runCommand(to.arm, set(), id, lines, { wait: 30_000 });
  if (!output.answered) throw new Error(output.why);
  return output.stdout;
};

/** Somebody's SSH client; `login` false: it has said who it is, and proves nothing. */
function person(username: string, login = true): Promise<ssh2.Client> {
  return new Promise((resolve, reject) => {
    const client = new ssh2.Client();
    let asked = false;
    const authHandler: ssh2.AuthHandlerMiddleware = (_left, _partial, next) => {
      if (login) return next(username === 'root' ? { type: 'publickey', username, key: key.private } : { type: 'password', username, password });
      if (asked) return resolve(client);
      asked = true;
      return next({ type: 'none', username });
    };
    client.on('error', reject).on('ready', () => resolve(client));
    client.connect({ host: machines.publicAddress(0), port: 50_000, username, readyTimeout: 60_000, authHandler });
  });
}
const leave = (clients: readonly ssh2.Client[]): void => clients.forEach((client) => client.end());
const opens = async (open: (done: (error?: Error) => void) => void): Promise<void> =>
  await new Promise((resolve, reject) => open((error) => (error === undefined ? resolve() : reject(error))));
const settle = async (): Promise<void> => await until('nobody is there', async () => (await verdict()).verdict === 'idle');
const titles = async (): Promise<string[]> => (await run("ps -eo args | grep '^[s]shd' | sort")).trim().split('\n').map((line) => line.trim());

describe('SSH', () => {
  it('nobody is there, and it says so', async () => {
    expect(await verdict()).toEqual(idle);
  }, 60_000);

  it('who has not logged in is nobody, whoever they say they are', async () => {
    await run('install -d -m 700 /root/.ssh', `echo '${key.public}' >/root/.ssh/authorized_keys`);
    const silent = await banner(machines.publicAddress(0), 50_000, { keep: true });
    const knocking = await Promise.all(['dsvmuser', 'root', 'nobody-known'].map((name) => person(name, false)));
    expect(await titles()).toEqual(expect.arrayContaining(['sshd: dsvmuser [priv]', 'sshd: dsvmuser [net]', 'sshd: root [priv]', 'sshd: unknown [net]']));
    expect(await verdict()).toEqual(idle);
    expect(silent.open()).toBe(true);
    silent.end();
    leave(knocking);
  }, 60_000);

  it.each(['dsvmuser', 'root'])('%s is there with a terminal, with a command, with sftp, with a forwarded port alone; a second window is the same person', async (name) => {
    const people = await Promise.all([0, 1, 2, 3].map(() => person(name)));
    const [terminal, command, files] = people as [ssh2.Client, ssh2.Client, ssh2.Client];
    await opens((done) => terminal.shell({ term: 'xterm' }, done));
    await opens((done) => terminal.shell({ term: 'xterm' }, done));
    await opens((done) => command.exec('sleep 600', done));
    await opens((done) => files.sftp(done));
    // What a title tells is not enough: one that only forwards is not even called notty.
    expect(await titles()).toEqual(expect.arrayContaining([`sshd: ${name}`, `sshd: ${name}@pts/0,pts/1`, `sshd: ${name}@notty`]));
    expect(await verdict()).toEqual({ verdict: 'busy', why: '4 SSH connections' });
    leave([terminal, command, files]);
    await until('three have left', async () => (await verdict()).why === '1 SSH connection');
    leave(people);
    await settle();
  }, 60_000);

  it('no user can look like one who is there by names, nor hide one who is', async () => {
    const fakes = [
      "exec -a 'sshd: dsvmuser@pts/0' sleep 4711",
      'cp /bin/sleep ~/sshd; exec -a "sshd: root@notty" ~/sshd 4711',
      'exec -a jupyterhub-singleuser sleep 4711',
      'JUPYTERHUB_USER=dsvmuser exec sleep 4711',
      "exec -a jupyterhub sh -c 'sleep 4711; :'",
    ];
    const start = fakes.map((fake, index) => `cat >/tmp/fake${index} <<'END'\n${fake}\nEND\nsetsid su dsvmuser -c 'bash /tmp/fake${index}' >/dev/null 2>&1 </dev/null &`);
    await run(...start, "until [ $(pgrep -fc '[4]711') -ge 5 ]; do sleep 0.1; done");
    expect(await verdict()).toEqual(idle);
    const client = await person('dsvmuser');
    // As itself and as another user: a process named like the real one, programs whose names end a line.
    const hide = "printf '#!/bin/sh\\nsleep 4711\\n' >$'/tmp/x\\n/proc/1/exe' && chmod 755 $'/tmp/x\\n/proc/1/exe' && exec -a $'sshd: dsvmuser [net]\\n]' $'/tmp/x\\n/proc/1/exe'";
    await run(`cat >/tmp/hide <<'END'\n${hide}\nEND`, "setsid su nobody -s /bin/bash -c 'bash /tmp/hide' >/dev/null 2>&1 </dev/null &");
    expect(await verdict()).toEqual({ verdict: 'busy', why: '1 SSH connection' });
    await run("pkill -f '[4]711'; true");
    leave([client]);
    await settle();
  }, 60_000);

  it('who logged in before sshd was replaced is still there, and its successor may call its connections otherwise', async () => {
    const before = await person('dsvmuser');
    // OpenSSH 9.8 and later serve each connection by a program of its own; here it is the old one under that name.
    await run('kill "$(cat /run/sshd.pid)"; while [ -e /run/sshd.pid ]; do sleep 0.1; done', 'mv /usr/sbin/sshd /usr/sbin/sshd-session; cp -a /usr/sbin/sshd-session /usr/sbin/new; mv /usr/sbin/new /usr/sbin/sshd-session', '/usr/sbin/sshd-session');
    await answers();
    const after = await Promise.all([person('dsvmuser'), person('root'), person('root', false)]);
    expect(await titles()).toEqual(expect.arrayContaining(['sshd: dsvmuser', 'sshd-session: dsvmuser', 'sshd-session: root', 'sshd-session: root [net]']));
    expect(await verdict()).toEqual({ verdict: 'busy', why: '3 SSH connections' });
    leave([before, ...after]);
    await settle();
  }, 60_000);
});

describe('JupyterHub', () => {
  it('a running server is somebody, its hub and proxy are nobody', async () => {
    const to8000 = (method: string, path: string, headers: Record<string, string>, body = ''): Promise<Answer> => ask(machines.publicAddress(0), 8000, path, { method, headers, body });
    await until('the hub answers', async () => (await to8000('GET', '/hub/health', {})).status === 200);
    expect(await verdict()).toEqual(idle);
    const form = new URLSearchParams({ username: 'dsvmuser', password }).toString();
    const { cookies } = await to8000('POST', '/hub/login', { 'content-type': 'application/x-www-form-urlencoded' }, form);
    const headers = { cookie: cookies, host: 'pool:8000', referer: 'https://pool:8000/hub/home' };
    const api = '/hub/api/users/dsvmuser/server';
    await to8000('POST', api, headers).catch(() => undefined);
    await until('the server runs', async () => /"ready": true/.test((await to8000('GET', '/hub/api/user', headers)).body));
    expect(await verdict()).toEqual({ verdict: 'busy', why: '1 JupyterHub server' });
    await to8000('DELETE', api, headers).catch(() => undefined);
    await settle();
  }, 60_000);

  it('is found without its hub, by its own name, and by its hub, whatever its name', async () => {
    const servers = ['exec -a jupyterhub-singleuser sleep 4712', 'exec -a jupyterhub sh -c "JUPYTERHUB_USER=dsvmuser sleep 4712; :"'];
    await run(...servers.map((one, index) => `echo '${one}' >/tmp/server${index}; setsid su dsvmuser -c '${index === 0 ? 'JUPYTERHUB_USER=dsvmuser ' : ''}bash /tmp/server${index}' >/dev/null 2>&1 </dev/null &`), "until [ $(pgrep -fxc '[^ ]+ 4712') -ge 2 ]; do sleep 0.1; done");
    expect(await verdict()).toEqual({ verdict: 'busy', why: '2 JupyterHub servers' });
    await run("pkill -f '[4]712'; true");
    expect(await verdict()).toEqual(idle);
  }, 60_000);
});

describe('a machine that cannot answer', () => {
  it('is unknown while it is cut off, and while Azure holds on to the question', async () => {
    await machines.fault('pool', id, 'isolate');
    expect(await verdict(1500)).toEqual({ verdict: 'unknown', why: 'no answer within 2 s' });
    expect(await verdict(1500)).toEqual({ verdict: 'unknown', why: 'Run command extension execution is in progress (Conflict)' });
    await machines.fault('pool', id, 'restore');
    await settle();
  }, 60_000);

  it('is unknown to a probe that is not root, or lacks a tool, or meets other tools', async () => {
    await run(`cat >/tmp/probe <<'END'\nquestion=q\n${script}\nEND`, 'mkdir /tmp/few; for tool in cat timeout; do ln -s "/usr/bin/$tool" /tmp/few; done; ln -s /bin/true /tmp/few/grep');
    const said = async (command: string): Promise<Verdict> => judge({ kind: 'said', question: 'q', text: await run(command) });
    expect(await said('bash /tmp/probe')).toEqual(idle);
    const blind = 'the probe could not look at everything:';
    expect(await said('su dsvmuser -c "sh /tmp/probe"')).toEqual({ verdict: 'unknown', why: `${blind} not root, no right to read /proc` });
    expect(await said('sed "s#^PATH=.*#PATH=/nowhere#" /tmp/probe | sh')).toEqual({ verdict: 'unknown', why: `${blind} no timeout` });
    expect(await said('sed "s#^PATH=.*#PATH=/tmp/few#" /tmp/probe | sh')).toEqual({ verdict: 'unknown', why: `${blind} not root, no right to read /proc, no stat, no tr or head, no find, no grep` });
  }, 60_000);
});
