import { gatewayError, providerError } from './errors.ts';
import { objectOf, textOf, tidy, type Json } from './json.ts';
import { addMember, findMember, type Member } from './principals.ts';
import { findResource, type Resource } from './state.ts';
import type { Principal } from './tokens.ts';
import type { World } from './world.ts';

const systemClient = (world: World, resource: Resource): string => world.random.named(`system identity ${resource.guid}`);
const hasSystem = (model: Json): boolean => /SystemAssigned/i.test(textOf(objectOf(model['identity'])['type']));
const assignedIds = (model: Json): string[] => Object.keys(objectOf(objectOf(model['identity'])['userAssignedIdentities']));

/** Refuses identities that are not there; throws AzureError. Needs only the body, so that nothing has changed by then. */
export function checkIdentity(body: Json, id: string, world: World): void {
  const type = textOf(objectOf(body['identity'])['type']);
  if (/UserAssigned/i.test(type) && assignedIds(body).length === 0) throw gatewayError(400, 'MissingIdentityIds', `The identity ids must not be null or empty for '${type}' identity type.`);
  for (const one of assignedIds(body)) {
    if (findResource(world.state, one)?.type === 'Microsoft.ManagedIdentity/userAssignedIdentities') continue;
    const inner = JSON.stringify({ error: { code: 'BadRequest', message: `Resource '${one}' was not found.` } });
    throw providerError(
      400,
      'FailedIdentityOperation',
      `Identity operation for resource '${id}' failed with error 'Failed to perform resource identity operation. Status: 'BadRequest'. Response: '${inner}'.'.`,
    );
  }
}

/** Gives a resource the principal that its model asks for, or takes it away, and its roles with it. */
export function settleIdentity(resource: Resource, world: World): void {
  const clientId = systemClient(world, resource);
  if (!hasSystem(resource.model)) return dropIdentity(resource, world);
  if (findMember(world.state, clientId) !== undefined) return;
  addMember(world.state, { clientId, objectId: world.random.named(`system principal ${resource.guid}`), displayName: resource.name, kind: 'ManagedIdentity', federated: [] });
}

/** Takes a resource's own principal away. Role assignments of it stay behind, as they do in Azure. */
export function dropIdentity(resource: Resource, world: World): void {
  world.state.members.delete(systemClient(world, resource));
}

/** The principals that a machine of a resource may sign in as: its own, and those that are assigned to it. */
export function identitiesOf(resource: Resource, world: World): Principal[] {
  const own = hasSystem(resource.model) ? findMember(world.state, systemClient(world, resource)) : undefined;
  const assigned = assignedIds(resource.model).flatMap((id) => assignedMember(id, world) ?? []);
  return [...(own === undefined ? [] : [own]), ...assigned.map(({ clientId, objectId }) => ({ clientId, objectId, assigned: true }))];
}

function assignedMember(id: string, world: World): Member | undefined {
  return findMember(world.state, textOf(objectOf(findResource(world.state, id)?.model['properties'])['clientId']));
}

/** The `identity` of a resource as its provider shows it: with the ids of the principals. */
export function showIdentity(resource: Resource, world: World): Json | undefined {
  const identity = objectOf(resource.model['identity']);
  if (textOf(identity['type']) === '') return undefined;
  const own = hasSystem(resource.model) ? findMember(world.state, systemClient(world, resource)) : undefined;
  const assigned = assignedIds(resource.model).map((id): [string, Json] => {
    const member = assignedMember(id, world);
    return [id, member === undefined ? {} : { principalId: member.objectId, clientId: member.clientId }];
  });
  return tidy({
    type: identity['type'],
    principalId: own?.objectId,
    tenantId: own === undefined ? undefined : world.tenantId,
    userAssignedIdentities: assigned.length === 0 ? undefined : Object.fromEntries(assigned),
  });
}
