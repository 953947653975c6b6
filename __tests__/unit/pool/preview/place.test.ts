import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import poolSchema from '../../../../schema/pool.schema.json' with { type: 'json' };
import { loadPool } from '../../../../src/pool/load.ts';
import { ownerTags, readOwner, whoOwns, withoutOwner } from '../../../../src/pool/owner.ts';
import { expiry, type Activity } from '../../../../src/pool/preview/expiry.ts';
import { neededStorage, placePreview, previewGroup, previewLabel, previewName } from '../../../../src/pool/preview/place.ts';
import { decideRemoval, type GroupResource } from '../../../../src/pool/removal.ts';

const linux = readFileSync(join(import.meta.dirname, '../../../../templates/linux.json'), 'utf8');
const numbers = [1, 42, 9_999, 1_234_567, 99_999_999, 2 ** 31];

describe('names', () => {
  it('of groups are ones that Azure takes, and tell pull requests apart', () => {
    const form = new RegExp(poolSchema.properties.resourceGroup.pattern, 'u');
    for (const group of ['a', 'dsvm-research', 'x'.repeat(90), `${'ü'.repeat(85)}(x)`, '(a.b)']) {
      const made = numbers.map((number) => previewGroup(group, number));
      for (const [index, one] of made.entries()) {
        expect(one).toMatch(form);
        expect(one).toMatch(new RegExp(`-pr-${numbers[index]}$`));
      }
      expect(new Set([group, ...made]).size).toBe(numbers.length + 1);
    }
    expect(previewGroup('dsvm-research', 42)).toBe('dsvm-research-pr-42');
  });

  it('of scale sets fit the template, and labels fit a DNS name', () => {
    expect([previewName('research', 42), previewName('ml', 7), previewName('research', 1_234_567), previewName('research', 12_345_678, 9)]).toEqual(['reseapr42', 'mlpr7', 'pr1234567', 'resp7clzi']);
    for (const number of numbers) {
      expect(previewName('research', number, 9).length).toBeLessThanOrEqual(9);
      expect(previewLabel('a'.repeat(63), number)).toMatch(/^[a-z][a-z0-9-]{1,61}[a-z0-9]$/);
    }
    expect(previewLabel('dsvm-research', 42)).toBe('dsvm-research-pr-42');
  });
});

describe('a placed preview', () => {
  const text = `name: research\nlocation: westeurope\nresourceGroup: dsvm-research\ntemplate: linux\nbudget: { monthly: 900 EUR }\nparameters:\n  vmssName: research\n  instanceCount: 2\n  adminUsername: dsvmuser\n  sshPublicKey: ssh-ed25519 AAAA\n  domainNameLabel: dsvm-research\n  storageAccountName: dsvmresearch\n  shareName: work\n  mountpointPath: /data\n  tags: { team: ours }\n`;
  const pool = loadPool({ pool: 'p.yml', read: () => text, shipped: () => linux, parameters: '', secureParameters: 'storageAccountKey=KEY', env: { KEY: 'a-key-of-an-account' } });

  it('has names of its own and tags, and neither storage, schedule, autoscale nor the pool’s budget', () => {
    const placed = placePreview({ ...pool, parameters: { ...pool.parameters, autoscale: { value: { enabled: true } } } }, 42, 'slot-a');
    expect(placed.parameters).toEqual({
      vmssName: { value: 'reseapr42' },
      instanceCount: { value: 2 },
      adminUsername: { value: 'dsvmuser' },
      sshPublicKey: { value: 'ssh-ed25519 AAAA' },
      domainNameLabel: { value: 'dsvm-research-pr-42' },
      tags: { value: { team: 'ours', 'dsvm-pool-preview': '42' } },
    });
    expect(placed).toMatchObject({ resourceGroup: 'slot-a', name: 'research' });
    expect([placed.schedule, placed.budget]).toEqual([undefined, undefined]);
    expect(placed.origins.find(({ name }) => name === 'storageAccountKey')).toMatchObject({ from: 'template default', shown: '(hidden)' });
    expect(placed.origins.find(({ name }) => name === 'vmssName')).toMatchObject({ from: 'the preview', shown: '"reseapr42"' });
    expect(neededStorage(pool)).toEqual([]);
  });

  it('cannot be of a template that needs storage', () => {
    const json = { parameters: { shareName: { type: 'string' }, storageAccountName: { type: 'string', defaultValue: '' } } };
    expect(neededStorage({ ...pool, template: { source: './t.json', json } })).toEqual(['shareName']);
  });
});

