import { describe, expect, it } from '@jest/globals';
import { findZone, zoneNames } from '../../../local/azure/autoscale/zones.ts';
import { changes, instantOf, isZone, oddity, offsetAt, wallAt } from '../../../src/schedule/clock.ts';
import { placeOf, windowsZone } from '../../../src/schedule/zones.ts';
import { now, read } from './written.ts';

const day = 86_400_000;
const all = Intl.supportedValuesOf('timeZone');
// A tenth of all places, other ones each day; the places that have changed their clocks lately always.
const offset = Number(process.env['DSVM_SEED'] ?? Math.floor(Date.now() / day)) % 10;
const places = process.env['DSVM_PROOF'] === '1' ? all : [...all.filter((_zone, index) => index % 10 === offset), 'America/Vancouver', 'Asia/Almaty', 'America/Chihuahua', 'Antarctica/Casey', 'Antarctica/Troll'];
const wall = (text: string): number => Date.parse(`${text}:00Z`);
const instant = (zone: string, text: string): string => new Date(instantOf(zone, wall(text))).toISOString().slice(0, 16);

describe('the Windows zone of a place', () => {
  it(`goes like the place itself for two years, for every place that Node knows (tenth ${offset} of them), or is refused`, () => {
    const refused: string[] = [];
    for (const zone of [...places, 'Europe/Kyiv', 'Asia/Kolkata', 'US/Eastern', 'CET', 'UTC', 'Etc/GMT+5']) {
      const { name, nearest, until = now + 2 * 366 * day } = windowsZone(zone, now);
      if (name === undefined) {
        refused.push(`${zone} (${nearest})`);
        continue;
      }
      const its = findZone(name)!;
      for (let at = now; at < Math.min(until, now + 2 * 365 * day); at += 7 * day) {
        if (its.offsetAt(at) !== offsetAt(zone, at)) throw new Error(`${zone} is not ${name} on ${new Date(at).toISOString()}`);
      }
    }
    // Summer time of two hours: nobody else has it.
    expect(refused).toEqual(['Antarctica/Troll (Europe/Budapest)']);
  });

  it.each([
    ['Europe/Berlin', 'W. Europe Standard Time'],
    ['Europe/Kyiv', 'FLE Standard Time'],
    ['America/New_York', 'Eastern Standard Time'],
    ['US/Eastern', 'Eastern Standard Time'],
    ['Asia/Calcutta', 'India Standard Time'],
    ['Australia/Lord_Howe', 'Lord Howe Standard Time'],
    ['UTC', 'UTC'],
  ])('of %s is %s', (zone, name) => expect(windowsZone(zone, now)).toEqual({ name }));

  // Greenland's east went from an hour behind UTC to two on 31 March 2024, and CLDR's zone for it stayed behind.
  it.each([
    ['long before', '2023-06-01T00:00', { name: 'Azores Standard Time', until: '2024-03-31T01:00' }],
    ['shortly before, where nobody goes alike on both sides', '2023-12-01T00:00', { name: 'Azores Standard Time', until: '2024-03-31T01:00' }],
    ['on the day before it', '2024-03-31T00:59', { name: 'Azores Standard Time', until: '2024-03-31T01:00' }],
    ['on the day after it', '2024-03-31T01:00', { name: 'Greenland Standard Time' }],
    ['long after', '2026-11-21T00:00', { name: 'Greenland Standard Time' }],
  ])('of a country that changes its clocks, %s', (_what, at, expected) => {
    const { until, ...match } = windowsZone('America/Scoresbysund', wall(at));
    expect({ ...match, ...(until === undefined ? {} : { until: new Date(until).toISOString().slice(0, 16) }) }).toEqual(expected);
  });

  it('is rather one whose own clocks were left alone for ten years', () => {
    // Vostok went to UTC+5 in 2023. Ekaterinburg, the first in the table, had summer time all year until October 2014.
    expect(windowsZone('Antarctica/Vostok', wall('2024-01-10T00:00')).name).not.toBe('Ekaterinburg Standard Time');
    expect(changes(placeOf(windowsZone('Antarctica/Vostok', wall('2024-01-10T00:00')).name!)!, wall('2014-01-10T00:00'), wall('2026-01-10T00:00'))).toEqual([]);
  });

  it('is taken as long as it lasts, with a warning of the day on which it ends', () => {
    expect(read('timezone: America/Scoresbysund', wall('2023-06-01T00:00')).warnings.map(({ what, line }) => `${line} ${what}`)).toEqual(['1 From 2024-03-31 on `schedule.timezone`, "America/Scoresbysund", no longer has the clocks of "Azores Standard Time", by which Azure knows it.']);
    expect(read('timezone: America/Scoresbysund', wall('2024-06-01T00:00'))).toMatchObject({ problems: [], warnings: [] });
  });

  it('knows the place of every Windows zone, whatever its case', () => {
    expect(zoneNames().filter((name) => placeOf(name.toUpperCase()) === undefined)).toEqual([]);
    expect(placeOf('Europe/Berlin')).toBeUndefined();
  });
});

