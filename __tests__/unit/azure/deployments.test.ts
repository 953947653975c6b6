import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Arm } from '../../../src/azure/arm.ts';
import { bodyOf, listAll, type DeploymentBody, type DeploymentRequest } from '../../../src/azure/deployments.ts';

const root = join(import.meta.dirname, '../../..');

describe('the mode of a deployment', () => {
  it('is Incremental, whatever is asked for', () => {
    const plain: DeploymentRequest = { resourceGroup: 'g', name: 'n', template: {}, parameters: {} };
    const sly = { ...plain, mode: 'Complete', properties: { mode: 'Complete' }, template: { mode: 'Complete' }, parameters: { mode: { value: 'Complete' } } };
    for (const request of [plain, sly]) {
      expect(bodyOf(request)).toEqual({ properties: { mode: 'Incremental', template: request.template, parameters: request.parameters } });
    }
  });

  it('has one value in its type', () => {
    const mode: DeploymentBody['properties']['mode'] = 'Incremental';
    // @ts-expect-error The other mode of ARM is none of ours: it would not compile.
    const other: DeploymentBody['properties']['mode'] = 'Complete';
    expect([mode, other]).toEqual(['Incremental', 'Complete']);
  });

  it('is written where deployments are made and where they are asked about, and nowhere is another', () => {
    const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !name.startsWith('template'));
    const lines = files.flatMap((name) => readFileSync(join(root, 'src', name), 'utf8').split('\n').map((line) => `${name}: ${line.trim()}`));
    expect(lines.filter((line) => /['"]complete['"]/i.test(line))).toEqual([]);
    const written = lines.filter((line) => /\bmode\b['"]?\s*:\s*['"]?incremental/i.test(line));
    const [type, value, ...others] = written.filter((line) => !line.startsWith('azure/whatif.ts: '));
    expect([type, value, ...others]).toEqual([expect.stringMatching(/^azure\/deployments\.ts: properties:/), expect.stringMatching(/^azure\/deployments\.ts: export const bodyOf /)]);
    // Nothing that the other file sends makes anything.
    const sent = lines.filter((line) => /^azure\/whatif\.ts: .*\bmethod:/.test(line));
    expect(sent.length).toBeGreaterThan(0);
    for (const line of sent) expect(line).toMatch(/method: 'POST', path: `\$\{path\}\/(whatIf|validate)`/);
  });
});

describe('operations of nested deployments', () => {
  const at = (name: string, group = 'g'): string => `/subscriptions/s/resourceGroups/${group}/providers/Microsoft.Resources/deployments/${name}`;
  const operation = (id: string, state: string, statusMessage?: unknown): Record<string, unknown> => ({
    operationId: id,
    properties: {
      provisioningOperation: 'Create',
      provisioningState: state,
      statusCode: 'Conflict',
      ...(statusMessage === undefined ? {} : { statusMessage }),
      targetResource: { id, resourceType: id.includes('/deployments/') ? 'Microsoft.Resources/deployments' : 'A.B/c', resourceName: id.split('/').at(-1) },
    },
  });
  const failure = { error: { code: 'NoRoom', message: 'No room.' } };
  const outer = { error: { code: 'DeploymentFailed', message: 'At least one.', details: [{ code: 'Conflict', message: JSON.stringify(failure) }] } };

  function arm(lists: Record<string, Record<string, unknown>[]>): { arm: Arm; asked: string[] } {
    const asked: string[] = [];
    const list: Arm['list'] = async ({ path }) => {
      asked.push(path.replace('/operations', ''));
      return lists[path.replace('/operations', '')] ?? [];
    };
    return { arm: { subscriptionId: 's', list } as Arm, asked };
  }

  it('are told, each failure once and where it happened', async () => {
    const lists = {
      [at('top')]: [operation('/x/one', 'Succeeded'), operation(at('mid', 'other'), 'Failed', outer), operation('/x/two', 'Failed', failure)],
      [at('mid', 'other')]: [operation(at('low'), 'Failed', outer), operation('/x/three', 'Succeeded')],
      [at('low')]: [operation('/x/four', 'Failed', failure)],
    };
    const { operations, finished } = await listAll(arm(lists).arm, 'g', 'top');
    expect(operations.map(({ name, state }) => `${name} ${state}`)).toEqual(['one Succeeded', 'mid Failed', 'low Failed', 'four Failed', 'three Succeeded', 'two Failed']);
    expect(operations.flatMap(({ problems }) => problems)).toEqual([
      { code: 'NoRoom', what: 'No room.', target: '/x/four' },
      { code: 'NoRoom', what: 'No room.', target: '/x/two' },
    ]);
    expect(finished).toBe(true);
  });

  it('are left to their parent’s words where Azure lists none', async () => {
    const { operations } = await listAll(arm({ [at('top')]: [operation(at('mid'), 'Failed', outer)] }).arm, 'g', 'top');
    expect(operations.flatMap(({ problems }) => problems)).toEqual([{ code: 'NoRoom', what: 'No room.', target: at('mid') }]);
  });

  it('are asked for once when they have ended, and to ARM’s depth at most', async () => {
    const circle = { [at('top')]: [operation(at('done'), 'Succeeded'), operation(at('top'), 'Running')], [at('done')]: [operation('/x/one', 'Succeeded')] };
    const { arm: asking, asked } = arm(circle);
    const ended = new Map();
    const first = await listAll(asking, 'g', 'top', ended);
    expect(first.finished).toBe(false);
    expect(asked.length).toBeLessThan(15);
    asked.length = 0;
    await listAll(asking, 'g', 'top', ended);
    expect(asked).not.toContain(at('done'));
  });
});
