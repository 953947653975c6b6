import { describe, expect, it } from '@jest/globals';
import { judgeNames, takenLabel } from '../../../../src/pool/preflight/names.ts';
import { whereGiven } from '../../../../src/pool/preflight/place.ts';
import { judgeProvider, namespacesOf } from '../../../../src/pool/preflight/providers.ts';
import { growing, judgeQuota, type Usage } from '../../../../src/pool/preflight/quota.ts';
import { allows, grantLine, judgeRights, neededActions, roleFor, type Permission, type RightsQuestion } from '../../../../src/pool/preflight/rights.ts';
import { judgeSize, type Size } from '../../../../src/pool/preflight/sizes.ts';
import { labelsOf, readSet, setsOf, type Wanted, type WantedSet } from '../../../../src/pool/preflight/wanted.ts';

const group = '/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/dsvm';
const wanted = (type: string, name: string, body?: Record<string, unknown>): Wanted => ({
  id: `${group}/providers/${type}/${name}`,
  type,
  name,
  location: 'westeurope',
  ...(body === undefined ? {} : { body }),
});
const set = (more: Partial<WantedSet> = {}): WantedSet => ({
  id: `${group}/providers/Microsoft.Compute/virtualMachineScaleSets/pool`,
  name: 'pool',
  location: 'westeurope',
  size: 'Standard_D4s_v5',
  capacity: 3,
  spot: false,
  zones: [],
  prefix: 'pool',
  windows: false,
  image: undefined,
  ...more,
});
const size = (name: string, vCpus: number, family: string, more: Partial<Size> = {}): Size => ({
  name,
  family,
  vCpus,
  generations: ['V1', 'V2'],
  architecture: 'x64',
  restrictions: [],
  ...more,
});
const sizes = [
  size('Standard_D2s_v5', 2, 'standardDSv5Family'),
  size('Standard_D4s_v5', 4, 'standardDSv5Family'),
  size('Standard_D4s_v6', 4, 'standardDSv6Family', { generations: ['V2'] }),
  size('Standard_D4_v3', 4, 'standardDv3Family', { generations: ['V1'] }),
  size('Standard_D4ps_v5', 4, 'standardDPSv5Family', { architecture: 'Arm64' }),
  size('Standard_E4s_v5', 4, 'standardESv5Family'),
];
const standingOf = (...sets: WantedSet[]): Map<string, WantedSet> => new Map(sets.map((one) => [one.id.toLowerCase(), one]));

describe('what a template asks for', () => {
  it('is read from the scale set’s body, and left out where there is none', () => {
    const body = {
      zones: ['1', '2'],
      sku: { name: 'Standard_D2s_v5', capacity: '4' },
      properties: { virtualMachineProfile: { priority: 'Spot', osProfile: { computerNamePrefix: 'p', windowsConfiguration: {} }, storageProfile: { imageReference: { publisher: 'a', offer: 'b', sku: 'c' } } } },
    };
    const type = 'microsoft.compute/virtualmachinescalesets';
    expect(setsOf([wanted(type, 'one', body), wanted(type, 'two')])).toEqual([
      { id: `${group}/providers/${type}/one`, name: 'one', location: 'westeurope', size: 'Standard_D2s_v5', capacity: 4, spot: true, zones: ['1', '2'], prefix: 'p', windows: true, image: { publisher: 'a', offer: 'b', sku: 'c', version: 'latest' } },
    ]);
    expect(readSet('i', 'n', 'l', { sku: 'no', properties: [] })).toMatchObject({ size: '', capacity: 0, spot: false, zones: [], image: undefined });
  });

  it('has labels, but not those that Azure makes unique by a hash', () => {
    const label = (dns: object): Wanted => wanted('Microsoft.Network/publicIPAddresses', 'ip', { properties: { dnsSettings: dns } });
    expect(labelsOf([label({ domainNameLabel: 'one' }), label({ domainNameLabel: 'two', domainNameLabelScope: 'NoReuse' }), label({ domainNameLabel: 'three', domainNameLabelScope: 'TenantReuse' }), label({})]).map((one) => one.label)).toEqual(['one', 'two']);
  });

  it('names the one parameter that holds a value, with file and line; several name none', () => {
    const origin = (name: string, shown: string, from: string, secure = false): { name: string; shown: string; from: string; secure: boolean } => ({ name, shown, from, secure });
    const origins = [origin('vmSku', '"A"', 'pools/p.json:6'), origin('a', '3', 'template default'), origin('b', '4', 'x:1'), origin('c', '4', 'x:2'), origin('d', '"S"', 'x:3', true), origin('e', '5', 'input parameters:2')];
    expect(whereGiven(origins, 'A')).toEqual({ parameter: '`vmSku`', place: { file: 'pools/p.json', line: 6 } });
    expect(whereGiven(origins, 3)).toEqual({ parameter: '`a` (template default)', place: {} });
    expect(whereGiven(origins, 4)).toEqual({ parameter: '', place: {} });
    expect(whereGiven(origins, 'S')).toEqual({ parameter: '', place: {} });
    expect(whereGiven(origins, 5).parameter).toBe('`e` (input parameters:2)');
  });
});

