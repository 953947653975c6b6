import { computeTime } from '../clock.ts';
import { notImplemented, providerError } from '../errors.ts';
import { mergePatch, objectOf, sameJson, textOf, tidy, type Json } from '../json.ts';
import type { Kind } from '../kinds.ts';
import { freePorts } from '../nat.ts';
import type { Place } from '../path.ts';
import { parentId, sameId } from '../path.ts';
import { computeVersions } from '../books/versions.ts';
import type { Resource } from '../state.ts';
import type { World } from '../world.ts';
import { checkAccounts } from './accounts.ts';
import { cardModels, ipModels } from './cards.ts';
import { capacityOf, converge, fleetOf, instancesOf, profileOf } from './fleet.ts';
import { checkImage, checkQuota, checkSize, fillDefaults } from './machineModel.ts';
import { idOf, idsOf, missingReference, mustFind, mustFindPart, partsOf } from './network.ts';
import { scaleSetRoutes } from './scaleSetRoutes.ts';
import { scaleSetShape } from './scaleSetShape.ts';

const busy = (): Error =>
  providerError(
    409,
    'Conflict',
    'The request failed due to conflict with a concurrent request. To resolve it, please refer to https://aka.ms/activitylog to get more details on the conflicting requests.',
  );

/** Uniform scale sets. */
export const virtualMachineScaleSets: Kind = {
  type: 'Microsoft.Compute/virtualMachineScaleSets',
  provider: 'compute',
  shape: scaleSetShape,
  apiVersions: computeVersions,
  seconds: 0,
  check(body, place, location, world, preflight) {
    const properties = objectOf(body['properties']);
    if (properties['orchestrationMode'] === 'Flexible') throw notImplemented('scale sets with orchestrationMode Flexible');
    const profile = profileOf(body);
    if (properties['virtualMachineProfile'] === undefined) throw missing('virtualMachineProfile');
    for (const name of ['osProfile', 'storageProfile', 'networkProfile']) if (profile[name] === undefined) throw missing(name);
    const image = checkImage(body, world, preflight);
    checkSize(body, image, place, location, world);
    checkQuota(body, place, location, world);
    checkProfile(body);
    if (ownPublicAddresses(body)) throw notImplemented('public IP addresses of single instances (publicIPAddressConfiguration)');
  },
  prepare(body, place, world, old) {
    const existing = old === undefined ? undefined : fleetOf(old, world);
    if (existing?.busy) throw busy();
    if (old !== undefined) keepSecrets(body, old.model);
    const image = checkImage(body, world, false);
    checkAccounts(objectOf(profileOf(body)['osProfile']), image.os);
    if (old !== undefined) checkUnchanged(body, old.model);
    checkReferences(body, place, world);
    fillDefaults(body, image, old?.model);
    checkRoom(body, old, world);
  },
  patch: (model, body) => objectOf(mergePatch(model, body)),
  async settle(resource, world, before) {
    const fleet = fleetOf(resource, world);
    if (before !== undefined && !sameJson(versioned(before), versioned(resource.model))) fleet.version++;
    fleet.busy = true;
    try {
      await world.clock.wait(1);
      await converge(resource, world);
    } finally {
      fleet.busy = false;
    }
  },
  view: (resource) => viewSet(resource),
  async clear(resource, world) {
    const key = resource.id.toLowerCase();
    const gone = instancesOf(resource, world);
    for (const one of gone) Object.assign(one, { state: 'Deleting', booted: false });
    await world.changed();
    await Promise.all(gone.map(async (one) => world.machines?.remove(resource.id, one.instanceId)));
    world.state.instances.delete(key);
    world.state.fleets.delete(key);
    await world.changed();
  },
  below: scaleSetRoutes,
};

const missing = (name: string): Error => providerError(400, 'InvalidParameter', `Required parameter '${name}' is missing (null).`, { target: name });
const invalid = (target: string, message: string): Error => providerError(400, 'InvalidParameter', message, { target });

/** What an instance is up to date with: everything but the number of instances and the set's own settings. */
function versioned(model: Json): unknown {
  const { name, tier } = objectOf(model['sku']);
  return { sku: { name, tier }, profile: profileOf(model), plan: model['plan'], zones: model['zones'] };
}

