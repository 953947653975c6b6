import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import type { Server as SecureServer } from 'node:https';
import type { Machines } from '../machines/types.ts';
import { createAdmin } from './admin.ts';
import { namespaces } from './catalog.ts';
import { startClock } from './clock.ts';
import { openEntra } from './entra.ts';
import { openFaults } from './faults.ts';
import { frontsOf } from './fronts.ts';
import { createGateway } from './gateway.ts';
import { createImds } from './imds.ts';
import { openLog } from './log.ts';
import { assignPorts } from './nat.ts';
import { openOperations } from './operations.ts';
import { startRandom } from './random.ts';
import { emptyState, type State } from './state.ts';
import { startTokens } from './tokens.ts';
import type { World } from './world.ts';

export interface AzureOptions {
  tls: { key: string; cert: string };
  /** Null: instances are state only. */
  machines: Machines | null;
  /** No `Retry-After`, no provisioning times. */
  fast: boolean;
  seed: number;
  /** `YYYY-MM` or `YYYY-MM-DD`: whose rules, images and sizes hold. Today without it. */
  asOf?: string;
  adminToken: string;
  /** 0 or absent: any free one. */
  port?: number;
  /** The OIDC issuer whose assertions the token endpoint accepts. */
  issuer: { url: string; jwks(): Promise<{ keys: unknown[] }> };
  /** Federated credential subjects, exact. */
  subjects: string[];
  /** Milliseconds since 1970; the host's clock without it. */
  now?: () => number;
  /** Told when the balancer cannot do what the state says, e.g. because the host holds a port. */
  fatal?: (error: unknown) => void;
  /** Seconds that access tokens live; 3599 without it. */
  tokenSeconds?: number;
  /** Provisioning lasts so many times as long as usual. */
  slowness?: number;
  /** A sovereign cloud's Resource Manager and the audience of its federated credentials; the public cloud's without it. */
  cloud?: { arm: string; exchange: string };
}

export interface LocalAzure {
  /** `https://localhost:PORT`: Resource Manager and sign-in alike. */
  endpoint: string;
  adminUrl: string;
  subscriptionId: string;
  tenantId: string;
  clientId: string;
  clientSecret: string;
  location: string;
  /** The metadata service of a machine with an identity of its own and `identityClientId`, one that is assigned to it. */
  imdsUrl: string;
  identityClientId: string;
  /** Azure's clock: milliseconds since 1970, as its `Date` headers say and the admin API sets it. */
  now(): number;
  close(): Promise<void>;
}

// Entra's portal offers 180 days, and nobody writes down when they are over.
const secretLife = 180 * 24 * 60 * 60 * 1000;

/** Starts the local Azure on loopback; ids and secret come from the seed. */
export async function startAzure(options: AzureOptions): Promise<LocalAzure> {
  const wall = options.now ?? (() => Date.now());
  const clock = startClock(wall, options.fast, options.slowness);
  const random = startRandom(options.seed);
  const state = emptyState();
  for (const namespace of namespaces) {
    // A subscription that has been used for machines before; the others are registered when somebody asks for them.
    const used = ['Compute', 'Network', 'Storage', 'Insights', 'Resources', 'Authorization'].some((name) => namespace === `Microsoft.${name}`);
    state.registrations.set(namespace.toLowerCase(), used ? 'Registered' : 'NotRegistered');
  }
  const ids = { subscriptionId: random.named('subscription'), tenantId: random.named('tenant'), clientId: random.named('client') };
  const clientSecret = `local.${random.hex('secret', 40)}`;
  const location = 'westeurope';
  const world: World = {
    state,
    clock,
    random,
    operations: openOperations(clock, random),
    machines: options.machines,
    fast: options.fast,
    asOf: readDay(options.asOf, wall()),
    ...ids,
    objectId: random.named('principal'),
    subscriptionName: 'Local Azure',
    location,
    changed: balanceWith(state, options.machines, options.fatal),
  };

  let endpoint = '';
  const cloud = options.cloud ?? { arm: 'https://management.azure.com', exchange: 'api://AzureADTokenExchange' };
  const audiences = (): string[] => [cloud.arm, ...(options.cloud === undefined ? ['https://management.core.windows.net'] : []), endpoint, endpoint.replace('localhost', '127.0.0.1')];
  const common = { ...ids, audiences, id: () => random.guid() };
  const tokens = await startTokens({ ...common, wall, objectId: world.objectId, ...(options.tokenSeconds === undefined ? {} : { seconds: options.tokenSeconds }) });
  const entra = openEntra({ ...common, now: clock.now, clientSecret, secretEnds: clock.now() + secretLife, exchange: cloud.exchange, issuer: options.issuer, subjects: options.subjects, tokens });
  const machine = { clientId: random.named('machine'), objectId: random.named('machine principal') };
  const assigned = { clientId: random.named('identity'), objectId: random.named('identity principal'), assigned: true };
  const imds = createImds({ tokens, identities: [machine, assigned], wall, audiences });
  const log = openLog();
  const faults = openFaults();
  const gateway = createGateway({ tls: options.tls, world, entra, tokens, log, faults });
  const admin = createAdmin({ token: options.adminToken, world, log, faults });
  endpoint = `https://localhost:${await listen(gateway, options.port ?? 0)}`;
  const adminUrl = `http://127.0.0.1:${await listen(admin, 0)}`;
  const imdsUrl = `http://127.0.0.1:${await listen(imds, 0)}`;
  return {
    endpoint,
    adminUrl,
    ...ids,
    clientSecret,
    location,
    imdsUrl,
    identityClientId: assigned.clientId,
    now: clock.now,
    close: async () => {
      log.close();
      await Promise.all([shut(gateway), shut(admin), shut(imds)]);
    },
  };
}

function readDay(asOf: string | undefined, now: number): string {
  if (asOf === undefined) return new Date(now).toISOString().slice(0, 10);
  if (!/^\d{4}-\d{2}(-\d{2})?$/.test(asOf) || Number.isNaN(Date.parse(asOf))) throw new Error(`--as-of is YYYY-MM or YYYY-MM-DD, not ${asOf}`);
  return asOf.length === 7 ? `${asOf}-01` : asOf;
}

// One change of the balancer at a time, each from the state as it is then; calls that wait for the same turn share it.
function balanceWith(state: State, machines: Machines | null, fatal: ((error: unknown) => void) | undefined): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  const turn = async (): Promise<void> => {
    await last.catch(() => undefined);
    next = undefined;
    last = (async () => {
      assignPorts(state);
      if (machines === null) return;
      try {
        await machines.balance(frontsOf(state));
      } catch (error) {
        fatal?.(error);
        throw error;
      }
    })();
    await last;
  };
  return () => (next ??= turn());
}

async function listen(server: Server | SecureServer, port: number): Promise<number> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function shut(server: Server | SecureServer): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
