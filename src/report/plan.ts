import type { CostLine } from '../cost/cost.ts';
import { code, fence, plain, prose, row, table, text } from './escape.ts';
import { solid, type Section } from './fit.ts';
import { amount, amounts, planWords, signs, steady } from './planwords.ts';
import type { Plan, PlannedCost, PlannedDelta, PlannedResource, Report } from './report.ts';
import { count } from './words.ts';

/** The mark of a plan that nobody vouches for: made of the files of a pull request alone. */
export function planMark({ plan }: Report): Section {
  if (plan?.source !== 'files') return solid('');
  return solid(
    '> [!NOTE]\n> Made from the files alone, without Azure: the default branch against this pull request. What really stands there, quotas, rights and names were not looked at, and nothing of it is live.',
  );
}

/** The changes as a tree: a line for each resource, what matters first, its properties below it. New resources show theirs only with `full`. */
export function planTree({ plan }: Report, elsewhere: string, full: boolean): Section {
  if (plan === null || plan.resources.length === 0) return solid('');
  const unchanged = plan.resources.filter((one) => one.kind === 'unchanged');
  const told = plan.resources.filter((one) => one.kind !== 'unchanged');
  // Every resource's own line stays longer than any property: those go first.
  const lines = told.flatMap((one) => linesOf(one, full));
  if (unchanged.length > 0) lines.push(...(full ? unchanged.map((one) => head(one)) : [`= ${count(unchanged.length, 'resource')} unchanged`]));
  const rest = leftOut(plan);
  return {
    keep: 60,
    rows: lines,
    wrap: (shown, hidden) => {
      const more = hidden === 0 ? '' : `… and ${count(hidden, 'more line')} ${elsewhere}.`;
      const body = [shown.length === 0 ? '' : fence(shown.join('\n'), 'diff', 1_000_000), more, rest].filter(Boolean).join('\n\n');
      const open = told.length > 0 && lines.length <= 40 ? ' open' : '';
      return `<details${open}><summary>${planWords(plan)}</summary>\n\n${body}\n\n</details>`;
    },
  };
}

function linesOf(one: PlannedResource, full: boolean): string[] {
  const deltas = one.kind === 'create' && !full ? [] : one.deltas;
  return [head(one), ...deltas.map(line)];
}

function head({ kind, type, name, why }: PlannedResource): string {
  return `${signs[kind]} ${plain(type, 120)} ${plain(name, 120)}${why === '' ? '' : ` (${plain(why, 300)})`}`;
}

function line({ path, kind, before, after }: PlannedDelta): string {
  const value = [before, after].flatMap((one) => (one === null ? [] : [plain(one, 200)])).join(' → ');
  // ARM puts almost everything into bags called `properties`; the report has the whole path.
  return `${signs[kind]}     ${plain(path.replaceAll(/(^|\.)properties(?=\.)/g, '').replace(/^\./, ''), 300)}: ${value}`;
}

function leftOut({ noise, beside, source }: Plan): string {
  const parts = [
    noise > 0 ? `${count(noise, 'property').replace('propertys', 'properties')} that what-if names and no deployment changes ${noise === 1 ? 'is' : 'are'} left out: read-only ones, Azure’s own defaults, spelling, secrets that it cannot compare.` : '',
    beside > 0 ? `${count(beside, 'other resource')} of the resource group ${beside === 1 ? 'stays' : 'stay'} as ${beside === 1 ? 'it is' : 'they are'}.` : '',
    source === 'azure' ? 'Values of secure parameters are never shown.' : '',
  ].filter(Boolean);
  return parts.length === 0 ? '' : `<sub>${parts.join(' ')}</sub>`;
}

/** The bill: each meter with its price, before and after. */
export function planCost({ plan }: Report, elsewhere: string): Section {
  const cost = plan?.cost ?? null;
  if (cost === null || (cost.after.lines.length === 0 && (cost.before?.lines.length ?? 0) === 0)) return solid('');
  const rows = [...cost.after.lines.map((one) => bill(one, cost.currency, cost.bySchedule !== null)), ...gone(cost).map((one) => row([`~~${text(one.what, 120)}~~`, text(one.meter, 80), '', 'goes']))];
  const foot = `<sub>Prices: ${text(cost.source, 150)}, ${text(cost.date.slice(0, 10), 20)}, in ${text(cost.currency, 3)}, pay as you go, without taxes and agreements. A month is 730 hours. Traffic, snapshots and storage beside the disks are not in it.</sub>`;
  const scheduled = cost.bySchedule === null ? '' : bySchedule(cost, cost.bySchedule);
  return {
    keep: 55,
    rows,
    wrap: (shown, hidden) => {
      const more = hidden === 0 ? '' : `… and ${hidden} more ${elsewhere}.`;
      const heads = ['What', 'Meter', 'Price', scheduled === '' ? 'A month' : 'A month around the clock'];
      const body = [shown.length === 0 ? '' : [table(heads, []), ...shown].join('\n'), more, scheduled, foot].filter(Boolean).join('\n\n');
      const sum = cost.bySchedule === null ? amount(cost.after.monthly, text(cost.currency, 3)) : amounts(cost.bySchedule, text(cost.currency, 3));
      return `<details><summary>Cost: ${sum} a month${scheduled === '' ? '' : ' by the schedule'}${cost.after.complete ? '' : ', not all prices known'}</summary>\n\n${body}\n\n</details>`;
    },
  };
}

// The rows are for the most instances that there ever are: of none at night nobody could see what one costs.
function bySchedule(cost: PlannedCost, { min, max, standing }: NonNullable<PlannedCost['bySchedule']>): string {
  const currency = text(cost.currency, 3);
  const ends = min === max ? '' : ' The lower number holds where idle machines are taken at once, the higher where metrics ask for all of them and only the backstop takes them.';
  return `By the schedule a month of the coming year comes to ${amounts({ min, max }, currency)} on average; ${steady(cost)}.${ends} At zero instances ${amount(standing, currency)} a month is billed all the same: the rows marked ●.`;
}

function bill({ what, meter, meterId, unitPrice, unit, monthly, standing, why }: CostLine, currency: string, marked: boolean): string {
  const price = unitPrice === null ? '' : `${String(unitPrice)} ${text(currency, 3)} ${unit === 'month' ? 'a month' : 'an hour'}`;
  const name = [text(meter, 80), meterId === '' ? '' : code(meterId, 40)].filter(Boolean).join('<br>');
  return row([`${marked && standing ? '● ' : ''}${text(what, 120)}`, name, price, monthly === null ? `not known: ${prose(why, 200)}` : amount(monthly, text(currency, 3))]);
}

// Rows of before that no row of after continues.
function gone({ before, after }: PlannedCost): CostLine[] {
  const meters = new Set(after.lines.map((one) => one.meter));
  return (before?.lines ?? []).filter((one) => one.meter !== '' && !meters.has(one.meter));
}
