import { identityVersions } from '../books/versions.ts';
import { providerError } from '../errors.ts';
import { mergePatch, objectOf, textOf, tidy, type Json } from '../json.ts';
import type { Kind } from '../kinds.ts';
import { parentId } from '../path.ts';
import { addMember, findMember, type Federated } from '../principals.ts';
import { list, map, need, object, oneOf, readOnly, text } from '../shape.ts';
import { findResource } from '../state.ts';
import type { World } from '../world.ts';

const type = 'Microsoft.ManagedIdentity/userAssignedIdentities';

const refuse = (message: string, status = 400, code = 'BadRequest'): Error => providerError(status, code, message);

/** Managed identities that stand by themselves, and can be assigned to machines. */
export const userAssignedIdentities: Kind = {
  type,
  provider: 'identity',
  shape: object('Identity', {
    id: readOnly,
    name: readOnly,
    type: readOnly,
    systemData: readOnly,
    location: text(),
    tags: map(text({ max: 256 })),
    properties: object('UserAssignedIdentityProperties', { tenantId: readOnly, principalId: readOnly, clientId: readOnly, isolationScope: oneOf('None', 'Regional') }),
  }),
  apiVersions: identityVersions,
  seconds: 0,
  check(_body, place) {
    const name = place.names[0] ?? '';
    if (/^[a-zA-Z0-9][\w-]{2,127}$/.test(name)) return;
    throw refuse(`The resource name '${name}' is invalid: it has 3 to 128 letters, digits, '-' and '_', and begins with a letter or digit.`);
  },
  prepare(body, place, world, old) {
    const ids = objectOf(old?.model['properties']);
    const clientId = textOf(ids['clientId']) || world.random.guid();
    const principalId = textOf(ids['principalId']) || world.random.guid();
    body['properties'] = { ...objectOf(body['properties']), tenantId: world.tenantId, principalId, clientId };
    if (findMember(world.state, clientId) !== undefined) return;
    addMember(world.state, { clientId, objectId: principalId, displayName: place.names[0] ?? '', kind: 'ManagedIdentity', federated: [] });
  },
  patch: (model, body) => objectOf(mergePatch(model, body)),
  view: ({ location, model }) => ({ location, tags: model['tags'] ?? {}, properties: model['properties'] }),
  async clear(resource, world) {
    world.state.members.delete(textOf(objectOf(resource.model['properties'])['clientId']));
  },
};

const most = 20;

/** Who else may sign in as an identity: the holders of an issuer's assertions with one subject. */
export const federatedCredentials: Kind = {
  type: `${type}/federatedIdentityCredentials`,
  provider: 'identity',
  child: true,
  shape: object('FederatedIdentityCredential', {
    id: readOnly,
    name: readOnly,
    type: readOnly,
    systemData: readOnly,
    properties: need(
      object('FederatedIdentityCredentialProperties', {
        issuer: need(text({ like: /^https?:\/\/\S+$/, max: 600 })),
        subject: need(text({ min: 1, max: 600 })),
        audiences: need(list(text({ min: 1, max: 600 }), 1)),
      }),
    ),
  }),
  apiVersions: identityVersions.filter((one) => one >= '2022-01-31'),
  seconds: 0,
  prepare(body, place, world) {
    const name = place.names[1] ?? '';
    if (!/^[a-zA-Z0-9][\w-]{2,119}$/.test(name)) throw refuse(`The name of the federated identity credential '${name}' is invalid: it has 3 to 120 letters, digits, '-' and '_'.`);
    const mine = objectOf(body['properties']);
    if ((mine['audiences'] as unknown[]).length !== 1) throw refuse('A federated identity credential has exactly one audience.');
    const others = credentials(place.id, world);
    if (others.length >= most) throw refuse(`Too many Federated Identity Credentials: a managed identity can have at most ${most}.`);
    if (others.some((one) => one['issuer'] === mine['issuer'] && one['subject'] === mine['subject'])) {
      throw refuse('Issuer and subject combination already exists for this Managed Identity.', 409, 'Conflict');
    }
    federate(place.id, [...others, mine], world);
  },
  patch: (model, body) => objectOf(mergePatch(model, body)),
  view: ({ model }) => tidy({ properties: model['properties'] }),
  async clear(resource, world) {
    federate(resource.id, credentials(resource.id, world), world);
  },
};

/** The credentials of an identity but the one of this id. */
function credentials(own: string, world: World): Json[] {
  const beside = `${parentId(own)}/`.toLowerCase();
  return [...world.state.resources].flatMap(([id, one]) => (id.startsWith(beside) && id !== own.toLowerCase() ? [objectOf(one.model['properties'])] : []));
}

function federate(id: string, all: readonly Json[], world: World): void {
  const identity = findResource(world.state, parentId(id));
  const member = findMember(world.state, textOf(objectOf(identity?.model['properties'])['clientId']));
  if (member === undefined) return;
  member.federated = all.map((one): Federated => ({ issuer: textOf(one['issuer']), subject: textOf(one['subject']), audiences: one['audiences'] as string[] }));
}
