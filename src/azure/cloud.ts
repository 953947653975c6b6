import type { CloudName, Inputs } from '../action/inputs.ts';

/** Where a cloud answers; addresses without a trailing slash. */
export interface Cloud {
  name: CloudName;
  arm: string;
  authority: string;
  /** Audience of a GitHub OIDC assertion: each sovereign cloud has its own (learn.microsoft.com, workload identity federation). */
  assertionAudience: string;
}

const known: Record<Exclude<CloudName, 'custom'>, Cloud> = {
  AzureCloud: {
    name: 'AzureCloud',
    arm: 'https://management.azure.com',
    authority: 'https://login.microsoftonline.com',
    assertionAudience: 'api://AzureADTokenExchange',
  },
  AzureUSGovernment: {
    name: 'AzureUSGovernment',
    arm: 'https://management.usgovcloudapi.net',
    authority: 'https://login.microsoftonline.us',
    assertionAudience: 'api://AzureADTokenExchangeUSGov',
  },
  AzureChinaCloud: {
    name: 'AzureChinaCloud',
    arm: 'https://management.chinacloudapi.cn',
    // The older login.chinacloudapi.cn is an alias that the sign-in library turns into this one.
    authority: 'https://login.partner.microsoftonline.cn',
    assertionAudience: 'api://AzureADTokenExchangeChina',
  },
};

/** The cloud that the inputs name; `custom` is what `arm-endpoint` and `authority-host` say. */
export function chooseCloud(inputs: Inputs): Cloud {
  if (inputs.environment !== 'custom') return known[inputs.environment];
  return {
    name: 'custom',
    arm: inputs.armEndpoint ?? '',
    authority: inputs.authorityHost ?? '',
    assertionAudience: known.AzureCloud.assertionAudience,
  };
}
