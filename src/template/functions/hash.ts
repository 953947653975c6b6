import { createHash } from 'node:crypto';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
/** The name space of ARM's `guid` function. */
const GUID_SPACE = '11fb06fb712d4ddd98c7e71bbd588830';

const C1 = 0x239b961b;
const C2 = 0xab0e9789;

/** ARM's 13 characters for a list of strings: a 64-bit hash of the strings joined by `-`, five bits a character from the top. */
export function uniqueString(parts: readonly string[]): string {
  let rest = hash64(Buffer.from(parts.join('-'), 'utf8'));
  let text = '';
  for (let count = 0; count < 13; count += 1) {
    text += ALPHABET[Number(rest >> 59n)] ?? '';
    rest = (rest << 5n) & 0xffff_ffff_ffff_ffffn;
  }
  return text;
}

/** ARM's `guid`: a version 5 UUID of the strings joined by `-`. */
export function nameGuid(parts: readonly string[]): string {
  const digest = createHash('sha1').update(Buffer.from(GUID_SPACE, 'hex')).update(parts.join('-'), 'utf8').digest().subarray(0, 16);
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  const hex = digest.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Murmur's third hash with two 32-bit lanes: 8 bytes a round. */
function hash64(data: Buffer): bigint {
  let h1 = 0;
  let h2 = 0;
  const whole = data.length - (data.length % 8);
  for (let at = 0; at < whole; at += 8) {
    h1 ^= mixFirst(data.readUInt32LE(at));
    h1 = add(Math.imul(add(rotate(h1, 19), h2), 5), 0x561ccd1b);
    h2 ^= mixSecond(data.readUInt32LE(at + 4));
    h2 = add(Math.imul(add(rotate(h2, 13), h1), 5), 0x0bcaa747);
  }
  const tail = Buffer.alloc(8);
  data.copy(tail, 0, whole);
  if (data.length - whole > 4) h2 ^= mixSecond(tail.readUInt32LE(4));
  if (data.length > whole) h1 ^= mixFirst(tail.readUInt32LE(0));
  h1 ^= data.length;
  h2 ^= data.length;
  h1 = add(h1, h2);
  h2 = add(h2, h1);
  h1 = finish(h1);
  h2 = finish(h2);
  h1 = add(h1, h2);
  h2 = add(h2, h1);
  return (BigInt(h2 >>> 0) << 32n) | BigInt(h1 >>> 0);
}

function mixFirst(block: number): number {
  return Math.imul(rotate(Math.imul(block, C1), 15), C2);
}

function mixSecond(block: number): number {
  return Math.imul(rotate(Math.imul(block, C2), 17), C1);
}

function finish(lane: number): number {
  let mixed = lane;
  mixed ^= mixed >>> 16;
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

function add(a: number, b: number): number {
  return (a + b) | 0;
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}
