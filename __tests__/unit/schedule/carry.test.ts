import { describe, expect, it } from '@jest/globals';
import { carryOver } from '../../../src/schedule/carry.ts';
import { compileSchedule } from '../../../src/schedule/compile.ts';
import { overrideFrom } from '../../../src/schedule/override.ts';
import type { Override, Schedule } from '../../../src/schedule/schedule.ts';
import { schedule as written } from './written.ts';

const target = { id: '/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachineScaleSets/pool', location: 'westeurope' };
const now = Date.parse('2027-01-11T09:00:30Z');
const hour = 3_600_000;

const office = (instances: number, backstop = '2h'): Schedule => written(`timezone: UTC
base: 0
windows:
  - { name: office, days: mon-fri, from: "08:00", to: "18:00", instances: ${instances} }
backstop: ${backstop}`);
const setting = (schedule: Schedule, at = now, override?: Override): unknown => compileSchedule(schedule, target, at, override).properties;

describe('carryOver', () => {
  it('carries what somebody asked for until its backstop is over', () => {
    const asked = overrideFrom(5, now, 120);
    const properties = setting(office(2), now, asked);
    expect(carryOver(office(2), target, now + hour, { capacity: 5, properties })).toEqual(asked);
    // Spent, and inside a window: its machines are still spared.
    expect(carryOver(office(2), target, now + 3 * hour, { capacity: 5, properties: setting(office(2), now + 3 * hour, asked) })).toEqual(asked);
    expect(carryOver(office(2), target, now + 5 * hour, { capacity: 2, properties })).toBeUndefined();
  });

  it('spares, once, the machines that a changed schedule has no place for', () => {
    const until = Date.parse('2027-01-11T09:00:00Z');
    const spared = carryOver(office(1), target, now, { capacity: 3, properties: setting(office(3)) });
    expect(spared).toEqual({ instances: 3, from: until - 60_000, until });
    const properties = setting(office(1), now, spared);
    // The same again while it is spared; never once more after that, though Azure has not taken them yet.
    expect(carryOver(office(1), target, now + hour, { capacity: 3, properties })).toEqual(spared);
    expect(carryOver(office(1), target, now + 3 * hour, { capacity: 3, properties })).toBeUndefined();
    expect(carryOver(office(1), target, now + 3 * hour, { capacity: 3, properties: setting(office(1), now + 3 * hour) })).toBeUndefined();
  });

  it.each<[string, Schedule, number, unknown]>([
    ['there are no more than Azure may keep', office(1), 1, setting(office(3))],
    ['nothing is spared', office(1, '0'), 3, setting(office(3))],
    ['the schedule is the one that Azure has', office(1), 3, setting(office(1))],
  ])('carries nothing where %s', (_name, schedule, capacity, properties) => expect(carryOver(schedule, target, now, { capacity, properties })).toBeUndefined());

  it('spares the machines of a pool that had no setting yet', () => {
    expect(carryOver(office(1), target, now, { capacity: 3, properties: undefined })).toMatchObject({ instances: 3 });
  });
});
