import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { openBed, password, root, type Bed } from './bed.ts';

const schema = (name: string): object => JSON.parse(readFileSync(join(root, 'schema', name), 'utf8')) as object;
const ajv = new Ajv({ strict: false });

interface Parameters {
  parameters: Record<string, { value: unknown }>;
}

describe('deploy', () => {
  let bed: Bed;
  let pr: number;
  beforeAll(async () => {
    bed = await openBed();
    pr = bed.stack.github.openPullRequest({ title: 'A pool', branch: 'pool' }).number;
  });
  afterAll(() => bed.close());

  it('creates the pool from committed files and publishes it everywhere', async () => {
    const { sha } = bed.stack.github.merge(pr);
    const event = bed.stack.github.event('push', { sha });
    const run = await bed.run('deploy', { event });
    expect(run.log).not.toMatch(/^::(error|warning)/m);
    expect(run.exitCode).toBe(0);
    expect(run.outputs).toMatchObject({ changed: 'true', pool: 'research', instances: '3', smoke: 'skipped' });
    expect(run.outputs['ssh-command']).toMatch(/^ssh dsvmuser@research.*\.westeurope\.cloudapp\.azure\.com$/);
    expect(run.outputs['jupyterhub-url']).toMatch(/^https:\/\/research.*:8000$/);
    const endpoints = JSON.parse(run.outputs['endpoints'] ?? '') as { scope: string; check: string; cause: string }[];
    expect(ajv.validate(schema('endpoints.schema.json'), endpoints)).toBe(true);
    expect(endpoints.filter((one) => one.scope === 'front-door')).toHaveLength(2);
    expect(endpoints.filter((one) => one.scope === 'instance').length).toBeGreaterThanOrEqual(3);
    expect(new Set(endpoints.map((one) => `${one.check}: ${one.cause}`))).toEqual(new Set(['skipped: smoke level none']));
    expect(ajv.validate(schema('report.schema.json'), JSON.parse(run.report))).toBe(true);

    const [comment, ...others] = bed.stack.github.comments(pr);
    expect(others).toEqual([]);
    expect(comment?.body.split('\n')[0]).toMatch(/^<!-- .*research.* -->$/);
    expect(comment?.body).toContain(run.outputs['jupyterhub-url']);
    expect(run.outputs['comment-url']).toBe(comment?.url);
    expect(run.summary).toContain('research.parameters.json');
    expect(bed.stack.github.violations()).toEqual([]);
  });

  it('tells its progress, a line per resource as it changes, and the portal link once Azure has accepted', async () => {
    bed.file('pools/research.yml', readFileSync(join(root, 'examples/pools/research.yml'), 'utf8').replaceAll('dsvm-research', 'dsvm-lines'));
    const { log } = await bed.run('deploy');
    const accepted = log.indexOf('Azure has accepted the deployment dsvm-pool-research');
    expect(accepted).toBeGreaterThan(log.indexOf('Azure has validated'));
    for (const type of ['publicIPAddresses', 'virtualNetworks', 'loadBalancers', 'virtualMachineScaleSets']) {
      expect(log.slice(accepted)).toMatch(new RegExp(`^Microsoft\\.\\w+/${type} .*: Succeeded$`, 'm'));
    }
    expect(log).toMatch(/instanceCount = 3 {2}\(.*research\.parameters\.json:7\)/);
    expect(log).toMatch(/adminPassword = \(hidden\) {2}\(input secure-parameters \(environment variable POOL_PASSWORD\)\)/);
    bed.file('pools/research.yml', readFileSync(join(root, 'examples/pools/research.yml'), 'utf8'));
  });

  it('shows the secret nowhere, in no form', async () => {
    const run = await bed.run('deploy');
    const { github } = bed.stack;
    const everything = [run.log, run.summary, run.report, JSON.stringify(run.outputs), JSON.stringify(github.comments(pr)), JSON.stringify(github.requests())];
    for (const text of everything) expect(text).not.toContain(password);
    // Before it is masked it must not be printed either: the only raw line that holds it is the mask itself.
    const lines = run.raw.split('\n').filter((line) => line.includes(password));
    expect(lines.filter((line) => !line.startsWith('::add-mask::'))).toEqual([]);
  });

  it('deploys again and says that nothing changed', async () => {
    await bed.requests();
    const run = await bed.run('deploy');
    expect(run.exitCode).toBe(0);
    expect(run.outputs['changed']).toBe('false');
    const writes = (await bed.requests()).filter((one) => one.method === 'PUT');
    expect(writes.map((one) => one.path.split('/').at(-1))).toEqual(['dsvm-pool-research']);
  });

  it('says what one changed parameter changed, in the same comment', async () => {
    const path = 'pools/research.parameters.json';
    const file = JSON.parse(readFileSync(join(root, 'examples', path), 'utf8')) as Parameters;
    bed.file(path, { ...file, parameters: { ...file.parameters, instanceCount: { value: 2 } } });
    const [{ id, edits } = { id: 0, edits: 0 }] = bed.stack.github.comments(pr);
    const event = bed.stack.github.event('push', { sha: bed.stack.github.addCommit(pr, 'Two').sha });
    const run = await bed.run('deploy', { event });
    expect(run.outputs).toMatchObject({ changed: 'true', instances: '2' });
    const after = bed.stack.github.comments(pr);
    expect(after).toHaveLength(1);
    expect(after[0]).toMatchObject({ id, edits: edits + 1 });
  });

  it('repairs what somebody changed by hand', async () => {
    const group = `/subscriptions/${bed.stack.azure.subscriptionId}/resourceGroups/dsvm-research`;
    const id = `${group}/providers/Microsoft.Compute/virtualMachineScaleSets/research`;
    const patch = await bed.arm('PATCH', `${id}?api-version=2025-04-01`, { sku: { name: 'Standard_D4s_v5', capacity: 1 } });
    expect(patch.status).toBe(200);
    const run = await bed.run('deploy');
    expect(run.outputs).toMatchObject({ changed: 'true', instances: '2' });
  });

  it('keeps the rest of the story when the token may not comment', async () => {
    bed.stack.github.deny('pull-requests: write');
    const event = bed.stack.github.event('pull_request', { number: bed.stack.github.openPullRequest({ title: 'B', branch: 'b' }).number });
    const run = await bed.run('status', { event });
    bed.stack.github.allow('pull-requests: write');
    expect(run.exitCode).toBe(0);
    expect(run.log).toMatch(/^::warning.*pull-requests: write/m);
    expect(run.summary).toContain('research');
  });

  it('writes the summary alone where a push belongs to no pull request', async () => {
    const before = bed.stack.github.requests().length;
    const run = await bed.run('status', { event: bed.stack.github.event('schedule', {}) });
    expect(run.exitCode).toBe(0);
    expect(run.summary).toContain('research');
    expect(run.outputs['comment-url']).toBe('');
    expect(bed.stack.github.requests().slice(before).filter((one) => one.method !== 'GET')).toEqual([]);
  });
});
