import type { Problem } from '../errors.ts';
import { didYouMean } from '../pool/near.ts';
import { findSecret, show } from '../pool/secrets.ts';
import { type Tree, problemAt } from '../pool/tree.ts';
import { canonicalZone, isZone, showWall } from './clock.ts';
import { fit } from './compile.ts';
import { findOverlaps } from './overlap.ts';
import { weeklyStarts } from './recurring.ts';
import { readRules } from './rules.ts';
import { type Exception, type Notifications, type Schedule, type Watch, type Window, day } from './schedule.ts';
import { readBounds, readDate, readDays, readLength, readMap, readName, readTime, readWorkflow } from './values.ts';
import { placeOf, windowsZone } from './zones.ts';

/** What reading a schedule gave: the schedule where nothing is wrong, and what is wrong or doubtful, all at once. */
export interface ScheduleReading {
  schedule?: Schedule;
  problems: Problem[];
  warnings: Problem[];
}

const weekly = 'Azure’s recurrences are weeks; the nearest is a window of weekdays, and `except` for the dates that differ.';
const reasons = { cron: weekly, every: weekly, frequency: weekly, rrule: weekly, dates: weekly, until: weekly, seconds: 'Azure starts profiles on whole minutes.' };
const standIn = 'Etc/UTC';
const windowKeys = ['name', 'days', 'from', 'to', 'instances', 'scale', 'timezone'];

/**
 * Reads the `schedule` of a pool file. `now` (milliseconds) tells which years' clock changes are looked at, for windows in several zones
 * and for what Azure can keep. What Azure cannot express is a problem with the reason and the nearest thing it can.
 */
export function readSchedule(tree: Tree, now: number): ScheduleReading {
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const get = readMap(tree, '`schedule`', ['timezone', 'base', 'windows', 'except', 'backstop', 'combine', 'notifications', 'runs'], problems, reasons);
  if (get === undefined) return { problems, warnings };
  const named = get('timezone');
  if (named === undefined) problems.push(problemAt(tree.place, '`schedule` has no `timezone`.', 'Add the place whose clocks are meant, such as `timezone: Europe/Berlin`.'));
  const timezone = named === undefined ? undefined : readZone(named, '`schedule.timezone`', now, problems, warnings);
  const base = get('base') === undefined ? { min: 0, max: 0 } : readBounds(get('base')!, '`schedule.base`', problems);
  // Where the zone is wrong the rest is told all the same: windows on the same clocks overlap on any.
  const windows = listOf(get('windows'), '`schedule.windows`', problems).flatMap((one, index) => readWindow(one, index, timezone ?? standIn, now, problems, warnings) ?? []);
  const exceptions = listOf(get('except'), '`schedule.except`', problems).flatMap((one, index) => readException(one, index, now, problems, warnings) ?? []);
  const backstop = get('backstop') === undefined ? 120 : readLength(get('backstop')!, '`schedule.backstop`', [0, 1440], problems);
  const combined = get('combine');
  if (combined !== undefined && combined.value !== 'max') problems.push(problemAt(combined.place, `\`schedule.combine\` cannot be ${show(combined.value)}.`, 'Write `max`: of windows that overlap the higher numbers hold. Azure follows one profile at a time and cannot add.'));
  const notifications = get('notifications') === undefined ? undefined : readNotifications(get('notifications')!, problems);
  const runs = get('runs') === undefined ? undefined : readWatch(get('runs')!, tree.entries!.get('runs')!.place, problems);
  refuseTwins([...windows, ...exceptions], problems);
  const combine = combined?.value === 'max';
  if (!combine) problems.push(...findOverlaps(timezone === undefined ? windows.filter((one) => one.timezone === standIn) : windows, exceptions, now));
  if (problems.length > 0 || timezone === undefined || base === undefined || backstop === undefined) return { problems, warnings };
  const schedule: Schedule = { timezone, base, windows, exceptions, backstop, combine, notifications, ...(runs === undefined ? {} : { runs }), place: (tree.entries?.get('windows') ?? tree.entries?.get('except') ?? tree).place };
  problems.push(...fit(schedule, now));
  if (problems.length === 0) warnings.push(...stilled(schedule, now));
  return problems.length > 0 ? { problems, warnings } : { schedule, problems, warnings };
}

/** Windows whose rules have to wait, because Azure's maximum is still that of what was before. */
function stilled({ windows, ...rest }: Schedule, now: number): Problem[] {
  const starts = weeklyStarts({ windows, ...rest }, now).filter(({ spared, cause }) => spared !== undefined && cause.kind === 'window');
  return windows.flatMap((window) => {
    const start = window.rules.length === 0 ? undefined : starts.find(({ cause }) => cause.names.includes(window.name));
    if (start === undefined) return [];
    const before = start.spared!.names.map(show).join(' and ') || 'the base';
    return [problemAt(window.place, `No rule moves the number of the window ${show(window.name)} while Azure still spares the machines of ${before}, for the backstop after its end.`, 'Give the two the same `max`, or a shorter `backstop`.')];
  });
}

