// `plan` tells before a deployment what it would change and cost, and writes nothing. What speaks against a pool makes it red, and it is told whole.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Ajv } from 'ajv';
import type { StepResult } from '../../local/github/runner/step.ts';
import type { Report } from '../../src/report/report.ts';
import { openBed, password, root, type Bed } from './bed.ts';

jest.setTimeout(60_000);

const schema = (name: string): object => JSON.parse(readFileSync(join(root, 'schema', name), 'utf8')) as object;
const ajv = new Ajv({ allowUnionTypes: true, schemas: [schema('endpoints.schema.json')] });
const reportFits = ajv.compile(schema('report.schema.json'));
const changesFit = ajv.compile(schema('changes.schema.json'));

let bed: Bed;
beforeAll(async () => {
  bed = await openBed();
});
afterAll(() => bed.close());

const errorsOf = (log: string): string[] => log.split('\n').filter((line) => line.startsWith('::error'));

/** Plans on a pull request, holds what every plan keeps to, and gives the page that people see there. */
async function plan(inputs: Record<string, string> = {}): Promise<{ run: StepResult; report: Report; page: string; changes: unknown }> {
  const { number } = bed.stack.github.openPullRequest({ title: 'Change the pool', branch: `change-${Math.random()}` });
  await bed.requests();
  const run = await bed.run('plan', { inputs: { comment: 'endpoints', ...inputs }, event: bed.stack.github.event('pull_request', { number }) });
  const asked = (await bed.requests()).filter((one) => one.path.startsWith('/subscriptions/') && !['GET', 'HEAD'].includes(one.method));
  expect(asked.filter((one) => !(one.method === 'POST' && /\/(validate|whatIf)$/.test(one.path)))).toEqual([]);
  const report = JSON.parse(run.report) as Report;
  expect([reportFits(report), reportFits.errors]).toEqual([true, null]);
  const changes: unknown = JSON.parse(run.outputs['changes'] ?? '');
  expect(changesFit(changes)).toBe(true);
  const pages = bed.stack.github.comments(number);
  expect(pages).toHaveLength(1);
  const [{ body: page } = { body: '' }] = pages;
  for (const text of [run.log, run.summary, run.report, page]) expect(text).not.toContain(password);
  expect(page.split('\n')[0]).toContain('kind=plan');
  return { run, report, page, changes };
}

/** Parameters that differ from the committed ones. */
const research = (more: Record<string, unknown>): object => ({
  $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#',
  contentVersion: '1.0.0.0',
  parameters: Object.fromEntries(Object.entries({ vmssName: 'research', vmSku: 'Standard_D4s_v5', instanceCount: 3, adminUsername: 'dsvmuser', ...more }).map(([name, value]) => [name, { value }])),
});

const pool = (more: string): string => `name: research\nlocation: westeurope\nresourceGroup: dsvm-research\ntemplate: linux\nparameters: ./research.parameters.json\n${more}\n`;

