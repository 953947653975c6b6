import type { Target } from '../pool/endpoints.ts';
import type { CheckedEndpoint } from '../report/report.ts';
import { describeAbort, type Outcome } from './check.ts';

const firstPauseMs = 1000;
const longestPauseMs = 10_000;
// A user made at first boot may not be there yet when the server already is; longer than this, a refusal is an answer.
const refusalMs = 30_000;
// Below OpenSSH's penalties (PerSourcePenalties, 9.8 and later: 5 s for each refused login, enforced from 15 s on).
const refusalPauseMs = 10_000;
// A pass later than this says so: somebody waited for it.
const lateSeconds = 60;
// Standing in line for so long after the deadline, a target is not tried once more; sleeping up to the deadline is less.
const queueMs = 1000;
// With nothing new to say, one line a minute shows that we still wait.
const quietMs = 60_000;

export interface Run {
  /** One try; bounded in time by itself. */
  attempt: () => Promise<Outcome>;
  /** At most so many tries of all targets at once; a target that pauses holds no place. */
  inSlot: <T>(task: () => Promise<T>) => Promise<T>;
  /** When to give up, in milliseconds of `now`. Each target has one try at least; a try that has begun is not cut off. */
  deadline: number;
  now: () => number;
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  signal: AbortSignal;
  progress: (line: string) => void;
}

/** Tries one target until it is ready, refuses for good, the deadline passes or the run ends (then: `fail`). */
export async function runTarget(target: Target, run: Run): Promise<CheckedEndpoint> {
  const tell = openTeller(target, run);
  let began: number | undefined;
  let refusedAt: number | undefined;
  let last: Outcome = { verdict: 'later', cause: '', version: '', fingerprint: '' };
  const elapsed = (): number => (run.now() - (began ?? run.now())) / 1000;

  const settle = (check: 'pass' | 'fail', note: string): CheckedEndpoint => {
    const { cause, version, fingerprint } = last;
    const shown = target.kind === 'jupyterhub' && version ? `JupyterHub ${version}` : version;
    const whole = [cause, note].filter(Boolean).join(check === 'pass' ? '; ' : ' ');
    tell(check, check === 'pass' ? [shown, cause].filter(Boolean).join(', ') : whole, elapsed());
    const seconds = Math.round(elapsed() * 10) / 10;
    return { ...describeTarget(target), check, cause: whole, fingerprint, version, seconds };
  };
  const took = (): string => `${Math.round(elapsed())} s`;

  for (let pause = firstPauseMs; ; pause = Math.min(pause * 2, longestPauseMs)) {
    await run.inSlot(async () => {
      // Only the first try is owed where the time ran out in line.
      if (run.signal.aborted || (began !== undefined && run.now() > run.deadline + queueMs)) return;
      began ??= run.now();
      const outcome = await run.attempt();
      // What an abort cut short has nothing to say; the try before it may have.
      if (!run.signal.aborted || outcome.verdict === 'pass') last = outcome;
    });
    if (last.verdict === 'pass') return settle('pass', elapsed() > lateSeconds ? `ready after ${took()}` : '');
    if (last.verdict === 'never') return settle('fail', '');
    refusedAt = last.verdict === 'refused' ? (refusedAt ?? run.now()) : undefined;

    const final = refusedAt !== undefined && run.now() - refusedAt >= refusalMs;
    const left = run.deadline - run.now();
    if (!run.signal.aborted && (final || left <= 0)) return settle('fail', `(tried for ${took()})`);
    if (!run.signal.aborted) {
      tell('waiting', last.cause, elapsed());
      await nap(run, Math.min(refusedAt === undefined ? pause : refusalPauseMs, left));
    }
    if (run.signal.aborted) {
      const note = `${describeAbort(run.signal)} after ${took()}`;
      return settle('fail', last.cause ? `(${note})` : note);
    }
  }
}

/** An endpoint that was not tried, and why. */
export function skip(target: Target, cause: string): CheckedEndpoint {
  return { ...describeTarget(target), check: 'skipped', cause, fingerprint: '', version: '', seconds: 0 };
}

function describeTarget({ kind, scope, instanceId, host, port, url }: Target) {
  return { kind, scope, instanceId, host, port, url };
}

/** A sleep that an abort ends, whether the given one then resolves or rejects. */
async function nap({ sleep, signal }: Run, ms: number): Promise<void> {
  try {
    await sleep(ms, signal);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

/** Says a line where it says something new, and once in a while that nothing is new. */
function openTeller(target: Target, { now, progress }: Run) {
  const where = target.scope === 'front-door' ? 'front door' : `instance ${target.instanceId}`;
  let last = '';
  let toldAt = 0;
  return (state: 'waiting' | 'pass' | 'fail', text: string, seconds: number): void => {
    const news = [state, text].filter(Boolean).join(', ');
    if (news === last && now() - toldAt < quietMs) return;
    last = news;
    toldAt = now();
    progress(`${target.kind} ${where}: ${news} (${Math.round(seconds)} s)`);
  };
}
