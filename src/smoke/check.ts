import type { Target } from '../pool/endpoints.ts';

/** What the level `login` signs in with. SSH takes the key, or the password where there is no key; JupyterHub takes the password. */
export interface Login {
  user: string;
  /** Text of a private key without a passphrase. */
  privateKey?: string;
  password?: string;
}

export interface CheckOptions {
  level: 'door' | 'login';
  login?: Login;
  /** The longest wait, in milliseconds, for each single step of one try: connect, banner, key exchange, one HTTP answer. */
  stepMs: number;
  signal: AbortSignal;
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
