/** Which run wrote a comment: what decides between two that write at once. */
export interface Generation {
  run: number;
  attempt: number;
}

const first = '<!-- dsvm-pool-action pool=';

/** The hidden first line of a pool's comment. */
export function markerOf(pool: string, { run, attempt }: Generation): string {
  return `${first}${encode(pool)} schema=1 run=${run} attempt=${attempt} -->`;
}

/** The run that wrote a comment, or null where it is no comment of this pool: only the very first line counts. */
export function readMarker(body: string, pool: string): Generation | null {
  const start = `${first}${encode(pool)} `;
  if (!body.startsWith(start)) return null;
  const rest = /^schema=\d+ run=(\d+) attempt=(\d+)(?: [^\n]*)? ?-->\r?(?:\n|$)/.exec(body.slice(start.length, start.length + 200));
  return rest === null ? null : { run: Number(rest[1]), attempt: Number(rest[2]) };
}

/**
 * Whether `other` must not be overwritten by `mine`: a later attempt of the same run, or a later run. A second attempt is exempt
 * from the latter, because somebody chose to run an older commit again now.
 */
export function isLater(other: Generation, mine: Generation): boolean {
  if (other.run === mine.run) return other.attempt > mine.attempt;
  return mine.attempt === 1 && other.run > mine.run;
}

// No blank, no `>` and no double hyphen may survive: they would end the field or the HTML comment.
function encode(pool: string): string {
  return encodeURIComponent(pool.toWellFormed()).replaceAll('--', '-%2D');
}
