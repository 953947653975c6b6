import { describe, expect, it } from '@jest/globals';
import { course, read, schedule } from './written.ts';

const window = (more: string, rest = ''): string => `timezone: Europe/Berlin
windows:
  - { name: office, days: mon-fri, from: "08:00", to: "18:00", instances: 2${more} }
${rest}`;
const office = (days: string): boolean[] => schedule(`timezone: Europe/Berlin\nwindows:\n  - { name: w, days: ${days}, from: 08:00, to: 18:00, instances: 2 }`).windows[0]!.days as boolean[];
const told = (text: string): string[] => read(text).problems.map(({ what, fix, line, column }) => `${line}:${column} ${what} ${fix}`);

describe('a schedule', () => {
  it('of a real course is read from fewer than 25 lines', () => {
    expect(course.trim().split('\n').length).toBeLessThan(25);
    const found = schedule(course);
    expect(found).toMatchObject({ timezone: 'Europe/Berlin', base: { min: 0, max: 0 }, backstop: 120, combine: false });
    expect(found.windows.map(({ name, from, to, instances, rules }) => [name, from, to, instances.max, rules.length])).toEqual([
      ['morning course', 480, 720, 12, 1],
      ['lunch', 720, 840, 2, 0],
      ['afternoon course', 840, 1080, 12, 1],
      ['night owls', 1200, 1560, 1, 0],
    ]);
    expect(found.exceptions.map(({ name, from, to }) => [name, new Date(from).toISOString().slice(0, 10), (to - from) / 86_400_000])).toEqual([['winter break', '2026-12-24', 11], ['exam week', '2027-02-08', 5], ['open day', '2027-03-28', 1]]);
    expect(read(course).warnings).toEqual([]);
  });

  it('may be a zone alone', () => {
    expect(schedule('timezone: Europe/Berlin')).toMatchObject({ base: { min: 0, max: 0 }, windows: [], exceptions: [], backstop: 120, notifications: undefined });
  });

  it('is read from JSON too', () => {
    expect(schedule(JSON.stringify({ timezone: 'UTC', base: 1, windows: [{ name: 'w', days: ['mon', 'wed-fri'], from: '22:00', to: '06:00', instances: { min: 1, max: 2 }, scale: { cpu: 70 } }] })).windows[0]).toMatchObject({ from: 1320, to: 1800 });
  });

  it.each([
    ['mon-fri', '.12345.'],
    ['fri-mon', '01...56'],
    ['[tue, thu]', '..2.4..'],
    ['"sat, sun"', '0.....6'],
    ['[Monday, wed-thu]', '.1.34..'],
    ['daily', '0123456'],
  ])('knows the days %s', (text, days) => expect(office(text).map((on, index) => (on ? index : '.')).join('')).toBe(days));

  it.each([['2h', 120], ['45m', 45], ['1h30m', 90], ['0', 0], ['"0"', 0]])('knows the backstop %s', (text, minutes) => expect(schedule(`timezone: UTC\nbackstop: ${text}`).backstop).toBe(minutes));

  it('may name the workflow that applies it, and how old its last success may be', () => {
    expect(schedule('timezone: UTC\nruns: { workflow: scheduled-scale.yml, within: 3h }').runs).toEqual({ workflow: 'scheduled-scale.yml', within: 180, place: { file: 'pools/research.yml', line: 2, column: 1 } });
    expect(schedule('timezone: UTC\nruns: { workflow: Scale_2.yaml, within: 60d }').runs).toMatchObject({ workflow: 'Scale_2.yaml', within: 86_400 });
    expect(schedule('timezone: UTC')).not.toHaveProperty('runs');
  });

  it('takes a short rule, a full one and several', () => {
    const rules = (scale: string): object => schedule(window(scale).replace('instances: 2', 'instances: { min: 2, max: 8 }')).windows[0]!.rules;
    expect(rules(', scale: { cpu: 70% }')).toEqual([
      { direction: 'out', metric: 'Percentage CPU', compare: 'above', threshold: 70, over: 10, by: 1, cooldown: 10 },
      { direction: 'in', metric: 'Percentage CPU', compare: 'below', threshold: 28, over: 30, by: 1, cooldown: 10 },
    ]);
    expect(rules(', scale: { out: [{ above: 70% }, { metric: available memory bytes, below: 2000000000, over: 5m, by: 2, cooldown: 1h }] }')).toEqual([
      { direction: 'out', metric: 'Percentage CPU', compare: 'above', threshold: 70, over: 10, by: 1, cooldown: 10 },
      { direction: 'out', metric: 'Available Memory Bytes', compare: 'below', threshold: 2e9, over: 5, by: 2, cooldown: 60 },
    ]);
  });

  it('warns where it is right and may not be meant', () => {
    const warned = (more: string, instances: string): string[] => read(window(more).replace('instances: 2', `instances: ${instances}`)).warnings.map(({ what, line }) => `${line} ${what}`);
    expect(warned(', scale: { cpu: 70% }', '{ min: 2, max: 8 }')).toEqual([expect.stringContaining('3 An idle CPU is not an idle person')]);
    expect(warned(', scale: { out: { above: 70% } }', '{ min: 2, max: 8 }')).toEqual([]);
    expect(warned(', scale: { out: { above: 70% } }', '{ min: 0, max: 8 }')).toEqual([expect.stringContaining('no rule makes the first one')]);
    expect(warned('', '{ min: 2, max: 8 }')).toEqual([expect.stringContaining('Nothing moves the number')]);
    // Whatever it is measured by, nobody has asked the people.
    expect(warned(', scale: { in: { metric: Network In Total, below: 1000 } }', '{ min: 2, max: 8 }')).toEqual(['3 An idle machine is not an idle person: Azure takes machines by Network In Total within this window, with whoever is logged in there.']);
    // What goes comes back: three at 40 % are two at 60 %, and two at 40 % are one at 80 %.
    const pair = (out: string, back: string, min: number, more = ''): string[] => read(window(`, scale: { out: { ${out} }, in: { ${back}${more} } }`).replace('instances: 2', `instances: { min: ${min}, max: 8 }`)).warnings.map(({ what, fix }) => `${what} ${fix}`).filter((one) => !one.includes('idle person') && !one.includes('no rule makes'));
    const flapping = (words: string): unknown[] => [expect.stringMatching(`^\`scale\` of the window "office" takes machines ${words}`)];
    expect(pair('above: 50%', 'below: 60%', 2)).toEqual(flapping('below 60 and brings them above 50: what goes would come back, .* Write less than 33.3 for it: what 3 machines bear, 2 must bear.'));
    expect([pair('above: 70%', 'below: 40%', 2), pair('above: 70%', 'below: 28%', 1)]).toEqual([[], []]);
    expect(pair('above: 70%', 'below: 35%', 1)).toEqual(flapping('below 35 .* Write less than 35 for it: what 2 machines bear, 1 must bear.'));
    expect(pair('above: 70%', 'below: 28%', 0, ', by: 2')).toEqual(flapping('below 28 .* Write less than 23.3 for it'));
    expect(pair('metric: Available Memory Percentage, below: 20%', 'metric: Available Memory Percentage, above: 15%', 2)).toEqual(flapping('above 15 and brings them below 20: .* Write more than 20 for it.'));
    expect([pair('metric: Available Memory Percentage, below: 20%', 'metric: Available Memory Percentage, above: 60%', 2), pair('metric: Network In Total, above: 20', 'below: 60%', 2)]).toEqual([[], []]);
    const evening = (max: number): string[] => read(window('', `  - { name: evening, days: mon, from: "18:00", to: "22:00", instances: { min: 1, max: ${max} }, scale: { out: { above: 70% } } }\n`).replace('instances: 2', 'instances: 4')).warnings.map(({ what, line }) => `${line} ${what}`);
    expect(evening(2)).toEqual(['4 No rule moves the number of the window "evening" while Azure still spares the machines of "office", for the backstop after its end.']);
    expect(evening(4)).toEqual([]);
    const holiday = (from: string, to: string): string[] => read(window('', `except:\n  - { name: break, from: ${from}, to: ${to}, instances: 0 }\n`)).warnings.map(({ what, fix, line }) => `${line} ${what} ${fix}`);
    expect(holiday('2025-12-24', '2026-01-03')).toEqual(['5 the exception "break" was over on 2026-01-03, so it does nothing. Is the year right? Otherwise take it away.']);
    expect(holiday('2026-06-01', '2026-06-05')).toEqual([]);
  });
});

