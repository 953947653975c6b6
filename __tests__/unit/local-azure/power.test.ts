import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { stage, type Any, type Answer, type Stage } from './client.ts';
import { act, idsOf, instances, makeNetwork, powers, putSet, setBody } from './fleet.ts';
import { standIn } from './machines.ts';
import { at } from './pool.ts';

let local: Stage;
let machines: ReturnType<typeof standIn>;
const gate: { open?: Promise<void> } = {};
beforeEach(async () => {
  delete gate.open;
  machines = standIn({
    restart: async (_set, id) => {
      machines.power.push(`restart ${id}`);
      await gate.open;
    },
  });
  local = await stage({ machines });
  await makeNetwork(local);
});
afterEach(() => local.close());

const code = (answer: Answer): [number, string] => [answer.status, answer.body?.error?.code];

describe('power of a scale set', () => {
  it('goes off and on for the whole set and for single instances, on the machines as well', async () => {
    await putSet(local, setBody(local, 3));
    const [a, b, c] = await idsOf(local);
    expect((await act(local, '/deallocate')).body.status).toBe('Succeeded');
    expect(await powers(local)).toEqual(['deallocated', 'deallocated', 'deallocated']);
    await act(local, `/virtualMachines/${b}/start`);
    await act(local, '/start', { instanceIds: [c] });
    await act(local, '/poweroff?skipShutdown=true', { instanceIds: [c] });
    expect(await powers(local)).toEqual(['deallocated', 'running', 'stopped']);
    expect(machines.power).toEqual([`deallocate ${a}`, `deallocate ${b}`, `deallocate ${c}`, `boot ${b}`, `boot ${c}`, `powerOff ${c}`]);
    const [first] = await instances(local);
    expect(first.properties).toMatchObject({ provisioningState: 'Succeeded', instanceView: { statuses: [{ code: 'ProvisioningState/succeeded' }, { displayStatus: 'VM deallocated' }] } });
    expect(first.properties.instanceView.vmAgent).toBeUndefined();
    // What is off stays off, and counts towards the capacity and the quota.
    expect((await local.arm('GET', at.set(local))).body.sku.capacity).toBe(3);
    const usages = (await local.arm('GET', `/subscriptions/${local.azure.subscriptionId}/providers/Microsoft.Compute/locations/westeurope/usages`)).body.value;
    expect(usages.find((one: Any) => one.name.value === 'cores').currentValue).toBe(6);
  });

  it('restarts with the same disk and reimages with a new one and the present customData', async () => {
    await putSet(local, setBody(local, 1));
    const [id] = await idsOf(local);
    const disk = async (): Promise<string> => (await instances(local))[0].properties.storageProfile.osDisk.name;
    const before = await disk();
    await act(local, `/virtualMachines/${id}/restart`);
    expect(await disk()).toBe(before);
    const account = async (): Promise<string> => (await instances(local))[0].properties.osProfile.adminUsername;
    await putSet(local, setBody(local, 1, (set) => Object.assign(set.properties.virtualMachineProfile.osProfile, { adminUsername: 'somebody', customData: Buffer.from('second').toString('base64') })));
    await act(local, '/manualupgrade', { instanceIds: [id] });
    expect([machines.specs.length, await account()]).toEqual([1, 'dsvmuser']);
    await act(local, '/reimage', { instanceIds: [id] });
    expect(await account()).toBe('somebody');
    expect(await disk()).not.toBe(before);
    expect(machines.power).toEqual([`restart ${id}`, `reimage ${id}`]);
    expect(machines.specs.at(-1)?.customData?.toString()).toBe('second');
  });

  it('refuses what a deallocated instance cannot do, and unknown ids', async () => {
    await putSet(local, setBody(local, 1));
    const [id] = await idsOf(local);
    await act(local, '/deallocate');
    const refused = await act(local, `/virtualMachines/${id}/restart`);
    expect(code(refused)).toEqual([409, 'OperationNotAllowed']);
    expect(refused.body.error.message).toBe(`Operation 'restart' is not allowed on VM 'pool_${id}' since the VM is either deallocated or marked to be deallocated.`);
    for (const path of ['/start', '/delete', '/manualupgrade', '/reimage']) {
      const unknown = await local.arm('POST', at.set(local, path), { instanceIds: ['99'] });
      expect(unknown.body.error).toEqual({ code: 'InvalidParameter', message: 'The provided instanceId 99 is not an active Virtual Machine Scale Set VM instanceId.', target: 'instanceIds' });
    }
    expect(code(await local.arm('POST', at.set(local, '/virtualMachines/99/start')))).toEqual([400, 'InvalidParameter']);
    expect(code(await local.arm('POST', at.set(local, '/delete'), {}))).toEqual([400, 'InvalidParameter']);
    expect(code(await local.arm('POST', at.set(local, '/start'), { instanceId: [id] }))).toEqual([400, 'BadRequest']);
  });

  it('lets one operation have an instance at a time, and others their own', async () => {
    await putSet(local, setBody(local, 2));
    const [a, b] = await idsOf(local);
    const held = Promise.withResolvers<void>();
    gate.open = held.promise;
    const running = await local.arm('POST', at.set(local, `/virtualMachines/${a}/restart`));
    expect([running.status, running.text, running.headers['location']]).toEqual([202, '', expect.stringContaining('&monitor=true&api-version=')]);
    expect(code(await local.arm('DELETE', at.set(local, `/virtualMachines/${a}`)))).toEqual([409, 'Conflict']);
    expect(code(await local.arm('PATCH', at.set(local), { sku: { capacity: 1 } }))).toEqual([409, 'Conflict']);
    expect((await local.settle(await local.arm('DELETE', at.set(local, `/virtualMachines/${b}`)))).status).toBe(200);
    held.resolve();
    expect((await local.settle(running)).body.status).toBe('Succeeded');
    expect(await idsOf(local)).toEqual([a]);
  });
});

describe('room in Azure', () => {
  const room = (remaining: number | null): Promise<Answer> => local.admin('POST', '/capacity', { size: 'Standard_D2s_v5', remaining });

  it('runs out after the answer: the set and its instances fail, and the next write tries again', async () => {
    await room(2);
    const end = await putSet(local, setBody(local, 3));
    expect(end.body).toMatchObject({ status: 'Failed', error: { code: 'AllocationFailed', message: expect.stringContaining('Allocation failed. If you are trying to add a new VM') } });
    expect((await local.arm('GET', at.set(local))).body.properties.provisioningState).toBe('Failed');
    expect(await powers(local)).toEqual(['running', 'running', 'none']);
    expect((await instances(local))[2].properties.instanceView.statuses).toMatchObject([{ code: 'ProvisioningState/failed/AllocationFailed', level: 'Error' }]);
    await room(null);
    expect((await local.settle(await local.arm('PATCH', at.set(local), { tags: { a: 'b' } }))).body.status).toBe('Succeeded');
    expect(await powers(local)).toEqual(['running', 'running', 'running']);
  });

  it('is lost with a deallocation, and by the zone', async () => {
    await room(1);
    await putSet(local, setBody(local, 1, (set) => (set.zones = ['2'])));
    const [one] = await instances(local);
    expect(one.zones).toEqual(['2']);
    await act(local, '/deallocate');
    await room(0);
    expect((await act(local, '/start')).body.error.code).toBe('ZonalAllocationFailed');
    expect(await powers(local)).toEqual(['deallocated']);
    expect((await local.admin('POST', '/capacity', { size: 'Standard_Nonsense', remaining: 1 })).status).toBe(400);
  });
});
