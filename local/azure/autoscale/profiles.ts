import type { Profile, Setting, When } from './setting.ts';

type Recurring = Extract<When, { kind: 'recurring' }>;

/** Which profile holds, from when on and until when (milliseconds; ±Infinity where nothing ever changes it). */
export interface Span {
  profile: Profile | undefined;
  from: number;
  until: number;
}

const day = 86_400_000;
const minute = 60_000;

/**
 * The profile that Azure follows at an instant (milliseconds). Fixed dates come before recurring profiles, these before the default;
 * of several fixed dates the first in the list. A recurring profile has only a start: it holds until another recurring profile starts,
 * over the end of the week too, so that with one of them the default profile, unless it is paired with a start of its own, is never
 * used. Undefined: no profile holds, and nothing is scaled (Azure Monitor, "Autoscale with multiple profiles").
 */
export function activeProfile(setting: Setting, instant: number): Profile | undefined {
  return spanAt(setting, instant).profile;
}

// The last answer for each setting: whoever walks through time asks within one span again and again.
const last = new WeakMap<Setting, Span>();

/** The span of time around an instant in which the same profile holds. */
export function spanAt(setting: Setting, instant: number): Span {
  const before = last.get(setting);
  if (before !== undefined && before.from <= instant && instant < before.until) return before;
  const span = findSpan(setting, instant);
  last.set(setting, span);
  return span;
}

function findSpan(setting: Setting, instant: number): Span {
  let [from, until] = [-Infinity, Infinity];
  let fixed: Profile | undefined;
  let recurring: { profile: Profile; start: number } | undefined;
  for (const profile of setting.profiles) {
    const { when } = profile;
    if (when.kind === 'fixed') {
      for (const bound of [when.start, when.end]) {
        if (bound <= instant) from = Math.max(from, bound);
        else until = Math.min(until, bound);
      }
      if (when.start <= instant && instant < when.end) fixed ??= profile;
    } else if (when.kind === 'recurring') {
      const start = lastStart(when, instant);
      until = Math.min(until, nextStart(when, instant));
      // Of two that start at once the first in the list, as everywhere else in Azure's order.
      if (recurring === undefined || start > recurring.start) recurring = { profile, start };
    }
  }
  if (recurring !== undefined) from = Math.max(from, recurring.start);
  return { profile: fixed ?? recurring?.profile ?? setting.profiles.find((one) => one.when.kind === 'default'), from, until };
}

// Days are counted in UTC; the zone's own date is one more or one less at most, so a week is looked through with a day more at both ends.

/** The latest start at or before an instant; -Infinity where a week has none. */
function lastStart(when: Recurring, instant: number): number {
  const today = Math.floor(instant / day);
  for (let back = -1; back <= 8; back++) {
    const start = startOn(when, today - back);
    if (start !== undefined && start <= instant) return start;
  }
  return -Infinity;
}

/** The first start after an instant; Infinity where a week has none. */
function nextStart(when: Recurring, instant: number): number {
  const today = Math.floor(instant / day);
  for (let on = -1; on <= 8; on++) {
    const start = startOn(when, today + on);
    if (start !== undefined && start > instant) return start;
  }
  return Infinity;
}

function startOn(when: Recurring, date: number): number | undefined {
  // 1 January 1970 was a Thursday; Sunday is 0.
  return when.days[(((date + 4) % 7) + 7) % 7] === true ? when.zone.instantOf(date * day + when.minute * minute) : undefined;
}
