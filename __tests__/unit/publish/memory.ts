import type { Comment, GitHub } from '../../../src/github/github.ts';

interface State {
  viewer: string;
  private: boolean;
  pullRequest: number | null;
  comments: Comment[];
  /** Every write in order: `create 1`, `update 1`, `delete 2`. */
  writes: string[];
  /** Called before each write; what a racing run does in that moment. */
  before(write: string): Promise<void>;
}

/** A GitHub of one pull request, in memory; several runs may hold it at once. */
export function memoryGitHub(values: Partial<State> = {}): GitHub & { state: State } {
  const state: State = {
    viewer: 'github-actions[bot]',
    private: true,
    pullRequest: 7,
    comments: [],
    writes: [],
    before: async () => {},
    ...values,
  };
  let next = 100;
  const write = async (what: string): Promise<void> => {
    await state.before(what);
    state.writes.push(what);
  };
  return {
    state,
    viewer: async () => state.viewer,
    repository: async () => ({ id: '1', private: state.private, defaultBranch: 'main' }),
    pullRequestOf: async () => (state.pullRequest === null ? { none: 'the event belongs to no pull request' } : { number: state.pullRequest }),
    filesBetween: async () => ({ unlisted: 'nothing is kept here' }),
    filesOf: async () => ({ unlisted: 'nothing is kept here' }),
    tip: async () => '0'.repeat(40),
    read: async () => undefined,
    lastSuccess: async () => 'no such workflow',
    comments: async function* () {
      // A copy: a listing does not see what is written meanwhile.
      const listed = state.comments.slice();
      yield* listed;
    },
    createComment: async (_pullRequest, body) => {
      await write('create');
      const made = comment(next++, body, { author: state.viewer });
      state.comments.push(made);
      return made;
    },
    updateComment: async (id, body) => {
      await write(`update ${id}`);
      const found = state.comments.find((one) => one.id === id);
      if (found === undefined) throw new Error(`no comment ${id}`);
      found.body = body;
      return found;
    },
    deleteComment: async (id) => {
      await write(`delete ${id}`);
      state.comments = state.comments.filter((one) => one.id !== id);
    },
  };
}

/** A comment as GitHub lists it; later ids are later. */
export function comment(id: number, body: string, values: Partial<Comment> = {}): Comment {
  const author = values.author ?? 'github-actions[bot]';
  return {
    id,
    body,
    author,
    authorType: author.endsWith('[bot]') ? 'Bot' : 'User',
    url: `https://github.com/contoso/pools/pull/7#issuecomment-${id}`,
    createdAt: new Date(Date.UTC(2026, 10, 21, 8, 0, id)).toISOString(),
    ...values,
  };
}
