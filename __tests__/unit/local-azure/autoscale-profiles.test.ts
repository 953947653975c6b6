import { describe, expect, it } from '@jest/globals';
import { activeProfile, spanAt } from '../../../local/azure/autoscale/profiles.ts';
import { readSetting, type Setting } from '../../../local/azure/autoscale/setting.ts';
import { local, mulberry, naiveProfiles, type Start } from './minutes.ts';

const capacity = { minimum: '1', maximum: '1', default: '1' };
const plain = (name: string): object => ({ name, capacity, rules: [] });
const weekly = (name: string, days: string[], time: string, timeZone = 'UTC'): object => ({
  ...plain(name),
  recurrence: { frequency: 'Week', schedule: { timeZone, days, hours: [Number(time.slice(0, 2))], minutes: [Number(time.slice(3))] } },
});
const once = (name: string, start: string, end: string, timeZone?: string): object => ({ ...plain(name), fixedDate: { start, end, ...(timeZone === undefined ? {} : { timeZone }) } });
const setting = (...profiles: object[]): Setting => readSetting({ enabled: true, targetResourceUri: '/subscriptions/s', profiles });
const at = (profiles: object[], time: string): string | undefined => activeProfile(setting(...profiles), Date.parse(`${time}:00Z`))?.name;

const workdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
const day = weekly('day', workdays, '08:00');
const evening = weekly('{"name":"rest","for":"day"}', workdays, '18:00');
const feast = once('feast', '2027-06-09T00:00:00', '2027-06-10T12:00:00');

describe('the profile that holds', () => {
  // 7 June 2027 is a Monday.
  it.each<[string, object[], string, string | undefined]>([
    ['the default where it is alone', [plain('rest')], '2027-06-07T09:00', 'rest'],
    ['none where there is no default and no fixed date holds', [feast], '2027-06-07T09:00', undefined],
    ['the default around a fixed date', [plain('rest'), feast], '2027-06-08T23:59', 'rest'],
    ['a fixed date from its start', [plain('rest'), feast], '2027-06-09T00:00', 'feast'],
    ['a fixed date to the last minute before its end', [plain('rest'), feast], '2027-06-10T11:59', 'feast'],
    ['the default from the end of a fixed date on', [plain('rest'), feast], '2027-06-10T12:00', 'rest'],
    ['a fixed date before recurring profiles', [day, evening, feast], '2027-06-09T09:00', 'feast'],
    ['the recurring profile that is due when a fixed date ends', [day, evening, feast], '2027-06-10T12:00', 'day'],
    ['the first of two fixed dates', [once('first', '2027-06-09T00:00:00', '2027-06-11T00:00:00'), feast], '2027-06-10T00:00', 'first'],
    ['that one though the other starts later', [feast, once('second', '2027-06-09T08:00:00', '2027-06-11T00:00:00')], '2027-06-09T10:00', 'feast'],
    ['a fixed date on the clocks of its zone', [plain('rest'), once('feast', '2027-06-09T00:00:00', '2027-06-10T00:00:00', 'Tokyo Standard Time')], '2027-06-08T15:00', 'feast'],
    ['a fixed date with a Z on those clocks too', [plain('rest'), once('feast', '2027-06-09T00:00:00Z', '2027-06-10T00:00:00Z', 'Tokyo Standard Time')], '2027-06-09T15:00', 'rest'],
    ['a recurring one from its start', [plain('rest'), day, evening], '2027-06-07T08:00', 'day'],
    ['its pair from the end of the window on', [plain('rest'), day, evening], '2027-06-07T18:00', '{"name":"rest","for":"day"}'],
    ['a pair over the weekend', [plain('rest'), day, evening], '2027-06-13T12:00', '{"name":"rest","for":"day"}'],
    ['a recurring one for ever where it has no pair', [plain('rest'), day], '2027-06-13T12:00', 'day'],
    ['a recurring one before its first start of the week: over the end of the week', [weekly('only', ['Saturday'], '00:01')], '2027-06-11T12:00', 'only'],
    ['the one that started last of two zones', [weekly('tokyo', workdays, '08:00', 'Tokyo Standard Time'), weekly('utc', workdays, '01:00')], '2027-06-07T00:30', 'tokyo'],
    ['the later of those', [weekly('tokyo', workdays, '08:00', 'Tokyo Standard Time'), weekly('utc', workdays, '01:00')], '2027-06-07T01:00', 'utc'],
    ['the one of six days ago, not the one of seven', [weekly('friday', ['Friday'], '18:00'), weekly('saturday', ['Saturday'], '00:01')], '2027-06-11T12:00', 'saturday'],
    ['the first in the list of two that start at once', [weekly('first', ['Monday'], '08:00'), weekly('second', ['Monday'], '08:00')], '2027-06-07T08:00', 'first'],
    ['the example of Azure’s article: the weekend until Monday four o’clock', [weekly('week', ['Monday'], '04:00', 'E. Europe Standard Time'), weekly('weekend', ['Saturday'], '00:01', 'E. Europe Standard Time')], '2027-06-07T00:59', 'weekend'],
    ['and the week from then on', [weekly('week', ['Monday'], '04:00', 'E. Europe Standard Time'), weekly('weekend', ['Saturday'], '00:01', 'E. Europe Standard Time')], '2027-06-07T01:00', 'week'],
  ])('is %s', (_what, profiles, time, name) => {
    expect(at(profiles, time)).toBe(name);
  });

  it('is known with the time in which it holds', () => {
    const span = spanAt(setting(plain('rest'), day, evening, feast), Date.parse('2027-06-08T20:00:00Z'));
    expect([span.profile?.name, new Date(span.from).toISOString(), new Date(span.until).toISOString()]).toEqual(['{"name":"rest","for":"day"}', '2027-06-08T18:00:00.000Z', '2027-06-09T00:00:00.000Z']);
    const sunday = spanAt(setting(weekly('only', ['Sunday'], '23:59', 'Line Islands Standard Time')), Date.parse('2027-06-06T10:00:00Z'));
    expect([sunday.from, sunday.until].map((one) => new Date(one).toISOString())).toEqual(['2027-06-06T09:59:00.000Z', '2027-06-13T09:59:00.000Z']);
    expect(spanAt(setting(plain('rest')), 0)).toMatchObject({ from: -Infinity, until: Infinity });
  });
});

