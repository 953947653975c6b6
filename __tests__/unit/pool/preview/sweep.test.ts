import { describe, expect, it } from '@jest/globals';
import { MARKED, ownerTags, type PreviewTags } from '../../../../src/pool/owner.ts';
import { decideSweep, markOf, settledMinutes, strayRecords, type Found, type GitHubRecord, type GroupDecision, type Standing } from '../../../../src/pool/preview/sweep.ts';

const now = Date.parse('2026-11-21T12:00:00Z');
const ago = (minutes: number): string => new Date(now - minutes * 60_000).toISOString();
const hour = 60;

const preview = (more: Partial<PreviewTags> = {}): PreviewTags => ({ number: 7, head: 'a'.repeat(40), expires: ago(-hour), hours: 48, since: ago(47 * hour), ...more });
const group = ({ tags, ...more }: Partial<Found> = {}): Found => ({
  name: 'dsvm-research-pr-7',
  tags: tags ?? ownerTags({ repositoryId: '1', pool: 'research', preview: preview() }),
  state: 'Succeeded',
  deploying: false,
  ...more,
});
const open = (activity: string): Standing => ({ kind: 'open', activity });
const closed = (at: string, merged = false): Standing => ({ kind: 'closed', merged, at });

const decide = (found: Found, standing: Standing | undefined): GroupDecision => {
  const pulls = new Map(standing === undefined ? [] : [[7, standing] as const]);
  const [decision] = decideSweep({ groups: [found], pulls, now, repositoryId: '1' });
  if (decision === undefined) throw new Error('nothing was decided');
  return decision;
};
const markTags = (tags: Found['tags'], at: string): Found['tags'] => ({ ...tags, [MARKED]: at });
const marked = (minutes: number, found = group()): Found => ({ ...found, tags: markTags(found.tags, ago(minutes)) });
const spoilt = (more: Partial<PreviewTags>): Found => group({ tags: ownerTags({ repositoryId: '1', pool: 'research', preview: preview(more) }) });
const over = group({ tags: ownerTags({ repositoryId: '1', pool: 'research', preview: preview({ expires: ago(3 * hour) }) }) });

const forever = spoilt({ expires: '2100-01-01T00:00:00Z' });

describe('a preview', () => {
  it.each<[string, Found, Standing | undefined, GroupDecision['verdict'], RegExp]>([
    ['of an open pull request', group(), open(ago(5)), 'keep', /^pull request 7 is open; until 2026-11-23 11:55 UTC/],
    ['whose tag has run out, but not the activity', over, open(ago(5)), 'keep', /is open; until 2026-11-23 11:55 UTC/],
    ['whose activity has run out, but not the tag', group(), open(ago(100 * hour)), 'keep', /is open; until 2026-11-21 13:00 UTC/],
    ['without activity for its hours', over, open(ago(51 * hour)), 'mark', /^nothing happened in pull request 7 for 48 h \(until 2026-11-21 09:00 UTC\)/],
    ['promised for ever by a spoilt tag', forever, open(ago(51 * hour)), 'mark', /^nothing happened in pull request 7 for 48 h/],
    ['with hours that no policy has', spoilt({ hours: 99_999, expires: ago(3 * hour) }), open(ago(721 * hour)), 'mark', /^nothing happened in pull request 7 for 720 h/],
    ['of a closed pull request', group(), closed(ago(5)), 'mark', /^pull request 7 is closed$/],
    ['of a merged one', group(), closed(ago(5), true), 'mark', /^pull request 7 was merged$/],
    ['of one that is gone', group(), { kind: 'gone' }, 'mark', /^GitHub has no pull request 7$/],
    ['GitHub was not asked about', group(), undefined, 'keep', /^GitHub does not say how pull request 7 stands$/],
    ['GitHub does not answer about', marked(60), { kind: 'unknown', why: 'GitHub answers 502' }, 'keep', /does not say.*\(GitHub answers 502\)$/],
    ['marked long ago, closed before', marked(20), closed(ago(30)), 'delete', /^pull request 7 is closed$/],
    ['marked as long ago as it takes', marked(settledMinutes), closed(ago(30)), 'delete', /closed$/],
    ['marked just now: this is the same look', marked(settledMinutes - 1), closed(ago(30)), 'keep', /closed; marked 14 min ago, and a mark counts from 15 min on$/],
    ['marked, and closed once more since then', marked(20), closed(ago(10)), 'mark', /closed$/],
    ['marked, and gone', marked(20), { kind: 'gone' }, 'delete', /no pull request 7/],
    ['marked, and open again', marked(20), open(ago(5)), 'unmark', /is open/],
    ['marked, and run out', marked(20, over), open(ago(51 * hour)), 'delete', /nothing happened/],
    ['marked before it ran out', marked(200, over), open(ago(51 * hour)), 'mark', /nothing happened/],
    ['marked by a clock that is a little ahead', marked(-0.02), closed(ago(30)), 'keep', /marked 0 min ago/],
    ['marked in a time to come', marked(-20), closed(ago(30)), 'mark', /closed/],
    ['with a mark that is no time', { ...group(), tags: markTags(group().tags, 'yesterday') }, closed(ago(30)), 'mark', /closed/],
    ['with a mark in other letters', { ...group(), tags: { ...group().tags, 'DSVM-Pool-Marked': ago(20) } }, closed(ago(30)), 'delete', /closed/],
    ['run out, but being deployed', { ...marked(20, over), deploying: true }, open(ago(51 * hour)), 'keep', /but it is being deployed right now$/],
    ['run out, and perhaps being deployed', { ...marked(20, over), deploying: undefined }, open(ago(51 * hour)), 'keep', /but Azure does not say whether it is being deployed$/],
    ['being deployed for a closed pull request', { ...marked(20), deploying: true }, closed(ago(30)), 'delete', /closed$/],
    ['that Azure is deleting', { ...marked(20), state: 'Deleting' }, closed(ago(30)), 'keep', /^Azure is deleting it already$/],
  ])('%s', (_, found, standing, verdict, why) => {
    expect(decide(found, standing)).toEqual({ name: 'dsvm-research-pr-7', owner: { pool: 'research', number: 7 }, verdict, why: expect.stringMatching(why), spoilt: found === forever ? expect.stringMatching(/^its tag `dsvm-pool-expires` \(2100-01-01T00:00:00Z\) is later than 720 hours from now: it lives/) : null });
  });

  it('has a mark by whatever case', () => {
    expect([group(), marked(20), { ...group(), tags: { 'DSVM-Pool-Marked': ago(20) } }].map(({ tags }) => markOf(tags))).toEqual([undefined, ago(20), ago(20)]);
  });
});

