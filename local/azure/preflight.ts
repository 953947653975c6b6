import { expandTemplate, readJson, TemplateError, type Expanded, type Runtime, type Source } from '../../src/template/deployment.ts';
import { regionOf } from './books/regions.ts';
import { readBody } from './bodies.ts';
import { checkVersion, findEntry, resourceTypes } from './catalog.ts';
import { asAzureError, gatewayError, notImplemented, type AzureError, type Detail } from './errors.ts';
import { objectOf, textOf, type Json } from './json.ts';
import { readId } from './path.ts';
import { mustHaveGroup } from './resources.ts';
import { refuseTemplate } from './rights.ts';
import type { Group } from './state.ts';
import type { World } from './world.ts';

export interface DeploymentBody {
  template: unknown;
  parameters: Record<string, { value?: unknown; reference?: unknown }>;
  mode: 'Incremental' | 'Complete';
  tags: unknown;
}

/** The body of a deployment; throws AzureError where ARM would not read it. */
export function readDeploymentBody(body: unknown): DeploymentBody {
  const properties = objectOf(objectOf(body)['properties']);
  if (objectOf(body)['properties'] === undefined) throw bad("Required property 'properties' not found in JSON. Path '', line 1, position 2.");
  const known = ['template', 'templatelink', 'parameters', 'parameterslink', 'mode', 'debugsetting', 'onerrordeployment', 'expressionevaluationoptions', 'validationlevel', 'extensionconfigs'];
  const unknown = Object.keys(properties).find((name) => !known.includes(name.toLowerCase()));
  if (unknown !== undefined) throw bad(`Could not find member '${unknown}' on object of type 'DeploymentContent'. Path 'properties.${unknown}', line 1, position 2.`);
  if (properties['templateLink'] !== undefined) throw notImplemented('deployments by templateLink');
  if (properties['parametersLink'] !== undefined) throw notImplemented('deployments by parametersLink');
  const mode = textOf(properties['mode']).toLowerCase();
  if (mode !== 'incremental' && mode !== 'complete') throw bad(`Required property 'mode' not found in JSON. Path 'properties', line 1, position 15.`);
  if (properties['template'] === undefined || properties['template'] === null) {
    throw gatewayError(400, 'InvalidTemplate', 'Deployment template validation failed: the template is missing.');
  }
  return {
    template: properties['template'],
    parameters: readParameters(properties['parameters']),
    mode: mode === 'complete' ? 'Complete' : 'Incremental',
    tags: objectOf(body)['tags'],
  };
}

const bad = (text: string): AzureError =>
  gatewayError(400, 'InvalidRequestContent', `The request content was invalid and could not be deserialized: '${text}'.`);

function readParameters(value: unknown): DeploymentBody['parameters'] {
  const parameters = objectOf(value);
  for (const [name, entry] of Object.entries(parameters)) {
    const given = typeof entry === 'object' && entry !== null && !Array.isArray(entry) ? (entry as Json) : undefined;
    // A whole parameters file where its `parameters` belong is the usual mistake.
    if (given === undefined) {
      throw bad(`Error converting value "${textOf(entry)}" to type 'Microsoft.WindowsAzure.ResourceStack.Frontdoor.Data.Definitions.DeploymentParameterDefinition'. Path 'properties.parameters.${name}', line 1, position 2.`);
    }
    const unknown = Object.keys(given).find((key) => !['value', 'reference', 'metadata', 'expression'].includes(key.toLowerCase()));
    if (unknown !== undefined) throw bad(`Could not find member '${unknown}' on object of type 'DeploymentParameterDefinition'. Path 'properties.parameters.${name}.${unknown}', line 1, position 2.`);
  }
  return parameters as DeploymentBody['parameters'];
}

/** Refuses Key Vault references: there is no vault here yet that could hold the secret. */
export function refuseVaults(parameters: DeploymentBody['parameters']): void {
  for (const entry of Object.values(parameters)) {
    if (entry.reference === undefined || entry.reference === null) continue;
    const id = textOf(objectOf(objectOf(entry.reference)['keyVault'])['id']);
    throw gatewayError(
      400,
      'KeyVaultParameterReferenceNotFound',
      `The specified KeyVault '${id}' could not be found. Please see https://aka.ms/arm-keyvault for usage details.`,
    );
  }
}

