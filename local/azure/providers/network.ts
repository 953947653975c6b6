import { readBody } from '../bodies.ts';
import { gatewayError, networkError } from '../errors.ts';
import { mergePatch, objectOf, textOf, tidy, type Json } from '../json.ts';
import { findResource, type Resource, type State } from '../state.ts';
import { list, map, need, object, oneOf, readOnly, text, type Shape } from '../shape.ts';
import { lastName, parentId, type Place } from '../path.ts';

/** A named part of a network resource as its model keeps it. */
export interface Part {
  name: string;
  zones?: string[];
  properties: Json;
}

/** Names of network resources and their parts (resource name rules). */
const nameRule = /^[a-z0-9]([a-z0-9_.-]{0,78}[a-z0-9_])?$/i;

/** Refuses a name of the resource, or of a part in one of `lists`, that Azure refuses, and two parts of one name in a list. Throws AzureError. */
export function checkNames(body: Json, place: Place, lists: readonly string[]): void {
  const parts = lists.map((list) => partsOf(body, list).map((one) => one.name));
  const bad = [place.names.at(-1) ?? '', ...parts.flat()].find((name) => !nameRule.test(name));
  if (bad !== undefined) {
    throw networkError(
      'InvalidResourceName',
      `Resource name ${bad} is invalid. The name can be up to 80 characters long. It must begin with a word character, and it must end with a word character or with '_'. The name may contain word characters or '.', '-', '_'.`,
    );
  }
  for (const names of parts) {
    const twice = names.map((name) => name.toLowerCase()).find((name, index, all) => all.indexOf(name) !== index);
    // Azure's own code for this refusal is not documented.
    if (twice !== undefined) throw networkError('DuplicateResourceName', `Resource ${place.id} has two child resources with the same name (${twice}).`);
  }
}

/** Refuses zones that a region does not have, and several where a resource is in one alone or in all. Throws AzureError. */
export function checkZones(zones: unknown, what: { id: string; type: string; name: string; location: string; all: boolean; before: unknown }): void {
  const given = Array.isArray(zones) ? (zones as string[]) : [];
  const strange = given.find((zone) => !['1', '2', '3'].includes(zone));
  if (strange !== undefined) {
    const text = `The zone(s) '${strange}' for resource '${what.type}/${what.name}' is not supported. The supported zones for location '${what.location}' are '1,2,3'`;
    throw gatewayError(400, 'InvalidAvailabilityZone', text);
  }
  if (given.length > 1 && !(what.all && new Set(given).size === 3)) {
    throw networkError('ResourceCannotHaveMultipleZonesSpecified', `Resource ${what.id} has ${given.length} zones specified. Only one zone can be specified for this resource.`);
  }
  const before = what.before === undefined ? undefined : Array.isArray(what.before) ? (what.before as string[]) : [];
  if (before === undefined || before.toSorted().join() === given.toSorted().join()) return;
  throw networkError(
    'ResourceAvailabilityZonesCannotBeModified',
    `Resource ${what.id} has an existing availability zone constraint ${before.join(', ')} and the request has availability zone constraint ${given.join(', ')}, which do not match. Zones cannot be added/updated/removed once the resource is created.`,
  );
}

/** The shape of a named part with its properties; what Azure fills in is read-only. */
export function part(of: string, properties: Record<string, Shape>, more: Record<string, Shape> = {}): Shape {
  const inner = object(`${of}Properties`, { provisioningState: readOnly, ...properties });
  return object(of, { name: need(text()), id: readOnly, etag: readOnly, type: readOnly, properties: inner, ...more });
}

/** The shape of a whole network resource. */
export function networkShape(of: string, properties: Record<string, Shape>, more: Record<string, Shape> = {}): Shape {
  return object(of, {
    id: readOnly,
    name: readOnly,
    type: readOnly,
    etag: readOnly,
    apiVersion: readOnly,
    location: text(),
    tags: tags,
    properties: object(`${of}Properties`, { provisioningState: readOnly, resourceGuid: readOnly, ...properties }),
    ...more,
  });
}

/** Tags: at most 512 characters a name, 256 a value. */
export const tags: Shape = map(text({ max: 256 }));

