import { gatewayError } from './errors.ts';

type Kind = 'reads' | 'writes' | 'deletes';

/** Size of a principal's bucket, and what comes back each second; a subscription's own bucket is 15 times as large (learn.microsoft.com, "Request limits and throttling", 2024 on). */
const sizes: Readonly<Record<Kind, { size: number; refill: number }>> = {
  reads: { size: 250, refill: 25 },
  writes: { size: 200, refill: 10 },
  deletes: { size: 200, refill: 10 },
};
const globally = 15;

/** Requests in three and in thirty minutes, as recorded first answers of the compute provider tell them. Azure counts windows; here they fill evenly. */
const computeLimits: Readonly<Record<string, readonly number[]>> = {
  GetVMScaleSet: [400, 2600],
  HighCostGetVMScaleSet: [180, 900],
  GetVMScaleSetVM: [1000, 5000],
  VMScaleSetActions: [240, 1200],
  VMScaleSetVMActions: [200, 1000],
  CreateVMScaleSet: [192, 966],
  DeleteVMScaleSet: [80, 400],
  DeleteVMScaleSetVM: [240, 1200],
  UpdateVM: [240, 1200],
  GetOperation: [15_000, 30_000],
  GetSubscriptionInfo: [480],
};

interface Bucket {
  left: number;
  /** Milliseconds, Azure's clock. */
  at: number;
  /** Holds although the local Azure is fast: the admin API has set it, and it is not full again. */
  set: boolean;
}

export interface Throttle {
  /** Takes one request; gives the headers that tell what is left. Throws AzureError 429 where there is nothing. */
  take(call: { method: string; path: readonly string[]; principal: string; objectId: string }): Record<string, string>;
  /** Leaves so many requests in every bucket of a kind (`reads`, `writes`, `deletes`, or an operation group of compute); throws Error where there is none such. */
  leave(kind: string, remaining: number): void;
}

/**
 * ARM's token buckets by principal and by subscription, and compute's windows. All count by Azure's clock, which the admin API can advance.
 * A `fast` one is full at every request and refuses nothing, since a script in a loop is faster than any person's cloud, except in what the
 * admin API has set: that holds, and fills again at Azure's pace.
 */
export function openThrottle(fast: boolean, now: () => number): Throttle {
  const buckets = new Map<string, Bucket>();
  const set = new Map<string, { remaining: number; seen: Set<string> }>();
  const draw = (key: string, group: string, size: number, refill: number): { left: number; seconds: number } => {
    let bucket = buckets.get(key);
    if (bucket === undefined) buckets.set(key, (bucket = { left: size, at: now(), set: false }));
    bucket.left = Math.min(size, bucket.left + (Math.max(0, now() - bucket.at) / 1000) * refill);
    bucket.at = now();
    const wanted = set.get(group);
    if (wanted !== undefined && !wanted.seen.has(key)) {
      wanted.seen.add(key);
      Object.assign(bucket, { left: Math.min(wanted.remaining, size), set: true });
    }
    if (bucket.left >= size) bucket.set = false;
    if (fast && !bucket.set) bucket.left = size;
    if (bucket.left < 1) return { left: -1, seconds: Math.ceil((1 - bucket.left) / refill) };
    bucket.left--;
    return { left: Math.floor(bucket.left), seconds: 0 };
  };
  return {
    take: ({ method, path, principal, objectId }) => {
      const kind = kindOf(method);
      const { size, refill } = sizes[kind];
      const subscription = path[0]?.toLowerCase() === 'subscriptions' ? path[1]?.toLowerCase() : undefined;
      const scope = subscription === undefined ? 'tenant' : 'subscription';
      const own = draw(`${scope} ${kind} ${principal} ${subscription ?? ''}`, kind, size, refill);
      const all = draw(`global ${kind} ${subscription ?? ''}`, '', size * globally, refill * globally);
      const seconds = Math.max(own.seconds, all.seconds);
      if (seconds > 0) throw refuse(kind, scope, subscription ?? '', objectId, seconds);
      return {
        [`x-ms-ratelimit-remaining-${scope}-${kind}`]: String(own.left),
        ...(subscription === undefined ? {} : { [`x-ms-ratelimit-remaining-subscription-global-${kind}`]: String(all.left) }),
        ...takeCompute(method, path, draw),
      };
    },
    leave: (kind, remaining) => {
      if (!(kind in sizes) && !(kind in computeLimits)) throw new Error(`there is no bucket ${kind}`);
      set.set(kind, { remaining, seen: new Set() });
    },
  };
}

