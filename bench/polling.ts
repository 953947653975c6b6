import { createHttpPoller } from '@azure/core-lro';
import type { Arm, ArmAnswer } from '../src/azure/arm.ts';
import { runDeployment } from '../src/azure/rollout.ts';
import { startRandom } from '../local/azure/random.ts';
import { median, type Bench } from './pairs.ts';

// Seconds that operations take: a tag, an update without changes, a network, a scale set, a pool of machines.
const lengths = [1, 2, 3, 5, 8, 12, 20, 30, 45, 60, 90, 120, 180, 300, 600, 900];
// Seconds from a request to its answer.
const latency = 0.15;

interface Outcome {
  /** Seconds from the end until it is known. */
  lost: number;
  requests: number;
}

/** How long a finished deployment goes unnoticed, ours against @azure/core-lro as it comes; at no more requests, or it throws. */
export function pollingBench(): Promise<Bench> {
  const requests = { a: [] as number[], b: [] as number[] };
  const side = (name: 'a' | 'b', run: (length: number) => Promise<Outcome>) => async (): Promise<number> => {
    const pair = requests[name].length;
    const outcomes: Outcome[] = [];
    for (const length of lengthsOf(pair)) outcomes.push(await run(length));
    requests[name].push(outcomes.reduce((sum, one) => sum + one.requests, 0));
    const { a, b } = { a: requests.a[pair] ?? 0, b: requests.b[pair] ?? Number.POSITIVE_INFINITY };
    if (a > b) throw new Error(`polling: ours sends ${a} requests, @azure/core-lro ${b}`);
    return median(outcomes.map((one) => one.lost));
  };
  return Promise.resolve({
    name: 'polling',
    unit: 'seconds lost',
    bound: 1,
    a: labelled('ours', requests.a, side('a', ours)),
    b: labelled('@azure/core-lro', requests.b, side('b', theirs)),
  });
}

function labelled(name: string, requests: readonly number[], sample: () => Promise<number>): Bench['a'] {
  return {
    get label() {
      return `${name}, ${median(requests)} requests`;
    },
    sample,
  };
}

// Where an end falls between two looks is chance: every pair has lengths of its own around those of the table.
function lengthsOf(pair: number): number[] {
  const random = startRandom(1);
  return lengths.flatMap((length) => [0, 1, 2, 3].map((turn) => length * (0.85 + 0.3 * random.fraction(`${pair} ${length} ${turn}`))));
}

const id = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Resources/deployments/d';

/** ARM with one deployment of that many seconds, on a clock of its own. */
function simulate(length: number): { at: { now: number }; ask(method: string, path: string): ArmAnswer; outcome(): Outcome } {
  const at = { now: 0 };
  let begun = 0;
  let requests = 0;
  const answer = (body: unknown, status = 200, headers: Record<string, string> = {}): ArmAnswer => ({ status, headers, body });
  return {
    at,
    ask: (method, path) => {
      requests++;
      // Half the time on the way there, half on the way back.
      at.now += latency / 2;
      if (method === 'PUT') begun = at.now;
      const over = at.now >= begun + length;
      at.now += latency / 2;
      const state = over ? 'Succeeded' : 'Running';
      if (method === 'PUT') return answer({ id, properties: { provisioningState: 'Accepted' } }, 201, { 'azure-asyncoperation': `https://arm${id}/operationStatuses/1` });
      if (path.includes('/operationStatuses/')) return answer({ status: state });
      if (!path.endsWith('/operations')) return answer({ id, name: 'd', properties: { provisioningState: state } });
      const outputs = { operationId: '2', properties: { provisioningOperation: 'EvaluateDeploymentOutput', provisioningState: 'Succeeded' } };
      return answer({ value: [{ operationId: '1', properties: { provisioningState: state } }, ...(over ? [outputs] : [])] });
    },
    outcome: () => ({ lost: at.now - begun - length, requests }),
  };
}

async function ours(length: number): Promise<Outcome> {
  const { at, ask, outcome } = simulate(length);
  const arm: Arm = {
    subscriptionId: 's',
    tenantId: 't',
    place: { environment: 'custom', armEndpoint: 'https://arm', tenantId: 't' },
    send: ({ method, path }) => Promise.resolve(ask(method, path)),
    list: ({ path }) => Promise.resolve((ask('GET', path).body as { value: Record<string, unknown>[] }).value),
    principal: () => Promise.resolve(undefined),
    now: () => new Date(at.now * 1000),
    sleep: (milliseconds) => {
      at.now += milliseconds / 1000;
      return Promise.resolve();
    },
  };
  const nothing = (): void => undefined;
  const request = { resourceGroup: 'g', name: 'd', template: {}, parameters: {} };
  const end = await runDeployment(arm, request, { before: async () => {}, sending: nothing, accepted: nothing, busy: nothing, turn: nothing });
  // As the library's poller does, which reads the resource at the end.
  ask('GET', id);
  if (end.status !== 'succeeded') throw new Error('polling: ours has not seen the end');
  return outcome();
}

async function theirs(length: number): Promise<Outcome> {
  const { at, ask, outcome } = simulate(length);
  const send = (method: string, path: string) => {
    const { status, headers, body } = ask(method, path);
    return Promise.resolve({ flatResponse: body, rawResponse: { statusCode: status, headers, body, request: { method, url: path } } });
  };
  const real = globalThis.setTimeout;
  // The library waits by the global timer alone, one at a time: a timer that rings at once and sets the clock forward is its clock.
  const soon = ((ring: () => void, milliseconds = 0) => {
    at.now += milliseconds / 1000;
    return setImmediate(ring);
  }) as unknown as typeof setTimeout;
  globalThis.setTimeout = soon;
  try {
    await createHttpPoller({ sendInitialRequest: () => send('PUT', id), sendPollRequest: (path) => send('GET', path) }).pollUntilDone();
  } finally {
    globalThis.setTimeout = real;
  }
  return outcome();
}
