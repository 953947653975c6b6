/** Why a try has failed although the next may not. */
export interface Trouble {
  /** Who and what, for the log: `management.azure.com answered 503 (ServerBusy)`. */
  why: string;
  /** Milliseconds that the service asks to be left alone. */
  wait?: number;
  /** The service may have done what was asked: only what is idempotent is tried again. */
  perhapsDone: boolean;
  /** Nothing was answered at all: a host that never has answered is sooner given up. */
  silent: boolean;
}

/** What one try has come to: a value and, where it is one that another try may better, the trouble; or an error with its trouble. */
export type Try<T> = { value: T; trouble: Trouble | undefined } | { error: unknown; trouble: Trouble | undefined };

export interface Patience {
  /** What is being done, for the log: `Reading the resource group`. */
  doing: string;
  idempotent: boolean;
  /** Rejects when the run is over. */
  sleep(milliseconds: number): Promise<void>;
  tell(line: string): void;
  /** From 0 to 1; spreads the waits of many runs. */
  random(): number;
  /** Milliseconds of a clock that is never set. */
  now(): number;
  /** Has this host ever answered? One that never has may be a wrong address, or behind a wall. */
  reached(): boolean;
}

// Eight tries wait two minutes in all where nobody says how long; a host that never was reached gets four, 7 s.
const tries = 8;
const triesUnreached = 4;
// What a run waits at most for one request, with what the service asks for.
const ceiling = 5 * 60_000;
const longest = 30_000;

/** Tries until there is no trouble, or none that waiting may help: tells every wait, and returns or throws what the last try came to. */
export async function persist<T>(attempt: () => Promise<Try<T>>, patience: Patience): Promise<T> {
  const began = patience.now();
  for (let done = 1; ; done++) {
    const result = await attempt();
    const wait = result.trouble && nextWait(result.trouble, done, patience, patience.now() - began);
    if (wait === undefined) {
      if ('error' in result) throw result.error;
      return result.value;
    }
    await patience.sleep(wait);
  }
}

// Milliseconds until the next try; undefined where there is none.
function nextWait(trouble: Trouble, done: number, patience: Patience, spent: number): number | undefined {
  const { why, perhapsDone, silent, wait: asked } = trouble;
  const { doing, tell } = patience;
  if (perhapsDone && !patience.idempotent) {
    tell(`${doing}: ${why}. It is not sent again: Azure may have done it.`);
    return undefined;
  }
  const most = silent && !patience.reached() ? triesUnreached : tries;
  if (done >= most) {
    tell(`${doing}: ${why}. Given up after ${done} tries.`);
    return undefined;
  }
  const wait = asked ?? backoff(done, patience.random());
  if (spent + wait > ceiling) {
    tell(`${doing}: ${why}. Waiting ${seconds(wait)} more would take longer than the ${ceiling / 60_000} minutes that one request may take.`);
    return undefined;
  }
  tell(`${doing}: ${why}. Trying again in ${seconds(wait)}${asked === undefined ? '' : ', as it asks'} (try ${done + 1} of ${most}).`);
  return wait;
}

/** Milliseconds after the nth failed try where the service names none: 1, 2, 4, ... 30 s, each up to a quarter more or less. */
export function backoff(done: number, random: number): number {
  return Math.min(longest, 1000 * 2 ** (done - 1)) * (0.75 + random / 2);
}

const seconds = (milliseconds: number): string => `${Number((milliseconds / 1000).toFixed(1))} s`;

// 429: refused before anything was done. 408, 500, 502, 504: nobody knows. 503 says no too, but not all who say it have done nothing.
const passing = new Set([408, 429, 500, 502, 503, 504]);

/** The trouble that an answer's status tells of, or undefined; `code` is the service's own, `now` the milliseconds that a date in `Retry-After` is compared with. */
export function troubleOfAnswer(host: string, status: number, retryAfter: string | undefined, code: string | undefined, now: number): Trouble | undefined {
  if (!passing.has(status)) return undefined;
  const wait = readRetryAfter(retryAfter, now);
  return {
    why: `${host} answered ${status}${code === undefined ? '' : ` (${code})`}`,
    ...(wait === undefined ? {} : { wait }),
    perhapsDone: status !== 429,
    silent: false,
  };
}

/** Milliseconds of a `Retry-After` in seconds or as a date; undefined where it is absent, past, zero or neither. */
export function readRetryAfter(text: string | undefined, now: number): number | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  // Anything with a number in it is a date to Date.parse; those of HTTP begin with a weekday.
  const wait = /^\s*\d+(\.\d+)?\s*$/.test(text) ? Number(text) * 1000 : /^\s*[a-z]+,/i.test(text) ? Date.parse(text) - now : 0;
  return wait > 0 ? wait : undefined;
}

// Before a request has left: nothing can have been done.
const neverSent = new Set(['ECONNREFUSED', 'EAI_AGAIN', 'ENOTFOUND', 'ENETUNREACH', 'EHOSTUNREACH', 'ENETDOWN']);
const cut = new Set(['ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT', 'ERR_STREAM_PREMATURE_CLOSE', 'PARSE_ERROR', 'REQUEST_SEND_ERROR', 'HPE_INVALID_EOF_STATE']);

/** The trouble of a connection that failed (Node's error codes), or undefined where another try could not help: an untrusted certificate, a defect. */
export function troubleOfError(host: string, error: unknown): Trouble | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error.name === 'AbortError') return { why: `${host} did not answer in time`, perhapsDone: true, silent: true };
  const code = codeOf(error);
  if (neverSent.has(code)) return { why: `${host} cannot be reached (${code})`, perhapsDone: false, silent: true };
  if (cut.has(code)) return { why: `the connection to ${host} was cut (${code})`, perhapsDone: true, silent: true };
  return undefined;
}

function codeOf(error: Error): string {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : '';
}
