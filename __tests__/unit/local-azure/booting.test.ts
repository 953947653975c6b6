import { describe, expect, it } from '@jest/globals';
import { stage, type Any } from './client.ts';
import { standIn } from './machines.ts';
import { at, deploy, password } from './pool.ts';

describe('machines behind a scale set', () => {
  it('are started with what the model says, balanced when they have booted, and removed', async () => {
    const machines = standIn();
    const own = await stage({ machines });
    try {
      const done = await deploy(own);
      expect(done.body.properties.provisioningState).toBe('Succeeded');
      expect(machines.specs).toHaveLength(2);
      expect(machines.specs[0]).toMatchObject({
        scaleSetId: at.set(own),
        pool: 'pool',
        networkId: at.vnet(own),
        address: '10.0.0.4',
        prefixLength: 24,
        adminUsername: 'dsvmuser',
        adminPassword: password,
        disablePasswordAuthentication: false,
        sshKeys: [],
        customData: Buffer.from('#cloud-config'),
      });
      const targets = [
        { networkId: at.vnet(own), address: '10.0.0.4' },
        { networkId: at.vnet(own), address: '10.0.0.5' },
      ];
      const [first, second] = machines.specs;
      expect(machines.fronts).toEqual([
        {
          address: '127.9.9.1',
          rules: [
            { name: 'ssh', frontendPort: 22, backendPort: 22, loadDistribution: 'SourceIP', idleTimeoutInMinutes: 30, probe: { protocol: 'Tcp', port: 22, intervalInSeconds: 5, numberOfProbes: 2 }, targets },
            {
              name: 'hub',
              frontendPort: 8000,
              backendPort: 8000,
              loadDistribution: 'SourceIP',
              idleTimeoutInMinutes: 30,
              probe: { protocol: 'Https', port: 8000, requestPath: '/hub/health', intervalInSeconds: 5, numberOfProbes: 2, rise: 2 },
              targets,
            },
          ],
          nat: [
            { name: `each-${first?.instanceId}`, frontendPort: 50000, backendPort: 2222, ...targets[0] },
            { name: `each-${second?.instanceId}`, frontendPort: 50001, backendPort: 2222, ...targets[1] },
          ],
        },
      ]);
      expect(done.body.properties.outputs.address.value.ipAddress).toBe('127.9.9.1');
      await own.settle(await own.arm('PATCH', at.set(own), { sku: { name: 'Standard_D2s_v5', capacity: 1 } }));
      expect(machines.removed).toEqual([second?.instanceId]);
      expect(machines.fronts[0]?.nat).toHaveLength(1);
      await own.settle(await own.arm('DELETE', own.group('pool')));
      expect(machines.removed).toEqual([second?.instanceId, first?.instanceId]);
      expect(machines.fronts).toEqual([]);
    } finally {
      await own.close();
    }
  });

  it('are reached only on the ports that the security group opens', async () => {
    const machines = standIn();
    const own = await stage({ machines });
    try {
      await deploy(own);
      const ports = (): number[] => machines.fronts.flatMap((front) => [...front.rules, ...front.nat].map((one) => one.frontendPort));
      expect(ports()).toEqual([22, 8000, 50000, 50001]);
      const group = (await own.arm('GET', at.nsg(own))).body;
      group.properties.securityRules[0].properties.destinationPortRanges = ['8000'];
      await own.settle(await own.arm('PUT', at.nsg(own), group));
      expect(ports()).toEqual([8000]);
    } finally {
      await own.close();
    }
  });

  it('fail the deployment with their own reason when they do not boot', async () => {
    let count = 0;
    const machines = standIn({
      start: async () => {
        if (++count === 2) throw new Error('cloud-init ended with an error: line 3 is no YAML');
      },
    });
    const own = await stage({ machines });
    try {
      const done = await deploy(own);
      expect(done.body.properties.provisioningState).toBe('Failed');
      const inner = JSON.parse(done.body.properties.error.details[0].message);
      expect(inner).toMatchObject({ status: 'Failed', error: { code: 'ResourceDeploymentFailure', details: [{ code: 'OSProvisioningTimedOut' }] } });
      expect(inner.error.details[0].message).toContain('line 3 is no YAML');
      const { value } = (await own.arm('GET', at.set(own, '/virtualMachines?$expand=instanceView'))).body;
      expect(value.map((one: Any) => one.properties.provisioningState)).toEqual(['Succeeded', 'Failed']);
      expect(value[1].properties.instanceView.statuses[0].code).toBe('ProvisioningState/failed/OSProvisioningTimedOut');
      expect(machines.fronts[0]?.rules[0]?.targets).toHaveLength(1);
    } finally {
      await own.close();
    }
  });

  it('tell whoever started it when the balancer cannot do what is asked', async () => {
    const reasons: unknown[] = [];
    const machines = standIn({
      balance: async (fronts) => {
        if (fronts.length > 0) throw new Error('127.9.9.1:22 is held by the host');
      },
    });
    const own = await stage({ machines, fatal: (reason) => reasons.push(reason) });
    try {
      expect((await deploy(own)).body.properties.provisioningState).toBe('Failed');
      expect(String(reasons[0])).toContain('127.9.9.1:22 is held by the host');
    } finally {
      await own.close();
    }
  });
});
