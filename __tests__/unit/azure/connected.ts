// The product's own way to Azure, to a local Azure of the tests: real sign-in, real TLS, real wire.
import { setTimeout as sleep } from 'node:timers/promises';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { generate } from 'selfsigned';
import type { AzureOptions } from '../../../local/azure/azure.ts';
import { connectArm, type Arm } from '../../../src/azure/arm.ts';
import { createCredential } from '../../../src/azure/credential.ts';
import { connectTokens } from '../../../src/azure/tokenwire.ts';
import { stage, type Stage } from '../local-azure/client.ts';

export interface Connected {
  local: Stage;
  arm: Arm;
  /** Lines that the connection has told: repetitions. */
  log: string[];
  close(): Promise<void>;
}

/** Starts a local Azure and connects to it. One at a time: its certificate is trusted by the whole process until `close`. */
export async function connect(options: Partial<AzureOptions> = {}): Promise<Connected> {
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [{ name: 'basicConstraints', cA: true }, { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }, { type: 7, ip: '127.0.0.1' }] }],
  });
  const trusted = getCACertificates('default');
  setDefaultCACertificates([...trusted, made.cert]);
  const local = await stage({ tls: { key: made.private, cert: made.cert }, ...options });
  const { azure } = local;
  const controller = new AbortController();
  const log: string[] = [];
  const wire = { sleep: async (milliseconds: number) => await sleep(milliseconds, undefined, { signal: controller.signal }), tell: (line: string) => void log.push(line), random: () => 0.5 };
  const cloud = { name: 'custom' as const, arm: azure.endpoint, authority: azure.endpoint, assertionAudience: 'api://x' };
  const { tenantId, subscriptionId } = azure;
  const signIn = { way: 'secret' as const, tenantId, clientId: azure.clientId, clientSecret: azure.clientSecret };
  const { credential } = await createCredential({ cloud, signIn, subscriptionId, idToken: async () => '', env: {}, wire: connectTokens(wire) });
  return {
    local,
    log,
    arm: connectArm({ cloud, tenantId, subscriptionId, credential, signal: controller.signal, ...wire }),
    close: async () => {
      controller.abort(new Error('closed'));
      await local.close();
      setDefaultCACertificates(trusted);
    },
  };
}
