import { readDiskSize } from '../azure/images.ts';
import { askPrices } from '../azure/prices.ts';
import type { Context } from '../context.ts';
import { billOf, type Bill, type DiskOf, type Resource } from '../cost/billed.ts';
import { committed, committedPrice } from '../cost/book.ts';
import { judgeBudget, type Budget } from '../cost/budget.ts';
import { costOf, keyOf, type Price } from '../cost/cost.ts';
import { ActionError } from '../errors.ts';
import type { Pool } from '../pool/load.ts';
import { readSet } from '../pool/preflight/wanted.ts';
import type { PlannedCost } from '../report/report.ts';

/** Bodies of a pool's resources before (undefined: it did not stand, or nobody knows) and after. */
export interface Stands {
  before: readonly Resource[] | undefined;
  after: readonly Resource[];
}

/** What the pool costs before and after, by today's public prices in the budget's currency, or by the committed ones where they cannot be asked. */
export async function estimate(context: Context, pool: Pool, { before, after }: Stands): Promise<PlannedCost> {
  const { arm } = context;
  const diskOf = await knowDisks(context, pool, [...(before ?? []), ...after]);
  const bills = { before: before && billOf(before, pool.location, diskOf), after: billOf(after, pool.location, diskOf) };
  const meters = [...(bills.before?.billed ?? []), ...bills.after.billed].map((one) => one.meter);
  const currency = pool.budget?.currency ?? 'USD';
  try {
    const list = await askPrices(arm.place, meters, currency, arm.now(), context.signal);
    return total(bills, (meter) => list.prices.get(keyOf(meter)), list, pool.budget);
  } catch (error) {
    context.signal.throwIfAborted();
    context.progress({ line: `Azure’s price list cannot be asked (${error instanceof Error ? error.message : String(error)}); the committed prices of ${committed.date} are used.` });
    return total(bills, committedPrice, committed, pool.budget);
  }
}

/** The same by the committed prices alone. */
export function estimateOffline(pool: Pool, { before, after }: Stands): PlannedCost {
  const none: DiskOf = () => undefined;
  return total({ before: before && billOf(before, pool.location, none), after: billOf(after, pool.location, none) }, committedPrice, committed, pool.budget);
}

function total(
  bills: { before: Bill | undefined; after: Bill },
  priceOf: (meter: Bill['billed'][number]['meter']) => Price | undefined,
  { currency, source, date }: { currency: string; source: string; date: string },
  budget: Budget | undefined,
): PlannedCost {
  const after = costOf(bills.after, priceOf);
  return {
    currency,
    source,
    date,
    before: bills.before === undefined ? null : costOf(bills.before, priceOf),
    after,
    budget: budget === undefined ? null : { ...budget, verdict: judgeBudget(budget, after, currency) },
  };
}

// What an image's disk is like is asked of Azure where the template does not say; what it does not answer has no price.
async function knowDisks({ arm }: Context, pool: Pool, resources: readonly Resource[]): Promise<DiskOf> {
  const sets = resources.filter((one) => one.type.toLowerCase() === 'microsoft.compute/virtualmachinescalesets');
  const images = new Map(
    sets.flatMap(({ name, body }) => {
      const { image, location } = readSet('', name, typeof body['location'] === 'string' ? body['location'] : pool.location, body);
      return image === undefined ? [] : [[nameOf({ ...image }), { image, location }] as const];
    }),
  );
  const known = await Promise.all(
    [...images].map(async ([name, { image, location }]): Promise<[string, number | undefined]> => {
      try {
        return [name, await readDiskSize(arm, location, image)];
      } catch (error) {
        if (error instanceof ActionError) return [name, undefined];
        throw error;
      }
    }),
  );
  const sizes = new Map(known);
  return (image) => sizes.get(nameOf(image));
}

function nameOf(image: Readonly<Record<string, unknown>>): string {
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return [text(image['publisher']), text(image['offer']), text(image['sku']), text(image['version']) || 'latest'].join(':').toLowerCase();
}
