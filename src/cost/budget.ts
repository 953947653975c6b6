import type { Cost } from './cost.ts';

/** What a pool may cost in a month. */
export interface Budget {
  monthly: number;
  /** ISO 4217: `EUR`. */
  currency: string;
}

/** `900 EUR` as a budget; undefined where it is none. */
export function readBudget(text: string): Budget | undefined {
  const [, amount = '', currency = ''] = /^(\d{1,9}(?:\.\d{1,2})?) ([A-Z]{3})$/.exec(text) ?? [];
  return amount === '' ? undefined : { monthly: Number(amount), currency };
}

/** `over` also where some rows have no price; `perhaps` where only the most that a schedule can come to is over. */
export type BudgetVerdict = 'within' | 'perhaps' | 'over' | 'unknown';

/** A month around the clock, which has one end. */
export function around({ monthly, complete }: Cost): { min: number; max: number; complete: boolean } {
  return { min: monthly, max: monthly, complete };
}

/** How what a month costs, at least and at most, stands to its budget: `unknown` where the currencies differ, or the known rows are within it but others have no price. */
export function judgeBudget(budget: Budget, { min, max, complete }: { min: number; max: number; complete: boolean }, currency: string): BudgetVerdict {
  if (budget.currency !== currency) return 'unknown';
  if (min > budget.monthly) return 'over';
  if (max > budget.monthly) return 'perhaps';
  return complete ? 'within' : 'unknown';
}
