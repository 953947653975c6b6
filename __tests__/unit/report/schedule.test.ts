import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { marked } from 'marked';
import { calm } from '../../../src/report/calm.ts';
import { renderComment } from '../../../src/report/comment.ts';
import type { Report } from '../../../src/report/report.ts';
import { startReport } from '../../../src/report/start.ts';
import { weekStrip } from '../../../src/report/strip.ts';
import { renderSummary } from '../../../src/report/summary.ts';
import { weekChart } from '../../../src/report/weekchart.ts';
import { weekSvg } from '../../../src/report/weeksvg.ts';
import { overrideFrom } from '../../../src/schedule/override.ts';
import { type ScheduleView, viewSchedule } from '../../../src/schedule/view.ts';
import { mulberry } from '../local-azure/minutes.ts';
import { randomSchedule } from '../schedule/random.ts';
import { course, now, read, schedule } from '../schedule/written.ts';
import { forbidden, hostile } from './hostile.ts';
import { deployed, status } from './samples.ts';

const at = (text: string): number => Date.parse(`${text}:00Z`);
const root = new URL('../../../schema/', import.meta.url);
const json = (name: string): object => JSON.parse(readFileSync(new URL(name, root), 'utf8')) as object;
const fits = new Ajv({ allErrors: true, allowUnionTypes: true, schemas: [json('endpoints.schema.json'), json('report.schema.json')] }).compile({ $ref: 'report.schema.json#/properties/schedule' });
const runUrl = 'https://github.com/contoso/pools/actions/runs/42';
const marker = '<!-- m -->';
const comment = (report: Report, mode: 'endpoints' | 'link' = 'endpoints', budget = 65_000): string => renderComment(report, { mode, runUrl, marker, budget });
const lines = (view: ScheduleView): string[] => weekStrip(view).split('\n').slice(1, -1);
const thursday = viewSchedule(schedule(course), at('2027-03-25T17:10'));
const money = { currency: 'EUR', before: { min: 96.77, max: 96.77 }, after: { min: 41.2, max: 102.66 }, standing: 4.26, complete: true };
const cost = { hours: { before: { min: 504, max: 504 }, after: { min: 192, max: 512 } }, money };
const runs = { workflow: 'scheduled-scale.yml', within: 90, last: '2027-03-25T16:37:00Z', url: `${runUrl}7`, stale: false };

