import { createServer, type Server } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { asAzureError, gatewayError } from './errors.ts';
import type { Entra } from './entra.ts';
import type { Action, Faults } from './faults.ts';
import { readText } from './json.ts';
import type { Log } from './log.ts';
import { segments } from './path.ts';
import { servePrices } from './prices.ts';
import { findMember } from './principals.ts';
import { route } from './routes.ts';
import type { Throttle } from './throttle.ts';
import type { Tokens } from './tokens.ts';
import type { Answer, World } from './world.ts';

export interface GatewayOptions {
  tls: { key: string; cert: string };
  world: World;
  entra: Entra;
  tokens: Tokens;
  log: Log;
  faults: Faults;
  throttle: Throttle;
}

/** ARM's limit for a request body is 4 MB. */
const largest = 4 * 1024 * 1024;

interface Call {
  method: string;
  path: string;
  query: URLSearchParams;
  base: string;
  correlationId: string;
  requestId: string;
  /** Given back where the client asks for it. */
  clientRequestId: string | undefined;
  principal: string;
  /** What is left of the caller's requests, as headers. */
  left: Record<string, string>;
}

/** The HTTPS server in front of everything: sign-in, faults, envelope, headers, activity log. Not yet listening. */
export function createGateway(options: GatewayOptions): Server {
  return createServer({ ...options.tls }, (incoming, outgoing) => {
    // What goes wrong outside an answer (a request line that is no address, a client that has gone) ends that connection alone.
    serve(options, incoming, outgoing).catch(() => incoming.socket.destroy());
  });
}

async function serve(options: GatewayOptions, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const { world, faults, log } = options;
  const call = readCall(incoming, world);
  const record = (status: number): void => {
    log.add({
      time: new Date(world.clock.now()).toISOString(),
      principal: call.principal,
      method: call.method,
      path: call.path,
      apiVersion: call.query.get('api-version') ?? '',
      status,
      correlationId: call.correlationId,
    });
  };
  let fault = faults.match(call.method, call.path);
  if (fault?.kind === 'cut' && fault.where === 'connect') {
    record(0);
    incoming.socket.destroy();
    return;
  }
  if (fault?.kind === 'delay') {
    await sleep(fault.seconds * 1000, undefined, { ref: false });
    fault = undefined;
  }
  const answer = fault?.kind === 'answer' ? { status: fault.status, headers: fault.headers, body: fault.body } : await answerCall(options, call, incoming);
  record(answer.status);
  send(answer, call, world, outgoing, fault);
}

function readCall(incoming: IncomingMessage, world: World): Call {
  const base = `https://${incoming.headers.host ?? 'localhost'}`;
  const url = new URL(incoming.url ?? '/', base);
  const header = (name: string): string | undefined => {
    const value = incoming.headers[name];
    return typeof value === 'string' && /^[0-9a-f-]{8,64}$/i.test(value) ? value.toLowerCase() : undefined;
  };
  // A row of its own: how often a client polls is a matter of time, and no resource shall have another id for it.
  const requestId = world.random.guid('request');
  return {
    method: incoming.method ?? 'GET',
    path: url.pathname,
    query: lowerCaseNames(url.searchParams),
    base,
    correlationId: header('x-ms-correlation-request-id') ?? requestId,
    requestId,
    clientRequestId: incoming.headers['x-ms-return-client-request-id'] === 'true' ? header('x-ms-client-request-id') : undefined,
    principal: '',
    left: {},
  };
}

// Query names have no case in ARM; `$filter` and its like are small in every client.
function lowerCaseNames(query: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...query].map(([name, value]): [string, string] => [name.toLowerCase(), value]));
}

