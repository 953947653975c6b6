import { asyncHeaders } from '../async.ts';
import { readBody } from '../bodies.ts';
import { notImplemented, providerError } from '../errors.ts';
import { objectOf, type Json } from '../json.ts';
import { anything, flag, map, object, readOnly, text } from '../shape.ts';
import type { Resource } from '../state.ts';
import type { Answer, Request, World } from '../world.ts';
import { fleetOf, take } from './fleet.ts';
import { viewInstance, type Instance, type ProtectionPolicy } from './instances.ts';

const instanceShape = object('VirtualMachineScaleSetVM', {
  id: readOnly,
  name: readOnly,
  type: readOnly,
  instanceId: readOnly,
  sku: readOnly,
  zones: readOnly,
  resources: readOnly,
  etag: readOnly,
  location: text(),
  tags: map(text({ max: 256 })),
  plan: anything,
  identity: anything,
  properties: object('VirtualMachineScaleSetVMProperties', {
    latestModelApplied: readOnly,
    modelDefinitionApplied: readOnly,
    vmId: readOnly,
    instanceView: readOnly,
    provisioningState: readOnly,
    timeCreated: readOnly,
    hardwareProfile: anything,
    storageProfile: anything,
    osProfile: anything,
    networkProfile: anything,
    networkProfileConfiguration: anything,
    securityProfile: anything,
    additionalCapabilities: anything,
    diagnosticsProfile: anything,
    availabilitySet: anything,
    resilientVMDeletionStatus: readOnly,
    licenseType: anything,
    userData: anything,
    protectionPolicy: object('VirtualMachineScaleSetVMProtectionPolicy', { protectFromScaleIn: flag, protectFromScaleSetActions: flag }),
  }),
});

/** The first api-version that knows instance protection (instance protection documentation). */
const since = '2019-03-01';

/**
 * PUT of an instance: sets its protection. A body with the whole model makes it one of its own, which no longer counts as the latest,
 * as users have reported; models that differ from the instance's are not imitated.
 */
export function writeInstance(set: Resource, one: Instance, request: Request, world: World): Answer {
  const body = readBody('compute', instanceShape, request.body ?? {});
  const properties = objectOf(body['properties']);
  const given = properties['protectionPolicy'] as ProtectionPolicy | undefined;
  if (given !== undefined && request.apiVersion < since) throw unknown(request);
  if (given?.protectFromScaleSetActions === true && given.protectFromScaleIn === false) {
    throw providerError(400, 'InvalidParameter', "The value 'false' of parameter 'protectFromScaleIn' is not valid where 'protectFromScaleSetActions' is true.", { target: 'protectionPolicy.protectFromScaleIn' });
  }
  const { version } = fleetOf(set, world);
  refuseOtherModel(properties, objectOf(viewInstance(set, one, version, false, world)['properties']));
  const done = take(set, [one.instanceId], world);
  if (given !== undefined) one.protectionPolicy = complete(one.protectionPolicy, given);
  if (properties['networkProfileConfiguration'] !== undefined) one.detached = true;
  one.state = 'Updating';
  const view = viewInstance(set, one, version, false, world);
  const operation = world.operations.start(async () => {
    await world.clock.wait(1);
    if (one.state === 'Updating') one.state = one.failure === undefined ? 'Succeeded' : 'Failed';
    done();
  });
  return { status: 200, body: view, headers: asyncHeaders('compute', request, world, set.location, operation, false) };
}

// Protection from the scale set's actions brings that from scale-in with it.
function complete(before: ProtectionPolicy | undefined, given: ProtectionPolicy): ProtectionPolicy {
  const policy = { ...before, ...given };
  return policy.protectFromScaleSetActions === true ? { ...policy, protectFromScaleIn: true } : policy;
}

const unknown = (request: Request): Error =>
  providerError(400, 'BadRequest', `Could not find member 'protectionPolicy' on object of type 'VirtualMachineScaleSetVMProperties'. Path 'properties.protectionPolicy', line 1, position ${request.text.indexOf('protectionPolicy') + 18}.`, {
    target: 'properties.protectionPolicy',
  });

// Clients send back what they read, less what their version of the model does not know: azure-cli does.
function isWithin(given: unknown, now: unknown): boolean {
  if (given === undefined || given === null) return true;
  if (Array.isArray(given)) {
    const list: unknown[] = Array.isArray(now) ? now : [];
    return given.length === list.length && given.every((one, index) => isWithin(one, list[index]));
  }
  if (typeof given === 'object') return Object.entries(given).every(([name, value]) => isWithin(value, objectOf(now)[name]));
  return given === now;
}

function refuseOtherModel(given: Json, now: Json): void {
  const differs = ['hardwareProfile', 'storageProfile', 'networkProfileConfiguration', 'securityProfile', 'diagnosticsProfile'].find((name) => !isWithin(given[name], now[name]));
  if (differs !== undefined) throw notImplemented(`a ${differs} of its own for one instance of a scale set`);
  if (given['userData'] !== undefined) throw notImplemented('userData of its own for one instance of a scale set');
}
