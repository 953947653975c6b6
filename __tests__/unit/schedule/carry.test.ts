import { describe, expect, it } from '@jest/globals';
import { activeProfile } from '../../../local/azure/autoscale/profiles.ts';
import { readSetting } from '../../../local/azure/autoscale/setting.ts';
import { carryOver, spare } from '../../../src/schedule/carry.ts';
import { compileSchedule } from '../../../src/schedule/compile.ts';
import { stateAt } from '../../../src/schedule/evaluate.ts';
import { overrideFrom, overrideIn } from '../../../src/schedule/override.ts';
import { sameSetting } from '../../../src/schedule/same.ts';
import type { Override, Schedule } from '../../../src/schedule/schedule.ts';
import { mulberry } from '../local-azure/minutes.ts';
import { quarter } from './oracle.ts';
import { randomSchedule } from './random.ts';
import { read, schedule as written } from './written.ts';

const SEED = Number(process.env['DSVM_SEED'] ?? Date.now() % 2 ** 31);
const target = { id: '/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachineScaleSets/pool', location: 'westeurope' };
const now = Date.parse('2027-01-11T09:00:30Z');
const [minute, hour] = [60_000, 3_600_000];

const office = (instances: number, backstop = '2h'): Schedule => written(`timezone: UTC
base: 0
windows:
  - { name: office, days: mon-fri, from: "08:00", to: "18:00", instances: ${instances} }
backstop: ${backstop}`);
const weekly = 'timezone: UTC\nwindows: [{ name: office, days: mon-fri, from: "08:00", to: "18:00", instances: 2 }]\n';
const setting = (schedule: Schedule, at = now, override?: Override): Record<string, unknown> => compileSchedule(schedule, target, at, override).properties;
/** What Azure alone keeps of a setting at some times after now. */
const keeps = (properties: Record<string, unknown>, ...hours: number[]): string[] => hours.map((later) => activeProfile(readSetting(properties), now + later * hour)).map((one) => `${one?.minimum}..${one?.maximum}`);

