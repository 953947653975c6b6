// A third reading of schedules, from what was written alone: no library for time but Intl, no intervals, one look at the clock for each
// quarter of an hour. Slow and plain, so that neither the evaluator's mistakes nor the autoscale engine's are in it.

export interface WrittenWindow {
  name: string;
  days: string[];
  from: string;
  to: string;
  instances: number | { min: number; max: number };
  scale?: { out: { above: string } };
  timezone?: string;
}

export interface WrittenException {
  name: string;
  from: string;
  to: string;
  instances: number | { min: number; max: number };
}

export interface Written {
  timezone: string;
  base: number | { min: number; max: number };
  windows: WrittenWindow[];
  except: WrittenException[];
  backstop: string;
  combine?: 'max';
}

export const quarter = 900_000;
const day = 86_400_000;
const names = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
type Bounds = { min: number; max: number };

/** What the clocks of a zone have shown at the last quarter of an hour that counts: while clocks are about to go back over it, the one before all that comes twice. */
export class Clock {
  private readonly offsets: number[] = [];
  private readonly from: number;

  constructor(zone: string, from: number, until: number) {
    this.from = from;
    const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });
    const offset = (instant: number): number => {
      const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
      return Date.UTC(part['year']!, part['month']! - 1, part['day'], part['hour'], part['minute']) - instant;
    };
    const half = day / 2;
    for (let start = from; start < until; start += half) {
      const [first, last] = [offset(start), offset(start + half)];
      for (let at = start; at < start + half; at += quarter) this.offsets.push(first === last ? first : offset(at));
    }
  }

  wall(instant: number): number {
    const index = Math.floor((instant - this.from) / quarter);
    const offset = this.offsets[index]!;
    const shown = Math.floor(instant / quarter) * quarter + offset;
    for (let ahead = 1; ahead <= 8; ahead++) {
      const after = this.offsets[index + ahead] ?? offset;
      if (after === offset) continue;
      // Clocks go back in `ahead` quarters: what they show from there on they show now for the first time.
      const again = shown + ahead * quarter - (offset - after);
      return after < offset && shown >= again ? again - quarter : shown;
    }
    return shown;
  }
}

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const bounds = (instances: number | Bounds): Bounds => (typeof instances === 'number' ? { min: instances, max: instances } : instances);
const highest = (all: Bounds[]): Bounds => ({ min: Math.max(...all.map(({ min }) => min)), max: Math.max(...all.map(({ max }) => max)) });

/** What a schedule says for what clocks show, and by how many rules it moves; `walls` by zone, of which an exception reads the schedule's. */
export function says(written: Written, walls: (zone: string) => number): Bounds & { rules: number } {
  const today = new Date(walls(written.timezone)).toISOString().slice(0, 10);
  const exceptions = written.except.filter(({ from, to }) => from <= today && today <= to);
  if (exceptions.length > 0) return { ...highest(exceptions.map(({ instances }) => bounds(instances))), rules: 0 };
  const windows = written.windows.filter(({ days, from, to, timezone }) => {
    const wall = walls(timezone ?? written.timezone);
    const [now, start, end] = [new Date(wall).getUTCHours() * 60 + new Date(wall).getUTCMinutes(), minutes(from), minutes(to)];
    const on = (date: number): boolean => days.includes(names[new Date(date).getUTCDay()]!);
    if (start < end) return on(wall) && start <= now && now < end;
    return (on(wall) && start <= now) || (on(wall - day) && now < end);
  });
  const said = windows.length > 0 ? highest(windows.map(({ instances }) => bounds(instances))) : bounds(written.base);
  // The same rule twice is one; between equal bounds nothing can move.
  return { ...said, rules: said.min === said.max ? 0 : new Set(windows.flatMap(({ scale }) => scale?.out.above ?? [])).size };
}

/**
 * The most that Azure keeps at an instant: the highest of what was said within the backstop (minutes) before it, in time that has passed and on
 * the clock, which in the night of autumn goes further back; for schedules of one zone. What clocks jump over counts as said at the jump. `known` is filled.
 */
export function keeps(written: Written, clock: Clock, instant: number, backstop: number, known: Map<number, number>): number {
  let most = 0;
  const hear = (wall: number): void => {
    let max = known.get(wall);
    if (max === undefined) known.set(wall, (max = says(written, () => wall).max));
    most = Math.max(most, max);
  };
  for (let back = 0; back <= backstop; back += 15) {
    hear(clock.wall(instant) - back * 60_000);
    const [before, at] = [clock.wall(instant - back * 60_000 - quarter), clock.wall(instant - back * 60_000)];
    hear(at);
    if (back < backstop) for (let skipped = before + quarter; skipped < at; skipped += quarter) hear(skipped);
  }
  return most;
}
