/** The cloud a pool is in, as far as links need it. */
export interface Cloud {
  environment: 'AzureCloud' | 'AzureUSGovernment' | 'AzureChinaCloud' | 'custom';
  /** Resource Manager endpoint, e.g. `https://management.azure.com`. */
  armEndpoint: string;
  tenantId: string;
}

const PORTALS: Readonly<Record<Exclude<Cloud['environment'], 'custom'>, string>> = {
  AzureCloud: 'https://portal.azure.com',
  AzureUSGovernment: 'https://portal.azure.us',
  AzureChinaCloud: 'https://portal.azure.cn',
};

/** The one deployment name of a pool, so that ARM itself refuses two deployments at once (409 DeploymentActive). At most 50 of ARM's 64 characters, as pool names have at most 40. */
export function deploymentName(pool: string): string {
  return `dsvm-pool-${pool}`;
}

/** Where people see a resource: its page in the cloud's portal. A custom cloud has no known portal, so it is the resource at the endpoint itself. */
export function portalLink(cloud: Cloud, resourceId: string): string {
  if (cloud.environment === 'custom') return atEndpoint(cloud, resourceId);
  return `${PORTALS[cloud.environment]}/#@${encodeURIComponent(cloud.tenantId)}/resource${path(resourceId)}`;
}

/** Where people follow a deployment: the portal's deployment page, which shows its operations. */
export function deploymentLink(cloud: Cloud, deploymentId: string): string {
  if (cloud.environment === 'custom') return atEndpoint(cloud, deploymentId);
  return `${PORTALS[cloud.environment]}/#@${encodeURIComponent(cloud.tenantId)}/blade/HubsExtension/DeploymentDetailsBlade/overview/id/${encode(deploymentId)}`;
}

function atEndpoint(cloud: Cloud, resourceId: string): string {
  return cloud.armEndpoint.replace(/\/+$/, '') + path(resourceId);
}

/** A resource id as part of a URL. */
function path(resourceId: string): string {
  return resourceId.split('/').map(encode).join('/');
}

/** Group names may hold parentheses, which would end a link in Markdown. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('(', '%28').replaceAll(')', '%29');
}
