import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { actionRoutes, artifactArchive } from './actions.ts';
import { activityRoutes } from './activity.ts';
import { answerApi, apiRoot, guard, parse, read, send } from './api.ts';
import { contentRoutes } from './compare.ts';
import { openContract, Refusal, type Answer } from './contract.ts';
import { deploymentRoutes } from './deployments.ts';
import { Runs, type EventKind, type EventOptions, type LocalEvent, type RunOptions } from './events.ts';
import { addCommit, closePullRequest, forcePush, mergePullRequest, openPullRequest, pushCommit, reopenPullRequest, type NewPullRequest } from './history.ts';
import { createIssuer, type Issuer, type Oidc } from './oidc.ts';
import { answerPage } from './pages.ts';
import { addReview, reviewRoutes, type Review } from './reviews.ts';
import { createRights, type Permission } from './rights.ts';
import { repositoryRoutes } from './routes.ts';
import type { Changes } from './trees.ts';
import { State, type Access, type Comment, type Deployment, type PullRequest } from './state.ts';

export type { Access, Comment, Deployment, EventKind, EventOptions, LocalEvent, NewPullRequest, Permission, PullRequest, RunOptions };
export { subjectOf } from './oidc.ts';
export { renderPage } from './pages.ts';

export interface GitHubOptions {
  seed: number;
  /** `owner/name`; default `contoso/pools`. */
  repository?: string;
  private?: boolean;
  /** 0, the default, is any free one. */
  port?: number;
  /** Milliseconds since 1970; default the machine's clock. */
  now?(): number;
  /** Login that the token stands for. */
  viewer?: string;
  /** Form of OIDC subjects; default `ids`, as of repositories made after 2026-07-15. */
  subjects?: 'ids' | 'names';
  /** Environments among `oidc.subjects`. */
  environments?: readonly string[];
}

export interface RecordedRequest {
  time: string;
  method: string;
  /** With query. */
  path: string;
  /** Parsed JSON, or null. */
  body: unknown;
  status: number;
}

/** A local GitHub with one repository, on loopback. */
export interface LocalGitHub {
  apiUrl: string;
  serverUrl: string;
  token: string;
  repository: string;
  repositoryId: string;
  ownerId: string;
  oidc: Oidc;
  /** Every request so far, oldest first; pages that people open are not among them. */
  requests(): RecordedRequest[];
  /** Breaches of GitHub's contract so far, by clients or by ourselves; empty is right. */
  violations(): string[];
  openPullRequest(what: NewPullRequest): PullRequest;
  /** One more commit of a pull request: on its branch while open, on `main` once merged. */
  addCommit(number: number, message: string, files?: Changes): { sha: string };
  /** One commit without a pull request, on `main` or another branch. */
  push(message: string, files: Changes, branch?: string): { sha: string };
  merge(number: number): { sha: string };
  closePullRequest(number: number): void;
  reopenPullRequest(number: number): void;
  /** Locks the conversation of a pull request, or unlocks it. */
  lock(number: number, locked?: boolean): void;
  addReview(number: number, what: { author: string; type?: 'User' | 'Bot'; state?: Review['state']; body?: string }): Review;
  /** The branch of an open pull request is pushed over, to a commit that was there before. */
  forcePush(number: number, sha: string): void;
  /** `app`: the slug of an app that writes in the author's name. */
  addComment(number: number, what: { author: string; type: 'User' | 'Bot'; body: string; app?: string }): Comment;
  /** What its author, or somebody with the right to, does in the browser. */
  editComment(id: number, body: string): void;
  deleteComment(id: number): void;
  /** Emoji on a comment, as the API names them, in the order they came. */
  reactions(comment: number): string[];
  comments(number: number): Comment[];
  deployments(): Deployment[];
  setAccess(login: string, access: Access): void;
  /** A file of `main`, by a commit of its own. */
  setFile(path: string, text: string): void;
  /** Disables a workflow file (its name without folder), or enables it again: no event starts it, whatever its `on:` says. */
  setWorkflow(file: string, standing: 'active' | 'disabled_inactivity' | 'disabled_manually'): void;
  /** Shows this markdown on the run's page; false where GitHub would drop it (over 1 MiB). */
  setSummary(runId: string, markdown: string): boolean;
  event<K extends EventKind>(kind: K, options: EventOptions[K] & RunOptions): LocalEvent;
  deny(permission: Permission): void;
  allow(permission: Permission): void;
  /** What the runner needs of it and people do not. */
  inside: Inside;
  close(): Promise<void>;
}

/** The part of the local GitHub that only its runner uses. */
export interface Inside {
  state: State;
  runs: Runs;
  /** A token with these permissions (`contents: read`), until `end`. */
  grant(permissions: readonly string[]): { token: string; end(): void };
  /** What a job asks for OIDC tokens with. */
  admit: Issuer['admit'];
}

const hourly = 1000;
const longestSummary = 1024 * 1024;

