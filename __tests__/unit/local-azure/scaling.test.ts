import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { stage, type Any, type Answer, type Stage } from './client.ts';
import { act, idsOf, instances, makeNetwork, putSet, setBody } from './fleet.ts';
import { standIn } from './machines.ts';
import { at } from './pool.ts';

let local: Stage;
beforeEach(async () => {
  local = await stage();
  await makeNetwork(local);
  for (const name of ['cores', 'standardDSv5Family']) await local.admin('POST', '/quota', { name, limit: 10_000 });
});
afterEach(() => local.close());

const scale = async (capacity: number): Promise<Answer> => local.settle(await local.arm('PATCH', at.set(local), { sku: { capacity } }));
const protect = async (id: string, policy: Any, version = '2025-04-01'): Promise<Answer> => {
  const answer = await local.arm('PUT', at.set(local, `/virtualMachines/${id}?api-version=${version}`), { properties: { protectionPolicy: policy } });
  if (answer.status < 400) await local.settle(answer);
  return answer;
};

describe('scaling in', () => {
  it('takes the highest ids of the fullest zones and fault domains', async () => {
    await putSet(local, setBody(local, 6, (set) => Object.assign(set, { zones: ['1', '2', '3'] })));
    const before = await instances(local);
    expect(before.map((one) => one.zones[0])).toEqual(['1', '2', '3', '1', '2', '3']);
    await local.settle(await local.arm('DELETE', at.set(local, `/virtualMachines/${before[2].instanceId}`)));
    // The highest id is the only one left in zone 3: it stays as long as another zone has two.
    await scale(4);
    expect((await instances(local)).map((one) => one.zones[0])).toEqual(['1', '2', '1', '3']);
    await scale(3);
    expect((await instances(local)).map((one) => one.zones[0])).toEqual(['1', '2', '3']);
    await scale(2);
    expect(await idsOf(local)).toEqual(before.slice(0, 2).map((one) => one.instanceId));
  });

  it('keeps fault domains even without zones', async () => {
    await putSet(local, setBody(local, 7));
    const domains = async (): Promise<number[]> => (await instances(local)).map((one) => one.properties.instanceView.platformFaultDomain);
    expect(await domains()).toEqual([0, 1, 2, 3, 4, 0, 1]);
    const [first] = await idsOf(local);
    await local.settle(await local.arm('DELETE', at.set(local, `/virtualMachines/${first}`)));
    // Domain 1 is the only one with two: the higher id of them goes, then the highest of all.
    await scale(5);
    expect(await domains()).toEqual([1, 2, 3, 4, 0]);
    await scale(4);
    expect(await domains()).toEqual([1, 2, 3, 4]);
  });

  it('takes the oldest where the policy says so, and never a protected one', async () => {
    await putSet(local, setBody(local, 3, (set) => (set.properties.scaleInPolicy = { rules: ['OldestVM'] })));
    const [a, b, c] = (await idsOf(local)) as [string, string, string];
    await protect(a, { protectFromScaleIn: true });
    expect((await scale(2)).body.status).toBe('Succeeded');
    expect(await idsOf(local)).toEqual([a, c]);
    await protect(c, { protectFromScaleSetActions: true });
    // Nobody is left to go: the capacity stays what there is.
    await scale(0);
    expect([await idsOf(local), (await local.arm('GET', at.set(local))).body.sku.capacity]).toEqual([[a, c], 2]);
    await act(local, '/delete', { instanceIds: [a, c] });
    expect([await idsOf(local), b]).toEqual([[], b]);
  });
});

describe('protection of an instance', () => {
  it('is set by a PUT of nothing else, and shown from then on', async () => {
    await putSet(local, setBody(local, 1));
    const [id] = (await idsOf(local)) as [string];
    const shown = async (): Promise<Any> => (await local.arm('GET', at.set(local, `/virtualMachines/${id}`))).body;
    expect((await shown()).properties.protectionPolicy).toBeUndefined();
    await protect(id, { protectFromScaleIn: true });
    expect((await shown()).properties).toMatchObject({ protectionPolicy: { protectFromScaleIn: true }, latestModelApplied: true, modelDefinitionApplied: 'VirtualMachineScaleSet', provisioningState: 'Succeeded' });
    // The whole model that was read makes it one of its own.
    await local.settle(await local.arm('PUT', at.set(local, `/virtualMachines/${id}`), await shown()));
    expect((await shown()).properties).toMatchObject({ latestModelApplied: false, modelDefinitionApplied: 'VirtualMachine' });
    await act(local, '/manualupgrade', { instanceIds: [id] });
    expect((await shown()).properties).toMatchObject({ latestModelApplied: true, modelDefinitionApplied: 'VirtualMachineScaleSet' });
  });

  it('is refused before its api-version, in halves, and on what is not there', async () => {
    await putSet(local, setBody(local, 1));
    const [id] = (await idsOf(local)) as [string];
    expect((await protect(id, { protectFromScaleIn: true }, '2018-10-01')).body.error.message).toContain("Could not find member 'protectionPolicy' on object of type 'VirtualMachineScaleSetVMProperties'.");
    expect((await protect(id, { protectFromScaleIn: false, protectFromScaleSetActions: true })).body.error.code).toBe('InvalidParameter');
    expect((await protect(id, { protectFromScalein: 'perhaps' })).status).toBe(400);
    expect((await protect('99', { protectFromScaleIn: true })).body.error.message).toContain('The provided instanceId 99 is not an active');
    const other = await local.arm('PUT', at.set(local, `/virtualMachines/${id}`), { properties: { hardwareProfile: { vmSize: 'Standard_D8s_v5' } } });
    expect(other.status).toBe(501);
  });
});

