import { countOf, MOST_COPIES, settle } from './draft.ts';
import type { Env, Loop, Scope, Target } from './env.ts';
import { CopyError, ExpressionError, type Path, within } from './error.ts';
import { fits, resourceId, scopeId } from './ids.ts';
import { notValid, type Refusal } from './refusal.ts';
import { type Fields, isArray, isFields, property, textOf, typeName, type Value } from './value.ts';

/** Batches of a serial copy loop: the batch an instance is in, counted from 0, and how many go at once. */
export interface Batch {
  name: string;
  index: number;
  size: number;
}

/** One instance of a template's resource, named but not yet evaluated. */
export interface Entry extends Target {
  source: Fields;
  path: Path;
  env: Env;
  symbol?: string;
  loop?: string;
  index?: number;
  batch?: Batch;
  existing: boolean;
  scope: { subscriptionId: string; resourceGroup?: string };
}

/** Where resources are put when they say nothing else, and what their expressions see. */
export interface Base {
  env: Env;
  place: Scope;
  refusal: Refusal;
  symbolic: boolean;
}

const MEMBERS = [
  'asserts', 'apiVersion', 'comments', 'condition', 'copy', 'dependsOn', 'existing', 'extendedLocation', 'extension', 'id', 'identity', 'import', 'kind',
  'location', 'managedBy', 'managedByExtended', 'metadata', 'name', 'placement', 'plan', 'properties', 'provider', 'resourceGroup', 'resources', 'scale', 'scope',
  'sku', 'subscriptionId', 'tags', 'type', 'zones', '$options', 'retryOn', 'waitUntil', 'systemData',
];
const members = new Set(MEMBERS.map((name) => name.toLowerCase()));

/** All instances of all resources, and the names of the loops they come from (a loop may have no instance). */
export interface Collected {
  entries: Entry[];
  loops: Set<string>;
}

/** Names every instance of every resource, children included. Throws TemplateError. */
export function collect(resources: Value, base: Base): Collected {
  const entries: Entry[] = [];
  const loops = new Set<string>();
  each(resources, ['resources'], (source, path, symbol) => collectOne(source, path, symbol, base, undefined, entries));
  if (entries.length > MOST_COPIES) {
    throw base.refusal.invalid(`The number of template resources limit exceeded. Limit: '${MOST_COPIES}' and actual: '${entries.length}'. Please see https://aka.ms/arm-syntax-resources for usage details.`, ['resources']);
  }
  return { entries, loops };

  function each(list: Value, at: Path, visit: (source: Fields, path: Path, symbol: string | undefined) => void): void {
    const named = isFields(list);
    if (!named && !isArray(list)) throw base.refusal.invalid('The template resources must be an array. Please see https://aka.ms/arm-syntax-resources for usage details.', at);
    for (const [key, source] of Object.entries(list)) {
      const path = [...at, named ? key : Number(key)];
      if (!isFields(source)) throw base.refusal.invalid(`The template resource${base.refusal.at(path)} is not valid: it must be an object.`, path);
      visit(source, path, named ? key : undefined);
    }
  }

  function collectOne(source: Fields, path: Path, symbol: string | undefined, base: Base, parent: Entry | undefined, into: Entry[]): void {
    checkMembers(source, path, base);
    const copy = property(source, 'copy');
    const shown = textOf(typeof property(source, 'name') === 'string' ? (property(source, 'name') ?? '') : '');
    const word = notValid('resource', shown, base.refusal.at(path));
    const instances = base.refusal.blame(path, word, () => (isFields(copy) ? within('copy', () => readCopy(copy, base.env, parent !== undefined, loops)) : [{ env: base.env }]));
    if (isFields(copy) && symbol !== undefined) loops.add(symbol);
    for (const instance of instances) {
      const entry = base.refusal.blame(path, word, () => nameOne(source, path, symbol, { ...base, env: instance.env }, parent));
      if (!fits(entry.type, entry.name)) {
        const place = base.refusal.at(path);
        throw base.refusal.invalid(
          `The template resource '${entry.name}' for type '${entry.type}'${place} has incorrect segment lengths. A nested resource type must have identical number of segments as its resource name. A root resource type must have segment length one greater than its resource name. Please see https://aka.ms/arm-syntax-resources for usage details.`,
          [...path, 'type'],
        );
      }
      if (instance.loop) Object.assign(entry, instance.loop);
      into.push(entry);
      const children = property(source, 'resources');
      if (children !== undefined && children !== null) {
        each(children, [...path, 'resources'], (child, childPath, childSymbol) =>
          collectOne(child, childPath, childSymbol, { ...base, env: instance.env }, entry, into),
        );
      }
    }
  }
}

