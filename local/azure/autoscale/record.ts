import type { Log } from '../log.ts';
import type { Resource } from '../state.ts';
import type { Decision } from './decide.ts';

/** Who autoscale's entries in the activity log are from. */
export const principal = 'Microsoft.Insights/autoscaleSettings';

/** One act of the service for the activity log. `PATCH`: what it wrote; `ACTION`: what else Azure records, which is no request. */
interface Act {
  at: number;
  method: 'PATCH' | 'ACTION';
  path: string;
  status: number;
  correlationId: string;
  detail: string;
}

/** Puts an act into the activity log; entries of autoscale have no api-version and tell their story in `detail`. */
export function record(log: Log, { at, ...act }: Act): void {
  log.add({ time: new Date(at).toISOString(), principal, apiVersion: '', ...act });
}

/** What has been told already and still lasts. */
export interface Memory {
  events: Set<string>;
}

/**
 * Tells what kept a setting from scaling as it meant to, once while it lasts: metrics that cannot be read (and can again), and scale-ins stopped
 * (`flapping`) or cut short (`flappingOccurred`) because they would bring a scale-out (Azure Monitor, best practices for autoscale).
 */
export function recordEvents(setting: Resource, decision: Decision, memory: Memory, at: number, log: Log): void {
  const { profile, to, intended, unreadable } = decision;
  const now = new Set<string>();
  if (unreadable) now.add('metricFailure');
  if (intended !== undefined) now.add(decision.reason === undefined ? 'flapping' : 'flappingOccurred');
  const words: Record<string, string> = {
    metricFailure: `Autoscale could not read a metric of profile '${profile?.name ?? ''}'`,
    metricRecovered: `Autoscale can read the metrics of profile '${profile?.name ?? ''}' again`,
    flapping: `Scale down was not performed to avoid flapping. Intended new instance count: '${intended ?? ''}'`,
    flappingOccurred: `Scale down will occur with updated instance count to avoid flapping. Intended new instance count: '${intended ?? ''}'. Actual new instance count: '${to}'`,
  };
  const tell = (event: string): void => record(log, { at, method: 'ACTION', path: `${setting.id}/${event}`, status: 200, correlationId: '', detail: words[event] ?? '' });
  for (const event of now) if (!memory.events.has(event)) tell(event);
  if (memory.events.has('metricFailure') && !unreadable) tell('metricRecovered');
  memory.events = now;
}
