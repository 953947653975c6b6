import { type PoolIdentity, type Tags, readOwner, whoOwns } from './owner.ts';

/** May a pool's resource group be deleted, and if not, why and what to do. */
export type Removal = { remove: true } | { remove: false; reason: string; fix: string };

/** Decides whether `teardown` may delete a resource group: only one that our tags say we created for this very pool, and that holds no storage account (a deleted account takes people's files with it). `resources` are all resources of the group. */
export function decideRemoval({ tags, repositoryId, pool, resources }: PoolIdentity & { tags: Tags; resources: readonly { id: string; type: string }[] }): Removal {
  const whose = whoOwns(tags, { repositoryId, pool });
  if (whose === 'nobody') {
    return { remove: false, reason: `The resource group carries no owner tags, so it is not known to be pool "${pool}".`, fix: 'Check the name of the resource group. What no deploy of this action made is to be removed by hand.' };
  }
  if (whose !== 'ours') {
    return { remove: false, reason: `The resource group belongs to ${whose.other}, not to pool "${pool}" of this repository.`, fix: 'Remove it from where it belongs, or correct the resource group of this pool.' };
  }
  const owner = readOwner(tags);
  if (owner?.group !== 'created') {
    const since = owner?.adoptedAt === undefined ? '' : ` (adopted at ${owner.adoptedAt})`;
    return { remove: false, reason: `The resource group stood before pool "${pool}"${since} and may hold what others made.`, fix: 'Delete the pool\'s resources in it by hand: load balancer, public IP address, scale set, network and their like.' };
  }
  const accounts = resources.filter(({ type }) => /^microsoft\.storage\/storageaccounts(?:\/|$)/i.test(type));
  if (accounts.length > 0) {
    const names = [...new Set(accounts.map(({ id }) => /\/storageAccounts\/([^/]+)/i.exec(id)?.[1] ?? id))].join(', ');
    return { remove: false, reason: `The resource group of pool "${pool}" holds the storage account${accounts.length > 1 ? 's' : ''} ${names}: deleting the group would delete people's files.`, fix: 'Move the storage account to a resource group of its own, or delete it by hand first.' };
  }
  return { remove: true };
}
