import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compileSchedule } from '../../../src/schedule/compile.ts';
import { nameOverride, overrideFrom, overrideIn } from '../../../src/schedule/override.ts';
import { sameSetting, tellSpoilt } from '../../../src/schedule/same.ts';
import { putSetting, settingPath } from '../local-azure/autoscaling.ts';
import { stage, type Any, type Stage } from '../local-azure/client.ts';
import { at, deploy, poolTemplate } from '../local-azure/pool.ts';
import { course, now, schedule, stamp } from './written.ts';

const target = { id: '/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachineScaleSets/pool', location: 'westeurope' };
const day = 86_400_000;
const profiles = (...args: Parameters<typeof compileSchedule>): Any[] => compileSchedule(...args).properties['profiles'] as Any[];
const line = ({ name, capacity, recurrence, fixedDate, rules }: Any): string =>
  `${name}: ${capacity.minimum}..${capacity.maximum}${rules.length > 0 ? ` ${rules.length} rules` : ''} ${fixedDate === undefined ? (recurrence === undefined ? 'always' : `${recurrence.schedule.days.map((one: string) => one.slice(0, 2)).join('')} ${recurrence.schedule.hours[0]}:${recurrence.schedule.minutes[0]}`) : `${fixedDate.start} to ${fixedDate.end}`}`;

