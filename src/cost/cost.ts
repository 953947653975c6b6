import type { Bill, Meter } from './billed.ts';

/** One price of Azure's price list, for one unit in one currency. */
export interface Price {
  amount: number;
  unit: 'hour' | 'month';
  currency: string;
  /** As the price list calls it: `D4s v5`, and its id; the id is empty where the source names none. */
  meter: string;
  meterId: string;
  /** Since when the price holds, `YYYY-MM-DD`; empty where the source does not say. */
  since: string;
}

/** A row of the bill. `monthly` is null where no price is known: such rows are not in the sum. */
export interface CostLine {
  what: string;
  meter: string;
  meterId: string;
  unitPrice: number | null;
  unit: 'hour' | 'month' | null;
  monthly: number | null;
  /** Whether it costs the same at zero instances. */
  standing: boolean;
  /** Why there is no price; empty otherwise. */
  why: string;
}

/** What a pool costs in a month around the clock. */
export interface Cost {
  monthly: number;
  /** Whether every row has a price; otherwise it costs more than `monthly`. */
  complete: boolean;
  lines: CostLine[];
}

/** The hours of a month as Azure's own calculator counts them: 8,760 of a year in twelve parts. */
export const hoursPerMonth = 730;

/** What a bill comes to by the prices of its meters; a meter without one stays a row without a sum. */
export function costOf(bill: Bill, priceOf: (meter: Meter) => Price | undefined): Cost {
  const lines = bill.billed.map(({ what, meter, quantity, standing }): CostLine => {
    const price = priceOf(meter);
    if (price === undefined) return { what, meter: '', meterId: '', unitPrice: null, unit: null, monthly: null, standing, why: 'the price list has no price for it' };
    const { amount, unit } = price;
    return { what, meter: price.meter, meterId: price.meterId, unitPrice: amount, unit, monthly: costFor(price, quantity * hoursPerMonth), standing, why: '' };
  });
  for (const { what, why, standing } of bill.unpriced) lines.push({ what, meter: '', meterId: '', unitPrice: null, unit: null, monthly: null, standing, why });
  // What costs most first; what is not known last.
  lines.sort((a, b) => (b.monthly ?? -1) - (a.monthly ?? -1));
  // Of rounded rows, so that a person who adds them up gets the same.
  const monthly = cents(lines.reduce((sum, one) => sum + (one.monthly ?? 0), 0));
  return { monthly, complete: lines.every((one) => one.monthly !== null), lines };
}

/** What so many hours of a meter cost, to the cent; prices by the month are counted by the hour too, as Azure bills disks. */
export function costFor({ amount, unit }: Price, hours: number): number {
  return cents(unit === 'hour' ? amount * hours : (amount * hours) / hoursPerMonth);
}

/** An amount to the cent; half a cent goes up. */
export function cents(amount: number): number {
  return Math.round((amount + Number.EPSILON) * 100) / 100;
}

/** The name of a meter as a key: the same for the same price. */
export function keyOf(meter: Meter): string {
  const parts = meter.kind === 'vm' ? [meter.size.toLowerCase(), meter.windows ? 'windows' : 'linux', meter.spot ? 'spot' : ''] : meter.kind === 'disk' ? [meter.name] : [];
  return [meter.kind, meter.region, ...parts].join('/');
}
