import { describe, expect, it } from '@jest/globals';
import { clean, showBytes } from '../../../src/smoke/foreign.ts';

describe('clean', () => {
  it('turns control, escape, bidirectional and line characters into blanks', () => {
    expect(clean('a\u0000b\u001b[31mred\r\nline\u202eright\u2028end\u200b')).toBe('a b [31mred line right end');
  });

  it('bounds the length in characters, never splitting one', () => {
    expect(clean('😀'.repeat(10), 4)).toBe('😀😀😀😀…');
    expect(clean('x'.repeat(5), 5)).toBe('xxxxx');
    expect(clean('x'.repeat(1_000_000), 5)).toBe('xxxxx…');
  });
});

describe('showBytes', () => {
  it('shows printable ASCII and escapes all else, backslashes too', () => {
    expect(showBytes(Buffer.from([0x41, 0x0d, 0x0a, 0x00, 0x1b, 0xff, 0x5c, 0x22]))).toBe(String.raw`A\r\n\x00\x1b\xff\\"`);
  });

  it('bounds what it shows', () => {
    expect(showBytes(Buffer.from('abcdef'), 3)).toBe('abc…');
    expect(showBytes(Buffer.from('abc'), 3)).toBe('abc');
  });
});
