// A fork's pull request: no secrets, no sign-in. Its plan compares files, and what a second run posts of it is data that anybody may have made up.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { LocalEvent } from '../../local/github/github.ts';
import type { StepResult } from '../../local/github/runner/step.ts';
import type { Report } from '../../src/report/report.ts';
import { openBed, type Bed } from './bed.ts';

let bed: Bed;
let fork: { number: number; headSha: string };
beforeEach(async () => {
  bed = await openBed();
  cpSync(join(bed.workspace, 'pools'), join(bed.workspace, 'default-branch', 'pools'), { recursive: true });
  fork = bed.stack.github.openPullRequest({ title: 'More machines', branch: 'pool', author: 'mallory', fork: true });
});
afterEach(() => bed.close());

const parameters = (more: Record<string, unknown>): object => ({
  $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#',
  contentVersion: '1.0.0.0',
  parameters: Object.fromEntries(Object.entries({ vmssName: 'research', vmSku: 'Standard_D4s_v5', instanceCount: 3, adminUsername: 'dsvmuser', ...more }).map(([name, value]) => [name, { value }])),
});

/** As GitHub runs it for a fork: every secret and every id that comes from one is empty. */
const compare = (more: Record<string, string> = {}): Promise<StepResult> =>
  bed.run('plan', {
    oidc: false,
    event: bed.stack.github.event('pull_request', { number: fork.number }),
    env: { POOL_PASSWORD: '', GITHUB_ACTIONS: 'true' },
    inputs: { 'base-path': 'default-branch', 'subscription-id': '', 'tenant-id': '', 'client-id': '', environment: '', 'arm-endpoint': '', 'authority-host': '', comment: 'off', 'smoke-level': '', ...more },
  });

/** The run that follows, in the base repository. */
function post(report: string, more: Record<string, string> = {}): Promise<StepResult> {
  bed.file('plan/report.json', report);
  const event: LocalEvent = bed.stack.github.event('workflow_dispatch', {});
  const run = { id: 1, event: 'pull_request', head_sha: fork.headSha, head_branch: 'pool', head_repository: { full_name: 'mallory/pools', owner: { login: 'mallory' } }, pull_requests: [] };
  const payload = { ...event.payload, action: 'completed', workflow_run: run };
  return bed.run('plan', {
    oidc: false,
    event: { ...event, name: 'workflow_run', payload, env: { ...event.env, GITHUB_EVENT_NAME: 'workflow_run' } },
    inputs: { 'from-report': 'plan/report.json', pool: '', 'secure-parameters': '', 'subscription-id': '', 'tenant-id': '', 'client-id': '', environment: '', 'arm-endpoint': '', 'authority-host': '', 'smoke-level': '', ...more },
  });
}

const errorsOf = (log: string): string[] => log.split('\n').filter((line) => line.startsWith('::error'));

