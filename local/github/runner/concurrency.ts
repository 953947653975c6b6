// Concurrency groups hold for the whole repository; their names ignore case (GitHub: workflow syntax, concurrency).
import { evaluate, type Scope } from './expressions.ts';
import { child, type Mapping } from './parser.ts';

export interface Claim {
  group: string;
  cancelInProgress: boolean;
  queue: 'single' | 'max';
}

interface Holder {
  /** Asks what runs to stop. */
  cancel(): void;
}

interface Waiting {
  start(): void;
  drop(message: string): void;
}

// With `queue: max`.
const longestQueue = 100;

/** Reads a `concurrency:`, or undefined where there is none. */
export function readClaim(holder: Mapping, scope: Scope): Claim | undefined {
  const token = child(holder, 'concurrency');
  if (!token) return undefined;
  const value = evaluate(token, scope);
  const { group = '', 'cancel-in-progress': cancelInProgress = false, queue = 'single' } = (typeof value === 'object' && value !== null ? value : { group: value }) as Record<string, unknown>;
  if (String(group) === '') return undefined;
  if (cancelInProgress === true && queue === 'max') throw new Error('queue: max cannot be combined with cancel-in-progress: true');
  return { group: String(group), cancelInProgress: cancelInProgress === true, queue: queue === 'max' ? 'max' : 'single' };
}

/** Why a run or job that waited is cancelled. */
export class Superseded extends Error {}

/** The groups of one repository. */
export class Groups {
  readonly #groups = new Map<string, { holder: Holder | undefined; waiting: Waiting[] }>();

  /** Waits until the group is free and takes it; the answer gives it back. Throws `Superseded` where another takes its place, or at `signal`. */
  async take(claim: Claim, holder: Holder, signal: AbortSignal): Promise<() => void> {
    const key = claim.group.toLowerCase();
    const group = this.#groups.get(key) ?? { holder: undefined, waiting: [] };
    this.#groups.set(key, group);
    const give = (): void => {
      if (group.holder !== holder) return;
      group.holder = undefined;
      group.waiting.shift()?.start();
    };
    if (!group.holder) {
      group.holder = holder;
      return give;
    }
    const message = `Canceling since a higher priority waiting request for ${claim.group} exists`;
    if (claim.queue === 'single') for (const one of group.waiting.splice(0)) one.drop(message);
    else if (group.waiting.length >= longestQueue) throw new Superseded(`Canceling since the queue of ${claim.group} is full`);
    if (claim.cancelInProgress) group.holder.cancel();
    return new Promise((done, failed) => {
      const waiting: Waiting = {
        start: () => {
          group.holder = holder;
          done(give);
        },
        drop: (reason) => failed(new Superseded(reason)),
      };
      group.waiting.push(waiting);
      signal.addEventListener('abort', () => {
        const at = group.waiting.indexOf(waiting);
        if (at < 0) return;
        group.waiting.splice(at, 1);
        waiting.drop('The operation was canceled.');
      }, { once: true });
    });
  }
}
