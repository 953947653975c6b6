import { vaultVersions } from '../books/versions.ts';
import { providerError } from '../errors.ts';
import { mergePatch, objectOf, sameJson, textOf, tidy, type Json } from '../json.ts';
import type { Kind } from '../kinds.ts';
import { placeOf } from '../path.ts';
import { anything, envelope, flag, list, map, need, object, oneOf, readOnly, text, whole } from '../shape.ts';
import { findResource, type Resource } from '../state.ts';
import type { World } from '../world.ts';

const guid = text({ like: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i });

const shape = object('Vault', {
  ...envelope,
  properties: need(
    object('VaultProperties', {
      tenantId: need(guid),
      sku: need(object('Sku', { family: need(oneOf('A')), name: need(oneOf('standard', 'premium')) })),
      accessPolicies: list(object('AccessPolicyEntry', { tenantId: need(guid), objectId: need(text()), applicationId: guid, permissions: need(anything) }), 1024),
      enabledForDeployment: flag,
      enabledForDiskEncryption: flag,
      enabledForTemplateDeployment: flag,
      enableRbacAuthorization: flag,
      enableSoftDelete: flag,
      enablePurgeProtection: flag,
      softDeleteRetentionInDays: whole(7, 90),
      networkAcls: object('NetworkRuleSet', { bypass: oneOf('AzureServices', 'None'), defaultAction: oneOf('Allow', 'Deny'), ipRules: list(anything), virtualNetworkRules: list(anything) }),
      publicNetworkAccess: text(),
      createMode: oneOf('default', 'recover'),
      vaultUri: text(),
      provisioningState: readOnly,
      hsmPoolResourceId: readOnly,
      privateEndpointConnections: readOnly,
    }),
  ),
});

/** Key vaults over Resource Manager; there is no data plane, no soft-deleted vault and no recovery. */
export const vaults: Kind = {
  type: 'Microsoft.KeyVault/vaults',
  provider: 'keyvault',
  shape,
  apiVersions: vaultVersions,
  seconds: 0,
  check(body, place, _location, world) {
    const name = place.names[0] ?? '';
    if (!/^[a-z][a-z0-9-]{1,22}[a-z0-9]$/i.test(name) || name.includes('--')) {
      throw providerError(400, 'VaultNameNotValid', `The vault name '${name}' is invalid. A vault's name must be between 3-24 alphanumeric characters. The name must begin with a letter, end with a letter or digit, and not contain consecutive hyphens.`);
    }
    const taken = [...world.state.resources.values()].some(
      (one) => one.type === 'Microsoft.KeyVault/vaults' && one.name.toLowerCase() === name.toLowerCase() && one.id.toLowerCase() !== place.id.toLowerCase(),
    );
    if (taken) {
      throw providerError(409, 'VaultAlreadyExists', `The vault name '${name}' is already in use. Vault names are globally unique so it is possible that the name is already taken. If you are sure that the vault name was not taken then it is possible that a vault with the same name was recently deleted but not purged after being placed in a recoverable state.`);
    }
    const properties = objectOf(body['properties']);
    if (textOf(properties['tenantId']).toLowerCase() !== world.tenantId.toLowerCase()) {
      throw providerError(400, 'BadRequest', 'The property "tenantId" is not valid: it must be the tenant of the subscription.');
    }
    if (properties['createMode'] === 'recover') throw providerError(404, 'ResourceNotFound', `There is no deleted vault '${name}' to recover.`);
    for (const flagName of ['enableSoftDelete', 'enablePurgeProtection']) {
      if (properties[flagName] === false) throw providerError(400, 'BadRequest', `The property "${flagName}" cannot be set to false. ${flagName === 'enableSoftDelete' ? 'Creating or updating a vault with soft delete disabled is not allowed.' : 'Enabling the purge protection for a vault is an irreversible action.'}`);
    }
  },
  prepare(body, _place, _world, old) {
    const given = objectOf(body['properties']);
    const before = objectOf(old?.model['properties']);
    if (given['accessPolicies'] === undefined && given['enableRbacAuthorization'] !== true && old === undefined) {
      throw providerError(400, 'BadRequest', "The parameter accessPolicies is not specified.");
    }
    const days = before['softDeleteRetentionInDays'];
    if (days !== undefined && given['softDeleteRetentionInDays'] !== undefined && given['softDeleteRetentionInDays'] !== days) {
      throw providerError(400, 'BadRequest', 'The property "softDeleteRetentionInDays" has been set already and it can\'t be modified.');
    }
    const { createMode: _mode, vaultUri: _uri, ...kept } = given;
    body['properties'] = { accessPolicies: before['accessPolicies'] ?? [], enabledForDeployment: false, enableSoftDelete: true, softDeleteRetentionInDays: days ?? 90, publicNetworkAccess: 'Enabled', ...kept };
  },
  patch: (model, body) => objectOf(mergePatch(model, body)),
  view: (resource) =>
    tidy({
      location: resource.location,
      tags: resource.model['tags'] ?? {},
      properties: { ...objectOf(resource.model['properties']), vaultUri: uriOf(resource.name), provisioningState: resource.state },
    }),
};

