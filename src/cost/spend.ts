import type { Range, WeekCost } from '../schedule/view.ts';
import type { Bill, Meter } from './billed.ts';
import { cents, costFor, type Price } from './cost.ts';

/** What a pool costs over a stretch of time; `standing` is what it would cost without a single instance, and part of both ends. */
export interface Spend extends Range {
  standing: number;
  /** Whether every row has a price; otherwise it costs more. */
  complete: boolean;
}

/**
 * What a pool costs over `length` hours with so many instance-hours: addresses and balancers stand all the time, machines and their disks come
 * and go together. `one` is the bill of the pool with one instance. Each row is rounded to the cent. Undefined where no row has a price.
 */
export function spendOf(one: Bill, hours: Range, length: number, priceOf: (meter: Meter) => Price | undefined): Spend | undefined {
  const priced = one.billed.flatMap((row) => {
    const price = priceOf(row.meter);
    return price === undefined ? [] : [{ ...row, price }];
  });
  if (priced.length === 0) return undefined;
  const sum = (standing: boolean, by: number): number => cents(priced.reduce((total, { price, quantity, standing: is }) => (is === standing ? total + costFor(price, quantity * by) : total), 0));
  const standing = sum(true, length);
  const complete = one.unpriced.length === 0 && priced.length === one.billed.length;
  return { min: cents(standing + sum(false, hours.min)), max: cents(standing + sum(false, hours.max)), standing, complete };
}

/** A week's spends as people are shown them; an undefined one is not known, and what stands at zero is told of the week after. */
export function weekMoney(currency: string, before: Spend | undefined, after: Spend | undefined): WeekCost['money'] {
  if (after === undefined) return null;
  const range = ({ min, max }: Spend): Range => ({ min, max });
  return { currency, before: before === undefined ? null : range(before), after: range(after), standing: after.standing, complete: after.complete && before?.complete !== false };
}
