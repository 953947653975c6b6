/** What docs/local-azure.md tells of one resource type: short Markdown without `|`. Every type has its words, or a test fails. */
export interface Told {
  /** Views and actions below it, as last segments of their paths. */
  below?: readonly string[];
  imitated: string;
  /** What its answers and refusals were held to. */
  against: string;
  /** What Azure does and this does not; what is refused with 501 is listed by itself. */
  not: string;
}

const network = 'recorded answers; rules of the documentation; the reports users have published for codes';

export const told: Readonly<Record<string, Told>> = {
  'Microsoft.Network/virtualNetworks': {
    imitated: 'address space, subnets by themselves or in the body, what points to them; in use they stay',
    against: network,
    not: 'peerings, IPv6; service endpoints and delegations are state only',
  },
  'Microsoft.Network/networkSecurityGroups': {
    imitated: 'rules in the body or by themselves, default rules; enforced towards machines: subnet and card, priority, ports, prefixes',
    against: network,
    not: 'service tags but Internet, VirtualNetwork and AzureLoadBalancer match nobody; a rule for single source ports lets no client in; flow logs',
  },
  'Microsoft.Network/publicIPAddresses': {
    imitated: 'SKUs and their retirement, allocation, domain labels, one user at a time; each is an address in 127.0.0.0/8',
    against: network,
    not: 'the names do not resolve; no IPv6, no prefixes, no reverse names',
  },
  'Microsoft.Network/loadBalancers': {
    below: ['backendAddressPools/{pool}/queryInboundNatRulePortMapping'],
    imitated: 'load-balancing rules, NAT pools, NAT rules of both versions with stable ports, outbound rules, probes with their threshold; HAProxy does it for TCP',
    against: `${network}; connections through it with machines`,
    not: 'UDP is state only; where Azure drops a connection because all instances are down, this one closes it',
  },
  'Microsoft.Network/natGateways': { imitated: 'zones, addresses, the subnets it belongs to', against: network, not: 'no traffic: no machine reaches anything outside its network' },
  'Microsoft.Compute/virtualMachineScaleSets': {
    below: [
      'virtualMachines', 'virtualMachines/{id}', 'virtualMachines/{id}/{start, powerOff, deallocate, restart, redeploy, reimage, reimageAll}', 'virtualMachines/{id}/runCommand', 'virtualMachines/{id}/runCommands',
      'virtualMachines/{id}/retrieveBootDiagnosticsData', 'virtualMachines/{id}/networkInterfaces', 'instanceView', 'skus', 'osUpgradeHistory', 'extensions', 'networkInterfaces', 'publicIPAddresses', 'delete', 'manualUpgrade',
      'start', 'powerOff', 'deallocate', 'restart', 'redeploy', 'reimage', 'reimageAll', 'osRollingUpgrade', 'extensionRollingUpgrade', 'rollingUpgrades/{latest, cancel}', 'setOrchestrationServiceState', 'providers/Microsoft.Insights/metrics',
    ],
    imitated: 'Uniform: model against instances, sparse ids, all three upgrade policies, scale-in, protection, health, terminate notices, extensions, quota, sizes and capacity. Machines boot with the customData, run commands and CustomScript run on them',
    against: 'recorded answers; documentation of each feature; behaviour with machines',
    not: 'Flexible; automatic repairs and image upgrades are not acted upon; data disks are state only, and so are Windows machines',
  },
  'Microsoft.Insights/autoscaleSettings': {
    imitated: 'checked, and acted upon once a minute of Azure’s clock: profiles, time zones, rules, cooldowns, flapping, protected instances; webhooks on loopback are called',
    against: 'recorded answers, the REST reference and the articles; the service to a reckoning of every minute',
    not: 'predictive autoscale is checked and not acted upon; metrics of other resources; mails and other webhooks are only written down (`GET /notices`)',
  },
  'Microsoft.Storage/storageAccounts': { below: ['listKeys', 'regenerateKey'], imitated: 'kinds and SKUs, names of the whole cloud, keys, network rules', against: 'recorded answers; documentation', not: 'no data plane: nothing can be stored' },
  'Microsoft.Storage/storageAccounts/fileServices': { below: ['shares/{name}/restore'], imitated: 'always there, always `default`, with its retention', against: 'documentation', not: 'SMB and NFS are settings only' },
  'Microsoft.Storage/storageAccounts/fileServices/shares': { imitated: 'quotas by billing model, protocols, soft delete and restore', against: 'documentation', not: 'snapshots, leases; nothing can be mounted' },
  'Microsoft.ManagedIdentity/userAssignedIdentities': { imitated: 'a principal of the tenant that roles can be given to and machines sign in as', against: 'documentation', not: 'revocation lags' },
  'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials': { imitated: 'issuer, exact subject and audience, unique in the identity; assertions are verified by them', against: 'documentation', not: 'flexible expressions for subjects' },
  'Microsoft.KeyVault/vaults': { imitated: 'names of the whole cloud, access policies and `enabledForTemplateDeployment`, for references in parameters', against: 'documentation; codes that users have reported', not: 'no data plane, no soft-deleted vaults, no recovery' },
  'Microsoft.KeyVault/vaults/secrets': { imitated: 'a new version for every other value; none is ever shown', against: 'documentation', not: 'no data plane' },
  'Microsoft.Resources/templateSpecs': { imitated: 'as a link of a deployment', against: 'documentation', not: 'sharing across subscriptions' },
  'Microsoft.Resources/templateSpecs/versions': { imitated: 'the template and those linked to it', against: 'documentation', not: 'portal forms are only kept' },
  'Microsoft.Authorization/locks': { imitated: 'on any scope; deletes, writes and actions below it are refused', against: 'a recorded refusal; documentation', not: 'locks that Azure’s own services set' },
  'Microsoft.Authorization/roleAssignments': { imitated: 'asked of every request, of every resource in a template and of joining one resource to another', against: 'documentation; reported codes', not: 'conditions, deny assignments, groups, the minutes a new one takes to be known' },
  'Microsoft.Authorization/roleDefinitions': { imitated: 'the built-in roles that pools need, custom ones', against: 'the published roles', not: 'the other built-in roles; data actions are shown only' },
  'Microsoft.Authorization/permissions': { imitated: 'what the caller’s roles allow in a scope', against: 'documentation', not: '' },
  'Microsoft.Resources/tags': { imitated: 'read, replaced, merged and deleted on any scope', against: 'documentation', not: 'tags of parts that are no resource of their own' },
};

/** The files of providers/ and autoscale/ by what they are about; what is in none of them belongs to Resource Manager itself. */
export const areas: Readonly<Record<string, RegExp>> = {
  'Microsoft.Network': /^providers\/(balancer|loadBalancers|nat|network|publicIP|virtualNetworks)/,
  'Microsoft.Compute': /^(capacity|computeLocations)|^providers\/(agent|birth|cards|commands|converge|customScript|diskRules|extension|fleet|health|instances|lists|machineModel|managedCommands|power|protection|removal|rolling|runCommands|scale|set|upgrades|uses|writeOnce)/,
  'Microsoft.Insights': /^autoscale\/|^providers\/autoscale/,
  'Microsoft.Storage': /^providers\/(accounts|storage)/,
  'Microsoft.Authorization': /^(rights|joins)|^providers\/(locks|role)/,
  'Microsoft.KeyVault, Microsoft.ManagedIdentity': /^(vaultReferences|identities)|^providers\/(vaults|userAssigned)/,
  'Microsoft.Resources': /^providers\/(tags|templateSpecs)/,
};
