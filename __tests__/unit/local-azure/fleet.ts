import type { Answer, Any, Stage } from './client.ts';
import { at, password } from './pool.ts';

/** A scale set that needs a network alone. */
export function setBody(local: Stage, capacity: number, change: (set: Any) => void = () => undefined): Any {
  const set: Any = {
    location: 'westeurope',
    sku: { name: 'Standard_D2s_v5', tier: 'Standard', capacity },
    properties: {
      overprovision: false,
      upgradePolicy: { mode: 'Manual' },
      virtualMachineProfile: {
        osProfile: { computerNamePrefix: 'pool', adminUsername: 'dsvmuser', adminPassword: password },
        storageProfile: { imageReference: { publisher: 'microsoft-dsvm', offer: 'ubuntu-2204', sku: '2204-gen2', version: 'latest' }, osDisk: { createOption: 'FromImage' } },
        networkProfile: { networkInterfaceConfigurations: [{ name: 'nic', properties: { primary: true, ipConfigurations: [{ name: 'ip', properties: { subnet: { id: at.vnet(local, '/subnets/machines') } } }] } }] },
      },
    },
  };
  change(set);
  return set;
}

/** The extension that tells Azure how an instance is. */
export const healthExtension = { name: 'health', properties: { publisher: 'Microsoft.ManagedServices', type: 'ApplicationHealthLinux', typeHandlerVersion: '1.0', settings: { protocol: 'tcp', port: 22 } } };

/** Makes the group and the network of `setBody`. */
export async function makeNetwork(local: Stage): Promise<void> {
  await local.arm('PUT', local.group('pool'), { location: 'westeurope' });
  await local.settle(
    await local.arm('PUT', at.vnet(local), {
      location: 'westeurope',
      properties: { addressSpace: { addressPrefixes: ['10.0.0.0/16'] }, subnets: [{ name: 'machines', properties: { addressPrefix: '10.0.0.0/20', defaultOutboundAccess: true } }] },
    }),
  );
}

/** Writes a scale set; gives the first answer, or the operation's end. */
export async function putSet(local: Stage, body: Any): Promise<Answer> {
  const answer = await local.arm('PUT', at.set(local), body);
  return answer.status >= 400 ? answer : local.settle(answer);
}

/** The instances with their views. */
export async function instances(local: Stage): Promise<Any[]> {
  return (await local.arm('GET', at.set(local, '/virtualMachines?$expand=instanceView'))).body.value;
}

/** Ids of the instances. */
export async function idsOf(local: Stage): Promise<string[]> {
  return (await instances(local)).map((one: Any) => one.instanceId);
}

/** The power states, in the order of the instances. */
export async function powers(local: Stage): Promise<string[]> {
  return (await instances(local)).map((one: Any) => one.properties.instanceView.statuses.map((status: Any) => status.code).find((text: string) => text.startsWith('PowerState/'))?.split('/')[1] ?? 'none');
}

/** Sends an action and waits for its end; gives the refusal or the end. */
export async function act(local: Stage, path: string, body?: unknown): Promise<Answer> {
  const answer = await local.arm('POST', at.set(local, path), body);
  return answer.status >= 400 ? answer : local.settle(answer);
}
