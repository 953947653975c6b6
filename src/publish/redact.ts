import { visible } from '../report/escape.ts';

/** GitHub masks no shorter value either: it would blank out half of every text. */
const shortest = 4;

/**
 * The one redacting exit: replaces every secret of at least 4 characters by `***`, the longest first; each line of a secret,
 * and the forms it takes inside JSON, an address or base64, count as well.
 */
export function redact(text: string, secrets: readonly string[]): string {
  return replace(text, formsOf(secrets));
}

/**
 * `redact` on every string inside a value, so that what is rendered from it never held a secret; strings under the keys `keep` stay.
 * Invisible characters go too: a secret that they take apart would be whole again on the page.
 */
export function redactDeep<T>(value: T, secrets: readonly string[], keep: ReadonlySet<string> = new Set()): T {
  const forms = formsOf(secrets);
  const clean = (text: string): string => replace(replace(text, forms).split(/\r?\n/).map(visible).join('\n'), forms);
  const walk = (one: unknown, key: string): unknown => {
    if (typeof one === 'string') return keep.has(key) ? one : clean(one);
    if (Array.isArray(one)) return one.map((item) => walk(item, key));
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([name, inner]) => [name, walk(inner, name)]));
  };
  return walk(value, '') as T;
}

function replace(text: string, forms: readonly string[]): string {
  return forms.reduce((clean, form) => clean.replaceAll(form, '***'), text);
}

function formsOf(secrets: readonly string[]): string[] {
  const forms = secrets
    .flatMap((secret) => [secret, ...secret.split(/\r?\n/)])
    .filter((value) => value.trim().length >= shortest)
    .flatMap((value) => [
      value.trim(),
      JSON.stringify(value.trim()).slice(1, -1),
      encodeURIComponent(value.trim().toWellFormed()),
      Buffer.from(value.trim(), 'utf8').toString('base64'),
      Buffer.from(value, 'utf8').toString('base64'),
    ]);
  return [...new Set(forms)].toSorted((a, b) => b.length - a.length);
}
