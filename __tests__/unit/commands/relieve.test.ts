// Who is protected and who goes, by the command itself on a real wire: only the machines behind the local Azure are stand-ins, and the test says who is on them.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { principal as autoscale } from '../../../local/azure/autoscale/record.ts';
import { readGuestScript } from '../../../src/assets.ts';
import { scale } from '../../../src/commands/scale.ts';
import type { Context, Progress } from '../../../src/context.ts';
import { ActionError } from '../../../src/errors.ts';
import { ownerTags } from '../../../src/pool/owner.ts';
import type { Report } from '../../../src/report/report.ts';
import { startReport } from '../../../src/report/start.ts';
import type { Schedule } from '../../../src/schedule/schedule.ts';
import { connect, type Connected } from '../azure/connected.ts';
import type { Any } from '../local-azure/client.ts';
import { standIn } from '../local-azure/machines.ts';
import { at, deploy, poolTemplate } from '../local-azure/pool.ts';
import { schedule } from '../schedule/written.ts';

const group = 'pool';
// Berlin is an hour ahead of UTC in January: the window ends at nine, the backstop at eleven.
const tuesday = (time: string): string => `2027-01-12T${time}Z`;
const evening = (backstop: string): Schedule => schedule(`timezone: Europe/Berlin\nbase: 0\nwindows:\n  - { name: exam, days: tue, from: "18:00", to: "22:00", instances: 4 }\nbackstop: ${backstop}\n`, Date.parse(tuesday('10:00:00')));

/** Connections on each machine; nobody is on the others. */
let people: Map<string, number>;
/** What happens on a machine before it answers for the n-th time (from 1). */
let asked: (id: string, nth: number) => Promise<void>;
/** Hears every line of a run. */
let hear: (line: string) => void;
let written: Schedule;
let to: Connected;

afterEach(async () => await to.close());

/** A pool of four, usually at the end of its window, with a setting of a run before. */
async function open({ sinks = false, backstop = '2h', now = '21:10:00' }: { sinks?: boolean; backstop?: string; now?: string } = {}): Promise<string[]> {
  written = evening(backstop);
  people = new Map();
  asked = async () => undefined;
  hear = () => undefined;
  const counts = new Map<string, number>();
  const machines = standIn({
    execute: async (_set, id, { script }) => {
      const question = /^question='([\w-]+)'$/m.exec(script.toString())?.[1];
      if (question === undefined) return { exitCode: 0, stdout: '', stderr: '', ended: 'itself' };
      counts.set(id, (counts.get(id) ?? 0) + 1);
      await asked(id, counts.get(id) ?? 0);
      const answer = JSON.stringify({ ssh: people.get(id) ?? 0, jupyterhub: 0, uptimeSeconds: 60, problems: [] });
      return { exitCode: 0, stdout: `<<<dsvm-probe 1 ${question}\n${answer}\ndsvm-probe>>> ${question}\n`, stderr: '', ended: 'itself' };
    },
  });
  to = await connect({ machines, sinks });
  await clock(tuesday('18:00:00'));
  const done = await deploy(to.local, poolTemplate(), { count: 4 });
  expect(done.body.properties?.error ?? done.body.error).toBeUndefined();
  await to.local.arm('PATCH', to.local.group(group), { tags: ownerTags({ repositoryId: '1', pool: 'research' }) });
  expect(await run()).toMatchObject({ error: undefined, wrote: [expect.stringMatching(/^PUT pool-autoscale$/)] });
  await clock(tuesday(now));
  return await ids();
}

