import { createHash } from 'node:crypto';

/** Which run wrote a comment, and when its report was finished: what decides between two. */
export interface Generation {
  run: number;
  attempt: number;
  /** Whole seconds since 1970; 0 of a comment that an earlier version wrote. */
  at: number;
}

/** Which comment: a pull request carries one of each kind for each pool. */
export interface Topic {
  pool: string;
  kind: 'chat' | 'deploy' | 'plan' | 'preview';
}

/** Digests of a comment: of what it says, times and links of the run left out, and of its very text below the marker. */
export interface Digests {
  content: string;
  text: string;
}

const first = '<!-- dsvm-pool-action pool=';

/** The hidden first line of a pool's comment. */
export function markerOf({ pool, kind }: Topic, { run, attempt, at }: Generation, { content, text }: Digests): string {
  return `${first}${encode(pool)} schema=1 run=${run} attempt=${attempt} at=${at} kind=${kind} content=${content} text=${text} -->`;
}

/**
 * What a comment's marker says, or null where it is no comment on this topic: only the very first line counts. A marker without a
 * kind is of a deployment, one without digests counts as changed, and one without a time as older than any that has one.
 */
export function readMarker(body: string, topic: Topic): (Generation & Digests) | null {
  const start = `${first}${encode(topic.pool)} `;
  if (!body.startsWith(start)) return null;
  const rest = /^schema=\d+ run=(\d+) attempt=(\d+)((?: [a-z]+=[\w-]+)*) ?-->\r?(?:\n|$)/.exec(body.slice(start.length, start.length + 300));
  if (rest === null) return null;
  const more = new Map((rest[3] ?? '').split(' ').map((field) => [field.split('=')[0] ?? '', field.split('=')[1] ?? '']));
  if ((more.get('kind') ?? 'deploy') !== topic.kind) return null;
  return { run: Number(rest[1]), attempt: Number(rest[2]), at: Number(more.get('at')) || 0, content: more.get('content') ?? '', text: more.get('text') ?? '' };
}

/** A short digest of a text; line ends and the end of the text do not count, because GitHub may hand them back in another form. */
export function digest(text: string): string {
  return createHash('sha256').update(normal(text)).digest('hex').slice(0, 16);
}

/** Whether a comment's text below its marker is still the one that was written: somebody may have edited it. */
export function isIntact(body: string, { text }: Digests): boolean {
  return digest(normal(body).split('\n').slice(1).join('\n')) === text;
}

/**
 * Whether `other` must not be overwritten by `mine`. Of what is, and of answers, the truth is what ended last: a deployment may end long after a
 * younger run that looked meanwhile. Of plans it is the later run, because that has the newer commit; a second attempt is exempt from it, because
 * somebody chose to run an older commit again now.
 */
export function isLater(other: Generation, mine: Generation, kind: Topic['kind']): boolean {
  if (kind !== 'plan' && other.at !== mine.at) return other.at > mine.at;
  if (other.run === mine.run) return other.attempt > mine.attempt;
  return (kind !== 'plan' || mine.attempt === 1) && other.run > mine.run;
}

/** A text with line feeds alone and nothing blank at its end. */
export function normal(text: string): string {
  return text.replaceAll('\r\n', '\n').trimEnd();
}

// No blank, no `>` and no double hyphen may survive: they would end the field or the HTML comment.
function encode(pool: string): string {
  return encodeURIComponent(pool.toWellFormed()).replaceAll('--', '-%2D');
}
