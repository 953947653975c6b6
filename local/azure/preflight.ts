import type { ExpandedResource } from '../../src/template/deployment.ts';
import { managerVersions } from './books/versions.ts';
import { regionOf } from './books/regions.ts';
import { readBody } from './bodies.ts';
import { checkVersion, findEntry } from './catalog.ts';
import type { ValidationLevel } from './deploymentBody.ts';
import { asAzureError, gatewayError, notImplemented, type Detail } from './errors.ts';
import { textOf } from './json.ts';
import { readId } from './path.ts';
import { mustHaveGroup } from './resources.ts';
import { refuseTemplate } from './rights.ts';
import { checkScopedVersion, isScoped } from './scoped.ts';
import { earlyBody, isGroup } from './sheet.ts';
import type { Group } from './state.ts';
import type { Part, Survey } from './survey.ts';
import type { World } from './world.ts';

const isDeployment = (resource: ExpandedResource): boolean => resource.type.toLowerCase() === 'microsoft.resources/deployments';
/**
 * What ARM and the providers check before a deployment, nested ones included: groups, rights, types, versions, and compute's and
 * storage's own preflight; of a `level` below `Provider` not the rights, and of `Template` not what providers know. Gives the locations by
 * resource id; throws AzureError.
 */
export function preflight(world: World, name: string, survey: Survey, level: ValidationLevel): Map<string, string> {
  const locations = new Map<string, string>();
  const details: Detail[] = [];
  const made = new Set(survey.parts.filter(({ resource }) => isGroup(resource)).map(({ resource }) => resource.name.toLowerCase()));
  const unauthorized = level !== 'Provider' ? undefined : refuseTemplate(world, survey.parts.filter(({ resource }) => !resource.existing).map(({ resource }) => rightsOf(resource)));
  if (unauthorized !== undefined) throw unauthorized;
  for (const part of survey.parts) {
    try {
      const location = checkPart(world, part, made, level);
      if (location !== undefined) locations.set(part.resource.id.toLowerCase(), location);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      details.push(error.detail);
    }
  }
  if (details.length === 0) return locations;
  throw gatewayError(
    400,
    'InvalidTemplateDeployment',
    `The template deployment '${name}' is not valid according to the validation procedure. The tracking id is '${world.random.guid()}'. See inner errors for details.`,
    { details },
  );
}

// Groups are the subscription's to Azure's role-based access control.
const rightsOf = (resource: ExpandedResource): { id: string; name: string; type: string } => ({
  id: resource.id,
  name: resource.name,
  type: isGroup(resource) ? 'Microsoft.Resources/subscriptions/resourceGroups' : resource.type,
});

/** What a provider's own preflight refuses: told with all others of the template. */
class Refused extends Error {
  readonly detail: Detail;
  constructor(detail: Detail) {
    super(detail.message);
    this.detail = detail;
  }
}

function checkPart(world: World, { resource, group: home }: Part, made: ReadonlySet<string>, level: ValidationLevel): string | undefined {
  const group = resource.scope.resourceGroup;
  if (isGroup(resource)) return regionOf(textOf(earlyBody(resource)?.['location']));
  if (group !== undefined && !made.has(group.toLowerCase())) mustHaveGroup(world, group);
  if (isScoped(resource.id)) {
    checkScopedVersion(resource.type, resource.apiVersion, world);
    return undefined;
  }
  if (isDeployment(resource)) return checkDeployment(resource, home);
  const place = readId(resource.id);
  if (place === undefined) throw notImplemented(`resources outside resource groups in a template (${resource.type})`);
  const entry = findEntry(resource.type);
  const body = earlyBody(resource);
  const location = regionOf(textOf(body?.['location'])) ?? home?.location ?? world.location;
  checkVersion(entry, resource.apiVersion, location);
  if (body === undefined || resource.existing) return undefined;
  const { kind } = entry;
  if (level !== 'Template' && entry.inline === undefined && kind.check !== undefined) {
    try {
      kind.check(readBody(kind.provider, kind.shape, body), place, location, world, true);
    } catch (error) {
      const refusal = asAzureError(error);
      if (refusal.code === 'LocalAzureNotImplemented') throw refusal;
      throw new Refused({ code: refusal.code, ...(refusal.more.target === undefined ? {} : { target: refusal.more.target }), message: refusal.message });
    }
  }
  return textOf(body['location']) === '' ? undefined : location;
}

function checkDeployment(resource: ExpandedResource, home: Group | undefined): string | undefined {
  if (!managerVersions.includes(resource.apiVersion)) {
    throw gatewayError(
      400,
      'NoRegisteredProviderFound',
      `No registered resource provider found for location '${home?.location ?? ''}' and API version '${resource.apiVersion}' for type 'deployments'. The supported api-versions are '${managerVersions.join(', ')}'. The supported locations are ''.`,
    );
  }
  return undefined;
}
