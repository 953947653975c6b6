import { clean, showBytes } from './foreign.ts';

// RFC 4253, section 4.2: at most 255 characters, CR LF included; other lines may come before.
const maxBanner = 255;
// The RFC bounds the lines before by nothing; ours is what a login notice may reasonably take.
const maxBefore = 8192;

/** What the first bytes of a server are: its SSH banner, a reason why it is none, or neither yet. */
export type Banner = { banner: string } | { problem: string } | null;

/** Reads the SSH identification line (RFC 4253 §4.2) out of everything a server has sent so far; null while more may come. */
export function readBanner(bytes: Buffer): Banner {
  for (let start = 0; start <= bytes.length; ) {
    const end = bytes.indexOf(0x0a, start);
    const line = bytes.subarray(start, end < 0 ? bytes.length : end + 1);
    const isBanner = line.subarray(0, 4).toString('latin1') === 'SSH-';
    if (isBanner && line.length > maxBanner) return { problem: `not SSH: its banner is longer than ${maxBanner} characters` };
    if (end < 0) break;
    if (isBanner) return judge(line.toString('latin1').trimEnd());
    start = end + 1;
  }
  return bytes.length > maxBefore ? { problem: describeNoBanner(bytes) } : null;
}

/** The cause where bytes came, but no banner among them. */
export function describeNoBanner(bytes: Buffer): string {
  return `not SSH: the server sent "${showBytes(bytes)}"`;
}

function judge(line: string): Banner {
  // 1.99 is a server that speaks 2.0 and still offers 1.x (RFC 4253 §5.1).
  return /^SSH-(2\.0|1\.99)-/.test(line)
    ? { banner: clean(line, maxBanner) }
    : { problem: `not SSH 2.0: the server's banner is "${clean(line, 60)}"` };
}
