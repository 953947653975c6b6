import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { stage, type Any, type Answer, type Stage } from './client.ts';
import { act, healthExtension, idsOf, instances, makeNetwork, putSet, setBody } from './fleet.ts';
import { standIn } from './machines.ts';
import { at } from './pool.ts';

let local: Stage;
let machines: ReturnType<typeof standIn>;
const gate: { open?: Promise<void> } = {};
const code = (answer: Answer): [number, string] => [answer.status, answer.body?.error?.code];
const models = async (): Promise<boolean[]> => (await instances(local)).map((one) => one.properties.latestModelApplied);
const latest = async (): Promise<Any> => (await local.arm('GET', at.set(local, '/rollingUpgrades/latest'))).body.properties;

/** A set with health, of a size that makes the model differ from the first one's. */
const rolling = (capacity: number, size: string, policy: Any = {}): Any =>
  setBody(local, capacity, (set) => {
    set.sku.name = size;
    set.properties.upgradePolicy = { mode: 'Rolling', rollingUpgradePolicy: { pauseTimeBetweenBatches: 'PT1S', ...policy } };
    set.properties.virtualMachineProfile.extensionProfile = { extensions: [healthExtension] };
  });

describe('a model and its instances', () => {
  beforeEach(async () => {
    machines = standIn();
    local = await stage({ machines });
    await makeNetwork(local);
  });
  afterEach(() => local.close());

  const change = (body: Any): Promise<Answer> => local.settle(body);
  const images = async (): Promise<string[]> => (await instances(local)).map((one) => one.properties.storageProfile.imageReference.exactVersion);
  const older = (set: Any): void => {
    set.properties.virtualMachineProfile.storageProfile.imageReference.version = '24.10.15';
  };

  it('brings a new image to an instance by a new disk, a new size by a restart, and all else at once', async () => {
    await putSet(local, setBody(local, 1, older));
    const [id] = await idsOf(local);
    expect(await images()).toEqual(['24.10.15']);
    await change(await local.arm('PATCH', at.set(local), { properties: { virtualMachineProfile: { storageProfile: { imageReference: { version: 'latest' } } } } }));
    expect([await images(), await models()]).toEqual([['24.10.15'], [false]]);
    await act(local, '/manualupgrade', { instanceIds: ['*'] });
    expect([await images(), await models(), machines.power]).toEqual([['25.05.19'], [true], [`reimage ${id}`]]);
    await change(await local.arm('PATCH', at.set(local), { sku: { name: 'Standard_D4s_v5' } }));
    await act(local, '/manualupgrade', { instanceIds: ['*'] });
    expect(machines.power.at(-1)).toBe(`restart ${id}`);
    await change(await local.arm('PATCH', at.set(local), { properties: { virtualMachineProfile: { licenseType: 'UBUNTU_PRO' } } }));
    await act(local, '/manualupgrade', { instanceIds: ['*'] });
    expect([machines.power.length, (await instances(local))[0].properties.licenseType]).toEqual([2, 'UBUNTU_PRO']);
  });

  it('keeps a new disk for a deallocated instance until it starts', async () => {
    await putSet(local, setBody(local, 1, older));
    const [id] = await idsOf(local);
    await act(local, '/deallocate');
    await putSet(local, setBody(local, 1));
    await act(local, '/manualupgrade', { instanceIds: ['*'] });
    expect([await images(), machines.power]).toEqual([['24.10.15'], [`deallocate ${id}`]]);
    await act(local, '/start');
    expect([await images(), machines.power]).toEqual([['25.05.19'], [`deallocate ${id}`, `reimage ${id}`]]);
  });

  it('goes to all instances at once in the mode Automatic', async () => {
    await putSet(local, setBody(local, 2, older));
    await putSet(local, setBody(local, 2, (set) => (set.properties.upgradePolicy.mode = 'Automatic')));
    expect([await images(), await models()]).toEqual([['25.05.19', '25.05.19'], [true, true]]);
  });

  it('does not reach instances that are protected from the actions of their set', async () => {
    await putSet(local, setBody(local, 2, older));
    const [a, b] = await idsOf(local);
    const guarded = await local.arm('PUT', at.set(local, `/virtualMachines/${a}`), { properties: { protectionPolicy: { protectFromScaleSetActions: true } } });
    expect([guarded.status, guarded.body.properties.provisioningState, guarded.body.properties.protectionPolicy]).toEqual([200, 'Updating', { protectFromScaleSetActions: true, protectFromScaleIn: true }]);
    await local.settle(guarded);
    await putSet(local, setBody(local, 2));
    await act(local, '/manualupgrade', { instanceIds: ['*'] });
    await act(local, '/deallocate');
    expect([await models(), machines.power]).toEqual([[false, true], [`reimage ${b}`, `deallocate ${b}`]]);
    // What is done to the instance itself is not stopped.
    await act(local, `/virtualMachines/${a}/deallocate`);
    await local.settle(await local.arm('DELETE', at.set(local, `/virtualMachines/${a}`)));
    expect(await idsOf(local)).toEqual([b]);
  });
});

