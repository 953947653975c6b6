/** A clock that only sleeping moves; many sleepers wake in the order of their times. */
export function makeClock() {
  let time = 0;
  let sleepers: { at: number; wake(): void }[] = [];
  const pauses: number[] = [];
  // One sleeper wakes after everybody has had their turn on the event loop, so that all who want to sleep are asleep.
  const advance = (): void => {
    sleepers.sort((a, b) => a.at - b.at);
    const next = sleepers.shift();
    if (!next) return;
    time = Math.max(time, next.at);
    next.wake();
  };
  return {
    pauses,
    now: () => time,
    /** Lets time pass without anybody sleeping. */
    pass: (ms: number) => void (time += ms),
    sleep: (ms: number, signal: AbortSignal): Promise<void> =>
      new Promise((resolve, reject) => {
        pauses.push(ms);
        const sleeper = { at: time + ms, wake: resolve };
        sleepers.push(sleeper);
        signal.addEventListener('abort', () => {
          sleepers = sleepers.filter((one) => one !== sleeper);
          reject(new Error('aborted'));
        });
        setImmediate(advance);
      }),
  };
}
