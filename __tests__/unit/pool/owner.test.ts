import { describe, expect, it } from '@jest/globals';
import { ownerTags, readOwner, whoOwns } from '../../../src/pool/owner.ts';

const me = { repositoryId: '42', pool: 'research' };
const created = ownerTags(me);
const adopted = ownerTags({ ...me, adoptedAt: '2026-11-21T08:00:00Z' });

describe('owner tags', () => {
  it('say who owns a group and whether it was made for the pool', () => {
    expect(created).toEqual({ 'dsvm-pool': 'research', 'dsvm-pool-repository': '42', 'dsvm-pool-schema': '1', 'dsvm-pool-group': 'created' });
    expect(adopted).toEqual({ ...created, 'dsvm-pool-group': 'adopted', 'dsvm-pool-adopted-at': '2026-11-21T08:00:00Z' });
  });

  it('are read back, whatever the case of their names', () => {
    expect(readOwner({ ...created, team: 'x' })).toEqual({ ...me, schema: '1', group: 'created' });
    expect(readOwner(adopted)).toEqual({ ...me, schema: '1', group: 'adopted', adoptedAt: '2026-11-21T08:00:00Z' });
    expect(readOwner(Object.fromEntries(Object.entries(created).map(([key, value]) => [key.toUpperCase(), value])))).toEqual(readOwner(created));
    for (const tags of [undefined, null, {}, { team: 'x' }, { 'dsvm-pool': 'research' }]) expect(readOwner(tags)).toBeNull();
    expect(readOwner({ 'dsvm-pool': 'a', 'dsvm-pool-repository': '1' })?.group).toBe('adopted');
  });

  it('tell ours from nobody\'s and from others\'', () => {
    expect(whoOwns(created, me)).toBe('ours');
    expect(whoOwns(adopted, me)).toBe('ours');
    for (const tags of [undefined, null, {}, { 'dsvm-pools': 'research' }]) expect(whoOwns(tags, me)).toBe('nobody');
    expect(whoOwns(created, { ...me, repositoryId: '43' })).toEqual({ other: 'pool "research" of the repository with id 42' });
    expect(whoOwns(created, { ...me, pool: 'other' })).toEqual({ other: 'pool "research" of this repository' });
    expect(whoOwns({ ...created, 'dsvm-pool-schema': '2' }, me)).toEqual({ other: expect.stringContaining('schema 2') });
    expect(whoOwns({ 'dsvm-pool': 'research' }, me)).toEqual({ other: 'a pool whose owner tags are incomplete' });
  });
});
