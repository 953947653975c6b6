import { AzureCliCredential, ManagedIdentityCredential, type AccessToken, type TokenCredential } from '@azure/identity';
import { ActionError } from '../errors.ts';
import type { Cloud } from './cloud.ts';

/** Azure's instance metadata service, as every machine in Azure reaches it; the variable is what the SDK knows for another place. */
const metadata = 'http://169.254.169.254';
/** Milliseconds until a machine that has not answered there is taken for one outside Azure: the address is on the machine's own host. */
const patience = 1500;
/** Milliseconds that `az` may take for a token; it is a Python program and slow to start. */
const azPatience = 60_000;

export interface Machine {
  credential: TokenCredential;
  /** What it is, for the log: `the managed identity of this machine`. */
  name: string;
}

/** What the runner's machine is in Azure: its managed identity, else its `az` session. Throws ActionError with what was found instead. */
export async function findMachine(cloud: Cloud, about: { clientId: string; hosted: boolean; subscriptionId: string }, env: NodeJS.ProcessEnv): Promise<Machine> {
  const { clientId, hosted, subscriptionId } = about;
  const scope = `${cloud.arm}/.default`;
  const tried: string[] = [];
  if (!hosted) {
    if (await isInAzure(env)) {
      const credential = new ManagedIdentityCredential(clientId === '' ? {} : { clientId });
      const name = clientId === '' ? 'the managed identity of this machine' : `the user-assigned managed identity ${clientId} of this machine`;
      const reason = await tokenFailure(credential, scope);
      if (reason === undefined) return { credential, name };
      tried.push(`Azure gave no token for ${name} (${reason})`);
    } else tried.push('this machine is none of Azure’s (its metadata service does not answer), so it has no managed identity');
  }
  if (clientId !== '') {
    throw new ActionError({
      what: `There is no way to sign in to Azure: ${tried.join(', ')}.`,
      fix: `Assign that identity to the machine (\`az vm identity assign --ids <machine> --identities <identity>\`), or, if \`client-id\` is an application, add \`tenant-id:\` under \`with:\` and \`id-token: write\` to the job's permissions.`,
    });
  }
  const credential = keepToken(new AzureCliCredential({ subscription: subscriptionId, processTimeoutInMs: azPatience }));
  const reason = await tokenFailure(credential, scope);
  if (reason === undefined) return { credential, name: 'the Azure CLI session (`az`) of this machine' };
  tried.push(`the Azure CLI of this machine gave no token (${reason})`);
  throw new ActionError({
    what: `There is no way to sign in to Azure: \`tenant-id\` and \`client-id\` are not given, ${tried.join(', ')}.`,
    fix: `Add \`tenant-id:\` and \`client-id:\` under \`with:\` and \`id-token: write\` to the job's permissions${hosted ? '' : ', or assign a managed identity to the machine'}, or sign \`az\` in in a step before (\`azure/login\`).`,
  });
}

// Other hosts of Azure (App Service, Arc, Cloud Shell, a pod with workload identity) say by a variable that they have an identity.
async function isInAzure(env: NodeJS.ProcessEnv): Promise<boolean> {
  if (env['IDENTITY_ENDPOINT'] || env['MSI_ENDPOINT'] || env['AZURE_FEDERATED_TOKEN_FILE']) return true;
  try {
    const place = env['AZURE_POD_IDENTITY_AUTHORITY_HOST'] || metadata;
    // Without the header `Metadata: true` it refuses at once: whatever it answers, it is there.
    const answer = await fetch(`${place.replace(/\/+$/, '')}/metadata/identity/oauth2/token`, { signal: AbortSignal.timeout(patience), redirect: 'manual' });
    await answer.body?.cancel();
    return true;
  } catch {
    return false;
  }
}

async function tokenFailure(credential: TokenCredential, scope: string): Promise<string | undefined> {
  try {
    await credential.getToken(scope);
    return undefined;
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    // What the metadata service said stands within the library's own words.
    const [line = ''] = (/ - Description: (.+?) - Correlation ID: /.exec(text)?.[1] ?? text).split(/\r?\n/, 1);
    return line.replace(/\.$/, '').slice(0, 400);
  }
}

/** `az` keeps no token in our process: each is used until five minutes before its end, as the sign-in library does for the others. */
function keepToken(credential: TokenCredential): TokenCredential {
  let kept: AccessToken | null = null;
  return {
    getToken: async (scopes, options) => {
      if (kept === null || kept.expiresOnTimestamp - Date.now() < 300_000) kept = await credential.getToken(scopes, options);
      return kept;
    },
  };
}
