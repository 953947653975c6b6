import { storageVersions } from '../books/versions.ts';
import { armTime } from '../clock.ts';
import { providerError } from '../errors.ts';
import { mergePatch, objectOf, textOf, tidy, type Json } from '../json.ts';
import type { Kind } from '../kinds.ts';
import { parentId } from '../path.ts';
import { anything, flag, list, map, object, oneOf, readOnly, text, whole } from '../shape.ts';
import { findResource, type Resource } from '../state.ts';
import type { Answer, World } from '../world.ts';

const services = 'Microsoft.Storage/storageAccounts/fileServices';
const day = 24 * 60 * 60 * 1000;

const value = (name: string, given: unknown): Error => providerError(400, 'InvalidRequestPropertyValue', `The value '${String(given)}' is not allowed for property ${name}.`, { target: name });
const unsupported = (what: string): Error => providerError(409, 'FeatureNotSupportedForAccount', `${what} is not supported for the account.`);

const switchOf = (of: string, name: string) => object(of, { [name]: flag });
// Several values in one text, with semicolons between and, as clients write it, one at the end (REST reference of file services, smb).
const someOf = (...values: string[]) => text({ like: new RegExp(`^((${values.map((one) => one.replaceAll('.', '\\.')).join('|')})(;|$))*$`, 'i') });
const retention = object('DeleteRetentionPolicy', { enabled: flag, days: whole(1, 365), allowPermanentDelete: flag });

/** The file service of an account: always there, always `default`. */
export const fileServices: Kind = {
  type: services,
  provider: 'files',
  child: true,
  shape: object('FileServiceProperties', {
    id: readOnly,
    name: readOnly,
    type: readOnly,
    sku: readOnly,
    properties: object('FileServicePropertiesProperties', {
      cors: anything,
      shareDeleteRetentionPolicy: retention,
      protocolSettings: object('ProtocolSettings', {
        smb: object('SmbSetting', {
          versions: someOf('SMB2.1', 'SMB3.0', 'SMB3.1.1'),
          authenticationMethods: someOf('NTLMv2', 'Kerberos'),
          kerberosTicketEncryption: someOf('RC4-HMAC', 'AES-256'),
          channelEncryption: someOf('AES-128-CCM', 'AES-128-GCM', 'AES-256-GCM'),
          multichannel: switchOf('Multichannel', 'enabled'),
          encryptionInTransit: switchOf('EncryptionInTransit', 'required'),
        }),
        nfs: object('NfsSetting', { encryptionInTransit: switchOf('EncryptionInTransit', 'required') }),
      }),
    }),
  }),
  apiVersions: storageVersions.filter((one) => one >= '2019-06-01'),
  seconds: 0,
  prepare(body, place, world, old) {
    if (place.names[1]?.toLowerCase() !== 'default' || old === undefined) throw unsupported('File');
    const properties = objectOf(body['properties']);
    const policy = objectOf(properties['shareDeleteRetentionPolicy']);
    if (policy['enabled'] === true && policy['days'] === undefined) throw value('shareDeleteRetentionPolicy.days', null);
    const account = objectOf(findResource(world.state, parentId(place.id))?.model);
    const multichannel = objectOf(objectOf(objectOf(properties['protocolSettings'])['smb'])['multichannel']);
    if (multichannel['enabled'] === true && account['kind'] !== 'FileStorage') throw unsupported('SMB Multichannel');
    body['deleted'] = old.model['deleted'] ?? [];
  },
  patch: (model, body) => objectOf(mergePatch(model, body)),
  view: ({ model }) => ({
    properties: { protocolSettings: { smb: {} }, cors: { corsRules: [] }, shareDeleteRetentionPolicy: { allowPermanentDelete: false, enabled: true, days: 7 }, ...objectOf(model['properties']) },
  }),
  guard() {
    throw providerError(405, 'UnsupportedHttpVerb', "The resource doesn't support specified Http Verb.");
  },
  below(service, rest, request, world) {
    const [list, name = '', action] = rest;
    const restores = rest.length === 3 && list?.toLowerCase() === 'shares' && action?.toLowerCase() === 'restore' && request.method === 'POST';
    return restores ? restoreShare(service, name, objectOf(request.body), world) : undefined;
  },
};