/** Evaluates a template for a resource group; throws AzureError with the place of the violation in `text`, the request's body. */
export function expand(world: World, group: Group, name: string, body: DeploymentBody, text: string): Expanded {
  const scope = {
    subscriptionId: world.subscriptionId,
    subscriptionName: world.subscriptionName,
    tenantId: world.tenantId,
    resourceGroup: surroundings(group),
    deploymentName: name,
    armEndpoint: 'https://management.azure.com/',
    now: new Date(world.clock.now()),
    newGuid: () => world.random.guid(),
  };
  // Places are only looked for where something is wrong.
  let source: Source | undefined;
  try {
    return expandTemplate(body.template, body.parameters, scope, {
      mode: body.mode,
      locate: (path) => (source ??= readJson(text)).locate(['properties', 'template', ...path]),
      findGroup: (_subscriptionId, wanted) => {
        const found = world.state.groups.get(wanted.toLowerCase());
        return found && surroundings(found);
      },
      providers: (namespace, type) => {
        const all = resourceTypes(namespace);
        return type === undefined ? { namespace, resourceTypes: all } : all.find((one) => one.resourceType.toLowerCase() === type.toLowerCase());
      },
    });
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    throw templateRefusal(error);
  }
}

const surroundings = (group: Group): { name: string; location: string; tags: Record<string, string> } => ({
  name: group.name,
  location: group.location,
  tags: group.tags ?? {},
});

/** ARM's answer to a template it cannot evaluate. */
export function templateRefusal(error: TemplateError): AzureError {
  const info = { lineNumber: error.line ?? 1, linePosition: error.column ?? 1, path: error.path ?? '' };
  return gatewayError(400, error.code, error.message, { additionalInfo: [{ type: 'TemplateViolation', info }] });
}

class NotYet extends Error {}

/** A runtime for what can be known before anything exists: reference() and list*() end the evaluation. */
const before: Runtime = {
  reference: () => {
    throw new NotYet();
  },
  list: () => {
    throw new NotYet();
  },
};

/** A resource's body where it depends on no other resource's state; undefined otherwise. */
export function earlyBody(resource: Expanded['resources'][number]): Json | undefined {
  try {
    return resource.evaluate(before);
  } catch (error) {
    // Whatever else is wrong comes out when the resource is deployed, as it does in Azure.
    if (error instanceof NotYet || error instanceof TemplateError) return undefined;
    throw error;
  }
}

/** What ARM and the providers check before a deployment: types, versions, and compute's and storage's own preflight. Throws AzureError. */
export function preflight(world: World, group: Group, name: string, expanded: Expanded): Map<string, string> {
  const locations = new Map<string, string>();
  const details: Detail[] = [];
  const unauthorized = refuseTemplate(world, expanded.resources.filter((one) => !one.existing));
  if (unauthorized !== undefined) throw unauthorized;
  for (const resource of expanded.resources) {
    const place = readId(resource.id);
    if (place === undefined) throw notImplemented(`resources outside resource groups in a template (${resource.type})`);
    mustHaveGroup(world, place.group);
    if (resource.type.toLowerCase() === 'microsoft.resources/deployments') continue;
    const entry = findEntry(resource.type);
    const body = earlyBody(resource);
    const location = regionOf(textOf(body?.['location'])) ?? group.location;
    checkVersion(entry, resource.apiVersion, location);
    if (body === undefined || resource.existing) continue;
    if (textOf(body['location']) !== '') locations.set(resource.id.toLowerCase(), location);
    const { kind } = entry;
    if (entry.inline !== undefined || kind.check === undefined) continue;
    try {
      kind.check(readBody(kind.provider, kind.shape, body), place, location, world, true);
    } catch (error) {
      const refusal = asAzureError(error);
      if (refusal.code === 'LocalAzureNotImplemented') throw refusal;
      details.push({ code: refusal.code, ...(refusal.more.target === undefined ? {} : { target: refusal.more.target }), message: refusal.message });
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
