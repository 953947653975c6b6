import { createServer, type Server } from 'node:http';
import type { Metadata, MetadataRequest } from '../machines/types.ts';
import { approveEvents, showEvents } from './events.ts';
import { identitiesOf } from './identities.ts';
import { describeInstance } from './instanceDocument.ts';
import { objectOf, pick, readText } from './json.ts';
import type { Instance } from './providers/instances.ts';
import { findResource, type Resource } from './state.ts';
import { principalOf, type Principal, type Tokens } from './tokens.ts';
import type { World } from './world.ts';

export interface ImdsOptions {
  tokens: Tokens;
  /** The host's clock in milliseconds. */
  wall(): number;
  /** Audiences that tokens are given for. */
  audiences(): string[];
}

/** Who asks: a machine with its identities, and where it is an instance of a scale set, that. */
export interface Guest {
  identities: readonly Principal[];
  instance?: { set: Resource; instance: Instance; world: World };
}

interface Reply {
  status: number;
  body: unknown;
}

// Of the versions that the service has had, those of the fields shown here, newest first.
const versions = ['2021-12-13', '2021-11-15', '2021-11-01', '2021-10-01', '2021-05-01', '2021-03-01', '2021-02-01', '2021-01-01', '2020-12-01', '2020-10-01', '2020-09-01', '2020-07-15', '2020-06-01', '2019-11-01', '2019-08-15', '2019-08-01', '2019-06-04', '2019-06-01', '2019-04-30', '2019-03-11', '2019-02-01', '2018-10-01', '2018-04-02', '2018-02-01', '2017-12-01', '2017-08-01', '2017-04-02'];
const eventVersions = ['2020-07-01', '2019-08-01', '2019-04-01', '2019-01-01', '2017-11-01', '2017-08-01'];

/**
 * Answers one request to the metadata service: `/metadata/instance`, `/metadata/scheduledevents`, `/metadata/identity/oauth2/token`,
 * only for who sends `Metadata: true` and has come by no proxy ("Azure Instance Metadata Service").
 */
export async function answerMetadata(options: ImdsOptions, guest: Guest, request: MetadataRequest): Promise<Reply> {
  const url = new URL(request.url, 'http://localhost');
  const path = url.pathname.toLowerCase().replace(/\/+$/, '');
  const token = path === '/metadata/identity/oauth2/token';
  const header = String(request.headers['metadata'] ?? '').toLowerCase() === 'true';
  if (!header || request.headers['x-forwarded-for'] !== undefined) {
    const text = 'Required metadata header not specified';
    return { status: 400, body: token ? { error: 'bad_request_102', error_description: text } : { error: header ? 'Bad request' : `Bad request. ${text}` } };
  }
  if (token) return await giveToken(options, guest, request.method, url.searchParams);
  if (path.startsWith('/metadata/identity')) return { status: 404, body: { error: 'not_found', error_description: 'The requested resource was not found' } };
  if (path === '/metadata/versions') return { status: 200, body: { apiVersions: versions.toReversed() } };
  if (guest.instance === undefined) return { status: 404, body: { error: 'Not found' } };
  if (path === '/metadata/scheduledevents') return serveEvents(guest.instance.set, request, url.searchParams.get('api-version') ?? '');
  if (path === '/metadata/instance' || path.startsWith('/metadata/instance/')) return serveInstance(guest.instance, request.method, url);
  return { status: 404, body: { error: 'Not found' } };
}

