import type { Arm } from '../azure/arm.ts';
import type { ImageReference } from '../azure/images.ts';
import type { Pool } from '../pool/load.ts';
import { expandTemplate, TemplateError, type ExpandedResource } from '../template/deployment.ts';

/** What a deployment will touch, evaluated without Azure. */
export interface Foreseen {
  resources: { id: string; apiVersion: string }[];
  images: ImageReference[];
  /** Why nothing could be foreseen, for people. */
  note?: string;
}

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
    return { resources: [], images: [], note: `The template cannot be read ahead (${error.message}); Azure will judge it.` };
  }
  const own = resources.filter((one) => !one.existing && !/^Microsoft\.Resources\/deployments$/i.test(one.type));
  return {
    resources: own.map(({ id, apiVersion }) => ({ id, apiVersion })),
    images: own.flatMap((one) => (/^Microsoft\.Compute\/virtualMachineScaleSets$/i.test(one.type) ? imageOf(one) : [])),
  };
}

function imageOf(resource: ExpandedResource): ImageReference[] {
  const refuse = (): never => {
    throw new TemplateError('NotOffline', 'the scale set refers to the state of another resource');
  };
  try {
    const body = resource.evaluate({ reference: refuse, list: refuse }) as {
      properties?: { virtualMachineProfile?: { storageProfile?: { imageReference?: Partial<ImageReference> } } };
    };
    const image = body.properties?.virtualMachineProfile?.storageProfile?.imageReference;
    if (!image?.publisher || !image.offer || !image.sku) return [];
    return [{ publisher: image.publisher, offer: image.offer, sku: image.sku, version: image.version ?? 'latest' }];
  } catch (error) {
    if (error instanceof TemplateError) return [];
    throw error;
  }
}
