import { describe, expect, it } from '@jest/globals';
import type { Report, SweptGroup } from '../../../src/report/report.ts';
import { startReport } from '../../../src/report/start.ts';
import { renderSummary } from '../../../src/report/summary.ts';

const group = (verdict: SweptGroup['verdict'], done: boolean, more: Partial<SweptGroup> = {}): SweptGroup => ({ name: 'dsvm-research-pr-7', pool: 'research', number: 7, verdict, why: 'pull request 7 is closed', done, ...more });
const summaryOf = (sweep: Report['sweep'], more: Partial<Report> = {}): string => renderSummary({ ...startReport('sweep'), ok: true, sweep, ...more });
const none = { stray: 0, removed: 0 };

describe('the summary of a sweep', () => {
  it.each<[string, Report['sweep'], Partial<Report>, RegExp]>([
    ['nothing', { dryRun: false, groups: [], records: none }, {}, /^## ✅ `sweep` nothing is over\s*$/],
    ['what is live alone', { dryRun: false, groups: [group('keep', false)], records: none }, {}, /`sweep` nothing is over\n[^]*\| `dsvm-research-pr-7` \| 7 \| `research` \| stays \| pull request 7 is closed \|/],
    ['a mark', { dryRun: false, groups: [group('mark', true)], records: none }, {}, /`sweep` 1 preview marked\n[^]*⏳ marked/],
    ['a mark in a dry run', { dryRun: true, groups: [group('mark', false), group('mark', false)], records: none }, {}, /`sweep` 2 previews would be marked\n\nA dry run: nothing was written\.[^]*⏳ to be marked/],
    ['a removal and a mark', { dryRun: false, groups: [group('delete', true), group('mark', true)], records: none }, {}, /`sweep` 1 preview removed, 1 preview marked/],
    ['a removal that failed', { dryRun: false, groups: [group('delete', false)], records: none }, { ok: false, problems: [{ what: 'It is locked.' }] }, /## ❌ `sweep` not everything could be done[^]*🗑️ goes/],
    ['a removal beside one that failed', { dryRun: false, groups: [group('delete', false), group('delete', true)], records: none }, { ok: false, problems: [{ what: 'It is locked.' }] }, /## ❌ `sweep` 1 preview removed, but not everything could be done/],
    ['records', { dryRun: false, groups: [], records: { stray: 60, removed: 50 } }, {}, /GitHub showed 60 deployments without a preview; 50 of them are removed\./],
    ['one record', { dryRun: false, groups: [], records: { stray: 1, removed: 1 } }, {}, /GitHub showed one deployment without a preview, removed now\./],
    ['no look at all', null, { ok: false, problems: [{ what: 'GitHub answers 503.' }] }, /## ❌ `sweep` the sweep failed/],
  ])('tells %s', (_, sweep, more, words) => {
    expect(summaryOf(sweep, more)).toMatch(words);
  });

  it('takes names of groups and tags of others for no Markdown', () => {
    const text = summaryOf({ dryRun: true, groups: [group('foreign', false, { name: 'a`|b', pool: null, number: null, why: 'it belongs to pool "x|<img src=y>@all" of the repository with id [2](http://z)' })], records: none });
    expect(text).not.toMatch(/<img|@all|\]\(http/);
    expect(text.split('\n').find((line) => line.includes('belongs to'))?.split(/(?<!\\)\|/)).toHaveLength(7);
  });
});
