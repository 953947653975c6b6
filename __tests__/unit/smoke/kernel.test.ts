import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { generate } from 'selfsigned';
import { patienceOf, type CheckOptions, type Outcome } from '../../../src/smoke/check.ts';
import { checkJupyterHub } from '../../../src/smoke/jupyterhub.ts';
import { calculate, kernelId, serveHub, type Habits, type Hub } from './hub.ts';
import { drained, makeOptions, makeTarget } from './peers.ts';

let certificate: { private: string; cert: string };
const hubs: Hub[] = [];

beforeAll(async () => {
  certificate = await generate([{ name: 'commonName', value: 'pool.example' }], { keySize: 2048 });
});

afterEach(async () => {
  for (const hub of hubs.splice(0)) {
    await drained(hub);
    await hub.close();
  }
});

async function start(habits: Habits = {}): Promise<Hub> {
  const hub = await serveHub(certificate, habits);
  hubs.push(hub);
  return hub;
}

const check = (hub: Hub, over: Partial<CheckOptions> = {}): Promise<Outcome> =>
  checkJupyterHub(makeTarget('jupyterhub', hub.port), makeOptions({ level: 'kernel', login: { user: 'amina', password: 'right' }, ...over }));

// One step is all the patience: long enough for a busy machine to answer, short enough to wait for.
const short = { stepMs: 800, left: () => 0.5 };
const kernels = '/user/amina/api/kernels';
const server = '/hub/api/users/amina/server';
const notStarted = 'logged in, but the server of user amina did not start';

describe('the level kernel', () => {
  it.each([
    ['before 4.1', {}],
    ['with tokens by path', { xsrf: true }],
    ['that is slow to start it', { spawn: { status: 202 }, progress: [{ progress: 0, message: 'Server requested' }, { progress: 100, ready: true }] }],
  ] satisfies [string, Habits][])('logs in, spawns, calculates and removes what it made, in a hub %s', async (_name, habits) => {
    const hub = await start(habits);
    expect(await check(hub)).toMatchObject({ verdict: 'pass', cause: '', version: '5.2.1' });
    expect(hub.paths).toContain(`UPGRADE ${kernels}/${kernelId}/channels`);
    expect(hub.paths.filter((path) => /^(POST|DELETE)/.test(path))).toEqual([
      'POST /hub/login', `POST ${server}`, `POST ${kernels}`, `DELETE ${kernels}/${kernelId}`, `DELETE ${server}`,
    ]);
    expect(hub.running()).toBe(false);
  });

  it('leaves a running server alone, but not its kernel there', async () => {
    const hub = await start({ running: true });
    expect(await check(hub)).toMatchObject({ verdict: 'pass', cause: '' });
    expect(hub.paths.filter((path) => /^(POST|DELETE)/.test(path))).toEqual(['POST /hub/login', `POST ${kernels}`, `DELETE ${kernels}/${kernelId}`]);
    expect(hub.running()).toBe(true);
  });

  it('leaves a server alone that somebody has come to use meanwhile, or started at the same moment', async () => {
    const hub = await start({ others: 1 });
    expect(await check(hub)).toMatchObject({ verdict: 'pass', cause: 'the server stays: somebody else uses it by now' });
    expect(hub.running()).toBe(true);
    const race = await start({ running: true, force: { 'GET /hub/api/user': { status: 200, body: { name: 'amina', servers: {} } } } });
    expect(await check(race)).toMatchObject({ verdict: 'pass', cause: '' });
    expect(race.running()).toBe(true);
  });

  it('stops the server of an earlier try, and only that', async () => {
    const habits = { spawn: { status: 202 }, progress: [{ message: 'Server requested' }] };
    const own = { started: '', refusal: '' };
    const hub = await start(habits);
    expect(await check(hub, { own, ...short })).toMatchObject({ verdict: 'later', cause: `${notStarted} within 0.8 s; the hub's last word: Server requested` });
    expect(own.started).toBe(hub.started());
    hub.change({ progress: [{ ready: true }] });
    expect(await check(hub, { own })).toMatchObject({ verdict: 'pass', cause: '' });
    expect(hub.running()).toBe(false);
    const late = await start(habits);
    expect(await check(late, { own, ...short })).toMatchObject({ verdict: 'later' });
    late.arrive();
    expect(await check(late, { own })).toMatchObject({ verdict: 'pass', cause: '' });
    expect(late.running()).toBe(false);
    const other = await start({ running: true });
    expect(await check(other, { own })).toMatchObject({ verdict: 'pass' });
    expect(other.running()).toBe(true);
  });

  it('says what was not tried without a password or a user', async () => {
    const hub = await start();
    expect(await check(hub, { login: { user: 'amina' } })).toMatchObject({ verdict: 'pass', cause: 'login and kernel not tried: no password' });
    expect(await checkJupyterHub(makeTarget('jupyterhub', hub.port), makeOptions({ level: 'kernel' }))).toMatchObject({ verdict: 'pass', cause: 'login and kernel not tried: no user name' });
    expect(await check(hub, { login: { user: 'amina', password: 'wrong' } })).toMatchObject({ verdict: 'refused', cause: 'login refused for user amina (hub answers 403)' });
    expect(hub.paths.filter((path) => path.includes('/server'))).toEqual([]);
  });

  it('spawns nothing at level login', async () => {
    const hub = await start();
    expect(await check(hub, { level: 'login' })).toMatchObject({ verdict: 'pass', cause: '' });
    expect(hub.paths.at(-1)).toBe('POST /hub/login');
  });
});

