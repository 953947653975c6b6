import type { Arm, ArmRequest } from './arm.ts';
import { runOperation } from './operation.ts';
import { ActionError, type Problem } from '../errors.ts';

const apiVersion = '2025-04-01';

// The agent gives a script 90 minutes, and so long Azure waits for an agent that does not answer at all
// (learn.microsoft.com, "Run scripts in your Linux VM by using action Run Commands"). An answer takes 30 s at most where all is well.
const patience = 3 * 60_000;

// An instance that is gone, off, busy with another command or without an agent, and a service that is ill: all may be so of one instance alone.
const silent = new Set([404, 408, 409, 429, 500, 502, 503, 504]);

/** What a script on an instance has written; `ok` is the agent's word, not the script's exit code: a script that fails is `ok` too. */
export interface CommandOutput {
  answered: true;
  ok: boolean;
  /** The last 4,096 bytes; so is `stderr`. */
  stdout: string;
  stderr: string;
}

/** Nobody has run the script, or nobody has said so: `why` is for people, with Azure's code and words where it gave any. */
export interface Silence {
  answered: false;
  why: string;
}

export interface CommandOptions {
  /** Milliseconds to wait for the end; three minutes without it. */
  wait?: number;
  /** The script may run twice: where an answer is lost on the way, it is sent again. */
  idempotent?: boolean;
}

/**
 * Runs lines of shell as root on one instance of a scale set, and waits for what they write. Azure serves one such
 * command at a time on each machine and refuses a second one (409), so what is left behind after the wait keeps the next one out until
 * it ends. Throws ActionError where all instances would be refused alike: no rights, no connection.
 */
export async function runCommand(arm: Arm, scaleSet: { id: string }, instanceId: string, script: readonly string[], { wait = patience, idempotent = false }: CommandOptions = {}): Promise<CommandOutput | Silence> {
  const request: ArmRequest = {
    method: 'POST',
    path: `${scaleSet.id}/virtualmachines/${encodeURIComponent(instanceId)}/runCommand`,
    apiVersion,
    body: { commandId: 'RunShellScript', script },
    idempotent,
    doing: `Running a command on instance ${instanceId}`,
  };
  try {
    const end = await runOperation(bounded(arm, wait), request, async () => undefined);
    if (end.status !== 'succeeded') return { answered: false, why: describe(end.problems, request.doing) };
    return readOutput(end.last.body) ?? { answered: false, why: 'Azure says that the command succeeded, and not what it wrote' };
  } catch (error) {
    if (error instanceof Late) return { answered: false, why: `no answer within ${Math.round(wait / 1000)} s` };
    if (error instanceof ActionError && silent.has((error as { status?: number }).status ?? 0)) return { answered: false, why: describe(error.problems, request.doing) };
    throw error;
  }
}

class Late extends Error {}

/** The same ARM, whose patience with one operation ends; as the operation does, it adds up what is waited. */
function bounded(arm: Arm, wait: number): Arm {
  let waited = 0;
  const sleep = async (milliseconds: number): Promise<void> => {
    if (waited >= wait) throw new Late();
    const next = Math.min(milliseconds, wait - waited);
    waited += next;
    await arm.sleep(next);
  };
  return { ...arm, sleep };
}

/** What Azure has said first, without what was being done and without advice for people at the machine; and its code. */
function describe([problem]: readonly Problem[], doing: string): string {
  const said = (problem?.what ?? 'Azure gave no reason').replace(`${doing}: `, '');
  const sentence = (said.split(/(?<=\.)\s/, 1)[0] ?? said).replace(/\.$/, '');
  return problem?.code === undefined ? sentence : `${sentence} (${problem.code})`;
}

interface Status {
  code?: unknown;
  message?: unknown;
}

/** The output in the result of the operation, or in the answer of its `Location`; undefined where there is none. */
function readOutput(body: unknown): CommandOutput | undefined {
  const { properties, value = properties?.output?.value } = (body ?? {}) as { value?: unknown; properties?: { output?: { value?: unknown } } };
  if (!Array.isArray(value)) return undefined;
  const [first] = value as Status[];
  if (typeof first?.message !== 'string') return undefined;
  const parts = /^[^\n]*\n\[stdout\]\n([^]*)\n\[stderr\]\n([^]*)$/.exec(first.message);
  if (parts === null) return undefined;
  return { answered: true, ok: /\/succeeded$/i.test(String(first.code)), stdout: parts[1] ?? '', stderr: parts[2] ?? '' };
}
