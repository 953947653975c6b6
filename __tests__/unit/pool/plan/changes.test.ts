// What ARM's what-if tells, without its noise.
import { describe, expect, it } from '@jest/globals';
import { compareBodies, countKinds, readId, readWhatIf, wouldChange, type Body, type WhatIfChange, type WhatIfDelta } from '../../../../src/pool/plan/changes.ts';
import { differences } from '../../../../src/pool/plan/delta.ts';

const group = '/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/pool/providers';
const change = (more: Partial<WhatIfChange>): WhatIfChange => ({ resourceId: `${group}/Microsoft.Network/virtualNetworks/net`, changeType: 'Modify', ...more });
const delta = (path: string, kind: string, before?: unknown, after?: unknown, children?: WhatIfDelta[]): WhatIfDelta => ({ path, propertyChangeType: kind, before, after, ...(children === undefined ? {} : { children }) });
const read = (...deltas: WhatIfDelta[]) => readWhatIf([change({ before: {}, after: {}, delta: deltas })]);

describe('a what-if', () => {
  it('keeps what changes, flat and in ARM’s paths', () => {
    const { resources, noise } = read(
      delta('sku.capacity', 'Modify', 2, 3),
      delta('tags.Owner', 'Delete', 'A'),
      delta("tags['a b']", 'Create', undefined, 'B'),
      delta('properties.subnets', 'Array', [{ name: 'a', properties: { addressPrefix: '10.0.0.0/24' } }, { name: 'b', properties: { addressPrefix: '10.0.1.0/24' } }], [{ name: 'b', properties: { addressPrefix: '10.0.2.0/24' } }]),
    );
    expect(noise).toBe(0);
    expect(resources).toEqual([
      {
        kind: 'modify',
        type: 'Microsoft.Network/virtualNetworks',
        name: 'net',
        why: '',
        deltas: [
          { path: 'sku.capacity', kind: 'modify', before: '2', after: '3' },
          { path: 'tags.Owner', kind: 'delete', before: '"A"', after: null },
          { path: "tags['a b']", kind: 'create', before: null, after: '"B"' },
          { path: 'properties.subnets[a].name', kind: 'delete', before: '"a"', after: null },
          { path: 'properties.subnets[a].properties.addressPrefix', kind: 'delete', before: '"10.0.0.0/24"', after: null },
          { path: 'properties.subnets[b].properties.addressPrefix', kind: 'modify', before: '"10.0.1.0/24"', after: '"10.0.2.0/24"' },
        ],
      },
    ]);
  });

  it.each<[string, WhatIfDelta]>([
    ['has no effect', delta('properties.provisioningState', 'NoEffect', 'Succeeded', 'Failed')],
    ['is read-only', delta('properties.resourceGuid', 'Delete', 'x')],
    ['is a default that Azure fills in', delta('properties.subnets', 'Array', undefined, undefined, [delta('0', 'Modify', undefined, undefined, [delta('properties.privateEndpointNetworkPolicies', 'Delete', 'Disabled')])])],
    ['is an id in other letters', delta('properties.subnet.id', 'Modify', `${group}/Microsoft.Network/x/A`, `${group.toUpperCase()}/microsoft.network/x/a`)],
    ['is the same in another order', delta('properties.a', 'Modify', { x: 1, y: [] }, { y: null, x: 1 })],
    ['is a region in other words', delta('location', 'Modify', 'westeurope', 'West Europe')],
    ['is a secret behind the veil', delta('properties.word', 'Modify', '*******', '*******')],
    ['no GET answers', delta('properties.virtualMachineProfile.osProfile.customData', 'Create', undefined, 'c2VjcmV0')],
    ['is an expression that ARM does not resolve', delta('properties.x', 'Modify', true, "[reference(resourceId('a/b', 'c')).enabled]")],
  ])('leaves out and counts what %s', (_why, one) => {
    const { resources, noise } = read(one);
    expect([resources[0]?.kind, resources[0]?.deltas, noise]).toEqual(['unchanged', [], 1]);
  });

  it.each<[string, WhatIfDelta]>([
    ['a default that is not the default', delta('properties.enableTcpReset', 'Delete', true)],
    ['an address prefix', delta('properties.addressPrefix', 'Delete', '10.0.0.0/24')],
    ['a tag called like a read-only property', delta('tags.etag', 'Delete', 'x')],
    ['a tag called like a secret', delta('tags.password', 'Create', undefined, 'no secret')],
    ['names that differ in case, where they are no ids', delta('sku.name', 'Modify', 'Standard_D4s_v5', 'Standard_d4s_v5')],
  ])('keeps %s', (_what, one) => {
    expect(read(one).resources[0]).toMatchObject({ kind: 'modify', deltas: [expect.anything()] });
  });

  it('takes the Z that Azure answers behind the local times of a fixed date for no change', () => {
    const profiles = (start: string): object[] => [{ name: 'a', fixedDate: { start } }];
    const kind = (before: string, after: string): unknown => read(delta('properties.profiles', 'Array', profiles(before), profiles(after))).resources[0]?.kind;
    expect([kind('2026-12-24T00:00:00Z', '2026-12-24T00:00:00'), kind('2026-12-24T00:00:00+00:00', '2026-12-24T00:00:00')]).toEqual(['unchanged', 'unchanged']);
    expect([kind('2026-12-24T00:00:00Z', '2026-12-25T00:00:00'), kind('2026-12-24T00:00:00+02:00', '2026-12-24T00:00:00')]).toEqual(['modify', 'modify']);
  });

  it('says what it cannot know, counts what stands beside, and shows what matters first', () => {
    const { resources, beside } = readWhatIf([
      change({ changeType: 'NoChange' }),
      change({ changeType: 'Ignore' }),
      change({ changeType: 'Unsupported', unsupportedReason: 'short-circuited' }),
      change({ changeType: 'Create', after: { id: 'x', name: 'n', type: 't', apiVersion: 'v', properties: { a: 1 } } }),
      change({ changeType: 'Deploy' }),
      change({ changeType: 'Delete', before: {} }),
      change({ changeType: 'Modify', before: {}, after: {} }),
    ]);
    expect(resources.map((one) => [one.kind, one.why, one.deltas.length])).toEqual([['delete', '', 0], ['modify', '', 0], ['create', '', 1], ['unknown', 'short-circuited', 0], ['unknown', 'Azure does not say what differs', 0], ['unchanged', '', 0]]);
    expect(beside).toBe(1);
    expect(wouldChange(countKinds(resources))).toBe(true);
    expect(wouldChange(countKinds(readWhatIf([change({ changeType: 'NoChange' })]).resources))).toBe(false);
  });

  it('shows no secret, also not one that a template sets in the open', () => {
    const { resources } = readWhatIf([change({ changeType: 'Create', after: { properties: { adminPassword: 'Correct-Horse', customData: 'aGk=', connection: 'AccountKey=abcdefghijklmnop;', ok: 'plain' } } })]);
    expect(resources[0]?.deltas.map((one) => [one.path, one.after])).toEqual([['properties.adminPassword', '(hidden)'], ['properties.customData', '(hidden)'], ['properties.connection', '(hidden)'], ['properties.ok', '"plain"']]);
  });

  it('shows no address of a webhook: who knows one may call it', () => {
    const { resources } = read({ path: 'properties.notifications', propertyChangeType: 'Array', children: [{ path: '0', propertyChangeType: 'Delete', before: { operation: 'Scale', webhooks: [{ serviceUri: 'https://hooks.example.com/services/T0/B0/abc', properties: { room: '7' } }] } }] });
    expect(resources[0]?.deltas.map((one) => [one.path, one.before])).toEqual([['properties.notifications[0].operation', '"Scale"'], ['properties.notifications[0].webhooks[0].serviceUri', '(hidden)'], ['properties.notifications[0].webhooks[0].properties.room', '(hidden)']]);
  });

  it('bounds what it shows, and leaves the subscription out of ids', () => {
    const { resources } = read(delta('properties.a', 'Create', undefined, 'x'.repeat(5000)), delta('properties.b', 'Create', undefined, `${group}/Microsoft.Network/publicIPAddresses/ip`));
    expect(resources[0]?.deltas.map((one) => one.after?.length)).toEqual([200, expect.any(Number)]);
    expect(resources[0]?.deltas[1]?.after).toBe('"…/Microsoft.Network/publicIPAddresses/ip"');
  });
});

