import { once } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { listenForCancel } from '../../../src/action/cancel.ts';
import { describeAbort, type Outcome } from '../../../src/smoke/check.ts';
import { runTarget, skip, type Run } from '../../../src/smoke/runner.ts';
import { makeClock } from './clock.ts';
import { makeTarget } from './peers.ts';

const outcome = (verdict: Outcome['verdict'], cause = '', over: Partial<Outcome> = {}): Outcome => ({
  verdict,
  cause,
  version: '',
  fingerprint: '',
  ...over,
});

/** Runs one target; the n-th try finds the n-th outcome, the last one for ever. */
function start(outcomes: Outcome[], over: Partial<Run> = {}, target = makeTarget('ssh', 22)) {
  const clock = makeClock();
  const lines: string[] = [];
  let tries = 0;
  const run: Run = {
    attempt: async () => {
      tries += 1;
      const found = outcomes[Math.min(tries, outcomes.length) - 1];
      if (!found) throw new Error('no outcome told');
      return found;
    },
    inSlot: (task) => task(),
    deadline: 600_000,
    now: clock.now,
    sleep: clock.sleep,
    signal: new AbortController().signal,
    progress: (line) => lines.push(line),
    ...over,
  };
  return { result: runTarget(target, run), clock, lines, tries: () => tries };
}

