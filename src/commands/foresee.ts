import type { Arm } from '../azure/arm.ts';
import type { Pool } from '../pool/load.ts';
import { bodiesOf } from '../pool/plan/bodies.ts';
import type { Body } from '../pool/plan/changes.ts';
import { plainLocation, type Wanted } from '../pool/preflight/wanted.ts';
import { expandTemplate, TemplateError, type ExpandedResource, type Runtime } from '../template/deployment.ts';

/** What a deployment will touch, evaluated without Azure. */
export interface Foreseen {
  resources: (Wanted & { apiVersion: string })[];
  /** Why nothing could be foreseen, for people. */
  note?: string;
}

// What is looked into before a deployment; the other bodies stay unevaluated.
const JUDGED = /^Microsoft\.(Compute\/virtualMachineScaleSets|Network\/publicIPAddresses)$/i;

/** Evaluates the template offline; a template that needs Azure to be evaluated gives a note and leaves the judgement to ARM's validation. */
export function foresee(arm: Arm, pool: Pool): Foreseen {
  let resources: ExpandedResource[];
  try {
    resources = expandTemplate(pool.template.json, pool.parameters, {
      subscriptionId: arm.subscriptionId,
      subscriptionName: '',
      tenantId: arm.tenantId,
      resourceGroup: { name: pool.resourceGroup, location: pool.location, tags: {} },
      deploymentName: pool.name,
      armEndpoint: `${arm.place.armEndpoint}/`,
      now: arm.now(),
      newGuid: () => '00000000-0000-0000-0000-000000000000',
    }).resources;
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    return { resources: [], note: `The template cannot be read ahead (${error.message}); Azure will judge it.` };
  }
  const own = resources.flatMap((one) => unfold(one, pool.resourceGroup)).filter((one) => !one.existing && !/^Microsoft\.Resources\/deployments$/i.test(one.type));
  return {
    resources: own.map((one) => {
      const { id, type, name, apiVersion } = one;
      const body = JUDGED.test(type) ? bodyOf(one) : undefined;
      const given = body?.['location'];
      const location = plainLocation(typeof given === 'string' && given !== '' ? given : pool.location);
      return { id, type, name, apiVersion, location, ...(body === undefined ? {} : { body }) };
    }),
  };
}

/** The bodies of all that a template makes, evaluated without Azure; its TemplateError where it needs Azure for that. */
export function readAhead(arm: Arm, pool: Pool): Body[] | TemplateError {
  try {
    return bodiesOf(pool, { subscriptionId: arm.subscriptionId, tenantId: arm.tenantId, armEndpoint: arm.place.armEndpoint, now: arm.now() });
  } catch (error) {
    if (error instanceof TemplateError) return error;
    throw error;
  }
}

// A nested deployment into the pool's group is what it deploys; one that asks for the state of resources, or goes elsewhere, is left to Azure.
function unfold(resource: ExpandedResource, group: string): ExpandedResource[] {
  if (resource.nested?.scope.resourceGroup?.name.toLowerCase() !== group.toLowerCase()) return [resource];
  try {
    return resource.nested.expand(offline(resource)).resources.flatMap((one) => unfold(one, group));
  } catch (error) {
    if (error instanceof TemplateError) return [resource];
    throw error;
  }
}

function offline(resource: ExpandedResource): Runtime {
  const refuse = (): never => {
    throw new TemplateError('NotOffline', `${resource.name} refers to the state of another resource`);
  };
  return { reference: refuse, list: refuse };
}

function bodyOf(resource: ExpandedResource): Record<string, unknown> | undefined {
  try {
    return resource.evaluate(offline(resource));
  } catch (error) {
    if (error instanceof TemplateError) return undefined;
    throw error;
  }
}
