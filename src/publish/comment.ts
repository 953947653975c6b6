import type { Comment, GitHub } from '../github/github.ts';
import { isIntact, isLater, normal, readMarker, type Digests, type Generation, type Topic } from './marker.ts';

interface Own extends Comment {
  marker: Generation & Digests;
}

/** Where the comment is, whether something newer stands there already, and whether an earlier run had said the same. */
export interface Kept {
  url: string;
  superseded: boolean;
  unchanged: boolean;
}

// GitHub cannot write on a condition: an older run that has read before we wrote may write after it. Between its reading and its
// writing lies one request, so that after this pause we see what it did.
const pauseMs = 1000;
// Each look that finds an older run's text again needs one more of them; so many do not start at once.
const looks = 3;

/**
 * Makes the pull request carry exactly one comment on this topic, with the newest content; `body` begins with its marker. The oldest of
 * our comments stays, and one that says the same but for times and links of the run is not written again. Two runs that both found none
 * see one another after creating, and both converge on the older comment; who has written, or has found its words there, looks once
 * more after a pause (`sleep`, milliseconds), because an older run may have written at the same time.
 */
export async function keepComment(
  github: GitHub,
  pullRequest: number,
  topic: Topic,
  body: string,
  sleep: (milliseconds: number) => Promise<unknown>,
): Promise<Kept> {
  const mine = readMarker(body, topic);
  if (mine === null) throw new Error('A comment was to be written without its marker');
  const viewer = await github.viewer();
  const find = (): Promise<Own[]> => ownComments(github, pullRequest, topic, viewer);
  let own = await find();
  if (own.length === 0) {
    const created = await github.createComment(pullRequest, body);
    own = await find();
    if (own.length === 0) return { url: created.url, superseded: false, unchanged: false };
  }
  let kept = await converge(github, own, mine, topic.kind, body);
  for (let look = 0; (kept.wrote || (kept.unchanged && look === 0)) && look < looks; look++) {
    await sleep(pauseMs);
    own = await find();
    if (own.length === 0) break;
    kept = await converge(github, own, mine, topic.kind, body);
  }
  return { url: kept.url, superseded: kept.superseded, unchanged: kept.unchanged };
}

async function converge(github: GitHub, own: readonly Own[], mine: Generation & Digests, kind: Topic['kind'], body: string): Promise<Kept & { wrote: boolean }> {
  const [oldest, ...others] = own as [Own, ...Own[]];
  const newest = own.reduce((best, one) => (isLater(one.marker, best.marker, kind) ? { marker: one.marker, body: one.body } : best), { marker: mine, body });
  const same = normal(oldest.body) === normal(newest.body);
  const unchanged = !same && newest.marker.content !== '' && oldest.marker.content === newest.marker.content && isIntact(oldest.body, oldest.marker);
  const wrote = !same && !unchanged;
  if (wrote) await github.updateComment(oldest.id, newest.body);
  for (const one of others) await github.deleteComment(one.id);
  return { url: oldest.url, superseded: newest.body !== body, unchanged, wrote };
}

async function ownComments(github: GitHub, pullRequest: number, topic: Topic, viewer: string): Promise<Own[]> {
  const own: Own[] = [];
  for await (const comment of github.comments(pullRequest)) {
    const marker = readMarker(comment.body, topic);
    if (marker !== null && isBy(comment, viewer)) own.push({ ...comment, marker });
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
