// The example workflows, run as GitHub runs them: the committed bundle against the local Azure and GitHub.
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openRunner, type RunnerSettings, type RunResult } from '../../local/github/runner/runner.ts';
import { startStack, type Stack } from '../../local/stack.ts';
import { password, root } from './bed.ts';

let dir: string;
let stack: Stack;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'dsvm-workflows-'));
  stack = await startStack({ dir, seed: 31, fast: true, environments: ['dsvm'] });
  const pools = readdirSync(join(root, 'examples/pools')).map((name) => [`pools/${name}`, readFileSync(join(root, 'examples/pools', name), 'utf8')]);
  stack.github.push('Pools', { ...(Object.fromEntries(pools) as Record<string, string>), '.github/workflows/deploy.yml': workflow() });
});
afterAll(async () => {
  await stack.close();
  rmSync(dir, { recursive: true, force: true });
});

/** The example as it is; these instances have no door to knock at. */
function workflow(change: (text: string) => string = (text) => text): string {
  const text = readFileSync(join(root, 'workflows-examples/deploy.yml'), 'utf8');
  return change(text.replace('          pool: pools/research.yml', '          pool: pools/research.yml\n          smoke-level: none'));
}

interface Taken {
  vars?: string;
  secrets?: string;
}

/** A repository that is set up as the example wants it, but for what was taken away. */
function settings({ vars, secrets }: Taken = {}): RunnerSettings {
  const { azure, caFile, proxyUrl } = stack;
  const without = (values: Record<string, string>, name: string | undefined): Record<string, string> => Object.fromEntries(Object.entries(values).filter(([key]) => key !== name));
  return {
    actions: { 'org/dsvm-pool-action': root },
    env: { NODE_EXTRA_CA_CERTS: caFile, HTTPS_PROXY: proxyUrl, NO_PROXY: '127.0.0.1' },
    vars: without({ AZURE_SUBSCRIPTION_ID: azure.subscriptionId, AZURE_TENANT_ID: azure.tenantId, AZURE_CLIENT_ID: azure.clientId }, vars),
    secrets: without({ POOL_PASSWORD: password, POOL_SSH_KEY: 'not a key' }, secrets),
  };
}

let change = 0;
async function deploy(taken: Taken = {}, text = workflow()): Promise<RunResult> {
  const { github } = stack;
  change += 1;
  const { sha } = github.push('Change the pool', { '.github/workflows/deploy.yml': text, 'pools/note.md': `${change}\n` });
  const [run] = await openRunner(github, settings(taken)).trigger('push', { sha });
  if (!run) throw new Error('The push started no run');
  return run.ended;
}

/** How it ended, and what it said where that is no success. */
const ending = (run: RunResult): object => ({ errors: run.errors, conclusion: run.conclusion, log: run.conclusion === 'success' ? '' : run.log });

describe('workflows-examples/deploy.yml', () => {
  it('deploys, and says so on the run and as a deployment of its environment', async () => {
    const run = await deploy();
    expect(ending(run)).toEqual({ errors: [], conclusion: 'success', log: '' });
    expect(run.log).not.toContain(password);
    expect(run.jobs[0]?.summary).toContain('research');
    expect(stack.github.deployments().at(-1)).toMatchObject({ environment: 'dsvm', sha: run.record.sha });
    expect(stack.github.deployments().at(-1)?.statuses.map(({ state }) => state)).toEqual(['in_progress', 'success']);
    expect(stack.github.violations()).toEqual([]);
  });

  it.each<[string, RegExp, Taken, (text: string) => string]>([
    ['the permission id-token', /id-token: write/, {}, (text) => text.replace('  id-token: write\n', '')],
    ['the permission contents', /##\[error\]fatal: repository '.*' not found/, {}, (text) => text.replace('  contents: read\n', '')],
    ['the variable AZURE_CLIENT_ID', /client-id/, { vars: 'AZURE_CLIENT_ID' }, (text) => text],
    ['the variable AZURE_SUBSCRIPTION_ID', /subscription-id/, { vars: 'AZURE_SUBSCRIPTION_ID' }, (text) => text],
    ['the secret POOL_PASSWORD', /POOL_PASSWORD/, { secrets: 'POOL_PASSWORD' }, (text) => text],
    ['the environment that the credential names', /AADSTS700213: No matching federated identity record found for presented assertion subject 'repo:[^']*:environment:other'/, {}, (text) => text.replace('environment: dsvm', 'environment: other')],
  ])('is red without %s, and says so', async (_what, words, taken, without) => {
    const changed = workflow(without);
    const run = await deploy(taken, changed);
    expect(run.conclusion).toBe('failure');
    expect(run.jobs.flatMap(({ annotations }) => annotations.filter(({ level }) => level === 'error').map(({ message }) => `##[error]${message}`)).join('\n')).toMatch(words);
  });
});