/** Gives a new account what it comes with. */
export function createServices(account: Resource, world: World): void {
  const kind = textOf(account.model['kind']);
  const id = `${account.id}/fileServices/default`;
  if (kind === 'BlobStorage' || kind === 'BlockBlobStorage' || findResource(world.state, id) !== undefined) return;
  const now = world.clock.now();
  const etag = `W/"${world.random.guid()}"`;
  world.state.resources.set(id.toLowerCase(), { id, name: 'default', type: services, group: account.group, location: '', model: {}, state: 'Succeeded', created: now, changed: now, guid: world.random.guid(), etag });
}

interface Deleted {
  share: Resource;
  version: string;
  /** Milliseconds, Azure's clock. */
  at: number;
}

const deletedOf = (service: Resource): Deleted[] => (service.model['deleted'] ?? []) as Deleted[];

function policyOf(service: Resource | undefined): { enabled: boolean; days: number } {
  const { enabled = true, days = 7 } = objectOf(objectOf(service?.model['properties'])['shareDeleteRetentionPolicy']);
  return { enabled: enabled === true, days: Number(days) };
}

/** File shares: what Resource Manager knows of them. A deleted one can be restored as long as the service keeps it. */
export const fileShares: Kind = {
  type: `${services}/shares`,
  provider: 'files',
  child: true,
  shape: object('FileShare', {
    id: readOnly,
    name: readOnly,
    type: readOnly,
    etag: readOnly,
    properties: object('FileShareProperties', {
      metadata: map(text()),
      shareQuota: whole(),
      enabledProtocols: oneOf('SMB', 'NFS'),
      rootSquash: oneOf('NoRootSquash', 'RootSquash', 'AllSquash'),
      accessTier: oneOf('TransactionOptimized', 'Hot', 'Cool', 'Premium'),
      signedIdentifiers: list(anything, 5),
      provisionedIops: whole(0),
      provisionedBandwidthMibps: whole(0),
      fileSharePaidBursting: anything,
      ...Object.fromEntries(
        ['lastModifiedTime', 'version', 'deleted', 'deletedTime', 'remainingRetentionDays', 'accessTierChangeTime', 'accessTierStatus', 'shareUsageBytes', 'leaseStatus', 'leaseState', 'leaseDuration', 'snapshotTime', 'includedBurstIops', 'maxBurstCreditsForIops', 'nextAllowedQuotaDowngradeTime'].map((name) => [name, readOnly]),
      ),
    }),
  }),
  apiVersions: storageVersions.filter((one) => one >= '2019-04-01'),
  seconds: 0,
  prepare(body, place, world, old) {
    const name = place.names[2] ?? '';
    if (name.length < 3 || name.length > 63) throw providerError(400, 'OutOfRangeInput', 'The specified resource name length is not within the permissible limits.');
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) throw providerError(400, 'InvalidResourceName', 'The specified resource name contains invalid characters.');
    const account = objectOf(findResource(world.state, parentId(parentId(place.id)))?.model);
    const properties = objectOf(body['properties']);
    checkShare(properties, account, objectOf(old?.model['properties']), old !== undefined);
    body['properties'] = { ...defaultsOf(account), ...properties };
  },
  patch: (model, body) => objectOf(mergePatch(model, body)),
  missing: () => providerError(404, 'ShareNotFound', 'The specified share does not exist.'),
  view: (resource) => ({ etag: `"0x${resource.guid.replaceAll('-', '').slice(0, 15).toUpperCase()}"`, properties: viewShare(objectOf(resource.model['properties']), resource.changed) }),
  // `$expand=stats` tells what is used; nothing is ever written here.
  more: (_resource, expand) => (expand.includes('stats') ? { properties: { shareUsageBytes: 0 } } : {}),
  also(parent, expand, world) {
    const service = findResource(world.state, parent.id);
    if (service === undefined || !expand.includes('deleted')) return [];
    const { days } = policyOf(service);
    return deletedOf(service).flatMap((one) => {
      const left = Math.ceil((one.at + days * day - world.clock.now()) / day);
      const times = { deleted: true, deletedTime: armTime(one.at), remainingRetentionDays: left, version: one.version };
      const { id, name, type, model } = one.share;
      return left <= 0 ? [] : [{ id, name, type, properties: { ...viewShare(objectOf(model['properties']), one.at), ...times } }];
    });
  },
  async clear(resource, world) {
    const service = findResource(world.state, parentId(resource.id));
    if (service === undefined || !policyOf(service).enabled) return;
    const version = world.random.hex(`share version ${resource.guid}`, 16).toUpperCase();
    service.model['deleted'] = [...deletedOf(service), { share: resource, version, at: world.clock.now() }];
  },
};