describe('a compiled schedule', () => {
  it('has a profile for each start, and one for each end', () => {
    expect(profiles(schedule(course), target, now).map(line)).toEqual([
      'night owls, backstop: 0..1 TuTh 2:0',
      '{"name":"Auto created default scale condition","for":"night owls"}: 0..0 TuTh 4:0',
      'morning course: 4..12 1 rules MoTuWeThFr 8:0',
      'lunch, backstop of morning course: 2..12 MoTuWeThFr 12:0',
      'afternoon course: 4..12 1 rules MoTuWeThFr 14:0',
      'afternoon course, backstop: 0..12 MoTuWeThFr 18:0',
      'night owls: 1..1 MoWe 20:0',
      '{"name":"Auto created default scale condition","for":"afternoon course"}: 0..0 TuThFr 20:0',
      'winter break, backstop of night owls, from 2026-12-24 00:00: 0..1 2026-12-24T00:00:00 to 2026-12-24T02:00:00',
      'winter break, from 2026-12-24 02:00: 0..0 2026-12-24T02:00:00 to 2027-01-04T00:00:00',
      'exam week, from 2027-02-08 00:00: 12..12 2027-02-08T00:00:00 to 2027-02-13T00:00:00',
      'exam week, backstop, from 2027-02-13 00:00: 0..12 2027-02-13T00:00:00 to 2027-02-13T02:00:00',
      'open day, from 2027-03-28 00:00: 2..2 2027-03-28T00:00:00 to 2027-03-29T00:00:00',
      'open day, backstop, from 2027-03-29 00:00: 0..2 2027-03-29T00:00:00 to 2027-03-29T02:00:00',
    ]);
  });

  it('has no rule while a backstop waits: the smaller afternoon moves by itself only after it', () => {
    const rest = '{ out: { above: 70% } }';
    const found = schedule(`timezone: UTC\nwindows:\n  - { name: morning, days: mon, from: "08:00", to: "12:00", instances: { min: 4, max: 8 }, scale: ${rest} }\n  - { name: afternoon, days: mon, from: "12:00", to: "18:00", instances: { min: 1, max: 3 }, scale: ${rest} }`);
    expect(profiles(found, target, now).map(line)).toEqual([
      'morning: 4..8 1 rules Mo 8:0',
      'afternoon, backstop of morning: 1..8 Mo 12:0',
      'afternoon: 1..3 1 rules Mo 14:0',
      'afternoon, backstop: 0..3 Mo 18:0',
      '{"name":"Auto created default scale condition","for":"afternoon"}: 0..0 Mo 20:0',
    ]);
  });

  it('without windows is one profile that holds always, and fixed dates', () => {
    expect(profiles(schedule('timezone: Asia/Tokyo\nbase: 2\nexcept:\n  - { name: fair, date: 2026-12-01, instances: 5 }'), target, now).map(line)).toEqual([
      'Auto created default scale condition: 2..2 always',
      'fair, from 2026-12-01 00:00: 5..5 2026-12-01T00:00:00 to 2026-12-02T00:00:00',
      'fair, backstop, from 2026-12-02 00:00: 2..5 2026-12-02T00:00:00 to 2026-12-02T02:00:00',
    ]);
    expect(profiles(schedule('timezone: UTC\nwindows:\n  - { name: always, days: daily, from: "00:00", to: "24:00", instances: 1 }'), target, now).map(line)).toEqual(['Auto created default scale condition: 1..1 always']);
  });

  it('is enabled, names its target and its rules as Azure does', () => {
    const { properties } = compileSchedule(schedule('timezone: Europe/Berlin\nwindows:\n  - { name: w, days: mon, from: "08:30", to: "18:00", instances: { min: 0, max: 3 }, scale: { out: { above: 70%, over: 90m, by: 2, cooldown: 1d } } }\nnotifications: { emails: [team@example.org], webhooks: ["https://example.org/hook"] }'), target, now);
    expect(properties).toMatchObject({
      enabled: true,
      targetResourceUri: target.id,
      notifications: [{ operation: 'Scale', email: { sendToSubscriptionAdministrator: false, customEmails: ['team@example.org'] }, webhooks: [{ serviceUri: 'https://example.org/hook', properties: {} }] }],
    });
    expect((properties['profiles'] as Any[]).find(({ name }) => name === 'w')).toEqual({
      name: 'w',
      // Not one machine more where no metric can be read.
      capacity: { minimum: '0', maximum: '3', default: '0' },
      recurrence: { frequency: 'Week', schedule: { timeZone: 'W. Europe Standard Time', days: ['Monday'], hours: [8], minutes: [30] } },
      rules: [
        {
          metricTrigger: { metricName: 'Percentage CPU', metricResourceUri: target.id, timeGrain: 'PT1M', statistic: 'Average', timeWindow: 'PT1H30M', timeAggregation: 'Average', operator: 'GreaterThan', threshold: 70, dimensions: [], dividePerInstance: false },
          scaleAction: { direction: 'Increase', type: 'ChangeCount', value: '2', cooldown: 'P1D' },
        },
      ],
    });
  });

  it('has one profile for days and windows that start alike', () => {
    const windows = ['mon', 'tue', 'wed', 'thu', 'fri'].map((one) => `  - { name: ${one}, days: ${one}, from: "08:00", to: "18:00", instances: 2 }`).join('\n');
    expect(profiles(schedule(`timezone: UTC\nwindows:\n${windows}`), target, now).map(line)).toEqual(['mon: 2..2 MoTuWeThFr 8:0', 'mon, backstop: 0..2 MoTuWeThFr 18:0', '{"name":"Auto created default scale condition","for":"mon"}: 0..0 MoTuWeThFr 20:0']);
  });

  it('keeps as many fixed dates as fit, and says until when they last', () => {
    const dates = (count: number, every: number): string => Array.from({ length: count }, (_none, index) => `  - { name: d${index}, date: ${new Date(now + (2 + index * every) * day).toISOString().slice(0, 10)}, instances: 3 }`).join('\n');
    const found = schedule(`timezone: UTC\nbackstop: 0\nexcept:\n${dates(40, 2)}`);
    const { properties, until } = compileSchedule(found, target, now);
    expect([(properties['profiles'] as Any[]).length, stamp(until)]).toEqual([20, '2026-12-31T00:00Z']);
    // Later the next ones are there.
    expect(profiles(found, target, now + 20 * day).map(line).at(-1)).toContain('2027-01-16');
    expect(() => schedule(`timezone: UTC\nbackstop: 15m\nexcept:\n${dates(12, 2)}`.replaceAll('instances: 3', 'instances: 1'))).not.toThrow();
    const dense = Array.from({ length: 12 }, (_none, index) => `  - { name: d${index}, date: ${new Date(now + (1 + index) * day).toISOString().slice(0, 10)}, instances: ${index % 2 === 0 ? 9 : 1} }`).join('\n');
    expect(() => schedule(`timezone: UTC\nbackstop: 1h\nbase: 4\nwindows:\n  - { name: w, days: daily, from: "08:00", to: "12:00", instances: 5 }\nexcept:\n${dense}`)).toThrow('needs 21 autoscale profiles, and Azure takes 20: 3 weekly starts and 18 fixed dates from 2026-11-22 to 2026-12-04.');
  });

  it('is refused when it is read, not in the summer in which it does not fit', () => {
    const dense = (year: number): string => Array.from({ length: 20 }, (_none, index) => `  - { name: d${index}, date: ${year}-07-${String(index + 1).padStart(2, '0')}, instances: ${index % 2 === 0 ? 9 : 1} }`).join('\n');
    expect(() => schedule(`timezone: UTC\nbackstop: 1h\nexcept:\n${dense(2029)}`)).toThrow('fixed dates from 2029-07-01 to 2029-07-');
    // An override finds room where fixed dates have taken all: those furthest away wait.
    const full = schedule(`timezone: UTC\nbackstop: 0\nexcept:\n${Array.from({ length: 30 }, (_none, index) => `  - { name: d${index}, date: ${new Date(now + (2 + index) * day).toISOString().slice(0, 10)}, instances: ${index % 2 === 0 ? 9 : 1} }`).join('\n')}`);
    const { properties, until } = compileSchedule(full, target, now, overrideFrom(3, now, 60));
    expect([(properties['profiles'] as Any[]).length, overrideIn(properties, now, 0)?.instances, until > now + 14 * day]).toEqual([20, 3, true]);
  });

  const daily = (count: number, backstop: string): string => `timezone: Europe/Berlin
backstop: ${backstop}
windows:
${Array.from({ length: count }, (_none, index) => `  - { name: w${index}, days: daily, from: "${String(index * 2).padStart(2, '0')}:00", to: "${String(index * 2 + 1).padStart(2, '0')}:00", instances: ${index % 2 === 0 ? 3 : 2} }`).join('\n')}`;

  it('always has room for an override, or is refused when it is read', () => {
    expect(() => schedule(daily(10, '0'))).toThrow('needs 21 autoscale profiles, and Azure takes 20: 20 weekly starts, and room for 1 more, for when somebody asks for another number (`instances`, `for`) or changes the schedule.');
    expect(() => schedule(daily(6, '30m'))).toThrow('18 weekly starts, and room for 3 more');
    // In the night of spring a fixed date makes up for what the clocks shorten: an override has room beside that too.
    const full = `timezone: UTC\nbackstop: 1h\nwindows:\n${['08:00-10:00', '12:00-14:00', '16:00-18:00', '20:00-22:00'].map((one) => `  - { name: "${one}", days: mon-thu, from: "${one.slice(0, 5)}", to: "${one.slice(6)}", instances: 2 }\n`).join('')}${[['sat', '21:00', '22:00', 1], ['sat', '22:00', '24:00', 2], ['sun', '00:00', '02:00', 3]].map(([days, from, to, instances]) => `  - { name: "${days} ${from}", days: ${days}, from: "${from}", to: "${to}", instances: ${instances} }\n`).join('')}`;
    expect(schedule(full).timezone).toBe('UTC');
    expect(() => schedule(full.replace('UTC', 'Europe/Berlin'))).toThrow(/17 weekly starts and \d fixed dates from 2027-03-28 to 2027-03-\d\d, and room for 3 more/);
    for (const [count, backstop] of [[9, '0'], [5, '30m'], [5, '1d']] as const) {
      const found = schedule(daily(count, backstop));
      for (const begin of [now + 9 * 3_600_000, Date.parse('2027-03-28T00:45:00Z')]) {
        for (const override of [overrideFrom(9, begin, 10), { ...overrideFrom(1, begin, 240), ...(backstop === '0' ? {} : { stood: 12 }) }]) {
          const { properties, until } = compileSchedule(found, target, begin, override);
          expect([(properties['profiles'] as Any[]).length <= 20, until > begin, overrideIn(properties, begin, 0)]).toEqual([true, true, override]);
        }
      }
    }
  });

  it('stays the same from run to run while nothing comes or goes', () => {
    const found = schedule(course);
    const first = compileSchedule(found, target, now);
    for (const later of [1, 3600, 86_400, 20 * 86_400, 32 * 86_400]) expect(compileSchedule(found, target, now + later * 1000).properties).toEqual(first.properties);
    // The winter break is running, and keeps its start.
    expect(profiles(found, target, Date.parse('2026-12-30T12:00:00Z')).map(line)).toContain('winter break, from 2026-12-24 02:00: 0..0 2026-12-24T02:00:00 to 2027-01-04T00:00:00');
    expect(profiles(found, target, Date.parse('2027-01-05T12:00:00Z')).map(line).join()).not.toContain('winter');
  });
});

