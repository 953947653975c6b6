const hour = 3_600_000;

/** A preview's hours at most, as in schema/pool.schema.json. */
export const mostHours = 720;

// A person who writes no time means the whole day, and without a zone their own.
const written = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?(Z|[+-]\d{2}:\d{2})?$/;
const lastZone = '-12:00';

/**
 * Until when (ms since 1970) a preview's tag lets it live: a full time as deployments write it, or what a person has written, `2026-12-24` or
 * `2026-12-24 18:00`, wherever on earth that was. 0 where it is no time, or later than any preview may live from now on: then somebody has spoilt the tag.
 */
export function promisedUntil(expires: string, now: number): number {
  const [, day, time = '23:59:59', zone = lastZone] = written.exec(expires.trim()) ?? [];
  const until = Date.parse(`${day}T${time}${zone}`);
  return until <= now + mostHours * hour ? until : 0;
}

/** What is known of a pull request's activity; times are ISO 8601. */
export interface Activity {
  now: string;
  hours: number;
  /** The preview that stands; undefined where there is none. */
  standing: { head: string; expires: string; hours: number } | undefined;
  head: string;
  /** When a person last had a word; empty where that was not asked. */
  lastWord: string;
}

/**
 * When a preview expires: so many hours after the last activity. That a new commit or a preview that was not there (opened, reopened, asked for) is to
 * be shown is activity now; else a person's last comment or review, or what was known before. Never after `hours` from now, whatever the other
 * clock says; and never before what the preview that stands was promised, which somebody may have extended.
 */
export function expiry({ now, hours, standing, head, lastWord }: Activity): string {
  const today = Date.parse(now);
  const promised = promisedUntil(standing?.expires ?? '', today);
  const before = standing === undefined || standing.head !== head ? today : promised - standing.hours * hour;
  const last = Math.max(before, Date.parse(lastWord) || 0, 0);
  return new Date(Math.max(Math.min(last === 0 ? today : last, today) + hours * hour, promised)).toISOString();
}
