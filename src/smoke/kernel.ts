import { setTimeout as sleep } from 'node:timers/promises';
import type { Target } from '../pool/endpoints.ts';
import { ask } from './channels.ts';
import { patienceOf, type CheckOptions, type Outcome } from './check.ts';
import { clean } from './foreign.ts';
import { openConnection } from './https.ts';
import { describeAnswer, openSession, readObject, show, textOf, type Session } from './session.ts';
import { nameInPath, oneHub, startServer, stopServer } from './spawn.ts';

type Found = Pick<Outcome, 'verdict' | 'cause'>;

const code = '1+1';
const expected = '2';
// A server itself gives its kernel 60 s for the first answer. In steps of 10 s.
const patienceSteps = 6;
// A cancelled run still ends what it has begun, but has few seconds for everything.
const farewellMs = 2500;
const farewellPauseMs = 200;
// Restarts of a dying kernel are 3 s apart.
const watchMs = 1000;

/** In a logged-in session: starts the user's server unless it runs, has a kernel run `1+1`, and removes again what it made. */
export async function tryKernel(target: Target, session: Session, options: CheckOptions): Promise<Found> {
  const server = await startServer(session, options);
  if (!server.ok) {
    if (server.asked && options.signal.aborted) await part(target, session, (last) => takeBack(last, server.user));
    return { verdict: server.verdict, cause: server.cause };
  }
  const base = `/user/${nameInPath(server.user)}`;
  const { found, kernel } = await walk(target, session, base, options);
  const made = { base, kernel, user: server.user, ours: server.ours };
  let rest = options.signal.aborted ? '' : await leave(session, made, true);
  if (options.signal.aborted) rest = await part(target, session, (last) => leave(last, made, false));
  return found.verdict === 'pass' ? { verdict: 'pass', cause: rest } : found;
}

/** From the server's page to the result; `kernel` is the path of the kernel that was made, empty where none was. */
async function walk(target: Target, session: Session, base: string, options: CheckOptions): Promise<{ found: Found; kernel: string }> {
  const problem = await enter(session, base);
  if (problem) return { found: problem, kernel: '' };
  const created = await createKernel(session, base, patienceOf(options, patienceSteps));
  if (!created.ok) return { found: created.found, kernel: '' };
  return { found: await calculate(target, session, created.path, options), kernel: created.path };
}

/** A person's way in: the server sends to the hub's OAuth and back. Answers what went wrong, or nothing. */
async function enter(session: Session, base: string): Promise<Found | undefined> {
  const page = await session.open(`${base}/`);
  if (!page.ok) return { verdict: 'later', cause: `server started, ${page.cause}` };
  if (page.path.split('?', 1)[0] === '/hub/login') return { verdict: 'later', cause: `server started, but it asks for the login again (${oneHub})` };
  if (!page.path.startsWith(`${base}/`)) return { verdict: 'later', cause: `server started, but its page ends at ${show(page.path)} (${describeAnswer(page)})` };
  if (page.status !== 200) return { verdict: 'later', cause: `server started, but not its page ${show(page.path)}: ${describeAnswer(page)}` };
  const status = await session.send('GET', `${base}/api/status`);
  if (status.ok && status.status === 200) return undefined;
  return { verdict: 'later', cause: `server started, but not its API ${base}/api/status: ${describeAnswer(status)}` };
}

type Created = { ok: true; path: string } | { ok: false; found: Found };

async function createKernel(session: Session, base: string, limitMs: number): Promise<Created> {
  const reply = await session.send('POST', `${base}/api/kernels`, {}, limitMs);
  if (!reply.ok) return { ok: false, found: { verdict: 'later', cause: `server started, creating a kernel: ${reply.cause}` } };
  const { id } = readObject(reply.body);
  // The id becomes part of paths.
  if (reply.status === 201 && typeof id === 'string' && /^[\w-]{1,80}$/.test(id)) return { ok: true, path: `${base}/api/kernels/${id}` };
  return { ok: false, found: { verdict: 'refused', cause: `server started, but it starts no kernel: ${describeAnswer(reply)}` } };
}

