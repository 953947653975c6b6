import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ArtifactRecord, JobRecord, RunRecord } from '../../../local/github/actions.ts';
import { openContract, operationIds, type Answer, type ApiRequest, type Handler } from '../../../local/github/contract.ts';
import { startGitHub, type LocalGitHub } from '../../../local/github/github.ts';
import { cut, operations } from '../../../scripts/contract.ts';
import { ask } from './client.ts';

const good = {
  id: 1,
  node_id: 'IC_1',
  url: 'http://127.0.0.1/c/1',
  html_url: 'http://127.0.0.1/h/1',
  issue_url: 'http://127.0.0.1/i/1',
  user: null,
  created_at: '2026-11-01T00:00:00Z',
  updated_at: '2026-11-01T00:00:00Z',
  body: 'hello',
};

function request(method: string, path: string, body: unknown): ApiRequest {
  return { method, path, url: new URL(`http://127.0.0.1${path}`), headers: {}, body: body === undefined ? '' : JSON.stringify(body) };
}

/** One answer of a local GitHub whose handler for creating comments gives `answer`, and what was complained about. */
async function create(answer: Answer, body: unknown): Promise<{ status: number; message: string; breaches: string[]; asked: number }> {
  const breaches: string[] = [];
  let asked = 0;
  const handler: Handler = () => {
    asked += 1;
    return answer;
  };
  const contract = await openContract({ 'issues/create-comment': handler }, (breach) => breaches.push(breach));
  const given = await contract.answer(request('POST', '/repos/a/b/issues/1/comments', body));
  return { status: given.status, message: String((given.body as { message?: string }).message), breaches, asked };
}

describe('what a client sends', () => {
  it('reaches the handler when the document allows it', async () => {
    expect(await create({ status: 201, body: good }, { body: 'hello' })).toMatchObject({ status: 201, breaches: [], asked: 1 });
  });

  it.each([
    ['no body', undefined],
    ['a missing field', {}],
    ['a wrong type', { body: 7 }],
  ])('is refused with 422 for %s and never reaches the handler', async (_name, body) => {
    const { status, message, breaches, asked } = await create({ status: 201, body: good }, body);
    expect({ status, asked }).toEqual({ status: 422, asked: 0 });
    expect(message).toMatch(/^Invalid request/);
    expect(breaches).toEqual([expect.stringContaining('POST /repos/a/b/issues/1/comments: invalid request')]);
  });
});

describe('what we answer', () => {
  it.each<[string, Answer, string]>([
    ['a missing field', { status: 201, body: { ...good, html_url: undefined } }, "must have required property 'html_url'"],
    ['a wrong type', { status: 201, body: { ...good, id: 'one' } }, '/id must be integer'],
    ['a wrong format', { status: 201, body: { ...good, created_at: 'today' } }, '/created_at must match format "date-time"'],
    ['a status that is not in the document', { status: 202, body: good }, 'issues/create-comment 202 is not in it'],
  ])('is a loud 500 for %s', async (_name, answer, cause) => {
    const { status, message, breaches } = await create(answer, { body: 'hello' });
    expect(status).toBe(500);
    expect(message).toContain('issues/create-comment');
    expect(message).toContain(cause);
    expect(breaches).toEqual([message]);
  });

  it('is a loud 500 where an operation has no handler', async () => {
    const contract = await openContract({}, () => undefined);
    const given = await contract.answer(request('GET', '/repos/a/b', undefined));
    expect(given).toMatchObject({ status: 500, body: { message: 'The local GitHub has no handler for repos/get' } });
  });
});

/** A run with one job and one artifact, as the runner leaves them. */
function recordRun(github: LocalGitHub, sha: string): { run: RunRecord; artifact: ArtifactRecord } {
  const { state } = github.inside;
  const at = state.time();
  const steps = [{ name: 'Set up job', number: 1, status: 'completed' as const, conclusion: 'success' as const, startedAt: at, completedAt: at }];
  const job: JobRecord = { id: 12, name: 'deploy', status: 'completed', conclusion: 'success', labels: ['ubuntu-latest'], createdAt: at, startedAt: at, completedAt: at, steps };
  const run: RunRecord = {
    id: 10, number: 1, attempt: 1, name: 'Deploy', path: '.github/workflows/deploy.yml', title: 'Add a pool', event: 'push', status: 'completed', conclusion: 'success',
    branch: 'pool', sha, fork: null, actor: state.owner, pulls: [1], createdAt: at, startedAt: at, updatedAt: at, jobs: [job],
  };
  const artifact: ArtifactRecord = { id: 14, run, name: 'plan', files: new Map([['plan.json', Buffer.from('{}')]]), size: 2, digest: `sha256:${'0'.repeat(64)}`, createdAt: at, expiresAt: at };
  state.runs.set(run.id, run);
  state.artifacts.set(artifact.id, artifact);
  return { run, artifact };
}

