/** Text of a server for people: control and invisible characters become blanks, at most `max` characters stay. */
export function clean(text: string, max = 120): string {
  const plain = text
    .slice(0, max * 8)
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim();
  const characters = Array.from(plain);
  return characters.length > max ? `${characters.slice(0, max).join('')}…` : plain;
}

/** The first `max` bytes of what a server sent as printable ASCII; all else as `\r`, `\n` or `\xNN`. */
export function showBytes(bytes: Uint8Array, max = 32): string {
  const named = new Map([
    [0x0a, String.raw`\n`],
    [0x0d, String.raw`\r`],
    [0x5c, String.raw`\\`],
  ]);
  const shown = Array.from(bytes.subarray(0, max), (byte) => {
    const printable = byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : undefined;
    return named.get(byte) ?? printable ?? String.raw`\x${byte.toString(16).padStart(2, '0')}`;
  });
  return shown.join('') + (bytes.length > max ? '…' : '');
}
