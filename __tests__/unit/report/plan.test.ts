import { describe, expect, it } from '@jest/globals';
import { renderComment } from '../../../src/report/comment.ts';
import type { Plan, PlannedCost, PlannedResource, Report } from '../../../src/report/report.ts';
import { startReport } from '../../../src/report/start.ts';
import { renderSummary } from '../../../src/report/summary.ts';
import { hostile } from './hostile.ts';

const resource = (more: Partial<PlannedResource> = {}): PlannedResource => ({ kind: 'modify', type: 'Microsoft.Network/x', name: 'a', why: '', deltas: [], ...more });
const counts = { create: 0, modify: 1, delete: 0, unchanged: 0, unknown: 0, gone: 0 };
const report = (plan: Partial<Plan>, more: Partial<Report> = {}): Report => ({
  ...startReport('plan'),
  ok: true,
  changed: true,
  pool: { name: 'research', resourceGroup: 'rg', location: 'westeurope', subscriptionId: '', portalUrl: '' },
  plan: { source: 'azure', why: '', newGroup: false, counts, resources: [resource()], noise: 0, beside: 0, cost: null, ...plan },
  ...more,
});
const comment = (one: Report, mode: 'endpoints' | 'link' = 'endpoints'): string => renderComment(one, { mode, runUrl: 'https://github.com/o/r/actions/runs/1', marker: '<!-- m -->' });

describe('the page of a plan', () => {
  it('always fits, with the resources before their properties, and says what is left out', () => {
    const deltas = Array.from({ length: 20 }, (_, index) => ({ path: `properties.rules[${index}].properties.port`, kind: 'modify' as const, before: '1', after: '2' }));
    const one = report({ counts: { ...counts, modify: 1000 }, resources: Array.from({ length: 1000 }, (_, index) => resource({ name: `n${index}`, deltas })) }, { problems: [{ what: 'x'.repeat(200_000) }] });
    const page = comment(one);
    expect(Buffer.byteLength(page)).toBeLessThan(65_536);
    expect(page).toMatch(/… and \d+ more lines in the \[summary of the run\]/);
    expect(page.split('\n').filter((line) => line.startsWith('```'))).toHaveLength(2);
    expect(page).toContain('[!CAUTION]');
    expect(Buffer.byteLength(renderSummary(one))).toBeLessThan(1024 * 1024);
  });

  it('says what was left out as noise, and what stands beside', () => {
    expect(comment(report({ noise: 1, beside: 2 }))).toMatch(/<sub>1 property that what-if names and no deployment changes is left out: .* 2 other resources of the resource group stay as they are\./);
  });

  it('hides what stands in Azure where everybody reads it, but nothing of the files', () => {
    const resources = [resource({ deltas: [{ path: 'properties.ip', kind: 'modify', before: '"203.0.113.7"', after: '"203.0.113.8"' }] })];
    expect(comment(report({ resources }), 'link')).not.toContain('203.0.113');
    expect(comment(report({ resources, source: 'files' }), 'link')).toContain('203.0.113.7');
  });

  it('shows a month by the schedule, what it would be around the clock, and what zero instances cost', () => {
    const line = { meter: 'm', meterId: '', unitPrice: 0.23, unit: 'hour' as const, why: '' };
    const after = { monthly: 1365.1, complete: true, lines: [{ ...line, what: '8 × Standard_D4s_v5 (Linux)', monthly: 1343.2, standing: false }, { ...line, what: 'public IP address', monthly: 21.9, standing: true }] };
    const cost: PlannedCost = { currency: 'EUR', source: 's', date: '2026-09', before: after, after, bySchedule: { min: 121.57, max: 500.3, standing: 21.9, complete: true, instances: 8 }, budget: { monthly: 400, currency: 'EUR', verdict: 'perhaps' } };
    const page = comment(report({ cost }));
    expect(page).toContain('Cost: **121.57 to 500.30 EUR** a month, by the schedule; 8 instances around the clock would be 1,365.10 EUR. 🟠 **It may come to more than the budget** of 400.00 EUR.');
    expect(page).toContain('<summary>Cost: 121.57 to 500.30 EUR a month by the schedule</summary>');
    expect(page).toContain('At zero instances 21.90 EUR a month is billed all the same: the rows marked ●.');
    expect(page).toMatch(/^\| What \| Meter \| Price \| A month around the clock \|$/m);
    expect(page).toMatch(/^\| ● public IP address \|/m);
    expect(page).toMatch(/^\| 8 × Standard_D4s_v5/m);
    const steady = comment(report({ cost: { ...cost, bySchedule: { min: 121.57, max: 121.57, standing: 21.9, complete: false, instances: 1 }, budget: null } }));
    expect(steady).toContain('Cost: **121.57 EUR** a month at least, by the schedule; 1 instance around the clock would be 1,365.10 EUR.');
    expect(comment(report({ cost: { ...cost, bySchedule: null, budget: null } }))).not.toMatch(/schedule|●/);
  });

  it('gives nothing foreign a place outside its fence', () => {
    for (const text of hostile) {
      const page = comment(report({ resources: [resource({ type: text, name: text, why: text, deltas: [{ path: text, kind: 'modify', before: text, after: text }] })] }));
      const [, before = '', , after = ''] = /^([^]*?)\n(`{3,}diff\n[^]*?\n`{3,})\n([^]*)$/.exec(page) ?? [];
      expect(before.endsWith('</summary>\n')).toBe(true);
      expect(after.trimStart().startsWith('<sub>Values of secure')).toBe(true);
    }
  });
});
