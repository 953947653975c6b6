import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterEach, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { expandTemplate, type DeploymentScope, type Expanded, type Runtime } from '../../../src/template/deployment.ts';

const template: unknown = JSON.parse(readFileSync(new URL('../../../templates/linux.json', import.meta.url), 'utf8'));
const upstream = ['vmSku', 'vmssName', 'instanceCount', 'adminUsername', 'adminPassword', 'storageAccountName', 'storageAccountKey', 'shareName', 'mountpointPath'];
const group = '/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg';
const scope: DeploymentScope = {
  subscriptionId: '11111111-1111-1111-1111-111111111111',
  subscriptionName: 'Research',
  tenantId: '22222222-2222-2222-2222-222222222222',
  resourceGroup: { name: 'rg', location: 'westeurope', tags: {} },
  deploymentName: 'pool',
  armEndpoint: 'https://management.azure.com/',
  now: new Date('2026-03-04T05:06:07Z'),
  newGuid: () => '33333333-3333-3333-3333-333333333333',
};
const runtime: Runtime = {
  reference: (id) => ({ ipAddress: '192.0.2.7', dnsSettings: { fqdn: `${id.split('/').at(-1)}.example` } }),
  list: () => {
    throw new Error('nothing is listed');
  },
};

// A body that is looked into to whatever depth a test wants.
type Loose = any; // eslint-disable-line typescript/no-explicit-any

function expand(given: Record<string, unknown> = {}): Expanded {
  const all = { vmssName: 'pool', instanceCount: 3, adminUsername: 'dsvmuser', ...given };
  return expandTemplate(template, Object.fromEntries(Object.entries(all).map(([name, value]) => [name, { value }])), scope);
}

/** The body of the first resource of a type, as it would be PUT. */
function body(expanded: Expanded, type: string): Loose {
  const found = expanded.resources.find((resource) => resource.type.endsWith(type));
  if (!found) throw new Error(`no ${type}`);
  return found.evaluate(runtime);
}

function osProfile(given: Record<string, unknown>): Loose {
  return body(expand(given), 'virtualMachineScaleSets').properties.virtualMachineProfile.osProfile;
}

