import { resourceOf } from './answer.ts';
import type { Arm } from './arm.ts';
import { armFailure } from './faults.ts';
import { runOperation } from './operation.ts';
import { ActionError } from '../errors.ts';
import type { GroupResource } from '../pool/removal.ts';

const apiVersion = '2025-04-01';

export interface ResourceGroup {
  id: string;
  name: string;
  location: string;
  tags: Record<string, string>;
  /** `Deleting` while Azure removes it. */
  state: string;
}

const pathOf = (arm: Arm, name: string): string =>
  `/subscriptions/${arm.subscriptionId}/resourceGroups/${encodeURIComponent(name)}`;

/** The resource group, or undefined where there is none; throws ActionError where there is not even the subscription. */
export async function readGroup(arm: Arm, name: string): Promise<ResourceGroup | undefined> {
  const doing = `Reading the resource group ${name}`;
  const answer = await arm.send({ method: 'GET', path: pathOf(arm, name), apiVersion, allow: [404], doing });
  if (answer.status !== 404) return toGroup(answer.body, doing);
  const { code } = (answer.body as { error?: { code?: unknown } } | undefined)?.error ?? {};
  if (code === 'SubscriptionNotFound') throw armFailure(doing, 404, answer.body, answer.headers['x-ms-correlation-request-id']);
  return undefined;
}

/** Creates the resource group with its tags. */
export async function createGroup(arm: Arm, name: string, location: string, tags: Record<string, string>): Promise<ResourceGroup> {
  const doing = `Creating the resource group ${name}`;
  const answer = await arm.send({ method: 'PUT', path: pathOf(arm, name), apiVersion, body: { location, tags }, doing });
  return toGroup(answer.body, doing);
}

/** Sets the tags of a resource group that stands; all tags, since PATCH replaces them. */
export async function tagGroup(arm: Arm, name: string, tags: Record<string, string>): Promise<ResourceGroup> {
  const doing = `Tagging the resource group ${name}`;
  const answer = await arm.send({ method: 'PATCH', path: pathOf(arm, name), apiVersion, body: { tags }, doing });
  return toGroup(answer.body, doing);
}

/** Deletes the resource group with all in it and waits for the end; throws ActionError where Azure refuses or fails. */
export async function deleteGroup(arm: Arm, name: string, turn: () => Promise<void>): Promise<void> {
  const doing = `Deleting the resource group ${name}`;
  const end = await runOperation(arm, { method: 'DELETE', path: pathOf(arm, name), apiVersion, doing }, turn);
  if (end.status !== 'succeeded') throw new ActionError(end.problems);
}

/** All resources in the group, with the time of their creation and who keeps them. */
export async function listGroup(arm: Arm, name: string): Promise<GroupResource[]> {
  const doing = `Listing the resource group ${name}`;
  const items = await arm.list({ path: `${pathOf(arm, name)}/resources`, apiVersion, query: { $expand: 'createdTime' }, doing });
  return items.map(({ id, type, name: own, createdTime, managedBy }) => ({
    id: String(id),
    type: String(type),
    name: String(own),
    ...(typeof createdTime === 'string' ? { createdTime } : {}),
    ...(typeof managedBy === 'string' && managedBy !== '' ? { managedBy } : {}),
  }));
}

function toGroup(body: unknown, doing: string): ResourceGroup {
  const raw = resourceOf(body, doing) as { id: string; name: string; location?: string; tags?: Record<string, string>; properties?: { provisioningState?: string } | null };
  return { id: raw.id, name: raw.name, location: raw.location ?? '', tags: raw.tags ?? {}, state: raw.properties?.provisioningState ?? '' };
}
