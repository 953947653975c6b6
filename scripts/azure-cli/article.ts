import { equal } from 'node:assert/strict';
import type { Any, Az } from './az.ts';

/** The article's own template where it is at hand, else one with its traits: in its day it deployed. */
export async function useArticle(az: Az): Promise<void> {
  const { env } = az.servers;
  const files = '-g old -f /tmp/article.json -p @/tmp/article.parameters.json';
  await az.ok(`login --service-principal -u ${env['AZURE_CLIENT_ID'] ?? ''} --tenant ${env['AZURE_TENANT_ID'] ?? ''} -p ${env['AZURE_CLIENT_SECRET'] ?? ''}`, [{ state: 'Enabled' }]);
  await az.ok('group create -n old -l westeurope', { name: 'old' });
  await az.ok(`deployment group validate ${files} --query properties.provisioningState`, 'Succeeded');
  await az.ok(`deployment group create -n article ${files} --query properties.provisioningState`, 'Succeeded');
  await az.ok('deployment operation group list -g old -n article', (operations: Any) => equal(operations.every((one: Any) => one.properties.provisioningState === 'Succeeded'), true));
  await az.ok('group delete -n old -y');
}