const uriOf = (vault: string): string => `https://${vault.toLowerCase()}.vault.azure.net/`;

const secretShape = object('Secret', {
  id: readOnly,
  name: readOnly,
  type: readOnly,
  apiVersion: readOnly,
  location: readOnly,
  tags: map(text({ max: 256 })),
  properties: need(
    object('SecretProperties', {
      value: text({ max: 25_600 }),
      contentType: text({ max: 255 }),
      attributes: object('Attributes', { enabled: flag, nbf: whole(0), exp: whole(0), created: readOnly, updated: readOnly }),
      secretUri: readOnly,
      secretUriWithVersion: readOnly,
    }),
  ),
});

interface Version {
  version: string;
  value: string;
  attributes: Json;
}

// Kept beside the body, where no view shows it.
const versionsOf = (model: Json | undefined): Version[] => (model?.['versions'] as Version[] | undefined) ?? [];

/** Secrets of a vault as Resource Manager writes them: every other value is a new version, and none is ever shown. */
export const vaultSecrets: Kind = {
  type: 'Microsoft.KeyVault/vaults/secrets',
  provider: 'keyvault',
  child: true,
  shape: secretShape,
  apiVersions: vaultVersions,
  seconds: 0,
  check(_body, place) {
    const name = place.names[1] ?? '';
    if (!/^[0-9a-z-]{1,127}$/i.test(name)) throw providerError(400, 'BadRequest', `The request URI contains an invalid name: ${name}`);
  },
  prepare(body, _place, world, old) {
    const properties = objectOf(body['properties']);
    const value = textOf(properties['value']);
    const attributes = { enabled: true, ...objectOf(properties['attributes']) };
    const before = versionsOf(old?.model);
    const last = before.at(-1);
    if (properties['value'] === undefined && last === undefined) throw providerError(400, 'BadRequest', 'The parameter properties.value is required.');
    const same = last !== undefined && (properties['value'] === undefined || last.value === value);
    const version = same ? { ...last, attributes } : { version: world.random.guid().replaceAll('-', ''), value, attributes };
    body['versions'] = same ? [...before.slice(0, -1), version] : [...before, version];
    body['properties'] = { ...tidy({ contentType: properties['contentType'] }), attributes };
    if (same && sameJson(body['properties'], old?.model['properties'])) return;
    body['updated'] = Math.floor(world.clock.now() / 1000);
  },
  patch: (model, body) => objectOf(mergePatch(model, body)),
  view: (resource) => {
    const properties = objectOf(resource.model['properties']);
    const vault = resource.id.split('/').at(-3) ?? '';
    const uri = `${uriOf(vault)}secrets/${resource.name}`;
    const created = Math.floor(resource.created / 1000);
    return tidy({
      tags: resource.model['tags'],
      properties: {
        ...properties,
        attributes: { ...objectOf(properties['attributes']), created, updated: resource.model['updated'] ?? created },
        secretUri: uri,
        secretUriWithVersion: `${uri}/${versionsOf(resource.model).at(-1)?.version ?? ''}`,
      },
    });
  },
};

export interface SecretValue {
  value: string;
  enabled: boolean;
  /** Seconds since 1970. */
  notBefore: number;
  expires: number;
}

/** A secret's value, of its newest version where none is named; undefined where there is none. */
export function findSecret(world: World, vault: Resource, name: string, version: string): SecretValue | undefined {
  const [, , subscriptionId = '', , group = ''] = vault.id.split('/');
  const secret = findResource(world.state, placeOf(subscriptionId, group, vaultSecrets.type, [vault.name, name]).id);
  const all = versionsOf(secret?.model);
  const found = version === '' ? all.at(-1) : all.find((one) => one.version.toLowerCase() === version.toLowerCase());
  if (found === undefined) return undefined;
  const { enabled, nbf, exp } = found.attributes;
  return { value: found.value, enabled: enabled !== false, notBefore: Number(nbf ?? 0), expires: Number(exp ?? Number.MAX_SAFE_INTEGER) };
}
