import type { HourView, ScheduleView } from '../schedule/view.ts';
import { plain } from './escape.ts';
import { type HourKind, kindOf, shift, span, weekdayOf } from './schedulewords.ts';

const [left, top, cell, tall] = [74, 56, 30, 30];
const width = left + 24 * cell + 56;

// Colours of GitHub's own palette; text on a cell is readable in both (WCAG AA).
const style = `
  .page { fill: #ffffff } text { font: 12px -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; fill: #1f2328 }
  .title { font-size: 15px; font-weight: 600 } .soft { fill: #59636e } .number { text-anchor: middle; font-size: 11px }
  .none { fill: #f1f3f5 } .wanted { fill: #0550ae } .fewer { fill: #b6e3ff } .kept { fill: url(#kept) } .skipped { fill: none; stroke: #d1d9e0; stroke-dasharray: 3 3 }
  .stripe { stroke: #8c959f; stroke-width: 2 } .paper { fill: #eaeef2 } .on-wanted { fill: #ffffff } .now { fill: none; stroke: #cf222e; stroke-width: 2.5 } .now-word { fill: #cf222e }
  @media (prefers-color-scheme: dark) {
    .page { fill: #0d1117 } text { fill: #f0f6fc } .soft { fill: #9198a1 } .none { fill: #161b22 } .wanted { fill: #1f6feb } .fewer { fill: #0c2d6b }
    .skipped { stroke: #3d444d } .stripe { stroke: #6e7681 } .paper { fill: #21262d } .on-wanted { fill: #ffffff } .now { stroke: #ff7b72 } .now-word { fill: #ff7b72 }
  }`;

/** The week as an SVG that needs nothing else, reads in light and dark, and tells its content to screen readers; `pool` is any text. */
export function weekSvg(view: ScheduleView, pool: string): string {
  const { week, now } = view;
  const height = top + week.length * tall + 62;
  const most = Math.max(1, ...week.flatMap(({ hours }) => hours.map((hour) => hour?.max ?? 0)));
  const title = xml(`Pool ${plain(pool, 60)}, week from ${week[0]?.date ?? ''}, ${plain(view.timezone, 60)}`);
  const rows = week.map(({ date, hours, clock }, index) => {
    const y = top + index * tall;
    const label = `<text x="8" y="${y + 19}">${weekdayOf(date)} ${date.slice(8)}</text>`;
    const change = clock === null ? '' : `<text class="soft" x="${left + 24 * cell + 6}" y="${y + 19}">${shift(clock)}</text>`;
    return [label, ...hours.map((hour, at) => draw(hour, left + at * cell, y, most)), change].join('');
  });
  const scale = [0, 3, 6, 9, 12, 15, 18, 21, 24].map((hour) => `<text class="soft number" x="${left + hour * cell}" y="${top - 8}">${hour}</text>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title desc" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<title id="title">${title}</title>
<desc id="desc">${xml(describe(view))}</desc>
<style>${style}</style>
<defs><pattern id="kept" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="paper" width="6" height="6"/><line class="stripe" x1="0" y1="0" x2="0" y2="6"/></pattern></defs>
<rect class="page" width="100%" height="100%"/>
<text class="title" x="8" y="22">${title}</text>
${scale.join('')}
${rows.join('\n')}
${markNow(view)}
${legend(top + week.length * tall + 30)}
<text class="soft" x="8" y="${height - 8}">As of ${xml(plain(now.local, 20))} (${xml(plain(now.offset, 10))})</text>
</svg>
`;
}

function draw(hour: HourView | null, x: number, y: number, most: number): string {
  const kind = kindOf(hour);
  // More instances, fuller colour: never so pale that the number in it cannot be read.
  const opacity = kind === 'wanted' && hour !== null ? ` fill-opacity="${(0.78 + (0.22 * hour.max) / most).toFixed(2)}"` : '';
  const number = hour !== null && hour.max > 0 ? `<text class="number${kind === 'wanted' ? ' on-wanted' : ''}" x="${x + cell / 2}" y="${y + 19}"${span(hour).length > 4 ? ` textLength="${cell - 4}" lengthAdjust="spacingAndGlyphs"` : ''}>${span(hour)}</text>` : '';
  return `<rect class="${kind}" x="${x + 1}" y="${y + 1}" width="${cell - 2}" height="${tall - 2}" rx="3"${opacity}/>${number}`;
}

function markNow({ week, now }: ScheduleView): string {
  const index = week.findIndex(({ date }) => date === now.local.slice(0, 10));
  if (index < 0) return '';
  const x = left + Number(now.local.slice(11, 13)) * cell;
  return `<rect class="now" x="${x}" y="${top + index * tall}" width="${cell}" height="${tall}" rx="4"/>`;
}

function legend(y: number): string {
  const words: [HourKind | 'now', string][] = [['wanted', 'instances, least–most'], ['fewer', 'fewer wanted, Azure keeps more'], ['kept', 'none wanted, Azure keeps some'], ['skipped', 'skipped by clocks'], ['now', 'now']];
  let x = 8;
  return words
    .map(([kind, told]) => {
      const item = `<rect class="${kind}" x="${x}" y="${y - 12}" width="16" height="14" rx="3"/><text x="${x + 22}" y="${y}">${told}</text>`;
      x += 40 + told.length * 6.1;
      return item;
    })
    .join('');
}

/** What the picture says, in words: each day's stretches. */
function describe({ week }: ScheduleView): string {
  return week.map(({ date, hours }) => `${weekdayOf(date)} ${date}: ${stretches(hours)}.`).join(' ');
}

function stretches(hours: readonly (HourView | null)[]): string {
  const told: string[] = [];
  for (let start = 0; start < hours.length; ) {
    const words = say(hours[start]!);
    let end = start + 1;
    while (end < hours.length && say(hours[end]!) === words) end++;
    if (words !== '') told.push(`${words} from ${start} to ${end}`);
    start = end;
  }
  return told.length === 0 ? 'none' : told.join(', ');
}

function say(hour: HourView | null): string {
  const kind = kindOf(hour);
  if (hour === null || kind === 'none') return kind === 'none' ? '' : 'skipped';
  return `${span(hour)}${hour.azure > hour.max ? ` (Azure keeps up to ${hour.azure})` : ''}`;
}

function xml(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
