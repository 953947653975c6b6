// Every workflow that people copy, as it stands, in a repository that is set up as docs/setup.md says: green, and red with the right words where
// one thing of that setup is missing.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openRunner, type Run, type Runner, type RunnerSettings, type RunResult } from '../../local/github/runner/runner.ts';
import { actionOf, openBed, password, root, type Bed } from './bed.ts';
import { enrol, makePlanner, setupPage, subjectIn } from './identities.ts';

const names = readdirSync(join(root, 'workflows-examples'));
const text = (name: string): string => readFileSync(join(root, 'workflows-examples', name), 'utf8');
const poolFile = readFileSync(join(root, 'examples/pools/research.yml'), 'utf8').replace('level: login', 'level: none');
const parameters = readFileSync(join(root, 'examples/pools/research.parameters.json'), 'utf8');

let bed: Bed;
let usual: RunnerSettings;
beforeAll(async () => {
  bed = await openBed();
  const { azure, caFile, proxyUrl } = bed.stack;
  const subscription = `/subscriptions/${azure.subscriptionId}`;
  for (const group of ['dsvm-research', 'dsvm-second']) expect((await bed.arm('PUT', `${subscription}/resourceGroups/${group}?api-version=2025-04-01`, { location: 'westeurope' })).status).toBe(201);
  const groups = ['dsvm-research', 'dsvm-second'].map((group) => `${subscription}/resourceGroups/${group}`);
  const reader = { role: 'Reader', scope: subscription };
  const deployer = await enrol(bed, subjectIn(bed, 'dsvm'), [reader, ...groups.map((scope) => ({ role: 'Contributor', scope }))]);
  const planning = await makePlanner(bed);
  const planner = await enrol(bed, subjectIn(bed, null), [reader, ...groups.map((scope) => ({ role: planning, scope }))]);
  usual = {
    actions: { 'org/dsvm-pool-action': actionOf(bed) },
    env: { NODE_EXTRA_CA_CERTS: caFile, HTTPS_PROXY: proxyUrl, NO_PROXY: '127.0.0.1' },
    vars: { AZURE_SUBSCRIPTION_ID: azure.subscriptionId, AZURE_TENANT_ID: azure.tenantId, AZURE_PLAN_CLIENT_ID: planner },
    secrets: { POOL_PASSWORD: password },
    environments: { dsvm: { branches: ['main'], vars: { AZURE_CLIENT_ID: deployer } } },
  };
});
afterAll(async () => {
  await bed.close();
});

/** Puts these workflows, and no others, beside the usual pool files, on `main`. */
function install(workflows: Record<string, string>, more: Record<string, string | null> = {}): void {
  const others = Object.fromEntries(names.map((name) => [`.github/workflows/${name}`, null]));
  const chosen = Object.fromEntries(Object.entries(workflows).map(([name, content]) => [`.github/workflows/${name}`, content]));
  bed.stack.github.push('Set up', { 'pools/research.yml': poolFile, 'pools/research.parameters.json': parameters, 'pools/second.yml': null, ...others, ...chosen, ...more });
}

const resized = (count: number): string => parameters.replace('"instanceCount": { "value": 3 }', `"instanceCount": { "value": ${count} }`);

interface Started {
  run: RunResult;
  runner: Runner;
}

async function pushed(settings: RunnerSettings, files: Record<string, string>): Promise<Started> {
  const runner = openRunner(bed.stack.github, settings);
  const { sha } = bed.stack.github.push('Change', files);
  return { runner, run: await only(await runner.trigger('push', { sha })) };
}

async function only(runs: Run[]): Promise<RunResult> {
  expect(runs.map(({ record }) => record.name)).toHaveLength(1);
  const [run] = runs;
  if (run === undefined) throw new Error('No run began');
  return run.ended;
}

