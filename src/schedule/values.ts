import type { Problem } from '../errors.ts';
import { didYouMean } from '../pool/near.ts';
import { show } from '../pool/secrets.ts';
import { type Tree, problemAt } from '../pool/tree.ts';
import { minutesOf, showLength } from './length.ts';
import type { Bounds } from './schedule.ts';

/** Azure's most for a scale set. */
const mostInstances = 1000;
const shortDays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const longDays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

/** The text of a value that may have been written without quotes; undefined for lists, maps and nothing. */
function textOf({ value }: Tree): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : undefined;
}

function refuse(tree: Tree, what: string, fix: string, problems: Problem[]): undefined {
  // A value that could not even be read has been told.
  if (tree.value !== undefined) problems.push(problemAt(tree.place, `${what} cannot be ${show(tree.value)}.`, fix));
  return undefined;
}

/** Reads a map; keys outside `known` are problems, with Azure's reason where `reasons` has one. Undefined (and a problem) where it is no map. */
export function readMap(tree: Tree, what: string, known: readonly string[], problems: Problem[], reasons: Readonly<Record<string, string>> = {}): ((key: string) => Tree | undefined) | undefined {
  const { entries } = tree;
  if (entries === undefined) return refuse(tree, what, `Write a map of ${known.join(', ')}.`, problems);
  for (const { name, place } of entries.values()) {
    if (known.includes(name)) continue;
    const fix = Object.hasOwn(reasons, name) ? reasons[name]! : `${didYouMean(name, known)}Known keys: ${known.join(', ')}.`;
    problems.push(problemAt(place, `${what} has no key \`${name}\`.`, fix));
  }
  return (key) => entries.get(key)?.tree;
}

/** Reads a number of instances: `4`, or `{ min: 2, max: 8 }`. */
export function readBounds(tree: Tree, what: string, problems: Problem[]): Bounds | undefined {
  const fix = `Write a whole number from 0 to ${mostInstances}, or \`{ min: 2, max: 8 }\`.`;
  const count = (one: Tree, name: string): number | undefined => {
    if (typeof one.value === 'number' && Number.isInteger(one.value) && one.value >= 0 && one.value <= mostInstances) return one.value;
    return refuse(one, name, fix, problems);
  };
  if (tree.entries === undefined) {
    const value = count(tree, what);
    return value === undefined ? undefined : { min: value, max: value };
  }
  const get = readMap(tree, what, ['min', 'max'], problems);
  const [low, high] = [get?.('min'), get?.('max')];
  if (low === undefined || high === undefined) {
    problems.push(problemAt(tree.place, `${what} needs both \`min\` and \`max\`.`, fix));
    return undefined;
  }
  const [min, max] = [count(low, `\`min\` of ${what}`), count(high, `\`max\` of ${what}`)];
  if (min === undefined || max === undefined) return undefined;
  return min <= max ? { min, max } : refuse(low, `\`min\` of ${what}`, `It is more than \`max\`, ${max}.`, problems);
}

/** Reads a time of day as minutes since midnight; `24:00` is the midnight after. */
export function readTime(tree: Tree, what: string, problems: Problem[]): number | undefined {
  const text = textOf(tree) ?? '';
  if (/^\d\d?:\d\d:\d\d$/.test(text)) return refuse(tree, what, `Azure starts profiles on whole minutes: write \`${text.slice(0, text.lastIndexOf(':'))}\`.`, problems);
  const match = /^(\d\d?):(\d\d)$/.exec(text);
  const [hours, minutes] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null || hours > 24 || minutes > 59 || (hours === 24 && minutes > 0)) return refuse(tree, what, 'Write hours and minutes from `00:00` to `24:00`, such as `"08:00"`.', problems);
  return hours * 60 + minutes;
}

