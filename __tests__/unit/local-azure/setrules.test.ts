import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stage, type Any, type Stage } from './client.ts';
import { healthExtension, makeNetwork, putSet, setBody } from './fleet.ts';
import { at, bodyOf, deploymentPath, poolTemplate } from './pool.ts';

let local: Stage;
beforeAll(async () => {
  local = await stage();
  await makeNetwork(local);
});
afterAll(() => local.close());

type Change = (set: Any, profile: Any) => void;
const write = async (change: Change): Promise<Any> => {
  const answer = await putSet(local, setBody(local, 1, (set) => change(set, set.properties.virtualMachineProfile)));
  return answer.body.error ?? { code: answer.body.status, target: undefined };
};
const gen1: Change = (set, profile) => {
  set.sku.name = 'Standard_D2_v3';
  profile.storageProfile.imageReference = { publisher: 'Canonical', offer: '0001-com-ubuntu-server-jammy', sku: '22_04-lts', version: 'latest' };
};

const cardOf = (profile: Any): Any => profile.networkProfile.networkInterfaceConfigurations[0].properties;
const windows = (profile: Any): void => void (profile.storageProfile.imageReference = { publisher: 'microsoft-dsvm', offer: 'dsvm-win-2022', sku: 'winserver-2022', version: 'latest' });

