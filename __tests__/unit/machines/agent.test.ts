// What Azure makes of an instance's agent: run commands, extensions, health. The machines are stand-ins; real ones are in the ring `machines`.
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from '@jest/globals';
import { openReader } from '../../../local/azure/providers/healthAgent.ts';
import { MachineGone, type Command, type CommandResult } from '../../../local/machines/types.ts';
import { stage, type Any, type Answer, type Stage } from '../local-azure/client.ts';
import { standIn, type StandIn } from '../local-azure/machines.ts';
import { at, deploy, poolTemplate, type Resource } from '../local-azure/pool.ts';

const fine: CommandResult = { exitCode: 0, stdout: 'out\n', stderr: '', ended: 'itself' };
let local: Stage;
let machines: StandIn;
afterEach(async () => await local.close());

/** A pool of machines whose commands end as `execute` says. */
async function open(execute: (command: Command) => Promise<CommandResult> = async () => fine, change?: (set: Resource) => void, before?: () => Promise<void>): Promise<Answer> {
  machines = standIn({ execute: async (_set, _id, command) => await execute(command) });
  local = await stage({ machines });
  await before?.();
  return await deploy(local, poolTemplate(({ set }) => {
    const profile = (set as Any).properties.virtualMachineProfile;
    delete profile.extensionProfile;
    if (set !== undefined) change?.(set);
  }), { count: 1 });
}

const id = (): string => machines.specs[0]?.instanceId ?? '';
const path = (rest: string): string => at.set(local, `/virtualMachines/${id()}${rest}`);
const run = async (body: unknown): Promise<Answer> => await local.arm('POST', path('/runCommand'), body);
const untilStopped = (signal: AbortSignal): Promise<CommandResult> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve({ ...fine, exitCode: 137, ended: 'signal' })));

describe('a run command', () => {
  it('runs the lines of its script with its parameters, and succeeds also where the script fails', async () => {
    await open(async () => ({ exitCode: 3, stdout: 'one\n', stderr: 'two\n', ended: 'itself' }));
    const begun = await run({ commandId: 'RunShellScript', script: ['echo $1', 'exit 3'], parameters: [{ name: 'who', value: '$(hostname)' }] });
    expect(begun).toMatchObject({ status: 202, text: '' });
    expect(begun.headers['azure-asyncoperation']).toMatch(/\/providers\/Microsoft\.Compute\/locations\/westeurope\/operations\/[\w-]+\?/);
    const done = await local.settle(begun);
    expect(done.body.status).toBe('Succeeded');
    expect(done.body.properties.output.value).toEqual([
      { code: 'ProvisioningState/succeeded', level: 'Info', displayStatus: 'Provisioning succeeded', message: 'Enable succeeded: \n[stdout]\none\n\n[stderr]\ntwo\n' },
    ]);
    expect(machines.commands[0]).toMatchObject({ instanceId: id(), folder: '/var/lib/waagent/run-command/download/0', args: ['$(hostname)'], env: { who: '$(hostname)' } });
    expect(machines.commands[0]?.script.toString()).toBe('echo $1\nexit 3');
    await local.settle(await run({ commandId: 'ifconfig' }));
    expect(machines.commands[1]).toMatchObject({ folder: '/var/lib/waagent/run-command/download/1', script: Buffer.from('ifconfig') });
  });

  it('is refused beside another, unknown, without a script of its shape, and on no instance', async () => {
    const gate = Promise.withResolvers<CommandResult>();
    await open(() => gate.promise);
    const first = await run({ commandId: 'RunShellScript', script: ['sleep 9'] });
    expect(await run({ commandId: 'RunShellScript' })).toMatchObject({
      status: 409,
      body: { error: { code: 'Conflict', message: 'Run command extension execution is in progress. Please wait for completion before invoking a run command.' } },
    });
    gate.resolve(fine);
    await local.settle(first);
    expect((await run({ commandId: 'RunShellScript' })).status).toBe(202);
    expect(await run({ commandId: 'RunPowerShellScript' })).toMatchObject({ status: 404, body: { error: { code: 'NotFound' } } });
    expect(await run({ script: ['id'] })).toMatchObject({ status: 400, body: { error: { code: 'InvalidParameter', target: 'commandId' } } });
    expect(await run({ commandId: 'RunShellScript', command: 'id' })).toMatchObject({ status: 400, body: { error: { code: 'BadRequest', message: expect.stringContaining("Could not find member 'command'") } } });
    expect((await local.arm('POST', at.set(local, '/virtualMachines/999/runCommand'), { commandId: 'RunShellScript' })).status).toBe(404);
  });

  it('is given 90 minutes of Azure\'s clock', async () => {
    await open(({ signal }) => untilStopped(signal));
    const begun = await run({ commandId: 'RunShellScript', script: ['sleep inf'] });
    await local.admin('POST', '/clock', { advance: 89 * 60 });
    expect((await local.arm('GET', (begun.headers['azure-asyncoperation'] ?? '').replace(local.azure.endpoint, ''))).body.status).toBe('InProgress');
    await local.admin('POST', '/clock', { advance: 61 });
    expect((await local.settle(begun)).body).toMatchObject({ status: 'Failed', error: { code: 'VMExtensionProvisioningTimeout' } });
  });

  it('fails without an agent, and where the machine goes', async () => {
    await open(async () => {
      throw new MachineGone('pool000000 is off.');
    });
    expect((await local.settle(await run({ commandId: 'RunShellScript' }))).body).toMatchObject({ status: 'Failed', error: { code: 'VMAgentStatusCommunicationError' } });
  });

  it('is not taken where the model forbids extensions', async () => {
    await open(undefined, (set: Any) => (set.properties.virtualMachineProfile.osProfile.allowExtensionOperations = false));
    expect(await run({ commandId: 'RunShellScript' })).toMatchObject({ status: 409, body: { error: { code: 'OperationNotAllowed', message: expect.stringContaining('allowExtensionOperations') } } });
  });
});

