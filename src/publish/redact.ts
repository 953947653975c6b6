import { visible } from '../report/escape.ts';
import { formsOf } from './disguise.ts';

// Of a secret that a text's bound has cut through, so much must be left to count: shorter ends are words like any other.
const cutOff = 8;

/**
 * The one redacting exit: replaces every secret of at least 4 characters by `***`, the longest first; each line of a secret, and the
 * forms it takes inside JSON, an address, markup or base64, count as well, and what is left of one where a text was shortened.
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
  const whole = forms.reduce((clean, form) => clean.replaceAll(form, '***'), text);
  return whole.split('\n').map((line) => withoutRest(line, forms)).join('\n');
}

// A line that ends within a secret was shortened there; an ellipsis may say so.
function withoutRest(line: string, forms: readonly string[]): string {
  const [, body = '', mark = ''] = /^(.*?)(…|\.\.\.|)$/s.exec(line) ?? [];
  let rest = 0;
  for (const form of forms) {
    if (!body.includes(form.slice(0, cutOff))) continue;
    for (let length = Math.min(form.length - 1, body.length); length >= Math.max(cutOff, rest + 1); length--) {
      if (body.endsWith(form.slice(0, length))) rest = length;
    }
  }
  return rest === 0 ? line : `${body.slice(0, -rest)}***${mark}`;
}
