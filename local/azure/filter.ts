import { gatewayError } from './errors.ts';

/** What a filter asks about one thing: its value by the filter's own name; undefined where it has none. */
export type Look = (name: string) => string | undefined;
export type Test = (look: Look) => boolean;

const token = /\s*(?:(\(|\)|,)|'((?:[^']|'')*)'|([\w.$/]+))/y;

interface Word {
  kind: 'mark' | 'text' | 'name';
  value: string;
}

/**
 * Reads an OData filter as ARM takes it: `eq` and `ne`, `and` and `or`, `substringof('text', name)` and `startswith(name, 'text')`, in
 * parentheses or not. Values are compared without case. Throws AzureError 400 for a name that may not be filtered by, or what is no filter.
 */
export function readFilter(text: string | null, names: readonly string[]): Test {
  if (text === null || text.trim() === '') return () => true;
  const wrong = (): Error => gatewayError(400, 'InvalidFilterInQueryString', `Invalid $filter '${text}' specified in the query string.`);
  const words: Word[] = [];
  token.lastIndex = 0;
  while (text.slice(token.lastIndex).trim() !== '') {
    const found = token.exec(text);
    if (found === null) throw wrong();
    const [, mark, quoted, name] = found;
    words.push(mark === undefined ? (quoted === undefined ? { kind: 'name', value: name ?? '' } : { kind: 'text', value: quoted.replaceAll("''", "'") }) : { kind: 'mark', value: mark });
  }
  let at = 0;
  const peek = (): string => words[at]?.value.toLowerCase() ?? '';
  const take = (kind: Word['kind'], value?: string): string => {
    const word = words[at++];
    if (word?.kind !== kind || (value !== undefined && word.value.toLowerCase() !== value)) throw wrong();
    return word.value;
  };
  const known = (): string => {
    const given = take('name');
    const name = names.find((one) => one.toLowerCase() === given.toLowerCase());
    if (name === undefined) throw wrong();
    return name;
  };
  const either = (): Test => {
    let left = both();
    while (words[at]?.kind === 'name' && peek() === 'or') {
      at++;
      const [first, second] = [left, both()];
      left = (look) => first(look) || second(look);
    }
    return left;
  };
  const both = (): Test => {
    let left = one();
    while (words[at]?.kind === 'name' && peek() === 'and') {
      at++;
      const [first, second] = [left, one()];
      left = (look) => first(look) && second(look);
    }
    return left;
  };
  const one = (): Test => {
    if (words[at]?.kind === 'mark') {
      take('mark', '(');
      const inner = either();
      take('mark', ')');
      return inner;
    }
    const call = peek();
    if (words[at + 1]?.value === '(' && (call === 'substringof' || call === 'startswith')) {
      at++;
      take('mark', '(');
      const text = call === 'substringof' ? take('text') : '';
      const first = call === 'substringof' ? '' : known();
      take('mark', ',');
      const [name, part] = call === 'substringof' ? [known(), text] : [first, take('text')];
      take('mark', ')');
      return (look) => {
        const value = look(name)?.toLowerCase() ?? '';
        return call === 'substringof' ? value.includes(part.toLowerCase()) : value.startsWith(part.toLowerCase());
      };
    }
    const name = known();
    const operator = take('name').toLowerCase();
    const value = take('text').toLowerCase();
    if (operator !== 'eq' && operator !== 'ne') throw wrong();
    return (look) => (look(name)?.toLowerCase() === value) === (operator === 'eq');
  };
  const test = either();
  if (at < words.length) throw wrong();
  return test;
}

/** Whether something passes a test by its values or by one of its tags: `tagName` and `tagValue` mean the same tag. */
export function passes(test: Test, tags: unknown, look: Look): boolean {
  const entries = Object.entries(typeof tags === 'object' && tags !== null ? (tags as Record<string, unknown>) : {});
  const every: [string | undefined, unknown][] = entries.length === 0 ? [[undefined, undefined]] : entries;
  return every.some(([name, value]) => test((wanted) => (wanted === 'tagName' ? name : wanted === 'tagValue' ? (typeof value === 'string' ? value : undefined) : look(wanted))));
}
