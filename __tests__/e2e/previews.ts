// A bed with a pool whose policy allows previews, and what tests of them ask of it.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { EventOptions } from '../../local/github/events.ts';
import type { StepResult } from '../../local/github/runner/step.ts';
import { openBed, root, type Bed, type RunSettings } from './bed.ts';

const version = 'api-version=2025-04-01';
const example = readFileSync(join(root, 'examples/pools/research.yml'), 'utf8').replace('level: login', 'level: none');
const parameters = readFileSync(join(root, 'examples/pools/research.parameters.json'), 'utf8');

export type Action = NonNullable<EventOptions['pull_request']['action']>;

export interface Previews {
  bed: Bed;
  /** Opens a pull request; its number. */
  pull(more?: { fork?: boolean; author?: string }): number;
  preview(number: number, action?: Action, settings?: RunSettings): Promise<StepResult>;
  /** As the workflow does when a pull request is closed: no checkout, no pool file. */
  teardown(number: number, settings?: RunSettings): Promise<StepResult>;
  /** One pass; `dry` leaves the input out. */
  sweep(settings?: RunSettings & { dry?: boolean }): Promise<StepResult>;
  minutes(count: number): Promise<unknown>;
  groupPath(name: string): string;
  /** Tags of every group. */
  groups(): Promise<Record<string, Record<string, string>>>;
  /** Names of what is in a group. */
  resources(group: string): Promise<string[]>;
  /** What was written to Azure since the last look at the log. */
  written(): Promise<string[]>;
  comment(number: number): string | undefined;
}

/** Opens it; `policy` is the value of the pool file's key `preview`. */
export async function openPreviews(policy = '{ instances: 1, vmSku: [Standard_D2s_v5], hours: 24, live: 9 }'): Promise<Previews> {
  const bed = await openBed();
  const { github, azure } = bed.stack;
  github.push('The pool', { 'pools/research.yml': `${example}preview: ${policy}\n`, 'pools/research.parameters.json': parameters });
  const groupPath = (name: string): string => `/subscriptions/${azure.subscriptionId}/resourceGroups/${name}`;
  let pulls = 0;
  return {
    bed,
    groupPath,
    pull: (more = {}) => {
      pulls += 1;
      return github.openPullRequest({ title: `Change ${pulls}`, branch: `change-${pulls}`, files: { 'README.md': `${pulls}\n` }, ...more }).number;
    },
    preview: (number, action = 'opened', settings = {}) => bed.run('preview', { ...settings, event: github.event('pull_request_target', { number, action }), inputs: { pool: 'pools/research.yml', ...settings.inputs } }),
    teardown: (number, settings = {}) =>
      bed.run('teardown', { ...settings, event: github.event('pull_request_target', { number, action: 'closed' }), inputs: { pool: '', 'secure-parameters': '', 'pull-request': String(number), ...settings.inputs } }),
    sweep: ({ dry = false, ...settings } = {}) => bed.run('sweep', { event: github.event('schedule', {}), ...settings, inputs: { pool: '', 'secure-parameters': '', ...(dry ? {} : { 'dry-run': 'false' }), ...settings.inputs } }),
    minutes: (count) => bed.admin('POST', '/clock', { advance: count * 60 }),
    groups: async () => {
      const { body } = await bed.arm('GET', `/subscriptions/${azure.subscriptionId}/resourceGroups?${version}`);
      return Object.fromEntries((body['value'] as { name: string; tags?: Record<string, string> }[]).map(({ name, tags }) => [name, tags ?? {}]));
    },
    resources: async (group) => ((await bed.arm('GET', `${groupPath(group)}/resources?${version}`)).body['value'] as { name: string }[]).map(({ name }) => name),
    written: async () => (await bed.requests()).filter((one) => !['GET', 'HEAD'].includes(one.method) && !one.path.includes('/oauth2/')).map((one) => `${one.method} ${one.path.split('?')[0]}`),
    comment: (number) => github.comments(number).find(({ body }) => body.includes('kind=preview'))?.body,
  };
}

/** A way to the local GitHub that answers some questions (`GET /repos/.../pulls/7`) otherwise: the environment that leads a run there. */
export async function openDetour(bed: Bed, answer: (question: string) => { status: number; headers?: Record<string, string>; body?: unknown } | undefined): Promise<{ env: Record<string, string>; close(): void }> {
  const { apiUrl } = bed.stack.github;
  const server = createServer((request, response) => {
    void (async () => {
      const path = (request.url ?? '').replace('/api/v3', '');
      const other = answer(`${request.method} ${path}`);
      if (other !== undefined) return response.writeHead(other.status, { 'content-type': 'application/json', ...other.headers }).end(JSON.stringify(other.body ?? { message: 'no' }));
      const chunks: Buffer[] = [];
      for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
      const headers = Object.fromEntries(['authorization', 'user-agent', 'content-type', 'accept'].flatMap((name) => (typeof request.headers[name] === 'string' ? [[name, request.headers[name]]] : [])));
      const target = path.startsWith('/api/graphql') ? apiUrl.replace('/api/v3', '') : apiUrl;
      const got = await fetch(target + path, { method: request.method ?? 'GET', headers, ...(chunks.length > 0 ? { body: Buffer.concat(chunks) } : {}) });
      const text = await got.text();
      const link = got.headers.get('link');
      return response.writeHead(got.status, { 'content-type': got.headers.get('content-type') ?? 'application/json', ...(link === null ? {} : { link }) }).end(got.status === 204 ? undefined : text);
    })();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    env: { GITHUB_API_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v3` },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
