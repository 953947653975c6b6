import { activeProfile } from './profiles.ts';
import { scaleIn, scaleOut, type Read } from './rules.ts';
import type { Profile, Rule, Setting } from './setting.ts';

/** What a decision needs to know of the scale set. */
export interface Fleet {
  /** Its capacity. */
  count: number;
  /** How many of its instances are protected from scale-in; none without it. */
  held?: number;
  /** Until when (milliseconds) the cooldown of the rule that fired last lasts. */
  cooling?: number;
  /** What a rule's metric reads now; undefined where it cannot be read. */
  read?(rule: Rule): number | undefined;
}

/** Why a number of instances is as it is. */
export type Reason =
  /** Below the minimum or above the maximum of the profile. */
  | 'bounds'
  /** The metric cannot be read and there are fewer than the default. */
  | 'default'
  | 'scaleOut'
  | 'scaleIn';

export interface Decision {
  profile: Profile | undefined;
  /** The number of instances from now on; the present one where nothing is to be done. */
  to: number;
  reason?: Reason;
  /** The rule that fired. */
  rule?: Rule;
  /** What a scale-in meant to be before it was cut short (or stopped, where `to` is the present number) against flapping. */
  intended?: number;
  /** A metric of the profile could not be read. */
  unreadable: boolean;
}

/**
 * What autoscale does with a scale set at an instant (milliseconds). Pure. The number is brought within the profile's bounds whatever
 * the cooldown; else rules may move it. Instances protected from scale-in are never part of a cut (ours: Azure says only that they are not deleted). At zero instances no metric of the scale
 * set exists, so no rule fires, and only `default`, as with any metric that cannot be read, makes a first one.
 */
export function decide(setting: Setting, fleet: Fleet, instant: number): Decision {
  const { count } = fleet;
  const profile = setting.enabled ? activeProfile(setting, instant) : undefined;
  const still: Decision = { profile, to: count, unreadable: false };
  if (profile === undefined) return still;
  const kept = (to: number): number => (to < count ? Math.min(count, Math.max(to, fleet.held ?? 0)) : to);
  const bounded = Math.min(profile.maximum, Math.max(profile.minimum, count));
  if (bounded !== count) return kept(bounded) === count ? still : { ...still, to: kept(bounded), reason: 'bounds' };
  if (profile.rules.length === 0) return still;
  const reads: Read[] = profile.rules
    .filter((rule) => rule.direction !== 'None')
    .map((rule) => ({ rule, value: count === 0 && rule.source === setting.target.toLowerCase() ? undefined : fleet.read?.(rule) }));
  const unreadable = reads.some(({ value }) => value === undefined);
  if (unreadable && count < profile.usual) return { profile, to: profile.usual, reason: 'default', unreadable };
  if (instant < (fleet.cooling ?? -Infinity)) return { ...still, unreadable };
  const out = scaleOut(reads, count, profile);
  if (out !== undefined) return { profile, to: out.to, reason: 'scaleOut', rule: out.rule, unreadable };
  const inward = scaleIn(reads, count, profile);
  if (inward === undefined) return { ...still, unreadable };
  const { rule, intended } = inward;
  const to = kept(inward.to);
  const flapping = inward.to === intended ? {} : { intended };
  return to === count ? { ...still, ...flapping, unreadable } : { profile, to, reason: 'scaleIn', rule, ...flapping, unreadable };
}

/** The number of instances that a setting without readable metrics leads to at an instant, from a present one: bounds and default alone. Pure. */
export function capacityAt(setting: Setting, count: number, instant: number): number {
  const first = decide(setting, { count }, instant);
  return first.reason === 'bounds' ? decide(setting, { count: first.to }, instant).to : first.to;
}
