import { JsonError, readJson } from '../../src/template/deployment.ts';
import { gatewayError } from './errors.ts';

export type Json = Record<string, unknown>;

/** Reads a request body as leniently as ARM does (comments, unquoted names, raw newlines); undefined where it is empty. */
export function readText(text: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return readLenient(text);
  }
}

function readLenient(text: string): unknown {
  try {
    return readJson(text).value;
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    throw gatewayError(400, 'InvalidRequestContent', `The request content was invalid and could not be deserialized: '${error.message}'.`);
  }
}

/** An object's own data; an empty object for anything else. */
export function objectOf(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

/** The value under a name, whatever its case: ARM property names have none. */
export function pick(value: unknown, name: string): unknown {
  const object = objectOf(value);
  if (Object.hasOwn(object, name)) return object[name];
  const key = Object.keys(object).find((one) => one.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : object[key];
}

/** Text of a value that should be a string; empty otherwise. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A copy of an object without the entries whose value is undefined. */
export function tidy<T extends Json>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}

/** Same JSON, whatever the order of the keys. */
export function sameJson(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

/** JSON text with sorted keys. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}

/** RFC 7396 merge: what PATCH does to a resource; a null takes the property away. */
export function mergePatch(old: unknown, patch: unknown): unknown {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) return patch;
  const result: Json = { ...objectOf(old) };
  for (const [name, value] of Object.entries(patch)) {
    const key = Object.keys(result).find((one) => one.toLowerCase() === name.toLowerCase()) ?? name;
    if (value === null) delete result[key];
    else result[key] = mergePatch(result[key], value);
  }
  return result;
}
