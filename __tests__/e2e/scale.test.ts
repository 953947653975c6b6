// The command `scale` and the schedule in `deploy`, against the local Azure with its own clock and its own autoscale engine.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { principal as autoscale } from '../../local/azure/autoscale/record.ts';
import type { Report } from '../../src/report/report.ts';
import { openBed, root, type Bed, type LoggedRequest } from './bed.ts';
import { reportOf } from './grid.ts';

const schedule = `schedule:
  timezone: Europe/Berlin
  base: 0
  windows:
    - { name: office hours, days: mon-fri, from: "08:00", to: "18:00", instances: 2 }
    - { name: exam evenings, days: tue, from: "18:00", to: "22:00", instances: 4 }
  backstop: 2h
`;
const file = (more = schedule): string => `name: research
location: westeurope
resourceGroup: dsvm-research
template: linux
parameters: { vmssName: research, adminUsername: dsvmuser, vmSku: Standard_D4s_v5 }
smoke: { level: none }
${more}`;

// Berlin is an hour ahead of UTC in January.
const monday = (time: string): string => `2027-01-11T${time}:00Z`;

describe('scale', () => {
  let bed: Bed;
  let set: string;
  beforeEach(async () => {
    bed = await openBed();
    set = `/subscriptions/${bed.stack.azure.subscriptionId}/resourceGroups/dsvm-research/providers/Microsoft.Compute/virtualMachineScaleSets/research`;
    bed.file('pools/research.yml', file());
  });
  afterEach(() => bed.close());

  const clock = (now: string): Promise<string> => bed.admin('POST', '/clock', { now });
  const capacity = async (): Promise<number> => ((await bed.arm('GET', `${set}?api-version=2025-04-01`)).body['sku'] as { capacity: number }).capacity;
  const ids = async (): Promise<string[]> => ((await bed.arm('GET', `${set}/virtualMachines?api-version=2025-04-01`)).body['value'] as { instanceId: string }[]).map((one) => one.instanceId);
  const writes = (log: readonly LoggedRequest[]): string[] => log.filter(({ method, path, principal }) => !['GET', 'HEAD', 'ACTION'].includes(method) && !/oauth2/i.test(path) && principal !== autoscale).map(({ method, path }) => `${method} ${path}`);
  /** Runs and says what it wrote to Azure. */
  const scale = async (inputs: Record<string, string> = {}): Promise<{ exitCode: number; log: string; wrote: string[]; report: Report }> => {
    await bed.requests();
    const run = await bed.run('scale', { inputs });
    return { exitCode: run.exitCode, log: run.log, wrote: writes(await bed.requests()), report: reportOf(run) };
  };
  const deploy = async (): Promise<void> => {
    const run = await bed.run('deploy');
    expect({ exitCode: run.exitCode, log: run.exitCode === 0 ? '' : run.log }).toEqual({ exitCode: 0, log: '' });
  };

  it('deploys a new pool with as many as the schedule says now, and follows it', async () => {
    await clock(monday('09:00'));
    await deploy();
    expect(await capacity()).toBe(2);
    // Nothing to do: nothing is written.
    expect(await scale()).toMatchObject({ exitCode: 0, wrote: [], report: { changed: false, capacity: 2 } });
  });

  it('returns from zero, however late it comes, and then writes nothing', async () => {
    await clock(monday('05:00'));
    await deploy();
    expect(await capacity()).toBe(0);
    // The setting is gone: so only the action brings machines back.
    await bed.arm('DELETE', `${set.replace('Microsoft.Compute/virtualMachineScaleSets/research', 'Microsoft.Insights/autoscaleSettings/research-autoscale')}?api-version=2022-10-01`);
    await clock(monday('11:17'));
    const late = await scale();
    expect(late).toMatchObject({ exitCode: 0, report: { changed: true, capacity: 2 } });
    expect(late.wrote).toEqual([expect.stringMatching(/^PUT .*autoscaleSettings\/research-autoscale$/i), expect.stringMatching(/^PATCH .*virtualMachineScaleSets\/research$/i)]);
    expect(late.log).toMatch(/2 instances, the window “office hours”\. Planned for 2027-01-11 08:00 \(2027-01-11 07:00 UTC\), 4h17m ago\./);
    expect(await scale()).toMatchObject({ exitCode: 0, wrote: [], report: { changed: false } });
  });

  it('is deployed at zero without waiting for anybody to answer', async () => {
    await clock(monday('03:00'));
    const run = await bed.run('deploy', { inputs: { 'smoke-level': 'door' } });
    expect(run.exitCode).toBe(0);
    expect(reportOf(run)).toMatchObject({ ok: true, smoke: 'skipped', capacity: 0 });
    expect(reportOf(run).endpoints.map(({ check, cause }) => `${check}: ${cause}`)).toEqual(['skipped: the pool has no instance now', 'skipped: the pool has no instance now']);
    expect(run.summary).toContain('The pool has no instance now, so whether people can connect was not checked.');
  });

  it('brings back nobody’s number where Azure has brought more meanwhile', async () => {
    await clock(monday('05:00'));
    await deploy();
    await clock(monday('07:00'));
    const before = await bed.arm('GET', `${set}?api-version=2025-04-01`);
    // Looked at once more right before it is written.
    await bed.admin('POST', '/faults', { match: `GET ${set}`, action: { status: 200, headers: {}, body: { ...before.body, sku: { ...(before.body['sku'] as object), capacity: 7 } } } });
    expect(await scale({ instances: '3', for: '1h' })).toMatchObject({ exitCode: 0, wrote: [expect.stringMatching(/^PUT .*autoscaleSettings\/research-autoscale$/i)] });
  });

  it('says, when it is interrupted, that Azure goes on', async () => {
    await clock(monday('05:00'));
    await deploy();
    await clock(monday('09:00'));
    await bed.admin('POST', '/faults', { match: `PATCH ${set}`, action: { delaySeconds: 5 } });
    const run = await bed.run('scale', { inputs: { instances: '3', for: '1h' }, started: (child) => child.stdout?.on('data', (text: Buffer) => void (/to 3 instances/.test(text.toString()) && child.kill('SIGTERM'))) });
    expect(run.exitCode).toBe(1);
    expect(run.log).toMatch(/::error::The run was cancelled\. What Azure had begun goes on: instances that come or go, and the autoscale setting\. Run scale again/);
    await bed.admin('DELETE', '/faults');
    expect(await scale()).toMatchObject({ exitCode: 0, report: { capacity: 3 } });
  });

  it('leaves a setting alone that no schedule made, and says so before anything is written', async () => {
    await clock(monday('09:00'));
    await deploy();
    const settings = set.replace('Microsoft.Compute/virtualMachineScaleSets/research', 'Microsoft.Insights/autoscaleSettings');
    const at = (name: string): string => `${settings}/${name}?api-version=2022-10-01`;
    const ours = (await bed.arm('GET', at('research-autoscale'))).body as { location: string; properties: Record<string, unknown> };
    await bed.arm('DELETE', at('research-autoscale'));
    expect((await bed.arm('PUT', at('by-hand'), { location: ours.location, properties: { ...ours.properties, name: 'by-hand', notifications: [] } })).status).toBe(201);
    const said = /az monitor autoscale delete --name by-hand --resource-group dsvm-research/;
    const run = await scale();
    expect(run).toMatchObject({ exitCode: 1, wrote: [] });
    expect(run.log).toMatch(said);
    for (const command of ['deploy', 'plan']) {
      await bed.requests();
      const one = await bed.run(command);
      expect({ command, exitCode: one.exitCode, wrote: writes(await bed.requests()).filter((path) => !/whatIf|validate/i.test(path)) }).toEqual({ command, exitCode: 1, wrote: [] });
      expect(one.log).toMatch(said);
    }
  });

  it('is red where Azure has dropped what it does not know, however the setting came there', async () => {
    await clock(monday('09:00'));
    const shipped = readFileSync(join(root, 'templates', 'linux.json'), 'utf8');
    const properties = `"properties": "[parameters('autoscale')]"`;
    expect(shipped.split(properties)).toHaveLength(2);
    bed.file('pools/own.json', shipped.replace(properties, `"properties": "[json(replace(string(parameters('autoscale')), 'W. Europe Standard Time', 'Munich Standard Time'))]"`));
    bed.file('pools/research.yml', file().replace('template: linux', 'template: own.json'));
    const said = /::error.*Azure has taken the autoscale setting research-autoscale and has not kept it as it was written: `recurrence` of the profile .*, in the time zone "W\. Europe Standard Time", is not the same\..* Name another place with the same clocks/;
    const deployed = await bed.run('deploy');
    expect(deployed.exitCode).toBe(1);
    expect(deployed.log).toMatch(said);
    // What `scale` writes, it reads in the answer.
    const setting = set.replace('Microsoft.Compute/virtualMachineScaleSets/research', 'Microsoft.Insights/autoscaleSettings/research-autoscale');
    const { body } = await bed.arm('GET', `${setting}?api-version=2022-10-01`);
    await bed.admin('POST', '/faults', { match: `PUT ${setting}`, action: { status: 200, headers: {}, body } });
    const scaled = await scale();
    expect(scaled).toMatchObject({ exitCode: 1, wrote: [expect.stringMatching(/^PUT .*autoscaleSettings\/research-autoscale$/i)] });
    expect(scaled.log).toMatch(said);
    await bed.admin('DELETE', '/faults');
    expect(await scale()).toMatchObject({ exitCode: 0, report: { changed: true, capacity: 2 } });
    expect(await scale()).toMatchObject({ exitCode: 0, wrote: [] });
  });

  it('writes nothing where it may not read what stands: an override would be lost', async () => {
    await clock(monday('09:00'));
    await deploy();
    await bed.admin('POST', '/rights', { deny: ['Microsoft.Insights/autoscaleSettings/read'] });
    const run = await scale();
    expect(run).toMatchObject({ exitCode: 1, wrote: [] });
    expect(run.log).toMatch(/::error title=AuthorizationFailed::.*autoscaleSettings\/read/);
    await bed.admin('POST', '/rights', { deny: [] });
  });

  it('keeps every machine of which nobody knows whether it is in use', async () => {
    await clock(monday('09:00'));
    await deploy();
    await clock(monday('17:30'));
    const run = await scale();
    expect(run).toMatchObject({ exitCode: 0, report: { capacity: 2 } });
    expect(run.log).toMatch(/2 more than the 0 that should be stay/);
    expect(run.report.instances.map((one) => one.use?.verdict)).toEqual(['unknown', 'unknown']);
    expect(run.log).toMatch(/::warning::Nobody knows whether instances \d+, \d+ are in use \(VM .* has not reported status.*az vmss delete-instances --resource-group dsvm-research --name research --instance-ids \d+ \d+/);
    // They are protected: without an answer Azure does not take them either.
    expect(run.report.instances.map((one) => one.protectedFromScaleIn)).toEqual([true, true]);
    // Asked again, and nothing else.
    const again = await scale();
    expect(again).toMatchObject({ exitCode: 0, report: { changed: false } });
    expect(again.wrote.filter((one) => !/^POST .*\/runCommand$/.test(one))).toEqual([]);
  });

  it('takes machines that are off by their ids, at a window’s end', async () => {
    await clock('2027-01-12T18:00:00Z');
    await deploy();
    expect(await capacity()).toBe(4);
    const [, second, third] = await ids();
    await bed.arm('POST', `${set}/deallocate?api-version=2025-04-01`, { instanceIds: [second, third] });
    await clock('2027-01-12T21:10:00Z');
    const run = await scale();
    expect(run).toMatchObject({ exitCode: 0, report: { changed: true, capacity: 2 } });
    expect(run.wrote.filter((one) => one.startsWith('POST') && one.endsWith('/delete'))).toHaveLength(1);
    expect(await ids()).not.toEqual(expect.arrayContaining([second, third]));
  });

  it('holds a number for a time, which Azure ends by itself, and no deployment takes it back', async () => {
    await clock(monday('09:00'));
    await deploy();
    const asked = await scale({ instances: '5', for: '2h' });
    expect(asked).toMatchObject({ exitCode: 0, report: { changed: true, capacity: 5 } });
    expect(asked.report.schedule?.override).toMatchObject({ instances: 5, until: '2027-01-11T11:00:00.000Z' });
    expect(await scale()).toMatchObject({ exitCode: 0, wrote: [], report: { capacity: 5 } });
    await clock(monday('09:30'));
    await deploy();
    expect(await capacity()).toBe(5);
    expect(await scale()).toMatchObject({ exitCode: 0, wrote: [], report: { capacity: 5 } });
    // Two hours later, and the backstop after that, Azure alone is back at the window's two.
    await clock(monday('13:05'));
    await bed.admin('POST', '/clock', { advance: 600 });
    expect(await capacity()).toBe(2);
  });

  it.each(['2h', '0'])('lets a smaller number take nobody’s machine while people are asked, with a backstop of %s', async (backstop) => {
    bed.file('pools/research.yml', file(schedule.replace('backstop: 2h', `backstop: ${backstop}`)));
    await clock(monday('09:00'));
    await deploy();
    expect(await scale({ instances: '5', for: '8h' })).toMatchObject({ exitCode: 0, report: { capacity: 5 } });
    const before = await ids();
    await bed.admin('POST', '/faults', { match: 'POST /**/runCommand', action: { delaySeconds: 2 } });
    // Azure looks at its settings while the machines are asked, each time.
    let looks = Promise.resolve('');
    const asked = await bed.run('scale', { inputs: { instances: '2', for: '1m' }, started: (child) => child.stdout?.on('data', (text: Buffer) => void (/Asking/.test(text.toString()) && (looks = looks.then(() => bed.admin('POST', '/clock', { advance: 90 }))))) });
    await looks;
    await bed.admin('DELETE', '/faults');
    // Nobody answers here, so all of them may be in use.
    expect([asked.exitCode, asked.log.match(/Asking/g)?.length ?? 0, await ids()]).toEqual([0, backstop === '0' ? 2 : 1, before]);
    await bed.admin('POST', '/clock', { advance: 600 });
    expect([await capacity(), await ids()]).toEqual([5, before]);
  });

  it('asks Azure for no number that it has no room for, and takes back what it is refused', async () => {
    const names = async (): Promise<string> => JSON.stringify((await bed.arm('GET', `${set.replace('Microsoft.Compute/virtualMachineScaleSets/research', 'Microsoft.Insights/autoscaleSettings/research-autoscale')}?api-version=2022-10-01`)).body['properties']);
    await clock(monday('09:00'));
    await deploy();
    expect(await scale({ instances: '3', for: '2h' })).toMatchObject({ exitCode: 0, report: { capacity: 3 } });
    await bed.admin('POST', '/quota', { name: 'standardDSv5Family', limit: 14 });
    const over = await scale({ instances: '5', for: '24h' });
    expect(over).toMatchObject({ exitCode: 1, wrote: [] });
    expect(over.log).toMatch(/::error title=QuotaExceeded::The quota .* does not suffice for 5 Standard_D4s_v5: 12 of 14 vCPUs are in use, 8 more are needed.*At most 3 .*fit/);
    await bed.admin('POST', '/quota', { name: 'standardDSv5Family', limit: 350 });
    // What no quota tells: there are no more machines of this size.
    await bed.admin('POST', '/capacity', { size: 'Standard_D4s_v5', remaining: 0 });
    const full = await scale({ instances: '5', for: '24h' });
    expect(full).toMatchObject({ exitCode: 1, report: { schedule: { override: { instances: 3 } } } });
    expect(full.log).toMatch(/AllocationFailed/);
    expect(full.log).toMatch(/no room for 5: what was asked for is taken back/);
    expect([(await names()).includes('override to 3'), (await names()).includes('override to 5')]).toEqual([true, false]);
    // And no run after it is red for it: those that were never made go, and nobody else.
    const dead = (await ids()).slice(3);
    const after = await scale();
    expect(after).toMatchObject({ exitCode: 0, report: { capacity: 3, schedule: { override: { instances: 3 } } } });
    expect([dead.length, (await ids()).filter((one) => dead.includes(one))]).toEqual([2, []]);
    expect(after.wrote.filter((one) => /^POST .*\/delete$/.test(one) || dead.some((id) => one.includes(`/virtualMachines/${id}/`) || one.endsWith(`/virtualMachines/${id}`)))).toEqual([expect.stringMatching(/\/delete$/)]);
    // Those that stand answer nobody here: asked again, and nothing else.
    expect((await scale()).wrote.filter((one) => !/^POST .*\/runCommand$/.test(one))).toEqual([]);
    await bed.admin('POST', '/capacity', { size: 'Standard_D4s_v5', remaining: null });
  });

  it('asks for three as two runs at the same time', async () => {
    await clock(monday('09:00'));
    await deploy();
    const both = await Promise.all([bed.run('scale', { inputs: { instances: '3', for: '1h' } }), bed.run('scale', { inputs: { instances: '3', for: '1h' } })]);
    expect(both.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    expect(await capacity()).toBe(3);
    expect(await scale()).toMatchObject({ exitCode: 0, wrote: [] });
  });

  it('lets a changed schedule take no machine at once, and a removed one none at all', async () => {
    await clock(monday('09:00'));
    await deploy();
    // An override of which Azure still has the name, though its backstop is over too.
    await scale({ instances: '3', for: '30m' });
    await clock(monday('11:45'));
    expect(await capacity()).toBe(2);
    bed.file('pools/research.yml', file(schedule.replace('instances: 2', 'instances: 1')));
    await deploy();
    await bed.admin('POST', '/clock', { advance: 1800 });
    expect(await capacity()).toBe(2);
    // The backstop over, Azure goes down to what the new schedule says.
    await bed.admin('POST', '/clock', { advance: 7200 });
    expect(await capacity()).toBe(1);
    bed.file('pools/research.yml', file('').replace('vmssName: research', 'vmssName: research, instanceCount: 1'));
    const run = await bed.run('deploy');
    expect(run.exitCode).toBe(0);
    expect(run.log).toMatch(/no schedule any more: the autoscale setting research-autoscale is deleted/);
    await bed.admin('POST', '/clock', { advance: 86_400 });
    expect(await capacity()).toBe(1);
  });

  it('shows the week, what comes, and what it costs, in the comment of a deployment', async () => {
    await clock('2027-03-24T09:00:00Z');
    const { github } = bed.stack;
    const event = github.event('pull_request', { number: github.openPullRequest({ title: 'A pool', branch: 'pool' }).number });
    const first = await bed.run('deploy', { event });
    expect(first.exitCode === 0 ? '' : first.log).toBe('');
    const made = reportOf(first).schedule;
    // Two from eight to six on five days and four on Tuesday evening, at least; with each day’s backstop, at most. Nothing stood before.
    expect(made?.cost?.hours).toEqual({ before: null, after: { min: 2 * 10 * 5 + 4 * 4, max: 2 * 12 * 4 + 2 * 10 + 4 * 6 } });
    expect(made?.cost?.money).toMatchObject({ currency: 'USD', complete: true, before: null });
    expect(made?.changes).toHaveLength(10);
    expect(made?.clocks).toEqual([expect.objectContaining({ at: '2027-03-28T01:00:00.000Z', minutes: 60 })]);
    bed.file('pools/research.yml', file(schedule.replace('instances: 2', 'instances: 3')));
    const second = reportOf(await bed.run('deploy', { event })).schedule;
    expect(second?.cost?.hours.before).toEqual(made?.cost?.hours.after);
    expect(second?.cost?.money?.before).toEqual(made?.cost?.money?.after);
    expect(second?.cost?.money?.standing).toBeGreaterThan(0);
    const body = bed.stack.github.comments(event.payload['number'] as number)[0]?.body ?? '';
    expect(body).toMatch(/^We 24 ·{8}▒{10}░░·{4}$/m);
    expect(body).toMatch(/^Su 28 .*\+1h$/m);
  });

  it.each<[string, Record<string, string>, string, RegExp]>([
    ['a pool without a schedule', {}, '', /has no schedule.*instances: 3/],
    ['a time without a number', { for: '2h' }, schedule, /`for` is given without `instances`/],
    ['a number without a time', { instances: '3' }, schedule, /needs `for`/],
    ['a time without a schedule', { instances: '3', for: '2h' }, '', /nothing would bring the number back/],
    ['nonsense', { instances: '3.5', for: 'a while' }, schedule, /`instances` is "3\.5"[\s\S]*`for` is "a while"/],
    ['more than the template takes', { instances: '101', for: '1h' }, schedule, /`instances` is 101; the pool’s template takes 100 at most/],
    ['a schedule that is wrong', {}, schedule.replace('08:00', '8 o’clock').replace('mon-fri', 'mon-fry'), /pools\/research\.yml|`days`|`from`/],
  ])('refuses %s and writes nothing', async (_name, inputs, text, said) => {
    bed.file('pools/research.yml', file(text));
    const run = await scale(inputs);
    expect(run.exitCode).toBe(1);
    expect(run.log).toMatch(said);
    expect(run.wrote).toEqual([]);
  });
});
