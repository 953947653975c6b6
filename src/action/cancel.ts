import type { Problem } from '../errors.ts';

export interface Cancel {
  /** Aborted with an Error that says why, for people: `The run was cancelled`; its name is `TimeoutError` where our own time was over. */
  signal: AbortSignal;
  /** Milliseconds until the command's own timeout. */
  timeLeft(): number;
  /** Resolves shortly before the runner loses its patience; never without an interruption. */
  lastMoment: Promise<void>;
  /** Keeps what is to be done and said if the run is interrupted from now on; undefined: nothing goes on elsewhere. */
  onLeave(leave: ((why: string) => Promise<Problem>) | undefined): void;
  /** Does it, after an interruption; returns what to say. */
  leave(): Promise<Problem>;
  stop(): void;
}

// The runner sends SIGINT, SIGTERM 7.5 s later, and kills after 2.5 s more (actions/runner, ProcessInvoker.cs).
const patience = 6000;

/** Ends the run's waiting on SIGINT, SIGTERM and after `minutes`. */
export function listenForCancel(minutes: number): Cancel {
  const controller = new AbortController();
  const { promise: lastMoment, resolve } = Promise.withResolvers<void>();
  const end = performance.now() + minutes * 60_000;
  let last: NodeJS.Timeout | undefined;
  let kept: ((why: string) => Promise<Problem>) | undefined;
  const interrupt = (why: string, name = 'Error'): void => {
    if (controller.signal.aborted) return;
    last = setTimeout(resolve, patience);
    controller.abort(Object.assign(new Error(why), { name }));
  };
  const cancel = (): void => interrupt('The run was cancelled');
  const timer = setTimeout(() => interrupt(`The timeout of ${minutes} minutes (input \`timeout\`) is over`, 'TimeoutError'), minutes * 60_000);
  process.on('SIGINT', cancel);
  process.on('SIGTERM', cancel);
  return {
    signal: controller.signal,
    timeLeft: () => Math.max(0, end - performance.now()),
    lastMoment,
    onLeave: (leave) => {
      kept = leave;
    },
    leave: async () => {
      const why = (controller.signal.reason as Error).message;
      return kept === undefined ? { what: `${why}. Nothing that it started goes on in Azure.`, fix: 'Run again to go on.' } : await kept(why);
    },
    stop: () => {
      clearTimeout(timer);
      clearTimeout(last);
      process.off('SIGINT', cancel);
      process.off('SIGTERM', cancel);
    },
  };
}

/** The promise, or a rejection with the signal's reason as soon as it is aborted; the promise is then left behind. */
export async function unless<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const give = (): void => reject(signal.reason as Error);
  if (signal.aborted) give();
  signal.addEventListener('abort', give, { once: true });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', give);
  }
}
