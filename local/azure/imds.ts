import { createServer, type Server } from 'node:http';
import { principalOf, type Principal, type Tokens } from './tokens.ts';

export interface ImdsOptions {
  tokens: Tokens;
  /** The machine's own identity, and those assigned to it; a machine without any has an empty list. */
  identities: Principal[];
  /** The host's clock in milliseconds. */
  wall(): number;
  audiences(): string[];
}

/**
 * The instance metadata service of a machine in Azure, as far as its token endpoint goes: plain HTTP, and only for who sends `Metadata: true`
 * (learn.microsoft.com, "How to use managed identities on an Azure VM"). Not yet listening.
 */
export function createImds(options: ImdsOptions): Server {
  return createServer((incoming, outgoing) => {
    const url = new URL(incoming.url ?? '/', 'http://localhost');
    const say = (status: number, body: unknown): void => {
      outgoing.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
    };
    const refuse = (status: number, error: string, text: string): void => say(status, { error, error_description: text });
    // What a proxy on the way would pass on must not be answered.
    if (incoming.headers['metadata'] !== 'true' || incoming.headers['x-forwarded-for'] !== undefined) return refuse(400, 'bad_request_102', 'Required metadata header not specified');
    if (incoming.method !== 'GET' || url.pathname.replace(/\/$/, '') !== '/metadata/identity/oauth2/token') return refuse(404, 'not_found', 'The requested resource was not found');
    if (url.searchParams.get('api-version') !== '2018-02-01') return refuse(400, 'invalid_request', 'Required query variable "api-version" is missing or not supported');
    const resource = url.searchParams.get('resource') ?? '';
    if (!options.audiences().includes(resource.replace(/\/+$/, ''))) return refuse(400, 'invalid_resource', `AADSTS500011: The resource principal named ${resource} was not found in the tenant named Local Azure.`);
    const wanted = url.searchParams.get('client_id')?.toLowerCase();
    const found = principalOf(options.identities, wanted);
    if (found === undefined) return refuse(400, 'invalid_request', 'Identity not found');
    void (async () => {
      const { seconds } = options.tokens;
      const now = Math.floor(options.wall() / 1000);
      say(200, {
        access_token: await options.tokens.issue(resource, found),
        client_id: found.clientId,
        expires_in: String(seconds),
        expires_on: String(now + seconds),
        ext_expires_in: String(seconds),
        not_before: String(now),
        resource,
        token_type: 'Bearer',
      });
    })();
    return undefined;
  });
}