/** `sku: { name, tier }` of network resources. */
export function networkSku(names: string[]): Shape {
  return object('Sku', { name: oneOf(...names), tier: oneOf('Regional', 'Global') });
}

/** TCP/UDP port ranges and addresses come as strings. */
export const texts: Shape = list(text());

/** Parts of a model's property, with `properties` always there. */
export function partsOf(model: Json, name: string): Part[] {
  const value = objectOf(model['properties'])[name];
  return Array.isArray(value) ? (value as Part[]).map((one) => ({ ...one, properties: objectOf(one.properties) })) : [];
}

/** The id inside `{ id }`; empty where there is none. */
export function idOf(value: unknown): string {
  return textOf(objectOf(value)['id']);
}

/** The ids inside `[{ id }]`. */
export function idsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(idOf).filter((id) => id !== '') : [];
}

const tagsObject = object('TagsObject', { tags });

/** What a PATCH makes of a network resource's model: it takes tags alone. Throws AzureError for anything else. */
export function patchTags(model: Json, body: Json): Json {
  return { ...model, tags: objectOf(mergePatch(model['tags'], readBody('network', tagsObject, body)['tags'] ?? {})) };
}

/** What every network resource shows. */
export function networkView(resource: Resource, properties: Json): Json {
  const { model } = resource;
  return tidy({
    etag: resource.etag,
    location: resource.location,
    tags: model['tags'],
    zones: model['zones'],
    properties: { provisioningState: resource.state, resourceGuid: resource.guid, ...properties },
    sku: model['sku'] === undefined ? undefined : { tier: 'Regional', ...objectOf(model['sku']) },
  });
}

/** One part as it is shown inside its resource. */
export function partView(resource: Resource, listName: string, one: Part, properties: Json): Json {
  return tidy({
    name: one.name,
    id: `${resource.id}/${listName}/${one.name}`,
    etag: resource.etag,
    zones: one.zones,
    properties: { provisioningState: resource.state, ...properties },
    type: `${resource.type}/${listName}`,
  });
}

/** The network provider's refusal of an id that leads nowhere. */
export function missingReference(id: string, by: string): Error {
  return networkError(
    'InvalidResourceReference',
    `Resource ${id} referenced by resource ${by} was not found. Please make sure that the referenced resource exists, and that both resources are in the same region.`,
  );
}

/** The resource of an id, in the same region and done; throws AzureError where there is none, or it is still being made. */
export function mustFind(state: State, id: string, type: string, by: string, location: string): Resource {
  const [, , subscription = ''] = id.split('/');
  if (subscription.toLowerCase() !== by.split('/')[2]?.toLowerCase()) throw foreignReference(subscription, type, by);
  const found = findResource(state, id);
  if (found === undefined || found.type !== type || found.location !== location || found.state === 'Deleting') throw missingReference(id, by);
  if (found.state === 'Succeeded') return found;
  throw networkError(
    'ReferencedResourceNotProvisioned',
    `Cannot proceed with operation because resource ${found.id} used by resource ${by} is not in Succeeded state. Resource is in ${found.state} state.`,
  );
}

// Resource Manager asks for the right to join before the provider sees the request.
function foreignReference(subscription: string, type: string, by: string): Error {
  const text = `The client has permission to perform action '${type}/join/action' on scope '${by}', however the linked subscription '${subscription}' was not found.`;
  return gatewayError(403, 'LinkedAuthorizationFailed', text);
}

/** The part of an id such as `<load balancer>/probes/ssh`; throws AzureError where there is none. */
export function mustFindPart(state: State, id: string, type: string, listName: string, by: string, location: string): Part {
  if (id.split('/').at(-2)?.toLowerCase() !== listName.toLowerCase()) throw missingReference(id, by);
  const owner = mustFind(state, parentId(id), type, by, location);
  const found = partsOf(owner.model, listName).find((one) => one.name.toLowerCase() === lastName(id).toLowerCase());
  if (found === undefined) throw missingReference(id, by);
  return found;
}

/** Properties that only Azure sets. */
export function readOnlyOf(...names: string[]): Record<string, Shape> {
  return Object.fromEntries(names.map((name) => [name, readOnly]));
}
