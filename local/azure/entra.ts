import { createLocalJWKSet, decodeJwt, jwtVerify, type JSONWebKeySet, type JWTPayload } from 'jose';
import { armTime } from './clock.ts';
import type { Member } from './principals.ts';
import type { Tokens } from './tokens.ts';
import type { Answer } from './world.ts';

export interface EntraOptions {
  tenantId: string;
  /** The principal of an application id. */
  member(clientId: string): Member | undefined;
  /** The one issuer of assertions whose keys are at hand. */
  issuer: { url: string; jwks(): Promise<{ keys: unknown[] }> };
  tokens: Tokens;
  /** Azure's clock, milliseconds since 1970: GitHub's assertions are dated by the same one. */
  now(): number;
  /** Resources that a scope may name, without trailing slashes. */
  audiences(): string[];
  id(): string;
}

export interface Entra {
  /** Serves a request of the sign-in endpoint; undefined where the path is none of it. */
  serve(method: string, path: string[], text: string, base: string): Promise<{ answer: Answer; principal: string } | undefined>;
}

const bearer = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** A refusal of the token endpoint: an `AADSTS` number, its text and OAuth's word for it. */
class SignInError extends Error {
  readonly number: number;
  readonly status: number;
  readonly word: string;

  constructor(number: number, status: number, word: string, message: string) {
    super(message);
    this.number = number;
    this.status = status;
    this.word = word;
  }
}

const badClient = (number: number, message: string): SignInError => new SignInError(number, 401, 'invalid_client', message);
const badRequest = (number: number, message: string): SignInError => new SignInError(number, 400, 'invalid_request', message);

/** The sign-in endpoint of one tenant. */
export function openEntra(options: EntraOptions): Entra {
  return {
    serve: async (method, path, text, base) => {
      // A client whose authority ends in /adfs names the tenant `adfs` once more.
      const [tenant = '', ...rest] = path[0] === adfs && path[1] === adfs ? path.slice(1) : path;
      const what = rest.join('/').toLowerCase();
      if (method === 'GET' && what === 'discovery/instance') return { answer: { status: 200, body: instances(base) }, principal: '' };
      if (method === 'GET' && (what === 'v2.0/.well-known/openid-configuration' || what === '.well-known/openid-configuration')) {
        return { answer: discovery(options, tenant, base), principal: '' };
      }
      if (method === 'GET' && what === 'discovery/v2.0/keys') return { answer: { status: 200, body: options.tokens.jwks }, principal: '' };
      if (method !== 'POST' || what !== 'oauth2/v2.0/token') return undefined;
      const form = new URLSearchParams(text);
      const principal = form.get('client_id') ?? '';
      return { answer: await token(options, tenant, form), principal };
    },
  };
}

async function token(options: EntraOptions, tenant: string, form: URLSearchParams): Promise<Answer> {
  try {
    if (!knowsTenant(options, tenant)) throw noTenant(tenant);
    if (form.get('grant_type') === null) throw badRequest(900144, "The request body must contain the following parameter: 'grant_type'.");
    if (form.get('grant_type') !== 'client_credentials') {
      throw new SignInError(70003, 400, 'unsupported_grant_type', `The app requested an unsupported grant type '${form.get('grant_type') ?? ''}'.`);
    }
    const client = form.get('client_id');
    if (client === null) throw badRequest(900144, "The request body must contain the following parameter: 'client_id'.");
    const member = options.member(client);
    if (member === undefined) {
      throw new SignInError(
        700016,
        400,
        'unauthorized_client',
        `Application with identifier '${client}' was not found in the directory 'Local Azure'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`,
      );
    }
    const audience = audienceOf(options, form.get('scope'));
    await checkCredential(options, member, form);
    const { seconds } = options.tokens;
    const body = { token_type: 'Bearer', expires_in: seconds, ext_expires_in: seconds, access_token: await options.tokens.issue(audience, member) };
    return { status: 200, body };
  } catch (error) {
    if (!(error instanceof SignInError)) throw error;
    return refusal(options, error);
  }
}

function audienceOf(options: EntraOptions, scope: string | null): string {
  if (scope === null) throw badRequest(900144, "The request body must contain the following parameter: 'scope'.");
  const resource = /^(.*?)\/\.default$/.exec(scope)?.[1];
  if (resource === undefined) {
    throw new SignInError(1002012, 400, 'invalid_scope', `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`);
  }
  if (options.audiences().includes(resource.replace(/\/+$/, ''))) return resource;
  throw new SignInError(500011, 400, 'invalid_resource', `The resource principal named ${resource} was not found in the tenant named Local Azure.`);
}

async function checkCredential(options: EntraOptions, member: Member, form: URLSearchParams): Promise<void> {
  const secret = form.get('client_secret');
  const assertion = form.get('client_assertion');
  if (secret !== null) {
    const fits = member.secret !== undefined && secret === member.secret.text;
    if (fits && options.now() < (member.secret?.ends ?? 0)) return;
    if (fits) {
      throw badClient(
        7000222,
        `The provided client secret keys for app '${member.clientId}' are expired. Visit the Azure portal to create new keys for your app: https://aka.ms/NewClientSecret, or consider using certificate credentials for added security: https://aka.ms/certCreds.`,
      );
    }
    throw badClient(
      7000215,
      `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${member.clientId}'.`,
    );
  }
  if (assertion === null) throw badClient(7000216, "'client_assertion', 'client_secret' or 'request' is required for the 'client_credentials' grant type.");
  if (form.get('client_assertion_type') !== bearer) throw badRequest(900144, "The request body must contain the following parameter: 'client_assertion_type'.");
  await checkAssertion(options, member, assertion);
}