async function giveToken(options: ImdsOptions, { identities }: Guest, method: string, query: URLSearchParams): Promise<Reply> {
  const refuse = (status: number, error: string, text: string): Reply => ({ status, body: { error, error_description: text } });
  if (method !== 'GET') return refuse(404, 'not_found', 'The requested resource was not found');
  if (!/^20(18-02-01|19-08-01|25-04-07)$/.test(query.get('api-version') ?? '')) return refuse(400, 'invalid_request', 'Required query variable "api-version" is missing or not supported');
  const resource = query.get('resource') ?? '';
  if (!options.audiences().includes(resource.replace(/\/+$/, ''))) return refuse(400, 'invalid_resource', `AADSTS500011: The resource principal named ${resource} was not found in the tenant named Local Azure.`);
  const [clientId, objectId] = [query.get('client_id')?.toLowerCase(), query.get('object_id')?.toLowerCase()];
  const found = clientId === undefined && objectId !== undefined ? identities.find((one) => one.objectId === objectId) : principalOf(identities, clientId);
  if (found === undefined) return refuse(400, 'invalid_request', 'Identity not found');
  const { seconds } = options.tokens;
  const now = Math.floor(options.wall() / 1000);
  return {
    status: 200,
    body: {
      access_token: await options.tokens.issue(resource, found),
      client_id: found.clientId,
      expires_in: String(seconds),
      expires_on: String(now + seconds),
      ext_expires_in: String(seconds),
      not_before: String(now),
      resource,
      token_type: 'Bearer',
    },
  };
}

function serveEvents(set: Resource, request: MetadataRequest, version: string): Reply {
  if (!eventVersions.includes(version)) return badVersion(eventVersions);
  if (request.method === 'GET') return { status: 200, body: showEvents(set, version) };
  if (request.method !== 'POST') return { status: 405, body: { error: 'Method not allowed' } };
  let body: unknown;
  try {
    body = readText(request.body);
  } catch {
    body = undefined;
  }
  return approveEvents(set, objectOf(body)) ? { status: 200, body: '' } : { status: 400, body: { error: 'Bad request' } };
}

function serveInstance({ set, instance, world }: NonNullable<Guest['instance']>, method: string, url: URL): Reply {
  if (method !== 'GET') return { status: 405, body: { error: 'Method not allowed' } };
  if (!versions.includes(url.searchParams.get('api-version') ?? '')) return badVersion(versions);
  let found: unknown = describeInstance(set, instance, world);
  for (const part of url.pathname.split('/').filter((one) => one !== '').slice(2)) {
    found = Array.isArray(found) ? (found as unknown[])[Number(part)] : pick(found, part);
    if (found === undefined) return { status: 404, body: { error: 'Not found' } };
  }
  if (url.searchParams.get('format') !== 'text') {
    // A leaf has no JSON of its own there.
    return typeof found === 'string' ? { status: 400, body: { error: 'Bad request' } } : { status: 200, body: found };
  }
  if (typeof found === 'string') return { status: 200, body: found };
  // A list of what lies below, as a directory.
  const below = Object.entries(found as Record<string, unknown>).map(([name, value]) => (typeof value === 'object' ? `${name}/` : name));
  return { status: 200, body: below.join('\n') };
}

const badVersion = (newest: string[]): Reply => ({ status: 400, body: { error: 'Bad request. api-version is invalid or was not specified in the request.', 'newest-versions': newest.slice(0, 3) } });

/** The answer as it goes over the wire: text stays as it is. */
function written({ status, body }: Reply): { status: number; headers: Record<string, string>; body: string } {
  const plain = typeof body === 'string';
  return { status, headers: { 'content-type': plain ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8', server: 'IMDS' }, body: plain ? body : JSON.stringify(body) };
}

/** The metadata service of the instances of a world's scale sets. */
export function imdsOf(options: ImdsOptions, world: World): Metadata {
  return async (scaleSetId, instanceId, request) => {
    const set = findResource(world.state, scaleSetId);
    const instance = world.state.instances.get(scaleSetId.toLowerCase())?.find((one) => one.instanceId === instanceId);
    if (set === undefined || instance === undefined) return written({ status: 404, body: { error: 'Not found' } });
    return written(await answerMetadata(options, { identities: identitiesOf(set, world), instance: { set, instance, world } }, request));
  };
}

/** The metadata service of one machine that is no instance, with these identities. Not yet listening. */
export function createImds(options: ImdsOptions, identities: readonly Principal[]): Server {
  return createServer((incoming, outgoing) => {
    void (async () => {
      const { method = '', url = '', headers } = incoming;
      const answer = written(await answerMetadata(options, { identities }, { method, url, headers, body: '' }));
      outgoing.writeHead(answer.status, answer.headers).end(answer.body);
    })();
  });
}