describe('the week as text', () => {
  it('has both lines, the present hour, the hour that clocks skip, and what its characters mean', () => {
    expect(lines(thursday)).toEqual([
      '      0  3  6  9  12 15 18 21',
      'Th 25 ▒▒░░····████▄▄████░░····',
      '                        ▲ now 18:10',
      'Fr 26 ········████▄▄████░░····',
      'Sa 27 ························',
      'Su 28 ▓▓ ▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓ +1h',
      'Mo 29 ░░······████▄▄████░░▒▒▒▒',
      'Tu 30 ▒▒░░····████▄▄████░░····',
      'We 31 ········████▄▄████░░▒▒▒▒',
      '',
      '█ 4–12   ▓ 2   ▒ 1   · none',
      '▄ 2, Azure keeps up to 12',
      '░ 0, Azure keeps up to 1 … 12',
      '+1h clocks go forward',
    ]);
  });

  it('shares three shades among many numbers, the highest alone', () => {
    const many = [1, 2, 3, 4, 5].map((n) => `  - { name: w${n}, days: tue, from: "${String(n * 4 - 4).padStart(2, '0')}:00", to: "${String(n * 4).padStart(2, '0')}:00", instances: ${n * n * 4} }\n`);
    expect(lines(viewSchedule(schedule(`timezone: Australia/Lord_Howe\nbackstop: 0\nwindows:\n${many.join('')}`), at('2027-04-03T00:00'))).filter((line) => /^(Tu|Su|█|▒|-)/.test(line))).toEqual([
      'Su 04 ························ -30m',
      'Tu 06 ▒▒▒▒▒▒▒▒▓▓▓▓▓▓▓▓████····',
      '█ up to 100   ▓ up to 36 or 64',
      '▒ up to 4 or 16   · none',
      '-30m clocks go back',
    ]);
  });

  it('says of one sign for several numbers which they are, on two lines where one is too short', () => {
    const busy = ['  - { name: a, days: mon, from: "08:00", to: "10:00", instances: 1000 }\n', '  - { name: b, days: mon, from: "10:00", to: "12:00", instances: 100 }\n', '  - { name: c, days: tue, from: "10:00", to: "12:00", instances: 900 }\n', '  - { name: d, days: tue, from: "12:00", to: "14:00", instances: { min: 0, max: 500 } }\n', '  - { name: e, days: wed, from: "10:00", to: "12:00", instances: 300 }\n', '  - { name: f, days: wed, from: "12:00", to: "14:00", instances: 200 }\n'];
    expect(lines(viewSchedule(schedule(`timezone: UTC\nwindows:\n${busy.join('')}`), at('2027-03-22T00:00'))).slice(-5)).toEqual([
      '',
      '█ 1000   ▓ 900   ▒ 300   · none',
      '▄ 0–500,',
      '  Azure keeps up to 300 … 1000',
      '░ 0, Azure keeps up to 100 … 500',
    ]);
  });

  it('is empty but whole without windows', () => {
    const none = lines(viewSchedule(schedule('timezone: UTC\nbase: 0'), at('2027-03-22T23:59')));
    expect([none[1], none[2], none.at(-1)]).toEqual([`Mo 22 ${'·'.repeat(24)}`, '                   now 23:59 ▲', '· none']);
  });
});

describe('exceptions', () => {
  const written = 'timezone: Europe/Berlin\nexcept:\n  - { name: exams, from: 2027-12-06, to: 2027-12-10, instances: { min: 2, max: 8 } }\n  - { name: "*open* day", date: 2027-04-01, instances: 6 }\n  - { name: over, date: 2027-03-21, instances: 6 }\n';

  it('are told however far they are, and not once they are over', () => {
    const told = comment({ ...deployed(), schedule: viewSchedule(schedule(written), at('2027-03-22T08:00')) }, 'endpoints', 65_000);
    expect(told).toMatch(/\*\*Exceptions to come\*\*\n\n- Thu 1 Apr: \*\*6\*\* – .*open.* day\n- Mon 6 Dec to Fri 10 Dec: \*\*2–8\*\* – exams\n\n<sub>Azure is given those of the next 180 days/);
    expect(told).not.toContain('*open* day');
    expect(comment({ ...deployed(), schedule: viewSchedule(schedule(written), at('2027-12-10T12:00')) }, 'endpoints', 65_000)).toContain('**Exceptions to come**\n\n- Mon 6 Dec to Fri 10 Dec: **2–8** – exams\n\n<details>');
    expect(comment({ ...deployed(), schedule: viewSchedule(schedule(written), at('2027-12-11T12:00')) }, 'endpoints', 65_000)).not.toContain('Exceptions to come');
  });
});

