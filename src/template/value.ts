import { ExpressionError } from './error.ts';

export interface Fields {
  readonly [name: string]: Value;
}
export type Value = null | boolean | number | string | readonly Value[] | Fields | Secret;

/** A parameter that is a reference to a Key Vault secret nobody has fetched. It may be handed on whole; its content is not known. */
export class Secret {
  readonly parameter: string;
  constructor(parameter: string) {
    this.parameter = parameter;
  }
  /** Refuses by name: the expression needs the secret itself. */
  refuse(): never {
    throw new ExpressionError(
      `The value of the template parameter '${this.parameter}' is a Key Vault reference that is not resolved here, and the expression needs its content.`,
    );
  }
  toJSON(): unknown {
    return { keyVaultReference: this.parameter };
  }
}

export function isArray(value: unknown): value is readonly Value[] {
  return Array.isArray(value);
}

/** True for a JSON object. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Secret);
}

/** The type as ARM's messages name it (Newtonsoft's JTokenType). */
export function typeName(value: Value): string {
  if (value === null || value === undefined) return 'Null';
  if (typeof value === 'string' || value instanceof Secret) return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'number') return Number.isInteger(value) ? 'Integer' : 'Float';
  return isArray(value) ? 'Array' : 'Object';
}

/** An object's own property name as it is spelled there: exact spelling first, then any letter case. */
export function spelling(fields: Fields, name: string): string | undefined {
  if (Object.hasOwn(fields, name)) return name;
  const wanted = name.toLowerCase();
  return Object.keys(fields).find((key) => key.toLowerCase() === wanted);
}

/** The property of any letter case, or undefined. */
export function property(fields: Fields, name: string): Value | undefined {
  const key = spelling(fields, name);
  return key === undefined ? undefined : fields[key];
}

/** An object from entries; safe for names like `__proto__`. */
export function fieldsOf(entries: Iterable<readonly [string, Value]>): Fields {
  return Object.fromEntries(entries);
}

/** Deep equality; strings by letter case, objects whatever the order of their properties. */
export function equal(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (isArray(a) && isArray(b)) return a.length === b.length && a.every((item, index) => equal(item, b[index] ?? null));
  if (isFields(a) && isFields(b)) {
    const keys = Object.keys(a);
    return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && equal(a[key] ?? null, b[key] ?? null));
  }
  return false;
}

// ARM compares text as .NET's invariant culture does: letters before case, lower case first ('a' < 'A' < 'b').
const collator = new Intl.Collator('en-US');

export function compareText(a: string, b: string): number {
  return collator.compare(a, b);
}

/** A primitive as text: `True`, `12`, `1.5`; null is empty. Objects and arrays as compact JSON with the given quote. */
export function textOf(value: Value, quote: '"' | "'" = '"'): string {
  if (value instanceof Secret) return value.refuse();
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number') return numeral(value);
  return json(value, quote);
}

/** Compact JSON; with single quotes it is what `format` makes of an object. */
function json(value: Value, quote: '"' | "'"): string {
  if (value instanceof Secret) return value.refuse();
  if (typeof value === 'string') return quoted(value, quote);
  if (isArray(value)) return `[${value.map((item) => json(item, quote)).join(',')}]`;
  if (isFields(value)) return `{${Object.entries(value).map(([key, item]) => `${quoted(key, quote)}:${json(item, quote)}`).join(',')}}`;
  return typeof value === 'number' ? numeral(value) : String(value);
}

function quoted(text: string, quote: '"' | "'"): string {
  const plain = JSON.stringify(text);
  return quote === '"' ? plain : `'${plain.slice(1, -1).replaceAll(String.raw`\"`, '"').replaceAll("'", String.raw`\'`)}'`;
}

/** A number without an exponent where it is whole. */
export function numeral(value: number): string {
  return Number.isInteger(value) && Math.abs(value) >= 1e21 ? BigInt(value).toString() : String(value);
}
