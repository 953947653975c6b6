import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { firings } from '../../local/github/runner/cron.ts';
import { evaluateInside } from '../../local/github/runner/expressions.ts';
import { settledMinutes } from '../../src/pool/preview/sweep.ts';
import { minutesOf } from '../../src/schedule/length.ts';
import { everyDocument, judge, snippets } from '../../scripts/workflows.ts';

const root = resolve(import.meta.dirname, '../..');

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, string | number | boolean>;
  env?: Record<string, string>;
}

interface Concurrency {
  group?: string;
  'cancel-in-progress'?: boolean;
  queue?: string;
}

interface Workflow {
  on: Record<string, unknown>;
  permissions?: unknown;
  concurrency?: Concurrency;
  jobs: Record<string, { if?: string; permissions?: Record<string, string> | string; concurrency?: Concurrency; environment?: unknown; uses?: string; 'timeout-minutes'?: number; steps?: Step[] }>;
}

const paths = ['.github/workflows', 'workflows-examples'].flatMap((dir) => readdirSync(join(root, dir)).map((name) => `${dir}/${name}`));
const ours = paths.filter((path) => path.startsWith('.github/'));

const ownPull = "github.event.pull_request.head.repo.full_name == github.repository && github.event.pull_request.user.login != 'dependabot[bot]'";

// Those of a workflow of ours that a job calls are its own.
function stepsOf({ steps = [], uses = '' }: Workflow['jobs'][string]): Step[] {
  const [, path] = /\/dsvm-pool-action\/(\.github\/workflows\/[\w-]+\.yml)@/.exec(uses) ?? [];
  return path === undefined ? steps : Object.values((parse(readFileSync(join(root, path), 'utf8')) as Workflow).jobs).flatMap(stepsOf);
}

/** The concurrency group of all who write what this step does: a pull request's previews, or one pool. */
function groupOf({ command, pool, 'pull-request': number }: Readonly<Record<string, unknown>>): string {
  if (command === 'sweep') return 'dsvm-preview-sweep';
  return command === 'preview' || number !== undefined ? 'dsvm-preview-${{ github.event.number }}' : `dsvm-${String(pool)}`;
}

/** What the expressions in a text say in a run about a comment under pull request 7, or about that pull request itself. */
function said(text: string | number | boolean | undefined, verb = '', values: Readonly<Record<string, Readonly<Record<string, string>>>> = {}, run = 1): string {
  const needs = { judge: { outputs: { verb, pool: 'pools/research.yml' } } };
  return evaluateInside(String(text ?? ''), { values: { github: { run_id: run, event: { number: 7, issue: { number: 7 } } }, needs, ...values } });
}

// What a verb does, as the commands that do it elsewhere: they are to wait for each other.
const written = Object.entries({ scale: { command: 'scale', pool: 'pools/research.yml' }, preview: { command: 'preview' }, extend: { command: 'preview' }, teardown: { command: 'teardown', 'pull-request': 7 } });

/** Verbs whose run waits for others than it should. */
function misplaced(group = ''): string[] {
  const crowded = ['status', 'plan'].filter((verb) => said(group, verb) === said(group, verb, {}, 2) || !said(group, verb).startsWith('dsvm-look-'));
  return [...written.filter(([verb, as]) => said(group, verb) !== said(groupOf(as))).map(([verb]) => verb), ...crowded];
}