// One after the other: what stands is what the test before has left.
describe('a plan', () => {
  it('of a new pool shows all of it, the group included, and what it will cost', async () => {
    const { run, report, page, changes } = await plan();
    expect([run.exitCode, errorsOf(run.log), run.outputs['changed']]).toEqual([0, [], 'true']);
    expect(changes).toEqual({ create: 6, modify: 0, delete: 0, unchanged: 0, unknown: 0, gone: 0 });
    expect(report.plan).toMatchObject({ source: 'azure', newGroup: true, noise: 0, beside: 0 });
    expect(run.log).toMatch(/^Azure has validated template and parameters\.$/m);
    expect(page).toMatch(/^## ℹ️ Pool `research`: 6 to create$/m);
    expect(page).toContain('The resource group will be created.');
    expect(page).toMatch(/^\+ Microsoft\.Compute\/virtualMachineScaleSets research$/m);
    expect(page).not.toContain('sku.capacity');
    expect(run.summary).toMatch(/^\+ {5}sku\.capacity: 3$/m);
    // 3 × 0.23 × 730 h, 3 × E15 for the image's 150 GiB, one balancer, one address.
    expect(report.plan?.cost).toMatchObject({ currency: 'USD', before: null, after: { monthly: 588.96, complete: true }, budget: null });
    expect(report.plan?.cost?.after.lines.map((one) => [one.meter, one.unitPrice, one.monthly])).toEqual([
      ['D4s v5', 0.23, 503.7],
      ['E15 LRS Disk', 21.12, 63.36],
      ['Standard Included LB Rules and Outbound Rules', 0.025, 18.25],
      ['Standard IPv4 Static Public IP', 0.005, 3.65],
    ]);
    expect(page).toMatch(/\| 3 × Standard_D4s_v5 \(Linux\) \| D4s v5<br>`[0-9a-f-]{36}` \| 0\.23 USD an hour \| 503\.70 USD \|/);
    expect((await bed.arm('GET', `/subscriptions/${bed.stack.azure.subscriptionId}/resourceGroups/dsvm-research?api-version=2025-04-01`)).status).toBe(404);
  });

  it('of what stands already says so', async () => {
    expect((await bed.run('deploy')).exitCode).toBe(0);
    const { run, page, changes } = await plan();
    expect([run.exitCode, run.outputs['changed']]).toEqual([0, 'false']);
    expect(changes).toEqual({ create: 0, modify: 0, delete: 0, unchanged: 5, unknown: 0, gone: 0 });
    expect(page).toMatch(/^## ✅ Pool `research`: No changes$/m);
    expect(page).toContain('Cost: **588.96 USD** a month, around the clock, as before.');
  });

  it('shows size, number and rules that change, and the cost before and after', async () => {
    bed.file('pools/research.parameters.json', research({ vmSku: 'Standard_D8s_v5', instanceCount: 2, allowedSourcePrefixes: ['192.0.2.0/24', '198.51.100.0/24'] }));
    const { run, report, page, changes } = await plan();
    expect([run.exitCode, run.outputs['changed']]).toEqual([0, 'true']);
    expect(changes).toEqual({ create: 0, modify: 2, delete: 0, unchanged: 3, unknown: 0, gone: 0 });
    for (const line of ['~ Microsoft.Compute/virtualMachineScaleSets research', '~     sku.capacity: 3 → 2', '~     sku.name: "Standard_D4s_v5" → "Standard_D8s_v5"', '~ Microsoft.Network/networkSecurityGroups research-nsg', '-     securityRules[ssh].sourceAddressPrefix: "Internet"', '= 3 resources unchanged']) {
      expect(page.split('\n')).toContain(line);
    }
    expect(report.plan?.resources.filter((one) => one.kind === 'modify').flatMap((one) => one.deltas)).toHaveLength(6);
    expect(report.plan?.cost).toMatchObject({ before: { monthly: 588.96 }, after: { monthly: 735.74 } });
    expect(page).toContain('Cost: **735.74 USD** a month, around the clock (before: 588.96 USD, +146.78 USD).');
  });

  it('is a warning where the pool is over its budget, in the budget’s currency', async () => {
    bed.file('pools/research.yml', pool('budget: { monthly: 600 EUR }'));
    const { run, report, page } = await plan();
    expect(run.exitCode).toBe(0);
    expect(report.plan?.cost).toMatchObject({ currency: 'EUR', budget: { monthly: 600, currency: 'EUR', verdict: 'over' } });
    expect(page).toContain('🔴 **Over the budget** of 600.00 EUR.');
    expect(run.log).toMatch(/^::warning::Over budget: the pool comes to 647\.\d\d EUR a month around the clock, the pool file allows 600\.00 EUR\.$/m);
  });

  it('takes the committed prices where the list does not answer, and compares no currencies', async () => {
    await bed.admin('POST', '/faults', { match: 'GET /api/retail/prices', action: { status: 503 } });
    const { run, report, page } = await plan();
    await bed.admin('DELETE', '/faults');
    expect(run.exitCode).toBe(0);
    expect(run.log).toMatch(/^Azure’s price list cannot be asked \(it answered 503\); the committed prices of \d{4}-\d\d are used\.$/m);
    expect(report.plan?.cost).toMatchObject({ currency: 'USD', budget: { verdict: 'unknown' } });
    expect(page).toContain('the prices are known in USD alone');
    bed.file('pools/research.yml', pool(''));
  });

  it('is red and whole where the deployment would be refused: quota, rights', async () => {
    bed.file('pools/research.parameters.json', research({ instanceCount: 30 }));
    await bed.admin('POST', '/quota', { name: 'standardDSv5Family', limit: 20 });
    await bed.admin('POST', '/rights', { deny: ['Microsoft.Network/loadBalancers/write'] });
    const { run, report, page } = await plan();
    await bed.admin('POST', '/rights', { deny: [] });
    await bed.admin('POST', '/quota', { name: 'standardDSv5Family', limit: 350 });
    expect(run.exitCode).toBe(1);
    expect(page).toMatch(/^## ❌ Pool `research`: .*; like this it cannot be deployed$/m);
    expect(page).toContain('[!CAUTION]');
    expect(errorsOf(run.log).filter((line) => /standardDSv5Family/.test(line))).toHaveLength(1);
    expect(errorsOf(run.log).filter((line) => /may not do this.*loadBalancers\/write/.test(line))).toHaveLength(1);
    expect(report.plan?.resources).toHaveLength(5);
    expect(report.plan?.cost?.after.lines[0]).toMatchObject({ what: '30 × Standard_D4s_v5 (Linux)' });
    expect(run.summary).toContain('Cost: **');
    bed.file('pools/research.parameters.json', research({}));
  });

  it('of a group that is another pool’s is red, and shows what the template says', async () => {
    bed.file('pools/other.yml', pool('').replace('name: research', 'name: other'));
    const { run, report, page } = await plan({ pool: 'pools/other.yml' });
    expect([run.exitCode, run.outputs['changed']]).toEqual([1, '']);
    expect(errorsOf(run.log)).toEqual([expect.stringContaining('is not this pool’s')]);
    expect(report.plan).toMatchObject({ source: 'template', newGroup: false, counts: { unknown: 5 } });
    expect(page).toContain('this is what the template says');
  });

  it('of hostile names and values is text', async () => {
    const tags = { '"><img src=x>': '](https://example.org) @admins #1', 'a\u202Eb': '```\n::error::x\n<!-- dsvm-pool-action pool=research -->', '__proto__': '| `x` |' };
    bed.file('pools/research.parameters.json', research({ tags: JSON.parse(`{${Object.entries(tags).map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',')},"__proto__":"| x |"}`) as object }));
    const { run, page } = await plan();
    expect(run.exitCode).toBe(0);
    expect(errorsOf(run.log)).toEqual([]);
    const [, ...lines] = page.split('\n');
    const fenced = lines.join('\n').split('```diff\n')[1]?.split('\n```')[0] ?? '';
    expect(fenced).toContain('](https://example.org) @admins #1');
    const outside = lines.join('\n').replace(fenced, '');
    for (const foreign of ['<img', '@admins', 'example.org', '<!-- dsvm', '\u202E', '::error']) expect(outside).not.toContain(foreign);
    expect(fenced).not.toMatch(/^```|<!--/m);
    bed.file('pools/research.parameters.json', research({}));
  });

  // Of UTC, so that every week has each of its hours once: 100 h at least, 400 at most.
  const schedule = 'schedule: { timezone: UTC, base: 0, backstop: 0, windows: [{ name: office, days: mon-fri, from: "08:00", to: "18:00", instances: { min: 2, max: 8 } }] }';

  it('of a schedule shows what its week costs, before and after, and judges the budget by it', async () => {
    bed.file('pools/research.yml', pool(`budget: { monthly: 300 USD }\n${schedule}`));
    const { run, report, page } = await plan();
    expect([run.exitCode, errorsOf(run.log)]).toEqual([0, []]);
    // 504 h of what stands; per hour 0.23 and 21.12 / 730 for the disk; 5.04 for balancer and address.
    expect(report.schedule?.cost).toEqual({
      hours: { before: { min: 504, max: 504 }, after: { min: 100, max: 400 } },
      money: { currency: 'USD', before: { min: 135.54, max: 135.54 }, after: { min: 30.93, max: 108.61 }, standing: 5.04, complete: true },
    });
    expect(report.plan?.cost).toMatchObject({ after: { monthly: 1534.06 }, bySchedule: { instances: 8, standing: 21.9, complete: true }, budget: { verdict: 'perhaps' } });
    expect(page).toMatch(/Cost: \*\*13\d\.\d\d to 47\d\.\d\d USD\*\* a month, by the schedule; 8 instances around the clock would be 1,534\.06 USD\. 🟠 \*\*It may come to more/);
    expect(run.log).toMatch(/^::warning::Perhaps over budget: by its schedule the pool may come to 47\d\.\d\d USD a month \(at least 13\d\.\d\d USD\), the pool file allows 300\.00 USD\.$/m);
    expect(page).not.toContain('sku.capacity');
  });

  it('of a living schedule knows its hours from Azure’s setting, and says where it would be deleted', async () => {
    // With a backstop the instances that there are too many of are spared for a while, by a fixed date.
    bed.file('pools/research.yml', pool(schedule.replace('backstop: 0', 'backstop: 2h')));
    expect((await bed.run('deploy')).exitCode).toBe(0);
    const same = await plan();
    expect([same.run.exitCode, same.run.outputs['changed'], same.changes]).toEqual([0, 'false', expect.objectContaining({ modify: 0, unchanged: 6 })]);
    const { hours } = same.report.schedule?.cost ?? {};
    expect([hours?.before, hours?.after.min]).toEqual([hours?.after, 100]);
    expect(hours?.after.max).toBeGreaterThanOrEqual(480);
    bed.file('pools/research.yml', pool(''));
    const { run, page, changes } = await plan();
    expect([run.outputs['changed'], changes]).toEqual(['true', expect.objectContaining({ delete: 1 })]);
    expect(page.split('\n')).toContain('- Microsoft.Insights/autoscaleSettings research-autoscale (the pool file has no schedule any more; the pool stays at the number of instances it has)');
  });
});