let number = 0;
async function opened(settings: RunnerSettings, { fork = false, author = 'amina-k', files = { 'pools/research.parameters.json': resized(5) } }: { fork?: boolean; author?: string; files?: Record<string, string> } = {}): Promise<Started & { number: number }> {
  const runner = openRunner(bed.stack.github, settings);
  const pull = bed.stack.github.openPullRequest({ title: 'Five', branch: `five-${(number += 1)}`, files, fork, author });
  return { runner, number: pull.number, run: await only(await runner.trigger('pull_request', { number: pull.number, actor: author })) };
}

const dispatched = async (settings: RunnerSettings, inputs: Record<string, string> = {}): Promise<RunResult> => (await openRunner(bed.stack.github, settings).dispatch('deploy-by-hand.yml', inputs)).ended;

/** How a run ended, and what it said where that is no success. */
const ending = (run: RunResult): object => ({ conclusion: run.conclusion, jobs: run.jobs.map(({ record, conclusion }) => `${record.name}: ${conclusion}`), log: run.conclusion === 'success' ? '' : run.log });
const green = (...jobs: string[]): object => ({ conclusion: 'success', jobs: jobs.map((job) => `${job}: success`), log: '' });

async function scaleSet(name = 'research', group = `dsvm-${name}`): Promise<{ name: string; capacity: number } | undefined> {
  const id = `/subscriptions/${bed.stack.azure.subscriptionId}/resourceGroups/${group}/providers/Microsoft.Compute/virtualMachineScaleSets/${name}`;
  return (await bed.arm('GET', `${id}?api-version=2025-04-01`)).body['sku'] as { name: string; capacity: number } | undefined;
}

// Nothing that ran may have left GitHub's contract or shown the password.
async function clean(run: RunResult): Promise<void> {
  expect(bed.stack.github.violations()).toEqual([]);
  for (const shown of [run.log, ...run.jobs.map(({ summary }) => summary)]) expect(shown).not.toContain(password);
}

