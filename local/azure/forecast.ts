import type { ExpandedResource } from '../../src/template/deployment.ts';
import { regionOf } from './books/regions.ts';
import { entryOf, type Entry } from './catalog.ts';
import type { Delta } from './delta.ts';
import { asAzureError } from './errors.ts';
import { objectOf, pick, sameJson, textOf, tidy, type Json } from './json.ts';
import { parentId, readId, type Place } from './path.ts';
import { readResource } from './resources.ts';
import { readShape } from './shape.ts';
import { isGroup } from './sheet.ts';
import { findResource, type Resource } from './state.ts';
import type { World } from './world.ts';

/** A resource as it is and as it would be after its deployment; both without what only Azure sets. */
export interface Forecast {
  /** Undefined where it does not exist yet. */
  before: Json | undefined;
  after: Json;
  /** Read-only properties that the template sets. */
  noEffect: Delta[];
}

/** Foretells what a template's resource would become; undefined where the local Azure cannot tell. `body` is the evaluated body. */
export function forecastOf(world: World, resource: ExpandedResource, body: Json): Forecast | undefined {
  if (isGroup(resource)) return forecastGroup(world, resource, body);
  const place = readId(resource.id);
  const entry = place && entryOf(resource.type);
  if (place === undefined || entry === undefined) return undefined;
  const head = { apiVersion: resource.apiVersion, id: resource.id, name: resource.name, type: resource.type };
  const view = world.state.groups.has(place.group.toLowerCase()) ? viewOf(world, place) : undefined;
  if (view === undefined) return { before: undefined, after: sorted({ ...head, ...spelled(body) }), noEffect: [] };
  const now = canonical(entry, view);
  const wanted = canonical(entry, spelled(body));
  const next = predicted(world, entry, place, body);
  const after = next === undefined ? keep(now, wanted) : overlay(next, wanted);
  // Whoever reads the resource sees it as its provider names it.
  const shown = { ...head, id: textOf(view['id']) || resource.id };
  return {
    before: sorted(prune({ ...now, ...shown })),
    after: sorted(prune({ ...after, ...shown })),
    noEffect: ignored(spelled(body), wanted, view),
  };
}

function forecastGroup(world: World, resource: ExpandedResource, body: Json): Forecast {
  const head = { apiVersion: resource.apiVersion, id: resource.id, name: resource.name, type: resource.type };
  const group = world.state.groups.get(resource.name.toLowerCase());
  const { properties: _, ...rest } = spelled(body);
  const before = group && sorted(prune({ ...head, id: group.id, location: group.location, tags: group.tags, managedBy: group.managedBy }));
  return { before, after: sorted(prune({ ...head, ...rest })), noEffect: [] };
}

function viewOf(world: World, place: Place): Json | undefined {
  try {
    return readResource(world, place);
  } catch (error) {
    if (asAzureError(error).status === 404) return undefined;
    throw error;
  }
}

// A location in Azure's own spelling.
function spelled(body: Json): Json {
  const location = textOf(body['location']);
  return location === '' ? body : { ...body, location: regionOf(location) ?? location };
}

/** A view or body in its provider's spelling, without what is read-only. */
function canonical(entry: Entry, json: Json): Json {
  if (entry.inline === undefined) return readShape(entry.kind.shape, json).value;
  const { list } = entry.inline;
  const whole = readShape(entry.kind.shape, { properties: { [list]: [json] } }).value;
  return objectOf((objectOf(whole['properties'])[list] as unknown[] | undefined)?.[0]);
}

