// `${{ }}` by GitHub's own lexer, parser and evaluator; the functions that only a runner knows are ours.
import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import type { FunctionDefinition } from '@actions/expressions/funcs/info';
import type { Token } from '@actions/expressions/lexer';
import type { BasicExpressionToken } from '@actions/workflow-parser/templates/tokens/basic-expression-token';
import type { Mapping, Token as Part } from './parser.ts';

const names = ['github', 'env', 'vars', 'secrets', 'inputs', 'needs', 'jobs', 'strategy', 'matrix', 'job', 'steps', 'runner'] as const;
type Name = (typeof names)[number];

/** What an expression may look at. */
export interface Scope {
  values: Partial<Record<Name, unknown>>;
  /** What success(), failure() and cancelled() say; always() is always true. */
  status?: { success: boolean; failure: boolean; cancelled: boolean };
  /** Folder that hashFiles() looks in. */
  workspace?: string;
}

/** An expression that cannot be evaluated, with the words the runner uses. */
export class ExpressionFault extends Error {}

// Contexts become expression data only when they are asked for: an event's payload is large.
class Contexts extends data.Dictionary {
  readonly #values: Scope['values'];

  constructor(values: Scope['values']) {
    super();
    this.#values = values;
  }

  override get(key: string): data.ExpressionData {
    return toData(this.#values[key.toLowerCase() as Name]);
  }
}

function toData(value: unknown): data.ExpressionData {
  if (value === undefined || value === null) return new data.Null();
  if (typeof value === 'string') return new data.StringData(value);
  if (typeof value === 'number') return new data.NumberData(value);
  if (typeof value === 'boolean') return new data.BooleanData(value);
  if (Array.isArray(value)) return new data.Array(...value.map(toData));
  return new data.Dictionary(...Object.entries(value).map(([key, entry]) => ({ key, value: toData(entry) })));
}

function fromData(value: data.ExpressionData): unknown {
  if (value instanceof data.Dictionary) return Object.fromEntries(value.pairs().map((pair) => [pair.key, fromData(pair.value)]));
  if (value instanceof data.Array) return value.values().map(fromData);
  if (value instanceof data.Null) return null;
  return value.value;
}

const status = (name: string, call: () => boolean): FunctionDefinition => ({ name, minArgs: 0, maxArgs: 255, call: () => new data.BooleanData(call()) });

function functionsOf(scope: Scope): Map<string, FunctionDefinition> {
  const hash: FunctionDefinition = { name: 'hashFiles', minArgs: 1, maxArgs: 255, call: (...args) => new data.StringData(hashFiles(scope.workspace ?? '', args.map((arg) => arg.coerceString()))) };
  const of = (which: 'success' | 'failure' | 'cancelled'): FunctionDefinition => status(which, () => scope.status?.[which] ?? which === 'success');
  return new Map([of('success'), of('failure'), of('cancelled'), status('always', () => true), hash].map((one) => [one.name.toLowerCase(), one]));
}

// The lexer gives back only the first doubled quote of a text as one; GitHub does so for all of them.
function lex(expression: string): Token[] {
  return new Lexer(expression).lex().tokens.map((token) => (typeof token.value === 'string' && token.lexeme.startsWith("'") ? { ...token, value: token.lexeme.slice(1, -1).replaceAll("''", "'") } : token));
}

function run(expression: string, scope: Scope): data.ExpressionData {
  const functions = functionsOf(scope);
  try {
    const tree = new Parser(lex(expression), [...names], [...functions.values()]).parse();
    return new Evaluator(tree, new Contexts(scope.values), functions).evaluate();
  } catch (error) {
    throw new ExpressionFault(`The template is not valid. ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** An `if:`: true where the expression's value is neither false, 0, '' nor null. */
export function holds(expression: string, scope: Scope): boolean {
  const value = run(expression, scope);
  if (value instanceof data.NumberData) return value.value !== 0 && !Number.isNaN(value.value);
  if (value instanceof data.StringData) return value.value !== '';
  if (value instanceof data.BooleanData) return value.value;
  return !(value instanceof data.Null);
}

/** A part of a workflow file with its expressions evaluated, as plain values. */
export function evaluate(token: Part | undefined, scope: Scope): unknown {
  if (!token) return undefined;
  if (token.isExpression) {
    if (!('expression' in token)) throw new ExpressionFault('The local runner does not know the directive insert');
    return fromData(run((token as BasicExpressionToken).expression, scope));
  }
  if (token.isScalar) return 'value' in token ? token.value : null;
  if ('find' in token) return Object.fromEntries([...(token as Mapping)].map(({ key, value }) => [String(evaluate(key, scope)), evaluate(value, scope)]));
  return [...token.assertSequence('value')].map((item) => evaluate(item, scope));
}

/** The same as text; empty where there is nothing. */
export function evaluateText(token: Part | undefined, scope: Scope): string {
  if (token?.isExpression && 'expression' in token) return run((token as BasicExpressionToken).expression, scope).coerceString();
  return asText(evaluate(token, scope));
}

/** A map of names to texts, such as `env:` and `with:`; one expression may stand for all of it. */
export function evaluateTexts(token: Part | undefined, scope: Scope): Record<string, string> {
  if (!token) return {};
  if (!('find' in token)) return Object.fromEntries(Object.entries(evaluate(token, scope) ?? {}).map(([key, value]) => [key, asText(value)]));
  return Object.fromEntries([...(token as Mapping)].map(({ key, value }) => [String(key), evaluateText(value, scope)]));
}

/** Evaluates the expressions inside a text, as action.yml's defaults have them. */
export function evaluateInside(text: string, scope: Scope): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_all, expression: string) => run(expression.trim(), scope).coerceString());
}

/** A value as GitHub writes it into a text. */
export function asText(value: unknown): string {
  return value === null || value === undefined ? '' : toData(value).coerceString();
}

/** SHA-256 over the SHA-256 of every file that a pattern names and no `!` pattern takes back; empty where there is none. */
function hashFiles(folder: string, patterns: string[]): string {
  const wanted = patterns.filter((pattern) => !pattern.startsWith('!'));
  const unwanted = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1));
  const files = [...new Set(wanted.flatMap((pattern) => globSync(pattern, { cwd: folder })))].toSorted().filter((path) => !unwanted.some((pattern) => matchesGlob(path, pattern)) && statSync(join(folder, path)).isFile());
  if (files.length === 0) return '';
  const whole = createHash('sha256');
  for (const path of files) whole.update(createHash('sha256').update(readFileSync(join(folder, path))).digest());
  return whole.digest('hex');
}
