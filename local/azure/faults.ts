import { validateHeaderName, validateHeaderValue } from 'node:http';
import { objectOf, type Json } from './json.ts';

export type Action =
  | { kind: 'answer'; status: number; headers: Record<string, string>; body: unknown }
  | { kind: 'delay'; seconds: number }
  /** `connect`: closed without an answer, the request is not served. `headers`, `body`: served, then cut within the headers or the body. */
  | { kind: 'cut'; where: 'connect' | 'headers' | 'body' };

export interface Faults {
  /** Adds a fault from its JSON; throws Error where it is none. */
  add(fault: unknown): void;
  clear(): void;
  /** The action for a request, the first fault that fits; counts it for every fault it matches. */
  match(method: string, path: string): Action | undefined;
}

/** The book of faults on demand. */
export function openFaults(): Faults {
  let book: { fits: (line: string) => boolean; nth: number | undefined; seen: number; action: Action }[] = [];
  return {
    add: (fault) => {
      const { match, nth, action, ...more } = objectOf(fault);
      if (typeof match !== 'string' || !/^\S+ \/\S*$/.test(match)) throw new Error('match must be "METHOD /path-glob"');
      if (nth !== undefined && (!Number.isInteger(nth) || Number(nth) < 1)) throw new Error('nth must be a whole number from 1 on');
      const unknown = Object.keys(more)[0];
      if (unknown !== undefined) throw new Error(`a fault has no ${unknown}`);
      const pattern = glob(match);
      book.push({ fits: (line) => pattern.test(line), nth: nth as number | undefined, seen: 0, action: readAction(objectOf(action)) });
    },
    clear: () => {
      book = [];
    },
    match: (method, path) => {
      let found: Action | undefined;
      for (const one of book) {
        if (!one.fits(`${method} ${path}`)) continue;
        one.seen++;
        if (one.nth === undefined || one.nth === one.seen) found ??= one.action;
      }
      return found;
    },
  };
}

/** `*` is anything within a path segment, `**` anything at all; case does not matter. */
function glob(text: string): RegExp {
  const source = text
    .split(/(\*+)/)
    .map((part) => (part === '*' ? '[^/]*' : part.startsWith('**') ? '.*' : part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)))
    .join('');
  return new RegExp(`^${source}$`, 'i');
}

function readAction(action: Json): Action {
  const { status, headers, body, delaySeconds, cut, ...more } = action;
  const given = [status, delaySeconds, cut].filter((one) => one !== undefined);
  if (given.length !== 1 || Object.keys(more).length > 0) throw new Error('action must be {status, headers, body}, {delaySeconds} or {cut}');
  if (typeof status === 'number' && Number.isInteger(status) && status >= 200 && status <= 599) {
    return { kind: 'answer', status, headers: Object.fromEntries(Object.entries(objectOf(headers)).map(([name, value]) => readHeader(name, String(value)))), body };
  }
  if (typeof delaySeconds === 'number' && delaySeconds >= 0) return { kind: 'delay', seconds: delaySeconds };
  if (cut === 'connect' || cut === 'headers' || cut === 'body') return { kind: 'cut', where: cut };
  throw new Error('action has a status of no HTTP answer, a negative delay or an unknown cut');
}

// What no answer can carry is refused here, not when the answer is due.
function readHeader(name: string, value: string): [string, string] {
  validateHeaderName(name);
  validateHeaderValue(name, value);
  return [name, value];
}
