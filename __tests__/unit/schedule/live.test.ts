import { describe, expect, it } from '@jest/globals';
import { activeProfile } from '../../../local/azure/autoscale/profiles.ts';
import { readSetting } from '../../../local/azure/autoscale/setting.ts';
import { hoursAhead } from '../../../src/schedule/ahead.ts';
import { compileSchedule } from '../../../src/schedule/compile.ts';
import { hoursBetween } from '../../../src/schedule/evaluate.ts';
import { liveHours } from '../../../src/schedule/live.ts';
import { overrideFrom } from '../../../src/schedule/override.ts';
import { day, type Schedule } from '../../../src/schedule/schedule.ts';
import { mulberry } from '../local-azure/minutes.ts';
import { quarter } from './oracle.ts';
import { randomSchedule } from './random.ts';
import { course, now, read, schedule } from './written.ts';

type Json = Record<string, unknown>;
const SEED = Number(process.env['DSVM_SEED'] ?? Date.now() % 2 ** 31);
const target = { id: '/subscriptions/s', location: 'westeurope' };
const zones = ['Europe/Berlin', 'Australia/Lord_Howe', 'America/St_Johns', 'Africa/Casablanca', 'Asia/Kolkata'];

/** The same hours from the local Azure's engine, a quarter of an hour at a time; NaN where none of its profiles is in force. */
function byEngine(properties: Json, from: number, until: number): { min: number; max: number } {
  const setting = readSetting(properties);
  const sum = { min: 0, max: 0 };
  for (let at = from; at < until; at += quarter) {
    const profile = activeProfile(setting, at);
    sum.min += (profile?.minimum ?? Number.NaN) / 4;
    sum.max += (profile?.maximum ?? Number.NaN) / 4;
  }
  return sum;
}

/** Holds a setting to the engine over a year, in stretches of random length that begin at a quarter of an hour. */
function hold(random: () => number, properties: Json, days = 365): void {
  for (let from = now; from < now + days * day; ) {
    const until = from + quarter * (1 + Math.floor(random() * 96 * 30));
    const [told, heard] = [liveHours(properties, 99, from, until), byEngine(properties, from, until)];
    if (told?.min !== heard.min || told.max !== heard.max) throw new Error(`${new Date(from).toISOString()} to ${new Date(until).toISOString()}: ${JSON.stringify(told)}, but ${JSON.stringify(heard)} of ${JSON.stringify(properties)}`);
    from = until;
  }
}

function draw(random: () => number, names: readonly string[]): Schedule {
  const written = randomSchedule(random, names, now - 20 * day, now + 400 * day);
  for (;;) {
    const found = read(JSON.stringify(written)).schedule;
    if (found !== undefined) return found;
    written.windows.pop();
  }
}

