import { describe, expect, it } from '@jest/globals';
import { capacityAt, decide, type Fleet } from '../../../local/azure/autoscale/decide.ts';
import { fold, measure, openMetrics, addLevel, type Level } from '../../../local/azure/autoscale/metrics.ts';
import { readSetting, type Rule, type Setting } from '../../../local/azure/autoscale/setting.ts';

const target = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachineScaleSets/pool';
const now = Date.parse('2027-06-07T09:00:00Z');

interface Wish {
  when?: string;
  than?: number;
  do?: string;
  by?: string | undefined;
  type?: string;
  metric?: string;
  more?: object;
}

const rule = ({ when = 'GreaterThan', than = 70, do: direction = 'Increase', by = '1', type = 'ChangeCount', metric = 'Percentage CPU', more = {} }: Wish): object => ({
  metricTrigger: {
    metricName: metric,
    metricResourceUri: target,
    timeGrain: 'PT1M',
    statistic: 'Average',
    timeWindow: 'PT10M',
    timeAggregation: 'Average',
    operator: when,
    threshold: than,
    ...more,
  },
  scaleAction: { direction, type, value: by, cooldown: 'PT5M' },
});
const out = (wish: Wish = {}): object => rule(wish);
const inward = (wish: Wish = {}): object => rule({ when: 'LessThan', than: 25, do: 'Decrease', ...wish });
const setting = (rules: object[], [minimum, maximum, usual] = ['1', '10', '1'], enabled = true): Setting =>
  readSetting({ enabled, targetResourceUri: target, profiles: [{ name: 'only', capacity: { minimum, maximum, default: usual }, rules }] });
const reading = (values: Record<string, number | undefined>): ((one: Rule) => number | undefined) => (one) => values[one.metricName];
const cpu = (value: number | undefined): Pick<Fleet, 'read'> => ({ read: () => value });

