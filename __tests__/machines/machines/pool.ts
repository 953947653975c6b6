import { readFileSync } from 'node:fs';
import ssh2 from 'ssh2';
import { createSshKey } from '../../../local/sshkey.ts';
import type { MachineSpec } from '../../../local/machines/types.ts';

export const PASSWORD = 'A pass-word, 4 $HOME & "all"';
const key = createSshKey();

const template = JSON.parse(readFileSync(new URL('../../../templates/linux.json', import.meta.url), 'utf8')) as { variables: { firstBoot: string[] } };
// The shipped template's own first boot, with a line that tells that it ran.
const customData = Buffer.from([...template.variables.firstBoot, '  - echo "ran on $(hostname)" >/custom', ''].join('\n'));

/** A machine of the pool `pool`. */
export function specOf(id: number, more: Partial<MachineSpec> = {}): MachineSpec {
  return {
    scaleSetId: '/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachineScaleSets/pool',
    pool: 'pool',
    instanceId: String(id),
    computerName: `pool00000${id}`,
    networkId: '/vnet',
    address: `10.0.0.${4 + id}`,
    prefixLength: 24,
    adminUsername: 'dsvmuser',
    adminPassword: PASSWORD,
    disablePasswordAuthentication: false,
    sshKeys: [{ path: '/home/dsvmuser/.ssh/authorized_keys', keyData: key.public }],
    customData,
    ...more,
  };
}

/** Runs a command over SSH, with the given credentials or else with the pool's key; resolves to its output. */
export function shell(host: string, port: number, login: { password?: string; privateKey?: string }, command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const client = new ssh2.Client();
    client.on('error', reject);
    client.on('ready', () => {
      client.exec(command, (error, stream) => {
        if (error) return reject(error);
        let output = '';
        stream.setEncoding('utf8').on('data', (text: string) => (output += text));
        stream.stderr.resume();
        stream.on('close', () => {
          client.end();
          resolve(output);
        });
      });
    });
    client.connect({ host, port, username: 'dsvmuser', readyTimeout: 15_000, ...(Object.keys(login).length > 0 ? login : { privateKey: key.private }) });
  });
}
