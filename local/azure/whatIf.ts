import type { ExpandedResource, Runtime } from '../../src/template/deployment.ts';
import { TemplateError } from '../../src/template/deployment.ts';
import { deltaOf, type Delta } from './delta.ts';
import { gatewayError } from './errors.ts';
import { othersOf } from './finish.ts';
import { forecastOf, sorted } from './forecast.ts';
import { objectOf, textOf, tidy, type Json } from './json.ts';
import { showResource } from './resources.ts';
import { expand } from './sheet.ts';
import type { Resource } from './state.ts';
import type { Prepared } from './submit.ts';
import { surveyOf, type Part } from './survey.ts';
import { scrambleAll, textsIn, veil, veilLike, veilTexts } from './veil.ts';
import type { World } from './world.ts';

type ChangeType = 'Create' | 'Delete' | 'Deploy' | 'Ignore' | 'Modify' | 'NoChange' | 'Unsupported';

interface Change {
  resourceId: string;
  changeType: ChangeType;
  unsupportedReason?: string;
  before?: Json;
  after?: Json;
  delta?: Delta[];
}

/**
 * What a deployment would change: every resource of the template and of what is nested in it, and what the groups it goes to hold
 * beside that. Expressions that ask for the state of resources are not resolved but shown as they are written (deploy-what-if).
 */
export async function whatIf(world: World, prepared: Prepared): Promise<Json> {
  const { survey, body, order } = prepared;
  const full = body.resultFormat === 'FullResourcePayloads';
  const hide = await veilsOf(world, prepared);
  const deployed = survey.parts.filter(({ resource }) => !resource.existing && resource.type.toLowerCase() !== 'microsoft.resources/deployments');
  const changes = deployed.map((part) => changeOf(world, part.resource, hide, full));
  for (const { target, message } of survey.diagnostics) changes.push({ resourceId: target, changeType: 'Unsupported', unsupportedReason: message });
  const kept = new Set(deployed.map(({ resource }) => resource.id.toLowerCase()));
  for (const group of groupsOf(prepared)) {
    const removed = order.mode === 'Complete' && group.toLowerCase() === order.group?.name.toLowerCase();
    for (const other of othersOf(world, group, kept)) changes.push(besides(world, other, removed, full));
  }
  return {
    status: 'Succeeded',
    properties: tidy({
      correlationId: order.correlationId,
      changes: changes.toSorted((a, b) => (a.resourceId.toLowerCase() < b.resourceId.toLowerCase() ? -1 : 1)),
      diagnostics: survey.diagnostics.length === 0 ? undefined : survey.diagnostics,
    }),
  };
}

/** The groups whose other resources are told: those that some deployment of the tree goes to. */
function groupsOf({ survey, order }: Prepared): Set<string> {
  const names = survey.parts.flatMap(({ resource }) => resource.scope.resourceGroup ?? []);
  return new Set([...(order.group === undefined ? [] : [order.group.name]), ...names].map((name) => name.toLowerCase()));
}

type Hide = (resource: ExpandedResource, body: Json) => Json;

function changeOf(world: World, resource: ExpandedResource, hide: Hide, full: boolean): Change {
  const body = bodyOf(resource);
  const forecast = forecastOf(world, resource, body);
  if (forecast === undefined) {
    return { resourceId: resource.id, changeType: 'Unsupported', unsupportedReason: `The local Azure cannot tell what becomes of resources of the type '${resource.type}'.` };
  }
  const { before, noEffect } = forecast;
  const resourceId = textOf(forecast.after['id']);
  if (!full) return { resourceId, changeType: before === undefined ? 'Create' : 'Deploy' };
  // The veil is laid over the template's body, from where it comes to the resource as it would be.
  const after = veilLike(forecast.after, hide(resource, body));
  if (before === undefined) return { resourceId, changeType: 'Create', after };
  const was = veilLike(before, after);
  const changed = deltaOf(was, after);
  const delta = [...changed, ...noEffect];
  return { resourceId, changeType: changed.length === 0 ? 'NoChange' : 'Modify', before: was, after, ...(delta.length === 0 ? {} : { delta }) };
}

const unresolved: Runtime = {
  leave: true,
  reference: () => undefined,
  list: () => undefined,
};

function bodyOf(resource: ExpandedResource): Json {
  try {
    return resource.evaluate(unresolved);
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    throw gatewayError(400, error.code, error.message);
  }
}

function besides(world: World, other: Resource, removed: boolean, full: boolean): Change {
  const resourceId = other.id;
  const changeType = removed ? 'Delete' : 'Ignore';
  if (!full) return { resourceId, changeType };
  const { location, sku, kind, tags, zones, identity, plan } = showResource(world, other);
  const shown = sorted(tidy({ id: other.id, name: nameOf(other), type: other.type, location, sku, kind, tags: Object.keys(objectOf(tags)).length === 0 ? undefined : tags, zones, identity, plan }));
  return removed ? { resourceId, changeType, before: shown } : { resourceId, changeType, before: shown, after: shown };
}

// `a/b` for a child.
function nameOf(resource: Resource): string {
  return resource.id
    .split('/')
    .slice(7)
    .filter((_, index) => index % 2 === 1)
    .join('/');
}

/**
 * Finds where secure parameters went: the template is evaluated once more with other secrets, and what then comes out otherwise is
 * secret, whatever functions it went through.
 */
async function veilsOf(world: World, { sheet, order, guids }: Prepared): Promise<Hide> {
  const secure = order.expanded.parameters.filter((one) => one.secure || sheet.parameters[one.name]?.reference !== undefined);
  const others = Object.fromEntries(secure.map(({ name, value }) => [name, { value: scrambleAll(value) }]));
  const secrets = secure.flatMap(({ value }) => textsIn(value));
  const twin = await twinOf();
  return (resource, body) => {
    const other = twin?.get(resource.id.toLowerCase());
    return (other === undefined ? veilTexts(body, secrets) : veil(body, bodyOf(other.resource))) as Json;
  };

  async function twinOf(): Promise<Map<string, Part> | undefined> {
    const given = { ...sheet.parameters };
    for (const name of Object.keys(given)) if (secure.some((one) => one.name.toLowerCase() === name.toLowerCase())) delete given[name];
    let next = 0;
    try {
      const expanded = expand(world, { ...sheet, parameters: { ...given, ...others }, newGuid: () => guids[next++] ?? '', scrambled: true });
      const { parts } = await surveyOf(world, expanded, order.group, textOf(order.templateLink?.['uri']) || undefined, sheet.made);
      return new Map(parts.map((part) => [part.resource.id.toLowerCase(), part]));
    } catch {
      // Another secret may be one that the template does not allow.
      return undefined;
    }
  }
}
