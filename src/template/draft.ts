import type { Env, Runtime } from './env.ts';
import { CopyError, ExpressionError, within } from './error.ts';
import { evaluate } from './evaluate.ts';
import { isDeferred, isExpression, type Node, unescape } from './syntax.ts';
import { fieldsOf, type Fields, isArray, isFields, spelling, typeName, type Value } from './value.ts';

/** A tree whose expressions are evaluated, but for those that need the state of deployed resources. */
export interface Draft {
  /** False where `resolve` needs a runtime. */
  readonly ready: boolean;
  resolve(runtime?: Runtime): Value;
}

/** Told of every expression that has to wait, with the surroundings it will be evaluated in. */
export type OnDeferred = (node: Node, env: Env) => void;

/** The most copies ARM makes of one thing. */
export const MOST_COPIES = 800;

/** Evaluates what can be evaluated now; copy loops inside objects are unrolled. Throws ExpressionError. */
export function draft(tree: Value, env: Env, onDeferred?: OnDeferred): Draft {
  if (typeof tree === 'string') return draftText(tree, env, onDeferred);
  if (isArray(tree)) {
    const items = tree.map((item, index) => within(index, () => draft(item, env, onDeferred)));
    return together(items, (values) => values);
  }
  if (isFields(tree)) return draftFields(tree, env, onDeferred);
  return ready(tree);
}

/** The value of a tree in which nothing may wait. */
export function settle(tree: Value, env: Env): Value {
  return draft(tree, env).resolve();
}

function ready(value: Value): Draft {
  return { ready: true, resolve: () => value };
}

/** Several drafts as one; where all are ready it is put together only once. */
function together(parts: readonly Draft[], join: (values: Value[]) => Value): Draft {
  const resolve = (runtime?: Runtime): Value => join(parts.map((part) => part.resolve(runtime)));
  return parts.every((part) => part.ready) ? ready(resolve()) : { ready: false, resolve };
}

function draftText(text: string, env: Env, onDeferred: OnDeferred | undefined): Draft {
  if (!isExpression(text)) return ready(unescape(text));
  const node = env.host.parse(text);
  if (!isDeferred(node) || (env.where !== 'resource' && env.where !== 'output')) return ready(evaluate(node, env));
  onDeferred?.(node, env);
  return { ready: false, resolve: (runtime) => (runtime?.leave ? text : evaluate(node, { ...env, runtime })) };
}

function draftFields(tree: Fields, env: Env, onDeferred: OnDeferred | undefined): Draft {
  const keys: Draft[] = [];
  const values: Draft[] = [];
  for (const [key, value] of Object.entries(tree)) {
    const loops = key.toLowerCase() === 'copy' ? loopsOf(value) : undefined;
    if (!loops) {
      keys.push(draftText(key, env, onDeferred));
      values.push(within(key, () => draft(value, env, onDeferred)));
      continue;
    }
    for (const [index, loop] of loops.entries()) {
      const [name, copies] = within(key, () => within(index, () => draftLoop(loop, env, onDeferred)));
      keys.push(ready(name));
      values.push(copies);
    }
  }
  return together([together(keys, (all) => all), together(values, (all) => all)], ([names, all]) =>
    fieldsOf((names as Value[]).map((name, index) => [nameOf(name), (all as Value[])[index] ?? null])),
  );
}

function nameOf(name: Value): string {
  if (typeof name === 'string') return name;
  throw new ExpressionError(`A property name must be a string, not '${typeName(name)}'. Please see https://aka.ms/arm-functions for usage details.`);
}

/** The `copy` property where it is a list of loops, not just a property called so. */
function loopsOf(value: Value): Fields[] | undefined {
  if (!isArray(value) || value.length === 0 || !value.every(isFields)) return undefined;
  const loops = value.filter((item): item is Fields => isFields(item));
  return loops.every((item) => spelling(item, 'name') !== undefined && spelling(item, 'count') !== undefined && spelling(item, 'input') !== undefined) ? loops : undefined;
}

/** Unrolls one loop of a property, variable or output: its name and the array it makes. */
export function draftLoop(loop: Fields, env: Env, onDeferred?: OnDeferred): [name: string, copies: Draft] {
  const field = (name: string): Value => loop[spelling(loop, name) ?? name] ?? null;
  const name = nameOf(settle(field('name') ?? '', { ...env, where: env.where === 'variable' ? 'variable' : 'static' }));
  const count = countOf(field('count'), env);
  const copies = within('input', () =>
    Array.from({ length: count }, (_, index) => draft(field('input'), { ...env, loop: { name, index, kind: 'value', outer: env.loop } }, onDeferred)),
  );
  return [name, together(copies, (values) => values)];
}

/** The number of copies: an integer between 0 and 800, known before anything is deployed. */
export function countOf(count: Value, env: Env): number {
  const number = settle(count, { ...env, where: env.where === 'variable' ? 'variable' : 'static' });
  if (typeof number === 'number' && Number.isInteger(number) && number >= 0 && number <= MOST_COPIES) return number;
  throw new CopyError(`has an invalid copy count. The copy count must be a non-negative integer value and cannot exceed '${MOST_COPIES}'.`);
}
