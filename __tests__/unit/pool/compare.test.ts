import { describe, expect, it } from '@jest/globals';
import { IGNORED, sameResources } from '../../../src/pool/compare.ts';

const ID = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/loadBalancers/lb';
const body = {
  id: ID,
  name: 'lb',
  etag: 'W/"1"',
  tags: { team: 'a', etag: 'kept' },
  sku: { name: 'Standard' },
  systemData: { lastModifiedAt: '2026-11-20T00:00:00Z' },
  properties: {
    provisioningState: 'Succeeded',
    frontend: { id: `${ID}/frontendIPConfigurations/f` },
    rules: [{ name: 'a', etag: 'W/"1"', port: 22 }, { name: 'b', port: 8000 }],
    prefixes: ['10.0.0.0/24', '10.0.1.0/24'],
    none: null,
  },
};
type Body = typeof body;

/** Is the body still the same after a change? */
function same(change: (copy: Body) => void): boolean {
  const copy = structuredClone(body);
  change(copy);
  const there = sameResources({ [ID]: body }, { [ID]: copy });
  expect(sameResources(new Map([[ID, copy]]), { [ID]: body })).toBe(there);
  return there;
}

describe('sameResources', () => {
  it.each<[string, (copy: Body) => void]>([
    ['nothing', () => {}],
    ['etag at any depth', (copy) => { copy.etag = 'W/"2"'; copy.properties.rules[0]!.etag = 'W/"2"'; }],
    ['state of the last write', (copy) => { copy.properties.provisioningState = 'Updating'; }],
    ['time of the last write', (copy) => { copy.systemData.lastModifiedAt = '2026-11-21T00:00:00Z'; }],
    ['order of named parts', (copy) => { copy.properties.rules.reverse(); }],
    ['order of properties', (copy) => { const { sku } = copy; delete (copy as Partial<Body>).sku; copy.sku = sku; }],
    ['case of an id', (copy) => { copy.properties.frontend.id = copy.properties.frontend.id.replace('resourceGroups', 'resourcegroups'); }],
  ])('does not see %s', (_, change) => expect(same(change)).toBe(true));

  it.each<[string, (copy: Body) => void]>([
    ['a value', (copy) => { copy.properties.rules[1]!.port = 8001; }],
    ['the type of a value', (copy) => { (copy.properties.rules[1] as { port: unknown }).port = '8000'; }],
    ['case of a plain text', (copy) => { copy.sku.name = 'standard'; }],
    ['a tag', (copy) => { copy.tags.team = 'b'; }],
    ['a tag that is named like an ignored property', (copy) => { copy.tags.etag = 'other'; }],
    ['a part more', (copy) => { copy.properties.rules.push({ name: 'c', port: 1 }); }],
    ['a part twice', (copy) => { copy.properties.rules.push({ name: 'b', port: 8000 }); }],
    ['order of plain values', (copy) => { copy.properties.prefixes.reverse(); }],
    ['a property less', (copy) => { delete (copy.properties as { none?: null }).none; }],
  ])('sees %s', (_, change) => expect(same(change)).toBe(false));

  it('compares the set of resources, ids without case', () => {
    expect(sameResources({ [ID]: body }, { [ID.toUpperCase()]: body })).toBe(true);
    expect(sameResources({ [ID]: body }, {})).toBe(false);
    expect(sameResources({}, { [ID]: body })).toBe(false);
    expect(sameResources({ [ID]: body, '/b': {} }, { '/b': {}, [ID]: body })).toBe(true);
    expect(sameResources({}, new Map())).toBe(true);
  });

  it('says of each ignored property why', () => {
    for (const { property, why } of IGNORED) expect([property, property === property.toLowerCase() && why.length > 5]).toEqual([property, true]);
  });
});
