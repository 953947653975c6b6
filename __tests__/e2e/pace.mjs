// Preloaded into the action's process: its clock and its timers run PACE times as fast from the moment PACE_FROM (milliseconds since 1970), so
// that minutes of it pass in seconds. The local Azure of the same test is given the same clock.
import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers';
import promises from 'node:timers/promises';

const pace = Number(process.env.PACE);
const from = Number(process.env.PACE_FROM);
const Real = Date;
const now = () => Math.round(from + (Real.now() - from) * pace);

globalThis.Date = class extends Real {
  constructor(...given) {
    if (given.length === 0) super(now());
    else super(...given);
  }

  static now() {
    return now();
  }
};

for (const holder of [globalThis, timers]) {
  const { setTimeout: later, setInterval: often } = holder;
  holder.setTimeout = Object.assign((work, wait, ...rest) => later(work, (wait ?? 0) / pace, ...rest), later);
  holder.setInterval = (work, wait, ...rest) => often(work, (wait ?? 0) / pace, ...rest);
}
const { setTimeout: sleep } = promises;
promises.setTimeout = (wait, ...rest) => sleep((wait ?? 0) / pace, ...rest);
syncBuiltinESMExports();