describe('patience', () => {
  it('is so many steps, not past the deadline, and one step at least', () => {
    const of = (left?: number): number => patienceOf(makeOptions({ stepMs: 10, ...(left !== undefined && { left: () => left }) }), 9);
    expect([of(), of(1000), of(50), of(12.3), of(3), of(-5)]).toEqual([90, 90, 50, 13, 10, 10]);
  });
});

describe('a broken spawner', () => {
  const reason = 'Spawner failed to start [status=1]. The logs for amina may contain details.';

  it('is red with the reason that the hub answers', async () => {
    const hub = await start({ spawn: { status: 500, body: { status: 500, message: reason } } });
    expect(await check(hub)).toMatchObject({ verdict: 'refused', cause: `${notStarted}: ${reason} (500)` });
    expect(hub.paths.filter((path) => path.startsWith('DELETE'))).toEqual([]);
  });

  it('keeps that reason while the hub still waits for what is dead', async () => {
    const hub = await start({ lingers: true, spawn: { status: 500, body: { status: 500, message: reason } }, progress: [{ message: 'Spawning server...' }] });
    const own = { started: '', refusal: '' };
    const outcomes = [await check(hub, { own }), await check(hub, { own })];
    expect(outcomes.map((one) => [one.verdict, one.cause])).toEqual([1, 2].map(() => ['refused', `${notStarted}: ${reason} (500)`]));
    expect(hub.paths).not.toContain(`GET ${server}/progress`);
  });

  it('is red with the reason that its progress tells, rather than a bare error', async () => {
    const progress = [{ progress: 0, message: 'Server requested' }, { progress: 100, failed: true, message: "Spawn failed: [Errno 13] Permission denied: '/home/amina'" }];
    for (const spawn of [{ status: 202 }, { status: 500, body: 'Internal Server Error' }]) {
      expect(await check(await start({ spawn, progress }))).toMatchObject({ verdict: 'refused', cause: `${notStarted}: [Errno 13] Permission denied: '/home/amina'` });
    }
  });

  it('is red with the status alone where the hub says no more', async () => {
    expect(await check(await start({ spawn: { status: 503, body: '<html>' } }))).toMatchObject({ verdict: 'refused', cause: `${notStarted}: it answers 503` });
    expect(await check(await start({ spawn: { status: 202 }, progress: [{ failed: true }] }))).toMatchObject({ verdict: 'refused', cause: `${notStarted}: the spawn failed` });
  });

  it('waits where the server is only being stopped, or nothing is known', async () => {
    const pending = await start({ spawn: { status: 400, body: { message: 'amina is pending stop' } } });
    expect(await check(pending)).toMatchObject({ verdict: 'later', cause: `${notStarted}: amina is pending stop (400)` });
    const silent = await start({ spawn: { status: 202 } });
    expect(await check(silent)).toMatchObject({ verdict: 'later', cause: `${notStarted}: amina is not starting... (400)` });
  });

  it('waits no longer than to the deadline and one step, and tells the last word', async () => {
    const hub = await start({ spawn: { status: 202 }, progress: [{ message: 'Pulling\u001b[31m image\n::error::x' }] });
    expect(await check(hub, short)).toMatchObject({ verdict: 'later', cause: `${notStarted} within 0.8 s; the hub's last word: Pulling [31m image ::error::x` });
    const hangs = await start({ force: { [`POST ${server}`]: 'hang' } });
    expect((await check(hangs, short)).cause).toBe(`logged in, starting a server: port open, TLS fine, no answer to ${server} within 0.8 s`);
  });

  it('says so where the hub does not know the login, as behind a balancer that mixes instances', async () => {
    const hub = await start({ force: { 'GET /hub/api/user': { status: 403, body: { message: 'Forbidden' } } } });
    expect((await check(hub)).cause).toBe(
      'logged in, but the hub does not say as whom: Forbidden (403) (does each connection reach the same instance? The load balancing rule needs loadDistribution SourceIP)',
    );
  });

  it('cleans and bounds what the hub says', async () => {
    const hub = await start({ spawn: { status: 500, body: { message: `a\n::error::b \u202e${'9'.repeat(5000)}` } } });
    const { cause } = await check(hub);
    expect(cause).toMatch(/start: a ::error::b 9+… \(500\)$/);
    expect(cause.length).toBeLessThan(320);
  });
});

