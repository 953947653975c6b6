import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import type { Server as SecureServer } from 'node:https';
import type { Machines } from '../machines/types.ts';
import { createAdmin } from './admin.ts';
import { startAutoscale } from './autoscale/engine.ts';
import { namespaces } from './catalog.ts';
import { startClock } from './clock.ts';
import { openEntra } from './entra.ts';
import { openFaults } from './faults.ts';
import { frontsOf } from './fronts.ts';
import { createGateway } from './gateway.ts';
import { createImds, imdsOf } from './imds.ts';
import { openLog } from './log.ts';
import { assignPorts } from './nat.ts';
import { openOperations } from './operations.ts';
import { addMember, findMember } from './principals.ts';
import { grant } from './providers/roleAssignments.ts';
import { startRandom } from './random.ts';
import { emptyState, type State } from './state.ts';
import { openThrottle } from './throttle.ts';
import { startTokens } from './tokens.ts';
import { wallsOf } from './walls.ts';
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
  /** `World.sinks`; false without it. */
  sinks?: boolean;
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
    sinks: options.sinks ?? false,
    asOf: readDay(options.asOf, wall()),
    subscriptionId: ids.subscriptionId,
    tenantId: ids.tenantId,
    subscriptionName: 'Local Azure',
    location,
    ca: options.tls.cert,
    changed: balanceWith(state, options.machines, options.fatal),
  };

  let endpoint = '';
  const cloud = options.cloud ?? { arm: 'https://management.azure.com', exchange: 'api://AzureADTokenExchange' };
  const audiences = (): string[] => [cloud.arm, ...(options.cloud === undefined ? ['https://management.core.windows.net'] : []), endpoint, endpoint.replace('localhost', '127.0.0.1')];
  const common = { tenantId: ids.tenantId, audiences, id: () => random.guid() };
  const tokens = await startTokens({ ...common, wall, ...(options.tokenSeconds === undefined ? {} : { seconds: options.tokenSeconds }) });
  const entra = openEntra({ ...common, now: clock.now, member: (clientId) => findMember(state, clientId), issuer: options.issuer, tokens });
  const federated = options.subjects.map((subject) => ({ issuer: options.issuer.url, subject, audiences: [cloud.exchange] }));
  addMember(state, { clientId: ids.clientId, objectId: random.named('principal'), displayName: 'pool deployer', kind: 'Application', secret: { text: clientSecret, ends: clock.now() + secretLife }, federated });
  const machine = { clientId: random.named('machine'), objectId: random.named('machine principal') };
  const assigned = { clientId: random.named('identity'), objectId: random.named('identity principal'), assigned: true };
  for (const one of [machine, assigned]) addMember(state, { ...one, displayName: 'machine', kind: 'ManagedIdentity', federated: [] });
  for (const { clientId } of state.members.values()) grant(world, clientId, 'Owner', `/subscriptions/${ids.subscriptionId}`);
  const services = { tokens, wall, audiences: () => [...audiences(), 'https://vault.azure.net', 'https://storage.azure.com'] };
  const imds = createImds(services, [machine, assigned]);
  const metadata = imdsOf(services, world);
  options.machines?.answer(metadata);
  const log = openLog();
  const faults = openFaults();
  const throttle = openThrottle(options.fast, clock.now);
  const gateway = createGateway({ tls: options.tls, world, entra, tokens, log, faults, throttle });
  const autoscale = startAutoscale(world, log);
  const admin = createAdmin({ token: options.adminToken, world, log, faults, metadata, throttle, federation: { issuer: options.issuer.url, audience: cloud.exchange }, autoscale });
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
      autoscale.close();
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
        await machines.balance(frontsOf(state), wallsOf(state));
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
