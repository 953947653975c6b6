/** A pool as its owner tags say it. */
export interface Owner {
  /** GitHub's id of the repository: it survives renames and transfers. */
  repositoryId: string;
  pool: string;
  /** Version of these tags. */
  schema: string;
  /** Was the resource group made for the pool, or did it stand before? */
  group: 'created' | 'adopted';
  /** ISO 8601, adopted groups only. */
  adoptedAt?: string;
  /** Of a pull request's preview alone: it is never the pool itself. */
  preview?: PreviewTags;
}

/** What the tags of a preview say besides; texts are empty where a tag is missing. Times are ISO 8601. */
export interface PreviewTags {
  /** Of the pull request. */
  number: number;
  /** The commit that it shows. */
  head: string;
  /** When the pull request has had no activity for so many `hours`: what comes after that moves it on. */
  expires: string;
  hours: number;
  /** When it took its place. */
  since: string;
}

/** One pool, or one preview of it. */
export interface PoolIdentity {
  repositoryId: string;
  pool: string;
  preview?: Pick<PreviewTags, 'number'> | undefined;
}

/** Tags as ARM answers them: a group without tags has none at all. */
export type Tags = Readonly<Record<string, string>> | null | undefined;

/** The tag by which all previews of a subscription are found: the pull request's number. */
export const PREVIEW = 'dsvm-pool-preview';
/** The tag that a pass of `sweep` leaves on a preview that is over, with the time (ISO 8601): it goes with the next pass, or with the next deployment of the preview. */
export const MARKED = 'dsvm-pool-marked';
const POOL = 'dsvm-pool';
const REPOSITORY = 'dsvm-pool-repository';
const SCHEMA = 'dsvm-pool-schema';
const GROUP = 'dsvm-pool-group';
const ADOPTED_AT = 'dsvm-pool-adopted-at';
const HEAD = 'dsvm-pool-head';
/** The tag that says until when a preview lives (ISO 8601). */
export const EXPIRES = 'dsvm-pool-expires';
const HOURS = 'dsvm-pool-hours';
const SINCE = 'dsvm-pool-since';
const KEYS = new Set([POOL, REPOSITORY, SCHEMA, GROUP, ADOPTED_AT, PREVIEW, HEAD, EXPIRES, HOURS, SINCE, MARKED]);
const VERSION = '1';

/** The tags that say whose a resource group is. `adoptedAt` (ISO 8601) is given for a group that stood before the pool, and says so. */
export function ownerTags({ repositoryId, pool, adoptedAt, preview }: Omit<PoolIdentity, 'preview'> & { adoptedAt?: string | undefined; preview?: PreviewTags | undefined }): Record<string, string> {
  return {
    [POOL]: pool,
    [REPOSITORY]: repositoryId,
    [SCHEMA]: VERSION,
    [GROUP]: adoptedAt === undefined ? 'created' : 'adopted',
    ...(adoptedAt === undefined ? {} : { [ADOPTED_AT]: adoptedAt }),
    ...(preview === undefined
      ? {}
      : { [PREVIEW]: String(preview.number), [HEAD]: preview.head, [EXPIRES]: preview.expires, [HOURS]: String(preview.hours), [SINCE]: preview.since }),
  };
}

/** The owner that a group's tags name, or null where they name none or not all of one. Tag names have no case in Azure. A group that is not plainly `created` counts as adopted: that deletes less. */
export function readOwner(tags: Tags): Owner | null {
  const found = ownTags(tags);
  const [pool, repositoryId, number] = [found.get(POOL), found.get(REPOSITORY), found.get(PREVIEW)];
  // Whose a preview is without a number nobody knows; it is not the pool's.
  if (!pool || !repositoryId || (number !== undefined && !/^[1-9]\d{0,14}$/.test(number))) return null;
  const adoptedAt = found.get(ADOPTED_AT);
  const text = (key: string): string => found.get(key) ?? '';
  return {
    repositoryId,
    pool,
    schema: text(SCHEMA),
    group: found.get(GROUP) === 'created' && adoptedAt === undefined ? 'created' : 'adopted',
    ...(adoptedAt === undefined ? {} : { adoptedAt }),
    ...(number === undefined ? {} : { preview: { number: Number(number), head: text(HEAD), expires: text(EXPIRES), hours: Number(text(HOURS)) || 0, since: text(SINCE) } }),
  };
}

/** Whether tags name a repository, however little they say besides. */
export function isOfRepository(tags: Tags, repositoryId: string): boolean {
  return ownTags(tags).get(REPOSITORY) === repositoryId;
}

/** Whose a group with these tags is, as seen from one pool of one repository, or from one preview of it. Anything but a full match that holds one of our tags is somebody else's. */
export function whoOwns(tags: Tags, { repositoryId, pool, preview }: PoolIdentity): 'ours' | 'nobody' | { other: string } {
  // A mark alone, left by a pass of `sweep` that came too late, is no owner.
  if (ownTags(withoutMark(tags)).size === 0) return 'nobody';
  const owner = readOwner(tags);
  if (owner === null) return { other: 'a pool whose owner tags are incomplete' };
  const whose = `${owner.preview === undefined ? '' : `the preview of pull request ${owner.preview.number} of `}pool "${owner.pool}"`;
  if (owner.repositoryId !== repositoryId) return { other: `${whose} of the repository with id ${owner.repositoryId}` };
  if (owner.pool !== pool || owner.preview?.number !== preview?.number) return { other: `${whose} of this repository` };
  if (owner.schema !== VERSION) return { other: `${whose} of this repository, tagged by another version of this action (schema ${owner.schema || 'unknown'})` };
  return 'ours';
}

/** The tags of a group without ours: it is nobody's again. */
export function withoutOwner(tags: Tags): Record<string, string> {
  return Object.fromEntries(Object.entries(tags ?? {}).filter(([key]) => !KEYS.has(key.toLowerCase())));
}

const withoutMark = (tags: Tags): Tags => Object.fromEntries(Object.entries(tags ?? {}).filter(([key]) => key.toLowerCase() !== MARKED));

/** Only our tags, by lower-case name. */
function ownTags(tags: Tags): Map<string, string> {
  return new Map(Object.entries(tags ?? {}).map(([key, value]): [string, string] => [key.toLowerCase(), value]).filter(([key]) => KEYS.has(key)));
}
