import { anything, flag, list, map, need, number, object, oneOf, readOnly, reference, text, whole, type Shape } from '../shape.ts';

const texts = list(text());
// REST reference of scale sets, licenseType.
const licences = ['None', 'Windows_Client', 'Windows_Server', 'RHEL_BYOS', 'RHEL_BASE', 'RHEL_EUS', 'RHEL_SAPAPPS', 'RHEL_SAPHA', 'RHEL_BASESAPAPPS', 'RHEL_BASESAPHA', 'SLES_BYOS', 'SLES', 'SLES_SAP', 'SLES_HPC', 'SLES_STANDARD', 'UBUNTU', 'UBUNTU_PRO'];
const duration = text({ like: /^P(\d+D)?(T(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/ });
const subResource = object('SubResource', { id: need(text()) });
const percent = whole(0, 100);

const linuxConfiguration = object('LinuxConfiguration', {
  disablePasswordAuthentication: flag,
  ssh: object('SshConfiguration', { publicKeys: list(object('SshPublicKey', { path: text(), keyData: text() })) }),
  provisionVMAgent: flag,
  patchSettings: object('LinuxPatchSettings', {
    patchMode: oneOf('ImageDefault', 'AutomaticByPlatform'),
    assessmentMode: oneOf('ImageDefault', 'AutomaticByPlatform'),
    automaticByPlatformSettings: anything,
  }),
  enableVMAgentPlatformUpdates: flag,
});

const windowsConfiguration = object('WindowsConfiguration', {
  provisionVMAgent: flag,
  enableAutomaticUpdates: flag,
  timeZone: text(),
  additionalUnattendContent: list(anything),
  patchSettings: anything,
  winRM: anything,
  enableVMAgentPlatformUpdates: flag,
});

const osProfile = object('OSProfile', {
  computerNamePrefix: text({ min: 1, max: 15 }),
  adminUsername: text(),
  adminPassword: text(),
  customData: text(),
  windowsConfiguration,
  linuxConfiguration,
  secrets: list(object('VaultSecretGroup', { sourceVault: reference, vaultCertificates: list(anything) })),
  allowExtensionOperations: flag,
  requireGuestProvisionSignal: flag,
});

const managedDisk = object('ManagedDiskParameters', {
  storageAccountType: oneOf('Standard_LRS', 'Premium_LRS', 'StandardSSD_LRS', 'UltraSSD_LRS', 'Premium_ZRS', 'StandardSSD_ZRS', 'PremiumV2_LRS'),
  diskEncryptionSet: anything,
  securityProfile: anything,
});
const caching = oneOf('None', 'ReadOnly', 'ReadWrite');

const storageProfile = object('StorageProfile', {
  imageReference: object('ImageReference', {
    id: text(),
    publisher: text(),
    offer: text(),
    sku: text(),
    version: text(),
    exactVersion: readOnly,
    sharedGalleryImageId: text(),
    communityGalleryImageId: text(),
  }),
  osDisk: object('OSDisk', {
    name: text(),
    createOption: need(oneOf('FromImage', 'Empty', 'Attach')),
    caching,
    writeAcceleratorEnabled: flag,
    diskSizeGB: whole(1, 4095),
    osType: oneOf('Linux', 'Windows'),
    image: anything,
    vhdContainers: texts,
    managedDisk,
    diffDiskSettings: object('DiffDiskSettings', { option: oneOf('Local'), placement: oneOf('CacheDisk', 'ResourceDisk', 'NvmeDisk') }),
    deleteOption: oneOf('Delete', 'Detach'),
  }),
  dataDisks: list(
    object('DataDisk', {
      name: text(),
      lun: need(whole(0, 63)),
      createOption: need(oneOf('FromImage', 'Empty', 'Attach')),
      caching,
      writeAcceleratorEnabled: flag,
      diskSizeGB: whole(1, 65536),
      managedDisk,
      diskIOPSReadWrite: whole(1),
      diskMBpsReadWrite: whole(1),
      deleteOption: oneOf('Delete', 'Detach'),
    }),
  ),
  diskControllerType: oneOf('SCSI', 'NVMe'),
});

const ipConfiguration = object('IPConfiguration', {
  name: need(text()),
  id: readOnly,
  properties: object('IPConfigurationProperties', {
    subnet: reference,
    primary: flag,
    privateIPAddressVersion: oneOf('IPv4', 'IPv6'),
    publicIPAddressConfiguration: anything,
    loadBalancerBackendAddressPools: list(subResource),
    loadBalancerInboundNatPools: list(subResource),
    applicationSecurityGroups: list(subResource),
    applicationGatewayBackendAddressPools: list(subResource),
  }),
});

const networkProfile = object('NetworkProfile', {
  healthProbe: reference,
  networkApiVersion: oneOf('2020-11-01', '2022-11-01'),
  networkInterfaceConfigurations: list(
    object('NetworkInterfaceConfiguration', {
      name: need(text()),
      id: readOnly,
      tags: map(text()),
      properties: object('NetworkInterfaceConfigurationProperties', {
        primary: flag,
        enableAcceleratedNetworking: flag,
        disableTcpStateTracking: flag,
        enableFpga: flag,
        networkSecurityGroup: reference,
        dnsSettings: object('DnsSettings', { dnsServers: texts }),
        ipConfigurations: need(list(ipConfiguration)),
        enableIPForwarding: flag,
        deleteOption: oneOf('Delete', 'Detach'),
        auxiliaryMode: anything,
        auxiliarySku: anything,
      }),
    }),
  ),
});

const extension = object('Extension', {
  id: readOnly,
  name: need(text()),
  type: readOnly,
  properties: object('ExtensionProperties', {
    publisher: need(text()),
    type: need(text()),
    typeHandlerVersion: need(text({ like: /^\d+\.\d+$/ })),
    autoUpgradeMinorVersion: flag,
    enableAutomaticUpgrade: flag,
    forceUpdateTag: text(),
    settings: anything,
    protectedSettings: anything,
    protectedSettingsFromKeyVault: object('KeyVaultSecretReference', { secretUrl: need(text()), sourceVault: need(reference) }),
    provisionAfterExtensions: texts,
    suppressFailures: flag,
    provisioningState: readOnly,
  }),
});

const virtualMachineProfile = object('VirtualMachineProfile', {
  osProfile,
  storageProfile,
  networkProfile,
  userData: text(),
  extensionProfile: object('ExtensionProfile', { extensions: list(extension), extensionsTimeBudget: duration }),
  securityProfile: object('SecurityProfile', {
    securityType: oneOf('Standard', 'TrustedLaunch', 'ConfidentialVM'),
    uefiSettings: object('UefiSettings', { secureBootEnabled: flag, vTpmEnabled: flag }),
    encryptionAtHost: flag,
    encryptionIdentity: anything,
    proxyAgentSettings: anything,
  }),
  priority: oneOf('Regular', 'Low', 'Spot'),
  evictionPolicy: oneOf('Deallocate', 'Delete'),
  billingProfile: object('BillingProfile', { maxPrice: number(-1) }),
  scheduledEventsProfile: object('ScheduledEventsProfile', {
    terminateNotificationProfile: object('TerminateNotificationProfile', { enable: flag, notBeforeTimeout: duration }),
    osImageNotificationProfile: object('OSImageNotificationProfile', { enable: flag, notBeforeTimeout: duration }),
  }),
  diagnosticsProfile: object('DiagnosticsProfile', { bootDiagnostics: object('BootDiagnostics', { enabled: flag, storageUri: text() }) }),
  licenseType: oneOf(...licences),
  capacityReservation: anything,
  applicationProfile: anything,
  hardwareProfile: anything,
  serviceArtifactReference: anything,
  securityPostureReference: anything,
  timeCreated: readOnly,
});

const upgradePolicy = object('UpgradePolicy', {
  mode: oneOf('Automatic', 'Manual', 'Rolling'),
  rollingUpgradePolicy: object('RollingUpgradePolicy', {
    maxBatchInstancePercent: whole(5, 100),
    maxUnhealthyInstancePercent: whole(5, 100),
    maxUnhealthyUpgradedInstancePercent: percent,
    pauseTimeBetweenBatches: duration,
    enableCrossZoneUpgrade: flag,
    prioritizeUnhealthyInstances: flag,
    rollbackFailedInstancesOnPolicyBreach: flag,
    maxSurge: flag,
  }),
  automaticOSUpgradePolicy: object('AutomaticOSUpgradePolicy', {
    enableAutomaticOSUpgrade: flag,
    disableAutomaticRollback: flag,
    useRollingUpgradePolicy: flag,
    osRollingUpgradeDeferral: flag,
  }),
});

/** The body of a scale set (compute 2025-04-01), Uniform. */
export const scaleSetShape: Shape = object('VirtualMachineScaleSet', {
  id: readOnly,
  name: readOnly,
  type: readOnly,
  etag: readOnly,
  apiVersion: readOnly,
  location: text(),
  tags: map(text({ max: 256 })),
  sku: object('Sku', { name: text(), tier: oneOf('Standard', 'Basic'), capacity: whole(0, 1000) }),
  plan: object('Plan', { name: text(), publisher: text(), product: text(), promotionCode: text() }),
  identity: object('Identity', {
    type: oneOf('None', 'SystemAssigned', 'UserAssigned', 'SystemAssigned, UserAssigned'),
    userAssignedIdentities: map(anything),
    principalId: readOnly,
    tenantId: readOnly,
  }),
  zones: texts,
  extendedLocation: anything,
  properties: object('Properties', {
    orchestrationMode: oneOf('Uniform', 'Flexible'),
    upgradePolicy,
    automaticRepairsPolicy: object('AutomaticRepairsPolicy', {
      enabled: flag,
      gracePeriod: duration,
      repairAction: oneOf('Replace', 'Restart', 'Reimage'),
    }),
    overprovision: flag,
    doNotRunExtensionsOnOverprovisionedVMs: flag,
    singlePlacementGroup: flag,
    platformFaultDomainCount: whole(1, 5),
    zoneBalance: flag,
    scaleInPolicy: object('ScaleInPolicy', {
      rules: list(oneOf('Default', 'OldestVM', 'NewestVM')),
      forceDeletion: flag,
      prioritizeUnhealthyVMs: flag,
    }),
    spotRestorePolicy: object('SpotRestorePolicy', { enabled: flag, restoreTimeout: duration }),
    priorityMixPolicy: object('PriorityMixPolicy', { baseRegularPriorityCount: whole(0), regularPriorityPercentageAboveBase: percent }),
    proximityPlacementGroup: reference,
    hostGroup: reference,
    additionalCapabilities: anything,
    skuProfile: anything,
    resiliencyPolicy: anything,
    constrainedMaximumCapacity: flag,
    virtualMachineProfile,
    provisioningState: readOnly,
    uniqueId: readOnly,
    timeCreated: readOnly,
  }),
});
