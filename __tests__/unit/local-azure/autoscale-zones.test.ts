import { describe, expect, it } from '@jest/globals';
import { findZone, isAbandoned, zoneNames, type Zone } from '../../../local/azure/autoscale/zones.ts';

const utc = (text: string): number => Date.parse(`${text}:00Z`);
const show = (instant: number): string => new Date(instant).toISOString().slice(0, 16);
const zone = (name: string): Zone => findZone(name) as Zone;

describe('Windows time zones', () => {
  it('are found whatever their case, and no other names are', () => {
    expect(findZone('w. europe standard TIME')?.name).toBe('W. Europe Standard Time');
    for (const name of ['Europe/Berlin', 'CET', 'UTC+1', '', 'W. Europe Daylight Time', 'Central Standard Time Mexico']) expect(findZone(name)).toBeUndefined();
    expect(zoneNames().length).toBeGreaterThan(130);
    expect(isAbandoned('kamchatka standard time')).toBe(true);
  });

  // Hours ahead of UTC in January and in July 2027, from the names that Windows shows: (UTC+05:45) Kathmandu ...
  it.each([
    ['UTC', 0, 0],
    ['W. Europe Standard Time', 1, 2],
    ['GMT Standard Time', 0, 1],
    ['Pacific Standard Time', -8, -7],
    ['India Standard Time', 5.5, 5.5],
    ['Nepal Standard Time', 5.75, 5.75],
    ['AUS Eastern Standard Time', 11, 10],
    ['Lord Howe Standard Time', 11, 10.5],
    ['Newfoundland Standard Time', -3.5, -2.5],
    ['E. South America Standard Time', -3, -3],
    ['Tokyo Standard Time', 9, 9],
    ['Line Islands Standard Time', 14, 14],
    ['Dateline Standard Time', -12, -12],
    ['UTC-11', -11, -11],
    ['UTC+13', 13, 13],
  ])('%s', (name, january, july) => {
    expect([zone(name).offsetAt(utc('2027-01-15T12:00')), zone(name).offsetAt(utc('2027-07-15T12:00'))]).toEqual([january * 3_600_000, july * 3_600_000]);
  });

  it('answer the same in any order of asking', () => {
    const berlin = zone('Romance Standard Time');
    const asked = ['2030-07-01T00:00', '1999-01-01T00:00', '2024-03-31T00:59', '2024-03-31T01:00', '2048-07-01T00:00', '2024-03-31T01:00'];
    expect(asked.map((text) => berlin.offsetAt(utc(text)) / 3_600_000)).toEqual([2, 1, 1, 2, 2, 2]);
  });
});

describe('a local time', () => {
  it.each([
    ['once, in winter', 'W. Europe Standard Time', '2027-01-10T08:00', '2027-01-10T07:00'],
    ['once, in summer', 'W. Europe Standard Time', '2027-07-10T08:00', '2027-07-10T06:00'],
    ['just before the clocks jump', 'W. Europe Standard Time', '2027-03-28T01:59', '2027-03-28T00:59'],
    ['that never comes: when they jump', 'W. Europe Standard Time', '2027-03-28T02:00', '2027-03-28T01:00'],
    ['that never comes, later in the hour', 'W. Europe Standard Time', '2027-03-28T02:59', '2027-03-28T01:00'],
    ['just after the jump', 'W. Europe Standard Time', '2027-03-28T03:00', '2027-03-28T01:00'],
    ['before the hour that comes twice', 'W. Europe Standard Time', '2027-10-31T01:59', '2027-10-30T23:59'],
    ['that comes twice: in standard time', 'W. Europe Standard Time', '2027-10-31T02:00', '2027-10-31T01:00'],
    ['that comes twice, at its end', 'W. Europe Standard Time', '2027-10-31T02:59', '2027-10-31T01:59'],
    ['after the hour that comes twice', 'W. Europe Standard Time', '2027-10-31T03:00', '2027-10-31T02:00'],
    ['in a gap of half an hour', 'Lord Howe Standard Time', '2027-10-03T02:15', '2027-10-02T15:30'],
    ['in half an hour that comes twice', 'Lord Howe Standard Time', '2027-04-04T01:45', '2027-04-03T15:15'],
    ['in a gap at midnight', 'Cuba Standard Time', '2027-03-14T00:30', '2027-03-14T05:00'],
    ['on the day that Samoa left out', 'Samoa Standard Time', '2011-12-30T12:00', '2011-12-30T10:00'],
  ])('%s', (_what, name, wall, expected) => {
    expect(show(zone(name).instantOf(utc(wall)))).toBe(expected);
  });
});