const clock = async (now: string): Promise<void> => void (await to.local.admin('POST', '/clock', { now }));
const ids = async (): Promise<string[]> => (await to.local.arm('GET', at.set(to.local, '/virtualMachines'))).body.value.map((one: Any) => one.instanceId);
const capacity = async (): Promise<number> => (await to.local.arm('GET', at.set(to.local))).body.sku.capacity;
const shielded = async (): Promise<string[]> => (await to.local.arm('GET', at.set(to.local, '/virtualMachines'))).body.value.filter((one: Any) => one.properties.protectionPolicy?.protectFromScaleIn === true).map((one: Any) => one.instanceId);
const shield = async (id: string | undefined, protectionPolicy: object): Promise<void> => void (await to.local.settle(await to.local.arm('PUT', at.set(to.local, `/virtualMachines/${id}`), { properties: { protectionPolicy } })));
const refuse = async (id: string | undefined, status: number, code: string, message: string, nth?: number): Promise<void> =>
  void (await to.local.admin('POST', '/faults', { match: `PUT ${at.set(to.local, `/virtualMachines/${id}`).split('?')[0]}`, nth, action: { status, headers: {}, body: { error: { code, message } } } }));

interface Ran {
  report: Report;
  lines: string[];
  error: ActionError | undefined;
  /** Its writes but questions: `PUT 3`, `POST delete`. */
  wrote: string[];
}

async function run(wish?: { instances: number; minutes: number }): Promise<Ran> {
  const log = async (after: number): Promise<{ seq: number; method: string; path: string; principal: string }[]> => (await to.local.admin('GET', `/log?after=${after}`)).text.split('\n').filter(Boolean).map((line) => JSON.parse(line));
  const before = (await log(0)).at(-1)?.seq ?? 0;
  const report = startReport('scale');
  const lines: string[] = [];
  const context = {
    // Waits are added up by the command: they need not be as long.
    arm: { ...to.arm, sleep: async (milliseconds: number) => await sleep(Math.min(milliseconds, 20)) },
    identity: { name: 'research', resourceGroup: group, smokeLevel: undefined },
    schedule: written,
    wish,
    repositoryId: '1',
    guest: readGuestScript,
    onInterrupt: () => undefined,
    progress: (event: Progress) => {
      if (!('line' in event)) return;
      lines.push(event.line);
      hear(event.line);
    },
  } as unknown as Context;
  let error: ActionError | undefined;
  try {
    await scale(context, report);
  } catch (thrown) {
    if (!(thrown instanceof ActionError)) throw thrown;
    error = thrown;
  }
  const wrote = (await log(before)).filter(({ method, path, principal }) => ['PUT', 'PATCH', 'POST', 'DELETE'].includes(method) && !/\/runCommand$|oauth2/i.test(path) && principal !== autoscale);
  return { report, lines, error, wrote: wrote.map(({ method, path }) => `${method} ${path.split('/').at(-1)}`) };
}

/** Somebody changes the setting in the portal. */
async function change(by: object): Promise<void> {
  const path = `${to.local.group(group).split('?')[0]}/providers/Microsoft.Insights/autoscaleSettings/pool-autoscale?api-version=2022-10-01`;
  const { body } = await to.local.arm('GET', path);
  expect((await to.local.arm('PUT', path, { ...body, properties: { ...body.properties, ...by } })).status).toBe(200);
}

/** Resolves with the n-th line of a run that looks like this. */
async function line(pattern: RegExp, nth = 1): Promise<void> {
  const before = hear;
  let seen = 0;
  await new Promise<void>((resolve) => {
    hear = (text) => {
      before(text);
      if (pattern.test(text) && ++seen === nth) resolve();
    };
  });
}

