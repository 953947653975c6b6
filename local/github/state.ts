import type { ArtifactRecord, RunRecord } from './actions.ts';
import type { Review } from './reviews.ts';
import { createSeed, type Seed } from './seed.ts';

export interface Account {
  login: string;
  id: number;
  type: 'User' | 'Bot' | 'Organization';
}

export interface Comment {
  id: number;
  /** Number of the pull request. */
  number: number;
  author: Account;
  body: string;
  /** Slug of an app that wrote it in the author's name. */
  app?: string;
  /** How often the text was really changed. */
  edits: number;
  /** ISO 8601, UTC, whole seconds. */
  createdAt: string;
  updatedAt: string;
  url: string;
}

export interface PullRequest {
  number: number;
  id: number;
  title: string;
  branch: string;
  author: Account;
  /** From a fork: its head lives in another repository and its runs get no secrets. */
  fork: boolean;
  state: 'open' | 'closed';
  /** Its conversation: who may not write to the repository adds no comment, and nobody a reaction. */
  locked: boolean;
  headSha: string;
  /** Where its branch left `main`. */
  baseSha: string;
  /** The test merge while open (refs/pull/N/merge), the real one once merged. */
  mergeSha: string;
  labels: string[];
  createdAt: string;
  updatedAt: string;
  closedAt: string | null;
  mergedAt: string | null;
  url: string;
}

export interface Commit {
  sha: string;
  message: string;
  author: Account;
  /** Pull requests that brought it. */
  pulls: number[];
  /** On the default branch. */
  landed: boolean;
  at: string;
  /** Shas, the branch's own first; the very first commit has none. */
  parents: string[];
  /** Text of each file by its path. */
  files: ReadonlyMap<string, string>;
}

/** One change of a branch, as the repository's activity keeps it. */
export interface Activity {
  id: number;
  branch: string;
  before: string;
  after: string;
  type: 'push' | 'force_push' | 'branch_creation' | 'branch_deletion' | 'pr_merge';
  actor: Account;
  at: string;
}

export interface Reaction {
  id: number;
  on: { kind: 'issue' | 'comment'; id: number };
  content: string;
  at: string;
}

export interface Deployment {
  id: number;
  sha: string;
  ref: string;
  task: string;
  environment: string;
  description: string | null;
  payload: unknown;
  transient: boolean;
  production: boolean;
  createdAt: string;
  statuses: DeploymentStatus[];
}

export interface DeploymentStatus {
  id: number;
  state: string;
  description: string;
  environmentUrl: string;
  logUrl: string;
  at: string;
}

export type Access = 'admin' | 'maintain' | 'write' | 'triage' | 'read';

export interface StateOptions {
  seed: number;
  /** Form of OIDC subjects: repositories made after 2026-07-15 have ids in them, older ones names alone. */
  subjects: 'ids' | 'names';
  /** Environments that a federated credential names. */
  environments: readonly string[];
  repository: string;
  private: boolean;
  viewer: string;
  /** Milliseconds since 1970. */
  now(): number;
  serverUrl: string;
  apiUrl: string;
}

/** One repository and what people and runs have done to it. */
export class State {
  readonly options: StateOptions;
  readonly seed: Seed;
  readonly name: string;
  readonly owner: Account;
  readonly repositoryId: number;
  readonly viewer: Account;
  readonly pulls = new Map<number, PullRequest>();
  readonly comments = new Map<number, Comment>();
  readonly commits = new Map<string, Commit>();
  readonly branches = new Map<string, string>();
  /** Oldest first. */
  readonly activities: Activity[] = [];
  readonly access = new Map<string, Access>();
  readonly reactions: Reaction[] = [];
  readonly deployments: Deployment[] = [];
  readonly reviews: Review[] = [];
  /** Workflow runs by id, and what they uploaded by the artifact's id. */
  readonly runs = new Map<number, RunRecord>();
  readonly artifacts = new Map<number, ArtifactRecord>();
  /** Workflow files (paths) that no event starts, and why: GitHub's word for it. */
  readonly disabled = new Map<string, 'disabled_inactivity' | 'disabled_manually'>();
  /** Job summaries (markdown) by run id. */
  readonly summaries = new Map<string, string>();
  private readonly accounts = new Map<string, Account>();

  constructor(options: StateOptions) {
    const [owner = '', name = ''] = options.repository.split('/');
    if (owner === '' || name === '') throw new Error(`"${options.repository}" is not owner/name`);
    this.options = options;
    this.seed = createSeed(options.seed);
    this.name = name;
    this.owner = this.account(owner, 'Organization');
    this.repositoryId = this.seed.number('repository', 1_300_000_000, 1_400_000_000);
    this.viewer = this.account(options.viewer, options.viewer.endsWith('[bot]') ? 'Bot' : 'User');
    this.move('main', this.commit('Initial commit', this.owner, { landed: true, files: new Map([['README.md', `# ${name}\n`]]) }).sha, this.owner);
  }