describe('the end of a preview', () => {
  const standing = { head: 'a', expires: '2026-11-22T08:00:00.000Z', hours: 24 };
  const known: Activity = { now: '2026-11-21T20:00:00Z', hours: 24, standing, head: 'a', lastWord: '2026-11-20T08:00:00Z' };
  it.each<[string, Partial<Activity>, string]>([
    ['nothing new', {}, '2026-11-22T08:00:00.000Z'],
    ['a word since', { lastWord: '2026-11-21T10:00:00Z' }, '2026-11-22T10:00:00.000Z'],
    ['a new commit', { head: 'b' }, '2026-11-22T20:00:00.000Z'],
    ['no preview yet', { standing: undefined, lastWord: '' }, '2026-11-22T20:00:00.000Z'],
    ['a life that somebody has extended', { standing: { ...standing, expires: '2026-11-24T08:00:00.000Z' } }, '2026-11-24T08:00:00.000Z'],
    ['a new commit of an extended one', { standing: { ...standing, expires: '2026-11-24T08:00:00.000Z' }, head: 'b' }, '2026-11-24T08:00:00.000Z'],
    ['a policy of other hours', { hours: 48 }, '2026-11-23T08:00:00.000Z'],
    ['a clock that is ahead', { lastWord: '2027-01-01T00:00:00Z' }, '2026-11-22T20:00:00.000Z'],
    ['tags that somebody has spoilt', { standing: { ...standing, expires: 'never' } }, '2026-11-21T08:00:00.000Z'],
    ['a promise that nobody may make', { standing: { ...standing, expires: '2100-01-01T00:00:00Z' } }, '2026-11-21T08:00:00.000Z'],
    ['hours that nobody may have', { standing: { ...standing, hours: 99_999 } }, '2026-11-22T08:00:00.000Z'],
    ['tags that somebody has spoilt, and no word', { standing: { ...standing, expires: '' }, lastWord: '' }, '2026-11-22T20:00:00.000Z'],
  ])('%s', (_name, change, end) => {
    expect(expiry({ ...known, ...change })).toBe(end);
  });
});

describe('owner tags of a preview', () => {
  const me = { repositoryId: '42', pool: 'research' };
  const preview = { number: 7, head: 'abc', expires: '2026-11-22T08:00:00Z', hours: 24, since: '2026-11-21T08:00:00Z' };
  const tags = ownerTags({ ...me, preview });

  it('are read back and taken off', () => {
    expect(readOwner({ ...tags, team: 'x' })).toEqual({ ...me, schema: '1', group: 'created', preview });
    expect(withoutOwner({ ...tags, team: 'x' })).toEqual({ team: 'x' });
    expect(readOwner({ ...ownerTags(me), 'DSVM-POOL-PREVIEW': '7' })?.preview).toEqual({ number: 7, head: '', expires: '', hours: 0, since: '' });
  });

  it('never make a preview the pool, another preview, nor the pool a preview', () => {
    expect(whoOwns(tags, { ...me, preview })).toBe('ours');
    expect(whoOwns(tags, me)).toEqual({ other: 'the preview of pull request 7 of pool "research" of this repository' });
    expect(whoOwns(tags, { ...me, preview: { number: 8 } })).toEqual({ other: expect.stringContaining('pull request 7') });
    expect(whoOwns(ownerTags(me), { ...me, preview })).toEqual({ other: 'pool "research" of this repository' });
    expect(whoOwns(tags, { ...me, repositoryId: '43', preview })).toEqual({ other: expect.stringContaining('repository with id 42') });
    for (const number of ['', '0', '-7', '7.5', 'x', '07', '1e3']) {
      for (const whose of [me, { ...me, preview }]) expect(whoOwns({ ...tags, 'dsvm-pool-preview': number }, whose)).toMatchObject({ other: expect.any(String) });
    }
    expect(whoOwns({ 'dsvm-pool-preview': '7' }, me)).toEqual({ other: 'a pool whose owner tags are incomplete' });
  });
});

describe('removal of a preview from a slot', () => {
  const preview = { number: 7, head: '', expires: '', hours: 1, since: '' };
  const identity = { repositoryId: '42', pool: 'research', preview };
  const slot = '/subscriptions/s/resourceGroups/slot-a/providers/Microsoft.Network/publicIPAddresses';
  const made = (name: string, more: Partial<GroupResource> = {}): GroupResource => ({ id: `${slot}/${name}`, type: 'Microsoft.Network/publicIPAddresses', name, createdTime: '2026-11-21T09:00:00Z', ...more });
  const tags = ownerTags({ ...identity, adoptedAt: '2026-11-21T08:00:00Z' });
  const mark = { 'Dsvm-Pool-Preview': '7' };

  it('takes what the last deployment came to and what carries its tag, and is unsure of the rest', () => {
    const resources = [made('listed'), made('tagged', { tags: mark }), made('other', { tags: { 'dsvm-pool-preview': '8' } }), made('older', { tags: mark, createdTime: '2026-11-01T00:00:00Z' }), made('bare')];
    const end = decideRemoval({ ...identity, tags, resources, deployed: [`${slot}/LISTED`], unfinished: true });
    expect(end).toMatchObject({ kind: 'resources', rounds: [[{ name: 'listed' }, { name: 'tagged' }]] });
    if (end.kind !== 'resources') return;
    expect(end.stay.filter((one) => one.unsure).map(({ id }) => id.split('/').at(-1))).toEqual(['other', 'bare']);
    const finished = decideRemoval({ ...identity, tags, resources, deployed: [`${slot}/listed`] });
    expect(finished.kind === 'resources' && finished.stay.some((one) => one.unsure)).toBe(false);
  });

  it('never touches the pool’s own, and leaves people’s data', () => {
    expect(decideRemoval({ ...identity, tags: ownerTags({ repositoryId: '42', pool: 'research' }), resources: [], deployed: [] })).toMatchObject({ kind: 'refuse' });
    expect(decideRemoval({ repositoryId: '42', pool: 'research', tags, resources: [], deployed: [] })).toMatchObject({ kind: 'refuse' });
    const data = made('files', { id: '/subscriptions/s/resourceGroups/slot-a/providers/Microsoft.Storage/storageAccounts/files', type: 'Microsoft.Storage/storageAccounts', tags: mark });
    expect(decideRemoval({ ...identity, tags, resources: [data], deployed: [], unfinished: true })).toMatchObject({ kind: 'resources', rounds: [] });
  });
});
