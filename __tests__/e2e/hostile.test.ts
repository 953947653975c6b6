import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { parse } from 'yaml';
import type { StepResult } from '../../local/github/runner/step.ts';
import { renderPage } from '../../local/github/github.ts';
import { forbidden, hostile } from '../unit/report/hostile.ts';
import { openBed, root, type Bed } from './bed.ts';
import { startEcho, type Echo } from './echo.ts';

// Processes are started one after another: on a busy machine that takes its time.
jest.setTimeout(60_000);

const proof = process.env['DSVM_PROOF'] === '1';
const corpus = [
  ...hostile.map((one) => one.slice(0, 4000)),
  // What the runner's own parsers are known for: V1 commands anywhere in a line, blanks of every kind before `::`, escapes, line ends.
  'x ##[error]boom', 'x ##[add-mask]research', '##[set-output name=a]b', '\u00a0::error::boom', '\u3000::warning::boom', '\u2028::error::boom', '\u0085::error::boom', 'x\r::error::boom',
  'x\u000b::error::boom', 'x\u000c::error::boom', 'x\r\n::add-mask::research', '::endgroup::', '::add-matcher::x.json', '::save-state name=a::b', '::set-env name=PATH::/evil', '::add-path::/evil',
  '%0A::error::boom', '%0D%0A::error::boom', 'title=x,file=y::boom', 'a::b,line=7', '\u200b::error::boom', '\ufeff::error::boom', ':\u200b:error::boom', '#\u200b#[error]boom', '#\u202e#[error]boom',
];

const outputs = Object.keys((parse(readFileSync(join(root, 'action.yml'), 'utf8')) as { outputs: object }).outputs);

/** What GitHub's runner would take for a command in what a process wrote: `::name ...::` after any blank (.NET's), `##[name` anywhere. */
function commandsIn(raw: string): string[] {
  return raw.split(/\r\n|\r|\n/).flatMap((line) => {
    const first = /^[\s\u0085]*::([\w-]+)/.exec(line)?.[1];
    if (first !== undefined) return [first];
    return line.includes('##[') ? ['##['] : [];
  });
}

function harmless(run: StepResult, secrets: readonly string[]): void {
  const found = commandsIn(run.raw);
  expect(found.filter((one) => !['add-mask', 'error', 'warning', 'group', 'endgroup'].includes(one))).toEqual([]);
  const { problems, warnings } = JSON.parse(run.report) as { problems: unknown[]; warnings: unknown[] };
  // GitHub shows ten of a kind; the rest stands in the log as plain lines.
  expect(found.filter((one) => one === 'error')).toHaveLength(Math.min(10, problems.length));
  // One more is the comment's, where it was refused.
  expect(found.filter((one) => one === 'warning').length).toBeLessThanOrEqual(warnings.length + 1);
  expect(found.filter((one) => one === 'group')).toHaveLength(found.filter((one) => one === 'endgroup').length);
  const masks = run.raw.split(/\r\n|\r|\n/).filter((line) => line.startsWith('::add-mask::')).map((line) => line.slice('::add-mask::'.length));
  expect(masks.filter((one) => !secrets.includes(one) && !one.startsWith('eyJ'))).toEqual([]);
  // A title, a file or a line that the message made up would stand among the properties.
  for (const line of run.raw.split('\n').filter((one) => /^::(?:error|warning)/.test(one))) {
    const properties = /^::\w+ ?(.*?)::/.exec(line)?.[1] ?? '';
    expect(properties.replaceAll(/(?:^|,)(?:title|file|line|col|endLine|endColumn)=[^,:]*/g, '')).toBe('');
  }
  // eslint-disable-next-line no-control-regex
  expect(run.raw).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/);
  expect(Object.keys(run.outputs).filter((one) => !outputs.includes(one))).toEqual([]);
}

