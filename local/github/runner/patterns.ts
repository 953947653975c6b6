// Filter patterns of branches, tags and paths (GitHub: workflow syntax, filter pattern cheat sheet).

/** Does a name pass the patterns? A later `!` pattern takes a match back, a still later one gives it again. */
export function passes(name: string, patterns: readonly string[]): boolean {
  let passed = false;
  for (const pattern of patterns) {
    if (pattern.startsWith('!')) passed &&= !toRegExp(pattern.slice(1)).test(name);
    else passed ||= toRegExp(pattern).test(name);
  }
  return passed;
}

/** `*` stops at a slash, `**` does not; `?` and `+` count the character before them; `[]` is a class. */
function toRegExp(pattern: string): RegExp {
  let source = '';
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at] ?? '';
    if (pattern.startsWith('**/', at)) {
      source += '(?:.*/)?';
      at += 2;
    } else if (pattern.startsWith('**', at)) {
      source += '.*';
      at += 1;
    } else if (char === '*') source += '[^/]*';
    else if (char === '?' || char === '+') source += char;
    else if (char === '[') {
      const end = pattern.indexOf(']', at);
      source += pattern.slice(at, end + 1);
      at = end;
    } else source += (char === '\\' ? (pattern[++at] ?? '') : char).replace(/[.^${}()|\\*+?[\]]/, '\\$&');
  }
  return new RegExp(`^${source}$`);
}
