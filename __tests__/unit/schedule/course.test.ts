// The course that people copy: how long its schedule is, what it says at told instants, and what editors say of it.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import schema from '../../../schema/pool.schema.json' with { type: 'json' };
import { readYaml } from '../../../src/pool/yaml.ts';
import { hoursBetween, stateAt, transitionsAfter } from '../../../src/schedule/evaluate.ts';
import { readSchedule } from '../../../src/schedule/read.ts';
import { tellCause } from '../../../src/schedule/view.ts';
import { now } from './written.ts';

const text = readFileSync(join(resolve(import.meta.dirname, '../../..'), 'examples/pools/course.yml'), 'utf8');
const { tree, problems } = readYaml('pools/course.yml', text);
const reading = readSchedule(tree!.entries!.get('schedule')!.tree, now);
const schedule = reading.schedule!;

describe('examples/pools/course.yml', () => {
  it('reads in under 25 lines, without a problem or a warning', () => {
    const lines = text.slice(text.indexOf('schedule:\n')).trim().split('\n');
    expect(lines.length).toBeLessThan(25);
    expect([problems, reading.problems, reading.warnings]).toEqual([[], [], []]);
    expect(new Ajv({ allowUnionTypes: true }).compile(schema)(parse(text))).toBe(true);
  });

  it.each<[string, string, string, string, string]>([
    ['a Monday before the first lab', '2026-11-23T06:59:00Z', '0', '0', 'outside all windows'],
    ['the first peak', '2026-11-23T07:00:00Z', '4-12', '4-12', 'the window “morning lab”'],
    ['lunch: what the lab leaves idle goes, Azure waits', '2026-11-23T11:00:00Z', '2', '2-12', 'the window “lunch”'],
    ['the second peak', '2026-11-23T13:00:00Z', '4-12', '4-12', 'the window “afternoon lab”'],
    ['after it, for the backstop', '2026-11-23T18:59:00Z', '0', '0-12', 'outside all windows'],
    ['the open evening', '2026-11-23T19:00:00Z', '1', '1', 'the window “open evening”'],
    ['the same past midnight', '2026-11-24T00:59:00Z', '1', '1', 'the window “open evening”'],
    ['a Saturday', '2026-11-28T10:00:00Z', '0', '0', 'outside all windows'],
    ['the last day of the winter break', '2027-01-03T22:59:00Z', '0', '0', 'the exception “winter break”'],
    ['the exam week, at night too', '2027-02-10T02:00:00Z', '12', '12', 'the exception “exam week”'],
    ['the last lab in winter time', '2027-03-26T07:00:00Z', '4-12', '4-12', 'the window “morning lab”'],
    ['the day on which clocks change', '2027-03-28T10:00:00Z', '2', '2', 'the exception “open day”'],
    ['the first lab in summer time, an hour earlier', '2027-03-29T06:00:00Z', '4-12', '4-12', 'the window “morning lab”'],
  ])('%s', (_what, at, people, azure, why) => {
    const state = stateAt(schedule, Date.parse(at));
    const span = ({ min, max }: { min: number; max: number }): string => (min === max ? String(min) : `${min}-${max}`);
    expect([span(state.people), span(state.azure), tellCause(state.cause)]).toEqual([people, azure, why]);
  });

  it('comes back from zero by itself on Monday, and the day of the change has 23 hours', () => {
    const [monday] = transitionsAfter(schedule, Date.parse('2026-11-22T12:00:00Z'), 1);
    expect([new Date(monday!.at).toISOString(), monday!.before.azure.max, monday!.azure.min]).toEqual(['2026-11-23T07:00:00.000Z', 0, 4]);
    const day = hoursBetween(schedule, Date.parse('2027-03-27T23:00:00Z'), Date.parse('2027-03-28T22:00:00Z'));
    expect([day.hours, day.people]).toEqual([23, { min: 46, max: 46 }]);
  });
});