describe('autoscale decides', () => {
  it.each<[string, Setting, Fleet, number]>([
    ['nothing while the setting is disabled', setting([], ['3', '3', '3'], false), { count: 1 }, 1],
    ['to come up to the minimum', setting([], ['3', '6', '3']), { count: 1 }, 3],
    ['to come down to the maximum', setting([], ['3', '6', '3']), { count: 8 }, 6],
    ['nothing between them', setting([], ['3', '6', '3']), { count: 4 }, 4],
    ['to come down to zero', setting([], ['0', '0', '0']), { count: 2 }, 0],
    ['to correct bounds whatever the cooldown', setting([], ['3', '6', '3']), { count: 8, cooling: now + 60_000 }, 6],
    ['to leave protected instances where it corrects', setting([], ['0', '0', '0']), { count: 5, held: 2 }, 2],
    ['nothing where all that would go are protected', setting([], ['0', '2', '0']), { count: 3, held: 3 }, 3],
    ['not to use the default while there are metrics', setting([out()], ['1', '6', '4']), { count: 2, ...cpu(50) }, 2],
    ['to come up to the default without metrics', setting([out()], ['1', '6', '4']), { count: 2, ...cpu(undefined) }, 4],
    ['not to come down to the default without metrics', setting([out()], ['1', '6', '4']), { count: 5, ...cpu(undefined) }, 5],
    ['not to use the default where there are no rules', setting([], ['1', '6', '4']), { count: 2 }, 2],
    ['nothing at zero, where no machine reports', setting([out(), inward()], ['0', '6', '0']), { count: 0, ...cpu(99) }, 0],
    ['the default at zero, as with any metric that cannot be read', setting([out()], ['0', '6', '2']), { count: 0, ...cpu(99) }, 2],
    ['to grow by a count', setting([out({ by: '3' })]), { count: 2, ...cpu(71) }, 5],
    ['to grow by one without a value', setting([out({ by: undefined })]), { count: 2, ...cpu(71) }, 3],
    ['nothing at the threshold of GreaterThan', setting([out()]), { count: 2, ...cpu(70) }, 2],
    ['to grow at the threshold of GreaterThanOrEqual', setting([out({ when: 'GreaterThanOrEqual' })]), { count: 2, ...cpu(70) }, 3],
    ['to grow where Equals holds', setting([out({ when: 'Equals' })]), { count: 2, ...cpu(70) }, 3],
    ['to grow where NotEquals holds', setting([out({ when: 'NotEquals' })]), { count: 2, ...cpu(69) }, 3],
    ['not above the maximum', setting([out({ by: '3' })], ['1', '4', '1']), { count: 3, ...cpu(71) }, 4],
    ['nothing for a rule without direction', setting([out({ do: 'None' })]), { count: 3, ...cpu(71) }, 3],
    ['nothing for its metric either', setting([out({ do: 'None' })], ['1', '6', '4']), { count: 3, ...cpu(undefined) }, 3],
    ['to grow by a percentage, up to whole instances', setting([out({ type: 'PercentChangeCount', by: '15' })]), { count: 3, ...cpu(71) }, 4],
    ['to grow to an exact count', setting([out({ type: 'ExactCount', by: '7' })]), { count: 3, ...cpu(71) }, 7],
    ['nothing for an exact count below', setting([out({ type: 'ExactCount', by: '2' })]), { count: 3, ...cpu(71) }, 3],
    ['the highest of several scale-outs', setting([out({ by: '3' }), out({ by: '5' }), out({ by: '1', than: 99 })]), { count: 2, ...cpu(80) }, 7],
    ['a scale-out by any rule', setting([out(), out({ metric: 'Network In', than: 5 })]), { count: 2, read: reading({ 'Percentage CPU': 10, 'Network In': 9 }) }, 3],
    ['a scale-out though a scale-in fires as well', setting([out(), inward({ metric: 'Network In' })]), { count: 2, read: reading({ 'Percentage CPU': 90, 'Network In': 9 }) }, 3],
    ['to shrink by a count', setting([inward({ by: '2' })]), { count: 5, ...cpu(10) }, 3],
    ['not below the minimum', setting([inward({ by: '3' })], ['2', '9', '2']), { count: 4, ...cpu(10) }, 2],
    ['to shrink only where all scale-in rules fire', setting([inward(), inward({ metric: 'Network In' })]), { count: 5, read: reading({ 'Percentage CPU': 10, 'Network In': 99 }) }, 5],
    ['not to shrink where one of them cannot be read', setting([inward(), inward({ metric: 'Network In' })]), { count: 5, read: reading({ 'Percentage CPU': 10 }) }, 5],
    ['the smallest cut of several: 50 % of ten, or three', setting([inward({ type: 'PercentChangeCount', by: '50' }), inward({ by: '3' })]), { count: 10, ...cpu(10) }, 7],
    ['to shrink to an exact count', setting([inward({ type: 'ExactCount', by: '2' })]), { count: 9, ...cpu(10) }, 2],
    ['to spare protected instances', setting([inward({ by: '4' })]), { count: 5, held: 3, ...cpu(10) }, 3],
    ['nothing where only protected ones are left', setting([inward()]), { count: 2, held: 2, ...cpu(10) }, 2],
    ['nothing during the cooldown, outwards', setting([out(), inward()]), { count: 2, cooling: now + 1, ...cpu(99) }, 2],
    ['nothing during the cooldown, inwards', setting([out(), inward()]), { count: 2, cooling: now + 1, ...cpu(1) }, 2],
    ['again when the cooldown is over', setting([out(), inward()]), { count: 2, cooling: now, ...cpu(99) }, 3],
    // Azure Monitor, "Flapping in autoscale": its own examples.
    ['no scale-in that would fire the scale-out: 28 % on two', setting([out({ than: 50 }), inward({ than: 30 })]), { count: 2, ...cpu(28) }, 2],
    ['none with no margin: 417 threads on three', setting([out({ when: 'GreaterThanOrEqual', than: 600, metric: 'Inbound Flows' }), inward({ than: 600, metric: 'Inbound Flows' })]), { count: 3, ...cpu(417) }, 3],
    ['a scale-in with a margin: 394 threads on three', setting([out({ when: 'GreaterThanOrEqual', than: 600 }), inward({ than: 400 })]), { count: 3, ...cpu(394) }, 2],
    // The article's table says 27, which its own rule (below 70 %) forbids: 65 % of 30 are 72 % of 27.
    ['a smaller scale-in: from 30 not to 20 but 28, at 65 % and 70', setting([out({ than: 70 }), inward({ metric: 'Inbound Flows', when: 'LessThanOrEqual', than: 50, by: '10' })], ['1', '50', '1']), { count: 30, read: reading({ 'Percentage CPU': 65, 'Inbound Flows': 50 }) }, 28],
    ['a scale-in to zero where nothing is done', setting([out(), inward({ when: 'LessThanOrEqual', than: 0 })], ['0', '5', '0']), { count: 1, ...cpu(0) }, 0],
    ['none to zero where anything is', setting([out(), inward()], ['0', '5', '0']), { count: 1, ...cpu(1) }, 1],
    ['a scale-in by a total, which fewer do not raise for each', setting([out({ more: { statistic: 'Sum' } }), inward({ than: 60, more: { statistic: 'Sum' } })]), { count: 2, ...cpu(50) }, 1],
  ])('%s', (_what, given, fleet, to) => {
    expect(decide(given, fleet, now).to).toBe(to);
  });

  it('and says why, by which rule, and what it meant to do', () => {
    expect(decide(setting([out({ by: '3' })]), { count: 2, ...cpu(99) }, now)).toMatchObject({ reason: 'scaleOut', rule: { cooldown: 300, value: 3 }, unreadable: false });
    expect(decide(setting([], ['3', '3', '3']), { count: 2 }, now)).toMatchObject({ reason: 'bounds', profile: { name: 'only' } });
    expect(decide(setting([out()], ['1', '6', '4']), { count: 2 }, now)).toMatchObject({ reason: 'default', unreadable: true });
    expect(decide(setting([out({ than: 50 }), inward({ than: 30 })]), { count: 2, ...cpu(28) }, now)).toMatchObject({ to: 2, intended: 1 });
    expect(decide(setting([out({ than: 50 }), inward({ than: 30, by: '4' })]), { count: 6, ...cpu(28) }, now)).toMatchObject({ to: 4, intended: 2, reason: 'scaleIn' });
  });

  it('in one step what a setting leads to without metrics', () => {
    const both = setting([out()], ['2', '6', '4']);
    expect([0, 3, 5, 9].map((count) => capacityAt(both, count, now))).toEqual([4, 4, 5, 6]);
    expect([0, 3, 9].map((count) => capacityAt(setting([], ['2', '6', '4']), count, now))).toEqual([2, 3, 6]);
  });
});

