/** The minutes of a length as people write it: `2h`, `45m`, `1h30m`, `2d`, `0`; undefined where it is none. */
export function minutesOf(text: string): number | undefined {
  if (text === '0') return 0;
  const match = /^(?:(\d{1,6})d)?(?:(\d{1,6})h)?(?:(\d{1,6})m)?$/.exec(text);
  if (match === null || text === '') return undefined;
  const [days, hours, minutes] = [1, 2, 3].map((index) => Number(match[index] ?? 0)) as [number, number, number];
  return days * 1440 + hours * 60 + minutes;
}

/** A length in minutes as people write it: `1h30m`. */
export function showLength(minutes: number): string {
  if (minutes === 0) return '0';
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  return `${days > 0 ? `${days}d` : ''}${hours > 0 ? `${hours}h` : ''}${rest > 0 ? `${rest}m` : ''}`;
}
