/** Lets at most `count` tasks run at a time; the others wait in order. */
export function openSlots(count: number): <T>(task: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let free = Math.max(1, Math.floor(count));
  return async (task) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      // The slot goes straight to the next in line, so nobody overtakes.
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
