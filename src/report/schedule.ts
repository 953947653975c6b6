import type { Bounds } from '../schedule/schedule.ts';
import type { ChangeView, ClockView, LineView, ScheduleView } from '../schedule/view.ts';
import { row, table, text } from './escape.ts';
import { solid, type Section } from './fit.ts';
import type { Report } from './report.ts';
import { localOf, showDate, showLocal, showUtc, span, tellShift } from './schedulewords.ts';
import { weekStrip } from './strip.ts';
import { weekChart } from './weekchart.ts';
import { tellCost, tellRuns } from './weekwords.ts';

/** All that is shown of a schedule, in order: what holds now, the week as text, what it costs, what comes, the week as a chart. With `open` what comes is not folded. */
export function schedule({ schedule: view }: Report, elsewhere: string, open: boolean): Section[] {
  return view === null ? [] : [present(view, elsewhere), strip(view, elsewhere), { keep: 75, rows: [tellCost(view.cost)].filter(Boolean), wrap: (shown) => shown.join('') }, exceptions(view, elsewhere), coming(view, elsewhere, open), chart(view, elsewhere)];
}

function present(view: ScheduleView, elsewhere: string): Section {
  const rows = [tellNow(view), tellOverride(view), tellRuns(view.runs)].filter(Boolean);
  return { keep: 85, rows, wrap: (shown, hidden) => ['### 🗓️ Schedule', ...shown, hidden > 0 ? `… and more ${elsewhere}.` : ''].filter(Boolean).join('\n\n') };
}

function tellNow(view: ScheduleView): string {
  const { now, timezone } = view;
  const [next] = view.changes;
  const since = now.since === null ? '' : `Since ${both(now.since, localOf(now.since, timezone), view)}`;
  const until = now.until === null ? 'no change is in sight' : `until **${both(now.until, localOf(now.until, timezone), view)}**${next?.at === now.until ? `, then ${tellNext(next)}` : ''}`;
  const ends = [since, since === '' ? capital(until) : until].filter(Boolean).join(', ');
  // Without its time, which differs from run to run, the same text says the same.
  const read = now.at === '' ? '' : ` Now is ${showLocal(now.local, '')} there (${text(now.offset, 10)}), ${showUtc(now.at, now.local)}.`;
  return `**Now: ${tellLines(now)}** – ${text(now.why, 400)}. ${ends}.\n\n<sub>Times are those of ${text(timezone, 60)}.${read}</sub>`;
}

/** `4–12 instances`, and what Azure does by itself where that is not the same. */
function tellLines({ people, azure }: Pick<LineView, 'people' | 'azure'>): string {
  const own = `${span(people)} ${people.max === 1 ? 'instance' : 'instances'}`;
  return azure.max > people.max ? `${own} (Azure keeps up to ${azure.max})` : own;
}

function tellNext({ people, azure, before }: ChangeView): string {
  return span(people) === span(before.people) ? `Azure keeps ${azure.max === 0 ? 'none' : `${azure.max} at most`}` : tellLines({ people, azure });
}

function tellOverride({ override, timezone, ...view }: ScheduleView): string {
  if (override === null) return '';
  return `⏱️ **Override to ${override.instances}** until ${both(override.until, localOf(override.until, timezone), view)}; Azure ends it by itself.`;
}

/** `Sun 28 Mar 08:00 (06:00 UTC)`. */
function both(at: string, local: string, { now }: Pick<ScheduleView, 'now'>): string {
  return local === '' ? showUtc(at, '') : `${showLocal(local, yearOf(now))} (${showUtc(at, local)})`;
}

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);
// Of what comes first where the present has no time.
const yearOf = ({ local }: ScheduleView['now']): string => local.slice(0, 4);

function strip(view: ScheduleView, elsewhere: string): Section {
  const kept = view.week.some(({ hours }) => hours.some((hour) => hour !== null && hour.azure > hour.max));
  const [today] = view.week;
  const head = `**The week from ${today === undefined ? '' : showDate(today.date, '')}**`;
  const why = kept ? '\n\n<sub>▄ ░: a window is over, and machines that nobody uses are taken; Azure by itself takes the rest only after the backstop.</sub>' : '';
  return { keep: 65, rows: [`${head}\n\n${weekStrip(view)}${why}`], wrap: ([shown]) => shown ?? `The week as a picture stands ${elsewhere}.` };
}

