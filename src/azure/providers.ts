import type { Arm } from './arm.ts';

const apiVersion = '2025-04-01';

/** The registration state of a namespace in the subscription: `Registered`, `Registering`, `NotRegistered`, `Unregistering`. */
export async function readRegistration(arm: Arm, namespace: string): Promise<string> {
  const { body } = await arm.send({
    method: 'GET',
    path: `/subscriptions/${arm.subscriptionId}/providers/${encodeURIComponent(namespace)}`,
    apiVersion,
    doing: `Reading the registration of ${namespace}`,
  });
  const state = (body as { registrationState?: unknown } | undefined)?.registrationState;
  return typeof state === 'string' ? state : '';
}