/** The resource as its provider would show it after the write; undefined where that cannot be told yet. */
function predicted(world: World, entry: Entry, place: Place, body: Json): Json | undefined {
  const owner = findResource(world.state, entry.inline === undefined ? place.id : parentId(place.id));
  if (owner === undefined) return undefined;
  const { value: model, misfits } = readShape(entry.kind.shape, entry.inline === undefined ? body : withChild(owner, entry.inline.list, place, body));
  // What does not fit its shape is no body that the provider's rules can be asked about.
  if (misfits.length > 0) return undefined;
  if (owner.location !== '') model['location'] = owner.location;
  try {
    const prepared = structuredClone(model);
    entry.kind.prepare(prepared, { ...place, id: owner.id }, world, owner);
    const view = entry.kind.view({ ...owner, model: prepared }, world);
    return canonical(entry, entry.inline === undefined ? view : childOf(view, entry.inline.list, place));
  } catch (error) {
    // It hangs on something that the deployment makes first, or will be refused.
    if (asAzureError(error).code === 'InternalServerError') throw error;
    return undefined;
  }
}

function withChild(owner: Resource, list: string, place: Place, body: Json): Json {
  const model = structuredClone(owner.model);
  const name = place.names.at(-1) ?? '';
  const properties = objectOf(model['properties']);
  const others = ((properties[list] as Json[] | undefined) ?? []).filter((one) => textOf(one['name']).toLowerCase() !== name.toLowerCase());
  model['properties'] = { ...properties, [list]: [...others, { name, properties: body['properties'] ?? {} }] };
  return model;
}

function childOf(view: Json, list: string, place: Place): Json {
  const all = (objectOf(view['properties'])[list] as Json[] | undefined) ?? [];
  return all.find((one) => textOf(one['name']).toLowerCase() === place.names.at(-1)?.toLowerCase()) ?? {};
}

/** What the provider would show, with the template's own values; what it never shows (passwords) is left out. */
function overlay(next: unknown, wanted: unknown): Json {
  return objectOf(lay(next, wanted));
}

function lay(next: unknown, wanted: unknown): unknown {
  if (isObject(next) && isObject(wanted)) {
    return Object.fromEntries(Object.entries(next).map(([name, value]) => [name, Object.hasOwn(wanted, name) ? lay(value, wanted[name]) : value]));
  }
  if (Array.isArray(next) && Array.isArray(wanted) && next.length === wanted.length) return next.map((item, index) => lay(item, wanted[index]));
  return wanted;
}

/** The template's values over what stands: nothing is told as removed where the provider's answer is not known. */
function keep(now: Json, wanted: Json): Json {
  const result: Json = { ...now };
  for (const [name, value] of Object.entries(wanted)) {
    const old = now[name];
    result[name] = isObject(old) && isObject(value) ? keep(old, value) : value;
  }
  return result;
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

// What the template sets and the provider ignores.
function ignored(given: Json, wanted: Json, view: Json, path = ''): Delta[] {
  return Object.entries(given).flatMap(([name, value]): Delta[] => {
    const at = path === '' ? name : `${path}.${name}`;
    const taken = pick(wanted, name);
    const shown = pick(view, name);
    if (isObject(value) && isObject(taken)) return ignored(value, taken, objectOf(shown), at);
    if (taken !== undefined || value === null || sameJson(value, shown)) return [];
    if (path === '' && ['location', 'id', 'name', 'type', 'apiversion'].includes(name.toLowerCase())) return [];
    return [tidy({ path: at, propertyChangeType: 'NoEffect', before: shown, after: value }) as unknown as Delta];
  });
}

// ARM shows no empty objects or lists, and its properties in order.
function prune(value: Json): Json {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, item]): [string, unknown][] => {
      if (item === undefined || item === null) return [];
      if (Array.isArray(item)) return item.length === 0 ? [] : [[name, item.map((one: unknown) => (isObject(one) ? prune(one) : one))]];
      if (!isObject(item)) return [[name, item]];
      const inner = prune(item);
      return Object.keys(inner).length === 0 ? [] : [[name, inner]];
    }),
  );
}

/** The same with its names in order, all the way down. */
export function sorted(value: Json): Json {
  return order(value) as Json;
}

function order(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(order);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.keys(value).toSorted().map((name) => [name, order(value[name])]));
}
