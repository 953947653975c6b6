import { gatewayError, type AzureError } from './errors.ts';
import { mustHaveGroup } from './resources.ts';
import type { Answer, Request, World } from './world.ts';

const verbs: Readonly<Record<string, string>> = { GET: 'read', HEAD: 'read', PUT: 'write', PATCH: 'write', DELETE: 'delete' };

/** The action that a request is to Azure's role-based access control, e.g. `Microsoft.Compute/virtualMachineScaleSets/delete/action`. */
export function actionOf(method: string, path: readonly string[]): string {
  const [, , second = '', ...rest] = path;
  const verb = verbs[method] ?? 'action';
  const root = 'Microsoft.Resources/subscriptions';
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
  const types = rest.filter((_one, index) => index % 2 === 0);
  return [namespace, ...types, verb].join('/');
}

/** Whether the principal may take an action. */
export function may(world: World, action: string): boolean {
  return !world.state.allowance.denied.some((pattern) => {
    const source = pattern.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)).join('.*');
    return new RegExp(`^${source}$`, 'i').test(action);
  });
}

/** Refuses a request whose action the principal may not take; throws AzureError 403. */
export function checkRights(request: Request, world: World): void {
  const action = actionOf(request.method, request.path);
  if (may(world, action)) return;
  throw gatewayError(
    403,
    'AuthorizationFailed',
    `The client '${request.principal}' with object id '${world.objectId}' does not have authorization to perform action '${action}' over scope '/${request.path.join('/')}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
  );
}

/** ARM's refusal of a template with resources that the principal may not write; undefined where it may. */
export function refuseTemplate(world: World, resources: readonly { id: string; type: string; name: string }[]): AzureError | undefined {
  const told = resources.flatMap(({ id, type, name }) => {
    const action = `${type}/write`;
    if (may(world, action)) return [];
    return `Authorization failed for template resource '${name}' of type '${type}'. The client '${world.clientId}' with object id '${world.objectId}' does not have permission to perform action '${action}' at scope '${id}'.`;
  });
  if (told.length === 0) return undefined;
  const text = told.length === 1 ? `The template deployment failed with error: '${told[0]}'.` : `Deployment failed with multiple errors: '${told.join(':')}'`;
  return gatewayError(400, 'InvalidTemplateDeployment', text);
}

/** Serves `.../providers/Microsoft.Authorization/permissions` of the subscription or of a group: one role that may do all but what is taken away. */
export function servePermissions(group: string | undefined, world: World): Answer {
  if (group !== undefined) mustHaveGroup(world, group);
  return { status: 200, body: { value: [{ actions: ['*'], notActions: world.state.allowance.denied, dataActions: [], notDataActions: [] }] } };
}
