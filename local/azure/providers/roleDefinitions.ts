import { builtInRoles, type Permission, type Role } from '../books/roles.ts';
import { gatewayError } from '../errors.ts';
import { objectOf, pick, textOf, type Json } from '../json.ts';
import { lastName } from '../path.ts';
import { covers } from '../scopes.ts';
import type { Scoped } from '../scoped.ts';
import type { State } from '../state.ts';
import type { World } from '../world.ts';

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The role of a GUID, of an id that ends in one, or of a name. */
export function findRole(state: State, text: string): Role | undefined {
  const name = lastName(text).toLowerCase();
  return builtInRoles.find((one) => one.name === name || one.roleName.toLowerCase() === name) ?? state.roles.get(name) ?? [...state.roles.values()].find((one) => one.roleName.toLowerCase() === name);
}

function show(role: Role, world: World): Json {
  return {
    properties: {
      roleName: role.roleName,
      type: role.builtIn ? 'BuiltInRole' : 'CustomRole',
      description: role.description,
      assignableScopes: role.assignableScopes,
      permissions: role.permissions,
    },
    id: `/subscriptions/${world.subscriptionId}/providers/Microsoft.Authorization/roleDefinitions/${role.name}`,
    type: 'Microsoft.Authorization/roleDefinitions',
    name: role.name,
  };
}

/** Role definitions: Azure's own and custom ones. */
export const roleDefinitions: Scoped = {
  type: 'Microsoft.Authorization/roleDefinitions',
  write({ name = '' }, body, world) {
    if (!guid.test(name)) throw gatewayError(400, 'InvalidRoleDefinitionId', `The role definition ID '${name}' is not valid. The role definition ID must be a GUID.`);
    const key = name.toLowerCase();
    if (builtInRoles.some((one) => one.name === key)) throw gatewayError(403, 'RoleDefinitionIsBuiltIn', `The role definition '${key}' is a built-in role and cannot be changed.`);
    const role = readRole(key, objectOf(pick(body, 'properties')), world);
    const twin = findRole(world.state, role.roleName);
    if (twin !== undefined && twin.name !== key) throw gatewayError(409, 'RoleDefinitionWithSameNameExists', 'A custom role with the same name already exists in this directory. Use a different name.');
    const created = !world.state.roles.has(key);
    world.state.roles.set(key, role);
    return { created, view: show(role, world) };
  },
  read({ name = '' }, world) {
    const found = builtInRoles.find((one) => one.name === name.toLowerCase()) ?? world.state.roles.get(name.toLowerCase());
    if (found === undefined) throw gatewayError(404, 'RoleDefinitionDoesNotExist', `The specified role definition with ID '${name}' does not exist.`);
    return show(found, world);
  },
  list(scope, request, world) {
    const filter = request.query.get('$filter') ?? '';
    const [name, type] = [/roleName\s+eq\s+'([^']*)'/i.exec(filter)?.[1]?.toLowerCase(), /type\s+eq\s+'([^']*)'/i.exec(filter)?.[1]?.toLowerCase()];
    return [...builtInRoles, ...world.state.roles.values()]
      .filter((one) => one.builtIn || one.assignableScopes.some((its) => its === '/' || covers(its, scope) || covers(scope, its)))
      .filter((one) => (name === undefined || one.roleName.toLowerCase() === name) && (type === undefined || (one.builtIn ? 'builtinrole' : 'customrole') === type))
      .map((one) => show(one, world));
  },
  remove({ name = '' }, world) {
    const key = name.toLowerCase();
    const found = world.state.roles.get(key);
    if (found === undefined) return undefined;
    if ([...world.state.assignments.values()].some((one) => one.role === key)) {
      throw gatewayError(400, 'RoleDefinitionHasAssignments', 'There are existing role assignments referencing role definition. The role definition cannot be deleted.');
    }
    world.state.roles.delete(key);
    return show(found, world);
  },
};

function readRole(name: string, properties: Json, world: World): Role {
  const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []);
  const roleName = textOf(pick(properties, 'roleName'));
  if (roleName === '') throw gatewayError(400, 'RoleNameMissing', 'The role definition name is missing.');
  const permissions = (Array.isArray(pick(properties, 'permissions')) ? (pick(properties, 'permissions') as unknown[]) : []).map((one): Permission => ({
    actions: texts(pick(one, 'actions')),
    notActions: texts(pick(one, 'notActions')),
    dataActions: texts(pick(one, 'dataActions')),
    notDataActions: texts(pick(one, 'notDataActions')),
  }));
  const wrong = permissions.flatMap((one) => [...one.actions, ...one.notActions]).find((one) => one !== '*' && !/^(\*|[\w.*]+)(\/[\w.*-]+)+$/.test(one));
  if (wrong !== undefined) throw gatewayError(400, 'InvalidActionOrNotAction', `'${wrong}' does not match any of the actions supported by the providers.`);
  const assignableScopes = texts(pick(properties, 'assignableScopes'));
  if (assignableScopes.length === 0) throw gatewayError(400, 'MissingAssignableScopes', 'The role definition must have at least one assignable scope.');
  const foreign = assignableScopes.find((one) => !covers(`/subscriptions/${world.subscriptionId}`, one));
  if (foreign !== undefined) throw gatewayError(400, 'LinkedInvalidAssignableScope', `The assignable scope '${foreign}' is not valid for a custom role of this subscription.`);
  return { name, roleName, description: textOf(pick(properties, 'description')), builtIn: false, permissions, assignableScopes };
}
