import type { TokenCredential } from '@azure/identity';
import {
  bearerTokenAuthenticationPolicy,
  createDefaultHttpClient,
  createHttpHeaders,
  createPipelineFromOptions,
  createPipelineRequest,
  isRestError,
  type HttpMethods,
  type PipelineResponse,
} from '@azure/core-rest-pipeline';
import { unless } from '../action/cancel.ts';
import { ActionError } from '../errors.ts';
import type { Principal } from '../pool/preflight/rights.ts';
import { isForeign, isList, notArm, parseBody } from './answer.ts';
import type { Cloud } from './cloud.ts';
import { armFailure, hidesReason, proxyFailure, wireFailure } from './faults.ts';
import { readPrincipal } from './permissions.ts';
import { proxyBehind } from './proxy.ts';
import { persist, troubleOfAnswer, troubleOfError, type Patience, type Try } from './retry.ts';

export interface ArmRequest {
  method: HttpMethods;
  /** A path below the endpoint, or an absolute address as ARM's own headers and nextLink give it. */
  path: string;
  apiVersion?: string;
  query?: Record<string, string>;
  body?: unknown;
  /** Statuses from 400 on that are an answer and no failure, e.g. 404 of a resource that may be missing. */
  allow?: readonly number[];
  /** May be sent again although Azure may have done it already. So are all methods but POST: a PATCH here sets values, it never adds to them. */
  idempotent?: boolean;
  /** Names the work in Azure's own records, so that it can be known again; a GUID. */
  correlationId?: string;
  /** What is being done, for the error message: `Reading the resource group`. */
  doing: string;
}