describe('carryOver', () => {
  it('carries what somebody asked for until its backstop is over', () => {
    const asked = overrideFrom(5, now, 120);
    const properties = setting(office(2), now, asked);
    expect(carryOver(office(2), now + hour, { capacity: 5, properties })).toEqual(asked);
    // Spent, and inside a window: its machines are still spared.
    expect(carryOver(office(2), now + 3 * hour, { capacity: 5, properties: setting(office(2), now + 3 * hour, asked) })).toEqual(asked);
    expect(carryOver(office(2), now + 5 * hour, { capacity: 2, properties })).toBeUndefined();
  });

  it('carries it until its backstop is over also where a window’s own backstop would keep as many', () => {
    const schedule = written(`${weekly}except: [{ name: holiday, date: 2027-01-11, instances: 0 }]`, now);
    const asked = overrideFrom(2, now, 540);
    let properties = setting(schedule, now, asked);
    for (const later of [9.1, 9.5, 10.9]) {
      const carried = carryOver(schedule, now + later * hour, { capacity: 2, properties });
      expect([later, carried]).toEqual([later, asked]);
      properties = setting(schedule, now + later * hour, carried);
    }
  });

  it.each<[string, string, number, Override]>([
    ['and an exception says something else', `backstop: 0\n${weekly}except: [{ name: holiday, date: 2027-01-11, instances: 0 }]`, 0, overrideFrom(2, now, 360)],
    ['once what stood is no longer spared', `${weekly}except: [{ name: exam, date: 2027-01-11, instances: 4 }]`, 4, overrideFrom(2, now, 360)],
    ['while they spare what stood', 'timezone: UTC\nbase: { min: 0, max: 3 }', 3, overrideFrom(0, now, 100)],
    ['and say the same themselves', weekly, 2, overrideFrom(2, now, 360)],
  ])('keeps an override to its end where the weekly profiles would keep the same, %s', (_name, text, capacity, wish) => {
    const schedule = written(text, now);
    let properties = setting(schedule);
    let override = spare(schedule, now, { capacity, properties }, wish);
    for (let at = now; at < wish.until; at += 10 * minute) {
      properties = setting(schedule, at, override);
      override = carryOver(schedule, at, { capacity, properties });
      expect(override).toMatchObject(wish);
      expect(stateAt(schedule, at, override).people).toEqual({ min: wish.instances, max: wish.instances });
    }
    // It outlives an edit.
    const edited = written('timezone: UTC\nbase: 5', now);
    expect(carryOver(edited, now + hour, { capacity: wish.instances, properties: setting(schedule, now, wish) })).toMatchObject(wish);
  });

  it('drops an override that is over where nothing of it is spared: the next run writes nothing more', () => {
    const schedule = written(`${weekly}except: [{ name: exam, date: 2027-01-11, instances: 4 }]`, now);
    const at = now + 2 * hour;
    const carried = carryOver(schedule, at, { capacity: 4, properties: setting(schedule, now, overrideFrom(3, now, 60)) });
    expect(carried).toBeUndefined();
    expect(setting(schedule, at, carried)).toEqual(setting(schedule));
  });

  it('spares, once, the machines that a changed schedule has no place for', () => {
    const until = Date.parse('2027-01-11T09:00:00Z');
    const spared = carryOver(office(1), now, { capacity: 3, properties: setting(office(3)) });
    expect(spared).toEqual({ instances: 3, from: until - 60_000, until });
    const properties = setting(office(1), now, spared);
    // The same again while it is spared; never once more after that, though Azure has not taken them yet.
    expect(carryOver(office(1), now + hour, { capacity: 3, properties })).toEqual(spared);
    expect(carryOver(office(1), now + 3 * hour, { capacity: 3, properties })).toBeUndefined();
    expect(carryOver(office(1), now + 3 * hour, { capacity: 3, properties: setting(office(1), now + 3 * hour) })).toBeUndefined();
    // A schedule that has still less is another change: they are spared anew, from then on.
    const less = carryOver(office(0), now + hour, { capacity: 3, properties });
    expect(less).toEqual({ instances: 3, from: until + hour - minute, until: until + hour });
    expect(keeps(setting(office(0), now + hour, less), 1, 2.9, 3)).toEqual(['0..3', '0..3', '0..0']);
  });

  it('spares them though the setting still names an override that is long over', () => {
    const properties = setting(office(6), now - hour, overrideFrom(7, now - hour, 30));
    expect(carryOver(office(2), now + 2 * hour, { capacity: 6, properties })).toMatchObject({ instances: 6 });
  });

  it('spares those of a window that a changed schedule has ended in the past', () => {
    const earlier = written(`timezone: UTC\nwindows:\n  - { name: office, days: mon-fri, from: "05:00", to: "08:00", instances: 3 }`);
    const carried = carryOver(earlier, now, { capacity: 3, properties: setting(office(3)) });
    expect(keeps(setting(earlier, now, carried), 0, 1.9, 2)).toEqual(['0..3', '0..3', '0..0']);
  });

  it('knows what it spares also where a window’s own backstop spares as many', () => {
    const evening = Date.parse('2027-01-11T18:10:00Z');
    const until = (time: string): Schedule => written(`timezone: UTC\nwindows:\n  - { name: office, days: mon-fri, from: "08:00", to: "${time}", instances: 3 }`);
    const carried = carryOver(until('17:00'), evening, { capacity: 3, properties: setting(until('18:00'), evening) });
    expect(carried).toMatchObject({ instances: 3, until: evening });
    for (const later of [20, 40, 119]) expect(carryOver(until('17:00'), evening + later * minute, { capacity: 3, properties: setting(until('17:00'), evening, carried) })).toEqual(carried);
  });

  it('spares what stood when somebody asks for less, whatever was before, and runs later too', () => {
    const ten = setting(office(2), now, overrideFrom(10, now, 480));
    for (const [instances, minutes, later] of [[2, 1, ['2..10', '2..10', '2..2']], [8, 120, ['8..10', '8..10', '2..8']], [1, 480, ['1..10', '1..10', '1..1']]] as const) {
      const asked = spare(office(2), now, { capacity: 10, properties: ten }, overrideFrom(instances, now, minutes));
      const properties = setting(office(2), now, asked);
      expect(keeps(properties, 0, 1.9, 2)).toEqual(later);
      // An hour later it is read again as it was written, also where its own time is over; and Azure still has ten.
      const next = carryOver(office(2), now + hour, { capacity: 10, properties });
      expect(next).toEqual(asked);
      expect(keeps(setting(office(2), now + hour, next), 1, 1.9, 2)).toEqual(later);
    }
    // More is no fall, and what does not stand needs no sparing.
    for (const [capacity, instances] of [[10, 12], [2, 2]] as const) expect(spare(office(2), now, { capacity, properties: ten }, overrideFrom(instances, now, 60))).toEqual(overrideFrom(instances, now, 60));
  });

  it('keeps an override that holds when the schedule under it is changed', () => {
    const asked = overrideFrom(2, now, 60);
    const carried = carryOver(office(0), now + 10 * minute, { capacity: 4, properties: setting(office(4), now, asked) });
    expect(carried).toEqual({ ...asked, from: asked.from + 10 * minute, stood: 4 });
    expect(keeps(setting(office(0), now + 10 * minute, carried), 0.9, 1.1, 2.5)).toEqual(['2..4', '0..4', '0..2']);
  });

  it.each<[string, Schedule, number, unknown]>([
    ['there are no more than Azure may keep', office(1), 1, setting(office(3))],
    ['nothing is spared', office(1, '0'), 3, setting(office(3))],
    ['the schedule is the one that Azure has', office(1), 3, setting(office(1))],
  ])('carries nothing where %s', (_name, schedule, capacity, properties) => expect(carryOver(schedule, now, { capacity, properties })).toBeUndefined());

  it('spares the machines of a pool that had no setting yet, or one that nobody can read', () => {
    for (const properties of [undefined, { enabled: true, profiles: [{}] }]) expect(carryOver(office(1), now, { capacity: 3, properties })).toMatchObject({ instances: 3 });
  });
});

