// What the runner makes of a step's output, files and actions; the rules are those of actions/runner.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { JobResult, RunnerSettings } from '../../../local/github/runner/runner.ts';
import { openBench, steps } from './bench.ts';

/** Runs one job of these steps. */
async function job(text: string, settings: RunnerSettings = {}, more = ''): Promise<JobResult> {
  const bench = await openBench({}, settings);
  try {
    const [run] = await bench.push({ '.github/workflows/test.yml': steps(text, more) });
    const [result] = run?.jobs ?? [];
    if (!result) throw new Error(`No job ran: ${run?.log ?? 'no run'}`);
    return result;
  } finally {
    await bench.close();
  }
}

const errors = (result: JobResult): string[] => result.annotations.filter(({ level }) => level === 'error').map(({ message }) => message);

describe('file commands', () => {
  it('hand outputs, variables and paths to later steps', async () => {
    const result = await job(`
- id: set
  run: |
    printf 'one=1\\ntwo<<END\\na=b\\n<<c\\nEND\\n' >> "$GITHUB_OUTPUT"
    echo 'NAME=from a file' >> "$GITHUB_ENV"
    mkdir -p bin; printf '#!/bin/sh\\necho tool of the path' > bin/mine; chmod +x bin/mine; echo "$PWD/bin" >> "$GITHUB_PATH"
- run: |
    echo "[$ONE][$TWO][$NAME]"; mine
  env:
    ONE: \${{ steps.set.outputs.one }}
    TWO: \${{ toJSON(steps.set.outputs.two) }}`);
    expect(result.conclusion).toBe('success');
    expect(result.log).toContain('[1]["a=b\\n<<c"][from a file]\ntool of the path');
  });

  it.each([
    ['a line that is none', 'echo nothing >> "$GITHUB_OUTPUT"', 'output', "Invalid format 'nothing'"],
    ['a delimiter that never comes', "printf 'a<<END\\nb\\n' >> \"$GITHUB_ENV\"", 'env', "Invalid value. Matching delimiter not found 'END'"],
    ['a last line without its end', "printf 'a<<END\\nb' >> \"$GITHUB_OUTPUT\"", 'output', 'Invalid value. EOF marker missing new line.'],
    ['NODE_OPTIONS', 'echo NODE_OPTIONS=--inspect >> "$GITHUB_ENV"', 'env', "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command."],
  ])('fail the step for %s', async (_what, script, kind, words) => {
    const result = await job(`- run: |\n    ${script}\n- run: echo "later $NODE_OPTIONS"\n  if: always()`);
    expect([result.conclusion, errors(result)]).toEqual(['failure', [`Unable to process file command '${kind}' successfully.`, words]]);
    expect(result.log).toMatch(/^later $/m);
  });

  it('drop a summary over 1 MiB with an error, and the step passes', async () => {
    const result = await job(`
- run: echo kept >> "$GITHUB_STEP_SUMMARY"
- run: head -c 1048577 /dev/zero | tr '\\0' x >> "$GITHUB_STEP_SUMMARY"`);
    expect([result.conclusion, result.summary]).toEqual(['success', 'kept\n']);
    expect(errors(result)).toEqual([expect.stringMatching(/^\$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got 1024k/)]);
  });
});

