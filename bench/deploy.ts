import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runStep, type StepResult } from '../local/github/runner/step.ts';
import { startStack, targetInputs, type Stack } from '../local/stack.ts';
import { earlierBundle, own, type ActionFolder } from './earlier.ts';
import type { Bench } from './pairs.ts';

const root = resolve(import.meta.dirname, '..');
const preload = join(import.meta.dirname, 'peak.mjs');
// The aim of the project for the peak; told, not a bound.
const aimMiB = 93;

/** A whole `deploy` of a new pool of three against the local Azure, this tree's bundle against the one of the commit before. */
export function deployBench(): Promise<Bench> {
  return paired('deploy', 'seconds', ({ run }) => run.seconds, '');
}

/** The peak of resident memory of the same deploy. */
export function memoryBench(): Promise<Bench> {
  return paired('memory', 'MiB', ({ peak }) => peak, `, aim ${aimMiB} MiB`);
}

interface Measured {
  run: StepResult;
  /** MiB. */
  peak: number;
}

async function paired(name: string, unit: string, take: (measured: Measured) => number, aim: string): Promise<Bench> {
  const dir = mkdtempSync(join(tmpdir(), 'dsvm-bench-'));
  cpSync(join(root, 'examples', 'pools'), join(dir, 'workspace', 'pools'), { recursive: true });
  const stack = await startStack({ dir: join(dir, 'stack'), seed: 1, fast: true });
  const earlier = earlierBundle();
  let count = 0;
  // Each run makes a pool of its own, so that all of them have the same work to do.
  const sample = async (action: ActionFolder): Promise<number> => take(await deploy(stack, dir, action.path, `dsvm-bench-${String(++count)}`));
  return {
    name,
    unit,
    bound: 1.1,
    // One run takes a second or more: 11 pairs keep all benchmarks within three minutes.
    most: 11,
    a: { label: `deploy, ${own.label}${aim}`, sample: () => sample(own) },
    b: { label: `deploy, ${earlier.label}`, sample: () => sample(earlier) },
    close: async () => {
      await stack.close();
      earlier.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function deploy({ azure, github, caFile }: Stack, dir: string, action: string, group: string): Promise<Measured> {
  const event = github.event('workflow_dispatch', {});
  const peak = join(dir, 'peak');
  const run = await runStep({
    action,
    workspace: join(dir, 'workspace'),
    inputs: {
      command: 'deploy',
      pool: 'pools/research.yml',
      'resource-group': group,
      'secure-parameters': 'adminPassword=POOL_PASSWORD',
      ...targetInputs(azure),
      'smoke-level': 'none',
    },
    env: {
      ...event.env,
      NODE_EXTRA_CA_CERTS: caFile,
      ACTIONS_ID_TOKEN_REQUEST_URL: github.oidc.requestUrl,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: github.oidc.requestToken,
      POOL_PASSWORD: 'Correct-Horse-7-Battery',
      NODE_OPTIONS: `--import=${preload}`,
      DSVM_PEAK: peak,
    },
    event: event.payload,
    token: github.token,
  });
  if (run.exitCode !== 0 || run.outputs['changed'] !== 'true') throw new Error(`The deploy of ${action} failed:\n${run.log}`);
  return { run, peak: Number(readFileSync(peak, 'utf8')) / 1024 };
}