/** Reads a length of time as minutes: `45m`, `2h`, `1h30m`, `0`; within two lengths (minutes). */
export function readLength(tree: Tree, what: string, [least, most]: readonly [number, number], problems: Problem[]): number | undefined {
  const minutes = minutesOf(textOf(tree) ?? '');
  if (minutes === undefined) return refuse(tree, what, 'Write days, hours and minutes, such as `2h`, `45m` or `1h30m`.', problems);
  if (minutes >= least && minutes <= most) return minutes;
  return refuse(tree, what, `It goes from ${showLength(least)} to ${showLength(most)}; the nearest is \`${showLength(minutes < least ? least : most)}\`.`, problems);
}

/** Reads weekdays, 0 is Sunday: `mon-fri`, `tue, thu`, `daily`, or a list of such. */
export function readDays(tree: Tree, what: string, problems: Problem[]): boolean[] | undefined {
  const parts = (tree.items ?? [tree]).flatMap((one): { text: string; one: Tree }[] => (textOf(one) ?? '').split(',').map((text) => ({ text: text.trim().toLowerCase(), one })));
  const found = Array.from({ length: 7 }, () => false);
  let right = parts.length > 0;
  for (const { text, one } of parts) {
    const [first = '', last = first, more] = text === 'daily' ? ['sun', 'sat'] : text.split('-').map((part) => part.trim());
    const [start, end] = [dayOf(first), dayOf(last)];
    if (start < 0 || end < 0 || more !== undefined) {
      right = false;
      const wrong = start < 0 ? first : last;
      refuse(one, what, `${didYouMean(wrong, shortDays)}Write \`mon-fri\`, \`[tue, thu]\` or \`daily\`; days are ${shortDays.join(', ')}.`, problems);
      continue;
    }
    for (let at = start; ; at = (at + 1) % 7) {
      found[at] = true;
      if (at === end) break;
    }
  }
  if (parts.length === 0) refuse(tree, what, 'Name one day at least.', problems);
  return right ? found : undefined;
}

function dayOf(text: string): number {
  const short = shortDays.indexOf(text as (typeof shortDays)[number]);
  return short >= 0 ? short : longDays.indexOf(text as (typeof longDays)[number]);
}

/** Reads a date, `2026-12-24`, as its midnight in milliseconds on the clock. */
export function readDate(tree: Tree, what: string, problems: Problem[]): number | undefined {
  const text = textOf(tree) ?? '';
  const wall = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  // Date.parse refuses 2026-13-01, and in some engines takes 2026-02-30 for the second of March.
  if (!Number.isNaN(wall) && new Date(wall).toISOString().slice(0, 10) === text) return wall;
  return refuse(tree, what, 'Write a date that exists, such as `2026-12-24`; exceptions are whole days.', problems);
}

/** Reads a name: one line of up to 60 characters that is not all white space. Azure's own names of paired profiles start with `{`. */
export function readName(tree: Tree, what: string, problems: Problem[]): string | undefined {
  const text = textOf(tree) ?? '';
  // eslint-disable-next-line no-control-regex
  if (text !== '' && text.length <= 60 && !/[\u0000-\u001F\u007F{}"\\/<>%&?#]/.test(text)) {
    // Azure keeps an override under such a name, and there it is read again.
    return /\boverride to\b/i.test(text) ? refuse(tree, what, 'Leave out `override to`: the numbers that somebody asks for are named so.', problems) : text;
  }
  return refuse(tree, what, 'Write 1 to 60 characters on one line, without braces, quotes, slashes and `<>%&?#`.', problems);
}

/** Reads the file name of a workflow, without folder: GitHub takes them from .github/workflows alone. */
export function readWorkflow(tree: Tree, what: string, problems: Problem[]): string | undefined {
  const text = textOf(tree) ?? '';
  if (/^[A-Za-z0-9_][\w.-]{0,99}\.ya?ml$/.test(text)) return text;
  const name = /(?:^|\/)([A-Za-z0-9_][\w.-]{0,99}\.ya?ml)$/.exec(text)?.[1];
  return refuse(tree, what, `Write the name of a file in .github/workflows, such as \`${name ?? 'scheduled-scale.yml'}\`.`, problems);
}
