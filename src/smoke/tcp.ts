import { clean } from './foreign.ts';

const unreachable = new Set(['EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL', 'EHOSTDOWN', 'ENETDOWN']);

/** Why no TCP connection came about, from Node's error; addresses stay out of it, since causes may be shown in public. */
export function describeConnect(error: unknown, port: number): string {
  const code = errorCode(error);
  if (code === 'ECONNREFUSED') return `port ${port} closed: connection refused`;
  if (code === 'ETIMEDOUT') return `port ${port}: no answer to a connection (a firewall, or nothing behind the address)`;
  if (unreachable.has(code)) return `port ${port}: address unreachable (${code})`;
  if (code === 'ECONNRESET') return `port ${port}: connection reset while connecting`;
  return `port ${port}: cannot connect (${clean(code || String(error))})`;
}

/** As describeConnect, for our own limit of `ms` milliseconds on connecting. */
export function describeConnectTimeout(port: number, ms: number): string {
  return `port ${port}: no answer to a connection within ${seconds(ms)} (a firewall, or nothing behind the address)`;
}

/** Node's `code` of an error; empty where it has none. */
export function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Milliseconds as people read them: `10 s`, `0.2 s`. */
export function seconds(ms: number): string {
  return ms >= 1000 ? `${Math.round(ms / 1000)} s` : `${Math.round(ms / 100) / 10} s`;
}
