import { regions } from './books/regions.ts';
import { gatewayError } from './errors.ts';

/** Refuses an api-version that a type does not have; throws AzureError 400. */
export function refuseVersion(whole: string, versions: readonly string[], apiVersion: string, location: string): void {
  if (versions.includes(apiVersion)) return;
  const type = whole.split('/').slice(1).join('/');
  throw gatewayError(
    400,
    'NoRegisteredProviderFound',
    `No registered resource provider found for location '${location}' and API version '${apiVersion}' for type '${type}'. The supported api-versions are '${versions.join(', ')}'. The supported locations are '${[...regions.keys()].join(', ')}'.`,
  );
}