describe('a scale set’s body', () => {
  it.each<[string, string, string | undefined, Change]>([
    ['an unknown property', 'BadRequest', 'properties.virtualMachineProfil', (set) => (set.properties.virtualMachineProfil = {})],
    ['an enum that has no such value', 'InvalidParameter', 'mode', (set) => (set.properties.upgradePolicy.mode = 'Sometimes')],
    ['a percentage below its range', 'InvalidParameter', 'maxBatchInstancePercent', (set) => (set.properties.upgradePolicy.rollingUpgradePolicy = { maxBatchInstancePercent: 4 })],
    ['more than 100 in one placement group', 'OperationNotAllowed', undefined, (set) => (set.sku.capacity = 101)],
    ['a zone that there is not', 'InvalidAvailabilityZone', undefined, (set) => (set.zones = ['4'])],
    ['zoneBalance without zones', 'InvalidParameter', 'zoneBalance', (set) => (set.properties.zoneBalance = true)],
    ['three fault domains in zones', 'InvalidParameter', 'platformFaultDomainCount', (set) => Object.assign(set, { zones: ['1'] }).properties && (set.properties.platformFaultDomainCount = 3)],
    ['a grace period of an hour and more', 'InvalidParameter', 'automaticRepairsPolicy.gracePeriod', (set) => (set.properties.automaticRepairsPolicy = { enabled: false, gracePeriod: 'PT2H' })],
    ['a short notice of termination', 'InvalidParameter', 'terminateNotificationProfile.notBeforeTimeout', (_set, profile) => (profile.scheduledEventsProfile = { terminateNotificationProfile: { enable: true, notBeforeTimeout: 'PT4M' } })],
    ['a long notice of termination', 'InvalidParameter', 'terminateNotificationProfile.notBeforeTimeout', (_set, profile) => (profile.scheduledEventsProfile = { terminateNotificationProfile: { enable: true, notBeforeTimeout: 'PT16M' } })],
    ['extensions with three hours', 'InvalidParameter', 'extensionProfile.extensionsTimeBudget', (_set, profile) => (profile.extensionProfile = { extensions: [], extensionsTimeBudget: 'PT3H' })],
    ['an eviction policy without Spot', 'OperationNotAllowed', 'evictionPolicy', (_set, profile) => (profile.evictionPolicy = 'Delete')],
    ['a maximum price of nothing', 'OperationNotAllowed', 'billingProfile.maxPrice', (_set, profile) => Object.assign(profile, { priority: 'Spot', billingProfile: { maxPrice: 0 } })],
    ['Spot of a burstable size', 'OperationNotAllowed', 'priority', (set, profile) => Object.assign(profile, { priority: 'Spot' }) && (set.sku.name = 'Standard_B2s')],
    ['userData that is not Base64', 'InvalidParameter', 'userData', (_set, profile) => (profile.userData = 'plain text')],
    ['a disk smaller than its image', 'InvalidParameter', 'osDisk.diskSizeGB', (_set, profile) => (profile.storageProfile.osDisk.diskSizeGB = 64)],
    ['a system disk that is attached', 'InvalidParameter', 'osDisk.createOption', (_set, profile) => (profile.storageProfile.osDisk.createOption = 'Attach')],
    ['a disk of another system', 'InvalidParameter', 'osDisk.osType', (_set, profile) => (profile.storageProfile.osDisk.osType = 'Windows')],
    ['an ultra disk for the system', 'InvalidParameter', 'osDisk.managedDisk.storageAccountType', (_set, profile) => (profile.storageProfile.osDisk.managedDisk = { storageAccountType: 'UltraSSD_LRS' })],
    ['an ultra disk that was not asked for', 'InvalidParameter', 'managedDisk.storageAccountType', (_set, profile) => (profile.storageProfile.dataDisks = [{ lun: 0, createOption: 'Empty', diskSizeGB: 4, managedDisk: { storageAccountType: 'UltraSSD_LRS' } }])],
    ['two disks at one LUN', 'InvalidParameter', 'dataDisk.lun', (_set, profile) => (profile.storageProfile.dataDisks = [0, 0].map((lun) => ({ lun, createOption: 'Empty', diskSizeGB: 4 })))],
    ['an empty disk without a size', 'InvalidParameter', 'dataDisk.diskSizeGB', (_set, profile) => (profile.storageProfile.dataDisks = [{ lun: 0, createOption: 'Empty' }])],
    ['five disks on two cores', 'OperationNotAllowed', 'dataDisks', (_set, profile) => (profile.storageProfile.dataDisks = [0, 1, 2, 3, 4].map((lun) => ({ lun, createOption: 'Empty', diskSizeGB: 4 })))],
    ['premium disks on a size without', 'InvalidParameter', 'osDisk.managedDisk.storageAccountType', (set, profile) => (gen1(set, profile), (profile.storageProfile.osDisk.managedDisk = { storageAccountType: 'Premium_LRS' }))],
    ['trusted launch of generation 1', 'BadRequest', 'securityProfile.securityType', (set, profile) => (gen1(set, profile), (profile.securityProfile = { securityType: 'TrustedLaunch' }))],
    ['firmware settings without a security type', 'InvalidParameter', 'securityProfile.securityType', (_set, profile) => (profile.securityProfile = { uefiSettings: { secureBootEnabled: true } })],
    ['a plan for an image without one', 'VMMarketplaceInvalidInput', undefined, (set) => (set.plan = { name: 'a', publisher: 'b', product: 'c' })],
    ['two cards of one name', 'InvalidParameter', 'networkInterfaceConfigurations', (_set, { networkProfile: { networkInterfaceConfigurations: cards } }) => cards.push({ ...cards[0], properties: { ...cards[0].properties, primary: false } })],
    ['a mixture of priorities', 'InvalidParameter', 'priorityMixPolicy', (set) => (set.properties.priorityMixPolicy = { baseRegularPriorityCount: 1 })],
    ['a group of hosts', 'LocalAzureNotImplemented', undefined, (set) => (set.properties.hostGroup = { id: `/subscriptions/${local.azure.subscriptionId}/x` })],
    ['zoneBalance in one zone', 'InvalidParameter', 'zoneBalance', (set) => Object.assign(set, { zones: ['1'] }).properties.zoneBalance = true],
    ['a tier that is none', 'InvalidParameter', 'tier', (set) => (set.sku.tier = 'Gold')],
    ['a licence that is none', 'InvalidParameter', 'licenseType', (_set, profile) => (profile.licenseType = 'Free')],
    ['an identity without ids', 'MissingIdentityIds', undefined, (set) => (set.identity = { type: 'UserAssigned' })],
    ['restored Spot machines that are none', 'InvalidParameter', 'spotRestorePolicy', (set) => (set.properties.spotRestorePolicy = { enabled: true })],
    ['a notice of termination for Spot', 'OperationNotAllowed', 'terminateNotificationProfile', (_set, profile) => Object.assign(profile, { priority: 'Spot', scheduledEventsProfile: { terminateNotificationProfile: { enable: true, notBeforeTimeout: 'PT5M' } } })],
    ['encryption at the host', 'InvalidParameter', 'securityProfile.encryptionAtHost', (_set, profile) => (profile.securityProfile = { encryptionAtHost: true })],
    ['a host name with an underscore', 'InvalidParameter', 'linuxHostName', (_set, profile) => (profile.osProfile.computerNamePrefix = 'my_pool')],
    ['a host name of digits on Windows', 'InvalidParameter', 'computerNamePrefix', (_set, profile) => (windows(profile), (profile.osProfile.computerNamePrefix = '1234'))],
    ['an IANA time zone on Windows', 'InvalidParameter', 'windowsConfiguration.timeZone', (_set, profile) => (windows(profile), (profile.osProfile.windowsConfiguration = { timeZone: 'Europe/Berlin' }))],
    ['a name server that is no address', 'InvalidParameter', 'dnsSettings.dnsServers', (_set, profile) => (cardOf(profile).dnsSettings = { dnsServers: ['dns'] })],
    ['accelerated networking on a burstable size', 'VMSizeIsNotPermittedToEnableAcceleratedNetworking', undefined, (set, profile) => ((set.sku.name = 'Standard_B2s'), (cardOf(profile).enableAcceleratedNetworking = true))],
    ['an ephemeral disk', 'LocalAzureNotImplemented', undefined, (_set, profile) => (profile.storageProfile.osDisk.diffDiskSettings = { option: 'Local' })],
    ['an encryption set', 'LocalAzureNotImplemented', undefined, (_set, profile) => (profile.storageProfile.osDisk.managedDisk = { diskEncryptionSet: { id: '/subscriptions/x' } })],
    ['an application security group', 'LocalAzureNotImplemented', undefined, (_set, profile) => (cardOf(profile).ipConfigurations[0].properties.applicationSecurityGroups = [{ id: '/subscriptions/x' }])],
    ['surge', 'LocalAzureNotImplemented', undefined, (set, profile) => ((set.properties.upgradePolicy = { mode: 'Rolling', rollingUpgradePolicy: { maxSurge: true } }), (profile.extensionProfile = { extensions: [healthExtension] }))],
  ])('is refused with %s', async (_what, code, target, change) => {
    expect(await write(change)).toMatchObject({ code, ...(target === undefined ? {} : { target }) });
    expect((await local.arm('GET', at.set(local))).status).toBe(404);
  });

  it('is refused before a deployment begins as well', async () => {
    const template = poolTemplate((all) => ((all['set'] as Any).properties.virtualMachineProfile.storageProfile.osDisk.diskSizeGB = 64));
    const refused = await local.arm('POST', deploymentPath(local, '/validate'), bodyOf(template));
    expect(refused.body.error).toMatchObject({ code: 'InvalidTemplateDeployment', details: [{ code: 'InvalidParameter', target: 'osDisk.diskSizeGB' }] });
  });

  it('counts Spot towards a quota of its own', async () => {
    await local.admin('POST', '/quota', { name: 'lowPriorityCores', limit: 3 });
    const spot: Change = (set, profile) => (Object.assign(profile, { priority: 'Spot', evictionPolicy: 'Deallocate' }), (set.sku.capacity = 2));
    expect(await write(spot)).toMatchObject({ code: 'QuotaExceeded', message: expect.stringContaining('approved LowPriorityCores quota') });
  });
});

