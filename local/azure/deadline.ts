import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from './clock.ts';

/** Waits until Azure's clock shows `time` (milliseconds), whether it ran there or was set; or until `signal`. */
export async function reach(clock: Clock, time: number, signal: AbortSignal): Promise<void> {
  while (clock.now() < time && !signal.aborted) {
    // Its rejection says no more than that the signal came.
    await sleep(Math.min(100, time - clock.now()), undefined, { ref: false, signal }).catch(() => undefined);
  }
}

/** Gives `work` a signal that comes when Azure's clock shows `time`, or with `cancel`; answers as it does. */
export async function within<T>(clock: Clock, time: number, cancel: AbortSignal | undefined, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const late = new AbortController();
  const over = new AbortController();
  const watch = async (): Promise<void> => {
    await reach(clock, time, over.signal);
    if (!over.signal.aborted) late.abort();
  };
  void watch();
  try {
    return await work(cancel === undefined ? late.signal : AbortSignal.any([late.signal, cancel]));
  } finally {
    over.abort();
  }
}
