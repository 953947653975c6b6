import type { Scope } from './env.ts';
import { expand, type Expanded } from './expand.ts';
import type { Options } from './model.ts';
import { expandInner } from './nested.ts';
import type { Given } from './parameters.ts';

export type { Runtime } from './env.ts';
export { TemplateError } from './error.ts';
export type { Expanded, ExpandedResource } from './expand.ts';
export type { Dependency } from './dependencies.ts';
export type { Linked, Nested } from './nested.ts';
export type { Options } from './model.ts';
export { functionNames } from './evaluate.ts';
export { Secret } from './value.ts';
export { type Declaration, declaredParameters } from './declare.ts';
export { type Source, readJson, JsonError } from './json.ts';

/** A deployment's surroundings; a resource group's deployment names its group. */
export type DeploymentScope = Scope;

/**
 * Evaluates an ARM template as ARM's validation does: parameters, variables, names, conditions, loops and dependencies at once; bodies and outputs
 * as far as they do not ask for the state of resources, the rest when it is asked for. Throws TemplateError with ARM's code, wording and place.
 */
export function expandTemplate(template: unknown, parameters: Given, scope: DeploymentScope, options: Options = {}): Expanded {
  return expandInner(template, parameters, scope, options, undefined, expand);
}

/** The name as ARM answers it in `parameters` and `outputs`: its leading capitals in lower case (VMSS: vmss, NewNSG: newNSG). */
export function answerName(name: string): string {
  const head = /^[A-Z]+/.exec(name)?.[0] ?? '';
  // The last capital of several belongs to what follows them.
  const keep = head.length > 1 && head.length < name.length ? head.length - 1 : head.length;
  return name.slice(0, keep).toLowerCase() + name.slice(keep);
}