function listOf(tree: Tree | undefined, what: string, problems: Problem[]): readonly Tree[] {
  if (tree === undefined || tree.items !== undefined) return tree?.items ?? [];
  if (tree.value !== undefined) problems.push(problemAt(tree.place, `${what} must be a list.`, 'Start each entry with `- name: ...`.'));
  return [];
}

function readZone(tree: Tree, what: string, now: number, problems: Problem[], warnings: Problem[]): string | undefined {
  const name = typeof tree.value === 'string' ? tree.value : '';
  if (!isZone(name)) {
    const meant = placeOf(name);
    const fix = meant === undefined ? `${didYouMean(name, Intl.supportedValuesOf('timeZone'))}Write a name of the IANA database, such as \`Europe/Berlin\`; an offset such as \`+01:00\` knows no summer.` : `That is a Windows name; write \`${meant}\`, or the place you are at.`;
    problems.push(problemAt(tree.place, `${what} cannot be ${show(tree.value)}.`, fix));
    return undefined;
  }
  const { name: windows, until, nearest } = windowsZone(name, now);
  if (windows !== undefined && until !== undefined) {
    warnings.push(problemAt(tree.place, `From ${showWall(until).slice(0, 10)} on ${what}, ${show(name)}, no longer has the clocks of ${show(windows)}, by which Azure knows it.`, 'Keep `scale` running and this action up to date: when the time comes they write another zone that has the same clocks, where there is one.'));
  }
  if (windows !== undefined) return name;
  problems.push(problemAt(tree.place, `${what} cannot be ${show(tree.value)}: Azure knows Windows time zones alone, and none has these clocks.`, `The nearest is \`${nearest ?? canonicalZone(name) ?? 'UTC'}\`.`));
  return undefined;
}

function readWindow(tree: Tree, index: number, timezone: string, now: number, problems: Problem[], warnings: Problem[]): Window | undefined {
  const title = tree.entries?.get('name')?.tree.value;
  const what = typeof title === 'string' ? `the window ${show(title)}` : `\`windows[${index}]\``;
  const get = readMap(tree, what, windowKeys, problems, reasons);
  if (get === undefined) return undefined;
  const need = missing(tree, what, ['name', 'days', 'from', 'to', 'instances'], problems);
  const at = <T>(key: string, read: (one: Tree, what: string, problems: Problem[]) => T | undefined): T | undefined => (get(key) === undefined ? undefined : read(get(key)!, `\`${key}\` of ${what}`, problems));
  const [name, days, from, to, instances] = [at('name', readName), at('days', readDays), at('from', readTime), at('to', readTime), at('instances', readBounds)];
  const zone = get('timezone') === undefined ? timezone : readZone(get('timezone')!, `\`timezone\` of ${what}`, now, problems, warnings);
  const scale = get('scale');
  const rules = scale === undefined ? [] : readRules(scale, `\`scale\` of ${what}`, instances, problems, warnings);
  if (instances !== undefined && instances.min < instances.max && scale === undefined) {
    warnings.push(problemAt(get('instances')!.place, `Nothing moves the number of ${what} between ${instances.min} and ${instances.max}.`, 'Add `scale: { cpu: 70% }`, or write one number.'));
  }
  if (from !== undefined && to !== undefined && from % 1440 === to % 1440 && !(from === 0 && to === 1440)) {
    problems.push(problemAt(get('to')!.place, `${what[0]!.toUpperCase()}${what.slice(1)} ends at the time of day at which it starts.`, 'For whole days write `from: "00:00", to: "24:00"`.'));
    return undefined;
  }
  if (from === 1440) problems.push(problemAt(get('from')!.place, `\`from\` of ${what} is 24:00, which is the next day.`, 'Write `00:00` and the day after.'));
  if (!need || name === undefined || days === undefined || from === undefined || to === undefined || instances === undefined || zone === undefined) return undefined;
  return { name, days, from, to: to <= from ? to + 1440 : to, timezone: zone, instances, rules, place: tree.place };
}

// Last holiday's line may stay until somebody tidies up; one of half a year ago is rather a slip.
const longOver = 183 * day;

