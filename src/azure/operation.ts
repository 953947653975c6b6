import { createHttpPoller, type OperationResponse } from '@azure/core-lro';
import type { Arm, ArmAnswer, ArmRequest } from './arm.ts';
import { readArmError } from './faults.ts';
import { readRetryAfter } from './retry.ts';
import type { Problem } from '../errors.ts';

export interface OperationEnd {
  status: 'succeeded' | 'failed' | 'canceled';
  /** The first answer: that of the request which started the operation. */
  first: ArmAnswer;
  /** What Azure answered last: of an operation that gives a result, the result. */
  last: ArmAnswer;
  problems: Problem[];
}

/**
 * Looks at what the operation has made so far, the last time after its end. It may take the place of a look at the operation itself,
 * so that showing progress costs no request: where it returns true it has seen the end, and the operation is asked at once.
 */
export type Turn = (first: ArmAnswer) => Promise<boolean | void>;

/**
 * Starts a long-running operation (`start`, else the request itself) and waits for its end. Looks at it and `turn` take turns, at
 * the times that Azure's `Retry-After` or `pause` give.
 */
export async function runOperation(arm: Arm, request: ArmRequest, turn: Turn, start: () => Promise<ArmAnswer> = () => arm.send(forgiving(request))): Promise<OperationEnd> {
  const seen: { first?: ArmAnswer; last?: ArmAnswer; wait?: number | undefined } = {};
  const remember = (answer: ArmAnswer, method: string, url: string): OperationResponse => {
    seen.last = answer;
    seen.wait = readRetryAfter(answer.headers['retry-after'], arm.now().getTime());
    return {
      flatResponse: answer.body,
      rawResponse: { statusCode: answer.status, headers: answer.headers, body: answer.body, request: { method, url } },
    };
  };
  const poller = createHttpPoller(
    {
      sendInitialRequest: async () => {
        const answer = await start();
        // What is to be deleted and is not there is deleted: so it is where a repeated request finds its first one's work done.
        seen.first = answer.status === 404 && request.method === 'DELETE' ? { ...answer, status: 204, body: undefined } : answer;
        // Where the answer names no address to ask, it is the resource's own.
        const query = request.apiVersion === undefined ? '' : `?api-version=${request.apiVersion}`;
        return remember(seen.first, request.method, `${request.path}${query}`);
      },
      sendPollRequest: async (path) => remember(await arm.send({ method: 'GET', path, doing: request.doing }), 'GET', path),
    },
    // The callers read the resource themselves when they want it.
    { resolveOnUnsuccessful: true, skipFinalGet: true },
  );
  await poller.submitted();
  const started = seen.first;
  if (started === undefined) throw new Error('the operation was never sent');
  // Kept by adding up, not by a clock: the time that answers take is Azure's.
  let waited = 0;
  let seenEnd = false;
  for (let look = 1; !poller.isDone; look++) {
    const wait = seen.wait ?? pause(waited);
    await arm.sleep(wait);
    waited += wait;
    seenEnd = look % 2 === 0 && (await turn(started)) === true;
    if (seenEnd || look % 2 === 1) await poller.poll();
  }
  if (!seenEnd) await turn(started);
  const status = poller.operationState?.status;
  const last = seen.last ?? started;
  if (status === 'succeeded') return { status, first: started, last, problems: [] };
  const correlationId = started.headers['x-ms-correlation-request-id'];
  const problems = readArmError(last.body, `${request.doing} ended as ${status ?? 'unknown'}.`, correlationId);
  return { status: status === 'canceled' ? 'canceled' : 'failed', first: started, last, problems };
}

function forgiving(request: ArmRequest): ArmRequest {
  return request.method === 'DELETE' ? { ...request, allow: [...(request.allow ?? []), 404] } : request;
}

/** Milliseconds until the next look where Azure names none, `waited` after the start: short at first, so that little is lost after a quick end, then up to 3 s, so that in all it asks less often than every 2 s would. */
export function pause(waited: number): number {
  return Math.min(3000, 500 + waited / 20);
}
