import { compileSchedule } from './compile.ts';
import { stateAt } from './evaluate.ts';
import { overrideIn } from './override.ts';
import type { Target } from './profiles.ts';
import { sameSetting } from './same.ts';
import { type Override, type Schedule, minute } from './schedule.ts';

/** A pool's scale set and setting as they stand; `properties` is undefined where there is no setting. */
export interface Living {
  capacity: number;
  properties: unknown;
}

/**
 * The override that a new setting must carry so that Azure takes nobody's machine at once (`now` in milliseconds): the living one, or,
 * where a changed schedule has fewer instances than there are, one that ends this minute: then the backstop spares those machines too,
 * and people's line is the schedule's at once. Only once: a setting that names an override already, spent or not, gets no second.
 */
export function carryOver(schedule: Schedule, target: Target, now: number, { capacity, properties }: Living): Override | undefined {
  const living = overrideIn(properties, now, schedule.backstop);
  if (living !== undefined || schedule.backstop === 0 || capacity <= stateAt(schedule, now).azure.max) return living;
  if (overrideIn(properties, -Infinity, 0) !== undefined) return undefined;
  if (sameSetting(compileSchedule(schedule, target, now).properties, properties)) return undefined;
  const until = Math.floor(now / minute) * minute;
  return { instances: capacity, from: until - minute, until };
}
