import { EXPIRES, isOfRepository, MARKED, readOwner, whoOwns, type Owner, type PreviewTags, type Tags } from '../owner.ts';
import { mostHours, promisedUntil } from './expiry.ts';
import { readPolicy } from './policy.ts';

/** A resource group that carries the tag of previews, whoever wrote it. */
export interface Found {
  name: string;
  tags: Tags;
  /** ARM's provisioningState; `Deleting` while Azure removes it. */
  state: string;
  /** Its pool's deployment has not come to an end; undefined where Azure does not say. */
  deploying: boolean | undefined;
}

/** What GitHub says of a pull request. What it does not say is unknown: that is never taken for closed. */
export type Standing =
  | { kind: 'open'; /** ISO 8601. */ activity: string }
  | { kind: 'closed'; merged: boolean; /** ISO 8601. */ at: string }
  | { kind: 'gone' }
  | { kind: 'unknown'; why: string };

/** A deployment that GitHub shows for a preview. */
export interface GitHubRecord {
  id: number;
  pool: string;
  number: number;
  /** When it last changed, ISO 8601. */
  at: string;
}

export interface SweepQuestion {
  groups: readonly Found[];
  /** By number; one that is not in it is unknown. */
  pulls: ReadonlyMap<number, Standing>;
  /** Milliseconds since 1970, Azure's clock. */
  now: number;
  repositoryId: string;
}

/** What becomes of a group: `foreign` is not for us to touch. `owner` is null there alone. */
export interface GroupDecision {
  name: string;
  owner: { pool: string; number: number } | null;
  verdict: 'keep' | 'mark' | 'unmark' | 'delete' | 'foreign';
  /** A clause for people: `pull request 7 was merged`. */
  why: string;
  /** What a person should look at: tags that somebody has spoilt. Null where all is well. */
  spoilt: string | null;
}

const minute = 60_000;
// Azure tells the time in whole seconds, and its servers are seconds apart.
const skew = minute;

/**
 * So old is a mark before the second pass counts, in minutes. Runs that GitHub had kept waiting start all at once, and one behind the other they are
 * minutes apart: these are one look at one state of GitHub, not two. It is also what a person has who closed the wrong pull request. Less than
 * the 30 minutes between two runs of the shipped workflow, so that the next one counts.
 */
export const settledMinutes = 15;

/**
 * Compares previews in Azure with pull requests. Nothing is deleted by one look: a group whose pull request is closed, gone or without activity
 * for its hours is marked first and deleted by a later pass that finds it so again. A mark from before that (the pull request was open again
 * meanwhile) counts as none. What does not carry all our tags and this repository's id is never touched.
 */
export function decideSweep({ groups, pulls, now, repositoryId }: SweepQuestion): GroupDecision[] {
  return groups.map((group) => decideGroup(group, pulls, now, repositoryId));
}

/**
 * The other direction: GitHub's deployments of pull requests that are closed or gone, and that stand for no preview. None that has changed just now:
 * somebody may be taking its preview down. An open pull request keeps its own: its preview may stand in a subscription that this look does not see.
 */
export function strayRecords(records: readonly GitHubRecord[], groups: readonly GroupDecision[], pulls: SweepQuestion['pulls'], now: number): GitHubRecord[] {
  const standing = new Set(groups.flatMap(({ owner }) => (owner === null ? [] : [keyOf(owner)])));
  return records.filter((record) => {
    const age = now - (timeOf(record.at) ?? now);
    const { kind } = pulls.get(record.number) ?? { kind: 'unknown' };
    return !standing.has(keyOf(record)) && (kind === 'closed' || kind === 'gone') && age >= settledMinutes * minute;
  });
}

const keyOf = ({ pool, number }: { pool: string; number: number }): string => `${number} ${pool}`;

