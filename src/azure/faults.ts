import { ActionError, type Problem } from '../errors.ts';
import { advise } from './advice.ts';
import { readCauses } from './causes.ts';
import { proxyOf } from './proxy.ts';

/** Azure's own error to its innermost causes (`readCauses`), with what to do next where that is known; `fallback` where there is none. */
export function readArmError(body: unknown, fallback: string, correlationId: string | undefined): Problem[] {
  const causes = readCauses(body);
  return (causes.length > 0 ? causes.map(advise) : [{ what: fallback }]).map((one) => (correlationId === undefined ? one : { ...one, correlationId }));
}

/** An answer of Azure that is no success, as the one error class; `doing` is what was tried, for people. */
export function armFailure(
  doing: string,
  status: number,
  body: unknown,
  correlationId: string | undefined,
): ActionError & { status: number } {
  const problems = readArmError(body, `Azure answered ${status}.`, correlationId).map((problem) => ({ ...problem, what: `${doing}: ${problem.what}` }));
  return Object.assign(new ActionError(problems), { status });
}

/** A proxy that does not lead to the host: it answered CONNECT with `status`. */
export function proxyFailure(doing: string, host: string, proxy: string, status: number): ActionError {
  const [said, fix] =
    status === 407
      ? ['it asks who is there, or does not take the name and password given', 'Give HTTPS_PROXY with name and password: `http://NAME:PASSWORD@HOST:PORT`, from a secret.']
      : ['it refused to connect', 'Ask whoever runs the proxy to let HTTPS to this host through, or name the host in NO_PROXY where it is reached without the proxy.'];
  return new ActionError({ what: `${doing}: ${host} cannot be reached through the proxy ${proxy}: ${said} (${status}).`, code: String(status), fix });
}

/** What went wrong on the way to Azure (sign-in, name, TLS, proxy, connection) as the one error class, with host and reason. */
export function wireFailure(doing: string, host: string, error: unknown): ActionError {
  // One that knows better says it: GitHub gave no assertion, and the sign-in library has wrapped that.
  const known = chainOf(error).find((one) => one instanceof ActionError);
  if (known !== undefined) return known;
  const { message, code } = describe(error);
  const proxy = proxyOf(host, process.env);
  const fix = wireFix(host, code ?? '', message, proxy);
  const way = proxy === undefined ? '' : ` through the proxy ${proxy}`;
  return new ActionError(
    { what: `${doing}: ${host} cannot be reached${way}: ${firstLine(message)}`, ...(code === undefined ? {} : { code }), ...(fix === undefined ? {} : { fix }) },
    { cause: error },
  );
}

// Node's error codes; nodejs.org/api/tls.html#x509-certificate-error-codes for those of certificates.
function wireFix(host: string, code: string, message: string, proxy: string | undefined): string | undefined {
  if (code === 'CERT_HAS_EXPIRED') return `The certificate of ${host} is no longer valid: whoever runs it has to renew it. Check the clock of the runner too.`;
  if (code === 'CERT_NOT_YET_VALID') return `The certificate of ${host} is not valid yet: check the clock of the runner.`;
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') return `What answers is not ${host}, or not under this name: check the address${proxy === undefined ? '' : ' and the proxy'}.`;
  if (/^ERR_SSL|^EPROTO$/.test(code)) return 'What answers there does not speak TLS: check host and port.';
  if (/CERT|SELF_SIGNED|TLS|SSL/i.test(code) || /certificate/i.test(message)) return 'The certificate is not trusted: set NODE_EXTRA_CA_CERTS to the PEM file of its authority.';
  if (proxy !== undefined) return 'Check HTTPS_PROXY, or name the host in NO_PROXY where it is reached without the proxy.';
  if (code === 'ECONNREFUSED') return `Nothing listens at ${host}: check the address, and that no firewall stands between.`;
  if (/^(ENOTFOUND|EAI_AGAIN)$/.test(code)) return `The runner finds no address for ${host.replace(/:\d+$/, '')}: check the name, and the runner’s DNS.`;
  return undefined;
}

/** The sign-in library reports a host that it cannot reach, or whose answer it cannot read, without host and reason. */
export function hidesReason(error: unknown): boolean {
  return /endpoints_resolution_error|openid_config_error|network_error|\b(client|server|unknown)_error: Error\(s\): Not Available/.test(describe(error).message);
}

function chainOf(error: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let at = error; at !== undefined && at !== null && chain.length < 6; at = (at as { cause?: unknown }).cause) chain.push(at);
  return chain;
}

function describe(error: unknown): { message: string; code: string | undefined } {
  const chain = chainOf(error);
  const inner = chain.at(-1);
  const code = chain.map((one) => (one as { code?: unknown }).code).findLast((one) => typeof one === 'string');
  const message = inner instanceof Error && inner.message ? inner.message : String(error);
  return { message, code: typeof code === 'string' ? code : undefined };
}

const firstLine = (text: string): string => text.split(/\r?\n/, 1)[0] ?? '';
