const hour = 3_600_000;

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
 * clock says.
 */
export function expiry({ now, hours, standing, head, lastWord }: Activity): string {
  const today = Date.parse(now);
  const before = standing === undefined || standing.head !== head ? today : Date.parse(standing.expires) - standing.hours * hour;
  const last = Math.max(...[before, Date.parse(lastWord)].filter((one) => !Number.isNaN(one)), 0);
  return new Date(Math.min(last === 0 ? today : last, today) + hours * hour).toISOString();
}
