import { askedBy, refusal } from './asked.ts';
import { code, link, text } from './escape.ts';
import { fit, solid, type Section } from './fit.ts';
import { addressHider } from './hide.ts';
import { planCost, planMark, planTree } from './plan.ts';
import type { Plan, Report } from './report.ts';
import { schedule } from './schedule.ts';
import { connect, deployment, fingerprints, frontDoor, instances, notes, problems, warnings } from './sections.ts';
import { holders } from './previewwords.ts';
import { count, instant, judge } from './words.ts';

// GitHub refuses a comment of more than 65,536 characters; bytes are never fewer than characters.
const defaultBudget = 65_000;

export interface CommentOptions {
  /** `link` shows no address, host name or fingerprint: verdict and a link to the run. */
  mode: 'endpoints' | 'link';
  runUrl: string;
  /** The hidden first line that the comment is found by. */
  marker: string;
  /** Bytes of UTF-8 that the text may have at most. */
  budget?: number;
}

/** The pull request comment for a report: marker, verdict, what to connect to, then details that are shortened to fit the budget. */
export function renderComment(report: Report, { mode, runUrl, marker, budget = defaultBudget }: CommentOptions): string {
  const elsewhere = `in the ${link('summary of the run', runUrl)}`;
  const shown = mode === 'link' ? anonymous(report) : report;
  const top = solid(`${marker}\n${heading(shown)}`);
  const foot = solid(footer(shown, runUrl, mode));
  if (report.command === 'plan') {
    return fit([top, planMark(shown), problems(shown, elsewhere, 600), warnings(shown, elsewhere), planCost(shown, elsewhere), planTree(shown, elsewhere, false), ...schedule(shown, elsewhere, false), foot], budget);
  }
  if (mode === 'link') {
    const warned = report.warnings.length === 0 ? '' : `⚠️ ${count(report.warnings.length, 'warning')} ${elsewhere}.`;
    return fit([top, problems(shown, elsewhere, 600), holders(shown, instant), notes(shown, elsewhere), solid(warned), ...schedule(shown, elsewhere, false), foot], budget);
  }
  const sections: Section[] = [
    top,
    problems(report, elsewhere, 600),
    warnings(report, elsewhere),
    holders(report, instant),
    frontDoor(report, elsewhere),
    connect(report),
    notes(report, elsewhere),
    ...schedule(report, elsewhere, false),
    instances(report, elsewhere),
    fingerprints(report, elsewhere),
    deployment(report, elsewhere),
    foot,
  ];
  return fit(sections, budget);
}

/** Heading, sentences and the facts of a report: the part that is never shortened. */
export function heading(report: Report): string {
  if (report.asked !== null && report.asked.refused !== null) return refusal(report.asked, report.asked.refused);
  const { icon, headline, sentences } = judge(report);
  const subject = report.pool === null ? (report.asked === null ? `\`${report.command}\`` : code(report.asked.text, 200)) : `Pool ${code(report.pool.name, 100)}:`;
  return [`## ${icon} ${subject} ${headline}`, sentences.join(' '), facts(report), askedBy(report)].filter(Boolean).join('\n\n');
}

function facts(report: Report): string {
  const { pool, capacity, changed, command, instances } = report;
  const running = instances.filter((one) => one.power === 'running').length;
  const group = pool === null || pool.resourceGroup === '' ? '' : `resource group ${link(code(pool.resourceGroup, 100), pool.portalUrl)}`;
  return [
    capacity === null || command === 'teardown' || (command === 'scale' && instances.length === 0) ? '' : `**${capacity === instances.length ? count(capacity, 'instance') : `${instances.length} of ${count(capacity, 'instance')}`}** (${running} running)`,
    pool === null || pool.location === '' ? '' : text(pool.location, 60),
    group,
    changed === null || command === 'plan' ? '' : changed ? 'resources changed' : 'nothing changed',
  ]
    .filter(Boolean)
    .join(' · ');
}

// What stands in Azure may be nobody's business; what the files say everybody can read in them.
function hidePlan(plan: Plan, hide: (value: string) => string): Plan {
  const value = (one: string | null): string | null => (one === null ? null : hide(one));
  return {
    ...plan,
    resources: plan.resources.map((one) => ({ ...one, why: hide(one.why), deltas: one.deltas.map((delta) => ({ ...delta, before: value(delta.before), after: value(delta.after) })) })),
  };
}

function footer({ finishedAt, command }: Report, runUrl: string, mode: CommentOptions['mode']): string {
  const when = instant(finishedAt);
  const run = mode === 'link' && command !== 'plan' ? `Addresses, fingerprints and details: ${link('the run', runUrl)}` : link('This run', runUrl);
  return `<sub>${[run, when === '' ? '' : `finished ${when}`].filter(Boolean).join(' · ')}</sub>`;
}

// What everybody may read: no address, host name or fingerprint, and no id that names the subscription.
function anonymous(report: Report): Report {
  const hide = addressHider(report);
  return {
    ...report,
    pool: report.pool && { ...report.pool, portalUrl: '' },
    plan: report.plan && (report.plan.source === 'files' ? report.plan : hidePlan(report.plan, hide)),
    warnings: report.warnings.map(hide),
    notes: report.notes.map(hide),
    endpoints: report.endpoints.map((one) => ({ ...one, cause: hide(one.cause) })),
    problems: report.problems.map(({ target: _target, ...problem }) => ({
      ...problem,
      what: hide(problem.what),
      ...(problem.fix === undefined ? {} : { fix: hide(problem.fix) }),
    })),
  };
}
