import { objectOf, type Json } from './json.ts';
import { readId } from './path.ts';

/** One thing that a body gets wrong; each provider words it in its own way (bodies.ts). */
export interface Misfit {
  kind: 'unknown' | 'type' | 'required' | 'value' | 'reference' | 'otherType';
  /** The property's own name. */
  name: string;
  /** Path in the body: `properties.subnets[0].name`. */
  path: string;
  /** Azure's name for the object or type that was expected. */
  of: string;
  /** The value as JSON, where it is named. */
  value?: string;
}

interface At {
  path: string;
  name: string;
  misfits: Misfit[];
}

/** Reads one value: gives it in canonical spelling, or notes what is wrong. Undefined leaves the property out. */
export type Shape = ((value: unknown, at: At) => unknown) & { needed?: true };

/** A body in canonical spelling with everything that is wrong with it. Read-only properties are dropped, as Azure ignores them. */
export function readShape(shape: Shape, body: unknown): { value: Json; misfits: Misfit[] } {
  const misfits: Misfit[] = [];
  return { value: objectOf(shape(body, { path: '', name: '', misfits })), misfits };
}

const wrong = (kind: Misfit['kind'], of: string, value: unknown, at: At): undefined => {
  at.misfits.push({ kind, name: at.name, path: at.path, of, value: JSON.stringify(value) });
};

/** Marks a property that must be there. */
export function need(shape: Shape): Shape {
  const needed: Shape = (value, at) => shape(value, at);
  needed.needed = true;
  return needed;
}

export interface TextRule {
  min?: number;
  max?: number;
  like?: RegExp;
  /** Allowed values; Azure ignores their case and answers its own. */
  oneOf?: readonly string[];
}

/** A string. */
export function text(rule: TextRule = {}): Shape {
  return (value, at) => {
    if (typeof value !== 'string') return wrong('type', 'System.String', value, at);
    if (rule.oneOf) {
      const known = rule.oneOf.find((one) => one.toLowerCase() === value.toLowerCase());
      return known ?? wrong('value', rule.oneOf.join(', '), value, at);
    }
    const length = value.length >= (rule.min ?? 0) && value.length <= (rule.max ?? Number.MAX_SAFE_INTEGER);
    return length && (rule.like?.test(value) ?? true) ? value : wrong('value', 'System.String', value, at);
  };
}

/** One of some strings. */
export function oneOf(...values: string[]): Shape {
  return text({ oneOf: values });
}

/** A whole number within bounds; numbers in strings are read, as Azure's reader does. */
export function whole(min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER): Shape {
  return (value, at) => {
    const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
    if (typeof number !== 'number' || !Number.isInteger(number)) return wrong('type', 'System.Int32', value, at);
    return number >= min && number <= max ? number : wrong('value', `${min}-${max}`, value, at);
  };
}

/** Any number within bounds. */
export function number(min = -Infinity, max = Infinity): Shape {
  return (value, at) => {
    const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (typeof read !== 'number' || Number.isNaN(read)) return wrong('type', 'System.Double', value, at);
    return read >= min && read <= max ? read : wrong('value', `${min}-${max}`, value, at);
  };
}

/** true or false, also as strings. */
export const flag: Shape = (value, at) => {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string' && /^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  return wrong('type', 'System.Boolean', value, at);
};

/** An array. */
export function list(of: Shape, max = Number.MAX_SAFE_INTEGER): Shape {
  return (value, at) => {
    if (!Array.isArray(value)) return wrong('type', 'System.Collections.Generic.List', value, at);
    if (value.length > max) wrong('value', `0-${max} items`, value.length, at);
    return value.map((item: unknown, index) => of(item, { ...at, path: `${at.path}[${index}]` }));
  };
}

/** A map of names to values of one shape. */
export function map(of: Shape): Shape {
  return (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong('type', 'Dictionary', value, at);
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [name, of(item, { ...at, name, path: below(at.path, name) })]),
    );
  };
}

/** Read-only: clients send it back, Azure ignores it. */
export const readOnly: Shape = () => undefined;

/** Taken as it is. */
export const anything: Shape = (value) => value;

/** An object with exactly these properties, names in any case; null counts as absent. */
export function object(of: string, fields: Record<string, Shape>): Shape {
  const known = new Map(Object.entries(fields).map(([name, shape]) => [name.toLowerCase(), { name, shape }]));
  return (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong('type', of, value, at);
    const result: Json = {};
    for (const [given, item] of Object.entries(value)) {
      const field = known.get(given.toLowerCase());
      const path = below(at.path, field?.name ?? given);
      if (field === undefined) {
        at.misfits.push({ kind: 'unknown', name: given, path, of });
        continue;
      }
      if (item === null || item === undefined) continue;
      const read: unknown = field.shape(item, { ...at, name: field.name, path });
      if (read !== undefined) result[field.name] = read;
    }
    for (const { name, shape } of known.values()) {
      const there = Object.entries(value).some(([given, item]) => given.toLowerCase() === name.toLowerCase() && item !== null);
      if (shape.needed && !there) at.misfits.push({ kind: 'required', name, path: below(at.path, name), of });
    }
    return result;
  };
}

/** A reference to another resource: `{ "id": ... }`. */
export const reference: Shape = object('ResourceReference', { id: need(text({ like: /^\/subscriptions\//i })) });

/** A reference to a resource of one type, such as `Microsoft.Network/virtualNetworks/subnets`; a malformed id or one of another type is a misfit. */
export function referenceTo(type: string): Shape {
  const any = object('ResourceReference', { id: need(text()) });
  return (value, at) => {
    const read = any(value, at) as Json | undefined;
    const id = read?.['id'];
    if (typeof id !== 'string') return read;
    const there = readId(id);
    if (there === undefined) return wrong('reference', type, id, at);
    return there.type.toLowerCase() === type.toLowerCase() ? read : wrong('otherType', type, id, at);
  };
}

function below(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

/** What every tracked resource carries beside its properties; for use within `object`. */
export const envelope: Readonly<Record<string, Shape>> = { id: readOnly, name: readOnly, type: readOnly, apiVersion: readOnly, systemData: readOnly, location: text(), tags: map(text({ max: 256 })) };