describe('the clock', () => {
  it.each([
    // Skipped: 2 to 3 in Berlin, half an hour on Lord Howe, the first hour of the day in Beirut, the last in Nuuk.
    ['Europe/Berlin', '2027-03-28T02:00', '2027-03-28T01:00', 'skipped'],
    ['Europe/Berlin', '2027-03-28T02:30', '2027-03-28T01:00', 'skipped'],
    ['Europe/Berlin', '2027-03-28T02:59', '2027-03-28T01:00', 'skipped'],
    ['Europe/Berlin', '2027-03-28T03:00', '2027-03-28T01:00', undefined],
    ['Australia/Lord_Howe', '2027-10-03T02:15', '2027-10-02T15:30', 'skipped'],
    ['Asia/Beirut', '2027-03-28T00:00', '2027-03-27T22:00', 'skipped'],
    ['America/Nuuk', '2027-03-27T23:30', '2027-03-28T01:00', 'skipped'],
    // Repeated: the second time counts.
    ['Europe/Berlin', '2027-10-31T01:59', '2027-10-30T23:59', undefined],
    ['Europe/Berlin', '2027-10-31T02:00', '2027-10-31T01:00', 'repeated'],
    ['Europe/Berlin', '2027-10-31T02:59', '2027-10-31T01:59', 'repeated'],
    ['Europe/Berlin', '2027-10-31T03:00', '2027-10-31T02:00', undefined],
    ['Australia/Lord_Howe', '2027-04-04T01:45', '2027-04-03T15:15', 'repeated'],
    ['UTC', '2027-10-31T02:00', '2027-10-31T02:00', undefined],
  ] as const)('of %s shows %s at %sZ', (zone, text, expected, odd) => {
    expect([instant(zone, text), oddity(zone, wall(text))]).toEqual([expected, odd]);
  });

  it('is read as it was set', () => {
    for (const zone of ['America/St_Johns', 'Pacific/Chatham']) {
      for (let at = now; at < now + 365 * day; at += 11 * 3_600_000) {
        const back = instantOf(zone, wallAt(zone, at));
        expect([0, 3_600_000]).toContain(back - at);
      }
    }
  });

  it('tells its changes', () => {
    expect(changes('Europe/Berlin', now, now + 365 * day).map(({ at, by }) => [new Date(at).toISOString(), by / 60_000])).toEqual([['2027-03-28T01:00:00.000Z', 60], ['2027-10-31T01:00:00.000Z', -60]]);
    expect(changes('Asia/Tokyo', now, now + 365 * day)).toEqual([]);
    expect(['Europe/Berlin', 'europe/berlin', 'UTC', '+01:00', 'Berlin', ''].map(isZone)).toEqual([true, true, true, false, false, false]);
  });
});
