import { code, row, table } from './escape.ts';
import { solid, type Section } from './fit.ts';
import { amount } from './planwords.ts';
import type { PreviewView, Report } from './report.ts';

const headlines: Readonly<Record<Exclude<PreviewView['state'], 'live' | 'failed'>, string>> = {
  refused: 'there is no preview of this commit',
  full: 'no place is free for a preview',
  fork: 'no preview for a pull request from a fork',
  dependabot: 'no preview for Dependabot',
  closed: 'closed, so there is no preview',
  removed: 'the preview is removed',
};

/** The headline of a preview's report; `deployed` is what would be said of a pool. */
export function previewHeadline({ state }: PreviewView, deployed: string): string {
  if (state === 'live') return deployed.replace(/^deployed, /, 'the preview is up, ');
  return state === 'failed' ? `preview: ${deployed}` : headlines[state];
}

/** What the preview shows, how long it lives and what that costs; or why there is none. */
export function previewSentences({ preview, ok }: Report, instant: (iso: string) => string): string[] {
  if (preview === null) return [];
  const { state, head, expires, hours, cost, limit } = preview;
  if (state === 'full') return [`${limit === 1 ? 'The one place is' : 'All places are'} taken. There is room again when a pull request of these is closed or its preview expires; then run this job again.`];
  if (state !== 'live') return state === 'refused' && !ok ? ['Nothing was written for it.'] : [];
  const life = expires === '' ? '' : ` It goes at ${instant(expires)}, ${hours ?? 0} hours after the last push, comment or review, or as soon as the pull request is closed.`;
  const price = cost === null ? '' : ` ${hours ?? 0} hours of it cost ${amount(cost.amount, cost.currency)}${cost.complete ? '' : ' and more'}.`;
  return [`It shows commit ${code(head.slice(0, 7))}.${life}${price}`];
}

/** Who holds the places; nothing where one was free. */
export function holders({ preview }: Report, instant: (iso: string) => string): Section {
  const rows = preview?.holders ?? [];
  if (rows.length === 0) return solid('');
  const cells = rows.map((one) => [String(one.number), code(one.resourceGroup, 100), instant(one.since), instant(one.expires)]);
  return { keep: 75, rows: cells.map(row), wrap: (shown, hidden) => [table(['Pull request', 'Resource group', 'Since', 'Expires'], []), ...shown].join('\n') + (hidden > 0 ? `\n\n… and ${hidden} more.` : '') };
}
