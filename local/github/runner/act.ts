// What a job does in its turns, and what each turn gets and gives.
import { mkdirSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import type { Scope } from './expressions.ts';
import type { JobOptions } from './job.ts';
import type { Log } from './log.ts';
import type { Machine } from './machine.ts';
import type { Mapping } from './parser.ts';

export type Ground = JobOptions & { machine: Machine };

/** What a step gets when it is its turn. */
export interface Turn {
  env: Record<string, string>;
  scope: Scope;
  log: Log;
  signal: AbortSignal;
  /** Steps to run at the job's end, the last first. */
  posts: Act[];
  status: string;
}

export interface Result {
  ok: boolean;
  outputs: Record<string, string>;
  env: Record<string, string>;
  path: string[];
  summary: string;
}

/** Something a job does in its turn. */
export interface Act {
  stage: 'pre' | 'main' | 'post';
  /** `id:`, where the step has one. */
  id?: string | undefined;
  name: string;
  title?(scope: Scope): string;
  condition: string;
  /** Of steps that were written down: env, continue-on-error, timeout-minutes. */
  token?: Mapping;
  run(turn: Turn): Promise<Result>;
}

export const nothing: Result = { ok: true, outputs: {}, env: {}, path: [], summary: '' };

/** The runner's own version of an action. */
export type Builtin = (ground: Ground, turn: Turn, inputs: Record<string, string>) => Promise<Result>;

/** A step that fails by the runner's own word. */
export function fault(turn: Turn, message: string): Result {
  turn.log.annotate('error', message);
  return { ...nothing, ok: false };
}

/** A folder of the workspace that a step names; throws where it leads out of it. */
export function inside(machine: Machine, path: string): string {
  const found = isAbsolute(path) ? path : resolve(machine.workspace, path);
  if (found !== machine.workspace && !found.startsWith(`${machine.workspace}/`)) throw new Error(`Repository path '${found}' is not under '${machine.workspace}'`);
  mkdirSync(found, { recursive: true });
  return found;
}