const SEED = Number(process.env['DSVM_SEED'] ?? Date.now() % 2 ** 31);
describe(`any schedule (DSVM_SEED=${SEED})`, () => {
  const zones = ['Europe/Berlin', 'Australia/Lord_Howe', 'America/Santiago', 'Asia/Kathmandu', 'Pacific/Auckland', 'America/St_Johns'];
  const random = mulberry(SEED);
  const views: [string, ScheduleView][] = [];
  for (let round = 0; views.length < 30; round++) {
    const zone = zones[round % zones.length]!;
    const written = randomSchedule(random, [zone], now, now + 366 * 86_400_000);
    for (const one of written.windows) if (random() < 0.2) one.instances = Math.floor(random() * 101);
    const { schedule: found } = read(JSON.stringify(written));
    if (found === undefined) continue;
    const instant = now + Math.floor(random() * 366 * 1440) * 60_000;
    views.push([JSON.stringify({ instant, written }), viewSchedule(found, instant, random() < 0.3 ? overrideFrom(Math.floor(random() * 101), instant - 600_000, 5 + Math.floor(random() * 2000)) : undefined)]);
  }
  console.log(`DSVM_SEED=${SEED}`);

  it('has a week of seven lines that a phone shows, a chart and a picture of every hour, and fits', () => {
    for (const [told, view] of views) {
      try {
        hold(view);
      } catch (error) {
        throw new Error(`${error instanceof Error ? error.message : String(error)}\n${told}`, { cause: error });
      }
    }
  });

  function hold(view: ScheduleView): void {
    const strip = lines(view);
    for (const line of strip) expect(Array.from(line).length).toBeLessThanOrEqual(36);
    const days = strip.filter((line) => /^(Mo|Tu|We|Th|Fr|Sa|Su) \d\d .{24}( [+-]\d+[hm])?$/u.test(line));
    expect([days.length, strip.filter((line) => line.includes('▲')).length]).toEqual([7, 1]);
    // Each day has its 24 hours, or fewer where clocks skip them.
    for (const [index, line] of days.entries()) expect(line.slice(6, 30).replaceAll(/[^ ]/g, '').length).toBe(view.week[index]!.hours.filter((hour) => hour === null).length);
    // What mermaid is given follows one narrow form.
    for (const line of weekChart(view).split('\n').slice(18, -1)) expect(line).toMatch(/^ {2}(section \w{3} \d\d|(\d+(–\d+)?( \(\d+\))?|none|\u2800) :(done, |active, )?2001-01-0[12] \d\d:00, 2001-01-0[12] \d\d:00)$/);
    const report = { ...deployed(), schedule: view };
    fits(view);
    expect(fits.errors ?? []).toEqual([]);
    for (const budget of [3_000, 4_000, 6_000, 65_000]) for (const mode of ['endpoints', 'link'] as const) expect(Buffer.byteLength(comment(report, mode, budget))).toBeLessThanOrEqual(budget);
    const svg = weekSvg(view, 'research');
    expect(svg.match(/<rect class="(none|wanted|fewer|kept|skipped)" x="[\d.]+" y="[\d.]+" width="28"/g)).toHaveLength(168);
    expect(svg).not.toMatch(/NaN|undefined/);
  }
});