describe('a rolling upgrade', () => {
  const started: string[] = [];
  beforeEach(async () => {
    delete gate.open;
    started.length = 0;
    machines = standIn({
      restart: async (_set, id) => {
        started.push(id);
        await gate.open;
      },
      watch: (_set, _id, _check, report) => report('up'),
    });
    local = await stage({ machines });
    await makeNetwork(local);
  });
  afterEach(() => local.close());

  it('needs to know how the instances are', async () => {
    const bare = rolling(1, 'Standard_D2s_v5');
    delete bare.properties.virtualMachineProfile.extensionProfile;
    const refused = await putSet(local, bare);
    expect(refused.body.error).toEqual({
      code: 'BadRequest',
      message: 'Rolling Upgrade mode is not supported for this Virtual Machine Scale Set because a health probe or health extension was not provided.',
    });
    await putSet(local, setBody(local, 1));
    expect(code(await act(local, '/osRollingUpgrade'))).toEqual([400, 'BadRequest']);
    expect(code(await act(local, '/rollingUpgrades/cancel'))).toEqual([409, 'OperationNotAllowed']);
    expect(code(await local.arm('GET', at.set(local, '/rollingUpgrades/latest')))).toEqual([404, 'NotFound']);
  });

  it('goes in batches, keeps others out, and ends where it is cancelled', async () => {
    await putSet(local, rolling(5, 'Standard_D2s_v5', { maxBatchInstancePercent: 40 }));
    const ids = await idsOf(local);
    const held = Promise.withResolvers<void>();
    gate.open = held.promise;
    const begun = await local.arm('PUT', at.set(local), rolling(5, 'Standard_D4s_v5', { maxBatchInstancePercent: 40 }));
    while (started.length < 2) await local.arm('GET', '/subscriptions');
    expect(await latest()).toMatchObject({ runningStatus: { code: 'RollingForward', lastAction: 'Start' }, progress: { inProgressInstanceCount: 2, pendingInstanceCount: 3 } });
    expect(started).toEqual(ids.slice(0, 2));
    expect(code(await local.arm('PATCH', at.set(local), { sku: { capacity: 6 } }))).toEqual([409, 'OperationNotAllowed']);
    expect(code(await local.arm('POST', at.set(local, '/restart')))).toEqual([409, 'OperationNotAllowed']);
    expect(code(await local.arm('DELETE', at.set(local)))).toEqual([409, 'OperationNotAllowed']);
    const cancelled = await local.arm('POST', at.set(local, '/rollingUpgrades/cancel'));
    expect(cancelled.status).toBe(202);
    held.resolve();
    await local.settle(cancelled);
    expect((await local.settle(begun)).body.status).toBe('Failed');
    expect(await latest()).toMatchObject({ runningStatus: { code: 'Cancelled', lastAction: 'Cancel' }, progress: { successfulInstanceCount: 2, pendingInstanceCount: 3 } });
    expect(await models()).toEqual([true, true, false, false, false]);
    // The next write takes it up again.
    expect((await local.settle(await local.arm('PATCH', at.set(local), { tags: { a: 'b' } }))).body.status).toBe('Succeeded');
    expect([await models(), (await latest()).runningStatus.code]).toEqual([[true, true, true, true, true], 'Completed']);
  });
});

