import type { Problem } from '../errors.ts';

type Raw = Record<string, unknown>;

// Deeper than Azure nests its errors; what goes on is a circle of somebody's making.
const deepest = 12;

/**
 * Azure's own error to the innermost causes: one problem per leaf of `details`, each once. Providers put their error as JSON text into the message
 * of an outer one, sometimes twice encoded: it is unwrapped. A leaf that lacks code, message or target has that of what it lies in. Empty where `body` holds no error.
 */
export function readCauses(body: unknown): Problem[] {
  const error = findError(body, 0);
  return error === undefined ? [] : unique(leaves(error, {}, 0));
}

/** Problems without those that say the same of the same. */
export function unique(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ code, what, target }) => {
    const key = JSON.stringify([code, what, target?.toLowerCase()]);
    return !seen.has(key) && seen.add(key);
  });
}

const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);

// `{error: {...}}`, a bare error, an old provider's `{Code, Message}`, a list of one or more, or any of them as JSON text.
function findError(value: unknown, depth: number): Raw | undefined {
  if (depth > deepest) return undefined;
  if (typeof value === 'string') return findError(parse(value), depth + 1);
  if (Array.isArray(value)) {
    const all = value.map((one) => findError(one, depth + 1)).filter((one) => one !== undefined);
    return all.length > 1 ? { details: all } : all[0];
  }
  if (!isRaw(value)) return undefined;
  const inner = pick(value, 'error') ?? pick(value, 'odata.error');
  if (isRaw(inner)) return inner;
  if (typeof inner === 'string') return findError(inner, depth + 1) ?? { code: inner, message: pick(value, 'error_description') };
  return pick(value, 'message') !== undefined && (pick(value, 'code') !== undefined || pick(value, 'details') !== undefined) ? value : undefined;
}

// Old providers begin their keys with capitals.
function pick(value: Raw, key: string): unknown {
  const found = Object.keys(value).find((one) => one.toLowerCase() === key);
  return found === undefined ? undefined : (value[found] ?? undefined);
}

function parse(text: string): unknown {
  const trimmed = text.trim();
  if (!/^[{["]/.test(trimmed)) return undefined;
  try {
    return JSON.parse(trimmed);
  } catch {
    // Encoded once more, without the quotes around it.
    return trimmed.startsWith('{\\"') ? parse(`"${trimmed}"`) : undefined;
  }
}

interface Outer {
  code?: string;
  message?: string;
  target?: string;
}

function leaves(error: Raw, outer: Outer, depth: number): Problem[] {
  const message = textOf(pick(error, 'message'));
  const target = asText(pick(error, 'target')) ?? violated(pick(error, 'additionalinfo')) ?? outer.target;
  const code = asText(pick(error, 'code'));
  const here: Outer = { ...outer, ...(code === undefined ? {} : { code }), ...(message === undefined ? {} : { message }), ...(target === undefined ? {} : { target }) };
  if (depth < deepest) {
    const details = pick(error, 'details');
    const inner = (Array.isArray(details) ? details : [details]).filter(isRaw).flatMap((one) => leaves(findError(one, depth) ?? one, here, depth + 1));
    if (inner.length > 0) return inner;
    const [nested, head] = readMessage(message, depth);
    // What a provider says before its JSON belongs to it.
    if (nested !== undefined) return leaves(nested, here, depth + 1).map((one) => (head === '' ? one : { ...one, what: `${head} ${one.what}` }));
  }
  if (code === undefined && message === undefined) return [];
  const { message: what = 'Azure gave no message.', ...more } = here;
  return [{ what: withOutput(what, pick(error, 'innererror')), ...more }];
}

/** The error that a message holds as JSON text, alone or after some words. */
function readMessage(message: string | undefined, depth: number): [Raw | undefined, string] {
  if (message === undefined) return [undefined, ''];
  const whole = findError(message, depth);
  if (whole !== undefined) return [whole, ''];
  const at = /\{\s*\\?"/.exec(message)?.index ?? -1;
  return at <= 0 || !message.trimEnd().endsWith('}') ? [undefined, ''] : [findError(message.slice(at), depth), message.slice(0, at).trim()];
}

// OData's messages come with their language.
const textOf = (value: unknown): string | undefined => asText(isRaw(value) ? pick(value, 'value') : value);
const asText = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined);

// ARM says where in the template something is wrong in a list of its own.
function violated(info: unknown): string | undefined {
  if (!Array.isArray(info)) return undefined;
  const found = info.filter(isRaw).find((one) => one['type'] === 'TemplateViolation');
  return found === undefined || !isRaw(found['info']) ? undefined : asText(found['info']['path']);
}

// Compute tells some reasons only in its inner error.
function withOutput(message: string, inner: unknown): string {
  const detail = isRaw(inner) ? textOf(pick(inner, 'errordetail') ?? pick(inner, 'message')) : undefined;
  return detail === undefined || message.includes(detail) ? message : `${message} ${detail}`;
}
