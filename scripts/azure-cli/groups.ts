import { deepStrictEqual, ok } from 'node:assert/strict';
import type { Any, Az } from './az.ts';

/** Sign-in, subscription, providers, resource groups. */
export async function useGroups(az: Az): Promise<void> {
  const { env } = az.servers;
  const [subscription, tenant, client] = [env['AZURE_SUBSCRIPTION_ID'] ?? '', env['AZURE_TENANT_ID'] ?? '', env['AZURE_CLIENT_ID'] ?? ''];
  const login = `login --service-principal -u ${client} --tenant ${tenant} -p`;
  await az.fails('group list', 1, /az login/);
  await az.fails(`${login} wrong`, 1, /AADSTS7000215: Invalid client secret provided/);
  await az.fails(`login --service-principal -u ${subscription} --tenant ${tenant} -p x`, 1, /AADSTS700016/);
  await az.fails(`login --service-principal -u ${client} --tenant ${subscription} -p x`, 1, /AADSTS90002|tenant/i);
  await az.ok(`${login} ${env['AZURE_CLIENT_SECRET'] ?? ''}`, [{ id: subscription, tenantId: tenant, state: 'Enabled', user: { name: client, type: 'servicePrincipal' } }]);
  await az.ok('account show', { id: subscription, tenantId: tenant, isDefault: true, environmentName: 'AzureCloud' });
  await az.ok('account list-locations --query [].name', (names: Any) => ok(names.includes('westeurope') && names.includes('eastus')));
  await az.ok('account get-access-token', { subscription, tenant, tokenType: 'Bearer' });
  await az.ok('provider show -n Microsoft.Compute', { namespace: 'Microsoft.Compute', registrationState: 'Registered' });
  await az.ok('provider show -n Microsoft.KeyVault --query registrationState', 'NotRegistered');
  await az.ok('provider register -n Microsoft.KeyVault');
  await az.ok('provider show -n Microsoft.KeyVault --query registrationState', 'Registered');
  await az.fails('provider show -n Microsoft.Nonesuch', 3, /InvalidResourceNamespace/);

  const group = { id: `/subscriptions/${subscription}/resourceGroups/team`, name: 'team', location: 'westeurope', properties: { provisioningState: 'Succeeded' } };
  await az.ok('group create -n team -l westeurope --tags owner=amina', { ...group, tags: { owner: 'amina' }, type: 'Microsoft.Resources/resourceGroups' });
  await az.ok('group show -n TEAM', group);
  await az.ok('group exists -n team', true);
  await az.ok('group exists -n nobody', false);
  await az.ok('group update -n team --set tags.cost=lab', { tags: { owner: 'amina', cost: 'lab' } });
  await az.ok('group list --query [].name', (names: Any) => deepStrictEqual(names, ['team']));
  await az.ok('group list --tag cost=lab --query [].name', (names: Any) => deepStrictEqual(names, ['team']));
  await az.fails('group show -n nobody', 3, /ResourceGroupNotFound.*'nobody' could not be found/);
  await az.fails('group create -n team -l northeurope', 1, /InvalidResourceGroupLocation/);
  await az.fails('group create -n elsewhere -l atlantis', 1, /LocationNotAvailableForResourceGroup/);
  await az.fails('group delete -n nobody -y', 3, /ResourceGroupNotFound/);
}