describe('names', () => {
  const names = (...some: Wanted[]): string[] => judgeNames(some, []).map((one) => one.what);
  const prefixed = (prefix: string, windows = false): Wanted =>
    wanted('Microsoft.Compute/virtualMachineScaleSets', 'pool', { properties: { virtualMachineProfile: { osProfile: { computerNamePrefix: prefix, ...(windows ? { windowsConfiguration: {} } : {}) } } } });

  it.each(['pool', 'Pool-1.a_', 'p', '1pool', 'x'.repeat(64)])('takes the scale set %s', (name) => {
    expect(names(wanted('Microsoft.Compute/virtualMachineScaleSets', name))).toEqual([]);
  });

  it.each(['', '-pool', '_pool', 'pool-', 'pool.', 'po ol', 'pöol', 'po/ol', 'x'.repeat(65)])('refuses the scale set "%s"', (name) => {
    expect(names(wanted('microsoft.compute/virtualmachinescalesets', name))).toHaveLength(1);
  });

  it('leaves types alone whose rules it does not know', () => {
    expect(names(wanted('Microsoft.Storage/storageAccounts', 'NO GOOD'))).toEqual([]);
  });

  it('knows the lengths of computer name prefixes', () => {
    expect(names(prefixed('x'.repeat(15)), prefixed('x'.repeat(9), true))).toEqual([]);
    expect(names(prefixed('x'.repeat(16)), prefixed('x'.repeat(10), true), prefixed(''), prefixed('a_b'))).toHaveLength(4);
  });

  it.each([['abc', true], [`a${'b'.repeat(62)}`, true], ['ab', false], [`a${'b'.repeat(63)}`, false], ['1ab', false], ['Abc', false], ['abc-', false]])('DNS label %s: %s', (label, good) => {
    const found = names(wanted('Microsoft.Network/publicIPAddresses', 'ip', { properties: { dnsSettings: { domainNameLabel: label } } }));
    expect(found).toHaveLength(good ? 0 : 1);
  });

  it('names the parameter of a label that is taken', () => {
    const problem = takenLabel('mine', 'westeurope', [{ name: 'domainNameLabel', shown: '"mine"', from: 'p.json:9', secure: false }]);
    expect(problem).toMatchObject({ file: 'p.json', line: 9, fix: expect.stringContaining('`domainNameLabel`') });
  });
});

