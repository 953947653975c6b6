// `chatops` as people use it: the example workflow, the reusable one that it calls, and both of its jobs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openRunner, type RunResult } from '../../local/github/runner/runner.ts';
import { actionOf, password, root, type Bed } from './bed.ts';
import { enrol, makePlanner, subjectIn } from './identities.ts';
import { openTalk, write, type Who } from './talk.ts';

jest.setTimeout(120_000);

let bed: Bed;
let number: number;
let previewer: string;
let planner: string;
beforeAll(async () => {
  ({ bed, number } = await openTalk());
  const subscription = `/subscriptions/${bed.stack.azure.subscriptionId}`;
  previewer = await enrol(bed, subjectIn(bed, 'dsvm-preview'), [{ role: 'Contributor', scope: subscription }]);
  planner = await enrol(bed, subjectIn(bed, 'dsvm-look'), [{ role: 'Reader', scope: subscription }, { role: await makePlanner(bed), scope: `${subscription}/resourceGroups/dsvm-research` }]);
});
afterAll(async () => {
  expect(bed.stack.github.violations()).toEqual([]);
  await bed.close();
});

describe('workflows-examples/chatops.yml', () => {
  let at = '';
  const talk = async (body: string, who: Who = {}, { under = number, secrets = { PREVIEW_PASSWORD: password } }: { under?: number; secrets?: Record<string, string> } = {}): Promise<{ run: RunResult | undefined; comment: number; azure: string[]; principals: Set<string> }> => {
    const { azure, caFile, proxyUrl } = bed.stack;
    at ||= actionOf(bed);
    const runner = openRunner(bed.stack.github, {
      actions: { 'org/dsvm-pool-action': at },
      env: { NODE_EXTRA_CA_CERTS: caFile, HTTPS_PROXY: proxyUrl, NO_PROXY: '127.0.0.1' },
      vars: { AZURE_SUBSCRIPTION_ID: azure.subscriptionId, AZURE_TENANT_ID: azure.tenantId, AZURE_PREVIEW_CLIENT_ID: previewer },
      // As docs/setup.md says: the deployer is the pool's environment's alone.
      environments: { dsvm: { branches: ['main'], vars: { AZURE_CLIENT_ID: azure.clientId } }, 'dsvm-preview': { branches: ['main'] }, 'dsvm-look': { branches: ['main'], vars: { AZURE_CLIENT_ID: planner } } },
      // That of the pool itself is there as well, for other workflows.
      secrets: { POOL_PASSWORD: 'Of-The-Pool-Alone-7', ...secrets },
    });
    const { comment } = await write(bed, under, body, who);
    await bed.requests();
    const [run] = await runner.trigger('issue_comment', { comment });
    const ended = await run?.ended;
    const requests = await bed.requests();
    return { run: ended, comment, azure: requests.map(({ path }) => path), principals: new Set(requests.map(({ principal }) => principal).filter(Boolean)) };
  };
  const group = (run: RunResult | undefined): string | undefined => run?.jobs.find(({ record }) => record.name === 'chat / act')?.record.group;
  const jobs = (run: RunResult | undefined): string[] => run?.jobs.map(({ record, conclusion }) => `${record.name}: ${conclusion}`) ?? [];
  const [done, notDone] = [['chat / judge: success', 'chat / act: success'], ['chat / judge: success', 'chat / act: skipped']];

  it('judges, then acts in the pool’s queue and as its environment', async () => {
    const { run, comment } = await talk('/pool scale 2 for 1h');
    expect({ jobs: jobs(run), log: run?.conclusion === 'success' ? '' : run?.log }).toEqual({ jobs: done, log: '' });
    // That of deploy.yml and scheduled-scale.yml.
    expect(group(run)).toBe('dsvm-pools/research.yml');
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
    // That of preview-teardown.yml; nobody else's.
    expect(group(run)).toBe(body === '/pool teardown' ? `dsvm-preview-${number}` : `dsvm-look-${run?.record.id}`);
    // The deployer touches no preview, and the previews' identity nothing else.
    expect([...principals]).toEqual([body === '/pool teardown' ? previewer : bed.stack.azure.clientId]);
  });

  const example = readFileSync(join(root, 'workflows-examples/chatops.yml'), 'utf8');
  const given = (more: string): void => void bed.stack.github.push('Other inputs', { '.github/workflows/chatops.yml': example.replace('      environment: dsvm\n', `      environment: dsvm\n${more}`) });

  it('makes a preview with what preview.yml is given, and with a password that is not the pool’s', async () => {
    // Nothing here answers a login, which the pool file asks for.
    given("      smoke-level: none\n      preview-parameters: 'adminUsername: tester'\n");
    const { github } = bed.stack;
    const quiet = github.openPullRequest({ title: 'Words', branch: 'words', files: { 'pools/README.md': '# Our pools\n' } });
    await bed.admin('POST', '/clock', { advance: 2 });
    const { run, principals } = await talk('/pool preview', {}, { under: quiet.number });
    expect({ jobs: jobs(run), log: run?.conclusion === 'success' ? '' : run?.log }).toEqual({ jobs: done, log: '' });
    expect(run?.log).toContain('adminUsername = "tester"');
    expect([group(run), ...principals]).toEqual([`dsvm-preview-${quiet.number}`, previewer]);
    const without = await talk('/pool preview', {}, { under: quiet.number, secrets: {} });
    given('');
    expect([without.run?.conclusion, without.run?.log]).toEqual(['failure', expect.stringContaining('The environment variable `POOL_PASSWORD` of `adminPassword` is empty')]);
  });

  it.each(['/pool status', '/pool plan'])('%s with an identity that only reads, set up as docs/chatops.md says', async (body) => {
    given('      look-environment: dsvm-look\n');
    const { run, principals } = await talk(body, { author: 'tom-triage' });
    given('');
    expect({ jobs: jobs(run), log: run?.conclusion === 'success' ? '' : run?.log }).toEqual({ jobs: done, log: '' });
    expect([...principals]).toEqual([planner]);
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
