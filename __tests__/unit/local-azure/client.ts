import { request as plainRequest } from 'node:http';
import { Agent, request as secureRequest } from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { generate } from 'selfsigned';
import { startAzure, type AzureOptions, type LocalAzure } from '../../../local/azure/azure.ts';

/** Azure's JSON: tests name what they expect in it. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Any = any;

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Any;
  text: string;
}

export const adminToken = 'admin-token-of-the-tests';
export const subject = 'repo:contoso@1/pools@2:ref:refs/heads/main';
const issuerUrl = 'https://token.actions.example';

const tls = (async () => {
  const made = await generate([{ name: 'commonName', value: 'localhost' }], { keySize: 2048, algorithm: 'sha256' });
  return { key: made.private, cert: made.cert };
})();
const keys = generateKeyPair('RS256');

/** A started local Azure with a client that is signed in. */
export interface Stage {
  azure: LocalAzure;
  /** Sends a request to Resource Manager with the token; `path` gets `api-version` where it has none. */
  arm(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** The same as another principal, e.g. one of `POST /principals`. */
  as(principal: { clientId: string; secret: string }): Promise<Stage['arm']>;
  /** Any HTTPS request, as it is. */
  send(method: string, path: string, body?: string, headers?: Record<string, string>): Promise<Answer>;
  admin(method: string, path: string, body?: unknown, token?: string): Promise<Answer>;
  /** Polls what an answer's headers point to until it is over; gives the last answer. */
  settle(answer: Answer): Promise<Answer>;
  /** Path of a resource group, or of something in it. */
  group(name: string, rest?: string): string;
  close(): Promise<void>;
}

/** Default api-versions by namespace. */
const versions: [RegExp, string][] = [
  [/\/providers\/microsoft\.authorization\/locks/i, '2020-05-01'],
  [/\/providers\/microsoft\.authorization\//i, '2022-04-01'],
  [/\/providers\/microsoft\.managedidentity\//i, '2023-01-31'],
  [/\/providers\/microsoft\.network\//i, '2025-05-01'],
  [/\/providers\/microsoft\.compute\/skus/i, '2021-07-01'],
  [/\/providers\/microsoft\.compute\//i, '2025-04-01'],
  [/\/providers\/microsoft\.insights\//i, '2022-10-01'],
  [/\/providers\/microsoft\.storage\//i, '2025-06-01'],
  [/^\/subscriptions(\/[^/]+)?$|^\/tenants$/i, '2022-12-01'],
];

/** Starts a local Azure as tests want it: fast, without machines. */
export async function stage(options: Partial<AzureOptions> = {}): Promise<Stage> {
  const { publicKey } = await keys;
  const azure = await startAzure({
    tls: await tls,
    machines: null,
    fast: true,
    seed: 7,
    adminToken,
    issuer: { url: issuerUrl, jwks: async () => ({ keys: [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256' }] }) },
    subjects: [subject],
    ...options,
  });
  const agent = new Agent({ keepAlive: true, rejectUnauthorized: false });
  const send: Stage['send'] = (method, path, body, headers = {}) =>
    new Promise((resolve, reject) => {
      const call = secureRequest(`${azure.endpoint}${path}`, { method, agent, headers }, (incoming) => {
        void collect(incoming).then(resolve, reject);
      });
      call.on('error', reject);
      call.end(body);
    });
  const armWith = (token: string): Stage['arm'] => (method, path, body, headers = {}) => {
    const version = versions.find(([pattern]) => pattern.test(path.split('?')[0] ?? ''))?.[1] ?? '2025-04-01';
    const full = /[?&]api-version=/i.test(path) ? path : `${path}${path.includes('?') ? '&' : '?'}api-version=${version}`;
    const text = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body);
    return send(method, full, text, { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers });
  };
  const arm = armWith(await signIn(send, azure, { clientId: azure.clientId, secret: azure.clientSecret }));
  return {
    azure,
    arm,
    as: async (principal) => armWith(await signIn(send, azure, principal)),
    send,
    admin: (method, path, body, given = adminToken) =>
      new Promise((resolve, reject) => {
        const call = plainRequest(`${azure.adminUrl}${path}`, { method, headers: { authorization: `Bearer ${given}` } }, (incoming) => {
          void collect(incoming).then(resolve, reject);
        });
        call.on('error', reject);
        call.end(body === undefined ? undefined : JSON.stringify(body));
      }),
    settle: async (answer) => {
      const url = answer.headers['azure-asyncoperation'] ?? answer.headers['location'];
      if (url === undefined) return answer;
      const path = url.replace(azure.endpoint, '');
      for (;;) {
        const now = await arm('GET', path);
        const busy = now.status === 202 || ['InProgress', 'Accepted', 'Running'].includes(now.body?.status);
        if (!busy) return now;
        // Without --fast requests are counted: who asks without a rest has soon asked too often.
        if (now.headers['retry-after'] !== undefined) await sleep(20);
      }
    },
    group: (name, rest = '') => `/subscriptions/${azure.subscriptionId}/resourceGroups/${name}${rest}`,
    close: async () => {
      agent.destroy();
      await azure.close();
    },
  };
}

async function signIn(send: Stage['send'], azure: LocalAzure, { clientId, secret }: { clientId: string; secret: string }): Promise<string> {
  const form = new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: secret, scope: 'https://management.azure.com/.default' });
  const answer = await send('POST', `/${azure.tenantId}/oauth2/v2.0/token`, form.toString(), { 'content-type': 'application/x-www-form-urlencoded' });
  return answer.body.access_token;
}

/** An assertion as GitHub's OIDC issuer signs it. */
export async function assertion(claims: { iss?: string; aud?: string; sub?: string; exp?: number } = {}, foreignKey = false): Promise<string> {
  const { privateKey } = foreignKey ? await generateKeyPair('RS256') : await keys;
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({})
    .setProtectedHeader({ alg: 'RS256', kid: 'one' })
    .setIssuer(claims.iss ?? issuerUrl)
    .setAudience(claims.aud ?? 'api://AzureADTokenExchange')
    .setSubject(claims.sub ?? subject)
    .setIssuedAt(now - 600)
    .setExpirationTime(claims.exp ?? now + 300)
    .sign(privateKey);
}

async function collect(incoming: AsyncIterable<Buffer> & { statusCode?: number | undefined; headers: Record<string, unknown> }): Promise<Answer> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part);
  const text = Buffer.concat(parts).toString('utf8');
  const json = /json/.test(String(incoming.headers['content-type'])) && !/ndjson/.test(String(incoming.headers['content-type']));
  return {
    status: incoming.statusCode ?? 0,
    headers: Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)])),
    body: json && text !== '' ? JSON.parse(text) : undefined,
    text,
  };
}
