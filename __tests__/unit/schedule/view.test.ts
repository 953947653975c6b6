import { describe, expect, it } from '@jest/globals';
import { overrideFrom } from '../../../src/schedule/override.ts';
import { viewSchedule } from '../../../src/schedule/view.ts';
import { course, schedule } from './written.ts';

const at = (text: string): number => Date.parse(`${text}:00Z`);
const found = schedule(course);

describe('what people are shown', () => {
  it('says what holds, since when, until when and why, on both clocks', () => {
    const { now, override, timezone, week, cost, runs } = viewSchedule(found, at('2027-03-25T17:10'));
    expect({ timezone, now, override, cost, runs }).toEqual({
      timezone: 'Europe/Berlin',
      now: {
        people: { min: 0, max: 0 },
        azure: { min: 0, max: 12 },
        why: 'outside all windows; Azure still spares the machines of the window “afternoon course”',
        at: '2027-03-25T17:10:00.000Z',
        local: '2027-03-25 18:10',
        offset: 'UTC+01:00',
        since: '2027-03-25T17:00:00.000Z',
        until: '2027-03-25T19:00:00.000Z',
      },
      override: null,
      cost: null,
      runs: null,
    });
    expect(week.map(({ date, clock }) => [date, clock])).toEqual([['2027-03-25', null], ['2027-03-26', null], ['2027-03-27', null], ['2027-03-28', 60], ['2027-03-29', null], ['2027-03-30', null], ['2027-03-31', null]]);
    expect([week[1]!.hours[8], week[1]!.hours[13], week[0]!.hours[19], week[3]!.hours[2]]).toEqual([{ min: 4, max: 12, azure: 12 }, { min: 2, max: 2, azure: 12 }, { min: 0, max: 0, azure: 12 }, null]);
  });

  it('tells ten changes of either line, and which clocks change among them', () => {
    const { changes, clocks } = viewSchedule(found, at('2027-03-25T17:10'));
    expect(changes).toHaveLength(10);
    expect(changes.slice(0, 2)).toEqual([
      { at: '2027-03-25T19:00:00.000Z', local: '2027-03-25 20:00', offset: 'UTC+01:00', people: { min: 0, max: 0 }, azure: { min: 0, max: 0 }, before: { people: { min: 0, max: 0 }, azure: { min: 0, max: 12 } }, why: 'the backstop after the window “afternoon course” is over', oddity: null },
      { at: '2027-03-26T07:00:00.000Z', local: '2027-03-26 08:00', offset: 'UTC+01:00', people: { min: 4, max: 12 }, azure: { min: 4, max: 12 }, before: { people: { min: 0, max: 0 }, azure: { min: 0, max: 0 } }, why: 'the window “morning course”', oddity: null },
    ]);
    expect(changes.at(-1)).toMatchObject({ at: '2027-03-29T06:00:00.000Z', local: '2027-03-29 08:00', offset: 'UTC+02:00' });
    expect(clocks).toEqual([{ at: '2027-03-28T01:00:00.000Z', local: '2027-03-28 03:00', zone: 'Europe/Berlin', minutes: 60 }]);
  });

  it('tells of a change of clocks that comes after them within 60 days, and of none later', () => {
    expect(viewSchedule(found, at('2027-02-28T00:00')).clocks.map((one) => one.at)).toEqual(['2027-03-28T01:00:00.000Z']);
    expect(viewSchedule(found, at('2027-01-20T00:00')).clocks).toEqual([]);
  });

  it('marks times that clocks skip and show twice', () => {
    const night = schedule('timezone: Europe/Berlin\nbackstop: 0\nwindows:\n  - { name: night, days: sun, from: "02:30", to: "05:00", instances: 1 }');
    const first = (when: string): unknown => viewSchedule(night, at(when)).changes.slice(0, 1).map(({ local, offset, oddity }) => [local, offset, oddity]);
    expect(first('2027-03-27T00:00')).toEqual([['2027-03-28 03:00', 'UTC+02:00', 'skipped']]);
    expect(first('2027-10-30T12:00')).toEqual([['2027-10-31 02:30', 'UTC+01:00', 'repeated']]);
  });

  it('shows half an hour of Lord Howe, the southern autumn, and clocks of other zones on the pool’s', () => {
    const island = schedule('timezone: Australia/Lord_Howe\nbase: 1\nwindows:\n  - { name: w, days: sun, from: "08:00", to: "12:00", instances: 2, timezone: America/New_York }');
    const { week, clocks, now } = viewSchedule(island, at('2027-04-02T00:00'));
    expect([week[2]!.date, week[2]!.clock, week[2]!.hours.every((hour) => hour !== null), now.offset]).toEqual(['2027-04-04', -30, true, 'UTC+11:00']);
    expect(clocks[0]).toEqual({ at: '2027-04-03T15:00:00.000Z', local: '2027-04-04 01:30', zone: 'Australia/Lord_Howe', minutes: -30 });
    expect(viewSchedule(island, at('2027-03-12T00:00')).clocks[0]).toEqual({ at: '2027-03-14T07:00:00.000Z', local: '2027-03-14 18:00', zone: 'America/New_York', minutes: 60 });
  });

  it('has the override while it lasts, and afterwards only what Azure spares of it', () => {
    const override = overrideFrom(3, at('2026-12-28T09:10'), 120);
    const during = viewSchedule(found, at('2026-12-28T10:00'), override);
    expect([during.override, during.now.why, during.now.since, during.now.until]).toEqual([{ instances: 3, from: '2026-12-28T09:10:00.000Z', until: '2026-12-28T11:10:00.000Z' }, 'the override', '2026-12-28T09:10:00.000Z', '2026-12-28T11:10:00.000Z']);
    const after = viewSchedule(found, at('2026-12-28T12:00'), override);
    expect([after.override, after.now.why, after.now.azure.max]).toEqual([null, 'the exception “winter break”; Azure still spares the machines of the override', 3]);
    expect(after.changes[0]).toMatchObject({ at: '2026-12-28T13:10:00.000Z', why: 'the backstop after the override is over' });
  });

  it('ends where nothing changes', () => {
    const always = viewSchedule(schedule('timezone: UTC\nbase: 3'), at('2027-03-25T17:10'));
    expect([always.now.since, always.now.until, always.changes, always.clocks]).toEqual([null, null, [], []]);
  });
});
