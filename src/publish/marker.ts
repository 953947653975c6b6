import { createHash } from 'node:crypto';

/** Which run wrote a comment: what decides between two that write at once. */
export interface Generation {
  run: number;
  attempt: number;
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
export function markerOf({ pool, kind }: Topic, { run, attempt }: Generation, { content, text }: Digests): string {
  return `${first}${encode(pool)} schema=1 run=${run} attempt=${attempt} kind=${kind} content=${content} text=${text} -->`;
}

/**
 * What a comment's marker says, or null where it is no comment on this topic: only the very first line counts. A marker without a
 * kind is of a deployment, and one without digests counts as changed.
 */
export function readMarker(body: string, topic: Topic): (Generation & Digests) | null {
  const start = `${first}${encode(topic.pool)} `;
  if (!body.startsWith(start)) return null;
  const rest = /^schema=\d+ run=(\d+) attempt=(\d+)((?: [a-z]+=[\w-]+)*) ?-->\r?(?:\n|$)/.exec(body.slice(start.length, start.length + 300));
  if (rest === null) return null;
  const more = new Map((rest[3] ?? '').split(' ').map((field) => [field.split('=')[0] ?? '', field.split('=')[1] ?? '']));
  if ((more.get('kind') ?? 'deploy') !== topic.kind) return null;
  return { run: Number(rest[1]), attempt: Number(rest[2]), content: more.get('content') ?? '', text: more.get('text') ?? '' };
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
 * Whether `other` must not be overwritten by `mine`: a later attempt of the same run, or a later run. A second attempt is exempt
 * from the latter, because somebody chose to run an older commit again now.
 */
export function isLater(other: Generation, mine: Generation): boolean {
  if (other.run === mine.run) return other.attempt > mine.attempt;
  return mine.attempt === 1 && other.run > mine.run;
}

/** A text with line feeds alone and nothing blank at its end. */
export function normal(text: string): string {
  return text.replaceAll('\r\n', '\n').trimEnd();
}

// No blank, no `>` and no double hyphen may survive: they would end the field or the HTML comment.
function encode(pool: string): string {
  return encodeURIComponent(pool.toWellFormed()).replaceAll('--', '-%2D');
}
