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
}

export interface PoolIdentity {
  repositoryId: string;
  pool: string;
}

/** Tags as ARM answers them: a group without tags has none at all. */
export type Tags = Readonly<Record<string, string>> | null | undefined;

const POOL = 'dsvm-pool';
const REPOSITORY = 'dsvm-pool-repository';
const SCHEMA = 'dsvm-pool-schema';
const GROUP = 'dsvm-pool-group';
const ADOPTED_AT = 'dsvm-pool-adopted-at';
const KEYS = new Set([POOL, REPOSITORY, SCHEMA, GROUP, ADOPTED_AT]);
const VERSION = '1';

/** The tags that say whose a resource group is. `adoptedAt` (ISO 8601) is given for a group that stood before the pool, and says so. */
export function ownerTags({ repositoryId, pool, adoptedAt }: PoolIdentity & { adoptedAt?: string }): Record<string, string> {
  const tags = { [POOL]: pool, [REPOSITORY]: repositoryId, [SCHEMA]: VERSION, [GROUP]: adoptedAt === undefined ? 'created' : 'adopted' };
  return adoptedAt === undefined ? tags : { ...tags, [ADOPTED_AT]: adoptedAt };
}

/** The owner that a group's tags name, or null where they name none or not all of one. Tag names have no case in Azure. A group that is not plainly `created` counts as adopted: that deletes less. */
export function readOwner(tags: Tags): Owner | null {
  const found = ownTags(tags);
  const [pool, repositoryId] = [found.get(POOL), found.get(REPOSITORY)];
  if (!pool || !repositoryId) return null;
  const adoptedAt = found.get(ADOPTED_AT);
  return {
    repositoryId,
    pool,
    schema: found.get(SCHEMA) ?? '',
    group: found.get(GROUP) === 'created' && adoptedAt === undefined ? 'created' : 'adopted',
    ...(adoptedAt === undefined ? {} : { adoptedAt }),
  };
}

/** Whose a group with these tags is, as seen from one pool of one repository. Anything but a full match that holds one of our tags is somebody else's. */
export function whoOwns(tags: Tags, { repositoryId, pool }: PoolIdentity): 'ours' | 'nobody' | { other: string } {
  if (ownTags(tags).size === 0) return 'nobody';
  const owner = readOwner(tags);
  if (owner === null) return { other: 'a pool whose owner tags are incomplete' };
  if (owner.repositoryId !== repositoryId) return { other: `pool "${owner.pool}" of the repository with id ${owner.repositoryId}` };
  if (owner.pool !== pool) return { other: `pool "${owner.pool}" of this repository` };
  if (owner.schema !== VERSION) return { other: `pool "${owner.pool}" of this repository, tagged by another version of this action (schema ${owner.schema || 'unknown'})` };
  return 'ours';
}

/** The tags of a group without ours: it is nobody's again. */
export function withoutOwner(tags: Tags): Record<string, string> {
  return Object.fromEntries(Object.entries(tags ?? {}).filter(([key]) => !KEYS.has(key.toLowerCase())));
}

/** Only our tags, by lower-case name. */
function ownTags(tags: Tags): Map<string, string> {
  return new Map(Object.entries(tags ?? {}).map(([key, value]): [string, string] => [key.toLowerCase(), value]).filter(([key]) => KEYS.has(key)));
}
