/** What a role lets its holders do: patterns with `*` for anything. */
export interface Permission {
  actions: readonly string[];
  notActions: readonly string[];
  dataActions: readonly string[];
  notDataActions: readonly string[];
}

export interface Role {
  /** GUID; that of a built-in role is the same in every cloud. */
  name: string;
  roleName: string;
  description: string;
  builtIn: boolean;
  permissions: readonly Permission[];
  assignableScopes: readonly string[];
}

interface Given {
  actions?: string;
  notActions?: string;
  dataActions?: string;
}

const words = (text = ''): string[] => text.trim().split(/\s+/).filter(Boolean);

function builtIn(name: string, roleName: string, description: string, given: Given): Role {
  const permission = { actions: words(given.actions), notActions: words(given.notActions), dataActions: words(given.dataActions), notDataActions: [] };
  return { name, roleName, description, builtIn: true, permissions: [permission], assignableScopes: ['/'] };
}

// What most roles of one service have in common: their own deployments, alerts and support.
const usual = `Microsoft.Authorization/*/read Microsoft.Insights/alertRules/* Microsoft.Resources/deployments/*
  Microsoft.Resources/subscriptions/resourceGroups/read Microsoft.Support/*`;
const healthy = `${usual} Microsoft.ResourceHealth/availabilityStatuses/read`;

const shares = 'Microsoft.Storage/storageAccounts/fileServices/fileshares/files';
const logins = `Microsoft.Network/publicIPAddresses/read Microsoft.Network/virtualNetworks/read Microsoft.Network/loadBalancers/read
  Microsoft.Network/networkInterfaces/read Microsoft.Compute/virtualMachines/*/read Microsoft.HybridCompute/machines/*/read
  Microsoft.HybridConnectivity/endpoints/listCredentials/action`;

/**
 * The built-in roles that people give to a pool's deployers, machines and users, with Azure's GUIDs and actions
 * (learn.microsoft.com, "Azure built-in roles", 2025 and 2026). Data actions are shown; there is no data plane that would ask for them.
 */
