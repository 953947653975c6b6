/** Where a resource is: everything its id says. */
export interface Place {
  subscriptionId: string;
  group: string;
  /** `Microsoft.Network/loadBalancers`, as the client wrote it. */
  type: string;
  /** One name per segment of the type. */
  names: string[];
  /** The id in ARM's own spelling (`resourceGroups`), other parts as written. */
  id: string;
}

/** Splits a path into decoded segments. */
export function segments(path: string): string[] {
  return path
    .split('/')
    .filter((part) => part !== '')
    .map((part) => {
      try {
        return decodeURIComponent(part);
      } catch {
        return part;
      }
    });
}

/** Reads a resource id; undefined where the text is none of a resource in a resource group. */
export function readId(id: string): Place | undefined {
  const parts = segments(id);
  const [subscriptions, subscriptionId, groups, group, providers, namespace] = parts;
  const rest = parts.slice(6);
  if (subscriptions?.toLowerCase() !== 'subscriptions' || groups?.toLowerCase() !== 'resourcegroups') return undefined;
  if (providers?.toLowerCase() !== 'providers' || rest.length === 0 || rest.length % 2 === 1) return undefined;
  if (subscriptionId === undefined || group === undefined || namespace === undefined) return undefined;
  return placeOf(
    subscriptionId,
    group,
    [namespace, ...rest.filter((_part, index) => index % 2 === 0)].join('/'),
    rest.filter((_part, index) => index % 2 === 1),
  );
}

/** The place of a resource from its parts. */
export function placeOf(subscriptionId: string, group: string, type: string, names: string[]): Place {
  const [namespace, ...types] = type.split('/');
  const path = types.map((one, index) => `${one}/${names[index] ?? ''}`).join('/');
  const id = `/subscriptions/${subscriptionId}/resourceGroups/${group}/providers/${namespace ?? ''}/${path}`;
  return { subscriptionId, group, type, names, id };
}

/** The id of the resource that a child's id is below: its last two segments taken off. */
export function parentId(id: string): string {
  return id.split('/').slice(0, -2).join('/');
}

/** The last segment of an id: the resource's own name. */
export function lastName(id: string): string {
  return id.split('/').at(-1) ?? '';
}

/** Ids have no case. */
export function sameId(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a.toLowerCase() === b.toLowerCase();
}
