import type { Comment, GitHub } from '../github/github.ts';
import { isLater, readMarker, type Generation } from './marker.ts';

interface Own extends Comment {
  generation: Generation;
}

/** Where the comment is, and whether a later run had its say there already. */
export interface Kept {
  url: string;
  superseded: boolean;
}

// GitHub cannot write on a condition: an older run that has read before we wrote may write after it. Between its reading and its
// writing lies one request, so that after this pause we see what it did.
const pauseMs = 1000;
// Each look that finds an older run's text again needs one more of them; so many do not start at once.
const looks = 3;

/**
 * Makes the pull request carry exactly one comment for this pool, with the newest content. The oldest of
 * our comments stays. Two runs that both found none see one another after creating, and both converge on the older comment;
 * who has written looks once more after a pause (`sleep`, milliseconds), because an older run may have written at the same time.
 */
export async function keepComment(
  github: GitHub,
  pullRequest: number,
  pool: string,
  generation: Generation,
  body: string,
  sleep: (milliseconds: number) => Promise<unknown>,
): Promise<Kept> {
  const viewer = await github.viewer();
  let own = await ownComments(github, pullRequest, pool, viewer);
  if (own.length === 0) {
    const created = await github.createComment(pullRequest, body);
    own = await ownComments(github, pullRequest, pool, viewer);
    if (own.length === 0) return { url: created.url, superseded: false };
  }
  let kept = await converge(github, own, generation, body);
  for (let look = 0; kept.wrote && look < looks; look++) {
    await sleep(pauseMs);
    own = await ownComments(github, pullRequest, pool, viewer);
    if (own.length === 0) break;
    kept = await converge(github, own, generation, body);
  }
  return { url: kept.url, superseded: kept.superseded };
}

async function converge(github: GitHub, own: readonly Own[], mine: Generation, body: string): Promise<Kept & { wrote: boolean }> {
  const [oldest, ...others] = own as [Own, ...Own[]];
  const newest = own.reduce(
    (best, one) => (isLater(one.generation, best.generation) ? { generation: one.generation, body: one.body } : best),
    { generation: mine, body },
  );
  const wrote = normal(oldest.body) !== normal(newest.body);
  if (wrote) await github.updateComment(oldest.id, newest.body);
  for (const one of others) await github.deleteComment(one.id);
  return { url: oldest.url, superseded: newest.body !== body, wrote };
}

async function ownComments(github: GitHub, pullRequest: number, pool: string, viewer: string): Promise<Own[]> {
  const own: Own[] = [];
  for await (const comment of github.comments(pullRequest)) {
    const generation = readMarker(comment.body, pool);
    if (generation !== null && isBy(comment, viewer)) own.push({ ...comment, generation });
  }
  return own.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id - b.id);
}

// An app is `name[bot]` in one API and `name` in the other. A person may be called `name` too, so the short form counts for bots alone.
function isBy({ author, authorType }: Comment, viewer: string): boolean {
  return author.toLowerCase() === viewer.toLowerCase() || (authorType === 'Bot' && short(author) === short(viewer));
}

function short(login: string): string {
  return login.replace(/\[bot\]$/, '').toLowerCase();
}

// GitHub may hand line ends and the end of the text back in another form than it was given.
function normal(text: string): string {
  return text.replaceAll('\r\n', '\n').trimEnd();
}
