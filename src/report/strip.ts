import type { Bounds } from '../schedule/schedule.ts';
import type { HourView, ScheduleView } from '../schedule/view.ts';
import { fence } from './escape.ts';
import { kindOf, shift, span, weekdayOf } from './schedulewords.ts';

// A phone held upright shows so many characters of a fence without scrolling.
const width = 36;
// Characters that even old monospaced fonts have (WGL4), so that columns stay columns.
const shades: Readonly<Record<number, readonly string[]>> = { 1: ['█'], 2: ['█', '▒'], 3: ['█', '▓', '▒'] };
const signs = { skipped: ' ', none: '·', kept: '░', fewer: '▄' } as const;

/** The week as text: a line for each day, a character for each hour, a mark below the present one, and what the characters mean; 36 characters wide at most. */
export function weekStrip({ week, now }: ScheduleView): string {
  const levels = levelsOf(week.flatMap(({ hours }) => hours));
  const lines = ['      0  3  6  9  12 15 18 21'];
  for (const { date, hours, clock } of week) {
    const cells = hours.map((hour) => {
      const kind = kindOf(hour);
      return kind === 'wanted' ? levels.signOf(hour!) : signs[kind];
    });
    lines.push(`${weekdayOf(date).slice(0, 2)} ${date.slice(8)} ${cells.join('')}${clock === null ? '' : ` ${shift(clock)}`}`);
    if (date === now.local.slice(0, 10)) lines.push(markNow(now.local.slice(11)));
  }
  return fence([...lines, '', ...legend(week.flatMap(({ hours }) => hours), levels.told, week.map(({ clock }) => clock))].join('\n'));
}

function markNow(time: string): string {
  const column = 6 + Number(time.slice(0, 2));
  const words = `now ${time}`;
  return column + 2 + words.length <= width ? `${' '.repeat(column)}▲ ${words}` : `${' '.repeat(column - words.length - 1)}${words} ▲`;
}

interface Levels {
  signOf(bounds: Bounds): string;
  /** The legend's words, highest first. */
  told: string[];
}

// Up to three pairs of numbers have a shade each; more share three shades by their higher number.
function levelsOf(hours: readonly (HourView | null)[]): Levels {
  const wanted = hours.filter((hour) => kindOf(hour) === 'wanted').map((hour) => hour!);
  const distinct = [...new Map(wanted.map((one) => [span(one), one])).values()].toSorted((a, b) => b.max - a.max || b.min - a.min);
  if (distinct.length <= 3) {
    const own = shades[distinct.length] ?? [];
    return { signOf: (bounds) => own[distinct.findIndex((one) => span(one) === span(bounds))] ?? '', told: distinct.map((one, index) => `${own[index]} ${span(one)}`) };
  }
  // The highest stands alone, the others fall into two halves.
  const maxima = [...new Set(distinct.map(({ max }) => max))];
  const indexOf = (max: number): number => (max === maxima[0] ? 0 : 1 + Math.floor(((maxima.indexOf(max) - 1) * 2) / (maxima.length - 1)));
  const told = shades[3]!.flatMap((sign, index) => {
    const own = maxima.filter((max) => indexOf(max) === index);
    return own.length === 0 ? [] : [`${sign} ${upTo(own)}`];
  });
  return { signOf: ({ max }) => shades[3]![indexOf(max)]!, told };
}

// One sign may stand for several numbers: none of them is that of every hour.
function upTo(most: readonly number[]): string {
  const [least, highest] = [Math.min(...most), Math.max(...most)];
  return least === highest ? `up to ${highest}` : `up to ${least} ${new Set(most).size > 2 ? '…' : 'or'} ${highest}`;
}

function legend(hours: readonly (HourView | null)[], levels: readonly string[], clocks: readonly (number | null)[]): string[] {
  const of = (kind: string): HourView[] => hours.filter((hour) => kindOf(hour) === kind).map((hour) => hour!);
  const keeps = (of: readonly HourView[]): string => `Azure keeps ${upTo(of.map(({ azure }) => azure))}`;
  const [fewer, kept] = [of('fewer'), of('kept')];
  const changed = clocks.find((clock) => clock !== null);
  const items = [
    ...levels,
    ...(of('none').length > 0 ? [`${signs.none} none`] : []),
    ...(fewer.length > 0 ? [`${signs.fewer} ${span({ min: Math.min(...fewer.map(({ min }) => min)), max: Math.max(...fewer.map(({ max }) => max)) })}, ${keeps(fewer)}`] : []),
    ...(kept.length > 0 ? [`${signs.kept} 0, ${keeps(kept)}`] : []),
    ...(changed === undefined ? [] : [`${shift(changed)} clocks go ${changed < 0 ? 'back' : 'forward'}`]),
  ];
  // As many on a line as fit; one that is too long itself goes on below.
  const parts = items.flatMap((item) => (item.length <= width ? [item] : item.split(/(?<=,) /).map((part, index) => `${index > 0 ? '  ' : ''}${part}`)));
  return parts.reduce<string[]>((lines, item) => {
    const last = lines.at(-1);
    if (last === undefined || last.length + 3 + item.length > width) return [...lines, item];
    return [...lines.slice(0, -1), `${last}   ${item}`];
  }, []);
}
