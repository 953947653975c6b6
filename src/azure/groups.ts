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

/** The resource groups of the subscription that carry a tag, whatever its value; those that the deployer may not see are not among them. */
export async function listGroups(arm: Arm, tag: string): Promise<ResourceGroup[]> {
  const doing = `Listing the resource groups with the tag ${tag}`;
  const items = await arm.list({ path: `/subscriptions/${arm.subscriptionId}/resourceGroups`, apiVersion, query: { $filter: `tagName eq '${tag}'` }, doing });
  return items.map((item) => toGroup(item, doing));
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

/** Sets one tag of a resource group and leaves the others, whatever they are by now. */
export async function setTag(arm: Arm, group: string, name: string, value: string): Promise<void> {
  await patchTags(arm, group, 'Merge', { [name]: value });
}

/** Takes one tag off a resource group where it still has that value. */
export async function dropTag(arm: Arm, group: string, name: string, value: string): Promise<void> {
  await patchTags(arm, group, 'Delete', { [name]: value });
}

async function patchTags(arm: Arm, group: string, operation: 'Merge' | 'Delete', tags: Record<string, string>): Promise<void> {
  const path = `${pathOf(arm, group)}/providers/Microsoft.Resources/tags/default`;
  await arm.send({ method: 'PATCH', path, apiVersion, body: { operation, properties: { tags } }, doing: `Tagging the resource group ${group}` });
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
  return items.map(({ id, type, name: own, createdTime, managedBy, tags }) => ({
    id: String(id),
    type: String(type),
    name: String(own),
    ...(typeof createdTime === 'string' ? { createdTime } : {}),
    ...(typeof managedBy === 'string' && managedBy !== '' ? { managedBy } : {}),
    ...(typeof tags === 'object' && tags !== null ? { tags: tags as Record<string, string> } : {}),
  }));
}

function toGroup(body: unknown, doing: string): ResourceGroup {
  const raw = resourceOf(body, doing) as { id: string; name: string; location?: string; tags?: Record<string, string>; properties?: { provisioningState?: string } | null };
  return { id: raw.id, name: raw.name, location: raw.location ?? '', tags: raw.tags ?? {}, state: raw.properties?.provisioningState ?? '' };
}
