import { randomInt } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { addressBlock } from '../../../local/machines/address.ts';
import { errorsIn } from '../../../local/machines/instance.ts';
import { gatewayOf } from '../../../local/machines/network.ts';
import { treeOf } from '../../../local/machines/process.ts';
import { seedOf } from '../../../local/machines/seed.ts';
import type { MachineSpec } from '../../../local/machines/types.ts';

describe('public addresses', () => {
  it('are the same for the same seed and lie in a block that is free', () => {
    const seed = randomInt(2 ** 31);
    const first = addressBlock(seed, () => true);
    const taken = first(0).split('.').slice(0, 3).join('.');
    const other = addressBlock(seed, (prefix) => prefix !== taken);
    expect({ seed, again: addressBlock(seed, () => true)(3) }).toEqual({ seed, again: `${taken}.13` });
    expect(first(0)).toMatch(/^127\.(?:1[6-9]|[2-9]\d|1\d\d|2[0-3]\d)\.\d+\.10$/);
    expect(other(0).startsWith(`${taken}.`)).toBe(false);
  });

  it('run out loudly', () => {
    expect(() => addressBlock(1, () => false)).toThrow('every block');
    expect(() => addressBlock(1, () => true)(245)).toThrow('no public address 245');
  });
});

describe('a subnet', () => {
  it.each([
    ['10.0.0.77', 24, '10.0.0.1'],
    ['10.1.2.200', 26, '10.1.2.193'],
    ['192.168.255.9', 16, '192.168.0.1'],
  ])('of %s/%i has the gateway %s', (address, prefix, gateway) => {
    expect(gatewayOf(address, prefix)).toBe(gateway);
  });
});

describe('a process tree', () => {
  it('holds what was started by what was started', () => {
    const table: [number, number, string][] = [[9, 8, 'kernel'], [7, 1, 'hub'], [8, 7, 'single'], [3, 1, 'sshd']];
    const all = table.map(([pid, parent, name]) => ({ pid, parent, name, command: name }));
    expect(treeOf(all, (one) => one.name === 'hub').map((one) => one.pid)).toEqual([9, 7, 8]);
  });
});

function cloud(hash: string, given: MachineSpec): unknown {
  return JSON.parse(String(seedOf(given, hash).get('etc/cloud/cloud.cfg.d/99-azure.cfg')).replace('#cloud-config\n', ''));
}

describe('the seed of a machine', () => {
  const spec: MachineSpec = {
    scaleSetId: '/s', pool: 'pool', instanceId: '3', computerName: 'pool000003', networkId: '/n', address: '10.0.0.4', prefixLength: 24,
    adminUsername: 'dsvmuser', disablePasswordAuthentication: true, sshKeys: [{ path: '/home/dsvmuser/.ssh/authorized_keys', keyData: ' ssh-ed25519 AAAA \n' }],
  };

  it('says what Azure says of the first user', () => {
    expect(cloud('', spec)).toMatchObject({ ssh_pwauth: false, system_info: { default_user: { name: 'dsvmuser', lock_passwd: true } } });
    expect(cloud('$6$x', { ...spec, disablePasswordAuthentication: false })).toMatchObject({ ssh_pwauth: true, system_info: { default_user: { passwd: '$6$x', lock_passwd: false } } });
    expect(JSON.parse(String(seedOf(spec, '').get('var/lib/cloud/seed/nocloud/meta-data')))).toMatchObject({ 'local-hostname': 'pool000003', 'public-keys': ['ssh-ed25519 AAAA'] });
  });

  it('hands custom data on untouched', () => {
    const customData = Buffer.from([0x1f, 0x8b, 0, 255]);
    expect(seedOf({ ...spec, customData }, '').get('var/lib/cloud/seed/nocloud/user-data')).toBe(customData);
  });
});

describe("cloud-init's result", () => {
  it('is its errors, and none is one', () => {
    expect(errorsIn('{"v1": {"datasource": "NoCloud", "errors": []}}')).toEqual([]);
    expect(errorsIn('{"v1": {"errors": ["(\'scripts-user\', RuntimeError())"]}}')).toHaveLength(1);
    expect(errorsIn('')).toEqual(['cloud-init left no result']);
  });
});
