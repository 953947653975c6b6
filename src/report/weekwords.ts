import type { Range, RunsView, WeekCost } from '../schedule/view.ts';
import { code, link, text } from './escape.ts';
import { amount } from './planwords.ts';
import { showHours, spread } from './schedulewords.ts';
import { instant, spell } from './words.ts';

/** A paragraph on the coming week's instance-hours and money, before and after, and on what is billed at zero; empty where nobody counted. */
export function tellCost(cost: WeekCost | null): string {
  if (cost === null) return '';
  const { hours, money } = cost;
  const told = [
    change(hours.before, hours.after, showHours, 'instance-hours'),
    ...(money === null ? [] : [change(money.before, money.after, (value) => amount(value, '').trim(), text(money.currency, 3)) + (money.complete ? '' : ' at least, because not all prices are known')]),
  ];
  const standing = money === null ? 'No price is known.' : `A week at zero instances still costs **${amount(money.standing, text(money.currency, 3))}**: addresses, load balancer and what else stands without machines.`;
  return `💶 **The next seven days:** ${told.join('; ')}. ${standing}`;
}

// Where nothing stood, or nobody knows what, there is only an after.
function change(before: Range | null, after: Range, show: (value: number) => string, unit: string): string {
  const now = spread(after, show);
  const was = before === null ? now : spread(before, show);
  return was === now ? `**${now}** ${unit}${before === null ? '' : ' as before'}` : `${was} → **${now}** ${unit}`;
}

/** Whether the scheduled runs still come; empty where nobody asked. */
export function tellRuns(runs: RunsView | null): string {
  if (runs === null) return '';
  const name = link(code(runs.workflow, 100), runs.url);
  const within = spell(`PT${Math.round(runs.within)}M`);
  const when = instant(runs.last ?? '');
  if (!runs.stale && runs.last === null) return `ℹ️ No scheduled run of ${name} has succeeded yet; it is new.`;
  if (!runs.stale) return `✅ Scheduled runs of ${name} come at least every ${within}${when === '' ? '' : `, last at ${when}`}.`;
  const last = runs.last === null ? 'none has succeeded yet' : `the last success${when === '' ? ' is known' : ` was at ${when}`}`;
  return `❌ **Scheduled runs of ${name} do not come:** ${last}; no more than ${within} may lie between. Until they come again Azure alone keeps its own line.`;
}