describe('runTarget', () => {
  it('tries at once, and says what it saw', async () => {
    const seen = outcome('pass', '', { version: '3.0.0', fingerprint: 'SHA256:x' });
    const { result, lines, clock } = start([seen], {}, makeTarget('jupyterhub', 8000, '3'));
    expect(await result).toEqual({
      kind: 'jupyterhub',
      scope: 'instance',
      instanceId: '3',
      host: 'pool.example',
      port: 8000,
      url: 'https://pool.example:8000',
      check: 'pass',
      cause: '',
      fingerprint: 'SHA256:x',
      version: '3.0.0',
      seconds: 0,
    });
    expect(lines).toEqual(['jupyterhub instance 3: pass, JupyterHub 3.0.0 (0 s)']);
    expect(clock.pauses).toEqual([]);
  });

  it('tries again after growing pauses, with a line where something changed', async () => {
    const closed = outcome('later', 'port closed');
    const { result, lines, clock } = start([closed, closed, closed, outcome('later', 'no banner'), closed, outcome('pass', '', { version: 'SSH-2.0-x' })]);
    expect(await result).toMatchObject({ check: 'pass', cause: '', seconds: 25 });
    expect(clock.pauses).toEqual([1000, 2000, 4000, 8000, 10_000]);
    expect(lines).toEqual([
      'ssh front door: waiting, port closed (0 s)',
      'ssh front door: waiting, no banner (7 s)',
      'ssh front door: waiting, port closed (15 s)',
      'ssh front door: pass, SSH-2.0-x (25 s)',
    ]);
  });

  it('says once a minute that nothing changed', async () => {
    const { result, lines } = start([outcome('later', 'port closed')], { deadline: 150_000 });
    await result;
    expect(lines).toEqual([
      'ssh front door: waiting, port closed (0 s)',
      'ssh front door: waiting, port closed (65 s)',
      'ssh front door: waiting, port closed (125 s)',
      'ssh front door: fail, port closed (tried for 150 s) (150 s)',
    ]);
  });

  it('says of a late pass how late it was', async () => {
    const waits = Array.from({ length: 10 }, () => outcome('later', 'port closed'));
    expect(await start([...waits, outcome('pass')]).result).toMatchObject({ check: 'pass', cause: 'ready after 75 s', seconds: 75 });
    const noted = await start([...waits, outcome('pass', 'login not tried: no ssh-key')]).result;
    expect(noted.cause).toBe('login not tried: no ssh-key; ready after 75 s');
  });

  it('fails at the deadline with the last cause and how long it was tried', async () => {
    const seen = outcome('later', 'key exchange failed', { version: 'SSH-2.0-x', fingerprint: 'SHA256:y' });
    const { result, clock } = start([outcome('later', 'port closed'), seen], { deadline: 5000 });
    expect(await result).toMatchObject({
      check: 'fail',
      cause: 'key exchange failed (tried for 5 s)',
      seconds: 5,
      version: 'SSH-2.0-x',
      fingerprint: 'SHA256:y',
    });
    expect(clock.pauses).toEqual([1000, 2000, 2000]);
  });

  it('tries once even where the deadline has passed', async () => {
    const { result, tries } = start([outcome('later', 'port closed')], { deadline: -5000 });
    expect(await result).toMatchObject({ check: 'fail', cause: 'port closed (tried for 0 s)' });
    expect(tries()).toBe(1);
  });

  it('tries no second time what stood in line past the deadline', async () => {
    const clock = makeClock();
    const inSlot: Run['inSlot'] = async (task) => {
      clock.pass(4000);
      return task();
    };
    const { result, tries } = start([outcome('later', 'port closed')], { ...clock, deadline: 6000, inSlot });
    expect(await result).toMatchObject({ check: 'fail', cause: 'port closed (tried for 5 s)' });
    expect(tries()).toBe(1);
  });

  it('counts the seconds from the first try, not from standing in line', async () => {
    const clock = makeClock();
    const inSlot: Run['inSlot'] = async (task) => {
      clock.pass(20_000);
      return task();
    };
    expect(await start([outcome('pass')], { ...clock, inSlot }).result).toMatchObject({ check: 'pass', seconds: 0 });
  });

  it('takes a refusal for final after half a minute of asking seldom', async () => {
    const { result, clock } = start([outcome('later', 'port closed'), outcome('refused', 'login refused')]);
    expect(await result).toMatchObject({ check: 'fail', cause: 'login refused (tried for 31 s)' });
    expect(clock.pauses).toEqual([1000, 10_000, 10_000, 10_000]);
  });

  it('lets a first-boot refusal become a pass, and begins the half minute anew when the server goes away', async () => {
    const refused = outcome('refused', 'login refused');
    expect(await start([refused, refused, outcome('pass')]).result).toMatchObject({ check: 'pass', seconds: 20 });
    const { result, clock } = start([refused, refused, refused, outcome('later', 'port closed'), refused]);
    expect(await result).toMatchObject({ check: 'fail', cause: 'login refused (tried for 68 s)' });
    expect(clock.pauses).toEqual([10_000, 10_000, 10_000, 8000, 10_000, 10_000, 10_000]);
  });

  it('does not repeat what no retry helps', async () => {
    const { result, tries, lines } = start([outcome('never', 'the key cannot be read')]);
    expect(await result).toMatchObject({ check: 'fail', cause: 'the key cannot be read' });
    expect(tries()).toBe(1);
    expect(lines).toEqual(['ssh front door: fail, the key cannot be read (0 s)']);
  });

  it('ends when cancelled in a pause, with what it last saw', async () => {
    const abort = new AbortController();
    const { result, tries } = start([outcome('later', 'port closed')], {
      signal: abort.signal,
      progress: () => void setImmediate(() => abort.abort()),
    });
    expect(await result).toMatchObject({ check: 'fail', cause: 'port closed (cancelled after 0 s)' });
    expect(tries()).toBe(1);
  });

  it('says that it timed out where a time ended it, and not a person', async () => {
    const cancel = listenForCancel(0.0005);
    const { result } = start([outcome('later', 'port closed')], { signal: cancel.signal, sleep: async (_ms, signal) => void (signal.aborted || (await once(signal, 'abort'))) });
    expect(await result).toMatchObject({ check: 'fail', cause: expect.stringMatching(/^port closed \(timed out after \d+ s\)$/) });
    expect((await cancel.leave()).what).toMatch(/^The timeout of 0\.0005 minutes/);
    cancel.stop();
    expect(describeAbort(AbortSignal.abort())).toBe('cancelled');
    const own = AbortSignal.timeout(1);
    await once(own, 'abort');
    expect(describeAbort(AbortSignal.any([own, new AbortController().signal]))).toBe('timed out');
  });

  it('ends when cancelled in a try, with what the try before saw', async () => {
    const abort = new AbortController();
    let tries = 0;
    const { result } = start([], {
      signal: abort.signal,
      attempt: async () => {
        tries += 1;
        if (tries === 2) abort.abort();
        return outcome('later', tries === 1 ? 'port closed' : 'cancelled');
      },
    });
    expect(await result).toMatchObject({ check: 'fail', cause: 'port closed (cancelled after 1 s)' });
  });

  it('tries nothing when cancelled before', async () => {
    const { result, tries } = start([outcome('pass')], { signal: AbortSignal.abort() });
    expect(await result).toMatchObject({ check: 'fail', cause: 'cancelled after 0 s', seconds: 0 });
    expect(tries()).toBe(0);
  });

  it('passes a bug on', async () => {
    await expect(start([]).result).rejects.toThrow('no outcome told');
    const broken = start([outcome('later', 'x')], { sleep: () => Promise.reject(new Error('broken clock')) });
    await expect(broken.result).rejects.toThrow('broken clock');
  });
});

describe('skip', () => {
  it('shows the host, never the address', () => {
    const target = { ...makeTarget('rdp', 3389), address: '203.0.113.7' };
    const skipped = skip(target, 'why');
    expect(skipped).toMatchObject({ kind: 'rdp', host: 'pool.example', check: 'skipped', cause: 'why', seconds: 0 });
    expect(JSON.stringify(skipped)).not.toContain('203.0.113.7');
  });
});
