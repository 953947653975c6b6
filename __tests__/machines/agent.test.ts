// What the local Azure does on real instances: commands, extensions, power, reimage, metadata. Two machines, booted once.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { imageStatus } from '../../local/machines/image.ts';
import { startMachines } from '../../local/machines/machines.ts';
import type { Machines } from '../../local/machines/types.ts';
import { stage, type Any, type Answer, type Stage } from '../unit/local-azure/client.ts';
import { at, deploy, password, poolTemplate } from '../unit/local-azure/pool.ts';
import { banner, until } from './machines/client.ts';
import { shell } from './machines/pool.ts';

const dir = mkdtempSync(join(tmpdir(), 'dsvm-agent-'));
const shipped = JSON.parse(readFileSync(new URL('../../templates/linux.json', import.meta.url), 'utf8')) as { variables: { firstBoot: string[] } };
let machines: Machines;
let local: Stage;
let ids: string[];

beforeAll(async () => {
  machines = await startMachines({ dir, seed: Math.floor(Math.random() * 2 ** 31), image: imageStatus().path });
  local = await stage({ machines });
  const done = await deploy(local, poolTemplate(({ set }) => {
    const body = set as Any;
    const profile = body.properties.virtualMachineProfile;
    body.identity = { type: 'SystemAssigned' };
    profile.osProfile.customData = Buffer.from(shipped.variables.firstBoot.join('\n')).toString('base64');
    profile.scheduledEventsProfile = { terminateNotificationProfile: { enable: true, notBeforeTimeout: 'PT5M' } };
    profile.extensionProfile.extensions[0].properties.protectedSettings.commandToExecute = 'echo "set up on $(hostname)" | tee /opt/set-up';
    const settings = { protocol: 'https', port: 8000, requestPath: '/hub/health', intervalInSeconds: 5 };
    profile.extensionProfile.extensions.push({ name: 'health', properties: { publisher: 'Microsoft.ManagedServices', type: 'ApplicationHealthLinux', typeHandlerVersion: '1.0', settings } });
  }));
  expect(done.body.properties?.error ?? done.body.error).toBeUndefined();
  ids = (await local.arm('GET', at.set(local, '/virtualMachines'))).body.value.map((one: Any) => one.instanceId);
}, 240_000);

afterAll(async () => {
  await local?.close();
  await machines?.close();
  rmSync(dir, { recursive: true, force: true });
}, 60_000);

const path = (id: string | undefined, rest = ''): string => at.set(local, `/virtualMachines/${id}${rest}`);
// As long as it takes: a boot on a busy host is slow, and the test has a time of its own.
async function finished(begun: Answer): Promise<Answer> {
  const url = (begun.headers['azure-asyncoperation'] ?? '').replace(local.azure.endpoint, '');
  for (;;) {
    const now = await local.arm('GET', url);
    if (now.body.status !== 'InProgress') return now;
    await sleep(100);
  }
}
async function run(id: string | undefined, ...script: string[]): Promise<string> {
  const done = await finished(await local.arm('POST', path(id, '/runCommand'), { commandId: 'RunShellScript', script }));
  expect(done.body.error).toBeUndefined();
  return done.body.properties.output.value[0].message;
}
const ssh = async (index: number, command: string): Promise<string> => await shell(machines.publicAddress(0), 50_000 + index, { password }, command);
const key = 'cut -d" " -f2 /etc/ssh/ssh_host_ed25519_key.pub';
const metadata = (what: string, body?: string): string =>
  `python3 -c 'import sys, urllib.request as u; print(u.urlopen(u.Request("http://169.254.169.254/metadata/" + sys.argv[1], headers={"Metadata": "true"}, data=sys.argv[2].encode() if len(sys.argv) > 2 else None)).read().decode())' '${what}'${body === undefined ? '' : ` '${body}'`}`;
const view = async (id: string | undefined): Promise<Any> => (await local.arm('GET', path(id, '/instanceView'))).body;

