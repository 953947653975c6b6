// Our state as GitHub's API shows it; openapi.json judges every answer, so what is here is what the contract requires.
import type { Account, Comment, Deployment, DeploymentStatus, PullRequest, Reaction, State } from './state.ts';

export type Shape = Record<string, unknown>;

/** An opaque global id as GraphQL knows it. */
export function nodeId(kind: string, id: number | string): string {
  return `${kind}_${Buffer.from(`${kind}:${id}`).toString('base64url')}`;
}

/** The addresses below which everything of the repository lies: in the API and as pages. */
export function apiParts({ options }: State): { url: string; page: string } {
  return { url: `${options.apiUrl}/repos/${options.repository}`, page: `${options.serverUrl}/${options.repository}` };
}

/** `simple-user`. */
export function showAccount(state: State, account: Account): Shape {
  const { apiUrl, serverUrl } = state.options;
  const login = encodeURIComponent(account.login);
  const url = `${apiUrl}/users/${login}`;
  return {
    login: account.login,
    id: account.id,
    node_id: nodeId(account.type === 'Bot' ? 'BOT' : 'U', account.id),
    avatar_url: `${serverUrl}/avatars/u/${account.id}?v=4`,
    gravatar_id: '',
    url,
    html_url: account.type === 'Bot' ? `${serverUrl}/apps/${login.replace('%5Bbot%5D', '')}` : `${serverUrl}/${login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: account.type,
    site_admin: false,
    user_view_type: 'public',
  };
}

/** `organization-simple`: the repository's owner, as events carry it. */
export function showOrganization(state: State): Shape {
  const { login, id } = state.owner;
  const url = `${state.options.apiUrl}/orgs/${login}`;
  return {
    login, id, node_id: nodeId('O', id), url, repos_url: `${url}/repos`, events_url: `${url}/events`, hooks_url: `${url}/hooks`, issues_url: `${url}/issues`,
    members_url: `${url}/members{/member}`, public_members_url: `${url}/public_members{/member}`,
    avatar_url: `${state.options.serverUrl}/avatars/u/${id}?v=4`, description: null,
  };
}

// Addresses that a repository has for its parts: name of the field, then the path below the repository.
const parts: Record<string, string> = {
  archive: '/{archive_format}{/ref}', assignees: '/assignees{/user}', blobs: '/git/blobs{/sha}', branches: '/branches{/branch}',
  collaborators: '/collaborators{/collaborator}', comments: '/comments{/number}', commits: '/commits{/sha}', compare: '/compare/{base}...{head}',
  contents: '/contents/{+path}', contributors: '/contributors', deployments: '/deployments', downloads: '/downloads', events: '/events',
  forks: '/forks', git_commits: '/git/commits{/sha}', git_refs: '/git/refs{/sha}', git_tags: '/git/tags{/sha}', hooks: '/hooks',
  issue_comment: '/issues/comments{/number}', issue_events: '/issues/events{/number}', issues: '/issues{/number}', keys: '/keys{/key_id}',
  labels: '/labels{/name}', languages: '/languages', merges: '/merges', milestones: '/milestones{/number}',
  notifications: '/notifications{?since,all,participating}', pulls: '/pulls{/number}', releases: '/releases{/id}', stargazers: '/stargazers',
  statuses: '/statuses/{sha}', subscribers: '/subscribers', subscription: '/subscription', tags: '/tags', teams: '/teams', trees: '/git/trees{/sha}',
};

/** `full-repository`; with `fork`, the repository of that account which was forked from ours. */
export function showRepository(state: State, fork?: Account): Shape {
  const { apiUrl, serverUrl } = state.options;
  const owner = fork ?? state.owner;
  const id = fork ? state.seed.number(`fork ${fork.login}`, 1_400_000_000, 1_500_000_000) : state.repositoryId;
  const fullName = `${owner.login}/${state.name}`;
  const url = `${apiUrl}/repos/${fullName}`;
  const page = `${serverUrl}/${fullName}`;
  const open = [...state.pulls.values()].filter((pull) => pull.state === 'open').length;
  return {
    id,
    node_id: nodeId('R', id),
    name: state.name,
    full_name: fullName,
    private: state.options.private,
    visibility: state.options.private ? 'private' : 'public',
    owner: showAccount(state, owner),
    html_url: page,
    description: null,
    fork: fork !== undefined,
    url,
    ...Object.fromEntries(Object.entries(parts).map(([name, path]) => [`${name}_url`, `${url}${path}`])),
    git_url: `git://${page.slice(page.indexOf('//') + 2)}.git`,
    ssh_url: `git@${new URL(serverUrl).hostname}:${fullName}.git`,
    clone_url: `${page}.git`,
    svn_url: page,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    default_branch: 'main',
    // After 2026-07-15: so its OIDC subjects carry ids.
    created_at: '2026-09-01T08:00:00Z',
    updated_at: state.time(),
    pushed_at: state.time(),
    size: 12,
    forks: 0, forks_count: 0, network_count: 0, stargazers_count: 0, subscribers_count: 0, watchers: 0, watchers_count: 0,
    open_issues: open, open_issues_count: open,
    has_issues: true, has_projects: true, has_wiki: false, has_pages: false, has_discussions: false, has_downloads: true,
    archived: false,
    disabled: false,
    topics: [],
  };
}

