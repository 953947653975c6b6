import { networkVersions } from '../books/versions.ts';
import { networkError, notImplemented } from '../errors.ts';
import { objectOf } from '../json.ts';
import type { Kind } from '../kinds.ts';
import { resourcesOf } from '../state.ts';
import { sameId } from '../path.ts';
import { list, need, object, oneOf, referenceTo, whole } from '../shape.ts';
import { checkNames, checkZones, idOf, idsOf, mustFind, networkShape, networkView, partsOf, patchTags, readOnlyOf, texts } from './network.ts';
import { refuseUsed, skuOf } from './publicIPAddresses.ts';

const shape = networkShape(
  'NatGateway',
  {
    idleTimeoutInMinutes: whole(4, 120),
    publicIpAddresses: list(referenceTo('Microsoft.Network/publicIPAddresses'), 16),
    publicIpPrefixes: list(referenceTo('Microsoft.Network/publicIPPrefixes')),
    ...readOnlyOf('subnets', 'sourceVirtualNetwork'),
  },
  { sku: need(object('Sku', { name: oneOf('Standard', 'StandardV2') })), zones: texts },
);

/** NAT gateways: state only, outbound traffic is not imitated. */
export const natGateways: Kind = {
  type: 'Microsoft.Network/natGateways',
  provider: 'network',
  shape,
  apiVersions: networkVersions,
  seconds: 1,
  prepare(body, place, world, old) {
    const properties = objectOf(body['properties']);
    const location = String(body['location']);
    body['properties'] = { idleTimeoutInMinutes: 4, ...properties };
    checkNames(body, place, []);
    // One zone or none; the second version is in all of them by itself.
    checkZones(body['zones'], { id: place.id, type: natGateways.type, name: place.names[0] ?? '', location, all: skuOf(body) === 'StandardV2', before: old === undefined ? undefined : (old.model['zones'] ?? []) });
    if (idsOf(properties['publicIpPrefixes']).length > 0) throw notImplemented('public IP prefixes');
    for (const id of idsOf(properties['publicIpAddresses'])) {
      const address = mustFind(world.state, id, 'Microsoft.Network/publicIPAddresses', place.id, location);
      // Azure's own codes for these two are not documented.
      if (skuOf(address.model) === 'Basic') {
        throw networkError('NatGatewayCannotUseBasicSkuPublicIp', `NAT gateway ${place.id} cannot reference Basic sku publicIP ${address.id}.`);
      }
      if (skuOf(address.model) !== skuOf(body)) {
        throw networkError('NatGatewayAndPublicIpSkuDoNotMatch', `${skuOf(body)} sku NAT gateway ${place.id} cannot reference ${skuOf(address.model)} sku publicIP ${address.id}.`);
      }
      refuseUsed(world.state, address, place.id, place.id);
    }
  },
  patch: patchTags,
  view: (resource, world) => {
    const subnets = resourcesOf(world.state, 'Microsoft.Network/virtualNetworks').flatMap((network) =>
      partsOf(network.model, 'subnets')
        .filter((one) => sameId(idOf(one.properties['natGateway']), resource.id))
        .map((one) => ({ id: `${network.id}/subnets/${one.name}` })),
    );
    return networkView(resource, { ...objectOf(resource.model['properties']), ...(subnets.length === 0 ? {} : { subnets }) });
  },
  guard(resource, world) {
    const used = resourcesOf(world.state, 'Microsoft.Network/virtualNetworks').flatMap((network) =>
      partsOf(network.model, 'subnets').filter((one) => sameId(idOf(one.properties['natGateway']), resource.id)),
    );
    if (used.length > 0) {
      throw networkError('InUseNatGatewayCannotBeDeleted', `Nat gateway ${resource.id} is in use by subnet ${used[0]?.name ?? ''} and cannot be deleted.`);
    }
  },
};
