import type { Permission, Principal } from '../pool/preflight/rights.ts';
import type { Arm } from './arm.ts';

const apiVersion = '2022-04-01';

/** What the signed-in principal may do in a scope: a subscription's or a resource group's id. */
export async function readPermissions(arm: Arm, scope: string): Promise<Permission[]> {
  const items = await arm.list({ path: `${scope}/providers/Microsoft.Authorization/permissions`, apiVersion, doing: 'Reading the rights of the deployer' });
  const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []);
  return items.map((item) => ({ actions: texts(item['actions']), notActions: texts(item['notActions']) }));
}

/** Who an access token of Entra is for; undefined where it does not say. The token is read, not verified: only Azure can. */
export function readPrincipal(token: string): Principal | undefined {
  try {
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as { oid?: unknown; idtyp?: unknown; appidacr?: unknown; upn?: unknown };
    if (typeof claims.oid !== 'string' || !/^[0-9a-f-]{36}$/i.test(claims.oid)) return undefined;
    // `idtyp` is `app` for applications and managed identities; a person's token has a name instead.
    return { objectId: claims.oid, type: claims.idtyp === 'user' || claims.upn !== undefined ? 'User' : 'ServicePrincipal' };
  } catch {
    return undefined;
  }
}