describe('a VM size', () => {
  const v2 = { generation: 'V2', architecture: 'x64' };
  const closed = (type: 'Location' | 'Zone', values: string[]): Size[] => sizes.map((one) => (one.name === 'Standard_D4s_v5' ? { ...one, restrictions: [{ type, reason: 'NotAvailableForSubscription', closed: values }] } : one));

  it('is fine where it is listed, open and boots the image', () => {
    expect(judgeSize(set({ size: 'standard_d4S_v5' }), sizes, v2, [])).toEqual([]);
    expect(judgeSize(set({ size: '' }), sizes, v2, [])).toEqual([]);
  });

  it('that is not listed gets the nearest name and what there is', () => {
    const [problem] = judgeSize(set({ size: 'Standard_D4_v5' }), sizes, v2, []);
    expect(problem).toMatchObject({ what: expect.stringContaining('Standard_D4_v5 does not exist in westeurope'), fix: expect.stringMatching(/Did you mean `Standard_D4s_v5`.*Standard_D4s_v6/) });
  });

  it('that is closed says so with Azure’s reason and names open ones of as many vCPUs that boot the image', () => {
    const [problem] = judgeSize(set(), closed('Location', ['westeurope']), v2, []);
    expect(problem).toMatchObject({ code: 'NotAvailableForSubscription', what: expect.stringContaining('Standard_D4s_v5 in westeurope') });
    expect(problem?.fix).toMatch(/available there: Standard_D4s_v6,/);
    expect(problem?.fix).not.toMatch(/D4_v3|D4ps_v5|E4s|D2s/);
  });

  it('never names another one that is closed', () => {
    const both = closed('Location', ['westeurope']).map((one) => (one.name === 'Standard_D4s_v6' ? { ...one, restrictions: [{ type: 'Location', reason: 'QuotaId', closed: [] }] } : one));
    expect(judgeSize(set(), both, v2, [])[0]?.fix).not.toContain('available there');
  });

  it('is closed by zone only for the zones asked for, and by region only for its own', () => {
    expect(judgeSize(set({ zones: ['1', '2'] }), closed('Zone', ['2', '3']), v2, [])[0]?.what).toContain('zone 2.');
    expect(judgeSize(set({ zones: ['1'] }), closed('Zone', ['2', '3']), v2, [])).toEqual([]);
    expect(judgeSize(set(), closed('Zone', ['1', '2', '3']), v2, [])).toEqual([]);
    expect(judgeSize(set(), closed('Location', ['northeurope']), v2, [])).toEqual([]);
    expect(judgeSize(set(), closed('Location', []), v2, [])).toHaveLength(1);
  });

  it.each([
    ['Standard_D4_v3', 'V2', 'generation 2, the size boots generation 1'],
    ['Standard_D4s_v6', 'V1', 'generation 1, the size boots generation 2'],
    ['Standard_D4ps_v5', 'V2', 'for x64, the size is Arm64'],
  ])('%s does not boot a %s image', (name, generation, reason) => {
    expect(judgeSize(set({ size: name }), sizes, { generation, architecture: 'x64' }, [])).toMatchObject([{ what: expect.stringContaining(reason) }]);
  });

  it('is not held to what Azure does not say', () => {
    expect(judgeSize(set({ size: 'Standard_D4_v3' }), sizes, undefined, [])).toEqual([]);
    expect(judgeSize(set({ size: 'Standard_D4_v3' }), sizes, { generation: '', architecture: '' }, [])).toEqual([]);
    expect(judgeSize(set({ size: 'X' }), [size('X', 1, 'f', { generations: [], architecture: '' })], v2, [])).toEqual([]);
  });
});