describe('a broken server', () => {
  it.each([
    ['its page', { 'GET /user/amina/lab': { status: 500, body: { message: 'no space left' } } }, 'server started, but not its page /user/amina/lab: no space left (500)'],
    ['its way in', { 'GET /user/amina/': { location: '/hub/login?next=' } }, /^server started, but it asks for the login again \(does each connection/],
    ['its host', { 'GET /user/amina/': { location: 'https://evil.example/user/amina/' } }, 'server started, /user/amina/ leads to another host'],
    ['its circles', { 'GET /user/amina/': { location: '/user/amina/?again' } }, 'server started, /user/amina/ redirects more than 12 times, at last to /user/amina/'],
    ['its place', { 'GET /user/amina/': { location: '/hub/api/' } }, 'server started, but its page ends at /hub/api/ (it answers 200)'],
    ['its API', { 'GET /user/amina/api/status': { status: 403, body: { reason: 'Forbidden' } } }, 'server started, but not its API /user/amina/api/status: Forbidden (403)'],
    ['its kernels', { [`POST ${kernels}`]: { status: 500, body: { message: 'No such kernel named python3' } } }, 'server started, but it starts no kernel: No such kernel named python3 (500)'],
    ['its kernel id', { [`POST ${kernels}`]: { status: 201, body: { id: '../../hub' } } }, 'server started, but it starts no kernel: it answers 201'],
  ] satisfies [string, NonNullable<Habits['force']>, string | RegExp][])('is named by %s, and stopped', async (_what, force, cause) => {
    const hub = await start({ force });
    const outcome = await check(hub);
    expect(outcome.verdict).not.toBe('pass');
    expect(outcome.cause).toEqual(typeof cause === 'string' ? cause : expect.stringMatching(cause));
    expect(hub.running()).toBe(false);
  });

  it('says what it could not remove, and passes', async () => {
    const stays = await start({ stop: { status: 500, body: { message: 'cannot stop' } } });
    expect(await check(stays)).toMatchObject({ verdict: 'pass', cause: "the check's server could not be stopped: cannot stop (500)" });
    const kernel = await start({ running: true, force: { [`DELETE ${kernels}/${kernelId}`]: { status: 500 } } });
    expect(await check(kernel)).toMatchObject({ verdict: 'pass', cause: "the check's kernel could not be removed: it answers 500" });
  });
});

describe('a broken kernel', () => {
  const reply = (content: object): NonNullable<Habits['kernel']> => (say) => say('shell', 'execute_reply', content);

  it.each([
    ['another result', { kernel: (say) => calculate(say, '1+2') }, 'kernel started, but it answers 1+1 with "3"'],
    ['an error', { kernel: reply({ status: 'error', ename: 'NameError', evalue: 'no\nplus' }) }, 'kernel started, but it answers 1+1 with NameError: no plus'],
    ['a refusal', { kernel: reply({ status: 'aborted' }) }, 'kernel started, but it answers 1+1 with status aborted'],
    ['no result', { kernel: (say) => { say('shell', 'execute_reply', { status: 'ok' }); say('iopub', 'status', { execution_state: 'idle' }); } }, 'kernel started, but it ran 1+1 without a result'],
    ['a death', { kernel: (say) => say('iopub', 'status', { execution_state: 'dead' }, false) }, 'kernel started, but it died (the server calls it dead)'],
    ['a restart', { kernel: (say) => say('iopub', 'status', { execution_state: 'autorestarting' }, false) }, 'kernel started, but it died (the server calls it autorestarting)'],
  ] satisfies [string, Habits, string][])('is refused for %s', async (_what, habits, cause) => {
    const hub = await start(habits);
    expect(await check(hub)).toMatchObject({ verdict: 'refused', cause });
    expect(hub.paths.slice(-3)).toEqual([`DELETE ${kernels}/${kernelId}`, 'GET /user/amina/api/status', `DELETE ${server}`]);
    expect(hub.running()).toBe(false);
  });

  it.each([
    ['closes', { kernel: (_say, _code, socket) => socket.close() }, /^kernel started, but its WebSocket was closed before the answer to 1\+1 \(1005\)$/],
    ['says no WebSocket', { upgrade: 403 }, /^kernel started, but its WebSocket is answered 403 instead of 101/],
    ['says too much', { kernel: (say) => say('iopub', 'stream', { text: 'x'.repeat(300_000) }) }, /^kernel started, but its WebSocket broke \(WS_ERR_UNSUPPORTED_MESSAGE_LENGTH\)$/],
    ['says nothing', { kernel: () => undefined }, /^kernel started, but no answer to 1\+1 within 0.8 s$/],
    ['answers others alone', { kernel: (say) => say('iopub', 'execute_result', { data: { 'text/plain': '2' } }, false) }, /no answer to 1\+1 within 0.8 s$/],
    ['sends nonsense', { kernel: (_say, _code, socket) => { socket.send('{'); socket.send('[]'); socket.send('{"header":3,"content":[],"parent_header":null}'); } }, /no answer to 1\+1 within 0.8 s$/],
    ['never opens', { upgrade: 'hang' }, /^kernel started, but no answer to 1\+1 within 0.8 s$/],
  ] satisfies [string, Habits, RegExp][])('is waited for when it %s', async (_what, habits, cause) => {
    const hub = await start(habits);
    expect(await check(hub, short)).toMatchObject({ verdict: 'later', cause: expect.stringMatching(cause) });
    expect(hub.running()).toBe(false);
  });

  it.each([
    ['forgotten', { status: 404 }],
    ['called dead', { status: 200, body: { execution_state: 'dead' } }],
  ])('is dead when it is %s while the WebSocket is kept waiting', async (_how, kernelState) => {
    const hub = await start({ upgrade: 'hang', kernelState });
    expect(await check(hub)).toMatchObject({ verdict: 'refused', cause: 'kernel started, but it died' });
    expect(hub.running()).toBe(false);
  });

  it('may answer in any order, and be spoken to by others meanwhile', async () => {
    const hub = await start({
      kernel: (say, code) => {
        say('iopub', 'status', { execution_state: 'idle' }, false);
        say('shell', 'execute_reply', { status: 'ok' });
        say('iopub', 'execute_result', { data: { 'text/plain': '7' } }, false);
        calculate(say, code);
      },
    });
    expect(await check(hub)).toMatchObject({ verdict: 'pass', cause: '' });
  });
});

describe('a cancelled check', () => {
  it.each([
    ['while the kernel is asked', { kernel: () => undefined }, (path: string) => path.startsWith('UPGRADE')],
    ['while the server says who is there', { force: { 'GET /user/amina/api/status': 'hang' } }, (path: string) => path.endsWith('/api/status')],
    ['while the server starts', { spawn: { status: 202 }, progress: [{ message: 'Server requested' }, { message: 'Spawning' }, { message: 'Spawning' }, { ready: true }] }, (path: string) => path.endsWith('/progress')],
  ] as [string, Habits, (path: string) => boolean][])('ends within seconds and still stops its server, %s', async (_when, habits, reached) => {
    const hub = await start(habits);
    const abort = new AbortController();
    const running = check(hub, { signal: abort.signal });
    while (!hub.paths.some(reached)) await sleep(5);
    const began = performance.now();
    abort.abort();
    if (habits.spawn) {
      // The hub itself goes on with the spawn.
      await sleep(300);
      hub.change({});
    }
    expect(await running).toMatchObject({ cause: expect.stringMatching(/cancelled/) });
    expect(performance.now() - began).toBeLessThan(6000);
    expect(hub.paths.filter((path) => path === `DELETE ${server}`).length).toBeGreaterThan(0);
    if (!habits.spawn) expect(hub.running()).toBe(false);
  });

  it('takes no running server with it', async () => {
    const hub = await start({ running: true, kernel: () => undefined });
    const abort = new AbortController();
    const running = check(hub, { signal: abort.signal });
    while (!hub.paths.some((path) => path.startsWith('UPGRADE'))) await sleep(5);
    abort.abort();
    expect(await running).toMatchObject({ verdict: 'later' });
    expect(hub.paths.filter((path) => path.startsWith('DELETE'))).toEqual([`DELETE ${kernels}/${kernelId}`]);
    expect(hub.running()).toBe(true);
  });
});
