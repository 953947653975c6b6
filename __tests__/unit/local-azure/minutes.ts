/** A weekly start as the naive clock reads it; `days` from Sunday. */
export interface Start {
  name: string;
  iana: string;
  days: boolean[];
  minute: number;
}

/** A small seeded generator (mulberry32): fractions in [0, 1). */
export function mulberry(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** What a wall clock shows: day of the week from Sunday, minute of the day. */
export function local(iana: string, instant: number): { day: number; minute: number } {
  const { weekday, hour, minute } = parts(iana, instant);
  return { day: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].indexOf(weekday ?? ''), minute: Number(hour) * 60 + Number(minute) };
}

function parts(iana: string, instant: number): Record<string, string> {
  const format =
    formats.get(iana) ??
    new Intl.DateTimeFormat('en-US', { timeZone: iana, hourCycle: 'h23', weekday: 'short', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });
  formats.set(iana, format);
  return Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
}

const rows = new Map<string, { date: string; week: number; clock: string; minute: number }[]>();

// What a zone's clock shows in each of `count` minutes, a day more at the end.
function clockOf(iana: string, begin: number, count: number): { date: string; week: number; clock: string; minute: number }[] {
  const key = `${iana} ${begin} ${count}`;
  const row =
    rows.get(key) ??
    Array.from({ length: count + 1440 }, (_none, index) => {
      const instant = begin + index * 60_000;
      const { year, month, day, hour, minute } = parts(iana, instant);
      const date = `${year}-${month}-${day}`;
      return { date, week: new Date(`${date}T00:00:00Z`).getUTCDay(), clock: `${date}T${hour}:${minute}`, minute: Number(hour) * 60 + Number(minute) };
    });
  rows.set(key, row);
  return row;
}

/**
 * The profile of each minute, found as a person would who watches the clocks: a start is due when the clock shows it, in an hour that comes twice
 * the second time, or when the clock jumps over it.
 */
export function naiveProfiles(
  starts: readonly Start[],
  dates: readonly { name: string; iana: string; start: string; end: string }[],
  begin: number,
  count: number,
  usual: string | undefined,
): (string | undefined)[] {
  const due = new Map<number, string[]>();
  const add = (at: number, name: string): void => void due.set(at, [...(due.get(at) ?? []), name]);
  for (const start of starts) {
    const row = clockOf(start.iana, begin, count);
    for (let at = 1; at < count; at++) {
      const [now, before] = [row[at]!, row[at - 1]!];
      const shows = start.days[now.week] && now.minute === start.minute;
      const jump = now.minute - before.minute;
      const jumped = now.week === before.week ? jump > 1 && start.days[now.week] && before.minute < start.minute && start.minute < now.minute : now.minute > 0 && start.days[now.week] && start.minute < now.minute;
      if ((shows && !row.slice(at + 1, at + 200).some((one) => one.clock === now.clock)) || jumped) add(at, start.name);
    }
  }
  const fixed = dates.map((one) => ({ name: one.name, from: momentOf(one.start, clockOf(one.iana, begin, count)), to: momentOf(one.end, clockOf(one.iana, begin, count)) }));
  let weekly: string | undefined;
  return Array.from({ length: count }, (_none, at) => {
    const started = due.get(at) ?? [];
    weekly = starts.find(({ name }) => started.includes(name))?.name ?? weekly;
    return fixed.find(({ from, to }) => from <= at && at < to)?.name ?? weekly ?? usual;
  });
}

// The minute in which a clock shows a time last, or first shows a later one.
function momentOf(time: string, row: readonly { clock: string }[]): number {
  const shown = row.findLastIndex(({ clock }) => clock === time);
  return shown >= 0 ? shown : row.findIndex(({ clock }) => clock > time);
}