describe('quota', () => {
  const region = { location: 'westeurope', subscriptionId: '11111111-2222-3333-4444-555555555555' };
  const usage = (name: string, used: number, limit: number): Usage => ({ name, title: `${name} vCPUs`, used, limit });
  const judge = (sets: WantedSet[], standing: WantedSet[], ...usages: Usage[]): string[] => judgeQuota(region, sets, standingOf(...standing), sizes, usages, []).map((one) => `${one.what} ${one.fix}`);

  it('suffices to the last vCPU', () => {
    expect(judge([set()], [], usage('cores', 338, 350), usage('standardDSv5Family', 0, 12))).toEqual([]);
    expect(judge([set()], [], usage('cores', 339, 350))).toHaveLength(1);
    expect(judge([set()], [], usage('standarddsv5family', 1, 12))).toHaveLength(1);
  });

  it('is exceeded in the region and in the family, each with its own line', () => {
    const [cores, family] = judge([set()], [], usage('cores', 340, 350), usage('standardDSv5Family', 0, 8));
    expect(cores).toMatch(/340 of 350 vCPUs are in use, 12 more are needed\. At most 2 of Standard_D4s_v5 fit\. .*value=352 --resource-type dedicated/);
    expect(family).toMatch(/--resource-name standardDSv5Family --scope \/subscriptions\/11111111-2222-3333-4444-555555555555\/providers\/Microsoft\.Compute\/locations\/westeurope --limit-object value=12/);
  });

  it('does not count twice what the same scale set has', () => {
    expect(judge([set({ capacity: 4 })], [set()], usage('cores', 12, 16))).toEqual([]);
    expect(judge([set({ capacity: 5 })], [set()], usage('cores', 12, 16))[0]).toMatch(/8 more are needed\. At most 4 of/);
    expect(judge([set({ capacity: 2 })], [set()], usage('cores', 12, 8))).toEqual([]);
  });

  it('counts a change of size as a difference within a family, and in full in a new one', () => {
    const larger = set({ size: 'Standard_D4s_v5', capacity: 2 });
    expect(judge([larger], [set({ size: 'Standard_D2s_v5', capacity: 2 })], usage('standardDSv5Family', 4, 8))).toEqual([]);
    expect(judge([larger], [set({ size: 'Standard_E4s_v5', capacity: 2 })], usage('standardDSv5Family', 4, 8), usage('cores', 8, 8))).toHaveLength(1);
  });

  it('adds up several scale sets of a region', () => {
    const other = set({ id: `${group}/providers/Microsoft.Compute/virtualMachineScaleSets/other`, capacity: 1 });
    expect(judge([set(), other], [], usage('cores', 0, 15))).toHaveLength(1);
    expect(judge([set(), { ...other, location: 'northeurope' }], [], usage('cores', 0, 15))).toEqual([]);
  });

  it('of spot instances is a quota of its own', () => {
    const spot = set({ spot: true });
    expect(judge([spot], [], usage('cores', 350, 350), usage('standardDSv5Family', 0, 0))).toEqual([]);
    expect(judge([spot], [], usage('lowPriorityCores', 0, 3))[0]).toMatch(/Not one more Standard_D4s_v5 fits.*--resource-type lowPriority/);
  });

  it('says nothing of a size that it does not know', () => {
    expect(judge([set({ size: 'Standard_Z99' })], [], usage('cores', 350, 350))).toEqual([]);
  });

  it('is only looked at where something grows', () => {
    const old = standingOf(set());
    expect(growing([set()], old)).toEqual([]);
    expect(growing([set({ capacity: 2 })], old)).toEqual([]);
    expect(growing([set({ capacity: 0 })], new Map())).toEqual([]);
    for (const more of [{ capacity: 4 }, { size: 'Standard_D2s_v5' }]) expect(growing([set(more)], old)).toHaveLength(1);
  });
});

