import type { Problem } from '../errors.ts';
import { show } from '../pool/secrets.ts';
import { problemAt } from '../pool/tree.ts';
import { showWall, wallAt } from './clock.ts';
import { occurrencesOf } from './happenings.ts';
import { type Exception, type Window, day, weekdayOf, weekdays } from './schedule.ts';

const fix = 'Move one of the two, or write `combine: max` beside `windows`: then the higher numbers hold.';

/** Windows that hold at the same time, and exceptions on the same days: a problem at the second, which names both. */
export function findOverlaps(windows: readonly Window[], exceptions: readonly Exception[], now: number): Problem[] {
  const problems: Problem[] = [];
  const inYear = new Map<Window, Stretch[]>();
  const inWeek = new Map<Window, Stretch[]>();
  for (const [index, second] of windows.entries()) {
    for (const first of windows.slice(0, index)) {
      const sameZone = first.timezone === second.timezone;
      const kept = sameZone ? inWeek : inYear;
      const stretches = (window: Window): Stretch[] => {
        let known = kept.get(window);
        // On the same clocks any week tells; on different ones the weeks between their changes may differ.
        if (known === undefined) kept.set(window, (known = sameZone ? stretchesOf(window, 'UTC', 10 * day, 24 * day) : stretchesOf(window, window.timezone, now, now + 400 * day)));
        return known;
      };
      const start = firstShared(stretches(first), stretches(second));
      if (start === undefined) continue;
      const when = sameZone ? `on ${weekdays[weekdayOf(start)]!} from ${showWall(start).slice(11)}` : `on ${showWall(wallAt(second.timezone, start)).replace('T', ' from ')}, clocks of ${second.timezone}`;
      problems.push(problemAt(second.place, `The windows ${show(first.name)} (line ${first.place.line}) and ${show(second.name)} (line ${second.place.line}) overlap ${when}.`, fix));
    }
  }
  for (const [index, second] of exceptions.entries()) {
    for (const first of exceptions.slice(0, index)) {
      const start = Math.max(first.from, second.from);
      if (start >= Math.min(first.to, second.to)) continue;
      problems.push(problemAt(second.place, `The exceptions ${show(first.name)} (line ${first.place.line}) and ${show(second.name)} (line ${second.place.line}) both hold on ${showWall(start).slice(0, 10)}.`, fix));
    }
  }
  return problems;
}

type Stretch = readonly [from: number, until: number];

function stretchesOf(window: Window, zone: string, from: number, until: number): Stretch[] {
  return occurrencesOf(window, zone, from, until).map(({ start, end }): Stretch => [start.instant, end.instant]);
}

/** The start of the first time that two lists, each in order, share. */
function firstShared(a: readonly Stretch[], b: readonly Stretch[]): number | undefined {
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [one, other] = [a[i]!, b[j]!];
    const start = Math.max(one[0], other[0]);
    if (start < Math.min(one[1], other[1])) return start;
    if (one[1] <= other[1]) i++;
    else j++;
  }
  return undefined;
}
