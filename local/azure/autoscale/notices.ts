import { armTime } from '../clock.ts';
import { objectOf, textOf, type Json } from '../json.ts';
import type { Resource } from '../state.ts';
import type { World } from '../world.ts';

/** A notification that a setting asked for. Nothing leaves this machine: mail is only written down, and so is a webhook that is not on loopback. */
export interface Notice {
  time: string;
  kind: 'email' | 'webhook';
  to: string;
  /** What came back of a webhook: its HTTP status, 0 where nobody answered; absent where nothing was sent. */
  status?: number;
  body: Json;
}

/** Tells everybody whom a setting names of a scaling that has begun. Never rejects. */
export async function notify(setting: Resource, set: Resource, from: number, to: number, details: string, at: number, world: World): Promise<void> {
  const list = objectOf(setting.model['properties'])['notifications'];
  for (const one of Array.isArray(list) ? (list as Json[]) : []) {
    const body = payload(setting, set, from, to, details, at, world);
    const time = new Date(at).toISOString();
    const emails = objectOf(one['email'])['customEmails'];
    for (const address of Array.isArray(emails) ? emails : []) world.state.notices.push({ time, kind: 'email', to: textOf(address), body });
    const hooks = one['webhooks'];
    for (const hook of Array.isArray(hooks) ? (hooks as Json[]) : []) {
      const address = textOf(hook['serviceUri']);
      const whole = { ...body, properties: objectOf(hook['properties']) };
      const status = isLoopback(address) ? await post(address, whole) : undefined;
      world.state.notices.push({ time, kind: 'webhook', to: address, ...(status === undefined ? {} : { status }), body: whole });
    }
  }
}

// The payload that Azure documents for webhooks ("Use autoscale to send email and webhook alert notifications").
function payload(setting: Resource, set: Resource, from: number, to: number, details: string, at: number, world: World): Json {
  return {
    version: '1.0',
    status: 'Activated',
    operation: to > from ? 'Scale Out' : 'Scale In',
    context: {
      timestamp: armTime(at),
      id: setting.id,
      name: setting.name,
      details,
      subscriptionId: world.subscriptionId,
      resourceGroupName: set.id.split('/')[4] ?? '',
      resourceName: set.name,
      resourceType: 'microsoft.compute/virtualmachinescalesets',
      resourceId: set.id,
      portalLink: `https://portal.azure.com/#resource${set.id}`,
      resourceRegion: set.location,
      oldCapacity: String(from),
      newCapacity: String(to),
    },
  };
}

function isLoopback(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}

async function post(address: string, body: Json): Promise<number> {
  try {
    const answer = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body), signal: AbortSignal.timeout(5000), redirect: 'error' });
    await answer.body?.cancel();
    return answer.status;
  } catch {
    return 0;
  }
}
