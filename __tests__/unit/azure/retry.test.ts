import { describe, expect, it } from '@jest/globals';
import { backoff, persist, readRetryAfter, troubleOfAnswer, troubleOfError, type Patience, type Trouble, type Try } from '../../../src/azure/retry.ts';

const coded = (code: string): Error => Object.assign(new Error('x'), { code });
const answered = (status: number, retryAfter?: string): Trouble | undefined => troubleOfAnswer('arm', status, retryAfter, 'Busy', 0);

/** A run on a clock of its own: what was tried, waited and told. */
function stage(given: Partial<Patience> = {}): { patience: Patience; waits: number[]; lines: string[] } {
  let at = 0;
  const waits: number[] = [];
  const lines: string[] = [];
  const patience: Patience = {
    doing: 'Reading',
    idempotent: true,
    sleep: (milliseconds) => {
      waits.push(milliseconds);
      at += milliseconds;
      return Promise.resolve();
    },
    tell: (line) => lines.push(line),
    random: () => 0.5,
    now: () => at,
    reached: () => true,
    ...given,
  };
  return { patience, waits, lines };
}

/** Fails with each trouble in turn, then succeeds. */
function failing(troubles: readonly (Trouble | undefined)[]): { attempt: () => Promise<Try<string>>; tries: () => number } {
  let done = 0;
  return {
    attempt: () => {
      const trouble = troubles[done++];
      return Promise.resolve(trouble === undefined ? { value: 'done', trouble } : { error: new Error(trouble.why), trouble });
    },
    tries: () => done,
  };
}

describe('which answers are worth another try', () => {
  it.each([408, 429, 500, 502, 503, 504])('%d is', (status) => {
    expect(answered(status)?.why).toBe(`arm answered ${status} (Busy)`);
  });
  it.each([200, 201, 202, 204, 400, 401, 403, 404, 409, 412, 501])('%d is not', (status) => {
    expect(answered(status, '1')).toBeUndefined();
  });
  it('knows that a 429 was refused before anything was done, and nothing of the others', () => {
    expect([408, 429, 500, 502, 503, 504].filter((status) => answered(status)?.perhapsDone === false)).toEqual([429]);
  });
});

describe('Retry-After', () => {
  const cases: [string | undefined, number | undefined][] = [
    [undefined, undefined],
    ['', undefined],
    ['0', undefined],
    ['7', 7000],
    [' 1.5 ', 1500],
    ['-3', undefined],
    ['soon', undefined],
    ['Thu, 01 Jan 1970 00:01:00 GMT', 50_000],
    ['Thu, 01 Jan 1970 00:00:05 GMT', undefined],
  ];
  it.each(cases)('%j is %j ms at ten seconds past', (text, wait) => {
    expect(readRetryAfter(text, 10_000)).toBe(wait);
  });
});

describe('which failures of a connection are worth another try', () => {
  const cases: [string, boolean | undefined][] = [
    ['ECONNREFUSED', false],
    ['EAI_AGAIN', false],
    ['ENOTFOUND', false],
    ['EHOSTUNREACH', false],
    ['ECONNRESET', true],
    ['EPIPE', true],
    ['ETIMEDOUT', true],
    ['PARSE_ERROR', true],
    ['SELF_SIGNED_CERT_IN_CHAIN', undefined],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', undefined],
    ['CERT_HAS_EXPIRED', undefined],
  ];
  it.each(cases)('%s: Azure may have done it: %j', (code, perhapsDone) => {
    expect(troubleOfError('arm', coded(code))?.perhapsDone).toBe(perhapsDone);
  });
  it('a request that was given up is; a defect is not', () => {
    expect(troubleOfError('arm', Object.assign(new Error('x'), { name: 'AbortError' }))?.why).toBe('arm did not answer in time');
    expect(troubleOfError('arm', new TypeError('x'))).toBeUndefined();
    expect(troubleOfError('arm', 'x')).toBeUndefined();
  });
});

describe('persist', () => {
  const busy = answered(503) as Trouble;
  it('waits longer each time, tells who, why and how long, and gives what the last try gave', async () => {
    const { patience, waits, lines } = stage();
    expect(await persist(failing([busy, busy, busy]).attempt, patience)).toBe('done');
    expect(waits).toEqual([1000, 2000, 4000]);
    expect(lines[0]).toBe('Reading: arm answered 503 (Busy). Trying again in 1 s (try 2 of 8).');
    expect(lines).toHaveLength(3);
  });
  it('obeys Retry-After and says so', async () => {
    const { patience, waits, lines } = stage();
    await persist(failing([answered(429, '17')]).attempt, patience);
    expect(waits).toEqual([17_000]);
    expect(lines).toEqual(['Reading: arm answered 429 (Busy). Trying again in 17 s, as it asks (try 2 of 8).']);
  });
  it('never sends twice what Azure may have done, unless doing it twice is doing it once', async () => {
    for (const trouble of [busy, troubleOfError('arm', coded('ECONNRESET'))]) {
      const { patience, waits, lines } = stage({ idempotent: false });
      const once = failing([trouble]);
      await expect(persist(once.attempt, patience)).rejects.toThrow();
      expect({ tries: once.tries(), waits }).toEqual({ tries: 1, waits: [] });
      expect(lines[0]).toMatch(/not sent again: Azure may have done it/);
    }
    for (const trouble of [answered(429), troubleOfError('arm', coded('ECONNREFUSED'))]) {
      const { patience } = stage({ idempotent: false });
      expect(await persist(failing([trouble]).attempt, patience)).toBe('done');
    }
  });
  it('has a ceiling of tries, lower where nobody has ever answered', async () => {
    for (const [reached, trouble, most] of [
      [true, busy, 8],
      [false, busy, 8],
      [true, troubleOfError('arm', coded('ECONNREFUSED')), 8],
      [false, troubleOfError('arm', coded('ECONNREFUSED')), 4],
    ] as const) {
      const { patience, lines } = stage({ reached: () => reached });
      const all = failing(Array.from({ length: 20 }, () => trouble));
      await expect(persist(all.attempt, patience)).rejects.toThrow();
      expect(all.tries()).toBe(most);
      expect(lines.at(-1)).toMatch(new RegExp(`Given up after ${most} tries`));
    }
  });
  it('has a ceiling of time, and does not wait in vain', async () => {
    const { patience, waits, lines } = stage();
    const all = failing(Array.from({ length: 20 }, () => answered(429, '120')));
    await expect(persist(all.attempt, patience)).rejects.toThrow();
    expect(waits).toEqual([120_000, 120_000]);
    expect(lines.at(-1)).toMatch(/Waiting 120 s more would take longer than the 5 minutes/);
  });
  it('does not try again where that could not help', async () => {
    const { patience, lines } = stage();
    const once = failing([]);
    expect(await persist(once.attempt, patience)).toBe('done');
    await expect(persist(() => Promise.resolve({ error: new Error('TLS'), trouble: undefined }), patience)).rejects.toThrow('TLS');
    expect({ tries: once.tries(), lines }).toEqual({ tries: 1, lines: [] });
  });
  it('ends with the run', async () => {
    const { patience } = stage({ sleep: () => Promise.reject(new Error('cancelled')) });
    await expect(persist(failing([busy]).attempt, patience)).rejects.toThrow('cancelled');
  });
  it('spreads the waits by a quarter and keeps them under half a minute or so', () => {
    expect([backoff(1, 0), backoff(1, 1), backoff(5, 0.5), backoff(6, 0.5), backoff(60, 1)]).toEqual([750, 1250, 16_000, 30_000, 37_500]);
  });
});
