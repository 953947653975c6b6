import { ActionError, describeProblem, type Problem } from '../errors.ts';
import type { Budget } from '../cost/budget.ts';
import type { ParameterOrigin, SmokeLevel } from '../report/report.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { readSecureParameters } from './environment.ts';
import { type Layer, type ParameterValue, readMap, readParametersFile, readParametersInput } from './given.ts';
import { linuxProblems, linuxWarnings } from './linux.ts';
import { loginProblem } from './login.ts';
import type { Policy } from './preview/policy.ts';
import { type Found, type PoolRequest, findPool } from './request.ts';
import { type Merged, merge } from './merge.ts';
import { besideSchedule, scheduledLayer, takingProblems } from './scheduled.ts';
import { type Declared, readTemplate } from './template.ts';
import type { Place } from './tree.ts';

export type { ParameterValue } from './given.ts';
export type { PoolRequest } from './request.ts';

/** A pool as the repository describes it: one template, one set of parameters, one place. */
export interface Pool {
  name: string;
  resourceGroup: string;
  location: string;
  template: { source: string; json: Record<string, unknown> };
  /** What goes to ARM, under the names the template declares; defaults are left to the template. */
  parameters: Record<string, ParameterValue>;
  /** Where each declared parameter's value comes from, in the template's order. */
  origins: ParameterOrigin[];
  smoke: { level: SmokeLevel };
  /** What the pool file says that it may cost. */
  budget?: Budget;
  /** Says how many instances there are: then `instanceCount` stands for a pool that is new, and `autoscale` is not given yet (settle.ts). */
  schedule?: Schedule;
  /** What the previews of pull requests may be. */
  preview?: Policy;
  /** Texts to mask wherever they appear. */
  secrets: string[];
  warnings: string[];
}

/** Loads a pool and holds it to its template. Throws one ActionError with all problems of all files and inputs. Values win in this order, last first: input `secure-parameters`, input `parameters`, parameters file or map, template default. */
export function loadPool(request: PoolRequest): Pool {
  const found = findPool(request);
  const template = found.template === undefined ? undefined : readTemplate(found.template.source, found.template.text);
  const given = found.parameters;
  const base: Layer | undefined =
    given === undefined ? undefined : 'text' in given ? readParametersFile(given.file, given.text) : readMap(given.tree, given.place, (place) => `${place.file}:${place.line}`);
  const layers = [
    base ?? { givens: [], add: found.start, broken: found.problems.length > 0, problems: [] },
    readParametersInput(request.parameters),
    readSecureParameters(request.secureParameters, request.standIn === undefined ? request.env : standingIn(request.env, request.standIn), template?.declared),
  ];
  if (request.standIn !== undefined) layers.push(standIns(layers, template?.declared, found.start, request.standIn));
  const beside = found.schedulePlace === undefined ? { problems: [], warnings: [] } : besideSchedule(layers);
  if (found.schedulePlace !== undefined) layers.push(scheduledLayer(found.instances ?? 0, found.schedulePlace));
  const merged = merge(layers, template);
  // Spread into a list, never into a call: of a call's arguments there are only as many as the stack has room for.
  const problems: Problem[] = [...found.problems, ...(template?.problems ?? []), ...layers.flatMap((layer) => layer.problems), ...beside.problems, ...merged.problems];
  const warnings = [...found.warnings.map(describeProblem), ...beside.warnings, ...merged.warnings];
  if (found.schedule !== undefined && found.schedulePlace !== undefined && template?.declared !== undefined) {
    problems.push(...takingProblems(found.schedule, found.schedulePlace, template.source, template.declared));
  }
  if (template?.source === 'linux') {
    warnings.push(...linuxWarnings(merged.winners));
  }
  if (template?.declared !== undefined && request.standIn === undefined && !layers.some((layer) => layer.broken)) {
    const linux = template.source === 'linux' ? linuxProblems(merged.winners, template.declared, layers[0]!.add) : [];
    problems.push(...linux, ...(linux.length > 0 ? [] : loginProblems(request, found, merged, template.declared)));
  }
  if (problems.length > 0) throw new ActionError(inOrder(problems));
  // Without a problem all of these were found.
  const { name, resourceGroup, location, level } = found as Required<typeof found>;
  return {
    name,
    resourceGroup,
    location,
    template: { source: template!.source, json: template!.json },
    parameters: merged.parameters,
    origins: merged.origins,
    smoke: { level },
    ...(found.budget === undefined ? {} : { budget: found.budget }),
    ...(found.schedule === undefined ? {} : { schedule: found.schedule }),
    ...(found.preview === undefined ? {} : { preview: found.preview }),
    secrets: merged.secrets,
    warnings,
  };
}

// A variable whose secret a run does not get is empty or not set.
function standingIn(env: PoolRequest['env'], standIn: string): PoolRequest['env'] {
  return new Proxy(env, {
    get: (all, name) => (typeof name === 'string' && Object.hasOwn(all, name) && all[name] !== '' ? all[name] : standIn),
    getOwnPropertyDescriptor: (_all, name) => ({ value: name, configurable: true, enumerable: true, writable: true }),
  });
}

/** Values for the secure parameters that have to be given and are not. */
function standIns(layers: readonly Layer[], declared: ReadonlyMap<string, Declared> | undefined, start: Place, standIn: string): Layer {
  const given = new Set(layers.flatMap((layer) => layer.givens.map((one) => one.name.toLowerCase())));
  const missing = [...(declared?.values() ?? [])].filter((one) => one.secure && one.required && !given.has(one.name.toLowerCase()));
  const givens = missing.map(({ name, type }) => ({ name, entry: { value: /object/i.test(type) ? {} : standIn }, place: start, from: 'nothing: this plan is given no secrets', committed: false }));
  return { givens, add: start, broken: false, problems: [] };
}

// Where the password itself is missed, that is told already.
function loginProblems(request: PoolRequest, { level, levelPlace }: Found, { winners }: Merged, declared: ReadonlyMap<string, Declared>): Problem[] {
  const entry = winners.get('adminpassword')?.entry;
  if (entry === undefined && declared.get('adminpassword')?.required === true) return [];
  const password = entry === undefined ? 'none' : 'reference' in entry ? 'vault' : entry.value === '' ? 'none' : 'given';
  const problem = loginProblem(level, levelPlace, { sshKey: Boolean(request.sshKey), password });
  return problem === undefined ? [] : [problem];
}

/** File by file in the order they came up, from top to bottom. */
function inOrder(problems: readonly Problem[]): Problem[] {
  const files = [...new Set(problems.map((problem) => problem.file))];
  const rank = (problem: Problem): number => files.indexOf(problem.file);
  return problems.toSorted((a, b) => rank(a) - rank(b) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}
