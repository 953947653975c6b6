import { ExpressionError } from './error.ts';

/** One expression, parsed. `deferred` says that it needs the state of deployed resources. */
export type Node =
  | { kind: 'literal'; value: string | number }
  | { kind: 'call'; name: string; args: readonly Node[]; deferred: boolean }
  | { kind: 'member'; of: Node; name: string; deferred: boolean }
  | { kind: 'index'; of: Node; at: Node; deferred: boolean };

/** Longest expression ARM takes, in characters. */
const LONGEST = 24_576;
const DEEPEST = 200;

/** True where a template string is an expression: `[...]`, but not `[[...`. */
export function isExpression(text: string): boolean {
  return text.startsWith('[') && text.endsWith(']') && !text.startsWith('[[');
}

/** A template string that is no expression, as a value: `[[` at its start stands for `[`. */
export function unescape(text: string): string {
  return text.startsWith('[[') ? text.slice(1) : text;
}

export function isDeferred(node: Node): boolean {
  return node.kind !== 'literal' && node.deferred;
}

/** Does the function ask for the state of a deployed resource? */
export function asksState(name: string): boolean {
  return /^(references?|list\w*)$/i.test(name);
}

interface Token {
  kind: 'string' | 'number' | 'name' | 'mark' | 'end';
  text: string;
}

/** Parses an expression with its brackets. Throws ExpressionError in ARM's words. */
export function parseExpression(text: string): Node {
  if (text.length > LONGEST) {
    throw new ExpressionError(`The language expression length limit exceeded. Limit: '${LONGEST}' and actual: '${text.length}'.`);
  }
  const body = text.slice(1, -1);
  const tokens = tokenize(body);
  let next = 0;
  let depth = 0;

  const peek = (): Token => tokens[next] ?? { kind: 'end', text: '' };
  const fail = (expected: string): never => {
    const actual = nameOfToken(peek());
    throw new ExpressionError(`Unable to parse language expression '${body}': expected token '${expected}' and actual '${actual}'.`);
  };
  const take = (mark: string): void => {
    if (peek().kind !== 'mark' || peek().text !== mark) fail(MARKS[mark] ?? mark);
    next += 1;
  };

  const parseCall = (): Node => {
    let name = peek().text;
    next += 1;
    // A user function is called by namespace and name.
    while (peek().text === '.' && peek().kind === 'mark' && tokens[next + 1]?.kind === 'name') {
      name += `.${tokens[next + 1]?.text ?? ''}`;
      next += 2;
    }
    take('(');
    const args: Node[] = [];
    if (!(peek().kind === 'mark' && peek().text === ')')) {
      args.push(parseOne());
      while (peek().kind === 'mark' && peek().text === ',') {
        next += 1;
        args.push(parseOne());
      }
    }
    take(')');
    return { kind: 'call', name, args, deferred: asksState(name) || args.some(isDeferred) };
  };

  const parseFirst = (): Node => {
    const token = peek();
    if (token.kind === 'name') return parseCall();
    if (token.kind !== 'string' && token.kind !== 'number') return fail('Literal');
    next += 1;
    return { kind: 'literal', value: token.kind === 'string' ? token.text : Number(token.text) };
  };

  function parseOne(): Node {
    depth += 1;
    if (depth > DEEPEST) throw new ExpressionError('The language expression is nested too deeply.');
    let node = parseFirst();
    for (;;) {
      const { kind, text: mark } = peek();
      if (kind !== 'mark' || (mark !== '.' && mark !== '[')) break;
      next += 1;
      if (mark === '.') {
        const name = peek();
        if (name.kind !== 'name') fail('Identifier');
        next += 1;
        node = { kind: 'member', of: node, name: name.text, deferred: isDeferred(node) };
      } else {
        const at = parseOne();
        take(']');
        node = { kind: 'index', of: node, at, deferred: isDeferred(node) || isDeferred(at) };
      }
    }
    depth -= 1;
    return node;
  }

  const node = parseOne();
  if (peek().kind !== 'end') fail('EndOfData');
  return node;
}

const MARKS: Record<string, string> = { '(': 'LeftParenthesis', ')': 'RightParenthesis', '[': 'LeftSquareBracket', ']': 'RightSquareBracket', '.': 'Dot', ',': 'Comma' };

function nameOfToken(token: Token): string {
  if (token.kind === 'end') return 'EndOfData';
  if (token.kind === 'mark') return MARKS[token.text] ?? token.text;
  if (token.kind === 'name') return 'Identifier';
  return token.kind === 'string' ? 'String' : 'Integer';
}

const PATTERN = /\s+|(?<string>'(?:[^']|'')*')|(?<number>[-+]?\d+(?:\.\d+)?)|(?<name>[A-Za-z_][\w]*)|(?<mark>[()[\].,])/y;

function tokenize(body: string): Token[] {
  const tokens: Token[] = [];
  PATTERN.lastIndex = 0;
  while (PATTERN.lastIndex < body.length) {
    const at = PATTERN.lastIndex;
    const groups = PATTERN.exec(body)?.groups;
    if (!groups) throw new ExpressionError(`The language expression '${body}' is not valid: the string character '${body[at] ?? ''}' at position '${at}' is not expected.`);
    if (groups['string'] !== undefined) tokens.push({ kind: 'string', text: groups['string'].slice(1, -1).replaceAll("''", "'") });
    else if (groups['number'] !== undefined) tokens.push({ kind: 'number', text: groups['number'] });
    else if (groups['name'] !== undefined) tokens.push({ kind: 'name', text: groups['name'] });
    else if (groups['mark'] !== undefined) tokens.push({ kind: 'mark', text: groups['mark'] });
  }
  return tokens;
}