describe('a run command that is a resource', () => {
  const put = async (properties: unknown, name = 'probe'): Promise<Answer> => await local.arm('PUT', path(`/runCommands/${name}`), { location: 'westeurope', properties });
  const view = async (name = 'probe'): Promise<Any> => (await local.arm('GET', `${path(`/runCommands/${name}`)}?$expand=instanceView`)).body.properties;

  it('is made, shown without its secrets, listed, run again and deleted', async () => {
    await open();
    const made = await put({
      source: { script: 'echo "$word"' },
      parameters: [{ name: 'word', value: 'a b' }, { name: '', value: 'first' }],
      protectedParameters: [{ name: 'key', value: 'hush' }],
      runAsUser: 'dsvmuser',
      runAsPassword: 'hush',
      timeoutInSeconds: 60,
    });
    expect(made).toMatchObject({ status: 201, body: { name: 'probe', type: 'Microsoft.Compute/virtualMachineScaleSets/virtualMachines/runCommands', properties: { provisioningState: 'Creating', asyncExecution: false } } });
    await local.settle(made);
    expect(machines.commands[0]).toMatchObject({ folder: '/var/lib/waagent/run-command-handler/download/probe/0', env: { word: 'a b', key: 'hush' }, args: ['first'], user: 'dsvmuser' });
    const shown = await local.arm('GET', `${path('/runCommands/PROBE')}?$expand=instanceView`);
    expect(shown.body).toMatchObject({
      id: path('/runCommands/probe'),
      properties: {
        provisioningState: 'Succeeded',
        source: { script: 'echo "$word"' },
        instanceView: { executionState: 'Succeeded', executionMessage: 'Execution completed', exitCode: 0, output: 'out\n', error: '', startTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/) },
      },
    });
    expect(shown.text).not.toContain('hush');
    const list = await local.arm('GET', path('/runCommands'));
    expect(list.body.value).toHaveLength(1);
    expect(list.body.value[0].properties.instanceView).toBeUndefined();
    const again = await local.arm('PATCH', path('/runCommands/probe'), { properties: { source: { script: 'id' } } });
    expect(again).toMatchObject({ status: 200, body: { properties: { provisioningState: 'Updating' } } });
    await local.settle(again);
    expect(machines.commands[1]).toMatchObject({ script: Buffer.from('id'), env: { key: 'hush' }, folder: expect.stringMatching(/\/probe\/1$/) });
    const gone = await local.arm('DELETE', path('/runCommands/probe'));
    expect(gone.status).toBe(202);
    await local.settle(gone);
    expect((await local.arm('GET', path('/runCommands/probe'))).status).toBe(404);
    expect((await local.arm('DELETE', path('/runCommands/probe'))).status).toBe(204);
  });

  it('tells a failed script, and is itself a failure only where asked to be', async () => {
    await open(async () => ({ exitCode: 7, stdout: '', stderr: 'no\n', ended: 'itself' }));
    await local.settle(await put({ source: { script: 'exit 7' } }));
    expect(await view()).toMatchObject({ provisioningState: 'Succeeded', instanceView: { executionState: 'Failed', exitCode: 7, error: 'no\n', executionMessage: 'Execution failed: failed to execute command: command terminated with exit status=7' } });
    const strict = await local.settle(await put({ source: { script: 'exit 7' }, treatFailureAsDeploymentFailure: true }));
    expect(strict.body).toMatchObject({ status: 'Failed', error: { code: 'VMExtensionProvisioningError', message: expect.stringContaining('exit status=7') } });
    expect((await view()).provisioningState).toBe('Failed');
  });

  it('without a script fails as recorded', async () => {
    await open();
    const made = await put({ source: {}, asyncExecution: false });
    expect(made.body.properties).toEqual({ source: {}, timeoutInSeconds: 0, provisioningState: 'Creating', asyncExecution: false });
    await local.settle(made);
    expect(await view()).toMatchObject({
      provisioningState: 'Succeeded',
      instanceView: {
        exitCode: 3,
        executionState: 'Failed',
        executionMessage: "Execution failed: failed to get configuration: invalid configuration: Either 'source.script' or 'source.scriptUri' has to be specified",
        output: '',
        error: '',
      },
    });
    expect(machines.commands).toEqual([]);
  });

  it('may go on after its operation, and ends with its time or with the next run', async () => {
    await open(({ signal }) => untilStopped(signal));
    await local.settle(await put({ source: { script: 'sleep 100' }, asyncExecution: true, timeoutInSeconds: 60 }));
    expect(await view()).toMatchObject({ provisioningState: 'Succeeded', instanceView: { executionState: 'Running' } });
    await local.admin('POST', '/clock', { advance: 61 });
    for (let state = 'Running'; state === 'Running'; ) state = (await view()).instanceView.executionState;
    expect((await view()).instanceView).toMatchObject({ executionState: 'TimedOut', exitCode: -1 });
    const long = await put({ source: { script: 'sleep 100' } }, 'long');
    while (machines.commands.length < 2) await view('long');
    const [before] = machines.commands.slice(-1);
    const next = await put({ source: { script: 'sleep 1' }, asyncExecution: true }, 'long');
    await local.settle(next);
    await local.settle(long);
    expect(before?.signal.aborted).toBe(true);
  });

  it('refuses what it cannot do', async () => {
    await open();
    expect(await local.arm('PUT', path('/runCommands/x'), { properties: {} })).toMatchObject({ status: 400, body: { error: { code: 'LocationRequired' } } });
    expect(await put({ source: { script: 'id' } }, '..%2Fetc')).toMatchObject({ status: 400, body: { error: { code: 'InvalidParameter', target: 'runCommandName' } } });
    expect((await put({ source: { script: 'id' }, outputBlobUri: 'https://blob' })).status).toBe(501);
    await local.settle(await put({ source: { scriptUri: 'https://scripts.example/x.sh' } }));
    expect((await view()).instanceView).toMatchObject({ executionState: 'Failed', exitCode: -100, executionMessage: expect.stringContaining('scripts.example is out of reach') });
  });
});

