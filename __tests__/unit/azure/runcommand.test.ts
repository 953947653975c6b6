// A command on an instance against the local Azure, as the product asks it: what is an answer, what is none, and what is a failure.
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { runCommand, type CommandOutput, type Silence } from '../../../src/azure/runcommand.ts';
import { ActionError } from '../../../src/errors.ts';
import { readGuestScript } from '../../../src/assets.ts';
import { probeAll } from '../../../src/guest/probe.ts';
import { judge } from '../../../src/occupancy/verdict.ts';
import { at, deploy, poolTemplate } from '../local-azure/pool.ts';
import { connect, type Connected } from './connected.ts';

let to: Connected;
let ids: string[];
beforeAll(async () => {
  to = await connect();
  const done = await deploy(to.local, poolTemplate());
  expect(done.body.error ?? done.body.properties?.error).toBeUndefined();
  ids = (await to.local.arm('GET', at.set(to.local, '/virtualMachines'))).body.value.map((one: { instanceId: string }) => one.instanceId);
}, 60_000);
afterEach(async () => {
  await to.local.admin('DELETE', '/faults');
});
afterAll(async () => {
  await to?.close();
});

const set = (): { id: string } => ({ id: at.set(to.local) });
// What is waited between two looks is told, not slept.
const quick = (): Connected['arm'] => ({ ...to.arm, sleep: async () => await to.arm.sleep(5) });
const run = async (id = ids[0] ?? '', wait?: number): Promise<CommandOutput | Silence> => await runCommand(quick(), set(), id, ['id'], wait === undefined ? {} : { wait });
const fault = async (match: string, action: unknown, nth?: number): Promise<void> => {
  expect((await to.local.admin('POST', '/faults', { match, action, ...(nth === undefined ? {} : { nth }) })).status).toBeLessThan(300);
};
const polls = 'GET /**/operations/*';
const ended = (value: unknown): unknown => ({ status: 200, body: { status: 'Succeeded', properties: { output: { value } } } });

describe('no answer', () => {
  it('where no agent is there: in Azure’s words, without what it says to who sits at the machine', async () => {
    expect(await run()).toEqual({ answered: false, why: "VM 'pool_1' has not reported status for VM agent or extensions (VMAgentStatusCommunicationError)" });
  });

  it('where the instance is gone, or off', async () => {
    expect(await run('4711')).toEqual({ answered: false, why: 'The entity was not found in this Azure location (NotFound)' });
    const id = ids[1] ?? '';
    await to.local.settle(await to.local.arm('POST', at.set(to.local, `/virtualMachines/${id}/deallocate`)));
    expect(await run(id)).toEqual({ answered: false, why: 'Cannot modify extensions in the VM when the VM is not running (OperationNotAllowed)' });
  });

  it('where another command runs, and where the service is ill', async () => {
    await fault('POST /**/runCommand', { status: 409, body: { error: { code: 'Conflict', message: 'Run command extension execution is in progress. Please wait.' } } });
    expect(await run()).toEqual({ answered: false, why: 'Run command extension execution is in progress (Conflict)' });
    await to.local.admin('DELETE', '/faults');
    await fault(polls, { status: 404, body: { error: { code: 'NotFound', message: 'Gone.' } } });
    expect(await run()).toEqual({ answered: false, why: 'Gone (NotFound)' });
  });

  it('but another try where the question was lost on the way: a probe may be asked twice', async () => {
    await fault('POST /**/runCommand', { cut: 'connect' }, 1);
    const [{ answer } = {}] = (await probeAll(to.arm, set(), [{ instanceId: ids[0] ?? '', power: 'running', provisioning: 'Succeeded' }], { script: 'x', tell: () => undefined })).values();
    expect(answer).toMatchObject({ kind: 'silent', why: expect.stringMatching(/VMAgentStatusCommunicationError/) });
    expect(to.log.at(-1)).toMatch(/Running a command on instance 1: the connection to \S+ was cut \(\w+\)\. Trying again/);
  });

  it('where it does not come in time', async () => {
    await fault(polls, { status: 200, body: { status: 'InProgress' } });
    expect(await run(ids[0], 1200)).toEqual({ answered: false, why: 'no answer within 1 s' });
  });

  it.each([[[]], [undefined], [[{ code: 'ProvisioningState/succeeded' }]], [[{ message: 'Enable succeeded: \n[stdout]\nhalf' }]]])('where what came back is none: %j', async (value) => {
    await fault(polls, ended(value));
    expect(await run()).toEqual({ answered: false, why: 'Azure says that the command succeeded, and not what it wrote' });
  });
});

