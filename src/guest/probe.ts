import { randomUUID } from 'node:crypto';
import type { Arm } from '../azure/arm.ts';
import { runCommand } from '../azure/runcommand.ts';
import { judge, type Answer } from '../occupancy/verdict.ts';
import { isOff } from '../occupancy/victims.ts';

// Each costs two or three requests every few seconds; more at once only meets Azure's limits sooner.
const atOnce = 8;

export interface Asking {
  /** The text of guest/probe.sh. */
  script: string;
  /** Milliseconds until an instance that does not answer is given up; `runCommand`'s own without it. */
  wait?: number;
  /** A line for people. */
  tell(line: string): void;
}

/**
 * Asks one instance whether it is in use: really runs the script on it. Each question has a name of its own which the answer must repeat, so
 * nothing that was written before, or by somebody else, can be taken for it.
 */
export async function probe(arm: Arm, scaleSet: { id: string }, instanceId: string, { script, wait }: Omit<Asking, 'tell'>): Promise<Answer> {
  const question = randomUUID();
  const output = await runCommand(arm, scaleSet, instanceId, ['#!/bin/sh', `question='${question}'`, ...script.split(/\r?\n/)], { idempotent: true, ...(wait === undefined ? {} : { wait }) });
  if (!output.answered) return { kind: 'silent', why: output.why };
  if (!output.ok) return { kind: 'silent', why: 'the agent could not run the probe' };
  return { kind: 'said', question, text: output.stdout };
}

/** An answer, and when it came on ARM's clock (milliseconds). */
export interface Heard {
  answer: Answer;
  at: number;
}

/** Asks all instances, some at a time, and tells what each said; those that are off or not running are not asked. By instance id, in the order given. */
export async function probeAll(arm: Arm, scaleSet: { id: string }, instances: readonly { instanceId: string; power: string; provisioning: string }[], asking: Asking): Promise<Map<string, Heard>> {
  const hear = (answer: Answer): Heard => ({ answer, at: arm.now().getTime() });
  const known = instances.map((one) => ({ ...one, answer: unasked(one) }));
  const answers = new Map(known.map(({ instanceId, answer }) => [instanceId, hear(answer ?? { kind: 'silent', why: 'it was not asked' })]));
  const queue = known.filter(({ answer }) => answer === undefined);
  if (queue.length > 0) asking.tell(`Asking ${queue.length === 1 ? 'one instance' : `${queue.length} instances`} whether somebody is there.`);
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const answer = await probe(arm, scaleSet, next.instanceId, asking);
      const { verdict, why } = judge(answer);
      asking.tell(`Instance ${next.instanceId}: ${verdict}, ${why}.`);
      answers.set(next.instanceId, hear(answer));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return answers;
}

/** What is known of an instance without asking it; undefined: it has to be asked. */
function unasked({ power, provisioning }: { power: string; provisioning: string }): Answer | undefined {
  if (provisioning.toLowerCase() === 'deleting') return { kind: 'silent', why: 'it is being deleted' };
  if (isOff(power)) return { kind: 'off', power };
  // Without a power state Azure does not know either; starting, there may be people a moment later.
  return power === 'running' ? undefined : { kind: 'silent', why: power === 'unknown' ? 'Azure knows no power state of it' : `it is ${power}` };
}
