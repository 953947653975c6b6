import { segmentsOf } from './line.ts';
import { liveLine } from './live.ts';
import { bearsOverride, overrideIn } from './override.ts';
import { type Override, type Schedule, minute } from './schedule.ts';

/** A pool's capacity and setting as they stand; `properties` is undefined where there is no setting. */
export interface Living {
  capacity: number;
  properties: unknown;
}

/** The override that a new setting must carry (`now` in milliseconds): the living one, if it is not over, and what `spare` makes of it. */
export function carryOver(schedule: Schedule, now: number, living: Living): Override | undefined {
  return spare(schedule, now, living, overrideIn(living.properties, now, schedule.backstop));
}

/**
 * An override (undefined for none) as a new setting must have it, so that Azure alone takes nobody's machine earlier than a backstop after the
 * number fell, whoever lets it fall: somebody with another number, or a changed schedule. Where machines stand that the living setting allows
 * within the coming backstop, and the new one does not, the override begins now and spares them as what stood before it; one that is
 * over, or none, becomes one of theirs that ends now. Once written both settings allow the same, so this happens once. One that is over
 * and spares nothing has no name in a setting any more: the next run would not read it, so this one goes without it too.
 */
export function spare(schedule: Schedule, now: number, { capacity, properties }: Living, override: Override | undefined): Override | undefined {
  const until = now + schedule.backstop * minute;
  const allowed = liveLine(properties, capacity, now, until) ?? [{ from: now, until, bounds: { min: capacity, max: capacity } }];
  const segments = segmentsOf(schedule, override, now, until);
  const falls = segments.some(({ azure, ...segment }) =>
    capacity > azure.max && allowed.some(({ bounds, ...stretch }) => bounds.max > azure.max && stretch.from < segment.until && segment.from < stretch.until),
  );
  const holds = override !== undefined && override.until > now;
  if (!falls) return holds || segments.some(bearsOverride) ? override : undefined;
  const from = Math.floor(now / minute) * minute;
  return holds ? { ...override, from, stood: capacity } : { instances: capacity, from: from - minute, until: from };
}
