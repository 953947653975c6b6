import { MachineGone, type Command, type CommandResult } from '../../machines/types.ts';
import { within } from '../deadline.ts';
import { providerError, type AzureError } from '../errors.ts';
import { objectOf, type Json } from '../json.ts';
import type { Resource } from '../state.ts';
import type { World } from '../world.ts';
import type { Instance } from './instances.ts';

/** Milliseconds that Azure gives an extension or a run command (learn.microsoft.com, "Run scripts in your Linux VM"). */
export const longest = 90 * 60 * 1000;

/** What a command needs from its caller: the rest is Azure's. */
export type Order = Omit<Command, 'signal'> & {
  /** Milliseconds of Azure's clock; `longest` without it. */
  milliseconds?: number;
  cancel?: AbortSignal;
};

/** Runs a command by the instance's agent; `late` where its time was over. Throws AzureError where no agent answers. */
export async function command(set: Resource, instance: Instance, order: Order, world: World): Promise<CommandResult & { late: boolean }> {
  const { milliseconds = longest, cancel, ...rest } = order;
  const { machines, clock } = world;
  if (machines === null) throw silent(set, instance);
  const end = clock.now() + milliseconds;
  try {
    const result = await within(clock, end, cancel, (signal) => machines.execute(set.id, instance.instanceId, { ...rest, signal }));
    return { ...result, late: result.ended === 'signal' && cancel?.aborted !== true };
  } catch (error) {
    if (error instanceof MachineGone) throw silent(set, instance);
    throw error;
  }
}

/** Throws AzureError where Azure takes no extension and no command for an instance. */
export function checkAgent(instance: Instance): void {
  if (instance.power !== 'running') throw providerError(409, 'OperationNotAllowed', 'Cannot modify extensions in the VM when the VM is not running.');
  const refusal = extensionsDisallowed(objectOf(instance.profile['osProfile']));
  if (refusal !== undefined) throw refusal;
}

/** Compute's refusal of extensions where a profile has no agent or forbids them; undefined where it takes them. */
export function extensionsDisallowed(osProfile: Json): AzureError | undefined {
  const system = objectOf(osProfile['linuxConfiguration'] ?? osProfile['windowsConfiguration']);
  if (osProfile['allowExtensionOperations'] !== false && system['provisionVMAgent'] !== false) return undefined;
  return providerError(
    409,
    'OperationNotAllowed',
    'This operation cannot be performed when extension operations are disallowed. To allow, please ensure VM Agent is installed on the VM and the osProfile.allowExtensionOperations property is true.',
  );
}

/** Compute's words for an instance whose agent is not heard. */
export function silent(set: Resource, instance: Instance): AzureError {
  return providerError(
    409,
    'VMAgentStatusCommunicationError',
    `VM '${set.name}_${instance.instanceId}' has not reported status for VM agent or extensions. Please verify that the OS is up and healthy, the VM has a running VM agent, and that it can establish outbound connections to Azure storage. Please refer to https://aka.ms/vmextensionlinuxtroubleshoot for additional VM agent troubleshooting information.`,
  );
}

/** Compute's words for an extension that did not end in its time. */
export function timedOut(name: string): { code: string; message: string } {
  return {
    code: 'VMExtensionProvisioningTimeout',
    message: `Provisioning of VM extension ${name} has timed out. Extension provisioning has taken too long to complete. The extension did not report a message. More information on troubleshooting is available at https://aka.ms/VMExtensionCSELinuxTroubleshoot `,
  };
}

/** Compute's words for an extension that failed. */
export function failed(name: string, publisher: string, type: string, message: string): { code: string; message: string } {
  return {
    code: 'VMExtensionProvisioningError',
    message: `VM has reported a failure when processing extension '${name}' (publisher '${publisher}' and type '${type}'). Error message: '${message}'. More information on troubleshooting is available at https://aka.ms/VMExtensionCSELinuxTroubleshoot. `,
  };
}

/** The operating system of an instance's disk. */
export function isWindows(instance: Instance): boolean {
  return objectOf((instance.profile['storageProfile'] as Json | undefined)?.['osDisk'])['osType'] === 'Windows';
}
