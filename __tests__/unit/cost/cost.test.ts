import { describe, expect, it } from '@jest/globals';
import { billOf, tierOf, type Bill, type Meter, type Resource } from '../../../src/cost/billed.ts';
import { committed, committedPrice } from '../../../src/cost/book.ts';
import { around, judgeBudget, readBudget } from '../../../src/cost/budget.ts';
import { cents, costOf, type Price } from '../../../src/cost/cost.ts';

const set = (sku: object, profile: object = {}): Resource => ({
  type: 'Microsoft.Compute/virtualMachineScaleSets',
  name: 'set',
  body: { location: 'West Europe', sku, properties: { virtualMachineProfile: { storageProfile: { osDisk: { diskSizeGB: 128, managedDisk: { storageAccountType: 'Premium_LRS' } } }, ...profile } } },
});
const bill = (resources: Resource[], diskOf = (): number | undefined => undefined): Bill => billOf(resources, 'westeurope', diskOf);
const meters = (resources: Resource[]): [number, Meter][] => bill(resources).billed.map((one) => [one.quantity, one.meter]);

describe('what is billed', () => {
  it('is each instance and its disks, by region, system and priority', () => {
    const region = 'westeurope';
    expect(meters([set({ name: 'Standard_D4s_v5', capacity: 3 })])).toEqual([
      [3, { kind: 'vm', size: 'Standard_D4s_v5', region, windows: false, spot: false }],
      [3, { kind: 'disk', name: 'P10 LRS', region }],
    ]);
    const windows = { osProfile: { windowsConfiguration: {} }, storageProfile: { osDisk: { diffDiskSettings: { option: 'Local' } } } };
    expect(meters([set({ name: 'A', capacity: 1 }, windows)])).toEqual([[1, { kind: 'vm', size: 'A', region, windows: true, spot: false }]]);
    expect(meters([set({ name: 'A', capacity: 1 }, { ...windows, licenseType: 'Windows_Server', priority: 'Spot' })])).toEqual([[1, { kind: 'vm', size: 'A', region, windows: false, spot: true }]]);
    expect(meters([set({ name: 'A', capacity: 0 })])).toEqual([]);
  });

  it('is the image’s disk where the template names no size, and said to be unknown where nobody knows it', () => {
    const bare = set({ name: 'A', capacity: 2 }, { storageProfile: { imageReference: { offer: 'x' }, osDisk: { managedDisk: { storageAccountType: 'StandardSSD_LRS' } } } });
    expect(bill([bare], () => 150).billed[1]).toMatchObject({ quantity: 2, meter: { name: 'E15 LRS' } });
    expect(bill([bare])).toMatchObject({ billed: [{ meter: { kind: 'vm' } }], unpriced: [{ what: '2 × OS disk', standing: false }] });
    expect(bill([set({ name: 'A', capacity: 1 }, { storageProfile: { osDisk: { diskSizeGB: 64, managedDisk: { storageAccountType: 'UltraSSD_LRS' } } } })]).unpriced).toHaveLength(1);
  });

  it('is a single machine, at a price that is not known, and one of a Flexible scale set only with that', () => {
    const machine = (properties: object): Resource => ({ type: 'Microsoft.Compute/virtualMachines', name: 'vm', body: { properties } });
    expect(bill([machine({})])).toEqual({ billed: [], unpriced: [{ what: 'single machine vm, with its disks', why: 'only machines of scale sets are priced', standing: false }] });
    expect(bill([machine({ virtualMachineScaleSet: { id: '/a/set' } })])).toEqual({ billed: [], unpriced: [] });
  });

  it.each([['Premium_LRS', 4, 'P1 LRS'], ['Premium_LRS', 65, 'P10 LRS'], ['StandardSSD_ZRS', 128, 'E10 ZRS'], ['Standard_LRS', 8, 'S4 LRS'], ['Standard_LRS', 33, 'S6 LRS'], ['Premium_LRS', 40_000, undefined], ['PremiumV2_LRS', 64, undefined]])('a disk of kind %s and %d GiB is %s', (kind, size, tier) => {
    expect(tierOf(kind, size)).toBe(tier);
  });

  it('is a balancer’s first five rules together and each further one; Basic and inbound NAT rules are free', () => {
    const rules = (number: number): object[] => Array.from({ length: number }, () => ({}));
    const balancer = (sku: string, load: number, out: number): Resource => ({ type: 'Microsoft.Network/loadBalancers', name: 'lb', body: { sku: { name: sku }, properties: { loadBalancingRules: rules(load), outboundRules: rules(out), inboundNatRules: rules(9) } } });
    expect(meters([balancer('Standard', 4, 1)]).map(([quantity, { kind }]) => [quantity, kind])).toEqual([[1, 'rules']]);
    expect(meters([balancer('Standard', 6, 1)]).map(([quantity, { kind }]) => [quantity, kind])).toEqual([[1, 'rules'], [2, 'furtherRule']]);
    expect(meters([balancer('Basic', 6, 1), balancer('Standard', 0, 0)])).toEqual([]);
  });
});