function checkProfile(body: Json): void {
  const properties = objectOf(body['properties']);
  const cards = cardModels(body);
  if (cards.length === 0) throw missing('networkInterfaceConfigurations');
  if (cards.length > 1 && cards.filter((card) => card.properties['primary'] === true).length !== 1) {
    throw invalid('networkInterfaceConfigurations', 'Exactly one network interface configuration must be marked as primary.');
  }
  for (const card of cards) {
    if (ipModels(card).length === 0) throw missing('ipConfigurations');
    for (const ip of ipModels(card)) if (idOf(ip.properties['subnet']) === '') throw missing('subnet');
  }
  if (objectOf(properties['upgradePolicy'])['mode'] === undefined) throw missing('upgradePolicy.mode');
  if (properties['singlePlacementGroup'] !== false && capacityOf(body) > 100) {
    throw invalid('capacity', 'The value of parameter capacity is invalid: a scale set with a single placement group has at most 100 instances.');
  }
}

function ownPublicAddresses(body: Json): boolean {
  return cardModels(body).some((card) => ipModels(card).some((ip) => ip.properties['publicIPAddressConfiguration'] !== undefined));
}

// A body that was read has no secrets; leaving them out changes nothing, as clients that read, change and write rely on.
function keepSecrets(body: Json, old: Json): void {
  const osProfile = objectOf(profileOf(body)['osProfile']);
  const before = objectOf(profileOf(old)['osProfile']);
  for (const name of ['adminPassword', 'customData']) if (osProfile[name] === undefined && before[name] !== undefined) osProfile[name] = before[name];
  const extensions = extensionsOf(profileOf(old));
  for (const one of extensionsOf(profileOf(body))) {
    const secret = objectOf(extensions.find((its) => its['name'] === one['name'])?.['properties'])['protectedSettings'];
    const properties = objectOf(one['properties']);
    if (properties['protectedSettings'] === undefined && secret !== undefined) properties['protectedSettings'] = secret;
  }
}

function checkUnchanged(body: Json, old: Json): void {
  const [now, before] = [objectOf(profileOf(body)['osProfile']), objectOf(profileOf(old)['osProfile'])];
  for (const name of ['computerNamePrefix', 'adminUsername']) {
    if (now[name] === before[name]) continue;
    throw providerError(409, 'PropertyChangeNotAllowed', `Changing property 'osProfile.${name}' is not allowed.`, { target: `osProfile.${name}` });
  }
}

function checkReferences(body: Json, place: Place, world: World): void {
  const { state } = world;
  const location = String(body['location']);
  const balancer = 'Microsoft.Network/loadBalancers';
  for (const card of cardModels(body)) {
    const group = idOf(card.properties['networkSecurityGroup']);
    if (group !== '') mustFind(state, group, 'Microsoft.Network/networkSecurityGroups', place.id, location);
    for (const ip of ipModels(card)) {
      mustFindPart(state, idOf(ip.properties['subnet']), 'Microsoft.Network/virtualNetworks', 'subnets', place.id, location);
      for (const id of idsOf(ip.properties['loadBalancerBackendAddressPools'])) mustFindPart(state, id, balancer, 'backendAddressPools', place.id, location);
      for (const id of idsOf(ip.properties['loadBalancerInboundNatPools'])) mustFindPart(state, id, balancer, 'inboundNatPools', place.id, location);
    }
  }
  const probe = idOf(objectOf(profileOf(body)['networkProfile'])['healthProbe']);
  if (probe === '') return;
  mustFindPart(state, probe, balancer, 'probes', place.id, location);
  const used = partsOf(mustFind(state, parentId(probe), balancer, place.id, location).model, 'loadBalancingRules').some((rule) => sameId(idOf(rule.properties['probe']), probe));
  if (!used) throw missingReference(probe, place.id);
}

// A NAT rule whose range has no port left stops the scale-out; Azure's own code for it is not documented.
function checkRoom(body: Json, old: Resource | undefined, world: World): void {
  const more = capacityOf(body) - (old === undefined ? 0 : instancesOf(old, world).length);
  if (more <= 0) return;
  const pools = cardModels(body).flatMap((card) => ipModels(card).flatMap((ip) => idsOf(ip.properties['loadBalancerBackendAddressPools'])));
  for (const pool of pools) {
    if (freePorts(world.state, pool) >= more) continue;
    throw providerError(400, 'InsufficientFrontendPortsInInboundNatRule', `The inbound NAT rules of backend address pool ${pool} do not have enough frontend ports for ${more} more instances.`);
  }
}

function extensionsOf(profile: Json): Json[] {
  const all = objectOf(profile['extensionProfile'])['extensions'];
  return Array.isArray(all) ? (all as Json[]) : [];
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
  return tidy({
    ...profile,
    osProfile,
    extensionProfile: profile['extensionProfile'] === undefined ? undefined : { ...objectOf(profile['extensionProfile']), extensions },
  });
}
