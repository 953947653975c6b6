import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';

/** Azure's clock: runs as the host's does, from wherever the admin API has set it. */
export interface Clock {
  /** Milliseconds since 1970 as Azure sees them: `Date` headers, timestamps, operations. */
  now(): number;
  /** The host's own clock: life times of access tokens are judged by it, because their holders know no other. */
  wall(): number;
  set(milliseconds: number): void;
  advance(seconds: number): void;
  /** Waits real seconds; with `--fast` only until the next turn of the event loop. */
  wait(seconds: number): Promise<void>;
  /** Lets no wait end until it is called with false: what is being made stays half made. */
  hold(still: boolean): void;
  /** Whether it is held. */
  held(): boolean;
}

/** Starts a clock at `wall`; `fast` takes the time out of every provisioning, which else lasts `slowness` times as long as usual. */
export function startClock(wall: () => number, fast: boolean, slowness = 1): Clock {
  let ahead = 0;
  let holding = false;
  let still = Promise.withResolvers<void>();
  still.resolve();
  return {
    hold: (stand) => {
      holding = stand;
      still.resolve();
      if (stand) still = Promise.withResolvers<void>();
    },
    held: () => holding,
    now: () => wall() + ahead,
    wall,
    set: (milliseconds) => {
      ahead = milliseconds - wall();
    },
    advance: (seconds) => {
      ahead += seconds * 1000;
    },
    wait: async (seconds) => {
      if (fast) await turn();
      else await sleep(seconds * slowness * 1000, undefined, { ref: false });
      await still.promise;
    },
  };
}

/** ARM's timestamps: UTC with seven digits, `2023-02-10T10:49:12.8280000Z`. */
export function armTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('Z', '0000Z');
}

/** The compute provider's timestamps: the same with an offset, `2023-05-25T15:05:19.1430000+00:00`. */
export function computeTime(milliseconds: number): string {
  return armTime(milliseconds).replace('Z', '+00:00');
}

const two = (value: number): string => String(value).padStart(2, '0');

/** American date and time as ARM's messages show them: `7/2/2018 12:08:13 PM`. */
export function spokenTime(milliseconds: number): string {
  const date = new Date(milliseconds);
  const hour = date.getUTCHours();
  const day = `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()}`;
  return `${day} ${hour % 12 === 0 ? 12 : hour % 12}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())} ${hour < 12 ? 'AM' : 'PM'}`;
}

/** ISO 8601 duration as ARM gives it: `PT1M17.693S`. */
export function armDuration(milliseconds: number): string {
  const seconds = Math.max(0, milliseconds) / 1000;
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const rest = Number((seconds - minutes * 60).toFixed(3));
  return `PT${hours > 0 ? `${hours}H` : ''}${minutes % 60 > 0 ? `${minutes % 60}M` : ''}${rest}S`;
}
