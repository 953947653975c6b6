import { refuseCount } from '../call.ts';
import type { Env, Evaluate, Runtime, Target } from '../env.ts';
import { ExpressionError } from '../error.ts';
import { readId, relativeId } from '../ids.ts';
import type { Node } from '../syntax.ts';
import { typeName, type Value } from '../value.ts';
import { outOfPlace } from './date.ts';

/** What a call of `reference`, `references` or `list*` asks for. */
export interface Question {
  /** `reference`, or the action: `listKeys`. */
  action: string;
  targets: readonly { id: string; type: string; name: string; apiVersion: string | undefined }[];
  /** As the call gives it; undefined where the template's resource decides. */
  apiVersion: string | undefined;
  full: boolean;
  body: Value;
  many: boolean;
}

/** Evaluates the arguments of a call that asks for deployed state. */
export function readQuestion(name: string, args: readonly Node[], env: Env, evaluate: Evaluate): Question {
  const isReference = /^references?$/i.test(name);
  const many = /^references$/i.test(name);
  const most = many ? 2 : 3;
  const least = isReference ? 1 : 2;
  if (args.length < least || args.length > most) refuseCount(name, least, most, args.length);
  const values = args.map((arg) => evaluate(arg, env));
  const [wanted, second, third] = values;
  if (typeof wanted !== 'string') throw wrong(name, 1, wanted ?? null);
  const version = many ? undefined : second;
  const full = isReference && isFull(many ? second : third);
  if (version !== undefined && version !== null && typeof version !== 'string') throw wrong(name, 2, version);
  const apiVersion = version ?? undefined;
  const targets = findTargets(name, wanted, apiVersion, env);
  if (many && !env.host.symbolic) throw new ExpressionError(outOfPlace(name));
  if (!many && targets.length > 1) throw new ExpressionError(unknownReference(wanted));
  return { action: isReference ? 'reference' : name, targets, apiVersion, full, body: isReference ? null : (third ?? null), many };
}

/** Asks the runtime. */
export function answer(question: Question, runtime: Runtime): Value {
  const { action, targets, full, body, many } = question;
  const answers = targets.map(({ id, apiVersion }) => {
    const version = question.apiVersion ?? apiVersion;
    if (action === 'reference') return runtime.reference(id, version, full) as Value;
    return runtime.list(action, id, version ?? '', body) as Value;
  });
  return many ? answers : (answers[0] ?? null);
}

function findTargets(name: string, wanted: string, apiVersion: string | undefined, env: Env): Question['targets'] {
  const known: readonly Target[] | undefined = env.host.targets(wanted);
  if (known) return known;
  const read = wanted.startsWith('/') ? readId(wanted) : undefined;
  // Without an api-version only the template's own resources can be asked.
  if (read && apiVersion === undefined) {
    throw new ExpressionError(`The resource '${relativeId(read.type, read.name)}' is not defined in the template. Please see https://aka.ms/arm-syntax for usage details.`);
  }
  if (read) return [{ id: wanted.replace(/\/+$/, ''), ...read, apiVersion: undefined }];
  throw wanted.startsWith('/')
    ? new ExpressionError(`Unable to evaluate template language function '${name}': the resource id is not valid. Please see https://aka.ms/arm-resource-functions for usage details.`)
    : new ExpressionError(unknownReference(wanted));
}

/** ARM's words for a bare name that no resource of the template has. */
export function unknownReference(wanted: string): string {
  return `The template reference '${wanted}' is not valid: could not find template resource or resource copy with this name. Please see https://aka.ms/arm-function-reference for usage details.`;
}

function isFull(value: Value | undefined): boolean {
  return typeof value === 'string' && value.toLowerCase() === 'full';
}

function wrong(name: string, place: number, value: Value): ExpressionError {
  return new ExpressionError(
    `The template language function '${name}' expects its parameter ${place} to be of type 'String'. The provided value is of type '${typeName(value)}'. Please see https://aka.ms/arm-functions#${name.toLowerCase()} for usage details.`,
  );
}
