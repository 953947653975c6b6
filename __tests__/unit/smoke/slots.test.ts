import { describe, expect, it } from '@jest/globals';
import { openSlots } from '../../../src/smoke/slots.ts';

describe('openSlots', () => {
  it('runs at most so many tasks at once, in order, and all of them', async () => {
    const inSlot = openSlots(3);
    const order: number[] = [];
    let now = 0;
    let most = 0;
    const task = (number: number) => async () => {
      order.push(number);
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => setImmediate(resolve));
      now -= 1;
      return number * 2;
    };
    expect(await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map((number) => inSlot(task(number))))).toEqual([0, 2, 4, 6, 8, 10, 12, 14]);
    expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    // Those who come back for another try, as targets do, find no more places than before.
    await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map(async (number) => {
      await inSlot(task(number));
      await inSlot(task(number));
    }));
    expect(most).toBe(3);
  });

  it('gives the place on when a task fails', async () => {
    const inSlot = openSlots(1);
    const failing = inSlot(() => Promise.reject(new Error('no')));
    const next = inSlot(async () => 'next');
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('next');
  });

  it('has at least one place', async () => {
    expect(await openSlots(0)(async () => 1)).toBe(1);
  });
});
