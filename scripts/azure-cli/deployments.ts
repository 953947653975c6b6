import { deepStrictEqual, doesNotMatch, equal, ok } from 'node:assert/strict';
import type { Any, Az } from './az.ts';
import { password } from './files.ts';

const pool = '-g team -f /tmp/templates/linux.json -p @/tmp/pool.parameters.json';
const names = ['research', 'research-nsg', 'research-vnet', 'researchlb', 'researchpip'];

/** Deployments from first look to history: the shipped template, and templates that Azure refuses. */
export async function useDeployments(az: Az): Promise<void> {
  const secretless = (answer: Any): void => doesNotMatch(JSON.stringify(answer), new RegExp(password));
  await az.ok(`deployment group validate ${pool}`, (answer: Any) => {
    equal(answer.properties.provisioningState, 'Succeeded');
    equal(answer.properties.validatedResources.length, names.length);
    secretless(answer);
  });
  await az.ok(`deployment group what-if ${pool} --no-pretty-print`, (answer: Any) => {
    deepStrictEqual(answer.changes.map((one: Any) => [one.resourceId.split('/').at(-1), one.changeType]).toSorted(), names.map((name) => [name, 'Create']));
    secretless(answer);
  });
  await az.ok(`deployment group create -n first ${pool}`, (answer: Any) => {
    equal(answer.properties.provisioningState, 'Succeeded');
    deepStrictEqual(answer.properties.outputResources.map((one: Any) => one.id.split('/').at(-1)).toSorted(), names);
    ok(answer.properties.outputs.sshCommand.value.startsWith('ssh '));
    deepStrictEqual(answer.properties.parameters.adminPassword, { type: 'SecureString' });
    secretless(answer);
  });
  await az.ok('deployment group show -g team -n first --query properties.provisioningState', 'Succeeded');
  await az.ok('deployment group list -g team --query [].name', (found: Any) => deepStrictEqual(found, ['first']));
  await az.ok('deployment operation group list -g team -n first', (operations: Any) => {
    deepStrictEqual(operations.flatMap((one: Any) => one.properties.targetResource?.resourceName ?? []).toSorted(), names);
    ok(operations.every((one: Any) => one.properties.provisioningState === 'Succeeded'));
  });
  await az.ok('deployment group export -g team -n first', { contentVersion: '1.0.0.0' });
  await az.ok('resource list -g team --query [].name', (found: Any) => deepStrictEqual(found.toSorted(), names));
  await az.ok(`deployment group what-if ${pool} -p instanceCount=4 --no-pretty-print`, (answer: Any) => {
    const set = answer.changes.find((one: Any) => one.resourceId.endsWith('/research'));
    equal(set.changeType, 'Modify');
    ok(set.delta.some((one: Any) => one.path === 'sku.capacity' && one.before === 3 && one.after === 4));
    secretless(answer);
  });
  await az.ok('deployment group create -g team -n told -f /tmp/commented.json -p name=Jo --query properties.outputs', { greeting: { type: 'String', value: 'hello Jo' } });
  await az.fails('deployment group create -g team -n told -f /tmp/commented.json -p nome=Jo', 1, /not present in the original template|nome/);
  await az.fails('deployment group validate -g team -f /tmp/broken.json', 1, /InvalidTemplate.*nosuch/);
  await az.fails(`deployment group create -n huge ${pool} -p instanceCount=1000`, 1, /InvalidTemplate.*less than or equal to '100'/);
  await az.fails(`deployment group create -n huge ${pool} -p vmSku=Standard_D4s_v5 instanceCount=100`, 1, /InvalidTemplateDeployment[^]*QuotaExceeded/);
  await az.fails(`deployment group create -n huge ${pool} -p vmSku=Standard_Nonesuch`, 1, /InvalidTemplateDeployment|InvalidParameter/);
  await az.fails('deployment group create -g nobody -f /tmp/commented.json -p name=Jo', 1, /ResourceGroupNotFound/);
  await az.fails('deployment group show -g team -n never', 3, /DeploymentNotFound/);

  // Nothing that is made comes to its end until the clock goes on.
  await az.servers.admin('POST', '/clock', { hold: true });
  await az.ok(`deployment group create -n slow ${pool} -p instanceCount=4 --no-wait`);
  await az.ok('deployment group show -g team -n slow --query properties.provisioningState', (state: Any) => ok(['Accepted', 'Running'].includes(state)));
  await az.fails(`deployment group create -n slow ${pool}`, 1, /DeploymentActive/);
  await az.ok('deployment group cancel -g team -n slow');
  await az.ok('deployment group show -g team -n slow --query properties.provisioningState', 'Canceled');
  await az.fails('deployment group cancel -g team -n slow', 1, /DeploymentCannotBeCancelled/);
  await az.servers.admin('POST', '/clock', { hold: false });
  await az.ok('deployment group delete -g team -n slow');
  await az.ok('deployment group list -g team --query [].name', (found: Any) => deepStrictEqual(found.toSorted(), ['first', 'told']));
}