describe('two commits', () => {
  const body = (name: string, properties: object): Body => ({ id: `${group}/Microsoft.Network/x/${name}`, type: 'Microsoft.Network/x', name, body: { properties } });

  it('are compared by id; what is gone stays in Azure', () => {
    const { resources } = compareBodies([body('a', { n: 1 }), body('b', { n: 1 }), body('old', {})], [body('A', { n: 1 }), body('b', { n: 2 }), body('new', { n: 1 })]);
    expect(resources.map((one) => [one.kind, one.name, one.deltas.length])).toEqual([['modify', 'b', 1], ['create', 'new', 1], ['gone', 'old', 0], ['unchanged', 'A', 0]]);
    expect(wouldChange(countKinds(resources.filter((one) => one.kind === 'gone')))).toBe(false);
  });

  it('differ where a list of named parts has them, not where they stand', () => {
    const rules = (...names: string[]): object => ({ rules: names.map((name) => ({ name, properties: { p: name } })) });
    expect(differences(rules('a', 'b'), rules('b', 'a'))).toEqual([]);
    expect(differences(rules('a', 'b'), rules('b', 'c')).map((one) => [one.path, one.kind])).toEqual([['rules[a].name', 'delete'], ['rules[a].properties.p', 'delete'], ['rules[c].name', 'create'], ['rules[c].properties.p', 'create']]);
    expect(differences({ ports: ['22'] }, { ports: ['22', '80'] })).toEqual([{ path: 'ports', kind: 'modify', before: ['22'], after: ['22', '80'] }]);
  });

  it('are named by their ids, children and groups too', () => {
    expect(readId(`${group}/Microsoft.Network/virtualNetworks/net/subnets/a`)).toEqual({ type: 'Microsoft.Network/virtualNetworks/subnets', name: 'net/a' });
    expect(readId('/subscriptions/x/resourceGroups/pool')).toEqual({ type: 'Microsoft.Resources/resourceGroups', name: 'pool' });
  });
});
