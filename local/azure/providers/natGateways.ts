import { networkVersions } from '../books/versions.ts';
import { networkError } from '../errors.ts';
import { objectOf, mergePatch } from '../json.ts';
import type { Kind } from '../kinds.ts';
import { resourcesOf } from '../state.ts';
import { sameId } from '../path.ts';
import { list, need, object, oneOf, reference, whole } from '../shape.ts';
import { idOf, idsOf, mustFind, networkShape, networkView, partsOf, readOnlyOf, texts } from './network.ts';
import { skuOf } from './publicIPAddresses.ts';

const shape = networkShape(
  'NatGateway',
  {
    idleTimeoutInMinutes: whole(4, 120),
    publicIpAddresses: list(reference, 16),
    publicIpPrefixes: list(reference),
    ...readOnlyOf('subnets'),
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
  prepare(body, place, world) {
    const properties = objectOf(body['properties']);
    body['properties'] = { idleTimeoutInMinutes: 4, ...properties };
    for (const id of idsOf(properties['publicIpAddresses'])) {
      const address = mustFind(world.state, id, 'Microsoft.Network/publicIPAddresses', place.id, String(body['location']));
      if (skuOf(address.model) === 'Basic') {
        throw networkError('NatGatewayCannotUseBasicSkuPublicIp', `NAT gateway ${place.id} cannot reference Basic sku publicIP ${id}.`);
      }
    }
  },
  patch: (model, body) => ({ ...model, tags: objectOf(mergePatch(model['tags'], body['tags'])) }),
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
