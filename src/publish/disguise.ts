/** GitHub masks no shorter value either: it would blank out half of every text. */
const shortest = 4;
// A piece of base64 that starts in the middle of a secret is looked for only where chance does not make it.
const shortestPiece = 8;

/** Every form of the secrets that a text may show, the longest first: as they are, line by line, and as other formats write them. */
export function formsOf(secrets: readonly string[]): readonly string[] {
  const key = JSON.stringify(secrets);
  if (known.key !== key) known = { key, forms: disguise(secrets) };
  return known.forms;
}

// Each line of a log asks, and the secrets of a run hardly ever change.
let known: { key: string; forms: readonly string[] } = { key: '[]', forms: [] };

function disguise(secrets: readonly string[]): string[] {
  const values = secrets
    .flatMap((secret) => [secret, ...secret.split(/\r?\n/)])
    .flatMap((value) => [value, value.trim(), value.trim().replaceAll(/\s+/g, ' ')])
    .filter((value) => value.trim().length >= shortest);
  const forms = [...new Set(values)].flatMap((value) => [...(value === value.trim() ? written(value) : []), ...base64(value)]);
  return [...new Set(forms)].toSorted((a, b) => b.length - a.length);
}

function written(value: string): string[] {
  const json = inJson(value);
  const address = encodeURIComponent(value.toWellFormed());
  const strict = address.replaceAll(/[!'()*]/g, percent);
  return [
    value,
    json,
    inJson(json),
    // As .NET's and Python's encoders write it, which Azure's services use.
    escaped(json, /["&'+<>`\u007F-\uFFFF]/g, (code) => code.toUpperCase()),
    escaped(json, /[\u007F-\uFFFF]/g, (code) => code),
    ...[address, strict, strict.replaceAll('%20', '+'), encodeURI(value.toWellFormed())].flatMap((one) => [one, one.replaceAll(/%../g, (hex) => hex.toLowerCase())]),
    ...["'", '&#39;', '&#x27;', '&apos;'].map((quote) => inMarkup(value, quote)),
    // As a workflow command carries it.
    value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'),
  ];
}

function inJson(value: string): string {
  return JSON.stringify(value).slice(1, -1);
}

function escaped(json: string, characters: RegExp, spell: (code: string) => string): string {
  return json.replaceAll(/\\"/g, '"').replaceAll(characters, (one) => `\\u${spell(one.charCodeAt(0).toString(16).padStart(4, '0'))}`);
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

function inMarkup(value: string, quote: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", quote);
}

// Alone, and as the middle of something longer (`user:password`): what stands around it then decides the characters at both ends.
function base64(value: string): string[] {
  const bytes = Buffer.from(value, 'utf8');
  const alone = bytes.toString('base64').replaceAll('=', '');
  const inside = [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64').replaceAll('=', '');
    const sure = (before + bytes.length) % 3 === 0 ? text : text.slice(0, -1);
    return sure.slice([0, 2, 3][before]);
  });
  const found = [bytes.toString('base64'), alone, ...inside.filter((piece) => piece.length >= shortestPiece)];
  return found.flatMap((one) => [one, one.replaceAll('+', '-').replaceAll('/', '_')]);
}
