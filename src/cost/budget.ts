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

/** How a cost stands to its budget: `over` also where some rows have no price, `unknown` where the currencies differ or the known rows are within it but others have no price. */
export function judgeBudget(budget: Budget, cost: Cost, currency: string): 'within' | 'over' | 'unknown' {
  if (budget.currency !== currency) return 'unknown';
  if (cost.monthly > budget.monthly) return 'over';
  return cost.complete ? 'within' : 'unknown';
}