describe('the sum', () => {
  const price = (amount: number, unit: 'hour' | 'month'): Price => ({ amount, unit, currency: 'EUR', meter: 'm', meterId: '', since: '' });

  it('is hours times 730 and months, to the cent, the dearest first', () => {
    const cost = costOf(bill([set({ name: 'A', capacity: 3 })]), (meter) => (meter.kind === 'vm' ? price(0.1, 'hour') : price(80.333, 'month')));
    expect(cost).toMatchObject({ monthly: 460, complete: true });
    expect(cost.lines.map((one) => one.monthly)).toEqual([241, 219]);
  });

  it('is never complete with a price that nobody knows', () => {
    const cost = costOf(bill([set({ name: 'A', capacity: 3 })]), (meter) => (meter.kind === 'vm' ? price(1, 'hour') : undefined));
    expect(cost).toMatchObject({ monthly: 2190, complete: false });
    expect(cost.lines.at(-1)).toMatchObject({ monthly: null, why: 'the price list has no price for it' });
  });

  it('adds up as people add: 1.005 is 1.01', () => {
    expect([cents(1.005), cents(0.1 + 0.2), cents(2.675)]).toEqual([1.01, 0.3, 2.68]);
  });
});

describe('a budget', () => {
  it.each([['900 EUR', { monthly: 900, currency: 'EUR' }], ['12.50 USD', { monthly: 12.5, currency: 'USD' }], ['900', undefined], ['900EUR', undefined], ['-1 EUR', undefined], ['1e9 EUR', undefined], ['900 euro', undefined]])('%s', (text, budget) => {
    expect(readBudget(text)).toEqual(budget);
  });

  it('is over what is known to be over, and within only where all is known', () => {
    const budget = { monthly: 900, currency: 'EUR' };
    const judge = (monthly: number, complete: boolean, currency = 'EUR'): string => judgeBudget(budget, around({ monthly, complete, lines: [] }), currency);
    expect([judge(900, true), judge(900.01, true), judge(901, false), judge(899, false), judge(9999, true, 'USD')]).toEqual(['within', 'over', 'over', 'unknown', 'unknown']);
  });

  it('is perhaps over where only the most that a schedule can come to is', () => {
    const budget = { monthly: 900, currency: 'EUR' };
    const judge = (min: number, max: number, complete: boolean): string => judgeBudget(budget, { min, max, complete }, 'EUR');
    expect([judge(100, 900, true), judge(900, 900.01, true), judge(900.01, 2000, true), judge(100, 901, false), judge(100, 899, false)]).toEqual(['within', 'perhaps', 'over', 'perhaps', 'unknown']);
  });
});

describe('the committed prices', () => {
  const vm = (region: string, size = 'standard_d4s_V5', more: object = {}): Meter => ({ kind: 'vm', size, region, windows: false, spot: false, ...more });

  it('have a day, a source and a currency, and are found by size and region alone', () => {
    expect(committed).toEqual({ source: expect.stringContaining('Retail Prices API'), date: expect.stringMatching(/^\d{4}-\d\d$/), currency: 'USD' });
    expect(committedPrice(vm('westeurope'))).toEqual({ amount: 0.23, unit: 'hour', currency: 'USD', meter: 'D4s v5', meterId: '', since: '' });
    expect(committedPrice(vm('westeurope', 'Standard_D4s_v5', { windows: true }))?.amount).toBe(0.414);
    expect(committedPrice({ kind: 'disk', name: 'P10 LRS', region: 'westeurope' })).toMatchObject({ amount: 21.68, unit: 'month' });
    expect(committedPrice({ kind: 'rules', region: 'eastus' })?.amount).toBe(0.025);
  });

  it('are never guessed', () => {
    for (const meter of [vm('chinaeast2'), vm('westeurope', 'Standard_M416'), vm('westeurope', 'Standard_D4s_v5', { spot: true }), vm('eastus', 'Standard_D4s_v5', { windows: true })]) expect(committedPrice(meter)).toBeUndefined();
    expect(committedPrice({ kind: 'address', region: 'chinaeast2' })).toBeUndefined();
  });
});
