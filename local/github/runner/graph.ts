// The jobs of a workflow: who waits for whom, which run, and what they hand on.
import type { Conclusion } from '../actions.ts';
import { ExpressionFault, evaluate, evaluateText, evaluateTexts, holds, type Scope } from './expressions.ts';
import { readInputs } from './inputs.ts';
import { expand, type Leg } from './matrix.ts';
import { child, textOf, type JobDefinition, type Source, type Workflow } from './parser.ts';
import { readPermissions, type Permissions } from './permissions.ts';

/** How a job ended, as `needs` shows it. */
export interface Outcome {
  result: Conclusion;
  outputs: Record<string, string>;
}

/** One workflow file at work: the run's own or one that a job calls. */
export interface Level {
  workflow: Workflow;
  source: Source;
  /** `caller / `, before the names of its jobs. */
  prefix: string;
  inputs: Record<string, unknown>;
  secrets: Record<string, string>;
  /** Does an environment's secret of this name reach its jobs? */
  admits(name: string): boolean;
  /** What jobs without `permissions:` of their own have. */
  permissions: Permissions;
  /** Reusable workflow this level is of. */
  called: boolean;
}

/** One job ready to run. */
export interface Ready {
  level: Level;
  definition: JobDefinition;
  name: string;
  permissions: Permissions;
  values: Scope['values'];
  leg: Leg;
  /** Aborted where another of the matrix failed. */
  stop: AbortSignal;
}

/** What the run does for its graph. */
export interface Crew {
  github: Record<string, unknown>;
  vars: Record<string, string>;
  cancelled(): boolean;
  run(ready: Ready): Promise<Outcome>;
  /** A job that does not run, for the record. */
  skip(name: string, conclusion: Conclusion, message?: string): void;
  open(uses: string, from: Source): Promise<{ workflow: Workflow; source: Source }>;
}

/** Runs all jobs of a level; resolves when each has ended or been skipped. */
export async function runJobs(level: Level, crew: Crew): Promise<Map<string, Outcome>> {
  const { jobs } = level.workflow;
  const outcomes = new Map<string, Outcome>();
  const started = new Map<string, Promise<void>>();
  const start = (definition: JobDefinition): Promise<void> => {
    const known = started.get(definition.id);
    if (known) return known;
    const before = jobs.filter((one) => definition.needs.some((need) => need.toLowerCase() === one.id.toLowerCase()));
    const own = (async () => {
      await Promise.all(before.map(start));
      outcomes.set(definition.id, await runJob(level, definition, before, outcomes, crew));
    })();
    started.set(definition.id, own);
    return own;
  };
  await Promise.all(jobs.map(start));
  return outcomes;
}

