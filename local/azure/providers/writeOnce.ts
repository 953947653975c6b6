import { providerError } from '../errors.ts';
import { objectOf, textOf, type Json } from '../json.ts';
import { parentId, sameId } from '../path.ts';
import { cardModels, ipModels } from './cards.ts';
import { extensionsOf } from './extensions.ts';
import { profileOf } from './fleet.ts';
import { idOf } from './network.ts';

const refusal = (property: string): Error => providerError(409, 'PropertyChangeNotAllowed', `Changing property '${property}' is not allowed.`, { target: property });

type Read = (model: Json) => unknown;

const image = (model: Json): Json => objectOf(objectOf(profileOf(model)['storageProfile'])['imageReference']);
const own = (model: Json): Json => objectOf(model['properties']);

/*
 * What is fixed when the scale set is made: the documentation's list (modifying a scale set, create-time properties), and what users
 * have been refused. The account's name is none of it: it reaches instances with their next reimage.
 */
const fixed: readonly [string, Read][] = [
  ['osProfile.computerNamePrefix', (model) => objectOf(profileOf(model)['osProfile'])['computerNamePrefix']],
  ['imageReference.publisher', (model) => textOf(image(model)['publisher']).toLowerCase()],
  ['imageReference.offer', (model) => textOf(image(model)['offer']).toLowerCase()],
  ['osDisk.managedDisk.storageAccountType', (model) => objectOf(diskOf(model)['managedDisk'])['storageAccountType']],
  ['orchestrationMode', (model) => own(model)['orchestrationMode']],
  ['platformFaultDomainCount', (model) => own(model)['platformFaultDomainCount']],
  ['priority', (model) => profileOf(model)['priority'] ?? 'Regular'],
];

const diskOf = (model: Json): Json => objectOf(objectOf(profileOf(model)['storageProfile'])['osDisk']);

/** Refuses a model, defaults filled in, that changes what cannot change; throws AzureError. */
export function checkUnchanged(now: Json, before: Json): void {
  for (const [property, read] of fixed) if (read(now) !== read(before)) throw refusal(property);
  if (before['plan'] !== undefined && textOf(image(now)['sku']).toLowerCase() !== textOf(image(before)['sku']).toLowerCase()) throw refusal('imageReference.sku');
  if (own(before)['singlePlacementGroup'] === false && own(now)['singlePlacementGroup'] !== false) throw refusal('singlePlacementGroup');
  const zones = (model: Json): string[] => (Array.isArray(model['zones']) ? (model['zones'] as string[]) : []);
  // A zone may come to others, but none may go, and a set without zones gets none.
  if (zones(before).some((zone) => !zones(now).includes(zone)) || (zones(before).length === 0 && zones(now).length > 0)) throw refusal('zones');
  const networks = (model: Json): string[] => cardModels(model).flatMap((card) => ipModels(card).map((ip) => parentId(idOf(ip.properties['subnet']))));
  const old = networks(before)[0];
  if (old !== undefined && networks(now).some((network) => !sameId(network, old))) throw refusal('subnet');
}

/**
 * Completes a body from the model that stands: what Azure never gives back, so that a body which was read changes nothing, and what
 * a body may leave out (the image, what is fixed anyway).
 */
export function inherit(body: Json, old: Json): void {
  // `az vmss scale` sends location and sku alone: all else stays as it is.
  if (own(body)['virtualMachineProfile'] === undefined) {
    body['properties'] = { ...structuredClone(own(old)), ...own(body) };
    for (const name of ['tags', 'plan', 'identity', 'zones']) keep(body, old, name);
  }
  const [now, before] = [profileOf(body), profileOf(old)];
  const [osProfile, osBefore] = [objectOf(now['osProfile']), objectOf(before['osProfile'])];
  for (const name of ['adminPassword', 'customData']) keep(osProfile, osBefore, name);
  keep(now, before, 'userData');
  const storage = objectOf(now['storageProfile']);
  keep(storage, objectOf(before['storageProfile']), 'imageReference');
  const properties = objectOf(body['properties']);
  for (const name of ['orchestrationMode', 'platformFaultDomainCount', 'singlePlacementGroup', 'overprovision']) keep(properties, own(old), name);
  const disk = objectOf(storage['osDisk']);
  if (storage['osDisk'] !== undefined) disk['managedDisk'] = { ...objectOf(diskOf(old)['managedDisk']), ...objectOf(disk['managedDisk']) };
  const extensions = extensionsOf(before);
  for (const one of extensionsOf(now)) {
    const its = objectOf(extensions.find((other) => other['name'] === one['name'])?.['properties']);
    keep(objectOf(one['properties']), its, 'protectedSettings');
  }
}

function keep(now: Json, before: Json, name: string): void {
  if (now[name] === undefined && before[name] !== undefined) now[name] = before[name];
}
