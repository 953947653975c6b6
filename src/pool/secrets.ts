// Texts that templates leave for people to replace: upstream's own (GEN-* are the quickstart repository's CI tokens) and the usual ones.
const PLACEHOLDERS: readonly RegExp[] = [
  /\bGEN-[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*\b/,
  /\bENTER[-_]YO(?:UR)?[-_][A-Z0-9_-]*[A-Z0-9]/,
  /\bYOUR[-_][A-Z][A-Z0-9_-]*[A-Z0-9]/,
  /\b(?:CHANGE|REPLACE|FILL|EDIT)[-_ ]?ME\b/i,
  /\b(?:TODO|FIXME|TBD)\b/,
  /^x{3,}$/i,
];
// In a script or markup, `<...>` is code; only a single line without closing tags is taken for a form to fill in.
const ANGLE = /<[A-Za-z][\w .:-]{0,60}>/;

const SECRETS: readonly [kind: string, pattern: RegExp][] = [
  ['a private key', /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/],
  ['a connection string with its key', /(?:AccountKey|SharedAccessKey|SharedAccessSignature)=[^;\s]{8,}/i],
  ['a shared access signature', /(?:^|[?&;\s])sig=[^&\s;]{8,}/i],
  ['a storage account key', /(?<![A-Za-z0-9+/=])[A-Za-z0-9+/]{86}==(?![A-Za-z0-9+/=])/],
  ['a GitHub token', /\b(?:gh[oprsu]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{22,})/],
  ['a client secret', /(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{31,34}(?![\w~.-])/],
  ['a signed token', /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/],
];

/** The placeholder that a text still holds, such as `GEN-UNIQUE-8`, or undefined. */
export function findPlaceholder(text: string): string | undefined {
  const patterns = text.includes('\n') || text.includes('</') ? PLACEHOLDERS : [...PLACEHOLDERS, ANGLE];
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found) return found[0];
  }
  return undefined;
}

/** What kind of secret a text looks like, such as `a storage account key`, or undefined. Public keys and hashes are none. */
export function findSecret(text: string): string | undefined {
  return SECRETS.find(([, pattern]) => pattern.test(text))?.[0];
}

/** A value as JSON for a message: short, and hidden where any part of it looks like a secret. */
export function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  if (findSecret(text) !== undefined || (typeof value === 'string' && findSecret(value) !== undefined)) return '(hidden)';
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
