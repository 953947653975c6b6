import { describe, expect, it } from '@jest/globals';
import { ownerTags } from '../../../src/pool/owner.ts';
import { decideRemoval, keepsData, type GroupResource, type RemovalRequest } from '../../../src/pool/removal.ts';

const me = { repositoryId: '42', pool: 'research' };
const adoptedAt = '2026-11-21T08:00:00Z';
const created = ownerTags(me);
const adopted = ownerTags({ ...me, adoptedAt });
const [before, after] = ['2026-11-21T07:59:59Z', '2026-11-21T08:00:01Z'];

function one(type: string, name: string, createdTime: string | undefined = after): GroupResource {
  return { id: `/subscriptions/s/resourceGroups/g/providers/${type}/${name}`, type, name, ...(createdTime === undefined ? {} : { createdTime }) };
}
const set = one('Microsoft.Compute/virtualMachineScaleSets', 'pool');
const net = one('Microsoft.Network/virtualNetworks', 'net');
const files = one('Microsoft.Storage/storageAccounts', 'files');
const ids = (...resources: GroupResource[]): string[] => resources.map(({ id }) => id);

describe('a group that was created for the pool', () => {
  it('goes as a whole', () => {
    expect(decideRemoval({ ...me, tags: created, resources: [set, net] })).toEqual({ kind: 'group' });
    expect(decideRemoval({ ...me, tags: created, resources: [] })).toEqual({ kind: 'group' });
  });

  it('goes with the one storage account that is named, and with no other', () => {
    const ask = (deleteStorage: string | undefined, resources = [set, files]): string => decideRemoval({ ...me, tags: created, resources, deleteStorage }).kind;
    expect(ask('files')).toBe('group');
    for (const name of [undefined, '', 'file', 'Files', 'files2', '*']) expect(ask(name)).toBe('refuse');
    expect(ask('files', [files, one('Microsoft.Storage/storageAccounts', 'more')])).toBe('refuse');
  });

  it.each<[string, RemovalRequest, RegExp]>([
    ['no tags', { ...me, tags: undefined, resources: [set] }, /no owner tags/],
    ['another pool', { ...me, pool: 'other', tags: created, resources: [set] }, /belongs to pool "research" of this repository, not to pool "other"/],
    ['another repository', { ...me, repositoryId: '1', tags: created, resources: [set] }, /repository with id 42/],
    ['another version of the tags', { ...me, tags: { ...created, 'dsvm-pool-schema': '2' }, resources: [set] }, /schema 2/],
    ['a storage account', { ...me, tags: created, resources: [set, one('microsoft.storage/StorageAccounts', 'files')] }, /people's data: StorageAccounts files/],
    ['a file share of another kind', { ...me, tags: created, resources: [one('Microsoft.FileShares/fileShares', 'work')] }, /fileShares work/],
    ['a loose disk', { ...me, tags: created, resources: [one('Microsoft.Compute/disks', 'data')] }, /disks data/],
  ])('is refused: %s', (_, request, reason) => {
    expect(decideRemoval(request)).toEqual({ kind: 'refuse', reason: expect.stringMatching(reason), fix: expect.stringMatching(/./) });
  });
});

describe('a group that stood before', () => {
  const decide = (resources: GroupResource[], more: Partial<RemovalRequest> = {}): ReturnType<typeof decideRemoval> =>
    decideRemoval({ ...me, tags: adopted, resources, deployed: ids(...resources), ...more });

  it('loses what the deployment lists and what is younger than the adoption, users before what they use', () => {
    const decision = decide([net, set], { deployed: ids(net, set).map((id) => id.toUpperCase()) });
    expect(decision).toEqual({ kind: 'resources', rounds: [[set], [net]], stay: [] });
  });

  // Every combination of the three proofs: only with all of them does a resource go.
  it.each([true, false].flatMap((listed) => [before, adoptedAt, after, undefined, 'yesterday'].map((time) => [listed, time] as const)))(
    'listed %s, created %s',
    (listed, time) => {
      const { createdTime: _, ...bare } = set;
      const resource: GroupResource = time === undefined ? bare : { ...set, createdTime: time };
      const decision = decide([resource], { deployed: listed ? ids(resource) : [] });
      const goes = decision.kind === 'resources' && decision.rounds.flat().length === 1;
      expect(goes).toBe(listed && time === after);
      expect(decision).toMatchObject({ kind: 'resources', stay: goes ? [] : [{ id: resource.id, why: expect.stringMatching(/./) }] });
    },
  );

  it('keeps storage, also that of the deployment, unless it is named', () => {
    expect(decide([files])).toMatchObject({ rounds: [], stay: [{ why: expect.stringContaining('delete-storage: files') }] });
    expect(decide([files], { deleteStorage: 'files' })).toMatchObject({ rounds: [[files]], stay: [] });
    expect(decide([files], { deleteStorage: 'files', deployed: [] })).toMatchObject({ rounds: [] });
    expect(decide([{ ...files, createdTime: before }], { deleteStorage: 'files' })).toMatchObject({ rounds: [] });
  });

  it('is refused where nothing can be proven', () => {
    expect(decide([set], { tags: { ...adopted, 'dsvm-pool-adopted-at': '' } })).toMatchObject({ kind: 'refuse' });
    expect(decideRemoval({ ...me, tags: adopted, resources: [set], deployed: undefined })).toMatchObject({ kind: 'refuse', reason: expect.stringContaining('no deployment') });
    expect(decide([set], { tags: { ...created, 'dsvm-pool-group': '' } })).toMatchObject({ kind: 'refuse' });
  });
});

it('knows what holds people’s data', () => {
  for (const type of ['Microsoft.Storage/storageAccounts', 'microsoft.netapp/netAppAccounts', 'Microsoft.Compute/snapshots', 'Microsoft.Compute/disks']) expect(keepsData({ type })).toBe(true);
  expect(keepsData({ type: 'Microsoft.Compute/disks', managedBy: '/a/machine' })).toBe(false);
  expect(keepsData({ type: 'Microsoft.Network/virtualNetworks' })).toBe(false);
});
