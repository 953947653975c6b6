import type { Written, WrittenException, WrittenWindow } from './oracle.ts';

const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const day = 86_400_000;

/** A random schedule of quarters of an hour, which may be wrong: its windows may overlap, or be too many for Azure. */
export function randomSchedule(random: () => number, zones: readonly string[], from: number, until: number): Written {
  const below = (count: number): number => Math.floor(random() * count);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!;
  const instances = (): number | { min: number; max: number } => (random() < 0.6 ? below(9) : ((min) => ({ min, max: min + 1 + below(6) }))(below(4)));
  // Half of all times lie in the small hours, in which clocks are changed.
  const time = (): string => {
    const at = random() < 0.5 ? below(17) : below(96);
    return `${String(Math.floor(at / 4)).padStart(2, '0')}:${String((at % 4) * 15).padStart(2, '0')}`;
  };
  const timezone = zones[0]!;
  const combine = random() < 0.4;
  const windows = Array.from({ length: 1 + below(combine ? 4 : 5) }, (_none, index): WrittenWindow => {
    const [from, to] = [time(), time()];
    const chosen = random() < 0.3 ? ['mon', 'tue', 'wed', 'thu', 'fri'] : days.filter(() => random() < 0.4);
    const zone = zones.length > 1 && random() < 0.5 ? { timezone: pick(zones) } : {};
    const count = instances();
    // One in three moves between its bounds by itself.
    const scale = typeof count === 'object' && random() < 0.8 ? { scale: { out: { above: pick(['60%', '70%']) } } } : {};
    return { name: `window ${index}`, days: chosen.length > 0 ? chosen : [pick(days)], from, to: from === to ? '24:00' : to, instances: count, ...scale, ...zone };
  });
  const except: WrittenException[] = [];
  for (let at = from + below(40) * day, index = 0; at < until; at += (1 + below(90)) * day, index++) {
    const length = random() < 0.5 ? 0 : below(16);
    except.push({ name: `exception ${index}`, from: date(at), to: date(at + length * day), instances: instances() });
    at += length * day;
  }
  const backstop = pick(['0', '15m', '1h', '2h', '2h', '5h30m']);
  return { timezone, base: random() < 0.6 ? 0 : instances(), windows, except, backstop, ...(combine ? { combine: 'max' as const } : {}) };
}

const date = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
