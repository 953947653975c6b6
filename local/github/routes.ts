import { Refusal, type Answer, type Call, type Handler } from './contract.ts';
import { showComment, showLabel, showPull, showReaction, showRepository, nodeId, showAccount } from './shapes.ts';
import type { Comment, PullRequest, State } from './state.ts';

const longestBody = 65_536;

/** GitHub's 422 for one field of one resource. */
export function invalid(resource: string, field: string, code: string, message?: string): Refusal {
  return new Refusal(422, 'Validation Failed', [{ resource, field, code, ...(message === undefined ? {} : { message }) }]);
}

/** One page of `all` as the query wants it (30 a page unless said, 100 at most), with GitHub's Link header. */
export function paginate(call: Call, all: readonly unknown[]): Answer {
  const size = Math.min(100, Math.max(1, Number(call.query['per_page'] ?? 30)));
  const page = Math.max(1, Number(call.query['page'] ?? 1));
  const last = Math.max(1, Math.ceil(all.length / size));
  const link = (number: number, rel: string): string => {
    const url = new URL(call.url);
    url.searchParams.set('page', String(number));
    return `<${url.href}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [link(Math.min(page - 1, last), 'prev')] : []),
    ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
    ...(page > 1 ? [link(1, 'first')] : []),
  ];
  const body = all.slice((page - 1) * size, page * size);
  return { status: 200, body, ...(links.length > 0 ? { headers: { link: links.join(', ') } } : {}) };
}

/** Handlers for the repository, its pull requests, comments, labels, reactions, refs and files. */
export function repositoryRoutes(state: State): Record<string, Handler> {
  const pull = (text: string | undefined): PullRequest => {
    const found = state.pulls.get(Number(text));
    if (!found) throw new Refusal(404, 'Not Found');
    return found;
  };
  const comment = (call: Call): Comment => {
    const found = state.comments.get(Number(call.params['comment_id']));
    if (!found) throw new Refusal(404, 'Not Found');
    return found;
  };
  // An app is nobody who may write to the repository, whatever its token's permissions.
  const unlocked = (number: number, doing: string): void => {
    if (state.pull(number).locked && !['write', 'maintain', 'admin'].includes(state.access.get(state.viewer.login) ?? '')) throw new Refusal(403, `Unable to ${doing} comment because issue is locked.`);
  };
  const react = (call: Call, kind: 'issue' | 'comment', id: number, number: number): Answer => {
    if (state.pull(number).locked) throw new Refusal(403, 'Unable to create reaction because issue is locked.');
    const content = String(call.body['content']);
    const before = state.reactions.find((reaction) => reaction.on.kind === kind && reaction.on.id === id && reaction.content === content);
    if (before) return { status: 200, body: showReaction(state, before) };
    const reaction = { id: state.seed.id(), on: { kind, id }, content, at: state.time() };
    state.reactions.push(reaction);
    return { status: 201, body: showReaction(state, reaction) };
  };
  const labels = (found: PullRequest): Answer => ({ status: 200, body: found.labels.map((name) => showLabel(state, name)) });

  return {
    'repos/get': () => ({ status: 200, body: showRepository(state) }),
    'issues/list-comments': (call) => {
      const since = call.query['since'];
      const all = state.commentsOf(pull(call.params['issue_number']).number).filter((entry) => since === undefined || Date.parse(entry.updatedAt) >= Date.parse(String(since)));
      return paginate(call, all.map((entry) => showComment(state, entry)));
    },
    'issues/create-comment': (call) => {
      const { number } = pull(call.params['issue_number']);
      unlocked(number, 'create');
      const made = state.comment(number, state.viewer, bodyOf(call));
      return { status: 201, body: showComment(state, made), headers: { location: `${state.options.apiUrl}/repos/${state.options.repository}/issues/comments/${made.id}` } };
    },
    'issues/get-comment': (call) => ({ status: 200, body: showComment(state, comment(call)) }),
    'issues/update-comment': (call) => {
      const found = comment(call);
      unlocked(found.number, 'update');
      state.edit(found, bodyOf(call));
      return { status: 200, body: showComment(state, found) };
    },
    'issues/delete-comment': (call) => {
      const found = comment(call);
      unlocked(found.number, 'delete');
      state.comments.delete(found.id);
      return { status: 204 };
    },
    'pulls/get': (call) => ({ status: 200, body: showPull(state, pull(call.params['pull_number']), true) }),
    'pulls/list': (call) => {
      const { state: wanted = 'open', head, base } = call.query;
      const all = [...state.pulls.values()].filter((entry) => {
        const label = `${entry.fork ? entry.author.login : state.owner.login}:${entry.branch}`;
        return (wanted === 'all' || entry.state === wanted) && (head === undefined || head === label) && (base === undefined || base === 'main');
      });
      const ascending = call.query['direction'] === 'asc';
      return paginate(call, all.toSorted((a, b) => (ascending ? a.number - b.number : b.number - a.number)).map((entry) => showPull(state, entry, false)));
    },
    'repos/list-pull-requests-associated-with-commit': (call) => {
      const commit = state.commits.get(call.params['commit_sha'] ?? '');
      if (!commit) throw new Refusal(422, `No commit found for SHA: ${call.params['commit_sha'] ?? ''}`);
      // On the default branch: the merged pull requests that brought it. Elsewhere: open ones only.
      const found = commit.pulls.map((number) => state.pull(number)).filter((entry) => (commit.landed ? entry.mergedAt !== null : entry.state === 'open'));
      return paginate(call, found.map((entry) => showPull(state, entry, false)));
    },
    'repos/get-collaborator-permission-level': (call) => {
      const account = state.account(call.params['username'] ?? '');
      const role = account === state.owner ? 'admin' : (state.access.get(account.login) ?? (state.options.private ? 'none' : 'read'));
      // The old field knows neither maintain nor triage.
      const permission = role === 'maintain' ? 'write' : role === 'triage' ? 'read' : role;
      return { status: 200, body: { permission, role_name: role, user: { ...showAccount(state, account), role_name: role } } };
    },
    'reactions/create-for-issue': (call) => react(call, 'issue', pull(call.params['issue_number']).number, pull(call.params['issue_number']).number),
    'reactions/create-for-issue-comment': (call) => react(call, 'comment', comment(call).id, comment(call).number),
    'issues/list-labels-on-issue': (call) => paginate(call, pull(call.params['issue_number']).labels.map((name) => showLabel(state, name))),
    'issues/add-labels': (call) => {
      const found = pull(call.params['issue_number']);
      const given = (Array.isArray(call.body) ? call.body : (call.body['labels'] ?? [])) as (string | { name: string })[];
      found.labels = [...new Set([...found.labels, ...given.map((label) => (typeof label === 'string' ? label : label.name))])];
      return labels(found);
    },
    'issues/remove-label': (call) => {
      const found = pull(call.params['issue_number']);
      const name = call.params['name'] ?? '';
      if (!found.labels.includes(name)) throw new Refusal(404, 'Label does not exist');
      found.labels = found.labels.filter((label) => label !== name);
      return labels(found);
    },
    'git/get-ref': (call) => {
      const ref = call.params['ref'] ?? '';
      const sha = state.resolve(ref);
      if (sha === undefined || !/^(heads|pull)\//.test(ref)) throw new Refusal(404, 'Not Found');
      const url = `${state.options.apiUrl}/repos/${state.options.repository}/git`;
      return { status: 200, body: { ref: `refs/${ref}`, node_id: nodeId('REF', ref), url: `${url}/refs/${ref}`, object: { type: 'commit', sha, url: `${url}/commits/${sha}` } } };
    },
  };
}

/** The text of a comment that is to be written. */
function bodyOf(call: Call): string {
  const body = String(call.body['body']);
  if (body.trim() === '') throw invalid('IssueComment', 'data', 'unprocessable', 'Body cannot be blank');
  // GitHub counts characters (code points), not bytes.
  if (Array.from(body).length > longestBody) throw invalid('IssueComment', 'data', 'unprocessable', `Body is too long (maximum is ${longestBody} characters)`);
  return body;
}
