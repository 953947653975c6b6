import { describe, expect, it } from '@jest/globals';
import { chooseVictims, countStanding, protections, type Candidate } from '../../../src/occupancy/victims.ts';

const one = (instanceId: string, more: Partial<Candidate> = {}): Candidate => ({ instanceId, power: 'running', provisioning: 'Succeeded', latestModel: true, verdict: 'idle', ...more });

describe('chooseVictims', () => {
  it('takes failed ones first, then those that are off, then older models, then the highest id', () => {
    const all = [one('2'), one('10'), one('9'), one('3', { latestModel: false }), one('12', { latestModel: false }), one('4', { power: 'deallocated' }), one('5', { power: 'stopped', latestModel: false }), one('1', { provisioning: 'Failed' })];
    const order = ['1', '5', '4', '12', '3', '10', '9', '2'];
    expect(chooseVictims(all, 8)).toEqual(order);
    for (let count = -1; count <= 9; count++) expect(chooseVictims(all, count)).toEqual(order.slice(0, Math.max(0, count)));
    // In whatever order Azure lists them: so two runs at once agree.
    for (let turn = 0; turn < all.length; turn++) expect(chooseVictims([...all.slice(turn), ...all.slice(0, turn)].toReversed(), 4)).toEqual(order.slice(0, 4));
  });

  it('takes nobody who is there, or may be, however few are left', () => {
    const all = [one('1', { verdict: 'busy', provisioning: 'Failed' }), one('2', { verdict: 'unknown', latestModel: false }), one('3', { verdict: 'unknown', power: 'deallocated' }), one('4', { verdict: 'busy' })];
    expect(chooseVictims(all, 9)).toEqual([]);
    expect(chooseVictims([...all, one('5')], 9)).toEqual(['5']);
  });

  it('does not choose one that is being deleted already', () => {
    expect(chooseVictims([one('1', { provisioning: 'Deleting', power: 'stopped' }), one('2')], 1)).toEqual(['2']);
  });

  it('does not choose one that somebody has protected from everything', () => {
    expect(chooseVictims([one('1'), one('2', { protectedFromActions: true, provisioning: 'Failed' })], 2)).toEqual(['1']);
  });

  it('tells ids apart that are no numbers', () => {
    expect(chooseVictims([one('a'), one('A'), one('pool_000b'), one('pool_000a')], 9)).toEqual(chooseVictims([one('pool_000a'), one('A'), one('pool_000b'), one('a')], 9));
  });
});

describe('countStanding', () => {
  const states = (...provisioning: string[]): { provisioning: string }[] => provisioning.map((each) => ({ provisioning: each }));

  it('is the larger of the capacity and of what is listed, without those that go and those that may be spare', () => {
    expect(countStanding(0, states('Succeeded', 'Failed', 'Updating'))).toBe(3);
    expect(countStanding(3, states('Succeeded', 'Creating'))).toBe(3);
    expect(countStanding(1, states('Succeeded', 'Deleting', 'deleting', 'Creating'))).toBe(1);
    expect(countStanding(0, [])).toBe(0);
  });
});

describe('protections', () => {
  const now = (instanceId: string, verdict: Candidate['verdict'], protectedFromScaleIn?: boolean, provisioning = 'Succeeded') => ({ instanceId, verdict, provisioning, ...(protectedFromScaleIn === undefined ? {} : { protectedFromScaleIn }) });

  it('are the differences alone: who is there, or may be, is protected; who is idle is not', () => {
    const all = [now('1', 'busy'), now('2', 'unknown', false), now('3', 'idle', true), now('4', 'busy', true), now('5', 'unknown', true), now('6', 'idle', false), now('7', 'idle')];
    const changes = protections(all);
    expect(changes).toEqual([{ instanceId: '1', protect: true }, { instanceId: '2', protect: true }, { instanceId: '3', protect: false }]);
    const after = all.map((each) => ({ ...each, protectedFromScaleIn: changes.find(({ instanceId }) => instanceId === each.instanceId)?.protect ?? each.protectedFromScaleIn ?? false }));
    expect(protections(after)).toEqual([]);
  });

  it('leave one alone that is being deleted, or that somebody else has protected from everything', () => {
    expect(protections([{ ...now('1', 'busy'), protectedFromActions: true }, { ...now('2', 'idle', true), protectedFromActions: true }])).toEqual([]);
    expect(protections([now('1', 'unknown', false, 'Deleting'), now('2', 'idle', true, 'deleting')])).toEqual([]);
  });
});
