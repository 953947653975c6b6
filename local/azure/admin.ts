import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Fault, MachineInfo, Metadata, Service } from '../machines/types.ts';
import { changes } from './allowance.ts';
import type { Autoscale } from './autoscale/engine.ts';
import { reportMetric } from './autoscale/report.ts';
import type { Faults } from './faults.ts';
import { objectOf, readText, textOf } from './json.ts';
import type { Log } from './log.ts';
import { lastName, segments } from './path.ts';
import { readAddress } from './range.ts';
import { capacityChanges } from './capacity.ts';
import { extensionChanges } from './providers/extensions.ts';
import { healthChanges } from './providers/health.ts';
import { enrol, type Federation } from './enrol.ts';
import { inventoryChanges } from './inventory.ts';
import type { Throttle } from './throttle.ts';
import type { World } from './world.ts';

export interface AdminOptions {
  token: string;
  world: World;
  log: Log;
  faults: Faults;
  throttle: Throttle;
  federation: Federation;
  autoscale: Autoscale;
  /** Speaks to the metadata service as an instance does: also for one without a machine. */
  metadata: Metadata;
}

interface Reply {
  status: number;
  type?: string;
  text: string;
}

const say = (status: number, value: unknown): Reply => ({ status, type: 'application/json', text: `${JSON.stringify(value)}\n` });
const wrong = (status: number, error: string): Reply => say(status, { error });

/** The admin API on plain HTTP: log, faults, clock, boot delays, instances. Not yet listening. */
export function createAdmin(options: AdminOptions): Server {
  return createServer((incoming, outgoing) => {
    void (async () => {
      let reply: Reply;
      try {
        reply = await serve(options, incoming);
      } catch (error) {
        reply = wrong(400, error instanceof Error ? error.message : String(error));
      }
      outgoing.writeHead(reply.status, { 'content-type': reply.type ?? 'text/plain', 'content-length': String(Buffer.byteLength(reply.text)) });
      outgoing.end(reply.text);
    })();
  });
}

type Call = (options: AdminOptions, text: string, query: URLSearchParams) => Reply | Promise<Reply>;

const own: Readonly<Record<string, Call>> = {
  'GET /log': ({ log }, _, query) => readLog(log, query),
  'POST /faults': ({ faults }, text) => addFault(faults, text),
  'DELETE /faults': ({ faults }) => done(() => faults.clear()),
  'POST /clock': (options, text) => setClock(options, objectOf(readText(text))),
  'POST /metrics': ({ world }, text) => done(() => reportMetric(world, objectOf(readText(text)))),
  'GET /notices': ({ world }) => say(200, world.state.notices),
  'GET /instances': ({ world }) => say(200, instances(world)),
  'POST /client': ({ world }, text) => setClient(world, objectOf(readText(text))),
  'POST /principals': ({ world, federation }, text) => say(201, enrol(world, federation, objectOf(readText(text)))),
  'POST /throttle': ({ throttle }, text) => setThrottle(throttle, objectOf(readText(text))),
  'POST /boot': ({ world }, text) => setBoot(world, objectOf(readText(text))),
};

/** The calls of one segment. docs/local-azure.md tells each (books/calls.ts). */
export const calls: Readonly<Record<string, Call>> = {
  ...own,
  ...Object.fromEntries(
    Object.entries({ ...changes, ...extensionChanges, ...capacityChanges, ...healthChanges, ...inventoryChanges }).map(([name, change]): [string, Call] => [name, ({ world }, text) => done(() => change(world.state, objectOf(readText(text))))]),
  ),
};

async function serve(options: AdminOptions, incoming: IncomingMessage): Promise<Reply> {
  if (!isAllowed(incoming.headers.authorization, options.token)) return wrong(401, 'the bearer token of LOCAL_ADMIN_TOKEN is needed');
  const url = new URL(incoming.url ?? '/', 'http://localhost');
  const path = segments(url.pathname);
  const parts: Buffer[] = [];
  for await (const part of incoming as AsyncIterable<Buffer>) parts.push(part);
  const text = Buffer.concat(parts).toString('utf8');
  const what = `${incoming.method ?? ''} /${path[0] ?? ''}`;
  const call = path.length === 1 ? calls[what] : undefined;
  if (call !== undefined) return await call(options, text, url.searchParams);
  if (path[0] === 'instances' && path[3] === 'metadata' && path.length > 4) return await askMetadata(options, path, url, incoming, text);
  if (what === 'POST /instances' && path.length === 4) return harm(options.world, path, objectOf(readText(text)));
  return wrong(404, `there is no ${what}`);
}

