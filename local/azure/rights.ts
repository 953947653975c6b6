import type { Permission } from './books/roles.ts';
import { gatewayError, type AzureError } from './errors.ts';
import { findRole } from './providers/roleDefinitions.ts';
import { covers, joinScope, readScoped } from './scopes.ts';
import type { Answer, Caller, Request, World } from './world.ts';

const verbs: Readonly<Record<string, string>> = { GET: 'read', HEAD: 'read', PUT: 'write', PATCH: 'write', DELETE: 'delete' };

/** The action that a request is to Azure's role-based access control, e.g. `Microsoft.Compute/virtualMachineScaleSets/delete/action`. */
export function actionOf(method: string, path: readonly string[]): string {
  const [, , second = '', ...rest] = path;
  const verb = verbs[method] ?? 'action';
  const root = 'Microsoft.Resources/subscriptions';
  const scoped = readScoped(path);
  if (scoped !== undefined) return `${scoped.type}/${verb}`;
  switch (second.toLowerCase()) {
    case '':
      return `${root}/${verb}`;
    case 'providers':
      return rest.length < 2 ? `${root}/providers/${verb}` : typed(rest, verb);
    case 'resourcegroups': {
      const [, leaf, ...more] = rest;
      if (leaf === undefined) return `${root}/resourceGroups/${verb}`;
      if (leaf.toLowerCase() === 'providers') return typed(more, verb);
      if (leaf.toLowerCase() === 'deployments') return typed(['Microsoft.Resources', leaf, ...more], verb);
      return `${root}/resourceGroups/${leaf}/${verb}`;
    }
    default:
      return `${root}/${second}/${verb}`;
  }
}

// Types stand at every other place after the namespace; a POST's last segment is the action itself.
function typed([namespace = '', ...rest]: readonly string[], verb: string): string {
  // What another provider has of a resource, such as its metrics, is that provider's.
  const inner = rest.findLastIndex((part) => part.toLowerCase() === 'providers');
  if (inner >= 0) return typed(rest.slice(inner + 1), verb);
  const types = rest.filter((_one, index) => index % 2 === 0);
  return [namespace, ...types, verb].join('/');
}

/** The scope that a request needs its right in: what it is about, without an action's name and a list's type. */
export function scopeOf(path: readonly string[]): string {
  const scoped = readScoped(path);
  if (scoped !== undefined) return scoped.name === undefined ? scoped.scope : scoped.id;
  const at = path.findLastIndex((part) => part.toLowerCase() === 'providers');
  const [, , second = ''] = path;
  if (at < 0) return joinScope(second.toLowerCase() === 'resourcegroups' ? path.slice(0, path.length === 3 ? 2 : 4) : path.slice(0, 2));
  // After the namespace, names are at even places: what ends with a type is a list, or an action of what stands before it.
  const below = path.length - at - 2;
  const own = below % 2 === 1 ? path.slice(0, -1) : path;
  return joinScope(own.length - at <= 2 ? path.slice(0, at) : own);
}

/** What a principal may do in a scope: the permissions of its roles there and above. What the admin API denies is taken from each. */
export function permissionsAt(world: World, caller: Caller, scope: string): Permission[] {
  const { denied } = world.state.allowance;
  return [...world.state.assignments.values()]
    .filter((one) => one.principalId === caller.objectId && covers(one.scope, scope))
    .flatMap((one) => findRole(world.state, one.role)?.permissions ?? [])
    .map((one) => ({ ...one, notActions: [...one.notActions, ...denied] }));
}

const patterns = new Map<string, RegExp>();

/**
 * Whether an action is what a pattern of a role means: `*` is anything, between two slashes also nothing at all, as Managed Identity Operator's
 * `userAssignedIdentities/*\/assign/action` gives the action `userAssignedIdentities/assign/action`; case does not matter.
 */
