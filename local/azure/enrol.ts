import { objectOf, textOf, type Json } from './json.ts';
import { addMember, findMember, type Federated } from './principals.ts';
import { grant } from './providers/roleAssignments.ts';
import { findRole } from './providers/roleDefinitions.ts';
import type { World } from './world.ts';

/** What a federated credential names where the body does not: GitHub's issuer, and the cloud's audience. */
export interface Federation {
  issuer: string;
  audience: string;
}

/** What a script needs to sign in as the principal. */
export interface Enrolled {
  tenantId: string;
  clientId: string;
  objectId: string;
  secret: string;
}

const life = 180 * 24 * 60 * 60 * 1000;
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const shape = '{"clientId"?: GUID, "displayName"?: text, "secret"?: text, "federated"?: [{"issuer"?, "subject", "audience"?}], "roles"?: [{"role": name or GUID, "scope"?: path}]}';

/**
 * `POST /principals`: a service principal of the tenant with the roles it is to have, so that a deployment can be tried with few rights.
 * An application id that is there gets the roles in addition. Throws Error where the body is none of its own; then nothing has changed.
 */
export function enrol(world: World, { issuer, audience }: Federation, body: Json): Enrolled {
  const { clientId: given, displayName, secret: text, federated = [], roles = [], ...more } = body;
  const right = (given === undefined || guid.test(textOf(given))) && Array.isArray(federated) && Array.isArray(roles) && Object.keys(more).length === 0;
  if (!right) throw new Error(`the body is ${shape}`);
  const credentials = federated.map((one): Federated => {
    const { subject, issuer: own, audience: its } = objectOf(one);
    if (textOf(subject) === '') throw new Error(`the body is ${shape}`);
    return { issuer: textOf(own) || issuer, subject: textOf(subject), audiences: [textOf(its) || audience] };
  });
  const subscription = `/subscriptions/${world.subscriptionId}`;
  const wanted = roles.map((one) => {
    const { role, scope } = objectOf(one);
    if (findRole(world.state, textOf(role)) === undefined) throw new Error(`there is no role ${textOf(role)}`);
    if (scope !== undefined && !textOf(scope).toLowerCase().startsWith(subscription)) throw new Error(`a scope begins with ${subscription}`);
    return { role: textOf(role), scope: textOf(scope).replace(/\/+$/, '') || subscription };
  });
  const number = world.state.members.size;
  const old = given === undefined ? undefined : findMember(world.state, textOf(given));
  const clientId = old?.clientId ?? (textOf(given).toLowerCase() || world.random.named(`client ${number}`));
  const secret = textOf(text) || old?.secret?.text || `local.${world.random.hex(`secret ${clientId}`, 40)}`;
  const member = addMember(world.state, {
    clientId,
    objectId: old?.objectId ?? world.random.named(`principal ${clientId}`),
    displayName: textOf(displayName) || old?.displayName || `principal ${number}`,
    kind: 'Application',
    secret: { text: secret, ends: world.clock.now() + life },
    federated: [...(old?.federated ?? []), ...credentials],
  });
  for (const { role, scope } of wanted) grant(world, clientId, role, scope);
  return { tenantId: world.tenantId, clientId, objectId: member.objectId, secret };
}
