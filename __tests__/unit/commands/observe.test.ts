import { describe, expect, it } from '@jest/globals';
import type { Arm } from '../../../src/azure/arm.ts';
import { observeDeployment } from '../../../src/commands/observe.ts';
import type { Context, Progress } from '../../../src/context.ts';
import { startReport } from '../../../src/report/start.ts';

const id = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Resources/deployments/d';

/** A context whose Azure has one deployment, of this correlation id, still running. */
function running(correlationId: string, told: Progress[]): Context {
  const body = { id, name: 'd', properties: { provisioningState: 'Running', correlationId, timestamp: '2026-11-21T08:00:00Z', duration: 'PT1S', outputs: { endpoints: { type: 'Array', value: [] } } } };
  const arm = { subscriptionId: 's', place: { portal: 'https://portal.azure.com', tenantId: 't' }, send: async () => ({ status: 200, headers: {}, body }) } as unknown as Arm;
  return { arm, identity: { name: 'research', resourceGroup: 'g', smokeLevel: undefined }, progress: (event: Progress) => void told.push(event) } as unknown as Context;
}

describe('observeDeployment', () => {
  it.each(['succeeded', 'failed', 'canceled'] as const)('tells of its own that %s, though a later run’s has taken its name', async (status) => {
    const [report, told]: [ReturnType<typeof startReport>, Progress[]] = [startReport('deploy'), []];
    expect(await observeDeployment(running('theirs', told), report, 'd', { correlationId: 'mine', status, operations: [] })).toEqual({});
    expect(report.deployment).toMatchObject({ correlationId: 'mine', state: `${status[0]?.toUpperCase() ?? ''}${status.slice(1)}`, timestamp: '', duration: '', resources: [] });
    expect(report.notes).toEqual([expect.stringContaining('Another run began its deployment d as soon as this one had ended')]);
    expect(told).toHaveLength(1);
  });

  it('tells of its own as Azure has it, whatever the case of its correlation id', async () => {
    const report = startReport('deploy');
    expect(await observeDeployment(running('MINE', []), report, 'd', { correlationId: 'mine', status: 'succeeded', operations: [] })).toHaveProperty('endpoints');
    expect(report.deployment).toMatchObject({ state: 'Running', duration: 'PT1S' });
    expect(report.notes).toEqual([]);
  });
});
