import type { TokenCredential } from '@azure/identity';

/** The same credential; each access token that it gets is handed to `mask` before anybody can use or print it. */
export function maskTokens(credential: TokenCredential, mask: (secret: string) => void): TokenCredential {
  return {
    getToken: async (scopes, options) => {
      const token = await credential.getToken(scopes, options);
      if (token !== null) mask(token.token);
      return token;
    },
  };
}
