import type { DayView, HourView, ScheduleView } from '../schedule/view.ts';
import { kindOf, span, weekdayOf } from './schedulewords.ts';

// All days are drawn on one, on which no zone changes its clocks: the reader's browser counts in its own.
const date = (hour: number): string => (hour < 24 ? `2001-01-01 ${String(hour).padStart(2, '0')}:00` : '2001-01-02 00:00');
const head = `---
displayMode: compact
config:
  gantt:
    barHeight: 22
    fontSize: 12
    leftPadding: 70
    useWidth: 900
---
gantt
  accTitle: The week, a row for each day
  accDescr: Bars say how many instances there are, from midnight to midnight.
  dateFormat YYYY-MM-DD HH:mm
  axisFormat %H
  tickInterval 3hour
  todayMarker off`;

/** The week as a mermaid chart, which GitHub itself draws as an SVG: a row for each day, bars with people's numbers, paler ones where Azure keeps more. No word of it is foreign. */
export function weekChart({ week }: ScheduleView): string {
  return `\`\`\`mermaid\n${[head, ...week.flatMap(rowOf)].join('\n')}\n\`\`\``;
}

// The axis goes as far as bars do: one that is nothing at an end of the day, its name a Braille blank, because blanks are cut off.
const edge = (hour: number): string => `  \u2800 :done, ${date(hour)}, ${date(hour)}`;

function rowOf({ date: day, hours }: DayView, index: number): string[] {
  const bars: string[] = [];
  for (let start = 0; start < hours.length; ) {
    let end = start + 1;
    while (end < hours.length && same(hours[start]!, hours[end]!)) end++;
    const hour = hours[start]!;
    const kind = kindOf(hour);
    const state = { wanted: '', fewer: 'active, ', kept: 'done, ' };
    if (kind === 'wanted' || kind === 'fewer' || kind === 'kept') bars.push(`  ${label(hour)} :${state[kind]}${date(start)}, ${date(end)}`);
    start = end;
  }
  // A row without a bar is not drawn.
  const drawn = bars.length === 0 ? [`  none :done, ${date(0)}, ${date(0)}`] : bars;
  return [`  section ${weekdayOf(day)} ${day.slice(8)}`, ...(index === 0 ? [edge(0), ...drawn, edge(24)] : drawn)];
}

function label(hour: HourView): string {
  const kind = kindOf(hour);
  if (kind === 'wanted') return span(hour);
  return kind === 'kept' ? `0 (${hour.azure})` : `${span(hour)} (${hour.azure})`;
}

function same(a: HourView | null, b: HourView | null): boolean {
  return a?.min === b?.min && a?.max === b?.max && a?.azure === b?.azure;
}
