import { expandTemplate, TemplateError, type ExpandedResource, type Runtime } from '../../template/deployment.ts';
import type { Pool } from '../load.ts';
import type { Body } from './changes.ts';

/** Where the template is evaluated; what Azure alone knows is made up by the caller. */
export interface Surroundings {
  subscriptionId: string;
  tenantId: string;
  armEndpoint: string;
  now: Date;
}

// What asks for the state of resources stays as it is written.
const unresolved: Runtime = { leave: true, reference: () => undefined, list: () => undefined };

/** The bodies of all resources of a pool's template, nested deployments included, evaluated without Azure and without any secret. Throws TemplateError where the template needs Azure to be evaluated. */
export function bodiesOf(pool: Pick<Pool, 'name' | 'resourceGroup' | 'location' | 'template' | 'parameters' | 'origins'>, { armEndpoint, ...ids }: Surroundings): Body[] {
  const secure = new Set(pool.origins.filter((one) => one.secure).map((one) => one.name.toLowerCase()));
  const parameters = Object.fromEntries(Object.entries(pool.parameters).map(([name, entry]) => [name, secure.has(name.toLowerCase()) && 'value' in entry ? { value: disguise(entry.value) } : entry]));
  const { resources } = expandTemplate(pool.template.json, parameters, {
    ...ids,
    subscriptionName: '',
    resourceGroup: { name: pool.resourceGroup, location: pool.location, tags: {} },
    deploymentName: pool.name,
    armEndpoint: `${armEndpoint}/`,
    newGuid: () => '00000000-0000-0000-0000-000000000000',
  });
  return resources.flatMap((one) => unfold(one)).filter((one) => !one.existing).map(({ id, type, name, evaluate }) => ({ id, type, name, body: plainJson(evaluate(unresolved)) }));
}

// Of the same length, which a template may ask for, and nothing else of the secret.
function disguise(value: unknown): unknown {
  if (typeof value === 'string') return 'x'.repeat(value.length);
  if (Array.isArray(value)) return value.map(disguise);
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([name, item]) => [name, disguise(item)])) : value;
}

// What is inside a nested deployment counts; one that asks for the state of resources stays itself.
function unfold(resource: ExpandedResource): ExpandedResource[] {
  if (resource.nested === undefined) return [resource];
  try {
    return resource.nested.expand(unresolved).resources.flatMap(unfold);
  } catch (error) {
    if (error instanceof TemplateError) return [resource];
    throw error;
  }
}

// Secrets of a vault are objects of their own while a template is evaluated: they leave as nothing.
function plainJson(body: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(body)) as Record<string, unknown>;
}
