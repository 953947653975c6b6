import { readDuration } from '../autoscale/duration.ts';
import type { Image } from '../books/images.ts';
import { knownSize } from '../books/sizes.ts';
import { zoneless } from '../books/zones.ts';
import { gatewayError, notImplemented, providerError } from '../errors.ts';
import { objectOf, textOf, type Json } from '../json.ts';
import type { Place } from '../path.ts';
import { cardModels, ipModels } from './cards.ts';
import { capacityOf, profileOf, upgradePolicyOf } from './fleet.ts';
import { readAddress } from '../range.ts';
import { idOf } from './network.ts';

const invalid = (target: string, message: string): Error => providerError(400, 'InvalidParameter', message, { target });
const missing = (name: string): Error => invalid(name, `Required parameter '${name}' is missing (null).`);

/** The rules of a scale set's body that need no other resource; throws AzureError. Loud where Azure takes what is not imitated. */
export function checkSet(body: Json, image: Image, place: Place, location: string): void {
  refuseUnknown(body);
  checkCapacity(body, place);
  checkZones(body, place, location);
  checkCards(body);
  checkPolicies(body);
  checkNotices(profileOf(body));
  checkSecurity(profileOf(body), image);
}

function refuseUnknown(body: Json): void {
  const properties = objectOf(body['properties']);
  const profile = profileOf(body);
  const there = ['hostGroup', 'proximityPlacementGroup', 'skuProfile', 'resiliencyPolicy'].find((name) => properties[name] !== undefined);
  const inside = ['capacityReservation', 'applicationProfile', 'hardwareProfile', 'serviceArtifactReference', 'securityPostureReference'].find((name) => profile[name] !== undefined);
  const unknown = there ?? inside ?? (body['extendedLocation'] === undefined ? undefined : 'extendedLocation');
  if (unknown !== undefined) throw notImplemented(`${unknown} of scale sets`);
  if (properties['priorityMixPolicy'] !== undefined) throw invalid('priorityMixPolicy', "Parameter 'priorityMixPolicy' is not allowed for Virtual Machine Scale Sets with orchestrationMode 'Uniform'.");
  const secrets = objectOf(profile['osProfile'])['secrets'];
  if (Array.isArray(secrets) && secrets.length > 0) throw notImplemented('certificates from a vault in osProfile.secrets');
  if (objectOf(upgradePolicyOf(body)['rollingUpgradePolicy'])['maxSurge'] === true) throw notImplemented('rolling upgrades with maxSurge');
  if (cardModels(body).some((card) => ipModels(card).some((ip) => ip.properties['publicIPAddressConfiguration'] !== undefined))) {
    throw notImplemented('public IP addresses of single instances (publicIPAddressConfiguration)');
  }
  const ips = cardModels(body).flatMap(ipModels);
  if (ips.some(({ properties: ip }) => filled(ip['applicationSecurityGroups']))) throw notImplemented('application security groups');
  if (ips.some(({ properties: ip }) => filled(ip['applicationGatewayBackendAddressPools']))) throw notImplemented('application gateways');
}

const filled = (value: unknown): boolean => Array.isArray(value) && value.length > 0;

// 100 in one placement group, 1,000 in several (placement group documentation); the sentence is one that users have reported.
function checkCapacity(body: Json, place: Place): void {
  const most = objectOf(body['properties'])['singlePlacementGroup'] === false ? 1000 : 100;
  if (capacityOf(body) <= most) return;
  throw providerError(409, 'OperationNotAllowed', `Unable to create or update VirtualMachineScaleSet '${place.names[0] ?? ''}' as it exceeds the total limit of '${most}' Virtual Machine instances.`);
}

