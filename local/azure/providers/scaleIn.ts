import { objectOf } from '../json.ts';
import type { Resource } from '../state.ts';
import type { World } from '../world.ts';
import { healthOf } from './health.ts';
import type { Instance } from './instances.ts';

/** Whether an instance is spared by scale-in; either protection does it. */
export function isSpared({ protectionPolicy }: Instance): boolean {
  return protectionPolicy?.protectFromScaleIn === true || protectionPolicy?.protectFromScaleSetActions === true;
}

type Order = (a: Instance, b: Instance) => number;

const idOf = (one: Instance): number => Number(one.instanceId);
const highest: Order = (a, b) => idOf(b) - idOf(a);
const orders: Record<string, Order> = {
  NewestVM: (a, b) => b.created - a.created || idOf(b) - idOf(a),
  OldestVM: (a, b) => a.created - b.created || idOf(a) - idOf(b),
};

/**
 * The instances that a scale-in by `count` takes, never a protected one (so there may be fewer): zones are kept even first, with
 * the Default rule fault domains as well; then the highest id, the newest or the oldest goes (scale-in policy documentation).
 */
export function victims(set: Resource, present: readonly Instance[], count: number, world: World): Instance[] {
  const policy = objectOf(objectOf(set.model['properties'])['scaleInPolicy']);
  const rule = Array.isArray(policy['rules']) ? String(policy['rules'][0]) : 'Default';
  const order = orders[rule] ?? highest;
  const sick = policy['prioritizeUnhealthyVMs'] === true ? present.filter((one) => !isSpared(one) && healthOf(one, world) === 'Unhealthy').toSorted(order) : [];
  const taken = sick.slice(0, count);
  const gone = new Set(taken);
  const rest = present.filter((one) => !gone.has(one));
  return [...taken, ...balanced(rest, count - taken.length, rule === 'Default', order)];
}

interface Bucket {
  /** Everything that is there, protected ones included. */
  size: number;
  /** What may go, the next one last. */
  queue: Instance[];
}

function balanced(present: readonly Instance[], count: number, byDomain: boolean, order: Order): Instance[] {
  const zones = new Map<string, Map<string, Bucket>>();
  for (const one of present.toSorted((a, b) => order(b, a))) {
    const domains = zones.get(one.zone ?? '') ?? new Map<string, Bucket>();
    zones.set(one.zone ?? '', domains);
    const domain = byDomain ? String(one.faultDomain) : '';
    const bucket = domains.get(domain) ?? { size: 0, queue: [] };
    domains.set(domain, bucket);
    bucket.size++;
    if (!isSpared(one)) bucket.queue.push(one);
  }
  const taken: Instance[] = [];
  while (taken.length < count) {
    const zone = fullest([...zones.values()].map((domains) => ({ size: sum(domains), queue: next(domains, order)?.queue ?? [], domains })), order);
    const bucket = zone && next(zone.domains, order);
    const victim = bucket?.queue.pop();
    if (bucket === undefined || victim === undefined) break;
    bucket.size--;
    taken.push(victim);
  }
  return taken;
}

const sum = (domains: Map<string, Bucket>): number => [...domains.values()].reduce((all, { size }) => all + size, 0);
const next = (domains: Map<string, Bucket>, order: Order): Bucket | undefined => fullest([...domains.values()], order);

/** The fullest of those with somebody to take; among equals the one whose next comes first. */
function fullest<T extends Bucket>(buckets: T[], order: Order): T | undefined {
  return buckets
    .filter(({ queue }) => queue.length > 0)
    .toSorted((a, b) => b.size - a.size || order(a.queue.at(-1) as Instance, b.queue.at(-1) as Instance))[0];
}