/** What the author is to the repository, as comments and pull requests say it. */
export function association(state: State, account: Account): string {
  if (account.login === state.owner.login) return 'OWNER';
  const access = state.access.get(account.login);
  if (access === undefined || account.type === 'Bot') return 'NONE';
  return access === 'read' || access === 'triage' ? 'CONTRIBUTOR' : 'COLLABORATOR';
}

/** `label`; GitHub makes a label at its first use. */
export function showLabel(state: State, name: string): Shape {
  const id = state.seed.number(`label ${name}`, 9_000_000_000, 9_100_000_000);
  const url = `${state.options.apiUrl}/repos/${state.options.repository}/labels/${encodeURIComponent(name)}`;
  return { id, node_id: nodeId('LA', id), url, name, description: null, color: 'ededed', default: false };
}

/** `pull-request-simple`, or with `full` what `pulls/get` adds to it. */
export function showPull(state: State, pull: PullRequest, full: boolean): Shape {
  const repository = `${state.options.apiUrl}/repos/${state.options.repository}`;
  const url = `${repository}/pulls/${pull.number}`;
  const issue = `${repository}/issues/${pull.number}`;
  const statuses = `${repository}/statuses/${pull.headSha}`;
  const owner = pull.fork ? pull.author : state.owner;
  const links = {
    self: url, html: pull.url, issue, comments: `${issue}/comments`, review_comments: `${url}/comments`,
    review_comment: `${repository}/pulls/comments{/number}`, commits: `${url}/commits`, statuses,
  };
  const shape: Shape = {
    id: pull.id, node_id: nodeId('PR', pull.id), number: pull.number, title: pull.title, body: null, state: pull.state, locked: pull.locked, draft: false,
    url, html_url: pull.url, diff_url: `${pull.url}.diff`, patch_url: `${pull.url}.patch`, issue_url: issue, commits_url: links.commits,
    review_comments_url: links.review_comments, review_comment_url: links.review_comment, comments_url: links.comments, statuses_url: statuses,
    _links: Object.fromEntries(Object.entries(links).map(([name, href]) => [name, { href }])),
    user: showAccount(state, pull.author), author_association: association(state, pull.author),
    labels: pull.labels.map((name) => showLabel(state, name)),
    assignee: null, assignees: [], requested_reviewers: [], requested_teams: [], milestone: null, auto_merge: null, active_lock_reason: null,
    created_at: pull.createdAt, updated_at: pull.updatedAt, closed_at: pull.closedAt, merged_at: pull.mergedAt, merge_commit_sha: pull.mergeSha,
    head: { label: `${owner.login}:${pull.branch}`, ref: pull.branch, sha: pull.headSha, user: showAccount(state, owner), repo: showRepository(state, pull.fork ? pull.author : undefined) },
    base: { label: `${state.owner.login}:main`, ref: 'main', sha: state.branches.get('main'), user: showAccount(state, state.owner), repo: showRepository(state) },
  };
  if (!full) return shape;
  const merged = pull.mergedAt !== null;
  const dirty = state.conflicts(pull);
  const commits = [...state.commits.values()].filter((commit) => commit.pulls.includes(pull.number) && commit.sha !== pull.mergeSha).length;
  return {
    ...shape, merged, mergeable: merged ? null : !dirty, mergeable_state: merged ? 'unknown' : dirty ? 'dirty' : 'clean', rebaseable: merged ? null : !dirty,
    merged_by: merged ? showAccount(state, pull.author) : null, comments: state.commentsOf(pull.number).length, review_comments: 0,
    commits, additions: commits, deletions: 0, changed_files: 1, maintainer_can_modify: false,
  };
}

