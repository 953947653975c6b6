/*
 * The one place that makes foreign text harmless in Markdown. Two ways, and no third:
 * - prose: characters that Markdown or HTML would read become entities, and what GitHub would link after rendering
 *   (mentions, issues, commits, addresses) is broken by a zero-width space, because entities do not stop that;
 * - code: a span or a fence longer than any run of backticks inside; GitHub links nothing there, and copying gives the very text.
 */

// ECMA-48: control sequences, and the operating system commands that terminals take titles and links from.
// eslint-disable-next-line no-control-regex
const ansi = /\u001B\][^\u0007\u001B]*(?:\u0007|\u001B\\)|[\u001B\u009B]\[?[0-?]*[ -/]*[@-~]/g;
// Control, format (bidirectional overrides, zero width, tags), private and lone surrogates: nothing a reader could see.
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu;
const blank = '\u200B';

/** One line without escape sequences, control characters, bidirectional overrides and invisible characters; at most `max` characters, then `…`. */
export function plain(value: string, max: number): string {
  const line = visible(value.slice(0, max * 16))
    .replaceAll(/\s+/g, ' ')
    .trim();
  return bound(line, max);
}

/** One line without what no reader sees: escape sequences, control, format and private characters; any white space is a blank. */
export function visible(value: string): string {
  return value
    .replaceAll(ansi, '')
    .replaceAll(/[\s\u0085]/g, ' ')
    .replaceAll(invisible, '');
}

function bound(line: string, max: number): string {
  // Two code units make at most one character, so most lines need no counting.
  if (line.length <= max) return line;
  const characters = Array.from(line);
  return characters.length <= max ? line : `${characters.slice(0, max - 1).join('')}…`;
}

/** Foreign text as inert prose, on one line, for paragraphs, list items and table cells; at most `max` characters of it. */
export function text(value: string, max = 300): string {
  return inert(plain(value, max));
}

function inert(line: string): string {
  return unlink(line)
    .replaceAll(/[&<>`\\*~[\]|$]/g, entity)
    .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, entity)
    .replace(/^(?:[-+=#:]|\d+(?=[.)]))/, (start) => Array.from(start, entity).join(''))
    .replaceAll(blank, '&#8203;');
}

function entity(character: string): string {
  return `&#${character.codePointAt(0)};`;
}

// What GitHub links or replaces after rendering, and what the runner would read as a command, gets a zero-width space inside.
function unlink(line: string): string {
  return line
    .replaceAll(/[@#](?=\S)/g, `$&${blank}`)
    .replaceAll(/:(?=\/\/|:|[\w+-]+:)/g, `:${blank}`)
    .replaceAll(/\bwww(?=\.)/gi, `$&${blank}`)
    .replaceAll(/\b(?:[gG][hH]-(?=\d)|GHSA-|[A-Z][A-Z0-9_]*-(?=\d))/g, `$&${blank}`)
    .replaceAll(/(?<![0-9A-Za-z])[0-9a-f]{7,40}(?![0-9A-Za-z])/gi, (hash) => hash.replaceAll(/.{4}(?=.)/g, `$&${blank}`));
}

/** Like `text`, but what stands between two backticks is shown as code: for sentences of this action that carry foreign words. */
export function prose(value: string, max = 600): string {
  return plain(value, max)
    .split(/`([^`]+)`/)
    .map((part, index) => (index % 2 === 1 ? code(part, max) : inert(part)))
    .join('');
}

/** Foreign text as inline code; empty where nothing visible is left. Safe in table cells too. */
export function code(value: string, max = 200): string {
  const line = unmark(plain(value, max));
  if (line === '') return '';
  // In a table the pipe splits the cell even inside backticks, and a backslash before it cannot be kept apart: HTML instead.
  if (line.includes('|')) return `<code>${inert(line)}</code>`;
  const fence = '`'.repeat(longestRun(line) + 1);
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** Foreign lines as a fenced block; at most `max` characters. */
export function fence(value: string, info = 'text', max = 4000): string {
  const lines = value
    .slice(0, max * 16)
    .split(/\r\n|[\r\n\u0085\u2028\u2029]/)
    .map((line) => unmark(visible(line).trimEnd()).replace(/^(\s*)(:(?=:)|##(?=\[))/, `$1$2${blank}`));
  const body = bound(lines.join('\n'), max);
  const ticks = '`'.repeat(Math.max(3, longestRun(body) + 1));
  return `${ticks}${info}\n${body}\n${ticks}`;
}

// Inside code nothing is rendered, but a program that looks for our marker must not find one there either.
function unmark(line: string): string {
  return line.replaceAll('<!--', `<!${blank}--`);
}

function longestRun(line: string): number {
  return (line.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}

/** A link with a label that is already safe Markdown; the label alone where the address is no http(s) one. */
export function link(label: string, url: string): string {
  if (!URL.canParse(url) || url.length > 2000) return label;
  const { protocol, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return label;
  const destination = href.replaceAll(/[()<>|\\`"'[\]{}\s]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`);
  return `[${label}](${destination})`;
}

/** A table of cells that are already safe Markdown on one line each. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map(row).join('\n');
}

/** One row of such a table. */
export function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
