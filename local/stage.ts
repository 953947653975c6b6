import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalEvent } from './github/github.ts';
import { runStep, type StepResult } from './github/runner/step.ts';
import type { Fault, MachineInfo, Service } from './machines/types.ts';
import { targetInputs, type Stack } from './stack.ts';
import type { Step } from './result.ts';

/** One row of the output `endpoints`. */
export interface Endpoint {
  kind: string;
  scope: string;
  instanceId: string | null;
  host: string;
  port: number;
  url: string;
  check: string;
  cause: string;
  fingerprint: string;
}

export interface StepSettings {
  env: Record<string, string>;
  sshKey: string;
  timeout?: string;
}

/** What a story is played on: runs of the bundle, faults, and the verdict on every step. */
export interface Stage {
  stack: Stack;
  workspace: string;
  steps: Step[];
  /** The pull request that the story is about. */
  pullRequest: number;
  runs: StepResult[];
  /** Runs the committed bundle as the runner would for this event; its log is told as it comes. */
  run(command: string, event: LocalEvent, settings: StepSettings): Promise<StepResult>;
  instances(): Promise<MachineInfo[]>;
  fault(machine: MachineInfo, fault: Fault, service: Service): Promise<void>;
  /** Ends a step: all conditions must hold; those that do not are told. */
  expect(name: string, conditions: Record<string, boolean>): void;
  /** The requests that the local Azure has seen, as NDJSON. */
  log(): Promise<string>;
}

export interface StageOptions {
  root: string;
  out: string;
  tell(line: string): void;
  stack: Stack;
  workspace: string;
  steps: Step[];
  password: string;
  /** Ends a run under way. */
  signal: AbortSignal;
}

/** Opens a stage on running servers. */
export function openStage(options: StageOptions): Stage {
  const { stack, workspace, tell, out, steps, signal } = options;
  const { azure, github } = stack;
  const runs: StepResult[] = [];
  let began = performance.now();
  const admin = async (path: string, body?: unknown): Promise<string> => {
    const answer = await fetch(`${azure.adminUrl}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${stack.adminToken}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.text();
  };
  return {
    stack,
    workspace,
    steps,
    pullRequest: github.openPullRequest({ title: 'A pool of three for the research team', branch: 'research-pool', author: 'amina-k' }).number,
    runs,
    run: async (command, event, { env, sshKey, timeout = '10' }) => {
      began = performance.now();
      tell('');
      const result = await runStep({
        action: options.root,
        workspace,
        inputs: {
          command,
          pool: 'pools/research.yml',
          'secure-parameters': 'adminPassword=POOL_PASSWORD',
          ...targetInputs(azure),
          'ssh-key': sshKey,
          timeout,
        },
        env: {
          ...event.env,
          ...env,
          NODE_EXTRA_CA_CERTS: stack.caFile,
          ACTIONS_ID_TOKEN_REQUEST_URL: github.oidc.requestUrl,
          ACTIONS_ID_TOKEN_REQUEST_TOKEN: github.oidc.requestToken,
        },
        event: event.payload,
        token: github.token,
        started: (child) => signal.addEventListener('abort', () => child.kill('SIGKILL'), { once: true }),
        line: (line) => tell(`  | ${line.replace(/^::group::/, '— ').replace(/^::endgroup::$/, '')}`.trimEnd()),
      });
      if (signal.aborted) throw new Error('interrupted');
      runs.push(result);
      github.setSummary(event.runId, result.summary);
      writeFileSync(join(out, `run-${runs.length}.log`), `${result.log}\n`);
      writeFileSync(join(out, `summary-${runs.length}.md`), result.summary);
      return result;
    },
    instances: async () => JSON.parse(await admin('/instances')) as MachineInfo[],
    fault: async ({ pool, instanceId }, fault, service) => {
      await admin(`/instances/${pool}/${instanceId}/${fault}`, { service });
    },
    expect: (name, conditions) => {
      const broken = Object.entries(conditions).filter(([, holds]) => !holds).map(([condition]) => condition);
      const seconds = Math.round((performance.now() - began) / 100) / 10;
      steps.push({ name, ok: broken.length === 0, seconds });
      tell(broken.length === 0 ? `✔ ${name} (${seconds} s)` : `✘ ${name}: not true is that ${broken.join(', and that ')}`);
    },
    log: () => admin('/log'),
  };
}

/** The rows of a run's output `endpoints`; none where it has no such output. */
export function endpointsOf(run: StepResult): Endpoint[] {
  return JSON.parse(run.outputs['endpoints'] || '[]') as Endpoint[];
}
