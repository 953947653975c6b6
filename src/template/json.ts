import { ExpressionError, type Path, type Position } from './error.ts';
import { type Fields, fieldsOf, type Value } from './value.ts';

/** JSON text together with where each value stands. */
export interface Source {
  value: Value;
  /** Where the value at that path begins; names in any letter case. Undefined where there is none. */
  locate: (path: Path) => Position | undefined;
}

/** JSON that cannot be read. The message never quotes the text, which may hold a secret. */
export class JsonError extends ExpressionError {
  readonly line: number;
  readonly column: number;
  constructor(what: string, { line, column }: Position) {
    super(`${what} Line ${line}, position ${column}.`);
    this.line = line;
    this.column = column;
  }
}

interface Spot {
  offset: number;
  parts?: Map<string | number, Spot>;
}

const DEEPEST = 400;
const SPACE = /(?:[\s\uFEFF]+|\/\/[^\r\n]*|\/\*[\s\S]*?\*\/)+/y;
const WORD = /[A-Za-z_$][\w$-]*/y;
const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/y;
const WORDS: Record<string, Value> = { true: true, false: false, null: null };
const ESCAPES: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** Reads JSON as leniently as ARM does: comments, single quotes, bare names, raw line breaks in strings, a trailing comma. Throws JsonError. */
export function readJson(text: string): Source {
  let at = 0;
  const lines = lineStarts(text);
  const fail = (what: string): never => {
    throw new JsonError(what, position(lines, Math.min(at, text.length)));
  };
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  const skip = (): string => {
    match(SPACE);
    return text[at] ?? '';
  };

  function readString(): string {
    const quote = text[at];
    let result = '';
    let from = (at += 1);
    for (;;) {
      const char = text[at];
      if (char === undefined) return fail('Unterminated string.');
      if (char === quote) break;
      if (char !== '\\') {
        at += 1;
        continue;
      }
      result += text.slice(from, at);
      const code = text[at + 1] ?? '';
      if (code === 'u') {
        const hex = text.slice(at + 2, at + 6);
        if (!/^[\da-f]{4}$/i.test(hex)) return fail('Invalid Unicode escape sequence.');
        result += String.fromCharCode(Number.parseInt(hex, 16));
        at += 6;
      } else {
        result += ESCAPES[code] ?? code;
        at += 2;
      }
      from = at;
    }
    result += text.slice(from, at);
    at += 1;
    return result;
  }

  function readMembers(close: string, depth: number, each: (depth: number) => void): void {
    at += 1;
    for (let next = skip(); next !== close; next = skip()) {
      each(depth + 1);
      const after = skip();
      if (after === ',') at += 1;
      else if (after !== close) fail(`After parsing a value an unexpected character was encountered; ',' or '${close}' is expected.`);
    }
    at += 1;
  }

  function readValue(depth: number): [Value, Spot] {
    if (depth > DEEPEST) fail('The JSON is nested too deeply.');
    const next = skip();
    const spot: Spot = { offset: at };
    if (next === '{') return readObject(depth, spot);
    if (next === '[') {
      const items: Value[] = [];
      const parts = (spot.parts = new Map<string | number, Spot>());
      readMembers(']', depth, (deeper) => {
        const [item, part] = readValue(deeper);
        parts.set(items.length, part);
        items.push(item);
      });
      return [items, spot];
    }
    if (next === '"' || next === "'") return [readString(), spot];
    const digits = match(NUMBER);
    if (digits !== undefined) return [Number(digits), spot];
    const word = match(WORD);
    if (word !== undefined && Object.hasOwn(WORDS, word)) return [WORDS[word] ?? null, spot];
    at = spot.offset;
    return fail(next === '' ? 'Unexpected end when reading JSON.' : 'Unexpected character encountered while parsing value.');
  }

  function readObject(depth: number, spot: Spot): [Fields, Spot] {
    const entries: [string, Value][] = [];
    const parts = (spot.parts = new Map<string | number, Spot>());
    readMembers('}', depth, (deeper) => {
      const quote = text[at];
      const name = quote === '"' || quote === "'" ? readString() : (match(WORD) ?? fail('Invalid property identifier character.'));
      if (skip() !== ':') fail("Invalid character after parsing property name; ':' is expected.");
      at += 1;
      const [value, part] = readValue(deeper);
      entries.push([name, value]);
      parts.set(name, part);
    });
    return [fieldsOf(entries), spot];
  }

  const [value, root] = readValue(0);
  if (skip() !== '') fail('Additional text encountered after finished reading JSON content.');
  return {
    value,
    locate(path) {
      let spot: Spot | undefined = root;
      for (const part of path) {
        const parts: Map<string | number, Spot> | undefined = spot?.parts;
        spot = parts?.get(part) ?? partOfAnyCase(parts, part);
      }
      return spot && position(lines, spot.offset);
    },
  };
}

function partOfAnyCase(parts: Map<string | number, Spot> | undefined, name: string | number): Spot | undefined {
  if (!parts || typeof name !== 'string') return undefined;
  for (const [key, spot] of parts) if (String(key).toLowerCase() === name.toLowerCase()) return spot;
  return undefined;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function position(lines: readonly number[], offset: number): Position {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lines[low] ?? 0) + 1 };
}
