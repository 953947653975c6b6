import { describe, expect, it } from '@jest/globals';
import { edited, forbidden, moved, notByPerson, unfit, type ChatPull } from '../../../src/chat/checks.ts';
import { choosePool } from '../../../src/chat/pools.ts';

const pull: ChatPull = { number: 7, open: true, own: true, locked: false, headSha: 'a'.repeat(40), headBranch: 'more' };
const at = '2026-11-21T10:00:00Z';

describe('whether a branch is what it was when the comment was written', () => {
  it.each<[string, Partial<ChatPull>, { sha: string; at: string } | undefined, RegExp | undefined]>([
    ['pushed a second before', {}, { sha: 'a'.repeat(40), at: '2026-11-21T09:59:59Z' }, undefined],
    ['pushed long before', {}, { sha: 'a'.repeat(40), at: '2025-01-01T00:00:00Z' }, undefined],
    ['pushed before, by another zone’s clock', {}, { sha: 'a'.repeat(40), at: '2026-11-21T10:59:59+01:00' }, undefined],
    ['pushed in the same second', {}, { sha: 'a'.repeat(40), at }, /after the comment/],
    ['pushed after', {}, { sha: 'a'.repeat(40), at: '2026-11-21T10:00:01Z' }, /after the comment/],
    ['pushed after, by another zone’s clock', {}, { sha: 'a'.repeat(40), at: '2026-11-21T09:30:00-01:00' }, /after the comment/],
    ['at no time', {}, { sha: 'a'.repeat(40), at: '' }, /after the comment/],
    ['a head that the record has not', {}, { sha: 'b'.repeat(40), at: '2026-11-21T09:00:00Z' }, /does not have the head `aaaaaaa`/],
    ['a branch that is gone', {}, { sha: '0'.repeat(40), at: '2026-11-21T09:00:00Z' }, /does not have the head/],
    ['no record', {}, undefined, /does not have the head/],
  ])('%s', (_, values, pushed, why) => {
    const found = moved({ ...pull, ...values }, pushed, at);
    if (why === undefined) expect(found).toBeUndefined();
    else expect(found?.what).toMatch(why);
  });

  it('is not known where the comment has no time', () => {
    expect(moved(pull, { sha: pull.headSha, at }, '')?.what).toMatch(/after the comment/);
  });
});

describe('under which pull requests nothing is carried out', () => {
  it.each<[string, Partial<ChatPull>, RegExp | undefined]>([
    ['an own one', {}, undefined],
    ['an own one that is closed', { open: false }, undefined],
    ['a fork’s', { own: false }, /comes from a fork/],
    ['a fork’s that is closed', { own: false, open: false }, /comes from a fork/],
    ['a locked one', { locked: true }, /is locked/],
  ])('%s', (_, values, why) => {
    const found = unfit({ ...pull, ...values });
    if (why === undefined) expect(found).toBeUndefined();
    else expect(found?.what).toMatch(why);
  });
});

describe('who and what is heard', () => {
  it('is a person of this very role, and the text that was written', () => {
    expect(notByPerson({ author: 'amina-k', authorType: 'User', byApp: false })).toBeUndefined();
    for (const one of [{ author: '', authorType: '', byApp: false }, { author: 'x[bot]', authorType: 'Bot', byApp: false }, { author: 'x', authorType: 'Mannequin', byApp: false }, { author: 'x', authorType: 'User', byApp: true }]) expect(notByPerson(one)).toBeDefined();
    expect(edited({ body: '/pool status' }, '/pool status')).toBeUndefined();
    expect(edited({ body: '/pool status\n' }, '/pool status')?.what).toMatch(/edited/);
    expect(forbidden('scale', 'x', 'write')).toBeUndefined();
    expect(forbidden('scale', 'x', 'triage')?.what).toMatch(/needs the role `write`.*x has `triage`/);
  });

  it.each<[string, [string, string | undefined][], string | undefined, string | RegExp]>([
    ['the only one', [['pools/a.yml', 'a']], undefined, 'pools/a.yml'],
    ['the named one', [['pools/a.yml', 'a'], ['pools/x.yml', 'b']], 'b', 'pools/x.yml'],
    ['by its name, not its file’s', [['pools/b.yml', 'a'], ['pools/a.yml', 'b']], 'b', 'pools/a.yml'],
    ['none named of two', [['pools/a.yml', 'a'], ['pools/b.yml', 'b']], undefined, /has 2 pools.*There are `a`, `b`/],
    ['one that is not there', [['pools/a.yml', 'a']], 'lab', /no pool `lab`.*There is `a`.*once it is merged/],
    ['two of the same name', [['pools/a.yml', 'a'], ['pools/b.yml', 'a']], 'a', /`pools\/a\.yml` and `pools\/b\.yml` both name the pool `a`/],
    ['none at all', [], undefined, /no pool file in the folder `pools`/],
    ['a file without a name', [['pools/a.yml', undefined]], 'a', /no pool `a`.*There is none/],
  ])('the pool: %s', (_, files, name, expected) => {
    const found = choosePool(files.map(([path, one]) => ({ path, name: one })), name, 'pools');
    if (typeof expected === 'string') expect(found).toEqual({ path: expected });
    else expect('problem' in found ? `${found.problem.what} ${found.problem.fix}` : found.path).toMatch(expected);
  });
});
