import { createHttpPoller, type OperationResponse } from '@azure/core-lro';
import type { Arm, ArmAnswer, ArmRequest } from './arm.ts';
import { readArmError } from './faults.ts';
import type { Problem } from '../errors.ts';

export interface OperationEnd {
  status: 'succeeded' | 'failed' | 'canceled';
  /** The first answer: that of the request which started the operation. */
  first: ArmAnswer;
  problems: Problem[];
}

/** Sends a request that starts a long-running operation and waits for its end; `turn` runs after every look at it. */
export async function runOperation(arm: Arm, request: ArmRequest, turn: (first: ArmAnswer) => Promise<void>): Promise<OperationEnd> {
  const seen: { first?: ArmAnswer; last?: ArmAnswer; wait?: number | undefined } = {};
  const remember = (answer: ArmAnswer, method: string, url: string, body?: unknown): OperationResponse => {
    seen.last = answer;
    // Retry-After counts in seconds here: ARM never sends a date.
    const seconds = Number(answer.headers['retry-after']);
    seen.wait = Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : undefined;
    return {
      flatResponse: answer.body,
      rawResponse: { statusCode: answer.status, headers: answer.headers, body: answer.body, request: { method, url, body } },
    };
  };
  const poller = createHttpPoller(
    {
      sendInitialRequest: async () => {
        seen.first = await arm.send(request);
        return remember(seen.first, request.method, request.path, request.body);
      },
      sendPollRequest: async (path) => remember(await arm.send({ method: 'GET', path, doing: request.doing }), 'GET', path),
    },
    // The callers read the resource themselves when they want it.
    { resolveOnUnsuccessful: true, skipFinalGet: true },
  );
  await poller.submitted();
  const started = seen.first;
  if (started === undefined) throw new Error('the operation was never sent');
  for (let turnNumber = 0; ; turnNumber++) {
    await turn(started);
    if (poller.isDone) break;
    await arm.sleep(seen.wait ?? pause(turnNumber));
    await poller.poll();
  }
  const status = poller.operationState?.status;
  if (status === 'succeeded') return { status, first: started, problems: [] };
  const correlationId = started.headers['x-ms-correlation-request-id'];
  const problems = readArmError((seen.last ?? started).body, `${request.doing} ended as ${status ?? 'unknown'}.`, correlationId);
  return { status: status === 'canceled' ? 'canceled' : 'failed', first: started, problems };
}

/** Milliseconds until the next look where Azure names none: short at first, so that little is lost after a quick end, then up to 5 s. */
export function pause(turn: number): number {
  return Math.min(5000, 500 * 1.4 ** turn);
}