describe(`hours of a living setting (DSVM_SEED=${SEED})`, () => {
  console.log(`DSVM_SEED=${SEED}`);
  it.each(zones.map((zone, index) => [zone, index] as const))('of our own compiler are those of the local engine, in %s', (zone, index) => {
    const random = mulberry(SEED + index);
    for (let round = 0; round < 6; round++) {
      const drawn = draw(random, round % 3 === 2 ? [zone, zones[(index + 1) % zones.length]!] : [zone]);
      const override = random() < 0.4 ? overrideFrom(Math.floor(random() * 9), now, 15 * (1 + Math.floor(random() * 400))) : undefined;
      const { properties, until } = compileSchedule(drawn, target, now, override);
      hold(random, properties);
      // And what a plan calls before is what it calls after where nothing changes.
      const week = Math.min(now + 7 * day, until);
      expect(liveHours(properties, 99, now, week)).toEqual(hoursBetween(drawn, now, week, override).azure);
    }
  });

  const capacity = (minimum: string | number, maximum: string | number): Json => ({ capacity: { minimum, maximum, default: minimum }, rules: [] });
  const weekly = (timeZone: string, days: string[], hours: number, minutes = 0): Json => ({ recurrence: { frequency: 'Week', schedule: { timeZone, days, hours: [hours], minutes: [minutes] } } });
  const fixed = (timeZone: string | undefined, start: string, end: string): Json => ({ fixedDate: { ...(timeZone === undefined ? {} : { timeZone }), start, end } });
  const week = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
  const settings: Record<string, Json[]> = {
    'one default alone': [{ name: 'Auto created default scale condition', ...capacity('1', '3') }],
    'of the command line: each recurring profile with the default that ends it': [
      { name: 'default', ...capacity('1', '2') },
      { name: '{"name": "default", "for": "peak"}', ...capacity('1', '2'), ...weekly('Pacific Standard Time', week, 18, 30) },
      { name: 'peak', ...capacity('4', '10'), ...weekly('Pacific Standard Time', week, 8) },
    ],
    'of the portal: starts without an end, and a default that never has a turn': [
      { name: 'usual', ...capacity('7', '9') },
      { name: 'monday', ...capacity('3', '3'), ...weekly('W. Europe Standard Time', ['monday'], 6) },
      { name: 'saturday', ...capacity('0', '0'), ...weekly('W. Europe Standard Time', ['SATURDAY'], 2, 30) },
    ],
    'two fixed dates at once: the first of the list': [
      { name: 'usual', ...capacity(1, 1) },
      { name: 'second', ...capacity(5, 6), ...fixed('Romance Standard Time', '2026-12-24T00:00:00Z', '2027-01-03T23:45:00Z') },
      { name: 'first', ...capacity(2, 8), ...fixed(undefined, '2026-12-01T12:00:00+00:00', '2026-12-28T00:00:00.0000000Z') },
    ],
    'two recurring profiles at one moment: the first of the list': [
      { name: 'a', ...capacity(2, 2), ...weekly('UTC', week, 9) },
      { name: 'b', ...capacity(4, 4), ...weekly('UTC', week, 9) },
      { name: 'c', ...capacity(0, 0), ...weekly('UTC', week, 17) },
    ],
    'times that clocks skip and show twice, in zones of half hours': [
      { name: 'a', ...capacity(2, 2), ...weekly('Lord Howe Standard Time', ['Sunday', 'Wednesday'], 2, 15) },
      { name: 'b', ...capacity(4, 5), ...weekly('Newfoundland Standard Time', ['Sunday', 'Friday'], 2) },
      { name: 'c', ...capacity(1, 1), ...weekly('W. Europe Standard Time', ['Sunday'], 2, 30) },
      { name: 'd', ...capacity(9, 9), ...fixed('W. Europe Standard Time', '2027-03-28T02:30:00', '2027-03-28T12:00:00') },
    ],
  };
  it.each(Object.entries(settings))('of another maker, %s', (_name, profiles) => {
    hold(mulberry(SEED), { enabled: true, targetResourceUri: target.id, profiles }, 500);
  });

  const hours = (properties: unknown, count = 3): unknown => liveHours(properties, count, now, now + 10 * 3_600_000);
  it('are those of the capacity without a setting, with one that is off, and where no profile is in force', () => {
    const profiles = settings['one default alone'];
    for (const properties of [undefined, null, {}, { profiles }, { enabled: false, profiles }, { enabled: true, profiles: [] }]) expect(hours(properties)).toEqual({ min: 30, max: 30 });
    expect(hours({ enabled: true, profiles })).toEqual({ min: 10, max: 30 });
    // Before a fixed date nobody scales; after it the number may be any that it allowed.
    const alone = { enabled: true, profiles: [{ ...capacity('1', '2'), ...fixed('UTC', '2026-11-21T10:00:00', '2026-11-21T12:00:00'), recurrence: null }] };
    expect(hours(alone)).toEqual({ min: 2 * 3 + 8, max: 2 * 3 + 8 * 2 });
  });

  it('take Azure’s null for nothing', () => {
    expect(hours({ enabled: true, profiles: [{ ...capacity('2', '2'), fixedDate: null, recurrence: null }] })).toEqual({ min: 20, max: 20 });
  });

  it.each<[string, Json]>([
    ['a zone that Windows does not have', weekly('Europe/Berlin', week, 8)],
    ['another frequency', { recurrence: { frequency: 'Day', schedule: { timeZone: 'UTC', days: week, hours: [8], minutes: [0] } } }],
    ['two hours', { recurrence: { frequency: 'Week', schedule: { timeZone: 'UTC', days: week, hours: [8, 9], minutes: [0] } } }],
    ['no hour of a day', weekly('UTC', week, 24)],
    ['no days', weekly('UTC', [], 8)],
    ['an offset of its own', fixed('UTC', '2026-12-01T12:00:00+02:00', '2026-12-28T00:00:00')],
    ['no date', fixed('UTC', '2026-13-01T12:00:00', '2026-12-28T00:00:00')],
    ['a capacity that is none', capacity('', '2')],
    ['a capacity upside down', capacity('3', '2')],
  ])('are not known with %s', (_name, profile) => {
    expect(hours({ enabled: true, profiles: [{ ...capacity('1', '1') }, { name: 'odd', ...capacity('1', '1'), ...profile }] })).toBeUndefined();
  });
});