async function answerCall(options: GatewayOptions, call: Call, incoming: IncomingMessage): Promise<Answer> {
  try {
    const text = await receive(incoming);
    // The price list asks nobody who he is.
    const prices = servePrices(call, options.world);
    if (prices !== undefined) return prices;
    const path = segments(call.path);
    const signIn = await options.entra.serve(call.method, path, text, call.base);
    if (signIn !== undefined) {
      call.principal = signIn.principal;
      return signIn.answer;
    }
    call.principal = await options.tokens.check(incoming.headers.authorization);
    const objectId = findMember(options.world.state, call.principal)?.objectId ?? call.principal;
    call.left = options.throttle.take({ method: call.method, path, principal: call.principal, objectId });
    checkType(incoming.headers['content-type'], text);
    return await route(
      {
        method: call.method,
        path,
        query: call.query,
        apiVersion: call.query.get('api-version') ?? '',
        body: readText(text),
        text,
        base: call.base,
        principal: call.principal,
        ifMatch: incoming.headers['if-match'],
        ifNoneMatch: incoming.headers['if-none-match'],
        correlationId: call.correlationId,
      },
      options.world,
    );
  } catch (error) {
    const refusal = asAzureError(error);
    const headers = { ...(refusal.gateway ? { 'x-ms-failure-cause': 'gateway' } : {}), ...refusal.more.headers };
    return { status: refusal.status, body: refusal.wire(), headers };
  }
}

async function receive(incoming: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of incoming as AsyncIterable<Buffer>) {
    size += part.length;
    if (size <= largest) parts.push(part);
  }
  if (size > largest) throw gatewayError(413, 'RequestContentTooLarge', `The request content size exceeds the maximum size of ${largest / 1024 / 1024} MB.`);
  return Buffer.concat(parts).toString('utf8');
}

// A body without any type is read as JSON; curl and its like say a wrong one.
function checkType(type: string | undefined, text: string): void {
  if (type === undefined || text === '' || /^\s*(application|text)\/([\w.+-]*\+)?json\s*(;|$)/i.test(type)) return;
  throw gatewayError(415, 'UnsupportedMediaType', `The content media type '${type.split(';')[0]?.trim() ?? ''}' is not supported. Only 'application/json' is supported.`);
}

function send(answer: Answer, call: Call, world: World, outgoing: ServerResponse, fault: Action | undefined): void {
  // Only a fault answers with text: what a proxy on the way would say.
  const isText = typeof answer.body === 'string';
  const body = answer.body === undefined || call.method === 'HEAD' ? undefined : Buffer.from(isText ? (answer.body as string) : JSON.stringify(answer.body));
  const headers: Record<string, string> = {
    'cache-control': 'no-cache',
    pragma: 'no-cache',
    expires: '-1',
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    'x-content-type-options': 'nosniff',
    'x-ms-request-id': call.requestId,
    'x-ms-correlation-request-id': call.correlationId,
    'x-ms-routing-request-id': `${world.location.toUpperCase()}:${routingTime(world.clock.now())}:${call.requestId}`,
    date: new Date(world.clock.now()).toUTCString(),
    ...(call.clientRequestId === undefined ? {} : { 'x-ms-client-request-id': call.clientRequestId }),
    ...call.left,
    ...(body === undefined ? {} : { 'content-type': `${isText ? 'text/plain' : 'application/json'}; charset=utf-8` }),
    'content-length': String(body?.length ?? 0),
    ...Object.fromEntries(Object.entries(answer.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value])),
  };
  if (answer.status === 204) delete headers['content-length'];
  if (fault?.kind === 'cut' && fault.where === 'headers') {
    // Half a head: a status line and no end.
    outgoing.socket?.write(`HTTP/1.1 ${answer.status} Cut\r\ncache-control: no-cache\r\n`);
    setImmediate(() => outgoing.socket?.destroy());
    return;
  }
  outgoing.writeHead(answer.status, headers);
  if (fault?.kind === 'cut') {
    const whole = body ?? Buffer.alloc(0);
    outgoing.write(whole.subarray(0, Math.floor(whole.length / 2)), () => outgoing.socket?.destroy());
    return;
  }
  outgoing.end(body);
}

function routingTime(now: number): string {
  return new Date(now).toISOString().replaceAll(/[-:]|\.\d+/g, '');
}