function checkZones(body: Json, place: Place, location: string): void {
  const zones = Array.isArray(body['zones']) ? (body['zones'] as string[]) : [];
  const properties = objectOf(body['properties']);
  const domains = Number(properties['platformFaultDomainCount'] ?? 1);
  if (zones.length === 0) {
    if (properties['zoneBalance'] !== undefined) throw invalid('zoneBalance', "Parameter 'zoneBalance' is allowed only for a Virtual Machine Scale Set with zones.");
    return;
  }
  const type = 'Microsoft.Compute/virtualMachineScaleSets';
  if (zoneless.includes(location)) throw gatewayError(400, 'LocationNotSupportAvailabilityZones', `The resource '${place.id}' does not support availability zones at location '${location}'.`);
  const strange = zones.find((zone) => !['1', '2', '3'].includes(zone));
  if (strange !== undefined) {
    throw gatewayError(400, 'InvalidAvailabilityZone', `The zone(s) '${strange}' for resource '${type}/${place.names[0] ?? ''}' is not supported. The supported zones for location '${location}' are '1,2,3'`);
  }
  if (new Set(zones).size < zones.length) throw invalid('zones', 'The value of parameter zones is invalid.');
  if (zones.length === 1 && properties['zoneBalance'] === true) throw invalid('zoneBalance', "Parameter 'zoneBalance' is allowed only for a Virtual Machine Scale Set with more than one zone.");
  // In zones either spread as widely as may be, or over five domains each (scale sets in availability zones).
  if (domains !== 1 && domains !== 5) throw invalid('platformFaultDomainCount', `The specified fault domain count ${domains} must fall in the range 1 to 1.`);
}

function checkCards(body: Json): void {
  const cards = cardModels(body);
  if (cards.length === 0) throw missing('networkInterfaceConfigurations');
  if (cards.length > 1 && cards.filter((card) => card.properties['primary'] === true).length !== 1) {
    throw invalid('networkInterfaceConfigurations', 'Exactly one network interface configuration must be marked as primary.');
  }
  refuseTwice(cards.map((card) => card.name), 'networkInterfaceConfigurations');
  for (const card of cards) {
    const ips = ipModels(card);
    if (ips.length === 0) throw missing('ipConfigurations');
    refuseTwice(ips.map((ip) => ip.name), 'ipConfigurations');
    for (const ip of ips) if (idOf(ip.properties['subnet']) === '') throw missing('subnet');
    checkCard(card.properties, textOf(objectOf(body['sku'])['name']));
  }
}

function checkCard(properties: Json, size: string): void {
  for (const server of (objectOf(properties['dnsSettings'])['dnsServers'] ?? []) as string[]) {
    if (readAddress(server) === undefined) throw invalid('dnsSettings.dnsServers', `The value '${server}' of parameter dnsSettings.dnsServers is not a valid IP address.`);
  }
  // Two vCPUs or more, and no burstable size of the first generation ("Accelerated Networking overview", the sizes' own pages).
  const accelerates = (knownSize(size)?.cpus ?? 2) >= 2 && !/^Standard_B\d+m?s$/i.test(size);
  if (properties['enableAcceleratedNetworking'] !== true || accelerates) return;
  throw providerError(400, 'VMSizeIsNotPermittedToEnableAcceleratedNetworking', `VM size ${size} is not permitted to enable accelerated networking.`);
}

function refuseTwice(names: string[], target: string): void {
  const lower = names.map((name) => name.toLowerCase());
  if (new Set(lower).size < lower.length) throw invalid(target, `The value of parameter ${target} is invalid.`);
}

/** Refuses a duration (minutes) outside bounds. */
function within(value: unknown, target: string, least: number, most: number): void {
  if (value === undefined) return;
  const minutes = (readDuration(textOf(value)) ?? -1) / 60;
  if (minutes < least || minutes > most) throw invalid(target, `The value '${textOf(value)}' of parameter '${target}' is not allowed. The value must be between 'PT${least}M' and 'PT${most}M'.`);
}

function checkPolicies(body: Json): void {
  const properties = objectOf(body['properties']);
  const policy = upgradePolicyOf(body);
  if (policy['mode'] === undefined) throw missing('upgradePolicy.mode');
  const { enableAutomaticOSUpgrade } = objectOf(policy['automaticOSUpgradePolicy']);
  if (enableAutomaticOSUpgrade === true && objectOf(objectOf(profileOf(body)['storageProfile'])['imageReference'])['version'] !== 'latest') {
    throw providerError(400, 'BadRequest', "Automatic OS Upgrade is not supported for this Virtual Machine Scale Set because the image version is not set to 'latest'.");
  }
  within(objectOf(properties['automaticRepairsPolicy'])['gracePeriod'], 'automaticRepairsPolicy.gracePeriod', 10, 90);
  const rules = objectOf(properties['scaleInPolicy'])['rules'];
  if (Array.isArray(rules) && rules.length > 1) throw invalid('scaleInPolicy.rules', 'The value of parameter scaleInPolicy.rules is invalid.');
  checkSpot(profileOf(body), textOf(objectOf(body['sku'])['name']));
  if (objectOf(properties['spotRestorePolicy'])['enabled'] === true && !isSpot(profileOf(body))) {
    throw invalid('spotRestorePolicy', "Parameter 'spotRestorePolicy' is allowed only for a Virtual Machine Scale Set with priority 'Spot'.");
  }
}

