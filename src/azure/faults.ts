import { ActionError, type Problem } from '../errors.ts';
import { advise } from './advice.ts';

interface ArmError {
  code?: unknown;
  message?: unknown;
  target?: unknown;
  details?: unknown;
}

/** Azure's own error, to the innermost cause: one problem per leaf of `details`, the outer one alone where there is none. */
export function readArmError(body: unknown, fallback: string, correlationId: string | undefined): Problem[] {
  const error = unwrap(body);
  if (error === undefined) return [withId({ what: fallback }, correlationId)];
  return leaves(error).map((leaf) => withId(advise(leaf), correlationId));
}

/** An answer of Azure that is no success, as the one error class; `doing` is what was tried, for people. */
export function armFailure(
  doing: string,
  status: number,
  body: unknown,
  correlationId: string | undefined,
): ActionError & { status: number } {
  const problems = readArmError(body, `Azure answered ${status}.`, correlationId).map((problem) => ({
    ...problem,
    what: `${doing}: ${problem.what}`,
  }));
  return Object.assign(new ActionError(problems), { status });
}

/** What went wrong on the way to Azure (sign-in, name, TLS, connection) as the one error class, with host and reason. */
export function wireFailure(doing: string, host: string, error: unknown): ActionError {
  if (error instanceof ActionError) return error;
  const { message, code } = describe(error);
  const tls = /CERT|SELF_SIGNED|TLS|SSL/i.test(code ?? '') || /certificate/i.test(message);
  return new ActionError(
    {
      what: `${doing}: ${host} cannot be reached: ${firstLine(message)}`,
      ...(code === undefined ? {} : { code }),
      ...(tls ? { fix: 'The certificate is not trusted: set NODE_EXTRA_CA_CERTS to the PEM file of its authority.' } : {}),
    },
    { cause: error },
  );
}

/** The sign-in library reports a host that it cannot reach without host and reason. */
export function hidesReason(error: unknown): boolean {
  return /endpoints_resolution_error|openid_config_error|network_error/.test(describe(error).message);
}

function describe(error: unknown): { message: string; code: string | undefined } {
  const chain: unknown[] = [];
  for (let at = error; at !== undefined && at !== null && chain.length < 6; at = (at as { cause?: unknown }).cause) chain.push(at);
  const inner = chain.at(-1);
  const code = chain.map((one) => (one as { code?: unknown }).code).findLast((one) => typeof one === 'string');
  const message = inner instanceof Error && inner.message ? inner.message : String(error);
  return { message, code: typeof code === 'string' ? code : undefined };
}

const firstLine = (text: string): string => text.split(/\r?\n/, 1)[0] ?? '';

function unwrap(body: unknown): ArmError | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { error } = body as { error?: unknown };
  if (typeof error === 'object' && error !== null) return error;
  return 'code' in body && 'message' in body ? body : undefined;
}

function leaves(error: ArmError): Problem[] {
  const details = Array.isArray(error.details) ? (error.details as ArmError[]).filter((one) => typeof one === 'object' && one !== null) : [];
  const inner = details.flatMap((one) => leaves(one));
  if (inner.length > 0) return inner;
  const message = typeof error.message === 'string' ? error.message : '';
  // Resource providers put their own error, as JSON text, into the message of the outer one.
  const nested = parse(message);
  if (nested !== undefined) return leaves(nested);
  const problem: Problem = { what: message || 'Azure gave no message.' };
  if (typeof error.code === 'string') problem.code = error.code;
  if (typeof error.target === 'string') problem.target = error.target;
  return [problem];
}

function parse(message: string): ArmError | undefined {
  if (!message.trimStart().startsWith('{')) return undefined;
  try {
    return unwrap(JSON.parse(message));
  } catch {
    return undefined;
  }
}

function withId(problem: Problem, correlationId: string | undefined): Problem {
  return correlationId === undefined ? problem : { ...problem, correlationId };
}