const secondsTime = (seconds: number | undefined): string => armTime((seconds ?? 0) * 1000);

async function checkAssertion(options: EntraOptions, { federated }: Member, assertion: string): Promise<void> {
  let claims: JWTPayload;
  try {
    claims = decodeJwt(assertion);
  } catch {
    throw new SignInError(50027, 401, 'invalid_client', 'JWT token is invalid or malformed.');
  }
  const hint = 'Check your federated identity credential Subject, Audience and Issuer against the presented assertion. https://learn.microsoft.com/entra/workload-id/workload-identity-federation';
  const ours = federated.filter((one) => one.issuer === claims.iss);
  if (ours.length === 0) throw badClient(700211, `No matching federated identity record found for presented assertion issuer '${claims.iss ?? ''}'. ${hint}`);
  const audiences = [claims.aud ?? []].flat();
  const meant = ours.filter((one) => one.audiences.some((its) => audiences.includes(its)));
  if (meant.length === 0) throw badClient(700212, `No matching federated identity record found for presented assertion audience '${audiences.join(', ')}'. ${hint}`);
  const match = meant.find((one) => one.subject === claims.sub);
  if (match === undefined) throw badClient(700213, `No matching federated identity record found for presented assertion subject '${claims.sub ?? ''}'. ${hint}`);
  if (match.issuer !== options.issuer.url) throw new SignInError(50166, 400, 'invalid_request', 'Request to External OIDC endpoint failed.');
  try {
    const keys = createLocalJWKSet((await options.issuer.jwks()) as JSONWebKeySet);
    await jwtVerify(assertion, keys, { algorithms: ['RS256'], issuer: options.issuer.url, audience: [...match.audiences], currentDate: new Date(options.now()), requiredClaims: ['exp'] });
  } catch (error) {
    const { code, claim } = error as { code?: string; claim?: string };
    if (code === 'ERR_JWT_EXPIRED' || claim === 'nbf') {
      throw badClient(
        700024,
        `Client assertion is not within its valid time range. Current time: ${armTime(options.now())}, assertion valid from ${secondsTime(claims.nbf ?? claims.iat)}, expiry time of assertion ${secondsTime(claims.exp)}. Review the documentation at https://learn.microsoft.com/entra/identity-platform/certificate-credentials .`,
      );
    }
    throw new SignInError(50013, 401, 'invalid_client', 'Assertion failed signature validation. [Reason - The key was not found.]');
  }
}

// Clients look for an authority of this name where it says it is, port and all; for any other they ask the public cloud first.
const adfs = 'adfs';
const knowsTenant = (options: EntraOptions, tenant: string): boolean => tenant === adfs || tenant.toLowerCase() === options.tenantId;

function noTenant(tenant: string): SignInError {
  return badRequest(
    90002,
    `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.`,
  );
}

function refusal(options: EntraOptions, error: SignInError): Answer {
  const [trace, correlation] = [options.id(), options.id()];
  const timestamp = new Date(options.now()).toISOString().replace('T', ' ').replace(/\.\d+Z/, 'Z');
  return {
    status: error.status,
    body: {
      error: error.word,
      error_description: `AADSTS${error.number}: ${error.message} Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: ${timestamp}`,
      error_codes: [error.number],
      timestamp,
      trace_id: trace,
      correlation_id: correlation,
      error_uri: `https://login.microsoftonline.com/error?code=${error.number}`,
    },
  };
}

function instances(base: string): unknown {
  const host = new URL(base).host;
  const aliases = [...new Set([host, 'login.microsoftonline.com', 'login.windows.net', 'login.microsoft.com', 'sts.windows.net'])];
  return {
    tenant_discovery_endpoint: `${base}/common/v2.0/.well-known/openid-configuration`,
    'api-version': '1.1',
    metadata: [{ preferred_network: host, preferred_cache: host, aliases }],
  };
}

function discovery(options: EntraOptions, tenant: string, base: string): Answer {
  const general = ['common', 'organizations', 'consumers'].includes(tenant.toLowerCase());
  if (!general && !knowsTenant(options, tenant)) return refusal(options, noTenant(tenant));
  const home = `${base}/${tenant}`;
  return {
    status: 200,
    body: {
      token_endpoint: `${home}/oauth2/v2.0/token`,
      token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
      jwks_uri: `${home}/discovery/v2.0/keys`,
      response_modes_supported: ['query', 'fragment', 'form_post'],
      subject_types_supported: ['pairwise'],
      id_token_signing_alg_values_supported: ['RS256'],
      response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
      scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
      issuer: `${base}/${general ? '{tenantid}' : tenant}/v2.0`,
      request_uri_parameter_supported: false,
      authorization_endpoint: `${home}/oauth2/v2.0/authorize`,
      device_authorization_endpoint: `${home}/oauth2/v2.0/devicecode`,
      http_logout_supported: true,
      end_session_endpoint: `${home}/oauth2/v2.0/logout`,
      claims_supported: ['sub', 'iss', 'aud', 'exp', 'iat', 'tid', 'ver'],
      tenant_region_scope: 'EU',
      cloud_instance_name: 'microsoftonline.com',
      cloud_graph_host_name: 'graph.windows.net',
      msgraph_host: 'graph.microsoft.com',
    },
  };
}
