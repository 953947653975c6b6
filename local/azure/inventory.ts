import { findEntry } from './catalog.ts';
import { gatewayError, notAllowed } from './errors.ts';
import { passes, readFilter } from './filter.ts';
import { checkManagerVersion } from './groups.ts';
import { objectOf, textOf, tidy, type Json } from './json.ts';
import { pageOf } from './pages.ts';
import { inGroup, mustHaveGroup, showResource } from './resources.ts';
import type { Resource, State } from './state.ts';
import type { Answer, Request, World } from './world.ts';

const names = ['resourceType', 'name', 'location', 'resourceGroup', 'tagName', 'tagValue', 'identity/principalId', 'plan/name', 'plan/publisher', 'plan/product'];
const expansions = ['createdtime', 'changedtime', 'provisioningstate'];

/** The change that the admin API makes, as those of allowance.ts. */
export const inventoryChanges: Readonly<Record<string, (state: State, body: Json) => void>> = {
  'POST /lag': (state, { seconds }) => {
    if (typeof seconds !== 'number' || !Number.isFinite(seconds) || seconds < 0) throw new Error('the body is {"seconds": 0 or more}');
    state.lag = seconds;
  },
};

/** Serves `.../resources` of a group or of the subscription: ids and types, no properties. Azure serves it from a cache that may be a quarter of an hour behind (Azure/AKS#1964): so many seconds as the admin API says. */
export function listAll(group: string | undefined, request: Request, world: World): Answer {
  checkManagerVersion(request);
  if (request.method !== 'GET') throw notAllowed(request.method);
  const found = group === undefined ? undefined : mustHaveGroup(world, group);
  const test = readFilter(request.query.get('$filter'), names);
  // Times and states are told only where they are asked for.
  const expand = (request.query.get('$expand') ?? '').toLowerCase().split(',').filter(Boolean);
  const unknown = expand.find((one) => !expansions.includes(one));
  if (unknown !== undefined) throw gatewayError(400, 'InvalidExpandInQueryString', `Invalid $expand '${unknown}' specified in the query string.`);
  const { lag } = world.state;
  const known = world.clock.now() - lag * 1000;
  const value = [...world.state.resources.values()]
    .filter((one) => lag === 0 || one.created <= known)
    // What has no location of its own is not tracked by Resource Manager.
    .filter((one) => one.location !== '' && (found === undefined || inGroup(one, found)))
    .filter((one) => passes(test, one.model['tags'], (name) => look(one, name)));
  const { value: here, ...more } = pageOf(request, value);
  return { status: 200, body: { value: here.map((one) => show(one, expand, world)), ...more } };
}

function look(one: Resource, name: string): string | undefined {
  const [first = '', second] = name.split('/');
  if (second !== undefined) return textOf(objectOf(one.model[first])[second]) || undefined;
  return { resourceType: one.type, name: one.name, location: one.location, resourceGroup: one.group }[name];
}

function show(one: Resource, expand: readonly string[], world: World): Json {
  const { id, name, type, location, kind, managedBy, sku, tags, zones, plan, identity } = showResource(world, one);
  const told: Record<string, unknown> = {
    createdtime: { createdTime: new Date(one.created).toISOString() },
    changedtime: { changedTime: new Date(one.changed).toISOString() },
    provisioningstate: { provisioningState: one.state },
  };
  return tidy({ id, name, type, location, kind, managedBy, sku, tags, zones, plan, identity, ...Object.assign({}, ...expand.map((each) => told[each])) });
}

/** Serves POST `.../exportTemplate` of a group: the resources as they are, without parameters. */
export function exportGroup(name: string, request: Request, world: World): Answer {
  checkManagerVersion(request);
  if (request.method !== 'POST') throw notAllowed(request.method);
  const group = mustHaveGroup(world, name);
  const wanted = objectOf(request.body)['resources'] ?? ['*'];
  if (!Array.isArray(wanted) || wanted.some((id) => typeof id !== 'string')) {
    throw gatewayError(400, 'InvalidRequestContent', "The request content was invalid and could not be deserialized: 'Error converting value to type 'System.String[]'. Path 'resources'.'.");
  }
  const ids = (wanted as string[]).map((id) => id.toLowerCase());
  const resources = [...world.state.resources.values()]
    .filter((one) => inGroup(one, group) && (ids.includes('*') || ids.includes(one.id.toLowerCase())))
    .map((one) => {
      const { id: _id, etag: _etag, name: own, type, ...body } = showResource(world, one);
      return { type, apiVersion: findEntry(one.type).kind.apiVersions.at(-1), name: own, ...body };
    });
  return {
    status: 200,
    body: {
      template: {
        $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
        contentVersion: '1.0.0.0',
        parameters: {},
        variables: {},
        resources,
      },
    },
  };
}
