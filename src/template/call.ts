import type { Env } from './env.ts';
import { ExpressionError } from './error.ts';
import { type Fields, isArray, isFields, Secret, typeName, type Value } from './value.ts';

/** A built-in function: how many arguments it takes and what it makes of them. */
export interface Builtin {
  least: number;
  most: number;
  run(call: Call): Value;
  /** True where arguments are handed on whole, so that an unresolved secret may be one. */
  whole?: boolean;
  /** True where only Azure can answer: it is refused by name. */
  unknown?: boolean;
}

export type Library = Readonly<Record<string, Builtin>>;

/** A built-in with `least` to `most` arguments. */
export function takes(least: number, most: number, run: (call: Call) => Value): Builtin {
  return { least, most, run };
}

/** The same, for a function that hands its arguments on without looking into them. */
export function hands(least: number, most: number, run: (call: Call) => Value): Builtin {
  return { least, most, run, whole: true };
}

/** One call of a built-in function with its evaluated arguments. Each reader refuses another type in ARM's words. */
export class Call {
  readonly name: string;
  readonly args: readonly Value[];
  readonly env: Env;

  constructor(name: string, args: readonly Value[], env: Env) {
    this.name = name;
    this.args = args;
    this.env = env;
  }

  /** Refuses; `what` must not quote a string argument, which may be a secret. */
  fail(what: string): never {
    throw new ExpressionError(
      `Unable to evaluate the template language function '${this.name}'. ${what} Please see https://aka.ms/arm-functions#${this.name.toLowerCase()} for usage details.`,
    );
  }

  at(index: number): Value {
    return this.args[index] ?? null;
  }

  has(index: number): boolean {
    return index < this.args.length;
  }

  wrong(index: number, expected: string): never {
    throw new ExpressionError(
      `The template language function '${this.name}' expects its parameter ${index + 1} to be of type '${expected}'. The provided value is of type '${typeName(this.at(index))}'. Please see https://aka.ms/arm-functions#${this.name.toLowerCase()} for usage details.`,
    );
  }

  text(index: number): string {
    const value = this.at(index);
    return typeof value === 'string' ? value : this.wrong(index, 'String');
  }

  int(index: number): number {
    const value = this.at(index);
    return typeof value === 'number' && Number.isInteger(value) ? value : this.wrong(index, 'Integer');
  }

  flag(index: number): boolean {
    const value = this.at(index);
    return typeof value === 'boolean' ? value : this.wrong(index, 'Boolean');
  }

  list(index: number): readonly Value[] {
    const value = this.at(index);
    return isArray(value) ? value : this.wrong(index, 'Array');
  }

  fields(index: number): Fields {
    const value = this.at(index);
    return isFields(value) ? value : this.wrong(index, 'Object');
  }
}

/** Checks the number of arguments and runs the function. */
export function runBuiltin(builtin: Builtin, call: Call): Value {
  const count = call.args.length;
  if (count < builtin.least || count > builtin.most) refuseCount(call.name, builtin.least, builtin.most, count);
  if (!builtin.whole) for (const value of call.args) if (value instanceof Secret) value.refuse();
  return builtin.run(call);
}

/** ARM's words for a wrong number of arguments. */
export function refuseCount(name: string, least: number, most: number, count: number): never {
  let wanted = `between ${least} and ${most} argument(s)`;
  if (most === Number.POSITIVE_INFINITY) wanted = `at least ${least} argument(s)`;
  else if (least === most) wanted = `${least} argument(s)`;
  throw new ExpressionError(
    `Unable to evaluate template language function '${name}': function requires ${wanted} while ${count} were provided. Please see https://aka.ms/arm-functions#${name.toLowerCase()} for usage details.`,
  );
}
