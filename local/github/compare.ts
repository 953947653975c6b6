// What differs between two commits, and the files of one, as the API answers it.
import { Refusal, type Answer, type Call, type Handler } from './contract.ts';
import { paginate } from './routes.ts';
import { apiParts, nodeId, showAccount, type Shape } from './shapes.ts';
import type { Commit, State } from './state.ts';
import { blobSha, differences, historyOf, mergeBase, showDifference } from './trees.ts';

// GitHub's own: a comparison lists no more files, a pull request no more than that.
const mostCompared = 300;
const mostFiles = 3000;

/** Handlers for comparisons, a pull request's files and the contents of a commit. */
export function contentRoutes(state: State): Record<string, Handler> {
  return {
    'repos/compare-commits-with-basehead': (call) => compare(state, call),
    'pulls/list-files': (call) => {
      const pull = state.pulls.get(Number(call.params['pull_number']));
      if (!pull) throw new Refusal(404, 'Not Found');
      const [base, head] = [state.commits.get(pull.baseSha), state.commits.get(pull.headSha)];
      const all = differences(base?.files ?? new Map(), head?.files ?? new Map()).slice(0, mostFiles);
      return paginate(call, all.map((one) => showDifference(state, one, pull.headSha)));
    },
    'repos/get-content': (call) => content(state, call),
  };
}

function compare(state: State, call: Call): Answer {
  const [from = '', to = ''] = (call.params['basehead'] ?? '').split('...');
  const [base, head] = [from, to].map((ref) => state.commits.get(state.resolve(ref) ?? ''));
  const common = base && head && mergeBase(state, base.sha, head.sha);
  if (!base || !head || !common) throw new Refusal(404, 'Not Found');
  const only = (one: Commit, other: Commit): Commit[] => {
    const known = new Set(historyOf(state, other.sha).map(({ sha }) => sha));
    return historyOf(state, one.sha).filter(({ sha }) => !known.has(sha)).toReversed();
  };
  const [ahead, behind] = [only(head, base), only(base, head)];
  const status = ahead.length === 0 ? (behind.length === 0 ? 'identical' : 'behind') : behind.length === 0 ? 'ahead' : 'diverged';
  const { url, page } = apiParts(state);
  const html = `${page}/compare/${from}...${to}`;
  const files = differences(common.files, head.files).slice(0, mostCompared);
  const first = Number(call.query['page'] ?? 1) <= 1;
  const body = {
    url: `${url}/compare/${from}...${to}`, html_url: html, permalink_url: html, diff_url: `${html}.diff`, patch_url: `${html}.patch`,
    base_commit: showCommit(state, base), merge_base_commit: showCommit(state, common), status, ahead_by: ahead.length, behind_by: behind.length,
    total_commits: ahead.length, commits: (paginate(call, ahead.map((one) => showCommit(state, one))).body as Shape[]),
    // All of them stand on the first page, whatever its size.
    files: first ? files.map((one) => showDifference(state, one, head.sha)) : [],
  };
  return { status: 200, body };
}

/** `commit`. */
function showCommit(state: State, commit: Commit): Shape {
  const { url, page } = apiParts(state);
  const own = `${url}/commits/${commit.sha}`;
  const person = { name: commit.author.login, email: `${commit.author.id}+${commit.author.login}@users.noreply.github.com`, date: commit.at };
  return {
    url: own, sha: commit.sha, node_id: nodeId('C', commit.sha), html_url: `${page}/commit/${commit.sha}`, comments_url: `${own}/comments`,
    commit: {
      url: `${url}/git/commits/${commit.sha}`, author: person, committer: person, message: commit.message, comment_count: 0, tree: { sha: commit.sha, url: `${url}/git/trees/${commit.sha}` },
      verification: { verified: false, reason: 'unsigned', payload: null, signature: null, verified_at: null },
    },
    author: showAccount(state, commit.author), committer: showAccount(state, commit.author),
    parents: commit.parents.map((sha) => ({ sha, url: `${url}/commits/${sha}`, html_url: `${page}/commit/${sha}` })),
  };
}

/** A file, or a folder's list of what is in it, as of `ref` (default: the default branch). */
function content(state: State, call: Call): Answer {
  const path = (call.params['path'] ?? '').replaceAll(/^\/+|\/+$/g, '');
  const ref = String(call.query['ref'] ?? 'main');
  const commit = state.commits.get(state.resolve(ref) ?? '');
  if (!commit) throw new Refusal(404, `No commit found for the ref ${ref}`);
  const text = commit.files.get(path);
  if (text !== undefined) {
    const bytes = Buffer.from(text);
    // A longer one is answered without its text.
    const short = bytes.length <= 1024 * 1024;
    return { status: 200, body: { ...showEntry(state, path, 'file', ref, text), encoding: short ? 'base64' : 'none', content: short ? bytes.toString('base64') : '' } };
  }
  const prefix = path === '' ? '' : `${path}/`;
  const inside = [...commit.files].filter(([name]) => name.startsWith(prefix));
  if (inside.length === 0) throw new Refusal(404, 'Not Found');
  const entries = new Map(inside.map(([name, own]) => {
    const [child = '', ...deeper] = name.slice(prefix.length).split('/');
    return [child, showEntry(state, prefix + child, deeper.length > 0 ? 'dir' : 'file', ref, own)];
  }));
  return { status: 200, body: [...entries.values()] };
}

function showEntry(state: State, path: string, type: 'file' | 'dir', ref: string, text: string): Shape {
  const { url, page } = apiParts(state);
  const sha = blobSha(type === 'dir' ? path : text);
  const name = path.split('/').map(encodeURIComponent).join('/');
  const self = `${url}/contents/${name}?ref=${encodeURIComponent(ref)}`;
  const git = `${url}/git/${type === 'dir' ? 'trees' : 'blobs'}/${sha}`;
  const html = `${page}/${type === 'dir' ? 'tree' : 'blob'}/${ref}/${name}`;
  return {
    type, size: type === 'dir' ? 0 : Buffer.byteLength(text), name: path.split('/').at(-1) ?? '', path, sha, url: self, git_url: git, html_url: html,
    download_url: type === 'dir' ? null : `${page}/raw/${ref}/${name}`, _links: { self, git, html },
  };
}
