import { dependenciesOf, type Dependency, questionsIn, questionsOf, readDependsOn, refuseCircles } from './dependencies.ts';
import { type Draft, draft } from './draft.ts';
import type { Env, Runtime, Scope } from './env.ts';
import { sections } from './declare.ts';
import type { Question } from './functions/state.ts';
import { type Model } from './model.ts';
import { type Nested, nestedOf } from './nested.ts';
import { type Outputs, readOutputs } from './outputs.ts';
import type { Parameter } from './parameters.ts';
import { notValid, type Refusal } from './refusal.ts';
import { type Batch, collect, type Entry } from './resources.ts';
import type { Node } from './syntax.ts';
import { Table } from './table.ts';
import { type Fields, fieldsOf, isFields, property, type Value } from './value.ts';

/** One resource instance of a template; false conditions are left out. */
export interface ExpandedResource {
  symbolicName?: string;
  id: string;
  type: string;
  name: string;
  apiVersion: string;
  /** languageVersion 2.0: read, not deployed. */
  existing: boolean;
  scope: { subscriptionId: string; resourceGroup?: string };
  /** Ids of the template's resources that have to be there first, from `dependsOn`, reference() and list*() and earlier batches. */
  dependsOn: string[];
  /** The same as ARM lists it, with what is asked of resources outside the template. */
  dependencies: Dependency[];
  batch?: Batch;
  /** Of a Microsoft.Resources/deployments: what it deploys. */
  nested?: Nested;
  /** The body of the PUT: location, sku, tags, plan, identity, zones, properties ... Throws TemplateError, and what the runtime throws. */
  evaluate: (runtime: Runtime) => Record<string, unknown>;
}

export interface Expanded {
  parameters: Parameter[];
  resources: ExpandedResource[];
  /** Evaluates the outputs; their names are spelled as in the template. Throws TemplateError with code DeploymentOutputEvaluationFailed. */
  outputs: (runtime: Runtime) => Outputs;
}

/** What is put where: a template's resources and outputs, and the surroundings their expressions see. */
export interface Job {
  model: Model;
  root: Fields;
  env: Env;
  place: Scope;
  refusal: Refusal;
  /** False for a nested template whose expressions belong to its parent. */
  own: boolean;
}

// What ARM keeps for itself of a resource; the rest is the body of the PUT.
const KEPT = new Set(
  ['apiVersion', 'asserts', 'comments', 'condition', 'copy', 'dependsOn', 'existing', 'id', 'metadata', 'name', 'resourceGroup', 'resources', 'scope', 'subscriptionId', 'type', '$options', 'retryOn', 'waitUntil'].map((name) => name.toLowerCase()),
);

/** Expands resources and outputs. Throws TemplateError with ARM's code, wording and place. */
export function expand(job: Job): Pick<Expanded, 'resources' | 'outputs'> {
  const { model, root, env, place, refusal } = job;
  const symbolic = isFields(property(root, 'resources'));
  const collected = collect(property(root, 'resources') ?? [], { env, place, refusal, symbolic });
  const table = new Table(collected, refusal, symbolic);
  if (job.own) model.know((reference) => table.find(reference)?.entries);
  const deployed = collected.entries.filter((entry) => entry.deployed);
  const batches = batchesOf(deployed);
  const waits = new Map<string, string[]>();
  const resources = deployed.map((entry) => {
    const resource = expandOne(entry, table, job, batches);
    waits.set(entry.id.toLowerCase(), resource.dependsOn.map((id) => id.toLowerCase()));
    return resource;
  });
  refuseCircles(deployed, waits, refusal);
  return { resources, outputs: readOutputs(property(root, 'outputs'), sections(root).definitions, { ...env, where: 'output' }, refusal) };
}

function expandOne(entry: Entry, table: Table, job: Job, batches: ReadonlyMap<string, readonly string[]>): ExpandedResource {
  const { refusal } = job;
  const questions: Question[] = [];
  const [body, explicit, nested] = refusal.blame(entry.path, notValid('resource', entry.name, refusal.at(entry.path)), () => {
    const nestedOne = nestedOf(entry, job, expand);
    if (nestedOne && !nestedOne.inner) questions.push(...questionsIn(nestedOne.template, entry.env));
    const drafted = draftBody(entry, nestedOne !== undefined, questions);
    return [drafted, readDependsOn(entry, table, refusal), nestedOne];
  });
  const dependencies = dependenciesOf(explicit, questions);
  const known = dependencies.flatMap(({ id }) => table.find(id)?.entries.filter((one) => one.deployed).map((one) => one.id) ?? []);
  const earlier = entry.batch ? (batches.get(batchKey(entry.batch.name, entry.batch.index - 1)) ?? []) : [];
  const { symbol, id, type, name, apiVersion, existing, scope, batch } = entry;
  const evaluate = (runtime: Runtime): Record<string, unknown> => {
    const word = (what: string): string => `Unable to process template language expressions for resource '${id}'${refusal.at(entry.path)}. '${what}'`;
    return refusal.blame(entry.path, word, () => body.resolve(runtime)) as Record<string, unknown>;
  };
  return {
    ...(symbol === undefined ? {} : { symbolicName: symbol }),
    id,
    type,
    name,
    apiVersion,
    existing,
    scope,
    dependsOn: [...new Set([...known, ...earlier])],
    dependencies,
    ...(batch ? { batch } : {}),
    ...(nested ? { nested: nested.bind(evaluate) } : {}),
    evaluate,
  };
}

/** The body with a nested template left as it is written: it is evaluated when its own deployment runs. */
function draftBody(entry: Entry, nested: boolean, questions: Question[]): Draft {
  if (entry.existing) return draft({}, entry.env);
  const kept = Object.entries(entry.source).filter(([name]) => !KEPT.has(name.toLowerCase()));
  const onDeferred = (node: Node, env: Env): void => {
    questions.push(...questionsOf(node, env));
  };
  if (!nested) return draft(fieldsOf(kept), entry.env, onDeferred);
  let template: Value | undefined;
  const without = kept.map(([name, value]): [string, Value] => {
    if (name.toLowerCase() !== 'properties' || !isFields(value)) return [name, value];
    const written = property(value, 'template');
    if (isFields(written)) template = written;
    return [name, fieldsOf(Object.entries(value).filter(([key, item]) => key.toLowerCase() !== 'template' || !isFields(item)))];
  });
  const drafted = draft(fieldsOf(without), entry.env, onDeferred);
  if (template === undefined) return drafted;
  const resolve = (runtime?: Runtime): Value => {
    const body = drafted.resolve(runtime) as Fields;
    return { ...body, properties: { ...(property(body, 'properties') as Fields), template: template ?? null } };
  };
  return { ready: drafted.ready, resolve };
}

/** The ids of each batch of each serial loop. */
function batchesOf(entries: readonly Entry[]): Map<string, string[]> {
  const batches = new Map<string, string[]>();
  for (const { batch, id } of entries) {
    if (!batch) continue;
    const key = batchKey(batch.name, batch.index);
    const ids = batches.get(key);
    if (ids) ids.push(id);
    else batches.set(key, [id]);
  }
  return batches;
}

function batchKey(name: string, index: number): string {
  return `${name.toLowerCase()}/${index}`;
}
