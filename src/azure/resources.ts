import type { Arm } from './arm.ts';

/** Reads resources as they are: map of lower-cased id to raw body; those that are missing are left out. `limit` reads run at a time. */
export async function readResources(
  arm: Arm,
  wanted: readonly { id: string; apiVersion: string }[],
  limit = 4,
): Promise<Map<string, unknown>> {
  const found = new Map<string, unknown>();
  const queue = [...wanted];
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const answer = await arm.send({
        method: 'GET',
        path: next.id,
        apiVersion: next.apiVersion,
        allow: [404],
        doing: `Reading ${next.id}`,
      });
      if (answer.status !== 404) found.set(next.id.toLowerCase(), answer.body);
    }
  };
  await Promise.all(Array.from({ length: limit }, worker));
  return found;
}
