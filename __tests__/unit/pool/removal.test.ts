import { describe, expect, it } from '@jest/globals';
import { ownerTags, type Tags } from '../../../src/pool/owner.ts';
import { decideRemoval, keepsData, unlisted, type GroupResource, type Removal } from '../../../src/pool/removal.ts';

const me = { repositoryId: '42', pool: 'research' };
const adoptedAt = '2026-11-21T08:00:00Z';
const created = ownerTags(me);
const adopted = ownerTags({ ...me, adoptedAt });
const group = '/subscriptions/s/resourceGroups/g/providers';

const make = (type: string, name: string, more: Partial<GroupResource> = {}): GroupResource => ({ id: `${group}/${type}/${name}`, type, name, createdTime: '2026-11-21T08:05:00.1234567Z', ...more });
const vmss = make('Microsoft.Compute/virtualMachineScaleSets', 'vmss');
const network = make('Microsoft.Network/virtualNetworks', 'net');
const account = make('Microsoft.Storage/storageAccounts', 'peoplesfiles');
const ids = (resources: readonly GroupResource[]): string[] => resources.map((one) => one.id);
const gone = (removal: Removal): string[] => (removal.kind === 'resources' ? removal.rounds.flat().map((one) => one.name) : []);
const kept = (removal: Removal): string[] => (removal.kind === 'resources' ? removal.stay.map(({ id, why }) => `${id.split('/').at(-1) ?? ''}: ${why}`) : []);

describe('whose group it is', () => {
  const refused: [string, Tags, RegExp][] = [
    ['no tags at all', undefined, /carries no owner tags/],
    ['null', null, /carries no owner tags/],
    ['others’ tags only', { team: 'ours' }, /carries no owner tags/],
    ['another pool', ownerTags({ ...me, pool: 'other' }), /belongs to pool "other" of this repository, not to pool "research"/],
    ['another repository', ownerTags({ ...me, repositoryId: '1' }), /belongs to pool "research" of the repository with id 1/],
    ['another schema', { ...created, 'dsvm-pool-schema': '2' }, /schema 2/],
    ['half of the tags', { 'dsvm-pool': 'research' }, /incomplete/],
    ['another pool, adopted', ownerTags({ ...me, pool: 'other', adoptedAt }), /belongs to pool "other"/],
  ];
  // Nothing else that is given makes up for tags that are not ours.
  const rest = [
    { resources: [] },
    { resources: [vmss, network], deployed: ids([vmss, network]) },
    { resources: [account], deployed: ids([account]), deleteStorage: 'peoplesfiles' },
  ];
  it.each(refused)('refuses: %s', (_, tags, reason) => {
    for (const each of rest) expect(decideRemoval({ ...me, tags, ...each })).toEqual({ kind: 'refuse', reason: expect.stringMatching(reason), fix: expect.stringMatching(/./) });
  });
});

describe('a group that was created for the pool', () => {
  it('goes as a whole, whatever is in it that is no data', () => {
    const strange = make('Contoso.Things/things', 'x');
    for (const resources of [[], [vmss], [vmss, network, strange]]) {
      for (const deployed of [undefined, [], ids(resources)]) expect(decideRemoval({ ...me, tags: created, resources, deployed })).toEqual({ kind: 'group' });
    }
  });

  it('goes with the one account that is named, and with no other data', () => {
    const other = make('Microsoft.Storage/storageAccounts', 'peoplesfiles2');
    const share = make('Microsoft.FileShares/fileShares', 'peoplesfiles');
    const tables: [GroupResource[], string | undefined, 'group' | 'refuse'][] = [
      [[account], undefined, 'refuse'],
      [[account], '', 'refuse'],
      [[account], 'peoplesfiles', 'group'],
      [[account], 'PeoplesFiles', 'refuse'],
      [[account], 'peoplesfile', 'refuse'],
      [[account], '*', 'refuse'],
      [[account], account.id, 'refuse'],
      [[account, other], 'peoplesfiles', 'refuse'],
      [[account, other], 'peoplesfiles2', 'refuse'],
      [[share], 'peoplesfiles', 'refuse'],
      [[account, share], 'peoplesfiles', 'refuse'],
      [[vmss, account], 'peoplesfiles', 'group'],
    ];
    for (const [resources, deleteStorage, kind] of tables) {
      const removal = decideRemoval({ ...me, tags: created, resources, deployed: ids(resources), deleteStorage });
      expect([ids(resources), deleteStorage, removal.kind]).toEqual([ids(resources), deleteStorage, kind]);
    }
  });

  it('goes but for its data where it is a preview’s, and keeps its tags', () => {
    const preview = { number: 7, head: 'a', expires: '', hours: 1, since: '' };
    const removal = decideRemoval({ ...me, preview, tags: ownerTags({ ...me, preview }), resources: [network, account, vmss] });
    expect([gone(removal), kept(removal)]).toEqual([['vmss', 'net'], ['peoplesfiles: it may hold people’s data']]);
    expect(removal).toMatchObject({ stay: [{ unsure: 'whose' }] });
    expect(decideRemoval({ ...me, preview, tags: ownerTags({ ...me, preview }), resources: [network, vmss] })).toEqual({ kind: 'group' });
  });

  it('says what is in the way and how to name it', () => {
    expect(decideRemoval({ ...me, tags: created, resources: [vmss, account] })).toMatchObject({
      reason: expect.stringMatching(/storageAccounts peoplesfiles/),
      fix: expect.stringMatching(/`delete-storage: peoplesfiles`/),
    });
    const two = decideRemoval({ ...me, tags: created, resources: [account, make('Microsoft.Compute/snapshots', 'before')] });
    expect(two).toMatchObject({ reason: expect.stringMatching(/storageAccounts peoplesfiles, snapshots before/), fix: expect.not.stringMatching(/delete-storage: /) });
  });
});

