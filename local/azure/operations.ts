import { asAzureError, type ErrorBody } from './errors.ts';
import type { Random } from './random.ts';
import type { Clock } from './clock.ts';

/** Something that goes on after the answer to the request that began it. */
export interface Operation {
  id: string;
  started: number;
  ended?: number;
  status: 'InProgress' | 'Succeeded' | 'Failed';
  error?: ErrorBody['error'];
  /** What the work gave: a run command's output, an exported template. */
  output?: unknown;
  /** Settles with the work; never rejects. */
  done: Promise<void>;
}

export interface Operations {
  start(work: () => Promise<unknown>): Operation;
  find(id: string): Operation | undefined;
  /** How many are still at work. */
  running(): number;
}

/** The book of operations; an operation's failure is kept as Azure's error. */
export function openOperations(clock: Clock, random: Random): Operations {
  const book = new Map<string, Operation>();
  return {
    start: (work) => {
      const operation: Operation = { id: random.guid(), started: clock.now(), status: 'InProgress', done: Promise.resolve() };
      const run = async (): Promise<void> => {
        try {
          const output = await work();
          if (output !== undefined) operation.output = output;
          operation.status = 'Succeeded';
        } catch (error) {
          operation.error = asAzureError(error).body().error;
          operation.status = 'Failed';
        }
        operation.ended = clock.now();
      };
      operation.done = run();
      book.set(operation.id, operation);
      return operation;
    },
    find: (id) => book.get(id.toLowerCase()),
    running: () => [...book.values()].filter((one) => one.status === 'InProgress').length,
  };
}
