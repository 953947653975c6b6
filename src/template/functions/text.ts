import { hands, type Library, takes } from '../call.ts';
import { readJson } from '../json.ts';
import { fieldsOf, isArray, isFields, textOf, type Value } from '../value.ts';
import { formatText } from './format.ts';
import { nameGuid, uniqueString } from './hash.ts';

const MANY = Number.POSITIVE_INFINITY;
/** The widest padLeft ARM takes. */
const WIDEST = 16;

/** Functions on text, and those that take text, arrays and objects alike. */
export const TEXT: Library = {
  base64: takes(1, 1, (call) => Buffer.from(call.text(0), 'utf8').toString('base64')),
  base64ToString: takes(1, 1, (call) => fromBase64(call.text(0), (what) => call.fail(what))),
  base64ToJson: takes(1, 1, (call) => parse(fromBase64(call.text(0), (what) => call.fail(what)), (what) => call.fail(what))),
  concat: hands(1, MANY, (call) => {
    if (call.args.every(isArray)) return call.args.flatMap((_, index) => call.list(index));
    if (call.args.some(isArray)) return call.fail('Either all or none of the parameters must be an array.');
    return call.args.map((value, index) => (isFields(value) ? call.wrong(index, 'String') : textOf(value))).join('');
  }),
  dataUri: takes(1, 1, (call) => `data:text/plain;charset=utf-8;base64,${Buffer.from(call.text(0), 'utf8').toString('base64')}`),
  dataUriToString: takes(1, 1, (call) => {
    const parts = /^data:(?<type>[^,;]*)(?<settings>(?:;[\w-]+=[^,;]*)*)(?<base64>;base64)?,(?<data>.*)$/is.exec(call.text(0))?.groups;
    if (!parts) return call.fail('The parameter is not formatted as a valid data URI.');
    const charset = /;charset=(?<name>[^;]*)/i.exec(parts['settings'] ?? '')?.groups?.['name'] ?? 'utf-8';
    if (!/^(utf-?8|us-ascii)$/i.test(charset)) return call.fail('The charset of the data URI is not supported.');
    const data = parts['data'] ?? '';
    const text = parts['base64'] ? fromBase64(data, (what) => call.fail(what)) : decode(data, (what) => call.fail(what));
    return /^application\/json$/i.test(parts['type'] ?? '') ? parse(text, (what) => call.fail(what)) : text;
  }),
  endsWith: takes(2, 2, (call) => call.text(0).toLowerCase().endsWith(call.text(1).toLowerCase())),
  startsWith: takes(2, 2, (call) => call.text(0).toLowerCase().startsWith(call.text(1).toLowerCase())),
  format: takes(1, MANY, (call) => formatText(call.text(0), call.args.slice(1), (what) => call.fail(what))),
  guid: takes(1, MANY, (call) => nameGuid(call.args.map((_, index) => call.text(index)))),
  uniqueString: takes(1, MANY, (call) => uniqueString(call.args.map((_, index) => call.text(index)))),
  join: takes(2, 2, (call) => {
    const between = call.text(1);
    const items = call.list(0).map((item) => (isArray(item) || isFields(item) ? call.fail('The items to join must be strings, integers or booleans.') : textOf(item)));
    return items.join(between);
  }),
  json: takes(1, 1, (call) => parse(call.text(0), (what) => call.fail(what))),
  padLeft: takes(2, 3, (call) => {
    const source = call.at(0);
    if (typeof source !== 'string' && typeof source !== 'number') return call.wrong(0, 'String');
    const width = call.int(1);
    if (width <= 0 || width > WIDEST) return call.fail(`Total width must be a positive integer value and not greater than '${WIDEST}', while '${width}' was provided.`);
    const filler = call.has(2) ? call.text(2) : ' ';
    if (filler.length !== 1) return call.fail('The padding character must be a single character.');
    return textOf(source).padStart(width, filler);
  }),
  replace: takes(3, 3, (call) => {
    const [text, old, fresh] = [call.text(0), call.text(1), call.text(2)];
    return old === '' ? call.fail('The string to be replaced cannot be empty.') : text.replaceAll(old, () => fresh);
  }),
  split: takes(2, 2, (call) => {
    const text = call.text(0);
    const by = call.at(1);
    if (typeof by !== 'string' && !isArray(by)) return call.wrong(1, 'String');
    const marks = (isArray(by) ? by : [by]).map((mark) => (typeof mark === 'string' ? mark : call.wrong(1, 'String'))).filter((mark) => mark !== '');
    return marks.length === 0 ? [text] : text.split(new RegExp(marks.map((mark) => mark.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)).join('|'), 'u'));
  }),
  string: takes(1, 1, (call) => textOf(call.at(0))),
  substring: takes(2, 3, (call) => {
    const text = call.text(0);
    const start = call.int(1);
    if (start < 0) return call.fail(`The index parameter cannot be less than zero. The index: '${start}'.`);
    if (start > text.length) return call.fail(`The index parameter cannot be larger than the length of the string. The index: '${start}'.`);
    const length = call.has(2) ? call.int(2) : text.length - start;
    if (length < 0) return call.fail(`The length parameter cannot be less than zero. The length parameter: '${length}'.`);
    if (start + length > text.length) {
      return call.fail(`The index and length parameters must refer to a location within the string. The index parameter: '${start}', the length parameter: '${length}'.`);
    }
    return text.slice(start, start + length);
  }),
  toLower: takes(1, 1, (call) => call.text(0).toLowerCase()),
  // .NET's invariant culture changes character by character: one that would become two stays.
  toUpper: takes(1, 1, (call) => Array.from(call.text(0), (char) => (char.toUpperCase().length === char.length ? char.toUpperCase() : char)).join('')),
  trim: takes(1, 1, (call) => call.text(0).trim()),
  uri: takes(2, 2, (call) => {
    const [base, relative] = [call.text(0), call.text(1)];
    const url = URL.canParse(relative, base) ? new URL(relative, base) : call.fail('The base URI is not valid.');
    return url.href;
  }),
  uriComponent: takes(1, 1, (call) => encode(call.text(0))),
  uriComponentToString: takes(1, 1, (call) => decode(call.text(0), (what) => call.fail(what))),
  buildUri: takes(1, 1, (call) => {
    const parts = call.fields(0);
    const [scheme, host, path, query] = ['scheme', 'host', 'path', 'query'].map((name) => textOf(parts[name] ?? ''));
    if (!scheme || !host) return call.fail("The properties 'scheme' and 'host' are required.");
    const port = parts['port'] === undefined || parts['port'] === null ? '' : `:${textOf(parts['port'])}`;
    const rooted = path && !path.startsWith('/') ? `/${path}` : (path ?? '');
    const asked = query && !query.startsWith('?') ? `?${query}` : (query ?? '');
    return `${scheme}://${host}${port}${rooted}${asked}`;
  }),
  parseUri: takes(1, 1, (call) => {
    const url = URL.canParse(call.text(0)) ? new URL(call.text(0)) : call.fail('The parameter is not a valid absolute URI.');
    const entries: [string, Value][] = [['scheme', url.protocol.slice(0, -1)], ['host', url.hostname]];
    if (url.port !== '') entries.push(['port', Number(url.port)]);
    return fieldsOf([...entries, ['path', url.pathname], ['query', url.search]]);
  }),
};

type Fail = (what: string) => never;

function parse(text: string, fail: Fail): Value {
  try {
    return readJson(text).value;
  } catch (error) {
    return fail(`The value provided is not valid JSON. ${error instanceof Error ? error.message : ''}`.trim());
  }
}

function fromBase64(text: string, fail: Fail): string {
  const plain = text.replaceAll(/\s/g, '');
  if (plain.length % 4 !== 0 || !/^[A-Za-z\d+/]*={0,2}$/.test(plain)) return fail('The parameter is not a valid base64 string.');
  return Buffer.from(plain, 'base64').toString('utf8');
}

/** RFC 3986: everything but letters, digits and `-._~`. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll(/[!'()*]/g, (char) => `%${char.codePointAt(0)?.toString(16).toUpperCase() ?? ''}`);
}

function decode(text: string, fail: Fail): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return fail('The parameter is not a valid URI encoded string.');
    throw error;
  }
}
