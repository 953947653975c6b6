// `chatops` as people use it: the example workflow, the reusable one that it calls, and both of its jobs.
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openRunner, type RunResult } from '../../local/github/runner/runner.ts';
import { root, type Bed } from './bed.ts';
import { openTalk, write, type Who } from './talk.ts';

jest.setTimeout(120_000);

let bed: Bed;
let number: number;
beforeAll(async () => {
  ({ bed, number } = await openTalk());
});
afterAll(async () => {
  expect(bed.stack.github.violations()).toEqual([]);
  await bed.close();
});

describe('workflows-examples/chatops.yml', () => {
  // Another build than the committed one, while developing, needs a place of its own.
  const action = (): string => {
    const { DSVM_DIST: built } = process.env;
    if (built === undefined || built === '') return root;
    const made = join(dirname(bed.workspace), 'action');
    mkdirSync(made, { recursive: true });
    for (const [name, source = name] of [['action.yml'], ['.github'], ['dist', built]] as const) symlinkSync(join(root, source), join(made, name));
    return made;
  };
  let at = '';
  const talk = async (body: string, who: Who = {}): Promise<{ run: RunResult | undefined; comment: number; azure: string[] }> => {
    const { azure, caFile, proxyUrl } = bed.stack;
    at ||= action();
    const runner = openRunner(bed.stack.github, {
      actions: { 'org/dsvm-pool-action': at },
      env: { NODE_EXTRA_CA_CERTS: caFile, HTTPS_PROXY: proxyUrl, NO_PROXY: '127.0.0.1' },
      vars: { AZURE_SUBSCRIPTION_ID: azure.subscriptionId, AZURE_TENANT_ID: azure.tenantId, AZURE_CLIENT_ID: azure.clientId },
      environments: { dsvm: { branches: ['main'] }, 'dsvm-preview': { branches: ['main'] } },
    });
    const { comment } = await write(bed, number, body, who);
    await bed.requests();
    const [run] = await runner.trigger('issue_comment', { comment });
    return { run: await run?.ended, comment, azure: (await bed.requests()).map(({ path }) => path) };
  };
  const jobs = (run: RunResult | undefined): string[] => run?.jobs.map(({ record, conclusion }) => `${record.name}: ${conclusion}`) ?? [];
  const [done, notDone] = [['chat / judge: success', 'chat / act: success'], ['chat / judge: success', 'chat / act: skipped']];

  it('judges, then acts in the pool’s queue and as its environment', async () => {
    const { run, comment } = await talk('/pool scale 2 for 1h');
    expect({ jobs: jobs(run), log: run?.conclusion === 'success' ? '' : run?.log }).toEqual({ jobs: done, log: '' });
    expect(bed.stack.github.reactions(comment)).toEqual(['eyes', 'rocket']);
    expect(bed.stack.github.violations()).toEqual([]);
  });

  it.each([
    ['looks without waiting for anybody', '/pool status', 'tom-triage'],
    ['plans with a password that is none', '/pool plan', 'tom-triage'],
    ['tears a preview down as the previews’ environment', '/pool teardown', 'amina-k'],
  ])('%s', async (_, body, author) => {
    const { run } = await talk(body, { author });
    expect({ jobs: jobs(run), log: run?.conclusion === 'success' ? '' : run?.log }).toEqual({ jobs: done, log: '' });
  });

  it.each<[string, string, Who, string[]]>([
    ['ends before Azure for a stranger', '/pool scale 9 for 2h', { author: 'passer-by' }, notDone],
    ['ends before Azure for what is no command', '/pool scale 9', {}, notDone],
    ['starts no machine for other words', 'Let us /pool scale 9 for 2h', {}, ['chat: skipped']],
    ['starts no machine for programs', '/pool scale 9 for 2h', { author: 'helper[bot]', type: 'Bot' }, ['chat: skipped']],
  ])('%s', async (_, body, who, expected) => {
    const { run, azure } = await talk(body, who);
    expect(jobs(run)).toEqual(expected);
    expect(run?.conclusion).toBe(expected === notDone ? 'success' : 'skipped');
    expect(azure).toEqual([]);
  });
});
