import { setTimeout as sleep } from 'node:timers/promises';
import { ActionError } from '../errors.ts';
import type { Fetch } from './fetch.ts';

// GitHub's own client tries longer; a token service that has not answered by then is down.
const pauses = [500, 2000, 5000];
/** Milliseconds for one answer. */
const patience = 10_000;

/**
 * A fresh GitHub OIDC assertion for an audience, asked for through `fetch`. @actions/core has the same, but brings an HTTP client that nothing else at the start
 * needs: it alone would double the time to the first message. Throws ActionError where GitHub gives none.
 */
export async function fetchIdToken(audience: string, fetch: Fetch, env: Readonly<Record<string, string | undefined>> = process.env): Promise<string> {
  // GitHub's address already holds a `?`.
  const url = `${env['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? ''}&audience=${encodeURIComponent(audience)}`;
  const headers = { authorization: `Bearer ${env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? ''}`, accept: 'application/json' };
  for (const pause of [...pauses, undefined]) {
    const { token, reason, final } = await ask(fetch, url, headers);
    if (token !== undefined) return token;
    if (final || pause === undefined) {
      throw new ActionError({
        what: `GitHub gave no OIDC token: ${reason}.`,
        fix: 'Check that the job has `permissions: { id-token: write }` and is no run of a fork or of Dependabot.',
      });
    }
    await sleep(pause);
  }
  throw new Error('unreachable: the last try returns or throws');
}

interface Asked {
  token?: string;
  reason: string;
  /** Asking again cannot help. */
  final: boolean;
}

async function ask(fetch: Fetch, url: string, headers: Record<string, string>): Promise<Asked> {
  try {
    const answer = await fetch(url, { headers, signal: AbortSignal.timeout(patience) });
    const body: unknown = await answer.json().catch(() => undefined);
    const value = (body as { value?: unknown } | undefined)?.value;
    if (answer.ok && typeof value === 'string') return { token: value, reason: '', final: true };
    return { reason: `its token service answered ${answer.status}`, final: answer.status < 500 && answer.status !== 429 };
  } catch (error) {
    const { name, message, code } = error as Error & { code?: unknown };
    const reason = name === 'AbortError' ? `no answer within ${patience / 1000} s` : typeof code === 'string' ? code : message;
    return { reason: `its token service cannot be reached (${reason})`, final: false };
  }
}
