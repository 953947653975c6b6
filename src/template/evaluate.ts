import { Call, type Library, refuseCount, runBuiltin } from './call.ts';
import type { Env, UserFunction } from './env.ts';
import { ExpressionError } from './error.ts';
import { CIDR } from './functions/cidr.ts';
import { DATE, outOfPlace } from './functions/date.ts';
import { FORMS } from './functions/forms.ts';
import { LIST } from './functions/list.ts';
import { NUMBER } from './functions/number.ts';
import { OBJECT } from './functions/object.ts';
import { SCOPE } from './functions/scope.ts';
import { answer, readQuestion } from './functions/state.ts';
import { TEXT } from './functions/text.ts';
import { asksState, isExpression, type Node, unescape } from './syntax.ts';
import { fieldsOf, isArray, isFields, Secret, spelling, textOf, typeName, type Value } from './value.ts';

const BUILTINS: Library = { ...TEXT, ...LIST, ...OBJECT, ...NUMBER, ...DATE, ...CIDR, ...SCOPE };
const builtins = new Map(Object.entries(BUILTINS).map(([name, builtin]) => [name.toLowerCase(), builtin]));
const forms = new Map(Object.entries(FORMS).map(([name, form]) => [name.toLowerCase(), form]));

/** The names of all functions but `reference`, `references` and `list*`, and which of them only Azure can answer. */
export function functionNames(): { known: readonly string[]; refused: readonly string[] } {
  const refused = Object.keys(BUILTINS).filter((name) => BUILTINS[name]?.unknown);
  const known = [...Object.keys(BUILTINS), ...Object.keys(FORMS)].filter((name) => !refused.includes(name));
  return { known: known.toSorted(), refused: refused.toSorted() };
}

/** User functions may call each other this deep. */
const DEEPEST = 64;

/** The value of an expression. Throws ExpressionError in ARM's words. */
export function evaluate(node: Node, env: Env): Value {
  switch (node.kind) {
    case 'literal':
      return node.value;
    case 'member':
      return member(evaluate(node.of, env), node.name);
    case 'index': {
      const at = evaluate(node.at, env);
      const whole = evaluate(node.of, env);
      if (typeof at === 'string') return member(whole, at);
      if (typeof at === 'number') return element(whole, at);
      if (at instanceof Secret) return at.refuse();
      throw new ExpressionError(`The language expression index must be a string or an integer, not '${typeName(at)}'. Please see https://aka.ms/arm-functions for usage details.`);
    }
    default:
      return callFunction(node.name, node.args, env);
  }
}

function callFunction(name: string, args: readonly Node[], env: Env): Value {
  const key = name.toLowerCase();
  const form = forms.get(key);
  if (form) return form(name, args, env, evaluate);
  const builtin = builtins.get(key);
  if (builtin) return runBuiltin(builtin, new Call(name, args.map((arg) => evaluate(arg, env)), env));
  if (asksState(name)) {
    if (!env.runtime || (env.where !== 'resource' && env.where !== 'output')) throw new ExpressionError(outOfPlace(name));
    return answer(readQuestion(name, args, env, evaluate), env.runtime);
  }
  const own = env.where === 'function' && !env.host.symbolic ? undefined : env.host.userFunction(name);
  if (!own) throw unknownFunction(name);
  return callOwn(own, args.map((arg) => evaluate(arg, env)), env);
}

function callOwn(own: UserFunction, values: readonly Value[], env: Env): Value {
  const count = own.parameters.length;
  if (values.length !== count) refuseCount(own.name, count, count, values.length);
  const depth = (env.depth ?? 0) + 1;
  if (depth > DEEPEST) throw new ExpressionError(`The user-defined function '${own.name}' calls itself.`);
  const args = new Map<string, Value>();
  for (const [index, { name, check }] of own.parameters.entries()) {
    const value = values[index] ?? null;
    const wrong = check(value);
    if (wrong !== undefined) throw new ExpressionError(`Unable to evaluate template language function '${own.name}': the value of its parameter '${name}' is not valid. ${wrong}`);
    args.set(name.toLowerCase(), value);
  }
  const result = evaluateAll(own.output, { host: env.host, where: 'function', args, depth });
  const wrong = own.check(result);
  if (wrong !== undefined) throw new ExpressionError(`Unable to evaluate template language function '${own.name}': its output is not valid. ${wrong}`);
  return result;
}

/** A tree of literals and expressions, evaluated at once. */
function evaluateAll(tree: Value, env: Env): Value {
  if (typeof tree === 'string') return isExpression(tree) ? evaluate(env.host.parse(tree), env) : unescape(tree);
  if (isArray(tree)) return tree.map((item) => evaluateAll(item, env));
  if (isFields(tree)) return fieldsOf(Object.entries(tree).map(([key, item]) => [textOf(evaluateAll(key, env)), evaluateAll(item, env)]));
  return tree;
}

function member(whole: Value, name: string): Value {
  if (whole instanceof Secret) return whole.refuse();
  if (!isFields(whole)) {
    throw new ExpressionError(`The language expression property '${name}' can't be evaluated, the value it is asked of is of type '${typeName(whole)}'. Please see https://aka.ms/arm-functions for usage details.`);
  }
  const key = spelling(whole, name);
  if (key !== undefined) return whole[key] ?? null;
  throw new ExpressionError(`The language expression property '${name}' doesn't exist, available properties are '${Object.keys(whole).join(', ')}'.`);
}

function element(whole: Value, at: number): Value {
  if (whole instanceof Secret) return whole.refuse();
  if (!isArray(whole)) {
    throw new ExpressionError(`The language expression property '${at}' can't be evaluated, the value it is asked of is of type '${typeName(whole)}'. Please see https://aka.ms/arm-functions for usage details.`);
  }
  if (!Number.isInteger(at) || at < 0 || at >= whole.length) throw new ExpressionError(`The language expression property array index '${at}' is out of bounds.`);
  return whole[at] ?? null;
}

/** Refuses functions that nobody has, also in branches that are not evaluated. */
export function checkNames(node: Node, knows: (name: string) => boolean): void {
  if (node.kind === 'member') checkNames(node.of, knows);
  if (node.kind === 'index') for (const part of [node.of, node.at]) checkNames(part, knows);
  if (node.kind !== 'call') return;
  const key = node.name.toLowerCase();
  if (!forms.has(key) && !builtins.has(key) && !asksState(node.name) && !knows(node.name)) throw unknownFunction(node.name);
  for (const arg of node.args) checkNames(arg, knows);
}

function unknownFunction(name: string): ExpressionError {
  return new ExpressionError(`The template function '${name}' is not valid. Please see https://aka.ms/arm-functions for usage details.`);
}