async function runJob(level: Level, definition: JobDefinition, needs: JobDefinition[], outcomes: Map<string, Outcome>, crew: Crew): Promise<Outcome> {
  const values: Scope['values'] = {
    github: crew.github,
    vars: crew.vars,
    inputs: level.inputs,
    needs: Object.fromEntries(needs.map((need) => [need.id, outcomes.get(need.id)])),
  };
  const label = (leg?: Leg, scope: Scope = { values }): string => {
    const token = child(definition.token, 'name');
    // A name without expressions gets the row's values behind it, as the id does.
    if (!token) return level.prefix + definition.id + (leg?.suffix ?? '');
    return level.prefix + (token.isExpression ? evaluateText(token, scope) : `${textOf(token) ?? ''}${leg?.suffix ?? ''}`);
  };
  // All jobs that this one comes after count, not only those it names.
  const ancestors = new Set<string>();
  const collect = (ids: readonly string[]): void => {
    for (const one of level.workflow.jobs.filter((job) => ids.some((id) => id.toLowerCase() === job.id.toLowerCase()))) {
      if (ancestors.has(one.id)) continue;
      ancestors.add(one.id);
      collect(one.needs);
    }
  };
  collect(definition.needs);
  const results = [...ancestors].map((id) => outcomes.get(id)?.result);
  const cancelled = crew.cancelled();
  const status = { success: !cancelled && results.every((one) => one === 'success'), failure: results.includes('failure'), cancelled };
  const end = (result: Conclusion, message?: string): Outcome => {
    crew.skip(level.prefix + (textOf(child(definition.token, 'name')) ?? definition.id), result, message);
    return { result, outputs: {} };
  };
  try {
    if (!holds(definition.condition, { values, status })) return end(cancelled && definition.needs.length === 0 ? 'cancelled' : 'skipped');
    const { legs, failFast, maxParallel } = expand(definition, { values });
    const stop = new AbortController();
    const gate = limit(maxParallel);
    const ends = await Promise.all(legs.map((leg, at) => gate(async (): Promise<Outcome> => {
      const strategy = { 'fail-fast': failFast, 'job-index': at, 'job-total': legs.length, 'max-parallel': Math.min(maxParallel, legs.length) };
      const scope: Scope = { values: { ...values, matrix: leg.matrix, strategy } };
      const name = label(leg, scope);
      if (stop.signal.aborted || (at > 0 && crew.cancelled() && !status.cancelled)) {
        crew.skip(name, 'cancelled');
        return { result: 'cancelled', outputs: {} };
      }
      const permissions = readPermissions(definition.token) ?? level.permissions;
      const outcome = definition.uses === undefined
        ? await crew.run({ level, definition, name, permissions, values: scope.values, leg, stop: stop.signal })
        : await call({ level, definition, name, permissions, scope, crew });
      if (outcome.result !== 'failure') return outcome;
      if (String(evaluate(child(definition.token, 'continue-on-error'), scope)) === 'true') return { ...outcome, result: 'success' };
      if (failFast) stop.abort();
      return outcome;
    })));
    const all = ends.map(({ result }) => result);
    const worst = (['failure', 'cancelled'] as const).find((one) => all.includes(one)) ?? (all.every((one) => one === 'skipped') ? 'skipped' : 'success');
    return { result: worst, outputs: Object.assign({}, ...ends.map(({ outputs }) => outputs)) as Record<string, string> };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return end('failure', error instanceof ExpressionFault ? error.message : `Error when evaluating '${definition.id}'. ${error.message}`);
  }
}

interface Calling {
  level: Level;
  definition: JobDefinition;
  name: string;
  permissions: Permissions;
  scope: Scope;
  crew: Crew;
}

async function call({ level, definition, name, permissions, scope, crew }: Calling): Promise<Outcome> {
  const { workflow, source } = await crew.open(definition.uses ?? '', level.source);
  const filled = evaluate(child(definition.token, 'with'), scope) ?? {};
  const inputs = readInputs(workflow, 'workflow_call', filled as Record<string, unknown>, { values: { github: crew.github, vars: crew.vars } });
  const passed = child(definition.token, 'secrets');
  const own = { values: { ...scope.values, secrets: level.secrets } };
  const inherits = passed?.isScalar === true && textOf(passed) === 'inherit';
  const given = inherits ? (isOwn(source, level.source.repository) ? level.secrets : {}) : evaluateTexts(passed, own);
  // GITHUB_TOKEN goes along without being passed.
  const secrets = { ...pick(level.secrets, 'GITHUB_TOKEN'), ...given };
  // The environment's secret takes the place of one that was passed, and brings none along by itself; into another owner's file it does not come at all.
  const admits = (secret: string): boolean => isOwn(source, String(crew.github['repository'])) && (inherits ? level.admits(secret) : secret in given);
  const below: Level = { workflow, source, prefix: `${name} / `, inputs, secrets, admits, permissions: readPermissions(workflow.root) ?? permissions, called: true };
  const outcomes = await runJobs(below, crew);
  const results = [...outcomes.values()].map(({ result }) => result);
  const result = (['failure', 'cancelled'] as const).find((one) => results.includes(one)) ?? (results.every((one) => one === 'skipped') ? 'skipped' : 'success');
  const declared = child(child(child(workflow.root, 'on'), 'workflow_call'), 'outputs');
  const jobs = Object.fromEntries(outcomes);
  const outputs = declared ? [...declared.assertMapping('outputs')].map(({ key, value }): [string, string] => [String(key), evaluateText(child(value, 'value'), { values: { github: crew.github, vars: crew.vars, inputs, jobs } })]) : [];
  return { result, outputs: Object.fromEntries(outputs) };
}

/** Is a file of the same owner as this repository? */
const isOwn = (source: Source, repository: string): boolean => source.repository.split('/', 1)[0]?.toLowerCase() === repository.split('/', 1)[0]?.toLowerCase();

const pick = (from: Record<string, string>, name: string): Record<string, string> => (name in from ? { [name]: from[name] ?? '' } : {});

/** Lets so many work at once; the rest waits in order. */
function limit(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  let free = most;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((start) => void waiting.push(start));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
