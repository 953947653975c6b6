import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { deltaOf, Veiled } from '../../../local/azure/delta.ts';
import type { Any } from './client.ts';

// What ARM answered for a storage account whose template names another SKU, and for a policy whose rule changes inside.
const account = (sku: string): Any => ({ kind: 'StorageV2', properties: { accessTier: 'Hot', networkAcls: { bypass: 'AzureServices' } }, sku: { name: sku } });
const policy = (place: string): Any => ({ properties: { mode: 'Indexed', policyRule: { if: { equals: place, field: 'location' }, else: { effect: 'deny' } } } });
const own = [
  { before: account('Standard_LRS'), after: account('Standard_GRS'), delta: [{ path: 'sku.name', propertyChangeType: 'Modify', before: 'Standard_LRS', after: 'Standard_GRS' }] },
  {
    before: policy('northeurope'),
    after: policy('westeurope'),
    delta: [{ path: 'properties.policyRule.if.equals', propertyChangeType: 'Modify', before: 'northeurope', after: 'westeurope' }],
  },
];

const folder = new URL('../../../../shared/data/arm/', import.meta.url);
const read = (name: string): Any => (existsSync(new URL(name, folder)) ? JSON.parse(readFileSync(new URL(name, folder), 'utf8')) : undefined);
const recorded: Any[] = [...(read('whatif.json')?.cases ?? []).map((one: Any) => one.result), ...(read('shapes/whatif-result.json') ?? []).map((one: Any) => one.response)]
  .flatMap((one: Any) => one.properties.changes)
  .filter((one: Any) => one.changeType === 'Modify');

describe('the delta of two resources', () => {
  it.each([...own, ...recorded].map((one, index) => ({ ...one, index })))('is as ARM recorded it ($index)', ({ before, after, delta }) => {
    expect(deltaOf(before, after)).toEqual(delta);
  });

  it('names what comes, what goes and what is another, with paths through objects', () => {
    expect(deltaOf({ tags: { Owner: 'A', 'cost.center': '1' }, a: 1 }, { tags: { 'cost.center': '2' }, a: 1, plan: { name: 'x' } })).toEqual([
      { path: 'plan', propertyChangeType: 'Create', after: { name: 'x' } },
      { path: 'tags.Owner', propertyChangeType: 'Delete', before: 'A' },
      { path: "tags['cost.center']", propertyChangeType: 'Modify', before: '1', after: '2' },
    ]);
  });

  it('shows an array by its elements: equal ones are left out wherever they stand', () => {
    const before = { p: { prefixes: ['10.0.0.0/16'], subnets: [{ name: 'a', n: 1 }, { name: 'b', n: 2 }, { name: 'c', n: 3 }] } };
    const after = { p: { prefixes: ['10.0.0.0/15'], subnets: [{ name: 'b', n: 2 }, { name: 'a', n: 9 }] } };
    expect(deltaOf(before, after)).toEqual([
      {
        path: 'p.prefixes',
        propertyChangeType: 'Array',
        before: before.p.prefixes,
        after: after.p.prefixes,
        children: [
          { path: '0', propertyChangeType: 'Delete', before: '10.0.0.0/16' },
          { path: '0', propertyChangeType: 'Create', after: '10.0.0.0/15' },
        ],
      },
      {
        path: 'p.subnets',
        propertyChangeType: 'Array',
        before: before.p.subnets,
        after: after.p.subnets,
        children: [
          { path: '1', propertyChangeType: 'Modify', before: { name: 'a', n: 1 }, after: { name: 'a', n: 9 }, children: [{ path: 'n', propertyChangeType: 'Modify', before: 1, after: 9 }] },
          { path: '2', propertyChangeType: 'Delete', before: { name: 'c', n: 3 } },
        ],
      },
    ]);
  });

  it('takes ids for the same whatever their case, other texts not', () => {
    expect(deltaOf({ id: '/subscriptions/A/resourceGroups/x' }, { id: '/subscriptions/a/resourcegroups/X' })).toEqual([]);
    expect(deltaOf({ name: 'a' }, { name: 'A' })).toHaveLength(1);
  });

  it('compares veiled values as they are and shows none', () => {
    expect(deltaOf({ a: new Veiled('one') }, { a: 'one' })).toEqual([]);
    const text = JSON.stringify(deltaOf({ a: new Veiled('one') }, { a: new Veiled('two') }));
    expect(JSON.parse(text)).toEqual([{ path: 'a', propertyChangeType: 'Modify', before: '*******', after: '*******' }]);
  });
});