function isAllowed(header: string | undefined, token: string): boolean {
  const given = Buffer.from(/^Bearer\s+(\S+)$/i.exec(header ?? '')?.[1] ?? '');
  const wanted = Buffer.from(token);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function done(work: () => void): Reply {
  work();
  return say(200, { ok: true });
}

async function readLog(log: Log, query: URLSearchParams): Promise<Reply> {
  const after = Number(query.get('after') ?? 0);
  const wait = Number(query.get('wait') ?? 0);
  if (!Number.isInteger(after) || after < 0 || !Number.isFinite(wait) || wait < 0) return wrong(400, 'after and wait are numbers from 0 on');
  const entries = await log.after(after, Math.min(wait, 600));
  return { status: 200, type: 'application/x-ndjson', text: entries.map((entry) => `${JSON.stringify(entry)}\n`).join('') };
}

function addFault(faults: Faults, text: string): Reply {
  faults.add(readText(text));
  return say(201, { ok: true });
}

// A clock that goes on meets what falls due on its way: the answer comes when autoscale has done it.
async function setClock({ world, autoscale }: AdminOptions, body: Record<string, unknown>): Promise<Reply> {
  const { now, advance, hold } = body;
  if (typeof hold === 'boolean') world.clock.hold(hold);
  else if (typeof now === 'string' && /^\d{4}-\d{2}-\d{2}/.test(now) && !Number.isNaN(Date.parse(now))) await autoscale.travel(Date.parse(now));
  else if (typeof advance === 'number' && Number.isFinite(advance)) await autoscale.travel(world.clock.now() + advance * 1000);
  else return wrong(400, 'the body is {"now": ISO 8601}, {"advance": seconds} or {"hold": true or false}');
  return say(200, { now: new Date(world.clock.now()).toISOString() });
}

async function setClient(world: World, { address }: Record<string, unknown>): Promise<Reply> {
  if (typeof address !== 'string' || readAddress(address) === undefined) return wrong(400, 'the body is {"address": IPv4 address}');
  world.state.client = address;
  await world.changed();
  return say(200, { ok: true });
}

function setThrottle(throttle: Throttle, { kind, remaining }: Record<string, unknown>): Reply {
  const good = typeof kind === 'string' && typeof remaining === 'number' && Number.isInteger(remaining) && remaining >= 0;
  if (!good) return wrong(400, 'the body is {"kind": "reads", "writes", "deletes" or an operation group of compute, "remaining": requests}');
  return done(() => throttle.leave(kind, remaining));
}

async function askMetadata({ world, metadata }: AdminOptions, [, pool = '', id = '', ...rest]: string[], url: URL, incoming: IncomingMessage, body: string): Promise<Reply> {
  const set = [...world.state.instances.keys()].find((one) => lastName(one) === pool.toLowerCase());
  if (set === undefined) return wrong(404, `there is no scale set ${pool}`);
  const request = { method: incoming.method ?? '', url: `/${rest.join('/')}${url.search}`, headers: incoming.headers, body };
  const answer = await metadata(set, id, request);
  return { status: answer.status, type: answer.headers['content-type'] ?? 'text/plain', text: answer.body };
}

/** All instances; those without a machine have pid 0 and no ports. */
function instances(world: World): MachineInfo[] {
  if (world.machines !== null) return world.machines.list();
  return [...world.state.instances.values()].flat().map((one) => ({
    instanceId: one.instanceId,
    pool: lastName(one.scaleSetId),
    pid: 0,
    address: one.cards.find((card) => card.primary)?.address ?? '',
    ports: [],
    state: one.booted ? 'running' : ['stopped', 'deallocated', 'none'].includes(one.power) ? 'stopped' : 'starting',
  }));
}

const services: readonly string[] = ['sshd', 'jupyterhub'];

function setBoot(world: World, body: Record<string, unknown>): Reply {
  const delays = Object.entries(objectOf(body['delaySeconds']));
  const bad = delays.length === 0 || delays.some(([name, seconds]) => !services.includes(name) || typeof seconds !== 'number' || seconds < 0);
  if (bad) return wrong(400, 'the body is {"delaySeconds": {"sshd"|"jupyterhub": seconds}}');
  if (world.machines === null) return wrong(409, 'there are no machines');
  for (const [name, seconds] of delays) world.machines.delayStart(name as Service, Number(seconds));
  return say(200, { ok: true });
}

async function harm(world: World, path: string[], body: Record<string, unknown>): Promise<Reply> {
  const [, pool = '', id = '', fault = ''] = path;
  if (!['kill', 'hang', 'isolate', 'restore'].includes(fault)) return wrong(404, `there is no fault ${fault}`);
  const service = textOf(body['service']) || undefined;
  if (body['service'] !== undefined && !services.includes(service ?? '')) return wrong(400, 'a service is sshd or jupyterhub');
  const known = instances(world).some((one) => one.pool.toLowerCase() === pool.toLowerCase() && one.instanceId === id);
  if (world.machines === null && known) return wrong(409, 'there are no machines');
  const found = await world.machines?.fault(pool, id, fault as Fault, service as Service | undefined);
  return found ? say(200, { ok: true }) : wrong(404, `no machine ${id} runs in ${pool}`);
}
