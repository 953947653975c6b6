import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Answer, Any, Stage } from './client.ts';
import { stage } from './client.ts';
import { standIn } from './machines.ts';
import { at, deploy, password, poolTemplate, type Part } from './pool.ts';

let local: Stage;
beforeEach(async () => {
  local = await stage();
});
afterEach(() => local.close());

const ids = async (own = local): Promise<string[]> => (await own.arm('GET', at.set(own, '/virtualMachines'))).body.value.map((one: Any) => one.instanceId);
const code = (answer: Answer): [number, string] => [answer.status, answer.body?.error?.code];
const profileOf = (all: Record<string, { properties: Part }>): Any => all['set']?.properties['virtualMachineProfile'];

/** Deploys a pool whose scale set has been changed; gives the provider's error of the scale set. */
async function refusal(change: (profile: Any, set: Any) => void): Promise<Any> {
  const done = await deploy(local, poolTemplate((all) => change(profileOf(all), all['set'])));
  if (done.status >= 400) return done.body.error.details?.[0] ?? done.body.error;
  expect(done.body.properties.provisioningState).toBe('Failed');
  return JSON.parse(done.body.properties.error.details[0].message).error;
}

describe('a scale set', () => {
  it('never shows what is secret', async () => {
    await deploy(local);
    const answers = [
      await local.arm('GET', at.set(local)),
      await local.arm('GET', at.set(local, '/virtualMachines?$expand=instanceView')),
      await local.arm('GET', local.group('pool', '/providers/Microsoft.Compute/virtualMachineScaleSets')),
      await local.arm('POST', local.group('pool', '/exportTemplate'), { resources: ['*'] }),
    ];
    for (const { status, text } of answers) {
      expect(status).toBe(200);
      expect(text).not.toContain(password);
      expect(text).not.toContain(Buffer.from('#cloud-config').toString('base64'));
      expect(text).not.toContain('protected-words');
    }
    expect(answers[0]?.body.properties.virtualMachineProfile.osProfile).toMatchObject({ adminUsername: 'dsvmuser', linuxConfiguration: { provisionVMAgent: true } });
  });

  it('has instances with sparse ids, names in base 36, addresses and views', async () => {
    await deploy(local, poolTemplate(), { count: 5 });
    const { value } = (await local.arm('GET', at.set(local, '/virtualMachines?$expand=instanceView'))).body;
    expect(value.map((one: Any) => one.instanceId)).not.toEqual(['0', '1', '2', '3', '4']);
    expect(value[0]).toMatchObject({
      name: `pool_${value[0].instanceId}`,
      properties: {
        latestModelApplied: true,
        provisioningState: 'Succeeded',
        osProfile: { computerName: `pool${Number(value[0].instanceId).toString(36).toUpperCase().padStart(6, '0')}` },
        storageProfile: { imageReference: { exactVersion: '25.05.19' } },
        instanceView: { statuses: [{ code: 'ProvisioningState/succeeded' }, { code: 'PowerState/running' }] },
      },
    });
    const nics = (await local.arm('GET', at.set(local, '/networkInterfaces?api-version=2018-10-01'))).body.value;
    expect(nics.map((one: Any) => one.properties.ipConfigurations[0].properties.privateIPAddress)).toEqual(['10.0.0.4', '10.0.0.5', '10.0.0.6', '10.0.0.7', '10.0.0.8']);
    const [first] = value;
    expect((await local.arm('GET', at.set(local, `/virtualmachines/${first.instanceId}`))).body.instanceId).toBe(first.instanceId);
    expect((await local.arm('GET', at.set(local, `/virtualMachines/${first.instanceId}/instanceView`))).body.statuses).toHaveLength(2);
    expect(code(await local.arm('GET', at.set(local, '/virtualMachines/4711')))).toEqual([404, 'NotFound']);
    expect((await local.arm('GET', at.set(local, '/instanceView'))).body.virtualMachine.statusesSummary).toEqual([{ code: 'ProvisioningState/succeeded', count: 5 }]);
  });

  it('grows and shrinks by PATCH, never uses an id twice, and keeps the NAT ports of those that stay', async () => {
    await deploy(local, poolTemplate(), { count: 3 });
    const before = await ids();
    const answer = await local.arm('PATCH', at.set(local), { sku: { name: 'Standard_D2s_v5', capacity: 1 } });
    expect([answer.status, answer.body.sku.capacity, answer.body.properties.provisioningState]).toEqual([200, 1, 'Updating']);
    expect(answer.headers['azure-asyncoperation']).toMatch(/\/providers\/Microsoft\.Compute\/locations\/westeurope\/operations\/[0-9a-f-]{36}\?p=[0-9a-f-]{36}&api-version=2025-04-01$/);
    const end = await local.settle(answer);
    expect(end.body).toMatchObject({ status: 'Succeeded', startTime: expect.stringMatching(/\+00:00$/), endTime: expect.anything() });
    expect(await ids()).toEqual([before[0]]);
    await local.settle(await local.arm('PATCH', at.set(local), { sku: { name: 'Standard_D2s_v5', capacity: 3 } }));
    const after = await ids();
    expect(after).toHaveLength(3);
    expect(after.slice(1).every((id) => Number(id) > Number(before[2]))).toBe(true);
    const pool = (await local.arm('GET', at.lb(local, '/backendAddressPools/machines'))).body.properties;
    expect(pool.loadBalancerBackendAddresses.map((one: Any) => one.properties.inboundNatRulesPortMapping[0].frontendPort)).toEqual([50000, 50001, 50002]);
    await local.settle(await local.arm('PATCH', at.set(local), { sku: { name: 'Standard_D2s_v5', capacity: 0 } }));
    expect(await ids()).toEqual([]);
    expect((await local.arm('GET', at.set(local))).body.sku.capacity).toBe(0);
  });

  it('loses capacity with each instance that is deleted by id', async () => {
    await deploy(local, poolTemplate(), { count: 3 });
    const [first, second, third] = await ids();
    const answer = await local.arm('POST', at.set(local, '/delete'), { instanceIds: [second] });
    expect([answer.status, answer.text, answer.headers['location']]).toEqual([202, '', expect.stringContaining('&monitor=true&api-version=')]);
    await local.settle(answer);
    expect(await ids()).toEqual([first, third]);
    expect((await local.arm('GET', at.set(local))).body.sku.capacity).toBe(2);
    const pool = (await local.arm('GET', at.lb(local, '/backendAddressPools/machines'))).body.properties;
    expect(pool.loadBalancerBackendAddresses.map((one: Any) => one.properties.inboundNatRulesPortMapping[0].frontendPort)).toEqual([50000, 50002]);
    expect(code(await local.arm('POST', at.set(local, '/delete'), { instanceIds: ['99'] }))).toEqual([400, 'InvalidParameter']);
    await local.settle(await local.arm('DELETE', at.set(local, `/virtualMachines/${third}`)));
    expect(await ids()).toEqual([first]);
  });

  it('leaves instances behind after a change of the model until they are upgraded', async () => {
    await deploy(local);
    const models = async (): Promise<boolean[]> => (await local.arm('GET', at.set(local, '/virtualMachines'))).body.value.map((one: Any) => one.properties.latestModelApplied);
    await local.settle(await local.arm('PATCH', at.set(local), { tags: { a: 'b' } }));
    expect(await models()).toEqual([true, true]);
    await deploy(local, poolTemplate(), { size: 'Standard_D4s_v5' });
    expect(await models()).toEqual([false, false]);
    const [first] = await ids();
    await local.settle(await local.arm('POST', at.set(local, '/manualupgrade'), { instanceIds: [first] }));
    expect(await models()).toEqual([true, false]);
    await local.settle(await local.arm('POST', at.set(local, '/manualupgrade'), { instanceIds: ['*'] }));
    expect(await models()).toEqual([true, true]);
  });

  it('counts a new password or customData as a change, and a body without secrets as none', async () => {
    await deploy(local);
    const latest = async (): Promise<boolean> => (await local.arm('GET', at.set(local, '/virtualMachines'))).body.value[0].properties.latestModelApplied;
    const read = (await local.arm('GET', at.set(local))).body;
    await local.settle(await local.arm('PUT', at.set(local), read));
    expect(await latest()).toBe(true);
    await deploy(local, poolTemplate(), { password: 'Another-Horse-8' });
    expect(await latest()).toBe(false);
  });

  it('refuses a second operation while one runs', async () => {
    const held = Promise.withResolvers<void>();
    const own = await stage({ machines: standIn({ start: () => held.promise }) });
    try {
      await own.arm('PUT', own.group('pool'), { location: 'westeurope' });
      const template = poolTemplate();
      const running = deploy(own, template);
      while ((await own.arm('GET', at.set(own))).body.properties?.provisioningState !== 'Creating') await own.arm('GET', '/subscriptions');
      while ((await ids(own)).length < 2) await own.arm('GET', '/subscriptions');
      const views = (await own.arm('GET', at.set(own, '/virtualMachines?$expand=instanceView'))).body.value;
      expect(views[0].properties).toMatchObject({ provisioningState: 'Creating', instanceView: { statuses: [{ code: 'ProvisioningState/creating' }, { code: 'PowerState/starting' }] } });
      expect(code(await own.arm('POST', at.set(own, '/manualupgrade'), { instanceIds: ['*'] }))).toEqual([409, 'Conflict']);
      expect(code(await own.arm('PATCH', at.set(own), { sku: { name: 'Standard_D2s_v5', capacity: 1 } }))).toEqual([409, 'Conflict']);
      held.resolve();
      expect((await running).body.properties.provisioningState).toBe('Succeeded');
    } finally {
      held.resolve();
      await own.close();
    }
  });

  it('is not created without what it points to', async () => {
    const pointer = async (change: (ip: Any) => void): Promise<string> =>
      (await refusal((profile) => change(profile.networkProfile.networkInterfaceConfigurations[0].properties.ipConfigurations[0].properties))).code;
    expect(await pointer((ip) => (ip.subnet.id = ip.subnet.id.replace('machines', 'nowhere')))).toBe('InvalidResourceReference');
    expect(await pointer((ip) => (ip.loadBalancerBackendAddressPools[0].id = ip.loadBalancerBackendAddressPools[0].id.replace('machines', 'nowhere')))).toBe('InvalidResourceReference');
    const group = await refusal((profile) => {
      profile.networkProfile.networkInterfaceConfigurations[0].properties.networkSecurityGroup = { id: "[resourceId('Microsoft.Network/networkSecurityGroups', 'no')]" };
    });
    expect(group).toMatchObject({ code: 'InvalidResourceReference', message: expect.stringContaining('/networkSecurityGroups/no referenced by resource') });
  });

  it('stops a scale-out that the NAT range has no ports for', async () => {
    await deploy(local);
    const answer = await local.arm('PATCH', at.set(local), { sku: { name: 'Standard_D2s_v5', capacity: 11 } });
    expect(answer.status).toBe(400);
    expect(await ids()).toHaveLength(2);
  });

  it.each<[string, string, string, (os: Any) => void]>([
    ['a refused user name', 'InvalidParameter', 'adminUsername', (os) => (os.adminUsername = 'admin')],
    ['no user name', 'InvalidParameter', 'adminUsername', (os) => delete os.adminUsername],
    ['a password of one class', 'InvalidParameter', 'adminPassword', (os) => (os.adminPassword = 'onlysmallletters')],
    ['a well-known password', 'InvalidParameter', 'adminPassword', (os) => (os.adminPassword = 'P@ssword123')],
    ['no password and no key', 'InvalidParameter', 'adminPassword', (os) => delete os.adminPassword],
    ['neither password nor key', 'InvalidParameter', 'linuxConfiguration', (os) => (os.linuxConfiguration = { disablePasswordAuthentication: true })],
    [
      'a key at another path',
      'InvalidParameter',
      'linuxConfiguration.ssh.publicKeys.path',
      (os) => (os.linuxConfiguration = { ssh: { publicKeys: [{ path: '/home/x/.ssh/authorized_keys', keyData: 'ssh-ed25519 AAAA' }] } }),
    ],
    [
      'a key that is none',
      'InvalidParameter',
      'linuxConfiguration.ssh.publicKeys.keyData',
      (os) => (os.linuxConfiguration = { ssh: { publicKeys: [{ path: '/home/dsvmuser/.ssh/authorized_keys', keyData: 'ssh-rsa ENTER-YOUR-KEY' }] } }),
    ],
    ['customData that is not Base64', 'InvalidParameter', 'customData', (os) => (os.customData = '#cloud-config')],
    ['customData that is too big', 'InvalidParameter', 'customData', (os) => (os.customData = Buffer.alloc(65536).toString('base64'))],
    ['a long prefix', 'InvalidParameter', 'computerNamePrefix', (os) => (os.computerNamePrefix = 'x'.repeat(16))],
    ['a Windows configuration', 'InvalidParameter', 'osProfile.windowsConfiguration', (os) => (os.windowsConfiguration = {})],
    ['an unknown property', 'BadRequest', 'properties.virtualMachineProfile.osProfile.adminPasword', (os) => (os.adminPasword = 'x')],
  ])('refuses %s', async (_what, expected, target, change) => {
    expect(await refusal((profile) => change(profile.osProfile))).toMatchObject({ code: expected, target });
  });

  it('takes an ed25519 key, and customData of 65535 bytes', async () => {
    const der = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'der' });
    const part = (bytes: Buffer): Buffer => Buffer.concat([Buffer.from([0, 0, 0, bytes.length]), bytes]);
    const blob = Buffer.concat([part(Buffer.from('ssh-ed25519')), part(der.subarray(-32))]);
    const template = poolTemplate((all) => {
      const os = profileOf(all).osProfile;
      delete os.adminPassword;
      os.customData = Buffer.alloc(65535).toString('base64');
      os.linuxConfiguration = {
        disablePasswordAuthentication: true,
        ssh: { publicKeys: [{ path: '/home/dsvmuser/.ssh/authorized_keys', keyData: `ssh-ed25519 ${blob.toString('base64')} me` }] },
      };
    });
    expect((await deploy(local, template)).body.properties.provisioningState).toBe('Succeeded');
  });

  it('refuses sizes that do not exist or do not boot the image', async () => {
    await local.arm('PUT', local.group('pool'), { location: 'westeurope' });
    const image = { publisher: 'microsoft-dsvm', offer: 'dsvm-win-2019', sku: 'winserver-2019', version: 'latest' };
    expect((await refusal((profile, set) => ((set.sku.name = 'Standard_D2s_v6'), (profile.storageProfile.imageReference = image)))).message).toContain("cannot boot Hypervisor Generation '1'");
    expect(await refusal((_profile, set) => (set.sku.name = 'Standard_Nonsense'))).toMatchObject({ code: 'InvalidParameter', target: 'vmSize' });
  });

  it('is loud about Flexible sets and addresses of instances', async () => {
    expect((await refusal((_profile, set) => (set.properties.orchestrationMode = 'Flexible'))).code).toBe('LocalAzureNotImplemented');
    const own = await refusal((profile) => {
      profile.networkProfile.networkInterfaceConfigurations[0].properties.ipConfigurations[0].properties.publicIPAddressConfiguration = { name: 'x' };
    });
    expect(own.code).toBe('LocalAzureNotImplemented');
    await deploy(local);
    expect(code(await local.arm('POST', at.set(local, '/convertToSinglePlacementGroup')))).toEqual([501, 'LocalAzureNotImplemented']);
  });

  it('has no agent without machines: a run command fails as Azure lets it fail', async () => {
    await deploy(local);
    const [first] = await ids();
    const answer = await local.arm('POST', at.set(local, `/virtualmachines/${first}/runCommand`), { commandId: 'RunShellScript', script: ['id'] });
    expect(answer.status).toBe(202);
    const end = await local.settle(answer);
    expect(end.body).toMatchObject({ status: 'Failed', error: { code: 'VMAgentStatusCommunicationError' } });
    expect((await local.arm('GET', at.set(local, `/virtualMachines/${first}/instanceView`))).body.vmAgent).toBeUndefined();
  });

  it('goes with its instances, and then lets its network go', async () => {
    await deploy(local);
    const answer = await local.arm('DELETE', at.set(local));
    expect(answer.status).toBe(202);
    await local.settle(answer);
    expect(code(await local.arm('GET', at.set(local)))).toEqual([404, 'ResourceNotFound']);
    expect((await local.arm('DELETE', at.set(local))).status).toBe(204);
    await local.settle(await local.arm('DELETE', at.lb(local)));
    expect((await local.arm('GET', at.lb(local))).status).toBe(404);
  });
});
