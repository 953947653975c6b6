/** What GitHub says of a run in its OIDC token; nothing here is verified, Entra does that. */
export interface Claims {
  iss?: string;
  sub?: string;
  aud?: string;
  iat?: number;
  exp?: number;
  repository?: string;
  repository_id?: string;
  repository_owner?: string;
  repository_owner_id?: string;
}

/** GitHub's assertions, one at a time, each kept while it is surely valid. */
export interface Assertions {
  get(): Promise<string>;
  /** The next `get` asks GitHub again. */
  forget(): void;
  /** Of the last one. */
  claims(): Claims;
}

/** Longest time before its end that an assertion is given up, milliseconds: a token request with all its retries fits in. */
const margin = 60_000;

/**
 * Keeps an assertion until a minute (or half its life, where that is less) before its end. The SDK asks for one at every token request, also
 * where its own cache answers; GitHub's live 5 to 10 minutes, jobs longer. Life is counted from the moment it came, by its own `exp - iat`:
 * whether the runner's clock is right does not matter. `now` is that clock, milliseconds.
 */
export function keepAssertion(fetch: () => Promise<string>, now: () => number): Assertions {
  let kept: { token: string; from: number; until: number } | undefined;
  let last: Claims = {};
  return {
    get: async () => {
      const asked = now();
      // A clock that was set back says nothing about how long ago that was.
      if (kept !== undefined && asked >= kept.from && asked < kept.until) return kept.token;
      const token = await fetch();
      last = readClaims(token);
      const life = Math.max(0, ((last.exp ?? 0) - (last.iat ?? Infinity)) * 1000);
      kept = { token, from: asked, until: asked + life - Math.min(margin, life / 2) };
      return token;
    },
    forget: () => {
      kept = undefined;
    },
    claims: () => last,
  };
}

/** The payload of a JWT, not verified; empty where it is none. */
export function readClaims(jwt: string): Claims & { tid?: string } {
  try {
    const claims: unknown = JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString('utf8'));
    return typeof claims === 'object' && claims !== null ? claims : {};
  } catch {
    return {};
  }
}

/** A run's subject as GitHub writes it for repositories made before and after 2026-07-15; undefined where the repository has a form of its own. */
export function subjectForms(claims: Claims): { names: string; ids: string } | undefined {
  const { sub = '', repository = '', repository_id: id, repository_owner: owner, repository_owner_id: ownerId } = claims;
  const rest = /^repo:[^:]+:(.*)$/.exec(sub)?.[1];
  const name = repository.split('/')[1];
  if (rest === undefined || !name || !owner || !ownerId || !id) return undefined;
  const forms = { names: `repo:${owner}/${name}:${rest}`, ids: `repo:${owner}@${ownerId}/${name}@${id}:${rest}` };
  return sub === forms.names || sub === forms.ids ? forms : undefined;
}
