import { storageVersions } from '../books/versions.ts';
import { armTime } from '../clock.ts';
import { notAllowed, providerError } from '../errors.ts';
import { mergePatch, objectOf, textOf, tidy, type Json } from '../json.ts';
import type { Kind } from '../kinds.ts';
import { lastName, parentId } from '../path.ts';
import { anything, flag, list, map, need, object, oneOf, readOnly, text } from '../shape.ts';
import { findResource, resourcesOf, type Resource } from '../state.ts';
import type { Answer, Request, World } from '../world.ts';
import { idOf, partsOf } from './network.ts';
import { createServices } from './storageShares.ts';

const type = 'Microsoft.Storage/storageAccounts';

// Which replications an account of a kind can have (learn.microsoft.com, "Storage account overview").
const standard = ['Standard_LRS', 'Standard_GRS', 'Standard_RAGRS'];
const premiumFiles = ['Premium_LRS', 'Premium_ZRS', 'PremiumV2_LRS', 'PremiumV2_ZRS'];
const skus: Readonly<Record<string, readonly string[]>> = {
  Storage: [...standard, 'Standard_ZRS', 'Premium_LRS'],
  StorageV2: [...standard, 'Standard_ZRS', 'Standard_GZRS', 'Standard_RAGZRS', 'Premium_LRS'],
  BlobStorage: standard,
  BlockBlobStorage: ['Premium_LRS', 'Premium_ZRS'],
  FileStorage: [...premiumFiles, 'StandardV2_LRS', 'StandardV2_GRS', 'StandardV2_ZRS', 'StandardV2_GZRS'],
};