describe('a schedule that is wrong says where and what to do', () => {
  it.each<[string, string, string]>([
    ['no zone', 'base: 0', '1:1 `schedule` has no `timezone`. Add the place'],
    ['no map', '- a', '1:1 `schedule` cannot be'],
    ['a Windows zone', 'timezone: W. Europe Standard Time', 'That is a Windows name; write `Europe/Berlin`'],
    ['an offset for a zone', 'timezone: "+01:00"', 'an offset such as `+01:00` knows no summer'],
    ['a zone whose clocks no Windows zone has', 'timezone: Antarctica/Troll', 'Azure knows Windows time zones alone, and none has these clocks. The nearest is'],
    ['a zone with a slip', 'timezone: Europe/Berln', '1:11 `schedule.timezone` cannot be "Europe/Berln". Did you mean `Europe/Berlin`? Write a name'],
    ['a window’s zone too', window(', timezone: Europe/Munich'), '`timezone` of the window "office" cannot be "Europe/Munich"'],
    ['a key with a slip', 'timezone: UTC\nwindow: []', '2:1 `schedule` has no key `window`. Did you mean `windows`?'],
    ['a cron line', window(', cron: "0 8 * * 1"'), 'Azure’s recurrences are weeks; the nearest is a window of weekdays'],
    ['a missing key', 'timezone: UTC\nwindows:\n  - { name: w, days: mon }', '3:5 the window "w" has no `from`, `to`, `instances`.'],
    ['a day with a slip', window('').replace('mon-fri', 'mon-frj'), 'Did you mean `fri`?'],
    ['a time with seconds', window('').replace('08:00', '08:00:30'), 'Azure starts profiles on whole minutes: write `08:00`.'],
    ['a time that is none', window('').replace('08:00', '8 o’clock'), '`from` of the window "office" cannot be'],
    ['24:30', window('').replace('18:00', '24:30'), '`to` of the window "office" cannot be'],
    ['a window without length', window('').replace('18:00', '08:00'), 'ends at the time of day at which it starts. For whole days write'],
    ['a start at 24:00', window('').replace('"08:00"', '24:00'), 'Write `00:00` and the day after.'],
    ['a negative number', window('').replace('instances: 2', 'instances: -2'), '`instances` of the window "office" cannot be -2.'],
    ['more than a scale set has', window('').replace('instances: 2', 'instances: 1001'), 'from 0 to 1000'],
    ['a minimum over the maximum', window('').replace('instances: 2', 'instances: { min: 3, max: 2 }'), 'It is more than `max`, 2.'],
    ['half a range', window('').replace('instances: 2', 'instances: { min: 3 }'), 'needs both `min` and `max`'],
    ['a rule for a fixed number', window(', scale: { cpu: 70% }'), 'Give `instances` as `{ min, max }`, or leave `scale` out.'],
    ['a step that is too large', window(', scale: { out: { above: 70%, by: 3 } }').replace('instances: 2', 'instances: { min: 2, max: 4 }'), 'Azure takes a step of `max` less `min`, 2, at most.'],
    ['a metric that is none', window(', scale: { out: { metric: cpus, above: 70% } }'), 'Azure measures it on no scale set from outside'],
    ['a rule without a limit', window(', scale: { out: { by: 1 } }'), 'needs `above` or `below`, one of them'],
    ['a map without rules', window(', scale: {}').replace('instances: 2', 'instances: { min: 2, max: 4 }'), '3:102 `scale` of the window "office" has no rule. Write `cpu: 70%`, or `out`; or leave it out.'],
    ['a list without rules', window(', scale: { out: [] }').replace('instances: 2', 'instances: { min: 2, max: 4 }'), '`scale` of the window "office" has no rule.'],
    ['a rule that grows what is idle', window(', scale: { out: { below: 20% } }').replace('instances: 2', 'instances: { min: 2, max: 4 }'), '`out` of `scale` of the window "office" would bring machines where the CPU has little to do. Write `above`.'],
    ['a rule that shrinks what is busy', window(', scale: { in: { above: 80% } }').replace('instances: 2', 'instances: { min: 2, max: 4 }'), 'would take machines where the CPU has much to do. Write `below`.'],
    ['a load two fifths of which are none', window(', scale: { cpu: 2% }').replace('instances: 2', 'instances: { min: 2, max: 4 }'), 'has the limit “below 0”, which nothing ever is. Write `cpu: 5%` or more'],
    ['a limit of nothing', window(', scale: { in: { metric: Network In Total, below: 0 } }').replace('instances: 2', 'instances: { min: 2, max: 4 }'), 'has the limit “below 0”, which nothing ever is. Write a higher limit.'],
    ['a percentage over 100', window(', scale: { cpu: 700% }'), 'Write a percentage between 0 and 100'],
    ['a look of a minute', window(', scale: { out: { above: 70%, over: 1m } }'), 'It goes from 5m to 12h; the nearest is `5m`.'],
    ['a cooldown of weeks', window(', scale: { out: { above: 70%, cooldown: 8d } }'), 'the nearest is `7d`'],
    ['11 rules', window(`, scale: { out: [${Array.from({ length: 11 }, () => '{ above: 70% }').join(', ')}] }`).replace('instances: 2', 'instances: { min: 2, max: 4 }'), 'has 11 rules; Azure takes 10'],
    ['a date that is none', 'timezone: UTC\nexcept:\n  - { name: x, date: 2027-02-30, instances: 0 }', '3:22 `date` of the exception "x" cannot be'],
    ['an exception that ends first', 'timezone: UTC\nexcept:\n  - { name: x, from: 2027-02-03, to: 2027-02-01, instances: 0 }', 'ends before it starts'],
    ['an exception longer than Azure’s', 'timezone: UTC\nexcept:\n  - { name: x, from: 2027-02-01, to: 2028-02-01, instances: 0 }', '366 days long; a fixed date of Azure is 365 at most. The nearest is `to: 2028-01-31`'],
    ['a date and a range', 'timezone: UTC\nexcept:\n  - { name: x, date: 2027-02-01, to: 2027-02-02, instances: 0 }', 'Write one date, or the first and the last day.'],
    ['a name twice', window('', '  - { name: Office, days: sat, from: 08:00, to: 18:00, instances: 1 }\n'), '4:5 The name "Office" is given twice, first in line 3.'],
    ['a backstop without a unit', 'timezone: UTC\nbackstop: 2', '2:11 `schedule.backstop` cannot be 2. Write days, hours and minutes'],
    ['a backstop of days', 'timezone: UTC\nbackstop: 2d', 'the nearest is `1d`'],
    ['another way to combine', 'timezone: UTC\ncombine: sum', 'Azure follows one profile at a time and cannot add'],
    ['an address that is none', 'timezone: UTC\nnotifications: { emails: [team] }', 'Write an address such as'],
    ['a webhook that a chat service has made', 'timezone: UTC\nnotifications: { webhooks: ["https://hooks.example.com/services/T0AB/B0CD/a1B2c3D4e5F6g7H8i9J0k1L2"] }', '2:29 `schedule.notifications.webhooks` cannot hold (hidden). Write an `https://` address without a secret'],
    ['a webhook with a key', 'timezone: UTC\nnotifications: { webhooks: ["https://x.example/api/notify?code=short"] }', 'cannot hold (hidden). Write an `https://` address without a secret'],
    ['a name that overrides have', window('').replace('name: office', 'name: override to 9 from 2026-11-21T08:00Z until 2027-11-21T08:00Z'), 'Leave out `override to`'],
    ['a range that ends first', window('').replace('instances: 2', 'instances: { min: 5, max: 2 }'), '`min` of `instances` of the window "office" cannot be 5. It is more than `max`, 2.'],
    ['a webhook with a secret', 'timezone: UTC\nnotifications: { webhooks: ["https://x.example/run?sig=abcdefghijklmnop"] }', 'cannot hold (hidden). Write an `https://` address without a secret'],
    ['a watch that is no map', 'timezone: UTC\nruns: 3h', '2:7 `schedule.runs` cannot be "3h". Write a map of workflow, within.'],
    ['a watch without its length', 'timezone: UTC\nruns: { workflow: a.yml }', '2:7 `schedule.runs` has no `within`.'],
    ['a watch with a slip', 'timezone: UTC\nruns: { workflw: a.yml, within: 3h }', '2:9 `schedule.runs` has no key `workflw`. Did you mean `workflow`?'],
    ['a workflow by its path', 'timezone: UTC\nruns: { workflow: .github/workflows/scale.yml, within: 3h }', '2:19 `schedule.runs.workflow` cannot be ".github/workflows/scale.yml". Write the name of a file in .github/workflows, such as `scale.yml`.'],
    ['a workflow by its title', 'timezone: UTC\nruns: { workflow: Scale the pool, within: 3h }', 'such as `scheduled-scale.yml`.'],
    ['a workflow outside of its folder', 'timezone: UTC\nruns: { workflow: ../../x.yml, within: 3h }', '`schedule.runs.workflow` cannot be'],
    ['a watch of minutes', 'timezone: UTC\nruns: { workflow: a.yml, within: 30m }', '2:34 `schedule.runs.within` cannot be "30m". It goes from 1h to 60d; the nearest is `1h`.'],
    ['a watch of a year', 'timezone: UTC\nruns: { workflow: a.yml, within: 365d }', 'the nearest is `60d`'],
    ['windows that overlap', window('', '  - { name: exams, days: [tue, thu], from: "17:00", to: "22:00", instances: 4 }\n'), '4:5 The windows "office" (line 3) and "exams" (line 4) overlap on Tuesday from 17:00.'],
    ['windows that overlap past midnight', window('', '  - { name: night, days: sun, from: "20:00", to: "08:30", instances: 4 }\n'), 'The windows "office" (line 3) and "night" (line 4) overlap on Monday from 08:00.'],
    ['exceptions that overlap', 'timezone: UTC\nexcept:\n  - { name: x, from: 2027-02-01, to: 2027-02-05, instances: 0 }\n  - { name: y, date: 2027-02-05, instances: 1 }', 'The exceptions "x" (line 3) and "y" (line 4) both hold on 2027-02-05.'],
  ])('%s', (_what, text, expected) => {
    expect(told(text).join('\n')).toContain(expected);
  });

  it('windows of two zones that overlap in the weeks between their clock changes alone', () => {
    const text = window('', '  - { name: new york, days: mon-fri, from: "12:00", to: "17:00", timezone: America/New_York, instances: 4 }\n');
    // Berlin ends at 18:00, which is noon in New York but for three weeks in March, and one in autumn.
    expect(told(text)).toEqual([expect.stringContaining('overlap on 2027-03-15 from 12:00, clocks of America/New_York')]);
    expect(told(`combine: max\n${text}`)).toEqual([]);
  });

  it('all at once', () => {
    expect(told(window('', '  - { name: office, days: fri, from: "17:00", to: "19:00", instances: 1 }\n').replace('Europe/Berlin', 'Europe/Berln'))).toEqual([
      expect.stringContaining('`schedule.timezone` cannot be "Europe/Berln"'),
      expect.stringContaining('The name "office" is given twice'),
      expect.stringContaining('overlap on Friday from 17:00'),
    ]);
    expect(told('timezone: Europe/Nowhere\nbase: -1\nbackstop: soon\nwindows:\n  - { name: w, days: mond, from: 8, to: 25:00, instances: many }\nexcept:\n  - { name: e, date: never }').length).toBe(9);
  });

  it('more profiles than Azure takes, with the count', () => {
    const many = Array.from({ length: 11 }, (_none, index) => `  - { name: w${index}, days: mon, from: "${String(index * 2).padStart(2, '0')}:00", to: "${String(index * 2 + 1).padStart(2, '0')}:00", instances: ${index + 1} }`).join('\n');
    expect(told(`timezone: UTC\nbackstop: 15m\nwindows:\n${many}`)).toEqual([expect.stringContaining('3:1 The schedule needs 33 autoscale profiles, and Azure takes 20: 33 weekly starts.')]);
    expect(told(`timezone: UTC\nbackstop: 15m\nwindows:\n${many}`)[0]).toContain('Without a backstop (`backstop: 0`) the windows take 22.');
  });
});
