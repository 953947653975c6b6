import { storageVersions } from '../books/versions.ts';
import { armTime } from '../clock.ts';
import { providerError } from '../errors.ts';
import { mergePatch, objectOf, textOf, tidy } from '../json.ts';
import type { Kind } from '../kinds.ts';
import { anything, flag, map, need, object, oneOf, readOnly, text } from '../shape.ts';

const skus = ['Standard_LRS', 'Standard_GRS', 'Standard_RAGRS', 'Standard_ZRS', 'Premium_LRS', 'Premium_ZRS', 'Standard_GZRS', 'Standard_RAGZRS'];

const shape = object('StorageAccount', {
  id: readOnly,
  name: readOnly,
  type: readOnly,
  apiVersion: readOnly,
  location: text(),
  tags: map(text({ max: 256 })),
  sku: need(object('Sku', { name: need(oneOf(...skus)), tier: readOnly })),
  kind: need(oneOf('Storage', 'StorageV2', 'BlobStorage', 'FileStorage', 'BlockBlobStorage')),
  identity: anything,
  properties: object('StorageAccountProperties', {
    minimumTlsVersion: oneOf('TLS1_0', 'TLS1_1', 'TLS1_2', 'TLS1_3'),
    allowSharedKeyAccess: flag,
    allowBlobPublicAccess: flag,
    supportsHttpsTrafficOnly: flag,
    publicNetworkAccess: oneOf('Enabled', 'Disabled', 'SecuredByPerimeter'),
    networkAcls: anything,
    largeFileSharesState: oneOf('Enabled', 'Disabled'),
    azureFilesIdentityBasedAuthentication: anything,
    accessTier: oneOf('Hot', 'Cool', 'Premium', 'Cold'),
    encryption: anything,
    defaultToOAuthAuthentication: flag,
    allowCrossTenantReplication: flag,
    isHnsEnabled: flag,
    provisioningState: readOnly,
    creationTime: readOnly,
    primaryEndpoints: readOnly,
    primaryLocation: readOnly,
    statusOfPrimary: readOnly,
  }),
});

/** Storage accounts as state only: there is no data plane and no share in them. */
export const storageAccounts: Kind = {
  type: 'Microsoft.Storage/storageAccounts',
  provider: 'storage',
  shape,
  apiVersions: storageVersions,
  seconds: 2,
  check(_body, place, _location, world) {
    const name = place.names[0] ?? '';
    if (!/^[a-z0-9]{3,24}$/.test(name)) {
      throw providerError(
        400,
        'AccountNameInvalid',
        `${name} is not a valid storage account name. Storage account name must be between 3 and 24 characters in length and use numbers and lower-case letters only.`,
      );
    }
    const taken = [...world.state.resources.values()].some(
      (one) => one.type === 'Microsoft.Storage/storageAccounts' && one.name === name && one.id.toLowerCase() !== place.id.toLowerCase(),
    );
    if (taken) throw providerError(409, 'StorageAccountAlreadyTaken', `The storage account named ${name} is already taken.`);
  },
  prepare(body) {
    const sku = objectOf(body['sku']);
    if (body['kind'] === 'FileStorage' && !textOf(sku['name']).startsWith('Premium')) {
      throw providerError(400, 'InvalidValuesForRequestParameters', `Values for request parameters are invalid: sku ${textOf(sku['name'])} for kind FileStorage.`);
    }
    body['properties'] = { supportsHttpsTrafficOnly: true, ...objectOf(body['properties']) };
  },
  patch: (model, body) => objectOf(mergePatch(model, body)),
  view: (resource) => {
    const { sku, kind, tags, properties } = resource.model;
    const name = textOf(objectOf(sku)['name']);
    return tidy({
      sku: { name, tier: name.startsWith('Premium') ? 'Premium' : 'Standard' },
      kind,
      location: resource.location,
      tags: tags ?? {},
      properties: {
        ...objectOf(properties),
        primaryEndpoints: {
          blob: `https://${resource.name}.blob.core.windows.net/`,
          file: `https://${resource.name}.file.core.windows.net/`,
        },
        primaryLocation: resource.location,
        statusOfPrimary: 'available',
        creationTime: armTime(resource.created),
        provisioningState: resource.state,
      },
    });
  },
  below(resource, rest, request, world) {
    const keys = rest.length === 1 && rest[0]?.toLowerCase() === 'listkeys' && request.method === 'POST';
    if (!keys) return undefined;
    const value = (name: string): string =>
      Buffer.from(world.random.hex(`${resource.id.toLowerCase()} ${resource.guid} ${name} a`, 64) + world.random.hex(`${resource.guid} ${name} b`, 64), 'hex').toString('base64');
    const key = (keyName: string) => ({ creationTime: armTime(resource.created), keyName, value: value(keyName), permissions: 'FULL' });
    return { status: 200, body: { keys: [key('key1'), key('key2')] } };
  },
};
