import { settle } from './draft.ts';
import type { Runtime, Scope } from './env.ts';
import { ExpressionError } from './error.ts';
import type { Expanded, ExpandedResource, Job } from './expand.ts';
import { Model, type Options } from './model.ts';
import type { Given } from './parameters.ts';
import type { Refusal } from './refusal.ts';
import type { Entry } from './resources.ts';
import { readRoot } from './root.ts';
import { type Fields, isFields, property, textOf, type Value } from './value.ts';

/** What the links of a nested deployment led to, beside the template itself. */
export interface Linked {
  /** The link with its whole address, for `deployment().properties.templateLink`. */
  templateLink?: Record<string, unknown>;
  /** Of a parameters link. */
  parameters?: Given;
}

/** A deployment inside a template. */
export interface Nested {
  /** True where the nested template is evaluated by itself; false where its expressions see its parent's parameters and variables. */
  inner: boolean;
  /** Where it deploys to. */
  scope: Scope;
  /** Expands what it deploys; `linked` is the fetched template of a link. Expressions that belong to the parent are evaluated at once. Throws TemplateError. */
  expand: (runtime: Runtime, linked?: unknown, more?: Linked) => Expanded;
}

/** A nested deployment whose own body is not evaluated yet. */
export interface NestedDraft {
  inner: boolean;
  template: Value;
  bind(evaluate: (runtime: Runtime) => Record<string, unknown>): Nested;
}

type Expand = (job: Job) => Pick<Expanded, 'resources' | 'outputs'>;

/** What a resource deploys where it is a deployment itself, else undefined. Throws ExpressionError. */
export function nestedOf(entry: Entry, job: Job, expand: Expand): NestedDraft | undefined {
  if (entry.existing || entry.type.toLowerCase() !== 'microsoft.resources/deployments') return undefined;
  const properties = property(entry.source, 'properties');
  if (!isFields(properties)) throw new ExpressionError("The deployment resource must have 'properties' with 'mode' and 'template' or 'templateLink'.");
  const template = property(properties, 'template') ?? null;
  const linked = property(properties, 'templateLink') !== undefined;
  if (property(properties, 'mode') === undefined) throw job.refusal.missing('mode', [...entry.path, 'properties']);
  checkLocation(entry, job);
  if ((template !== null) === linked) throw new ExpressionError("The deployment resource must have either 'template' or 'templateLink'.");
  const inner = linked || !isFields(template) || isInner(entry, properties, job);
  const at = [...entry.path, 'properties', 'template'];
  return {
    inner,
    template,
    bind: (evaluate) => ({
      inner,
      // Looked up when it is asked for: the template may have made the group by then.
      get scope() {
        return scopeOf(entry, job);
      },
      expand(runtime, fetched, more) {
        const scope = scopeOf(entry, job);
        const refusal = job.refusal.nested(job.model.options.locate, at);
        if (!/^\/subscriptions\//i.test(entry.id)) throw refusal.invalid(`The deployment '${entry.name}' goes to a management group or tenant, which cannot be expanded here.`, []);
        if (!inner) return expandOuter(template, entry, scope, job, refusal, runtime, expand);
        const body = property(evaluate(runtime) as Fields, 'properties');
        const own = isFields(body) ? body : {};
        const given = property(own, 'parameters');
        const link = more?.templateLink ?? property(own, 'templateLink');
        const { templateLink: _, mode: __, ...rest } = job.model.options;
        const options: Options = { ...rest, ...(isFields(link) ? { templateLink: link } : {}) };
        const parameters = more?.parameters ?? (isFields(given) ? (given as unknown as Given) : {});
        return expandInner(fetched ?? property(own, 'template'), parameters, scope, options, refusal, expand);
      },
    }),
  };
}

// Only where no resource group says where the deployment's record is kept.
function checkLocation(entry: Entry, job: Job): void {
  const help = 'Please see https://aka.ms/deploy-to-subscription for usage details.';
  const none = locationOf(entry) === '';
  const inGroup = /^\/subscriptions\/[^/]+\/resourceGroups\//i.test(entry.id);
  if (!inGroup && none) throw job.refusal.error('InvalidDeployment', `The 'location' property must be specified for '${entry.name}'. ${help}`, entry.path);
  if (inGroup && !none) throw job.refusal.error('InvalidDeployment', `The 'location' property is not allowed for '${entry.name}' at resource group scope. ${help}`, entry.path);
}

function locationOf(entry: Entry): string {
  return textOf(settle(property(entry.source, 'location') ?? '', { ...entry.env, where: 'static' }));
}

/** Expands a template that is evaluated by itself. Throws TemplateError. */
export function expandInner(template: unknown, given: Given, scope: Scope, options: Options, refusal: Refusal | undefined, expand: Expand): Expanded {
  const model = refusal ? new Model(template, given, scope, options, refusal) : new Model(template, given, scope, options);
  const parameters = model.settle();
  const job: Job = { model, root: model.root, env: { host: model, where: 'resource' }, place: scope, refusal: model.refusal, own: true };
  return { parameters, ...expand(job) };
}

// ARM evaluates such a template before its deployment starts: nothing it deploys can be asked for its state.
function expandOuter(template: Value, entry: Entry, scope: Scope, job: Job, refusal: Refusal, runtime: Runtime, expand: Expand): Expanded {
  const root = readRoot(template, refusal);
  const { resources, outputs } = expand({ model: job.model, root, env: entry.env, place: scope, refusal, own: false });
  const settled = outputs(runtime);
  return { parameters: [], resources: resources.map((resource) => settleOne(resource, runtime)), outputs: () => settled };
}

function settleOne(resource: ExpandedResource, runtime: Runtime): ExpandedResource {
  const body = resource.evaluate(runtime);
  return { ...resource, evaluate: () => body };
}

function isInner(entry: Entry, properties: Fields, job: Job): boolean {
  const options = property(properties, 'expressionEvaluationOptions');
  const written = isFields(options) ? property(options, 'scope') : undefined;
  const scope = settle(written ?? (job.model.symbolic ? 'inner' : 'outer'), { ...entry.env, where: 'static' });
  if (scope === 'NotSpecified') return job.model.symbolic;
  if (typeof scope !== 'string' || !/^(inner|outer)$/i.test(scope)) throw new ExpressionError("The property 'expressionEvaluationOptions.scope' must be 'inner' or 'outer'.");
  const inner = scope.toLowerCase() === 'inner';
  if (!inner && job.model.symbolic) throw new ExpressionError("In a template with languageVersion '2.0' the expression evaluation scope 'outer' is not supported.");
  return inner;
}

function scopeOf(entry: Entry, job: Job): Scope {
  const { subscriptionId, resourceGroup: name } = entry.scope;
  const { resourceGroup: group, location: _, ...rest } = job.place;
  const same = subscriptionId.toLowerCase() === rest.subscriptionId.toLowerCase();
  const base = { ...rest, subscriptionId, subscriptionName: same ? rest.subscriptionName : '', deploymentName: entry.name };
  if (name === undefined) return { ...base, location: locationOf(entry) };
  if (same && group && group.name.toLowerCase() === name.toLowerCase()) return { ...base, resourceGroup: group };
  return { ...base, resourceGroup: job.model.options.findGroup?.(subscriptionId, name) ?? { name, location: '', tags: {} } };
}
