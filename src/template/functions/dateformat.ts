const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** .NET's standard formats in the culture ARM uses (en-US), as custom ones. */
const STANDARD: Record<string, string> = {
  d: 'M/d/yyyy',
  D: 'dddd, MMMM d, yyyy',
  f: 'dddd, MMMM d, yyyy h:mm tt',
  F: 'dddd, MMMM d, yyyy h:mm:ss tt',
  g: 'M/d/yyyy h:mm tt',
  G: 'M/d/yyyy h:mm:ss tt',
  m: 'MMMM d',
  M: 'MMMM d',
  o: "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'",
  O: "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'",
  r: "ddd, dd MMM yyyy HH:mm:ss 'GMT'",
  R: "ddd, dd MMM yyyy HH:mm:ss 'GMT'",
  s: "yyyy-MM-dd'T'HH:mm:ss",
  t: 'h:mm tt',
  T: 'h:mm:ss tt',
  u: "yyyy-MM-dd HH:mm:ss'Z'",
  U: 'dddd, MMMM d, yyyy h:mm:ss tt',
  y: 'MMMM yyyy',
  Y: 'MMMM yyyy',
};

const PARTS = /'[^']*'|"[^"]*"|\\.|y+|M+|d+|H+|h+|m+|s+|f+|F+|t+|K|z+|%|[^]/g;

/** A date in UTC by a .NET format, standard (`u`, `G`, ...) or custom (`yyyy-MM-dd`). `fail` throws for one that is neither. */
export function formatDate(date: Date, format: string, fail: (what: string) => never): string {
  if (Number.isNaN(date.getTime())) return fail('The date is out of range.');
  if (format.length === 1) {
    const custom = STANDARD[format];
    return custom === undefined ? fail('The format is not valid.') : formatDate(date, custom, fail);
  }
  return (format.match(PARTS) ?? []).map((part) => show(date, part)).join('');
}

function show(date: Date, part: string): string {
  const pad = (value: number, width = part.length): string => String(value).padStart(Math.min(width, 2), '0');
  const hour = date.getUTCHours();
  switch (part[0]) {
    case "'":
    case '"':
      return part.length > 1 ? part.slice(1, -1) : '';
    case '\\':
      return part.slice(1);
    case '%':
      return '';
    case 'y': {
      const year = date.getUTCFullYear();
      return part.length <= 2 ? pad(year % 100) : String(year).padStart(part.length, '0');
    }
    case 'M':
      return name(MONTHS, date.getUTCMonth(), part) ?? pad(date.getUTCMonth() + 1);
    case 'd':
      return name(DAYS, date.getUTCDay(), part) ?? pad(date.getUTCDate());
    case 'H':
      return pad(hour);
    case 'h':
      return pad(hour % 12 || 12);
    case 'm':
      return pad(date.getUTCMinutes());
    case 's':
      return pad(date.getUTCSeconds());
    case 'f':
      return fraction(date, part.length);
    case 'F':
      return fraction(date, part.length).replace(/0+$/, '');
    case 't':
      return (hour < 12 ? 'AM' : 'PM').slice(0, part.length);
    case 'K':
      return 'Z';
    case 'z':
      return part.length === 1 ? '+0' : part.length === 2 ? '+00' : '+00:00';
    default:
      return part;
  }
}

function name(names: readonly string[], index: number, part: string): string | undefined {
  const full = names[index] ?? '';
  if (part.length === 3) return full.slice(0, 3);
  return part.length > 3 ? full : undefined;
}

function fraction(date: Date, width: number): string {
  return `${String(date.getUTCMilliseconds()).padStart(3, '0')}0000`.slice(0, width);
}
