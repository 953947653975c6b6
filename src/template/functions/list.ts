import { type Call, hands, type Library, takes } from '../call.ts';
import { compareText, equal, type Fields, fieldsOf, isArray, isFields, Secret, spelling, textOf, type Value } from '../value.ts';

const MANY = Number.POSITIVE_INFINITY;
/** The most numbers `range` makes. */
const LONGEST_RANGE = 10_000;

/** Functions on arrays, and those that take arrays, objects and text alike. */
export const LIST: Library = {
  array: hands(1, 1, (call) => (isArray(call.at(0)) ? call.at(0) : [call.at(0)])),
  createArray: hands(0, MANY, (call) => call.args),
  contains: takes(2, 2, (call) => {
    const [whole, part] = [call.at(0), call.at(1)];
    if (typeof whole === 'string') return whole.includes(call.text(1));
    if (isArray(whole)) return whole.some((item) => equal(item, part));
    if (isFields(whole)) return typeof part === 'string' || typeof part === 'number' ? spelling(whole, textOf(part)) !== undefined : call.wrong(1, 'String');
    return call.wrong(0, 'Array, Object or String');
  }),
  empty: takes(1, 1, (call) => {
    const value = call.at(0);
    if (value === null) return true;
    if (typeof value === 'string' || isArray(value)) return value.length === 0;
    return isFields(value) ? Object.keys(value).length === 0 : call.wrong(0, 'Array, Object or String');
  }),
  length: takes(1, 1, (call) => {
    const value = call.at(0);
    if (typeof value === 'string' || isArray(value)) return value.length;
    return isFields(value) ? Object.keys(value).length : call.wrong(0, 'Array, Object or String');
  }),
  first: hands(1, 1, (call) => end(call, 0)),
  last: hands(1, 1, (call) => end(call, -1)),
  flatten: hands(1, 1, (call) => call.list(0).flatMap((item) => (isArray(item) ? item : call.fail('The items of the array must be arrays.')))),
  indexOf: takes(2, 2, (call) => {
    const whole = call.at(0);
    if (typeof whole === 'string') return whole.toLowerCase().indexOf(call.text(1).toLowerCase());
    return call.list(0).findIndex((item) => equal(item, call.at(1)));
  }),
  lastIndexOf: takes(2, 2, (call) => {
    const whole = call.at(0);
    if (typeof whole !== 'string') return call.list(0).findLastIndex((item) => equal(item, call.at(1)));
    const part = call.text(1).toLowerCase();
    // .NET finds the empty string at the last character, not behind it.
    return part === '' ? Math.max(whole.length - 1, 0) : whole.toLowerCase().lastIndexOf(part);
  }),
  intersection: takes(2, MANY, (call) => {
    if (isArray(call.at(0))) {
      return call.args.slice(1).reduce<readonly Value[]>(
        (kept, _, index) => kept.filter((item) => call.list(index + 1).some((other) => equal(item, other))),
        unique(call.list(0)),
      );
    }
    return call.args.slice(1).reduce<Fields>((kept, _, index) => {
      const other = call.fields(index + 1);
      return fieldsOf(Object.entries(kept).filter(([key, value]) => Object.hasOwn(other, key) && equal(value, other[key] ?? null)));
    }, call.fields(0));
  }),
  union: hands(1, MANY, (call) => {
    const values = call.args.filter((value) => value !== null);
    if (values.every(isArray)) return unique(values.flat());
    if (values.every(isFields)) return values.reduce<Fields>(merge, {});
    return call.fail('All parameters must be arrays, or all must be objects.');
  }),
  max: takes(1, MANY, (call) => numbersOf(call).reduce((a, b) => Math.max(a, b))),
  min: takes(1, MANY, (call) => numbersOf(call).reduce((a, b) => Math.min(a, b))),
  range: takes(2, 2, (call) => {
    const [start, count] = [call.int(0), call.int(1)];
    if (count < 0 || count > LONGEST_RANGE || start + count > 2_147_483_647) {
      return call.fail(`The count must be between 0 and ${LONGEST_RANGE} and the last number not above 2147483647. The count: '${count}'.`);
    }
    return Array.from({ length: count }, (_, index) => start + index);
  }),
  skip: takes(2, 2, (call) => {
    const count = Math.max(call.int(1), 0);
    return typeof call.at(0) === 'string' ? call.text(0).slice(count) : call.list(0).slice(count);
  }),
  take: takes(2, 2, (call) => {
    const count = Math.max(call.int(1), 0);
    return typeof call.at(0) === 'string' ? call.text(0).slice(0, count) : call.list(0).slice(0, count);
  }),
  indexFromEnd: hands(2, 2, (call) => {
    const place = call.int(1);
    const items = call.list(0);
    return place < 1 || place > items.length ? call.fail(`The language expression property array index '${place}' is out of bounds.`) : (items.at(-place) ?? null);
  }),
  tryIndexFromEnd: hands(2, 2, (call) => {
    const place = call.int(1);
    if (call.at(0) === null) return null;
    return place < 1 ? null : (call.list(0).at(-place) ?? null);
  }),
  tryGet: hands(2, MANY, (call) => call.args.slice(1).reduce<Value>((value, key, index) => part(call, value, key, index + 1), call.at(0))),
};

function end(call: Call, at: 0 | -1): Value {
  const value = call.at(0);
  if (value === null) return null;
  if (value instanceof Secret) return value.refuse();
  if (typeof value === 'string') return value.at(at) ?? '';
  return call.list(0).at(at) ?? null;
}

function part(call: Call, value: Value, key: Value, index: number): Value {
  if (value === null) return null;
  if (value instanceof Secret) return value.refuse();
  if (typeof key === 'number') return isArray(value) && key >= 0 ? (value[key] ?? null) : null;
  if (typeof key !== 'string') return call.wrong(index, 'String');
  if (!isFields(value)) return null;
  const name = spelling(value, key);
  return name === undefined ? null : (value[name] ?? null);
}

/** Equal items once, in the order they came. */
function unique(items: readonly Value[]): Value[] {
  const seen = new Set<string>();
  const kept: Value[] = [];
  for (const item of items) {
    const print = fingerprint(item);
    if (seen.has(print)) continue;
    seen.add(print);
    kept.push(item);
  }
  return kept;
}

/** The same text for equal values: object properties in one order. */
function fingerprint(value: Value): string {
  if (isArray(value)) return `[${value.map(fingerprint).join(',')}]`;
  if (!isFields(value)) return JSON.stringify(value) ?? 'null';
  const keys = Object.keys(value).toSorted();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${fingerprint(value[key] ?? null)}`).join(',')}}`;
}

/** The second object over the first; objects inside are merged too, arrays are replaced. Names match in any letter case. */
export function merge(under: Fields, over: Fields): Fields {
  const merged = new Map(Object.entries(under));
  for (const [key, value] of Object.entries(over)) {
    const name = spelling(under, key) ?? key;
    const old = merged.get(name);
    merged.set(name, isFields(old) && isFields(value) ? merge(old, value) : value);
  }
  return fieldsOf(merged);
}

/** The object's properties in the order of `items`. */
export function sortedEntries(fields: Fields): [string, Value][] {
  return Object.entries(fields).toSorted(([a], [b]) => compareText(a, b));
}

function numbersOf(call: Call): number[] {
  const numbers = call.args.flatMap((value) => value).map((value) => (typeof value === 'number' ? value : call.fail('All parameters must be integers or arrays of integers.')));
  return numbers.length === 0 ? call.fail('At least one integer is required.') : numbers;
}
