import type { Problem } from '../../errors.ts';
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

/** `state` as Azure answers it. `Registering` is no problem: a region may be used as soon as it is ready, and Azure says so if it is not. */
export function judgeProvider(namespace: string, state: string, subscriptionId: string): Problem[] {
  if (state === 'Registered' || state === 'Registering') return [];
  return [
    {
      what: `The subscription is not registered for ${namespace} (Azure says ${state || 'nothing'}).`,
      fix: `Register it once: \`az provider register --namespace ${namespace} --subscription ${subscriptionId} --wait\`.`,
    },
  ];
}