describe('a run command', () => {
  it('runs as root on the very instance, and what it leaves is there for SSH', async () => {
    const said = await Promise.all(ids.map((id) => run(id, 'hostname; id -un', `echo for ${id} >/srv/left`)));
    const names = (await local.arm('GET', at.set(local, '/virtualMachines'))).body.value.map((one: Any) => one.properties.osProfile.computerName);
    expect(said).toEqual(names.map((name: string) => `Enable succeeded: \n[stdout]\n${name}\nroot\n\n[stderr]\n`));
    expect(await Promise.all(ids.map((_id, index) => ssh(index, 'cat /srv/left; hostname')))).toEqual(ids.map((id, index) => `for ${id}\n${names[index]}\n`));
  }, 120_000);

  it('is data: no text of a script or parameter reaches another shell, and only the last 4,096 bytes come back', async () => {
    const hostile = `'; touch /pwned; echo "$(touch /pwned)\`touch /pwned\`\n' \\ $HOME ünï`;
    const body = { commandId: 'RunShellScript', script: [`cat <<'END'\n${hostile}\nEND`, 'printf "%s|" "$@"; printf %s "$word"'], parameters: [{ name: 'word', value: hostile }, { name: 'LD_PRELOAD; touch /pwned', value: '$(touch /pwned)' }] };
    const done = await finished(await local.arm('POST', path(ids[0], '/runCommand'), body));
    expect(done.body.properties.output.value[0].message).toBe(`Enable succeeded: \n[stdout]\n${hostile}\n${hostile}|$(touch /pwned)|${hostile}\n[stderr]\n`);
    expect(await run(ids[0], 'ls /pwned; head -c 9000 /dev/zero | tr "\\0" x')).toMatch(/^Enable succeeded: \n\[stdout\]\nx{4096}\n\[stderr\]\nls: [^\n]*\/pwned[^\n]*\n$/);
  }, 120_000);

  it('that is a resource runs as another account, and is ended with its time', async () => {
    const put = async (properties: unknown): Promise<Any> => {
      await finished(await local.arm('PUT', path(ids[1], '/runCommands/probe'), { location: 'westeurope', properties }));
      return (await local.arm('GET', `${path(ids[1], '/runCommands/probe')}?$expand=instanceView`)).body.properties.instanceView;
    };
    expect(await put({ source: { script: 'id -un; echo "$secret" >&2; exit 4' }, protectedParameters: [{ name: 'secret', value: 'a "b"' }], runAsUser: 'dsvmuser' })).toMatchObject({ executionState: 'Failed', exitCode: 4, output: 'dsvmuser\n', error: 'a "b"\n' });
    expect(await put({ source: { script: 'id' }, runAsUser: 'nosuch' })).toMatchObject({ executionState: 'Failed', exitCode: -102 });
    expect(await put({ source: { script: 'echo begun; sleep 4711 & sleep 4711' }, timeoutInSeconds: 1 })).toMatchObject({ executionState: 'TimedOut', output: 'begun\n' });
    expect(await run(ids[1], 'pgrep -fx "sleep 4711" || echo none')).toContain('\nnone\n');
  }, 120_000);
});

describe('extensions', () => {
  it('have run at first boot, and health is what the hub says', async () => {
    const [hello] = (await view(ids[0])).extensions;
    expect(hello.statuses[0].message).toMatch(/^Enable succeeded: \n\[stdout\]\nset up on pool\w{6}\n/);
    expect(await ssh(0, 'cat /opt/set-up')).toMatch(/^set up on pool/);
    const health = async (): Promise<string> => (await view(ids[0])).vmHealth?.status.code;
    await until('it is healthy', async () => (await health()) === 'HealthState/healthy');
    await machines.fault('pool', ids[0] ?? '', 'kill', 'jupyterhub');
    await until('it is unhealthy', async () => (await health()) === 'HealthState/unhealthy');
  }, 120_000);
});

