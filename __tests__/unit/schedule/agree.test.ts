import { describe, expect, it } from '@jest/globals';
import { activeProfile } from '../../../local/azure/autoscale/profiles.ts';
import { readSetting } from '../../../local/azure/autoscale/setting.ts';
import { compileSchedule } from '../../../src/schedule/compile.ts';
import { segmentsOf } from '../../../src/schedule/line.ts';
import { overrideFrom } from '../../../src/schedule/override.ts';
import { keepingOf } from '../../../src/schedule/recurring.ts';
import type { Override, Schedule } from '../../../src/schedule/schedule.ts';
import { mulberry } from '../local-azure/minutes.ts';
import { Clock, keeps, quarter, says, type Written } from './oracle.ts';
import { randomSchedule } from './random.ts';
import { now, read } from './written.ts';

const SEED = Number(process.env['DSVM_SEED'] ?? Date.now() % 2 ** 31);
const proof = process.env['DSVM_PROOF'] === '1';
const day = 86_400_000;
const YEARS = proof ? 3 : 1;
const SCHEDULES = proof ? 8 : 4;
// Both hemispheres, half and quarter hours, none and odd changes, countries that have changed their mind since.
const grid = [
  'Europe/Berlin', 'Australia/Lord_Howe', 'America/St_Johns', 'Africa/Casablanca', 'Asia/Kolkata', 'Europe/London', 'Europe/Dublin', 'Europe/Kyiv', 'America/New_York', 'America/Los_Angeles', 'America/Vancouver', 'America/Sao_Paulo', 'America/Santiago',
  'America/Havana', 'America/Nuuk', 'America/Phoenix', 'Australia/Sydney', 'Australia/Adelaide', 'Pacific/Auckland', 'Pacific/Chatham', 'Asia/Kathmandu', 'Asia/Tokyo', 'Asia/Almaty', 'Africa/Cairo', 'Asia/Jerusalem',
];
const zones = proof ? grid : grid.slice(0, 4);
const until = now + YEARS * 366 * day;
const capacity = ({ min, max }: { min: number; max: number }): string => `${min}..${max}`;

describe(`evaluator, local autoscale engine and a plain reading agree every 15 minutes over ${YEARS} year(s) (DSVM_SEED=${SEED})`, () => {
  console.log(`DSVM_SEED=${SEED}`);
  it.each(zones.map((zone, index) => [zone, index] as const))('in %s', (zone, index) => {
    const random = mulberry(SEED + index);
    const other = grid[Math.floor(random() * grid.length)]!;
    const clocks = new Map([zone, other].map((name) => [name, new Clock(name, now - 2 * day, until + 2 * day)]));
    for (let round = 0; round < SCHEDULES; round++) {
      // One in four names a second zone.
      const { written, schedule } = draw(random, round % 4 === 3 ? [zone, other] : [zone]);
      try {
        walk(random, written, schedule, clocks);
      } catch (error) {
        throw new Error(`${error instanceof Error ? error.message : String(error)}\n${JSON.stringify(written)}`, { cause: error });
      }
    }
  }, proof ? 600_000 : 60_000);
});

/** A random schedule that is right: what overlaps and what Azure has no room for is left out, from the end. */
function draw(random: () => number, names: readonly string[]): { written: Written; schedule: Schedule } {
  const written = randomSchedule(random, names, now - 20 * day, until);
  for (;;) {
    const { schedule, problems } = read(JSON.stringify(written));
    if (schedule !== undefined) return { written, schedule };
    for (const { what } of problems) if (!/overlap|autoscale profiles/.test(what)) throw new Error(what);
    if (written.windows.length === 0) throw new Error(problems[0]!.what);
    written.windows.pop();
  }
}

/** Goes through time as `scale` would: at times of its own, and before the fixed dates run out, the setting is compiled anew. */
function walk(random: () => number, written: Written, schedule: Schedule, clocks: ReadonlyMap<string, Clock>): void {
  let override: Override | undefined;
  const known = new Map<number, number>();
  const oneZone = written.windows.every(({ timezone = written.timezone }) => timezone === written.timezone);
  const clock = clocks.get(written.timezone)!;
  for (let at = now; at < until; ) {
    if (override !== undefined && override.until + schedule.backstop * 60_000 <= at) override = undefined;
    if (override === undefined && random() < 0.3) override = overrideFrom(Math.floor(random() * 12), at, 15 * (1 + Math.floor(random() * 200)));
    const compiled = compileSchedule(schedule, { id: '/subscriptions/s', location: 'westeurope' }, at, override);
    const setting = readSetting(compiled.properties);
    const next = Math.min(until, compiled.until, at + Math.ceil((random() * 120 * day) / quarter) * quarter + quarter);
    const segments = segmentsOf(schedule, override, at, next);
    for (let index = 0; at < next; at += quarter) {
      while (segments[index]!.until <= at) index++;
      const { people, azure } = segments[index]!;
      const { rules } = keepingOf(segments[index]!);
      const profile = activeProfile(setting, at);
      const inForce = override !== undefined && override.from <= at && at < override.until ? { min: override.instances, max: override.instances, rules: 0 } : says(written, (zone) => clocks.get(zone)!.wall(at));
      const told = `${capacity(people)}, Azure ${capacity(azure)} with ${rules.length} rules`;
      const heard = `${capacity(inForce)}, Azure ${profile?.minimum}..${profile?.maximum} with ${profile?.rules.length} rules`;
      if (told !== heard) throw new Error(`${new Date(at).toISOString()}: ${told}; but ${heard} (${profile?.name})`);
      // Between zones, and after an override's odd minutes, one clock does not tell what is spared.
      const quiet = oneZone && (override === undefined || override.until + schedule.backstop * 60_000 <= at);
      const spared = quiet ? keeps(written, clock, at, schedule.backstop, known) : azure.max;
      if (spared !== azure.max) throw new Error(`${new Date(at).toISOString()}: Azure keeps up to ${azure.max}, and ${spared} were spared`);
      // What is spared is only kept: no more are brought for it, and no rule moves it.
      const [least, moving] = [inForce.min, spared > inForce.max ? 0 : inForce.rules];
      if (profile?.minimum !== least || profile.rules.length !== moving) throw new Error(`${new Date(at).toISOString()}: Azure keeps ${profile?.minimum} at least, by ${profile?.rules.length} rules (${profile?.name}); it should be ${least}, by ${moving}`);
    }
  }
}

it('sees a schedule of every kind', () => {
  const random = mulberry(SEED);
  const kinds: [kind: string, is: (written: Written) => boolean][] = [
    ['more than two windows', ({ windows }) => windows.length > 2],
    ['more than two exceptions', ({ except }) => except.length > 2],
    ['a backstop', ({ backstop }) => backstop !== '0'],
    ['rules', ({ windows }) => windows.some(({ scale }) => scale !== undefined)],
  ];
  let missing = kinds;
  for (let round = 0; round < 100 && missing.length > 0; round++) {
    const { written } = draw(random, ['Europe/Berlin', 'America/New_York']);
    missing = missing.filter(([, is]) => !is(written));
  }
  expect(missing.map(([kind]) => kind)).toEqual([]);
});
