import type { Bounds } from '../schedule/schedule.ts';
import type { HourView, Range } from '../schedule/view.ts';

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** `4–12`, or one number where both are the same. */
export function span({ min, max }: Bounds): string {
  return min === max ? String(max) : `${min}–${max}`;
}

/** Which of the two lines an hour shows: nobody's, Azure's alone (`kept`), people's below Azure's (`fewer`), or people's, which is Azure's too. */
export type HourKind = 'skipped' | 'none' | 'kept' | 'fewer' | 'wanted';

export function kindOf(hour: HourView | null): HourKind {
  if (hour === null) return 'skipped';
  if (hour.max > 0) return hour.azure > hour.max ? 'fewer' : 'wanted';
  return hour.azure > 0 ? 'kept' : 'none';
}

/** `Sun` for `2027-03-28`. */
export function weekdayOf(date: string): string {
  return days[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';
}

/** `Sun 28 Mar` for `2027-03-28`, with the year where it is not `year`. */
export function showDate(date: string, year: string): string {
  const [own = '', month = '', day = ''] = date.split('-');
  return `${weekdayOf(date)} ${Number(day)} ${months[Number(month) - 1] ?? month}${own === year ? '' : ` ${own}`}`;
}

/** `Sun 28 Mar 08:00` for `2027-03-28 08:00`, with the year where it is not `year`. */
export function showLocal(local: string, year: string): string {
  return `${showDate(local.slice(0, 10), year)} ${local.slice(11, 16)}`;
}

/** `07:00 UTC` for an ISO 8601 instant; with its date where that is another than on the pool's clocks. */
export function showUtc(at: string, local: string): string {
  const other = at.slice(0, 10) !== local.slice(0, 10);
  return `${other ? `${showDate(at.slice(0, 10), local.slice(0, 4))} ` : ''}${at.slice(11, 16)} UTC`;
}

/** What the clocks of a zone show at an ISO 8601 instant: `2027-03-28 08:00`; empty for no zone. */
export function localOf(at: string, zone: string): string {
  try {
    // Swedes write dates as ISO 8601 does.
    return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' }).format(new Date(at));
  } catch {
    return '';
  }
}

/** `+1h`, `-30m`: by how much clocks are put forward, in few characters. */
export function shift(minutes: number): string {
  const much = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${much % 60 === 0 ? `${much / 60}h` : `${much}m`}`;
}

/** `clocks go forward by 1 h`. */
export function tellShift(minutes: number): string {
  const much = Math.abs(minutes);
  return `clocks go ${minutes < 0 ? 'back' : 'forward'} by ${much % 60 === 0 ? `${much / 60} h` : `${much} min`}`;
}

/** `180 to 460`, or one number where both look the same; `show` writes one. */
export function spread({ min, max }: Range, show: (value: number) => string): string {
  const [least, most] = [show(min), show(max)];
  return least === most ? most : `${least} to ${most}`;
}

/** Hours as people count them: `1,234` or `7.5`. */
export function showHours(hours: number): string {
  return hours.toLocaleString('en-US', { maximumFractionDigits: 1 });
}
