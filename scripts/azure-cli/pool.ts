import { deepStrictEqual, equal, ok } from 'node:assert/strict';
import type { Any, Az } from './az.ts';

/**
 * The pool's own resources. Debian's package holds older libraries than its client was written for: `az vmss`, `az network` and
 * `az vm list-usage` end before they ask anything, except with a profile of older api-versions; `az network lb show` with none.
 */
export async function usePool(az: Az): Promise<void> {
  const { env } = az.servers;
  const hybrid = az.as('hybrid', true);
  await hybrid.ok('cloud update -n AzureCloud --profile 2020-09-01-hybrid');
  await hybrid.ok(`login --service-principal -u ${env['AZURE_CLIENT_ID'] ?? ''} --tenant ${env['AZURE_TENANT_ID'] ?? ''} -p ${env['AZURE_CLIENT_SECRET'] ?? ''}`, [{ state: 'Enabled' }]);
  await showNetwork(az, hybrid);
  await useScaleSet(az, hybrid);
  await useAutoscale(az);
}

async function showNetwork(az: Az, hybrid: Az): Promise<void> {
  const at = (type: string, name: string): string => `resource show -g team -n ${name} --resource-type Microsoft.Network/${type}`;
  await az.ok(at('loadBalancers', 'researchlb'), (answer: Any) => {
    equal(answer.sku.name, 'Standard');
    deepStrictEqual(answer.properties.loadBalancingRules.map((one: Any) => one.properties.frontendPort).toSorted(), [22, 8000]);
  });
  await az.ok(at('publicIPAddresses', 'researchpip'), (answer: Any) => {
    equal(answer.properties.publicIPAllocationMethod, 'Static');
    ok(answer.properties.ipAddress.startsWith('127.'));
    ok(answer.properties.dnsSettings.fqdn.endsWith('.westeurope.cloudapp.azure.com'));
  });
  await az.fails(at('loadBalancers', 'none'), 3, /ResourceNotFound/);
  await hybrid.ok('network lb list -g team', [{ name: 'researchlb', provisioningState: 'Succeeded' }]);
  await hybrid.ok('network public-ip list -g team', [{ name: 'researchpip', provisioningState: 'Succeeded' }]);
  await hybrid.ok('network nsg list -g team', [{ name: 'research-nsg' }]);
  await hybrid.ok('network vnet show -g team -n research-vnet', { name: 'research-vnet', subnets: [{ provisioningState: 'Succeeded' }] });
}

