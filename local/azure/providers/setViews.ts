import { sizesOf } from '../books/sizes.ts';
import { readBody } from '../bodies.ts';
import { providerError } from '../errors.ts';
import { objectOf, textOf, type Json } from '../json.ts';
import { need, object, oneOf } from '../shape.ts';
import type { Resource } from '../state.ts';
import type { Request, World } from '../world.ts';
import { extensionsOf } from './extensions.ts';
import { fleetOf, profileOf } from './fleet.ts';
import type { Instance } from './instances.ts';

/** `skus`: the sizes that a scale set may have, and how many of each. */
export function showSkus(set: Resource, world: World): Json[] {
  const single = objectOf(set.model['properties'])['singlePlacementGroup'] !== false;
  return sizesOf(world.asOf).map(({ name }) => ({
    resourceType: 'Microsoft.Compute/virtualMachineScaleSets',
    sku: { name, tier: 'Standard' },
    capacity: { minimum: 0, maximum: single ? 100 : 1000, defaultCapacity: 1, scaleType: 'Automatic' },
  }));
}

/** The extensions of a scale set's model, or one of them, without what is protected; throws AzureError where there is no such one. */
export function showExtensions(set: Resource, name: string | undefined): Json {
  const all = extensionsOf(profileOf(set.model)).map((one): Json => {
    const { protectedSettings: _secret, ...properties } = objectOf(one['properties']);
    const id = `${set.id}/extensions/${textOf(one['name'])}`;
    return { name: one['name'], id, type: 'Microsoft.Compute/virtualMachineScaleSets/extensions', properties: { ...properties, provisioningState: set.state } };
  });
  if (name === undefined) return { value: all };
  const found = all.find((one) => textOf(one['name']).toLowerCase() === name);
  if (found === undefined) throw providerError(404, 'NotFound', `Extension ${name} was not found in Virtual Machine Scale Set '${set.name}'.`);
  return found;
}

/** `retrieveBootDiagnosticsData`: links in Azure's form. They lead nowhere, since there is no blob storage. */
export function showConsole(set: Resource, instance: Instance, request: Request, world: World): Json {
  const enabled = objectOf(objectOf(instance.profile['diagnosticsProfile'])['bootDiagnostics'])['enabled'] === true;
  if (!enabled) throw providerError(409, 'OperationNotAllowed', `Boot diagnostics is not enabled for VM '${set.name}_${instance.instanceId}'.`);
  const minutes = Number(request.query.get('sasUriExpirationTimeInMinutes') ?? 120);
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > 1440) {
    throw providerError(400, 'InvalidParameter', 'The value of parameter sasUriExpirationTimeInMinutes is invalid.', { target: 'sasUriExpirationTimeInMinutes' });
  }
  const end = new Date(world.clock.now() + minutes * 60_000).toISOString().replace(/\.\d+Z$/, 'Z');
  const stem = `https://md-${world.random.hex(`console ${set.guid}`, 12)}.z1.blob.storage.azure.net:443/${set.guid}/${set.name}_${instance.instanceId}.${instance.vmId}`;
  const query = `sv=2018-03-28&sr=b&sig=${world.random.hex(`console ${instance.vmId}`, 32)}&se=${encodeURIComponent(end)}&sp=r`;
  return { consoleScreenshotBlobUri: `${stem}.screenshot.bmp?${query}`, serialConsoleLogBlobUri: `${stem}.serialconsole.log?${query}` };
}

const serviceState = object('OrchestrationServiceStateInput', { serviceName: need(oneOf('AutomaticRepairs')), action: need(oneOf('Resume', 'Suspend')) });

/** The work of `setOrchestrationServiceState`: suspends automatic repairs, or takes them up again; throws AzureError. */
export function switchRepairs(set: Resource, body: Request['body'], world: World): () => Promise<void> {
  const { action } = readBody('compute', serviceState, body ?? {});
  if (!hasRepairs(set)) throw providerError(409, 'OperationNotAllowed', `Automatic repairs are not enabled on Virtual Machine Scale Set '${set.name}'.`);
  return async () => {
    await world.clock.wait(1);
    fleetOf(set, world).repairsSuspended = action === 'Suspend';
  };
}

/** Whether a scale set's model asks for automatic repairs. */
export function hasRepairs(set: Resource): boolean {
  return objectOf(objectOf(set.model['properties'])['automaticRepairsPolicy'])['enabled'] === true;
}
