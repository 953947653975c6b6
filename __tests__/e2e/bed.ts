// A test bed: local Azure and GitHub in this process (state only), a workspace, and the committed bundle spawned as the runner spawns it.
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { LocalEvent } from '../../local/github/github.ts';
import { runStep, type StepOptions, type StepResult } from '../../local/github/runner/step.ts';
import { startStack, targetInputs, type Stack, type StackOptions } from '../../local/stack.ts';

export const root = resolve(import.meta.dirname, '../..');

export interface LoggedRequest {
  seq: number;
  time: string;
  method: string;
  path: string;
  status: number;
  principal: string;
  correlationId: string;
}

export interface RunSettings {
  inputs?: Record<string, string>;
  env?: Record<string, string>;
  event?: LocalEvent;
  /** false: the job has no id-token permission. */
  oidc?: boolean;
  started?: StepOptions['started'];
}

export interface Bed {
  stack: Stack;
  workspace: string;
  /** Writes a committed file. */
  file(path: string, content: unknown): void;
  run(command: string, settings?: RunSettings): Promise<StepResult>;
  /** What the local Azure was asked since the last call. */
  requests(): Promise<LoggedRequest[]>;
  /** Asks ARM as somebody else with all rights would: no action involved. */
  arm(method: string, path: string, body?: unknown): Promise<{ status: number; body: Record<string, unknown> }>;
  admin(method: string, path: string, body?: unknown): Promise<string>;
  close(): Promise<void>;
}

export const password = 'Correct-Horse-7-Battery';

/** Opens a bed; `pools/research.yml` of the examples is committed in it. */
export async function openBed(options: Partial<StackOptions> = {}): Promise<Bed> {
  const dir = mkdtempSync(join(tmpdir(), 'dsvm-bed-'));
  const seed = Math.floor(Math.random() * 2 ** 31);
  const stack = await startStack({ dir: join(dir, 'stack'), seed, fast: true, ...options });
  const { azure, github } = stack;
  const workspace = join(dir, 'workspace');
  cpSync(join(root, 'examples', 'pools'), join(workspace, 'pools'), { recursive: true });
  let seen = 0;
  let bearer: string | undefined;
  const admin = async (method: string, path: string, body?: unknown): Promise<string> => {
    const answer = await fetch(`${azure.adminUrl}${path}`, {
      method,
      headers: { authorization: `Bearer ${stack.adminToken}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text;
  };
  // Whatever a test did: what the action has deployed, and Azure still has, was sent as Incremental. A test may have left Azure so that nobody can ask.
  const expectIncremental = async (): Promise<void> => {
    const at = `/subscriptions/${azure.subscriptionId}/resourceGroups`;
    await admin('DELETE', '/faults');
    const headers = { authorization: `Bearer ${await signIn(stack)}` };
    const list = async (path: string): Promise<Record<string, unknown>[]> => ((await send(stack, 'GET', `${path}?api-version=2025-04-01`, headers)).body['value'] ?? []) as Record<string, unknown>[];
    for (const { name } of await list(at)) {
      for (const deployment of await list(`${at}/${encodeURIComponent(String(name))}/providers/Microsoft.Resources/deployments`)) {
        const { mode } = deployment['properties'] as { mode?: unknown };
        if (String(deployment['name']).startsWith('dsvm-pool-') && mode !== 'Incremental') throw new Error(`${String(deployment['id'])} was sent with the mode ${String(mode)}`);
      }
    }
  };
  return {
    stack,
    workspace,
    file: (path, content) => {
      mkdirSync(dirname(join(workspace, path)), { recursive: true });
      writeFileSync(join(workspace, path), typeof content === 'string' ? content : JSON.stringify(content, null, 2));
    },
    run: (command, { inputs = {}, env = {}, event = github.event('workflow_dispatch', {}), oidc = true, started } = {}) =>
      runStep({
        action: root,
        workspace,
        inputs: without({
          command,
          ...('pool' in inputs || 'template-file' in inputs ? {} : { pool: 'pools/research.yml' }),
          'secure-parameters': 'adminPassword=POOL_PASSWORD',
          ...targetInputs(azure),
          'smoke-level': 'none',
          ...inputs,
        }),
        env: {
          ...event.env,
          NODE_EXTRA_CA_CERTS: stack.caFile,
          ...(oidc ? { ACTIONS_ID_TOKEN_REQUEST_URL: github.oidc.requestUrl, ACTIONS_ID_TOKEN_REQUEST_TOKEN: github.oidc.requestToken } : {}),
          POOL_PASSWORD: password,
          ...env,
        },
        event: event.payload,
        token: github.token,
        // Another build than the committed one, while developing: DSVM_DIST=dist-mine
        ...(process.env['DSVM_DIST'] ? { entry: join(root, process.env['DSVM_DIST'], 'index.js') } : {}),
        ...(started === undefined ? {} : { started }),
      }),
    requests: async () => {
      const text = await admin('GET', `/log?after=${seen}`);
      const entries = text.split('\n').filter(Boolean).map((line) => JSON.parse(line) as LoggedRequest);
      seen = entries.at(-1)?.seq ?? seen;
      return entries;
    },
    arm: async (method, path, body) => {
      bearer ??= await signIn(stack);
      return send(stack, method, path, { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' }, body === undefined ? undefined : JSON.stringify(body));
    },
    admin,
    close: async () => {
      try {
        await expectIncremental();
      } finally {
        await stack.close();
        rmSync(dir, { recursive: true, force: true });
      }
    },
  };
}

/** The action as the runner takes it, a folder with action.yml, dist/ and the workflows; another build than the committed one (DSVM_DIST), while developing, gets a place of its own beside the bed's workspace. */
export function actionOf({ workspace }: Pick<Bed, 'workspace'>): string {
  const { DSVM_DIST: built } = process.env;
  if (built === undefined || built === '') return root;
  const made = join(dirname(workspace), 'action');
  mkdirSync(made, { recursive: true });
  for (const [name, source = name] of [['action.yml'], ['.github'], ['dist', built]] as const) symlinkSync(join(root, source), join(made, name));
  return made;
}

// An input set to '' is one that the workflow does not set, where its default allows that.
const without = (inputs: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(inputs).filter(([, value]) => value !== ''));

async function signIn({ azure, ...stack }: Stack): Promise<string> {
  const form = new URLSearchParams({
    client_id: azure.clientId,
    client_secret: azure.clientSecret,
    grant_type: 'client_credentials',
    scope: 'https://management.azure.com/.default',
  });
  const { body } = await send({ azure, ...stack }, 'POST', `/${azure.tenantId}/oauth2/v2.0/token`, { 'content-type': 'application/x-www-form-urlencoded' }, form.toString());
  return String(body['access_token']);
}

function send(stack: Stack, method: string, path: string, headers: Record<string, string>, body?: string): Promise<{ status: number; body: Record<string, unknown> }> {
  return new Promise((done, failed) => {
    const outgoing = request(new URL(path, stack.azure.endpoint), { method, headers, ca: readFileSync(stack.caFile) }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      answer.on('end', () => done({ status: answer.statusCode ?? 0, body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) }));
    });
    outgoing.once('error', failed);
    outgoing.end(body);
  });
}
