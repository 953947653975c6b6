import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, get, type IncomingMessage } from 'node:http';
import { join, resolve } from 'node:path';
import { connect } from 'node:tls';
import { startAzure, type AzureOptions, type LocalAzure } from './azure/azure.ts';
import { startGitHub, type LocalGitHub } from './github/github.ts';
import { HostError } from './machines/host.ts';
import type { Machines } from './machines/types.ts';
import { startProxy } from './proxy.ts';
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
  /** GitHub environments that the application has federated credentials for. */
  environments?: readonly string[];
  /** Told when the balancer cannot do what Azure's state says, e.g. because the host holds a port. */
  fatal?(error: unknown): void;
  /** What else the local Azure is to be. */
  azure?: Pick<AzureOptions, 'now' | 'tokenSeconds' | 'slowness' | 'cloud' | 'sinks'>;
}

/** Local Azure and local GitHub, both answering. */
export interface Stack {
  azure: LocalAzure;
  github: LocalGitHub;
  adminToken: string;
  /** PEM file that makes clients trust the local Azure. */
  caFile: string;
  /** A proxy that leads the public cloud's names to the local Azure. */
  proxyUrl: string;
  close(): Promise<void>;
}

/** The action's inputs that lead it to a local Azure. */
export function targetInputs({ subscriptionId, tenantId, clientId, endpoint }: LocalAzure): Record<string, string> {
  return { 'subscription-id': subscriptionId, 'tenant-id': tenantId, 'client-id': clientId, environment: 'custom', 'arm-endpoint': endpoint, 'authority-host': endpoint };
}

/**
 * Starts local GitHub and local Azure in this process; files go to `dir`, which is made. One clock, Azure's, dates what both
 * say. Throws `HostError` where `port` is not to be had.
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const dir = resolve(options.dir);
  mkdirSync(dir, { recursive: true });
  const tls = await createCertificate();
  const caFile = join(dir, 'ca.pem');
  writeFileSync(caFile, tls.cert);
  const adminToken = createHash('sha256').update(`${options.seed}/admin token`).digest('hex').slice(0, 48);
  let azure: LocalAzure | undefined;
  const now = (): number => azure?.now() ?? Date.now();
  const github = await startGitHub({ seed: options.seed, private: !options.publicRepository, environments: options.environments ?? [], now });
  try {
    azure = await startAzure({
      tls,
      machines: options.machines ?? null,
      fast: options.fast ?? false,
      seed: options.seed,
      adminToken,
      port: options.port ?? 0,
      issuer: { url: github.oidc.issuer, jwks: () => github.oidc.jwks() },
      subjects: github.oidc.subjects,
      ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
      ...(options.fatal === undefined ? {} : { fatal: options.fatal }),
      ...options.azure,
    });
    const started = azure;
    const proxy = await startProxy(Number(new URL(started.endpoint).port));
    return {
      azure: started,
      github,
      adminToken,
      caFile,
      proxyUrl: proxy.url,
      close: async () => {
        await proxy.close();
        await started.close();
        await options.machines?.close();
        await github.close();
        rmSync(caFile, { force: true });
      },
    };
  } catch (error) {
    await github.close();
    await options.machines?.close();
    throw portError(error) ?? error;
  }
}

// What the host holds is named, and no fault of ours.
function portError(error: unknown): HostError | undefined {
  const { code, syscall, address, port } = error as NodeJS.ErrnoException & { address?: string; port?: number };
  if (syscall !== 'listen') return undefined;
  const reason = code === 'EADDRINUSE' ? 'is held by another program on this host' : `cannot be listened on (${code ?? 'unknown'})`;
  return new HostError(`${address ?? ''}:${port ?? ''} ${reason}. Choose another --port, or 0 for any free one.`);
}

/** Resolves when every server of the stack has answered: a handshake with the certificate for Azure, an answer of HTTP for the others. */
export async function awaitAnswers({ azure, github, caFile, proxyUrl }: Stack): Promise<void> {
  const { hostname, port } = new URL(azure.endpoint);
  const handshake = connect({ host: '127.0.0.1', port: Number(port), servername: hostname, ca: readFileSync(caFile) });
  await once(handshake, 'secureConnect');
  handshake.destroy();
  for (const url of [azure.adminUrl, proxyUrl, `${github.oidc.issuer}/.well-known/openid-configuration`]) {
    // An agent of its own: the global one may have been told to use a proxy.
    const question = get(url, { agent: new Agent() });
    const [answer] = (await once(question, 'response')) as [IncomingMessage];
    answer.resume();
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
    LOCAL_HTTPS_PROXY: stack.proxyUrl,
    LOCAL_PID: String(process.pid),
  };
}

/** True where the env file can hold a value, which it does without quotes. */
export function isPlain(value: string): boolean {
  return /^[A-Za-z0-9_./:?=%@-]*$/.test(value);
}

/** Writes the env file whole or not at all (mode 0600); throws where a value would need quoting. */
export function writeEnv(path: string, env: Record<string, string>): void {
  for (const [name, value] of Object.entries(env)) {
    if (!isPlain(value)) throw new Error(`${name} would need quoting: ${value}`);
  }
  const text = Object.entries(env).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(`${path}.new`, text.join(''), { mode: 0o600 });
  chmodSync(`${path}.new`, 0o600);
  // Whoever asked by way of sudo is the one who reads it.
  const { SUDO_UID, SUDO_GID } = process.env;
  if (process.getuid?.() === 0 && SUDO_UID !== undefined && SUDO_GID !== undefined) chownSync(`${path}.new`, Number(SUDO_UID), Number(SUDO_GID));
  renameSync(`${path}.new`, path);
}