describe('a rule measures', () => {
  const minute = 60_000;
  const read = (more: object, levels: Level[], instances = ['1', '2']): number | undefined => measure(setting([out({ more })]).profiles[0]!.rules[0]!, levels, instances, now);
  const since = (minutes: number, value: Level['reading']): Level => ({ from: now - minutes * minute, reading: value });

  it.each<[string, object, Level[], number | undefined]>([
    ['nothing where nobody reports', {}, [], undefined],
    ['nothing where reports have ended before the window', {}, [since(60, 50), since(10, undefined)], undefined],
    ['the one reading there is', {}, [since(0, 50)], 50],
    ['the window and no minute before it', {}, [since(60, 0), since(9, 50)], 50],
    ['an average over the minutes', {}, [since(60, 40), since(4, 90)], 65],
    ['the last sample', { timeAggregation: 'Last' }, [since(60, 40), since(0, 90)], 90],
    ['the highest', { timeAggregation: 'Maximum' }, [since(60, 40), since(5, 90), since(3, 10)], 90],
    ['the lowest', { timeAggregation: 'Minimum' }, [since(60, 40), since(5, 90), since(3, 10)], 10],
    ['the total of ten samples', { timeAggregation: 'Total' }, [since(60, 40)], 400],
    ['their number', { timeAggregation: 'Count' }, [since(4, 40)], 5],
    ['an average over machines', {}, [since(60, { 1: 20, 2: 60 })], 40],
    ['the busiest machine', { statistic: 'Max' }, [since(60, { 1: 20, 2: 60 })], 60],
    ['the idlest', { statistic: 'Min' }, [since(60, { 1: 20, 2: 60 })], 20],
    ['the sum of machines', { statistic: 'Sum' }, [since(60, { 1: 20, 2: 60 })], 80],
    ['how many report', { statistic: 'Count' }, [since(60, { 1: 20, 2: 60, 9: 1 })], 2],
    ['only machines that are there', {}, [since(60, { 1: 20, 9: 90 })], 20],
    ['a share for each machine', { statistic: 'Sum', dividePerInstance: true }, [since(60, { 1: 20, 2: 60 })], 40],
    ['samples of five minutes', { timeGrain: 'PT5M', statistic: 'Max', timeAggregation: 'Average' }, [since(60, 10), since(7, 90), since(6, 10)], 50],
  ])('%s', (_what, more, levels, value) => {
    expect(read(more, levels)).toBe(value);
  });

  it('with levels that hold from one report to the next', () => {
    const metrics = openMetrics();
    addLevel(metrics, 'k', since(9, 10));
    addLevel(metrics, 'k', since(4, 90));
    expect(read({}, metrics.levels.get('k') ?? [])).toBe(50);
    // A clock that was set back: what came later is gone.
    addLevel(metrics, 'k', since(6, 30));
    expect([metrics.levels.get('k')?.length, metrics.version, metrics.changed]).toEqual([2, 3, now - 6 * minute]);
    expect(fold('Last', [])).toBeNaN();
  });
});
