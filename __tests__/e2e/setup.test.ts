// docs/setup.md, followed to the letter: federated credentials in both forms, and no role more than it names.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { subjectOf } from '../../local/github/github.ts';
import { openBed, root, type Bed } from './bed.ts';

const page = readFileSync(join(root, 'docs/setup.md'), 'utf8');
const environment = 'dsvm';
let bed: Bed;
let subscription: string;
let group: string;

beforeAll(async () => {
  bed = await openBed();
  subscription = `/subscriptions/${bed.stack.azure.subscriptionId}`;
  group = `${subscription}/resourceGroups/dsvm-research`;
});
afterAll(() => bed.close());

interface Role {
  role: string;
  scope: string;
}

const subject = (form: 'ids' | 'names', of: { environment: string | null; event: 'push' | 'pull_request' }): string => {
  const { owner, name, repositoryId } = bed.stack.github.inside.state;
  return subjectOf({ owner: owner.login, repository: name, ownerId: String(owner.id), repositoryId: String(repositoryId), ref: 'refs/heads/main', ...of }, form);
};

/** An application with one federated credential and these roles: its client id. */
async function enrol(subjectText: string, roles: Role[]): Promise<string> {
  const made = JSON.parse(await bed.admin('POST', '/principals', { federated: [{ subject: subjectText }], roles })) as { clientId: string };
  return made.clientId;
}

/** The custom role of the page, made as it is written there: its name. */
async function makePlanner(): Promise<string> {
  const [, json = ''] = /```json\n(\{[^`]*"Name"[^`]*\})\n```/.exec(page) ?? [];
  const { Name, Description, Actions, AssignableScopes } = JSON.parse(json) as { Name: string; Description: string; Actions: string[]; AssignableScopes: string[] };
  const guid = '6d1c1f36-2f4e-4f0e-9a55-0c1d2e3f4a5b';
  const answer = await bed.arm('PUT', `${subscription}/providers/Microsoft.Authorization/roleDefinitions/${guid}?api-version=2022-04-01`, {
    properties: { roleName: Name, description: Description, type: 'CustomRole', permissions: [{ actions: Actions, notActions: [] }], assignableScopes: AssignableScopes.map((one) => one.replace('SUBSCRIPTION_ID', bed.stack.azure.subscriptionId)) },
  });
  expect(answer.status).toBe(201);
  return guid;
}

const deployEvent = () => bed.stack.github.event('push', { environment });

describe('the setup guide', () => {
  it('names both forms of the subject as GitHub writes them', () => {
    expect(subject('names', { environment, event: 'push' })).toMatch(/^repo:[^/@]+\/[^/@]+:environment:dsvm$/);
    expect(page).toContain('repo:OWNER/REPO:environment:dsvm');
    expect(page).toContain('repo:OWNER@OWNER_ID/REPO@REPO_ID:environment:dsvm');
    expect(page).toContain('repo:OWNER/REPO:pull_request');
    expect(page).toContain('repo:OWNER@OWNER_ID/REPO@REPO_ID:pull_request');
  });

  it('gives deploy and teardown what they need: Contributor on the group, Reader on the subscription', async () => {
    for (const [role, scope] of [['Contributor', '"$GROUP_ID"'], ['Reader', '"/subscriptions/$SUBSCRIPTION_ID"']]) expect(page).toContain(`--role ${role} --scope ${scope}`);
    expect((await bed.arm('PUT', `${group}?api-version=2025-04-01`, { location: 'westeurope' })).status).toBe(201);
    const id = await enrol(subject('ids', { environment, event: 'push' }), [{ role: 'Contributor', scope: group }, { role: 'Reader', scope: subscription }]);
    for (const command of ['deploy', 'status', 'teardown', 'deploy']) {
      await bed.requests();
      const run = await bed.run(command, { inputs: { 'client-id': id }, event: deployEvent() });
      expect([command, run.log.split('\n').filter((line) => line.startsWith('::error')), run.exitCode]).toEqual([command, [], 0]);
      // Nothing was refused on the way either.
      expect((await bed.requests()).filter((one) => one.principal === id && one.status === 403)).toEqual([]);
    }
  });

  it('and not less: each role alone is too little, and is named', async () => {
    const reader = await enrol(subject('ids', { environment: 'reader', event: 'push' }), [{ role: 'Reader', scope: subscription }]);
    const refused = await bed.run('deploy', { inputs: { 'client-id': reader }, event: bed.stack.github.event('push', { environment: 'reader' }) });
    expect(refused.exitCode).toBe(1);
    expect(refused.log).toMatch(/^::error::The deployer .* may not do this in .*az role assignment create .*--role Contributor --scope \S*\/resourceGroups\/dsvm-research/m);
    const alone = await enrol(subject('ids', { environment: 'alone', event: 'push' }), [{ role: 'Contributor', scope: group }]);
    const blind = await bed.run('deploy', { inputs: { 'client-id': alone }, event: bed.stack.github.event('push', { environment: 'alone' }) });
    expect(blind.exitCode).toBe(0);
  });

  it('gives plan what it needs: Reader, and the custom role as it is written there', async () => {
    const planner = await makePlanner();
    const event = () => bed.stack.github.event('pull_request', { number: bed.stack.github.openPullRequest({ title: 'P', branch: 'p' }).number });
    const id = await enrol(subject('ids', { environment: null, event: 'pull_request' }), [{ role: 'Reader', scope: subscription }, { role: planner, scope: group }]);
    await bed.requests();
    const run = await bed.run('plan', { inputs: { 'client-id': id }, env: { POOL_PASSWORD: 'Only-the-form-counts-1' }, event: event() });
    expect(run.log.split('\n').filter((line) => line.startsWith('::error'))).toEqual([]);
    expect(run).toMatchObject({ exitCode: 0, outputs: { changed: 'false' } });
    const asked = (await bed.requests()).filter((one) => one.principal === id);
    expect(asked.filter((one) => one.status === 403)).toEqual([]);
    expect(asked.filter((one) => ['PUT', 'PATCH', 'DELETE'].includes(one.method))).toEqual([]);
    const deploy = await bed.run('deploy', { inputs: { 'client-id': id }, event: event() });
    expect(deploy.exitCode).toBe(1);
  });

  it('lets no other branch, environment or pull request sign in as the deployer', async () => {
    const id = await enrol(subject('ids', { environment, event: 'push' }), []);
    const { number } = bed.stack.github.openPullRequest({ title: 'A', branch: 'a' });
    for (const event of [bed.stack.github.event('push', {}), bed.stack.github.event('pull_request', { number }), bed.stack.github.event('push', { environment: 'dsvm-2' })]) {
      const run = await bed.run('status', { inputs: { 'client-id': id }, event });
      expect(run.log).toMatch(/^::error.*AADSTS700213/m);
    }
  });
});
