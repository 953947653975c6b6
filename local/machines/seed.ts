import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { MachineSpec } from './types.ts';

/**
 * The files that make a root into this machine before its first boot, by path: identity and a cloud-init seed that says what
 * Azure's data source would say. `passwordHash` is crypt(3)'s, empty without a password.
 */
export function seedOf(spec: MachineSpec, passwordHash: string): Map<string, string | Buffer> {
  const user = {
    name: spec.adminUsername,
    gecos: spec.adminUsername,
    groups: ['adm', 'dialout', 'cdrom', 'sudo', 'dip', 'video'],
    sudo: ['ALL=(ALL) NOPASSWD:ALL'],
    shell: '/bin/bash',
    lock_passwd: passwordHash === '',
    ...(passwordHash && { passwd: passwordHash }),
  };
  const cloud = {
    datasource_list: ['NoCloud', 'None'],
    network: { config: 'disabled' },
    system_info: { default_user: user },
    ssh_pwauth: !spec.disablePasswordAuthentication,
    ssh_deletekeys: true,
    ssh_genkeytypes: ['rsa', 'ecdsa', 'ed25519'],
    // Nobody watches the console, and there is no log daemon to tell.
    ssh: { emit_keys_to_console: false },
    no_ssh_fingerprints: true,
    locale: 'C.UTF-8',
    manage_etc_hosts: false,
    // The disk is a layer over the host's: nothing to partition or to grow.
    growpart: { mode: 'off' },
    resize_rootfs: false,
  };
  const meta = {
    'instance-id': `${spec.pool}_${spec.instanceId}`,
    'local-hostname': spec.computerName,
    'public-keys': spec.sshKeys.map((key) => key.keyData.trim()),
  };
  return new Map<string, string | Buffer>([
    ['etc/hostname', `${spec.computerName}\n`],
    // The hub asks for itself by its host name as it starts.
    ['etc/hosts', `127.0.0.1 localhost ${spec.computerName}\n::1 localhost ip6-localhost ip6-loopback\n`],
    ['etc/resolv.conf', '# No name server is reachable from here.\n'],
    ['etc/machine-id', `${randomUUID().replaceAll('-', '')}\n`],
    ['etc/cloud/cloud.cfg.d/99-azure.cfg', `#cloud-config\n${JSON.stringify(cloud)}\n`],
    ['var/lib/cloud/seed/nocloud/meta-data', `${JSON.stringify(meta)}\n`],
    ['var/lib/cloud/seed/nocloud/user-data', spec.customData ?? '#cloud-config\n{}\n'],
  ]);
}

/** Writes files (path below `dir` to content), readable by root alone. */
export async function writeSeed(dir: string, files: ReadonlyMap<string, string | Buffer>): Promise<void> {
  for (const [path, content] of files) {
    await mkdir(dirname(`${dir}/${path}`), { recursive: true });
    await writeFile(`${dir}/${path}`, content, { mode: 0o600 });
  }
}
