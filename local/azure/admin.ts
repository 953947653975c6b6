import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Fault, MachineInfo, Service } from '../machines/types.ts';
import { changes } from './allowance.ts';
import type { Faults } from './faults.ts';
import { objectOf, readText, textOf } from './json.ts';
import type { Log } from './log.ts';
import { lastName, segments } from './path.ts';
import type { World } from './world.ts';

export interface AdminOptions {
  token: string;
  world: World;
  log: Log;
  faults: Faults;
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

async function serve(options: AdminOptions, incoming: IncomingMessage): Promise<Reply> {
  if (!isAllowed(incoming.headers.authorization, options.token)) return wrong(401, 'the bearer token of LOCAL_ADMIN_TOKEN is needed');
  const url = new URL(incoming.url ?? '/', 'http://localhost');
  const path = segments(url.pathname);
  const parts: Buffer[] = [];
  for await (const part of incoming as AsyncIterable<Buffer>) parts.push(part);
  const text = Buffer.concat(parts).toString('utf8');
  const what = `${incoming.method ?? ''} /${path[0] ?? ''}`;
  if (path.length === 1) {
    if (what === 'GET /log') return readLog(options.log, url.searchParams);
    if (what === 'POST /faults') return addFault(options.faults, text);
    if (what === 'DELETE /faults') return done(() => options.faults.clear());
    if (what === 'POST /clock') return setClock(options.world, objectOf(readText(text)));
    if (what === 'GET /instances') return say(200, instances(options.world));
    const change = changes[what];
    if (change !== undefined) return done(() => change(options.world.state, objectOf(readText(text))));
    if (what === 'POST /boot') return setBoot(options.world, objectOf(readText(text)));
  }
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

function setClock(world: World, body: Record<string, unknown>): Reply {
  const { now, advance, hold } = body;
  if (typeof hold === 'boolean') world.clock.hold(hold);
  else if (typeof now === 'string' && /^\d{4}-\d{2}-\d{2}/.test(now) && !Number.isNaN(Date.parse(now))) world.clock.set(Date.parse(now));
  else if (typeof advance === 'number' && Number.isFinite(advance)) world.clock.advance(advance);
  else return wrong(400, 'the body is {"now": ISO 8601}, {"advance": seconds} or {"hold": true or false}');
  return say(200, { now: new Date(world.clock.now()).toISOString() });
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
    state: one.booted ? 'running' : 'starting',
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
