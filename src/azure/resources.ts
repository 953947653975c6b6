import { ActionError } from '../errors.ts';
import type { Arm } from './arm.ts';
import { runOperation } from './operation.ts';

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

const managerVersion = '2025-04-01';

/** The newest api-version of a type (`Microsoft.Network/loadBalancers`) that is no preview, as its provider lists them; throws ActionError where there is none. */
export async function findVersion(arm: Arm, type: string): Promise<string> {
  const [namespace = '', ...rest] = type.split('/');
  const path = `/subscriptions/${arm.subscriptionId}/providers/${encodeURIComponent(namespace)}`;
  const { body } = await arm.send({ method: 'GET', path, apiVersion: managerVersion, doing: `Reading the api-versions of ${namespace}` });
  const types = (body as { resourceTypes?: { resourceType?: string; apiVersions?: string[] }[] } | undefined)?.resourceTypes ?? [];
  const versions = types.find((one) => one.resourceType?.toLowerCase() === rest.join('/').toLowerCase())?.apiVersions ?? [];
  const newest = versions.toSorted().toReversed();
  const found = newest.find((one) => !/preview/i.test(one)) ?? newest[0];
  if (found === undefined) throw new ActionError({ what: `Azure names no api-version of ${type}.`, fix: 'Delete it by hand.' });
  return found;
}

/** `findVersion` that asks once for each type, however many ask at a time. */
export function openVersions(arm: Arm): (type: string) => Promise<string> {
  const known = new Map<string, Promise<string>>();
  return (type) => {
    const key = type.toLowerCase();
    const version = known.get(key) ?? findVersion(arm, type);
    known.set(key, version);
    return version;
  };
}

/** Deletes one resource and waits for its end; one that is not there is deleted. Throws ActionError where Azure refuses or fails. */
export async function deleteResource(arm: Arm, id: string, apiVersion: string): Promise<void> {
  const end = await runOperation(arm, { method: 'DELETE', path: id, apiVersion, doing: `Deleting ${id.split('/').slice(-2).join(' ')}` }, async () => undefined);
  if (end.status !== 'succeeded') throw new ActionError(end.problems);
}

const IN_USE = /InUse|CannotBeDeleted$/;
const BUSY = /^(AnotherOperationInProgress|RetryableError\w*|ReferencedResourceNotProvisioned|Conflict)$/;

/**
 * Is a resource not deleted only because something that is on its way out still holds it, or works on it? Azure lets go of what a deleted resource
 * used some time later. Its message names the holder: where that is none of `gone`, waiting is of no use.
 */
export function isReleasing(error: unknown, id: string, gone: readonly string[]): boolean {
  if (!(error instanceof ActionError)) return false;
  const within = (one: string, whole: string): boolean => `${one}/`.startsWith(`${whole.toLowerCase()}/`);
  return error.problems.every(({ code = '', what }) => {
    if (BUSY.test(code)) return true;
    if (!IN_USE.test(code)) return false;
    const holders = [...what.matchAll(/\/subscriptions\/[^\s,'"]+/gi)].map((found) => withoutBars(found[0].toLowerCase().replace(/[.;:)]+$/, ''))).filter((one) => !within(one, id));
    return holders.every((one) => gone.some((other) => within(one, other)));
  });
}

// Azure names the network card of an instance `.../Microsoft.Network/networkInterfaces/|providers|Microsoft.Compute|virtualMachineScaleSets|...`.
function withoutBars(id: string): string {
  return id.replace('/providers/microsoft.network/networkinterfaces/|', '|').replaceAll('|', '/');
}
