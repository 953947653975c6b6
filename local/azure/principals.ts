import type { State } from './state.ts';
import type { Principal } from './tokens.ts';

/** Who may sign in as a principal without a secret: whoever holds an assertion of this issuer, subject and audience. */
export interface Federated {
  issuer: string;
  /** Exact, case included. */
  subject: string;
  audiences: readonly string[];
}

/** A service principal of the tenant: that of an application or of a managed identity. */
export interface Member extends Principal {
  displayName: string;
  kind: 'Application' | 'ManagedIdentity';
  /** `ends` in milliseconds of Azure's clock. */
  secret?: { text: string; ends: number };
  federated: readonly Federated[];
}

/** The principal of an application id, whatever its case. */
export function findMember(state: State, clientId: string): Member | undefined {
  return state.members.get(clientId.toLowerCase());
}

/** The principal of an object id: role assignments name these. */
export function findObject(state: State, objectId: string): Member | undefined {
  return [...state.members.values()].find((one) => one.objectId === objectId.toLowerCase());
}

/** Adds a principal, or replaces the one with its application id. */
export function addMember(state: State, member: Member): Member {
  state.members.set(member.clientId.toLowerCase(), member);
  return member;
}
