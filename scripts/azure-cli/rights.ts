import { deepStrictEqual, equal, match, ok } from 'node:assert/strict';
import type { Any, Az } from './az.ts';

const reader = 'acdd72a7-3385-48ef-bd42-f606fba81ae7';
const somebody = '6b1f2c9e-7c41-4f0a-9d0c-2a8f6f5b7d11';

/** Storage, vaults, locks and roles. Debian's `az role` ends in its own libraries, so roles are asked by `az rest`. */
export async function useRights(az: Az): Promise<void> {
  const { env } = az.servers;
  const subscription = `/subscriptions/${env['AZURE_SUBSCRIPTION_ID'] ?? ''}`;
  await az.ok('storage account create -g team -n dsvmresearch7 -l westeurope --sku Standard_LRS', { name: 'dsvmresearch7', provisioningState: 'Succeeded', sku: { name: 'Standard_LRS' } });
  await az.ok('storage account keys list -g team -n dsvmresearch7', (keys: Any) => {
    deepStrictEqual(keys.map((one: Any) => one.keyName), ['key1', 'key2']);
    match(keys[0].value, /^[A-Za-z0-9+/]{86}==$/);
  });
  await az.ok('storage account show -g team -n dsvmresearch7', (answer: Any) => ok(!JSON.stringify(answer).includes('"keys"')));
  await az.ok('storage account check-name -n dsvmresearch7', { nameAvailable: false, reason: 'AlreadyExists' });
  await az.ok('storage share-rm create -g team --storage-account dsvmresearch7 -n work --quota 100', { name: 'work', shareQuota: 100 });
  await az.ok('storage share-rm list -g team --storage-account dsvmresearch7 --query [].name', (found: Any) => deepStrictEqual(found, ['work']));
  await az.fails('storage account create -g team -n No -l westeurope', 1, /AccountNameInvalid/);
  await az.ok('keyvault create -g team -n dsvmresearch7 -l westeurope --enable-rbac-authorization true', { name: 'dsvmresearch7', properties: { enableRbacAuthorization: true } });
  await az.ok('keyvault list -g team --query [].name', (found: Any) => deepStrictEqual(found, ['dsvmresearch7']));

  await az.ok('lock create -n keep -g team --lock-type CanNotDelete --notes ours', { name: 'keep', level: 'CanNotDelete', notes: 'ours' });
  await az.ok('lock list -g team --query [].name', (found: Any) => deepStrictEqual(found, ['keep']));
  await az.fails('group delete -n team -y', 1, /ScopeLocked/);
  await az.fails('storage account delete -g team -n dsvmresearch7 -y', 1, /ScopeLocked/);
  await az.ok('lock delete -n keep -g team');
  await az.ok('lock list -g team', (found: Any) => deepStrictEqual(found, []));

  const assignment = `https://management.azure.com${subscription}/providers/Microsoft.Authorization/roleAssignments/0f3c1a52-9c4e-4a7e-8c55-3f8f6d0c1b21?api-version=2022-04-01`;
  const body = { properties: { roleDefinitionId: `${subscription}/providers/Microsoft.Authorization/roleDefinitions/${reader}`, principalId: somebody, principalType: 'ServicePrincipal' } };
  await az.ok(`rest -m put -u ${assignment} -b ${JSON.stringify(body)}`, { properties: { principalId: somebody, scope: subscription } });
  const assignments = `https://management.azure.com${subscription}/providers/Microsoft.Authorization/roleAssignments?api-version=2022-04-01`;
  await az.ok(['rest', '-m', 'get', '-u', `${assignments}&$filter=principalId eq '${somebody}'`], (found: Any) => {
    equal(found.value.length, 1);
    ok(found.value[0].properties.roleDefinitionId.endsWith(reader));
  });
  await az.fails(`rest -m put -u ${assignment.replace('0f3c1a52', '0f3c1a53')} -b ${JSON.stringify(body)}`, 1, /RoleAssignmentExists/);
  await az.ok(`rest -m delete -u ${assignment}`, { properties: { principalId: somebody } });
  await az.servers.admin('POST', '/rights', { deny: ['Microsoft.Network/publicIPAddresses/write'] });
  await az.fails(['deployment', 'group', 'create', '-g', 'team', '-n', 'refused', '-f', '/tmp/templates/linux.json', '-p', '@/tmp/pool.parameters.json'], 1, /Authorization failed for template resource|AuthorizationFailed/);
  await az.servers.admin('POST', '/rights', { deny: [] });

  await az.ok('group delete -n team -y');
  await az.ok('group exists -n team', false);
  await az.ok('resource list', (found: Any) => deepStrictEqual(found, []));
}