describe('commands', () => {
  it('become annotations, ten of a kind and step at most', async () => {
    const result = await job(`
- run: |
    for i in $(seq 12); do echo "::error file=a.ts,line=$i,title=It%3A%2C::no %25 $i%0Asecond line"; done
    echo '::warning::take care' >&2
    echo '::notice::told'
- run: echo '::error::one more'`);
    expect(result.conclusion).toBe('success');
    expect(errors(result)).toHaveLength(11);
    expect(result.annotations[0]).toEqual({ level: 'error', message: 'no % 1\nsecond line', properties: { file: 'a.ts', line: '1', title: 'It:,' } });
    expect(result.log).toContain('##[error]no % 12\n##[error]second line');
    expect(result.annotations.map(({ level }) => level).filter((level) => level !== 'error').toSorted()).toEqual(['notice', 'warning']);
  });

  it('hide values from where they are masked, in their other forms too', async () => {
    const result = await job(`
- run: |
    echo "before s3cret-word"
    echo "::add-mask::s3cret-word%0Aother line of it"
    echo "after s3cret-word; other line of it"
    printf 's3cret-word' | base64
    echo "::debug::not shown"
    echo "\${{ secrets.KEY }}"
- run: echo "$KEY s3cret-word"
  env:
    KEY: \${{ secrets.KEY }}`, { secrets: { KEY: 'first line\nsecond line' } });
    expect(result.log).toContain('before s3cret-word\nafter ***; ***\n');
    expect(result.log).not.toMatch(/czNjcmV0LXdvcm|^(?:##\[debug\])?not shown|first line|second line/m);
    expect(result.raw).toContain('second line');
  });

  it('rest between stop-commands and its token', async () => {
    const result = await job(`
- run: |
    echo '::stop-commands::pause-it'
    echo '::error::said, not done'
    echo '::pause-it::'
    echo '::error::done'`);
    expect(errors(result)).toEqual(['done']);
    expect(result.log).toContain('::error::said, not done');
  });

  it('that GitHub has disabled fail the step', async () => {
    expect(errors(await job("- run: echo '::set-env name=A::b'"))[0]).toMatch(/^The `set-env` command is disabled\./);
  });
});

describe('scripts', () => {
  it('run in the shell, folder and environment they name', async () => {
    const result = await job(`
- run: mkdir -p deep/er
- run: |
    pwd; false | true; echo "$A $B $C"
  working-directory: deep/er
  env: { C: step }
- run: false | true
  shell: bash`, {}, '    env: { B: job, C: job }\n    defaults: { run: { working-directory: . } }\n');
    expect(result.log).toMatch(/pools\/pools\/deep\/er\n job step\n/);
    expect(errors(result)).toEqual(['Process completed with exit code 1.']);
  });

  it('are given expressions as text, and variables are safe from them', async () => {
    const result = await job(`
- run: |
    echo "\${{ github.event.head_commit.message }}"
    echo "$MESSAGE"
  env:
    MESSAGE: \${{ format('{0} $(echo run)', github.event_name) }}`);
    expect(result.log).toContain('Change\npush $(echo run)\n'.trimEnd());
  });

  it('go on where continue-on-error says so, and end at their timeout', async () => {
    const result = await job(`
- id: soft
  run: exit 4
  continue-on-error: true
- run: echo "\${{ steps.soft.outcome }} \${{ steps.soft.conclusion }}"
- name: Slow
  timeout-minutes: 1
  run: exec sleep 60`, { minute: 100, grace: { interrupt: 100, terminate: 100 } });
    expect(result.log).toContain('failure success');
    expect([result.conclusion, errors(result).at(-1)]).toEqual(['failure', "The action 'Slow' has timed out after 1 minutes."]);
  });

  it('leave no process behind', async () => {
    const result = await job('- run: (sleep 300 >/dev/null 2>&1 &) ; true');
    expect(result.log).toContain('Cleaning up orphan processes: 1');
  });
});

describe('actions', () => {
  let dir: string;
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'dsvm-action-'));
    writeFileSync(join(dir, 'action.yml'), `name: Mine
inputs:
  a-name: { default: '\${{ github.actor }}/\${{ github.token }}' }
  with space: { description: no default }
runs: { using: node24, pre: pre.mjs, main: main.mjs, post: post.mjs }
`);
    const say = (stage: string): string => `console.log('${stage}', JSON.stringify([process.env['INPUT_A-NAME'], process.env['INPUT_WITH_SPACE'], process.env.STATE_kept, process.env.ACTIONS_ID_TOKEN_REQUEST_URL]));\n`;
    writeFileSync(join(dir, 'pre.mjs'), `${say('pre')}import fs from 'node:fs'; fs.appendFileSync(process.env.GITHUB_STATE, 'kept=of pre\\n');`);
    writeFileSync(join(dir, 'main.mjs'), `${say('main')}console.log('::save-state name=kept::of main'); console.log('::set-output name=done::yes'); process.exitCode = Number(process.env['INPUT_WITH_SPACE'] || 0);`);
    writeFileSync(join(dir, 'post.mjs'), say('post'));
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  it('run pre, main and post with inputs, defaults and state of their own; posts in reverse and after a failure', async () => {
    const result = await job(`
- id: first
  uses: org/mine@v1
  with: { a-name: given }
- run: echo "out \${{ steps.first.outputs.done }}"
- uses: org/mine@v1
  with: { with space: 3, unknown: x }`, { actions: { 'org/mine': dir } });
    const said = result.log.split('\n').filter((line) => /^(pre|main|post|out) /.test(line));
    expect(said).toEqual([
      'pre ["given","",null,null]', 'pre ["amina-k/***","3",null,null]', 'main ["given","","of pre",null]', 'out yes', 'main ["amina-k/***","3","of pre",null]', 'post ["amina-k/***","3","of main",null]', 'post ["given","","of main",null]',
    ]);
    expect(result.conclusion).toBe('failure');
    expect(result.annotations[0]?.message).toBe("Unexpected input(s) 'unknown', valid inputs are ['a-name', 'with space']");
  });

  it('of the checkout need one first', async () => {
    expect(errors(await job('- uses: ./'))[0]).toMatch(/Did you forget to run actions\/checkout before running your local action\?$/);
  });
});