/** `issue-comment`. */
export function showComment(state: State, comment: Comment): Shape {
  const repository = `${state.options.apiUrl}/repos/${state.options.repository}`;
  return {
    id: comment.id, node_id: nodeId('IC', comment.id), url: `${repository}/issues/comments/${comment.id}`, html_url: comment.url,
    issue_url: `${repository}/issues/${comment.number}`, user: showAccount(state, comment.author), created_at: comment.createdAt,
    updated_at: comment.updatedAt, author_association: association(state, comment.author), body: comment.body,
    performed_via_github_app: comment.app === undefined ? null : showApp(state, comment.app, comment.createdAt),
  };
}

// `integration`: an app of the repository's owner.
function showApp(state: State, slug: string, at: string): Shape {
  const id = state.seed.number(`app ${slug}`, 1_000_000, 2_000_000);
  const page = `${state.options.serverUrl}/apps/${slug}`;
  return {
    id, slug, node_id: nodeId('A', id), owner: showAccount(state, state.owner), name: slug, description: null, external_url: page, html_url: page,
    created_at: at, updated_at: at, permissions: { issues: 'write' }, events: [],
  };
}

/** `reaction`. */
export function showReaction(state: State, reaction: Reaction): Shape {
  return { id: reaction.id, node_id: nodeId('REA', reaction.id), user: showAccount(state, state.viewer), content: reaction.content, created_at: reaction.at };
}

/** `deployment`. */
export function showDeployment(state: State, deployment: Deployment): Shape {
  const repository = `${state.options.apiUrl}/repos/${state.options.repository}`;
  const url = `${repository}/deployments/${deployment.id}`;
  return {
    id: deployment.id, node_id: nodeId('DE', deployment.id), url, sha: deployment.sha, ref: deployment.ref, task: deployment.task,
    payload: deployment.payload, original_environment: deployment.environment, environment: deployment.environment,
    description: deployment.description, creator: showAccount(state, state.viewer), created_at: deployment.createdAt,
    updated_at: deployment.statuses.at(-1)?.at ?? deployment.createdAt, statuses_url: `${url}/statuses`, repository_url: repository,
    transient_environment: deployment.transient, production_environment: deployment.production,
  };
}

/** `deployment-status`. */
export function showStatus(state: State, deployment: Deployment, status: DeploymentStatus): Shape {
  const repository = `${state.options.apiUrl}/repos/${state.options.repository}`;
  const url = `${repository}/deployments/${deployment.id}`;
  return {
    id: status.id, node_id: nodeId('DES', status.id), url: `${url}/statuses/${status.id}`, state: status.state, creator: showAccount(state, state.viewer),
    description: status.description, environment: deployment.environment, target_url: status.logUrl, log_url: status.logUrl,
    environment_url: status.environmentUrl, created_at: status.at, updated_at: status.at, deployment_url: url, repository_url: repository,
  };
}
