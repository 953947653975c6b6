/**
 * The proxy, as `host:port` without name and password, that requests to `host` go through; undefined where there is none. Read from the environment
 * as the HTTP library reads it (core-rest-pipeline, proxyPolicy): `HTTPS_PROXY`, `ALL_PROXY` or `HTTP_PROXY`, but for what `NO_PROXY` names.
 */
export function proxyOf(host: string, env: Readonly<Record<string, string | undefined>>): string | undefined {
  const get = (name: string): string => env[name] || env[name.toLowerCase()] || '';
  const url = get('HTTPS_PROXY') || get('ALL_PROXY') || get('HTTP_PROXY');
  const name = host.replace(/:\d+$/, '');
  const spared = get('NO_PROXY')
    .split(',')
    .map((one) => one.trim())
    .some((one) => (one.startsWith('.') ? name.endsWith(one) || name === one.slice(1) : one === name));
  return spared || !URL.canParse(url) ? undefined : new URL(url).host;
}

/** What an answer shows of who has given it. */
interface Answered {
  status: number;
  headers: { has(name: string): boolean };
  bodyAsText?: string | null;
}

/**
 * The proxy, where it is the proxy that has answered in the place of `host`: the HTTP library passes on what it says to CONNECT as if it came from there.
 * Resource Manager, Entra and GitHub name each of their answers in a header of their own, and say why in JSON.
 */
export function proxyBehind(host: string, { status, headers, bodyAsText }: Answered, env: Readonly<Record<string, string | undefined>>): string | undefined {
  if (status < 400 || headers.has('x-ms-request-id') || headers.has('x-ms-correlation-request-id') || headers.has('x-github-request-id') || /^\s*\{/.test(bodyAsText ?? '')) return undefined;
  return proxyOf(host, env);
}