describe('an example', () => {
  it('deploys on a push to main, also with a secret of its environment alone: deploy.yml', async () => {
    install({ 'deploy.yml': text('deploy.yml') });
    const { dsvm = {} } = usual.environments ?? {};
    const { run } = await pushed({ ...usual, secrets: {}, environments: { dsvm: { ...dsvm, secrets: { POOL_PASSWORD: password } } } }, { 'pools/research.parameters.json': resized(2) });
    expect(ending(run)).toEqual(green('deploy'));
    expect(await scaleSet()).toMatchObject({ capacity: 2 });
    expect(bed.stack.github.deployments().at(-1)).toMatchObject({ environment: 'dsvm' });
    await clean(run);
  });

  it('deploys with what was asked for: deploy-by-hand.yml', async () => {
    install({ 'deploy-by-hand.yml': text('deploy-by-hand.yml') });
    const run = await dispatched(usual, { 'vm-sku': 'Standard_D2s_v5', instances: '1', 'smoke-level': 'none' });
    expect(ending(run)).toEqual(green('deploy'));
    expect(await scaleSet()).toMatchObject({ name: 'Standard_D2s_v5', capacity: 1 });
    // Nothing typed: the file holds.
    const empty = await dispatched(usual, { 'smoke-level': 'none' });
    expect(ending(empty)).toEqual(green('deploy'));
    expect(await scaleSet()).toMatchObject({ name: 'Standard_D4s_v5', capacity: 3 });
    await clean(run);
  });

  it('deploys each pool that changed, and no other: deploy-changed.yml', async () => {
    install({ 'deploy-changed.yml': text('deploy-changed.yml') });
    const second = poolFile.replaceAll('research', 'second').replace('./second.parameters.json', './second.parameters.json');
    const both = await pushed(usual, { 'pools/second.yml': second, 'pools/second.parameters.json': parameters.replace('"research"', '"second"').replace('"value": 3', '"value": 1'), 'pools/research.parameters.json': resized(2) });
    expect(ending(both.run)).toMatchObject({ conclusion: 'success', log: '' });
    expect(both.run.jobs.map(({ record }) => record.name).toSorted()).toEqual(['deploy (pools/research.yml) / deploy', 'deploy (pools/second.yml) / deploy', 'list']);
    expect([await scaleSet(), await scaleSet('second')]).toMatchObject([{ capacity: 2 }, { capacity: 1 }]);
    const one = await pushed(usual, { 'pools/research.parameters.json': resized(1) });
    expect(one.run.jobs.map(({ record }) => record.name)).toEqual(['list', 'deploy (pools/research.yml) / deploy']);
    const none = await pushed(usual, { 'pools/README.md': 'Our pools' });
    expect(none.run.jobs.map(({ record, conclusion }) => `${record.name}: ${conclusion}`)).toEqual(['list: success', 'deploy: skipped']);
    await clean(both.run);
  });

  it('deploys without environments, where a private repository’s plan has none: deploy-changed.yml', async () => {
    install({ 'deploy-changed.yml': text('deploy-changed.yml').replace('    with:\n      pool', "    with:\n      environment: ''\n      pool") });
    // The subject of `ref:refs/heads/main` is this one's.
    const { run } = await pushed({ ...usual, vars: { ...usual.vars, AZURE_CLIENT_ID: bed.stack.azure.clientId }, environments: {} }, { 'pools/research.parameters.json': resized(1) });
    expect(ending(run)).toEqual(green('list', 'deploy (pools/research.yml) / deploy'));
  });

  it('plans a pull request of the repository, which changes nothing: plan.yml', async () => {
    install({ 'plan.yml': text('plan.yml') });
    await bed.requests();
    const { run, number: pull } = await opened(usual);
    expect(ending(run)).toEqual(green('plan / plan'));
    const [comment, ...others] = bed.stack.github.comments(pull);
    expect(others).toEqual([]);
    expect(comment?.body).toContain('virtualMachineScaleSets');
    expect((await bed.requests()).filter(({ method, path }) => method !== 'GET' && !/\/(validate|whatIf|token)(\?|$)/i.test(path) && !path.startsWith('/log'))).toEqual([]);
    expect([...bed.stack.github.inside.state.artifacts.values()].at(-1)).toMatchObject({ name: 'plan-research' });
    await clean(run);
  });

  it('plans a pull request of a fork in two parts: plan-fork.yml, plan-fork-post.yml', async () => {
    install({ 'plan.yml': text('plan.yml'), 'plan-fork.yml': text('plan-fork.yml'), 'plan-fork-post.yml': text('plan-fork-post.yml') });
    const runner = openRunner(bed.stack.github, usual);
    const pull = bed.stack.github.openPullRequest({ title: 'Five', branch: 'five', files: { 'pools/research.parameters.json': resized(5) }, fork: true, author: 'mallory' });
    await bed.requests();
    await runner.trigger('pull_request', { number: pull.number, actor: 'mallory' });
    const runs = await runner.settle();
    const of = (name: string): (RunResult | undefined)[] => runs.filter(({ record }) => record.name === name);
    expect(of('Plan the pool').map((run) => run?.conclusion)).toEqual(['skipped']);
    expect(of('Plan a fork').map((run) => run && ending(run))).toEqual([green('plan')]);
    expect(of('Post the plan of a fork').map((run) => run && ending(run))).toEqual([green('post')]);
    expect(bed.stack.github.comments(pull.number).map(({ body }) => body)).toEqual([expect.stringMatching(/instanceCount|virtualMachineScaleSets/)]);
    // Azure was not asked by anybody.
    expect((await bed.requests()).filter(({ path }) => path.startsWith('/subscriptions'))).toEqual([]);
    // The same of the repository itself is planned by the other one.
    const own = await openRunner(bed.stack.github, usual).trigger('pull_request', { number: bed.stack.github.openPullRequest({ title: 'Own', branch: 'own', files: { 'pools/research.parameters.json': resized(4) } }).number });
    expect((await Promise.all(own.map((run) => run.ended))).map(({ record, conclusion }) => `${record.name}: ${conclusion}`).toSorted()).toEqual(['Plan a fork: skipped', 'Plan the pool: success']);
  });
});