describe('a preview whose tags somebody has spoilt', () => {
  const tagged = (more: Record<string, string>): Found => ({ ...group(), tags: Object.fromEntries(Object.entries({ ...group().tags, ...more }).filter(([, value]) => value !== '')) });
  const day = '2026-11-21';
  it.each<[string, Found, Standing, GroupDecision['verdict'], RegExp, RegExp | null]>([
    ['without an end, of a closed pull request', tagged({ 'dsvm-pool-expires': '' }), closed(ago(5)), 'mark', /closed$/, null],
    ['without its hours, of a closed one', marked(20, tagged({ 'dsvm-pool-hours': '' })), closed(ago(30)), 'delete', /closed$/, null],
    ['with an end that is no time, of one that is gone', marked(20, tagged({ 'dsvm-pool-expires': 'soon' })), { kind: 'gone' }, 'delete', /no pull request 7/, null],
    ['without its hours, run out', tagged({ 'dsvm-pool-hours': 'many', 'dsvm-pool-expires': ago(hour) }), open(ago(49 * hour)), 'mark', /^nothing happened in pull request 7 for 48 h/, null],
    ['without an end, within its hours', tagged({ 'dsvm-pool-expires': '' }), open(ago(47 * hour)), 'keep', /until 2026-11-21 13:00 UTC/, /\(missing\) is no time, such as 2026-11-28: it lives/],
    ['with an end that is no time, run out', tagged({ 'dsvm-pool-expires': '24.12.2026' }), open(ago(49 * hour)), 'mark', /^nothing happened/, /\(24\.12\.2026\) is no time, such as 2026-11-28: it lives/],
    ['with a day that a person wrote: to its end, wherever that is', tagged({ 'dsvm-pool-expires': day }), open(ago(100 * hour)), 'keep', /until 2026-11-22 11:59 UTC/, null],
    ['with a time of no zone', tagged({ 'dsvm-pool-expires': `${day} 18:00` }), open(ago(100 * hour)), 'keep', /until 2026-11-22 06:00 UTC/, null],
    ['with a time of a zone', tagged({ 'dsvm-pool-expires': `${day}T18:00+01:00` }), open(ago(100 * hour)), 'keep', /until 2026-11-21 17:00 UTC/, null],
    ['with a day that is over', tagged({ 'dsvm-pool-expires': '2026-11-20' }), open(ago(100 * hour)), 'mark', /until 2026-11-21 11:59 UTC/, null],
    ['with a day that is none', tagged({ 'dsvm-pool-expires': '2026-13-41' }), open(ago(100 * hour)), 'mark', /^nothing happened/, /\(2026-13-41\) is no time, such as/],
    ['with a day that is too far away', tagged({ 'dsvm-pool-expires': '2026-12-24' }), open(ago(47 * hour)), 'keep', /until 2026-11-21 13:00 UTC/, /\(2026-12-24\) is later than 720 hours from now/],
  ])('%s', (_, found, standing, verdict, why, spoilt) => {
    expect(decide(found, standing)).toEqual({ name: 'dsvm-research-pr-7', owner: { pool: 'research', number: 7 }, verdict, why: expect.stringMatching(why), spoilt: spoilt === null ? null : expect.stringMatching(spoilt) });
  });
});

