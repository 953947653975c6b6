import { describe, expect, it } from '@jest/globals';
import { estimateOffline, type Estimate } from '../../../src/commands/cost.ts';
import { billOf, countInstances, withInstances, type Bill, type Resource } from '../../../src/cost/billed.ts';
import { committedPrice } from '../../../src/cost/book.ts';
import { spendOf, weekMoney, type Spend } from '../../../src/cost/spend.ts';
import { hoursAhead, type Before } from '../../../src/schedule/ahead.ts';
import { now, schedule } from '../schedule/written.ts';

const set = (capacity: number, size = 'Standard_D4s_v5', disk: object = { diskSizeGB: 128, managedDisk: { storageAccountType: 'Premium_LRS' } }): Resource => ({
  type: 'Microsoft.Compute/virtualMachineScaleSets',
  name: 'set',
  body: { location: 'westeurope', sku: { name: size, capacity }, properties: { virtualMachineProfile: { storageProfile: { osDisk: disk } } } },
});
const address: Resource = { type: 'Microsoft.Network/publicIPAddresses', name: 'ip', body: { sku: { name: 'Standard' } } };
const balancer: Resource = { type: 'Microsoft.Network/loadBalancers', name: 'lb', body: { sku: { name: 'Standard' }, properties: { loadBalancingRules: [{}] } } };
const pool = (one = set(0)): Resource[] => [one, address, balancer];
const bill = (resources: Resource[]): Bill => billOf(withInstances(resources, 1), 'westeurope', () => undefined);
const spend = (resources: Resource[], min: number, max = min, length = 168): Spend | undefined => spendOf(bill(resources), { min, max }, length, committedPrice);

describe('what a stretch of time costs', () => {
  it('is address and balancer all the time, machine and disk by the instance-hour', () => {
    // 168 h × 0.005 and × 0.025; 100 h × 0.23, and 100 of 730 h × 21.68.
    expect(spend(pool(), 100)).toEqual({ min: 31.01, max: 31.01, standing: 5.04, complete: true });
    expect(spend(pool(), 0, 8 * 168)).toMatchObject({ min: 5.04, max: 354.07 });
  });

  it('does not depend on how many instances there are now', () => {
    expect(spend(pool(set(7)), 100)).toEqual(spend(pool(), 100));
    expect([countInstances(pool(set(7))), countInstances([address])]).toEqual([7, undefined]);
  });

  it('of a month around the clock is the bill of a month', () => {
    // 3 × (0.23 × 730 + 21.68) + 3.65 + 18.25, as costOf has it.
    expect(spend(pool(), 3 * 730, 3 * 730, 730)).toMatchObject({ min: 590.64, standing: 21.9 });
  });

  it('is rounded row by row, as people would', () => {
    // 1 h: 0.23, 0.0297; standing 0.005 is 0.01 and 0.025 is 0.03.
    expect(spend(pool(), 1, 1, 1)).toEqual({ min: 0.3, max: 0.3, standing: 0.04, complete: true });
  });

  it('is at least that where a row has no price, and nothing at all where none has', () => {
    expect(spend(pool(set(0, 'Standard_M416')), 100)).toMatchObject({ min: 8.01, complete: false });
    expect(spend(pool(set(0, 'Standard_D4s_v5', {})), 100)).toMatchObject({ min: 28.04, complete: false });
    expect(spend([set(0, 'Standard_M416', {})], 100)).toBeUndefined();
    expect(spend([], 100)).toBeUndefined();
  });
});

describe('a week in money', () => {
  it('is complete where both are, and not known where what comes is not', () => {
    const some: Spend = { min: 1, max: 2, standing: 1, complete: true };
    expect(weekMoney('EUR', undefined, some)).toEqual({ currency: 'EUR', before: null, after: { min: 1, max: 2 }, standing: 1, complete: true });
    expect(weekMoney('EUR', { ...some, complete: false }, some)).toMatchObject({ before: { min: 1, max: 2 }, complete: false });
    expect(weekMoney('EUR', some, undefined)).toBeNull();
  });
});

