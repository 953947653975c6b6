import { setTimeout as sleep } from 'node:timers/promises';

/** One request as the activity log keeps it. */
export interface Entry {
  seq: number;
  /** ISO 8601, Azure's clock. */
  time: string;
  /** Application id of the caller; empty where it did not sign in. */
  principal: string;
  method: string;
  /** Path without the query. */
  path: string;
  apiVersion: string;
  /** 0 where the connection was cut before an answer. */
  status: number;
  correlationId: string;
  /** What Azure did by itself, in a sentence; absent where a caller asked for it. */
  detail?: string;
}

export interface Log {
  add(entry: Omit<Entry, 'seq'>): void;
  /** Entries after a number; waits up to `seconds` for one where there is none yet. */
  after(seq: number, seconds: number): Promise<Entry[]>;
  /** Ends all waiting. */
  close(): void;
}

/** An empty activity log; numbers begin at 1. */
export function openLog(): Log {
  const entries: Entry[] = [];
  const waiting = new Set<() => void>();
  const wake = (): void => {
    for (const one of waiting) one();
    waiting.clear();
  };
  return {
    add: (entry) => {
      entries.push({ seq: entries.length + 1, ...entry });
      wake();
    },
    after: async (seq, seconds) => {
      if (entries.length <= seq && seconds > 0) {
        const stop = new AbortController();
        const { promise, resolve } = Promise.withResolvers<void>();
        waiting.add(resolve);
        await Promise.race([promise, sleep(seconds * 1000, undefined, { signal: stop.signal })]);
        stop.abort();
        waiting.delete(resolve);
      }
      return entries.slice(Math.max(0, seq));
    },
    close: wake,
  };
}
