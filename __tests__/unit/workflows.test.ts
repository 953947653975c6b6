import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

const root = resolve(import.meta.dirname, '../..');

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

interface Workflow {
  on: Record<string, unknown>;
  permissions?: unknown;
  jobs: Record<string, { permissions?: unknown; uses?: string; 'timeout-minutes'?: number; steps?: Step[] }>;
}

const paths = ['.github/workflows', 'workflows-examples'].flatMap((dir) => readdirSync(join(root, dir)).map((name) => `${dir}/${name}`));
const ours = paths.filter((path) => path.startsWith('.github/'));

/** What is wrong with a workflow, one line each. */
function faults(text: string, own: boolean): string[] {
  const { on, permissions, jobs } = parse(text) as Workflow;
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
});