describe('the estimate of a pool with a schedule', () => {
  // 10 h a day on five days: 100 to 400 h and the backstop's 80; 52 weeks have 260 such days in 8,736 h.
  const office = schedule('timezone: UTC\nbase: 0\nbackstop: 2h\nwindows: [{ name: office, days: mon-fri, from: "08:00", to: "18:00", instances: { min: 2, max: 8 } }]\n');
  const estimate = (before: Before | undefined, stood: Resource[] | undefined, monthly?: number): Estimate =>
    estimateOffline({ location: 'westeurope', ...(monthly === undefined ? {} : { budget: { monthly, currency: 'USD' } }) }, { before: stood, after: pool() }, hoursAhead(office, now, { before }));

  it('has the week before and after, by the prices of each', () => {
    const { week } = estimate({ properties: undefined, capacity: 3 }, pool(set(3, 'Standard_D8s_v5')));
    expect(week).toEqual({
      hours: { before: { min: 504, max: 504 }, after: { min: 100, max: 480 } },
      // 504 × 0.46 + 504 / 730 × 21.68 + 5.04; 31.01; 480 × 0.23 + 480 / 730 × 21.68 + 5.04.
      money: { currency: 'USD', before: { min: 251.85, max: 251.85 }, after: { min: 31.01, max: 129.7 }, standing: 5.04, complete: true },
    });
    expect(estimate(undefined, undefined).week).toMatchObject({ hours: { before: null }, money: { before: null } });
    // The setting is known, and what it scales is not.
    expect(estimate({ properties: undefined, capacity: 3 }, undefined).week).toMatchObject({ hours: { before: { min: 504 } }, money: { before: null } });
  });

  it('has the month by the schedule beside the most around the clock', () => {
    const { cost } = estimate(undefined, pool(set(3)));
    // 260 × 20 h are 434.52 h of 730: 99.94 + 12.90; 260 × 96 h are 2,085.71 h: 479.71 + 61.94.
    expect(cost.bySchedule).toEqual({ min: 134.74, max: 563.55, standing: 21.9, complete: true, instances: 8 });
    // 8 × 0.23 × 730 + 8 × 21.68 + 21.9, before too: what differs is the price of a machine.
    expect([cost.after.monthly, cost.before?.monthly]).toEqual([1538.54, 1538.54]);
    expect(cost.after.lines.map((one) => [one.what, one.standing])).toEqual([['8 × Standard_D4s_v5 (Linux)', false], ['8 × P10 LRS (OS disk, 128 GiB)', false], [expect.stringContaining('load balancer'), true], ['public IP address', true]]);
  });

  it('is judged by the schedule, not around the clock', () => {
    const verdict = (monthly: number): unknown => estimate(undefined, undefined, monthly).cost.budget?.verdict;
    expect([verdict(1000), verdict(563.55), verdict(563.54), verdict(134.74), verdict(134.73)]).toEqual(['within', 'within', 'perhaps', 'perhaps', 'over']);
  });

  it('of a schedule that never has an instance is what stands', () => {
    const none = schedule('timezone: UTC\nbase: 0\nwindows: []\n');
    const { cost, week } = estimateOffline({ location: 'westeurope' }, { before: undefined, after: pool() }, hoursAhead(none, now));
    expect(cost).toMatchObject({ bySchedule: { min: 21.9, max: 21.9, standing: 21.9, instances: 0 }, after: { monthly: 21.9 } });
    expect(week?.money).toMatchObject({ after: { min: 5.04, max: 5.04 }, standing: 5.04 });
  });

  it('without a template that can be read ahead has hours and no money', () => {
    const { cost, week } = estimateOffline({ location: 'westeurope' }, { before: undefined, after: [] }, hoursAhead(office, now));
    expect([cost.bySchedule, week]).toEqual([null, { hours: { before: null, after: { min: 100, max: 480 } }, money: null }]);
  });
});
