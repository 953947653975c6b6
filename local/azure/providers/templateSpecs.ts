import { templateSpecVersions } from '../books/versions.ts';
import { gatewayError, providerError } from '../errors.ts';
import { mergePatch, objectOf, pick, tidy } from '../json.ts';
import type { Kind } from '../kinds.ts';
import { readId } from '../path.ts';
import { anything, envelope, list, need, object, readOnly, text } from '../shape.ts';
import { findResource } from '../state.ts';
import type { World } from '../world.ts';

const describing = { description: text({ max: 4096 }), metadata: anything };

// Specs and versions alike are kept and shown as they were given.
const kept: Pick<Kind, 'seconds' | 'check' | 'prepare' | 'patch' | 'view'> = {
  seconds: 0,
  check(_body, place) {
    checkName(place.names.at(-1) ?? '');
  },
  prepare: () => undefined,
  patch: (model, body) => ({ ...model, tags: objectOf(mergePatch(model['tags'], body['tags'])) }),
  view: (resource) => tidy({ location: resource.location, tags: resource.model['tags'], properties: objectOf(resource.model['properties']) }),
};

/** Template specs: a name for templates that deployments link to by their id. */
export const templateSpecs: Kind = {
  type: 'Microsoft.Resources/templateSpecs',
  provider: 'resources',
  shape: object('TemplateSpec', { ...envelope, properties: object('TemplateSpecProperties', { ...describing, displayName: text({ max: 64 }), versions: readOnly }) }),
  apiVersions: templateSpecVersions,
  ...kept,
};

/** The versions of a template spec, each a template of its own. */
export const templateSpecsVersions: Kind = {
  type: 'Microsoft.Resources/templateSpecs/versions',
  provider: 'resources',
  child: true,
  shape: object('TemplateSpecVersion', {
    ...envelope,
    properties: need(
      object('TemplateSpecVersionProperties', {
        ...describing,
        mainTemplate: need(anything),
        uiFormDefinition: anything,
        linkedTemplates: list(object('LinkedTemplateArtifact', { path: need(text()), template: need(anything) })),
      }),
    ),
  }),
  apiVersions: templateSpecVersions,
  ...kept,
};

function checkName(name: string): void {
  if (/^[-\w._()]{1,90}$/.test(name)) return;
  throw providerError(400, 'InvalidTemplateSpecName', `The template spec or version name '${name}' is invalid.`);
}

/** The template of a template spec's version; throws AzureError where the id names none. */
export function readTemplateSpec(world: World, id: string): { value: unknown; version: string } {
  const place = readId(id);
  const found = place?.type.toLowerCase() === 'microsoft.resources/templatespecs/versions' ? findResource(world.state, place.id) : undefined;
  if (found !== undefined) return { value: pick(found.model['properties'], 'mainTemplate'), version: found.name };
  throw gatewayError(404, 'TemplateSpecVersionNotFound', `The template spec version '${id}' could not be found.`);
}
