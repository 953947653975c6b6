import { Veiled } from './delta.ts';
import type { Json } from './json.ts';

/** Another text of the same length and kinds of characters: what an expression makes of it shows where the secret went. */
export function scramble(text: string): string {
  return text.replaceAll(/[a-z0-9]/gi, (one) => {
    const next = (first: string, count: number): string => String.fromCharCode(first.charCodeAt(0) + ((one.charCodeAt(0) - first.charCodeAt(0) + 1) % count));
    if (/[0-9]/.test(one)) return next('0', 10);
    return /[a-z]/.test(one) ? next('a', 26) : next('A', 26);
  });
}

/** A secure parameter's value with every text in it scrambled. */
export function scrambleAll(value: unknown): unknown {
  if (typeof value === 'string') return scramble(value);
  if (Array.isArray(value)) return value.map(scrambleAll);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, scrambleAll(item)]));
}

/** The texts in a secure value. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** A body with a veil over everything that came out otherwise when the secrets were other ones. */
export function veil(real: unknown, other: unknown): unknown {
  if (Array.isArray(real) && Array.isArray(other) && real.length === other.length) return real.map((item, index) => veil(item, other[index]));
  if (isObject(real) && isObject(other)) return Object.fromEntries(Object.entries(real).map(([name, value]) => [name, veil(value, other[name])]));
  return real === other ? real : new Veiled(real);
}

/** The same by looks alone, where there is nothing to compare with: texts that hold a secret, as it is or in Base64. */
export function veilTexts(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === 'string') {
    const plain = Buffer.from(value, 'base64').toString('utf8');
    return secrets.some((secret) => value.includes(secret) || plain.includes(secret)) ? new Veiled(value) : value;
  }
  if (Array.isArray(value)) return value.map((item) => veilTexts(item, secrets));
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([name, item]) => [name, veilTexts(item, secrets)])) : value;
}

/** Lays the veils of `like` over another tree: at the same places, and over the same values anywhere. */
export function veilLike(tree: Json, like: Json): Json {
  const hidden = new Set<unknown>();
  const collect = (value: unknown): void => {
    if (value instanceof Veiled) {
      const behind = Veiled.lift(value);
      if (typeof behind === 'string' && behind !== '') hidden.add(behind);
    }
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  collect(like);
  const lay = (value: unknown, other: unknown): unknown => {
    if (other instanceof Veiled || hidden.has(value)) return value instanceof Veiled ? value : new Veiled(value);
    if (Array.isArray(value)) return value.map((item: unknown, index) => lay(item, Array.isArray(other) ? (other as unknown[])[index] : undefined));
    if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, lay(item, isObject(other) ? other[name] : undefined)]));
    return value;
  };
  return lay(tree, like) as Json;
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Veiled);
