import type { Arm } from './arm.ts';

const apiVersion = '2022-10-01';

/** An autoscale setting as Azure has it; `target` is the id of what it scales, `ours` whether a schedule of a pool file made it. */
export interface AutoscaleSetting {
  id: string;
  name: string;
  location: string;
  tags: Record<string, string>;
  target: string;
  ours: boolean;
  /** As Azure answers them; nothing of it is secret but the addresses of webhooks. */
  properties: Record<string, unknown>;
}

/** The tag of a setting that a pool file's schedule has made; the template writes it too. */
export const scheduleTag = { 'dsvm-pool-schedule': 'pool file' } as const;

/** The autoscale settings of a resource group; none where the group is gone, or, with `lenient`, where they may not be read. */
export async function listAutoscale(arm: Arm, group: string, lenient = false): Promise<AutoscaleSetting[]> {
  const items = await arm.list({ path: pathOf(arm, group), apiVersion, allow: lenient ? [403, 404] : [404], doing: 'Listing the autoscale settings' });
  return items.map((item) => {
    const properties = (item['properties'] ?? {}) as Record<string, unknown>;
    const tags = (item['tags'] ?? {}) as Record<string, string>;
    const target = properties['targetResourceUri'];
    return {
      id: String(item['id']),
      name: String(item['name']),
      location: String(item['location']),
      tags,
      target: typeof target === 'string' ? target : '',
      ours: Object.keys(tags).some((tag) => tag.toLowerCase() === 'dsvm-pool-schedule'),
      properties,
    };
  });
}

/** The setting that scales a resource; Azure takes one for each. Undefined for none, or, with `lenient`, where settings may not be read. */
export async function readAutoscale(arm: Arm, group: string, target: string, lenient = false): Promise<AutoscaleSetting | undefined> {
  return (await listAutoscale(arm, group, lenient)).find((one) => one.target.toLowerCase() === target.toLowerCase());
}

/** Makes or replaces a setting; its `properties` are ours as a whole, so nothing that was read is written back but its tags. Returns those that Azure has kept of it. */
export async function writeAutoscale(arm: Arm, group: string, setting: Pick<AutoscaleSetting, 'name' | 'location' | 'tags' | 'properties'>): Promise<unknown> {
  const { name, location, tags, properties } = setting;
  const path = `${pathOf(arm, group)}/${encodeURIComponent(name)}`;
  const answer = await arm.send({ method: 'PUT', path, apiVersion, body: { location, tags: { ...tags, ...scheduleTag }, properties: { name, ...properties } }, doing: `Writing the autoscale setting ${name}` });
  return (answer.body as { properties?: unknown } | undefined)?.properties;
}

/** Deletes a setting; one that is gone is no error. */
export async function deleteAutoscale(arm: Arm, { id, name }: Pick<AutoscaleSetting, 'id' | 'name'>): Promise<void> {
  await arm.send({ method: 'DELETE', path: id, apiVersion, allow: [404], doing: `Deleting the autoscale setting ${name}` });
}

function pathOf(arm: Arm, group: string): string {
  return `/subscriptions/${arm.subscriptionId}/resourceGroups/${encodeURIComponent(group)}/providers/Microsoft.Insights/autoscaleSettings`;
}