function readException(tree: Tree, index: number, now: number, problems: Problem[], warnings: Problem[]): Exception | undefined {
  const title = tree.entries?.get('name')?.tree.value;
  const what = typeof title === 'string' ? `the exception ${show(title)}` : `\`except[${index}]\``;
  const get = readMap(tree, what, ['name', 'date', 'from', 'to', 'instances'], problems, reasons);
  if (get === undefined) return undefined;
  const single = get('date');
  if (single !== undefined && (get('from') ?? get('to')) !== undefined) problems.push(problemAt(single.place, `${what} has \`date\` and \`from\` or \`to\`.`, 'Write one date, or the first and the last day.'));
  const need = missing(tree, what, single === undefined ? ['name', 'from', 'to', 'instances'] : ['name', 'instances'], problems);
  const at = <T>(key: string, read: (one: Tree, what: string, problems: Problem[]) => T | undefined): T | undefined => (get(key) === undefined ? undefined : read(get(key)!, `\`${key}\` of ${what}`, problems));
  const [name, instances] = [at('name', readName), at('instances', readBounds)];
  const from = at(single === undefined ? 'from' : 'date', readDate);
  const last = single === undefined ? at('to', readDate) : from;
  if (!need || name === undefined || instances === undefined || from === undefined || last === undefined) return undefined;
  const [place, length] = [(get('to') ?? tree).place, (last - from) / day + 1];
  if (length < 1) problems.push(problemAt(place, `${what} ends before it starts.`, '`to` is its last day.'));
  else if (length > 365) problems.push(problemAt(place, `${what} is ${length} days long; a fixed date of Azure is 365 at most.`, `The nearest is \`to: ${new Date(from + 364 * day).toISOString().slice(0, 10)}\`; add a second exception for the rest.`));
  else {
    if (last < now - longOver) warnings.push(problemAt(place, `${what} was over on ${new Date(last).toISOString().slice(0, 10)}, so it does nothing.`, 'Is the year right? Otherwise take it away.'));
    return { name, from, to: last + day, instances, place: tree.place };
  }
  return undefined;
}

function readNotifications(tree: Tree, problems: Problem[]): Notifications | undefined {
  const get = readMap(tree, '`schedule.notifications`', ['emails', 'webhooks'], problems);
  const texts = (key: string, right: (text: string) => boolean, fix: string): string[] =>
    listOf(get?.(key), `\`schedule.notifications.${key}\``, problems).flatMap((one) => {
      if (typeof one.value === 'string' && right(one.value)) return [one.value];
      if (one.value !== undefined) problems.push(problemAt(one.place, `\`schedule.notifications.${key}\` cannot hold ${key === 'webhooks' ? '(hidden)' : show(one.value)}.`, fix));
      return [];
    });
  return {
    emails: texts('emails', (text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text), 'Write an address such as `team@example.org`.'),
    webhooks: texts('webhooks', (text) => URL.canParse(text) && new URL(text).protocol === 'https:' && !isCapability(new URL(text)), 'Write an `https://` address without a secret in it: this file is in Git, and who knows such an address may call it. Let mail do, or a receiver of your own that knows the secret.'),
  };
}

/** Whether knowing an address is all that is needed to use it, as far as it looks so: keys in its query, a password, a long random part as chat services and automations give. */
function isCapability(url: URL): boolean {
  const secretKey = /^(?:code|sig|signature|key|api[-_]?key|token|access[-_]?token|secret|password|auth)$/i;
  const random = (text: string): boolean => text.length >= 20 && /\d/.test(text) && /[A-Za-z]/.test(text);
  const words = (text: string): string[] => text.split(/[^A-Za-z0-9]+/);
  return findSecret(url.href) !== undefined || url.password !== '' || [...url.searchParams.keys()].some((key) => secretKey.test(key)) || words(url.pathname + url.search).some(random);
}

// A scheduled run comes late, or not at all: below an hour this would cry wolf. GitHub keeps runs for 90 days as a rule.
const withinRange = [60, 60 * 1440] as const;

function readWatch(tree: Tree, place: Watch['place'], problems: Problem[]): Watch | undefined {
  const what = '`schedule.runs`';
  const get = readMap(tree, what, ['workflow', 'within'], problems);
  if (get === undefined || !missing(tree, what, ['workflow', 'within'], problems)) return undefined;
  const workflow = readWorkflow(get('workflow')!, '`schedule.runs.workflow`', problems);
  const within = readLength(get('within')!, '`schedule.runs.within`', withinRange, problems);
  return workflow === undefined || within === undefined ? undefined : { workflow, within, place };
}

function missing(tree: Tree, what: string, keys: readonly string[], problems: Problem[]): boolean {
  const absent = keys.filter((key) => !tree.entries?.has(key));
  if (absent.length > 0) problems.push(problemAt(tree.place, `${what} has no ${absent.map((key) => `\`${key}\``).join(', ')}.`, 'Add what is missing.'));
  return absent.length === 0;
}

function refuseTwins(named: readonly { name: string; place: Window['place'] }[], problems: Problem[]): void {
  const first = new Map<string, Window['place']>();
  for (const { name, place } of named) {
    const before = first.get(name.toLowerCase());
    if (before === undefined) first.set(name.toLowerCase(), place);
    else problems.push(problemAt(place, `The name ${show(name)} is given twice, first in line ${before.line}.`, 'Azure tells its profiles apart by name; change one.'));
  }
}
