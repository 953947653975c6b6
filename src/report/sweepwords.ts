import { code, row, table, text } from './escape.ts';
import type { Section } from './fit.ts';
import type { Report, SweepView, SweptGroup } from './report.ts';

const becomes: Readonly<Record<SweptGroup['verdict'], readonly [done: string, not: string]>> = {
  delete: ['🗑️ removed', '🗑️ goes'],
  mark: ['⏳ marked', '⏳ to be marked'],
  unmark: ['✅ unmarked', '✅ to be unmarked'],
  keep: ['stays', 'stays'],
  foreign: ['⚪ not touched', '⚪ not touched'],
};

/** The headline of a sweep's report. */
export function sweepHeadline({ sweep, ok }: Report): string {
  if (sweep === null) return ok ? 'done' : 'the sweep failed';
  const done = (verdict: SweptGroup['verdict']): number => sweep.groups.filter((one) => one.verdict === verdict && (one.done || sweep.dryRun)).length;
  const [gone, marked] = [done('delete'), done('mark')];
  const parts = [gone > 0 ? previews(gone, sweep.dryRun ? 'would go' : 'removed') : '', marked > 0 ? previews(marked, sweep.dryRun ? 'would be marked' : 'marked') : ''].filter(Boolean);
  if (parts.length === 0) return ok ? 'nothing is over' : 'not everything could be done';
  return `${parts.join(', ')}${ok ? '' : ', but not everything could be done'}`;
}

/** What to know before the table. */
export function sweepSentences({ sweep }: Report): string[] {
  if (sweep === null) return [];
  return [...(sweep.dryRun ? ['A dry run: nothing was written.'] : []), ...records(sweep)];
}

function records({ records: { stray, removed }, dryRun }: SweepView): string[] {
  if (stray === 0) return [];
  const shown = `GitHub ${stray === 1 ? 'showed one deployment' : `showed ${stray} deployments`} without a preview`;
  return [`${shown}${dryRun ? '' : removed === stray ? ', removed now' : `; ${removed} of them are removed`}.`];
}

/** Each resource group with the tag of previews, and what became of it. */
export function swept({ sweep }: Report): Section {
  const rows = (sweep?.groups ?? []).map(({ name, pool, number, verdict, why, done }) => row([code(name, 100), number === null ? '' : String(number), pool === null ? '' : code(pool, 100), becomes[verdict][done ? 0 : 1], text(why, 200)]));
  return {
    keep: 80,
    rows,
    wrap: (shown, hidden) => (rows.length === 0 ? '' : [table(['Resource group', 'Pull request', 'Pool', '', 'Why'], []), ...shown].join('\n') + (hidden > 0 ? `\n\n… and ${hidden} more.` : '')),
  };
}

const previews = (number: number, what: string): string => `${number} preview${number === 1 ? '' : 's'} ${what}`;
