import type { Az } from './az.ts';

/** The other way in: a cloud of its own that is registered with the local addresses, and no proxy between. */
export async function useOwnCloud(az: Az): Promise<void> {
  const { env } = az.servers;
  const own = az.as('own-cloud', false);
  const [arm = '', login = ''] = [env['ARM_ENDPOINT'], env['AZURE_AUTHORITY_HOST']];
  await own.ok(
    `cloud register -n local --endpoint-resource-manager ${arm} --endpoint-active-directory ${login}/adfs --endpoint-active-directory-resource-id https://management.azure.com/ --endpoint-active-directory-graph-resource-id ${login}/ --endpoint-management ${arm}`,
  );
  await own.ok('cloud set -n local');
  await own.fails(`login --service-principal -u ${env['AZURE_CLIENT_ID'] ?? ''} --tenant adfs -p wrong`, 1, /AADSTS7000215/);
  await own.ok(`login --service-principal -u ${env['AZURE_CLIENT_ID'] ?? ''} --tenant adfs -p ${env['AZURE_CLIENT_SECRET'] ?? ''}`, [{ id: env['AZURE_SUBSCRIPTION_ID'] ?? '', state: 'Enabled' }]);
  await own.ok('group create -n own -l westeurope', { name: 'own' });
  await own.ok('deployment group create -g own -n told -f /tmp/commented.json -p name=Jo --query properties.provisioningState', 'Succeeded');
  await own.ok('group delete -n own -y');
}
