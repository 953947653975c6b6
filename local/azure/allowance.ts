import { regionOf } from './books/regions.ts';
import { coreQuota } from './books/sizes.ts';
import { textOf, type Json } from './json.ts';
import type { State } from './state.ts';

/** What the subscription, and who is signed in, are allowed; everything but what the admin API takes away. */
export interface Allowance {
  /** vCPU limits that differ from the book's, by lower-case `region/quota`; region `*` is every one. */
  limits: Map<string, number>;
  /** Sizes that the subscription may not have: lower-case `region/size` to Azure's reason code. */
  closed: Map<string, string>;
  /** DNS labels that somebody else has: `region/label`. */
  labels: Set<string>;
  /** Names of storage accounts that somebody else has. */
  accounts: Set<string>;
  /** Actions that nobody who signs in may take, `*` for anything: they are among the `notActions` of every role. */
  denied: string[];
}

/** Everything allowed. */
export function openAllowance(): Allowance {
  return { limits: new Map(), closed: new Map(), labels: new Set(), accounts: new Set(), denied: [] };
}

const find = <T>(book: ReadonlyMap<string, T>, location: string, name: string): T | undefined =>
  book.get(`${location}/${name}`.toLowerCase()) ?? book.get(`*/${name}`.toLowerCase());

/** What the subscription may use of a quota in a region; `usual` (vCPUs) where nobody has set it. */
export function limitOf({ limits }: Allowance, location: string, name: string, usual: number = coreQuota): number {
  return find(limits, location, name) ?? usual;
}

/** Why the subscription may not have a size in a region; undefined where it may. */
export function closedBy({ closed }: Allowance, location: string, size: string): string | undefined {
  return find(closed, location, size);
}

/** Whether somebody outside this subscription has a DNS label. */
export function isForeign({ labels }: Allowance, location: string, label: string): boolean {
  return labels.has(`${location}/${label}`) || labels.has(`*/${label}`);
}

/** The changes that the admin API makes, by `METHOD /path`; each throws Error where the body is none of its own. */
export const changes: Readonly<Record<string, (state: State, body: Json) => void>> = {
  'POST /rights': ({ allowance }, { deny }) => {
    if (!Array.isArray(deny) || deny.some((one) => typeof one !== 'string' || one === '')) throw new Error('the body is {"deny": [action patterns]}');
    allowance.denied = deny as string[];
  },
  'POST /quota': ({ allowance }, { name, limit, location }) => {
    if (textOf(name) === '' || typeof limit !== 'number' || !Number.isInteger(limit) || limit < 0) throw new Error('the body is {"name": quota, "limit": vCPUs, "location"?: region}');
    allowance.limits.set(`${regionIn(location)}/${textOf(name)}`.toLowerCase(), limit);
  },
  'POST /sizes': ({ allowance }, { name, reason, location }) => {
    const key = `${regionIn(location)}/${textOf(name)}`.toLowerCase();
    if (textOf(name) === '' || (reason !== null && !['NotAvailableForSubscription', 'QuotaId'].includes(textOf(reason)))) {
      throw new Error('the body is {"name": size, "reason": "NotAvailableForSubscription", "QuotaId" or null, "location"?: region}');
    }
    if (reason === null) allowance.closed.delete(key);
    else allowance.closed.set(key, textOf(reason));
  },
  'POST /labels': ({ allowance }, { label, location }) => {
    if (textOf(label) === '') throw new Error('the body is {"label": text, "location"?: region}');
    allowance.labels.add(`${regionIn(location)}/${textOf(label)}`);
  },
  'POST /accounts': ({ allowance }, { name }) => {
    if (textOf(name) === '') throw new Error('the body is {"name": storage account}');
    allowance.accounts.add(textOf(name));
  },
  'POST /providers': ({ registrations }, { namespace, state }) => {
    const key = textOf(namespace).toLowerCase();
    if (!registrations.has(key) || !['NotRegistered', 'Registering', 'Registered'].includes(textOf(state))) {
      throw new Error('the body is {"namespace": a known one, "state": "NotRegistered", "Registering" or "Registered"}');
    }
    registrations.set(key, state as 'NotRegistered');
  },
};

function regionIn(location: unknown): string {
  if (location === undefined) return '*';
  const region = regionOf(textOf(location));
  if (region === undefined) throw new Error('location is none of a region');
  return region;
}
