// When a schedule fires (POSIX cron with an IANA time zone, as GitHub's `schedule` takes it).

const minute = 60_000;
const ranges = [[0, 59], [0, 23], [1, 31], [1, 12], [0, 6]] as const;
const names = [[], [], [], ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'], ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']];

interface Wall {
  /** Minutes since 1970 as the wall's clock counts them. */
  minutes: number;
}

/**
 * Instants (milliseconds since 1970) in [from, until) at which it fires. In a zone with summer time a minute that the clocks skip
 * fires at the first one after the gap, and of an hour that comes twice only the first fires (what GitHub does then is not documented).
 */
export function firings(cron: string, timezone: string, from: number, until: number): number[] {
  const fields = cron.trim().split(/\s+/).map((field, at) => parseField(field, at));
  const fits = (wall: number): boolean => {
    const time = new Date(wall * minute);
    const [minutes, hours, days, months, weekdays] = fields;
    if (!minutes?.has(time.getUTCMinutes()) || !hours?.has(time.getUTCHours()) || !months?.has(time.getUTCMonth() + 1)) return false;
    // Where both are limited, either is enough.
    const day = days?.has(time.getUTCDate()) ?? false;
    const weekday = weekdays?.has(time.getUTCDay()) ?? false;
    const [, , dayText = '*', , weekdayText = '*'] = cron.trim().split(/\s+/);
    return dayText.startsWith('*') || weekdayText.startsWith('*') ? day && weekday : day || weekday;
  };
  const clock = wallClock(timezone);
  const found: number[] = [];
  const first = Math.ceil(from / minute) * minute;
  let last = clock(first - minute).minutes;
  // The furthest the clock has been: what comes a second time is behind it.
  let furthest = Math.max(last, ...[60, 120].map((back) => clock(first - back * minute).minutes));
  for (let at = first; at < until; at += minute) {
    const wall = clock(at).minutes;
    const skipped = Array.from({ length: Math.max(0, wall - last - 1) }, (_, index) => last + 1 + index);
    if (wall > furthest && [...skipped, wall].some(fits)) found.push(at);
    furthest = Math.max(furthest, wall);
    last = wall;
  }
  return found;
}

function wallClock(timezone: string): (at: number) => Wall {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: timezone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' });
  return (at) => {
    const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    return { minutes: Date.UTC(parts['year'] ?? 0, (parts['month'] ?? 1) - 1, parts['day'], parts['hour'], parts['minute']) / minute };
  };
}

function parseField(field: string, at: number): Set<number> {
  const [low, high] = ranges[at] ?? [0, 0];
  const number = (text: string): number => {
    const named = names[at]?.indexOf(text.toLowerCase()) ?? -1;
    return named < 0 ? Number(text) % (at === 4 ? 7 : Infinity) : named + low;
  };
  const values = new Set<number>();
  for (const part of field.split(',')) {
    const [range = '*', step = '1'] = part.split('/');
    const [start = '', end] = range.split('-');
    const [begin, finish] = range === '*' ? [low, high] : [number(start), end === undefined ? (part.includes('/') ? high : number(start)) : number(end)];
    for (let value = begin; value <= finish; value += Number(step)) values.add(value);
  }
  return values;
}