interface Row {
  example: string;
  /** What is cut out of the example. */
  without?: string;
  instead?: string;
  vars?: string;
  environmentVars?: string;
  secret?: string;
  /** Secrets that the environment has instead. */
  environmentSecrets?: Record<string, string>;
  /** A text has to stand in docs/setup.md too. */
  words: RegExp | string;
}

const dry = (row: Row): RunnerSettings => {
  const cut = (values: Readonly<Record<string, string>> = {}, name = ''): Record<string, string> => Object.fromEntries(Object.entries(values).filter(([key]) => key !== name));
  const { dsvm = {} } = usual.environments ?? {};
  return { ...usual, vars: cut(usual.vars, row.vars), secrets: cut(usual.secrets, row.secret), environments: { dsvm: { ...dsvm, vars: cut(dsvm.vars, row.environmentVars), secrets: row.environmentSecrets ?? {} } } };
};

const idToken = '      id-token: write\n';
const notAllowed = /Error calling workflow 'org\/dsvm-pool-action\/\.github\/workflows\/pool-\w+\.yml@v1'\. The nested job '\w+' is requesting '([\w-]+: \w+)', but is only allowed '[\w-]+: none'/;

describe('an example is red, in words that say what is missing', () => {
  it.each<Row & { what: string }>([
    { example: 'deploy.yml', what: 'the rule that lets main in', words: /Branch "main" is not allowed to deploy to dsvm due to environment protection rules/ },
    { example: 'deploy-by-hand.yml', what: 'the permission id-token', without: '  id-token: write\n', words: /`permissions: \{ id-token: write, contents: read/ },
    { example: 'deploy-by-hand.yml', what: 'the permission contents', without: '  contents: read\n', words: /fatal: repository '.*' not found/ },
    { example: 'deploy-by-hand.yml', what: 'the variable AZURE_CLIENT_ID', environmentVars: 'AZURE_CLIENT_ID', words: 'The input `client-id` is missing' },
    { example: 'deploy-by-hand.yml', what: 'the variable AZURE_TENANT_ID', vars: 'AZURE_TENANT_ID', words: 'The input `tenant-id` is missing' },
    { example: 'deploy-by-hand.yml', what: 'the secret POOL_PASSWORD', secret: 'POOL_PASSWORD', words: 'The environment variable `POOL_PASSWORD` of `adminPassword` is empty' },
    { example: 'deploy-by-hand.yml', what: 'its environment', without: '    environment: dsvm\n', words: 'The input `client-id` is missing' },
    { example: 'deploy-changed.yml', what: 'the permission id-token', without: idToken, words: notAllowed },
    { example: 'deploy-changed.yml', what: 'the permission contents of the list', without: '      contents: read\n    outputs', instead: '      actions: read\n    outputs', words: /fatal: repository '.*' not found/ },
    { example: 'deploy-changed.yml', what: 'the variable AZURE_SUBSCRIPTION_ID', vars: 'AZURE_SUBSCRIPTION_ID', words: 'The input `subscription-id` is missing' },
    // It calls a workflow of another owner's.
    { example: 'deploy-changed.yml', what: 'the secret POOL_PASSWORD but in the environment', secret: 'POOL_PASSWORD', environmentSecrets: { POOL_PASSWORD: password }, words: 'The environment variable `POOL_PASSWORD` of `adminPassword` is empty' },
    { example: 'plan.yml', what: 'the permission id-token', without: idToken, words: notAllowed },
    { example: 'plan.yml', what: 'the permission pull-requests', without: '      pull-requests: write\n', words: notAllowed },
    { example: 'plan.yml', what: 'the variable AZURE_PLAN_CLIENT_ID', vars: 'AZURE_PLAN_CLIENT_ID', words: 'The input `client-id` is missing' },
    { example: 'plan.yml', what: 'the variable AZURE_SUBSCRIPTION_ID', vars: 'AZURE_SUBSCRIPTION_ID', words: 'The input `subscription-id` is missing' },
    { example: 'plan-fork.yml', what: 'the permission contents', without: '  contents: read\n', instead: '  contents: none\n', words: /fatal: repository '.*' not found/ },
    { example: 'plan-fork-post.yml', what: 'the permission actions', without: '  actions: read\n', words: /Unable to download artifact\(s\): .*Resource not accessible by integration/ },
    { example: 'plan-fork-post.yml', what: 'the permission pull-requests', without: '  pull-requests: write\n', words: /##\[error\]The pull request comment could not be written\..*`pull-requests: (read|write)`/ },
  ])('$example without $what', async ({ what, ...row }) => {
    const whole = text(row.example);
    expect(whole).toContain(row.without ?? '');
    const changed = row.without === undefined ? whole : whole.replace(row.without, row.instead ?? '');
    install(row.example === 'plan-fork-post.yml' ? { 'plan-fork.yml': text('plan-fork.yml'), [row.example]: changed } : { [row.example]: changed });
    const settings = what.startsWith('the rule') ? { ...usual, environments: { dsvm: { ...usual.environments?.['dsvm'], branches: ['release/*'] } } } : dry(row);
    const { run, runner } = await begin(row.example, settings);
    const judged = row.example === 'plan-fork-post.yml' ? (await runner.settle()).find(({ record }) => record.event === 'workflow_run') : run;
    expect(judged?.log).toMatch(row.words);
    if (typeof row.words === 'string') expect(setupPage).toContain(row.words);
    expect(['failure', 'startup_failure']).toContain(judged?.conclusion);
  });
});

async function begin(example: string, settings: RunnerSettings): Promise<{ run: RunResult; runner: Runner }> {
  if (example.startsWith('plan')) return opened(settings, example === 'plan.yml' ? {} : { fork: true, author: 'mallory' });
  if (example === 'deploy-by-hand.yml') return { run: await dispatched(settings, { 'smoke-level': 'none' }), runner: openRunner(bed.stack.github, settings) };
  return pushed(settings, { 'pools/research.parameters.json': resized(2) });
}

describe('a stranger', () => {
  it('who may push a branch gets nothing by the workflow that it brings along', async () => {
    install({ 'plan.yml': text('plan.yml') });
    const before = await scaleSet();
    const onPull = text('deploy.yml').replace(/on:\n {2}push:\n.*\n.*\n/, 'on: pull_request\n');
    const outside = onPull.replace('    environment: dsvm\n', '').replace('secrets.POOL_PASSWORD', "'Some-Password-1'");
    const as = (client: string | undefined, command: string): string => outside.replace('${{ vars.AZURE_CLIENT_ID }}', `${client}\n          command: ${command}`);
    const tries = [
      [onPull, /Branch "\S+" is not allowed to deploy to dsvm/],
      [outside.replace('vars.AZURE_CLIENT_ID', 'vars.AZURE_PLAN_CLIENT_ID'), /has the pool|default branch/],
      [as(usual.environments?.['dsvm']?.vars?.['AZURE_CLIENT_ID'], 'teardown'), /AADSTS700213/],
      [as(usual.vars?.['AZURE_PLAN_CLIENT_ID'], 'teardown'), /AuthorizationFailed/],
    ] as const;
    for (const [workflow, words] of tries) {
      const { run } = await opened(usual, { files: { '.github/workflows/plan.yml': workflow } });
      expect(run.conclusion).toBe('failure');
      expect(run.log).toMatch(words);
      expect(run.log).not.toContain(password);
    }
    expect(await scaleSet()).toEqual(before);
  });

  it('who types into the form adds no parameter', async () => {
    install({ 'deploy-by-hand.yml': text('deploy-by-hand.yml') });
    const before = await scaleSet();
    const run = await dispatched(usual, { 'vm-sku': 'Standard_D2s_v5"\ninstanceCount: 9\nx: "', 'smoke-level': 'none' });
    expect(run.conclusion).toBe('failure');
    expect(run.log).toMatch(/instanceCount = 3 {2}\(/);
    expect(await scaleSet()).toEqual(before);
  });
});
