import { ActionError, type Problem } from '../errors.ts';
import { problemAt } from '../pool/tree.ts';
import { instantOf, showWall, wallAt } from './clock.ts';
import { type Cause, type Segment, segmentsOf } from './line.ts';
import { bearsOverride, nameOverride } from './override.ts';
import { type FixedDate, type Target, defaultProfile, fixedProfile, pairName, recurringProfile, settingOf } from './profiles.ts';
import { type Held, type Start, followStarts, keepingOf, keyOf, weeklyStarts } from './recurring.ts';
import { type Override, type Schedule, day, minute, weekdays } from './schedule.ts';
import { windowsZone } from './zones.ts';

/** Azure's most for one setting. */
const mostProfiles = 20;
/** Fixed dates are made this far ahead, if they fit: so long nobody needs to renew them. */
const horizon = 180 * day;
/** A schedule is checked for room for so much of them. */
const least = 14 * day;
/** Fixed dates for which room is kept: those of an override, while what stood before it is spared, without that, and for its own backstop. */
const kept = ({ backstop }: Schedule): number => (backstop === 0 ? 1 : 3);

/** A schedule as Azure's setting. */
export interface Compiled {
  /** `properties` of a Microsoft.Insights/autoscaleSettings. */
  properties: Record<string, unknown>;
  /** Until when (milliseconds) Azure alone keeps the schedule with these; before that they must be written anew. */
  until: number;
}

/**
 * Compiles a schedule for a scale set, as seen at an instant (milliseconds). Weekly windows become recurring profiles; whatever differs
 * from those (exceptions, an override, their backstops, weeks in which the clocks of two zones are apart) becomes fixed dates, of which
 * the next are written. Throws ActionError where Azure cannot express it at all.
 */
export function compileSchedule(schedule: Schedule, target: Target, now: number, override?: Override): Compiled {
  const starts = weeklyStarts(schedule, now);
  const pieces = findPieces(schedule, starts, override, now, now + horizon);
  const room = mostProfiles - Math.max(1, starts.length);
  const until = pieces[room]?.from ?? now + horizon;
  const crowded = [...starts, ...pieces.slice(0, room).map(keepingOf)].find(({ rules }) => rules.length > 10);
  if (crowded !== undefined) throw new ActionError(problemAt(schedule.place, `Windows that overlap have ${crowded.rules.length} metric rules together; Azure takes 10 for one profile.`, 'Give rules to one of the windows alone.'));
  const zones = (zone: string): string => windowsNameOf(zone, now, schedule);
  const names = new Set<string>();
  const fixed = pieces.slice(0, room).map((piece) => {
    // With its start in it a name stays the same while older fixed dates go.
    const name = `${nameOf(piece.cause, piece.spared, override)}, from ${showWall(wallAt(schedule.timezone, piece.from)).replace('T', ' ')}`;
    return fixedProfile(unique([name], names), keepingOf(piece), fixedDate(schedule.timezone, piece, zones), target);
  });
  const recurring = starts.map((start) => recurringProfile(startName(start, override, names), start, zones(start.zone), target));
  const plain = starts.length > 0 ? [] : [defaultProfile(keepingOf(segmentsOf({ ...schedule, exceptions: [] }, undefined, now, now + 1)[0]!), target)];
  return { properties: settingOf([...plain, ...recurring, ...fixed], schedule.notifications, target), until };
}

/** What keeps a schedule, or an override of it, from being compiled, within a year or around any of its exceptions to come; nothing where both always can be. */
export function fit(schedule: Schedule, now: number): Problem[] {
  const starts = weeklyStarts(schedule, now);
  // A year has both changes of the clocks.
  const pieces = findPieces(schedule, starts, undefined, now, Math.max(now + 366 * day, ...schedule.exceptions.map(({ to }) => to + 2 * day)));
  const weekly = Math.max(1, starts.length);
  // An override may take the room of fixed dates that are not of its day: those wait.
  for (const [length, spare] of [[least, 0], [day, kept(schedule)]] as const) {
    const crowd = crowdOf(pieces, length, now);
    if (weekly + crowd.length + spare > mostProfiles) return [tooMany(schedule, weekly, crowd, spare, now)];
  }
  try {
    compileSchedule(schedule, { id: '/', location: '' }, now);
    return [];
  } catch (error) {
    if (error instanceof ActionError) return [...error.problems];
    throw error;
  }
}

/** The most fixed dates that begin within any stretch of such a length. */
function crowdOf(pieces: readonly Segment[], length: number, now: number): Segment[] {
  let crowd: Segment[] = [];
  for (const [index, { from }] of pieces.entries()) {
    const near = pieces.slice(index, index + mostProfiles + 1).filter((one) => one.from < Math.max(from, now) + length);
    if (near.length > crowd.length) crowd = near;
  }
  return crowd;
}

