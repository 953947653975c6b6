import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Answer } from './contract.ts';
import { workflowRef, type EventKind, type RunContext } from './events.ts';
import type { State } from './state.ts';

/** What a subject is made of. */
export interface SubjectParts {
  owner: string;
  repository: string;
  ownerId: string;
  repositoryId: string;
  event: EventKind;
  ref: string;
  environment: string | null;
}

/**
 * The `sub` of a run's token: the environment's form wins, then the pull request's, then the ref's; a `:` in an environment
 * is written `%3A`. `ids` is the form of repositories made after 2026-07-15, `names` the older one (GitHub's OIDC reference).
 */
export function subjectOf(parts: SubjectParts, form: 'ids' | 'names'): string {
  const repository = form === 'ids' ? `${parts.owner}@${parts.ownerId}/${parts.repository}@${parts.repositoryId}` : `${parts.owner}/${parts.repository}`;
  if (parts.environment !== null) return `repo:${repository}:environment:${parts.environment.replaceAll(':', '%3A')}`;
  return parts.event === 'pull_request' ? `repo:${repository}:pull_request` : `repo:${repository}:ref:${parts.ref}`;
}

export interface Oidc {
  /** The `iss` of its tokens and the address its documents are below. */
  issuer: string;
  /** Holds a `?`: clients append `&audience=`. */
  requestUrl: string;
  requestToken: string;
  /** Subjects that federated credentials for this repository's `main`, pull requests and environments name. */
  subjects: string[];
  jwks(): Promise<{ keys: unknown[] }>;
  /** Gives every token this subject; null: again that of the last event's run. */
  setSubject(subject: string | null): void;
}

export interface Issuer {
  oidc: Oidc;
  /** What a job with `id-token: write` asks with; its tokens speak of that run. */
  admit(run: RunContext): { url: string; token: string; end(): void };
  /** Answers a request below the issuer or for a token; undefined where it is none of its own. */
  answer(method: string, url: URL, authorization: string): Promise<Answer | undefined>;
}

const issuerPath = '/_services/token';
const requestPath = '/_services/pipelines/idtoken';
// GitHub's tokens live five minutes.
const lifetime = 300;

/** Makes GitHub's OIDC issuer for Actions: RS256 with a key of its own, times from the clock of `state`. */
export async function createIssuer(state: State, run: () => RunContext): Promise<Issuer> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { modulusLength: 2048 });
  const kid = randomUUID();
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256' }] };
  const issuer = `${state.options.serverUrl}${issuerPath}`;
  const requestToken = state.seed.secret('request token');
  let chosen: string | null = null;

  const parts = (of: Pick<RunContext, 'name' | 'ref' | 'environment'>): SubjectParts => ({
    owner: state.owner.login,
    repository: state.name,
    ownerId: String(state.owner.id),
    repositoryId: String(state.repositoryId),
    event: of.name,
    ref: of.ref,
    environment: of.environment,
  });
  const jobs = new Map<string, RunContext>();
  const sign = (audience: string, current: RunContext): Promise<string> => {
    const subject = chosen ?? subjectOf(parts(current), state.options.subjects);
    const now = Math.floor(state.options.now() / 1000);
    return new SignJWT(claims(state, current))
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid })
      .setIssuer(issuer)
      .setSubject(subject)
      .setAudience(audience)
      .setJti(randomUUID())
      .setIssuedAt(now)
      // As GitHub's: valid a little before it was made, for clocks that run behind.
      .setNotBefore(now - 600)
      .setExpirationTime(now + lifetime)
      .sign(privateKey);
  };

  const oidc: Oidc = {
    issuer,
    requestUrl: `${state.options.serverUrl}${requestPath}?api-version=2.0`,
    requestToken,
    subjects: [
      subjectOf(parts({ name: 'push', ref: 'refs/heads/main', environment: null }), state.options.subjects),
      subjectOf(parts({ name: 'pull_request', ref: '', environment: null }), state.options.subjects),
      ...state.options.environments.map((environment) => subjectOf(parts({ name: 'push', ref: '', environment }), state.options.subjects)),
    ],
    jwks: () => Promise.resolve(keys),
    setSubject: (subject) => {
      chosen = subject;
    },
  };
  return {
    oidc,
    admit: (of) => {
      const token = randomUUID().replaceAll('-', '');
      jobs.set(token, of);
      return { url: oidc.requestUrl, token, end: () => void jobs.delete(token) };
    },
    answer: async (method, url, authorization) => {
      if (method !== 'GET') return undefined;
      if (url.pathname === `${issuerPath}/.well-known/openid-configuration`) return { status: 200, body: discovery(issuer) };
      if (url.pathname === `${issuerPath}/.well-known/jwks`) return { status: 200, body: keys };
      if (url.pathname !== requestPath) return undefined;
      const [, given = ''] = /^bearer (.+)$/i.exec(authorization) ?? [];
      const current = given === requestToken ? run() : jobs.get(given);
      if (!current) return { status: 401, body: { message: 'The request token is wrong' } };
      // Without an audience GitHub names the repository's owner.
      const audience = url.searchParams.get('audience') ?? `${state.options.serverUrl}/${state.owner.login}`;
      return { status: 200, body: { count: 0, value: await sign(audience, current) } };
    },
  };
}

function claims(state: State, run: RunContext): Record<string, string> {
  return {
    ref: run.ref,
    sha: run.sha,
    repository: state.options.repository,
    repository_id: String(state.repositoryId),
    repository_owner: state.owner.login,
    repository_owner_id: String(state.owner.id),
    repository_visibility: state.options.private ? 'private' : 'public',
    run_id: String(run.runId),
    run_number: String(run.runNumber),
    run_attempt: String(run.attempt),
    actor: run.actor.login,
    actor_id: String(run.actor.id),
    workflow: run.workflow,
    workflow_ref: workflowRef(state, run),
    workflow_sha: run.sha,
    job_workflow_ref: run.jobWorkflow?.ref ?? workflowRef(state, run),
    job_workflow_sha: run.jobWorkflow?.sha ?? run.sha,
    head_ref: run.headRef,
    base_ref: run.baseRef,
    event_name: run.name,
    ref_protected: 'false',
    ref_type: 'branch',
    runner_environment: 'github-hosted',
    ...(run.environment === null ? {} : { environment: run.environment }),
  };
}

function discovery(issuer: string): Record<string, unknown> {
  return {
    issuer,
    jwks_uri: `${issuer}/.well-known/jwks`,
    subject_types_supported: ['public', 'pairwise'],
    response_types_supported: ['id_token'],
    claims_supported: ['sub', 'aud', 'exp', 'iat', 'iss', 'jti', 'nbf', 'ref', 'repository', 'repository_id', 'repository_owner_id', 'environment', 'job_workflow_ref'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid'],
  };
}