export function fits(pattern: string, action: string): boolean {
  let found = patterns.get(pattern);
  if (found === undefined) {
    const plain = (text: string): string => text.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)).join('.*');
    const source = pattern.split('/*/').map(plain).join('/(?:.*/)?');
    found = new RegExp(`^${source}$`, 'i');
    patterns.set(pattern, found);
  }
  return found.test(action);
}

/** Whether the caller may take an action in a scope: some role allows it and does not except it itself. Azure's own work may do all. */
export function may(world: World, action: string, scope: string): boolean {
  const { caller } = world;
  if (caller === undefined) return true;
  return permissionsAt(world, caller, scope).some((one) => one.actions.some((its) => fits(its, action)) && !one.notActions.some((its) => fits(its, action)));
}

/** Refuses an action that the caller may not take; throws AzureError 403. */
export function checkAction(world: World, action: string, scope: string): void {
  if (may(world, action, scope)) return;
  const { clientId = '', objectId = '' } = world.caller ?? {};
  throw gatewayError(
    403,
    'AuthorizationFailed',
    `The client '${clientId}' with object id '${objectId}' does not have authorization to perform action '${action}' over scope '${scope}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
  );
}

/**
 * Refuses a request whose action the caller may not take; throws AzureError 403. Everybody may ask how an operation goes
 * on and what his own rights are. Who has any role below the subscription sees it, and in its lists what those roles show: then true, and `onlySeen` is for the answer.
 */
export function checkRights(request: Request, world: World): boolean {
  const { method, path } = request;
  const [, , second = ''] = path.map((part) => part.toLowerCase());
  if (second === 'operationresults' || (second === 'providers' && /^operation(result)?s$/i.test(path[6] ?? ''))) return false;
  const [action, scope] = [actionOf(method, path), scopeOf(path)];
  if (/^Microsoft\.Authorization\/permissions\/read$/i.test(action)) return false;
  if (may(world, action, scope)) return false;
  const list = (path.length === 3 && ['resourcegroups', 'resources'].includes(second)) || (path.length === 5 && second === 'providers' && path[4]?.toLowerCase() !== 'skus');
  const below = [...world.state.assignments.values()].filter((one) => one.principalId === world.caller?.objectId && one.scope.length > scope.length && covers(scope, one.scope));
  const some = path.length === 2 ? below.length > 0 : list && readScoped(path) === undefined && below.some((one) => may(world, action, one.scope));
  if (method === 'GET' && some) return true;
  checkAction(world, action, scope);
  return false;
}

/** A list's answer without what the caller may not read. */
export function onlySeen(answer: Answer, action: string, world: World): Answer {
  const { value, ...more } = answer.body as { value?: { id?: string }[] };
  if (!Array.isArray(value)) return answer;
  return { ...answer, body: { ...more, value: value.filter(({ id = '' }) => may(world, action, id)) } };
}

/** ARM's refusal of a template with resources that the caller may not write; undefined where it may. */
export function refuseTemplate(world: World, resources: readonly { id: string; type: string; name: string }[]): AzureError | undefined {
  const { clientId = '', objectId = '' } = world.caller ?? {};
  const told = resources.flatMap(({ id, type, name }) => {
    const action = `${type}/write`;
    if (may(world, action, id)) return [];
    return `Authorization failed for template resource '${name}' of type '${type}'. The client '${clientId}' with object id '${objectId}' does not have permission to perform action '${action}' at scope '${id}'.`;
  });
  if (told.length === 0) return undefined;
  const text = told.length === 1 ? `The template deployment failed with error: '${told[0]}'.` : `Deployment failed with multiple errors: '${told.join(':')}'`;
  return gatewayError(400, 'InvalidTemplateDeployment', text);
}

/** Serves `.../providers/Microsoft.Authorization/permissions` of a scope: one entry for each role that the caller has there. */
export function servePermissions(scope: string, world: World): Answer {
  return { status: 200, body: { value: world.caller === undefined ? [] : permissionsAt(world, world.caller, scope) } };
}