export interface ArmAnswer {
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

/** Azure Resource Manager as the commands see it: raw bodies, Azure's own errors, and Azure's clock. */
export interface Arm {
  subscriptionId: string;
  tenantId: string;
  /** The endpoint, and what links to the portal are made of. */
  place: { environment: Cloud['name']; armEndpoint: string; tenantId: string };
  /** Sends one request; throws ActionError with Azure's code, message, target and correlation id. */
  send(request: ArmRequest): Promise<ArmAnswer>;
  /** All pages of a list. */
  list(request: Omit<ArmRequest, 'method' | 'body'>): Promise<Record<string, unknown>[]>;
  /** The `Date` of ARM's last answer: "now" for every decision; the local clock until there was one. */
  now(): Date;
  sleep(milliseconds: number): Promise<void>;
  /** Who is signed in; undefined where the access token does not say. */
  principal(): Promise<Principal | undefined>;
}

export interface ArmOptions {
  cloud: Cloud;
  tenantId: string;
  subscriptionId: string;
  credential: TokenCredential;
  /** Ends every request and every wait. */
  signal: AbortSignal;
  sleep(milliseconds: number): Promise<void>;
  /** A line for the log: every repetition is told. */
  tell(line: string): void;
  random(): number;
}

// ARM's own front end gives up after a minute; who has said nothing for longer never will.
const answerWithin = 100_000;

/** Connects to Resource Manager; nothing is sent yet. */
export function connectArm(options: ArmOptions): Arm {
  const { cloud, credential, signal } = options;
  // Repeating is ours alone (retry.ts): the library knows neither what may be sent twice nor the log.
  const pipeline = createPipelineFromOptions({ userAgentOptions: { userAgentPrefix: 'dsvm-pool-action' }, retryOptions: { maxRetries: 0 } });
  pipeline.addPolicy(bearerTokenAuthenticationPolicy({ credential, scopes: `${cloud.arm}/.default` }));
  const client = createDefaultHttpClient();
  const host = new URL(cloud.arm).host;
  let ahead = 0;
  let reached = false;
  const patience = (request: ArmRequest): Patience => ({
    doing: request.doing,
    idempotent: request.idempotent ?? request.method !== 'POST',
    sleep: options.sleep,
    tell: options.tell,
    random: options.random,
    now: () => performance.now(),
    reached: () => reached,
  });
  const attempt = async (request: ArmRequest, url: URL): Promise<Try<PipelineResponse>> => {
    const message = createPipelineRequest({
      url: url.href,
      method: request.method,
      headers: createHttpHeaders({
        accept: 'application/json',
        'content-type': 'application/json',
        ...(request.correlationId === undefined ? {} : { 'x-ms-correlation-request-id': request.correlationId }),
      }),
      timeout: answerWithin,
      abortSignal: signal,
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    });
    try {
      // The sign-in does not hear the signal: it is left behind.
      const value = await unless(signal, pipeline.sendRequest(client, message));
      reached = true;
      const { code } = (parseBody(value.bodyAsText) as { error?: { code?: unknown } } | undefined)?.error ?? {};
      const asked = value.headers.get('retry-after');
      const proxy = proxyBehind(host, value, process.env);
      return { value, trouble: troubleOfAnswer(proxy === undefined ? host : `the proxy ${proxy}`, value.status, asked, typeof code === 'string' ? code : undefined, Date.now() + ahead) };
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      return { error, trouble: isRestError(error) || (error as Error).name === 'AbortError' ? troubleOfError(host, error) : undefined };
    }
  };

  const send = async (request: ArmRequest): Promise<ArmAnswer> => {
    const url = new URL(request.path, `${cloud.arm}/`);
    // Links that ARM sends back are followed only to ARM itself: the token goes with them.
    if (url.host !== host) throw new ActionError({ what: `${request.doing}: Azure's answer leads to ${url.host}, not to ${host}.` });
    if (request.apiVersion !== undefined) url.searchParams.set('api-version', request.apiVersion);
    for (const [name, value] of Object.entries(request.query ?? {})) url.searchParams.set(name, value);
    let answer;
    try {
      answer = await persist(() => attempt(request, url), patience(request));
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      if (!hidesReason(error)) throw wireFailure(request.doing, host, error);
      throw wireFailure(request.doing, new URL(cloud.authority).host, await reasonOf(request.doing, cloud.authority, error));
    }
    const proxy = proxyBehind(host, answer, process.env);
    if (proxy !== undefined) throw proxyFailure(request.doing, host, proxy, answer.status);
    const headers = answer.headers.toJSON();
    const date = Date.parse(headers['date'] ?? '');
    if (!Number.isNaN(date)) ahead = date - Date.now();
    const body = parseBody(answer.bodyAsText);
    if (answer.status < 400 && isForeign(body)) throw notArm(`${request.doing}: ${host} answered ${answer.status}. ${body.error.message}`);
    if (answer.status >= 400 && !request.allow?.includes(answer.status)) {
      throw armFailure(request.doing, answer.status, body, headers['x-ms-correlation-request-id']);
    }
    return { status: answer.status, headers, body };
  };

  return {
    subscriptionId: options.subscriptionId,
    tenantId: options.tenantId,
    place: { environment: cloud.name, armEndpoint: cloud.arm, tenantId: options.tenantId },
    send,
    list: async (request) => {
      let items: Record<string, unknown>[] = [];
      let next: ArmRequest | undefined = { ...request, method: 'GET' };
      while (next !== undefined) {
        const { status, body } = await send(next);
        // Refused, and that is an answer here: nothing is listed.
        if (status >= 400) return items;
        const page = (body ?? {}) as { value?: unknown; nextLink?: string };
        if (!isList(page.value)) throw notArm(`${request.doing}: what ${host} answered is no list.`);
        items = items.concat(page.value);
        next = page.nextLink ? { method: 'GET', path: page.nextLink, doing: request.doing } : undefined;
      }
      return items;
    },
    now: () => new Date(Date.now() + ahead),
    sleep: options.sleep,
    principal: async () => readPrincipal((await credential.getToken(`${cloud.arm}/.default`))?.token ?? ''),
  };
}

// Asks the host once more without the sign-in library in between: its failure to connect says why.
async function reasonOf(doing: string, address: string, error: unknown): Promise<unknown> {
  const pipeline = createPipelineFromOptions({ retryOptions: { maxRetries: 0 } });
  try {
    const answer = await pipeline.sendRequest(createDefaultHttpClient(), createPipelineRequest({ url: address, timeout: 10_000 }));
    const { host } = new URL(address);
    const proxy = proxyBehind(host, answer, process.env);
    if (proxy !== undefined) return proxyFailure(doing, host, proxy, answer.status);
    const [said = ''] = (error as Error).message.split(/\r?\n/, 1);
    return new ActionError({ what: `${doing}: ${host} answers, but not as Entra does: ${said}`, fix: 'Check `environment` and `authority-host`, and what stands between the runner and that host.' }, { cause: error });
  } catch (reason) {
    return reason;
  }
}