describe('power', () => {
  it('restart keeps disk and host key and all comes back; a reimage gives new ones and another first boot', async () => {
    const [kept, renewed] = ids;
    const before = await Promise.all(ids.map((id) => run(id, key, 'touch /srv/kept /mnt/temporary')));
    const pids = machines.list().map(({ pid }) => pid);
    await Promise.all([finished(await local.arm('POST', path(kept, '/restart'))), finished(await local.arm('POST', path(renewed, '/reimage')))]);
    for (const { pid } of machines.list()) expect(pids).not.toContain(pid);
    expect(await run(kept, key, 'ls /srv/kept /mnt/temporary >&2')).toBe(before[0]?.replace('[stderr]\n', '[stderr]\n/mnt/temporary\n/srv/kept\n'));
    await until('sshd answers', async () => (await banner(machines.publicAddress(0), 50_000, { wait: 700 })).text.startsWith('SSH-2.0-'));
    // 8001 leads to the hub again: what bootcmd does, it does at every boot.
    expect(await ssh(0, 'sudo iptables -t nat -S PREROUTING')).toContain('--dport 8001');
    expect(await ssh(0, 'grep -c "set up on" /opt/set-up')).toBe('1\n');
    const after = await run(renewed, key, 'ls /srv/kept; cat /opt/set-up >&2');
    expect(after).toMatch(/\[stdout\]\nAAAA\S+\n\n\[stderr\]\n[^\n]*\/srv\/kept[^\n]*\nset up on pool/);
    expect(after).not.toContain(/\n(AAAA\S+)\n/.exec(before[1] ?? '')?.[1] ?? 'no key');
  }, 120_000);

  it('off, nothing runs there and no command is taken; deallocated, the temporary disk is lost', async () => {
    await finished(await local.arm('POST', path(ids[0], '/powerOff')));
    expect(machines.list().find((one) => one.instanceId === ids[0])).toMatchObject({ pid: 0, state: 'stopped', ports: [] });
    expect(await local.arm('POST', path(ids[0], '/runCommand'), { commandId: 'RunShellScript' })).toMatchObject({ status: 409, body: { error: { code: 'OperationNotAllowed' } } });
    expect(await banner(machines.publicAddress(0), 50_000, { wait: 500 }).then(({ text }) => text, () => '')).toBe('');
    await finished(await local.arm('POST', path(ids[0], '/deallocate')));
    await finished(await local.arm('POST', path(ids[0], '/start')));
    expect(await run(ids[0], 'ls /srv/kept /mnt/temporary')).toMatch(/\n\/srv\/kept\n[\s\S]*'?\/mnt\/temporary'?: No such file/);
  }, 120_000);
});

describe('the metadata service', () => {
  it('tells each machine of itself, from within', async () => {
    const names = await Promise.all(ids.map((id) => run(id, metadata('instance/compute/name?api-version=2021-02-01&format=text'))));
    expect(names).toEqual(ids.map((id) => `Enable succeeded: \n[stdout]\npool_${id}\n\n[stderr]\n`));
    const token = await run(ids[0], metadata('identity/oauth2/token?api-version=2018-02-01&resource=https://management.azure.com/'));
    expect(token).toContain('"token_type":"Bearer"');
    // Another's address does not lead to another's answers: they go to the cable of the machine that has it.
    const victim = machines.list().find(({ instanceId }) => instanceId === ids[0])?.address ?? '';
    const claim = `ip address add ${victim}/32 dev eth0; python3 -c 'import socket; s = socket.create_connection(("169.254.169.254", 80), 2, ("${victim}", 0)); print("heard")'; ip address del ${victim}/32 dev eth0`;
    expect(await run(ids[1], claim)).toMatch(/\[stdout\]\n\n\[stderr\][\s\S]*(timed out|TimeoutError)/);
  }, 120_000);

  it('shows a terminate event to all, and its approval lets the delete go on', async () => {
    const [gone, stays] = ids;
    const begun = await local.arm('DELETE', path(gone));
    let events: Any[] = [];
    await until('the event is there', async () => {
      const said = await run(stays, metadata('scheduledevents?api-version=2020-07-01'));
      events = JSON.parse(said.split('\n')[2] ?? '{}').Events;
      return events.length > 0;
    });
    expect(events).toMatchObject([{ EventType: 'Terminate', Resources: [`pool_${gone}`], EventStatus: 'Scheduled' }]);
    // It still runs, and can say that it is ready itself.
    await run(gone, metadata('scheduledevents?api-version=2020-07-01', JSON.stringify({ StartRequests: [{ EventId: events[0].EventId }] })));
    expect((await finished(begun)).body.status).toBe('Succeeded');
    expect(machines.list().map(({ instanceId }) => instanceId)).toEqual([stays]);
  }, 120_000);
});