describe('what is not ours', () => {
  const tags = group().tags as Record<string, string>;
  const without = (key: string): Record<string, string> => Object.fromEntries(Object.entries(tags).filter(([name]) => name !== key));
  it.each<[string, Record<string, string> | undefined, RegExp]>([
    ['of another repository', { ...tags, 'dsvm-pool-repository': '2' }, /pull request 7 of pool "research" of the repository with id 2/],
    ['of a pool, not a preview', without('dsvm-pool-preview'), /pool "research" itself/],
    ['of no number', { ...tags, 'dsvm-pool-preview': '' }, /incomplete or damaged/],
    ['of a word', { ...tags, 'dsvm-pool-preview': 'seven' }, /incomplete or damaged/],
    ['of a number with more behind it', { ...tags, 'dsvm-pool-preview': '7 or 8' }, /incomplete or damaged/],
    ['of number zero', { ...tags, 'dsvm-pool-preview': '0' }, /incomplete or damaged/],
    ['of no repository', without('dsvm-pool-repository'), /incomplete or damaged/],
    ['of no pool', without('dsvm-pool'), /incomplete or damaged/],
    ['of another version', { ...tags, 'dsvm-pool-schema': '2' }, /another version of this action/],
    ['of the preview’s tag alone', { 'dsvm-pool-preview': '7' }, /incomplete or damaged/],
    ['without tags', undefined, /incomplete or damaged/],
  ])('%s is never touched, whatever it is marked with', (_, theirs, why) => {
    for (const found of [{ ...group(), tags: theirs }, { ...group(), tags: markTags(theirs, ago(99)) }]) {
      for (const standing of [{ kind: 'gone' }, closed(ago(200))] as const) expect(decide(found, standing)).toEqual({ name: 'dsvm-research-pr-7', owner: null, verdict: 'foreign', why: expect.stringMatching(why), spoilt: theirs?.['dsvm-pool-repository'] === '1' ? expect.stringMatching(why) : null });
    }
  });
});

describe('a deployment on GitHub', () => {
  const record = (more: Partial<GitHubRecord> = {}): GitHubRecord => ({ id: 1, pool: 'research', number: 7, at: ago(60), ...more });
  const foreign = group({ tags: ownerTags({ repositoryId: '2', pool: 'research', preview: preview() }) });
  it.each<[string, GitHubRecord, Standing | undefined, Found[], 'goes' | 'stays']>([
    ['whose preview stands', record(), closed(ago(30)), [group()], 'stays'],
    ['whose pool has no preview, beside another that has', record({ pool: 'other' }), closed(ago(30)), [group()], 'goes'],
    ['whose preview is another repository’s', record(), closed(ago(30)), [foreign], 'goes'],
    ['of a closed pull request', record(), closed(ago(30)), [], 'goes'],
    ['of one that is gone', record(), { kind: 'gone' }, [], 'goes'],
    ['of an open one', record(), open(ago(30)), [], 'stays'],
    ['as old as it takes', record({ at: ago(settledMinutes) }), closed(ago(30)), [], 'goes'],
    ['that changed just now', record({ at: ago(settledMinutes - 1) }), closed(ago(30)), [], 'stays'],
    ['GitHub does not answer about', record(), { kind: 'unknown', why: '' }, [], 'stays'],
    ['GitHub was not asked about', record(), undefined, [], 'stays'],
    ['at a time that is none', record({ at: '' }), closed(ago(30)), [], 'stays'],
  ])('%s', (_, one, standing, groups, end) => {
    const pulls = new Map(standing === undefined ? [] : [[7, standing] as const]);
    expect(strayRecords([one], decideSweep({ groups, pulls, now, repositoryId: '1' }), pulls, now)).toEqual(end === 'goes' ? [one] : []);
  });
});
