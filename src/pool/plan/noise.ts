import { sameValue, type Difference } from './delta.ts';

/*
 * What-if names properties that no deployment changes (learn.microsoft.com, deploy-what-if; github.com/Azure/arm-template-whatif, issues
 * labelled noise): read-only ones, defaults that Azure fills in where the template says nothing, ids in another spelling, secrets that it
 * cannot compare because no GET answers them, and expressions that it does not resolve.
 */

/** Names of properties, in lower case and at any depth, that only Azure sets. */
const READ_ONLY = new Set([
  'provisioningstate', 'etag', 'resourceguid', 'uniqueid', 'timecreated', 'systemdata', 'createdtime', 'changedtime', 'vmid', 'instanceview', 'latestmodelapplied', 'ipconfiguration',
  'principalid', 'tenantid', 'clientid', 'ipaddress', 'fqdn', 'creationtime', 'primaryendpoints', 'secondaryendpoints', 'statusofprimary', 'defaultsecurityrules', 'networkinterfaces', 'backendipconfigurations',
]);

/** Names of properties that no GET answers, so that what-if always takes them for new. */
const WRITE_ONLY = new Set(['adminpassword', 'customdata', 'userdata', 'protectedsettings', 'secrets', 'password', 'primarykey', 'secondarykey']);

/** What Azure fills in where a template says nothing, by lower-case name. Only what-if's `delete` of exactly this value is noise. */
const DEFAULTS: Readonly<Record<string, readonly unknown[]>> = {
  // Microsoft.Compute
  singleplacementgroup: [true, false],
  orchestrationmode: ['Uniform'],
  platformfaultdomaincount: [1, 2, 3, 5],
  overprovision: [true],
  donotrunextensionsonoverprovisionedvms: [false],
  allowextensionoperations: [true],
  requireguestprovisionsignal: [true],
  provisionvmagent: [true],
  enablevmagentplatformupdates: [false, true],
  disablepasswordauthentication: [false],
  enableacceleratednetworking: [false],
  enableipforwarding: [false],
  disabletcpstatetracking: [false],
  auxiliarymode: ['None'],
  auxiliarysku: ['None'],
  privateipaddressversion: ['IPv4'],
  zonebalance: [false],
  createoption: ['FromImage'],
  ostype: ['Linux', 'Windows'],
  disksizegb: [30, 32, 64, 127, 128, 150],
  patchmode: ['ImageDefault', 'AutomaticByOS'],
  assessmentmode: ['ImageDefault'],
  writeacceleratorenabled: [false],
  // Microsoft.Network
  tier: ['Standard', 'Regional'],
  idletimeoutinminutes: [4],
  publicipaddressversion: ['IPv4'],
  publicipallocationmethod: ['Dynamic'],
  privateipallocationmethod: ['Dynamic'],
  protectionmode: ['VirtualNetworkInherited'],
  enableddosprotection: [false],
  enablevmprotection: [false],
  privateendpointvnetpolicies: ['Disabled'],
  privateendpointnetworkpolicies: ['Enabled', 'Disabled'],
  privatelinkservicenetworkpolicies: ['Enabled'],
  defaultoutboundaccess: [true],
  enabletcpreset: [false],
  enablefloatingip: [false],
  disableoutboundsnat: [false],
  enableconnectiontracking: [false],
  loaddistribution: ['Default'],
  allowbackendportconflict: [false],
  backendport: [0],
  probethreshold: [1],
  nohealthybackendsbehavior: ['AllProbedDown'],
  requestpath: [''],
};

/** Whether a difference that what-if names is none, in the sense above. */
export function isNoise(one: Difference): boolean {
  const name = lastName(one.path);
  if (sameValue(one.before, one.after)) return true;
  if (isUnresolved(one.after)) return true;
  // Compared by Azure behind the veil, and told as changed also where they are not.
  if (isVeiled(one.before) || isVeiled(one.after)) return one.kind === 'modify' || WRITE_ONLY.has(name);
  if (inTags(one.path)) return false;
  if (READ_ONLY.has(name) && one.kind !== 'modify') return true;
  if (WRITE_ONLY.has(name)) return true;
  if (name === 'location') return plain(one.before) === plain(one.after);
  if (/\bfixedDate\.(start|end)$/i.test(one.path)) return withoutZone(one.before) === withoutZone(one.after);
  return one.kind === 'delete' && (DEFAULTS[name] ?? []).includes(one.before);
}

/** Whether a value may not be shown, by its name: secrets that a template sets without a secure parameter. Who knows the address of a webhook may call it. */
export function isSecretName(path: string): boolean {
  return !inTags(path) && (WRITE_ONLY.has(lastName(path)) || /\bwebhooks\[[^\]]*\]\./i.test(path));
}

/** Whether ARM hides a value. */
export function isVeiled(value: unknown): boolean {
  return value === '*******';
}

// An expression that asks for the state of a resource: what it will be is known only while deploying.
function isUnresolved(value: unknown): boolean {
  return typeof value === 'string' && /^\[(?!\[).*\b(reference|list\w*)\(/is.test(value);
}

const inTags = (path: string): boolean => /^tags\b/.test(path);

function lastName(path: string): string {
  const whole = path.replaceAll(/\[[^\]]*\]/g, '').toLowerCase();
  return whole.slice(whole.lastIndexOf('.') + 1);
}

// The clocks of a fixed date are those of its `timeZone`; Azure answers a `Z` behind it all the same (Azure/azure-cli#10116).
const withoutZone = (value: unknown): string => (typeof value === 'string' ? value.replace(/(?:\.0+)?(?:Z|\+00:00)$/, '') : '');
const plain = (value: unknown): string => (typeof value === 'string' ? value.replaceAll(' ', '').toLowerCase() : '');