function decideGroup({ name, tags, state, deploying }: Found, pulls: SweepQuestion['pulls'], now: number, repositoryId: string): GroupDecision {
  const owned = readPreview(tags, repositoryId);
  if ('foreign' in owned) return { name, owner: null, verdict: 'foreign', why: owned.foreign, spoilt: isOfRepository(tags, repositoryId) ? `${owned.foreign}, and no sweep will ever remove it` : null };
  const { pool, preview } = owned;
  const fault = pulls.get(preview.number)?.kind === 'open' ? faultOf(preview.expires, now) : undefined;
  const spoilt = fault === undefined ? null : `its tag \`${EXPIRES}\` (${preview.expires || 'missing'}) is ${fault}: it lives by the activity of pull request ${preview.number} alone`;
  const decide = (verdict: GroupDecision['verdict'], why: string): GroupDecision => ({ name, owner: { pool, number: preview.number }, verdict, why, spoilt });
  if (state === 'Deleting') return decide('keep', 'Azure is deleting it already');
  const mark = timeOf(markOf(tags));
  const over = whyOver(pulls.get(preview.number), preview, now);
  if ('unknown' in over) return decide('keep', over.unknown);
  if ('live' in over) return markOf(tags) === undefined ? decide('keep', over.live) : decide('unmark', over.live);
  if (over.open && deploying !== false) return decide('keep', `${over.why}, but ${deploying === true ? 'it is being deployed right now' : 'Azure does not say whether it is being deployed'}`);
  if (mark === undefined || mark < over.since || mark > now + skew) return decide('mark', over.why);
  const age = Math.max(0, Math.floor((now - mark) / minute));
  if (age < settledMinutes) return decide('keep', `${over.why}; marked ${age} min ago, and a mark counts from ${settledMinutes} min on`);
  return decide('delete', over.why);
}

// What is wrong with the end that somebody has written.
function faultOf(expires: string, now: number): string | undefined {
  if (promisedUntil(expires, now) > 0) return undefined;
  if (promisedUntil(expires, Number.POSITIVE_INFINITY) > 0) return `later than ${mostHours} hours from now`;
  return `no time, such as ${new Date(now + 7 * 24 * 60 * minute).toISOString().slice(0, 10)}`;
}

type Over = { unknown: string } | { live: string } | { why: string; /** From when on, ms; a mark from before is another time's. */ since: number; open: boolean };

function whyOver(pull: Standing | undefined, { number, expires, hours: told }: PreviewTags, now: number): Over {
  const subject = `pull request ${number}`;
  if (pull === undefined || pull.kind === 'unknown') return { unknown: `GitHub does not say how ${subject} stands${pull === undefined ? '' : ` (${pull.why})`}` };
  if (pull.kind === 'gone') return { why: `GitHub has no ${subject}`, since: 0, open: false };
  if (pull.kind === 'closed') return { why: `${subject} ${pull.merged ? 'was merged' : 'is closed'}`, since: timeOf(pull.at) ?? 0, open: false };
  // The tag says when it was written, or how far somebody has extended it; activity since then counts on. Spoilt tags let none live for ever.
  const hours = Math.min(told, mostHours);
  const until = Math.max(promisedUntil(expires, now), (timeOf(pull.activity) ?? now) + hours * 60 * minute);
  if (now < until) return { live: `${subject} is open; until ${shown(until)} if nothing happens there` };
  return { why: `nothing happened in ${subject} for ${hours} h (until ${shown(until)})`, since: until, open: true };
}

/** The preview that a group's tags name, or why it is none of this repository's. */
export function readPreview(tags: Tags, repositoryId: string): (Owner & { preview: PreviewTags }) | { foreign: string } {
  const owner = readOwner(tags);
  if (owner === null) return { foreign: 'its owner tags are incomplete or damaged' };
  const { pool, preview } = owner;
  if (preview === undefined) return { foreign: `it is pool "${pool}" itself, no preview` };
  const whose = whoOwns(tags, { repositoryId, pool, preview });
  if (typeof whose === 'object') return { foreign: `it belongs to ${whose.other}` };
  // It goes all the same where somebody has spoilt that.
  return { ...owner, preview: { ...preview, hours: preview.hours > 0 ? preview.hours : readPolicy({}).hours } };
}

/** The mark among a group's tags. */
export const markOf = (tags: Tags): string | undefined => Object.entries(tags ?? {}).find(([key]) => key.toLowerCase() === MARKED)?.[1];

// With its zone: a time without one is another instant on another machine.
function timeOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text)) ? Date.parse(text) : undefined;
}

const shown = (time: number): string => `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