  /** ISO 8601 in UTC and whole seconds, as GitHub writes times. */
  time(): string {
    return new Date(this.options.now()).toISOString().replace(/\.\d{3}Z$/, 'Z');
  }

  /** The account of that login; made at its first mention. GitHub's logins ignore case. */
  account(login: string, type: Account['type'] = 'User'): Account {
    const known = this.accounts.get(login.toLowerCase());
    if (known) return known;
    // The bot's id is the same everywhere on github.com, and people match on it.
    const id = login === 'github-actions[bot]' ? 41898282 : this.seed.number(`account ${login}`, 150_000_000, 260_000_000);
    const account: Account = { login, id, type };
    this.accounts.set(login.toLowerCase(), account);
    return account;
  }

  /** Records a commit; it reaches a branch only where the caller says so in `branches`. Without `files` it has those of its first parent. */
  commit(message: string, author: Account, about: { pull?: number; landed?: boolean; parents?: string[]; files?: ReadonlyMap<string, string> }): Commit {
    const pulls = about.pull === undefined ? [] : [about.pull];
    const parents = about.parents ?? [];
    const files = about.files ?? this.commits.get(parents[0] ?? '')?.files ?? new Map<string, string>();
    const commit: Commit = { sha: this.seed.sha(), message, author, pulls, landed: about.landed ?? false, at: this.time(), parents, files };
    this.commits.set(commit.sha, commit);
    return commit;
  }

  /** Lets a branch lead to that commit, and keeps it as activity at the time of our clock, whatever the commit says of itself. */
  move(branch: string, sha: string, actor: Account, type: 'push' | 'force_push' | 'pr_merge' = 'push'): void {
    const before = this.branches.get(branch);
    this.branches.set(branch, sha);
    this.activities.push({ id: this.seed.id(), branch, before: before ?? '0'.repeat(40), after: sha, type: before === undefined ? 'branch_creation' : type, actor, at: this.time() });
  }

  /** The newest commit of the default branch. */
  get main(): Commit {
    const found = this.commits.get(this.branches.get('main') ?? '');
    if (!found) throw new Error('There is no branch main');
    return found;
  }

  /** The pull request of that number; throws where there is none. */
  pull(number: number): PullRequest {
    const pull = this.pulls.get(number);
    if (!pull) throw new Error(`There is no pull request ${number}`);
    return pull;
  }

  /** Whether a pull request's branch and `main` have both changed a file since they parted, and not to the same text: git looks at lines, this at files. */
  conflicts({ baseSha, headSha, mergedAt }: PullRequest): boolean {
    const filesAt = (sha: string): ReadonlyMap<string, string> => this.commits.get(sha)?.files ?? new Map<string, string>();
    const [base, mine, theirs] = [filesAt(baseSha), filesAt(headSha), this.main.files];
    const differs = (path: string): boolean => mine.get(path) !== base.get(path) && theirs.get(path) !== base.get(path) && mine.get(path) !== theirs.get(path);
    return mergedAt === null && [...base.keys(), ...mine.keys()].some(differs);
  }

  /** Comments of one pull request, oldest first. */
  commentsOf(number: number): Comment[] {
    return [...this.comments.values()].filter((comment) => comment.number === number);
  }

  /** Writes a comment as that account. */
  comment(number: number, author: Account, body: string): Comment {
    const id = this.seed.id();
    const at = this.time();
    const comment: Comment = { id, number, author, body, edits: 0, createdAt: at, updatedAt: at, url: `${this.pull(number).url}#issuecomment-${id}` };
    this.comments.set(id, comment);
    return comment;
  }

  /** Changes a comment's text; the same text again is no edit. */
  edit(comment: Comment, body: string): void {
    comment.updatedAt = this.time();
    if (comment.body === body) return;
    comment.body = body;
    comment.edits += 1;
  }

  /** The sha that a ref (`refs/heads/main`, `heads/main`, `main`, `refs/pull/1/merge` or a sha) means, or undefined. */
  resolve(ref: string): string | undefined {
    const [, number, which] = /^(?:refs\/)?pull\/(\d+)\/(merge|head)$/.exec(ref) ?? [];
    const pull = this.pulls.get(Number(number));
    if (pull) return which === 'head' ? pull.headSha : pull.mergeSha;
    return this.branches.get(ref.replace(/^(refs\/)?heads\//, '')) ?? this.commits.get(ref)?.sha;
  }
}
