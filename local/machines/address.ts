import { listeners } from './process.ts';

/**
 * Addresses for public IPs: a block of 127.0.0.0/8 that the seed picks, skipping blocks where something listens already.
 * The n-th address of the block, from 10 on.
 */
export function addressBlock(seed: number, isFree: (prefix: string) => boolean = isUnused): (index: number) => string {
  // 127.16 to 127.239, clear of what resolvers and distributions put at the lower end.
  const blocks = 224 * 256;
  for (let step = 0; step < blocks; step++) {
    // A multiplier without a common factor with the number of blocks visits each of them.
    const block = (((seed >>> 0) % blocks) * 25_469 + step * 257) % blocks;
    const prefix = `127.${16 + Math.floor(block / 256)}.${block % 256}`;
    if (isFree(prefix)) return (index) => at(prefix, index);
  }
  throw new Error('every block of 127.0.0.0/8 is in use');
}

function at(prefix: string, index: number): string {
  if (index < 0 || index > 244) throw new RangeError(`no public address ${index}: a block has 245`);
  return `${prefix}.${10 + index}`;
}

function isUnused(prefix: string): boolean {
  const [a = 0, b = 0, c = 0] = prefix.split('.').map(Number);
  // proc(5) shows an IPv4 address as one little-endian number.
  const tail = [c, b, a].map((part) => part.toString(16).padStart(2, '0').toUpperCase()).join('');
  return !listeners('self').some(({ address }) => address.length === 8 && address.endsWith(tail));
}