const ipRule = object('IPRule', { value: need(text()), action: oneOf('Allow') });
const networkRule = object('VirtualNetworkRule', { id: need(text({ like: /^\/subscriptions\//i })), action: oneOf('Allow'), state: readOnly });

const shape = object('StorageAccount', {
  id: readOnly,
  name: readOnly,
  type: readOnly,
  apiVersion: readOnly,
  location: text(),
  tags: map(text({ max: 256 })),
  sku: need(object('Sku', { name: need(oneOf(...new Set(Object.values(skus).flat()))), tier: readOnly })),
  kind: need(oneOf(...Object.keys(skus))),
  extendedLocation: anything,
  zones: list(text()),
  placement: anything,
  identity: object('Identity', {
    type: oneOf('None', 'SystemAssigned', 'UserAssigned', 'SystemAssigned,UserAssigned'),
    userAssignedIdentities: map(anything),
    principalId: readOnly,
    tenantId: readOnly,
  }),
  properties: object('StorageAccountProperties', {
    minimumTlsVersion: oneOf('TLS1_0', 'TLS1_1', 'TLS1_2', 'TLS1_3'),
    allowSharedKeyAccess: flag,
    allowBlobPublicAccess: flag,
    supportsHttpsTrafficOnly: flag,
    publicNetworkAccess: oneOf('Enabled', 'Disabled', 'SecuredByPerimeter'),
    networkAcls: object('NetworkRuleSet', {
      bypass: text({ like: /^(None|((Logging|Metrics|AzureServices)(,\s*(Logging|Metrics|AzureServices))*))$/ }),
      defaultAction: need(oneOf('Allow', 'Deny')),
      virtualNetworkRules: list(networkRule, 400),
      ipRules: list(ipRule, 400),
      ipv6Rules: list(ipRule),
      resourceAccessRules: anything,
    }),
    largeFileSharesState: oneOf('Enabled', 'Disabled'),
    azureFilesIdentityBasedAuthentication: object('AzureFilesIdentityBasedAuthentication', {
      directoryServiceOptions: need(oneOf('None', 'AADDS', 'AD', 'AADKERB')),
      defaultSharePermission: oneOf('None', 'StorageFileDataSmbShareReader', 'StorageFileDataSmbShareContributor', 'StorageFileDataSmbShareElevatedContributor'),
      activeDirectoryProperties: anything,
      smbOAuthSettings: object('SmbOAuthSettings', { isSmbOAuthEnabled: flag }),
    }),
    accessTier: oneOf('Hot', 'Cool', 'Premium', 'Cold'),
    encryption: anything,
    keyPolicy: anything,
    sasPolicy: anything,
    customDomain: anything,
    routingPreference: anything,
    immutableStorageWithVersioning: anything,
    allowedCopyScope: oneOf('PrivateLink', 'AAD'),
    dnsEndpointType: oneOf('Standard', 'AzureDnsZone'),
    defaultToOAuthAuthentication: flag,
    allowCrossTenantReplication: flag,
    isHnsEnabled: flag,
    isNfsV3Enabled: flag,
    isLocalUserEnabled: flag,
    isSftpEnabled: flag,
    enableExtendedGroups: flag,
    dualStackEndpointPreference: anything,
    ...Object.fromEntries(['provisioningState', 'creationTime', 'keyCreationTime', 'primaryEndpoints', 'primaryLocation', 'secondaryLocation', 'statusOfPrimary', 'statusOfSecondary', 'privateEndpointConnections'].map((name) => [name, readOnly])),
  }),
});

const badName = (name: string): string => `${name} is not a valid storage account name. Storage account name must be between 3 and 24 characters in length and use numbers and lower-case letters only.`;
const isName = (name: string): boolean => /^[a-z0-9]{3,24}$/.test(name);
const invalid = (what: string): Error => providerError(400, 'InvalidValuesForRequestParameters', `Values for request parameters are invalid: ${what}.`);

/** Storage accounts with their keys, file services and shares: there is no data plane. */
export const storageAccounts: Kind = {
  type,
  provider: 'storage',
  shape,
  apiVersions: storageVersions,
  seconds: 2,
  check(body, place, _location, world) {
    const name = place.names[0] ?? '';
    if (!isName(name)) throw providerError(400, 'AccountNameInvalid', badName(name));
    const twin = resourcesOf(world.state, type).find((one) => one.name === name && one.id.toLowerCase() !== place.id.toLowerCase());
    if (twin !== undefined) throw providerError(409, 'StorageAccountInAnotherResourceGroup', `The account ${name} is already in another resource group in this subscription.`);
    if (findResource(world.state, place.id) === undefined && world.state.allowance.accounts.has(name)) {
      throw providerError(409, 'StorageAccountAlreadyTaken', `The storage account named ${name} is already taken.`);
    }
    const kind = textOf(body['kind']);
    if (!skus[kind]?.includes(textOf(objectOf(body['sku'])['name']))) throw invalid(`sku for kind ${kind}`);
  },
  prepare(body, _place, world, old) {
    const properties = objectOf(body['properties']);
    checkRules(objectOf(properties['networkAcls']), world);
    const { directoryServiceOptions, activeDirectoryProperties } = objectOf(properties['azureFilesIdentityBasedAuthentication']);
    if (directoryServiceOptions === 'AD' && textOf(objectOf(activeDirectoryProperties)['domainName']) === '') throw invalid('azureFilesIdentityBasedAuthentication.activeDirectoryProperties');
    if (old !== undefined) checkSame(body, old.model);
    body['properties'] = { supportsHttpsTrafficOnly: true, ...properties };
    // Hidden in the model, and in no view: how often each key has been made anew, and when.
    body['keys'] = old?.model['keys'] ?? {};
  },
  patch: (model, body) => objectOf(mergePatch(model, body)),
  async settle(resource, world) {
    createServices(resource, world);
  },
  view: viewAccount,
  below(resource, rest, request, world) {
    const action = rest.length === 1 && request.method === 'POST' ? rest[0]?.toLowerCase() : undefined;
    if (action === 'listkeys') return { status: 200, body: { keys: showKeys(resource, world) } };
    if (action === 'regeneratekey') return regenerate(resource, request, world);
    return undefined;
  },
};

// Azure refuses addresses that are no public ones, and the two smallest ranges.
function checkRules(rules: Json, world: World): void {
  for (const one of (rules['ipRules'] ?? []) as Json[]) {
    const value = textOf(one['value']);
    const [, first, second, , bits] = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3}\.\d{1,3})(?:\/(\d{1,2}))?$/.exec(value) ?? [];
    const local = first === '10' || (first === '192' && second === '168') || (first === '172' && Number(second) >= 16 && Number(second) <= 31);
    if (first === undefined || local || Number(bits ?? 24) > 30) throw invalid('networkAcls.ipRule[*].value');
  }
  for (const id of ((rules['virtualNetworkRules'] ?? []) as Json[]).map(idOf)) {
    const network = findResource(world.state, parentId(id));
    const subnet = partsOf(network?.model ?? {}, 'subnets').find((one) => one.name.toLowerCase() === lastName(id).toLowerCase());
    const because = 'Validation of network acls failure: ';
    if (subnet === undefined) throw providerError(400, 'NetworkAclsValidationFailure', `${because}SubnetsNotProvisioned:Cannot proceed with operation because subnets ${lastName(id)} of the virtual network ${parentId(id)} are not provisioned.`);
    const endpoints = ((subnet.properties['serviceEndpoints'] ?? []) as Json[]).map((one) => textOf(one['service']).toLowerCase());
    if (endpoints.some((one) => one.startsWith('microsoft.storage'))) continue;
    throw providerError(
      400,
      'NetworkAclsValidationFailure',
      `${because}SubnetsHaveNoServiceEndpointsConfigured:Subnets ${lastName(id)} of virtual network ${parentId(id)} do not have ServiceEndpoints for Microsoft.Storage resources configured. Add Microsoft.Storage to subnet's ServiceEndpoints collection before trying to ACL Microsoft.Storage resources to these subnets..`,
    );
  }
}

const tierOf = (sku: string): string => (sku.startsWith('Premium') ? 'Premium' : 'Standard');

function checkSame(body: Json, old: Json): void {
  const fixed = (name: string): Error => providerError(409, 'AccountPropertyCannotBeUpdated', `The property '${name}' was specified in the input, but it cannot be updated.`);
  const upgrade = old['kind'] === 'Storage' && body['kind'] === 'StorageV2';
  if (body['kind'] !== old['kind'] && !upgrade) throw fixed('kind');
  if (tierOf(textOf(objectOf(body['sku'])['name'])) !== tierOf(textOf(objectOf(old['sku'])['name']))) throw fixed('sku');
  const [now, before] = [objectOf(body['properties']), objectOf(old['properties'])];
  for (const name of ['isHnsEnabled', 'isNfsV3Enabled', 'dnsEndpointType']) {
    if (now[name] !== undefined && now[name] !== (before[name] ?? false)) throw fixed(name);
  }
}

function viewAccount(resource: Resource): Json {
  const { sku, kind, tags, properties, identity } = resource.model;
  const { networkAcls, ...given } = objectOf(properties);
  const name = textOf(objectOf(sku)['name']);
  const at = armTime(resource.created);
  const services = kind === 'FileStorage' ? ['file'] : kind === 'BlockBlobStorage' || kind === 'BlobStorage' ? ['dfs', 'blob'] : ['dfs', 'web', 'blob', 'queue', 'table', 'file'];
  const used = services.filter((one) => one === 'blob' || one === 'file');
  return tidy({
    sku: { name, tier: tierOf(name) },
    kind,
    location: resource.location,
    tags: tags ?? {},
    identity,
    properties: {
      keyCreationTime: { key1: at, key2: at },
      privateEndpointConnections: [],
      minimumTlsVersion: 'TLS1_2',
      allowBlobPublicAccess: false,
      allowCrossTenantReplication: false,
      ...(kind === 'StorageV2' || kind === 'BlobStorage' ? { accessTier: 'Hot' } : {}),
      ...given,
      networkAcls: { bypass: 'AzureServices', virtualNetworkRules: [], ipRules: [], defaultAction: 'Allow', ...objectOf(networkAcls) },
      encryption: { services: Object.fromEntries(used.map((one) => [one, { keyType: 'Account', enabled: true, lastEnabledTime: at }])), keySource: 'Microsoft.Storage', ...objectOf(given['encryption']) },
      primaryEndpoints: Object.fromEntries(services.map((one) => [one, `https://${resource.name}.${one === 'web' ? 'z6.web' : one}.core.windows.net/`])),
      primaryLocation: resource.location,
      statusOfPrimary: 'available',
      creationTime: at,
      provisioningState: resource.state,
    },
  });
}

function showKeys(resource: Resource, world: World): Json[] {
  const turns = objectOf(resource.model['keys']);
  return ['key1', 'key2'].map((keyName) => {
    const { turn = 0, at = resource.created } = objectOf(turns[keyName]) as { turn?: number; at?: number };
    const label = `${resource.id.toLowerCase()} ${resource.guid} ${keyName} ${turn}`;
    const value = Buffer.from(world.random.hex(`${label} a`, 64) + world.random.hex(`${label} b`, 64), 'hex').toString('base64');
    return { creationTime: armTime(at), keyName, value, permissions: 'FULL' };
  });
}

function regenerate(resource: Resource, request: Request, world: World): Answer {
  const keyName = textOf(objectOf(request.body)['keyName']);
  if (keyName !== 'key1' && keyName !== 'key2') throw providerError(400, 'InvalidKeyName', `The key name '${keyName}' is invalid.`);
  const keys = objectOf(resource.model['keys']);
  const { turn = 0 } = objectOf(keys[keyName]) as { turn?: number };
  resource.model['keys'] = { ...keys, [keyName]: { turn: turn + 1, at: world.clock.now() } };
  return { status: 200, body: { keys: showKeys(resource, world) } };
}

/** Serves POST `.../providers/Microsoft.Storage/checkNameAvailability`. */
export function serveAccountName(request: Request, world: World): Answer {
  if (request.method !== 'POST') throw notAllowed(request.method);
  const { name, type: given } = objectOf(request.body);
  if (textOf(given) !== type) throw providerError(400, 'InvalidRequestPropertyValue', `The value '${textOf(given)}' is not allowed for property type.`, { target: 'type' });
  const text = textOf(name);
  if (!isName(text)) return { status: 200, body: { nameAvailable: false, reason: 'AccountNameInvalid', message: badName(text) } };
  const taken = world.state.allowance.accounts.has(text) || resourcesOf(world.state, type).some((one) => one.name === text);
  return { status: 200, body: taken ? { nameAvailable: false, reason: 'AlreadyExists', message: `The storage account named ${text} is already taken.` } : { nameAvailable: true } };
}