function checkMembers(source: Fields, path: Path, { refusal, symbolic }: Base): void {
  for (const name of Object.keys(source)) if (!members.has(name.toLowerCase())) throw refusal.unexpected(name, 'TemplateResource', [...path, name]);
  for (const name of ['type', 'name', 'apiVersion']) if (property(source, name) === undefined) throw refusal.missing(name, path);
  if (!symbolic && property(source, 'existing') !== undefined) {
    throw refusal.invalid(`The template resource${refusal.at(path)} has the property 'existing', which needs languageVersion '2.0'. Please see https://aka.ms/arm-syntax-resources for usage details.`, path);
  }
  for (const name of ['import', 'provider', 'extension']) {
    if (property(source, name) === undefined) continue;
    throw refusal.invalid(`The template resource${refusal.at(path)} belongs to an extension (property '${name}'), which cannot be evaluated here.`, path);
  }
}

interface Instance {
  env: Env;
  loop?: { loop: string; index: number; batch?: Batch };
}

function readCopy(copy: Fields, env: Env, nested: boolean, loops: Set<string>): Instance[] {
  if (nested) throw new ExpressionError('Copying nested resources is not supported. Please see https://aka.ms/arm-copy for usage details.');
  const fixed: Env = { ...env, where: 'static' };
  const name = settle(property(copy, 'name') ?? null, fixed);
  if (typeof name !== 'string' || name === '') throw new ExpressionError("The copy property 'name' is required. Please see https://aka.ms/arm-copy for usage details.");
  loops.add(name);
  const count = countOf(property(copy, 'count') ?? null, env);
  const mode = textOf(settle(property(copy, 'mode') ?? 'parallel', fixed)).toLowerCase();
  if (mode !== 'serial' && mode !== 'parallel') throw new ExpressionError("The copy property 'mode' must be 'serial' or 'parallel'. Please see https://aka.ms/arm-copy for usage details.");
  const written = settle(property(copy, 'batchSize') ?? 1, fixed);
  if (typeof written !== 'number' || !Number.isInteger(written) || written < 0 || (count > 0 && written > count)) {
    throw new CopyError(`has an invalid copy batch size. The copy batch size must be a non-negative integer value and cannot exceed the copy count '${count}'.`);
  }
  const size = Math.max(written, 1);
  return Array.from({ length: count }, (_, index) => {
    const loop: Loop = { name, index, kind: 'resource', outer: env.loop };
    const batch = mode === 'serial' ? { batch: { name, index: Math.floor(index / size), size } } : {};
    return { env: { ...env, loop }, loop: { loop: name, index, ...batch } };
  });
}

function nameOne(source: Fields, path: Path, symbol: string | undefined, { env, place }: Base, parent: Entry | undefined): Entry {
  const fixed: Env = { ...env, where: 'static' };
  const text = (member: string): string => {
    const value = settle(property(source, member) ?? null, fixed);
    if (typeof value === 'string') return value;
    throw new ExpressionError(`The resource property '${member}' must be a string, not '${typeName(value)}'.`);
  };
  const optional = (member: string): string | undefined => ((property(source, member) ?? null) === null ? undefined : text(member));
  const own = { type: text('type'), name: text('name') };
  const type = parent ? `${parent.type}/${own.type}` : own.type;
  const name = parent ? `${parent.name}/${own.name}` : own.name;
  const scope = placeOf(optional('subscriptionId'), optional('resourceGroup'), parent, place);
  const extended = optional('scope');
  const id = parent && extended === undefined ? childId(parent.id, own) : resourceId(extended === undefined ? scopeId(scope) : absolute(extended, place), type, name);
  return {
    id,
    type,
    name,
    apiVersion: text('apiVersion'),
    deployed: condition(settle(property(source, 'condition') ?? true, fixed)),
    existing: settle(property(source, 'existing') ?? false, fixed) === true,
    source,
    path,
    env: { ...env, where: 'resource' },
    ...(symbol === undefined ? {} : { symbol }),
    scope,
  };
}

function childId(parent: string, { type, name }: { type: string; name: string }): string {
  const names = name.split('/');
  return [parent, ...type.split('/').flatMap((part, index) => [part, names[index] ?? ''])].join('/');
}

function placeOf(subscriptionId: string | undefined, resourceGroup: string | undefined, parent: Entry | undefined, place: Scope): Entry['scope'] {
  if (subscriptionId === undefined && resourceGroup === undefined && parent) return parent.scope;
  // A subscription without a group is the subscription itself.
  const group = subscriptionId !== undefined && subscriptionId !== '' && resourceGroup === undefined ? undefined : resourceGroup || place.resourceGroup?.name;
  return { subscriptionId: subscriptionId || place.subscriptionId, ...(group === undefined ? {} : { resourceGroup: group }) };
}

/** The id that a resource's `scope` names: absolute, the tenant, or a resource beside it. */
function absolute(scope: string, place: Scope): string {
  if (scope === '/') return '';
  if (scope.startsWith('/')) return scope.replace(/\/+$/, '');
  if (/^Microsoft\.Management\/managementGroups\//i.test(scope)) return `/providers/${scope}`;
  return `${scopeId(place)}/providers/${scope}`;
}

function condition(value: Value): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string' && /^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  throw new ExpressionError(`The resource property 'condition' must be a boolean, not '${typeName(value)}'. Please see https://aka.ms/arm-syntax-resources for usage details.`);
}
