import { readDiskSize } from '../azure/images.ts';
import { askPrices } from '../azure/prices.ts';
import type { Context } from '../context.ts';
import { billOf, withInstances, type Bill, type DiskOf, type Meter, type Resource } from '../cost/billed.ts';
import { committed, committedPrice } from '../cost/book.ts';
import { around, judgeBudget } from '../cost/budget.ts';
import { costOf, hoursPerMonth, keyOf, type Price } from '../cost/cost.ts';
import { spendOf, weekMoney, type Spend } from '../cost/spend.ts';
import { ActionError } from '../errors.ts';
import type { Pool } from '../pool/load.ts';
import { readSet } from '../pool/preflight/wanted.ts';
import type { PlannedCost } from '../report/report.ts';
import type { HoursAhead } from '../schedule/ahead.ts';
import type { Override, Schedule } from '../schedule/schedule.ts';
import type { WeekCost } from '../schedule/view.ts';

/** Bodies of a pool's resources before (undefined: it did not stand, or nobody knows) and after. */
export interface Stands {
  before: readonly Resource[] | undefined;
  after: readonly Resource[];
}

/** Whose cost is asked for: its region, and the currency of its budget. */
type Priced = Pick<Pool, 'location' | 'budget'>;

/** What a pool costs in a month, and in the coming week where it has a schedule. */
export interface Estimate {
  cost: PlannedCost;
  week: WeekCost | null;
}

/**
 * What the pool costs before and after, by today's public prices in the budget's currency, or by the committed ones where they cannot be asked.
 * `ahead` are the hours of its schedule, undefined without one.
 */
export async function estimate(context: Context, pool: Priced, stands: Stands, ahead?: HoursAhead): Promise<Estimate> {
  const { arm } = context;
  const diskOf = await knowDisks(context, pool, [...(stands.before ?? []), ...stands.after]);
  const bills = billsOf(stands, pool, diskOf, ahead);
  const meters = [...(bills.before?.billed ?? []), ...bills.after.billed].map((one) => one.meter);
  const currency = pool.budget?.currency ?? 'USD';
  try {
    const list = await askPrices(arm.place, meters, currency, arm.now(), context.signal);
    return total(bills, (meter) => list.prices.get(keyOf(meter)), list, pool, ahead);
  } catch (error) {
    context.signal.throwIfAborted();
    context.progress({ line: `Azure’s price list cannot be asked (${error instanceof Error ? error.message : String(error)}); the committed prices of ${committed.date} are used.` });
    return total(bills, committedPrice, committed, pool, ahead);
  }
}

/** The same by the committed prices alone. */
export function estimateOffline(pool: Priced, stands: Stands, ahead?: HoursAhead): Estimate {
  return total(billsOf(stands, pool, () => undefined, ahead), committedPrice, committed, pool, ahead);
}

/** What the coming week costs by a schedule and its override, against the setting that is alive (`undefined`: nothing stands). */
export async function estimateWeek(
  context: Context,
  pool: Priced,
  { schedule, override, live, ...stands }: Stands & { schedule: Schedule; override: Override | undefined; live: { properties: unknown; capacity: number } | undefined },
): Promise<WeekCost> {
  const { hoursAhead } = await import('../schedule/ahead.ts');
  return (await estimate(context, pool, stands, hoursAhead(schedule, context.arm.now().getTime(), { before: live, override }))).week!;
}

/** Bills of what stands and what will; of a pool with a schedule with one instance each. */
interface Bills {
  before: Bill | undefined;
  after: Bill;
  /** With the most instances that the schedule asks for. */
  most?: { before: Bill | undefined; after: Bill };
}

function billsOf({ before, after }: Stands, { location }: Priced, diskOf: DiskOf, ahead: HoursAhead | undefined): Bills {
  const both = (instances: number | undefined): { before: Bill | undefined; after: Bill } => {
    const bill = (resources: readonly Resource[]): Bill => billOf(instances === undefined ? resources : withInstances(resources, instances), location, diskOf);
    return { before: before && bill(before), after: bill(after) };
  };
  return ahead === undefined ? both(undefined) : { ...both(1), most: both(ahead.most) };
}

function total(bills: Bills, priceOf: (meter: Meter) => Price | undefined, { currency, source, date }: { currency: string; source: string; date: string }, { budget }: Priced, ahead: HoursAhead | undefined): Estimate {
  const shown = bills.most ?? bills;
  const after = costOf(shown.after, priceOf);
  const month = ahead && spendOf(bills.after, ahead.month, hoursPerMonth, priceOf);
  const cost: PlannedCost = {
    currency,
    source,
    date,
    before: shown.before === undefined ? null : costOf(shown.before, priceOf),
    after,
    bySchedule: month === undefined ? null : { ...month, instances: ahead?.most ?? 0 },
    budget: budget === undefined ? null : { ...budget, verdict: judgeBudget(budget, month ?? around(after), currency) },
  };
  return { cost, week: ahead === undefined ? null : weekOf(bills, ahead.week, priceOf, currency) };
}

function weekOf(bills: Bills, { hours, before, after }: HoursAhead['week'], priceOf: (meter: Meter) => Price | undefined, currency: string): WeekCost {
  const spend = (bill: Bill | undefined, range: WeekCost['hours']['before']): Spend | undefined => (bill === undefined || range === null ? undefined : spendOf(bill, range, hours, priceOf));
  return { hours: { before, after }, money: weekMoney(currency, spend(bills.before, before), spend(bills.after, after)) };
}

// What an image's disk is like is asked of Azure where the template does not say; what it does not answer has no price.
async function knowDisks({ arm }: Context, pool: Priced, resources: readonly Resource[]): Promise<DiskOf> {
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