describe('the plan of a fork', () => {
  it('compares the files, asks nobody, and is posted by the run after it', async () => {
    bed.file('pools/research.parameters.json', parameters({ instanceCount: 5, vmSku: 'Standard_D8s_v5' }));
    const run = await compare();
    expect([run.exitCode, errorsOf(run.log), run.outputs['changed']]).toEqual([0, [], 'true']);
    expect(await bed.requests()).toEqual([]);
    const { plan } = JSON.parse(run.report) as Report;
    expect(plan).toMatchObject({ source: 'files', newGroup: null, counts: { create: 0, modify: 1, unchanged: 4 } });
    expect(plan?.resources[0]?.deltas.map((one) => [one.path, one.before, one.after])).toEqual([['sku.capacity', '3', '5'], ['sku.name', '"Standard_D4s_v5"', '"Standard_D8s_v5"']]);
    // 5 × 0.46 and 3 × 0.23 an hour, one balancer, one address; the image’s disk is not known.
    expect(plan?.cost).toMatchObject({ currency: 'USD', date: '2026-09', before: { monthly: 525.6, complete: false }, after: { monthly: 1700.9 } });
    expect(run.summary).toContain('> Made from the files alone, without Azure');

    const second = await post(run.report);
    expect([second.exitCode, errorsOf(second.log)]).toEqual([0, []]);
    expect(await bed.requests()).toEqual([]);
    const [comment, ...others] = bed.stack.github.comments(fork.number);
    expect(others).toEqual([]);
    expect(comment?.body).toMatch(/^<!-- dsvm-pool-action pool=research [^\n]*kind=plan[^\n]*-->\n## ℹ️ Pool `research`: 1 to change$/m);
    expect(comment?.body).toContain('> Made from the files alone, without Azure');
    expect(comment?.body.split('\n')).toContain('~     sku.capacity: 3 → 5');
    expect(second.outputs['changes']).toBe(run.outputs['changes']);
    // Said once, it is not written again.
    await post(run.report);
    expect(bed.stack.github.comments(fork.number)).toMatchObject([{ edits: 0 }]);
  });

  it('tells a pool that is new, one that is the same, and one that is wrong', async () => {
    const same = await compare();
    expect([same.exitCode, same.outputs['changed']]).toEqual([0, 'false']);
    expect(same.summary).toContain('No changes in the files');
    bed.file('pools/fresh.yml', 'name: fresh\nlocation: westeurope\nresourceGroup: fresh\ntemplate: linux\nparameters: { vmssName: fresh, instanceCount: 1, adminUsername: amina }\n');
    expect((await compare({ pool: 'pools/fresh.yml' })).outputs['changes']).toBe('{"create":5,"modify":0,"delete":0,"unchanged":0,"unknown":0,"gone":0}');
    bed.file('pools/research.parameters.json', parameters({ instanceCount: 'many' }));
    const wrong = await compare();
    expect([wrong.exitCode, errorsOf(wrong.log)]).toEqual([1, [expect.stringContaining('file=pools/research.parameters.json,line=12')]]);
    // Its reasons are what the author needs.
    const posted = await post(wrong.report);
    expect(posted.exitCode).toBe(1);
    expect(bed.stack.github.comments(fork.number)[0]?.body).toContain('`instanceCount` is of type');
  });

  it('of a schedule compares the weeks of both branches', async () => {
    const text = (max: number): string =>
      `name: research\nlocation: westeurope\nresourceGroup: dsvm-research\ntemplate: linux\nparameters: { vmssName: research, adminUsername: amina }\nbudget: { monthly: 30 USD }\nschedule: { timezone: UTC, base: 0, windows: [{ name: office, days: mon-fri, from: "08:00", to: "18:00", instances: { min: 2, max: ${max} } }] }\n`;
    bed.file('default-branch/pools/research.yml', text(8));
    bed.file('pools/research.yml', text(4));
    const run = await compare();
    expect([run.exitCode, errorsOf(run.log), await bed.requests()]).toEqual([0, [], []]);
    const { plan, schedule } = JSON.parse(run.report) as Report;
    expect(plan?.resources[0]).toMatchObject({ kind: 'modify', type: 'Microsoft.Insights/autoscaleSettings' });
    // The image’s disk is not known: 0.23 an hour, and 5.04 for balancer and address.
    expect(schedule?.cost).toEqual({
      hours: { before: { min: 100, max: 480 }, after: { min: 100, max: 240 } },
      money: { currency: 'USD', before: { min: 28.04, max: 115.44 }, after: { min: 28.04, max: 60.24 }, standing: 5.04, complete: false },
    });
    expect(plan?.cost?.budget?.verdict).toBe('over');
    expect(run.log).toMatch(/^::warning::Over budget: the pool comes to at least 12\d\.\d\d USD a month by its schedule and more, the pool file allows 30\.00 USD\.$/m);
    const posted = await post(run.report);
    expect(posted.exitCode).toBe(0);
    expect(bed.stack.github.comments(fork.number)[0]?.body).toMatch(/Cost: \*\*12\d\.\d\d to \d+\.\d\d USD\*\* a month at least, by the schedule; 4 instances around the clock/);
    expect(bed.stack.github.comments(fork.number)[0]?.body).toContain('100 to 480 → **100 to 240** instance-hours');

    const evil = '[click](https://evil.example) @admins <img src=x> #1 | ` </details> ```';
    const view = schedule!;
    const forged = (more: object): string => JSON.stringify({ ...(JSON.parse(run.report) as Report), schedule: { ...view, timezone: evil.slice(0, 60), changes: view.changes.map((one) => ({ ...one, why: evil })), runs: { workflow: evil, within: 1, last: null, url: 'https://evil.example', stale: true }, ...more } });
    const wrong = await post(forged({ now: { ...view.now, at: '2026-13-41T00:00:00Z' } }));
    expect([wrong.exitCode, errorsOf(wrong.log)]).toEqual([1, [expect.stringContaining('a time that there is not')]]);
    expect((await post(forged({ now: { ...view.now, why: evil } }))).exitCode).toBe(0);
    const body = bed.stack.github.comments(fork.number)[0]?.body ?? '';
    expect(body).toContain('evil');
    expect(body.replaceAll(/^(`{3,})\w+$[^]*?^\1$/gm, '')).not.toMatch(/\]\(https:\/\/evil|@admins|<img|#1\b/);
    expect(bed.stack.github.violations()).toEqual([]);
  });

  it('without a checkout of the default branch says what to do; of this repository it must be able to sign in', async () => {
    const missing = await compare({ 'base-path': 'nowhere' });
    expect([missing.exitCode, errorsOf(missing.log)]).toEqual([1, [expect.stringContaining('`base-path` names no folder')]]);
    const own = bed.stack.github.openPullRequest({ title: 'Own', branch: 'own' });
    const { subscriptionId, tenantId, clientId } = bed.stack.azure;
    const lacking = await bed.run('plan', { oidc: false, env: { GITHUB_ACTIONS: 'true' }, event: bed.stack.github.event('pull_request', { number: own.number }), inputs: { 'base-path': 'default-branch', 'subscription-id': subscriptionId, 'tenant-id': tenantId, 'client-id': clientId } });
    expect([lacking.exitCode, errorsOf(lacking.log)]).toEqual([1, [expect.stringContaining('id-token: write')]]);
  });
});

describe('a forged report', () => {
  it('is refused by its form, and nothing of it is shown', async () => {
    const run = await compare();
    const good = JSON.parse(run.report) as Record<string, unknown> & { plan: Record<string, unknown>; pool: Record<string, unknown> };
    const forged: [unknown, RegExp][] = [
      ['{ "schema": 1', /it is no JSON/],
      [{ ...good, boom: '@admins' }, /does not fit the schema \(additionalProperties\)/],
      [{ ...good, command: 'deploy' }, /not of `plan`/],
      [{ ...good, plan: { ...good.plan, source: 'azure' } }, /Azure was not asked/],
      [{ ...good, pool: { ...good.pool, name: 'x --> @admins' } }, /no pool can have/],
      [{ ...good, plan: { ...good.plan, resources: Array.from({ length: 1001 }, () => ({ kind: 'create', type: 'a', name: 'b', deltas: [], why: '' })) } }, /more changes than/],
      [JSON.stringify(good) + ' '.repeat(1024 * 1024), /larger than a report can be/],
    ];
    for (const [report, words] of forged) {
      const second = await post(typeof report === 'string' ? report : JSON.stringify(report));
      expect([second.exitCode, errorsOf(second.log)]).toEqual([1, [expect.stringMatching(words)]]);
      expect(second.log).not.toContain('@admins');
    }
    expect(bed.stack.github.comments(fork.number)).toEqual([]);
  });

  it('is rendered anew where its form is right: no link, no call, no sum of its own, no other pull request', async () => {
    const run = await compare();
    const good = JSON.parse(run.report) as Report;
    const evil = '[click](https://evil.example) @admins <img src=https://evil.example/x.png> #1 | `';
    const plan = good.plan;
    if (plan === null || plan.cost === null) throw new Error('no plan');
    const second = await post(
      JSON.stringify({
        ...good,
        pool: { ...good.pool, portalUrl: 'https://evil.example', resourceGroup: evil, location: evil },
        notes: [evil],
        warnings: [evil],
        problems: [{ what: evil, fix: evil, code: evil, target: 'https://evil.example', correlationId: evil }],
        endpoints: [],
        deployment: { name: evil, id: 'x', state: 'Succeeded', correlationId: '', timestamp: '', duration: '', portalUrl: 'https://evil.example', resources: [] },
        plan: {
          ...plan,
          why: evil,
          counts: { ...plan.counts, create: 999 },
          resources: [{ kind: 'modify', type: evil, name: '```\n# Approved', why: '', deltas: [{ path: evil, kind: 'modify', before: evil, after: '```' }] }],
          cost: { ...plan.cost, source: evil, after: { ...plan.cost.after, monthly: 0.01, complete: true } },
        },
      }),
    );
    expect(second.exitCode).toBe(1);
    const other = bed.stack.github.openPullRequest({ title: 'Other', branch: 'other' });
    expect(bed.stack.github.comments(other.number)).toEqual([]);
    const [{ body } = { body: '' }] = bed.stack.github.comments(fork.number);
    expect(body).toContain('Pool `research`: 1 to change');
    expect(body).not.toMatch(/\b999\b/);
    expect(body).not.toContain('0.01 USD');
    // Outside the fence nothing of it is a link, a call or an image.
    const [before = '', rest = ''] = body.split(/^`{3,}diff$/m);
    const [, after = ''] = rest.split(/\n`{3,}\n/);
    for (const part of [before, after]) expect(part).not.toMatch(/\]\(https:\/\/evil|@admins|<img|#1\b|^# /m);
    expect(bed.stack.github.violations()).toEqual([]);
  });
});
