import type { Given } from './deploymentBody.ts';
import { asAzureError, gatewayError, type AzureError } from './errors.ts';
import { objectOf, pick, textOf, type Json } from './json.ts';
import { readId } from './path.ts';
import { findSecret } from './providers/vaults.ts';
import { may } from './rights.ts';
import { findResource, type Resource } from './state.ts';
import type { World } from './world.ts';

const help = 'Please see https://aka.ms/arm-keyvault for usage details.';
const action = 'Microsoft.KeyVault/vaults/deploy/action';

/** The secret that a parameter's reference names; throws AzureError with ARM's `KeyVaultParameterReference...` codes. */
export function readSecret(world: World, reference: unknown, parameter: string): string {
  const id = textOf(pick(pick(reference, 'keyVault'), 'id'));
  const name = textOf(pick(reference, 'secretName'));
  const place = readId(id);
  if (place === undefined || place.type.toLowerCase() !== 'microsoft.keyvault/vaults' || name === '') {
    throw gatewayError(400, 'InvalidKeyVaultParameterReference', `The KeyVault reference of the parameter '${parameter}' is not valid: it needs the resource id of a vault and the name of a secret. ${help}`);
  }
  const vault = findResource(world.state, place.id);
  if (vault === undefined || vault.state === 'Deleting') {
    throw gatewayError(400, 'KeyVaultParameterReferenceNotFound', `The specified KeyVault '${id}' could not be found. ${help}`);
  }
  if (!may(world, action, place.id)) {
    const { clientId = '', objectId = '' } = world.caller ?? {};
    throw gatewayError(
      403,
      'KeyVaultParameterReferenceAuthorizationFailed',
      `The client '${clientId}' with object id '${objectId}' does not have permission to perform action '${action.toUpperCase()}' on the specified KeyVault resource '${id}'. ${help}`,
    );
  }
  checkOpen(vault, parameter);
  return secretOf(world, vault, name, textOf(pick(reference, 'secretVersion')), parameter);
}

function checkOpen(vault: Resource, parameter: string): void {
  const properties = objectOf(vault.model['properties']);
  if (properties['enabledForTemplateDeployment'] !== true) {
    throw refused(parameter, 'Forbidden', `Access denied to first party service. The vault '${vault.name}' is not enabled for template deployment.`);
  }
  const rules: Json = objectOf(properties['networkAcls']);
  const closed = rules['defaultAction'] === 'Deny' || properties['publicNetworkAccess'] === 'Disabled';
  if (closed && rules['bypass'] === 'None') throw refused(parameter, 'Forbidden', `Client address is not authorized and caller is not a trusted service. Vault: ${vault.name}.`);
}

function secretOf(world: World, vault: Resource, name: string, version: string, parameter: string): string {
  const secret = findSecret(world, vault, name, version);
  const id = version === '' ? name : `${name}/${version}`;
  if (secret === undefined) throw refused(parameter, 'NotFound', `A secret with (name/id) ${id} was not found in this key vault.`);
  const now = world.clock.now() / 1000;
  if (!secret.enabled || now < secret.notBefore || now > secret.expires) throw refused(parameter, 'Forbidden', 'Operation get is not allowed on a disabled, not yet valid or expired secret.');
  return secret.value;
}

function refused(parameter: string, status: string, message: string): AzureError {
  return gatewayError(
    400,
    'KeyVaultParameterReferenceSecretRetrieveFailed',
    `The secret of KeyVault parameter '${parameter}' cannot be retrieved. Http status code: '${status}'. Error message: '${message}'. ${help}`,
  );
}

/** Fetches every reference of a deployment's parameters once, so that all that fail are told at once. Throws AzureError. */
export function checkReferences(world: World, parameters: Given): void {
  const refusals = Object.entries(parameters).flatMap(([name, entry]) => {
    if (entry.reference === undefined || entry.reference === null) return [];
    try {
      readSecret(world, entry.reference, name);
      return [];
    } catch (error) {
      return [asAzureError(error)];
    }
  });
  const [first] = refusals;
  if (first === undefined) return;
  if (refusals.length === 1) throw first;
  const names = refusals.map((one) => (one.status === 403 ? 'Forbidden' : 'BadRequest')).join(',');
  throw gatewayError(first.status, 'MultipleErrorsOccurred', `Multiple error occurred: ${names}. Please see details.`, {
    details: refusals.map(({ code, message }) => ({ code, message })),
  });
}