const isPremium = (account: Json): boolean => account['kind'] === 'FileStorage';

// What a share has where its body does not say so.
function defaultsOf(account: Json): Json {
  const large = isPremium(account) || objectOf(account['properties'])['largeFileSharesState'] === 'Enabled';
  return { enabledProtocols: 'SMB', accessTier: isPremium(account) ? 'Premium' : 'TransactionOptimized', shareQuota: large ? 102_400 : 5120 };
}

// GiB by the account's billing model ("Azure Files scale targets"): provisioned v2 from 32, provisioned v1 from 100, else from 1.
function checkShare(share: Json, account: Json, old: Json, stands: boolean): void {
  const sku = textOf(objectOf(account['sku'])['name']);
  const large = objectOf(account['properties'])['largeFileSharesState'] === 'Enabled';
  const [min, max] = /V2_/.test(sku) ? [32, 262_144] : isPremium(account) ? [100, 102_400] : [1, large ? 102_400 : 5120];
  const quota = share['shareQuota'];
  if (typeof quota === 'number' && (quota < min || quota > max)) throw value('shareQuota', quota);
  const protocol = share['enabledProtocols'];
  if (stands && protocol !== undefined && protocol !== old['enabledProtocols']) throw value('enabledProtocols', protocol);
  if (protocol === 'NFS' && !(isPremium(account) && sku.startsWith('Premium'))) throw unsupported('Nfs');
  const nfs = (protocol ?? old['enabledProtocols']) === 'NFS';
  if (share['rootSquash'] !== undefined && !nfs) throw value('rootSquash', share['rootSquash']);
  const tier = share['accessTier'];
  if (tier !== undefined && (tier === 'Premium') !== isPremium(account)) throw value('accessTier', tier);
}

function viewShare(properties: Json, changed: number): Json {
  const nfs = properties['enabledProtocols'] === 'NFS';
  return tidy({
    leaseStatus: 'unlocked',
    leaseState: 'available',
    accessTierChangeTime: armTime(changed),
    rootSquash: nfs ? 'NoRootSquash' : undefined,
    ...properties,
    lastModifiedTime: armTime(changed),
  });
}

// The deleted share of that name and version is there again.
function restoreShare(service: Resource, name: string, body: Json, world: World): Answer {
  const [wanted, version] = [textOf(body['deletedShareName']), textOf(body['deletedShareVersion'])];
  const all = deletedOf(service);
  const found = all.find((one) => one.share.name === (wanted || name) && one.version === version && one.at + policyOf(service).days * day > world.clock.now());
  if (found === undefined) throw providerError(404, 'ShareNotFound', 'The specified share does not exist.');
  const id = `${service.id}/shares/${name}`;
  if (findResource(world.state, id) !== undefined) throw providerError(409, 'ShareAlreadyExists', 'The specified share already exists.');
  service.model['deleted'] = all.filter((one) => one !== found);
  world.state.resources.set(id.toLowerCase(), { ...found.share, id, name, state: 'Succeeded', changed: world.clock.now() });
  return { status: 200 };
}
