import { refuseCount } from '../call.ts';
import type { Bound, Env, Evaluate } from '../env.ts';
import { ExpressionError } from '../error.ts';
import type { Node } from '../syntax.ts';
import { type Fields, fieldsOf, isArray, isFields, textOf, typeName, type Value } from '../value.ts';

type Args = readonly Node[];
export type Form = (name: string, args: Args, env: Env, evaluate: Evaluate) => Value;
type Lambda = (...values: Value[]) => Value;

/** Functions that take lambdas; the lambda is a syntax, not a value, so they see their arguments unevaluated. */
export const LAMBDA: Readonly<Record<string, Form>> = {
  map: (name, args, env, evaluate) => {
    const each = lambda(name, args, 1, 1, 2, env, evaluate);
    return list(name, args, env, evaluate, 2, 2).map((item, index) => each(item, index));
  },
  filter: (name, args, env, evaluate) => {
    const test = lambda(name, args, 1, 1, 2, env, evaluate);
    return list(name, args, env, evaluate, 2, 2).filter((item, index) => flag(name, test(item, index)));
  },
  reduce: (name, args, env, evaluate) => {
    const items = list(name, args, env, evaluate, 3, 3);
    const next = lambda(name, args, 2, 2, 3, env, evaluate);
    const start = args[1] ? evaluate(args[1], env) : null;
    return items.reduce<Value>((current, item, index) => next(current, item, index), start);
  },
  sort: (name, args, env, evaluate) => {
    const before = lambda(name, args, 1, 2, 2, env, evaluate);
    return list(name, args, env, evaluate, 2, 2).toSorted((a, b) => {
      if (flag(name, before(a, b))) return -1;
      return flag(name, before(b, a)) ? 1 : 0;
    });
  },
  toObject: (name, args, env, evaluate) => {
    const items = list(name, args, env, evaluate, 2, 3);
    const key = lambda(name, args, 1, 1, 1, env, evaluate);
    const value = args[2] ? lambda(name, args, 2, 1, 1, env, evaluate) : (item: Value) => item;
    return fieldsOf(items.map((item) => [text(name, key(item)), value(item)]));
  },
  groupBy: (name, args, env, evaluate) => {
    const items = list(name, args, env, evaluate, 2, 3);
    const key = lambda(name, args, 1, 1, 1, env, evaluate);
    const value = args[2] ? lambda(name, args, 2, 1, 1, env, evaluate) : (item: Value) => item;
    const groups = new Map<string, Value[]>();
    for (const item of items) {
      const group = text(name, key(item));
      const members = groups.get(group) ?? [];
      members.push(value(item));
      groups.set(group, members);
    }
    return fieldsOf(groups);
  },
  mapValues: (name, args, env, evaluate) => {
    const each = lambda(name, args, 1, 1, 1, env, evaluate);
    return fieldsOf(Object.entries(object(name, args, env, evaluate)).map(([key, value]) => [key, each(value)]));
  },
  lambda: (name) => {
    throw new ExpressionError(`The template function '${name}' is only expected as an argument of a function that takes a lambda.`);
  },
  lambdaVariables: (name, args, env, evaluate) => {
    if (args.length !== 1 || !args[0]) refuseCount(name, 1, 1, args.length);
    const wanted = textOf(evaluate(args[0], env)).toLowerCase();
    for (let bound = env.bound; bound; bound = bound.outer) if (bound.name === wanted) return bound.value;
    throw new ExpressionError(`The lambda variable '${wanted}' is not found.`);
  },
};

function refuse(name: string, what: string): never {
  throw new ExpressionError(`Unable to evaluate template language function '${name}': ${what} Please see https://aka.ms/arm-functions#${name.toLowerCase()} for usage details.`);
}

/** The lambda at that place, with between `least` and `most` variables. */
function lambda(name: string, args: Args, at: number, least: number, most: number, env: Env, evaluate: Evaluate): Lambda {
  const node = args[at];
  if (node?.kind !== 'call' || node.name.toLowerCase() !== 'lambda') return refuse(name, `its parameter ${at + 1} must be a lambda.`);
  const body = node.args.at(-1);
  const variables = node.args.slice(0, -1).map((one) => (one.kind === 'literal' ? String(one.value).toLowerCase() : refuse(name, 'the variables of a lambda must be string literals.')));
  if (!body || variables.length < least || variables.length > most) return refuse(name, `its lambda must have ${least === most ? least : `${least} to ${most}`} variable(s).`);
  return (...values) => {
    let bound: Bound | undefined = env.bound;
    for (const [index, variable] of variables.entries()) bound = { name: variable, value: values[index] ?? null, outer: bound };
    return evaluate(body, { ...env, bound });
  };
}

function list(name: string, args: Args, env: Env, evaluate: Evaluate, least: number, most: number): readonly Value[] {
  const first = args[0];
  if (!first || args.length < least || args.length > most) refuseCount(name, least, most, args.length);
  const value = evaluate(first, env);
  return isArray(value) ? value : refuse(name, `its first parameter must be an array, not '${typeName(value)}'.`);
}

function object(name: string, args: Args, env: Env, evaluate: Evaluate): Fields {
  const first = args[0];
  if (!first || args.length !== 2) refuseCount(name, 2, 2, args.length);
  const value = evaluate(first, env);
  return isFields(value) ? value : refuse(name, `its first parameter must be an object, not '${typeName(value)}'.`);
}

function flag(name: string, value: Value): boolean {
  return typeof value === 'boolean' ? value : refuse(name, `its lambda must return a boolean, not '${typeName(value)}'.`);
}

function text(name: string, value: Value): string {
  return typeof value === 'string' ? value : refuse(name, `its lambda must return a string, not '${typeName(value)}'.`);
}
