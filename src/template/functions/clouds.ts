import type { Fields } from '../value.ts';

interface Cloud {
  name: string;
  arm: RegExp;
  login: string;
  portal: string;
  audiences: string[];
  graph: string;
  graphAudience: string;
  gallery: string;
  dataLake?: string;
  batch: string;
  media: string;
  vmImages: string;
  sql: string;
  suffixes: Record<string, string>;
}

const PUBLIC: Cloud = {
  name: 'AzureCloud',
  arm: /^/,
  login: 'https://login.microsoftonline.com/',
  portal: 'https://portal.azure.com/',
  audiences: ['https://management.core.windows.net/', 'https://management.azure.com/'],
  graph: 'https://graph.windows.net/',
  graphAudience: 'https://graph.windows.net/',
  gallery: 'https://gallery.azure.com/',
  dataLake: 'https://datalake.azure.net/',
  batch: 'https://batch.core.windows.net/',
  media: 'https://rest.media.azure.net',
  vmImages: 'https://raw.githubusercontent.com/Azure/azure-rest-api-specs/master/arm-compute/quickstart-templates/aliases.json',
  sql: 'https://management.core.windows.net:8443/',
  suffixes: {
    acrLoginServer: '.azurecr.io',
    azureDatalakeAnalyticsCatalogAndJob: 'azuredatalakeanalytics.net',
    azureDatalakeStoreFileSystem: 'azuredatalakestore.net',
    azureFrontDoorEndpointSuffix: 'azurefd.net',
    keyvaultDns: '.vault.azure.net',
    sqlServerHostname: '.database.windows.net',
    storage: 'core.windows.net',
  },
};

const { dataLake: _, ...ELSEWHERE } = PUBLIC;

const GOVERNMENT: Cloud = {
  ...ELSEWHERE,
  name: 'AzureUSGovernment',
  arm: /usgovcloudapi\.net/i,
  login: 'https://login.microsoftonline.us/',
  portal: 'https://portal.azure.us/',
  audiences: ['https://management.core.usgovcloudapi.net/', 'https://management.usgovcloudapi.net/'],
  gallery: 'https://gallery.usgovcloudapi.net/',
  batch: 'https://batch.core.usgovcloudapi.net/',
  media: 'https://rest.media.usgovcloudapi.net',
  sql: 'https://management.core.usgovcloudapi.net:8443/',
  suffixes: {
    acrLoginServer: '.azurecr.us',
    keyvaultDns: '.vault.usgovcloudapi.net',
    sqlServerHostname: '.database.usgovcloudapi.net',
    storage: 'core.usgovcloudapi.net',
  },
};

const CHINA: Cloud = {
  ...ELSEWHERE,
  name: 'AzureChinaCloud',
  arm: /chinacloudapi\.cn/i,
  login: 'https://login.chinacloudapi.cn/',
  portal: 'https://portal.azure.cn/',
  audiences: ['https://management.core.chinacloudapi.cn/', 'https://management.chinacloudapi.cn/'],
  graph: 'https://graph.chinacloudapi.cn/',
  graphAudience: 'https://graph.chinacloudapi.cn/',
  gallery: 'https://gallery.chinacloudapi.cn/',
  batch: 'https://batch.chinacloudapi.cn/',
  media: 'https://rest.media.chinacloudapi.cn',
  sql: 'https://management.core.chinacloudapi.cn:8443/',
  suffixes: {
    acrLoginServer: '.azurecr.cn',
    keyvaultDns: '.vault.azure.cn',
    sqlServerHostname: '.database.chinacloudapi.cn',
    storage: 'core.chinacloudapi.cn',
  },
};

/** What `environment()` answers. A custom endpoint counts as the public cloud with another resource manager. */
export function clouds(armEndpoint: string): Fields {
  const cloud = [GOVERNMENT, CHINA].find(({ arm }) => arm.test(armEndpoint)) ?? PUBLIC;
  return {
    name: cloud.name,
    gallery: cloud.gallery,
    graph: cloud.graph,
    graphAudience: cloud.graphAudience,
    portal: cloud.portal,
    ...(cloud.dataLake === undefined ? {} : { activeDirectoryDataLake: cloud.dataLake }),
    resourceManager: armEndpoint,
    authentication: { loginEndpoint: cloud.login, audiences: cloud.audiences, tenant: 'common', identityProvider: 'AAD' },
    batch: cloud.batch,
    media: cloud.media,
    sqlManagement: cloud.sql,
    vmImageAliasDoc: cloud.vmImages,
    suffixes: cloud.suffixes,
  };
}
