import { refuseCount } from '../call.ts';
import type { Env, Loop } from '../env.ts';
import { ExpressionError } from '../error.ts';
import { Secret, typeName, type Value } from '../value.ts';
import { outOfPlace } from './date.ts';
import { type Form, LAMBDA } from './lambda.ts';

const MANY = Number.POSITIVE_INFINITY;

/** Functions that decide themselves which of their arguments are evaluated, and those that read the template. */
export const FORMS: Readonly<Record<string, Form>> = {
  ...LAMBDA,
  if: (name, args, env, evaluate) => {
    const [test, yes, no] = args;
    if (!test || !yes || !no || args.length !== 3) return refuseCount(name, 3, 3, args.length);
    return evaluate(flag(name, evaluate(test, env)) ? yes : no, env);
  },
  and: (name, args, env, evaluate) => {
    if (args.length < 2) refuseCount(name, 2, MANY, args.length);
    return args.every((arg) => flag(name, evaluate(arg, env)));
  },
  or: (name, args, env, evaluate) => {
    if (args.length < 2) refuseCount(name, 2, MANY, args.length);
    return args.some((arg) => flag(name, evaluate(arg, env)));
  },
  coalesce: (name, args, env, evaluate) => {
    if (args.length === 0) refuseCount(name, 1, MANY, args.length);
    for (const arg of args) {
      const value = evaluate(arg, env);
      if (value !== null) return value;
    }
    return null;
  },
  parameters: (name, args, env, evaluate) => {
    const wanted = oneName(name, args.map((arg) => evaluate(arg, env)));
    if (!env.args) return env.host.parameter(wanted);
    const value = env.args.get(wanted.toLowerCase());
    if (value === undefined) throw new ExpressionError(`The template parameter '${wanted}' is not found. Please see https://aka.ms/arm-syntax-parameters for usage details.`);
    return value;
  },
  variables: (name, args, env, evaluate) => {
    if (env.where === 'parameter' || env.where === 'function') throw new ExpressionError(outOfPlace(name));
    return env.host.variable(oneName(name, args.map((arg) => evaluate(arg, env))));
  },
  copyIndex: (name, args, env, evaluate) => {
    if (args.length > 2) refuseCount(name, 0, 2, args.length);
    const values = args.map((arg) => evaluate(arg, env));
    const [first] = values;
    const named = typeof first === 'string' ? first : undefined;
    const offset = (named === undefined ? values[0] : values[1]) ?? 0;
    if (typeof offset !== 'number' || !Number.isInteger(offset)) {
      throw new ExpressionError(`The template function '${name}' expects an integer offset, not '${typeName(offset)}'. Please see https://aka.ms/arm-copy for usage details.`);
    }
    const loop = named === undefined ? nearest(env) : loopNamed(env, named);
    if (!loop) {
      throw new ExpressionError(
        named === undefined
          ? `The template function '${name}' is not expected at this location. The function can only be used in a resource with copy specified. Please see https://aka.ms/arm-copy for usage details.`
          : `The template function '${name}' is not expected at this location: there is no copy loop '${named}' around it. Please see https://aka.ms/arm-copy for usage details.`,
      );
    }
    return loop.index + offset;
  },
};

/** Without a name copyIndex means the resource's loop; in variables and outputs the innermost one. */
function nearest(env: Env): Loop | undefined {
  for (let loop = env.loop; loop; loop = loop.outer) if (loop.kind === 'resource') return loop;
  return env.where === 'variable' || env.where === 'output' ? env.loop : undefined;
}

function loopNamed(env: Env, name: string): Loop | undefined {
  for (let loop = env.loop; loop; loop = loop.outer) if (loop.name.toLowerCase() === name.toLowerCase()) return loop;
  return undefined;
}

function flag(name: string, value: Value): boolean {
  if (typeof value === 'boolean') return value;
  // A condition that a parameter file gave as text is taken, as ARM takes it.
  if (typeof value === 'string' && /^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  if (value instanceof Secret) return value.refuse();
  throw new ExpressionError(
    `The template language function '${name}' expects its parameter to be of type 'Boolean'. The provided value is of type '${typeName(value)}'. Please see https://aka.ms/arm-functions#${name.toLowerCase()} for usage details.`,
  );
}

function oneName(name: string, values: readonly Value[]): string {
  const [value] = values;
  if (values.length !== 1) return refuseCount(name, 1, 1, values.length);
  if (typeof value === 'string') return value;
  throw new ExpressionError(`The template function '${name}' expects its parameter to be a string. The provided value is of type '${typeName(value ?? null)}'. Please see https://aka.ms/arm-functions for usage details.`);
}