describe('comment and summary', () => {
  const report: Report = { ...deployed(), schedule: { ...thursday, cost, runs } };

  it('say what holds, why and until when, on both clocks, what the week costs, and whether the runs come', () => {
    const shown = comment(report);
    expect(shown).toContain('**Now: 0 instances (Azure keeps up to 12)** – outside all windows; Azure still spares the machines of the window “afternoon course”. Since Thu 25 Mar 18:00 (17:00 UTC), until **Thu 25 Mar 20:00 (19:00 UTC)**, then Azure keeps none.');
    expect(shown).toContain('<sub>Times are those of Europe/Berlin. Now is Thu 25 Mar 2027 18:10 there (UTC+01:00), 17:10 UTC.</sub>');
    expect(shown).toContain('**The next seven days:** 504 → **192 to 512** instance-hours; 96.77 → **41.20 to 102.66** EUR. A week at zero instances still costs **4.26 EUR**');
    expect(shown).toMatch(/✅ Scheduled runs of \[`scheduled-scale\.yml`\]\(\S+\) come at least every 1 h 30 min, last at 2027-03-25 16:37 UTC\./);
    const late = comment({ ...report, schedule: { ...thursday, runs: { ...runs, stale: true } } });
    expect(late).toMatch(/❌ \*\*Scheduled runs of .* do not come:\*\* the last success was at 2027-03-25 16:37 UTC; no more than 1 h 30 min may lie/);
    const same = comment({ ...report, schedule: { ...thursday, cost: { hours: { before: { min: 7, max: 7 }, after: { min: 7, max: 7 } }, money: null } } });
    expect(same).toContain('**7** instance-hours as before. No price is known.');
  });

  it('list the next ten changes with the clocks’ own among them', () => {
    const [, table = ''] = /<summary>The next 10 changes, 🕐 where clocks change<\/summary>\n\n([^]*?)\n\n<\/details>/.exec(comment(report)) ?? [];
    const rows = table.split('\n').slice(2).map((row) => row.replaceAll('&nbsp;', ' ').replaceAll('\u2011', '-'));
    expect(rows).toHaveLength(11);
    expect(rows.slice(0, 3)).toEqual([
      '| **Thu 25 Mar 20:00**<br>19:00 UTC | 0<br>Azure: 0-12 → **0** | the backstop after the window “afternoon course” is over |',
      '| **Fri 26 Mar 08:00**<br>07:00 UTC | 0 → **4-12** | the window “morning course” |',
      '| **Fri 26 Mar 12:00**<br>11:00 UTC | 4-12 → **2**<br>Azure: 4-12 → **2-12** | the window “lunch” |',
    ]);
    expect(rows[6]).toBe('| **Sun 28 Mar 00:00**<br>Sat 27 Mar 23:00 UTC | 0 → **2** | the exception “open day” |');
    expect(rows[7]).toBe('| 🕐 **Sun 28 Mar 03:00**<br>01:00 UTC |  | clocks go forward by 1 h |');
    expect(renderSummary(report)).toContain('<details open><summary>The next 10 changes');
    const night = viewSchedule(schedule('timezone: Europe/Berlin\nbackstop: 0\nwindows:\n  - { name: night, days: sun, from: "02:30", to: "05:00", instances: 1 }'), at('2027-10-30T12:00'));
    for (const view of [night, viewSchedule(schedule(course), at('2027-03-25T17:10'), overrideFrom(3, at('2027-03-25T17:00'), 60))]) {
      fits({ ...view, cost, runs });
      expect(fits.errors ?? []).toEqual([]);
    }
    expect([fits(null), fits({ ...thursday, extra: 1 }), fits({ ...thursday, week: thursday.week.slice(1) })]).toEqual([true, false, false]);
    expect(comment({ ...report, schedule: night })).toContain('| the window “night”<br>🕐 the clocks show this time twice: the second counts |');
  });

  it.each([deployed(), status(), { ...startReport('plan'), ok: true, pool: deployed().pool }, { ...startReport('scale'), ok: true, pool: deployed().pool, capacity: 3 }])('of $command hold the week, in both modes', (base) => {
    const shown = [comment({ ...base, schedule: thursday }), comment({ ...base, schedule: thursday }, 'link'), renderSummary({ ...base, schedule: thursday })];
    for (const one of shown) {
      expect(one).toContain('Th 25 ▒▒░░····████▄▄████░░····');
      expect(one).toContain('```mermaid\n---\ndisplayMode: compact');
      // The fence stands alone between blank lines, else GitHub draws nothing within details.
      expect(one).toMatch(/<summary>The week as a chart<\/summary>\n\n```mermaid\n[^]*?\n```\n\n/);
    }
    expect(comment(base)).not.toContain('Schedule');
  });

  it('drop the chart first, then the table, and keep what holds now', () => {
    const wordy = { ...report, schedule: { ...thursday, cost }, notes: [] };
    const shown = comment({ ...wordy, endpoints: [], instances: [], deployment: null }, 'endpoints', 2_600);
    expect(shown).toContain('The week as a chart stands in the [summary of the run]');
    expect(shown).toContain('Th 25 ▒▒');
    expect(shown).toMatch(/… and \d+ more in the \[summary of the run\]/);
    expect(comment({ ...wordy, endpoints: [], instances: [], deployment: null }, 'endpoints', 1_600)).toContain('**Now: 0 instances');
  });

  it('say how a scale went', () => {
    const top = (more: Partial<Report>): string => comment({ ...startReport('scale'), ok: true, pool: deployed().pool, ...more }).split('\n')[1] ?? '';
    const monday = viewSchedule(schedule(course), at('2027-03-22T09:00'));
    expect(top({ capacity: 5, schedule: monday })).toBe('## ✅ Pool `research`: at 5 instances, as the schedule says');
    expect(top({ capacity: 1, schedule: monday })).toBe('## ✅ Pool `research`: at 1 instance, where the schedule says 4–12');
    const used = deployed(2).instances.map((one, index) => ({ ...one, use: { verdict: index === 0 ? ('busy' as const) : ('idle' as const), why: '' } }));
    expect(top({ capacity: 2, schedule: thursday, instances: used })).toBe('## ✅ Pool `research`: at 2 instances, where the schedule says 0; 1 in use');
    expect(top({ capacity: 3, schedule: viewSchedule(schedule(course), at('2027-03-22T09:00'), overrideFrom(3, at('2027-03-22T09:00'), 60)) })).toBe('## ✅ Pool `research`: at 3 instances, as the override says');
    expect(top({ capacity: 3 })).toBe('## ✅ Pool `research`: at 3 instances');
    expect(top({ capacity: 3, schedule: monday, ok: false, problems: [{ what: 'no' }] })).toBe('## ❌ Pool `research`: scale failed');
  });
});