describe(`whoever lets the number fall, and however (DSVM_SEED=${SEED})`, () => {
  console.log(`DSVM_SEED=${SEED}`);
  const rounds = process.env['DSVM_PROOF'] === '1' ? 60 : 2;
  // Before their clocks are put forward, and back.
  const zones = { 'Europe/Berlin': ['2027-03-26', '2027-10-29'], 'America/New_York': ['2027-03-12', '2027-11-05'], 'Australia/Lord_Howe': ['2027-10-01', '2027-04-02'] };

  it.each(Object.entries(zones))('Azure alone cuts no earlier than a backstop after it, and a run prolongs nothing, in %s', (zone, days) => {
    const random = mulberry(SEED + zone.length);
    for (let round = 0; round < rounds; round++) live(random, zone, Date.parse(`${days[round % 2]!}T12:00:00Z`));
  }, 300_000);

  /** Some days of a pool: edited schedules, people who ask, plain runs, and Azure once in a quarter of an hour. */
  function live(random: () => number, zone: string, from: number): void {
    const backstop = random() < 0.2 ? '15m' : random() < 0.2 ? '6h' : random() < 0.1 ? '0' : '2h';
    const draw = (): Schedule => {
      const text = { ...randomSchedule(random, [zone], from - 5 * 24 * hour, from + 30 * 24 * hour), backstop };
      for (;;) {
        const { schedule } = read(JSON.stringify(text), from);
        if (schedule !== undefined) return schedule;
        text.windows.pop();
      }
    };
    let schedule = draw();
    let override: Override | undefined;
    let properties = setting(schedule, from);
    let azure = readSetting(properties);
    let capacity = stateAt(schedule, from).people.min;
    const told: number[] = [];
    const happened: string[] = [];
    for (let at = from; at < from + 4 * 24 * hour; at += quarter) {
      told.push(stateAt(schedule, at, override).people.max);
      // Azure: bounds alone.
      const { minimum, maximum } = activeProfile(azure, at)!;
      const kept = Math.max(minimum, Math.min(capacity, maximum));
      const last = told.slice(-1 - schedule.backstop / 15);
      if (kept < Math.min(capacity, Math.max(...last))) throw new Error(`${new Date(at).toISOString()}: Azure takes ${capacity} to ${kept}; within ${schedule.backstop} minutes people had ${last.join()}\n${happened.join('\n')}`);
      capacity = kept;
      const chance = random();
      if (chance > 0.2) continue;
      const living = { capacity, properties };
      const [changes, asks] = [chance < 0.04, chance >= 0.04 && chance < 0.09];
      if (changes) schedule = draw();
      const before = override;
      const wish = overrideFrom(Math.floor(random() * 9), at, 15 * (1 + Math.floor(random() * 40)));
      override = asks ? spare(schedule, at, living, wish) : carryOver(schedule, at, living);
      properties = setting(schedule, at, override);
      azure = readSetting(properties);
      happened.push(`${new Date(at).toISOString()}: ${changes ? 'changed' : asks ? 'asked' : 'run'}, ${capacity} stand, ${JSON.stringify(override)}`);
      if (!changes && !asks && override !== undefined && override !== before) expect([override, happened]).toEqual([before, happened]);
      // What somebody asked for is there until it is over, whatever Azure keeps under it; and a second run has nothing to write.
      if (override !== undefined && override.until > at) expect([overrideIn(properties, at, schedule.backstop), happened]).toEqual([override, happened]);
      const again = setting(schedule, at, carryOver(schedule, at, { capacity, properties }));
      if (!sameSetting(again, properties)) expect([again, happened]).toEqual([properties, happened]);
      const { people } = stateAt(schedule, at, override);
      told[told.length - 1] = people.max;
      capacity = Math.max(people.min, chance < 0.14 ? capacity : Math.min(capacity, people.max));
    }
  }
});