describe('an override', () => {
  const override = overrideFrom(14, now + 42_000, 150);

  it('is a fixed date with an end, which moves the bounds', () => {
    expect(profiles(schedule(course), target, now, override).map(line)).toEqual(expect.arrayContaining([
      'override to 14 from 2026-11-21T08:00Z until 2026-11-21T10:30Z, from 2026-11-21 09:00: 14..14 2026-11-21T09:00:00 to 2026-11-21T11:30:00',
      'override to 14 from 2026-11-21T08:00Z until 2026-11-21T10:30Z, backstop, from 2026-11-21 11:30: 0..14 2026-11-21T11:30:00 to 2026-11-21T13:30:00',
    ]));
  });

  it('is found in a living setting until its backstop is over', () => {
    const { properties } = compileSchedule(schedule(course), target, now, override);
    expect(overrideIn(properties, now, 120)).toEqual(override);
    expect(overrideIn(properties, override.until + 7_199_000, 120)).toEqual(override);
    expect(overrideIn(properties, override.until + 7_200_000, 120)).toBeUndefined();
    for (const none of [undefined, null, {}, { profiles: [null, {}, { name: 'override to x' }] }]) expect(overrideIn(none, now, 120)).toBeUndefined();
    expect(nameOverride(override)).toBe('override to 14 from 2026-11-21T08:00Z until 2026-11-21T10:30Z');
    // Compiled again from what was found: nothing to write.
    expect(compileSchedule(schedule(course), target, now + 3_600_000, overrideIn(properties, now, 120)).properties).toEqual(properties);
  });

  it('in an hour that clocks show twice is told in UTC', () => {
    const begin = Date.parse('2027-10-31T00:30:00Z');
    expect(profiles(schedule(course), target, begin, overrideFrom(1, begin, 30)).map(({ fixedDate }) => fixedDate).filter((one) => one?.timeZone === 'UTC')).toEqual([{ timeZone: 'UTC', start: '2027-10-31T00:30:00', end: '2027-10-31T01:00:00' }]);
  });
});