describe('extensions', () => {
  const script = (name: string, more: unknown = {}): unknown => ({ name, properties: { publisher: 'Microsoft.Azure.Extensions', type: 'CustomScript', typeHandlerVersion: '2.1', ...(more as object) } });
  const has = (...extensions: unknown[]) => (set: Any): void => {
    set.properties.virtualMachineProfile.extensionProfile = { extensions };
  };
  const views = async (): Promise<Any[]> => (await local.arm('GET', path('/instanceView'))).body.extensions;

  const other = (name: string, more: object = {}): unknown => ({ name, properties: { publisher: 'Contoso', type: name, typeHandlerVersion: '1.0', ...more } });

  it('run their script at first boot, and say what it printed', async () => {
    const done = await open(undefined, has(script('last', { settings: { commandToExecute: 'echo "last"' }, provisionAfterExtensions: ['First'] }), other('First')));
    expect(done.body.properties.provisioningState).toBe('Succeeded');
    expect(machines.commands).toMatchObject([{ script: Buffer.from('echo "last"\n'), interpreter: '/bin/sh', folder: '/var/lib/waagent/custom-script/download/0' }]);
    const shown = await views();
    expect(shown.map((one) => one.name)).toEqual(['last', 'First']);
    expect(shown[0].statuses[0]).toMatchObject({ code: 'ProvisioningState/succeeded', message: 'Enable succeeded: \n[stdout]\nout\n\n[stderr]\n' });
    expect(shown[1]).toMatchObject({ type: 'Contoso.First', statuses: [{ code: 'ProvisioningState/succeeded' }] });
  });

  it.each([
    ['a packed script', gzipSync('echo hello\n'), 'echo hello\n'],
    ['a script from Windows', Buffer.from('a\r\nb\r\n'), 'a\nb\n'],
  ])('run %s as it was meant', async (_what, given, text) => {
    await open(undefined, has(script('one', { protectedSettings: { script: given.toString('base64') } })));
    expect(machines.commands.map((one) => [one.script.toString(), one.interpreter])).toEqual([[text, undefined]]);
  });

  it('fail the deployment with their output, unless that is suppressed, and in their order', async () => {
    const bad: CommandResult = { exitCode: 5, stdout: 'half\n', stderr: 'no such disk\n', ended: 'itself' };
    const extensions = has(other('never', { provisionAfterExtensions: ['loud'] }), other('quiet', { suppressFailures: true }), script('loud', { settings: { commandToExecute: 'false' }, provisionAfterExtensions: ['quiet'] }));
    const done = await open(async () => bad, extensions, async () => void (await local.admin('POST', '/extensions', { name: 'quiet', exitCode: 6 })));
    expect(done.body.properties.provisioningState).toBe('Failed');
    const inner = JSON.parse(done.body.properties.error.details[0].message);
    expect(inner.error.details[0]).toMatchObject({ code: 'VMExtensionProvisioningError', message: expect.stringContaining("'loud'") });
    expect(inner.error.details[0].message).toContain('exit status=5\n[stdout]\nhalf\n\n[stderr]\nno such disk\n');
    expect((await views()).map((one) => [one.name, one.statuses[0].code])).toEqual([
      ['quiet', 'ProvisioningState/failed/6'],
      ['loud', 'ProvisioningState/failed/5'],
    ]);
    expect(machines.commands).toHaveLength(1);
  });

  it.each([
    ['commands twice', { settings: { commandToExecute: 'a' }, protectedSettings: { commandToExecute: 'a' } }, "'commandToExecute' was specified both in public and protected settings"],
    ['command and script', { settings: { commandToExecute: 'a', script: 'YQ==' } }, "'commandToExecute' and 'script' were both specified"],
    ['nothing to run', { settings: {} }, "'commandToExecute' is not specified"],
    ['files from afar', { settings: { commandToExecute: 'a', fileUris: ['https://raw.example/a.sh'] } }, 'https://raw.example/a.sh is not here'],
    ['a script that is no base64', { settings: { script: '!!' } }, 'illegal base64 data'],
  ])('fail on %s', async (_name, settings, words) => {
    const done = await open(undefined, has(script('set-up', settings)));
    expect(done.body.properties.provisioningState).toBe('Failed');
    expect(done.body.properties.error.details[0].message).toContain(words);
    expect(machines.commands).toEqual([]);
  });

  it('read health as their version does', () => {
    const read = (settings: unknown, rich: boolean, ...lines: string[]): unknown[] => lines.map(openReader(settings as Any, rich));
    expect(read({ protocol: 'http' }, false, 'up 200 ', 'down 503 ', 'down')).toEqual(['Healthy', 'Unhealthy', 'Unhealthy']);
    expect(read({ protocol: 'tcp', numberOfProbes: 2 }, false, 'up', 'up', 'down', 'up', 'down', 'down')).toEqual([undefined, 'Healthy', undefined, undefined, undefined, 'Unhealthy']);
    expect(read({ protocol: 'https' }, true, 'up 200 Healthy', 'up 200 Unhealthy', 'up 200 ', 'down 500 Healthy', 'down')).toEqual(['Healthy', 'Unhealthy', 'Unknown', 'Unknown', 'Unknown']);
    expect(read({ protocol: 'tcp' }, true, 'up', 'down')).toEqual(['Healthy', 'Unhealthy']);
  });
});