/** What the next ten changes may not reach, so that a holiday in another season is seen where it is written. */
function exceptions({ exceptions: ones, now }: ScheduleView, elsewhere: string): Section {
  const year = yearOf(now);
  const far = ones.some(({ from }) => Date.parse(from) - Date.parse(now.at) > ahead);
  const days = (from: string, to: string): string => (from === to ? showDate(from, year) : `${showDate(from, year)} to ${showDate(to, year)}`);
  return {
    keep: 50,
    rows: ones.map(({ name, from, to, instances }) => `- ${days(from, to)}: **${span(instances)}** – ${text(name, 60)}`),
    wrap: (shown, hidden) => (ones.length === 0 ? '' : ['**Exceptions to come**', shown.join('\n'), hidden > 0 ? `… and ${hidden} more ${elsewhere}.` : '', far ? later : ''].filter(Boolean).join('\n\n')),
  };
}

// As far as they are compiled ahead.
const ahead = 180 * 86_400_000;
const later = '<sub>Azure is given those of the next 180 days, as far as they fit; `scale` writes the others when their time comes.</sub>';

function coming(view: ScheduleView, elsewhere: string, open: boolean): Section {
  if (view.changes.length === 0 && view.clocks.length === 0) return solid('');
  const year = yearOf(view.now);
  const events = [...view.changes.map((one) => ({ at: one.at, row: changeRow(one, year, true), short: changeRow(one, year, false) })), ...view.clocks.map((one) => ({ at: one.at, row: clockRow(one, view, year), short: clockRow(one, view, year) }))];
  const inOrder = events.toSorted((a, b) => a.at.localeCompare(b.at));
  const title = view.changes.length === 0 ? 'What comes: clocks change' : `The next ${view.changes.length === 1 ? 'change' : `${view.changes.length} changes`}${view.clocks.length === 0 ? '' : ', 🕐 where clocks change'}`;
  return {
    keep: 45,
    rows: inOrder.map((one) => one.row),
    short: inOrder.map((one) => one.short),
    wrap: (shown, hidden) => {
      const body = [shown.length === 0 ? '' : [table(['When', 'Instances', 'Why'], []), ...shown].join('\n'), hidden > 0 ? `… and ${hidden} more ${elsewhere}.` : ''].filter(Boolean).join('\n\n');
      return `<details${open ? ' open' : ''}><summary>${title}</summary>\n\n${body}\n\n</details>`;
    },
  };
}

function changeRow({ at, local, before, people, azure, why, oddity }: ChangeView, year: string, full: boolean): string {
  // Neither blanks nor dashes may break on a phone.
  const solidly = (words: string): string => words.replaceAll(' ', '&nbsp;').replaceAll('–', '\u2011');
  const arrow = (from: Bounds, to: Bounds): string => (span(from) === span(to) ? span(to) : `${span(from)} → **${span(to)}**`);
  const odd = { skipped: '🕐 the clocks jump over the written time: it happens at the jump', repeated: '🕐 the clocks show this time twice: the second counts' };
  const reason = full ? [text(why, 300), oddity === null ? '' : odd[oddity]].filter(Boolean).join('<br>') : oddity === null ? '' : '🕐';
  const own = arrow(before.people, people);
  const beside = arrow(before.azure, azure);
  return row([when(at, local, year), solidly(own === beside ? own : `${own}<br>Azure: ${beside}`), reason]);
}

function clockRow({ at, local, zone, minutes }: ClockView, { timezone }: ScheduleView, year: string): string {
  return row([`🕐 ${when(at, local, year)}`, '', `${tellShift(minutes)}${zone === timezone ? '' : ` in ${text(zone, 60)}`}`]);
}

function when(at: string, local: string, year: string): string {
  // On a phone a cell breaks at every blank otherwise.
  const kept = (words: string): string => words.replaceAll(' ', '&nbsp;');
  return `**${kept(showLocal(local, year))}**<br>${kept(showUtc(at, local))}`;
}

function chart(view: ScheduleView, elsewhere: string): Section {
  const note = '<sub>In brackets: what Azure keeps by itself, where that is more. “none” is a day without instances.</sub>';
  const drawn = `<details><summary>The week as a chart</summary>\n\n${weekChart(view)}\n\n${note}\n\n</details>`;
  return { keep: 15, rows: [drawn], wrap: ([shown]) => shown ?? `The week as a chart stands ${elsewhere}.` };
}
