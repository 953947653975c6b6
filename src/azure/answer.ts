import { ActionError } from '../errors.ts';

/** What stands in the place of an answer that is no JSON, in the form of Azure's own errors. */
interface Foreign {
  error: { code: 'NotJson'; message: string };
}

/** The JSON of an answer, undefined where it is empty, or what says that it is none. */
export function parseBody(text: string | null | undefined): unknown {
  if (!text) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return { error: { code: 'NotJson', message: `The answer is no JSON: ${text.slice(0, 200)}` } } satisfies Foreign;
  }
}

/** Is this what `parseBody` makes of an answer that is no JSON? */
export function isForeign(body: unknown): body is Foreign {
  return (body as Partial<Foreign> | undefined | null)?.error?.code === 'NotJson';
}

/** Is this the `value` of a page of a list? */
export function isList(value: unknown): value is Record<string, unknown>[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null);
}

/** A resource as ARM answers it; throws ActionError where the answer is none, because something else has given it. */
export function resourceOf(body: unknown, doing: string): Record<string, unknown> & { id: string; name: string } {
  const { id, name } = (body ?? {}) as { id?: unknown; name?: unknown };
  if (typeof id !== 'string' || typeof name !== 'string') throw notArm(`${doing}: what Azure answered is no resource.`);
  return { ...(body as object), id, name };
}

/** The failure of an answer that Resource Manager does not give. */
export function notArm(what: string): ActionError {
  return new ActionError({ what, fix: 'Resource Manager does not answer so: look at what stands between it and the runner.' });
}
