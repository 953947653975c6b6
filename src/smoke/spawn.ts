import { patienceOf, type CheckOptions } from './check.ts';
import { asObject, describeAnswer, readObject, textOf, type Session } from './session.ts';
import { seconds } from './tcp.ts';

// By its defaults a hub gives a server 60 s to start and 30 s to answer; more is a spawner that hangs. In steps of 10 s.
const patienceSteps = 9;

/** A user's server as the hub sees it. `started` is the hub's time of the start; empty where there is no server. */
interface Server {
  user: string;
  ready: boolean;
  pending: string;
  started: string;
}

/** A running server, `ours` where tries of this check have started it; or why there is none. */
export type Spawned = { ok: true; user: string; ours: boolean } | { ok: false; verdict: 'later' | 'refused'; cause: string; asked: boolean; user: string };

/** Has the logged-in user's server started, unless it runs, and waits until the hub calls it ready. What it starts it notes in `options.own`. */
export async function startServer(session: Session, options: CheckOptions): Promise<Spawned> {
  const { own } = options;
  const before = await readServer(session);
  if ('cause' in before) return { ok: false, verdict: 'later', cause: before.cause, asked: false, user: '' };
  const { user } = before;
  const isOwn = (server: Server): boolean => server.started !== '' && server.started === own?.started;
  if (before.ready) return { ok: true, user, ours: isOwn(before) };

  const patience = patienceOf(options, patienceSteps);
  const end = performance.now() + patience;
  const left = (): number => Math.max(1, Math.round(end - performance.now()));
  let ours = isOwn(before);
  let refusal = '';
  const fail = (verdict: 'later' | 'refused', cause: string): Spawned => ({ ok: false, verdict, cause, asked: ours, user });
  const no = (verdict: 'later' | 'refused', reason: string): Spawned => fail(verdict, `logged in, but the server of user ${textOf(user, 40)} did not start${reason}`);
  // The hub waits on for what it has already called dead.
  if (ours && own?.refusal) return no('refused', `: ${own.refusal}`);
  if (before.pending === '') {
    const reply = await session.send('POST', `/hub/api/users/${nameInPath(user)}/server`, {}, left());
    // Even a start that fails, or takes too long to wait for, may end in a server.
    const after = await readServer(session);
    if (reply.ok && reply.status === 400 && /already running/.test(reply.body)) return { ok: true, user, ours: false };
    if (reply.ok && reply.status === 400 && /pending/.test(reply.body)) return no('later', `: ${describeAnswer(reply)}`);
    ours = true;
    if (reply.ok && reply.status !== 201 && reply.status !== 202) refusal = describeAnswer(reply);
    if (own) Object.assign(own, { started: 'cause' in after ? '' : after.started, refusal });
    if (!reply.ok) return fail('later', `logged in, starting a server: ${reply.cause}`);
    if (reply.status === 201) return { ok: true, user, ours };
    // An error that names its reason is the answer; the hub's progress of it would only end with the hub's patience.
    if (refusal && !('cause' in after) && after.pending !== '') return no('refused', `: ${refusal}`);
  }
  const events = await session.send('GET', `/hub/api/users/${nameInPath(user)}/server/progress`, undefined, left());
  const { ready, failure, last } = readProgress(events.body);
  if (ready) return { ok: true, user, ours };
  if (failure || refusal) return no('refused', `: ${failure || refusal}`);
  if (performance.now() < end - 1) return no('later', `: ${events.ok && events.status === 200 ? 'the hub does not say why' : describeAnswer(events)}`);
  return no('later', ` within ${seconds(patience)}${last && `; the hub's last word: ${last}`}`);
}

/** Stops the logged-in user's server; answers why it could not, or nothing. */
export async function stopServer(session: Session, user: string): Promise<string> {
  const reply = await session.send('DELETE', `/hub/api/users/${nameInPath(user)}/server`);
  return reply.ok && [202, 204, 404].includes(reply.status) ? '' : describeAnswer(reply);
}

/** A user name as the hub writes it in paths. */
export function nameInPath(user: string): string {
  return encodeURIComponent(user).replaceAll('%40', '@');
}

async function readServer(session: Session): Promise<Server | { cause: string }> {
  const reply = await session.send('GET', '/hub/api/user');
  if (!reply.ok) return { cause: reply.cause };
  const { name, servers } = readObject(reply.body);
  if (reply.status !== 200 || typeof name !== 'string' || name === '') {
    const why = reply.status === 403 || reply.status === 401 ? ` (${oneHub})` : '';
    return { cause: `logged in, but the hub does not say as whom: ${describeAnswer(reply)}${why}` };
  }
  // The server without a name is the one a person gets.
  const server = asObject(asObject(servers)['']);
  return { user: name, ready: server['ready'] === true, pending: textOf(server['pending']), started: textOf(server['started']) };
}

/** What people can do where a login does not last. */
export const oneHub = 'does each connection reach the same instance? The load balancing rule needs loadDistribution SourceIP';

/** Reads what a hub's progress (server-sent events, one JSON object each) has said so far. */
function readProgress(text: string): { ready: boolean; failure: string; last: string } {
  const events = text.split('\n').filter((line) => line.startsWith('data:')).map((line) => readObject(line.slice('data:'.length)));
  const failed = events.find((event) => event['failed'] === true);
  const failure = failed ? textOf(failed['message']).replace(/^Spawn failed: ?/, '') || 'the spawn failed' : '';
  return { ready: events.some((event) => event['ready'] === true), failure, last: textOf(events.at(-1)?.['message']) };
}