describe('a comment that is written again', () => {
  const said = (view: ScheduleView): string => comment(calm({ ...deployed(), schedule: view }));
  const found = schedule(course);

  it('says the same while nothing in the schedule has happened', () => {
    const later = viewSchedule(found, at('2027-03-25T18:59'));
    expect(said({ ...later, cost, runs: { ...runs, last: '2027-03-25T18:37:00Z', url: `${runUrl}8` } })).toBe(said({ ...thursday, cost, runs }));
    const override = overrideFrom(3, at('2027-03-25T17:00'), 300);
    const during = (when: string, hours: number): string => said({ ...viewSchedule(found, at(when), override), cost: { hours: { before: null, after: { min: hours, max: hours } }, money: null } });
    expect(during('2027-03-25T19:30', 12)).toBe(during('2027-03-25T20:30', 11));
  });

  it('says another thing after a change, with a failed watch, or for another price', () => {
    const before = said({ ...thursday, cost, runs });
    expect(said({ ...viewSchedule(found, at('2027-03-25T19:00')), cost, runs })).not.toBe(before);
    expect(said({ ...thursday, cost, runs: { ...runs, stale: true } })).not.toBe(before);
    expect(said({ ...thursday, cost: { ...cost, money: { ...money, standing: 5 } }, runs })).not.toBe(before);
  });
});

describe('foreign text', () => {
  const foreign = (value: string): ScheduleView => ({
    ...thursday,
    timezone: value,
    now: { ...thursday.now, why: value },
    changes: thursday.changes.map((one) => ({ ...one, why: value })),
    clocks: thursday.clocks.map((one) => ({ ...one, zone: value })),
    runs: { ...runs, workflow: value },
  });
  const shape = (view: ScheduleView): string[] => [...(marked.parse(comment({ ...deployed(), schedule: view }, 'endpoints', 10_000_000)) as string).replaceAll(/<!--.*?-->/gs, '').matchAll(/<\/?([a-z0-9]+)/g)].map(([, name]) => name ?? '').filter((name) => !['code', 'br', 'a', 'strong'].includes(name));

  it.each(hostile.map((value): [string, string] => [JSON.stringify(value).slice(0, 60), value]))('%s changes words, not the page', (_, value) => {
    const view = foreign(`x${value}`);
    expect(shape(view)).toEqual(shape(foreign('ein Wort')));
    const shown = comment({ ...deployed(), schedule: view });
    expect(shown.slice(marker.length)).not.toContain('<!--');
    expect(shown).not.toMatch(forbidden);
    const svg = weekSvg(view, `x${value}`);
    expect(svg.match(/<\/?[a-z]+/g)).toEqual(weekSvg(foreign('ein Wort'), 'x').match(/<\/?[a-z]+/g));
    expect(svg).not.toMatch(forbidden);
  });
});
