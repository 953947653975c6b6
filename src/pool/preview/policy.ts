import { readBudget } from '../../cost/budget.ts';

/** What a preview may be at most, as the default branch's pool file says it under `preview`. */
export interface Policy {
  instances: number;
  /** VM sizes that a preview may have; empty: the pool's own alone. */
  vmSku: readonly string[];
  /** `publisher:offer:sku:version` or resource ids; empty: the pool's own alone. */
  images: readonly string[];
  /** How long a preview lives after the last activity of its pull request. */
  hours: number;
  /** How many may stand at once. */
  live: number;
  /** What these hours may cost. */
  budget?: { amount: number; currency: string };
  /** Groups that were made beforehand, each for one preview; empty: each preview gets a group of its own. */
  resourceGroups: readonly string[];
}

/** The policy in the value of a pool file's key `preview`, which schema/pool.schema.json has checked; defaults are the schema's. */
export function readPolicy(value: unknown): Policy {
  const { instances = 1, vmSku = [], images = [], hours = 48, live = 3, budget = '', resourceGroups = [] } = value as Partial<Omit<Policy, 'budget'>> & { budget?: string };
  const amount = readBudget(budget);
  return { instances, vmSku, images, hours, live, resourceGroups, ...(amount === undefined ? {} : { budget: { amount: amount.monthly, currency: amount.currency } }) };
}

/** The parameters that a pull request may change at all, as templates name them, and the ceiling of each in words. */
export function openTo({ instances, vmSku, images }: Policy): ReadonlyMap<string, string> {
  return new Map([
    ['instanceCount', `\`instanceCount\` up to ${instances}`],
    ...(vmSku.length > 0 ? [['vmSku', `\`vmSku\` among ${vmSku.join(', ')}`] as const] : []),
    ...(images.length > 0 ? [['image', `\`image\` among ${images.join(', ')}`] as const] : []),
  ]);
}