describe('rights', () => {
  const question = (more: Partial<RightsQuestion> = {}): RightsQuestion => ({
    subscriptionId: '11111111-2222-3333-4444-555555555555',
    group: 'dsvm',
    location: 'westeurope',
    stands: true,
    takes: false,
    resources: [wanted('Microsoft.Network/loadBalancers', 'lb'), wanted('Microsoft.Compute/virtualMachineScaleSets', 'pool')],
    ...more,
  });
  const role = (actions: string[], notActions: string[] = []): { actions: string[]; notActions: string[] } => ({ actions, notActions });
  const principal = { objectId: 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee', type: 'ServicePrincipal' as const };

  it.each([
    [[role(['*'])], true],
    [[role(['*'], ['Microsoft.Network/*/write'])], false],
    [[role(['*'], ['microsoft.network/loadbalancers/WRITE'])], false],
    [[role(['*'], ['Microsoft.Network/*']), role(['Microsoft.Network/loadBalancers/write'])], true],
    [[role(['Microsoft.Network/*'])], true],
    [[role(['*/read'])], false],
    [[role(['Microsoft.Network/loadBalancers'])], false],
    [[role(['MicrosoftXNetwork/loadBalancers/write'])], false],
    [[], false],
  ])('roles %j allow writing a balancer: %s', (roles, expected) => {
    expect(allows(roles, 'Microsoft.Network/loadBalancers/write')).toBe(expected);
  });

  it('are enough with Contributor', () => {
    const contributor = role(['*'], ['Microsoft.Authorization/*/Delete', 'Microsoft.Authorization/*/Write', 'Microsoft.Authorization/elevateAccess/Action']);
    expect(judgeRights(question({ takes: true }), [contributor], undefined)).toEqual([]);
  });

  it('that are missing are all named once, with the line for who has them', () => {
    const [problem, ...others] = judgeRights(question(), [role(['*'], ['Microsoft.Network/*', 'Microsoft.Resources/deployments/write'])], principal);
    expect(others).toEqual([]);
    expect(problem?.what).toBe(
      `The deployer (object id ${principal.objectId}) may not do this in ${group}: Microsoft.Resources/deployments/write, Microsoft.Network/loadBalancers/read, Microsoft.Network/loadBalancers/write, Microsoft.Network/loadBalancers/backendAddressPools/join/action.`,
    );
    expect(problem?.fix).toContain(`\`az role assignment create --assignee-object-id ${principal.objectId} --assignee-principal-type ServicePrincipal --role Contributor --scope ${group}\``);
  });

  it('in a group that does not stand begin with making it', () => {
    const [problem] = judgeRights(question({ stands: false, takes: true, group: 'a(b)' }), [], undefined);
    expect(problem?.what).toContain('in /subscriptions/11111111-2222-3333-4444-555555555555: Microsoft.Resources/subscriptions/resourceGroups/write');
    expect(problem?.fix).toMatch(/`az group create --name "a\(b\)" --location westeurope --subscription \S+ && az role assignment create --assignee CLIENT_ID --role Contributor --scope "\/subscriptions\/\S+\/a\(b\)"`/);
  });

  it('to grant roles need another role', () => {
    expect(roleFor('Microsoft.Authorization/roleAssignments/write')).toBe('Role Based Access Control Administrator');
    expect(roleFor('Microsoft.Authorization/roleAssignments/read')).toBe('Contributor');
    expect(grantLine('Role Based Access Control Administrator', group, undefined)).toContain('--role "Role Based Access Control Administrator"');
  });

  it('to write the group are needed only where it is made or tagged', () => {
    const write = 'Microsoft.Resources/subscriptions/resourceGroups/write';
    expect(neededActions(question({ takes: true }))).toContain(write);
    expect(neededActions(question())).not.toContain(write);
  });
});

describe('providers', () => {
  it('are asked about once, and not where all of theirs stands', () => {
    const resources = [wanted('Microsoft.Network/loadBalancers', 'lb'), wanted('microsoft.network/publicIPAddresses', 'ip'), wanted('Microsoft.Compute/virtualMachineScaleSets', 'pool')];
    expect(namespacesOf(resources, new Set())).toEqual(['microsoft.network', 'Microsoft.Compute']);
    expect(namespacesOf(resources, new Set(resources.slice(0, 2).map((one) => one.id.toLowerCase())))).toEqual(['Microsoft.Compute']);
    expect(namespacesOf(resources, new Set(resources.slice(0, 1).map((one) => one.id.toLowerCase())))).toHaveLength(2);
  });

  it.each([['Registered', 0], ['Registering', 0], ['NotRegistered', 1], ['Unregistering', 1], ['', 1]])('that are %s are %s problems', (state, count) => {
    const problems = judgeProvider('Microsoft.Compute', state, '11111111-2222-3333-4444-555555555555', []);
    expect(problems).toHaveLength(count);
    for (const one of problems) expect(one.fix).toContain('`az provider register --namespace Microsoft.Compute --subscription 11111111-2222-3333-4444-555555555555 --wait`');
  });

  it('are registered by Azure itself where the deployer may, and else the missing right is named', () => {
    const judge = (permissions: Permission[] | undefined, state = 'NotRegistered') => judgeProvider('Microsoft.Compute', state, 's', permissions);
    const contributor = { actions: ['*'], notActions: ['Microsoft.Authorization/*/Write'] };
    expect(judge([contributor])).toEqual([]);
    expect(judge([{ actions: ['*/register/action'], notActions: [] }])).toEqual([]);
    // Whether is not known: Azure will judge it.
    expect(judge(undefined)).toEqual([]);
    expect(judge([contributor], 'Unregistering')).toEqual([{ what: 'The subscription is not registered for Microsoft.Compute (Azure says Unregistering).', fix: expect.stringMatching(/^Register it once/) }]);
    for (const none of [[], [{ actions: ['Microsoft.Compute/virtualMachineScaleSets/*'], notActions: [] }], [{ actions: ['*'], notActions: ['Microsoft.Compute/register/action'] }]]) {
      expect(judge(none)).toEqual([
        {
          what: 'The subscription is not registered for Microsoft.Compute (Azure says NotRegistered), and the deployer may not register it: Microsoft.Compute/register/action in /subscriptions/s.',
          fix: expect.stringMatching(/^Somebody with the role Contributor or Owner in the subscription registers it, once: `az provider register --namespace Microsoft\.Compute /),
        },
      ]);
    }
  });
});
