import type { Profile, Rule } from './setting.ts';

/** A rule with what its metric reads; undefined where Azure cannot read it. */
export interface Read {
  rule: Rule;
  value: number | undefined;
}

/** Whether a value fires a rule. */
export function fires(rule: Rule, value: number): boolean {
  switch (rule.operator) {
    case 'Equals':
      return value === rule.threshold;
    case 'NotEquals':
      return value !== rule.threshold;
    case 'GreaterThan':
      return value > rule.threshold;
    case 'GreaterThanOrEqual':
      return value >= rule.threshold;
    case 'LessThan':
      return value < rule.threshold;
    default:
      return value <= rule.threshold;
  }
}

/**
 * The number of instances that a rule's action makes of another, within the profile's bounds. A percentage is of the present number; where
 * it is no whole number of instances the higher one is taken, both ways: Azure documents no rounding, and puts availability first.
 */
export function resultOf({ direction, type, value }: Rule, count: number, { minimum, maximum }: Profile): number {
  const sign = direction === 'Increase' ? 1 : -1;
  const wanted = type === 'ExactCount' ? value : Math.ceil(type === 'PercentChangeCount' ? count + (sign * count * value) / 100 : count + sign * value);
  return Math.min(maximum, Math.max(minimum, wanted));
}

/** The scale-out: the rule that asks for most, of all that fire. Undefined where none does or none changes anything. */
export function scaleOut(reads: readonly Read[], count: number, profile: Profile): { to: number; rule: Rule } | undefined {
  const wanted = reads
    .filter(({ rule, value }) => rule.direction === 'Increase' && value !== undefined && fires(rule, value))
    .map(({ rule }) => ({ to: resultOf(rule, count, profile), rule }));
  const most = wanted.reduce<{ to: number; rule: Rule } | undefined>((best, one) => (best === undefined || one.to > best.to ? one : best), undefined);
  return most !== undefined && most.to > count ? most : undefined;
}

/** A scale-in: how many instances the rules ask for, and how many there may be without a scale-out at once. */
export interface ScaleIn {
  rule: Rule;
  intended: number;
  /** Between `intended` and the present number; that number itself where any cut would bring it back. */
  to: number;
}

/** The scale-in: only where every scale-in rule fires, the one that cuts least; then less, or nothing, so that no scale-out rule fires at the result. */
export function scaleIn(reads: readonly Read[], count: number, profile: Profile): ScaleIn | undefined {
  const inward = reads.filter(({ rule }) => rule.direction === 'Decrease');
  if (inward.length === 0 || !inward.every(({ rule, value }) => value !== undefined && fires(rule, value))) return undefined;
  const wanted = inward.map(({ rule }) => ({ rule, intended: resultOf(rule, count, profile) }));
  const least = wanted.reduce((best, one) => (one.intended > best.intended ? one : best));
  if (least.intended >= count) return undefined;
  const outward = reads.filter(({ rule }) => rule.direction === 'Increase');
  let to = least.intended;
  while (to < count && outward.some((read) => wouldFire(read, count, to))) to++;
  return { ...least, to };
}

// The load that the present instances carry, carried by fewer (Azure Monitor, "Flapping in autoscale"). A total over all instances stays what it is.
function wouldFire({ rule, value }: Read, count: number, to: number): boolean {
  if (value === undefined) return false;
  const each = rule.dividePerInstance || rule.statistic === 'Average' || rule.statistic === 'Min' || rule.statistic === 'Max';
  return fires(rule, each && value !== 0 ? (value * count) / to : value);
}
