import type { Target } from '../pool/endpoints.ts';
import type { SmokeLevel } from '../report/report.ts';

/** What the levels `login` and `kernel` sign in with. SSH takes the key, or the password where there is no key; JupyterHub takes the password. */
export interface Login {
  user: string;
  /** Text of a private key without a passphrase. */
  privateKey?: string;
  password?: string;
}

export interface CheckOptions {
  level: Exclude<SmokeLevel, 'none'>;
  login?: Login;
  /** The longest wait, in milliseconds, for each single step of one try: connect, banner, key exchange, one HTTP answer. A server that starts has nine of them, a kernel six. */
  stepMs: number;
  /** Milliseconds until the deadline of all tries; a server and a kernel are not waited for much longer. */
  left?: () => number;
  /** Kept from one try of a target to the next, so that what a check has started is known as its own. */
  own?: Own;
  signal: AbortSignal;
}

/** The server that a check asked for: when the hub started it, by the hub's clock, and why not, where it said so; both empty before. */
export interface Own {
  started: string;
  refusal: string;
}

/**
 * What one try found. `pass`: ready. `later`: not ready yet, worth another try. `refused`: the server is up and says no,
 * which on first boot may still change for a short while. `never`: our own input is at fault, and no retry helps.
 */
export interface Outcome {
  verdict: 'pass' | 'later' | 'refused' | 'never';
  cause: string;
  /** As the server said it, bounded and without control characters. */
  version: string;
  fingerprint: string;
}

/** One try of one endpoint. It resolves whatever the server does and closes what it opened; it rejects only on a bug. */
export type Check = (target: Target, options: CheckOptions) => Promise<Outcome>;

/** How long to wait, in whole milliseconds (timers of signals take no others), for what takes a server several steps; one step at least, however late it is. */
export function patienceOf({ stepMs, left }: CheckOptions, steps: number): number {
  return Math.ceil(Math.min(steps * stepMs, Math.max(stepMs, left?.() ?? Infinity)));
}

/** Why a signal ended something, for people: `timed out` where a time was over, else `cancelled`. */
export function describeAbort({ reason }: AbortSignal): string {
  return (reason as { name?: unknown } | undefined)?.name === 'TimeoutError' ? 'timed out' : 'cancelled';
}
