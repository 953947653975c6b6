import { describe, expect, it } from '@jest/globals';
import { clockChanges, hoursBetween, stateAt, transitionsAfter } from '../../../src/schedule/evaluate.ts';
import { weekGrid } from '../../../src/schedule/grid.ts';
import { segmentsOf } from '../../../src/schedule/line.ts';
import { overrideFrom } from '../../../src/schedule/override.ts';
import { mulberry } from '../local-azure/minutes.ts';
import { course, schedule, stamp } from './written.ts';

const at = (text: string): number => Date.parse(`${text}:00Z`);
const found = schedule(course);
const say = ({ people, azure, cause, spared }: ReturnType<typeof stateAt>): string => `${people.min}..${people.max} ${cause.names.join('+') || cause.kind}, Azure ${azure.min}..${azure.max}${spared === undefined ? '' : ` for ${spared.names.join('+') || spared.kind}`}`;
const state = (text: string, ...rest: [Parameters<typeof stateAt>[2]?]): string => say(stateAt(found, at(text), ...rest));

describe('what is true at an instant, and why', () => {
  it.each([
    // Berlin is an hour ahead of UTC in winter, two in summer.
    ['2026-11-23T06:59', '0..0 base, Azure 0..0'],
    ['2026-11-23T07:00', '4..12 morning course, Azure 4..12'],
    ['2026-11-23T11:00', '2..2 lunch, Azure 2..12 for morning course'],
    ['2026-11-23T17:00', '0..0 base, Azure 0..12 for afternoon course'],
    ['2026-11-23T18:59', '0..0 base, Azure 0..12 for afternoon course'],
    ['2026-11-23T19:00', '1..1 night owls, Azure 1..1'],
    ['2026-11-24T00:59', '1..1 night owls, Azure 1..1'],
    ['2026-11-24T01:00', '0..0 base, Azure 0..1 for night owls'],
    // The night owls of 23 December stay till midnight, and Azure spares them till two.
    ['2026-12-23T22:59', '1..1 night owls, Azure 1..1'],
    ['2026-12-23T23:00', '0..0 winter break, Azure 0..1 for night owls'],
    ['2026-12-24T01:00', '0..0 winter break, Azure 0..0'],
    ['2026-12-28T09:00', '0..0 winter break, Azure 0..0'],
    ['2027-01-03T22:59', '0..0 winter break, Azure 0..0'],
    ['2027-01-04T07:00', '4..12 morning course, Azure 4..12'],
    ['2027-02-10T03:00', '12..12 exam week, Azure 12..12'],
    ['2027-02-12T23:00', '0..0 base, Azure 0..12 for exam week'],
    ['2027-02-13T01:00', '0..0 base, Azure 0..0'],
    ['2027-03-29T06:00', '4..12 morning course, Azure 4..12'],
  ])('at %sZ', (text, expected) => expect(state(text)).toBe(expected));

  it('with an override, which an exception does not stop', () => {
    const override = overrideFrom(3, at('2026-12-28T09:10') + 31_000, 120);
    expect([state('2026-12-28T09:10', override), state('2026-12-28T11:09', override), state('2026-12-28T11:10', override), state('2026-12-28T13:10', override)]).toEqual([
      '3..3 override, Azure 3..3',
      '3..3 override, Azure 3..3',
      '0..0 winter break, Azure 0..3 for override',
      '0..0 winter break, Azure 0..0',
    ]);
    // One that lowers the number waits for the backstop as well.
    const less = overrideFrom(1, at('2026-11-23T08:00'), 180);
    expect([state('2026-11-23T08:00', less), state('2026-11-23T10:00', less), state('2026-11-23T11:00', less)]).toEqual(['1..1 override, Azure 1..12 for morning course', '1..1 override, Azure 1..1', '2..2 lunch, Azure 2..2']);
  });

  it.each([['America/New_York', '2027-03-14T07:00'], ['Europe/Berlin', '2027-03-28T01:00']])('the backstop is as long as ever in the night in which the clocks of %s are put forward', (zone, jump) => {
    for (const [backstop, hours] of [['1h', 1], ['2h', 2], ['15m', 0.25]] as const) {
      const evening = schedule(`timezone: ${zone}\nwindows:\n  - { name: evening, days: daily, from: "20:00", to: "02:00", instances: 4 }\nbackstop: ${backstop}`);
      const most = (minutes: number): number => stateAt(evening, at(jump) + minutes * 60_000).azure.max;
      expect([most(-1), most(0), most(hours * 60 - 1), most(hours * 60)]).toEqual([4, 4, 4, 0]);
    }
  });

  it('and until when', () => {
    expect(stamp(stateAt(found, at('2026-11-23T07:30')).until)).toBe('2026-11-23T11:00Z');
    expect(stamp(stateAt(found, at('2026-12-24T02:00')).until)).toBe('2027-01-03T23:00Z');
    expect(stateAt(schedule('timezone: UTC\nbase: 3'), 0)).toEqual({ people: { min: 3, max: 3 }, azure: { min: 3, max: 3 }, cause: { kind: 'base', names: [] }, spared: undefined, rules: [] });
  });

  it('with combined windows and their rules', () => {
    const combined = schedule('timezone: UTC\ncombine: max\nwindows:\n  - { name: a, days: mon, from: "08:00", to: "12:00", instances: { min: 1, max: 4 }, scale: { out: { above: 70% } } }\n  - { name: b, days: mon, from: "10:00", to: "14:00", instances: { min: 3, max: 3 } }\n  - { name: c, days: mon, from: "10:00", to: "14:00", instances: { min: 0, max: 5 }, scale: { out: [{ above: 70% }, { above: 90%, by: 2 }] } }');
    const both = stateAt(combined, at('2026-11-23T11:00'));
    expect([say(both), both.rules.map(({ threshold, by }) => [threshold, by])]).toEqual(['3..5 a+b+c, Azure 3..5', [[70, 1], [90, 2]]]);
  });
});

