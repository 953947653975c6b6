// Commands of azure-cli and what is expected of them; one line each.
import { partialDeepStrictEqual } from 'node:assert/strict';
import { runInside, type Ended } from './machine.ts';
import type { Servers } from './servers.ts';

/** azure-cli's JSON: each step names what it expects in it. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Any = any;

/** What a command's JSON must hold: a value of which it may hold more, or a check that throws. */
export type Expected = ((answer: Any) => void) | object | string | boolean | null;

/** Words of a command: a text is split at its spaces. */
export type Words = string | readonly string[];

export interface Az {
  servers: Servers;
  /** Must succeed; returns its JSON, undefined where that was not as expected. Without `expected` it must say nothing. */
  ok(words: Words, expected?: Expected): Promise<Any>;
  /** Must fail with this exit code and say so on standard error. */
  fails(words: Words, code: number, said: RegExp): Promise<void>;
  /** The same client with settings of another name; `proxied` says whether it goes by way of the proxy. */
  as(settings: string, proxied: boolean): Az;
}

/** How many commands were as expected, and which were not. */
export interface Tally {
  passed: number;
  failed: string[];
}

/** A client in its root `work` that reaches the local Azure under the public cloud's names, by way of the proxy. */
export function openAz(work: string, servers: Servers, tally: Tally): Az {
  return withSettings(work, servers, tally, 'latest', true);
}

function withSettings(work: string, servers: Servers, tally: Tally, settings: string, proxied: boolean): Az {
  const env = {
    HOME: '/tmp',
    AZURE_CONFIG_DIR: `/tmp/${settings}`,
    AZURE_CORE_COLLECT_TELEMETRY: 'no',
    AZURE_CORE_ONLY_SHOW_ERRORS: 'yes',
    ...(proxied ? { HTTPS_PROXY: servers.env['LOCAL_HTTPS_PROXY'] ?? '' } : {}),
    REQUESTS_CA_BUNDLE: (servers.env['REQUESTS_CA_BUNDLE'] ?? '').slice(`${work}/root`.length),
  };
  const run = async (words: Words, check: (ended: Ended) => Any): Promise<Any> => {
    const list = typeof words === 'string' ? words.split(' ') : words;
    const ended = await runInside(work, env, ['az', ...list]);
    const shown = `az ${list.map((one) => (one.includes(' ') ? `'${one}'` : one)).join(' ')}`.replaceAll(servers.env['AZURE_CLIENT_SECRET'] ?? '', '***');
    const line = `${ended.seconds.toFixed(1).padStart(5)} s  ${shown}${settings === 'latest' ? '' : `  (${settings})`}`;
    try {
      const value: Any = check(ended);
      tally.passed += 1;
      console.log(`ok   ${line}`);
      return value;
    } catch (error) {
      tally.failed.push(shown);
      console.log(`FAIL ${line}\n${(error as Error).message.slice(0, 2000)}\nexit code ${ended.code}\n${ended.out.slice(0, 2000)}${ended.errors.slice(0, 2000)}`);
      return undefined;
    }
  };
  return {
    servers,
    ok: (words, expected) =>
      run(words, ({ code, out }) => {
        if (code !== 0) throw new Error('it failed');
        if (expected === undefined) {
          if (out.trim() !== '') throw new Error('it says something');
          return undefined;
        }
        const value: Any = JSON.parse(out);
        if (typeof expected === 'function') expected(value);
        else partialDeepStrictEqual(value, expected);
        return value;
      }),
    fails: (words, expected, said) =>
      run(words, ({ code, errors }) => {
        if (code !== expected) throw new Error(`not exit code ${expected}`);
        if (!said.test(errors)) throw new Error(`it does not say ${String(said)}`);
      }),
    as: (other, byProxy) => withSettings(work, servers, tally, other, byProxy),
  };
}
