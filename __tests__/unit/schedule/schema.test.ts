// What editors say of a schedule (schema/pool.schema.json) and what the action says of it are the same, as far as a schema can tell.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import schema from '../../../schema/pool.schema.json' with { type: 'json' };
import { course, read } from './written.ts';

const { schedule, ...rest } = schema.properties;
const valid = new Ajv({ allErrors: true }).compile({ ...schedule, definitions: schema.definitions });
const window = (more: string): string => `timezone: UTC\nwindows:\n  - { name: office, days: mon-fri, from: "08:00", to: "18:00", instances: { min: 2, max: 8 }${more} }\n`;

describe('the schema of a schedule', () => {
  it.each<[string, string]>([
    ['a course', course],
    ['a zone alone', 'timezone: Europe/Berlin'],
    ['a base of a range', 'timezone: UTC\nbase: { min: 1, max: 3 }'],
    ['days in every form', window('').replace('mon-fri', '[mon, Tue-thu, "sat, sunday"]')],
    ['every day, all day', window('').replace('mon-fri', 'daily').replace('08:00', '00:00').replace('18:00', '24:00')],
    ['a short rule', window(', scale: { cpu: 70% }')],
    ['full rules', window(', scale: { out: [{ above: 70% }, { metric: Available Memory Bytes, below: 2000000000, over: 5m, by: 2, cooldown: 1h }], in: { below: 20, over: 1h } }')],
    ['a zone of its own', window(', timezone: America/New_York')],
    ['exceptions', 'timezone: UTC\nexcept:\n  - { name: x, date: 2027-02-01, instances: 0 }\n  - { name: y, from: 2027-03-01, to: 2027-03-05, instances: { min: 1, max: 2 } }'],
    ['lengths', 'timezone: UTC\nbackstop: 1h30m'],
    ['no backstop', 'timezone: UTC\nbackstop: 0'],
    ['the rest', 'timezone: UTC\ncombine: max\nnotifications: { emails: [team@example.org], webhooks: ["https://x.example/hook"] }\nruns: { workflow: scheduled-scale.yml, within: 6h }'],
  ])('takes %s, as the action does', (_what, text) => {
    expect(read(text).problems).toEqual([]);
    expect([valid(parse(text)), valid.errors]).toEqual([true, null]);
  });

  it.each<[string, string]>([
    ['no zone', 'base: 0'],
    ['an unknown key', 'timezone: UTC\nwindow: []'],
    ['an unknown key of a window', window(', instance: 3')],
    ['an unknown key of an exception', 'timezone: UTC\nexcept:\n  - { name: x, date: 2027-02-01, instances: 0, until: 2027-02-02 }'],
    ['an unknown key of a rule', window(', scale: { out: { above: 70%, step: 2 } }')],
    ['a missing key', window('').replace('to: "18:00", ', '')],
    ['a day with a slip', window('').replace('mon-fri', 'mon-frj')],
    ['a time with a slip', window('').replace('18:00', '18.00')],
    ['a late hour', window('').replace('18:00', '24:30')],
    ['seconds', window('').replace('18:00', '18:00:30')],
    ['half an instance', window('').replace('min: 2', 'min: 2.5')],
    ['fewer than none', window('').replace('min: 2', 'min: -2')],
    ['more than Azure has', window('').replace('max: 8', 'max: 1001')],
    ['half a range', window('').replace('min: 2, ', '')],
    ['a date with a slip', 'timezone: UTC\nexcept:\n  - { name: x, date: 2027-13-01, instances: 0 }'],
    ['half a stretch of days', 'timezone: UTC\nexcept:\n  - { name: x, from: 2027-02-01, instances: 0 }'],
    ['a day and a stretch', 'timezone: UTC\nexcept:\n  - { name: x, date: 2027-02-01, from: 2027-02-01, to: 2027-02-02, instances: 0 }'],
    ['a length without a unit', 'timezone: UTC\nbackstop: 2'],
    ['a length of nothing', 'timezone: UTC\nbackstop: ""'],
    ['a rule without a limit', window(', scale: { out: { by: 1 } }')],
    ['another way to combine', 'timezone: UTC\ncombine: sum'],
    ['a name of two lines', window('').replace('name: office', 'name: "a\\nb"')],
    ['an address that is none', 'timezone: UTC\nnotifications: { emails: [team] }'],
    ['a workflow by its path', 'timezone: UTC\nruns: { workflow: .github/workflows/a.yml, within: 6h }'],
    ['a watch without its length', 'timezone: UTC\nruns: { workflow: a.yml }'],
  ])('refuses %s, as the action does', (_what, text) => {
    expect(read(text).problems).not.toEqual([]);
    expect(valid(parse(text))).toBe(false);
  });

  it('takes every schedule of the page on it, as the action does', () => {
    const page = readFileSync(join(resolve(import.meta.dirname, '../../..'), 'docs/schedule.md'), 'utf8');
    const pieces = [...page.matchAll(/^```yaml\n(schedule:\n.*?)^```$/gms)].map(([, text = '']) => text);
    expect(pieces).toHaveLength(3);
    for (const text of pieces) {
      expect(read(text.replace('schedule:\n', '').replaceAll(/^ {2}/gm, '')).problems).toEqual([]);
      expect([valid((parse(text) as { schedule: unknown }).schedule), valid.errors]).toEqual([true, null]);
    }
  });

  it('describes every key', () => {
    const silent: string[] = [];
    const look = (at: unknown, path: string): void => {
      const { properties = {}, ...more } = at as { properties?: Record<string, { description?: string; $ref?: string }> };
      for (const [name, one] of Object.entries(properties)) if (!(one.description ?? one.$ref)?.match(/\.$|definitions/)) silent.push(`${path}.${name}`);
      for (const [name, one] of [...Object.entries(properties), ...Object.entries(more)]) if (typeof one === 'object' && one !== null) look(one, `${path}.${name}`);
    };
    look(schedule, 'schedule');
    look(schema.definitions, 'definitions');
    expect(silent).toEqual([]);
    expect(Object.keys(rest)).toContain('name');
  });
});
