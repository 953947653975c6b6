import { ExpressionError } from './error.ts';
import type { Scope } from './env.ts';

/** `/subscriptions/S/resourceGroups/G`, or the subscription where there is no group. */
export function scopeId(scope: Pick<Scope, 'subscriptionId'> & { resourceGroup?: { name: string } | string | undefined }): string {
  const group = typeof scope.resourceGroup === 'object' ? scope.resourceGroup.name : scope.resourceGroup;
  return `/subscriptions/${scope.subscriptionId}${group === undefined ? '' : `/resourceGroups/${group}`}`;
}

/** True where the name has as many parts as its type asks for. */
export function fits(type: string, name: string): boolean {
  const types = type.split('/');
  const names = name.split('/');
  return types.length >= 2 && names.length === types.length - 1 && [...types, ...names].every((part) => part !== '');
}

/** A resource's path below its scope: `Microsoft.Network/virtualNetworks/a/subnets/b`. */
export function relativeId(type: string, name: string): string {
  const [namespace = '', ...types] = type.split('/');
  const names = name.split('/');
  return [namespace, ...types.flatMap((part, index) => [part, names[index] ?? ''])].join('/');
}

/** A resource id from its scope's id (empty for the tenant), type and name. */
export function resourceId(scope: string, type: string, name: string): string {
  // A resource group is no provider's resource: its id is shorter.
  if (/^Microsoft\.Resources\/resourceGroups$/i.test(type) && /^\/subscriptions\/[^/]+$/i.test(scope)) return `${scope}/resourceGroups/${name}`;
  if (/^Microsoft\.Resources\/subscriptions$/i.test(type) && scope === '') return `/subscriptions/${name}`;
  return `${scope}/providers/${relativeId(type, name)}`;
}

/** Type and full name of the resource an id names: its last provider's part. Undefined where it is no resource id. */
export function readId(id: string): { type: string; name: string } | undefined {
  const parts = id.split('/').filter((part) => part !== '');
  const at = parts.findLastIndex((part) => part.toLowerCase() === 'providers');
  if (at === -1) {
    if (parts.length === 4 && parts[2]?.toLowerCase() === 'resourcegroups') return { type: 'Microsoft.Resources/resourceGroups', name: parts[3] ?? '' };
    return undefined;
  }
  const [namespace, ...rest] = parts.slice(at + 1);
  if (namespace === undefined || rest.length < 2 || rest.length % 2 !== 0) return undefined;
  const types = rest.filter((_, index) => index % 2 === 0);
  return { type: [namespace, ...types].join('/'), name: rest.filter((_, index) => index % 2 === 1).join('/') };
}

/** The arguments of a resource id function: what comes before the type, the type, and the names joined. Throws ExpressionError in ARM's words. */
export function splitArguments(fn: string, args: readonly string[]): { before: readonly string[]; type: string; name: string } {
  const help = `Please see https://aka.ms/arm-functions#${fn.toLowerCase()} for usage details.`;
  const typed = args.findIndex((arg) => arg.includes('/'));
  const type = args[typed];
  if (type === undefined || args.some((arg, index) => index > typed && arg.includes('/'))) {
    throw new ExpressionError(
      `Unable to evaluate template language function '${fn}': function requires exactly one multi-segmented argument which must be resource type including resource provider namespace. ${help}`,
    );
  }
  const names = args.slice(typed + 1);
  const wanted = type.split('/').length - 1;
  if (names.length !== wanted || names.includes('')) {
    throw new ExpressionError(`Unable to evaluate template language function '${fn}': the type '${type}' requires '${wanted}' resource name argument(s). ${help}`);
  }
  return { before: args.slice(0, typed), type, name: names.join('/') };
}
