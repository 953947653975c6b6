import type { Target } from '../pool/endpoints.ts';
import type { CheckOptions, Outcome } from './check.ts';
import { clean } from './foreign.ts';
import { openConnection, type Connection, type Reply } from './https.ts';
import { isOauth, keepCookies, readLoginPage } from './page.ts';

type Found = Pick<Outcome, 'verdict' | 'cause'> & { version?: string };
type Answer = Extract<Reply, { ok: true }>;

/** Tries JupyterHub over TLS: health, version, login page and, at level `login` with a password, a login; no server is spawned. */
export async function checkJupyterHub(target: Target, options: CheckOptions): Promise<Outcome> {
  const connection = openConnection(target, options.stepMs, options.signal);
  try {
    const { verdict, cause, version = '' } = await walk(connection, options);
    return { verdict, cause, version, fingerprint: connection.fingerprint() };
  } finally {
    connection.close();
  }
}

async function walk(connection: Connection, options: CheckOptions): Promise<Found> {
  const health = await connection.send('GET', '/hub/health');
  if (!health.ok) return later(health.cause);
  // While the hub starts, the proxy already answers over TLS: only exactly 200 is ready.
  if (health.status !== 200) return later(describeHealth(health.status));

  const api = await connection.send('GET', '/hub/api/');
  if (!api.ok) return later(api.cause);
  const version = readVersion(api);
  if (version === '') return later(`hub is healthy, but /hub/api/ names no version (it answers ${api.status})`);

  const page = await connection.send('GET', '/hub/login');
  if (!page.ok) return { ...later(page.cause), version };
  return { ...(await enter(connection, page, options)), version };
}

/** From the login page on. */
async function enter(connection: Connection, page: Answer, { level, login }: CheckOptions): Promise<Found> {
  const form = isRedirect(page) && isOauth(page.location) ? ({ way: 'oauth' } as const) : readLoginPage(page.body);
  if (form.way === 'password' ? page.status !== 200 : form.way === 'none') {
    return later(`hub is healthy, but /hub/login shows no login page (it answers ${page.status})`);
  }
  if (level !== 'login') return { verdict: 'pass', cause: '' };
  if (form.way !== 'password') return { verdict: 'pass', cause: 'login not tried: the hub signs in by another service' };
  if (!login) return { verdict: 'pass', cause: 'login not tried: no user name' };
  if (!login.password) return { verdict: 'pass', cause: 'login not tried: no password' };

  const cookies = keepCookies(new Map(), page.cookies);
  const fields = new URLSearchParams({ username: login.user, password: login.password });
  if (form.xsrf) fields.set('_xsrf', form.xsrf);
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    ...(cookies.size > 0 && { cookie: Array.from(cookies, ([name, value]) => `${name}=${value}`).join('; ') }),
  };
  const reply = await connection.send('POST', '/hub/login', headers, fields.toString());
  return reply.ok ? judgeLogin(reply, login.user) : later(reply.cause);
}

/** The redirect tells, not the status: a wrong password is answered 200 with the form again, or 403 by newer hubs. */
function judgeLogin(reply: Answer, user: string): Found {
  if (isRedirect(reply) && pathOf(reply.location) !== '/hub/login') return { verdict: 'pass', cause: '' };
  if (reply.status >= 500) return later(`login page fine, hub answers ${reply.status} to the login of user ${clean(user, 40)}`);
  const how = reply.status === 200 ? '' : ` (hub answers ${reply.status})`;
  return { verdict: 'refused', cause: `login refused for user ${clean(user, 40)}${how}` };
}

function describeHealth(status: number): string {
  if (status === 404) return 'port open, TLS fine, proxy answers 404 on /hub/health: the hub is still starting or dead';
  if (status >= 500) return `port open, TLS fine, hub answers ${status}`;
  return `port open, TLS fine, /hub/health answers ${status} instead of 200`;
}

function readVersion(api: Answer): string {
  if (api.status !== 200) return '';
  try {
    const parsed: unknown = JSON.parse(api.body);
    const version = typeof parsed === 'object' && parsed !== null && 'version' in parsed ? parsed.version : '';
    return typeof version === 'string' ? clean(version, 40) : '';
  } catch {
    return '';
  }
}

function isRedirect(reply: Answer): boolean {
  return [301, 302, 303, 307, 308].includes(reply.status) && reply.location !== '';
}

/** Path of an absolute or relative address, without a closing slash; an address that is none counts as the login page. */
function pathOf(location: string): string {
  const base = 'https://hub.invalid/hub/login';
  return URL.canParse(location, base) ? new URL(location, base).pathname.replace(/\/+$/, '') : '/hub/login';
}

function later(cause: string): Found {
  return { verdict: 'later', cause };
}
