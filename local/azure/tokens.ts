import { decodeJwt, exportJWK, generateKeyPair, jwtVerify, SignJWT, type JWK } from 'jose';
import { gatewayError } from './errors.ts';
import { spokenTime } from './clock.ts';

/** Seconds that an access token lives, as Entra's do for a service principal. */
const usual = 3599;

/** Who a token speaks for. */
export interface Principal {
  clientId: string;
  objectId: string;
  /** A managed identity that was assigned to a machine, and is not the machine's own. */
  assigned?: boolean;
}

/** The identity that `clientId` names; without it the machine's own, or the only one. */
export function principalOf(identities: readonly Principal[], clientId: string | undefined): Principal | undefined {
  if (clientId !== undefined) return identities.find((one) => one.clientId === clientId);
  return identities.find((one) => !one.assigned) ?? (identities.length === 1 ? identities[0] : undefined);
}

export interface Tokens {
  /** Seconds that its tokens live. */
  seconds: number;
  /** Signs an access token of a principal for an audience. */
  issue(audience: string, principal: Principal): Promise<string>;
  /** The application id of a request's Authorization header; throws AzureError 401 where there is none or it is not good. */
  check(authorization: string | undefined): Promise<string>;
  jwks: { keys: JWK[] };
}

export interface TokenOptions {
  tenantId: string;
  /** Seconds that a token lives; 3599 without it. */
  seconds?: number;
  /** The host's clock in milliseconds: tokens are kept by clients that know no other. */
  wall(): number;
  /** Audiences that Resource Manager accepts. */
  audiences(): string[];
  id(): string;
}

/** The issuer of access tokens, with a key of its own. */
export async function startTokens(options: TokenOptions): Promise<Tokens> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const kid = options.id();
  const { seconds = usual } = options;
  const issuer = `https://sts.windows.net/${options.tenantId}/`;
  const refuse = (code: string, message: string): Error =>
    gatewayError(401, code, message, {
      headers: { 'www-authenticate': `Bearer authorization_uri="https://login.windows.net/${options.tenantId}", error="invalid_token", error_description="${message}"` },
    });
  return {
    jwks: { keys: [{ ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256' }] },
    seconds,
    issue: (audience, { clientId, objectId }) => {
      const now = Math.floor(options.wall() / 1000);
      const claims = { appid: clientId, appidacr: '1', idtyp: 'app', oid: objectId, sub: objectId, tid: options.tenantId, ver: '1.0' };
      return new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid })
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt(now)
        .setNotBefore(now)
        .setExpirationTime(now + seconds)
        .setJti(options.id())
        .sign(privateKey);
    },
    check: async (authorization) => {
      if (!authorization) throw refuse('AuthenticationFailed', "Authentication failed. The 'Authorization' header is missing.");
      const token = /^Bearer\s+(\S+)$/i.exec(authorization)?.[1];
      if (token === undefined) throw refuse('AuthenticationFailedInvalidHeader', "Authentication failed. The 'Authorization' header is provided in an invalid format.");
      const now = options.wall();
      try {
        const { payload } = await jwtVerify(token, publicKey, { issuer, currentDate: new Date(now), algorithms: ['RS256'] });
        if (!options.audiences().includes(String(payload.aud).replace(/\/+$/, ''))) {
          throw refuse(
            'InvalidAuthenticationTokenAudience',
            `The access token has been obtained for wrong audience or resource '${String(payload.aud)}'. It should exactly match with one of the allowed audiences '${options.audiences().join("','")}'.`,
          );
        }
        return String(payload['appid']);
      } catch (error) {
        const code = (error as { code?: string }).code;
        if (code === 'ERR_JWT_EXPIRED') {
          const expiry = Number(decodeJwt(token).exp) * 1000;
          throw refuse('ExpiredAuthenticationToken', `The access token expiry UTC time '${spokenTime(expiry)}' is earlier than current UTC time '${spokenTime(now)}'.`);
        }
        if (code === 'InvalidAuthenticationTokenAudience') throw error;
        const tenant = issuerOf(token);
        if (tenant !== undefined && tenant !== issuer) {
          throw refuse(
            'InvalidAuthenticationTokenTenant',
            `The access token is from the wrong issuer '${tenant}'. It must match the tenant '${issuer}' associated with this subscription. Please use the authority (URL) 'https://login.windows.net/${options.tenantId}' to get the token. Note, if the subscription is transferred to another tenant there is no impact to the services, but information about new tenant could take time to propagate (up to an hour). If you just transferred your subscription and see this error message, please try back later.`,
          );
        }
        throw refuse('InvalidAuthenticationToken', 'The access token is invalid.');
      }
    },
  };
}

// The tenant that a token says it is from, before anything of it is believed; undefined where it is none of Entra's.
function issuerOf(token: string): string | undefined {
  try {
    const { iss = '' } = decodeJwt(token);
    return /^https:\/\/sts\.windows\.net\/[0-9a-f-]{36}\/$/.test(iss) ? iss : undefined;
  } catch {
    return undefined;
  }
}
