import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startAzure, type LocalAzure } from './azure/azure.ts';
import { startGitHub, type LocalGitHub } from './github/github.ts';
import type { Machines } from './machines/types.ts';
import { createCertificate } from './tls.ts';

export interface StackOptions {
  dir: string;
  seed: number;
  /** Port of the local Azure; 0 is any free one. */
  port?: number;
  fast?: boolean;
  asOf?: string;
  /** Absent: instances are state only. */
  machines?: Machines;
  /** The local repository is private unless said otherwise. */
  publicRepository?: boolean;
}

/** Local Azure and local GitHub, both answering. */
export interface Stack {
  azure: LocalAzure;
  github: LocalGitHub;
  adminToken: string;
  /** PEM file that makes clients trust the local Azure. */
  caFile: string;
  close(): Promise<void>;
}

/** Starts local GitHub and local Azure in this process; files go to `dir`, which is made. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const dir = resolve(options.dir);
  mkdirSync(dir, { recursive: true });
  const tls = await createCertificate();
  const caFile = join(dir, 'ca.pem');
  writeFileSync(caFile, tls.cert);
  const adminToken = randomBytes(24).toString('hex');
  const github = await startGitHub({ seed: options.seed, private: !options.publicRepository });
  try {
    const azure = await startAzure({
      tls,
      machines: options.machines ?? null,
      fast: options.fast ?? false,
      seed: options.seed,
      adminToken,
      port: options.port ?? 0,
      issuer: { url: github.oidc.issuer, jwks: () => github.oidc.jwks() },
      subjects: github.oidc.subjects,
      ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
    });
    return {
      azure,
      github,
      adminToken,
      caFile,
      close: async () => {
        await azure.close();
        await options.machines?.close();
        await github.close();
        rmSync(caFile, { force: true });
      },
    };
  } catch (error) {
    await github.close();
    await options.machines?.close();
    throw error;
  }
}

/** What `<dir>/env` says: names and values of CONTRACTS for scripts that use the local servers. */
export function stackEnv(stack: Stack): Record<string, string> {
  const { azure, github } = stack;
  return {
    ARM_ENDPOINT: azure.endpoint,
    AZURE_AUTHORITY_HOST: azure.endpoint,
    NODE_EXTRA_CA_CERTS: stack.caFile,
    REQUESTS_CA_BUNDLE: stack.caFile,
    SSL_CERT_FILE: stack.caFile,
    AZURE_SUBSCRIPTION_ID: azure.subscriptionId,
    AZURE_TENANT_ID: azure.tenantId,
    AZURE_CLIENT_ID: azure.clientId,
    AZURE_CLIENT_SECRET: azure.clientSecret,
    AZURE_LOCATION: azure.location,
    GITHUB_API_URL: github.apiUrl,
    GITHUB_SERVER_URL: github.serverUrl,
    GITHUB_TOKEN: github.token,
    GITHUB_REPOSITORY: github.repository,
    ACTIONS_ID_TOKEN_REQUEST_URL: github.oidc.requestUrl,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: github.oidc.requestToken,
    LOCAL_ADMIN_URL: azure.adminUrl,
    LOCAL_ADMIN_TOKEN: stack.adminToken,
    LOCAL_PID: String(process.pid),
  };
}

/** Writes the env file whole or not at all (mode 0600); throws where a value would need quoting. */
export function writeEnv(path: string, env: Record<string, string>): void {
  for (const [name, value] of Object.entries(env)) {
    if (!/^[A-Za-z0-9_./:?=%@-]*$/.test(value)) throw new Error(`${name} would need quoting: ${value}`);
  }
  const text = Object.entries(env).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(`${path}.new`, text.join(''), { mode: 0o600 });
  chmodSync(`${path}.new`, 0o600);
  renameSync(`${path}.new`, path);
}

/** The process that keeps the local servers of `dir` alive, or undefined where none does. */
export function livePid(dir: string): number | undefined {
  const path = join(dir, 'env');
  if (!existsSync(path)) return undefined;
  const pid = Number(/^LOCAL_PID=(\d+)$/m.exec(readFileSync(path, 'utf8'))?.[1]);
  try {
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    // EPERM: it lives and is another user's.
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? pid : undefined;
  }
}