const SEED = Number(process.env['DSVM_SEED'] ?? Date.now() % 2 ** 31);
const ROUNDS = process.env['DSVM_PROOF'] === '1' ? 600 : 40;

// Windows and IANA names side by side, by hand: half-hour changes, both hemispheres, a change at midnight.
const zones = [
  ['W. Europe Standard Time', 'Europe/Berlin'],
  ['AUS Eastern Standard Time', 'Australia/Sydney'],
  ['Lord Howe Standard Time', 'Australia/Lord_Howe'],
  ['Cuba Standard Time', 'America/Havana'],
] as const;
const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
// Around each of these two of the zones change their clocks within a week or two.
const stretches = ['2027-03-08', '2027-03-26', '2027-10-01', '2027-10-29'].map((from) => Date.parse(`${from}T00:00:00Z`));
const length = 11 * 1440;

describe('the search for the profile', () => {
  it(`finds what a clock finds that is looked at every minute, over both clock changes of four zones (DSVM_SEED=${SEED})`, () => {
    console.log(`DSVM_SEED=${SEED}`);
    const random = mulberry(SEED);
    const below = (count: number): number => Math.floor(random() * count);
    for (let round = 0; round < ROUNDS; round++) {
      const begin = stretches[round % stretches.length] as number;
      const starts: Start[] = [];
      const profiles: object[] = random() < 0.7 ? [plain('default')] : [];
      for (let index = 0, count = below(6); index < count; index++) {
        const [windows, iana] = zones[below(zones.length)] as (typeof zones)[number];
        // The small hours, in which clocks are changed, more often than others.
        const minute = (random() < 0.7 ? below(4) : below(24)) * 60 + [0, 1, 15, 30, 45, 59][below(6)]!;
        const share = random();
        const days = names.filter(() => random() < share);
        if (days.length === 0) continue;
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        profiles.push(weekly(`weekly ${index}`, days, time, windows));
        starts.push({ name: `weekly ${index}`, iana, days: names.map((one) => days.includes(one)), minute });
      }
      const dates: { name: string; iana: string; start: string; end: string }[] = [];
      for (let index = 0, count = below(3); index < count; index++) {
        const [windows, iana] = zones[below(zones.length)] as (typeof zones)[number];
        const first = begin + (8 * 1440 + below(4 * 1440)) * 60_000;
        const [start, end] = [first, first + (1 + below(2000)) * 60_000].map((time) => new Date(time).toISOString().slice(0, 16)) as [string, string];
        profiles.push(once(`once ${index}`, `${start}:00`, `${end}:00`, windows));
        dates.push({ name: `once ${index}`, iana, start, end });
      }
      const whole = setting(...profiles);
      // Eight days to run in: by then every weekly start has come.
      const told = naiveProfiles(starts, dates, begin, 8 * 1440 + length, profiles.length > 0 && (profiles[0] as { name: string }).name === 'default' ? 'default' : undefined);
      for (let minute = 8 * 1440; minute < 8 * 1440 + length; minute++) {
        const instant = begin + minute * 60_000;
        const found = activeProfile(whole, instant)?.name;
        if (found !== told[minute]) throw new Error(`${new Date(instant).toISOString()}: ${found} is not ${told[minute]} in ${JSON.stringify(profiles)}`);
      }
      // And in any order of asking.
      const fresh = setting(...profiles);
      for (let asked = 0; asked < 200; asked++) {
        const minute = 8 * 1440 + below(length);
        expect(activeProfile(fresh, begin + minute * 60_000)?.name).toBe(told[minute]);
      }
    }
  });

  it('is cheap: three years, every fifteen minutes', () => {
    const profiles = [0, 1, 2, 3, 4, 5].map((index) => weekly(`${index}`, workdays, `${String(8 + index).padStart(2, '0')}:00`, 'W. Europe Standard Time'));
    const whole = setting(...profiles);
    let changes = 0;
    let before: unknown;
    for (let instant = Date.parse('2027-01-01T00:00:00Z'); instant < Date.parse('2030-01-01T00:00:00Z'); instant += 900_000) {
      const profile = activeProfile(whole, instant);
      if (profile !== before) changes++;
      before = profile;
    }
    // Six starts on each of 782 working days.
    expect(changes).toBe(782 * 6 + 1);
  });
});

it('the clock that is looked at every minute shows what clocks show', () => {
  expect(local('Europe/Berlin', Date.parse('2027-03-28T01:00:00Z'))).toEqual({ day: 0, minute: 180 });
});
