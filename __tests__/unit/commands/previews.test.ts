// What reports say of previews: who holds the places until when, and when one was gone.
import { describe, expect, it } from '@jest/globals';
import type { Arm } from '../../../src/azure/arm.ts';
import { holdersOf, type LivePreview } from '../../../src/commands/previews.ts';
import { takeDown } from '../../../src/commands/withdraw.ts';
import type { Context } from '../../../src/context.ts';
import { ActionError } from '../../../src/errors.ts';
import { startReport } from '../../../src/report/start.ts';

const now = Date.parse('2026-11-21T12:00:00Z');
const live = (expires: string): LivePreview => ({
  group: { id: '/g', name: 'slot', location: 'westeurope', tags: {}, state: 'Succeeded' },
  owner: { repositoryId: '1', pool: 'research', schema: '1', group: 'created', preview: { number: 7, head: 'a'.repeat(40), expires, hours: 48, since: '2026-11-20T12:00:00Z' } },
});

describe('who holds a place', () => {
  it.each([
    ['2026-11-23T10:00:00.000Z', '2026-11-23T10:00:00.000Z'],
    ['2026-11-23', '2026-11-24T11:59:59.000Z'],
    ['2026-11-23T18:00+02:00', '2026-11-23T16:00:00.000Z'],
    ['soon', ''],
  ])('with the tag %s holds it until %s', (tag, until) => {
    expect(holdersOf([live(tag)], now).map(({ expires }) => expires)).toEqual([until]);
  });
});

describe('the report of a removal', () => {
  const context = (status: number): Context => {
    const send = async (): Promise<unknown> => {
      if (status === 404) return { status, body: {}, headers: {} };
      throw new ActionError({ what: 'Azure says no' });
    };
    const arm = { subscriptionId: 's', send, sleep: async () => undefined, now: () => new Date(now) } as unknown as Arm;
    return { arm, progress: () => undefined } as unknown as Context;
  };

  it('says when that ended, not when the run did that goes on', async () => {
    const [gone, failed] = [startReport('teardown'), startReport('teardown')];
    await takeDown(context(404), gone, live(''), async () => undefined);
    await expect(takeDown(context(403), failed, live(''), async () => undefined)).rejects.toThrow('Azure says no');
    const at = '2026-11-21T12:00:00.000Z';
    expect([gone, failed].map(({ preview, finishedAt }) => [preview?.state, finishedAt])).toEqual([['removed', at], ['failed', at]]);
  });
});