/** The stretches, from those that hold now to those that begin before `end`, in which weekly starts alone would be wrong, or that bear the override's name. */
function findPieces(schedule: Schedule, starts: readonly Start[], override: Override | undefined, now: number, end: number): Segment[] {
  // From before whatever holds now began, so that it keeps its true start from run to run; to the end of whatever begins before the end.
  const running = [...schedule.exceptions.map(({ from, to }) => [from - day, to + day] as const), ...(override === undefined ? [] : [[override.from, override.until] as const])]
    .filter(([, to]) => to + schedule.backstop * minute > now)
    .map(([from]) => from);
  const [from, until] = [Math.min(now, ...running) - 3 * day, end + 370 * day];
  const held = followStarts(starts, from, until);
  const usual = starts.length === 0 ? keyOf(keepingOf(segmentsOf({ ...schedule, exceptions: [] }, undefined, now, now + 1)[0]!)) : undefined;
  const pieces: Segment[] = [];
  let index = 0;
  for (const segment of segmentsOf(schedule, override, from, until)) {
    if (segment.from >= end) break;
    while (index + 1 < held.length && held[index + 1]!.from <= segment.from) index++;
    if (segment.until <= now || !(bearsOverride(segment) || strays(segment, held, index, usual))) continue;
    const last = pieces.at(-1);
    const joined = last !== undefined && last.until === segment.from && bearsOverride(last) === bearsOverride(segment) && keyOf(keepingOf(last)) === keyOf(keepingOf(segment)) && segment.until - last.from < 365 * day - day;
    if (joined) last.until = segment.until;
    else pieces.push({ ...segment });
  }
  return pieces;
}

/** Whether the weekly starts (from one index on) keep anything else during a segment than it says. */
function strays(segment: Segment, held: readonly Held<Start>[], index: number, usual: string | undefined): boolean {
  const wanted = keyOf(keepingOf(segment));
  if (usual !== undefined) return wanted !== usual;
  for (let at = index; at < held.length && held[at]!.from < segment.until; at++) if (keyOf(held[at]!.start) !== wanted) return true;
  return false;
}

/** On the schedule's clocks where these tell the instants plainly, else in UTC: a time that clocks show twice has no name for its first. */
function fixedDate(zone: string, { from, until }: Segment, zones: (zone: string) => string): FixedDate {
  const [start, end] = [wallAt(zone, from), wallAt(zone, until)];
  if (instantOf(zone, start) === from && instantOf(zone, end) === until && start < end) return { timeZone: zones(zone), start, end };
  return { timeZone: 'UTC', start: from, end: until };
}

function windowsNameOf(zone: string, now: number, schedule: Schedule): string {
  const { name, nearest } = windowsZone(zone, now);
  if (name !== undefined) return name;
  throw new ActionError(problemAt(schedule.place, `No Windows time zone, and so none that Azure knows, has the clocks of \`${zone}\` any more.`, `The nearest is \`${nearest ?? 'UTC'}\`.`));
}

function nameOf(cause: Cause, spared: Cause | undefined, override: Override | undefined): string {
  const name = ({ kind, names }: Cause): string => (kind === 'override' && override !== undefined ? nameOverride(override) : kind === 'base' ? 'base' : names.join(' + ').slice(0, 80));
  return spared === undefined ? name(cause) : cause.kind === 'base' || (cause.kind === 'override' && spared.kind === 'override') ? `${name(spared)}, backstop` : `${name(cause)}, backstop of ${name(spared)}`;
}

/** A return to the base is named as the portal and the command line name the end of a recurring profile. */
function startName(start: Start, override: Override | undefined, names: Set<string>): string {
  const when = `${weekdays.filter((_day, index) => start.days[index]).map((one) => one.slice(0, 3)).join(' ')} ${showWall(start.minutes * minute).slice(11)}`;
  if (start.cause.kind !== 'base' || start.spared !== undefined) {
    const name = nameOf(start.cause, start.spared, override);
    return unique([name, `${name}, ${when}`], names);
  }
  const ended = nameOf(start.after ?? start.cause, undefined, override);
  return unique([pairName(ended), pairName(`${ended}, ${when}`)], names);
}

/** The first candidate that no other profile has, or the last with a number. */
function unique(candidates: readonly string[], names: Set<string>): string {
  const last = candidates.at(-1)!;
  let chosen = candidates.find((one) => !names.has(one)) ?? last;
  for (let count = 2; names.has(chosen); count++) chosen = `${last} ${count}`;
  names.add(chosen);
  return chosen;
}

function tooMany(schedule: Schedule, weekly: number, fixed: readonly Segment[], spared: number, now: number): Problem {
  const spare = schedule.backstop === 0 ? '' : ` Without a backstop (\`backstop: 0\`) the windows take ${Math.max(1, weeklyStarts({ ...schedule, backstop: 0 }, now).length)}.`;
  const dates = fixed.length === 0 ? '' : ` and ${fixed.length} fixed dates from ${showWall(wallAt(schedule.timezone, fixed[0]!.from)).slice(0, 10)} to ${showWall(wallAt(schedule.timezone, fixed.at(-1)!.until)).slice(0, 10)}`;
  return problemAt(
    schedule.place,
    `The schedule needs ${weekly + fixed.length + spared} autoscale profiles, and Azure takes ${mostProfiles}: ${weekly} weekly starts${dates}${spared === 0 ? '' : `, and room for ${spared} more, for when somebody asks for another number (\`instances\`, \`for\`) or changes the schedule`}.`,
    `Let windows start and end at the same times of day: days that start alike share a profile. Join exceptions that follow on each other.${spare}`,
  );
}