const isSpot = (profile: Json): boolean => profile['priority'] === 'Spot' || profile['priority'] === 'Low';

const aboutSpot = 'For more information, see http://aka.ms/AzureSpot/errormessages';

// Messages as the documentation of Spot's error codes has them.
function checkSpot(profile: Json, size: string): void {
  const spot = isSpot(profile);
  const refusal = (message: string, target: string): Error => providerError(409, 'OperationNotAllowed', `${message} ${aboutSpot}`, { target });
  const { maxPrice } = objectOf(profile['billingProfile']);
  if (!spot && profile['evictionPolicy'] !== undefined) throw refusal('Eviction policy can be set only on Azure Spot Virtual Machines.', 'evictionPolicy');
  if (!spot && maxPrice !== undefined) throw refusal('Max price is supported only for Azure Spot Virtual Machines.', 'billingProfile.maxPrice');
  if (maxPrice !== undefined && maxPrice !== -1 && !(Number(maxPrice) > 0)) {
    throw refusal('Invalid max price value. The only supported values for max price are -1 or a decimal greater than zero. Max price value of -1 indicates the Azure Spot Virtual Machine will not be evicted for price reasons.', 'billingProfile.maxPrice');
  }
  if (spot && /^Standard_B/i.test(size)) throw refusal('Azure Spot Virtual Machine is not supported for this VM size.', 'priority');
}

function checkNotices(profile: Json): void {
  const { terminateNotificationProfile, osImageNotificationProfile } = objectOf(profile['scheduledEventsProfile']);
  // Azure takes Spot machines with thirty seconds' notice of its own ("Terminate notification", limitations).
  if (objectOf(terminateNotificationProfile)['enable'] === true && isSpot(profile)) {
    throw providerError(409, 'OperationNotAllowed', 'Terminate notification is not supported for Azure Spot Virtual Machines.', { target: 'terminateNotificationProfile' });
  }
  within(objectOf(terminateNotificationProfile)['notBeforeTimeout'], 'terminateNotificationProfile.notBeforeTimeout', 5, 15);
  within(objectOf(osImageNotificationProfile)['notBeforeTimeout'], 'osImageNotificationProfile.notBeforeTimeout', 15, 15);
  within(objectOf(profile['extensionProfile'])['extensionsTimeBudget'], 'extensionProfile.extensionsTimeBudget', 15, 120);
  checkUserData(profile['userData']);
}

// As customData: 65,535 bytes, 87,380 characters in Base64.
function checkUserData(userData: unknown): void {
  if (userData === undefined) return;
  const text = textOf(userData);
  const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text);
  if (!base64 || text.length > 87_380) throw invalid('userData', 'User data must be in Base64 encoding and with a maximum length of 87380 characters.');
}

function checkSecurity(profile: Json, image: Image): void {
  const { securityType, uefiSettings, encryptionAtHost } = objectOf(profile['securityProfile']);
  // A feature that a subscription has to ask for first, and this one never did.
  if (encryptionAtHost === true) {
    throw invalid('securityProfile.encryptionAtHost', "The property 'securityProfile.encryptionAtHost' is not valid because the 'Microsoft.Compute/EncryptionAtHost' feature is not enabled for this subscription.");
  }
  if (uefiSettings !== undefined && (securityType === undefined || securityType === 'Standard')) {
    throw invalid('securityProfile.securityType', "Required parameter 'securityProfile.securityType' is missing (null).");
  }
  if (securityType === 'ConfidentialVM') throw notImplemented('confidential VMs');
  if (securityType === 'TrustedLaunch' && image.generation === 'V1') {
    throw providerError(
      400,
      'BadRequest',
      'Use of TrustedLaunch setting is not supported for the provided image. Please select Trusted Launch Supported Gen2 OS Image. For more information, see https://aka.ms/TrustedLaunch-FAQ.',
      { target: 'securityProfile.securityType' },
    );
  }
}
