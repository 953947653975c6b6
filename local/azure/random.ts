import { createHash } from 'node:crypto';

/** Every random choice of the local Azure: the same seed gives the same ids, numbers and gaps. */
export interface Random {
  /** The next of an endless row of GUIDs. A name of a row is a row of its own, which takes nothing out of the others. */
  guid(row?: string): string;
  /** A GUID that depends on the seed and the label alone. */
  named(label: string): string;
  /** A fraction in [0, 1) that depends on the seed and the label alone. */
  fraction(label: string): number;
  /** `length` hexadecimal digits that depend on the seed and the label alone. */
  hex(label: string, length: number): string;
}

/** A source of randomness from a seed. */
export function startRandom(seed: number): Random {
  const counts = new Map<string, number>();
  const digest = (label: string): string => createHash('sha256').update(`${seed}:${label}`).digest('hex');
  const named = (label: string): string => toGuid(digest(label));
  return {
    guid: (row = 'guid') => {
      const count = counts.get(row) ?? 0;
      counts.set(row, count + 1);
      return named(`${row} ${count}`);
    },
    named,
    fraction: (label) => Number.parseInt(digest(label).slice(0, 12), 16) / 2 ** 48,
    hex: (label, length) => digest(label).slice(0, length),
  };
}

// Version and variant bits of a random UUID (RFC 9562), since clients validate them.
function toGuid(hex: string): string {
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
