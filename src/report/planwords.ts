import { text } from './escape.ts';
import type { Plan, PlannedCost, PlannedKind, Report } from './report.ts';

/** How a plan marks what becomes of a resource; `!` is what GitHub colours in a diff, and `~` is what people know. */
export const signs: Readonly<Record<PlannedKind, string>> = { create: '+', modify: '~', delete: '-', unchanged: '=', unknown: '?', gone: '?' };

/** `1,234.50 EUR`. */
export function amount(value: number, currency: string): string {
  return `${value.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })} ${currency}`;
}

/** `120.00 to 1,234.50 EUR`; one amount where both ends are the same. */
export function amounts({ min, max }: { min: number; max: number }, currency: string): string {
  return min === max ? amount(max, currency) : `${amount(min, '').trim()} to ${amount(max, currency)}`;
}

/** What a plan comes to, in a few words: `2 to create, 1 to change`. */
export function planWords({ counts, source, resources }: Plan): string {
  if (resources.length === 0) return 'nothing is known of the changes';
  const parts = [
    [counts.create, 'to create'],
    [counts.modify, 'to change'],
    [counts.delete, 'to delete'],
    [counts.unknown, 'unknown'],
    [counts.gone, 'no longer in the files'],
  ] as const;
  const told = parts.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`);
  if (told.length > 0) return told.join(', ');
  return source === 'files' ? 'No changes in the files' : 'No changes';
}

/** Sentences below the headline: where the plan comes from, the group, the cost and the budget. */
export function planSentences({ plan }: Report): string[] {
  if (plan === null) return [];
  const { cost } = plan;
  return [
    plan.source === 'azure' ? 'This is what Azure itself foresees (what-if); nothing has been changed.' : plan.source === 'template' ? `${text(plan.why, 200)}: this is what the template says.` : '',
    plan.newGroup === true ? 'The resource group will be created.' : '',
    cost === null ? '' : costSentence(cost),
  ].filter(Boolean);
}

function costSentence(cost: PlannedCost): string {
  const { before, after, currency, bySchedule } = cost;
  if (bySchedule !== null) return `Cost: **${amounts(bySchedule, currency)}** a month${bySchedule.complete ? '' : ' at least'}, by the schedule; ${steady(cost)}.${budgetSentence(cost)}`;
  const more = after.complete ? '' : ' at least';
  const now = `**${amount(after.monthly, currency)}** a month${more}, around the clock`;
  const change = before === null ? '' : before.monthly === after.monthly ? ', as before' : ` (before: ${amount(before.monthly, currency)}, ${after.monthly > before.monthly ? '+' : '−'}${amount(Math.abs(after.monthly - before.monthly), currency)})`;
  return `Cost: ${now}${change}.${budgetSentence(cost)}`;
}

/** What the schedule saves is seen against this: `8 instances around the clock would be 1,234.50 EUR`. */
export function steady({ after, bySchedule, currency }: PlannedCost): string {
  const instances = bySchedule?.instances ?? 0;
  return `${instances} instance${instances === 1 ? '' : 's'} around the clock would be ${amount(after.monthly, currency)}`;
}

function budgetSentence({ after, bySchedule, currency, budget }: PlannedCost): string {
  if (budget === null) return '';
  const { complete } = bySchedule ?? after;
  const allowed = amount(budget.monthly, budget.currency);
  if (budget.verdict === 'over') return ` 🔴 **Over the budget** of ${allowed}.`;
  if (budget.verdict === 'perhaps') return ` 🟠 **It may come to more than the budget** of ${allowed}.`;
  if (budget.verdict === 'within') return ` Within the budget of ${allowed}.`;
  return ` Whether it is within the budget of ${allowed} cannot be said: ${budget.currency === currency ? (complete ? 'unknown' : 'some prices are not known') : `the prices are known in ${currency} alone`}.`;
}