describe('what holds data', () => {
  it.each([
    ['Microsoft.Storage/storageAccounts', undefined, true],
    ['microsoft.storage/STORAGEACCOUNTS', undefined, true],
    ['Microsoft.FileShares/fileShares', undefined, true],
    ['Microsoft.NetApp/netAppAccounts/capacityPools/volumes', undefined, true],
    ['Microsoft.Compute/snapshots', undefined, true],
    ['Microsoft.Compute/disks', undefined, true],
    ['Microsoft.Compute/disks', '', true],
    ['Microsoft.Compute/disks', vmss.id, false],
    ['Microsoft.Compute/virtualMachineScaleSets', undefined, false],
    ['Microsoft.Network/publicIPAddresses', undefined, false],
    ['Contoso.Storage/storageAccounts', undefined, false],
  ])('%s managed by %s: %s', (type, managedBy, data) => {
    expect(keepsData({ type, ...(managedBy === undefined ? {} : { managedBy }) })).toBe(data);
  });
});

describe('a group that was adopted', () => {
  // Every combination of what can be said of a resource; it goes only where all of it speaks for it.
  const times: [string | undefined, boolean][] = [
    ['2026-11-21T08:00:00.0000001Z', false],
    ['2026-11-21T08:00:00.001Z', true],
    ['2026-11-21T09:00:00.5+01:00', true],
    ['2026-11-21T09:00:00+02:00', false],
    ['2026-11-21T08:00:01Z', true],
    ['2027-01-01T00:00:00Z', true],
    [adoptedAt, false],
    ['2026-11-21T07:59:59.999Z', false],
    ['2019-01-01T00:00:00Z', false],
    ['2026-11-22', false],
    ['1', false],
    ['', false],
    [undefined, false],
  ];
  const listings: [string, (id: string) => string[], boolean][] = [
    ['listed', (id) => [id], true],
    ['listed in capitals', (id) => ['/x/y', id.toUpperCase()], true],
    ['not listed', () => [], false],
    ['a longer name listed', (id) => [`${id}2`], false],
    ['only a part of it listed', (id) => [`${id}/subnets/one`], false],
    ['only its group listed', () => ['/subscriptions/s/resourceGroups/g'], false],
  ];
  const kinds: [GroupResource, string | undefined, boolean][] = [
    [vmss, undefined, true],
    [vmss, 'vmss', true],
    [network, undefined, true],
    [make('Microsoft.Compute/disks', 'os', { managedBy: vmss.id }), undefined, true],
    [make('Microsoft.Compute/disks', 'loose'), undefined, false],
    [make('Microsoft.Compute/snapshots', 'snap'), 'snap', false],
    [make('Microsoft.NetApp/netAppAccounts', 'files'), 'files', false],
    [account, undefined, false],
    [account, 'other', false],
    [account, 'peoplesfiles', true],
  ];

  it('gives up only what the deployment lists, was created since, and is no data', () => {
    let combinations = 0;
    for (const [resource, deleteStorage, mayGo] of kinds) {
      for (const [createdTime, since] of times) {
        for (const [how, list, listed] of listings) {
          const { createdTime: _, ...plain } = resource;
          const one = createdTime === undefined ? plain : { ...plain, createdTime };
          const removal = decideRemoval({ ...me, tags: adopted, resources: [one], deployed: list(one.id), deleteStorage });
          const expected = mayGo && since && listed ? [one.name] : [];
          expect([one.id, createdTime, how, deleteStorage, removal.kind, gone(removal)]).toEqual([one.id, createdTime, how, deleteStorage, 'resources', expected]);
          // What stays is always told.
          if (expected.length === 0) expect(kept(removal).join()).toMatch(new RegExp(`^${one.name}: .+`));
          combinations++;
        }
      }
    }
    expect(combinations).toBe(kinds.length * times.length * listings.length);
  });

  it.each<[string, Tags, string[] | undefined, RegExp]>([
    ['the time of the adoption is lost', { ...adopted, 'dsvm-pool-adopted-at': '' }, ids([vmss]), /stood before.*`dsvm-pool-adopted-at` is missing/],
    ['the time of the adoption is none', { ...adopted, 'dsvm-pool-adopted-at': 'yesterday' }, ids([vmss]), /is no time \(yesterday\)/],
    ['it is a day without a zone', { ...adopted, 'dsvm-pool-adopted-at': '2026-11-21' }, ids([vmss]), /is no time/],
    ['a created group has lost that tag', { ...created, 'dsvm-pool-group': '' }, ids([vmss]), /is missing/],
    ['a created group has got a time', { ...created, 'dsvm-pool-adopted-at': 'x' }, ids([vmss]), /is no time/],
    ['no deployment has succeeded', adopted, undefined, /no deployment of the pool that succeeded/],
  ])('is left alone where %s', (_, tags, deployed, reason) => {
    expect(decideRemoval({ ...me, tags, resources: [vmss], deployed })).toEqual({ kind: 'refuse', reason: expect.stringMatching(reason), fix: expect.stringMatching(/by hand/) });
  });

  it('is emptied in the order of use', () => {
    const types = [
      'Microsoft.Network/networkSecurityGroups',
      'Microsoft.Network/publicIPAddresses',
      'Microsoft.Network/natGateways',
      'Contoso.Things/things',
      'microsoft.insights/autoscalesettings',
      'Microsoft.Network/virtualNetworks',
      'Microsoft.Network/loadBalancers',
      'Microsoft.Compute/virtualMachineScaleSets',
      'Microsoft.Storage/storageAccounts',
    ];
    const resources = types.map((type, index) => make(type, type.startsWith('Microsoft.Storage') ? 'peoplesfiles' : `n${index}`));
    const removal = decideRemoval({ ...me, tags: adopted, resources, deployed: ids(resources), deleteStorage: 'peoplesfiles' });
    const order = removal.kind === 'resources' ? removal.rounds.map((round) => round.map((one) => one.type.split('/')[1])) : [];
    expect(order).toEqual([['autoscalesettings'], ['virtualMachineScaleSets'], ['things'], ['loadBalancers'], ['virtualNetworks'], ['natGateways'], ['publicIPAddresses'], ['networkSecurityGroups'], ['storageAccounts']]);
  });

  it('says of all that stays why, parts of others’ resources and other groups’ included', () => {
    const theirs = make('Microsoft.Network/virtualNetworks', 'theirs', { createdTime: '2020-01-01T00:00:00Z' });
    const stranger = make('Microsoft.Compute/virtualMachines', 'stranger');
    const deployed = [vmss.id, account.id, `${theirs.id}/subnets/pool`, `${vmss.id}/extensions/one`, '/subscriptions/s/resourceGroups/elsewhere/providers/A.B/c/d', `${group}/A.B/c/gone`];
    const removal = decideRemoval({ ...me, tags: adopted, resources: [theirs, stranger, vmss, account], deployed });
    expect(gone(removal)).toEqual(['vmss']);
    expect(kept(removal)).toEqual([
      'theirs: the pool’s deployment did not make it',
      'stranger: the pool’s deployment did not make it',
      'peoplesfiles: it holds people’s files; only `delete-storage: peoplesfiles` deletes it',
      'pool: it is part of a resource that stays',
      'd: it is in another resource group',
    ]);
    expect(removal.kind === 'resources' && removal.stay.map((one) => one.listed)).toEqual([false, false, true, true, true]);
  });
});

