import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startGitHub, type LocalGitHub } from '../../../local/github/github.ts';
import { ask } from './client.ts';

let github: LocalGitHub;
beforeEach(async () => {
  github = await startGitHub({ seed: 5 });
});
afterEach(() => github.close());

describe('an event', () => {
  it('of an open pull request runs on the test merge and carries what the API answers', async () => {
    const pull = github.openPullRequest({ title: 'Add a pool', branch: 'pool', author: 'jo' });
    const before = pull.headSha;
    github.addCommit(1, 'One more');
    const { name, payload, env } = github.event('pull_request', { number: 1, action: 'synchronize' });
    expect(name).toBe('pull_request');
    expect(env).toMatchObject({
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_REF: 'refs/pull/1/merge',
      GITHUB_SHA: pull.mergeSha,
      GITHUB_HEAD_REF: 'pool',
      GITHUB_BASE_REF: 'main',
      GITHUB_ACTOR: 'jo',
      GITHUB_REPOSITORY: 'contoso/pools',
      GITHUB_REPOSITORY_ID: github.repositoryId,
      GITHUB_REPOSITORY_OWNER_ID: github.ownerId,
      GITHUB_API_URL: github.apiUrl,
      GITHUB_SERVER_URL: github.serverUrl,
    });
    const { body } = await ask(github, 'GET', '/pulls/1');
    expect(payload).toMatchObject({ action: 'synchronize', before, after: pull.headSha });
    expect(pull.headSha).not.toBe(before);
    expect(payload['pull_request']).toMatchObject({ id: body['id'], number: 1, head: { sha: pull.headSha, repo: { full_name: 'contoso/pools' } } });
  });

  it('of a fork names the fork as the head\'s repository', () => {
    github.openPullRequest({ title: 'From outside', branch: 'pool', author: 'stranger', fork: true });
    const { payload } = github.event('pull_request', { number: 1 });
    expect(payload['pull_request']).toMatchObject({
      head: { repo: { full_name: 'stranger/pools', fork: true } },
      base: { repo: { full_name: 'contoso/pools', fork: false } },
      author_association: 'NONE',
    });
  });

  it('of a closed pull request runs on the base branch once it is merged', () => {
    github.openPullRequest({ title: 'Add a pool', branch: 'pool' });
    const { sha } = github.merge(1);
    expect(github.event('pull_request', { number: 1, action: 'closed' }).env).toMatchObject({ GITHUB_REF: 'refs/heads/main', GITHUB_SHA: sha });
  });

  it('of a push is the merge, and what the branch was before it', () => {
    const before = github.event('schedule', {}).env['GITHUB_SHA'];
    github.openPullRequest({ title: 'Add a pool', branch: 'pool' });
    const { sha } = github.merge(1);
    const { payload, env } = github.event('push', {});
    expect(env).toMatchObject({ GITHUB_REF: 'refs/heads/main', GITHUB_SHA: sha, GITHUB_HEAD_REF: '', GITHUB_BASE_REF: '' });
    expect(payload).toMatchObject({ after: sha, ref: 'refs/heads/main', head_commit: { id: sha } });
    expect(payload['before']).toBe(before);
    expect(() => github.event('push', { sha: '0'.repeat(40) })).toThrow('is no commit of main');
  });

  it('counts its runs', () => {
    const [first, second] = [github.event('schedule', { cron: '7 6 * * 1' }), github.event('workflow_dispatch', { inputs: { pool: 'research' }, attempt: 2 })];
    expect(first.payload).toMatchObject({ schedule: '7 6 * * 1' });
    expect(second.payload).toMatchObject({ inputs: { pool: 'research' } });
    expect([first.env['GITHUB_RUN_NUMBER'], second.env['GITHUB_RUN_NUMBER'], second.env['GITHUB_RUN_ATTEMPT']]).toEqual(['1', '2', '2']);
    expect(first.env['GITHUB_RUN_ID']).not.toBe(second.env['GITHUB_RUN_ID']);
  });
});
