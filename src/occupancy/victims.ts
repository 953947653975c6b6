import type { Verdict } from './verdict.ts';

/** What a choice among instances looks at. */
export interface Candidate {
  instanceId: string;
  power: string;
  provisioning: string;
  latestModel: boolean;
  protectedFromActions?: boolean;
  verdict: Verdict['verdict'];
}

/**
 * The ids of at most `count` instances to take: idle ones alone, and none that somebody has protected from everything. First what people miss least (failed, then off, then an older model),
 * then the highest id, as Azure's own default policy ends (learn.microsoft.com, "Use custom scale-in policies"). Nothing in the order depends
 * on the moment or on chance, so two runs at once choose the same and together take no more than one would.
 */
export function chooseVictims(candidates: readonly Candidate[], count: number): string[] {
  const rank = (one: Candidate): number => (isState(one.provisioning, 'failed') ? 0 : isOff(one.power) ? 1 : one.latestModel ? 3 : 2);
  return candidates
    .filter((one) => one.verdict === 'idle' && isLiving(one) && one.protectedFromActions !== true)
    .toSorted((a, b) => rank(a) - rank(b) || compareIds(b.instanceId, a.instanceId))
    .slice(0, Math.max(0, count))
    .map(({ instanceId }) => instanceId);
}

/** One change of an instance's protection from scale-in. */
export interface Protection {
  instanceId: string;
  protect: boolean;
}

/** The changes after which exactly the instances that are in use, or may be, are protected from scale-in; none where that is so already. One that is being deleted is left alone, and so is one that somebody else has protected. */
export function protections(instances: readonly { instanceId: string; provisioning: string; protectedFromScaleIn?: boolean; protectedFromActions?: boolean; verdict: Verdict['verdict'] }[]): Protection[] {
  return instances
    .filter((one) => isLiving(one) && one.protectedFromActions !== true)
    .map(({ instanceId, verdict, protectedFromScaleIn }) => ({ instanceId, protect: verdict !== 'idle', before: protectedFromScaleIn === true }))
    .filter(({ protect, before }) => protect !== before)
    .map(({ instanceId, protect }) => ({ instanceId, protect }));
}

/** Whether an instance is not on its way out. */
export function isLiving({ provisioning }: { provisioning: string }): boolean {
  return !isState(provisioning, 'deleting');
}

/**
 * How many machines stand: the capacity, or what is listed where that is more. Azure documents that protected machines stay, and not what
 * becomes of the capacity while they do. What is only being made may be spare, and is in the capacity where it is not.
 */
export function countStanding(capacity: number, instances: readonly { provisioning: string }[]): number {
  return Math.max(capacity, instances.filter((one) => isLiving(one) && !isState(one.provisioning, 'creating')).length);
}

/** Is a machine in this power state (`Instance.power`) off, so that nobody can be on it? On its way there it is not yet. */
export function isOff(power: string): boolean {
  return isState(power, 'deallocated') || isState(power, 'stopped') || isState(power, 'unallocated');
}

const isState = (text: string, state: string): boolean => text.toLowerCase() === state;

const compareIds = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true }) || (a < b ? -1 : a > b ? 1 : 0);