describe('overprovisioning', () => {
  it('shows more instances for a while, boots and keeps those asked for, and leaves gaps', async () => {
    const held = Promise.withResolvers<void>();
    const machines = standIn({ start: () => held.promise });
    const own = await stage({ machines });
    try {
      await makeNetwork(own);
      const begun = await own.arm('PUT', at.set(own), setBody(own, 10, (set) => (set.properties.overprovision = true)));
      while ((await idsOf(own)).length < 12) await own.arm('GET', '/subscriptions');
      held.resolve();
      await own.settle(begun);
      const ids = await idsOf(own);
      expect([ids.length, machines.specs.map((spec) => spec.instanceId)]).toEqual([10, ids]);
      expect((await own.arm('GET', at.set(own))).body.sku.capacity).toBe(10);
      expect(machines.removed).toEqual([]);
      expect(Number(ids.at(-1))).toBeGreaterThan(9);
    } finally {
      held.resolve();
      await own.close();
    }
  });
});

describe('the list of instances', () => {
  it('comes in pages that lead to the next one, and can be narrowed', async () => {
    await putSet(local, setBody(local, 205, (set) => (set.properties.singlePlacementGroup = false)));
    const found: Any[] = [];
    let pages = 0;
    for (let path: string | undefined = at.set(local, '/virtualMachines?$expand=instanceView'); path !== undefined; pages++) {
      const page: Any = (await local.arm('GET', path)).body;
      found.push(...page.value);
      path = page.nextLink?.replace(local.azure.endpoint, '');
    }
    expect([pages, found.length, new Set(found.map((one) => one.instanceId)).size]).toEqual([3, 205, 205]);
    expect(found.every((one) => one.properties.instanceView !== undefined)).toBe(true);
    expect((await local.arm('GET', at.set(local, '/virtualMachines?$skiptoken=nonsense'))).body.error).toEqual({ code: 'InvalidParameter', message: 'The request URL is not valid.', target: '$skiptoken' });
  });

  it('knows the filters and selections of the reference, and no others', async () => {
    await putSet(local, setBody(local, 3));
    const [a] = await idsOf(local);
    await act(local, '/deallocate', { instanceIds: [a] });
    await local.settle(await local.arm('PATCH', at.set(local), { properties: { virtualMachineProfile: { licenseType: 'UBUNTU_PRO' } } }));
    await act(local, '/manualupgrade', { instanceIds: [a] });
    const list = async (query: string): Promise<Any> => (await local.arm('GET', at.set(local, `/virtualMachines?${query}`))).body;
    const found = async (filter: string): Promise<number> => (await list(`$filter=${encodeURIComponent(filter)}`)).value.length;
    expect(await found('properties/latestModelApplied eq true')).toBe(1);
    expect(await found('properties/latestModelApplied eq false')).toBe(2);
    expect(await found("startswith(instanceView/statuses/code, 'PowerState/running') eq true")).toBe(2);
    expect((await list('$filter=name%20eq%20x')).error.target).toBe('$filter');
    const [slice] = (await list('$expand=instanceView&$select=instanceView')).value;
    expect(Object.keys(slice)).toEqual(['id', 'instanceId', 'properties']);
    expect(Object.keys(slice.properties)).toEqual(['latestModelApplied', 'instanceView', 'hardwareProfile', 'provisioningState']);
    expect((await list('$expand=everything')).error.target).toBe('$expand');
  });

  it('is joined by the other views of a set', async () => {
    await putSet(local, setBody(local, 1, (set) => (set.properties.virtualMachineProfile.diagnosticsProfile = { bootDiagnostics: { enabled: true } })));
    const [id] = await idsOf(local);
    const get = async (path: string): Promise<Answer> => local.arm('GET', at.set(local, path));
    const { value } = (await get('/skus')).body;
    expect(value.find((one: Any) => one.sku.name === 'Standard_D2s_v5').capacity).toEqual({ minimum: 0, maximum: 100, defaultCapacity: 1, scaleType: 'Automatic' });
    expect((await get('/publicipaddresses')).body).toEqual({ value: [] });
    expect((await get('/extensions')).body).toEqual({ value: [] });
    expect((await get('/extensions/none')).status).toBe(404);
    expect((await get(`/virtualMachines/${id}/networkInterfaces/nic`)).body.properties.virtualMachine.id).toContain(`/virtualMachines/${id}`);
    const links = await local.arm('POST', at.set(local, `/virtualMachines/${id}/retrieveBootDiagnosticsData`));
    expect([links.status, Object.keys(links.body)]).toEqual([200, ['consoleScreenshotBlobUri', 'serialConsoleLogBlobUri']]);
    expect((await instances(local))[0].properties.instanceView.bootDiagnostics).toEqual({});
  });
});
