/** A block of IPv4 addresses, both ends included. */
export interface Range {
  first: number;
  last: number;
  prefixLength: number;
}

/** Reads `10.0.0.0/24` or a single address; undefined where the text is neither, or has host bits set. */
export function readRange(text: string): Range | undefined {
  const [address = '', length = '32'] = text.split('/');
  const first = readAddress(address);
  const prefixLength = Number(length);
  if (first === undefined || !/^\d{1,2}$/.test(length) || prefixLength > 32) return undefined;
  const size = 2 ** (32 - prefixLength);
  if (first % size !== 0) return undefined;
  return { first, last: first + size - 1, prefixLength };
}

/** An IPv4 address as a number; undefined for anything else. */
export function readAddress(text: string): number | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || parts.some((part) => !/^\d{1,3}$/.test(part) || Number(part) > 255)) return undefined;
  return parts.reduce((sum, part) => sum * 256 + Number(part), 0);
}

/** The text of an IPv4 address. */
export function writeAddress(address: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');
}

/** Whether the first block lies inside the second. */
export function within(inner: Range, outer: Range | undefined): boolean {
  return outer !== undefined && inner.first >= outer.first && inner.last <= outer.last;
}

/** Whether two blocks share an address. */
export function overlap(a: Range, b: Range | undefined): boolean {
  return b !== undefined && a.first <= b.last && b.first <= a.last;
}