describe('health in a rolling upgrade', () => {
  beforeEach(async () => {
    local = await stage();
    await makeNetwork(local);
  });
  afterEach(() => local.close());
  const say = (instanceId: string | undefined, state: string | null): Promise<Answer> => local.admin('POST', '/health', { pool: 'pool', instanceId, state });

  it('stops it after the batch that made instances unwell, and before the first one where too many are', async () => {
    await putSet(local, rolling(5, 'Standard_D2s_v5'));
    const [first, second, third] = await idsOf(local);
    expect((await instances(local))[0].properties.instanceView.vmHealth.status).toMatchObject({ code: 'HealthState/healthy', level: 'Info' });
    await say(first, 'Unhealthy');
    const after = await putSet(local, rolling(5, 'Standard_D4s_v5'));
    expect(after.body.error).toMatchObject({ code: 'MaxUnhealthyUpgradedInstancePercentExceededInRollingUpgrade', message: expect.stringContaining('100% of instances are in an unhealthy state after being upgraded') });
    expect([await models(), (await latest()).progress]).toEqual([
      [true, false, false, false, false],
      { successfulInstanceCount: 0, failedInstanceCount: 1, inProgressInstanceCount: 0, pendingInstanceCount: 4 },
    ]);
    await say(second, 'Unknown');
    const before = await putSet(local, rolling(5, 'Standard_D8s_v5'));
    expect(before.body.error).toMatchObject({ code: 'MaxUnhealthyInstancePercentExceededBeforeRollingUpgrade', message: expect.stringContaining('40% of instances are in an unhealthy state, more than the threshold of 20%') });
    expect((await latest()).runningStatus.code).toBe('Faulted');
    await say(first, null);
    await say(second, null);
    await say(third, 'Unhealthy');
    const patient = rolling(5, 'Standard_D8s_v5', { maxUnhealthyUpgradedInstancePercent: 100 });
    expect((await putSet(local, patient)).body.status).toBe('Succeeded');
    expect(await models()).toEqual([true, true, true, true, true]);
    expect((await say('99', 'Healthy')).status).toBe(400);
  });

  it('takes a failed batch back where the policy says so', async () => {
    await putSet(local, rolling(2, 'Standard_D2s_v5'));
    const [first] = await idsOf(local);
    await say(first, 'Unhealthy');
    await putSet(local, rolling(2, 'Standard_D4s_v5', { maxUnhealthyInstancePercent: 100, rollbackFailedInstancesOnPolicyBreach: true }));
    const [one] = await instances(local);
    expect([one.sku.name, one.properties.latestModelApplied]).toEqual(['Standard_D2s_v5', false]);
  });

  it('moves the image alone by osRollingUpgrade, which the history keeps', async () => {
    const body = (version: string): Any => {
      const set = rolling(2, 'Standard_D2s_v5');
      set.properties.virtualMachineProfile.storageProfile.imageReference.version = version;
      return set;
    };
    await putSet(local, body('24.10.15'));
    expect((await local.arm('GET', at.set(local, '/osUpgradeHistory'))).body.value).toEqual([]);
    expect((await act(local, '/osRollingUpgrade')).body.status).toBe('Succeeded');
    const { value } = (await local.arm('GET', at.set(local, '/osUpgradeHistory'))).body;
    expect(value).toMatchObject([{ properties: { runningStatus: { code: 'Completed' }, startedBy: 'User', targetImageReference: { sku: '2204-gen2', version: '25.05.19' } } }]);
    expect((await instances(local)).map((one) => one.properties.storageProfile.imageReference.exactVersion)).toEqual(['25.05.19', '25.05.19']);
    expect((await act(local, '/extensionRollingUpgrade')).body.status).toBe('Succeeded');
    expect((await latest()).progress.successfulInstanceCount).toBe(2);
  });

  it('is what automatic repairs and automatic image upgrades need as well', async () => {
    const repairs = (set: Any): void => {
      set.properties.automaticRepairsPolicy = { enabled: true, gracePeriod: 'PT10M' };
    };
    expect((await putSet(local, setBody(local, 1, repairs))).body.error.message).toContain('Automatic repairs not supported');
    const automatic = (set: Any): void => {
      set.properties.upgradePolicy.automaticOSUpgradePolicy = { enableAutomaticOSUpgrade: true };
    };
    expect((await putSet(local, setBody(local, 1, automatic))).body.error.message).toContain('a health probe or health extension was not specified');
    const both = rolling(1, 'Standard_D2s_v5');
    both.properties.automaticRepairsPolicy = { enabled: true };
    await putSet(local, both);
    const view = async (): Promise<Any> => (await local.arm('GET', at.set(local, '/instanceView'))).body;
    expect((await view()).orchestrationServices).toEqual([{ serviceName: 'AutomaticRepairs', serviceState: 'Running' }]);
    expect((await view()).extensions).toEqual([{ name: 'health', statusesSummary: [{ code: 'ProvisioningState/succeeded', count: 1 }] }]);
    await act(local, '/setOrchestrationServiceState', { serviceName: 'AutomaticRepairs', action: 'Suspend' });
    expect((await view()).orchestrationServices[0].serviceState).toBe('Suspended');
  });
});