const kindOf = (method: string): Kind => (method === 'DELETE' ? 'deletes' : method === 'GET' || method === 'HEAD' ? 'reads' : 'writes');

function refuse(kind: Kind, scope: string, subscription: string, objectId: string, seconds: number): Error {
  const what = `Number of '${kind.slice(0, -1)}' requests for ${scope === 'tenant' ? 'tenant' : `subscription '${subscription}'`} actor '${objectId}' exceeded.`;
  const message = `${what} Please try again after '${seconds}' seconds after additional tokens are available. Refer to https://aka.ms/arm-throttling for additional information.`;
  const headers = { 'retry-after': String(seconds), [`x-ms-ratelimit-remaining-${scope}-${kind}`]: '0' };
  return gatewayError(429, scope === 'tenant' ? 'TenantRequestsThrottled' : 'SubscriptionRequestsThrottled', message, { headers });
}

// Both windows of the operation group; the body is the compute provider's own.
function takeCompute(method: string, path: readonly string[], draw: (key: string, group: string, size: number, refill: number) => { left: number; seconds: number }): Record<string, string> {
  const group = groupOf(method, path);
  const limits = group === undefined ? undefined : computeLimits[group];
  if (group === undefined || limits === undefined) return {};
  const windows = limits.map((size, index) => {
    const minutes = index === 0 ? 3 : 30;
    return { name: `${group}${minutes}Min`, size, minutes, ...draw(`${group} ${minutes}`, group, size, size / (minutes * 60)) };
  });
  const over = windows.find((one) => one.seconds > 0);
  if (over !== undefined) {
    const told = { operationGroup: over.name, allowedRequestCount: over.size, measuredRequestCount: over.size + 1 };
    throw gatewayError(429, 'OperationNotAllowed', 'The server rejected the request because too many requests have been received for this subscription.', {
      details: [{ code: 'TooManyRequests', target: over.name, message: JSON.stringify(told) }],
      headers: { 'retry-after': String(over.seconds), 'x-ms-ratelimit-remaining-resource': `Microsoft.Compute/${over.name};0` },
    });
  }
  return { 'x-ms-ratelimit-remaining-resource': windows.map((one) => `Microsoft.Compute/${one.name};${one.left}`).join(',') };
}

// The operation group of a request to the compute provider; undefined for everything else.
function groupOf(method: string, path: readonly string[]): string | undefined {
  const lower = path.map((part) => part.toLowerCase());
  if (lower[2] === 'providers' && lower[3] === 'microsoft.compute') return lower[6] === 'operations' ? 'GetOperation' : 'GetSubscriptionInfo';
  if (lower[5] !== 'microsoft.compute' || lower[6] !== 'virtualmachinescalesets') return undefined;
  const read = method === 'GET' || method === 'HEAD';
  const [child, instance, leaf] = lower.slice(8);
  if (child === undefined) return read ? 'GetVMScaleSet' : method === 'DELETE' ? 'DeleteVMScaleSet' : method === 'PATCH' ? 'VMScaleSetActions' : 'CreateVMScaleSet';
  if (child !== 'virtualmachines') return read ? 'HighCostGetVMScaleSet' : 'VMScaleSetActions';
  if (instance === undefined) return 'HighCostGetVMScaleSet';
  if (read) return 'GetVMScaleSetVM';
  return leaf === undefined ? (method === 'DELETE' ? 'DeleteVMScaleSetVM' : 'UpdateVM') : 'VMScaleSetVMActions';
}