/** What is wrong with a workflow, one line each. */
function faults(text: string, own: boolean): string[] {
  const { on, permissions, concurrency, jobs } = parse(text) as Workflow;
  const found: string[] = [];
  for (const [line, used = ''] of [...text.matchAll(/^.*\buses:\s*(.*)$/gm)].map((match) => [match[0], match[1]] as const)) {
    const commit = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(used);
    const release = /^[\w.-]+\/dsvm-pool-action(?:\/[\w./-]+)?@v\d+(?:\.\d+\.\d+)?$/.test(used);
    if (!commit && !release && used !== './') found.push(`not pinned: ${line.trim()}`);
  }
  if (permissions === undefined) found.push('no permissions');
  if (own && JSON.stringify(permissions) !== '{}') found.push('permissions at the top are not {}');
  // It has our rights and secrets whoever opens the pull request: nothing may run there but this action, which takes strangers' files for data.
  for (const [name, job] of Object.entries('pull_request_target' in on ? jobs : {})) {
    if (!job.if?.startsWith(ownPull)) found.push(`${name}: pull_request_target for strangers`);
    if (stepsOf(job).some(({ uses = '', run }) => run !== undefined || !/\/dsvm-pool-action@/.test(uses))) found.push(`${name}: pull_request_target with more than this action`);
  }
  // Runs of comments are the default branch's, whoever has commented.
  if ('issue_comment' in on) {
    if (JSON.stringify((on['issue_comment'] as { types?: unknown } | null)?.types) !== '["created"]') found.push('comments that are not new');
    for (const [name, job] of Object.entries(jobs)) if (!/github\.event\.issue\.pull_request && startsWith\(/.test(job.if ?? '')) found.push(`${name}: comments of issues, or of any kind`);
  }
  for (const { cron = '', timezone } of (on['schedule'] ?? []) as { cron?: string; timezone?: string }[]) {
    if (timezone === undefined) found.push(`a schedule on no clock: ${cron}`);
    // At these everybody's runs wait for each other.
    if (/(^|,)[0-5]?[05](,|$)|[*/]/.test(cron.split(' ', 1)[0] ?? '')) found.push(`a schedule at a crowded minute: ${cron}`);
  }
  for (const [name, job] of Object.entries(jobs)) {
    if (own && job.permissions === undefined) found.push(`${name}: no permissions`);
    if ([job.permissions, permissions].some((one) => typeof one === 'string')) found.push(`${name}: permissions in one word`);
    if (job.uses === undefined && job['timeout-minutes'] === undefined) found.push(`${name}: no timeout-minutes`);
    const writes = job.steps?.find(({ uses = '', with: inputs }) => /\/dsvm-pool-action@/.test(uses) && ['deploy', 'preview', 'scale', 'sweep', 'teardown'].includes(String(inputs?.['command'] ?? 'deploy')));
    if (writes !== undefined) {
      const { group, 'cancel-in-progress': cancels, queue } = job.concurrency ?? concurrency ?? {};
      if (group !== groupOf(writes.with ?? {})) found.push(`${name}: a writer without its pool's group`);
      // Of two passes that wait the second makes the first one useless.
      if (cancels !== false || (queue !== 'max' && writes.with?.['command'] !== 'sweep')) found.push(`${name}: a writer that may be cut off or dropped`);
      if (job.environment === undefined) found.push(`${name}: a writer without an environment`);
    }
    const hears = job.steps?.find(({ with: inputs }) => inputs?.['command'] === 'chatops');
    if (hears !== undefined) {
      const { group, 'cancel-in-progress': cancels, queue } = job.concurrency ?? {};
      if (job.steps?.some(({ uses = '' }) => uses.startsWith('actions/checkout@'))) found.push(`${name}: a checkout where comments are heard`);
      const acts = hears.with?.['subscription-id'] !== undefined;
      if (acts && (job.environment === undefined || cancels !== false || queue !== 'max')) found.push(`${name}: commands without an environment, or that may be cut off or dropped`);
      if (acts) for (const verb of misplaced(group)) found.push(`${name}: /pool ${verb} outside its group`);
      if (!acts && (typeof job.permissions === 'string' || job.permissions?.['id-token'] !== undefined)) found.push(`${name}: an identity for who only judges`);
    }
    for (const step of job.steps ?? []) {
      // An expression becomes part of the script before the shell sees it.
      if (step.run?.includes('${{')) found.push(`${name}: an expression in a script: ${step.run.split('\n', 1)[0] ?? ''}`);
      if (own && step.uses?.startsWith('actions/checkout@') && step.with?.['persist-credentials'] !== false) found.push(`${name}: the checkout keeps its token`);
    }
  }
  return found;
}

describe('workflows', () => {
  it.each(paths)('%s pins what it uses, asks for no right too many, and runs no expression', (path) => {
    expect(faults(readFileSync(join(root, path), 'utf8'), ours.includes(path))).toEqual([]);
  });

  const good = readFileSync(join(root, '.github/workflows/ci.yml'), 'utf8');
  it.each<[string, string, string, RegExp]>([
    ['a moving tag', '@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0', '@v5', /^not pinned/],
    ['a commit without its version', ' # v5.0.0', '', /^not pinned/],
    ['a short commit', '08c6903cd8c0fde910a37f88322edcfb5dd907a8', '08c6903', /^not pinned/],
    ['rights at the top', 'permissions: {}', 'permissions: { contents: write }', /^permissions at the top/],
    ['no rights at the top', 'permissions: {}\n', '', /^no permissions/],
    ['no rights of a job', '    permissions:\n      contents: read\n', '', /^test: no permissions/],
    ['all rights', '    permissions:\n      contents: read\n', '    permissions: write-all\n', /^test: permissions in one word/],
    ['a foreign pull request with our rights', '  pull_request:', '  pull_request_target:', /^test: pull_request_target for strangers/],
    ['a job without an end', '    timeout-minutes: 60\n', '', /^test: no timeout-minutes/],
    ['a script that others write', 'bash .ci/run', 'echo ${{ github.head_ref }}', /^test: an expression/],
    ['a token that stays', 'persist-credentials: false', 'persist-credentials: true', /^test: the checkout keeps its token/],
  ])('are caught with %s', (_, part, instead, fault) => {
    expect(good).toContain(part);
    expect(faults(good, true)).toEqual([]);
    const found = faults(good.replace(part, instead), true);
    expect(found.filter((one) => fault.test(one))).not.toEqual([]);
  });

  const writer = readFileSync(join(root, 'workflows-examples/deploy.yml'), 'utf8');
  it.each<[string, string, string, RegExp]>([
    ['the group of another pool', 'group: dsvm-pools/research.yml', 'group: dsvm-pools/other.yml', /^deploy: a writer without its pool's group/],
    ['no place in the queue', '  queue: max\n', '', /^deploy: a writer that may be cut off or dropped/],
    ['an end by the next one', 'cancel-in-progress: false', 'cancel-in-progress: true', /^deploy: a writer that may be cut off or dropped/],
    ['no environment', '    environment: dsvm\n', '', /^deploy: a writer without an environment/],
    ['a clock of no place', 'on:\n', "on:\n  schedule: [{ cron: '7 * * * *' }]\n", /^a schedule on no clock: 7/],
    ['the time that everybody has', 'on:\n', "on:\n  schedule: [{ cron: '7,30 * * * *', timezone: Europe/Berlin }]\n", /^a schedule at a crowded minute: 7,30/],
  ])('that write are caught with %s', (_, part, instead, fault) => {
    expect(writer).toContain(part);
    expect(faults(writer, false)).toEqual([]);
    expect(faults(writer.replace(part, instead), false)).toEqual([expect.stringMatching(fault)]);
  });
});

describe('workflows of previews', () => {
  const checkout = '      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0\n        with: { persist-credentials: false }\n';
  it.each<[string, string, string, string, RegExp]>([
    ['forks', 'workflows-examples/preview.yml', 'github.event.pull_request.head.repo.full_name == github.repository && ', '', /^preview: pull_request_target for strangers/],
    ['Dependabot', 'workflows-examples/preview-teardown.yml', " && github.event.pull_request.user.login != 'dependabot[bot]'", '', /^teardown: pull_request_target for strangers/],
    ['somebody else’s steps', 'workflows-examples/preview.yml', 'pool-preview.yml@v1', 'pool-plan.yml@v1', /^preview: pull_request_target with more than this action/],
    ['a checkout', 'workflows-examples/preview-teardown.yml', '    uses: org/dsvm-pool-action/.github/workflows/pool-teardown.yml@v1', `    timeout-minutes: 5\n    steps:\n${checkout.trimEnd()}`, /^teardown: pull_request_target with more than this action/],
    ['a group of its own', '.github/workflows/pool-preview.yml', 'group: dsvm-preview-${{ github.event.number }}', 'group: dsvm-${{ inputs.pool }}', /^preview: a writer without its pool's group/],
    ['the group of a pool', '.github/workflows/pool-teardown.yml', 'group: dsvm-preview-${{ github.event.number }}', 'group: dsvm-preview', /^teardown: a writer without its pool's group/],
    ['a push that cuts a deployment off', '.github/workflows/pool-preview.yml', 'cancel-in-progress: false', 'cancel-in-progress: true', /^preview: a writer that may be cut off or dropped/],
    ['a teardown that a push drops', '.github/workflows/pool-teardown.yml', '      queue: max\n', '', /^teardown: a writer that may be cut off or dropped/],
    ['a pass that is cut off', '.github/workflows/pool-sweep.yml', 'cancel-in-progress: false', 'cancel-in-progress: true', /^sweep: a writer that may be cut off or dropped/],
    ['no environment', '.github/workflows/pool-sweep.yml', '    environment:\n      name: ${{ inputs.environment }}\n      deployment: false\n', '', /^sweep: a writer without an environment/],
  ])('are caught with %s', (_, path, part, instead, fault) => {
    const text = readFileSync(join(root, path), 'utf8');
    expect(text).toContain(part);
    expect(faults(text, ours.includes(path))).toEqual([]);
    expect(faults(text.replace(part, () => instead), ours.includes(path)).join('\n')).toMatch(fault);
  });

  it('sweep less often than a mark takes to count, with time to spare', () => {
    const { on } = parse(readFileSync(join(root, 'workflows-examples/preview-sweep.yml'), 'utf8')) as { on: { schedule: { cron: string; timezone: string }[] } };
    const from = Date.parse('2026-11-21T00:00:00Z');
    const times = on.schedule.flatMap(({ cron, timezone }) => firings(cron, timezone, from, from + 86_400_000)).toSorted((a, b) => a - b);
    const gaps = times.slice(1).map((at, index) => (at - times[index]!) / 60_000);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(2 * settledMinutes);
  });
});

describe('workflows that hear comments', () => {
  it.each<[string, string, string, string, RegExp]>([
    ['edited comments', 'workflows-examples/chatops.yml', 'types: [created]', 'types: [created, edited]', /^comments that are not new/],
    ['comments of issues', 'workflows-examples/chatops.yml', 'github.event.issue.pull_request && ', '', /^chat: comments of issues/],
    ['any comment', 'workflows-examples/chatops.yml', "startsWith(github.event.comment.body, '/pool')", 'true', /^chat: comments of issues, or of any kind/],
    ['a checkout', '.github/workflows/pool-chatops.yml', '      - id: judge\n', '      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0\n        with: { persist-credentials: false }\n      - id: judge\n', /^judge: a checkout/],
    ['an identity too early', '.github/workflows/pool-chatops.yml', '      contents: read\n      pull-requests: write\n    outputs', '      contents: read\n      id-token: write\n    outputs', /^judge: an identity/],
    ['a queue that drops', '.github/workflows/pool-chatops.yml', '      queue: max\n', '', /^act: commands without/],
    ['a group of nobody else', '.github/workflows/pool-chatops.yml', 'group: dsvm-$', 'group: nobody-$', /^act: \/pool scale outside its group\nact: \/pool preview outside its group\nact: \/pool extend .*\nact: \/pool teardown .*\nact: \/pool status /],
    ['previews in the pool’s group', '.github/workflows/pool-chatops.yml', `"extend", "teardown"]'), needs.judge.outputs.verb) && format`, `"extend"]'), needs.judge.outputs.verb) && format`, /^act: \/pool teardown outside its group$/],
    ['looks that wait for each other', '.github/workflows/pool-chatops.yml', 'github.run_id', 'github.event.issue.number', /^act: \/pool status outside its group\nact: \/pool plan outside its group$/],
  ])('are caught with %s', (_, path, part, instead, fault) => {
    const text = readFileSync(join(root, path), 'utf8');
    expect(text).toContain(part);
    expect(faults(text, ours.includes(path))).toEqual([]);
    expect(faults(text.replace(part, instead), ours.includes(path)).join('\n')).toMatch(fault);
  });
});

describe('what a command in a comment is given', () => {
  const parsed = (path: string) => parse(readFileSync(join(root, path), 'utf8')) as Workflow & { on: { workflow_call: { inputs: Record<string, { default?: string }>; secrets?: object } } };
  const chat = parsed('.github/workflows/pool-chatops.yml');
  const { act } = chat.jobs;
  const [step] = act?.steps ?? [];
  const defaults = Object.fromEntries(Object.entries(chat.on.workflow_call.inputs).map(([name, input]) => [name, input.default ?? '']));
  const secrets = { POOL_PASSWORD: 'of-previews', POOL_SSH_KEY: 'key-of-previews' };
  const given = (verb: string, inputs: Record<string, string> = {}, vars: Record<string, string> = { AZURE_CLIENT_ID: 'deployer', AZURE_PREVIEW_CLIENT_ID: 'previewer' }): Record<string, string> => {
    const values = { inputs: { ...defaults, ...inputs }, secrets, vars };
    const texts = { environment: (act?.environment as { name?: string } | undefined)?.name, password: step?.env?.['POOL_PASSWORD'], ...Object.fromEntries(['client-id', 'parameters', 'secure-parameters', 'smoke-level', 'ssh-key'].map((name) => [name, step?.with?.[name]])) };
    return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, said(text, verb, values)]));
  };
  const nothing = { parameters: '', 'secure-parameters': '', 'smoke-level': '', 'ssh-key': '', password: '' };
  const pool = { environment: 'dsvm', 'client-id': 'deployer', ...nothing };
  const preview = { environment: 'dsvm-preview', 'client-id': 'previewer', ...nothing };
  const inputs = { parameters: 'a: 1', 'preview-parameters': 'b: 2', 'secure-parameters': 'secret=POOL_PASSWORD', 'smoke-level': 'kernel' };

  it.each([
    ['status', pool],
    ['scale', pool],
    ['plan', { ...pool, parameters: 'a: 1', 'secure-parameters': 'secret=POOL_PASSWORD', password: 'Only-the-form-counts-1' }],
    ['preview', { ...preview, parameters: 'b: 2', 'secure-parameters': 'secret=POOL_PASSWORD', 'smoke-level': 'kernel', password: 'of-previews', 'ssh-key': 'key-of-previews' }],
    ['extend', preview],
    ['teardown', preview],
  ])('%s: what it needs, and no secret that it does not', (verb, expected) => {
    expect(given(verb, inputs)).toEqual(expected);
  });

  it('never the pool’s environment for a preview, also where that of previews is none', () => {
    expect(['preview', 'extend', 'teardown', 'scale', 'status'].map((verb) => given(verb, { 'preview-environment': '', 'look-environment': 'dsvm-look' })['environment'])).toEqual(['', '', '', 'dsvm', 'dsvm-look']);
  });

  it('never the pool’s deployer for a preview, also where previews have no identity', () => {
    const clients = (inputs: Record<string, string>, vars?: Record<string, string>): (string | undefined)[] => ['preview', 'extend', 'teardown', 'scale', 'plan'].map((verb) => given(verb, inputs, vars)['client-id']);
    expect(clients({ environment: '', 'preview-environment': '' }, { AZURE_CLIENT_ID: 'deployer' })).toEqual(['', '', '', 'deployer', 'deployer']);
    expect(clients({}, { AZURE_PREVIEW_CLIENT_ID: 'previewer' })).toEqual(['previewer', 'previewer', 'previewer', '', '']);
    expect(clients({ 'client-id': 'named' })).toEqual(['named', 'named', 'named', 'named', 'named']);
  });

  it('no secret parameter where the caller says so: a template without any', () => {
    expect(['plan', 'preview'].map((verb) => given(verb, { 'secure-parameters': '' })['secure-parameters'])).toEqual(['', '']);
  });

  it('all that the workflows of the same commands take, with their defaults', () => {
    for (const name of ['plan', 'preview', 'scale']) {
      for (const [input, { default: initial }] of Object.entries(parsed(`.github/workflows/pool-${name}.yml`).on.workflow_call.inputs)) {
        // What the comment itself says, and environments, of which here are three.
        if (['pool', 'environment', 'instances', 'for'].includes(input)) continue;
        expect([name, input, chat.on.workflow_call.inputs[input]?.default]).toEqual([name, input, initial]);
        expect(Object.keys(chat.on.workflow_call.inputs)).toContain(input);
      }
    }
    expect(Object.keys(chat.on.workflow_call.secrets ?? {})).toEqual(Object.keys(parsed('.github/workflows/pool-preview.yml').on.workflow_call.secrets ?? {}));
  });
});

describe('the scheduled example', () => {
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  const { on, jobs } = parse(read('workflows-examples/scheduled-scale.yml')) as { on: { schedule: { cron: string; timezone: string }[] }; jobs: Record<string, { concurrency?: unknown }> };

  it('looks more than twice as often as its pool file wants to see it succeed, also where clocks change', () => {
    const { runs } = (parse(read('examples/pools/course.yml')) as { schedule: { runs: { workflow: string; within: string } } }).schedule;
    expect(runs.workflow).toBe('scheduled-scale.yml');
    for (const day of ['2026-11-21', '2027-03-27', '2027-10-30']) {
      const from = Date.parse(`${day}T00:00:00Z`);
      const times = on.schedule.flatMap(({ cron, timezone }) => firings(cron, timezone, from, from + 3 * 86_400_000)).toSorted((a, b) => a - b);
      const gaps = times.slice(1).map((at, index) => (at - times[index]!) / 60_000);
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(5);
      expect(2 * Math.max(...gaps)).toBeLessThanOrEqual(minutesOf(runs.within) ?? 0);
    }
  });

  it('leaves the group of the pool to the workflow that it calls', () => {
    expect(Object.values(jobs).map(({ concurrency }) => concurrency)).toEqual([undefined]);
  });

  it('is watched from a file that no clock starts, and from one that a clock starts', () => {
    const triggers = (name: string): string[] => Object.keys((parse(read(`workflows-examples/${name}`)) as { on: object }).on);
    expect(triggers('watch.yml')).toEqual(['push', 'workflow_dispatch']);
    expect(triggers('watch-daily.yml')).toEqual(['schedule']);
  });
});

describe('to GitHub’s language service and actionlint', () => {
  const manifest = readFileSync(join(root, 'action.yml'), 'utf8');
  const judged = (text: string): Promise<string[]> => judge({ name: 'w.yml', text }, manifest);
  const example = (name: string): string => readFileSync(join(root, 'workflows-examples', name), 'utf8');

  it.each(everyDocument())('$name is right', async (document) => {
    expect(await judge(document, manifest)).toEqual([]);
  });

  it('the pages have such pieces', () => {
    const names = everyDocument().map(({ name }) => name.split(':', 1)[0]);
    for (const page of ['README.md', 'docs/workflows.md']) expect(names).toContain(page);
  });

  it.each<[string, string, string, string, RegExp]>([
    ['an input that the action has not', 'deploy.yml', 'pool: pools/', 'poool: pools/', /^w\.yml:28: Invalid action input 'poool'/],
    ['an input that another action has not', 'deploy.yml', 'persist-credentials:', 'persist-credential:', /Invalid action input 'persist-credential'/],
    ['an action that nobody here knows', 'deploy.yml', 'actions/checkout@', 'actions/chekout@', /Unable to resolve action `actions\/chekout@/],
    ['a cron that is none', 'watch-daily.yml', '23 9 * * *', '23 25 * * *', /cron/i],
    ['a right to ask for runs that the called workflow needs', 'watch.yml', '      actions: read\n', '', /the job watch calls a workflow that needs the permission actions: read/],
    ['an input of scale that it has not', 'scheduled-scale.yml', '      for: $', '      four: $', /Invalid input, four is not defined/],
    ['a key that is none', 'deploy.yml', 'queue: max', 'queues: max', /Unexpected value 'queues'/],
    ['a queue that is none', 'deploy.yml', 'queue: max', 'queue: long', /Unexpected value 'long'/],
    ['a permission that is none', 'deploy.yml', 'contents: read', 'content: read', /Unexpected value 'content'/],
    ['a context that is none', 'deploy.yml', 'vars.AZURE_TENANT_ID', 'var.AZURE_TENANT_ID', /Unrecognized named-value: 'var'/],
    ['a part of github that is none', 'plan-fork.yml', 'github.event.repository.default_branch', 'github.evnt.repository', /Context access might be invalid: evnt/],
    ['an input that is not asked for', 'deploy-by-hand.yml', 'inputs.vm-sku &&', 'inputs.vmsku &&', /"?vmsku"?/],
    ['a job that is not there', 'deploy-changed.yml', 'needs: list', 'needs: lists', /lists/],
    ['a step that is not there', 'deploy-changed.yml', 'steps.list.outputs', 'steps.lst.outputs', /lst/],
    ['an input that the called workflow has not', 'plan.yml', 'pool: pools/', 'pol: pools/', /Invalid input, pol is not defined in the referenced workflow/],
    ['an input that the called workflow needs', 'plan.yml', '    with:\n      pool: pools/research.yml\n', '', /Input pool is required/],
    ['a secret that the called workflow has not', 'deploy-changed.yml', 'POOL_SSH_KEY: $', 'POOL_SSH: $', /Invalid secret, POOL_SSH is not defined/],
    ['a right that the called workflow needs', 'plan.yml', '      id-token: write\n', '', /w\.yml:\d+: the job plan calls a workflow that needs the permission id-token: write/],
    ['a script with what a stranger wrote', 'plan-fork.yml', '      - id: plan', '      - run: echo ${{ github.event.pull_request.title }}\n      - id: plan', /"github\.event\.pull_request\.title" is potentially untrusted/],
    ['a right of everything', 'plan.yml', 'contents: read', 'contents: none', /needs the permission contents: read/],
  ])('%s is wrong', async (_, name, part, instead, fault) => {
    const text = example(name);
    expect(text).toContain(part);
    const found = await judged(text.replace(part, () => instead));
    expect(found.filter((one) => fault.test(one))).not.toEqual([]);
  });

  it('a piece of a page is held to the same, whatever it leaves out', async () => {
    const page = (yaml: string): string => `Text\n\n\`\`\`yaml\n${yaml}\n\`\`\`\n`;
    const steps = "- uses: org/dsvm-pool-action@v1\n  with:\n    pools: pools/research.yml";
    for (const yaml of [steps, `steps:\n${steps}`, `jobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n${steps.replaceAll(/^/gm, '      ')}`]) {
      const [piece, ...others] = snippets('p.md', page(yaml));
      expect(others).toEqual([]);
      expect(await judge(piece ?? { name: '', text: '' }, manifest)).toEqual([expect.stringMatching(/^p\.md:4:\d+: Invalid action input 'pools'$/)]);
    }
    expect(snippets('p.md', page('name: research\nlocation: westeurope'))).toEqual([]);
  });
});
