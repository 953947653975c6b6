// `chatops` as people use it: the example workflow, the reusable one that it calls, and both of its jobs.
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openRunner, type RunResult } from '../../local/github/runner/runner.ts';
import { actionOf, type Bed } from './bed.ts';
import { enrol, subjectIn } from './identities.ts';
import { openTalk, write, type Who } from './talk.ts';

jest.setTimeout(120_000);

let bed: Bed;
let number: number;
let previewer: string;
beforeAll(async () => {
  ({ bed, number } = await openTalk());
  previewer = await enrol(bed, subjectIn(bed, 'dsvm-preview'), [{ role: 'Contributor', scope: `/subscriptions/${bed.stack.azure.subscriptionId}` }]);
});
afterAll(async () => {
  expect(bed.stack.github.violations()).toEqual([]);
  await bed.close();
});

describe('workflows-examples/chatops.yml', () => {
  let at = '';
  const talk = async (body: string, who: Who = {}): Promise<{ run: RunResult | undefined; comment: number; azure: string[]; principals: Set<string> }> => {
    const { azure, caFile, proxyUrl } = bed.stack;
    at ||= actionOf(bed);
    const runner = openRunner(bed.stack.github, {
      actions: { 'org/dsvm-pool-action': at },
      env: { NODE_EXTRA_CA_CERTS: caFile, HTTPS_PROXY: proxyUrl, NO_PROXY: '127.0.0.1' },
      vars: { AZURE_SUBSCRIPTION_ID: azure.subscriptionId, AZURE_TENANT_ID: azure.tenantId, AZURE_PREVIEW_CLIENT_ID: previewer },
      // As docs/setup.md says: the deployer is the pool's environment's alone.
      environments: { dsvm: { branches: ['main'], vars: { AZURE_CLIENT_ID: azure.clientId } }, 'dsvm-preview': { branches: ['main'] } },
    });
    const { comment } = await write(bed, number, body, who);
    await bed.requests();
    const [run] = await runner.trigger('issue_comment', { comment });
    const ended = await run?.ended;
    const requests = await bed.requests();
    return { run: ended, comment, azure: requests.map(({ path }) => path), principals: new Set(requests.map(({ principal }) => principal).filter(Boolean)) };
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
    const { run, principals } = await talk(body, { author });
    expect({ jobs: jobs(run), log: run?.conclusion === 'success' ? '' : run?.log }).toEqual({ jobs: done, log: '' });
    // The deployer touches no preview, and the previews' identity nothing else.
    expect([...principals]).toEqual([body === '/pool teardown' ? previewer : bed.stack.azure.clientId]);
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
