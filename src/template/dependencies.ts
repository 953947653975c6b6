import { settle } from './draft.ts';
import type { Env } from './env.ts';
import { ExpressionError } from './error.ts';
import { evaluate } from './evaluate.ts';
import { type Question, readQuestion, unknownReference } from './functions/state.ts';
import { readId, relativeId } from './ids.ts';
import type { Refusal } from './refusal.ts';
import type { Entry } from './resources.ts';
import { asksState, isDeferred, isExpression, type Node } from './syntax.ts';
import type { Table } from './table.ts';
import { isArray, isFields, property, type Value } from './value.ts';

/** One line of ARM's `dependencies`: what a resource waits for, and for what answer of it. */
export interface Dependency {
  id: string;
  resourceType: string;
  resourceName: string;
  /** `listKeys`, ... where a list function asks. */
  actionName?: string;
  /** Where `reference` or a list function names one. */
  apiVersion?: string;
}

/** The resources that an entry's `dependsOn` names; those whose condition is false are left out. Throws ExpressionError or TemplateError. */
export function readDependsOn(entry: Entry, table: Table, refusal: Refusal): Entry[] {
  const written = property(entry.source, 'dependsOn');
  if (written === undefined || written === null) return [];
  const names = settle(written, { ...entry.env, where: 'static' });
  if (!isArray(names)) throw new ExpressionError("The resource property 'dependsOn' must be an array. Please see https://aka.ms/arm-syntax-resources for usage details.");
  return names.flatMap((name, index) => {
    if (name === null || name === '') return [];
    if (typeof name !== 'string') throw new ExpressionError("The items of 'dependsOn' must be strings. Please see https://aka.ms/arm-syntax-resources for usage details.");
    const found = table.find(name);
    const path = [...entry.path, 'dependsOn', index];
    if (!found) throw refusal.invalid(unknownName(name), path);
    if (found.entries.length > 1 && !found.loop) {
      throw refusal.invalid(`The template reference '${name}' is not valid: more than one template resource has this name. Please see https://aka.ms/arm-syntax-resources for usage details.`, path);
    }
    return found.entries.filter((one) => one.deployed);
  });
}

// ARM words a bare name otherwise than one with its type.
function unknownName(name: string): string {
  if (!name.includes('/')) return unknownReference(name);
  const read = name.startsWith('/') ? readId(name) : undefined;
  return `The resource '${read ? relativeId(read.type, read.name) : name}' is not defined in the template. Please see https://aka.ms/arm-syntax for usage details.`;
}

/** What an expression asks of deployed resources. In lambdas, whose variables are not known yet, what cannot be told is left out. */
export function questionsOf(node: Node, env: Env, inLambda = false): Question[] {
  if (!isDeferred(node)) return [];
  if (node.kind === 'member') return questionsOf(node.of, env, inLambda);
  if (node.kind === 'index') return [...questionsOf(node.of, env, inLambda), ...questionsOf(node.at, env, inLambda)];
  if (node.kind !== 'call') return [];
  const name = node.name.toLowerCase();
  if (name === 'if' && node.args.length === 3) return branchesOf(node.args, env, inLambda);
  const inner = node.args.flatMap((arg) => questionsOf(arg, env, inLambda || name === 'lambda'));
  if (!asksState(node.name) || node.args.some(isDeferred)) return inner;
  try {
    return [...inner, readQuestion(node.name, node.args, env, evaluate)];
  } catch (error) {
    if (inLambda && error instanceof ExpressionError) return inner;
    throw error;
  }
}

/** Of an `if` whose condition is known only the branch that will be taken. */
function branchesOf(args: readonly Node[], env: Env, inLambda: boolean): Question[] {
  const [test, yes, no] = args;
  if (!test || !yes || !no) return [];
  const all = (): Question[] => args.flatMap((arg) => questionsOf(arg, env, inLambda));
  if (isDeferred(test)) return all();
  try {
    return questionsOf(evaluate(test, env) === true ? yes : no, env, inLambda);
  } catch (error) {
    if (inLambda && error instanceof ExpressionError) return all();
    throw error;
  }
}

/** What the expressions anywhere in a tree ask; for a nested template that its parent evaluates. What cannot be told yet is left out. */
export function questionsIn(tree: Value, env: Env): Question[] {
  if (isArray(tree)) return tree.flatMap((item) => questionsIn(item, env));
  if (isFields(tree)) return Object.values(tree).flatMap((item) => questionsIn(item, env));
  if (typeof tree !== 'string' || !isExpression(tree)) return [];
  try {
    return questionsOf(env.host.parse(tree), env);
  } catch (error) {
    if (error instanceof ExpressionError) return [];
    throw error;
  }
}

/** ARM's `dependencies` of one resource: what `dependsOn` names, then what its expressions ask; each line once. */
export function dependenciesOf(explicit: readonly Entry[], questions: readonly Question[]): Dependency[] {
  const lines = new Map<string, Dependency>();
  const add = (line: Dependency): void => {
    const key = [line.id, line.actionName, line.apiVersion].join('\n').toLowerCase();
    if (!lines.has(key)) lines.set(key, line);
  };
  for (const { id, type, name } of explicit) add({ id, resourceType: type, resourceName: name });
  for (const question of questions) {
    for (const target of question.targets) {
      if ('deployed' in target && target.deployed === false) continue;
      const version = question.apiVersion === undefined ? {} : { apiVersion: question.apiVersion };
      const action = question.action === 'reference' ? {} : { actionName: question.action };
      add({ id: target.id, resourceType: target.type, resourceName: target.name, ...action, ...version });
    }
  }
  return [...lines.values()];
}

/** Refuses resources that wait for each other in a circle. `waits` maps lower-case ids to lower-case ids. */
export function refuseCircles(entries: readonly Entry[], waits: ReadonlyMap<string, readonly string[]>, refusal: Refusal): void {
  const state = new Map<string, 'open' | 'done'>();
  for (const start of entries) {
    // A stack of its own: a chain may be as long as the template.
    const stack = [{ id: start.id.toLowerCase(), next: 0 }];
    if (state.has(start.id.toLowerCase())) continue;
    state.set(start.id.toLowerCase(), 'open');
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const id = waits.get(top.id)?.[top.next];
      top.next += 1;
      if (id === undefined) {
        state.set(top.id, 'done');
        stack.pop();
      } else if (state.get(id) === 'open') {
        const culprit = entries.find((entry) => entry.id.toLowerCase() === id) ?? start;
        throw refusal.invalid(`Circular dependency detected on resource: '${culprit.id}'. Please see https://aka.ms/arm-syntax-resources for usage details.`, culprit.path);
      } else if (!state.has(id)) {
        state.set(id, 'open');
        stack.push({ id, next: 0 });
      }
    }
  }
}
