import { TemplateError, type Expanded, type ExpandedResource, type Runtime } from '../../src/template/deployment.ts';
import { regionOf } from './books/regions.ts';
import { readLink, readParameters, type Given } from './deploymentBody.ts';
import { gatewayError } from './errors.ts';
import { objectOf, pick, textOf, type Json } from './json.ts';
import { fetchLink } from './links.ts';
import { before, earlyBody, isGroup, NotYet, templateRefusal, type Made } from './sheet.ts';
import type { Group } from './state.ts';
import type { World } from './world.ts';

/** One resource of a template or of a template nested in it. */
export interface Part {
  resource: ExpandedResource;
  /** Of the deployment that holds it; undefined for one of the subscription, or where the template makes the group. */
  group: Group | undefined;
}

export interface Diagnostic {
  level: 'Warning';
  code: 'NestedDeploymentShortCircuited' | 'NestedDeploymentExpansionLimitReached';
  target: string;
  message: string;
}

/** A template with everything nested in it, as far as it can be known before anything exists. */
export interface Survey {
  parts: Part[];
  diagnostics: Diagnostic[];
}

/** What-if and preflight expand so many nested deployments (deploy-what-if, what-if limits). */
const most = 500;

/** A nested deployment with all that belongs to it. */
export interface NestedDeployment {
  expanded: Expanded;
  template: unknown;
  given: Given;
  templateLink?: Json;
  parametersLink?: Json;
}

/** Expands a nested deployment; its links are fetched. `parent` is the address of the template that holds it. Throws AzureError, and what the runtime throws. */
export async function expandNested(world: World, resource: ExpandedResource, runtime: Runtime, parent: string | undefined): Promise<NestedDeployment> {
  const nested = resource.nested as NonNullable<ExpandedResource['nested']>;
  const properties = objectOf(evaluated(() => resource.evaluate(runtime))['properties']);
  if (textOf(pick(properties, 'mode')).toLowerCase() === 'complete') {
    throw gatewayError(400, 'InvalidTemplate', `Deployment template validation failed: 'The nested deployment '${resource.name}' uses the deployment mode 'Complete'. Nested deployments must be incremental.'.`);
  }
  const link = readLink(pick(properties, 'templateLink'));
  const fetched = link && (await fetchLink(world, link, parent));
  const parametersLink = readLink(pick(properties, 'parametersLink'));
  const file = parametersLink && (await fetchLink(world, parametersLink, parent));
  const given = readParameters(file === undefined ? pick(properties, 'parameters') : pick(file.value, 'parameters'));
  const more = { ...(fetched === undefined ? {} : { templateLink: fetched.link }), ...(file === undefined ? {} : { parameters: given }) };
  return {
    expanded: evaluated(() => nested.expand(runtime, fetched?.value, more)),
    template: fetched?.value ?? pick(properties, 'template'),
    given,
    ...(fetched === undefined ? {} : { templateLink: fetched.link }),
    ...(file === undefined ? {} : { parametersLink: file.link }),
  };
}

function evaluated<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw error instanceof TemplateError ? templateRefusal(error) : error;
  }
}

/** Walks through a template and what is nested in it. `uri` is where it came from; the groups it makes are noted in `made`. Throws AzureError. */
export async function surveyOf(world: World, expanded: Expanded, group: Group | undefined, uri: string | undefined, made: Made): Promise<Survey> {
  const survey: Survey = { parts: [], diagnostics: [] };
  let count = 0;
  const walk = async (all: Expanded, home: Group | undefined, from: string | undefined): Promise<void> => {
    // ARM tells the resources of a template first, then those of what is nested in it.
    survey.parts.push(...all.resources.map((resource) => ({ resource, group: home })));
    for (const resource of all.resources) if (isGroup(resource)) note(resource, made);
    for (const resource of all.resources) {
      if (resource.nested === undefined || resource.existing) continue;
      count += 1;
      if (count > most) {
        survey.diagnostics.push({
          level: 'Warning',
          code: 'NestedDeploymentExpansionLimitReached',
          target: resource.id,
          message: `Nested deployments are expanded up to: '${most}' in total. Nested deployments exceeding this count are skipped from expansion.`,
        });
        continue;
      }
      const inner = await tryExpand(world, resource, from);
      if (inner === undefined) {
        survey.diagnostics.push({
          level: 'Warning',
          code: 'NestedDeploymentShortCircuited',
          target: resource.id,
          message:
            "A nested deployment got short-circuited and all its resources got skipped from validation. This is due to a nested template having a parameter that was not fully evaluated (e.g. contains a reference() function). Please see https://aka.ms/WhatIfEvalStopped for more guidance.",
        });
        continue;
      }
      const name = resource.scope.resourceGroup;
      await walk(inner.expanded, name === undefined ? undefined : world.state.groups.get(name.toLowerCase()), textOf(inner.templateLink?.['uri']) || undefined);
    }
  };
  await walk(expanded, group, uri);
  return survey;
}

function note(resource: ExpandedResource, made: Made): void {
  const body = earlyBody(resource);
  const given = textOf(body?.['location']);
  made.set(resource.name.toLowerCase(), { name: resource.name, location: regionOf(given) ?? given, tags: objectOf(body?.['tags']) as Record<string, string> });
}

async function tryExpand(world: World, resource: ExpandedResource, from: string | undefined): Promise<NestedDeployment | undefined> {
  try {
    return await expandNested(world, resource, before, from);
  } catch (error) {
    if (error instanceof NotYet) return undefined;
    throw error;
  }
}