describe('what a deployment names and the list of its group lacks', () => {
  const home = (tags: Tags): { id: string; tags: Tags } => ({ id: '/subscriptions/s/resourceGroups/G', tags });
  const named = [vmss.id, network.id.toUpperCase(), network.id, `${network.id}/subnets/one`, account.id, '/subscriptions/s/resourceGroups/other/providers/A.B/c/d', '/subscriptions/s/resourceGroups/g2/providers/A.B/c/d', `${network.id}/providers/A.B/c/d`, '/subscriptions/s/resourceGroups/g'];

  it('is asked for, parts and other groups aside; where the group goes as a whole, people’s data alone', () => {
    expect(unlisted(home(adopted), [], named)).toEqual([vmss.id, network.id.toUpperCase(), account.id]);
    expect(unlisted(home(adopted), [{ ...vmss, id: vmss.id.toUpperCase() }, account], named)).toEqual([network.id.toUpperCase()]);
    expect(unlisted(home(created), [], named)).toEqual([account.id]);
  });

  it('takes part as if it were listed where something says when it was made; else it stays, and the group cannot be given back', () => {
    const { createdTime: _, ...timeless } = { ...network, unlisted: true as const };
    const older = { ...make('A.B/c', 'older', { createdTime: '2020-01-01T00:00:00Z' }), unlisted: true as const };
    const removal = decideRemoval({ ...me, tags: adopted, resources: [{ ...vmss, unlisted: true }, timeless, older], deployed: ids([vmss, network, older]) });
    expect([gone(removal), kept(removal)]).toEqual([['vmss'], ['net: Azure does not say when it was created', 'older: it was there before the pool']]);
    expect(removal.kind === 'resources' && removal.stay.map(({ unsure }) => unsure)).toEqual(['when', undefined]);
    expect(decideRemoval({ ...me, tags: created, resources: [{ ...account, unlisted: true }], deployed: [] })).toMatchObject({ kind: 'refuse', reason: expect.stringContaining('peoplesfiles') });
  });
});