export const builtInRoles: readonly Role[] = [
  builtIn('8e3af657-a8ff-443c-a75c-2fe8c4bcb635', 'Owner', 'Grants full access to manage all resources, including the ability to assign roles in Azure RBAC.', { actions: '*' }),
  builtIn('b24988ac-6180-42a0-ab88-20f7382dd24c', 'Contributor', 'Grants full access to manage all resources, but does not allow you to assign roles in Azure RBAC, manage assignments in Azure Blueprints, or share image galleries.', {
    actions: '*',
    notActions: `Microsoft.Authorization/*/Delete Microsoft.Authorization/*/Write Microsoft.Authorization/elevateAccess/Action
      Microsoft.Blueprint/blueprintAssignments/write Microsoft.Blueprint/blueprintAssignments/delete Microsoft.Compute/galleries/share/action
      Microsoft.Purview/consents/write Microsoft.Purview/consents/delete Microsoft.Resources/deploymentStacks/manageDenySetting/action
      Microsoft.Subscription/cancel/action Microsoft.Subscription/enable/action`,
  }),
  builtIn('acdd72a7-3385-48ef-bd42-f606fba81ae7', 'Reader', 'View all resources, but does not allow you to make any changes.', { actions: '*/read' }),
  builtIn('18d7d88d-d35e-4fb5-a5c3-7773c20a72d9', 'User Access Administrator', 'Lets you manage user access to Azure resources.', {
    actions: '*/read Microsoft.Authorization/* Microsoft.Support/*',
  }),
  builtIn('f58310d9-a9f6-439a-9e8d-f62e7b41a168', 'Role Based Access Control Administrator', 'Manage access to Azure resources by assigning roles using Azure RBAC. This role does not allow you to manage access using other ways, such as Azure Policy.', {
    actions: 'Microsoft.Authorization/roleAssignments/write Microsoft.Authorization/roleAssignments/delete */read Microsoft.Support/*',
  }),
  builtIn('4d97b98b-1d4f-4787-a291-c67834d212e7', 'Network Contributor', 'Lets you manage networks, but not access to them.', { actions: `${healthy} Microsoft.Network/*` }),
  builtIn('9980e02c-c2be-4d73-94e8-173b1dc7cf3c', 'Virtual Machine Contributor', "Lets you manage virtual machines, but not access to them, and not the virtual network or storage account they're connected to.", {
    actions: `${healthy} Microsoft.Compute/availabilitySets/* Microsoft.Compute/locations/* Microsoft.Compute/virtualMachines/*
      Microsoft.Compute/virtualMachineScaleSets/* Microsoft.Compute/cloudServices/* Microsoft.Compute/disks/write Microsoft.Compute/disks/read
      Microsoft.Compute/disks/delete Microsoft.DevTestLab/schedules/* Microsoft.Network/applicationGateways/backendAddressPools/join/action
      Microsoft.Network/loadBalancers/backendAddressPools/join/action Microsoft.Network/loadBalancers/inboundNatPools/join/action
      Microsoft.Network/loadBalancers/inboundNatRules/join/action Microsoft.Network/loadBalancers/probes/join/action
      Microsoft.Network/loadBalancers/read Microsoft.Network/locations/* Microsoft.Network/networkInterfaces/*
      Microsoft.Network/networkSecurityGroups/join/action Microsoft.Network/networkSecurityGroups/read Microsoft.Network/publicIPAddresses/join/action
      Microsoft.Network/publicIPAddresses/read Microsoft.Network/virtualNetworks/read Microsoft.Network/virtualNetworks/subnets/join/action
      Microsoft.RecoveryServices/locations/* Microsoft.RecoveryServices/Vaults/backupFabrics/backupProtectionIntent/write
      Microsoft.RecoveryServices/Vaults/backupFabrics/protectionContainers/protectedItems/*/read
      Microsoft.RecoveryServices/Vaults/backupFabrics/protectionContainers/protectedItems/read
      Microsoft.RecoveryServices/Vaults/backupFabrics/protectionContainers/protectedItems/write Microsoft.RecoveryServices/Vaults/backupPolicies/read
      Microsoft.RecoveryServices/Vaults/backupPolicies/write Microsoft.RecoveryServices/Vaults/read Microsoft.RecoveryServices/Vaults/usages/read
      Microsoft.RecoveryServices/Vaults/write Microsoft.SerialConsole/serialPorts/connect/action Microsoft.SqlVirtualMachine/*
      Microsoft.Storage/storageAccounts/listKeys/action Microsoft.Storage/storageAccounts/read`,
  }),
  builtIn('1c0163c0-47e6-4577-8991-ea5c82e286e4', 'Virtual Machine Administrator Login', 'View Virtual Machines in the portal and login as administrator', {
    actions: logins,
    dataActions: `Microsoft.Compute/virtualMachines/login/action Microsoft.Compute/virtualMachines/loginAsAdmin/action
      Microsoft.HybridCompute/machines/login/action Microsoft.HybridCompute/machines/loginAsAdmin/action`,
  }),
  builtIn('fb879df8-f326-4884-b1cf-06f3ad86be52', 'Virtual Machine User Login', 'View Virtual Machines in the portal and login as a regular user.', {
    actions: logins,
    dataActions: 'Microsoft.Compute/virtualMachines/login/action Microsoft.HybridCompute/machines/login/action',
  }),
  builtIn('17d1049b-9a84-46fb-8f53-869881c3d3ab', 'Storage Account Contributor', 'Lets you manage storage accounts, including accessing storage account keys which provide full access to storage account data.', {
    actions: `${healthy} Microsoft.Insights/diagnosticSettings/* Microsoft.Network/virtualNetworks/subnets/joinViaServiceEndpoint/action
      Microsoft.Storage/storageAccounts/*`,
  }),
  builtIn('aba4ae5f-2193-4029-9191-0cb91df5e314', 'Storage File Data SMB Share Reader', 'Allows for read access to files and directories in Azure file shares over SMB.', { dataActions: `${shares}/read` }),
  builtIn('0c867c2a-1d8c-454a-a3db-ab2ea1bdc8bb', 'Storage File Data SMB Share Contributor', 'Allows for read, write, and delete access in Azure Storage file shares over SMB', {
    dataActions: `${shares}/read ${shares}/write ${shares}/delete`,
  }),
  builtIn('a7264617-510b-434b-a828-9731dc254ea7', 'Storage File Data SMB Share Elevated Contributor', 'Allows for read, write, delete and modify NTFS permission access in Azure Storage file shares over SMB', {
    dataActions: `${shares}/read ${shares}/write ${shares}/delete ${shares}/modifypermissions/action`,
  }),
  builtIn('a235d3ee-5935-4cfb-8cc5-a3303ad5995e', 'Storage File Data SMB MI Admin', 'Allows for admin-level access for managed identities on files/directories in Azure file shares.', {
    dataActions: `${shares}/read ${shares}/write ${shares}/delete ${shares}/modifypermissions/action ${shares}/takeOwnership/action
      Microsoft.Storage/storageAccounts/fileServices/readFileBackupSemantics/action Microsoft.Storage/storageAccounts/fileServices/writeFileBackupSemantics/action`,
  }),
  builtIn('749f88d5-cbae-40b8-bcfc-e573ddc772fa', 'Monitoring Contributor', 'Can read all monitoring data and update monitoring settings.', {
    actions: `*/read Microsoft.AlertsManagement/alerts/* Microsoft.AlertsManagement/alertsSummary/* Microsoft.AlertsManagement/issues/*
      Microsoft.Insights/actiongroups/* Microsoft.Insights/activityLogAlerts/* Microsoft.Insights/AlertRules/* Microsoft.Insights/components/*
      Microsoft.Insights/createNotifications/* Microsoft.Insights/dataCollectionEndpoints/* Microsoft.Insights/dataCollectionRules/*
      Microsoft.Insights/dataCollectionRuleAssociations/* Microsoft.Insights/DiagnosticSettings/* Microsoft.Insights/eventtypes/*
      Microsoft.Insights/LogDefinitions/* Microsoft.Insights/metricalerts/* Microsoft.Insights/MetricDefinitions/* Microsoft.Insights/Metrics/*
      Microsoft.Insights/notificationStatus/* Microsoft.Insights/Register/Action Microsoft.Insights/scheduledqueryrules/*
      Microsoft.Insights/webtests/* Microsoft.Insights/workbooks/* Microsoft.Insights/workbooktemplates/* Microsoft.Insights/privateLinkScopes/*
      Microsoft.Insights/privateLinkScopeOperationStatuses/* Microsoft.Monitor/accounts/* Microsoft.Monitor/settings/*
      Microsoft.OperationalInsights/workspaces/write Microsoft.OperationalInsights/workspaces/intelligencepacks/*
      Microsoft.OperationalInsights/workspaces/savedSearches/* Microsoft.OperationalInsights/workspaces/search/action
      Microsoft.OperationalInsights/workspaces/sharedKeys/action Microsoft.OperationalInsights/workspaces/sharedKeys/read
      Microsoft.OperationalInsights/workspaces/storageinsightconfigs/* Microsoft.OperationalInsights/locations/workspaces/failover/action
      Microsoft.OperationalInsights/workspaces/failback/action Microsoft.Support/* Microsoft.AlertsManagement/smartDetectorAlertRules/*
      Microsoft.AlertsManagement/actionRules/* Microsoft.AlertsManagement/smartGroups/* Microsoft.AlertsManagement/migrateFromSmartDetection/*
      Microsoft.AlertsManagement/investigations/* Microsoft.AlertsManagement/prometheusRuleGroups/* Microsoft.Monitor/investigations/*
      Microsoft.Resources/deployments/*`,
  }),
  builtIn('4633458b-17de-408a-b874-0445c86b69e6', 'Key Vault Secrets User', "Read secret contents. Only works for key vaults that use the 'Azure role-based access control' permission model.", {
    dataActions: 'Microsoft.KeyVault/vaults/secrets/getSecret/action Microsoft.KeyVault/vaults/secrets/readMetadata/action',
  }),
  builtIn('e40ec5ca-96e0-45a2-b4ff-59039f2c2b59', 'Managed Identity Contributor', 'Create, Read, Update, and Delete User Assigned Identity', {
    actions: `Microsoft.ManagedIdentity/userAssignedIdentities/* ${usual}`,
  }),
  builtIn('f1a07417-d97a-45cb-824c-7a7467783830', 'Managed Identity Operator', 'Read and Assign User Assigned Identity', {
    actions: `Microsoft.ManagedIdentity/userAssignedIdentities/*/read Microsoft.ManagedIdentity/userAssignedIdentities/*/assign/action ${usual}`,
  }),
];
