import { hands, type Library, takes } from '../call.ts';
import { fieldsOf, isFields, spelling, type Value } from '../value.ts';
import { sortedEntries } from './list.ts';

const MANY = Number.POSITIVE_INFINITY;

/** Functions on objects. */
export const OBJECT: Library = {
  createObject: hands(0, MANY, (call) => {
    if (call.args.length % 2 !== 0) return call.fail('The function expects an even number of parameters.');
    const entries: [string, Value][] = [];
    for (let index = 0; index < call.args.length; index += 2) entries.push([call.text(index), call.at(index + 1)]);
    return fieldsOf(entries);
  }),
  items: hands(1, 1, (call) => sortedEntries(call.fields(0)).map(([key, value]) => ({ key, value }))),
  objectKeys: hands(1, 1, (call) => sortedEntries(call.fields(0)).map(([key]) => key)),
  shallowMerge: hands(1, 1, (call) => {
    const merged = new Map<string, Value>();
    for (const fields of call.list(0)) {
      if (!isFields(fields)) return call.fail('The items of the array must be objects.');
      for (const [key, value] of Object.entries(fields)) merged.set(spelling(fieldsOf(merged), key) ?? key, value);
    }
    return fieldsOf(merged);
  }),
  null: takes(0, 0, () => null),
  true: takes(0, 0, () => true),
  false: takes(0, 0, () => false),
  bool: takes(1, 1, (call) => {
    const value = call.at(0);
    if (typeof value === 'boolean') return value;
    if (typeof value === 'number') return value !== 0;
    if (typeof value !== 'string') return call.wrong(0, 'Boolean, Integer or String');
    const text = value.trim().toLowerCase();
    return text === 'true' || text === 'false' ? text === 'true' : call.fail('The parameter cannot be converted to a boolean.');
  }),
  not: takes(1, 1, (call) => !call.flag(0)),
  fail: takes(1, 1, (call) => call.fail(call.text(0))),
};
