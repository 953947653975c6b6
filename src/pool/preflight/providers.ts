import type { Problem } from '../../errors.ts';
import { allows, type Permission } from './rights.ts';
import type { Wanted } from './wanted.ts';

/** The namespaces of what will be made, each once. Those of which all resources stand already are registered, and left out. */
export function namespacesOf(wanted: readonly Wanted[], standing: { has(id: string): boolean }): string[] {
  const found = new Map<string, string>();
  for (const { type, id } of wanted) {
    const [namespace = ''] = type.split('/');
    if (!standing.has(id.toLowerCase())) found.set(namespace.toLowerCase(), namespace);
  }
  return [...found.values()];
}

/** The action that registers a namespace; a right in the subscription, which roles in a resource group do not give. */
export const registering = (namespace: string): string => `${namespace}/register/action`;

/** True where a template that names the namespace's resources registers it, if its deployer may (learn.microsoft.com, Azure resource providers and types). */
export function registersItself(state: string): boolean {
  return state === 'NotRegistered' || state === 'Unregistered';
}

/**
 * `state` as Azure answers it. `Registering` is no problem: a region may be used as soon as it is ready, and Azure says so if it is not. Nor is a namespace
 * that Azure registers with the deployment: `permissions` are the deployer's in the subscription, undefined where they are not known.
 */
export function judgeProvider(namespace: string, state: string, subscriptionId: string, permissions: readonly Permission[] | undefined): Problem[] {
  if (state === 'Registered' || state === 'Registering') return [];
  const may = permissions === undefined || allows(permissions, registering(namespace));
  if (registersItself(state) && may) return [];
  const lacks = may ? '' : `, and the deployer may not register it: ${registering(namespace)} in /subscriptions/${subscriptionId}`;
  return [
    {
      what: `The subscription is not registered for ${namespace} (Azure says ${state || 'nothing'})${lacks}.`,
      fix: `${may ? 'Register it once' : 'Somebody with the role Contributor or Owner in the subscription registers it, once'}: \`az provider register --namespace ${namespace} --subscription ${subscriptionId} --wait\`.`,
    },
  ];
}