describe('the next transitions', () => {
  it('come in order, with what was before', () => {
    expect(transitionsAfter(found, at('2026-11-20T17:00'), 5).map((one) => [stamp(one.at), one.before.azure.max, one.azure.max])).toEqual([
      ['2026-11-20T19:00Z', 12, 0],
      ['2026-11-23T07:00Z', 0, 12],
      ['2026-11-23T11:00Z', 12, 12],
      ['2026-11-23T13:00Z', 12, 12],
      ['2026-11-23T17:00Z', 12, 12],
    ]);
  });

  it('are marked where clocks change', () => {
    const night = schedule('timezone: Europe/Berlin\nbackstop: 0\nwindows:\n  - { name: night, days: sun, from: "02:30", to: "05:00", instances: 1 }');
    const odd = (from: string): unknown => transitionsAfter(night, at(from), 2).map((one) => [stamp(one.at), one.oddity]);
    expect(odd('2027-03-27T00:00')).toEqual([['2027-03-28T01:00Z', 'skipped'], ['2027-03-28T03:00Z', undefined]]);
    expect(odd('2027-10-30T12:00')).toEqual([['2027-10-31T01:30Z', 'repeated'], ['2027-10-31T04:00Z', undefined]]);
    expect(clockChanges(found, at('2027-03-01T00:00'), at('2027-04-01T00:00'))).toEqual([{ zone: 'Europe/Berlin', at: at('2027-03-28T01:00'), by: 3_600_000 }]);
  });

  it('end where nothing comes', () => expect(transitionsAfter(schedule('timezone: UTC\nbase: 1'), 0, 10)).toEqual([]));
});

describe('instance-hours', () => {
  it('of a week', () => {
    // Five days of 4 + 2 hours of lunch and 4 hours of 4; two nights of six hours. Azure keeps 12 at lunch, and spares ends for two hours.
    expect(hoursBetween(found, at('2026-11-22T23:00'), at('2026-11-29T23:00'))).toEqual({ hours: 168, people: { min: 5 * (8 * 4 + 4) + 12, max: 5 * (8 * 12 + 4) + 12 }, azure: { min: 5 * 36 + 12, max: 5 * 12 * 12 + 2 * 6 + 2 * 2 } });
  });

  it('of days with 23 and 25 hours', () => {
    const always = schedule('timezone: Europe/Berlin\nbase: 2');
    expect(hoursBetween(always, at('2027-03-27T23:00'), at('2027-03-28T22:00')).people.max).toBe(46);
    expect(hoursBetween(always, at('2027-10-30T22:00'), at('2027-10-31T23:00')).people.max).toBe(50);
    const sunday = schedule('timezone: Europe/Berlin\nbackstop: 0\nwindows:\n  - { name: w, days: sun, from: "00:00", to: "24:00", instances: 1 }');
    expect([at('2027-03-26T00:00'), at('2027-10-29T00:00'), at('2027-11-05T00:00')].map((from) => hoursBetween(sunday, from, from + 4 * 86_400_000).hours - hoursBetween(sunday, from, from + 4 * 86_400_000).people.max)).toEqual([73, 71, 72]);
  });

  it('are the same in one piece and in many', () => {
    const seed = Number(process.env['DSVM_SEED'] ?? Date.now() % 2 ** 31);
    console.log(`DSVM_SEED=${seed}`);
    const random = mulberry(seed);
    const [from, until] = [at('2026-12-01T00:00'), at('2027-04-30T00:00')];
    const cuts = [from, ...Array.from({ length: 30 }, () => from + Math.floor(random() * (until - from))).toSorted((a, b) => a - b), until];
    const parts = cuts.slice(1).map((end, index) => hoursBetween(found, cuts[index]!, end));
    const whole = hoursBetween(found, from, until);
    for (const line of ['people', 'azure'] as const) for (const bound of ['min', 'max'] as const) expect(parts.reduce((sum, part) => sum + part[line][bound], 0)).toBeCloseTo(whole[line][bound], 4);
    const segments = segmentsOf(found, undefined, from, until);
    expect(segments.every(({ from: start }, index) => start === (segments[index - 1]?.until ?? from))).toBe(true);
  });
});

describe('the week', () => {
  it('is seven days of hours on the clock, from today on', () => {
    const grid = weekGrid(found, at('2026-11-23T12:00'));
    expect(grid.map(({ date }) => date)).toEqual(['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29']);
    const row = (index: number, line: 'people' | 'azure'): string => grid[index]!.cells.map((cell) => (line === 'azure' ? cell!.azure : cell!.people.max).toString(16)).join('');
    expect([row(0, 'people'), row(0, 'azure'), row(1, 'people'), row(1, 'azure'), row(6, 'people')]).toEqual(['00000000cccc22cccc001111', '00000000cccccccccccc1111', '11000000cccc22cccc000000', '11110000cccccccccccc0000', '000000000000000000000000']);
    expect(grid.some(({ clock }) => clock !== undefined)).toBe(false);
  });

  it('has no hour that clocks skip, and one for two that they show', () => {
    const spring = weekGrid(found, at('2027-03-24T12:00'))[4]!;
    expect([spring.date, spring.clock, spring.cells.findIndex((cell) => cell === undefined), spring.cells.filter((cell) => cell?.people.max === 2).length]).toEqual(['2027-03-28', 60, 2, 23]);
    const autumn = weekGrid(found, at('2027-10-31T12:00'))[0]!;
    expect([autumn.date, autumn.clock, autumn.cells.every((cell) => cell !== undefined)]).toEqual(['2027-10-31', -60, true]);
  });
});
