import { regionOf } from './regions.ts';

/** Service tags that may also be told for one region: `Storage.WestEurope` (service tags overview). */
const regional = new Set(
  `apimanagement appconfiguration appservice azureactivedirectorydomainservices azurebackup azurecloud azureconnectors
  azurecontainerregistry azurecosmosdb azuredatabricks azuredataexplorermanagement azurehealthcareapis azureiothub azurekeyvault
  azuremachinelearning azuremonitor azuremonitorforsap azuresiterecovery azurevideoanalyzerformedia batchnodemanagement
  datafactory dynamics365businesscentral eventhub gatewaymanager guestandhybridmanagement hdinsight logicapps logicappsmanagement
  microsoftcontainerregistry microsoftdefenderforendpoint powerbi powerplatforminfra powerplatformplex servicebus servicefabric sql
  sqlmanagement storage azureupdatedelivery azurestack`.split(/\s+/),
);

const whole = new Set(
  `virtualnetwork internet azureloadbalancer actiongroup applicationinsightsavailability appservicemanagement
  autonomousdevelopmentplatform azureactivedirectory azureadvancedthreatprotection azurearcinfrastructure azureattestation
  azurebotservice azurecognitivesearch azurecontainerappsservice azuredeviceupdate azuredevops azuredigitaltwins azureeventgrid
  azurefrontdoor.frontend azurefrontdoor.backend azurefrontdoor.firstparty azureinformationprotection azureloadtestinginstancemanagement
  azuremachinelearninginference azuremanagedgrafana azureopendatasets azureplatformdns azureplatformimds azureplatformlkm
  azureresourcemanager azuresentinel azuresignalr azuresphere azurespringcloud azuretrafficmanager azurewebpubsub chaosstudio
  cognitiveservicesfrontend cognitiveservicesmanagement datafactorymanagement dynamics365formarketingemail eopexternalpublishedips
  genevaactions kustoanalytics m365managementactivityapi m365managementactivityapiwebhook marketplace microsoftazurefluidrelay
  microsoftcloudappsecurity microsoftpurviewpolicydistribution officeserviceapi onedscollector powerqueryonline scuba serialconsole
  storagemover storagesyncservice videoindexer windowsadmincenter windowsvirtualdesktop`.split(/\s+/),
);

/** Whether a text is a service tag, in any case, with or without a region. */
export function isServiceTag(text: string): boolean {
  const tag = text.toLowerCase();
  if (whole.has(tag) || regional.has(tag)) return true;
  const [name = '', region, ...more] = tag.split('.');
  return more.length === 0 && region !== undefined && regional.has(name) && regionOf(region) !== undefined;
}
