import { readYaml } from '../../../src/pool/yaml.ts';
import { readSchedule, type ScheduleReading } from '../../../src/schedule/read.ts';
import type { Schedule } from '../../../src/schedule/schedule.ts';

/** The instant that the tests of schedules call now. */
export const now = Date.parse('2026-11-21T08:00:00Z');

/** Reads a schedule's text as it stands in a pool file. */
export function read(text: string, at = now): ScheduleReading {
  const { tree, problems } = readYaml('pools/research.yml', text);
  if (tree === undefined) return { problems, warnings: [] };
  const reading = readSchedule(tree, at);
  return { ...reading, problems: [...problems, ...reading.problems] };
}

/** The schedule of a text that must be right. */
export function schedule(text: string, at = now): Schedule {
  const { schedule: found, problems } = read(text, at);
  if (found === undefined) throw new Error(problems.map(({ what, fix }) => `${what} ${fix}`).join('\n'));
  return found;
}

/** An instant as Azure writes it, without seconds. */
export const stamp = (instant: number | undefined): string => (instant === undefined ? 'never' : `${new Date(instant).toISOString().slice(0, 16)}Z`);

/** The schedule of a real course: two peaks a day, an exam week, a holiday block, a change of clocks in between. */
export const course = `timezone: Europe/Berlin
base: 0
windows:
  - name: morning course
    days: mon-fri
    from: 08:00
    to: 12:00
    instances: { min: 4, max: 12 }
    scale: { out: { above: 70% } }
  - { name: lunch, days: mon-fri, from: "12:00", to: "14:00", instances: 2 }
  - { name: afternoon course, days: mon-fri, from: "14:00", to: "18:00", instances: { min: 4, max: 12 }, scale: { out: { above: 70% } } }
  - { name: night owls, days: [mon, wed], from: "20:00", to: "02:00", instances: 1 }
except:
  - { name: winter break, from: 2026-12-24, to: 2027-01-03, instances: 0 }
  - { name: exam week, from: 2027-02-08, to: 2027-02-12, instances: 12 }
  - { name: open day, date: 2027-03-28, instances: 2 }
backstop: 2h
`;
