import { ClientAssertionCredential, ClientSecretCredential, type TokenCredential } from '@azure/identity';
import { createPipelineRequest } from '@azure/core-rest-pipeline';
import type { SignIn } from '../action/signin.ts';
import { keepAssertion, readClaims, type Assertions } from './assertion.ts';
import type { Cloud } from './cloud.ts';
import { hidesReason } from './faults.ts';
import { explainRefusal, readCode } from './refusals.ts';
import type { TokenWire } from './tokenwire.ts';

export interface Credential {
  credential: TokenCredential;
  /** The tenant that signs in; of a machine's identity it is the one that its token names. */
  tenantId: string;
  /** How, in one sentence without secrets, for the log. */
  line: string;
}

export interface CredentialOptions {
  cloud: Cloud;
  signIn: SignIn;
  subscriptionId: string;
  /** A fresh GitHub OIDC assertion for an audience. */
  idToken: (audience: string) => Promise<string>;
  env: NodeJS.ProcessEnv;
  /** The way to the token endpoint, with its repetitions. */
  wire: TokenWire;
}

// What the sign-in library would go to another host for, and has no option against.
const leading = ['AZURE_REGIONAL_AUTHORITY_NAME', 'MSAL_FORCE_REGION'];

/** The credential that `signIn` names; nothing is asked yet, but of a machine, whose identity must be found. Throws ActionError where it has none. */
export async function createCredential(options: CredentialOptions): Promise<Credential> {
  const { cloud, signIn } = options;
  if (signIn.way === 'machine') {
    // A part of the bundle that most runs never load.
    const { findMachine } = await import('./machine.ts');
    const { credential, name } = await findMachine(cloud, { ...signIn, subscriptionId: options.subscriptionId }, options.env);
    const token = await credential.getToken(scopeOf(cloud));
    const tenantId = readClaims(token?.token ?? '').tid ?? '';
    return { credential, tenantId, line: `Signing in to ${cloud.name} as ${name}.` };
  }
  const { tenantId, clientId } = signIn;
  for (const name of leading) delete options.env[name];
  const settings = {
    ...options.wire,
    authorityHost: cloud.authority,
    // Instance discovery asks login.microsoftonline.com, which does not know a custom cloud.
    disableInstanceDiscovery: cloud.name === 'custom',
  };
  const who = `application ${clientId} of tenant ${tenantId}`;
  if (signIn.way === 'oidc') {
    const assertions = keepAssertion(() => options.idToken(cloud.assertionAudience), Date.now);
    const credential = new ClientAssertionCredential(tenantId, clientId, () => assertions.get(), settings);
    return { credential: explained(credential, options, assertions), tenantId, line: `Signing in to ${cloud.name} as ${who} by GitHub OIDC.` };
  }
  const credential = new ClientSecretCredential(tenantId, clientId, signIn.clientSecret, settings);
  return { credential: explained(credential, options), tenantId, line: `Signing in to ${cloud.name} as ${who} by client secret (AZURE_CLIENT_SECRET).` };
}

/** What an access token for Resource Manager is asked for. */
export function scopeOf(cloud: Cloud): string {
  return `${cloud.arm}/.default`;
}

// Refusals of Entra come out in the user's words. An assertion that was good when it left may be too old when it arrives: one more, fresh, is tried.
function explained(credential: TokenCredential, { cloud, signIn, wire }: CredentialOptions, assertions?: Assertions): TokenCredential {
  return {
    getToken: async (scopes, options) => {
      const ask = () => credential.getToken(scopes, options);
      try {
        return await ask().catch((error: unknown) => {
          if (assertions === undefined || readCode(error) !== 'AADSTS700024') throw error;
          assertions.forget();
          return ask();
        });
      } catch (error) {
        const presented = { cloud, signIn, claims: assertions?.claims() ?? {} };
        const reason = hidesReason(error) && signIn.way !== 'machine' ? await askTenant(cloud, signIn.tenantId, wire) : error;
        throw explainRefusal(reason, presented) ?? error;
      }
    },
  };
}

// In a custom cloud the library first reads the tenant's configuration, and keeps the refusal to itself where there is no such tenant.
async function askTenant(cloud: Cloud, tenantId: string, wire: TokenWire): Promise<unknown> {
  const url = `${cloud.authority}/${tenantId}/v2.0/.well-known/openid-configuration`;
  try {
    const { bodyAsText } = await wire.httpClient.sendRequest(createPipelineRequest({ url }));
    return new Error(bodyAsText ?? '');
  } catch (error) {
    return error;
  }
}
