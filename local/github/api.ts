// The API's door: who asks, for which repository, and with which right; then the contract answers.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Refusal, type Answer, type Contract, type Handler } from './contract.ts';
import type { State } from './state.ts';

/** Where the REST API is below the server, as on GitHub Enterprise Server; GraphQL is beside it. */
export const apiRoot = '/api/v3';
const longestRequest = 8 * 1024 * 1024;

/** Puts the questions GitHub asks before any operation in front of each: is it our repository, and may the token? */
export function guard(handlers: Record<string, Handler>, state: State, demand: (operation: string, token: string) => void): Record<string, Handler> {
  const guarded = Object.entries(handlers).map(([id, handler]): [string, Handler] => [
    id,
    (call) => {
      const { owner, repo } = call.params;
      if (owner !== undefined && `${owner}/${repo ?? ''}`.toLowerCase() !== state.options.repository.toLowerCase()) throw new Refusal(404, 'Not Found');
      demand(id, call.token);
      return handler(call);
    },
  ]);
  return Object.fromEntries(guarded);
}

export interface Api {
  contract: Contract;
  /** Is this a token that was given out and still holds? */
  knows(token: string): boolean;
  viewer: string;
  complain(breach: string): void;
}

interface Incoming {
  method: string;
  url: URL;
  headers: Record<string, string>;
  body: string;
}

/** Answers a request to the REST or GraphQL API; a route that is none is a 404 which names it. */
export async function answerApi(api: Api, { method, url, headers, body }: Incoming): Promise<Answer> {
  const graphql = url.pathname === '/api/graphql';
  if (!graphql && !url.pathname.startsWith(`${apiRoot}/`)) {
    api.complain(`no route ${method} ${url.pathname}`);
    return new Refusal(404, `The local GitHub has no route ${method} ${url.pathname}`).answer;
  }
  const [, given] = /^(?:bearer|token) (.+)$/i.exec(headers['authorization'] ?? '') ?? [];
  if (given === undefined || !api.knows(given)) return new Refusal(401, given === undefined ? 'Requires authentication' : 'Bad credentials').answer;
  if (!headers['user-agent']) return new Refusal(403, 'Request forbidden by administrative rules. Please make sure your request has a User-Agent header').answer;
  if (!graphql) return api.contract.answer({ method, url, path: url.pathname.slice(apiRoot.length), headers, token: given, body });
  // One question is known; another would need GitHub's whole schema.
  const asked = parse(body) as { query?: unknown } | null;
  const query = typeof asked?.query === 'string' ? asked.query.replace(/\s+/g, ' ').trim() : '';
  if (method === 'POST' && /^(query ?)?\{ ?viewer ?\{ ?login ?\} ?\}$/.test(query)) return { status: 200, body: { data: { viewer: { login: api.viewer } } } };
  api.complain(`GraphQL: only "{ viewer { login } }" is answered, not ${query || 'an empty query'}`);
  return { status: 200, body: { errors: [{ message: `The local GitHub answers only { viewer { login } }, not: ${query}` }] } };
}

/** The request's body as text; throws where it is longer than 8 MiB. */
export async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > longestRequest) throw new Error(`The request is longer than ${longestRequest} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** JSON, or null where the text is none. */
export function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

let sent = 0;

/** Sends a page (a string) or JSON, dated by the clock of `state`. */
export function send(response: ServerResponse, answer: Answer, state: State): void {
  sent += 1;
  const html = typeof answer.body === 'string';
  const headers = {
    date: new Date(state.options.now()).toUTCString(),
    'x-github-request-id': `LOCAL:${sent.toString(16).toUpperCase()}`,
    ...(answer.body === undefined ? {} : { 'content-type': html ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8' }),
    ...answer.headers,
  };
  response.writeHead(answer.status, headers).end(answer.body === undefined ? undefined : html ? (answer.body as string) : JSON.stringify(answer.body));
}