describe('an answer', () => {
  it.each<[string, string, Partial<CommandOutput>]>([
    ['Enable succeeded: \n[stdout]\na\nb\n\n[stderr]\nc', 'ProvisioningState/succeeded', { ok: true, stdout: 'a\nb\n', stderr: 'c' }],
    ['Enable succeeded: \n[stdout]\n\n[stderr]\n', 'ProvisioningState/succeeded', { ok: true, stdout: '', stderr: '' }],
    ['Enable failed: it broke\n[stdout]\na\n[stderr]\n', 'ProvisioningState/failed/1', { ok: false, stdout: 'a', stderr: '' }],
    ['Enable succeeded: \n[stdout]\na\n[stderr]\nx\n[stdout]\ny\n[stderr]\n', 'ProvisioningState/succeeded', { stdout: 'a\n[stderr]\nx\n[stdout]\ny' }],
  ])('%j', async (message, code, expected) => {
    await fault(polls, ended([{ code, message }]));
    expect(await run()).toMatchObject({ answered: true, ...expected });
  });
});

describe('a failure', () => {
  it('where the right is missing: it would be so of every instance', async () => {
    await fault('POST /**/runCommand', { status: 403, body: { error: { code: 'AuthorizationFailed', message: 'The client has no right.' } } });
    await expect(run()).rejects.toThrow(ActionError);
  });
});

describe('all instances', () => {
  it('those that are off are idle unasked, those between are unknown unasked, those without an agent are unknown', async () => {
    const told: string[] = [];
    const all = [
      { instanceId: ids[0] ?? '', power: 'running', provisioning: 'Succeeded' },
      { instanceId: '8', power: 'deallocated', provisioning: 'Succeeded' },
      { instanceId: '9', power: 'stopped', provisioning: 'Failed' },
      { instanceId: '10', power: 'starting', provisioning: 'Updating' },
      { instanceId: '11', power: 'unknown', provisioning: 'Creating' },
      { instanceId: '12', power: 'running', provisioning: 'Deleting' },
      { instanceId: '13', power: 'deallocating', provisioning: 'Updating' },
    ];
    const seen = async (): Promise<number> => (await to.local.admin('GET', '/log')).text.split('\n').filter((line) => /runCommand/.test(line)).length;
    const before = await seen();
    const answers = await probeAll(to.arm, set(), all, { script: readGuestScript('probe'), tell: (line) => void told.push(line) });
    expect(await seen()).toBe(before + 1);
    const verdicts = [...answers].map(([id, { answer }]) => `${id} ${judge(answer).verdict}: ${judge(answer).why}`);
    expect(verdicts).toEqual([
      "1 unknown: VM 'pool_1' has not reported status for VM agent or extensions (VMAgentStatusCommunicationError)",
      '8 idle: it is deallocated',
      '9 idle: it is stopped',
      '10 unknown: it is starting',
      '11 unknown: Azure knows no power state of it',
      '12 unknown: it is being deleted',
      '13 unknown: it is deallocating',
    ]);
    expect(told).toEqual(['Asking one instance whether somebody is there.', "Instance 1: unknown, VM 'pool_1' has not reported status for VM agent or extensions (VMAgentStatusCommunicationError)."]);
  });

  it('are asked eight at a time, each with a question of its own, and an answer to another question is none', async () => {
    let asked = 0;
    let most = 0;
    const questions = new Set<string>();
    const arm = { ...to.arm, send: async (request: Parameters<typeof to.arm.send>[0]) => {
      const { script } = request.body as { script: string[] };
      expect(script.slice(0, 2)).toEqual(['#!/bin/sh', expect.stringMatching(/^question='[\w-]{36}'$/)]);
      questions.add(script[1] ?? '');
      most = Math.max(most, ++asked);
      await new Promise((done) => setTimeout(done, 20));
      asked--;
      const message = `Enable succeeded: \n[stdout]\n<<<dsvm-probe 1 q\n{"ssh":0,"jupyterhub":0,"uptimeSeconds":1,"problems":[]}\ndsvm-probe>>> q\n\n[stderr]\n`;
      return { status: 200, headers: {}, body: { value: [{ code: 'ProvisioningState/succeeded', message }] } };
    } };
    const all = Array.from({ length: 20 }, (_, index) => ({ instanceId: String(index), power: 'running', provisioning: 'Succeeded' }));
    const answers = await probeAll(arm, set(), all, { script: 'x', tell: () => undefined });
    expect({ most, questions: questions.size }).toEqual({ most: 8, questions: 20 });
    expect([...answers.keys()]).toEqual(all.map(({ instanceId }) => instanceId));
    expect(new Set([...answers.values()].map(({ answer }) => judge(answer).verdict))).toEqual(new Set(['unknown']));
  });
});
