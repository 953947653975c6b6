// What may be left of previews, and how it goes.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from '@jest/globals';
import { root } from './bed.ts';
import { openPreviews, type Previews } from './previews.ts';

/** Of a preview without activity. */
export const hours = 24;
/** Previews at once. */
export const most = 6;
const slots = Array.from({ length: most }, (_, index) => `slot-${index}`);
const policy = (inSlots: boolean): string => `{ instances: 1, vmSku: [Standard_D2s_v5], hours: ${hours}, live: ${most}${inSlots ? `, resourceGroups: [${slots.join(', ')}]` : ''} }`;
/** Lets a run die at one of its HTTP calls (kill.mjs). */
export const preload = `--import=${pathToFileURL(join(root, '__tests__/e2e/kill.mjs')).href}`;

/** A bed whose previews live in groups of their own, or in slots where something of others stands already. */
export async function open(inSlots: boolean): Promise<Previews> {
  const here = await openPreviews(policy(inSlots));
  for (const slot of inSlots ? slots : []) {
    await here.bed.arm('PUT', `${here.groupPath(slot)}?api-version=2025-04-01`, { location: 'westeurope', tags: { team: 'it' } });
    await here.bed.arm('PUT', `${here.groupPath(slot)}/providers/Microsoft.Network/networkSecurityGroups/theirs?api-version=2025-05-01`, { location: 'westeurope', properties: {} });
  }
  return here;
}

export interface Standing {
  name: string;
  tags: Record<string, string>;
  resources: string[];
}

/** What stands for each pull request. */
export async function standing({ groups, resources }: Previews): Promise<Map<number, Standing>> {
  const found = Object.entries(await groups()).filter(([, tags]) => 'dsvm-pool-preview' in tags);
  return new Map(await Promise.all(found.map(async ([name, { 'dsvm-pool-preview': number, ...tags }]) => [Number(number), { name, tags, resources: await resources(name) }] as const)));
}

/** Everything in Azure that nobody but previews has made, by group. */
export async function billable({ groups, resources }: Previews): Promise<Record<string, string[]>> {
  const all = await Promise.all(Object.keys(await groups()).map(async (name) => [name, (await resources(name)).filter((one) => one !== 'theirs')] as const));
  return Object.fromEntries(all.filter(([, names]) => names.length > 0));
}

/** Two passes as the shipped workflow's, half an hour apart. Neither touches what `lives`, nor deletes what no earlier pass has marked. */
export async function sweepTwice(here: Previews, lives: (number: number) => boolean, story: readonly string[]): Promise<void> {
  for (const pass of [1, 2]) {
    const before = await standing(here);
    const result = await here.sweep();
    expect({ story, pass, exitCode: result.exitCode, log: result.log }).toEqual({ story, pass, exitCode: 0, log: expect.not.stringContaining('::error') });
    const after = await standing(here);
    for (const [number, group] of before) if (lives(number)) expect({ story, number, ...after.get(number) }).toEqual({ story, number, ...group, tags: withoutMark(group.tags) });
    for (const [number, { tags }] of before) if (!after.has(number)) expect({ story, pass, number, marked: 'dsvm-pool-marked' in tags }).toEqual({ story, pass, number, marked: true });
    await here.minutes(30);
  }
}

/** A group's tags but for the sweep's mark. */
export const withoutMark = ({ 'dsvm-pool-marked': _mark, ...tags }: Record<string, string>): Record<string, string> => tags;

/** After the last pull request is closed. */
export async function expectNothing(here: Previews, story: readonly string[], inSlots: boolean): Promise<void> {
  await here.minutes(1);
  await sweepTwice(here, () => false, story);
  expect({ story, left: await billable(here) }).toEqual({ story, left: {} });
  expect({ story, groups: await here.groups() }).toEqual({ story, groups: inSlots ? Object.fromEntries(slots.map((slot) => [slot, { team: 'it' }])) : {} });
  expect({ story, records: here.bed.stack.github.deployments() }).toEqual({ story, records: [] });
}