async function useScaleSet(az: Az, vmss: Az): Promise<void> {
  const set = '-g team -n research';
  const ids = async (): Promise<string[]> => (await vmss.ok(`vmss list-instances ${set} --query [].instanceId`, (found: Any) => ok(found.length > 0))) ?? [];
  const power = (id: string): string => `vmss get-instance-view ${set} --instance-id ${id} --query statuses[].code`;
  const says = (code: string) => (codes: Any): void => ok(codes.includes(code));
  await vmss.ok('vmss list -g team', [{ name: 'research', sku: { name: 'Standard_D2s_v5', capacity: 3 }, provisioningState: 'Succeeded' }]);
  await vmss.ok(`vmss show ${set}`, (answer: Any) => ok(!('adminPassword' in answer.virtualMachineProfile.osProfile) || answer.virtualMachineProfile.osProfile.adminPassword === null));
  await vmss.fails('vmss show -g team -n none', 3, /ResourceNotFound/);
  await vmss.ok('vm list-usage -l westeurope', (found: Any) => ok(found.some((one: Any) => one.name.value === 'cores')));
  await az.ok('vm list-skus -l westeurope --size Standard_D2s_v5', [{ name: 'Standard_D2s_v5', resourceType: 'virtualMachines' }]);
  const before = await ids();
  await vmss.ok(`vmss scale ${set} --new-capacity 4`, { sku: { capacity: 4 } });
  const [first = '', second = '', ...others] = await ids();
  ok(before.every((id) => [first, second, ...others].includes(id)), 'scaling out replaces no instance');
  await vmss.ok(power(first), says('PowerState/running'));
  await vmss.ok(`vmss deallocate ${set} --instance-ids ${first}`);
  await vmss.ok(power(first), says('PowerState/deallocated'));
  await vmss.ok(power(second), says('PowerState/running'));
  await vmss.ok(`vmss start ${set} --instance-ids ${first}`);
  await vmss.ok(power(first), says('PowerState/running'));
  await vmss.ok(`vmss stop ${set} --instance-ids ${first}`);
  await vmss.ok(power(first), says('PowerState/stopped'));
  await vmss.ok(`vmss restart ${set} --instance-ids ${second}`);
  await vmss.ok(`vmss update-instances ${set} --instance-ids *`);
  await vmss.ok(`vmss update ${set} --instance-id ${second} --protect-from-scale-in true`, { protectionPolicy: { protectFromScaleIn: true } });
  await vmss.ok(`vmss delete-instances ${set} --instance-ids ${first}`);
  await vmss.fails(`vmss deallocate ${set} --instance-ids ${first}`, 1, /not an active Virtual Machine Scale Set VM instanceId/);
  const rest = 'https://management.azure.com/subscriptions/{subscriptionId}/resourceGroups/team/providers/Microsoft.Compute/virtualMachineScaleSets/research';
  const version = 'api-version=2024-07-01';
  await az.ok(`rest -m get -u ${rest}?${version} --query sku.capacity`, (capacity: Any) => equal(capacity, 3));
  await az.ok(`rest -m get -u ${rest}/virtualMachines?${version} --query value[].instanceId`, (found: Any) => deepStrictEqual(found, [second, ...others]));
  await az.ok(`rest -m patch -u ${rest}?${version} -b {"sku":{"capacity":2}}`, { sku: { capacity: 2 } });
  await az.ok(`rest -m get -u ${rest}/virtualMachines?${version} --query value[].instanceId`, (found: Any) => ok(found.length === 2 && found.includes(second)));
  await az.fails(`rest -m get -u ${rest}?api-version=1999-01-01`, 1, /NoRegisteredProviderFound/);
  await az.fails(`rest -m get -u ${rest}`, 1, /MissingApiVersionParameter/);
}

async function useAutoscale(az: Az): Promise<void> {
  const setting = '-g team --autoscale-name hours';
  const target = '--resource research --resource-type Microsoft.Compute/virtualMachineScaleSets';
  await az.ok('monitor autoscale list -g team', (found: Any) => deepStrictEqual(found, []));
  await az.ok(`monitor autoscale create -g team ${target} --name hours --min-count 2 --max-count 4 --count 2`, {
    enabled: true,
    profiles: [{ name: 'default', capacity: { minimum: '2', maximum: '4', default: '2' } }],
  });
  await az.fails(`monitor autoscale create -g team ${target} --name another --count 1`, 1, /already has|Conflict/);
  await az.ok(['monitor', 'autoscale', 'rule', 'create', ...setting.split(' '), '--condition', 'Percentage CPU > 75 avg 5m', '--scale', 'out', '1'], {
    metricTrigger: { metricName: 'Percentage CPU', operator: 'GreaterThan', timeWindow: 'PT5M' },
    scaleAction: { direction: 'Increase', value: '1' },
  });
  const night = ['--name', 'night', '--start', '18:00', '--end', '22:00', '--recurrence', 'week', 'mon', 'tue', '--timezone', 'W. Europe Standard Time'];
  await az.ok(['monitor', 'autoscale', 'profile', 'create', ...setting.split(' '), ...night, '--count', '2', '--min-count', '2', '--max-count', '3'], {
    name: 'night',
    recurrence: { frequency: 'Week', schedule: { days: ['Monday', 'Tuesday'], hours: [18], minutes: [0], timeZone: 'W. Europe Standard Time' } },
  });
  await az.ok('monitor autoscale show -g team -n hours', (answer: Any) => ok(answer.profiles.some((one: Any) => one.name === 'night') && answer.profiles.length >= 2));
  await az.ok('monitor autoscale list -g team --query [].name', (found: Any) => deepStrictEqual(found, ['hours']));
  await az.fails('monitor autoscale show -g team -n none', 3, /ResourceNotFound/);
  await az.ok('monitor autoscale delete -g team -n hours');
}