describe('the hours ahead', () => {
  it('of a course’s week: people’s least, Azure’s most', () => {
    // Saturday 09:00 in Berlin: 5 × (4 + 4) h at 4 to 12 and 2 h at 2, two nights of 6 h at 1; the backstop spares 12 for 2 h after each course.
    const { week, most } = hoursAhead(schedule(course), now);
    expect(week).toEqual({ hours: 168, before: null, after: { min: 5 * (8 * 4 + 2 * 2) + 2 * 6, max: 5 * (8 * 12 + 2 * 12 + 2 * 12) + 2 * 6 + 2 * 2 } });
    expect(most).toBe(12);
  });

  it.each([['2027-03-24T10:00:00Z', 167], ['2027-10-27T10:00:00Z', 169], ['2027-06-01T10:00:00Z', 168]])('are seven days on the clocks from %s: %d hours', (at, hours) => {
    const still = schedule('timezone: Europe/Berlin\nbase: 1\nwindows: []\n', Date.parse(at));
    const { week } = hoursAhead(still, Date.parse(at), { before: { properties: undefined, capacity: 3 } });
    expect(week).toEqual({ hours, before: { min: 3 * hours, max: 3 * hours }, after: { min: hours, max: hours } });
  });

  it('of an exam week are the exception’s alone, with what Azure still spares after it', () => {
    const monday = Date.parse('2027-02-07T23:00:00Z');
    // 5 days at 12 and 2 h of backstop; the weekend has nothing.
    expect(hoursAhead(schedule(course), monday).week.after).toEqual({ min: 5 * 24 * 12, max: 5 * 24 * 12 + 2 * 12 });
  });

  it('have an override in the week, and none in the month', () => {
    const none = schedule('timezone: UTC\nbase: 0\nbackstop: 0\nwindows: [{ name: w, days: mon, from: "00:00", to: "12:00", instances: 1 }]\n');
    const { week, month, most } = hoursAhead(none, now, { override: overrideFrom(5, now, 120) });
    expect(week.after).toEqual({ min: 12 + 10, max: 12 + 10 });
    // 52 Mondays of 12 h in 8,736 h; a day later, and in the middle of one, the same.
    expect([month, most]).toEqual([{ min: 52.14, max: 52.14 }, 1]);
    for (const later of [0.3, 1, 2.4, 9.1]) expect(hoursAhead(none, now + later * day).month).toEqual(month);
  });

  it('before are those of the other schedule, of the living setting, or of nobody', () => {
    const [less, more] = [schedule('timezone: UTC\nbase: 1\nwindows: []\n'), schedule('timezone: UTC\nbase: 2\nwindows: []\n')];
    const before = (one: Parameters<typeof hoursAhead>[2]): unknown => hoursAhead(more, now, one).week.before;
    expect(before({ before: { schedule: less } })).toEqual({ min: 168, max: 168 });
    expect(before({ before: { properties: compileSchedule(less, target, now).properties, capacity: 9 } })).toEqual({ min: 168, max: 168 });
    expect(before({ before: { properties: { enabled: true, profiles: [{}] }, capacity: 9 } })).toBeNull();
    expect(before({})).toBeNull();
  });
});
