// Which pull request a run belongs to, asked of the local GitHub's API; what happened there was done by people and merges.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startGitHub, type LocalGitHub } from '../../../local/github/github.ts';
import { connectFetch } from '../../../src/azure/fetch.ts';
import { findPullRequest, type PullRequest } from '../../../src/github/event.ts';
import { connectGitHub, type FoundPullRequest, type GitHubEvent } from '../../../src/github/github.ts';

let local: LocalGitHub;
beforeEach(async () => {
  local = await startGitHub({ seed: 7 });
});
afterEach(async () => {
  const violations = local.violations();
  await local.close();
  expect(violations).toEqual([]);
});

async function find(name: string, about: Partial<GitHubEvent>): Promise<FoundPullRequest> {
  const github = await connectGitHub({ token: local.token, apiUrl: local.apiUrl, repository: local.repository, fetch: connectFetch() });
  return github.pullRequestOf({ name, payload: {}, sha: '0'.repeat(40), ref: 'refs/heads/main', ...about });
}

/** A finished run as the event `workflow_run` tells of it; for a fork's run GitHub lists no pull request. */
function finished(event: string, run: { sha: string; branch: string; owner?: string | null }): Partial<GitHubEvent> {
  const owner = run.owner === undefined ? 'contoso' : run.owner;
  const head = owner === null ? null : { full_name: `${owner}/pools`, owner: { login: owner } };
  return { payload: { action: 'completed', workflow_run: { id: 1, event, head_sha: run.sha, head_branch: run.branch, head_repository: head, pull_requests: [] } } };
}

describe('the pull request of', () => {
  it.each<[string, Record<string, unknown>, FoundPullRequest]>([
    ['pull_request', { pull_request: { number: 7 } }, { number: 7 }],
    ['pull_request_target', { number: 8 }, { number: 8 }],
    ['pull_request_review', { pull_request: { number: 9 } }, { number: 9 }],
    ['pull_request', {}, { none: 'the event `pull_request` names no pull request' }],
    ['pull_request', { pull_request: { number: '7; x' } }, { none: 'the event `pull_request` names no pull request' }],
    ['issue_comment', { issue: { number: 5, pull_request: { url: 'x' } } }, { number: 5 }],
    ['issue_comment', { issue: { number: 5 } }, { none: 'the comment stands under an issue, not under a pull request' }],
    ['schedule', { schedule: '7 6 * * *' }, { none: 'the event `schedule` belongs to no pull request' }],
    ['release', { number: 4 }, { none: 'the event `release` belongs to no pull request' }],
    ['push', {}, { none: 'the branch was deleted' }],
    ['workflow_dispatch', { repository: { default_branch: 'main' } }, { none: 'a run on the default branch belongs to no pull request' }],
  ])('%s with %j is %j, without a request', async (name, payload, expected) => {
    expect(await find(name, { payload })).toEqual(expected);
    expect(local.requests()).toEqual([]);
  });

  it('a push is the one that its commit merged, or whose head it is', async () => {
    const merged = local.openPullRequest({ title: 'A', branch: 'a' }).number;
    const open = local.openPullRequest({ title: 'B', branch: 'b' });
    const { sha } = local.merge(merged);
    expect(await find('push', { sha })).toEqual({ number: merged });
    expect(await find('push', { sha: open.headSha })).toEqual({ number: open.number });
  });

  it('a push is none where a commit came by itself, where its pull request was closed, or where it only contains it', async () => {
    const closed = local.openPullRequest({ title: 'A', branch: 'a' });
    local.closePullRequest(closed.number);
    const partly = local.openPullRequest({ title: 'B', branch: 'b' });
    const first = partly.headSha;
    local.addCommit(partly.number, 'One more');
    for (const sha of [local.push('By itself', { 'a.txt': 'a' }).sha, closed.headSha, first]) {
      expect(await find('push', { sha })).toEqual({ none: `no pull request belongs to commit ${sha}` });
    }
  });

  it('a run by hand is the open one of its branch, and not a fork’s of the same name', async () => {
    local.openPullRequest({ title: 'Theirs', branch: 'ours', author: 'stranger', fork: true });
    expect(await find('workflow_dispatch', { ref: 'refs/heads/ours' })).toEqual({ none: 'no open pull request comes from the branch ours' });
    const { number } = local.openPullRequest({ title: 'Ours', branch: 'ours' });
    expect(await find('workflow_dispatch', { ref: 'refs/heads/ours' })).toEqual({ number });
    expect(await find('workflow_dispatch', { ref: 'refs/tags/v1' })).toEqual({ none: 'refs/tags/v1 is no branch' });
    local.merge(number);
    expect(await find('workflow_dispatch', { ref: 'refs/heads/ours' })).toEqual({ none: 'no open pull request comes from the branch ours' });
    // The payload did not say which branch is the default one: GitHub is asked.
    expect(await find('workflow_dispatch', {})).toEqual({ none: 'a run on the default branch belongs to no pull request' });
  });

  it('a merge queue’s group is the last one in it', async () => {
    const { number } = local.openPullRequest({ title: 'A', branch: 'a' });
    const head = (ref: string): Partial<GitHubEvent> => ({ payload: { merge_group: { head_ref: ref } } });
    const queue = `refs/heads/gh-readonly-queue/main/pr-${number}-${'a'.repeat(40)}`;
    expect(await find('merge_group', head(queue))).toEqual({ number });
    for (const ref of [queue.replace(`pr-${number}`, 'pr-99'), 'refs/heads/pr-1', '']) expect(await find('merge_group', head(ref))).toHaveProperty('none');
  });
});