/** Starts it; ready to answer when the promise resolves. */
export async function startGitHub(options: GitHubOptions): Promise<LocalGitHub> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const serverUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const state = new State({
    seed: options.seed,
    subjects: options.subjects ?? 'ids',
    environments: options.environments ?? [],
    repository: options.repository ?? 'contoso/pools',
    private: options.private ?? true,
    viewer: options.viewer ?? 'github-actions[bot]',
    now: () => options.now?.() ?? Date.now(),
    serverUrl,
    apiUrl: serverUrl + apiRoot,
  });
  const rights = createRights();
  const runs = new Runs(state);
  const issuer = await createIssuer(state, () => runs.current);
  const token = `ghs_${state.seed.secret('token').slice(0, 36)}`;
  const grants = new Map([[token, rights]]);
  const requests: RecordedRequest[] = [];
  const violations: string[] = [];
  const rate = (): Answer => {
    const reset = Math.floor(state.options.now() / 1000 / 3600 + 1) * 3600;
    const used = Math.min(hourly, requests.filter(({ path }) => path.startsWith(apiRoot)).length);
    const core = { limit: hourly, used, remaining: hourly - used, reset };
    return { status: 200, body: { resources: { core, search: { limit: 30, used: 0, remaining: 30, reset } }, rate: core } };
  };
  const handlers = { ...repositoryRoutes(state), ...contentRoutes(state), ...deploymentRoutes(state), ...activityRoutes(state), ...reviewRoutes(state), ...actionRoutes(state), 'rate-limit/get': rate };
  const contract = await openContract(guard(handlers, state, (operation, asking) => grants.get(asking)?.demand(operation)), (breach) => violations.push(breach));
  const api = { contract, knows: (given: string) => grants.has(given), viewer: state.viewer.login, complain: (breach: string) => violations.push(breach) };

  server.on('request', (request, response) => {
    void serve(request, response).catch((error: unknown) => {
      violations.push(String(error));
      send(response, new Refusal(500, `The local GitHub failed: ${String(error)}`).answer, state);
    });
  });
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const method = request.method ?? 'GET';
    const url = new URL(request.url ?? '/', serverUrl);
    const archive = method === 'GET' ? artifactArchive(state, url) : undefined;
    if (archive) return void response.writeHead(200, { 'content-type': 'application/zip' }).end(archive);
    const page = method === 'GET' ? answerPage(state, url) : undefined;
    if (page !== undefined) return send(response, page, state);
    const body = await read(request);
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const answer = (await issuer.answer(method, url, headers['authorization'] ?? '')) ?? (await answerApi(api, { method, url, headers, body }));
    requests.push({ time: new Date(state.options.now()).toISOString(), method, path: url.pathname + url.search, body: parse(body), status: answer.status });
    return send(response, answer, state);
  };

  return {
    apiUrl: state.options.apiUrl,
    serverUrl,
    token,
    repository: state.options.repository,
    repositoryId: String(state.repositoryId),
    ownerId: String(state.owner.id),
    oidc: issuer.oidc,
    requests: () => [...requests],
    violations: () => [...violations],
    openPullRequest: (what) => openPullRequest(state, what),
    addCommit: (number, message, files) => addCommit(state, number, message, files),
    push: (message, files, branch) => pushCommit(state, message, files, branch),
    merge: (number) => mergePullRequest(state, number),
    closePullRequest: (number) => closePullRequest(state, number),
    reopenPullRequest: (number) => reopenPullRequest(state, number),
    lock: (number, locked = true) => void (state.pull(number).locked = locked),
    addReview: (number, { author, type, ...what }) => addReview(state, number, state.account(author, type), what),
    forcePush: (number, sha) => forcePush(state, number, sha),
    addComment: (number, { author, type, body, app }) => Object.assign(state.comment(number, state.account(author, type), body), app === undefined ? {} : { app }),
    editComment: (id, body) => {
      const found = state.comments.get(id);
      if (!found) throw new Error(`There is no comment ${id}`);
      state.edit(found, body);
    },
    deleteComment: (id) => void state.comments.delete(id),
    reactions: (comment) => state.reactions.filter(({ on }) => on.kind === 'comment' && on.id === comment).map(({ content }) => content),
    comments: (number) => state.commentsOf(number),
    deployments: () => state.deployments,
    setAccess: (login, access) => void state.access.set(login, access),
    setFile: (path, text) => void pushCommit(state, `Set ${path}`, { [path]: text }),
    setWorkflow: (file, standing) => {
      const path = `.github/workflows/${file}`;
      if (standing === 'active') state.disabled.delete(path);
      else state.disabled.set(path, standing);
    },
    setSummary: (runId, markdown) => {
      if (Buffer.byteLength(markdown) > longestSummary) return false;
      state.summaries.set(runId, markdown);
      return true;
    },
    event: (kind, about) => runs.event(kind, about),
    deny: (permission) => rights.deny(permission),
    allow: (permission) => rights.allow(permission),
    inside: {
      state,
      runs,
      admit: (run) => issuer.admit(run),
      grant: (permissions) => {
        const given = `ghs_${randomBytes(18).toString('hex')}`;
        grants.set(given, createRights(permissions));
        return { token: given, end: () => void grants.delete(given) };
      },
    },
    close: () =>
      new Promise<void>((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
