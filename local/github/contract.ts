// The local GitHub is held to GitHub's own OpenAPI document in both directions: what a client sends, and what we answer.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';
import { OpenAPIBackend, ValidationContext, type Context, type Document } from 'openapi-backend';

export interface Call {
  /** `issues/create-comment`, ... */
  operation: string;
  params: Record<string, string>;
  query: Record<string, string | number | boolean | undefined>;
  body: Record<string, unknown>;
  /** The address that was asked for, query included; Link headers are made from it. */
  url: URL;
  /** The token that asks; empty where the caller of `answer` gave none. */
  token: string;
}

export interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

export type Handler = (call: Call) => Answer;

export interface ApiRequest {
  method: string;
  url: URL;
  /** Path below the API's root. */
  path: string;
  headers: Record<string, string>;
  token?: string;
  /** Raw text; empty where the request has no body. */
  body: string;
}

export interface Contract {
  answer(request: ApiRequest): Promise<Answer>;
}

/** An answer of GitHub's that says no; `errors` is its list of what is wrong. */
export class Refusal extends Error {
  readonly answer: Answer;

  constructor(status: number, message: string, errors?: Record<string, string>[], headers?: Record<string, string>) {
    super(message);
    const body = { message, ...(errors ? { errors } : {}), documentation_url: 'https://docs.github.com/rest', status: String(status) };
    this.answer = { status, body, ...(headers ? { headers } : {}) };
  }
}

// GitHub gives these on every operation, whether the document lists them or not.
const everywhere = new Set([400, 401, 403, 404, 422]);

/** The operation ids of the slice. */
export function operationIds(): string[] {
  return Object.values(readDocument().paths ?? {}).flatMap((item) => Object.values(item ?? {}).flatMap((operation) => {
    const id = (operation as { operationId?: string }).operationId;
    return id === undefined ? [] : [id];
  }));
}

function readDocument(): Document {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'openapi.json'), 'utf8')) as Document;
}

/** Puts the handlers (by operation id) behind the contract; `complain` hears every breach, of the client's side and of ours. */
export async function openContract(handlers: Record<string, Handler>, complain: (breach: string) => void): Promise<Contract> {
  const api = await openBackend();
  return {
    answer: async (request) => {
      // A path parameter may hold slashes (`contents/pools/a.yml`, `git/ref/heads/main`); the router takes one segment.
      const path = request.path.replace(/^(\/repos\/[^/]+\/[^/]+\/(?:contents|git\/ref|compare)\/)(.+)$/, (_all, head: string, tail: string) => head + tail.replaceAll('/', '%2F'));
      const query = Object.fromEntries(request.url.searchParams);
      const body = request.body === '' ? {} : { body: request.body };
      const headers = { ...request.headers, ...(request.body === '' ? {} : { 'content-type': 'application/json' }) };
      const side: Side = { request, handlers, complain };
      return (await api.handleRequest({ method: request.method, path, headers, query, ...body }, side)) as Answer;
    },
  };
}

/** What belongs to one request and not to the document. */
interface Side {
  request: ApiRequest;
  handlers: Record<string, Handler>;
  complain(breach: string): void;
}

let backend: Promise<OpenAPIBackend> | undefined;

// One for all local GitHubs of a process: its validators take a while to build, and are built when first needed.
function openBackend(): Promise<OpenAPIBackend> {
  if (backend) return backend;
  const api = new OpenAPIBackend({
    definition: readDocument(),
    // The document was valid when it was cut.
    quick: true,
    coerceTypes: true,
    ajvOpts: { strict: false, allErrors: true },
    customizeAjv: (ajv, _options, direction) => {
      addFormats.default(ajv);
      // GitHub answers '' for an address that nobody gave: the document's own default, against its own format.
      if (direction === ValidationContext.Response) ajv.addFormat('uri', (text: string) => text === '' || URL.canParse(text));
      return ajv;
    },
    handlers: { notFound: refuseRoute, methodNotAllowed: refuseRoute, validationFail: refuseRequest, postResponseHandler: hold },
  });
  api.register(Object.fromEntries(operationIds().map((id) => [id, run])));
  backend = api.init();
  return backend;
}

function blame(side: Side, status: number, breach: string): Answer {
  side.complain(breach);
  return new Refusal(status, breach).answer;
}

function refuseRoute(_context: Context, side: Side): Answer {
  return blame(side, 404, `The local GitHub has no route ${side.request.method} ${side.request.path}`);
}

function refuseRequest(context: Context, side: Side): Answer {
  const { request } = side;
  const name = `${request.method} ${request.path}`;
  const errors = context.validation.errors ?? [];
  if (errors.some((error) => error.keyword === 'parse')) {
    side.complain(`${name}: the body is no JSON`);
    return new Refusal(400, 'Problems parsing JSON').answer;
  }
  side.complain(`${name}: invalid request: ${describe(errors)}`);
  return new Refusal(422, `Invalid request.\n\n${describe(errors)}`).answer;
}

function run(context: Context, side: Side): Answer {
  const operation = context.operation.operationId ?? '';
  const handler = side.handlers[operation];
  if (!handler) return blame(side, 500, `The local GitHub has no handler for ${operation}`);
  const { params, query, requestBody } = context.request;
  try {
    return handler({ operation, params: params as Call['params'], query: query as Call['query'], body: (requestBody ?? {}) as Call['body'], url: side.request.url, token: side.request.token ?? '' });
  } catch (error) {
    if (error instanceof Refusal) return error.answer;
    throw error;
  }
}

/** Lets an answer out only where the document allows it. */
function hold(context: Context, side: Side): Answer {
  const answer = context.response as Answer;
  // No operation: the route was refused, and that answer is ours.
  const operation = context.operation as Context['operation'] | undefined;
  if (!operation?.operationId || answer.status === 500) return answer;
  const name = `${operation.operationId} ${answer.status}`;
  if (!operation.responses?.[answer.status] && !everywhere.has(answer.status)) return blame(side, 500, `The local GitHub broke the contract: ${name} is not in it`);
  // What the client will read: without what JSON drops.
  const body: unknown = answer.body === undefined ? null : JSON.parse(JSON.stringify(answer.body));
  const { errors } = context.api.validateResponse(body, operation, answer.status);
  return errors ? blame(side, 500, `The local GitHub broke the contract: ${name}: ${describe(errors)}`) : answer;
}

function describe(errors: readonly ErrorObject[]): string {
  return [...new Set(errors.map((error) => `${error.instancePath || '/'} ${error.message ?? error.keyword}`))].slice(0, 8).join('; ');
}