/** Where a page leads, whom it calls, what it loads and how it is built; text is left out. */
function built(markdown: string, kind: 'comment' | 'summary', runUrl: string): { links: string[]; calls: number; loads: string[]; headings: string[]; cells: number[] } {
  const html = renderPage({ title: 'x', markdown, kind, author: 'github-actions[bot]', url: runUrl, edits: 0 });
  const body = /<div class="markdown-body">\n([^]*)<\/div>\n<\/div>\n<\/article>/.exec(html)?.[1] ?? '';
  const all = (pattern: RegExp): string[] => [...body.matchAll(pattern)].map((match) => match[1] ?? '');
  return {
    links: [...new Set(all(/\bhref="([^"]*)"/g))],
    calls: all(/class="(user-mention|issue-link)"/g).length,
    loads: all(/<(img|script|iframe|video|audio|object|embed|source|picture|form|input)\b/g),
    headings: all(/<(h[1-6])\b/g),
    cells: all(/<tr>([^]*?)<\/tr>/g).map((row) => row.match(/<t[dh]\b/g)?.length ?? 0),
  };
}

describe('hostile strings', () => {
  let bed: Bed;
  let echo: Echo;
  let target: Record<string, string>;
  let env: Record<string, string>;
  beforeAll(async () => {
    bed = await openBed();
    echo = await startEcho('words', '');
    echo.corpus = corpus;
    const trusted = join(bed.workspace, '../echo.pem');
    writeFileSync(trusted, `${echo.ca}\n${readFileSync(bed.stack.caFile, 'utf8')}`);
    env = { NODE_EXTRA_CA_CERTS: trusted, ACTIONS_ID_TOKEN_REQUEST_URL: `${echo.github}/token?api-version=2`, GITHUB_API_URL: echo.github };
    target = { 'arm-endpoint': echo.azure, 'authority-host': echo.azure };
  });
  afterAll(async () => {
    await echo.close();
    await bed.close();
  });
  const secrets = (): string[] => [bed.stack.github.token, bed.stack.github.oidc.requestToken, 'Correct-Horse-7-Battery'];
  const event = (): ReturnType<Bed['stack']['github']['event']> => {
    const { number } = bed.stack.github.openPullRequest({ title: '@all ::error::x <img src=x> [a](https://evil.example)', branch: `evil/@octocat-::error::-[a](https://evil.example)-${String(Math.random()).slice(2)}` });
    return bed.stack.github.event('pull_request', { number });
  };

  it('in Azure’s answers do nothing in log, summary, comment and outputs', async () => {
    echo.comments = 'take';
    echo.written.length = 0;
    const from = event();
    const run = await bed.run('deploy', { inputs: target, env, event: from });
    expect(run.exitCode).toBe(1);
    harmless(run, secrets());
    // They were really said: each one that has something to see.
    const words = new Set(corpus.map((one) => one.trim()).filter((one) => one !== ''));
    expect((JSON.parse(run.report) as { problems: unknown[] }).problems.length).toBeGreaterThanOrEqual(words.size);
    expect(run.log.match(/boom/g)?.length).toBeGreaterThan(20);
    const [comment = ''] = echo.written;
    for (const [kind, text] of [['comment', comment], ['summary', run.summary]] as const) {
      expect(text).not.toMatch(forbidden);
      expect(text.indexOf('<!--', 1)).toBe(-1);
      const page = built(text, kind, from.runUrl);
      expect(page.links.filter((one) => !one.startsWith(from.runUrl) && !one.startsWith('https://portal.azure.com/'))).toEqual([]);
      expect({ ...page, links: [] }).toEqual({ links: [], calls: 0, loads: [], headings: ['h2'], cells: page.cells });
      expect(new Set(page.cells).size).toBeLessThanOrEqual(1);
    }
    expect(comment.split('\n')[0]).toMatch(/^<!-- dsvm-pool-action pool=research schema=1 run=\d+ attempt=1 at=\d{10} kind=deploy content=[0-9a-f]{16} text=[0-9a-f]{16} -->$/);
    expect(comment.length).toBeLessThan(65_536);
    if (process.env['DSVM_PAGE']) writeFileSync(process.env['DSVM_PAGE'], renderPage({ title: 'Hostile', markdown: comment, kind: 'comment', author: 'github-actions[bot]', url: from.runUrl, edits: 0 }));
  });

  it('in the sign-in’s and GitHub’s answers do nothing', async () => {
    echo.comments = 'refuse';
    echo.signIn = 'refuse';
    for (const words of proof ? corpus : corpus.slice(-25, -18)) {
      echo.words = words;
      const run = await bed.run('status', { inputs: target, env, event: event() });
      expect(run.exitCode).toBe(1);
      harmless(run, secrets());
    }
    echo.signIn = 'grant';
  }, 300_000);

  // No byte of zero gets into an environment variable.
  const given = corpus.map((one) => one.replaceAll('\0', '')).filter((one) => one.trim() !== '' && one.length < 200);
  it('in inputs and committed files do nothing', async () => {
    echo.comments = 'take';
    let comments = 0;
    for (const [index, one] of given.entries()) {
      if (!proof && index % 10 !== 0) continue;
      bed.file('pools/evil.yml', `name: ${JSON.stringify(one)}\nlocation: ${JSON.stringify(one)}\nresourceGroup: ${JSON.stringify(one)}\ntemplate: linux\nparameters: ${JSON.stringify({ vmssName: one, [one]: one, adminUsername: one })}\n`);
      const file = await bed.run('deploy', { inputs: { ...target, pool: 'pools/evil.yml' }, env, event: event() });
      const inputs = await bed.run('deploy', { inputs: { ...target, pool: `pools/${one}.yml`, parameters: one, 'smoke-level': one, comment: one, location: one, timeout: one }, env, event: event() });
      echo.written.length = 0;
      const from = event();
      const group = await bed.run('status', { inputs: { ...target, pool: '', 'resource-group': one, 'secure-parameters': '' }, env, event: from });
      for (const run of [file, inputs, group]) {
        expect(run.exitCode).toBe(1);
        harmless(run, secrets());
        expect(built(run.summary, 'summary', from.runUrl)).toMatchObject({ calls: 0, loads: [], headings: ['h2'] });
      }
      for (const comment of echo.written) {
        comments++;
        const page = built(comment, 'comment', from.runUrl);
        expect(page).toMatchObject({ calls: 0, loads: [], headings: ['h2'] });
        expect(page.links.filter((link) => !link.startsWith(from.runUrl) && !link.startsWith('https://portal.azure.com/'))).toEqual([]);
      }
    }
    expect(comments).toBeGreaterThan(3);
  }, 300_000);

  it('at the start of a line of the log do nothing', async () => {
    // A stack is the one text of many lines that the log shows as it is.
    const short = corpus.filter((one) => one.length < 200);
    const defect = `setTimeout(() => { throw new Error(${JSON.stringify(short.join('\n'))}); }, 100)`;
    const run = await bed.run('deploy', { inputs: target, env: { ...env, NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(defect)}` } });
    expect(run.exitCode).toBe(1);
    expect(run.log).toMatch(/^\u200b::save-state name=a::b$/m);
    expect(commandsIn(run.raw).filter((one) => !['add-mask', 'error', 'warning', 'group', 'endgroup'].includes(one))).toEqual([]);
    expect(run.raw.match(/^\s*::error/gm)).toHaveLength(1);
    expect(run.raw).not.toMatch(/^\s*::add-mask::research/m);
  });

  it('in parameters and resources of a deployment do nothing', async () => {
    const names = Object.fromEntries(given.map((one, index) => [`p${index}`, one]));
    bed.file('pools/ours.json', {
      $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
      contentVersion: '1.0.0.0',
      parameters: Object.fromEntries(Object.keys(names).map((name) => [name, { type: 'string' }])),
      resources: [
        {
          type: 'Microsoft.Network/publicIPAddresses',
          apiVersion: '2025-05-01',
          name: 'address',
          location: '[resourceGroup().location]',
          sku: { name: 'Standard' },
          tags: Object.fromEntries(Object.keys(names).slice(0, 10).map((name) => [name, `[parameters('${name}')]`])),
          properties: { publicIPAllocationMethod: 'Static' },
        },
      ],
    });
    bed.file('pools/ours.yml', `name: ours\nlocation: westeurope\nresourceGroup: dsvm-ours\ntemplate: ./ours.json\nparameters: ${JSON.stringify(names)}\n`);
    const from = event();
    const run = await bed.run('deploy', { inputs: { pool: 'pools/ours.yml', 'secure-parameters': '' }, event: from });
    expect(run.summary).toContain('octocat');
    expect(run.exitCode).toBe(0);
    harmless(run, secrets());
    const page = built(run.summary, 'summary', from.runUrl);
    expect(page).toMatchObject({ calls: 0, loads: [], headings: ['h2'] });
    expect(page.links.filter((link) => !link.startsWith(from.runUrl) && !link.startsWith('https://portal.azure.com/') && !link.includes('resource'))).toEqual([]);
    expect(page.cells.filter((count) => count !== 3)).toEqual([]);
  });
});