describe('the pull request of a finished run', () => {
  it('of a fork is found by repository, branch and commit, though the payload lists none', async () => {
    const mallory = local.openPullRequest({ title: 'Mine', branch: 'pool', author: 'mallory', fork: true });
    const jo = local.openPullRequest({ title: 'Mine too', branch: 'pool', author: 'jo', fork: true });
    expect(await find('workflow_run', finished('pull_request', { sha: jo.headSha, branch: 'pool', owner: 'jo' }))).toEqual({ number: jo.number });
    expect(await find('workflow_run', finished('pull_request', { sha: mallory.headSha, branch: 'pool', owner: 'mallory' }))).toEqual({ number: mallory.number });
    // What a payload claims of another's commit is not believed.
    expect(await find('workflow_run', finished('pull_request', { sha: jo.headSha, branch: 'pool', owner: 'mallory' }))).toEqual({
      none: `pull request ${mallory.number} has newer commits than the run, which have a run of their own`,
    });
  });

  it('is none where it was closed, has moved on, or came from a repository that is gone', async () => {
    const { number, headSha } = local.openPullRequest({ title: 'A', branch: 'pool', author: 'jo', fork: true });
    const run = { sha: headSha, branch: 'pool', owner: 'jo' };
    expect(await find('workflow_run', finished('pull_request', { ...run, owner: null }))).toEqual({ none: 'the repository that the run came from is gone' });
    local.addCommit(number, 'One more');
    expect(await find('workflow_run', finished('pull_request', run))).toEqual({ none: `pull request ${number} has newer commits than the run, which have a run of their own` });
    local.closePullRequest(number);
    expect(await find('workflow_run', finished('pull_request', run))).toEqual({ none: 'no open pull request comes from jo/pools, branch pool' });
  });

  it('is that of the push, of the branch or of the queue that it ran for', async () => {
    const a = local.openPullRequest({ title: 'A', branch: 'a' });
    const b = local.openPullRequest({ title: 'B', branch: 'b' });
    expect(await find('workflow_run', finished('workflow_dispatch', { sha: b.headSha, branch: 'b' }))).toEqual({ number: b.number });
    expect(await find('workflow_run', finished('merge_group', { sha: b.headSha, branch: `gh-readonly-queue/main/pr-${b.number}-${'b'.repeat(40)}` }))).toEqual({ number: b.number });
    expect(await find('workflow_run', finished('push', { sha: local.merge(a.number).sha, branch: 'main' }))).toEqual({ number: a.number });
    expect(await find('workflow_run', finished('schedule', { sha: b.headSha, branch: 'main' }))).toEqual({ none: 'the run was started by `schedule`, which belongs to no pull request' });
  });

  it('is matched by repository and branch whatever a list holds: another fork of the same account, or what the filter let through', async () => {
    const pull = (number: number, headRepository: string, headBranch: string): PullRequest => ({ number, open: true, merged: false, mergeSha: '', headSha: 'a'.repeat(40), headBranch, headRepository, baseBranch: 'main' });
    const listed = [pull(1, 'jo/other', 'pool'), pull(2, 'jo/pools', 'pool-2'), { ...pull(3, 'jo/pools', 'pool'), open: false }, pull(4, '', 'pool')];
    const asked = { repository: 'contoso/pools', defaultBranch: async () => 'main', ofCommit: async () => [], ofNumber: async () => undefined };
    const run = { name: 'workflow_run', sha: '', ref: '', payload: {}, ...finished('pull_request', { sha: 'a'.repeat(40), branch: 'pool', owner: 'jo' }) };
    expect(await findPullRequest({ ...asked, ofBranch: async () => listed }, run)).toEqual({ none: 'no open pull request comes from jo/pools, branch pool' });
    expect(await findPullRequest({ ...asked, ofBranch: async () => [...listed, pull(5, 'Jo/Pools', 'pool')] }, run)).toEqual({ number: 5 });
    // Two of one branch: the one to the default branch, or none.
    const two = [{ ...pull(6, 'jo/pools', 'pool'), baseBranch: 'next' }, pull(7, 'jo/pools', 'pool')];
    expect(await findPullRequest({ ...asked, ofBranch: async () => two }, run)).toEqual({ number: 7 });
    expect(await findPullRequest({ ...asked, ofBranch: async () => two.map((one) => ({ ...one, baseBranch: 'main' })) }, run)).toEqual({ none: 'several open pull requests come from jo/pools, branch pool' });
  });

  it('names the permission that the question takes', async () => {
    local.deny('pull-requests: read');
    await expect(find('workflow_run', finished('pull_request', { sha: 'a'.repeat(40), branch: 'b' }))).rejects.toThrow(/`pull-requests: read`/);
  });
});
