import { computeTime } from '../clock.ts';
import { notImplemented, providerError } from '../errors.ts';
import { mergePatch, objectOf, sameJson, textOf, tidy, type Json } from '../json.ts';
import type { Kind } from '../kinds.ts';
import { readBody } from '../bodies.ts';
import { computeVersions } from '../books/versions.ts';
import { readShape } from '../shape.ts';
import { findResource, type Resource } from '../state.ts';
import { checkAccounts } from './accounts.ts';
import { checkExtensions } from './extensionRules.ts';
import { extensionsOf } from './extensions.ts';
import { converge } from './converge.ts';
import { capacityOf, fleetOf, instancesOf, profileOf, refuseBusy } from './fleet.ts';
import { checkImage, checkQuota, checkSize, fillDefaults } from './machineModel.ts';
import { removeInstances } from './removal.ts';
import { scaleSetRoutes } from './scaleSetRoutes.ts';
import { checkHealth } from './setHealth.ts';
import { checkSetNetwork, checkSetRoom } from './setNetwork.ts';
import { checkDisks } from './diskRules.ts';
import { checkSet } from './setRules.ts';
import { checkUnchanged, inherit } from './writeOnce.ts';
import { scaleSetShape } from './scaleSetShape.ts';

/** Uniform scale sets. */
export const virtualMachineScaleSets: Kind = {
  type: 'Microsoft.Compute/virtualMachineScaleSets',
  provider: 'compute',
  shape: scaleSetShape,
  apiVersions: computeVersions,
  seconds: 0,
  check(body, place, location, world, preflight) {
    const old = findResource(world.state, place.id);
    if (old !== undefined) inherit(body, old.model);
    const properties = objectOf(body['properties']);
    if (properties['orchestrationMode'] === 'Flexible') throw notImplemented('scale sets with orchestrationMode Flexible');
    const profile = profileOf(body);
    if (properties['virtualMachineProfile'] === undefined) throw missing('virtualMachineProfile');
    for (const name of ['osProfile', 'storageProfile', 'networkProfile']) if (profile[name] === undefined) throw missing(name);
    const image = checkImage(body, place, world, preflight);
    checkSize(body, image, place, location, world);
    checkQuota(body, place, location, world);
    checkSet(body, image, place, location);
    checkDisks(body, image);
  },
  prepare(body, place, world, old) {
    if (old !== undefined) refuseBusy(old, ['*'], world);
    const image = checkImage(body, place, world, false);
    checkAccounts(objectOf(profileOf(body)['osProfile']), image.os);
    checkExtensions(body, image.os, place.names[0] ?? '');
    checkHealth(body);
    checkSetNetwork(body, place, world);
    fillDefaults(body, image, old?.model);
    if (old !== undefined) checkUnchanged(body, old.model);
    checkSetRoom(body, capacityOf(body), capacityOf(body) - (old === undefined ? 0 : instancesOf(old, world).length), world);
  },
  // Compute reads a PATCH into objects before it merges: a null says nothing, and what it does not know it refuses.
  patch: (model, body) => objectOf(mergePatch(model, readPatch(body))),
  async settle(resource, world, before) {
    const fleet = fleetOf(resource, world);
    if (before !== undefined && !sameJson(versioned(before), versioned(resource.model))) fleet.version++;
    fleet.busy.add('*');
    try {
      await world.clock.wait(1);
      await converge(resource, world);
    } finally {
      fleet.busy.delete('*');
    }
  },
  view: (resource) => viewSet(resource),
  // A scale set is not deleted under a rolling upgrade: that is cancelled first.
  guard(resource, world) {
    if (fleetOf(resource, world).rolls[0]?.code === 'RollingForward') refuseBusy(resource, ['*'], world);
  },
  async clear(resource, world) {
    const key = resource.id.toLowerCase();
    await removeInstances(resource, instancesOf(resource, world), world);
    world.state.instances.delete(key);
    world.state.fleets.delete(key);
    await world.changed();
  },
  below: scaleSetRoutes,
};

const missing = (name: string): Error => providerError(400, 'InvalidParameter', `Required parameter '${name}' is missing (null).`, { target: name });

// What is required of a whole body need not be in a PATCH.
function readPatch(body: Json): Json {
  const { value, misfits } = readShape(scaleSetShape, body);
  return misfits.every(({ kind }) => kind === 'required') ? value : readBody('compute', scaleSetShape, body);
}

/** What an instance is up to date with: everything but the number of instances and the set's own settings. */
function versioned(model: Json): unknown {
  const { name, tier } = objectOf(model['sku']);
  return { sku: { name, tier }, profile: profileOf(model), plan: model['plan'], zones: model['zones'] };
}

function viewSet(resource: Resource): Json {
  const { model } = resource;
  const { virtualMachineProfile, ...properties } = objectOf(model['properties']);
  return tidy({
    location: resource.location,
    tags: model['tags'] ?? {},
    identity: model['identity'],
    zones: model['zones'],
    plan: model['plan'],
    sku: model['sku'],
    properties: {
      ...properties,
      virtualMachineProfile: publicProfile(objectOf(virtualMachineProfile)),
      provisioningState: resource.state,
      uniqueId: resource.guid,
      timeCreated: computeTime(resource.created),
    },
  });
}

/** The profile without anything that Azure never gives back. */
function publicProfile(profile: Json): Json {
  const { adminPassword: _password, customData: _data, ...osProfile } = objectOf(profile['osProfile']);
  const extensions = extensionsOf(profile).map((one) => {
    const { protectedSettings: _secret, ...properties } = objectOf(one['properties']);
    return { name: textOf(one['name']), properties };
  });
  // userData is shown on demand alone ($expand=userData), which is not imitated.
  return tidy({
    ...profile,
    userData: undefined,
    osProfile,
    extensionProfile: profile['extensionProfile'] === undefined ? undefined : { ...objectOf(profile['extensionProfile']), extensions },
  });
}
