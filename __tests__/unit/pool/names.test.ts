import { describe, expect, it } from '@jest/globals';
import { type Cloud, deploymentLink, deploymentName, portalLink } from '../../../src/pool/names.ts';

const ID = '/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/dsvm(1)';
const cloud = (environment: Cloud['environment']): Cloud => ({ environment, armEndpoint: 'https://localhost:8443/', tenantId: 'contoso' });

describe('names', () => {
  it('gives a pool one deployment name that ARM takes, however long the pool\'s', () => {
    expect(deploymentName('research')).toBe('dsvm-pool-research');
    expect(deploymentName('x'.repeat(40))).toMatch(/^[-\w._()]{1,64}$/);
  });

  it.each<[Cloud['environment'], string, string]>([
    ['AzureCloud', 'https://portal.azure.com/#@contoso/resource', 'https://portal.azure.com/#@contoso/blade/HubsExtension/DeploymentDetailsBlade/overview/id/'],
    ['AzureUSGovernment', 'https://portal.azure.us/#@contoso/resource', 'https://portal.azure.us/#@contoso/blade/HubsExtension/DeploymentDetailsBlade/overview/id/'],
    ['AzureChinaCloud', 'https://portal.azure.cn/#@contoso/resource', 'https://portal.azure.cn/#@contoso/blade/HubsExtension/DeploymentDetailsBlade/overview/id/'],
  ])('links into the portal of %s', (environment, resource, deployment) => {
    expect(portalLink(cloud(environment), ID)).toBe(`${resource}/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/dsvm%281%29`);
    expect(deploymentLink(cloud(environment), ID)).toBe(`${deployment}%2Fsubscriptions%2F11111111-2222-3333-4444-555555555555%2FresourceGroups%2Fdsvm%281%29`);
  });

  it('links to the endpoint itself where the cloud has no known portal', () => {
    expect(portalLink(cloud('custom'), '/subscriptions/s')).toBe('https://localhost:8443/subscriptions/s');
    expect(deploymentLink(cloud('custom'), '/subscriptions/s')).toBe('https://localhost:8443/subscriptions/s');
  });
});
