import { ClientAssertionCredential, ClientSecretCredential, type TokenCredential } from '@azure/identity';
import { ActionError } from '../errors.ts';
import type { Cloud } from './cloud.ts';

export interface SignIn {
  tenantId: string;
  clientId: string;
  clientSecret: string | undefined;
  /** A fresh GitHub OIDC assertion, or undefined where the job has no `id-token: write`. */
  assertion: ((audience: string) => Promise<string>) | undefined;
}

/** Signs in by GitHub OIDC, else by client secret; throws ActionError where there is neither. */
export function createCredential(cloud: Cloud, signIn: SignIn): TokenCredential {
  const options = {
    authorityHost: cloud.authority,
    // Instance discovery asks login.microsoftonline.com, which does not know a custom cloud.
    disableInstanceDiscovery: cloud.name === 'custom',
  };
  const { assertion, clientSecret, tenantId, clientId } = signIn;
  if (assertion !== undefined) {
    const fresh = memoise(() => assertion(cloud.assertionAudience));
    return new ClientAssertionCredential(tenantId, clientId, fresh, options);
  }
  if (clientSecret) return new ClientSecretCredential(tenantId, clientId, clientSecret, options);
  throw new ActionError({
    what: 'There is no way to sign in to Azure: the job has no GitHub OIDC token and `AZURE_CLIENT_SECRET` is not set.',
    fix: 'Add `permissions: { id-token: write, contents: read }` to the job, or set `env: AZURE_CLIENT_SECRET` on the step. Runs for forks and Dependabot get neither.',
  });
}

// The SDK asks for the assertion at every token request, also where its token cache answers; GitHub's assertions live
// 5 to 10 minutes, so one is kept until a minute before its `exp`.
function memoise(fetch: () => Promise<string>): () => Promise<string> {
  let kept: { token: string; until: number } | undefined;
  return async () => {
    if (kept && Date.now() < kept.until) return kept.token;
    const token = await fetch();
    kept = { token, until: expiry(token) - 60_000 };
    return token;
  };
}

function expiry(jwt: string): number {
  try {
    const claims: unknown = JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString('utf8'));
    const exp = (claims as { exp?: unknown }).exp;
    return typeof exp === 'number' ? exp * 1000 : 0;
  } catch {
    return 0;
  }
}
