// What GitHub is told of a preview that is gone, while another run may have made the next one.
import { expect, it } from '@jest/globals';
import type { DeploymentRecords } from '../../../src/github/deployments.ts';
import { recordPreview } from '../../../src/publish/deployment.ts';
import type { Report } from '../../../src/report/report.ts';
import { startReport } from '../../../src/report/start.ts';

const at = (minutes: number): string => new Date(Date.parse('2026-11-21T12:00:00Z') + minutes * 60_000).toISOString();
const report = (state: 'removed' | 'live', finishedAt: string): Report => ({
  ...startReport('teardown'),
  ok: true,
  pool: { name: 'research', resourceGroup: 'slot', location: 'westeurope', subscriptionId: '', portalUrl: '' },
  preview: { number: 7, head: 'a'.repeat(40), state, expires: '', hours: null, limit: null, cost: null, holders: [] },
  finishedAt,
});
const removedBy = async (told: Report): Promise<number[]> => {
  const removed: number[] = [];
  const records: DeploymentRecords = {
    list: async () => [{ id: 2, made: at(10) }, { id: 1, made: at(-60) }],
    all: async () => [],
    create: async () => 3,
    tell: async () => undefined,
    remove: async (id) => void removed.push(id),
  };
  await recordPreview(records, told, { open: false, runUrl: 'https://github.example/run' });
  return removed;
};

it.each<[string, Report, number[]]>([
  ['one that was gone before another was made: that stays', report('removed', at(3)), [1]],
  ['one that went after all of them', report('removed', at(12)), [2, 1]],
  ['one that went at a time that nobody knows', report('removed', ''), [2, 1]],
  ['one that stands: it takes the place of all', report('live', at(3)), [2, 1]],
])('of %s', async (_, told, removed) => {
  expect(await removedBy(told)).toEqual(removed);
});
