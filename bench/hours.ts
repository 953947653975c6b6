import { readYaml } from '../src/pool/yaml.ts';
import { hoursBetween } from '../src/schedule/evaluate.ts';
import { readSchedule } from '../src/schedule/read.ts';
import type { Schedule } from '../src/schedule/schedule.ts';
import type { Bench } from './pairs.ts';

const text = `timezone: Europe/Berlin
windows:
  - { name: morning, days: mon-fri, from: "08:00", to: "12:00", instances: { min: 2, max: 12 } }
  - { name: afternoon, days: mon-fri, from: "14:00", to: "18:00", instances: { min: 2, max: 12 } }
  - { name: night, days: [tue, thu], from: "20:00", to: "02:00", instances: 1 }
except:
  - { name: winter break, from: 2027-12-24, to: 2028-01-02, instances: 0 }
`;
const start = Date.UTC(2027, 0, 1);
const year = 365 * 86_400_000;
const times = 10;

/** The instance-hours of ten years against those of one. */
export function hoursBench(): Promise<Bench> {
  const { tree } = readYaml('bench.yml', text);
  const { schedule } = tree === undefined ? {} : readSchedule(tree, start);
  if (schedule === undefined) throw new Error('The schedule of the benchmark is not right.');
  const side = (years: number): Bench['a'] => ({ label: `${years === 1 ? 'a year' : `${years} years`}, ${times} times`, sample: () => Promise.resolve(sum(schedule, years)) });
  return Promise.resolve({ name: 'hours', unit: 'seconds', bound: 15, a: side(10), b: side(1) });
}

function sum(schedule: Schedule, years: number): number {
  const began = performance.now();
  for (let time = 0; time < times; time++) {
    const { people } = hoursBetween(schedule, start, start + years * year);
    if (people.min < years * 4000) throw new Error(`${people.min} instance-hours in ${years} years`);
  }
  return (performance.now() - began) / 1000;
}
