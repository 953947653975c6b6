import { type DeploymentScope, expandTemplate, type ExpandedResource, type Options, type Runtime, TemplateError } from '../../../src/template/deployment.ts';

/** A deployment into `rg`, at a fixed time. */
export function at(overrides: Partial<DeploymentScope> = {}): DeploymentScope {
  return {
    subscriptionId: '11111111-1111-1111-1111-111111111111',
    subscriptionName: 'Research',
    tenantId: '22222222-2222-2222-2222-222222222222',
    resourceGroup: { name: 'rg', location: 'westeurope', tags: { team: 'hydro' } },
    deploymentName: 'main',
    armEndpoint: 'https://management.azure.com/',
    now: new Date('2026-03-04T05:06:07.089Z'),
    newGuid: () => '33333333-3333-3333-3333-333333333333',
    ...overrides,
  };
}

export const group = '/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg';

/** A runtime for templates that ask nothing of it. */
export const quiet: Runtime = {
  reference: (id) => {
    throw new Error(`unexpected reference to ${id}`);
  },
  list: (action, id) => {
    throw new Error(`unexpected ${action} of ${id}`);
  },
};

/** A whole template around the sections that matter. */
export function template(sections: Record<string, unknown>): Record<string, unknown> {
  return {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    resources: [],
    ...sections,
  };
}

/** A resource of no particular kind. */
export function thing(name: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return { type: 'Test.Rp/things', apiVersion: '2020-01-01', name, ...more };
}

/** The value of an expression where it stands in a resource's properties. */
export function evaluate(expression: unknown, sections: Record<string, unknown> = {}, runtime = quiet): unknown {
  const whole = template({ ...sections, resources: [thing('one', { properties: { value: expression } })] });
  const body = expandTemplate(whole, {}, at()).resources[0]?.evaluate(runtime) as { properties: { value: unknown } };
  return body.properties.value;
}

/** The TemplateError that expanding gives. */
export function refused(whole: unknown, given: Parameters<typeof expandTemplate>[1] = {}, options?: Options): TemplateError {
  return failing(() => expandTemplate(whole, given, at(), options));
}

/** The TemplateError that the work gives. */
export function failing(work: () => unknown): TemplateError {
  try {
    work();
  } catch (error) {
    if (error instanceof TemplateError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

export function named(resources: readonly ExpandedResource[], name: string): ExpandedResource {
  const found = resources.find((one) => one.name === name);
  if (!found) throw new Error(`no resource ${name}`);
  return found;
}
