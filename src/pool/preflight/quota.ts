import type { Problem } from '../../errors.ts';
import type { ParameterOrigin } from '../../report/report.ts';
import { whereGiven } from './place.ts';
import { findSize, type Size } from './sizes.ts';
import type { WantedSet } from './wanted.ts';

/** One row of Azure's usages of a region. */
export interface Usage {
  /** `cores`, `lowPriorityCores`, or a family such as `standardDSv5Family`. */
  name: string;
  /** In Azure's words for people: `Total Regional vCPUs`. */
  title: string;
  used: number;
  limit: number;
}

export interface Region {
  location: string;
  subscriptionId: string;
}

interface Demand {
  vCpus: number;
  /** vCPUs of one instance, and how many of them are asked for: for the advice. */
  each: number;
  set: WantedSet;
}

/** Whether anything is asked for that the scale sets, as they stand, do not have yet. `standing` is by lower-case id. */
export function growing(sets: readonly WantedSet[], standing: ReadonlyMap<string, WantedSet>): WantedSet[] {
  return sets.filter((set) => {
    const old = standing.get(set.id.toLowerCase());
    return old === undefined ? set.capacity > 0 : set.capacity > old.capacity || set.size.toLowerCase() !== old.size.toLowerCase();
  });
}

/** The quotas of a region that what is asked for would exceed: the region's total and each family's. What the same scale sets use already is not counted twice. */
export function judgeQuota(
  region: Region,
  sets: readonly WantedSet[],
  standing: ReadonlyMap<string, WantedSet>,
  sizes: readonly Size[],
  usages: readonly Usage[],
  origins: readonly ParameterOrigin[],
): Problem[] {
  const demands = new Map<string, Demand>();
  const add = (set: WantedSet, quota: string, vCpus: number, each: number): void => {
    const sum = (demands.get(quota.toLowerCase())?.vCpus ?? 0) + vCpus;
    demands.set(quota.toLowerCase(), { vCpus: sum, each, set });
  };
  for (const set of sets.filter((one) => one.location === region.location)) {
    const old = standing.get(set.id.toLowerCase());
    const [now, before] = [findSize(sizes, set.size), old && findSize(sizes, old.size)];
    if (now === undefined) continue;
    // Released first, so that a change of size within a family counts only the difference.
    if (old !== undefined && before !== undefined) for (const quota of quotasOf(old, before)) add(set, quota, -before.vCpus * old.capacity, now.vCpus);
    for (const quota of quotasOf(set, now)) add(set, quota, now.vCpus * set.capacity, now.vCpus);
  }
  return usages.flatMap((usage) => {
    const demand = demands.get(usage.name.toLowerCase());
    if (demand === undefined || demand.vCpus <= 0 || usage.used + demand.vCpus <= usage.limit) return [];
    return [exceeded(region, usage, demand, standing, origins)];
  });
}

const quotasOf = (set: WantedSet, size: Size): string[] => (set.spot ? ['lowPriorityCores'] : ['cores', size.family]);

function exceeded(region: Region, usage: Usage, { vCpus, each, set }: Demand, standing: ReadonlyMap<string, WantedSet>, origins: readonly ParameterOrigin[]): Problem {
  const free = Math.max(0, usage.limit - usage.used);
  const needed = usage.used + vCpus;
  const old = standing.get(set.id.toLowerCase());
  // Only where the size stays do the instances that stand keep their vCPUs.
  const kept = old !== undefined && old.size.toLowerCase() === set.size.toLowerCase() ? old.capacity : 0;
  const most = kept + Math.floor(free / each);
  const { parameter, place } = whereGiven(origins, set.capacity);
  const fewer = most > 0 ? `At most ${most} of ${set.size} fit${most === 1 ? 's' : ''}${parameter === '' ? '' : `: change ${parameter}`}.` : `Not one more ${set.size} fits: take a smaller size or another family.`;
  return {
    ...place,
    code: 'QuotaExceeded',
    what: `The quota "${usage.title}" (${usage.name}) in ${region.location} does not suffice for ${set.capacity} ${set.size}: ${usage.used} of ${usage.limit} vCPUs are in use, ${vCpus} more are needed.`,
    fix: `${fewer} Or have the limit raised to ${needed}: ${raiseQuota(region, usage.name, needed, set.spot)}`,
  };
}

/** The line for whoever may raise a quota (Azure CLI, extension `quota`). */
export function raiseQuota({ location, subscriptionId }: Region, name: string, limit: number, spot = false): string {
  const type = spot ? 'lowPriority' : 'dedicated';
  return `\`az quota update --resource-name ${name} --scope /subscriptions/${subscriptionId}/providers/Microsoft.Compute/locations/${location} --limit-object value=${limit} --resource-type ${type}\``;
}
