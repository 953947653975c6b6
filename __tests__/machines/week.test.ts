// A week of the scheduled scale workflow on the virtual clock, with runs that come late, twice or never, real machines and a person on one.
// What there is at any time is read from the machines themselves, never from what a run says.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ssh2 from 'ssh2';
import { principal as autoscale } from '../../local/azure/autoscale/record.ts';
import { firings } from '../../local/github/runner/cron.ts';
import { openRunner, type Runner, type RunResult } from '../../local/github/runner/runner.ts';
import { imageStatus } from '../../local/machines/image.ts';
import { startMachines } from '../../local/machines/machines.ts';
import type { Machines } from '../../local/machines/types.ts';
import { actionOf, openBed, password, root, type Bed } from '../e2e/bed.ts';
import { banner, until } from './machines/client.ts';

const seed = Number(process.env['DSVM_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const pool = `name: research
location: westeurope
resourceGroup: dsvm-research
template: linux
parameters: { vmssName: research, adminUsername: dsvmuser }
smoke: { level: none }
schedule:
  timezone: Europe/Berlin
  base: 0
  windows:
    - { name: office hours, days: mon-fri, from: "08:00", to: "18:00", instances: 2 }
    - { name: lab, days: tue, from: "18:00", to: "21:00", instances: 3 }
    - { name: on the day of the clock change, days: sun, from: "08:00", to: "10:00", instances: 1 }
  backstop: 2h
`;
// Monday to Sunday; in the night to Sunday the clocks of Berlin are put forward.
const monday = Date.UTC(2027, 2, 22);
const [hour, day] = [3_600_000, 86_400_000];

const dir = mkdtempSync(join(tmpdir(), 'dsvm-week-'));
let machines: Machines;
let bed: Bed;
let runner: Runner;
let planned: number[];

beforeAll(async () => {
  console.log(`DSVM_SEED=${seed}`);
  machines = await startMachines({ dir, seed, image: imageStatus().path });
  bed = await openBed({ machines, environments: ['dsvm'] });
  const { stack } = bed;
  const workflow = readFileSync(join(root, 'workflows-examples/scheduled-scale.yml'), 'utf8');
  planned = [...workflow.matchAll(/cron: '([^']+)', timezone: (\S+) \}/g)].flatMap(([, cron = '', timezone = '']) => firings(cron, timezone, monday, monday + 7 * day)).toSorted((a, b) => a - b);
  stack.github.push('A pool with a schedule', { 'pools/research.yml': pool, '.github/workflows/scheduled-scale.yml': workflow });
  bed.file('pools/research.yml', pool);
  runner = openRunner(stack.github, {
    actions: { 'org/dsvm-pool-action': actionOf(bed) },
    env: { NODE_EXTRA_CA_CERTS: stack.caFile, HTTPS_PROXY: stack.proxyUrl, NO_PROXY: '127.0.0.1' },
    vars: { AZURE_SUBSCRIPTION_ID: stack.azure.subscriptionId, AZURE_TENANT_ID: stack.azure.tenantId, AZURE_CLIENT_ID: stack.azure.clientId },
    environments: { dsvm: {} },
  });
  await clock(berlin('mon', '06:30'));
  const run = await bed.run('deploy');
  expect(run.exitCode === 0 ? '' : run.log).toBe('');
}, 240_000);

afterAll(async () => {
  await bed?.close();
  rmSync(dir, { recursive: true, force: true });
}, 60_000);

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'next'] as const;
/** An instant of the week on Berlin's clocks. */
function berlin(name: (typeof days)[number], time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const ahead = days.indexOf(name) >= 6 && hours >= 3 ? 2 : 1;
  return monday + days.indexOf(name) * day + (hours - ahead) * hour + minutes * 60_000;
}
const clock = (now: number): Promise<string> => bed.admin('POST', '/clock', { now: new Date(now).toISOString() });
const ids = (): string[] => machines.list().map(({ instanceId }) => instanceId);
const set = (): string => `/subscriptions/${bed.stack.azure.subscriptionId}/resourceGroups/dsvm-research/providers/Microsoft.Compute/virtualMachineScaleSets/research`;
const names = async (): Promise<unknown[]> => {
  const { body } = await bed.arm('GET', `${set()}/virtualMachines?api-version=2025-04-01`);
  return (body['value'] as { properties: { osProfile: { computerName: string } } }[]).map((one) => one.properties.osProfile.computerName);
};
const there = (count: number): Promise<void> => until(`${count} machines are there`, async () => ids().length === count);

/** Goes on to a moment: what Azure does by itself until then, it does. */
const goTo = async (name: (typeof days)[number], time: string): Promise<void> => {
  await clock(berlin(name, time));
};

interface Played {
  results: RunResult[];
  wrote: string[];
}
/** Lets the runs begin that were planned for a time, at the time that the clock shows now; `times` 2: GitHub starts it twice. */
async function play(name: (typeof days)[number], time: string, times = 1): Promise<Played> {
  const at = berlin(name, time);
  expect(planned).toContain(at);
  await bed.requests();
  const begun = (await Promise.all(Array.from({ length: times }, () => runner.tick(at, at + 60_000)))).flat();
  const results = await Promise.all(begun.map((run) => run.ended));
  expect(results.map(({ conclusion, log }) => (conclusion === 'success' ? conclusion : log))).toEqual(Array.from({ length: times }, () => 'success'));
  const wrote = (await bed.requests()).filter(({ method, path, principal }) => !['GET', 'HEAD', 'ACTION'].includes(method) && !/oauth2|\/runCommand$/i.test(path) && principal !== autoscale);
  return { results, wrote: wrote.map(({ method, path }) => `${method} ${path.split('/').slice(-2).join('/')}`) };
}

/** A person comes in by the front door and stays; on which machine, they say. */
async function arrive(): Promise<{ name: string; leave(): void; gone(): boolean }> {
  const host = machines.publicAddress(0);
  await until('sshd answers', async () => (await banner(host, 22, { wait: 700 })).text.startsWith('SSH-2.0-'));
  const client = new ssh2.Client();
  let closed = false;
  client.on('close', () => (closed = true));
  await new Promise<void>((resolve, reject) => {
    client.on('ready', resolve).on('error', reject);
    client.connect({ host, port: 22, username: 'dsvmuser', password, readyTimeout: 30_000, keepaliveInterval: 1000 });
  });
  const name = await new Promise<string>((resolve, reject) =>
    client.exec('hostname', (error, stream) => {
      if (error) return reject(error);
      let text = '';
      stream.setEncoding('utf8').on('data', (part: string) => (text += part)).on('close', () => resolve(text.trim()));
    }),
  );
  return { name, leave: () => void client.end(), gone: () => closed };
}

describe('a week', () => {
  it('Monday: nobody’s machine goes at six, and a late run takes it once they have left', async () => {
    expect(ids()).toEqual([]);
    // The run of 08:07 is lost: Azure keeps the window by itself.
    await goTo('mon', '08:20');
    await there(2);
    const person = await arrive();
    await goTo('mon', '18:07');
    const first = await play('mon', '18:07');
    await there(1);
    expect(await names()).toEqual([person.name]);
    expect(first.wrote).toEqual(expect.arrayContaining([expect.stringMatching(/^POST research\/delete$/)]));
    // Beyond the backstop Azure passes by whoever is protected.
    await goTo('mon', '20:20');
    await there(1);
    expect(person.gone()).toBe(false);
    person.leave();
    await until('the person has left', async () => person.gone());
    // Planned for 20:37, and an hour and a half late.
    await goTo('mon', '22:05');
    const late = await play('mon', '20:37');
    expect(late.results[0]?.log).toMatch(/Planned for 2027-03-22 18:00 \(2027-03-22 17:00 UTC\), 4h5m ago/);
    await there(0);
  }, 120_000);

  it('Tuesday: of a run that comes three hours late Azure has done the work', async () => {
    await goTo('tue', '08:05');
    await there(2);
    await goTo('tue', '18:05');
    await there(3);
    await goTo('wed', '00:10');
    await there(0);
    const late = await play('tue', '21:07');
    expect(late.wrote).toEqual([]);
  }, 120_000);

  it('Wednesday: a setting that somebody deleted is made again, and machines come back from zero', async () => {
    const settings = `/subscriptions/${bed.stack.azure.subscriptionId}/resourceGroups/dsvm-research/providers/Microsoft.Insights/autoscaleSettings/research-autoscale`;
    await bed.arm('DELETE', `${settings}?api-version=2022-10-01`);
    await goTo('wed', '09:37');
    expect(ids()).toEqual([]);
    await play('wed', '09:37');
    await there(2);
  }, 120_000);

  it('Thursday: a run that is started twice writes once', async () => {
    await goTo('thu', '12:05');
    await goTo('thu', '18:37');
    const both = await play('thu', '18:37', 2);
    await there(0);
    expect(both.wrote).toEqual(['POST research/delete']);
    expect((await play('thu', '19:07')).wrote).toEqual([]);
  }, 120_000);

  it('Friday: while GitHub sleeps, Azure alone ends the day two hours after its end', async () => {
    await goTo('fri', '08:05');
    await there(2);
    await goTo('fri', '19:55');
    expect(ids()).toHaveLength(2);
    await goTo('fri', '20:15');
    await there(0);
  }, 120_000);

  it('Sunday: a run after the clock change, on the new clocks', async () => {
    await goTo('sun', '07:50');
    expect(ids()).toEqual([]);
    await goTo('sun', '08:05');
    await there(1);
    await goTo('sun', '10:07');
    await play('sun', '10:07');
    await there(0);
    expect((await play('sun', '10:37')).wrote).toEqual([]);
  }, 120_000);

  it('Whenever a run comes, it leaves what the schedule says', async () => {
    // Of the week’s other runs some, anywhere from on time to five hours late.
    const random = draw(seed);
    const more = process.env['DSVM_PROOF'] ? 40 : 4;
    let now = monday + 7 * day;
    for (let count = 0; count < more; count++) {
      const at = planned[Math.floor(random() * planned.length)]!;
      now += Math.floor(random() * 30) * hour + 5 * 60_000;
      await clock(now);
      const said = officeHours(now);
      const run = (await runner.tick(at, at + 60_000)).map((one) => one.ended);
      expect((await Promise.all(run)).map(({ conclusion }) => conclusion)).toEqual(['success']);
      await there(said);
    }
  }, 600_000);
});

/** What the pool file says, by hand, in the weeks after: Berlin is two hours ahead of UTC. */
function officeHours(now: number): number {
  const at = new Date(now + 2 * hour);
  const [weekday, minutes] = [at.getUTCDay(), at.getUTCHours() * 60 + at.getUTCMinutes()];
  if (weekday === 0) return minutes >= 480 && minutes < 600 ? 1 : 0;
  if (weekday === 6) return 0;
  if (weekday === 2 && minutes >= 1080 && minutes < 1260) return 3;
  return minutes >= 480 && minutes < 1080 ? 2 : 0;
}

/** mulberry32: the same numbers for the same seed. */
function draw(from: number): () => number {
  let state = from;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