describe('at the local Azure', () => {
  let local: Stage;
  beforeAll(async () => {
    local = await stage();
    await deploy(local, poolTemplate(), { count: 2 });
  });
  afterAll(() => local.close());

  it('a compiled schedule is taken, and comes back as the same', async () => {
    const its = { id: at.set(local), location: 'westeurope' };
    const { properties } = compileSchedule(schedule(`${course}notifications: { emails: [team@example.org] }\n`), its, now, overrideFrom(3, now, 60));
    const put = await putSetting(local, properties['profiles'] as object[], properties);
    expect([put.status, put.body.error ?? put.body.message]).toEqual([201, undefined]);
    const { body } = await local.arm('GET', settingPath(local));
    expect(sameSetting(properties, body.properties)).toBe(true);
    expect(overrideIn(body.properties, now, 120)).toEqual(overrideFrom(3, now, 60));
    // One thing changed in Azure, and it is another.
    for (const change of [
      (one: Any): unknown => (one.enabled = false),
      (one: Any): unknown => one.profiles.pop(),
      (one: Any): unknown => one.profiles.push(one.profiles[0]),
      (one: Any): unknown => (one.profiles[0].capacity.maximum = '77'),
      (one: Any): unknown => (one.profiles.find(({ rules }: Any) => rules.length > 0).rules[0].metricTrigger.threshold = 71),
      (one: Any): unknown => (one.profiles.at(-1).fixedDate.end = '2030-01-01T00:00:00Z'),
      (one: Any): unknown => (one.notifications = []),
    ]) {
      const other = structuredClone(body.properties);
      change(other);
      expect(sameSetting(properties, other)).toBe(false);
    }
    // What Azure drops without a word its answer tells.
    expect([tellSpoilt('scale', properties, body.properties), tellSpoilt('scale', properties, { ...body.properties, enabled: false })]).toEqual([undefined, undefined]);
    const cased = structuredClone(body.properties);
    cased.targetResourceUri = cased.targetResourceUri.toUpperCase();
    cased.targetResourceLocation = 'West Europe';
    expect(sameSetting(properties, cased)).toBe(true);
  });

  it('a zone that Azure does not know is named, with the profile that has lost its times', async () => {
    const its = { id: at.set(local), location: 'westeurope' };
    const spoil = async (text: string): Promise<string | undefined> => {
      const properties = JSON.parse(JSON.stringify(compileSchedule(schedule(text), its, now).properties).replaceAll('W. Europe Standard Time', 'Munich Standard Time'));
      const { status, body } = await putSetting(local, properties.profiles, properties);
      expect(status).toBe(200);
      return tellSpoilt('scale', properties, body.properties)?.what;
    };
    expect(await spoil('timezone: Europe/Berlin\nwindows:\n  - { name: office, days: mon-fri, from: "08:00", to: "18:00", instances: 2 }')).toBe('Azure has taken the autoscale setting scale and has not kept it as it was written: `recurrence` of the profile "office", in the time zone "Munich Standard Time", is not the same.');
    expect(await spoil('timezone: Europe/Berlin\nexcept:\n  - { name: fair, date: 2026-12-01, instances: 5 }')).toContain('`fixedDate` of the profile "fair, from 2026-12-01 00:00", in the time zone "Munich Standard Time", is not the same.');
  });
});
