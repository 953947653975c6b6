import type { Place } from '../pool/tree.ts';

/** How many instances there are at least and at most. */
export interface Bounds {
  min: number;
  max: number;
}

/** A metric rule of a window. Azure's own limits hold: `over` 5 to 720 minutes, `cooldown` 1 to 10,080. */
export interface Rule {
  direction: 'out' | 'in';
  /** A host metric in Azure's spelling, such as `Percentage CPU`; its average over all instances and `over` is compared. */
  metric: string;
  compare: 'above' | 'below';
  threshold: number;
  /** Minutes. */
  over: number;
  /** How many instances come or go at once. */
  by: number;
  /** Minutes without a further step. */
  cooldown: number;
}

/** A stretch of time that comes back every week. */
export interface Window {
  name: string;
  /** By weekday, 0 is Sunday; the day on which the window starts. */
  days: readonly boolean[];
  /** Minutes since the midnight before. */
  from: number;
  /** Minutes since the same midnight; over 1440 where the window crosses the next one. */
  to: number;
  /** IANA name. */
  timezone: string;
  instances: Bounds;
  rules: readonly Rule[];
  place: Place;
}

/** Days on which neither windows nor base hold. */
export interface Exception {
  name: string;
  /** Local times in the schedule's zone (`Wall`): the first day's midnight, and the midnight after the last. */
  from: number;
  to: number;
  instances: Bounds;
  place: Place;
}

export interface Notifications {
  emails: readonly string[];
  webhooks: readonly string[];
}

/** Which scheduled workflow applies the schedule, and how long ago its last success may be. */
export interface Watch {
  /** File name below .github/workflows. */
  workflow: string;
  /** Minutes. */
  within: number;
  place: Place;
}

/** What people wrote, read and found right. */
export interface Schedule {
  /** IANA name. */
  timezone: string;
  /** Outside all windows. */
  base: Bounds;
  windows: readonly Window[];
  exceptions: readonly Exception[];
  /** Minutes that Azure waits at least after an end before it lowers the number itself. */
  backstop: number;
  /** Whether overlapping windows (and exceptions) are meant: then the higher number holds. */
  combine: boolean;
  notifications: Notifications | undefined;
  runs?: Watch;
  place: Place;
}

/** A number that somebody asked for, for a while; instants in milliseconds, whole minutes. */
export interface Override {
  instances: number;
  from: number;
  until: number;
  /** How many stood until `from`, where Azure must spare them for a backstop. */
  stood?: number;
}

export const minute = 60_000;
export const day = 86_400_000;
/** Sunday first, as in `Window.days`; Azure's names. */
export const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** The weekday (0 is Sunday) of a local time in milliseconds. */
export function weekdayOf(wall: number): number {
  // 1 January 1970 was a Thursday.
  return (((Math.floor(wall / day) + 4) % 7) + 7) % 7;
}
