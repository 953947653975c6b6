import { describe, expect, it } from '@jest/globals';
import { readBanner } from '../../../src/smoke/banner.ts';

const read = (text: string) => readBanner(Buffer.from(text, 'latin1'));

describe('readBanner (RFC 4253 §4.2)', () => {
  it('takes the line that begins with SSH-, with or without CR', () => {
    expect(read('SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n')).toEqual({ banner: 'SSH-2.0-OpenSSH_9.2p1 Debian-2' });
    expect(read('SSH-1.99-Old\nmore')).toEqual({ banner: 'SSH-1.99-Old' });
  });

  it('allows other lines before', () => {
    expect(read('Welcome\r\nxSSH-no\r\nSSH-2.0-x\r\n')).toEqual({ banner: 'SSH-2.0-x' });
  });

  it('waits for the rest of a line', () => {
    for (const part of ['', 'S', 'SSH-2.0-Open', 'Welcome\r\n', 'Welcome\r\nSSH-2.0-x\r']) expect(read(part)).toBeNull();
  });

  it('holds the banner to 255 characters, CR LF included, before its end has come', () => {
    const longest = `SSH-2.0-${'x'.repeat(255 - 8 - 2)}\r\n`;
    expect(longest).toHaveLength(255);
    expect(read(longest)).toEqual({ banner: longest.trim() });
    expect(read(`SSH-2.0-${'x'.repeat(255 - 7)}`)).toEqual({ problem: 'not SSH: its banner is longer than 255 characters' });
  });

  it('names another protocol version', () => {
    expect(read('SSH-1.5-ancient\u001b\n')).toEqual({ problem: `not SSH 2.0: the server's banner is "SSH-1.5-ancient"` });
  });

  it('does not read for ever', () => {
    expect(read('y\n'.repeat(4096))).toBeNull();
    expect(read('y\n'.repeat(4097))).toEqual({ problem: `not SSH: the server sent "${String.raw`y\n`.repeat(16)}…"` });
  });
});