describe('the server', () => {
  let github: LocalGitHub;
  beforeAll(async () => {
    github = await startGitHub({ seed: 1 });
  });
  afterAll(() => github.close());

  it('keeps its contract on every operation of the slice', async () => {
    const pull = github.openPullRequest({ title: 'Add a pool', branch: 'pool' });
    github.setFile('pools/a.yml', 'name: a\n');
    github.addReview(1, { author: 'amina-k', state: 'APPROVED', body: 'Fine.' });
    const { body: comment } = await ask(github, 'POST', '/issues/1/comments', { body: 'hi' });
    const { body: deployment } = await ask(github, 'POST', '/deployments', { ref: 'pool', required_contexts: [], auto_merge: false, environment: 'preview' });
    const { run, artifact } = recordRun(github, pull.headSha);
    github.allow('actions: read');
    const calls: [string, string, unknown?][] = [
      ['GET', '/actions/runs?event=push&status=success'],
      ['GET', '/actions/workflows/deploy.yml'],
      ['GET', '/actions/workflows/deploy.yml/runs'],
      ['GET', `/actions/runs/${run.id}`],
      ['GET', `/actions/runs/${run.id}/jobs`],
      ['GET', `/actions/runs/${run.id}/artifacts`],
      ['GET', '/actions/artifacts?name=plan'],
      ['GET', `/actions/artifacts/${artifact.id}`],
      ['GET', ''],
      ['GET', '/pulls/1'],
      ['GET', '/pulls?state=all'],
      ['GET', '/pulls/1/files'],
      ['GET', '/pulls/1/reviews'],
      ['GET', `/compare/main...${pull.headSha}`],
      ['GET', `/commits/${pull.headSha}/pulls`],
      ['GET', '/collaborators/amina-k/permission'],
      ['GET', '/activity?ref=pool'],
      ['GET', '/issues/1/comments'],
      ['GET', `/issues/comments/${String(comment['id'])}`],
      ['PATCH', `/issues/comments/${String(comment['id'])}`, { body: 'there' }],
      ['POST', `/issues/comments/${String(comment['id'])}/reactions`, { content: 'eyes' }],
      ['POST', '/issues/1/reactions', { content: 'rocket' }],
      ['POST', '/issues/1/labels', { labels: ['preview'] }],
      ['GET', '/issues/1/labels'],
      ['DELETE', '/issues/1/labels/preview'],
      ['POST', `/deployments/${String(deployment['id'])}/statuses`, { state: 'success' }],
      ['GET', `/deployments/${String(deployment['id'])}/statuses`],
      ['GET', `/deployments/${String(deployment['id'])}`],
      ['GET', '/deployments'],
      ['DELETE', `/deployments/${String(deployment['id'])}`],
      ['POST', '/check-runs', { name: 'pool', head_sha: pull.headSha, conclusion: 'success' }],
      ['GET', '/git/ref/heads/main'],
      ['GET', '/contents/pools/a.yml'],
      ['DELETE', `/issues/comments/${String(comment['id'])}`],
      ['GET', `!${github.apiUrl}/rate_limit`],
    ];
    for (const [method, path, body] of calls) {
      const { status } = await ask(github, method, path, body);
      expect(`${method} ${path} ${status < 300 ? 'fine' : String(status)}`).toBe(`${method} ${path} fine`);
    }
    const archive = await fetch(`${github.apiUrl}/repos/${github.repository}/actions/artifacts/${artifact.id}/zip`, { headers: { authorization: `Bearer ${github.token}` } });
    expect([archive.redirected, archive.status, Buffer.from(await archive.arrayBuffer()).toString('latin1').slice(0, 4)]).toEqual([true, 200, 'PK\x03\x04']);
    expect(calls.length + 3).toBe(operationIds().length);
    expect(github.violations()).toEqual([]);
  });

  it('names an unknown route in a 404 and remembers it', async () => {
    for (const [method, path] of [['GET', '/issues/1/events'], ['PUT', '/issues/1/comments']] as const) {
      const { status, body } = await ask(github, method, path);
      const breach = `The local GitHub has no route ${method} /repos/contoso/pools${path}`;
      expect({ status, message: body['message'] }).toEqual({ status: 404, message: breach });
      expect(github.violations()).toContain(breach);
    }
    const { body } = await ask(github, 'GET', `!${github.serverUrl}/api/v4/x`);
    expect(body['message']).toBe('The local GitHub has no route GET /api/v4/x');
  });

  it('does not take text that is no JSON', async () => {
    expect(await ask(github, 'POST', '/issues/1/comments', '{"body": ')).toMatchObject({ status: 400, body: { message: 'Problems parsing JSON' } });
  });

  it('answers one GraphQL question and no other', async () => {
    const url = `!${github.serverUrl}/api/graphql`;
    expect((await ask(github, 'POST', url, { query: 'query { viewer { login } }' })).body).toEqual({ data: { viewer: { login: 'github-actions[bot]' } } });
    expect((await ask(github, 'POST', url, { query: '{ viewer { login email } }' })).body).toHaveProperty('errors');
  });
});

describe('the slice', () => {
  const slice = JSON.parse(readFileSync(join(import.meta.dirname, '../../../local/github/openapi.json'), 'utf8')) as Parameters<typeof cut>[0];

  it('holds exactly the operations that scripts/contract.ts names, and its version', () => {
    expect(operationIds().toSorted()).toEqual(operations.toSorted());
    expect(slice['info']).toMatchObject({ version: '23.0.2' });
  });

  it('is complete: cutting it again changes nothing', () => {
    expect(cut(slice, operations)).toEqual(slice);
  });

  it('refuses an operation that the document does not have', () => {
    expect(() => cut(slice, ['issues/lock'])).toThrow('The document has no operation issues/lock');
  });
});
