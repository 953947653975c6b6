import { expandTemplate, readJson, TemplateError, type Expanded, type ExpandedResource, type Runtime, type Source } from '../../src/template/deployment.ts';
import { zonesOf } from './books/zones.ts';
import { resourceTypes } from './catalog.ts';
import type { Given } from './deploymentBody.ts';
import { gatewayError, type AzureError } from './errors.ts';
import { objectOf, type Json } from './json.ts';
import type { Group } from './state.ts';
import { readSecret } from './vaultReferences.ts';
import { scramble } from './veil.ts';
import type { World } from './world.ts';

/** Surroundings of a group. */
export interface Surroundings {
  name: string;
  location: string;
  tags: Record<string, string>;
}

export type Made = Map<string, Surroundings>;

/** A template with what one deployment gives it. */
export interface Sheet {
  group: Group | undefined;
  /** Of a subscription's deployment. */
  location?: string;
  name: string;
  template: unknown;
  parameters: Given;
  mode: 'Incremental' | 'Complete';
  templateLink: Json | undefined;
  /** Where the template stands in a text; asked only where something is wrong. */
  source: () => { source: Source; at: readonly string[] } | undefined;
  /** Of the template's `newGuid()`. */
  newGuid?: () => string;
  /** Groups that the deployment itself makes, by lower-case name: nested deployments may see them before they are there. */
  made: Made;
  /** Secrets out of vaults come as others: what-if looks where they go. */
  scrambled?: boolean;
}

const schemas = ['2014-04-01-preview', '2015-01-01', '2018-05-01', '2019-04-01', '2019-08-01'];

// ARM looks at the version alone, whatever the file is called; where there is none, its parser says so.
function checkSchema(schema: unknown): void {
  if (typeof schema !== 'string') return;
  const version = /^https?:\/\/schema\.management\.azure\.com\/schemas\/([\w-]+)\/\w+\.json#?$/i.exec(schema.trim())?.[1];
  if (version !== undefined && schemas.includes(version.toLowerCase())) return;
  throw gatewayError(
    400,
    'InvalidTemplate',
    `Deployment template validation failed: 'Template schema '${schema}' is not supported. Supported versions are '${schemas.join(',')}'. Please see https://aka.ms/arm-template for usage details.'.`,
  );
}

/** Evaluates a template for its scope; throws AzureError with the place of the violation. */
export function expand(world: World, sheet: Sheet): Expanded {
  const { group, templateLink } = sheet;
  const scope = {
    subscriptionId: world.subscriptionId,
    subscriptionName: world.subscriptionName,
    tenantId: world.tenantId,
    ...(group === undefined ? {} : { resourceGroup: surroundings(group) }),
    ...(sheet.location === undefined ? {} : { location: sheet.location }),
    deploymentName: sheet.name,
    armEndpoint: 'https://management.azure.com/',
    now: new Date(world.clock.now()),
    newGuid: sheet.newGuid ?? (() => world.random.guid()),
  };
  checkSchema(objectOf(sheet.template)['$schema']);
  try {
    return expandTemplate(sheet.template, sheet.parameters, scope, {
      mode: sheet.mode,
      // A service principal has no name to sign in with.
      ...(world.caller === undefined ? {} : { deployer: { objectId: world.caller.objectId, tenantId: world.tenantId, userPrincipalName: '' } }),
      zones: zonesOf,
      ...(templateLink === undefined ? {} : { templateLink }),
      resolveReference: (reference, name) => (sheet.scrambled ? scramble(readSecret(world, reference, name)) : readSecret(world, reference, name)),
      locate: (path) => {
        const found = sheet.source();
        return found?.source.locate([...found.at, ...path]);
      },
      findGroup: (_subscriptionId, wanted) => {
        const found = world.state.groups.get(wanted.toLowerCase());
        return found === undefined ? sheet.made.get(wanted.toLowerCase()) : surroundings(found);
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

/** The place of an inline template in the body of a request; the text is read once, and only where it is asked for. */
export function inText(text: string): Sheet['source'] {
  let source: Source | undefined;
  return () => ({ source: (source ??= readJson(text)), at: ['properties', 'template'] });
}

const surroundings = (group: Group): Surroundings => ({
  name: group.name,
  location: group.location,
  tags: group.tags ?? {},
});

/** ARM's answer to a template it cannot evaluate. */
export function templateRefusal(error: TemplateError): AzureError {
  const info = { lineNumber: error.line ?? 1, linePosition: error.column ?? 1, path: error.path ?? '' };
  return gatewayError(400, error.code, error.message, { additionalInfo: [{ type: 'TemplateViolation', info }] });
}

/** Evaluates with ARM's refusal where an expression fails while a deployment runs. */
export function evaluate(resource: ExpandedResource, runtime: Runtime): Record<string, unknown> {
  try {
    return resource.evaluate(runtime);
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    throw gatewayError(400, error.code, error.message);
  }
}

/** Thrown where an evaluation needs the state of a resource that may not be there yet. */
export class NotYet extends Error {}

/** A runtime for what can be known before anything exists: reference() and list*() end the evaluation. */
export const before: Runtime = {
  reference: () => {
    throw new NotYet();
  },
  list: () => {
    throw new NotYet();
  },
};

/** A resource's body where it depends on no other resource's state; undefined otherwise. */
export function earlyBody(resource: ExpandedResource): Json | undefined {
  try {
    return resource.evaluate(before);
  } catch (error) {
    // Whatever else is wrong comes out when the resource is deployed, as it does in Azure.
    if (error instanceof NotYet || error instanceof TemplateError) return undefined;
    throw error;
  }
}

/** Whether a template's resource is a resource group. */
export const isGroup = (resource: ExpandedResource): boolean => resource.type.toLowerCase() === 'microsoft.resources/resourcegroups';
