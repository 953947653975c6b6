import { armTime } from '../clock.ts';
import { gatewayError, notImplemented } from '../errors.ts';
import { objectOf, pick, textOf, type Json } from '../json.ts';
import { findMember, findObject } from '../principals.ts';
import { covers, type ScopedPlace } from '../scopes.ts';
import type { Scoped } from '../scoped.ts';
import type { World } from '../world.ts';
import { findRole } from './roleDefinitions.ts';

/** A role that a principal has in a scope and everything in it. */
export interface Assignment {
  id: string;
  name: string;
  scope: string;
  /** GUID of the role. */
  role: string;
  /** Object id. */
  principalId: string;
  principalType: string;
  description: string | undefined;
  /** Milliseconds, Azure's clock. */
  created: number;
  changed: number;
  /** Object id of who made it. */
  by: string;
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const principalTypes = ['User', 'Group', 'ServicePrincipal', 'ForeignGroup', 'Device'];

function show(one: Assignment, world: World): Json {
  return {
    properties: {
      roleDefinitionId: `/subscriptions/${world.subscriptionId}/providers/Microsoft.Authorization/roleDefinitions/${one.role}`,
      principalId: one.principalId,
      principalType: one.principalType,
      scope: one.scope,
      condition: null,
      conditionVersion: null,
      createdOn: armTime(one.created),
      updatedOn: armTime(one.changed),
      createdBy: one.by,
      updatedBy: one.by,
      delegatedManagedIdentityResourceId: null,
      description: one.description ?? null,
    },
    id: one.id,
    type: 'Microsoft.Authorization/roleAssignments',
    name: one.name,
  };
}

/** Role assignments. */
export const roleAssignments: Scoped = {
  type: 'Microsoft.Authorization/roleAssignments',
  write(place, body, world) {
    const { state } = world;
    const made = readAssignment(place, objectOf(pick(body, 'properties')), world);
    const old = state.assignments.get(place.id.toLowerCase());
    if (old !== undefined) {
      if (old.role !== made.role || old.principalId !== made.principalId) {
        throw gatewayError(400, 'RoleAssignmentUpdateNotPermitted', 'Tenant ID, application ID, principal ID, and scope are not allowed to be updated.');
      }
      Object.assign(old, { description: made.description, changed: world.clock.now() });
      return { created: false, view: show(old, world) };
    }
    const elsewhere = [...state.assignments.values()].find((one) => one.name === made.name);
    if (elsewhere !== undefined) throw gatewayError(400, 'RoleAssignmentUpdateNotPermitted', 'Tenant ID, application ID, principal ID, and scope are not allowed to be updated.');
    const twin = [...state.assignments.values()].find((one) => one.principalId === made.principalId && one.role === made.role && one.scope.toLowerCase() === made.scope.toLowerCase());
    if (twin !== undefined) {
      throw gatewayError(409, 'RoleAssignmentExists', `The role assignment already exists. The ID of the existing role assignment is ${twin.name.replaceAll('-', '')}.`);
    }
    state.assignments.set(made.id.toLowerCase(), made);
    return { created: true, view: show(made, world) };
  },
  read({ id, name = '' }, world) {
    const found = world.state.assignments.get(id.toLowerCase());
    if (found === undefined) throw gatewayError(404, 'RoleAssignmentNotFound', `The role assignment '${name}' is not found.`);
    return show(found, world);
  },
  // Those of the scope and above it, and without atScope() those below it too.
  list(scope, request, world) {
    const filter = request.query.get('$filter') ?? '';
    const here = /atScope\(\)/i.test(filter);
    const who = (/principalId\s+eq\s+'?\{?([0-9a-f-]{36})/i.exec(filter) ?? /assignedTo\('\{?([0-9a-f-]{36})/i.exec(filter))?.[1]?.toLowerCase();
    return [...world.state.assignments.values()]
      .filter((one) => covers(one.scope, scope) || (!here && covers(scope, one.scope)))
      .filter((one) => who === undefined || one.principalId === who)
      .map((one) => show(one, world));
  },
  remove({ id }, world) {
    const found = world.state.assignments.get(id.toLowerCase());
    if (found === undefined) return undefined;
    world.state.assignments.delete(id.toLowerCase());
    return show(found, world);
  },
};

function readAssignment(place: ScopedPlace, properties: Json, world: World): Assignment {
  const { scope, id, name = '' } = place;
  if (!guid.test(name)) throw gatewayError(400, 'InvalidRoleAssignmentId', `The role assignment ID '${name}' is not valid. The role assignment ID must be a GUID.`);
  const [given, principal] = [textOf(pick(properties, 'roleDefinitionId')), textOf(pick(properties, 'principalId')).toLowerCase()];
  if (!guid.test(principal)) throw gatewayError(400, 'InvalidPrincipalId', `A valid principal ID must be provided for role assignment.`);
  const role = /\/providers\/Microsoft\.Authorization\/roleDefinitions\/[^/]+$/i.test(given) ? findRole(world.state, given) : undefined;
  if (role === undefined) throw gatewayError(400, 'RoleDefinitionDoesNotExist', `The specified role definition with ID '${given.split('/').at(-1) ?? ''}' does not exist.`);
  if (!role.builtIn && !role.assignableScopes.some((one) => covers(one, scope))) {
    throw gatewayError(400, 'InvalidRoleDefinitionScope', `The role definition '${role.name}' is not assignable at scope '${scope}'.`);
  }
  // Taken as it is, an assignment would give more than Azure's does.
  if (textOf(pick(properties, 'condition')) !== '') throw notImplemented('conditions of role assignments');
  const now = world.clock.now();
  return {
    id,
    name: name.toLowerCase(),
    scope,
    role: role.name,
    principalId: principal,
    principalType: principalType(principal, textOf(pick(properties, 'principalType')), world),
    description: textOf(pick(properties, 'description')) || undefined,
    created: now,
    changed: now,
    by: world.caller?.objectId ?? '',
  };
}

// With its type given, a principal is taken unseen: that is how a new one is assigned before every directory knows it.
function principalType(principal: string, given: string, world: World): string {
  const member = findObject(world.state, principal);
  const type = principalTypes.find((one) => one.toLowerCase() === given.toLowerCase());
  if (given !== '' && type === undefined) throw gatewayError(400, 'InvalidPrincipalType', `The principal type '${given}' is not valid.`);
  if (member === undefined) {
    if (type !== undefined) return type;
    throw gatewayError(
      400,
      'PrincipalNotFound',
      `Principal ${principal.replaceAll('-', '')} does not exist in the directory ${world.tenantId}. Check that you have the correct principal ID. If you are creating this principal and then immediately assigning a role, this error might be related to a replication delay. In this case, set the role assignment principalType property to a value, such as ServicePrincipal, User, or Group.  See https://aka.ms/docs-principaltype`,
    );
  }
  if (type !== undefined && type !== 'ServicePrincipal') {
    throw gatewayError(400, 'UnmatchedPrincipalType', `The PrincipalId '${principal.replaceAll('-', '')}' has type 'ServicePrincipal' , which is different from specified PrinciaplType '${type}'.`);
  }
  return 'ServicePrincipal';
}

/** Gives a principal a role as an administrator would beforehand; throws Error where there is no such role or principal. */
export function grant(world: World, clientId: string, role: string, scope: string): void {
  const [member, found] = [findMember(world.state, clientId), findRole(world.state, role)];
  if (member === undefined) throw new Error(`there is no principal ${clientId}`);
  if (found === undefined) throw new Error(`there is no role ${role}`);
  const name = world.random.named(`assignment ${member.objectId} ${found.name} ${scope.toLowerCase()}`);
  const id = `${scope}/providers/Microsoft.Authorization/roleAssignments/${name}`;
  const now = world.clock.now();
  world.state.assignments.set(id.toLowerCase(), { id, name, scope, role: found.name, principalId: member.objectId, principalType: 'ServicePrincipal', description: undefined, created: now, changed: now, by: member.objectId });
}
