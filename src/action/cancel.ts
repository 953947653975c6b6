export interface Cancel {
  signal: AbortSignal;
  /** Milliseconds until the command's own timeout. */
  timeLeft(): number;
  stop(): void;
}

/** Ends the run's waiting on SIGINT, SIGTERM (the runner cancels: SIGINT, 7.5 s, SIGTERM, 2.5 s, kill) and after `minutes`. */
export function listenForCancel(minutes: number): Cancel {
  const controller = new AbortController();
  const end = performance.now() + minutes * 60_000;
  const cancel = (): void => {
    controller.abort(new Error('The run was cancelled. A deployment that Azure had accepted goes on in Azure; the next run picks it up.'));
  };
  const timer = setTimeout(() => {
    controller.abort(new Error(`The timeout of ${minutes} minutes is over. A deployment that Azure had accepted goes on in Azure; raise \`timeout\` to wait longer.`));
  }, minutes * 60_000);
  process.on('SIGINT', cancel);
  process.on('SIGTERM', cancel);
  return {
    signal: controller.signal,
    timeLeft: () => Math.max(0, end - performance.now()),
    stop: () => {
      clearTimeout(timer);
      process.off('SIGINT', cancel);
      process.off('SIGTERM', cancel);
    },
  };
}
