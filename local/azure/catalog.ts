import { gatewayError, notImplemented } from './errors.ts';
import type { Inline, Kind } from './kinds.ts';
import { autoscaleSettings } from './providers/autoscaleSettings.ts';
import { loadBalancers } from './providers/loadBalancers.ts';
import { natGateways } from './providers/natGateways.ts';
import { networkSecurityGroups } from './providers/networkSecurityGroups.ts';
import { publicIPAddresses } from './providers/publicIPAddresses.ts';
import { templateSpecs, templateSpecsVersions } from './providers/templateSpecs.ts';
import { vaults, vaultSecrets } from './providers/vaults.ts';
import { virtualMachineScaleSets } from './providers/scaleSets.ts';
import { storageAccounts } from './providers/storageAccounts.ts';
import { federatedCredentials, userAssignedIdentities } from './providers/userAssignedIdentities.ts';
import { fileServices, fileShares } from './providers/storageShares.ts';
import { virtualNetworks } from './providers/virtualNetworks.ts';
import { computeVersions, managerVersions, scopedVersions, skuVersions } from './books/versions.ts';
import { regions } from './books/regions.ts';
import { refuseVersion } from './versions.ts';

/** Every resource type that the local Azure imitates. A new one is a file in providers/, its words in books/told.ts and a line here. */
export const kinds: readonly Kind[] = [
  virtualNetworks,
  networkSecurityGroups,
  publicIPAddresses,
  loadBalancers,
  natGateways,
  virtualMachineScaleSets,
  autoscaleSettings,
  storageAccounts,
  fileServices,
  fileShares,
  userAssignedIdentities,
  federatedCredentials,
  vaults,
  vaultSecrets,
  templateSpecs,
  templateSpecsVersions,
];

/** A type with, for a child inside its parent's body, the list it is in. */
export interface Entry {
  kind: Kind;
  inline?: Inline;
  /** Canonical spelling of the whole type. */
  type: string;
}

const entries = new Map<string, Entry>(
  kinds.flatMap((kind) => [
    [kind.type.toLowerCase(), { kind, type: kind.type }] as [string, Entry],
    ...(kind.inline ?? []).map((inline): [string, Entry] => {
      const type = `${kind.type}/${inline.list}`;
      return [type.toLowerCase(), { kind, inline, type }];
    }),
  ]),
);

/** The namespaces that a subscription can register, those without any imitated type included. */
export const namespaces: readonly string[] = [
  'Microsoft.Authorization',
  'Microsoft.Batch',
  'Microsoft.Compute',
  'Microsoft.Insights',
  'Microsoft.KeyVault',
  'Microsoft.MachineLearningServices',
  'Microsoft.ManagedIdentity',
  'Microsoft.Network',
  'Microsoft.Resources',
  'Microsoft.Storage',
];

/** The entry of a type; undefined where the local Azure has none. */
export function entryOf(type: string): Entry | undefined {
  return entries.get(type.toLowerCase());
}

/** The entry of a type; throws AzureError where Azure knows no such namespace, or the local Azure no such type. */
export function findEntry(type: string): Entry {
  const entry = entryOf(type);
  if (entry !== undefined) return entry;
  const namespace = type.split('/')[0] ?? '';
  if (!namespace.toLowerCase().startsWith('microsoft.')) {
    throw gatewayError(404, 'InvalidResourceNamespace', `The resource namespace '${namespace}' is invalid.`);
  }
  throw notImplemented(`the resource type ${type}`);
}

/** Refuses an api-version that a type does not have. */
export function checkVersion(entry: Entry, apiVersion: string, location: string): void {
  refuseVersion(entry.type, entry.kind.apiVersions, apiVersion, location);
}

export interface TypeView {
  resourceType: string;
  locations: string[];
  apiVersions: string[];
  capabilities: string;
}

/** Types and api-versions of a namespace, as the providers API lists them. */
export function resourceTypes(namespace: string): TypeView[] {
  const everywhere = [...regions.values()];
  const own = [...entries.values()]
    .filter((entry) => entry.type.split('/')[0]?.toLowerCase() === namespace.toLowerCase())
    .map((entry) => showType(entry.type.split('/').slice(1).join('/'), entry.kind.apiVersions, everywhere));
  const scoped = [...scopedVersions].filter(([one]) => one.toLowerCase().startsWith(`${namespace.toLowerCase()}/`)).map(([one, versions]) => showType(one.split('/')[1] ?? '', versions, []));
  if (namespace.toLowerCase() === 'microsoft.authorization') return scoped;
  if (namespace.toLowerCase() === 'microsoft.resources') {
    return [...own, ...['resourceGroups', 'deployments', 'deployments/operations', 'subscriptions', 'providers'].map((type) => showType(type, managerVersions, [])), ...scoped];
  }
  if (namespace.toLowerCase() !== 'microsoft.compute') return own;
  return [
    ...own,
    showType('virtualMachineScaleSets/virtualMachines', computeVersions, everywhere),
    showType('skus', skuVersions, []),
    showType('locations/publishers', computeVersions, everywhere),
  ];
}

function showType(resourceType: string, versions: readonly string[], locations: string[]): TypeView {
  const capabilities = resourceType.includes('/') ? 'None' : 'CrossResourceGroupResourceMove, CrossSubscriptionResourceMove, SupportsTags, SupportsLocation';
  return { resourceType, locations, apiVersions: versions.toReversed(), capabilities };
}