describe('scale', () => {
  it.each([false, true])('ends with nobody’s machine, whatever Azure’s capacity does while protected ones stand (it sinks: %s)', async (sinks) => {
    const [first = '', second = '', third = '', fourth = ''] = await open({ sinks });
    people.set(second, 1).set(fourth, 2);
    expect(await run()).toMatchObject({ error: undefined, report: { changed: true } });
    expect([await ids(), await shielded()]).toEqual([[second, fourth], [second, fourth]]);
    await clock(tuesday('23:10:00'));
    expect([await ids(), await capacity()]).toEqual([[second, fourth], sinks ? 0 : 2]);
    const there = await run();
    expect(there).toMatchObject({ error: undefined, wrote: [], report: { changed: false } });
    expect(there.report.notes).toContain('2 more than the 0 that should be stay, because they are in use, or nobody knows.');
    people.delete(fourth);
    expect(await run()).toMatchObject({ error: undefined, wrote: ['POST delete'], report: { warnings: [] } });
    people.delete(second);
    expect(await run()).toMatchObject({ error: undefined, wrote: ['POST delete'] });
    expect([await ids(), await capacity(), first < third]).toEqual([[], 0, true]);
    expect(await run()).toMatchObject({ error: undefined, wrote: [] });
  });

  it('protects everybody else where one protection fails, takes who is idle, and says what is open', async () => {
    const [first = '', second = '', third = '', fourth = ''] = await open();
    people.set(first, 1).set(second, 1).set(fourth, 1);
    await refuse(first, 400, 'OperationNotAllowed', 'Too many models.');
    const { error, wrote } = await run();
    expect(error?.problems).toEqual([expect.objectContaining({ code: 'OperationNotAllowed', what: `Protecting instance ${first}: Too many models.`, fix: expect.stringContaining(`may take instance ${first} (1 SSH connection)`) })]);
    expect(wrote.toSorted()).toEqual(['POST delete', `PUT ${first}`, `PUT ${second}`, `PUT ${fourth}`]);
    expect([await ids(), await shielded(), third !== '']).toEqual([[first, second, fourth], [second, fourth], true]);
    // What another request is in the way of is tried again by the run itself.
    await to.local.admin('DELETE', '/faults');
    await refuse(first, 409, 'Conflict', 'The request failed due to conflict with a concurrent request.', 1);
    const again = await run();
    expect(again).toMatchObject({ error: undefined, wrote: [`PUT ${first}`, `PUT ${first}`] });
    expect(again.lines).toContain('The pool has changed meanwhile (Conflict): it is looked at again.');
    await clock(tuesday('23:30:00'));
    expect(await ids()).toEqual([first, second, fourth]);
  });

  it('renews the setting and takes who is idle, though a protection fails, where Azure may take machines already', async () => {
    const [first = '', second = '', third = '', fourth = ''] = await open();
    people.set(first, 1).set(second, 1).set(third, 1).set(fourth, 1);
    expect(await run()).toMatchObject({ error: undefined });
    await clock(tuesday('23:30:00'));
    // The backstop is over: Azure has left whom it found protected.
    people.delete(second);
    people.delete(third);
    await shield(first, { protectFromScaleIn: false });
    await change({ notifications: [{ operation: 'Scale', email: { customEmails: ['somebody@example.org'] } }] });
    await refuse(first, 400, 'OperationNotAllowed', 'Too many models.');
    const { error, wrote } = await run();
    expect([error?.problems.map(({ what }) => what), wrote]).toEqual([[`Protecting instance ${first}: Too many models.`], ['PUT pool-autoscale', `PUT ${first}`, 'POST delete']]);
    expect([await ids(), await shielded()]).toEqual([[first, fourth], [fourth]]);
    await to.local.admin('DELETE', '/faults');
    expect(await run()).toMatchObject({ error: undefined, wrote: [`PUT ${first}`] });
  });

  it('writes no setting that lets Azure take whom it has refused to protect, and takes what the old one lets go', async () => {
    const [first = '', second = '', third = '', fourth = ''] = await open({ backstop: '0', now: '20:00:00' });
    people.set(first, 1).set(second, 1);
    await refuse(first, 400, 'OperationNotAllowed', 'Too many models.');
    const less = await run({ instances: 1, minutes: 30 });
    const said = [`Protecting instance ${first}: Too many models.`];
    // Azure would bring back what goes below its four.
    expect([less.error?.problems.map(({ what }) => what), less.wrote.toSorted(), await ids()]).toEqual([said, [`PUT ${first}`, `PUT ${first}`, `PUT ${second}`], [first, second, third, fourth]]);
    // One that is switched off brings nobody back.
    await change({ enabled: false });
    const off = await run({ instances: 1, minutes: 30 });
    expect([off.error?.problems.map(({ what }) => what), off.wrote, await ids()]).toEqual([said, [`PUT ${first}`, `PUT ${first}`, 'POST delete'], [first, second]]);
    await to.local.admin('DELETE', '/faults');
    expect(await run({ instances: 1, minutes: 30 })).toMatchObject({ error: undefined, wrote: [`PUT ${first}`, 'PUT pool-autoscale'] });
    await clock(tuesday('20:05:00'));
    expect(await ids()).toEqual([first, second]);
  });

  it('takes first what Azure had no room for, and warns of those without a power state that it has not failed to place', async () => {
    const [first = '', second = '', third = '', fourth = ''] = await open();
    await clock(tuesday('20:00:00'));
    await to.local.admin('POST', '/capacity', { size: 'Standard_D2s_v5', remaining: 0 });
    const full = await run({ instances: 6, minutes: 60 });
    expect(full.error?.problems).toEqual([expect.objectContaining({ code: 'AllocationFailed' })]);
    const [, , , , fifth = '', sixth = ''] = await ids();
    expect(await run()).toMatchObject({ error: undefined, wrote: ['POST delete'], report: { warnings: [] } });
    expect([await ids(), await shielded(), [fifth, sixth].includes('')]).toEqual([[first, second, third, fourth], [], false]);
    expect(await run()).toMatchObject({ error: undefined, wrote: [] });
    // At times Azure leaves a power state out, also of machines where people are; and one that is being made has none yet.
    await clock(tuesday('21:10:00'));
    const list = at.set(to.local, '/virtualMachines');
    const { body } = await to.local.arm('GET', at.set(to.local, '/virtualMachines?$expand=instanceView'));
    const mute: Record<string, [string, string]> = { [first]: ['Failed', 'ProvisioningState/failed/VMExtensionProvisioningError'], [second]: ['Creating', 'ProvisioningState/creating'], [third]: ['Succeeded', 'ProvisioningState/succeeded'] };
    const value = body.value.map(({ properties, ...one }: Any) => {
      const [provisioningState, code] = mute[one.instanceId] ?? [];
      return code === undefined ? { ...one, properties } : { ...one, properties: { ...properties, provisioningState, instanceView: { statuses: [{ code }] } } };
    });
    await to.local.admin('POST', '/faults', { match: `GET ${list.split('?')[0]}`, action: { status: 200, headers: {}, body: { value } } });
    const blind = await run();
    expect(blind).toMatchObject({ error: undefined, report: { warnings: [expect.stringMatching(`^Nobody knows whether instances ${first}, ${third} are in use \\(Azure knows no power state of it\\)`)] } });
    await to.local.admin('DELETE', '/faults');
    expect([await ids(), await shielded()]).toEqual([[first, second, third], [first, second, third]]);
  });

  it('warns where a protection cannot be taken away, and tries again the next time', async () => {
    const [first] = await open();
    await clock(tuesday('20:00:00'));
    await shield(first, { protectFromScaleIn: true });
    await refuse(first, 400, 'OperationNotAllowed', 'Too many models.', 1);
    const { error, report } = await run();
    expect([error, report.warnings]).toEqual([undefined, [expect.stringMatching(`^Instance ${first} stays protected from scale-in until the next run\\. Releasing instance ${first}: Too many models\\.`)]]);
    expect(await run()).toMatchObject({ wrote: [`PUT ${first}`], report: { warnings: [] } });
    expect(await run()).toMatchObject({ wrote: [] });
  });

  it('asks once more where that took its time: who came meanwhile is protected, and no old answer takes anybody', async () => {
    const [first = '', second = '', third = '', fourth = ''] = await open();
    people.set(first, 1);
    await shield(first, { protectFromScaleIn: true });
    const answered = [second, third].map((one) => line(new RegExp(`^Instance ${one}: idle`)));
    const twice = line(new RegExp(`^Instance ${third}: idle`), 2);
    asked = async (id, nth) => {
      // The last answers half a minute after the others; then somebody comes to one of those.
      if (id === fourth && nth === 1) {
        await Promise.all(answered);
        await clock(tuesday('21:10:40'));
        people.set(second, 1);
      }
      // And the second time one is silent for minutes, while the other’s answer gets old.
      if (id === fourth && nth === 2) {
        await twice;
        await clock(tuesday('21:14:00'));
      }
    };
    const once = await run();
    expect(once.lines).toContain('That took its time: those that would go are asked once more.');
    expect(once).toMatchObject({ error: undefined, wrote: [`PUT ${second}`, 'POST delete'] });
    expect([await ids(), await shielded()]).toEqual([[first, second, third], [first, second]]);
    expect(await run()).toMatchObject({ error: undefined, wrote: ['POST delete'] });
    await clock(tuesday('23:30:00'));
    expect(await ids()).toEqual([first, second]);
  });

  it('asks again who was off and is so no more', async () => {
    const [first = '', second = '', third = '', fourth = ''] = await open();
    people.set(first, 1).set(second, 1).set(third, 1).set(fourth, 1);
    await to.local.settle(await to.local.arm('POST', at.set(to.local, `/virtualMachines/${fourth}/deallocate`)));
    asked = async (id, nth) => {
      if (id === third && nth === 1) await to.local.settle(await to.local.arm('POST', at.set(to.local, `/virtualMachines/${fourth}/start`)));
    };
    expect((await run()).wrote.toSorted()).toEqual(['POST start', ...[first, second, third, fourth].map((one) => `PUT ${one}`)]);
    expect(await ids()).toEqual([first, second, third, fourth]);
  });

  it('meets a minute of Azure’s autoscale half-way: who is protected stays, and who is gone is told', async () => {
    const [first = '', second = '', third = '', fourth = ''] = await open();
    people.set(first, 1).set(second, 1);
    await run();
    expect(await ids()).toEqual([first, second]);
    // Brought by hand, and nobody knows of them yet.
    await to.local.settle(await to.local.arm('PATCH', at.set(to.local), { sku: { name: 'Standard_D2s_v5', capacity: 4 } }));
    const [, , fifth = '', sixth = ''] = await ids();
    expect([third, fourth]).not.toContain(fifth);
    people.set(fifth, 1);
    await clock(tuesday('22:59:50'));
    asked = async (id) => {
      if (id === second) await clock(tuesday('23:01:10'));
    };
    const met = await run();
    expect(met).toMatchObject({ error: undefined, wrote: [`PUT ${fifth}`] });
    expect(met.report.warnings).toEqual([
      `Instance ${fifth} (1 SSH connection) is gone, and this run has not taken it: Azure’s own autoscale, another run or a person has.`,
      expect.stringMatching(`^Instance ${sixth} \\(no SSH connection, .* is gone, and this run has not taken it`),
    ]);
    // Of whom is gone there is nothing to try again.
    expect(met.lines.filter((text) => /looked at again/.test(text))).toEqual([]);
    expect([await ids(), await capacity(), await shielded()]).toEqual([[first, second], 2, [first, second]]);
    asked = async () => undefined;
    expect(await run()).toMatchObject({ error: undefined, wrote: [], report: { warnings: [] } });
  });

  it('leaves alone whom somebody has protected from everything, and names them', async () => {
    const [first = '', second = '', third = '', fourth = ''] = await open();
    await shield(second, { protectFromScaleIn: true, protectFromScaleSetActions: true });
    await shield(third, { protectFromScaleIn: true });
    const { error, wrote, report } = await run();
    expect([error, wrote, await ids()]).toEqual([undefined, ['POST delete'], [second]]);
    expect(report.notes).toContain(`Left alone: ${second}, which somebody has protected from all that is done to the scale set (protectFromScaleSetActions).`);
    expect(report.instances).toEqual([expect.objectContaining({ instanceId: second, protectedFromActions: true })]);
    expect(report.instances[0]).not.toHaveProperty('protectedFromScaleIn');
    expect([first, fourth]).not.toContain(second);
    expect(await run()).toMatchObject({ error: undefined, wrote: [], report: { changed: false } });
  });
});
