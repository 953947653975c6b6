import type { Machines } from '../machines/types.ts';
import type { Clock } from './clock.ts';
import type { Operations } from './operations.ts';
import type { Random } from './random.ts';
import type { State } from './state.ts';

/** Who a request comes from. */
export interface Caller {
  clientId: string;
  objectId: string;
}

/** What every handler gets. */
export interface World {
  state: State;
  clock: Clock;
  random: Random;
  operations: Operations;
  machines: Machines | null;
  /** No `Retry-After`, no provisioning times. */
  fast: boolean;
  /** Where protected machines stop a scale-in, the capacity sinks to what was asked for all the same; else it is what is left of them. Azure documents neither. */
  sinks: boolean;
  /** The day whose rules, images and sizes hold: `YYYY-MM-DD`. */
  asOf: string;
  subscriptionId: string;
  subscriptionName: string;
  tenantId: string;
  /** Who the work is done for, also after the answer; absent for Azure's own work, which needs no right. */
  caller?: Caller;
  location: string;
  /** The certificate that servers on loopback are trusted by, in PEM. */
  ca: string;
  /** Brings NAT ports and the balancer to what the state says; rejects where the balancer does. */
  changed(): Promise<void>;
}

export interface Request {
  method: string;
  /** Decoded path segments. */
  path: string[];
  query: URLSearchParams;
  /** The api-version as given; checked against the type's table by whoever serves the request. */
  apiVersion: string;
  body: unknown;
  /** The body as it was sent. */
  text: string;
  /** `https://host[:port]` as the client called it: links in answers lead back the same way. */
  base: string;
  principal: string;
  /** `If-Match` and `If-None-Match` as given. */
  ifMatch?: string | undefined;
  ifNoneMatch?: string | undefined;
  correlationId: string;
}

export interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}