function read(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

describe('templates/linux.json', () => {
  it('takes the parameters of the upstream file under their names and types', () => {
    const declared = (template as { parameters: Record<string, { type: string }> }).parameters;
    const file = { storageAccountName: 'acct', storageAccountKey: 'key', shareName: 'share', mountpointPath: '/mnt/dsvmshare', vmSku: 'Standard_D2s_v3', adminPassword: 'S3cret-pass' };
    expect(Object.keys(declared)).toEqual(expect.arrayContaining(upstream));
    expect([declared['adminPassword']?.type, declared['storageAccountKey']?.type, declared['instanceCount']?.type]).toEqual(['securestring', 'securestring', 'int']);
    expect(body(expand(file), 'virtualMachineScaleSets').sku).toEqual({ name: 'Standard_D2s_v3', tier: 'Standard', capacity: 3 });
  });

  it.each([
    ['vmssName', 'ten-chars-'],
    ['vmssName', ''],
    ['instanceCount', 101],
    ['instanceCount', -1],
    ['allowedSourcePrefixes', []],
  ])('refuses %s = %j', (name, value) => {
    expect(() => expand({ [name]: value })).toThrow(name);
  });

  it('lets people in by password, by key, or by both', () => {
    const ssh = { publicKeys: [{ path: '/home/dsvmuser/.ssh/authorized_keys', keyData: 'ssh-ed25519 AAAA' }] };
    expect(osProfile({ adminPassword: 'S3cret-pass' })).toMatchObject({ adminPassword: 'S3cret-pass', linuxConfiguration: { disablePasswordAuthentication: false, ssh: null } });
    expect(osProfile({ sshPublicKey: 'ssh-ed25519 AAAA' })).toMatchObject({ adminPassword: null, linuxConfiguration: { disablePasswordAuthentication: true, ssh } });
    expect(osProfile({ adminPassword: 'S3cret-pass', sshPublicKey: 'ssh-ed25519 AAAA' })).toMatchObject({ linuxConfiguration: { disablePasswordAuthentication: false, ssh } });
    // Neither: passwords off and no key, which Azure refuses by its own rule.
    expect(osProfile({})).toMatchObject({ adminPassword: null, linuxConfiguration: { disablePasswordAuthentication: true, ssh: null } });
  });

  it('balances with source affinity and leads NAT to another port than any rule', () => {
    const { properties, sku } = body(expand(), 'loadBalancers');
    expect(sku).toEqual({ name: 'Standard' });
    const rules = properties.loadBalancingRules.map((rule: Loose) => rule.properties);
    expect(rules.map((rule: { frontendPort: number; backendPort: number; loadDistribution: string; disableOutboundSnat: boolean }) => [rule.frontendPort, rule.backendPort, rule.loadDistribution, rule.disableOutboundSnat])).toEqual([
      [22, 22, 'SourceIP', true],
      [8000, 8000, 'SourceIP', true],
    ]);
    expect(properties.probes[1].properties).toMatchObject({ protocol: 'Https', port: 8000, requestPath: '/hub/health' });
    const nats = properties.inboundNatRules.map((rule: Loose) => rule.properties);
    expect(nats.map((nat: Loose) => [nat.frontendPortRangeStart, nat.backendPort])).toEqual([[50_000, 2222], [51_000, 8001]]);
    for (const nat of nats) {
      expect(rules.map((rule: { backendPort: number }) => rule.backendPort)).not.toContain(nat.backendPort);
      expect(nat.frontendPortRangeEnd - nat.frontendPortRangeStart + 1).toBeGreaterThanOrEqual(100);
      expect(properties.outboundRules[0].properties.backendAddressPool.id).toBe(nat.backendAddressPool.id);
    }
    // What outbound ports a front has are shared by all instances; inbound ports take theirs first.
    expect(properties.outboundRules[0].properties.allocatedOutboundPorts * 100).toBeLessThanOrEqual(64_000 - 416);
    expect(properties.outboundRules[0].properties.allocatedOutboundPorts % 8).toBe(0);
  });

  it('opens its ports to the allowed sources alone, as one tag or several ranges', () => {
    const sources = (given: Record<string, unknown>): unknown[] =>
      body(expand(given), 'networkSecurityGroups').properties.securityRules.map(({ properties }: Loose) => [properties.sourceAddressPrefix, properties.sourceAddressPrefixes, properties.destinationPortRanges]);
    expect(sources({})).toEqual([['Internet', [], ['22', '2222']], ['Internet', [], ['8000', '8001']]]);
    expect(sources({ allowedSourcePrefixes: ['192.0.2.0/24', '198.51.100.4'] })[1]).toEqual([null, ['192.0.2.0/24', '198.51.100.4'], ['8000', '8001']]);
    const subnet = body(expand(), 'virtualNetworks').properties.subnets[0].properties;
    expect(subnet.defaultOutboundAccess).toBe(false);
    expect(subnet.networkSecurityGroup.id).toBe(`${group}/providers/Microsoft.Network/networkSecurityGroups/pool-nsg`);
  });

  it('creates the network before the scale set, and tags everything', () => {
    const { resources } = expand({ tags: { team: 'hydro' } });
    const set = resources.find((resource) => resource.type.endsWith('virtualMachineScaleSets'));
    expect(set?.dependsOn).toEqual(expect.arrayContaining([`${group}/providers/Microsoft.Network/virtualNetworks/pool-vnet`, `${group}/providers/Microsoft.Network/loadBalancers/poollb`]));
    for (const resource of resources) expect([resource.type, resource.evaluate(runtime)['tags']]).toEqual([resource.type, { team: 'hydro' }]);
  });

  it('tells the endpoints by name and by address', () => {
    const outputs = expand().outputs(runtime);
    const door = { host: 'poolpip.example', address: '192.0.2.7' };
    expect(outputs['endpoints']?.value).toEqual([{ kind: 'ssh', ...door, port: 22 }, { kind: 'jupyterhub', ...door, port: 8000 }]);
    expect(outputs['sshCommand']?.value).toBe('ssh dsvmuser@poolpip.example');
    expect(outputs['jupyterhubUrl']?.value).toBe('https://poolpip.example:8000');
    expect(outputs['scaleSetId']?.value).toBe(`${group}/providers/Microsoft.Compute/virtualMachineScaleSets/pool`);
  });
});

describe('first boot of templates/linux.json', () => {
  const dirs: string[] = [];
  afterEach(() => {
    for (const dir of dirs.splice(0)) rmSync(dir, { recursive: true });
  });

  const userData = Buffer.from(osProfile({}).customData, 'base64').toString();
  const cloud = parse(userData) as { write_files: { path: string; content: string }[]; runcmd: string[] };

  it('is a cloud-config that gives sshd a second port', () => {
    expect(userData.startsWith('#cloud-config\n')).toBe(true);
    expect(cloud.write_files[0]).toMatchObject({ path: '/etc/ssh/sshd_config.d/10-dsvm-pool.conf', content: expect.stringMatching(/^Port 22\nPort 2222$/m) });
    expect(cloud.runcmd).toEqual([cloud.write_files[1]?.path]);
  });

  /** Runs the script in a root of its own with a stand-in `systemctl`; returns what it asked of it, and the socket's drop-in. */
  function boot(options: { systemd: boolean; socket: boolean; times?: number }): { calls: string[]; dropIn: string | undefined } {
    const root = mkdtempSync(`${tmpdir()}/first-boot-`);
    dirs.push(root);
    mkdirSync(`${root}/bin`);
    if (options.systemd) mkdirSync(`${root}/run/systemd/system`, { recursive: true });
    writeFileSync(`${root}/bin/systemctl`, `#!/bin/sh\necho "$*" >>${root}/calls\ncase "$1" in is-*) ${options.socket} ;; esac\n`);
    chmodSync(`${root}/bin/systemctl`, 0o755);
    const script = (cloud.write_files[1]?.content ?? '').replaceAll(/(?<=[ >])\/(?=etc|run)/g, `${root}/`);
    for (let time = 0; time < (options.times ?? 1); time++) {
      execFileSync('/bin/sh', ['-c', script], { env: { PATH: `${root}/bin:/usr/bin:/bin` } });
    }
    return { calls: (read(`${root}/calls`) ?? '').trim().split('\n'), dropIn: read(`${root}/etc/systemd/system/ssh.socket.d/dsvm-pool.conf`) };
  }

  it('restarts the service where it holds its own ports', () => {
    const { calls, dropIn } = boot({ systemd: true, socket: false });
    expect(calls.at(-1)).toBe('restart ssh.service');
    expect(dropIn).toBeUndefined();
  });

  it('moves the socket where systemd holds the port, and may run again', () => {
    const { calls, dropIn } = boot({ systemd: true, socket: true, times: 2 });
    expect(dropIn).toBe('[Socket]\nListenStream=\nListenStream=22\nListenStream=2222\n');
    const changes = calls.filter((call) => !call.startsWith('is-'));
    expect(changes).toEqual([...Array(2)].flatMap(() => ['daemon-reload', 'stop ssh.service', 'restart ssh.socket']));
  });

  it('leaves a system without systemd alone', () => {
    expect(boot({ systemd: false, socket: true })).toEqual({ calls: [''], dropIn: undefined });
  });
});