describe('a scale set that stands', () => {
  beforeAll(async () => {
    await putSet(local, setBody(local, 1, (set) => ((set.zones = ['1']), (set.properties.singlePlacementGroup = false))));
    await local.settle(
      await local.arm('PUT', at.vnet(local).replace('pool-vnet', 'other'), {
        location: 'westeurope',
        properties: { addressSpace: { addressPrefixes: ['10.1.0.0/16'] }, subnets: [{ name: 'machines', properties: { addressPrefix: '10.1.0.0/24' } }] },
      }),
    );
  });

  const patch = async (body: Any): Promise<Any> => {
    const answer = await local.arm('PATCH', at.set(local), body);
    return answer.status < 400 ? (await local.settle(answer)).body : answer.body.error;
  };

  it.each<[string, string, Any]>([
    ['the prefix of names', 'osProfile.computerNamePrefix', { properties: { virtualMachineProfile: { osProfile: { computerNamePrefix: 'other' } } } }],
    ['the publisher of the image', 'imageReference.publisher', { properties: { virtualMachineProfile: { storageProfile: { imageReference: { publisher: 'Canonical', offer: 'ubuntu-24_04-lts', sku: 'server', version: 'latest' } } } } }],
    ['the offer of the image', 'imageReference.offer', { properties: { virtualMachineProfile: { storageProfile: { imageReference: { offer: 'ubuntu-hpc', sku: '2204', version: 'latest' } } } } }],
    ['the kind of system disk', 'osDisk.managedDisk.storageAccountType', { properties: { virtualMachineProfile: { storageProfile: { osDisk: { managedDisk: { storageAccountType: 'Standard_LRS' } } } } } }],
    ['the number of fault domains', 'platformFaultDomainCount', { properties: { platformFaultDomainCount: 5 } }],
    ['the priority', 'priority', { properties: { virtualMachineProfile: { priority: 'Spot' } } }],
    ['the zones', 'zones', { zones: ['2'] }],
    ['several placement groups', 'singlePlacementGroup', { properties: { singlePlacementGroup: true } }],
  ])('keeps %s', async (_what, target, body) => {
    expect(await patch(body)).toEqual({ code: 'PropertyChangeNotAllowed', message: `Changing property '${target}' is not allowed.`, target });
  });

  it('keeps its virtual network, and takes more zones, another account and an image of the same offer', async () => {
    const card = (subnet: string): Any => ({ properties: { virtualMachineProfile: { networkProfile: { networkInterfaceConfigurations: [{ name: 'nic', properties: { primary: true, ipConfigurations: [{ name: 'ip', properties: { subnet: { id: subnet } } }] } }] } } } });
    expect(await patch(card(at.vnet(local, '/subnets/machines').replace('pool-vnet', 'other')))).toMatchObject({ code: 'PropertyChangeNotAllowed', target: 'subnet' });
    expect(await patch({ zones: ['1', '2'] })).toMatchObject({ status: 'Succeeded' });
    expect(await patch({ properties: { virtualMachineProfile: { osProfile: { adminUsername: 'somebody' } } } })).toMatchObject({ status: 'Succeeded' });
    expect(await patch({ properties: { virtualMachineProfile: { storageProfile: { imageReference: { version: '24.10.15' } } } } })).toMatchObject({ status: 'Succeeded' });
  });

  it('is merged with a PATCH, in which null says nothing and what is unknown is refused', async () => {
    const before = (await local.arm('GET', at.set(local))).body;
    expect(await patch({ tags: { a: 'b' }, sku: null, properties: { upgradePolicy: null, doNotRunExtensionsOnOverprovisionedVMs: true } })).toMatchObject({ status: 'Succeeded' });
    const after = (await local.arm('GET', at.set(local))).body;
    expect(after).toEqual({ ...before, tags: { a: 'b' }, properties: { ...before.properties, doNotRunExtensionsOnOverprovisionedVMs: true } });
    expect(await patch({ properties: { overProvisioned: true } })).toMatchObject({ code: 'BadRequest', message: expect.stringContaining("Could not find member 'overProvisioned' on object of type 'Properties'.") });
  });

  it('takes back the body that was read', async () => {
    const read = (await local.arm('GET', at.set(local))).body;
    expect((await putSet(local, read)).body.status).toBe('Succeeded');
    const { imageReference: _image, ...storageProfile } = read.properties.virtualMachineProfile.storageProfile;
    read.properties.virtualMachineProfile.storageProfile = storageProfile;
    expect((await putSet(local, read)).body.status).toBe('Succeeded');
  });
});