async function calculate(target: Target, session: Session, path: string, options: CheckOptions): Promise<Found> {
  const limitMs = patienceOf(options, patienceSteps);
  const over = new AbortController();
  const signal = AbortSignal.any([options.signal, over.signal]);
  const watch = watchKernel(session, path, over);
  const result = await ask(target, { path, cookie: session.jar.header(`${path}/channels`), code, limitMs, signal });
  over.abort();
  const death = await watch;
  if (!result.ok && death && !options.signal.aborted) return { verdict: 'refused', cause: `kernel started, but ${death}` };
  if (!result.ok) return { verdict: result.verdict, cause: `kernel started, but ${result.cause}` };
  if (result.text === expected) return { verdict: 'pass', cause: '' };
  return { verdict: 'refused', cause: `kernel started, but it answers ${code} with "${clean(result.text, 40)}"` };
}

/** Looks after a kernel until `over` is aborted, and aborts it itself where the kernel is dead: a server may keep a WebSocket waiting for one that is. */
async function watchKernel(session: Session, path: string, over: AbortController): Promise<string> {
  for (;;) {
    await sleep(watchMs, undefined, { signal: over.signal }).catch(() => undefined);
    if (over.signal.aborted) return '';
    const reply = await session.send('GET', path);
    const state = reply.ok ? textOf(readObject(reply.body)['execution_state'], 20) : '';
    // Servers give up on a kernel after some restarts: notebook then forgets it, jupyter-server keeps it as dead.
    if (!reply.ok || (reply.status !== 404 && state !== 'dead')) continue;
    over.abort();
    return 'it died';
  }
}

interface Made {
  base: string;
  /** Path of the kernel; empty where none was made. */
  kernel: string;
  user: string;
  ours: boolean;
}

/** Removes the kernel, and the server where the check has started it and nobody else has come to use it. Answers what stays behind. */
async function leave(session: Session, { base, kernel, user, ours }: Made, thorough: boolean): Promise<string> {
  // A kernel goes with its server, but takes seconds to go alone.
  const gone = kernel && (thorough || !ours) ? await session.send('DELETE', kernel) : undefined;
  const isGone = gone?.ok === true && [204, 404].includes(gone.status);
  const left = gone && !isGone ? `the check's kernel could not be removed: ${describeAnswer(gone)}` : '';
  if (!ours) return left;
  if ((await countKernels(session, base, thorough ? undefined : farewellMs / 2)) > (kernel && !isGone ? 1 : 0)) return 'the server stays: somebody else uses it by now';
  const why = await stopServer(session, user);
  return why && `the check's server could not be stopped: ${why}`;
}

/** Gives the cancelled run's last seconds to an act, on a connection that the cancelling has not ended. */
async function part<T>(target: Target, { jar }: Session, act: (last: Session) => Promise<T>): Promise<T> {
  const connection = openConnection(target, farewellMs, AbortSignal.timeout(farewellMs));
  try {
    return await act(openSession(target, connection, jar));
  } finally {
    connection.close();
  }
}

/** Stops a server that was asked for when the run was cancelled; while it starts, the hub stops nothing. */
async function takeBack(session: Session, user: string): Promise<void> {
  const end = performance.now() + farewellMs;
  while ((await stopServer(session, user)) !== '' && performance.now() < end) await sleep(farewellPauseMs);
}

/** Kernels of a server; none where it does not say, as one that is broken. */
async function countKernels(session: Session, base: string, limitMs?: number): Promise<number> {
  const reply = await session.send('GET', `${base}/api/status`, undefined, limitMs);
  const { kernels } = readObject(reply.ok ? reply.body : '');
  return typeof kernels === 'number' ? kernels : 0;
}
