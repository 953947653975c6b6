import { PREVIEW, type PoolIdentity, type Tags, readOwner, whoOwns } from './owner.ts';

/** A resource as the list of its group shows it, or as it answered by itself. */
export interface GroupResource {
  id: string;
  type: string;
  name: string;
  /** ISO 8601, as ARM's list gives it with `$expand=createdTime`. */
  createdTime?: string;
  /** Id of the resource that made and keeps this one: a disk's machine. */
  managedBy?: string;
  tags?: Tags;
  /** The group's list does not have it (yet). */
  unlisted?: true;
}

/** What `teardown` asks: a group's tags, everything in it, and what the pool's last deployment says it made. */
export interface RemovalRequest extends PoolIdentity {
  tags: Tags;
  resources: readonly GroupResource[];
  /**
   * Ids of the deployment's `outputResources`; undefined where there is no deployment that succeeded. Only an adopted group needs them. Of a preview,
   * which must not stay, those that its last deployment came to (`unfinished`): resources that carry its tag are known besides.
   */
  deployed?: readonly string[] | undefined;
  unfinished?: boolean;
  /** The one storage account that the input `delete-storage` names. */
  deleteStorage?: string | undefined;
}

/** What stays, and why, for people. */
export interface Stay {
  id: string;
  why: string;
  /** The pool's deployment lists it; else it is others'. */
  listed: boolean;
  /** Nothing says `whose` it is, or that nobody needs it, and it came with a preview; or `when` it was made: the group can neither go nor be given back. */
  unsure?: 'whose' | 'when';
}

/** What may be deleted: nothing, with the reason and what to do; the whole group; or resources, in rounds that are deleted one after the other. */
export type Removal = { kind: 'refuse'; reason: string; fix: string } | { kind: 'group' } | { kind: 'resources'; rounds: GroupResource[][]; stay: Stay[] };

/**
 * Decides what `teardown` may delete. Only in a group whose tags say it is this very pool's. One that we created goes as a whole; in one that we
 * adopted, only what our deployment lists and what ARM says was created after the adoption. People's data (storage, file shares, loose disks,
 * snapshots) never goes, but for the storage account that is named. What cannot be proven stays.
 */
export function decideRemoval(request: RemovalRequest): Removal {
  const { tags, pool } = request;
  const whose = whoOwns(tags, request);
  if (whose === 'nobody') {
    return refuse(`The resource group carries no owner tags, so it is not known to be pool "${pool}".`, 'Check the name of the resource group. What no deploy of this action made is to be removed by hand.');
  }
  if (whose !== 'ours') {
    return refuse(`The resource group belongs to ${whose.other}, not to pool "${pool}" of this repository.`, 'Remove it from where it belongs, or correct the resource group of this pool.');
  }
  const owner = readOwner(tags);
  return owner?.group === 'created' ? decideCreated(request) : decideAdopted(request, owner?.adoptedAt);
}

const refuse = (reason: string, fix: string): Removal => ({ kind: 'refuse', reason, fix });

function decideCreated({ resources, pool, preview, deleteStorage }: RemovalRequest): Removal {
  const data = resources.filter((one) => keepsData(one) && !isNamed(one, deleteStorage));
  if (data.length === 0) return { kind: 'group' };
  // Nobody waits for a preview's end: its machines do not run on for a snapshot that somebody has made there.
  if (preview !== undefined) return { kind: 'resources', rounds: toRounds(resources.filter((one) => !data.includes(one))), stay: data.map(({ id }) => ({ id, why: 'it may hold people’s data', listed: true, unsure: 'whose' })) };
  const accounts = data.flatMap((one) => accountOf(one.id) ?? []);
  const fix =
    accounts.length === data.length && accounts.length === 1
      ? `Keep it: move it to a resource group of its own. Or name it, to delete it with everything in it: \`delete-storage: ${accounts[0] ?? ''}\`.`
      : 'Move them to a resource group of their own, or delete them by hand first. `delete-storage` names one storage account and nothing else.';
  return refuse(`The resource group of pool "${pool}" holds what may be people's data: ${data.map(show).join(', ')}. Deleting the group would delete it.`, fix);
}

function decideAdopted(request: RemovalRequest, adoptedAt: string | undefined): Removal {
  const { resources, deployed, pool, preview, unfinished = false } = request;
  const since = readTime(adoptedAt);
  if (since === undefined) {
    return refuse(
      `The resource group stood before pool "${pool}", and its tag \`dsvm-pool-adopted-at\` ${adoptedAt ? `is no time (${adoptedAt})` : 'is missing'}: what was there before cannot be told from what the pool made.`,
      "Delete the pool's resources in it by hand: scale set, load balancer, public IP address, network and their like.",
    );
  }
  if (deployed === undefined) {
    return refuse(
      `The resource group stood before pool "${pool}" (adopted at ${adoptedAt ?? ''}), and there is no deployment of the pool that succeeded: what the pool made in it is not known.`,
      "Deploy the pool once more to its end, then run teardown again. Or delete the pool's resources by hand.",
    );
  }
  const ours = new Set(deployed.map((id) => id.toLowerCase()));
  const stay: Stay[] = [];
  for (const { id, tags } of resources) if (preview !== undefined && tagOf(tags) === String(preview.number)) ours.add(id.toLowerCase());
  const goes = resources.filter((one) => {
    const why = whyStay(one, ours, since, request.deleteStorage);
    const listed = ours.has(one.id.toLowerCase());
    const strange = unfinished && !listed && !keepsData(one) && (readTime(one.createdTime) ?? 0) > since;
    // Those of the list say so in a quarter of an hour.
    const late = one.unlisted === true && readTime(one.createdTime) === undefined;
    const unsure = strange ? 'whose' : late ? 'when' : undefined;
    if (why !== undefined) stay.push({ id: one.id, why: strange ? 'it came since the preview did, whose deployment did not end well, and nothing says whose it is' : why, listed: listed || strange, ...(unsure === undefined ? {} : { unsure }) });
    return why === undefined;
  });
  return { kind: 'resources', rounds: toRounds(goes), stay: [...stay, ...hiddenFrom(deployed, resources, goes)] };
}

