import type { Target } from '../pool/endpoints.ts';
import type { CheckedEndpoint, SmokeLevel } from '../report/report.ts';
import type { Check, CheckOptions, Login } from './check.ts';
import { compareHostKeys } from './hostkeys.ts';
import { checkJupyterHub } from './jupyterhub.ts';
import { runTarget, skip } from './runner.ts';
import { openSlots } from './slots.ts';
import { checkSsh } from './ssh.ts';

export type { Login } from './check.ts';
export type { Target } from '../pool/endpoints.ts';

/** One check per kind of endpoint; a kind without one is skipped. */
const checks: { readonly [kind in Target['kind']]?: Check } = { ssh: checkSsh, jupyterhub: checkJupyterHub };

export interface SmokeOptions {
  level: SmokeLevel;
  login?: Login;
  /** How long all targets together may take to become ready, from now. */
  deadlineSeconds: number;
  /** How many tries may be under way at once. */
  concurrency: number;
  /** Milliseconds of a clock that never goes back. */
  now: () => number;
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  signal: AbortSignal;
  progress: (line: string) => void;
  /** The longest wait for each single step of a try, in milliseconds; 10 s where absent. */
  stepMs?: number;
}

/** Walks a person's path to every target until it is ready or the deadline has passed; answers in the order of the targets. No check makes it reject. */
export async function smoke(
  targets: readonly Target[],
  options: SmokeOptions,
): Promise<{ endpoints: CheckedEndpoint[]; warnings: string[] }> {
  const { level, login, now, sleep, progress, stepMs = 10_000 } = options;
  if (level === 'none') return { endpoints: targets.map((target) => skip(target, 'smoke level none')), warnings: [] };

  // A bug in one check must not leave the others running behind the run's back.
  const bug = new AbortController();
  const signal = AbortSignal.any([options.signal, bug.signal]);
  const inSlot = openSlots(options.concurrency);
  const deadline = now() + options.deadlineSeconds * 1000;
  const hasFrontDoor = targets.some((target) => target.kind === 'jupyterhub' && target.scope === 'front-door');
  try {
    const checked = await Promise.all(
      targets.map(async (target) => {
        const check = checks[target.kind];
        if (!check) return skip(target, `no check for ${target.kind} yet`);
        // A server costs an instance memory, so the way in is tried once: at the front door, where the pool has one.
        const reach = level === 'kernel' && hasFrontDoor && target.scope !== 'front-door' ? 'login' : level;
        const checkOptions: CheckOptions = { level: reach, stepMs, signal, left: () => deadline - now(), own: { started: '', refusal: '' }, ...(login && { login }) };
        return runTarget(target, { attempt: () => check(target, checkOptions), inSlot, deadline, now, sleep, signal, progress });
      }),
    );
    const { endpoints, warning } = compareHostKeys(checked);
    return { endpoints, warnings: warning ? [warning] : [] };
  } catch (error) {
    bug.abort();
    throw error;
  }
}
