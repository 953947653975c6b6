import type { Target } from '../pool/endpoints.ts';
import type { CheckOptions, Outcome } from './check.ts';
import { clean } from './foreign.ts';
import { openConnection } from './https.ts';
import { tryKernel } from './kernel.ts';
import { isOauth, readLoginPage } from './page.ts';
import { isRedirect, openSession, type Answer, type Session } from './session.ts';

type Found = Pick<Outcome, 'verdict' | 'cause'> & { version?: string };

/** Tries JupyterHub over TLS: health, version, login page; with a password a login at level `login`, and at `kernel` a calculation in a kernel, too. */
export async function checkJupyterHub(target: Target, options: CheckOptions): Promise<Outcome> {
  const connection = openConnection(target, options.stepMs, options.signal);
  try {
    const { verdict, cause, version = '' } = await walk(target, openSession(target, connection), options);
    return { verdict, cause, version, fingerprint: connection.fingerprint() };
  } finally {
    connection.close();
  }
}

async function walk(target: Target, session: Session, options: CheckOptions): Promise<Found> {
  const health = await session.send('GET', '/hub/health');
  if (!health.ok) return later(health.cause);
  // While the hub starts, the proxy already answers over TLS: only exactly 200 is ready.
  if (health.status !== 200) return later(describeHealth(health.status));

  const api = await session.send('GET', '/hub/api/');
  if (!api.ok) return later(api.cause);
  const version = readVersion(api);
  if (version === '') return later(`hub is healthy, but /hub/api/ names no version (it answers ${api.status})`);

  const page = await session.send('GET', '/hub/login');
  if (!page.ok) return { ...later(page.cause), version };
  const entered = await enter(session, page, options);
  if (entered.verdict !== 'pass' || entered.cause || options.level !== 'kernel') return { ...entered, version };
  return { ...(await tryKernel(target, session, options)), version };
}

/** From the login page on. */
async function enter(session: Session, page: Answer, { level, login }: CheckOptions): Promise<Found> {
  const form = isRedirect(page) && isOauth(page.location) ? ({ way: 'oauth' } as const) : readLoginPage(page.body);
  if (form.way === 'password' ? page.status !== 200 : form.way === 'none') {
    return later(`hub is healthy, but /hub/login shows no login page (it answers ${page.status})`);
  }
  if (level === 'door') return { verdict: 'pass', cause: '' };
  const untried = level === 'kernel' ? 'login and kernel not tried' : 'login not tried';
  if (form.way !== 'password') return { verdict: 'pass', cause: `${untried}: the hub signs in by another service` };
  if (!login) return { verdict: 'pass', cause: `${untried}: no user name` };
  if (!login.password) return { verdict: 'pass', cause: `${untried}: no password` };

  const fields = new URLSearchParams({ username: login.user, password: login.password });
  if (form.xsrf) fields.set('_xsrf', form.xsrf);
  const reply = await session.send('POST', '/hub/login', fields);
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

/** Path of an absolute or relative address, without a closing slash; an address that is none counts as the login page. */
function pathOf(location: string): string {
  const base = 'https://hub.invalid/hub/login';
  return URL.canParse(location, base) ? new URL(location, base).pathname.replace(/\/+$/, '') : '/hub/login';
}

function later(cause: string): Found {
  return { verdict: 'later', cause };
}