function whyStay(one: GroupResource, ours: ReadonlySet<string>, since: number, deleteStorage: string | undefined): string | undefined {
  if (!ours.has(one.id.toLowerCase())) return 'the pool’s deployment did not make it';
  const created = readTime(one.createdTime);
  if (created === undefined) return 'Azure does not say when it was created';
  if (created <= since) return 'it was there before the pool';
  if (!keepsData(one) || isNamed(one, deleteStorage)) return undefined;
  const account = accountOf(one.id);
  return account === undefined ? 'it may hold people’s data' : `it holds people’s files; only \`delete-storage: ${account}\` deletes it`;
}

/**
 * What a deployment names in this very group and the group's list lacks, parts of other resources aside, as far as `decideRemoval` hangs on it: of a
 * group that goes as a whole, what may be people's data.
 */
export function unlisted({ id: group, tags }: { id: string; tags: Tags }, listed: readonly GroupResource[], named: readonly string[]): string[] {
  const known = new Set(listed.map((one) => one.id.toLowerCase()));
  const whole = readOwner(tags)?.group === 'created';
  return named.filter((id) => {
    const [key, type] = [id.toLowerCase(), typeOf(id)];
    if (type === undefined || !key.startsWith(`${group.toLowerCase()}/`) || known.has(key)) return false;
    known.add(key);
    return !whole || keepsData({ type });
  });
}

/** The type of a resource that lies directly in a group, by its id; undefined for parts of resources and anything else. */
export function typeOf(id: string): string | undefined {
  return /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/([^/]+\/[^/]+)\/[^/]+$/i.exec(id)?.[1];
}

// What a deployment lists and the group's list cannot prove: parts of others' resources (a subnet), and what lies in other groups.
function hiddenFrom(deployed: readonly string[], resources: readonly GroupResource[], goes: readonly GroupResource[]): Stay[] {
  const listed = new Set(resources.map((one) => one.id.toLowerCase()));
  const gone = goes.map((one) => `${one.id.toLowerCase()}/`);
  const groups = new Set(resources.map((one) => groupOf(one.id)));
  return deployed.flatMap((id): Stay[] => {
    const key = id.toLowerCase();
    if (listed.has(key) || gone.some((prefix) => key.startsWith(prefix))) return [];
    if ([...listed].some((parent) => key.startsWith(`${parent}/`))) return [{ id, why: 'it is part of a resource that stays', listed: true }];
    return resources.length > 0 && !groups.has(groupOf(id)) ? [{ id, why: 'it is in another resource group', listed: true }] : [];
  });
}

const tagOf = (tags: Tags): string | undefined => Object.entries(tags ?? {}).find(([name]) => name.toLowerCase() === PREVIEW)?.[1];

const groupOf = (id: string): string => /\/resourceGroups\/([^/]+)/i.exec(id)?.[1]?.toLowerCase() ?? '';

const DATA = /^microsoft\.(storage|fileshares|netapp|storagesync|elasticsan|storagecache)\//i;

/** May the resource hold people's files: storage of any kind, snapshots, and disks that no machine keeps as its own. */
export function keepsData({ type, managedBy }: Pick<GroupResource, 'type' | 'managedBy'>): boolean {
  if (DATA.test(type) || /^microsoft\.compute\/snapshots$/i.test(type)) return true;
  return /^microsoft\.compute\/disks$/i.test(type) && !managedBy;
}

function accountOf(id: string): string | undefined {
  return /\/providers\/Microsoft\.Storage\/storageAccounts\/([^/]+)$/i.exec(id)?.[1];
}

// Exactly: account names have no capitals and no pattern.
const isNamed = ({ id }: GroupResource, name: string | undefined): boolean => name !== undefined && name !== '' && accountOf(id) === name;

const show = ({ type, name }: GroupResource): string => `${type.split('/').at(-1) ?? type} ${name}`;

/** Milliseconds of an ISO 8601 time with its zone; undefined for anything else. */
function readTime(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(text)) return undefined;
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : time;
}

// Who uses comes before what is used: Azure refuses to delete a resource in use.
const ORDER: readonly RegExp[] = [
  /^microsoft\.insights\//i,
  /^microsoft\.compute\/(virtualmachinescalesets|virtualmachines)$/i,
  /^microsoft\.network\/(bastionhosts|networkinterfaces|privateendpoints)$/i,
  /^microsoft\.network\/(loadbalancers|applicationgateways)$/i,
  /^microsoft\.network\/virtualnetworks$/i,
  /^microsoft\.network\/natgateways$/i,
  /^microsoft\.network\/publicip(addresses|prefixes)$/i,
  /^microsoft\.network\/(networksecuritygroups|routetables|applicationsecuritygroups)$/i,
  DATA,
];
// What is not in the list may use the network and be used by machines.
const BETWEEN = 2;

function toRounds(resources: readonly GroupResource[]): GroupResource[][] {
  const rounds = ORDER.map((): GroupResource[] => []);
  for (const one of resources) {
    const at = ORDER.findIndex((type) => type.test(one.type));
    rounds[at < 0 ? BETWEEN : at]?.push(one);
  }
  return rounds.filter((round) => round.length > 0);
}
